// Whether a local address that an editor typed (in a menu, in a text) leads anywhere. What leads nowhere is not made a link.

import {
  feedAddress,
  homeAddress,
  LEGAL_FACETS,
  type LegalFacet,
  legalDocumentListAddress,
  statisticsAddress,
} from '@bang-tin/shared/addresses';
import { LOCALES, type Locale } from '@bang-tin/shared/locales';
import { monthOf } from './archive-addresses.ts';
import { archiveMonths, taxonomyFacet, yearFacet } from './archive-queries.ts';
import { categories, withDescendants } from './category-queries.ts';
import type { ContentReader } from './content-reader.ts';
import { pageAt } from './link-queries.ts';

const FIXED = new Set(
  LOCALES.flatMap((locale) => [homeAddress(locale), legalDocumentListAddress(locale), statisticsAddress(locale), feedAddress(locale)]),
);

/** @param address path on this site; a query or fragment does not matter */
export function siteAddressExists(content: ContentReader, address: string): boolean {
  const path = address.split(/[?#]/, 1)[0] ?? '';
  return FIXED.has(path) || pageAt(content, path) !== null || archiveExists(content, path);
}

const ARCHIVE = /^(\/en)?\/(?:chuyen-muc|van-ban\/([a-z-]+))\/([a-z0-9-]+)(?:\/([\d/]+))?$/; // "/van-ban/loai/chi-thi/2024/11"; not "/van-ban/2024/x"

function archiveExists(content: ContentReader, path: string): boolean {
  const [, english, folder, slug = '', months] = ARCHIVE.exec(path) ?? [];
  const locale: Locale = english ? 'en' : 'vi';
  const facet = folder === undefined ? 'category' : facetOf(folder);
  if (!slug || !facet) return false;
  const values = valuesOf(content, locale, facet, slug);
  if (values.length === 0) return false;
  if (months === undefined) return true;
  const month = monthOf(facet, slug, months);
  return archiveMonths(content, locale, facet, values).some((archive) => archive.month === month);
}

function facetOf(folder: string): LegalFacet | null {
  return (Object.keys(LEGAL_FACETS) as LegalFacet[]).find((facet) => LEGAL_FACETS[facet] === folder) ?? null;
}

/** The values of archive_month that stand behind a slug. */
function valuesOf(content: ContentReader, locale: Locale, facet: LegalFacet | 'category', slug: string): string[] {
  if (facet === 'category') {
    const all = categories(content, locale);
    const category = all.find((candidate) => candidate.slug === slug);
    return category ? withDescendants(all, category.id) : [];
  }
  if (facet === 'year') return yearFacet(content, locale).filter((year) => year === slug);
  return taxonomyFacet(content, locale, facet)
    .filter((value) => value.slug === slug)
    .map(({ value }) => value);
}
