// Which part of a document is meant: "điểm a khoản 3 Điều 4" before "Nghị định 209/2013/NĐ-CP", "Điều 190 và Điều 248" before a law.

import { isDigit, previousWord, skipBlanksBack, wordStart } from './characters.ts';
import { wordAt, words, wordsOf } from './vocabulary.ts';

export interface Locator {
  start: number;
  end: number;
  /** Blanks and line breaks as one blank. */
  text: string;
}

interface Token {
  kind: 'part' | 'value' | 'joint';
  start: number;
  end: number;
}

const PARTS = words('điểm khoản điều mục chương tiết phần lục');
const [CUA, TAI, VA, LUC, PHU] = wordsOf('của', 'tại', 'và', 'lục', 'phụ');
const MAX_TOKENS = 40;
const COMMA = 0x2c;
/** "của" and "tại" end so, in any case. */
const ENDS_OF_JOINTS = new Set([...'aAiI'].map((letter) => letter.charCodeAt(0)));

/** The locator that ends before the citation at `citationStart`, "của" or "tại" between them or not; null when there is none. */
export function locatorBefore(text: string, citationStart: number): Locator | null {
  const end = locatorEnd(text, citationStart);
  if (end <= 0) return null;
  const tokens = tokensBefore(text, end);
  // Read backwards: the part that comes first in the text and has a value behind it opens the locator.
  let opening = -1;
  for (let index = 1; index < tokens.length; index++) {
    if (tokens[index]?.kind === 'part' && tokens[index - 1]?.kind === 'value') opening = index;
  }
  const first = tokens[opening];
  if (first === undefined || tokens[0]?.kind !== 'value') return null;
  return { start: first.start, end, text: text.slice(first.start, end).split(/\s+/).join(' ') };
}

/** Before "của", "tại" or a comma. */
function locatorEnd(text: string, citationStart: number): number {
  const last = skipBlanksBack(text, citationStart);
  if (last > 0 && text.charCodeAt(last - 1) === COMMA) return skipBlanksBack(text, last - 1);
  if (last <= 0 || !ENDS_OF_JOINTS.has(text.charCodeAt(last - 1))) return last;
  const between = previousWord(text, citationStart);
  return between !== null && (between.word === CUA || between.word === TAI) ? skipBlanksBack(text, between.start) : last;
}

function tokensBefore(text: string, end: number): Token[] {
  const tokens: Token[] = [];
  let index = end;
  while (tokens.length < MAX_TOKENS) {
    const token = tokenBefore(text, index);
    if (token === null) break;
    tokens.push(token);
    index = token.start;
  }
  return tokens;
}

function tokenBefore(text: string, from: number): Token | null {
  const end = skipBlanksBack(text, from);
  if (end <= 0) return null;
  if (text.charCodeAt(end - 1) === COMMA) return { kind: 'joint', start: end - 1, end };
  const start = wordStart(text, end);
  const id = wordAt(text, start, end);
  if (id === VA) return { kind: 'joint', start, end };
  if (id === LUC) {
    const before = previousWord(text, start);
    return before?.word === PHU ? { kind: 'part', start: before.start, end } : null;
  }
  if (PARTS.has(id)) return { kind: 'part', start, end };
  return isValue(text, start, end) ? { kind: 'value', start, end } : null;
}

/** "3", "12a", "a", "đ", "IV". */
function isValue(text: string, start: number, end: number): boolean {
  if (end - start === 1) return true;
  let index = start;
  while (isDigit(text.charCodeAt(index))) index++;
  if (index > start) return index - start <= 3 && end - index <= 1;
  return end - start <= 5 && isRoman(text, start, end);
}

function isRoman(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (!'ivxIVX'.includes(text.charAt(index))) return false;
  return true;
}
