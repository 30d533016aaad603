// A text that may be a number, cut at its separators; and symbols in the case in which they are printed.

import { CANONICAL_SYMBOLS, isPartyIssuer, isStateIssuer, isTypeSymbol } from './document-symbols.ts';
import { toNfc } from './text-folding.ts';

type Separator = '' | ' ' | '/' | '-';
/** A piece of a number between separators, as printed but for common signs: "NĐ" of "46/2016/NĐ-CP". */
export interface NumberToken {
  /** What stands before it. */
  separator: Separator;
  text: string;
}

const PREFIX = /^số ?:? ?/i; // "Số: 25/2024/TT-BTC", "số31-QĐ/TW"; not "Sốt 25"

/** NFC, Đ for the Icelandic letter that looks like it, hyphens for all dashes, plain blanks, no "Số:". */
export function withCommonSigns(text: string): string {
  return toNfc(text)
    .replace(/Ð/g, 'Đ')
    .replace(/ð/g, 'đ')
    .replace(/[\u2010-\u2015\u2212\u00ad]/g, '-')
    .replace(/\s/g, ' ')
    .trim()
    .replace(PREFIX, '');
}

/** Splits at separators and blanks; null when two separators follow each other or one stands at an end. */
export function cutNumber(text: string): NumberToken[] | null {
  const tokens: NumberToken[] = [];
  let separator: Separator = '';
  let start = -1;
  const close = (end: number) => {
    if (start >= 0) tokens.push({ separator, text: text.slice(start, end) });
    if (start >= 0) separator = '';
    start = -1;
  };
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === '/' || character === '-') {
      close(index);
      if (separator === '/' || separator === '-' || tokens.length === 0) return null;
      separator = character;
    } else if (character === ' ') {
      close(index);
      if (separator === '' && tokens.length > 0) separator = ' ';
    } else if (start < 0) {
      start = index;
    }
  }
  close(text.length);
  return separator === '/' || separator === '-' ? null : tokens;
}

/** "TTG" -> "TTg", "hđnd9" -> "HĐND9"; unlisted symbols keep their case unless they are all small. */
export function canonicalSymbol(text: string): string {
  const known = canonicalSymbols.get(text);
  if (known !== undefined) return known;
  const symbol = toCanonicalSymbol(text);
  if (canonicalSymbols.size < MAX_KEPT_SYMBOLS) canonicalSymbols.set(text, symbol);
  return symbol;
}

/** Changing case is slow and symbols are few: each way of writing one is read once. */
const canonicalSymbols = new Map<string, string>();
const MAX_KEPT_SYMBOLS = 4096;

function toCanonicalSymbol(text: string): string {
  const upper = text.toUpperCase();
  // "TƯ" is another way of writing TW (trung ương): 20-NQ/TƯ, VPTƯ.
  const listed = CANONICAL_SYMBOLS.get(upper.endsWith('TƯ') ? `${upper.slice(0, -1)}W` : upper);
  if (listed !== undefined) return listed;
  return text === text.toLowerCase() || isStateIssuer(upper) ? upper : text;
}

/** "NQCP" -> "NQ", "CP": a type and a body that lost the separator between them. */
export function splitGlued(symbols: readonly string[]): readonly string[] {
  const [first = '', ...others] = symbols;
  if (isTypeSymbol(first) || isStateIssuer(first) || isPartyIssuer(first)) return symbols;
  for (let length = Math.min(first.length - 1, 5); length >= 1; length--) {
    const type = canonicalSymbol(first.slice(0, length));
    const issuer = canonicalSymbol(first.slice(length));
    if (isTypeSymbol(type) && (isStateIssuer(issuer) || isPartyIssuer(issuer))) return [type, issuer, ...others];
  }
  return symbols;
}
