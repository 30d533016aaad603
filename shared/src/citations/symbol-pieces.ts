// What the reader of numbers must know of each piece between separators, looked up once for each way of writing it.

import { canonicalSymbol } from '../document-number-tokens.ts';
import { ISSUERLESS_TYPE_SYMBOLS, isPartyIssuer, isStateIssuer, isTypeSymbol, TERM_ISSUERS, withoutTerm } from '../document-symbols.ts';

export interface SymbolPiece {
  isType: boolean;
  /** A body in a list of the state or the Party. */
  isIssuer: boolean;
  /** "QH13", "UBTVQH14": with a year it needs no type. */
  isTermIssuer: boolean;
  /** "CP", "TTg", "HĐBT": old numbers had nothing else, 77/CP. */
  standsAlone: boolean;
  /** "NQCP": type and body that lost their separator. */
  isGlued: boolean;
  /** All small letters: no symbol unless listed. */
  isSmall: boolean;
  /** Two capitals at least, as symbols have; not "Nội". */
  looksLikeSymbol: boolean;
  /** Of courts, prosecutors, police inquiries, fines and contracts: such papers have no page. */
  isOtherPaper: boolean;
  isJointType: boolean;
}

const STANDING_ALONE: ReadonlySet<string> = new Set(['CP', 'TTg', 'HĐBT', 'HĐNN', 'CTN']);
const OTHER_PAPERS: ReadonlySet<string> = new Set(
  'HĐ VKS VKSND VKSTC VPHC XPVPHC XPHC QĐXPHC KLGĐ CSĐT CQĐT CQCSĐT ANĐT THA THADS CTHADS CCTHA CCTHADS HĐXX HĐXXST TLVA TLST TLPT DSST DSPT HSST HSPT HCST HCPT HNGĐ KDTM QĐXX QĐXXST QĐST TBTL HĐTD HĐMB HĐKT HĐTC HĐLĐ GCN GCNQSDĐ'.split(
    ' ',
  ),
);
const JOINT_TYPES: ReadonlySet<string> = new Set(['TTLT', 'TTLN', 'TTLB', 'NQLT', 'KHLT']);
const MAX_KNOWN = 4096;
const pieces = new Map<string, SymbolPiece>();

/** Of the letters and digits of one piece; pure: what is kept between calls only saves time. */
export function symbolPiece(text: string): SymbolPiece {
  const known = pieces.get(text);
  if (known !== undefined) return known;
  const piece = toSymbolPiece(text);
  if (pieces.size < MAX_KNOWN) pieces.set(text, piece);
  return piece;
}

function toSymbolPiece(text: string): SymbolPiece {
  const symbol = canonicalSymbol(text.replaceAll('Ð', 'Đ').replaceAll('ð', 'đ'));
  const letters = withoutTerm(symbol);
  const isIssuer = isStateIssuer(symbol) || isPartyIssuer(symbol);
  return {
    isType: isTypeSymbol(symbol) && !isStateIssuer(symbol),
    isIssuer,
    isTermIssuer: TERM_ISSUERS.includes(letters) && letters !== 'HĐND',
    standsAlone: STANDING_ALONE.has(letters) || ISSUERLESS_TYPE_SYMBOLS.includes(symbol),
    isGlued: !isIssuer && !isTypeSymbol(symbol) && splitsIntoTypeAndIssuer(symbol),
    isSmall: text === text.toLowerCase(),
    looksLikeSymbol: (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2, // "TTr"; not "Sở"
    isOtherPaper: OTHER_PAPERS.has(symbol),
    isJointType: JOINT_TYPES.has(symbol),
  };
}

function splitsIntoTypeAndIssuer(symbol: string): boolean {
  for (let length = 1; length < symbol.length; length++) {
    const issuer = canonicalSymbol(symbol.slice(length));
    if (isTypeSymbol(canonicalSymbol(symbol.slice(0, length))) && (isStateIssuer(issuer) || isPartyIssuer(issuer))) return true;
  }
  return false;
}
