// The months and values of bounded lists, from counts that the store keeps: no list ever counts its rows.

import type { DocumentType } from '@bang-tin/shared/document-types';
import type { Locale } from '@bang-tin/shared/locales';
import type { ContentReader } from './content-reader.ts';

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

/** A value by which legal documents are filtered, with the number of its documents. */
export interface FacetValue {
  value: string;
  slug: string;
  title: string;
  documents: number;
}

/** The years of issue, newest first, the unknown one last. */
export function yearFacet(content: ContentReader, locale: Locale): { value: string; documents: number }[] {
  const years = content.rows<{ value: string; documents: number }>(
    `SELECT value, sum(documents) AS documents FROM archive_month WHERE locale = ? AND list = 'year' GROUP BY value ORDER BY value DESC`,
    locale,
  );
  return [...years.filter(({ value }) => /^\d{4}$/.test(value)), ...years.filter(({ value }) => !/^\d{4}$/.test(value))];
}

/** Document types or issuers that have documents and are published in this language, in the editors' order. */
export function taxonomyFacet(content: ContentReader, locale: Locale, list: 'type' | 'issuer'): FacetValue[] {
  const type: DocumentType = list === 'type' ? 'document-type' : 'organisation';
  return content.rows<FacetValue>(
    `SELECT value, slug, card ->> '$.title' AS title, sum(documents) AS documents
       FROM archive_month JOIN entry ON entry.type = ? AND entry.id = value AND entry.locale = archive_month.locale
      WHERE archive_month.locale = ? AND list = ?
      GROUP BY value ORDER BY card ->> '$.order', title, value`,
    type,
    locale,
    list,
  );
}
