// One page as a release takes it in: its bytes, what it was made of, and where it leads.

import { hash } from 'node:crypto';
import type { ContentStore, DocumentKey } from '../content/content-store.ts';
import type { PartCache } from '../content/part-cache.ts';
import { type ReadRecord, recordReads } from '../content/read-record.ts';
import { documentAt, sitemapPart } from '../content/sitemap-entries.ts';
import { fileOfAddress } from './page-files.ts';
import type { PageRenderer } from './page-renderer.ts';

export interface ProducedPage {
  address: string;
  /** Its file below the site's root, "bai-viet/2026/11/x.html". */
  file: string;
  /** 404: the content has no such page, and there is to be no such file. */
  status: 200 | 404;
  /** Empty for 404. */
  body: Buffer;
  /** Of the body; '' for 404. */
  sha256: string;
  /** What was read to make it, or to find that it is not there. */
  record: ReadRecord;
  /** Paths on this site that it links to, see LinkFinder. */
  links: string[];
  /** The document that stands at the address; null for lists and other pages. */
  document: DocumentKey | null;
  /** The part of the sitemap that names it; null where none does. */
  sitemapPart: string | null;
}

/**
 * Renders a page and notes what it read.
 * @param now the moment as of which the page speaks @param parts of the store's present state
 * @throws PublisherError PAGE_FAILED
 */
export async function producePage(
  renderer: PageRenderer,
  store: Pick<ContentStore, 'select'>,
  now: Date,
  parts: PartCache,
  address: string,
): Promise<ProducedPage> {
  const { reader, record } = recordReads(store, now, parts);
  const { status, body } = await renderer.render(address, reader);
  const file = fileOfAddress(address);
  const shown = documentAt(store, address);
  return {
    address,
    file,
    status,
    body,
    sha256: status === 404 ? '' : hash('sha256', body),
    record: record(),
    links: file.endsWith('.html') ? renderer.links.linksOf(body, address) : [],
    document: shown && { type: shown.type, id: shown.id },
    sitemapPart: status === 404 ? null : sitemapPart(store, address, shown),
  };
}
