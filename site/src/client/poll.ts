// Votes in a poll, and shows what the votes say. Without this program the page says that votes need one.

import type { PollState, VoteAnswer, VoteRequest } from '@bang-tin/shared/feedback-schema';
import { ask, ballot, onSend, replacePlainWords, tell } from './ask-api.ts';

const numbers = new Intl.NumberFormat(document.documentElement.lang === 'vi' ? 'vi-VN' : 'en-GB');

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-poll]')) {
  const id = form.dataset.poll as string;

  const show = ({ state, votes }: PollState): void => {
    const all = votes.reduce((so, more) => so + more, 0);
    for (const [place, output] of [...form.querySelectorAll('output')].entries()) {
      const count = votes[place] ?? 0;
      const percent = all === 0 ? 0 : Math.round((100 * count) / all);
      output.textContent = all === 0 ? '' : `${numbers.format(count)} ${form.dataset.votes} (${percent} %)`;
    }
    if (state === 'open') return;
    for (const control of form.querySelectorAll<HTMLInputElement>('input, button')) control.disabled = true;
    (form.querySelector('[role=status]') as HTMLElement).textContent = form.dataset.closed as string;
  };

  onSend(form, async (fields) => {
    const request: VoteRequest = { poll: id, choice: Number(fields.get('choice')), ballot: ballot() };
    const answer = (await tell('/api/votes', request)) as VoteAnswer;
    show(answer);
    return (answer.outcome === 'changed' ? form.dataset.changed : form.dataset.taken) as string;
  });
  replacePlainWords(form);
  ask(`/api/polls?id=${id}`).then(
    (state) => show(state as PollState),
    () => {}, // without an answer the form stays as it is; sending says what is wrong
  );
}
