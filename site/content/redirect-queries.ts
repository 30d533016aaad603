// Addresses at which a document stood before: they lead to where it stands now. Pages that exist win.

import type { DocumentType } from '@bang-tin/shared/document-types';
import type { Locale } from '@bang-tin/shared/locales';
import { siteAddressExists } from './address-queries.ts';
import type { ContentReader } from './content-reader.ts';
import { linkTo, type PageLink } from './link-queries.ts';
import { query } from './query.ts';
import { addressKey } from './read-keys.ts';

const AT_ADDRESS = query('SELECT type, id, locale FROM former_address WHERE address = ? ORDER BY seq DESC, type, id, locale');

/** Where an address leads that no page has: the document that the newest row with this address published; null for nowhere. */
export function redirectAt(content: ContentReader, address: string): PageLink | null {
  const claims = content.rows<{ type: DocumentType; id: string; locale: Locale }>([addressKey(address)], AT_ADDRESS, address);
  for (const { type, id, locale } of claims) {
    const link = linkTo(content, type, id, locale);
    if (link && link.address !== address) return siteAddressExists(content, address) ? null : link;
  }
  return null;
}

const FORMER = query(
  `SELECT DISTINCT address FROM former_address
    WHERE address > ? AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.address = former_address.address) ORDER BY address LIMIT 500`,
);

/** Every address that leads elsewhere. */
export function* redirectAddresses(content: ContentReader): Iterable<string> {
  let after = '';
  for (;;) {
    const addresses = content.rows<{ address: string }>([], FORMER, after);
    for (const { address } of addresses) if (redirectAt(content, address)) yield address;
    if (addresses.length === 0) return;
    after = (addresses.at(-1) as { address: string }).address;
  }
}
