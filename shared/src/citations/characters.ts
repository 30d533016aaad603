// Classes of characters and the small steps over blanks and words that all readers of citations share.
// Everything works on UTF-16 units of NFC text: Vietnamese lies in the Basic Multilingual Plane.

import { wordAt } from './vocabulary.ts';

const LETTER = 1;
const UPPER = 2;
const DIGIT = 4;
const BLANK = 8;
const DASH = 16;
const SLASH = 32;
/** Letters that stand in symbols: no tone marks, but Đ, Ư and their like, and "&". */
const SYMBOL = 64;

const TABLE_SIZE = 0x2300;
const CLASSES = classTable();

function classTable(): Uint8Array {
  const table = new Uint8Array(TABLE_SIZE);
  for (let code = 0; code < TABLE_SIZE; code++) {
    const character = String.fromCharCode(code);
    const [lower, upper] = [character.toLowerCase(), character.toUpperCase()];
    if (lower !== upper) table[code] = LETTER | (character === lower ? 0 : UPPER);
    if (code >= 0x30 && code <= 0x39) table[code] = DIGIT;
  }
  const mark = (characters: string, bits: number) => {
    for (const character of characters) table[character.charCodeAt(0)] = (table[character.charCodeAt(0)] as number) | bits;
  };
  mark(' \t\n\r\v\f\u00a0\u2007\u2009\u200a\u200b\u200c\u200d\u202f', BLANK);
  mark('-\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2212', DASH);
  mark('/\u2044\u2215', SLASH);
  mark('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzĐđÐðĂăÂâÊêÔôƠơƯư&', SYMBOL);
  return table;
}

const has = (code: number, bits: number): boolean => code < TABLE_SIZE && ((CLASSES[code] as number) & bits) !== 0;

export const isLetter = (code: number): boolean => has(code, LETTER);
export const isUpper = (code: number): boolean => has(code, UPPER);
export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
export const isBlank = (code: number): boolean => has(code, BLANK);
export const isDash = (code: number): boolean => has(code, DASH);
export const isSlash = (code: number): boolean => has(code, SLASH);
export const isSymbolLetter = (code: number): boolean => has(code, SYMBOL);
/** A letter or a digit; NaN, the end of the text, is neither. */
export const isWordCharacter = (code: number): boolean => has(code, LETTER | DIGIT);

/** A longer run of blanks parts what stands around it: a bound that keeps every reader linear. */
const MAX_BLANKS = 64;
/** What is longer is no word. */
const MAX_WORD = 64;
const LINE_FEED = 0x0a;

/** Behind the blanks at `from`; an empty line, or a very long run, is not stepped over: -1. */
export function skipBlanks(text: string, from: number): number {
  let breaks = 0;
  let index = from;
  for (; index < text.length && isBlank(text.charCodeAt(index)); index++) {
    if (text.charCodeAt(index) === LINE_FEED && ++breaks > 1) return -1;
    if (index - from >= MAX_BLANKS) return -1;
  }
  return index;
}

/** Before the blanks that end at `end`; -1 as in skipBlanks(). */
export function skipBlanksBack(text: string, end: number): number {
  let breaks = 0;
  let index = end;
  for (; index > 0 && isBlank(text.charCodeAt(index - 1)); index--) {
    if (text.charCodeAt(index - 1) === LINE_FEED && ++breaks > 1) return -1;
    if (end - index >= MAX_BLANKS) return -1;
  }
  return index;
}

/** Where the word that starts at `from` ends; `from` itself when none does. Words are letters and digits. */
export function wordEnd(text: string, from: number): number {
  let index = from;
  while (index < text.length && isWordCharacter(text.charCodeAt(index))) {
    if (++index - from > MAX_WORD) return from;
  }
  return index;
}

/** Where the word that ends at `end` starts; `end` itself when none does. */
export function wordStart(text: string, end: number): number {
  let index = end;
  while (index > 0 && isWordCharacter(text.charCodeAt(index - 1))) {
    if (end - --index > MAX_WORD) return end;
  }
  return index;
}

export interface FoundWord {
  /** Its id in the vocabulary. */
  word: number;
  start: number;
  end: number;
}

/** The word that follows the blanks at `from`; null when something else does. */
export function nextWord(text: string, from: number): FoundWord | null {
  const start = skipBlanks(text, from);
  if (start < 0) return null;
  const end = wordEnd(text, start);
  return end === start ? null : { word: wordAt(text, start, end), start, end };
}

/** The word before the blanks that end at `end`; null when something else stands there. */
export function previousWord(text: string, end: number): FoundWord | null {
  const last = skipBlanksBack(text, end);
  if (last <= 0) return null;
  const start = wordStart(text, last);
  return start === last ? null : { word: wordAt(text, start, last), start, end: last };
}
