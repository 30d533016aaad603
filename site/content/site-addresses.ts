// Every address of the site: the one enumeration from which builders of whole sites work.

import { OPEN_DATA_ADDRESS } from '@bang-tin/shared/addresses';
import type { DocumentType } from '@bang-tin/shared/document-types';
import { FIXED_ADDRESSES, siteAddressExists } from './address-queries.ts';
import type { ContentReader } from './content-reader.ts';
import { listAddresses, registerAddresses } from './list-addresses.ts';
import { query } from './query.ts';
import { redirectAddresses, redirectAt } from './redirect-queries.ts';

/** What stands besides the pages of each language, whatever is published. */
const FILES = ['/404', '/robots.txt', '/theme.css', OPEN_DATA_ADDRESS] as const;

const OF_TYPE = query('SELECT DISTINCT address FROM entry WHERE address > ? AND +type = ? ORDER BY address LIMIT 500');
const PAGE_TYPES_OF_ADDRESSES: readonly DocumentType[] = ['article', 'meeting-report', 'legal-document', 'page'];

/** The addresses of the pages of one type, in order. */
export function* documentAddresses(content: ContentReader, type: DocumentType): Iterable<string> {
  let after = '';
  for (;;) {
    const addresses = content.rows<{ address: string }>([], OF_TYPE, after, type);
    for (const { address } of addresses) yield address;
    if (addresses.length === 0) return;
    after = (addresses.at(-1) as { address: string }).address;
  }
}

/** Every address of the site, each once: pages, lists, feeds, files made from content, redirects. Media files and assets are none. */
export function* allAddresses(content: ContentReader): Iterable<string> {
  yield* FIXED_ADDRESSES;
  yield* FILES;
  for (const { address } of listAddresses(content)) yield address;
  yield* registerAddresses(content);
  for (const type of PAGE_TYPES_OF_ADDRESSES) yield* documentAddresses(content, type);
  yield* redirectAddresses(content);
}

/** Whether there is a page, or a redirect, at an address that content may bring about. */
export function addressStands(content: ContentReader, address: string): boolean {
  return siteAddressExists(content, address) || redirectAt(content, address) !== null;
}
