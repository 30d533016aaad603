// What stands before a number: "Thông tư liên tịch số:", "Luật Phí và lệ phí số", "Quyết định của Bộ Chính trị số", "Mẫu số".

import { isLetter, isUpper, previousWord, skipBlanksBack, wordStart } from './characters.ts';
import { type FoundTypeWord, typeWordBefore } from './type-words.ts';
import { lastLetters, word, wordAt, words } from './vocabulary.ts';

export interface Lead {
  /** Where the words that belong to the citation start; the number's start when there are none. */
  start: number;
  /** "số" is said. */
  isNumberSaid: boolean;
  /** The type word right before "số" or the number. */
  typeWord: FoundTypeWord | null;
  /** "Số:" opens its line. */
  opensLine: boolean;
  /** What follows is numbered otherwise: forms and contracts. */
  isForeign: boolean;
}

const COLON = 0x3a;
const BRACKET = 0x28;
const LINE_FEED = 0x0a;
const FOREIGN_WORDS = 'mẫu biểu đồng đơn tcvn qcvn iso lục';
const FOREIGN_LEADS = words(FOREIGN_WORDS);
const FOREIGN_LAST_LETTERS = lastLetters(FOREIGN_WORDS.split(' '));
/** Of these the word before decides: "hợp đồng", not "hội đồng". */
const FOREIGN_PAIRS: ReadonlyMap<number, number> = new Map([
  [word('đồng'), word('hợp')],
  [word('đơn'), word('hóa')],
  [word('lục'), word('phụ')],
]);
const SO = word('số');
const CUA = word('của');

/** Reads backwards from a number; null when letters other than "số" are glued to it: "QH13", "E5". */
export function leadBefore(text: string, numberStart: number): Lead | null {
  let end = skipBlanksBack(text, numberStart);
  if (end <= 0) return leadOf(text, numberStart, numberStart, false);
  const isGlued = end === numberStart && isLetter(text.charCodeAt(end - 1));
  if (text.charCodeAt(end - 1) === COLON) end = skipBlanksBack(text, end - 1);
  const saidStart = end > 0 && isLetter(text.charCodeAt(end - 1)) ? wordStart(text, end) : end;
  if (saidStart >= 0 && wordAt(text, saidStart, end) === SO) return leadOf(text, saidStart, numberStart, true);
  return isGlued ? null : leadOf(text, numberStart, numberStart, false);
}

/** @param from where "số" starts, or the number when it is not said */
function leadOf(text: string, from: number, numberStart: number, isNumberSaid: boolean): Lead {
  const lead: Lead = { start: from, isNumberSaid, typeWord: null, opensLine: false, isForeign: false };
  lead.opensLine = from < numberStart && isUpper(text.charCodeAt(from)) && opensLine(text, from);
  let end = skipBlanksBack(text, from);
  if (end <= 0) return lead;
  const sign = text.charCodeAt(end - 1);
  // "Quyết định (số 12/QĐ-UBND)", "các nghị quyết: số 18-NQ/TW"
  const isParted = isNumberSaid && (sign === BRACKET || sign === COLON);
  if (isParted) end -= 1;
  lead.typeWord = typeWordBefore(text, end);
  if (lead.typeWord === null) lead.isForeign = isForeignLead(text, end);
  else if (!isParted) lead.start = lead.typeWord.start;
  return lead;
}

function isForeignLead(text: string, end: number): boolean {
  const letter = skipBlanksBack(text, end) - 1;
  if (letter < 0 || !FOREIGN_LAST_LETTERS.has(text.charCodeAt(letter))) return false;
  const last = previousWord(text, end);
  if (last === null || !FOREIGN_LEADS.has(last.word)) return false;
  const first = FOREIGN_PAIRS.get(last.word);
  return first === undefined || previousWord(text, last.start)?.word === first;
}

function opensLine(text: string, start: number): boolean {
  let index = start;
  while (index > 0 && start - index < 8 && (text[index - 1] === ' ' || text[index - 1] === '\t')) index--;
  return index === 0 || text.charCodeAt(index - 1) === LINE_FEED;
}

export interface IssuerLead {
  typeWord: FoundTypeWord;
  issuerStart: number;
  issuerEnd: number;
}
const MAX_ISSUER_WORDS = 14;

/** "Quyết định của Bộ Chính trị" before "số 31-QĐ/TW"; null when no type word and "của" stand there. */
export function issuerLeadBefore(text: string, lead: Lead): IssuerLead | null {
  if (!lead.isNumberSaid || lead.typeWord !== null) return null;
  const issuerEnd = skipBlanksBack(text, lead.start);
  let index = lead.start;
  for (let count = 0; count < MAX_ISSUER_WORDS; count++) {
    const before = previousWord(text, index);
    if (before === null) return null;
    if (before.word === CUA) {
      const typeWord = typeWordBefore(text, before.start);
      return typeWord === null || count === 0 ? null : { typeWord, issuerStart: skipForward(text, before.end), issuerEnd };
    }
    index = before.start;
  }
  return null;
}

function skipForward(text: string, from: number): number {
  let index = from;
  while (!isLetter(text.charCodeAt(index))) index++;
  return index;
}
