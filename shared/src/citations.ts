// Finds citations of legal and Party documents in Vietnamese prose: "điểm a khoản 3 Điều 4 Nghị định 209/2013/NĐ-CP ngày 18/12/2013 của
// Chính phủ". Finding is apart from resolving (citation-resolution): what is found here may be a document that nobody has.
//
// Every citation holds digits, so the text is walked once and looked at closely only where a run of digits starts; what is read
// around it is bounded. No regular expression sees running text: time grows with the length and with nothing else.

import { isDash, isDigit, isLetter, isSlash, isWordCharacter, skipBlanksBack } from './citations/characters.ts';
import type { Citation, FoundCitation } from './citations/citation.ts';
import { fullCitationAt } from './citations/full-citations.ts';
import { namedCitationAt } from './citations/named-citations.ts';
import { findNicknames } from './citations/nicknames.ts';
import { shortCitationAt } from './citations/short-citations.ts';
import { toNfc } from './text-folding.ts';

export type { Citation, CitationCategory } from './citations/citation.ts';

/**
 * All citations of `text` in the order of the text; none overlap.
 * @param text brought to NFC first: offsets are UTF-16 units of toNfc(text)
 */
export function findCitations(text: string): Citation[] {
  return findCitationsAsIs(toNfc(text));
}

/** findCitations() for text that is composed already, or whose offsets must not move: it is searched as it stands. */
export function findCitationsAsIs(composed: string): Citation[] {
  const citations: Citation[] = [];
  let previous: FoundCitation | null = null;
  let index = 0;
  while (index < composed.length) {
    if (!isDigit(composed.charCodeAt(index))) {
      index++;
      continue;
    }
    const digitsEnd = endOfDigits(composed, index);
    const found: FoundCitation | null = startsNumber(composed, index) ? citationAt(composed, index, digitsEnd, previous) : null;
    if (found !== null) {
      citations.push(found.citation);
      previous = found;
    }
    index = found === null ? digitsEnd : Math.max(found.tailEnd, digitsEnd);
  }
  return citations;
}

/** findCitations() and, in their places, the documents that are called by a nickname: "Nghị quyết Trung ương 4 khóa XII". */
export function findCitationsAndNicknames(text: string): Citation[] {
  return withNicknames(toNfc(text));
}

/** The same for text that is composed already, or whose offsets must not move. */
export function withNicknames(composed: string): Citation[] {
  const citations = findCitationsAsIs(composed);
  const nicknames = findNicknames(composed, citations);
  return nicknames.length === 0 ? citations : [...citations, ...nicknames].sort((a, b) => a.start - b.start);
}

function citationAt(text: string, start: number, digitsEnd: number, previous: FoundCitation | null): FoundCitation | null {
  const full = fullCitationAt(text, start, digitsEnd, previous);
  if (full !== null || !isLed(text, start)) return full;
  return shortCitationAt(text, start, digitsEnd, previous) ?? namedCitationAt(text, start, digitsEnd, previous?.citation.end ?? 0);
}

/** Whether a word, or a sign that lists and headers have, stands before the digits: without one they are no citation by themselves. */
function isLed(text: string, start: number): boolean {
  const end = skipBlanksBack(text, start);
  if (end <= 0) return false;
  const code = text.charCodeAt(end - 1);
  return isLetter(code) || code === COMMA || code === COLON || code === SEMICOLON || code === CLOSING_BRACKET || code === AMPERSAND;
}

function endOfDigits(text: string, from: number): number {
  let index = from;
  while (isDigit(text.charCodeAt(index))) index++;
  return index;
}

const GLUING_SIGNS = new Set([...'_@#=%+$&?~|\\'].map((sign) => sign.charCodeAt(0)));
const FULL_STOP = 0x2e;
const COMMA = 0x2c;
const COLON = 0x3a;
const SEMICOLON = 0x3b;
const CLOSING_BRACKET = 0x29;
const AMPERSAND = 0x26;

/** Whether the digits at `index` are not the rest of something: of a date, a plate, a telephone number, an address on the web. */
function startsNumber(text: string, index: number): boolean {
  const before = text.charCodeAt(index - 1);
  if (isSlash(before) || GLUING_SIGNS.has(before)) return false;
  const beforeThat = text.charCodeAt(index - 2);
  if (isDash(before) || before === FULL_STOP) return !isWordCharacter(beforeThat);
  if (before === COMMA || before === COLON) return !isDigit(beforeThat);
  // "số31-QĐ/TW"; not "QH13"
  return !isLetter(before) || text.slice(index - 2, index).toLowerCase() === 'số';
}
