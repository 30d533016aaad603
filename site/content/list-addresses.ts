// Where the lists stand that documents come and go in: categories, facets of legal documents, and their months.

import {
  categoryAddress,
  LEGAL_FACETS,
  type LegalFacet,
  legalFacetAddress,
  legalRegisterAddress,
  REGISTER_FORMATS,
} from '@bang-tin/shared/addresses';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '@bang-tin/shared/locales';
import { monthAddress } from './archive-addresses.ts';
import { type ArchiveList, taxonomyFacet, taxonomyValue, yearFacet } from './archive-queries.ts';
import { type Category, categories, pathTo } from './category-queries.ts';
import { ContentReader } from './content-reader.ts';
import type { ContentStore } from './content-store.ts';
import { query } from './query.ts';
import { valuesKey } from './read-keys.ts';
import type { TouchedMonth } from './touch-log.ts';

/** The addresses that may begin or end where months of lists get their first documents or lose their last. */
export function monthAddresses(store: Pick<ContentStore, 'select'>, months: Iterable<TouchedMonth>): Set<string> {
  const content = new ContentReader(store, new Date(0));
  const trees = new Map<Locale, Category[]>();
  const addresses = new Set<string>();
  for (const { name, month } of months) {
    const { list, locale, value } = name;
    if (list === 'category') {
      const tree = trees.get(locale) ?? categories(content, locale);
      trees.set(locale, tree);
      for (const { slug } of pathTo(tree, value)) addresses.add(monthAddress(locale, 'category', slug, month));
    } else if (list !== 'legal') {
      const facet = list as LegalFacet;
      const slug = facet === 'year' ? value : taxonomyValue(content, locale, facet, value)?.slug;
      if (slug === undefined) continue;
      addresses.add(legalFacetAddress(locale, facet, slug));
      addresses.add(monthAddress(locale, facet, slug, month));
      if (facet === 'year' && locale === DEFAULT_LOCALE)
        for (const format of REGISTER_FORMATS) addresses.add(legalRegisterAddress(value, format));
    }
  }
  return addresses;
}

/** A list's page, or the page of one of its months. */
export interface ListAddress {
  locale: Locale;
  facet: LegalFacet | 'category';
  slug: string;
  /** "2026-11"; null for the list itself. */
  month: string | null;
  address: string;
}

const ALL_MONTHS = query('SELECT value, month FROM archive_month WHERE locale = ? AND list = ? ORDER BY value, month');

function allMonths(content: ContentReader, locale: Locale, list: ArchiveList): { value: string; month: string }[] {
  return content.rows([valuesKey(list, locale)], ALL_MONTHS, locale, list);
}

/** A category's page and one for each month in which it, or one below it, has stories. */
export function* categoryListAddresses(content: ContentReader): Iterable<ListAddress> {
  for (const locale of LOCALES) {
    const all = categories(content, locale);
    const months = new Map(all.map(({ id }) => [id, new Set<string>()]));
    for (const { value, month } of allMonths(content, locale, 'category')) {
      for (const { id } of pathTo(all, value)) months.get(id)?.add(month);
    }
    const slugs = new Set<string>();
    for (const { id, slug } of [...all].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      if (slugs.has(slug)) continue; // Should two claim it, the smaller id has it.
      slugs.add(slug);
      yield { locale, facet: 'category', slug, month: null, address: categoryAddress(locale, slug) };
      for (const month of months.get(id) ?? []) {
        yield { locale, facet: 'category', slug, month, address: monthAddress(locale, 'category', slug, month) };
      }
    }
  }
}

/** The page of each value of a facet and one for each of its months. */
export function* facetListAddresses(content: ContentReader, facet: LegalFacet): Iterable<ListAddress> {
  for (const locale of LOCALES) {
    const values =
      facet === 'year' ? yearFacet(content, locale).map((year) => ({ value: year, slug: year })) : taxonomyFacet(content, locale, facet);
    const slugs = new Map(values.map(({ value, slug }) => [value, slug]));
    for (const slug of slugs.values()) yield { locale, facet, slug, month: null, address: legalFacetAddress(locale, facet, slug) };
    for (const { value, month } of allMonths(content, locale, facet)) {
      const slug = slugs.get(value);
      if (slug !== undefined) yield { locale, facet, slug, month, address: monthAddress(locale, facet, slug, month) };
    }
  }
}

/** Every list and every month of a list, each once. */
export function* listAddresses(content: ContentReader): Iterable<ListAddress> {
  yield* categoryListAddresses(content);
  for (const facet of Object.keys(LEGAL_FACETS) as LegalFacet[]) yield* facetListAddresses(content, facet);
}

/** The registers of legal documents, two files a year. */
export function* registerAddresses(content: ContentReader): Iterable<string> {
  for (const year of yearFacet(content, DEFAULT_LOCALE)) for (const format of REGISTER_FORMATS) yield legalRegisterAddress(year, format);
}
