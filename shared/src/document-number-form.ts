// What a number of a document is once read, how it is printed, and the key that is equal for all ways of writing it.

import { OLD_COUNCILS, withoutTerm } from './document-symbols.ts';

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

/** Prints the normal form; the inverse of parsing. */
export function formatDocumentNumber(number: DocumentNumberParts): string {
  const order = number.order + (number.letter ?? '');
  const issuers = number.issuerSymbols.join('-');
  const symbols = [number.typeSymbol ?? [], issuers === '' ? [] : issuers].flat().join('-');
  if (number.year !== undefined) return `${order}/${number.year}/${symbols}`;
  if (number.system === 'state' && !isOldCouncil(number.issuerSymbols)) return `${order}/${symbols}`;
  return number.typeSymbol === undefined ? `${order}-${issuers}` : `${order}-${number.typeSymbol}/${issuers}`;
}

/** For matching. */
export function keyOf(number: DocumentNumberParts): string {
  const order = number.order.replace(/^0+/, '') + (number.letter ?? '').toUpperCase();
  const symbols = [number.typeSymbol ?? [], number.issuerSymbols].flat().map((symbol) => (symbol === 'QĐi' ? 'QĐ' : symbol.toUpperCase()));
  return [order, number.year ?? [], symbols].flat().join('|');
}

function isOldCouncil(issuerSymbols: readonly string[]): boolean {
  return OLD_COUNCILS.includes(withoutTerm(issuerSymbols[0] ?? ''));
}
