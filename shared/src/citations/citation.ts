// What a citation is. Offsets are UTF-16 units of the NFC text that was searched.

import type { DocumentNumber } from '../document-numbers.ts';
import type { Locator } from './locators.ts';
import type { Span, Tail } from './tails.ts';

/**
 * - `full`: a number with its symbol, "Quyết định số 410-QĐ/TU";
 * - `short`: a type word and a bare number, "Nghị định 46";
 * - `named`: a law by title and year or date, "Luật Đất đai năm 2013".
 */
export type CitationCategory = 'full' | 'short' | 'named';

export interface Citation extends Span {
  category: CitationCategory;
  /** What is to become a link: type word, title of a law, "số" and number. */
  text: string;
  /** The number alone; of a named citation, the whole. */
  numberStart: number;
  numberEnd: number;
  /** Normal form: "25/2024/TT-BTC", of a short citation "46"; null of a named one. */
  number: string | null;
  /** Of a full citation. */
  documentNumber: DocumentNumber | null;
  /** "Thông tư", as said, else as the symbol tells; null where neither does. */
  typeName: string | null;
  /** The text names the type, here or earlier in the list; false where only the symbol tells. */
  isTypeSaid: boolean;
  /** Of a law: "Đất đai". */
  title: string | null;
  /** Said without a day: "năm 2016". */
  year: number | null;
  /** "2017-10-25"; null when none, or none with a year, is said. */
  date: string | null;
  dateSpan: Span | null;
  issuer: string | null;
  issuerSpan: Span | null;
  locator: Locator | null;
  /** The line that carries the document itself: "Số: 25/2024/TT-BTC". */
  isHeader: boolean;
}

export type CitationCore = Pick<
  Citation,
  'category' | 'start' | 'end' | 'numberStart' | 'numberEnd' | 'number' | 'documentNumber' | 'typeName' | 'isTypeSaid' | 'title'
>;

/** A citation and what the reader of lists needs of it. */
export interface FoundCitation {
  citation: Citation;
  /** Behind its date and issuer. */
  tailEnd: number;
}

export function toCitation(text: string, core: CitationCore, tail: Tail, isHeader: boolean, locator: Locator | null): FoundCitation {
  const citation: Citation = {
    category: core.category,
    start: core.start,
    end: core.end,
    text: text.slice(core.start, core.end),
    numberStart: core.numberStart,
    numberEnd: core.numberEnd,
    number: core.number,
    documentNumber: core.documentNumber,
    typeName: core.typeName,
    isTypeSaid: core.isTypeSaid,
    title: core.title,
    year: tail.year,
    date: tail.date?.day ?? null,
    dateSpan: tail.date === null ? null : { start: tail.date.start, end: tail.date.end },
    issuer: tail.issuer === null ? null : spanText(text, tail.issuer),
    issuerSpan: tail.issuer,
    locator,
    isHeader,
  };
  return { citation, tailEnd: tail.end };
}

/** The words of a span with blanks and line breaks as one blank. */
function spanText(text: string, { start, end }: Span): string {
  return text.slice(start, end).split(/\s+/).join(' ');
}
