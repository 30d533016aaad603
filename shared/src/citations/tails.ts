// What stands behind a number: ", ngày 31/3/2009 của Ban Thường vụ Thành ủy", "năm 2016", "do Bộ Tài chính ban hành ngày …".

import { isBlank, isDash, isDigit, isUpper, isWordCharacter, nextWord, skipBlanks } from './characters.ts';
import { dateAt, type FoundDate, isYear, numberAt } from './dates.ts';
import { issuerEnd } from './issuer-names.ts';
import { words, wordsOf } from './vocabulary.ts';

export interface Span {
  start: number;
  end: number;
}
export interface Tail {
  date: FoundDate | null;
  year: number | null;
  issuer: Span | null;
  /** Behind the last of them. */
  end: number;
}

const COMMA = 0x2c;
const OPENING_BRACKET = 0x28;
const MAX_PARTS = 4;
/** Words that may stand between a number and "ngày". */
const ISSUING_WORDS = words('ban hành ký được ra đề');
const [NGAY, NAM, BAN, HANH, KY, CUA, DO, GIUA] = wordsOf('ngày', 'năm', 'ban', 'hành', 'ký', 'của', 'do', 'giữa');

/** Reads on from `end`, the end of a number. */
export function tailBehind(text: string, end: number, isHeader: boolean): Tail {
  const tail: Tail = { date: null, year: null, issuer: null, end };
  for (let part = 0; part < MAX_PARTS && addPart(text, tail, isHeader); part++);
  return tail;
}

/** Adds the date, the year or the issuer that comes next; false when none does. */
function addPart(text: string, tail: Tail, isHeader: boolean): boolean {
  const start = skipBlanks(text, tail.end);
  if (start < 0 || !mayOpenPart(text.charCodeAt(start))) return false;
  if (tail.date === null) {
    const date = dateBehind(text, start, tail.end) ?? (isHeader ? headerDateBehind(text, start) : null);
    if (date !== null) {
      tail.date = date;
      tail.end = isBracketed(text, start, date.end) ? date.end + 1 : date.end;
      return true;
    }
    if (isDigit(text.charCodeAt(start))) return false;
    const year = tail.year === null ? yearBehind(text, start) : null;
    if (year !== null) {
      tail.year = year.value;
      tail.end = year.end;
      return true;
    }
  }
  const issuer = tail.issuer === null ? issuerBehind(text, start) : null;
  if (issuer === null) return false;
  tail.issuer = { start: issuer.start, end: issuer.end };
  tail.end = issuer.tailEnd;
  return true;
}

/** Dates, years and bodies open with a letter, a digit, a comma or a bracket: whatever else follows is looked at no further. */
function mayOpenPart(code: number): boolean {
  return isWordCharacter(code) || code === COMMA || code === OPENING_BRACKET;
}

/** "(ngày 2/6/2020)" */
function isBracketed(text: string, start: number, end: number): boolean {
  return text.charCodeAt(start) === OPENING_BRACKET && text[end] === ')';
}

function dateBehind(text: string, from: number, numberEnd: number): FoundDate | null {
  const hasComma = text.charCodeAt(from) === COMMA;
  let start = hasComma || text.charCodeAt(from) === OPENING_BRACKET ? skipBlanks(text, from + 1) : from;
  if (start < 0) return null;
  if (isDigit(text.charCodeAt(start))) {
    const date = start === numberEnd || hasComma ? null : dateAt(text, start);
    return date?.day ? date : null;
  }
  let word = nextWord(text, start);
  for (let skipped = 0; word !== null && ISSUING_WORDS.has(word.word) && skipped < 4; skipped++) word = nextWord(text, word.end);
  // "Ngày" with a capital opens the next sentence.
  if (word?.word !== NGAY || (text[word.start] === 'N' && !isUpper(text.charCodeAt(word.start + 1)))) return null;
  start = skipBlanks(text, word.end);
  return start < 0 || !isDigit(text.charCodeAt(start)) ? null : dateAt(text, start);
}

/** "Ngày ban hành: 30/07/2020" on the line below, ", ngày 5 tháng 3 năm 2020" behind the place. */
function headerDateBehind(text: string, from: number): FoundDate | null {
  let word = nextWord(text, from);
  let end = from;
  for (let count = 0; word !== null && count < 6; count++) {
    if (word.word === NGAY) {
      const issued = nextWord(text, word.end);
      if (issued?.word === BAN || issued?.word === KY) end = nextWord(text, issued.end)?.end ?? issued.end;
      else end = word.end;
      if (text[end] === ':') end++;
      const start = skipBlanks(text, end);
      return start < 0 || !isDigit(text.charCodeAt(start)) ? null : dateAt(text, start);
    }
    if (!isUpper(text.charCodeAt(word.start))) return null;
    end = word.end + (text.charCodeAt(word.end) === COMMA || text[word.end] === '.' ? 1 : 0);
    word = nextWord(text, end);
  }
  return null;
}

function yearBehind(text: string, from: number): { value: number; end: number } | null {
  const word = nextWord(text, from);
  if (word?.word !== NAM) return null;
  const start = skipBlanks(text, word.end);
  const year = start < 0 ? null : numberAt(text, start, 4);
  return year !== null && isYear(year.value) && !isDash(text.charCodeAt(year.end)) ? year : null;
}

interface FoundIssuer extends Span {
  tailEnd: number;
}

function issuerBehind(text: string, from: number): FoundIssuer | null {
  const start = text.charCodeAt(from) === COMMA ? skipBlanks(text, from + 1) : from;
  const word = start < 0 ? null : nextWord(text, start);
  if (word === null || (word.word !== CUA && word.word !== DO && word.word !== GIUA)) return null;
  const nameStart = skipBlanks(text, word.end);
  if (nameStart < 0 || !isBlank(text.charCodeAt(word.end))) return null;
  const end = issuerEnd(text, nameStart);
  if (end < 0) return null;
  return word.word === DO ? issuedBy(text, nameStart, end) : { start: nameStart, end, tailEnd: end };
}

/** "do Thủ tướng Chính phủ ban hành", "… ký ban hành", "… ký". */
function issuedBy(text: string, start: number, end: number): FoundIssuer | null {
  const first = nextWord(text, end);
  const signed = first?.word === KY ? first : null;
  const word = signed === null ? first : nextWord(text, signed.end);
  const last = word?.word === BAN ? nextWord(text, word.end) : null;
  if (last?.word === HANH) return { start, end, tailEnd: last.end };
  return signed === null ? null : { start, end, tailEnd: signed.end };
}
