// Lists of legal documents, and the relations between them seen from both sides.

import type { LegalFacet } from '@bang-tin/shared/addresses';
import type { LegalRelation } from '@bang-tin/shared/legal-relations';
import { DEFAULT_LOCALE, type Locale } from '@bang-tin/shared/locales';
import type { ContentReader, SqlParameter } from './content-reader.ts';
import type { LegalCard } from './document-entries.ts';
import { linkTo, type PageLink } from './link-queries.ts';

export interface LegalItem extends LegalCard {
  id: string;
  address: string;
  locale: Locale;
}
type LegalRow = Pick<LegalItem, 'id' | 'address' | 'locale'> & { card: string };

const FIELDS = 'id, address, locale, card';
const FACET_COLUMNS = { type: 'document_type', year: 'year', issuer: 'issuer' } as const satisfies Record<LegalFacet, string>;

/** One value of one facet; null for all legal documents. */
export type LegalFilter = { facet: LegalFacet; value: string } | null;

function legal(content: ContentReader, sql: string, ...parameters: SqlParameter[]): LegalItem[] {
  return content
    .rows<LegalRow>(`SELECT ${FIELDS} FROM entry ${sql}`, ...parameters)
    .map(({ card, ...row }) => ({ ...row, ...(JSON.parse(card) as LegalCard) }));
}

function filterClause(filter: LegalFilter): { where: string; parameters: string[] } {
  if (!filter) return { where: `locale = ? AND shelf = 'legal'`, parameters: [] };
  return { where: `locale = ? AND ${FACET_COLUMNS[filter.facet]} = ?`, parameters: [filter.value] };
}

/** Newest first by day of issue. */
export function newestLegal(content: ContentReader, locale: Locale, filter: LegalFilter, limit: number): LegalItem[] {
  const { where, parameters } = filterClause(filter);
  return legal(content, `WHERE ${where} ORDER BY sort DESC, id DESC LIMIT ?`, locale, ...parameters, limit);
}

/** Everything of one month. @param month "2026-11" */
export function legalInMonth(content: ContentReader, locale: Locale, filter: LegalFilter, month: string): LegalItem[] {
  const { where, parameters } = filterClause(filter);
  const sql = `WHERE ${where} AND sort >= ? AND sort < ? ORDER BY sort DESC, id DESC`;
  return legal(content, sql, locale, ...parameters, month, `${month}~`); // "~" comes after every character of a sort key
}

/** Documents that take effect today or later, the next one first. */
export function comingIntoEffect(content: ContentReader, locale: Locale, day: string, limit: number): LegalItem[] {
  return legal(content, `WHERE locale = ? AND shelf = 'legal' AND event_day >= ? ORDER BY event_day, id LIMIT ?`, locale, day, limit);
}

/** A relation as one side sees it. */
export interface RelatedDocument {
  relation: LegalRelation;
  /** Number as its own document prints it, or as the relation names it. */
  number: string;
  title: string | null;
  /** Null where the document is not published, or where its number alone does not tell which one is meant. */
  link: PageLink | null;
  partial: boolean;
  locator: string | null;
  /** When the relation takes effect, as far as it or the document that declares it tells. */
  effectiveDay: string | null;
}

/** The published document that a relation means: the one linked, or else the only one with that number. */
function resolveTarget(content: ContentReader, target: string | null, number: string, locale: Locale): PageLink | null {
  const linked = target && linkTo(content, 'legal-document', target, locale);
  if (linked) return linked;
  const sameNumber = content.rows<{ id: string }>('SELECT DISTINCT id FROM entry WHERE normal_number = ? ORDER BY id LIMIT 2', number);
  return sameNumber.length === 1 ? linkTo(content, 'legal-document', (sameNumber[0] as { id: string }).id, locale) : null;
}

/** The relations that a document declares. */
export function relationsFrom(content: ContentReader, id: string, locale: Locale): RelatedDocument[] {
  const stored = content.document('legal-document', id);
  const fields = stored?.document.locales[locale] ?? stored?.document.locales[DEFAULT_LOCALE];
  return (fields?.relations ?? []).map((relation) => {
    const link = resolveTarget(content, relation.document, relation.number, locale);
    return {
      relation: relation.relation,
      number: relation.number,
      title: link?.title ?? relation.title,
      link: link?.id === id ? null : link,
      partial: relation.partial,
      locator: relation.locator,
      effectiveDay: relation.effectiveDay,
    };
  });
}

/** The relations that other published documents declare to this one. @param number its normal form */
export function relationsTo(content: ContentReader, id: string, number: string, locale: Locale): RelatedDocument[] {
  const sources = content.rows<{ source: string; position: number; target: string | null }>(
    `SELECT source, position, target FROM legal_relation WHERE target = ? AND source <> ?
     UNION SELECT source, position, target FROM legal_relation WHERE number = ? AND source <> ?
     ORDER BY source, position`,
    id,
    id,
    number,
    id,
  );
  return sources.flatMap(({ source, position }) => {
    const stored = content.document('legal-document', source);
    const link = linkTo(content, 'legal-document', source, locale);
    const fields = stored && (stored.document.locales[locale] ?? stored.document.locales[DEFAULT_LOCALE]);
    const leading = stored && (stored.document.locales[DEFAULT_LOCALE] ?? fields);
    const relation = leading?.relations[position];
    if (!relation || !fields || resolveTarget(content, relation.document, relation.number, locale)?.id !== id) return [];
    const effectiveDay = relation.effectiveDay ?? fields.effectiveDay ?? fields.issuedDay;
    return [{ ...relation, number: fields.number, title: fields.title, link, effectiveDay }];
  });
}
