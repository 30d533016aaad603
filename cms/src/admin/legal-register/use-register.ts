// Asks the server about legal documents while an editor types: at once when the question changes, and again when the editor comes back
// to the window, where another tab may have published what is cited.

import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { CitationAnswer, CitedWords } from '../../legal-register/answers.ts';

export const REGISTER_PATH = '/bang-tin/legal-register';

export type Told<Answer> = { state: 'asking' | 'failed'; answer: Answer | null } | { state: 'told'; answer: Answer };

/** @param question sent as JSON; null: nothing to ask. The last answer stays while the next is awaited. */
export function useAnswer<Answer>(path: string, question: object | null): Told<Answer> & { askAgain(): void } {
  const { post } = useFetchClient();
  const [told, setTold] = useState<Told<Answer>>({ state: 'asking', answer: null });
  const [round, setRound] = useState(0);
  const body = question === null ? null : JSON.stringify(question);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round is the same question again.
  useEffect(() => {
    if (body === null) return;
    const leaving = new AbortController();
    const { signal } = leaving;
    setTold(({ answer }) => ({ state: 'asking', answer }));
    post<{ data: Answer }>(`${REGISTER_PATH}${path}`, JSON.parse(body), { signal }).then(
      ({ data }) => signal.aborted || setTold({ state: 'told', answer: data.data }),
      () => signal.aborted || setTold(({ answer }) => ({ state: 'failed', answer })),
    );
    return () => leaving.abort();
  }, [post, path, body, round]);

  const askAgain = useCallback(() => setRound((count) => count + 1), []);
  useEffect(() => {
    const onReturn = (): void => void (document.hidden || askAgain());
    document.addEventListener('visibilitychange', onReturn);
    return () => document.removeEventListener('visibilitychange', onReturn);
  }, [askAgain]);
  return { ...told, askAgain };
}

/** What citations mean, by the id that each has in the form. Those that are asked for the first time are absent. */
export function useMeanings(cited: readonly { id: string; words: CitedWords }[]): {
  meanings: ReadonlyMap<string, CitationAnswer>;
  hasFailed: boolean;
  askAgain(): void;
} {
  const question = cited.length === 0 ? null : { citations: cited.map(({ words }) => words) };
  const { state, answer, askAgain } = useAnswer<CitationAnswer[]>('/citations', question);
  const [answers, setAnswers] = useState<ReadonlyMap<string, CitationAnswer>>(new Map());
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer belongs to the question that is asked when it comes.
  useEffect(() => {
    if (state !== 'told' || answer.length !== cited.length) return;
    setAnswers(new Map(cited.map(({ words }, index) => [JSON.stringify(words), answer[index] as CitationAnswer])));
  }, [state, answer]);
  // By words, not by ids: the same words under another id are no new question, so that no new answer would come.
  const meanings = useMemo(() => {
    const known = cited.map(({ id, words }) => [id, answers.get(JSON.stringify(words))] as const);
    return new Map(known.filter((pair): pair is [string, CitationAnswer] => pair[1] !== undefined));
  }, [cited, answers]);
  return { meanings, hasFailed: question !== null && state === 'failed', askAgain };
}
