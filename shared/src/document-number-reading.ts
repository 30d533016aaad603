// From the pieces of a number to what it says: which is its year, its type, its bodies; whether it is of the state or of the Party.

import { type DocumentNumber, type DocumentNumberParts, formatDocumentNumber, keyOf } from './document-number-form.ts';
import { canonicalSymbol, cutNumber, type NumberToken, splitGlued, withCommonSigns } from './document-number-tokens.ts';
import { ISSUERLESS_TYPE_SYMBOLS, isPartyIssuer, isStateIssuer, isTypeSymbol, TERM_ISSUERS, withoutTerm } from './document-symbols.ts';

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

const MAX_NUMBER_LENGTH = 100;
const MAX_SEGMENTS = 6;
const ORDER = /^(\d{1,5})(\.\d{1,3})?(\p{L}{0,16})$/u; // "30a", "66.14", "32CT"; not "66.14.2"
const YEAR = /^(?:19|20)\d\d$/; // "2091" is one, a typing error that must not be mended here; not "1789"
const SEGMENT = /^[\p{L}&]{1,16}\d{0,3}$/u; // "BGDĐT", "QH15", "TN&MT", "BCĐ389"; not "2024a"

/** Reads the whole of a text. */
export function readDocumentNumber(text: string): NumberReading {
  if (text.length > MAX_NUMBER_LENGTH) return { problem: 'too-long' };
  const tokens = cutNumber(withCommonSigns(text));
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
  const glued: NumberToken[] = letters.length > 1 ? [{ separator: '', text: letters }] : [];
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
  printed: readonly NumberToken[],
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

function problemOf(segments: readonly NumberToken[]): DocumentNumberProblem | null {
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

function termOf(issuer: string): { term?: number } {
  const letters = withoutTerm(issuer);
  return letters === issuer ? {} : { term: Number(issuer.slice(letters.length)) };
}
