// Numbers of Vietnamese legal and Party documents: read from any way of writing them, printed in one.
//
//   state   25/2024/TT-BTC · 477/CT-UBND · 45/2013/QH13 · 4912/UBND-NC · 11/2015/TTLT-BGDĐT-BNV
//   Party   20-NQ/TW · 01-CTr/BTGTU-LN (never a year)
//   before 1992   299-HĐBT · 68-LCT/HĐNN8
//
// Writers swap, drop and space the separators, use Ð (Icelandic) for Đ, any dash and any case: 16/NQ-TW, 30c/NQCP, "493 -CV/TU".
// The text is scanned once, character by character; no regular expression sees more than one short token.

import {
  CANONICAL_SYMBOLS,
  ISSUERLESS_TYPE_SYMBOLS,
  isPartyIssuer,
  isStateIssuer,
  isTypeSymbol,
  OLD_COUNCILS,
  PARTY_ISSUER_SYMBOLS,
  PARTY_TYPE_SYMBOLS,
  STATE_ISSUER_SYMBOLS,
  STATE_TYPE_SYMBOLS,
  TERM_ISSUERS,
  withoutTerm,
} from './document-symbols.ts';
import { toSlug } from './slugs.ts';
import { toNfc } from './text-folding.ts';

/** What a number says. Everything but `normal` and `key`, which follow from it. */
export interface DocumentNumberParts {
  system: 'state' | 'party';
  /** Padded to two digits: "07", "410", "66.14". */
  order: string;
  /** "30a/2008/NQ-CP": "a". */
  letter?: string;
  year?: number;
  /** Absent in "45/2013/QH13" and in "4912/UBND-NC". */
  typeSymbol?: string;
  /** Issuing bodies and, in official letters, the unit: ["UBND", "NC"]. None only in "04/2016/AL" and "69/SL". */
  issuerSymbols: readonly string[];
  /** "QH13": 13. */
  term?: number;
}
export interface DocumentNumber extends DocumentNumberParts {
  /** The one way in which the portal prints it. */
  normal: string;
  /** For matching: equal for all ways of writing one number, "16/NQ-TW" and "16-NQ/TW" alike: "16|NQ|TW". */
  key: string;
}

/** Why a text is no number; near misses tell editors what to mend. */
export type DocumentNumberProblem =
  | 'empty'
  | 'too-long'
  /** Does not start with one to five digits. */
  | 'no-order'
  /** "77/108", "30/12/2018", "2235/2017". */
  | 'no-symbol'
  /** "67/2022/TT". */
  | 'no-issuer'
  /** "9/2020/UBND": a number with a year says its type, but for laws and resolutions of the National Assembly. */
  | 'no-type'
  /** "11/ĐK", "12/2015/DS-ST". */
  | 'unknown-symbol'
  /** Holds something that no number holds. */
  | 'malformed';

/** What to tell editors, and what to do about it. */
export const DOCUMENT_NUMBER_PROBLEM_TEXTS: Readonly<Record<DocumentNumberProblem, string>> = {
  empty: 'Chưa có số, ký hiệu.',
  'too-long': 'Số, ký hiệu quá dài: chỉ ghi số, ký hiệu, không ghi tên văn bản.',
  'no-order': 'Số, ký hiệu phải bắt đầu bằng số thứ tự, ví dụ 25/2024/TT-BTC.',
  'no-symbol': 'Thiếu ký hiệu loại văn bản và cơ quan ban hành sau số thứ tự, ví dụ 25/2024/TT-BTC.',
  'no-issuer': 'Thiếu ký hiệu cơ quan ban hành, ví dụ 25/2024/TT-BTC chứ không phải 25/2024/TT.',
  'no-type': 'Thiếu ký hiệu loại văn bản: số có năm phải ghi loại, ví dụ 25/2024/TT-BTC.',
  'unknown-symbol': 'Không nhận ra ký hiệu loại văn bản hoặc cơ quan ban hành.',
  malformed: 'Số, ký hiệu chứa phần không đọc được: chỉ dùng chữ, số, dấu gạch chéo và gạch nối.',
};

export type NumberReading = { number: DocumentNumber } | { problem: DocumentNumberProblem };
type Separator = '' | ' ' | '/' | '-';
/** A piece of a number between separators, as printed but for common signs: "NĐ" of "46/2016/NĐ-CP". */
export interface NumberToken {
  /** What stands before it. */
  separator: Separator;
  text: string;
}
type Token = NumberToken;

