// A piece of a page's text around what was found. Folding keeps one character a character, so places in the one are places in the other.

import { foldText, toNfc } from '@bang-tin/shared/text-folding';

export interface Excerpt {
  excerpt: string;
  /** From, and behind, in UTF-16 units. */
  marks: [number, number][];
}

const LENGTH = 240;
/** Text before the first word that was found. */
const BEFORE = 80;
const MOST_MARKS = 20;
const LETTER = /[\p{L}\p{N}]/u;

/** @param terms as searchTerms gives them */
export function excerptOf(text: string, terms: readonly (readonly string[])[]): Excerpt {
  const plain = toNfc(text);
  const folded = foldText(plain);
  // A letter outside the basic plane may fold to another length: such a text is shown from its beginning, unmarked.
  const words = folded.length === plain.length ? new Set(terms.flat()) : new Set<string>();
  const places = placesOf(folded, words);
  const from = startOf(plain, Math.max((places[0]?.[0] ?? 0) - BEFORE, 0));
  const to = endOf(plain, from + LENGTH);
  const lead = from > 0 ? '… ' : '';
  const marks = places
    .filter(([start, end]) => start >= from && end <= to)
    .slice(0, MOST_MARKS)
    .map(([start, end]): [number, number] => [start - from + lead.length, end - from + lead.length]);
  return { excerpt: `${lead}${plain.slice(from, to)}${to < plain.length ? ' …' : ''}`, marks };
}

function placesOf(folded: string, words: ReadonlySet<string>): [number, number][] {
  if (words.size === 0) return [];
  return Array.from(folded.matchAll(/[\p{L}\p{N}]+/gu), ({ 0: word, index }): [string, number] => [word, index])
    .filter(([word]) => words.has(word))
    .map(([word, index]) => [index, index + word.length]);
}

/** Excerpts begin and end between words. */
function startOf(text: string, at: number): number {
  let from = at;
  while (from > 0 && from < text.length && LETTER.test(text.charAt(from - 1))) from++;
  return Math.min(from, text.length);
}

function endOf(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const blank = text.lastIndexOf(' ', at);
  return blank > at - LENGTH / 2 ? blank : at;
}
