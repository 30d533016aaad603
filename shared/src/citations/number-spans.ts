// Where a full number ends in running text: "12/QĐ-UBND - Nội quy" ends at UBND, "36 – NQ/TW" at TW, "91/2022/NĐ-⏎CP" at CP.
// A number that lacks something may go on behind a blank or a line break; one that is whole goes on only without.

import type { NumberToken } from '../document-number-tokens.ts';
import { isBlank, isDash, isDigit, isLetter, isSlash, isSymbolLetter, isUpper, isWordCharacter, skipBlanks } from './characters.ts';
import { type SymbolPiece, symbolPiece } from './symbol-pieces.ts';

export interface NumberShape {
  end: number;
  pieces: SymbolPiece[];
  hasYear: boolean;
  /** A blank beside a separator, or in its place. */
  isSpaced: boolean;
}

interface Gap {
  kind: '/' | '-' | ' ';
  end: number;
  spaceBefore: boolean;
  spaceAfter: boolean;
}

const MAX_ORDER_DIGITS = 5;
const MAX_DECIMALS = 3;
const MAX_PIECES = 6;
const MAX_PIECE_LETTERS = 16;
const MAX_PIECE_DIGITS = 3;
const FULL_STOP = 0x2e;

/**
 * The number whose digits are at `start` to `digitsEnd`; null when what follows makes none. Says nothing of what stands before.
 * @param tokens gets the pieces as the reader of numbers takes them
 */
export function numberShapeAt(text: string, start: number, digitsEnd: number, tokens?: NumberToken[]): NumberShape | null {
  if (digitsEnd - start > MAX_ORDER_DIGITS) return null;
  const orderEnd = endOfOrder(text, digitsEnd);
  let gap = gapAt(text, orderEnd) ?? gluedTypeAt(text, orderEnd);
  if (gap === null) return null;
  tokens?.push({ separator: '', text: text.slice(start, orderEnd) });
  const shape: NumberShape = { end: orderEnd, pieces: [], hasYear: false, isSpaced: gap.spaceBefore || gap.spaceAfter };
  const yearEnd = gap.kind === ' ' ? -1 : endOfYear(text, gap.end);
  if (yearEnd > 0) {
    tokens?.push({ separator: gap.kind, text: text.slice(gap.end, yearEnd) });
    shape.hasYear = true;
    gap = gapAt(text, yearEnd);
  }
  while (gap !== null && shape.pieces.length < MAX_PIECES) {
    const end = endOfPiece(text, gap.end);
    if (end < 0) break;
    const piece = symbolPiece(text.slice(gap.end, end));
    if (!fits(shape, piece, gap)) break;
    shape.isSpaced ||= gap.spaceBefore || gap.spaceAfter;
    // A list that is pushed to takes room for seventeen; these have two.
    shape.pieces = [...shape.pieces, piece];
    tokens?.push({ separator: gap.kind, text: text.slice(gap.end, end).replaceAll('Ð', 'Đ').replaceAll('ð', 'đ') });
    shape.end = end;
    gap = gapAt(text, end);
  }
  return shape.pieces.length > 0 && !goesOnAsFileName(text, shape.end) ? shape : null;
}

/** Whether nothing is missing behind the pieces read so far. */
function isWhole({ pieces, hasYear }: NumberShape): boolean {
  const [first, second] = pieces;
  if (first === undefined) return false;
  if (second !== undefined || first.isGlued) return true;
  return first.standsAlone || (first.isTermIssuer && hasYear);
}

function fits(shape: NumberShape, piece: SymbolPiece, gap: Gap): boolean {
  const known = piece.isType || piece.isIssuer || piece.isGlued;
  const spaced = gap.spaceBefore || gap.spaceAfter;
  const [first] = shape.pieces;
  if (piece.isSmall && !known) return !spaced && first !== undefined && first.isSmall && shape.pieces.length > 0 && !first.isType;
  if (gap.kind === ' ') return !isWhole(shape) && known && (first === undefined || (first.isType && piece.isIssuer));
  if (!isWhole(shape)) return known || piece.looksLikeSymbol || !spaced;
  if (!spaced) return known || piece.looksLikeSymbol || piece.isSmall === false;
  // Behind a whole number: the next body of a joint document, a line that ends at the separator, a writer who spaces them all.
  if (piece.isType || !piece.looksLikeSymbol) return false;
  return gap.spaceBefore ? shape.isSpaced || (piece.isIssuer && first?.isJointType === true) : true;
}

/** "66.14", "30a"; decimals and letter only where a separator follows. */
function endOfOrder(text: string, digitsEnd: number): number {
  let end = digitsEnd;
  if (text.charCodeAt(end) === FULL_STOP && isDigit(text.charCodeAt(end + 1))) {
    let decimalsEnd = end + 1;
    while (isDigit(text.charCodeAt(decimalsEnd)) && decimalsEnd - end <= MAX_DECIMALS) decimalsEnd++;
    end = decimalsEnd;
  }
  return isSymbolLetter(text.charCodeAt(end)) && !isWordCharacter(text.charCodeAt(end + 1)) ? end + 1 : end;
}

/** A separator with the blanks around it, or blanks alone; null when neither follows. */
function gapAt(text: string, from: number): Gap | null {
  const code = text.charCodeAt(from);
  if (!isSlash(code) && !isDash(code) && !isBlank(code)) return null;
  const sign = skipBlanks(text, from);
  if (sign < 0) return null;
  const signCode = text.charCodeAt(sign);
  if (!isSlash(signCode) && !isDash(signCode)) {
    return isSymbolLetter(signCode) ? { kind: ' ', end: sign, spaceBefore: true, spaceAfter: false } : null;
  }
  const end = skipBlanks(text, sign + 1);
  if (end < 0) return null;
  return { kind: isSlash(signCode) ? '/' : '-', end, spaceBefore: sign > from, spaceAfter: end > sign + 1 };
}

/** "32CT/TW": the type follows the digits as if a blank stood between. */
function gluedTypeAt(text: string, from: number): Gap | null {
  return isUpper(text.charCodeAt(from)) ? { kind: ' ', end: from, spaceBefore: true, spaceAfter: false } : null;
}

/** 1945 to 2099, followed by no digit; -1 otherwise. */
function endOfYear(text: string, from: number): number {
  const century = text.charCodeAt(from) === 0x31 ? 0x39 : text.charCodeAt(from) === 0x32 ? 0x30 : -1;
  const isYear = text.charCodeAt(from + 1) === century && isDigit(text.charCodeAt(from + 2)) && isDigit(text.charCodeAt(from + 3));
  return isYear && !isWordCharacter(text.charCodeAt(from + 4)) ? from + 4 : -1;
}

/** Letters of symbols, then up to three digits; -1 when none stand there or the word goes on otherwise. */
function endOfPiece(text: string, from: number): number {
  let end = from;
  while (isSymbolLetter(text.charCodeAt(end))) {
    if (++end - from > MAX_PIECE_LETTERS) return -1;
  }
  if (end === from) return -1;
  const lettersEnd = end;
  while (isDigit(text.charCodeAt(end))) {
    if (++end - lettersEnd > MAX_PIECE_DIGITS) return -1;
  }
  return isLetter(text.charCodeAt(end)) ? -1 : end;
}

/** "12-QĐ-UBND.pdf", "12_QĐ-UBND_ký": a name of a file. */
function goesOnAsFileName(text: string, end: number): boolean {
  const next = text.charCodeAt(end);
  if (next === 0x5f) return true;
  const after = text.charCodeAt(end + 1);
  return next === FULL_STOP && after >= 0x61 && after <= 0x7a;
}
