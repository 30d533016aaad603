// Sentences and bodies of sample documents: plain Vietnamese that reads like a provincial portal and compresses like it.

import { ACTIONS, FAMILY_NAMES, GIVEN_NAMES, OBJECTS, PLACES, REMARKS, RESULTS, SUBJECTS, TIMES } from './phrases.ts';
import type { Random } from './random.ts';

/** Size of every body, in bytes of UTF-8. */
export const BODY_BYTES = 5_000;
const HEADINGS = ['Kết quả bước đầu', 'Ý kiến từ cơ sở', 'Việc cần làm tiếp', 'Nguồn lực và cách làm'] as const;

function fill(phrase: string, random: Random): string {
  return phrase.replace('{place}', random.pick(PLACES)).replace('{number}', String(12 + random.below(900)));
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
/** "Ủy ban nhân dân xã Nà Mu hoàn thành công trình cấp nước sạch tập trung" */
export function headline(random: Random): string {
  return `${fill(random.pick(SUBJECTS), random)} ${random.pick(ACTIONS)} ${random.pick(OBJECTS)}`;
}

export function personName(random: Random): string {
  return `${random.pick(FAMILY_NAMES)} ${random.pick(GIVEN_NAMES)}`;
}

export function sentence(random: Random): string {
  if (random.happens(0.25)) return random.pick(REMARKS);
  return `${random.pick(TIMES)}, ${headline(random)}, ${fill(random.pick(RESULTS), random)}.`;
}

export function sentences(random: Random, count: number): string {
  return Array.from({ length: count }, () => sentence(random)).join(' ');
}

const bytesOf = (text: string): number => Buffer.byteLength(text);

/** HTML of a story. @param more paragraphs of their own, near the top */
export function storyBody(random: Random, more: string): string {
  let html = `<p>${sentences(random, 3)}</p>${more}`;
  for (let bytes = bytesOf(html); bytes < BODY_BYTES; ) {
    const heading = random.happens(0.15) ? `<h2>${random.pick(HEADINGS)}</h2>` : '';
    const piece = `${heading}<p>${sentences(random, 2 + random.below(3))}</p>`;
    html += piece;
    bytes += bytesOf(piece);
  }
  return html;
}

/** HTML of a legal document's full text, article by article. @param opening paragraphs before the first of them */
export function legalBody(random: Random, opening: string): string {
  let html = opening;
  let bytes = bytesOf(html);
  for (let article = 1; bytes < BODY_BYTES; article += 1) {
    const clauses = Array.from({ length: 2 + random.below(3) }, (_, index) => `<p>${index + 1}. ${sentences(random, 1)}</p>`);
    const piece = `<h2>Điều ${article}. Về ${lowerFirst(random.pick(OBJECTS))}</h2>${clauses.join('')}`;
    html += piece;
    bytes += bytesOf(piece);
  }
  return html;
}
