// Numbers of Vietnamese legal and Party documents: read from any way of writing them, printed in one.
//
//   state   25/2024/TT-BTC · 477/CT-UBND · 45/2013/QH13 · 4912/UBND-NC · 11/2015/TTLT-BGDĐT-BNV
//   Party   20-NQ/TW · 01-CTr/BTGTU-LN (never a year)
//   before 1992   299-HĐBT · 68-LCT/HĐNN8
//
// Writers swap, drop and space the separators, use Ð (Icelandic) for Đ, any dash and any case: 16/NQ-TW, 30c/NQCP, "493 -CV/TU".
// The text is scanned once, character by character; no regular expression sees more than one short token.

import { type DocumentNumber, type DocumentNumberParts, formatDocumentNumber } from './document-number-form.ts';
import { type DocumentNumberProblem, readDocumentNumber } from './document-number-reading.ts';
import {
  PARTY_ISSUER_SYMBOLS,
  PARTY_TYPE_SYMBOLS,
  STATE_ISSUER_SYMBOLS,
  STATE_TYPE_SYMBOLS,
  TERM_ISSUERS,
  withoutTerm,
} from './document-symbols.ts';
import { toSlug } from './slugs.ts';

export { type DocumentNumber, type DocumentNumberParts, formatDocumentNumber } from './document-number-form.ts';
export { DOCUMENT_NUMBER_PROBLEM_TEXTS, type DocumentNumberProblem } from './document-number-reading.ts';

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
