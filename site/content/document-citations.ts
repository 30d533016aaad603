// The citations in what a document says, as the store keeps them: found once, when the document is written, so that rendering need not
// look for them, and the documents that are cited know who cites them. What a citation means is asked when a page is made.

import { findCitationsInHtml } from '@bang-tin/shared/citation-links';
import { antecedentsOf, type CitationWords, keyOfCitation, keysOfDocument } from '@bang-tin/shared/citation-resolution';
import { type Citation, findCitationsAndNicknames } from '@bang-tin/shared/citations';
import type { Content, PublishedDocument } from '@bang-tin/shared/content-schemas';
import { parseDocumentNumber } from '@bang-tin/shared/document-numbers';
import { LOCALES, type Locale } from '@bang-tin/shared/locales';
import { foldText } from '@bang-tin/shared/text-folding';
import { entriesOf } from './document-entries.ts';

/** The fields of prose, in the order in which pages show them: a bare number means the full one before it. */
const PROSE = ['abstract', 'lead', 'body', 'results', 'shortcomings', 'conclusions'] as const;
/** `body` is HTML, the others are plain text. */
export type ProseField = (typeof PROSE)[number];
const CITING_TYPES: readonly string[] = ['article', 'meeting-report', 'legal-document', 'page'];

/** Where a document cites another one. */
export interface StoredCitation {
  field: ProseField;
  /** Offsets in the field's text; of HTML, in its words (wordsInHtml). */
  start: number;
  end: number;
  /** What becomes a link. */
  text: string;
  /** The number as it is printed; of a law that is named, its name. */
  label: string;
  /** Under which documents are looked up: keyOfCitation(). */
  key: string;
  /** What else is said of the document, see formatSaid(). */
  said: string;
  /** "khoản 3 Điều 4" */
  locator: string | null;
}
/** By language, in the order of the page; those that mean nothing that can be looked up are left out. */
export type StoredCitations = Partial<Record<Locale, StoredCitation[]>>;

const DAY = /^\d{4}-\d{2}-\d{2}/;

/** Null where a document cites nothing. */
export function citationsInDocument(document: PublishedDocument): StoredCitations | null {
  if (!CITING_TYPES.includes(document.type)) return null;
  const days = new Map(entriesOf(document).map(({ locale, sort }) => [locale, DAY.exec(sort)?.[0] ?? null]));
  const byLanguage = LOCALES.flatMap((locale) => {
    const prose = (document.locales[locale] ?? {}) as Partial<Record<ProseField, string | null>>;
    const found = rowsOf(citationsIn(prose), days.get(locale) ?? null);
    return found.length === 0 ? [] : [[locale, found] as const];
  });
  return byLanguage.length === 0 ? null : Object.fromEntries(byLanguage);
}

/** @param stored JSON of StoredCitations, as the store has them */
export function parseCitations(stored: string | null, locale: Locale): StoredCitation[] {
  return stored === null ? [] : ((JSON.parse(stored) as StoredCitations)[locale] ?? []);
}

/** What is kept of a citation for the document that it means. */
export interface CitationRow {
  key: string;
  said: string;
  locale: Locale;
  /** Of the document that cites: newest is greatest. */
  sort: string;
}

/** Each once. */
export function citationRows(document: PublishedDocument, citations: StoredCitations | null): CitationRow[] {
  if (citations === null) return [];
  return entriesOf(document).flatMap(({ locale, sort }) => {
    const rows = (citations[locale] ?? []).map(({ key, said }): CitationRow => ({ key, said, locale, sort }));
    return [...new Map(rows.map((row) => [`${row.key} ${row.said}`, row])).values()];
  });
}

interface FieldCitation {
  field: ProseField;
  citation: Citation;
}

function citationsIn(content: Partial<Record<ProseField, string | null>>): FieldCitation[] {
  return PROSE.flatMap((field) => {
    const text = content[field];
    if (!text) return [];
    return (field === 'body' ? findCitationsInHtml(text) : findCitationsAndNicknames(text)).map((citation) => ({ field, citation }));
  });
}

/** @param day that of the text; null where it has none */
function rowsOf(found: readonly FieldCitation[], day: string | null): StoredCitation[] {
  const meant = antecedentsOf(found.map(({ citation }) => citation));
  const wordsByKey = wordsOfFirst(meant);
  return found.flatMap(({ field, citation }, index) => {
    const full = meant[index];
    const key = full && keyOfCitation(full);
    if (!full || !key) return [];
    const { start, end, text, locator } = citation;
    const words = isBare(full) ? (wordsByKey.get(key) ?? full) : full;
    const said = formatSaid(words, startsAnew(full) ? day : null);
    return [{ field, start, end, text, label: full.number ?? full.text, key, said, locator: locator?.text ?? null }];
  });
}

