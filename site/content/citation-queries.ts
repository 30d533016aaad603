// What the citations of a page mean, and which pages cite a document. Nothing of it is stored: a citation means what is published when
// the page is made, and the keys under which it was looked up bring the page back when that changes.

import { type CitableDocument, chooseAmong, type Resolution } from '@bang-tin/shared/citation-resolution';
import type { DocumentType } from '@bang-tin/shared/document-types';
import { DEFAULT_LOCALE, type Locale } from '@bang-tin/shared/locales';
import { type CitedLaw, candidateOf, citableFacts, citedLaw } from './cited-laws.ts';
import type { ContentReader } from './content-reader.ts';
import { parseSaid, type StoredCitation } from './document-citations.ts';
import { linkTo, type PageLink } from './link-queries.ts';
import { query } from './query.ts';
import { citableKey, citedKey, documentKey } from './read-keys.ts';
import { siteSettings } from './site-queries.ts';

/** What a citation means: a document, or several that it does not tell apart. */
export type CitationMeaning = { kind: 'one'; law: CitedLaw } | { kind: 'several'; ids: string[] };

export interface MeantCitation {
  citation: StoredCitation;
  /** Null where nothing is published that it may mean, and where it means the document itself. */
  meaning: CitationMeaning | null;
}

/** Most documents with one number that are looked at: a day or a body tells the right one, or it is one of several anyway. */
const MOST_CANDIDATES = 100;
/** "id1 id2"; null where nothing has the key. */
const idsByKey = (key: string): string =>
  `(SELECT group_concat(id, ' ' ORDER BY id) FROM (SELECT id FROM citable WHERE citable.key = ${key} ORDER BY id LIMIT ${MOST_CANDIDATES}))`;
const CANDIDATES = query(`SELECT ${idsByKey('asked.value')} AS ids FROM json_each(?) AS asked ORDER BY asked.key`);

/** What the citations of a document mean, in the order of its page. @param citations of the language of the page */
export function citationsOf(
  content: ContentReader,
  { type, id, citations }: { type: DocumentType; id: string; citations: readonly StoredCitation[] },
  locale: Locale,
): MeantCitation[] {
  if (citations.length === 0) return [];
  const keys = [...new Set(citations.map(({ key }) => key))];
  const candidates = content.rows<{ ids: string | null }>(keys.map(citableKey), CANDIDATES, JSON.stringify(keys));
  const laws = new Map<string, CitedLaw[]>();
  keys.forEach((key, place) => {
    laws.set(
      key,
      idsIn(candidates[place]?.ids).flatMap((one) => citedLaw(content, one, locale) ?? []),
    );
  });
  const itself = type === 'legal-document' ? id : null;
  const province = siteProvince(content);
  return citations.map((citation) => ({ citation, meaning: meaningOf(citation.said, laws.get(citation.key) ?? [], province, itself) }));
}

const idsIn = (ids: string | null | undefined): string[] => ids?.split(' ') ?? [];

function meaningOf(said: string, laws: readonly CitedLaw[], province: string | null, itself: string | null): CitationMeaning | null {
  if (laws.length === 0) return null;
  const resolution = resolve(
    said,
    laws.map(({ facts }) => facts),
    province,
  );
  if (resolution.kind === 'none') return null;
  if (resolution.kind === 'several') return { kind: 'several', ids: resolution.ids };
  const law = laws.find(({ id }) => id === resolution.id);
  return law && law.id !== itself ? { kind: 'one', law } : null;
}

/** What was said of a document that has its number alone, and whether it is meant: pages that cite it mostly say the same. */
const resolved = new WeakMap<CitableDocument, Map<string, Resolution>>();

/** @param said what formatSaid() gave @param documents those with the citation's key */
function resolve(said: string, documents: readonly CitableDocument[], province: string | null): Resolution {
  const only = documents.length === 1 ? documents[0] : undefined;
  const words = `${province} ${said}`;
  const known = only && resolved.get(only)?.get(words);
  if (known) return known;
  const { words: saidWords, writtenOn } = parseSaid(said);
  const resolution = chooseAmong(saidWords, documents.map(candidateOf), { province, day: writtenOn });
  if (only) resolved.set(only, (resolved.get(only) ?? new Map<string, Resolution>()).set(words, resolution));
  return resolution;
}

/** The province whose bodies are meant where a text names none; null where the settings name none. */
function siteProvince(content: ContentReader): string | null {
  return content.part('province', (reader) => siteSettings(reader, DEFAULT_LOCALE)?.province ?? null);
}

/** A page that cites a document, in the reader's language or else in the default one. */
export interface CitingPage extends PageLink {
  /** Its day for readers, a law's day of issue: "2026-11-22"; null where it has none. */
  day: string | null;
}
export interface CitedBy {
  /** How many documents cite it. */
  total: number;
  /** The newest of them, newest first. */
  newest: CitingPage[];
}

interface WaysRow {
  /** One of the document's own. */
  key: string;
  /** What citations with this key say, a JSON array. */
  said: string;
  /** What they may mean; null where there are none. */
  ids: string | null;
}
const WAYS = query(
  `SELECT key, (SELECT json_group_array(said ORDER BY said) FROM (SELECT DISTINCT said FROM citation WHERE citation.key = own.key)) AS said,
     CASE WHEN EXISTS (SELECT 1 FROM citation WHERE citation.key = own.key) THEN ${idsByKey('own.key')} END AS ids
   FROM citable AS own WHERE id = ? ORDER BY key`,
);
const CITING = query(
  `WITH citing AS MATERIALIZED (
     SELECT type, id, max(sort) AS sort FROM citation
     WHERE (key, said) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?)) AND locale IN (?, '${DEFAULT_LOCALE}')
       AND NOT (type = 'legal-document' AND id = ?)
     GROUP BY type, id)
   SELECT type, id, sort, (SELECT count(*) FROM citing) AS total FROM citing ORDER BY sort DESC, type, id LIMIT ?`,
);

/**
 * The published documents that cite a legal document, in the reader's language or in the default one; not those that may mean another.
 * Reads what it shows: of the others it only counts entries of an index.
 */
export function citedBy(content: ContentReader, { id }: { id: string }, locale: Locale, limit: number): CitedBy {
  const watched = (keys: readonly { key: string }[]) => keys.flatMap(({ key }) => [citedKey(key), citableKey(key)]);
  const watch = (rows: readonly WaysRow[]) => ({ keys: [documentKey('legal-document', id), ...watched(rows)] });
  const keys = content.rows<WaysRow>(watch, WAYS, id);
  const province = siteProvince(content);
  const ways = keys.flatMap(({ key, said, ids }) => {
    const documents = idsIn(ids).flatMap((one) => citableFacts(content, one) ?? []);
    const meansIt = (words: string): boolean => {
      const meant = resolve(words, documents, province);
      return meant.kind === 'one' && meant.id === id;
    };
    return (JSON.parse(said) as string[]).filter(meansIt).map((words) => [key, words]);
  });
  if (ways.length === 0) return { total: 0, newest: [] };
  const rows = content.rows<{ type: DocumentType; id: string; sort: string; total: number }>(
    watched(keys),
    CITING,
    JSON.stringify(ways),
    locale,
    id,
    limit,
  );
  const newest = rows.flatMap(({ type, id: citing, sort }) => {
    const link = linkTo(content, type, citing, locale);
    return link ? [{ ...link, day: sort.slice(0, 10) || null }] : [];
  });
  return { total: rows[0]?.total ?? 0, newest };
}
