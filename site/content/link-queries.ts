// From documents to the addresses of their pages and back. Only what is published is ever linked.

import type { PublishedDocument } from '@bang-tin/shared/content-schemas';
import type { DocumentType } from '@bang-tin/shared/document-types';
import { DEFAULT_LOCALE, type Locale } from '@bang-tin/shared/locales';
import type { ContentReader } from './content-reader.ts';
import { entriesOf } from './document-entries.ts';
import { query } from './query.ts';
import { addressKey, documentKey } from './read-keys.ts';

/** Which document stands at an address, in which language. */
export interface PagePlace {
  type: DocumentType;
  id: string;
  locale: Locale;
  address: string;
}
/** A link to a page that exists, in the reader's language or else in the default one. */
export interface PageLink extends PagePlace {
  title: string;
}

const LINK_FIELDS = `type, id, locale, address, title`;
const LINKS_IN_TWO = query(
  `SELECT ${LINK_FIELDS} FROM entry WHERE type = ? AND id = ? AND locale IN (?, ?) AND address IS NOT NULL ORDER BY locale`,
);
const LINKS = query(`SELECT ${LINK_FIELDS} FROM entry WHERE type = ? AND id = ? AND address IS NOT NULL ORDER BY locale DESC`);
/** No title: so the index answers alone. */
const AT_ADDRESS = query(`SELECT type, id, locale, address FROM entry WHERE address = ? ORDER BY id, locale LIMIT 1`);
const TITLES = query(`SELECT title, locale FROM entry WHERE type = ? AND id = ? AND locale IN (?, ?) ORDER BY locale`);

/** Where a document stands in lists, by its key; sitemap and neighbours ask with the same words, so that one answer serves both. */
export const PLACE_OF = query('SELECT sort, category FROM entry WHERE type = ? AND id = ? AND locale = ?');

/** The page of a document; null where it is not published in this language nor in the default one. */
export function linkTo(content: ContentReader, type: DocumentType, id: string, locale: Locale): PageLink | null {
  const links = content.rows<PageLink>([documentKey(type, id)], LINKS_IN_TWO, type, id, locale, DEFAULT_LOCALE);
  return links.find((link) => link.locale === locale) ?? links[0] ?? null;
}

/** The pages of a document in all its languages. */
export function alternatesOf(content: ContentReader, type: DocumentType, id: string): PageLink[] {
  return content.rows<PageLink>([documentKey(type, id)], LINKS, type, id);
}

/** The same without asking the store, for who has the document. */
export function alternatesIn(document: PublishedDocument): PageLink[] {
  const { type, id } = document;
  return entriesOf(document).flatMap(({ locale, address, title }) => (address === null ? [] : [{ type, id, locale, address, title }]));
}

/** The document that an address stands for. Should two claim it, the smaller id has it, whatever order they came in. */
export function pageAt(content: ContentReader, address: string): PagePlace | null {
  const watch = (rows: readonly PagePlace[]) => ({ keys: [addressKey(address), ...rows.map(({ type, id }) => documentKey(type, id))] });
  return content.rows<PagePlace>(watch, AT_ADDRESS, address)[0] ?? null;
}

/** The title of a document without a page of its own (organisation, person, field …). */
export function titleOf(content: ContentReader, type: DocumentType, id: string, locale: Locale): { title: string; locale: Locale } | null {
  const titles = content.rows<{ title: string; locale: Locale }>([documentKey(type, id)], TITLES, type, id, locale, DEFAULT_LOCALE);
  return titles.find((title) => title.locale === locale) ?? titles[0] ?? null;
}
