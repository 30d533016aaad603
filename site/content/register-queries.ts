// The register of the legal documents of a year, as open data has it: one language, every document with what it does to others.

import type { LegalRelation } from '@bang-tin/shared/legal-relations';
import { DEFAULT_LOCALE } from '@bang-tin/shared/locales';
import { archiveMonths, taxonomyValue } from './archive-queries.ts';
import type { ContentReader } from './content-reader.ts';
import { query } from './query.ts';
import { documentKey, monthKey } from './read-keys.ts';

export interface RegisteredDocument {
  /** As printed, "25/2024/TT-BTC". */
  number: string;
  normalNumber: string;
  /** Titles; null where it has none, or one that is not published. */
  type: string | null;
  issuer: string | null;
  title: string;
  abstract: string;
  issuedDay: string | null;
  effectiveDay: string | null;
  expiryDay: string | null;
  /** Path on this site. */
  address: string;
  relations: RegisteredRelation[];
}
export interface RegisteredRelation {
  relation: LegalRelation;
  /** Normal form of the other document's number. */
  number: string;
  partial: boolean;
  /** Which part of the other document, "khoản 2 Điều 17". */
  locator: string | null;
  /** When it takes effect, as far as it or its document tells. */
  effectiveDay: string | null;
}

interface RegisterRow extends Omit<RegisteredDocument, 'type' | 'issuer' | 'relations'> {
  id: string;
  typeId: string | null;
  issuerId: string | null;
  relations: string;
}

type StoredRelation = [LegalRelation, number: string, partial: 0 | 1, locator: string | null, effectiveDay: string | null];

const MONTH = query(
  `SELECT id, number, normal_number AS normalNumber, document_type AS typeId, issuer AS issuerId,
      title, card ->> '$.abstract' AS abstract, issued_day AS issuedDay,
      event_day AS effectiveDay, expiry_day AS expiryDay, address,
      (SELECT json_group_array(json_array(relation, number, partial, locator, effective_day) ORDER BY position) FROM legal_relation WHERE source = entry.id) AS relations
    FROM entry WHERE locale = ? AND year = ? AND sort >= ? AND sort < ? ORDER BY sort, id`,
);

/** The documents of a year of issue, the oldest first; empty where there are none. @param year "2026" or "khac" */
export function registerOf(content: ContentReader, year: string): RegisteredDocument[] {
  const name = { list: 'year', locale: DEFAULT_LOCALE, value: year };
  const months = archiveMonths(content, DEFAULT_LOCALE, 'year', [year]).reverse();
  const titles = new Map<string, string | null>();
  const titleOf = (facet: 'type' | 'issuer', id: string | null): string | null => {
    if (id === null) return null;
    if (!titles.has(id)) titles.set(id, taxonomyValue(content, DEFAULT_LOCALE, facet, id)?.title ?? null);
    return titles.get(id) ?? null;
  };
  return months.flatMap(({ month }) => {
    const watch = (rows: readonly RegisterRow[]) => ({
      keys: [monthKey(name, month), ...rows.map(({ id }) => documentKey('legal-document', id))],
    });
    // "~" comes after every character of a sort key.
    return content
      .rows<RegisterRow>(watch, MONTH, DEFAULT_LOCALE, year, month, `${month}~`)
      .map(({ id: _, typeId, issuerId, relations, number, normalNumber, ...row }) => ({
        number,
        normalNumber,
        type: titleOf('type', typeId),
        issuer: titleOf('issuer', issuerId),
        ...row,
        relations: (JSON.parse(relations) as StoredRelation[]).map(([relation, other, partial, locator, effectiveDay]) => ({
          relation,
          number: other,
          partial: partial === 1,
          locator,
          effectiveDay,
        })),
      }));
  });
}