const MAX_NUMBER_LENGTH = 100;
const MAX_SEGMENTS = 6;
const PREFIX = /^số ?:? ?/i; // "Số: 25/2024/TT-BTC", "số31-QĐ/TW"; not "Sốt 25"
const ORDER = /^(\d{1,5})(\.\d{1,3})?(\p{L}{0,16})$/u; // "30a", "66.14", "32CT"; not "66.14.2"
const YEAR = /^(?:19|20)\d\d$/; // "2091" is one, a typing error that must not be mended here; not "1789"
const SEGMENT = /^[\p{L}&]{1,16}\d{0,3}$/u; // "BGDĐT", "QH15", "TN&MT", "BCĐ389"; not "2024a"

/** The number that `text` is, whole but for blanks around it and "Số:" before it; null when it is none. */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  const reading = readDocumentNumber(text);
  return 'number' in reading ? reading.number : null;
}

/** Why `text` is no number; null when it is one. */
export function documentNumberProblem(text: string): DocumentNumberProblem | null {
  const reading = readDocumentNumber(text);
  return 'problem' in reading ? reading.problem : null;
}

/** Prints the normal form; the inverse of parsing. */
export function formatDocumentNumber(number: DocumentNumberParts): string {
  const order = number.order + (number.letter ?? '');
  const issuers = number.issuerSymbols.join('-');
  const symbols = [number.typeSymbol ?? [], issuers === '' ? [] : issuers].flat().join('-');
  if (number.year !== undefined) return `${order}/${number.year}/${symbols}`;
  if (number.system === 'state' && !isOldCouncil(number.issuerSymbols)) return `${order}/${symbols}`;
  return number.typeSymbol === undefined ? `${order}-${issuers}` : `${order}-${number.typeSymbol}/${issuers}`;
}

/** The last part of the document's address: "25/2024/TT-BTC" -> "25-2024-tt-btc". */
export function toDocumentSlug(number: DocumentNumberParts): string {
  return toSlug(formatDocumentNumber(number));
}

/** "Thông tư" for TT-BTC, "Công văn" for UBND-NC; null where only the words before the number tell (QH13: law or resolution). */
export function documentTypeNameOf(number: DocumentNumberParts): string | null {
  const symbol = number.typeSymbol;
  if (symbol === undefined) {
    const issuer = withoutTerm(number.issuerSymbols[0] ?? '');
    const typeUntold = TERM_ISSUERS.includes(issuer) || number.issuerSymbols.length === 1;
    return typeUntold ? null : 'Công văn';
  }
  const ofParty = number.system === 'party' ? PARTY_TYPE_SYMBOLS[symbol] : undefined;
  return ofParty ?? STATE_TYPE_SYMBOLS[symbol] ?? null;
}

/**
 * The first issuing body: "Bộ Tài chính" for TT-BTC. Of which province a committee is, the number does not say: UBND is
 * "Ủy ban nhân dân". Null for symbols that are in no list.
 */
export function issuerNameOf(number: DocumentNumberParts): string | null {
  const symbol = withoutTerm(number.issuerSymbols[0] ?? '');
  if (number.system === 'party') return PARTY_ISSUER_SYMBOLS[symbol] ?? null;
  return STATE_ISSUER_SYMBOLS[symbol] ?? PARTY_ISSUER_SYMBOLS[symbol] ?? null;
}

function readDocumentNumber(text: string): NumberReading {
  if (text.length > MAX_NUMBER_LENGTH) return { problem: 'too-long' };
  const tokens = scan(withCommonSigns(text));
  return tokens === null ? { problem: 'malformed' } : readNumberTokens(tokens);
}

/** The number that pieces make, for readers that have found their bounds already. */
export function readNumberTokens(tokens: readonly NumberToken[]): NumberReading {
  const [first, ...rest] = tokens;
  if (first === undefined) return { problem: 'empty' };
  const order = ORDER.exec(first.text);
  if (order === null || Number(order[1]) === 0) return { problem: 'no-order' };
  const [, digits = '', decimals = '', letters = ''] = order;
  const hasYear = rest[0] !== undefined && YEAR.test(rest[0].text) && letters.length < 2;
  const year = hasYear ? Number(rest[0]?.text) : undefined;
  const glued: Token[] = letters.length > 1 ? [{ separator: '', text: letters }] : [];
  const segments = glued.concat(hasYear ? rest.slice(1) : rest);
  const problem = problemOf(segments);
  if (problem !== null) return { problem };
  const symbols = splitGlued(segments.map((segment) => canonicalSymbol(segment.text)));
  const paddedOrder = digits.replace(/^0+/, '').padStart(2, '0') + decimals;
  return classify(
    { order: paddedOrder, ...(letters.length === 1 && { letter: letters.toLowerCase() }), ...(year && { year }) },
    symbols,
    segments,
  );
}

