// The months and values of bounded lists, from counts that the store keeps: no list ever counts its rows.

import type { DocumentType } from '@bang-tin/shared/document-types';
import type { Locale } from '@bang-tin/shared/locales';
import type { ContentReader } from './content-reader.ts';
import { YEAR_UNKNOWN } from './document-entries.ts';

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

/** The months in which a list has documents, newest first. @param values ids of categories, of a type or issuer; a year; "" for all */
export function archiveMonths(content: ContentReader, locale: Locale, list: ArchiveList, values: readonly string[]): ArchiveMonth[] {
  const marks = values.map(() => '?').join(', ');
  return content.rows<ArchiveMonth>(
    `SELECT month, sum(documents) AS documents FROM archive_month WHERE locale = ? AND list = ? AND value IN (${marks})
       GROUP BY month ORDER BY month DESC`,
    locale,
    list,
    ...values,
  );
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

/** The months in which documents of each value stand, for builders that make all pages. */
export function allArchiveMonths(content: ContentReader, locale: Locale, list: ArchiveList): { value: string; month: string }[] {
  return content.rows('SELECT value, month FROM archive_month WHERE locale = ? AND list = ? ORDER BY value, month', locale, list);
}

/** A value by which legal documents are filtered. */
export interface FacetValue {
  value: string;
  slug: string;
  title: string;
}

/** The years of issue, newest first, the unknown one last. */
export function yearFacet(content: ContentReader, locale: Locale): string[] {
  const years = content
    .rows<{ value: string }>(`SELECT DISTINCT value FROM archive_month WHERE locale = ? AND list = 'year' ORDER BY value DESC`, locale)
    .map(({ value }) => value);
  return [...years.filter((year) => year !== YEAR_UNKNOWN), ...years.filter((year) => year === YEAR_UNKNOWN)];
}

const TAXONOMIES = { type: 'document-type', issuer: 'organisation' } as const satisfies Record<string, DocumentType>;

/** Document types or issuers that have documents and are published in this language, in the editors' order. */
export function taxonomyFacet(content: ContentReader, locale: Locale, facet: 'type' | 'issuer'): FacetValue[] {
  return content.rows<FacetValue>(
    `SELECT id AS value, slug, card ->> '$.title' AS title FROM entry
      WHERE type = ? AND locale = ?
        AND EXISTS (SELECT 1 FROM archive_month WHERE archive_month.locale = entry.locale AND list = ? AND value = entry.id)
      ORDER BY card ->> '$.order', title, id`,
    TAXONOMIES[facet],
    locale,
    facet,
  );
}

/** One such value by its id; null where it is not published in this language. */
export function taxonomyValue(content: ContentReader, locale: Locale, facet: 'type' | 'issuer', id: string): FacetValue | null {
  const sql = `SELECT id AS value, slug, card ->> '$.title' AS title FROM entry WHERE type = ? AND id = ? AND locale = ?`;
  return content.rows<FacetValue>(sql, TAXONOMIES[facet], id, locale)[0] ?? null;
}
