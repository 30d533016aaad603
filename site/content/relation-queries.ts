// The relations between legal documents, seen from both sides.

import type { Content } from '@bang-tin/shared/content-schemas';
import type { LegalRelation } from '@bang-tin/shared/legal-relations';
import type { Locale } from '@bang-tin/shared/locales';
import type { ContentReader } from './content-reader.ts';
import type { RelationRow } from './document-relations.ts';
import { type LawRow, lawRows, rowFor } from './law-rows.ts';
import type { PageLink } from './link-queries.ts';
import { query } from './query.ts';
import { citesKey, citesNumberKey, numberKey } from './read-keys.ts';

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

const WITH_NUMBER = query('SELECT DISTINCT id FROM entry WHERE normal_number = ? ORDER BY id LIMIT 2');

/** The only published document with a number; null where there is none, or more than one. */
function onlyOneWith(content: ContentReader, number: string): string | null {
  const ids = content.rows<{ id: string }>([numberKey(number)], WITH_NUMBER, number);
  return ids.length === 1 ? (ids[0] as { id: string }).id : null;
}

/** The published document that a relation means: the one linked, or else the only one with that number. */
function resolveTarget(content: ContentReader, target: string | null, number: string, locale: Locale): PublishedLaw | null {
  const linked = target && publishedLaw(content, target, locale);
  if (linked) return linked;
  const id = onlyOneWith(content, number);
  return id === null ? null : publishedLaw(content, id, locale);
}

/** The relations that a document declares. */
export function relationsFrom(
  content: ContentReader,
  { id, relations }: { id: string; relations: Content<'legal-document'>['relations'] },
  locale: Locale,
): RelatedDocument[] {
  return relations.map((relation) => {
    const law = resolveTarget(content, relation.document, relation.number, locale);
    return {
      relation: relation.relation,
      number: law?.number ?? relation.number,
      title: law?.link.title ?? relation.title,
      link: law === null || law.link.id === id ? null : law.link,
      partial: relation.partial,
      locator: relation.locator,
      effectiveDay: relation.effectiveDay,
    };
  });
}

type IncomingRow = Pick<RelationRow, 'relation' | 'partial' | 'locator' | 'effectiveDay' | 'sort' | 'position'> & { source: string };

const INCOMING = 'source, position, relation, partial, locator, effective_day AS effectiveDay, sort FROM legal_relation';
/** What names the number only, or links to what is not published. */
const BY_NUMBER = `number = ? AND source <> ? AND target IS NOT ?
  AND (target IS NULL OR NOT EXISTS (SELECT 1 FROM entry WHERE entry.type = 'legal-document' AND entry.id = legal_relation.target))`;
const KINDS_BY_ID = query(
  'SELECT relation, count(*) AS documents FROM legal_relation WHERE target = ? AND source <> ? GROUP BY relation ORDER BY relation',
);
const KINDS_BY_NUMBER = query(
  `SELECT relation, count(*) AS documents FROM legal_relation WHERE ${BY_NUMBER} GROUP BY relation ORDER BY relation`,
);
const ORDER = 'ORDER BY sort DESC, source DESC, position DESC LIMIT ?';
const NEWEST_BY_ID = query(`SELECT ${INCOMING} WHERE target = ? AND source <> ? AND relation = ? ${ORDER}`);
const NEWEST_BY_NUMBER = query(`SELECT ${INCOMING} WHERE ${BY_NUMBER} AND relation = ? ${ORDER}`);

/** The relations of one kind that other documents declare. */
export interface IncomingRelations {
  relation: LegalRelation;
  /** How many there are. */
  total: number;
  /** The newest of them, newest first. */
  newest: RelatedDocument[];
}

/**
 * The relations that other published documents declare to this one, by kind. Only the newest of each kind are read, so that the page
 * of a law that thousands name costs as much as any other.
 * @param number its normal form @param limitOf most that are read of a kind
 */
export function relationsTo(
  content: ContentReader,
  { id, number }: { id: string; number: string },
  locale: Locale,
  limitOf: (relation: LegalRelation) => number,
): IncomingRelations[] {
  const numbered = onlyOneWith(content, number) === id;
  const byId = content.rows<Kind>([citesKey(id)], KINDS_BY_ID, id, id);
  const byNumber = numbered ? content.rows<Kind>([citesNumberKey(number)], KINDS_BY_NUMBER, number, id, id) : [];
  const totals = new Map<LegalRelation, number>();
  for (const { relation, documents } of [...byId, ...byNumber]) totals.set(relation, (totals.get(relation) ?? 0) + documents);
  return [...totals].map(([relation, total]) => {
    const limit = limitOf(relation);
    const rows = [
      ...content.rows<IncomingRow>([citesKey(id)], NEWEST_BY_ID, id, id, relation, limit),
      ...(numbered ? content.rows<IncomingRow>([citesNumberKey(number)], NEWEST_BY_NUMBER, number, id, id, relation, limit) : []),
    ];
    return {
      relation,
      total,
      newest: rows
        .sort(newestFirst)
        .slice(0, limit)
        .map((row) => related(content, row, locale)),
    };
  });
}

interface Kind {
  relation: LegalRelation;
  documents: number;
}

const newestFirst = (a: IncomingRow, b: IncomingRow): number => {
  const [left, right] = [a, b].map(({ sort, source, position }) => `${sort} ${source} ${String(position).padStart(6, '0')}`) as [
    string,
    string,
  ];
  return left < right ? 1 : -1;
};

interface PublishedLaw {
  /** As printed. */
  number: string;
  link: PageLink;
}

/** Null where it is published neither in the reader's language nor in the default one. */
function publishedLaw(content: ContentReader, id: string, locale: Locale): PublishedLaw | null {
  const row = rowFor(lawRows(content, id), locale);
  return row ? { number: row.number, link: linkOf(id, row) } : null;
}

const linkOf = (id: string, { locale, address, title }: LawRow): PageLink => ({ type: 'legal-document', id, locale, address, title });

function related(content: ContentReader, row: IncomingRow, locale: Locale): RelatedDocument {
  const rows = lawRows(content, row.source);
  const shown = rowFor(rows, locale);
  // One that is published in another language alone is named all the same.
  const named = shown ?? rows[0];
  return {
    relation: row.relation,
    number: named?.number ?? '',
    title: named?.title ?? null,
    link: shown ? linkOf(row.source, shown) : null,
    partial: row.partial === 1,
    locator: row.locator,
    effectiveDay: row.effectiveDay,
  };
}
