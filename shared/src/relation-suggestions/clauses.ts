// A document's text in the pieces in which it says what it does: sentences, and the items of lists. Citations are never cut.

import type { Citation } from '../citations.ts';
import { foldText } from '../text-folding.ts';

export interface Clause {
  /** Offsets in the text; behind the bullet "1.", "a)", "Điều 2.". */
  start: number;
  end: number;
  /** The words without tone marks, in small letters; offsets less `start`. */
  folded: string;
  citations: Citation[];
  opensParagraph: boolean;
  /** "1.", "Điều 2." stood before it. */
  bullet: string;
  /** What it ends with: ":", ";", "." or nothing. */
  ending: string;
}

/** "1. ", "a) ", "- ", "Điều 2. ", "II. "; not "Điều 2 Quyết định", "2026 ". */
const BULLET =
  /^(?:[-+*•–—]|\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-z]|[ivxlc]{1,6})[.)]|(?:dieu|chuong|phan|muc) (?:\d{1,3}[a-z]?|[ivxlc]{1,6})[.:])\s+/;
/** What a full stop may follow without ending a sentence: the number of an article or of an item. */
const NUMBERED = /^\s*(?:(?:dieu|chuong|phan|muc) )?(?:[\d.]{1,12}[a-z]?|[a-z]|[ivxlc]{1,6})$/;
const MAX_NUMBERED = 20;
/** What is longer is no sentence: a bound that keeps readers of clauses linear. */
const MAX_CLAUSE = 4_000;

/** Behind the date and the body that the citation names. */
export function tailEndOf({ end, dateSpan, issuerSpan }: Citation): number {
  return Math.max(end, dateSpan?.end ?? 0, issuerSpan?.end ?? 0);
}

/** Where what belongs to the citation starts: its locator, if one is said. */
export function leadStartOf({ start, locator }: Citation): number {
  return locator === null ? start : Math.min(start, locator.start);
}

/** @param text NFC, as `citations` were found in it */
export function clausesOf(text: string, citations: readonly Citation[]): Clause[] {
  const folded = foldText(text);
  const clauses: Clause[] = [];
  let [start, opensParagraph, next] = [0, true, 0];
  const close = (end: number, endsParagraph: boolean) => {
    let upTo = next;
    while (upTo < citations.length && (citations[upTo] as Citation).start < end) upTo++;
    const clause = toClause(folded, start, end, citations.slice(next, upTo), opensParagraph);
    if (clause !== null) clauses.push(clause);
    next = upTo;
    if (clause !== null || endsParagraph) opensParagraph = endsParagraph;
    start = end;
  };
  for (let index = 0, ahead = 0; index < text.length; index++) {
    while (ahead < citations.length && tailEndOf(citations[ahead] as Citation) <= index) ahead++;
    const citation = citations[ahead];
    if (citation !== undefined && citation.start <= index) {
      index = tailEndOf(citation) - 1;
      continue;
    }
    const sign = text[index];
    if (sign === '\n' && endsLine(text, index)) close(index + 1, true);
    else if (sign === ';' || (sign === '.' && endsSentence(text, folded, start, index)) || index - start >= MAX_CLAUSE)
      close(index + 1, false);
  }
  close(text.length, true);
  return clauses;
}

function toClause(folded: string, from: number, end: number, citations: Citation[], opensParagraph: boolean): Clause | null {
  let start = from;
  while (start < end && /\s/.test(folded.charAt(start))) start++;
  const numbered = start;
  for (let count = 0; count < 3; count++) {
    const found = BULLET.exec(folded.slice(start, Math.min(end, start + MAX_NUMBERED)));
    if (found === null) break;
    start += found[0].length;
  }
  const words = folded.slice(start, end);
  const trimmed = words.trimEnd();
  if (trimmed === '') return null;
  const last = trimmed.at(-1) ?? '';
  return {
    start,
    end,
    folded: words,
    citations,
    opensParagraph,
    bullet: folded.slice(numbered, start).trim(),
    ending: ':;.'.includes(last) ? last : '',
  };
}

/** Nothing but a part of it, or of what was issued with it, stands before the first citation. */
export function startsWithCitation({ citations: [first], folded, start }: Clause): boolean {
  if (first === undefined) return false;
  const before = folded.slice(0, leadStartOf(first) - start);
  return before.trim() === '' || (before.length < 200 && /\bkem theo\s*$/.test(before) && !/[.:;]/.test(before));
}

/** A line torn by hand goes on in small letters. */
function endsLine(text: string, index: number): boolean {
  const next = /^[ \t]*(\S)?/.exec(text.slice(index + 1, index + 40))?.[1];
  return next === undefined || next === next.toUpperCase();
}

function endsSentence(text: string, folded: string, start: number, index: number): boolean {
  if (!/\s/.test(text.charAt(index + 1)) && index + 1 < text.length) return false;
  return index - start > MAX_NUMBERED || !NUMBERED.test(folded.slice(start, index));
}
