// Dates as citations say them: 25/10/2017 · 31-3-2009 · 9.8.2012 · 25 tháng 10 năm 2017 · 3/5 (the year is missing).

import { isBlank, isDash, isDigit, isSlash, isWordCharacter, nextWord, skipBlanks } from './characters.ts';
import { word } from './vocabulary.ts';

export interface FoundDate {
  start: number;
  end: number;
  /** "2017-10-25"; null when the year is missing or there is no such day. */
  day: string | null;
}

const FULL_STOP = 0x2e;
const THANG = word('tháng');
const NAM = word('năm');

/** The date whose day stands at `from`, which must be a digit; null when none does. */
export function dateAt(text: string, from: number): FoundDate | null {
  const day = numberAt(text, from, 2);
  if (day === null) return null;
  return dateInSigns(text, from, day) ?? dateInWords(text, from, day);
}

interface FoundNumber {
  value: number;
  end: number;
}

function dateInSigns(text: string, start: number, day: FoundNumber): FoundDate | null {
  const [sign, monthStart] = signAt(text, day.end);
  const month = sign === '' ? null : numberAt(text, monthStart, 2);
  if (month === null || month.value < 1 || month.value > 12 || day.value > 31 || day.value < 1) return null;
  const [secondSign, yearStart] = signAt(text, month.end);
  const year = secondSign === sign ? numberAt(text, yearStart, 4) : null;
  if (year !== null && isYear(year.value)) return { start, end: year.end, day: toDay(day.value, month.value, year.value) };
  // "3.5" without a year is another thing.
  return sign !== '.' && secondSign === '' ? { start, end: month.end, day: null } : null;
}

function dateInWords(text: string, start: number, day: FoundNumber): FoundDate | null {
  const monthWord = nextWord(text, day.end);
  if (monthWord?.word !== THANG) return null;
  const month = numberBehindBlanks(text, monthWord.end, 2);
  if (month === null || month.value < 1 || month.value > 12) return null;
  const [comma] = text[month.end] === ',' ? [1] : [0];
  const yearWord = nextWord(text, month.end + comma);
  const year = yearWord?.word === NAM ? numberBehindBlanks(text, yearWord.end, 4) : null;
  if (year === null || !isYear(year.value)) return { start, end: month.end, day: null };
  return { start, end: year.end, day: toDay(day.value, month.value, year.value) };
}

export function isYear(value: number): boolean {
  return value >= 1900 && value <= 2099;
}

/** Up to `maxDigits` digits with no letter or further digit behind them. */
export function numberAt(text: string, from: number, maxDigits: number): FoundNumber | null {
  let end = from;
  let value = 0;
  for (; isDigit(text.charCodeAt(end)); end++) {
    if (end - from >= maxDigits) return null;
    value = value * 10 + text.charCodeAt(end) - 0x30;
  }
  return end === from || isWordCharacter(text.charCodeAt(end)) ? null : { value, end };
}

function numberBehindBlanks(text: string, from: number, maxDigits: number): FoundNumber | null {
  const start = skipBlanks(text, from);
  return start < 0 ? null : numberAt(text, start, maxDigits);
}

/** The sign between the numbers of a date and where the next starts; blanks beside it are those of torn lines. */
function signAt(text: string, from: number): ['' | '/' | '-' | '.', number] {
  let index = from;
  if (isBlank(text.charCodeAt(index))) index = skipBlanks(text, index);
  if (index < 0) return ['', from];
  const code = text.charCodeAt(index);
  const sign = isSlash(code) ? '/' : isDash(code) ? '-' : code === FULL_STOP ? '.' : '';
  const next = sign === '' ? -1 : skipBlanks(text, index + 1);
  return next < 0 || (sign === '.' && next > index + 1) ? ['', from] : [sign, next];
}

const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function toDay(day: number, month: number, year: number): string | null {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 && !isLeap ? 28 : (MONTH_DAYS[month - 1] ?? 0);
  if (day < 1 || day > days) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