/** Whoever has said once of which day and by whom a document is goes on with its number alone: what was said first holds on. */
function wordsOfFirst(citations: readonly (Citation | null)[]): Map<string, Citation | null> {
  const words = new Map<string, Citation | null>();
  for (const citation of citations) {
    const key = citation && keyOfCitation(citation);
    if (!citation || !key || isBare(citation)) continue;
    const known = words.get(key);
    // Two documents with one number in one text: it cannot be told which one is meant later.
    if (known === undefined) words.set(key, citation);
    else if (known !== null && sayOther(known, citation)) words.set(key, null);
  }
  return words;
}

const sayOther = (a: Citation, b: Citation): boolean =>
  (['date', 'year', 'issuer'] as const).some((word) => a[word] !== null && b[word] !== null && a[word] !== b[word]);

const isBare = ({ date, year, issuer }: Citation): boolean => date === null && year === null && issuer === null;

/** Whether its number, which says no year, is given again each year or term: then only what was there before the text can be meant. */
const startsAnew = ({ documentNumber }: Citation): boolean => documentNumber !== null && documentNumber.year === undefined;

/**
 * As plain text, which is equal where the same is said.
 * @param writtenOn the day of the text, where it tells which document is meant
 */
export function formatSaid({ isTypeSaid, typeName, date, year, issuer }: CitationWords, writtenOn: string | null): string {
  return JSON.stringify([isTypeSaid ? typeName : null, date, year, issuer, date === null ? writtenOn : null]);
}

type Text = string | null;

/** @param said what formatSaid() gave */
export function parseSaid(said: string): { words: CitationWords; writtenOn: string | null } {
  const [typeName, date, year, issuer, writtenOn] = JSON.parse(said) as [Text, Text, number | null, Text, Text];
  return { words: { isTypeSaid: typeName !== null, typeName, date, year, issuer }, writtenOn };
}

/** Numbers whose symbol leaves open which of these a document is. */
const LAWS_BY_SYMBOL: readonly [symbol: RegExp, types: readonly string[]][] = [
  [/^QH\d*$/, ['Luật', 'Bộ luật']], // "QH13"; not "QHĐT"
  [/^UBTVQH\d*$/, ['Pháp lệnh']], // "UBTVQH14"
];
const LAW_TYPES = ['Bộ luật', 'Luật', 'Pháp lệnh', 'Hiến pháp'];

/** The keys under which citations find a legal document, in all its languages; none of other types. */
export function citableKeys(document: PublishedDocument): string[] {
  if (document.type !== 'legal-document') return [];
  const keys = Object.values(document.locales).flatMap((content) => keysOf(document.id, content as Content<'legal-document'>));
  return [...new Set(keys)].sort();
}

/** Longer ones are no titles by which anybody cites. */
const LONGEST_TITLE = 200;

/** The type of a document is another document, which may be renamed: a law is known by its symbol or by how its title begins. */
function keysOf(id: string, { number: printed, normalNumber: number, title, abstract, issuedDay }: Content<'legal-document'>): string[] {
  const keysWith = (typeName: string | null, titled: string | null) =>
    keysOfDocument({ id, number, typeName, issuedDay, issuerName: null, title: titled });
  const titles = [withoutNumber(title, printed), abstract].filter(({ length }) => length <= LONGEST_TITLE);
  const said = LAW_TYPES.filter((type) => titles.some((one) => `${foldText(one)} `.startsWith(`${foldText(type)} `)));
  const symbols = parseDocumentNumber(number)?.issuerSymbols ?? [];
  const bySymbol = LAWS_BY_SYMBOL.flatMap(([symbol, types]) => (symbols.some((one) => symbol.test(one)) ? types : []));
  const types = said.length > 0 ? said : bySymbol;
  return [...keysWith(null, null), ...types.flatMap((type) => titles.flatMap((one) => keysWith(type, one)))];
}

/** "Luật Đất đai số 45/2013/QH13" -> "Luật Đất đai". */
function withoutNumber(title: string, number: string): string {
  return title
    .replaceAll(number, ' ')
    .replace(/(^|\s)số\s+(?=\s|$)/i, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
