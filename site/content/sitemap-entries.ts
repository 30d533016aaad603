// What the sitemap says of each page, and in which of its files. A page stands in the file of its month (a list in that of its year),
// so that a change touches one small file whatever the size of the site.

import { feedAddress, OPEN_DATA_ADDRESS, yearOfRegister } from '@bang-tin/shared/addresses';
import type { DocumentType } from '@bang-tin/shared/document-types';
import { LOCALES, type Locale } from '@bang-tin/shared/locales';
import { siteAddressExists } from './address-queries.ts';
import { ContentReader } from './content-reader.ts';
import type { ContentStore } from './content-store.ts';

export interface SitemapEntry {
  address: string;
  /** When its document was last published, ISO 8601 in UTC; null for pages that are no document. */
  changedAt: string | null;
  /** The page in all its languages, its own included; empty where it has only one. */
  alternates: { locale: Locale; address: string }[];
}

type Store = Pick<ContentStore, 'select'>;
/** The document that stands at an address. */
export interface ShownDocument {
  type: DocumentType;
  id: string;
  /** Begins with its day. */
  sort: string;
}

/** Documents that come every day; fixed pages and categories stand among the rest. */
const BY_MONTH: Partial<Record<DocumentType, string>> = { article: 'bai-viet', 'meeting-report': 'hoi-nghi', 'legal-document': 'van-ban' };
/** Everything that no month or year bounds: home pages, lists without a month, fixed pages. */
const REST = 'trang';
const MONTH_OF_LIST = /\/(\d{4})\/\d{2}$/; // "/chuyen-muc/x/2026/11", "/van-ban/nam/2026/11"; not "/van-ban/nam/2026"
const FILES = new Set([...LOCALES.map(feedAddress), OPEN_DATA_ADDRESS]);

/**
 * The part of the sitemap that names a page: "van-ban-2026-11", "danh-sach-2026", "trang". Null for what no sitemap names: feeds and
 * other files, redirects, the page for what is not found, addresses where nothing stands.
 * @param shown where it is known already
 */
export function sitemapPart(store: Store, address: string, shown = documentAt(store, address)): string | null {
  if (shown) {
    const folder = BY_MONTH[shown.type];
    return folder ? `${folder}-${shown.sort.slice(0, 'yyyy-mm'.length)}` : REST;
  }
  if (FILES.has(address) || yearOfRegister(address) !== null) return null;
  if (!siteAddressExists(new ContentReader(store, new Date(0)), address)) return null;
  const year = MONTH_OF_LIST.exec(address)?.[1];
  return year ? `danh-sach-${year}` : REST;
}

/** What the sitemap says of a page. */
export function sitemapEntry(store: Store, address: string): SitemapEntry {
  const shown = documentAt(store, address);
  if (!shown) return { address, changedAt: null, alternates: [] };
  const { type, id } = shown;
  const alternates = store.select<SitemapEntry['alternates'][number]>(
    'SELECT locale, address FROM entry WHERE type = ? AND id = ? AND address IS NOT NULL ORDER BY locale DESC',
    [type, id],
  );
  const [document] = store.select<{ changedAt: string }>('SELECT changed_at AS changedAt FROM document WHERE type = ? AND id = ?', [
    type,
    id,
  ]);
  return { address, changedAt: document?.changedAt ?? null, alternates: alternates.length > 1 ? alternates : [] };
}

/** Null where none does. Should two claim an address, the smaller id has it, as everywhere. */
export function documentAt(store: Store, address: string): ShownDocument | null {
  return (
    store.select<ShownDocument>('SELECT type, id, sort FROM entry WHERE address = ? ORDER BY id, locale LIMIT 1', [address])[0] ?? null
  );
}
