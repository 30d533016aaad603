// Ratings and comments under a page.

import type { CommentForm, CommentRequest, Rating, RatingAnswer, RatingRequest } from '@bang-tin/shared/feedback-schema';
import { ask, ballot, onSend, replacePlainWords, tell } from './ask-api.ts';

const page = document.body.dataset.page as string;
const numbers = new Intl.NumberFormat(document.documentElement.lang === 'vi' ? 'vi-VN' : 'en-GB');

const rating = document.querySelector<HTMLFormElement>('form[data-rating]');
if (rating) {
  const sum = rating.querySelector('[data-sum]') as HTMLElement;
  const show = ({ votes, average }: Rating): void => {
    if (average === null) return;
    const words = sum.dataset.sum as string;
    sum.textContent = words.replace('{average}', numbers.format(average)).replace('{votes}', numbers.format(votes));
    sum.hidden = false;
  };
  onSend(rating, async (fields) => {
    const request: RatingRequest = { page, stars: Number(fields.get('stars')), ballot: ballot() };
    const answer = (await tell('/api/ratings', request)) as RatingAnswer;
    show(answer);
    return (answer.outcome === 'changed' ? rating.dataset.changed : rating.dataset.taken) as string;
  });
  rating.hidden = false;
  ask(`/api/ratings?page=${page}`).then(
    (found) => show(found as Rating),
    () => {}, // a rating that cannot be asked for is not shown
  );
}

/** A number that makes the form's digest begin with enough zero bits: a second for a browser, a price for a flood. */
async function work(form: string, bits: number): Promise<string> {
  for (let tried = 0; bits > 0; tried++) {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${form}:${tried}`));
    if (new DataView(digest).getUint32(0) >>> (32 - bits) === 0) return String(tried);
  }
  return '';
}

const comment = document.querySelector<HTMLFormElement>('form[data-comment]');
if (comment) {
  let asked: Promise<[CommentForm, number]> | null = null;
  const form = () => {
    asked ??= ask(`/api/comments/form?page=${page}`).then((found) => [found as CommentForm, performance.now()]);
    return asked;
  };
  // The form's age is counted from the first key: whoever pastes and sends at once waits for the rest of the seconds.
  comment.addEventListener('focusin', () => void form().catch(() => (asked = null)), { once: true });
  onSend(comment, async (fields) => {
    const [given, since] = await form().catch((error) => {
      asked = null;
      throw error;
    });
    const left = given.waitSeconds * 1000 + 500 - (performance.now() - since);
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, left)));
    const text = (name: string) => String(fields.get(name) ?? '');
    const request: CommentRequest = {
      page,
      form: given.form,
      author: text('author'),
      text: text('text'),
      website: text('website'),
      work: await work(given.form, given.workBits),
    };
    await tell('/api/comments', request);
    comment.reset();
    asked = null;
    return comment.dataset.taken as string;
  });
  replacePlainWords(comment);
}
