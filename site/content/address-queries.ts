// Whether a local address that an editor typed (in a menu, in a text) leads anywhere. What leads nowhere is not made a link.

import {
  categoryAddress,
  feedAddress,
  homeAddress,
  LEGAL_FACETS,
  type LegalFacet,
  legalDocumentListAddress,
  OPEN_DATA_ADDRESS,
  searchAddress,
  statisticsAddress,
  yearOfRegister,
} from '@bang-tin/shared/addresses';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '@bang-tin/shared/locales';
import { monthOf } from './archive-addresses.ts';
import { hasDocuments, hasMonth, taxonomyValueAt } from './archive-queries.ts';
import { categoryPlace } from './category-queries.ts';
import type { ContentReader } from './content-reader.ts';
import { pageAt } from './link-queries.ts';

/** Pages of each language that always stand. */
export const FIXED_ADDRESSES: readonly string[] = LOCALES.flatMap((locale) => [
  homeAddress(locale),
  legalDocumentListAddress(locale),
  statisticsAddress(locale),
  searchAddress(locale),
  feedAddress(locale),
]);
const FIXED = new Set(FIXED_ADDRESSES);

/** @param address path on this site; a query or fragment does not matter */
export function siteAddressExists(content: ContentReader, address: string): boolean {
  const path = address.split(/[?#]/, 1)[0] ?? '';
  return (
    FIXED.has(path) || (!isListAddress(path) && pageAt(content, path) !== null) || archiveExists(content, path) || isOpenData(content, path)
  );
}

function isOpenData(content: ContentReader, path: string): boolean {
  const year = yearOfRegister(path);
  return path === OPEN_DATA_ADDRESS || (year !== null && hasDocuments(content, DEFAULT_LOCALE, 'year', year));
}

const ARCHIVE = /^(\/en)?\/(?:chuyen-muc|van-ban\/([a-z-]+))\/([a-z0-9-]+)(?:\/([\d/]+))?$/; // "/van-ban/loai/chi-thi/2024/11"; not "/van-ban/2024/x"

/** What an address of a list says; of a category's own, too. */
function listAt(path: string): { locale: Locale; facet: LegalFacet | 'category'; slug: string; parameter: string | undefined } | null {
  const [, english, folder, slug = '', parameter] = ARCHIVE.exec(path) ?? [];
  const facet = folder === undefined ? 'category' : facetOf(folder);
  return slug && facet ? { locale: english ? 'en' : 'vi', facet, slug, parameter } : null;
}

/** Whether an address is one of a list or of a month, at which no document can stand. Whether there is such a list it does not say. */
export function isListAddress(address: string): boolean {
  const list = listAt(address);
  return list !== null && (list.facet !== 'category' || list.parameter !== undefined);
}

/** A list, or a month of it, that has documents. */
function archiveExists(content: ContentReader, path: string): boolean {
  const list = listAt(path);
  if (list === null) return false;
  const { locale, facet, slug, parameter } = list;
  const month = parameter === undefined ? null : monthOf(facet, slug, parameter);
  if (parameter !== undefined && month === null) return false;
  if (facet === 'category') {
    const category = pageAt(content, categoryAddress(locale, slug));
    if (category?.type !== 'category') return false;
    return month === null || hasMonth(content, locale, facet, categoryPlace(content, locale, category.id).ids, month);
  }
  const value = facet === 'year' ? slug : taxonomyValueAt(content, locale, facet, slug)?.value;
  if (value === undefined) return false;
  return month === null ? hasDocuments(content, locale, facet, value) : hasMonth(content, locale, facet, [value], month);
}

function facetOf(folder: string): LegalFacet | null {
  return (Object.keys(LEGAL_FACETS) as LegalFacet[]).find((facet) => LEGAL_FACETS[facet] === folder) ?? null;
}
