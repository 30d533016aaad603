// Addresses of the months of bounded lists, both ways.

import { categoryMonthAddress, type LegalFacet, legalFacetAddress } from '@bang-tin/shared/addresses';
import type { Locale } from '@bang-tin/shared/locales';

/** The end of a month's address: "2024/11"; below its own year only "11". @param month "2024-11" */
export function monthParameter(facet: LegalFacet | 'category', slug: string, month: string): string {
  return facet === 'year' && month.startsWith(`${slug}-`) ? month.slice(5) : month.replace('-', '/');
}

/** The month that such an end means, "2024-11"; null when it is none. */
export function monthOf(facet: LegalFacet | 'category', slug: string, parameter: string): string | null {
  const month = facet === 'year' && !parameter.includes('/') ? `${slug}-${parameter}` : parameter.replace('/', '-');
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : null; // "2024-11"; not "2024-13"
}

/** Where the month of a category or of a legal facet's value stands. */
export function monthAddress(locale: Locale, facet: LegalFacet | 'category', slug: string, month: string): string {
  if (facet === 'category') return categoryMonthAddress(locale, slug, month);
  return `${legalFacetAddress(locale, facet, slug)}/${monthParameter(facet, slug, month)}`;
}
