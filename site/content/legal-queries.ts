// Lists of legal documents.

import type { LegalFacet } from '@bang-tin/shared/addresses';
import type { Locale } from '@bang-tin/shared/locales';
import type { ContentReader, Watch } from './content-reader.ts';
import type { LegalCard } from './document-entries.ts';
import { dayAfter } from './moments.ts';
import { type Query, query } from './query.ts';
import { documentKey, type ListName, monthKey } from './read-keys.ts';
import { type QueryParameter, TODAY } from './reads.ts';
import { watchWindow, windowKeys } from './windows.ts';

export interface LegalItem extends LegalCard {
  id: string;
  address: string;
  locale: Locale;
}
type LegalRow = Pick<LegalItem, 'id' | 'address' | 'locale'> & { type: string; card: string };

/** One value of one facet; null for all legal documents. */
export type LegalFilter = { facet: LegalFacet; value: string } | null;

const select = (rest: string): Query => query(`SELECT type, id, address, locale, card FROM entry ${rest}`);
const listQueries = (where: string) => ({
  newest: select(`WHERE locale = ? AND ${where} ORDER BY sort DESC, id DESC LIMIT ?`),
  month: select(`WHERE locale = ? AND ${where} AND sort >= ? AND sort < ? ORDER BY sort DESC, id DESC`),
});
const QUERIES = {
  legal: listQueries(`shelf = 'legal'`),
  type: listQueries('document_type = ?'),
  year: listQueries('year = ?'),
  issuer: listQueries('issuer = ?'),
};
const COMING = select(`WHERE locale = ? AND shelf = 'legal' AND event_day >= ? ORDER BY event_day, id LIMIT ?`);

function legal(content: ContentReader, watch: Watch<LegalRow>, sql: Query, ...parameters: QueryParameter[]): LegalItem[] {
  return content
    .rows<LegalRow>(watch, sql, ...parameters)
    .map(({ card, type: _, ...row }) => ({ ...row, ...(JSON.parse(card) as LegalCard) }));
}

function listOf(locale: Locale, filter: LegalFilter): { name: ListName; queries: (typeof QUERIES)['legal']; values: string[] } {
  if (!filter) return { name: { list: 'legal', locale, value: '' }, queries: QUERIES.legal, values: [] };
  return { name: { list: filter.facet, locale, value: filter.value }, queries: QUERIES[filter.facet], values: [filter.value] };
}

/** Newest first by day of issue. */
export function newestLegal(content: ContentReader, locale: Locale, filter: LegalFilter, limit: number): LegalItem[] {
  const { name, queries, values } = listOf(locale, filter);
  const watch = watchWindow({ list: name, anchor: null, limit, towards: 'oldest' });
  return legal(content, watch, queries.newest, locale, ...values, limit);
}

/** Everything of one month. @param month "2026-11" */
export function legalInMonth(content: ContentReader, locale: Locale, filter: LegalFilter, month: string): LegalItem[] {
  const { name, queries, values } = listOf(locale, filter);
  const watch = (rows: readonly LegalRow[]) => ({ keys: [monthKey(name, month), ...rows.map(({ type, id }) => documentKey(type, id))] });
  return legal(content, watch, queries.month, locale, ...values, month, `${month}~`); // "~" comes after every character of a sort key
}

/** Documents that take effect today or later, the next one first. */
export function comingIntoEffect(content: ContentReader, locale: Locale, limit: number): LegalItem[] {
  const list: ListName = { list: 'event', locale, value: 'legal' };
  const watch = (rows: readonly (LegalRow & { card: string })[]) => ({
    keys: windowKeys({ list, anchor: null, limit, towards: 'newest' }, rows),
    changesAt: rows.slice(0, 1).map(({ card }) => dayAfter((JSON.parse(card) as LegalCard).effectiveDay as string)),
  });
  return legal(content, watch, COMING, locale, TODAY, limit);
}

const TEXT = query(`SELECT json ->> ? AS body FROM document WHERE type = 'legal-document' AND id = ?`);

/** The full text of a document in one language, HTML; '' where it has none. Of a change of anything else its reader need not know. */
export function legalText(content: ContentReader, id: string, locale: Locale): string {
  const [text] = content.rows<{ body: string | null }>([documentKey('legal-document', id)], TEXT, `$.locales.${locale}.body`, id);
  return text?.body ?? '';
}
