// What the sitemap says of each page, and in which of its files. A page stands in the file of its month (a list in that of its year),
// so that a change touches one small file whatever the size of the site.

import { feedAddress, OPEN_DATA_ADDRESS, yearOfRegister } from '@bang-tin/shared/addresses';
import type { DocumentType } from '@bang-tin/shared/document-types';
import { LOCALES, type Locale } from '@bang-tin/shared/locales';
import { isListAddress, siteAddressExists } from './address-queries.ts';
import { ContentReader } from './content-reader.ts';
import type { ContentStore } from './content-store.ts';
import { pageAt } from './link-queries.ts';

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
  locale: Locale;
  /** "2026-11-22 …": its month comes first. */
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

const SHOWN_AT = `SELECT wanted.value AS address, entry.type, entry.id, changed_at AS changedAt FROM json_each(?) AS wanted
  LEFT JOIN entry ON entry.address = wanted.value LEFT JOIN document ON document.type = entry.type AND document.id = entry.id
  ORDER BY wanted.key, entry.id, entry.locale`;
const LANGUAGES_OF = `SELECT wanted.key AS place, locale, address FROM json_each(?) AS wanted
  JOIN entry ON entry.type = wanted.value ->> 0 AND entry.id = wanted.value ->> 1 AND address IS NOT NULL
  ORDER BY wanted.key, locale DESC`;

/** What the sitemap says of pages, in the order asked; two queries, however many pages there are. */
export function sitemapEntries(store: Store, addresses: readonly string[]): SitemapEntry[] {
  interface Found {
    address: string;
    type: DocumentType | null;
    id: string | null;
    changedAt: string | null;
  }
  const first = new Map<string, Found>();
  for (const row of store.select<Found>(SHOWN_AT, [JSON.stringify(addresses)])) if (!first.has(row.address)) first.set(row.address, row);
  const shown = [...first.values()];
  const alternates = shown.map((): SitemapEntry['alternates'] => []);
  const keys = JSON.stringify(shown.map(({ type, id }) => [type, id]));
  for (const { place, ...alternate } of store.select<SitemapEntry['alternates'][number] & { place: number }>(LANGUAGES_OF, [keys])) {
    alternates[place]?.push(alternate);
  }
  return shown.map(({ address, changedAt }, place) => {
    const own = alternates[place] ?? [];
    return { address, changedAt, alternates: own.length > 1 ? own : [] };
  });
}

/** Null where none does. Should two claim an address, the smaller id has it, as everywhere. */
export function documentAt(store: Store, address: string): ShownDocument | null {
  return isListAddress(address) ? null : pageAt(new ContentReader(store, new Date(0)), address);
}