/** Decides on system and type from the symbols, and refuses what is no number. */
function classify(
  start: Pick<DocumentNumberParts, 'order' | 'letter' | 'year'>,
  symbols: readonly string[],
  printed: readonly Token[],
): NumberReading {
  const [first = '', ...others] = symbols;
  // "05-QH/TU" is a Party plan (quy hoạch); elsewhere QH is the National Assembly.
  const isPartyPlan = first === 'QH' && start.year === undefined && isPartyIssuer(others[0] ?? '');
  const hasType = isPartyPlan || (isTypeSymbol(first) && !isStateIssuer(first));
  if (hasType && others.length === 0 && !ISSUERLESS_TYPE_SYMBOLS.includes(first)) return { problem: 'no-issuer' };
  const issuerSymbols = hasType ? others : symbols;
  const lead = issuerSymbols[0] ?? '';
  const known = isStateIssuer(lead) || isPartyIssuer(lead);
  // An official letter of an office in no list: "1234/ĐHQG-TCCB". With a year the same shape is a court's paper.
  const unlistedLetter = start.year === undefined && symbols.length > 1 && printed.every(({ text }, index) => isCapital(text, index > 0));
  if (!hasType && !known && !unlistedLetter) return { problem: 'unknown-symbol' };
  if (!hasType && start.year !== undefined && !TERM_ISSUERS.includes(withoutTerm(lead))) return { problem: 'no-type' };
  const printedAsParty = printed.length > 1 && printed[0]?.separator === '-' && printed[1]?.separator === '/';
  const ofParty = hasType && start.year === undefined && (isPartyIssuer(lead) || (!known && printedAsParty));
  const parts: DocumentNumberParts = {
    system: ofParty ? 'party' : 'state',
    ...start,
    ...(hasType && { typeSymbol: first }),
    issuerSymbols,
    ...termOf(lead),
  };
  return { number: { ...parts, normal: formatDocumentNumber(parts), key: keyOf(parts) } };
}

/** "ĐHQG"; a unit, the second part, may hold small letters: "GDTrH". */
function isCapital(text: string, isUnit: boolean): boolean {
  return isUnit ? text.charAt(0) !== text.charAt(0).toLowerCase() : text === text.toUpperCase();
}

function problemOf(segments: readonly Token[]): DocumentNumberProblem | null {
  if (segments.length === 0 || segments.every(({ text }) => /^\d/.test(text))) return 'no-symbol';
  if (segments.length > MAX_SEGMENTS) return 'malformed';
  const wrong = segments.some(({ text, separator }, index) => {
    if (!SEGMENT.test(text)) return true;
    // A blank alone separates only where both sides are known: "32 CT/TW", "1140/BC VPCP", not "12/QĐ của UBND".
    const symbol = canonicalSymbol(text);
    return separator === ' ' && !(isStateIssuer(symbol) || isPartyIssuer(symbol) || (index === 0 && isTypeSymbol(symbol)));
  });
  return wrong ? 'malformed' : null;
}

/** NFC, Đ for the Icelandic letter that looks like it, hyphens for all dashes, plain blanks, no "Số:". */
function withCommonSigns(text: string): string {
  return toNfc(text)
    .replace(/Ð/g, 'Đ')
    .replace(/ð/g, 'đ')
    .replace(/[\u2010-\u2015\u2212\u00ad]/g, '-')
    .replace(/\s/g, ' ')
    .trim()
    .replace(PREFIX, '');
}

/** Splits at separators and blanks; null when two separators follow each other or one stands at an end. */
function scan(text: string): Token[] | null {
  const tokens: Token[] = [];
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
function splitGlued(symbols: readonly string[]): readonly string[] {
  const [first = '', ...others] = symbols;
  if (isTypeSymbol(first) || isStateIssuer(first) || isPartyIssuer(first)) return symbols;
  for (let length = Math.min(first.length - 1, 5); length >= 1; length--) {
    const type = canonicalSymbol(first.slice(0, length));
    const issuer = canonicalSymbol(first.slice(length));
    if (isTypeSymbol(type) && (isStateIssuer(issuer) || isPartyIssuer(issuer))) return [type, issuer, ...others];
  }
  return symbols;
}

function termOf(issuer: string): { term?: number } {
  const letters = withoutTerm(issuer);
  return letters === issuer ? {} : { term: Number(issuer.slice(letters.length)) };
}

function keyOf(number: DocumentNumberParts): string {
  const order = number.order.replace(/^0+/, '') + (number.letter ?? '').toUpperCase();
  const symbols = [number.typeSymbol ?? [], number.issuerSymbols].flat().map((symbol) => (symbol === 'QĐi' ? 'QĐ' : symbol.toUpperCase()));
  return [order, number.year ?? [], symbols].flat().join('|');
}

function isOldCouncil(issuerSymbols: readonly string[]): boolean {
  return OLD_COUNCILS.includes(withoutTerm(issuerSymbols[0] ?? ''));
}
