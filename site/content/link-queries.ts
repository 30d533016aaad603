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
/** The same, as an address is looked up. */
export interface PageAtAddress extends PagePlace {
  /** Orders lists: newest is greatest, and its month comes first. */
  sort: string;
}
/** A link to a page that exists, in the reader's language or else in the default one. */
export interface PageLink extends PagePlace {
  title: string;
}

const LINK_FIELDS = `type, id, locale, address, title`;
const LINK = query(`SELECT ${LINK_FIELDS} FROM entry WHERE type = ? AND id = ? AND locale = ? AND address IS NOT NULL`);
const LINKS = query(`SELECT ${LINK_FIELDS} FROM entry WHERE type = ? AND id = ? AND address IS NOT NULL ORDER BY locale DESC`);
/** No title: so the index answers alone. */
const AT_ADDRESS = query(`SELECT type, id, locale, address, sort FROM entry WHERE address = ? ORDER BY id, locale LIMIT 1`);
const TITLE = query('SELECT title, locale FROM entry WHERE type = ? AND id = ? AND locale = ?');

/** The page of a document; null where it is not published in this language nor in the default one. */
export function linkTo(content: ContentReader, type: DocumentType, id: string, locale: Locale): PageLink | null {
  return inLanguageOrDefault(locale, (language) => content.rows<PageLink>([documentKey(type, id)], LINK, type, id, language)[0]);
}

/** The pages of a document in all its languages. */
export function alternatesOf(content: ContentReader, type: DocumentType, id: string): PageLink[] {
  return content.rows<PageLink>([documentKey(type, id)], LINKS, type, id);
}

/** The same without asking the store, for who has the document. @param here where it stands in one of its languages */
export function alternatesIn(document: PublishedDocument, here: Pick<PagePlace, 'locale' | 'address'>): PageLink[] {
  const { type, id } = document;
  // Most have no other language, and to make their address again takes longer than to read the document.
  const languages: readonly { locale: Locale; address: string | null; title: string }[] =
    Object.keys(document.locales).length === 1 ? [{ ...here, title: titleIn(document, here.locale) }] : entriesOf(document);
  return languages.flatMap(({ locale, address, title }) => (address === null ? [] : [{ type, id, locale, address, title }]));
}

function titleIn({ locales }: PublishedDocument, locale: Locale): string {
  const fields = locales[locale];
  return fields && 'title' in fields ? fields.title : '';
}

/** The document that an address stands for. Should two claim it, the smaller id has it, whatever order they came in. */
export function pageAt(content: ContentReader, address: string): PageAtAddress | null {
  const watch = (rows: readonly PageAtAddress[]) => ({ keys: [addressKey(address), ...rows.map(({ type, id }) => documentKey(type, id))] });
  return content.rows<PageAtAddress>(watch, AT_ADDRESS, address)[0] ?? null;
}

/** The title of a document without a page of its own (organisation, person, field …). */
export function titleOf(content: ContentReader, type: DocumentType, id: string, locale: Locale): { title: string; locale: Locale } | null {
  const read = (language: Locale) => content.rows<{ title: string; locale: Locale }>([documentKey(type, id)], TITLE, type, id, language)[0];
  return inLanguageOrDefault(locale, read);
}

/** One language at a time: an exact key is found faster than one of two, and pages in both languages share the answer. */
function inLanguageOrDefault<T>(locale: Locale, read: (locale: Locale) => T | undefined): T | null {
  return read(locale) ?? (locale === DEFAULT_LOCALE ? undefined : read(DEFAULT_LOCALE)) ?? null;
}
