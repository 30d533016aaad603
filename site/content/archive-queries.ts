// The months and values of bounded lists, from counts that the store keeps: no list ever counts its rows.

import type { DocumentType } from '@bang-tin/shared/document-types';
import type { Locale } from '@bang-tin/shared/locales';
import type { ContentReader } from './content-reader.ts';
import { YEAR_UNKNOWN } from './document-entries.ts';
import { type Query, query } from './query.ts';
import { documentKey, monthCountsKey, monthsKey, slugKey, typeKey, valuesKey } from './read-keys.ts';

export type ArchiveList = 'category' | 'legal' | 'type' | 'year' | 'issuer';

export interface ArchiveMonth {
  /** "2026-11" */
  month: string;
  documents: number;
}
export interface ArchiveYear {
  year: string;
  documents: number;
  months: ArchiveMonth[];
}

const MONTHS = query('SELECT month, documents FROM archive_month WHERE locale = ? AND list = ? AND value = ? ORDER BY month DESC');
/** A month, where it has documents, and the one before it: lists and whoever asks whether they are there share the answer. */
const MONTH_AND_BEFORE = query(
  'SELECT month FROM archive_month WHERE locale = ? AND list = ? AND value = ? AND month <= ? ORDER BY month DESC LIMIT 2',
);
const MONTH_AFTER = query(
  'SELECT month FROM archive_month WHERE locale = ? AND list = ? AND value = ? AND month > ? ORDER BY month LIMIT 1',
);
const ANY_MONTH = query('SELECT 1 FROM archive_month WHERE locale = ? AND list = ? AND value = ? LIMIT 1');
const YEARS = query(`SELECT DISTINCT value FROM archive_month WHERE locale = ? AND list = 'year' ORDER BY value DESC`);
const VALUES = query(
  `SELECT id AS value, slug, title FROM entry
    WHERE type = ? AND locale = ?
      AND EXISTS (SELECT 1 FROM archive_month WHERE archive_month.locale = entry.locale AND list = ? AND value = entry.id)
    ORDER BY position, title, id`,
);
const VALUE_BY_ID = query(`SELECT id AS value, slug, title FROM entry WHERE type = ? AND id = ? AND locale = ?`);
const VALUE_BY_SLUG = query(
  `SELECT id AS value, slug, title FROM entry
    WHERE type = ? AND locale = ? AND slug = ? AND address IS NULL ORDER BY id LIMIT 1`,
);

/** The months in which a list has documents, newest first. @param values ids of categories, of a type or issuer; a year; "" for all */
export function archiveMonths(content: ContentReader, locale: Locale, list: ArchiveList, values: readonly string[]): ArchiveMonth[] {
  const months = new Map<string, number>();
  for (const value of values) {
    const rows = content.rows<ArchiveMonth>([monthCountsKey({ list, locale, value })], MONTHS, locale, list, value);
    for (const { month, documents } of rows) months.set(month, (months.get(month) ?? 0) + documents);
  }
  return [...months].map(([month, documents]) => ({ month, documents })).sort((a, b) => (a.month < b.month ? 1 : -1));
}

/** Whether a list has documents in a month. */
export function hasMonth(content: ContentReader, locale: Locale, list: ArchiveList, values: readonly string[], month: string): boolean {
  return values.some((value) => monthRows(content, locale, list, value, MONTH_AND_BEFORE, month).includes(month));
}

/** Whether a list has any document. */
export function hasDocuments(content: ContentReader, locale: Locale, list: ArchiveList, value: string): boolean {
  return content.rows([monthsKey({ list, locale, value })], ANY_MONTH, locale, list, value).length > 0;
}

export interface MonthsBeside {
  before: string | null;
  after: string | null;
}

/** The months with documents just before and after one: a month's page changes with them only. @param month "2026-11" */
export function monthsBeside(
  content: ContentReader,
  locale: Locale,
  list: ArchiveList,
  values: readonly string[],
  month: string,
): MonthsBeside {
  const read = (months: Query): string[] =>
    values
      .flatMap((value) => monthRows(content, locale, list, value, months, month))
      .filter((other) => other !== month)
      .sort();
  return { before: read(MONTH_AND_BEFORE).at(-1) ?? null, after: read(MONTH_AFTER)[0] ?? null };
}

function monthRows(content: ContentReader, locale: Locale, list: ArchiveList, value: string, months: Query, month: string): string[] {
  const rows = content.rows<{ month: string }>([monthsKey({ list, locale, value })], months, locale, list, value, month);
  return rows.map((row) => row.month);
}

/** The same by year, newest first. */
export function groupByYear(months: readonly ArchiveMonth[]): ArchiveYear[] {
  const years = new Map<string, ArchiveYear>();
  for (const month of months) {
    const key = month.month.slice(0, 4);
    const year = years.get(key) ?? { year: key, documents: 0, months: [] };
    year.documents += month.documents;
    year.months.push(month);
    years.set(key, year);
  }
  return [...years.values()];
}

/** A value by which legal documents are filtered. */
export interface FacetValue {
  value: string;
  slug: string;
  title: string;
}

/** The years of issue, newest first, the unknown one last. */
export function yearFacet(content: ContentReader, locale: Locale): string[] {
  const years = content.rows<{ value: string }>([valuesKey('year', locale)], YEARS, locale).map(({ value }) => value);
  return [...years.filter((year) => year !== YEAR_UNKNOWN), ...years.filter((year) => year === YEAR_UNKNOWN)];
}

const TAXONOMIES = { type: 'document-type', issuer: 'organisation' } as const satisfies Record<string, DocumentType>;

/** Document types or issuers that have documents and are published in this language, in the editors' order; a slug stands once. */
export function taxonomyFacet(content: ContentReader, locale: Locale, facet: 'type' | 'issuer'): FacetValue[] {
  const type = TAXONOMIES[facet];
  const values = content.rows<FacetValue>([typeKey(type), valuesKey(facet, locale)], VALUES, type, locale, facet);
  return values.filter(({ slug, value }) => taxonomyValueAt(content, locale, facet, slug)?.value === value);
}

/** One such value by its id; null where it is not published in this language. */
export function taxonomyValue(content: ContentReader, locale: Locale, facet: 'type' | 'issuer', id: string): FacetValue | null {
  const type = TAXONOMIES[facet];
  return content.rows<FacetValue>([documentKey(type, id)], VALUE_BY_ID, type, id, locale)[0] ?? null;
}

/** The slug at which the list of such a value stands; null where it is not published in this language, or another has its slug. */
export function taxonomyListSlug(content: ContentReader, locale: Locale, facet: 'type' | 'issuer', id: string): string | null {
  const slug = taxonomyValue(content, locale, facet, id)?.slug;
  return slug !== undefined && taxonomyValueAt(content, locale, facet, slug)?.value === id ? slug : null;
}

/** One such value by its slug; should two claim it, the smaller id has it. */
export function taxonomyValueAt(content: ContentReader, locale: Locale, facet: 'type' | 'issuer', slug: string): FacetValue | null {
  const type = TAXONOMIES[facet];
  const watch = (rows: readonly FacetValue[]) => ({
    keys: [slugKey(type, locale, slug), ...rows.map(({ value }) => documentKey(type, value))],
  });
  return content.rows<FacetValue>(watch, VALUE_BY_SLUG, type, locale, slug)[0] ?? null;
}
