// Asks the CMS what readers see of a document: when the form opens, after each save, when the editor comes back to the window, and
// again and again while the answer is a passing one.

import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { ShownStatus } from '../../page-status/shown-status.ts';

const OUT_OF_REACH: ShownStatus = {
  tone: 'neutral',
  title: 'Chưa rõ',
  text: 'Không hỏi được CMS. Đang thử lại.',
  address: null,
  detail: null,
  isPassing: true,
};
/** A release takes less than a second; what takes longer is waited for with patience. */
const waitMs = (questions: number): number => Math.min(400 * 1.5 ** questions, 15_000);

export interface AskedDocument {
  model: string;
  id: string;
  locale: string;
  /** Another one means that the document was saved, published or taken down. */
  stamp: string;
}

/** @returns null before the first answer */
export function usePageStatus({ model, id, locale, stamp }: AskedDocument): ShownStatus | null {
  const { get } = useFetchClient();
  const [status, setStatus] = useState<ShownStatus | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new stamp means new questions, though none of them names it.
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let questions = 0;
    const ask = async (): Promise<void> => {
      clearTimeout(timer);
      const answer = await get<{ data: ShownStatus }>(`/bang-tin/page-status/${model}/${id}`, { params: { locale }, signal }).then(
        ({ data }) => data.data,
        () => OUT_OF_REACH,
      );
      if (signal.aborted) return;
      setStatus(answer);
      if (!answer.isPassing) return;
      questions += 1;
      timer = setTimeout(() => void (document.hidden || ask()), waitMs(questions));
    };
    const askAgain = (): void => {
      if (document.hidden) return;
      questions = 0;
      void ask();
    };
    document.addEventListener('visibilitychange', askAgain, { signal });
    void ask();
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [get, model, id, locale, stamp]);
  return status;
}
