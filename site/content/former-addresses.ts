// Addresses that a document had before, here or on the portal that this one follows, so that old links still lead to it.

import type { Content, PublishedDocument } from '@bang-tin/shared/content-schemas';
import { isPageType } from '@bang-tin/shared/document-types';
import { LOCALES, type Locale } from '@bang-tin/shared/locales';
import type Database from 'better-sqlite3';
import { ContentError } from './content-error.ts';
import { entriesOf } from './document-entries.ts';
import { prepare } from './prepared.ts';
import type { TouchLog } from './touch-log.ts';

export interface AddressOfDocument {
  locale: Locale;
  address: string;
}

/** Every address that a version of a document stands for: its pages, and where it stood on the portal before. @param seq for the error */
export function addressesEverOf(document: PublishedDocument, seq: number): AddressOfDocument[] {
  try {
    const own = entriesOf(document).flatMap(({ locale, address }) => (address === null ? [] : [{ locale, address }]));
    return [...own, ...LOCALES.flatMap((locale) => portalAddress(document, locale))];
  } catch (error) {
    throw new ContentError(
      'DOCUMENT_BROKEN',
      `Row ${seq} of the feed (${document.type} ${document.id}) could not be stored. Correct or unpublish the document in the CMS.`,
      error,
    );
  }
}

function portalAddress(document: PublishedDocument, locale: Locale): AddressOfDocument[] {
  if (!isPageType(document.type)) return [];
  const typed = (document.locales[locale] as Content<'page'> | undefined)?.formerPortal?.address;
  const address = typed ? pathOfFormerAddress(typed) : null;
  return address === null ? [] : [{ locale, address }];
}

const SEGMENT = /^[A-Za-z0-9_~+-][A-Za-z0-9._~+-]{0,199}$/; // "bai-viet-12", "v1.2"; not "..", not "a%20b"
const NAME = /^[A-Za-z0-9_~+-]{1,190}(\.(php|aspx?|jsp|htm))?$/; // "tin-12", "chitiet.aspx"; not "logo.png", which would be sent as a picture
/** First parts of addresses that files of the release stand at. */
const TAKEN = new Set(['api', 'media', '_astro']);

/**
 * The path at which a redirect may stand for an address of a former portal: "https://cu.example/vi/tin-12.html" -> "/vi/tin-12", since
 * servers send "/x.html" and "/x/" to "/x". Null where it is told by its query, where it needs escapes, or where something else stands.
 */
export function pathOfFormerAddress(typed: string): string | null {
  if (!URL.canParse(typed, 'http://former.invalid')) return null;
  const { pathname, search } = new URL(typed, 'http://former.invalid');
  const segments = pathname
    .replace(/\.html$/, '')
    .split('/')
    .filter(Boolean);
  const name = segments.at(-1) ?? '';
  if (search || TAKEN.has(segments[0] as string) || name === 'index' || !NAME.test(name)) return null;
  return segments.every((segment) => SEGMENT.test(segment)) ? `/${segments.join('/')}` : null;
}

/** Adds what was staged to the addresses known of before. */
export function mergeAddresses(database: Database.Database, touches: TouchLog): void {
  touchNew(database, touches);
  prepare(
    database,
    `INSERT INTO former_address SELECT * FROM staged_address WHERE true
       ON CONFLICT (address, type, id, locale) DO UPDATE SET seq = max(seq, excluded.seq)`,
  ).run();
}

/** Puts what was staged in the place of what was known before. */
export function replaceAddresses(database: Database.Database, touches: TouchLog): void {
  const gone =
    'SELECT DISTINCT address FROM former_address WHERE (address, type, id, locale) NOT IN (SELECT address, type, id, locale FROM staged_address)';
  for (const address of prepare(database, gone).pluck().all() as string[]) touches.place(address);
  touchNew(database, touches);
  database.exec('DELETE FROM former_address; INSERT INTO former_address SELECT * FROM staged_address');
}

/** What leads to a document now, or to another one, since the newest row that names an address decides. */
function touchNew(database: Database.Database, touches: TouchLog): void {
  const sql = `SELECT DISTINCT address FROM staged_address AS staged
    WHERE NOT EXISTS (SELECT 1 FROM former_address AS known WHERE known.address = staged.address AND known.type = staged.type
                        AND known.id = staged.id AND known.locale = staged.locale)
       OR EXISTS (SELECT 1 FROM former_address AS known WHERE known.address = staged.address
                    AND (known.type, known.id, known.locale) <> (staged.type, staged.id, staged.locale))`;
  for (const address of prepare(database, sql).pluck().all() as string[]) touches.place(address);
}

/** All addresses at which a document ever stood. */
export function formerAddressesOf(database: Database.Database, type: string, id: string): string[] {
  return prepare(database, 'SELECT DISTINCT address FROM former_address WHERE type = ? AND id = ?').pluck().all(type, id) as string[];
}
