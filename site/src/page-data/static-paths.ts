// Which addresses there are: for each kind of page its parameters. Pages look everything else up by them.

import type { LegalFacet } from '@bang-tin/shared/addresses';
import type { DocumentType } from '@bang-tin/shared/document-types';
import { DEFAULT_LOCALE, isLocale, LOCALES, type Locale } from '@bang-tin/shared/locales';
import { monthParameter } from '../../content/archive-addresses.ts';
import { type ArchiveList, allArchiveMonths, taxonomyFacet, yearFacet } from '../../content/archive-queries.ts';
import { categories, pathTo } from '../../content/category-queries.ts';
import { addressesOf } from '../../content/link-queries.ts';
import { buildReader } from './content-source.ts';

type Path = { params: Record<string, string | undefined> };

/** The value of the route parameter [...locale]: nothing for the default language. */
export const localeParameter = (locale: Locale): string | undefined => (locale === DEFAULT_LOCALE ? undefined : locale);

/** The language of a page by its route parameter; null for a language that the site does not have. */
export function localeOf(parameter: string | undefined): Locale | null {
  if (parameter === undefined) return DEFAULT_LOCALE;
  return isLocale(parameter) && parameter !== DEFAULT_LOCALE ? parameter : null;
}

/** One page a language. */
export function localePaths(): Path[] {
  return LOCALES.map((locale) => ({ params: { locale: localeParameter(locale) } }));
}

/** Pages of documents, whose addresses end in the named parameters: "/van-ban/2024/25-tt" for ['year', 'slug']. */
export function documentPaths(type: DocumentType, names: readonly string[]): Path[] {
  return LOCALES.flatMap((locale) =>
    addressesOf(buildReader(), [type], locale).map((address) => {
      const values = address.split('/').slice(-names.length);
      return { params: { locale: localeParameter(locale), ...Object.fromEntries(names.map((name, index) => [name, values[index]])) } };
    }),
  );
}

/** A category's page and one for each month in which it, or one below it, has stories. */
export function categoryPaths(): Path[] {
  return LOCALES.flatMap((locale) => {
    const all = categories(buildReader(), locale);
    const months = new Map(all.map(({ id }) => [id, new Set<string>()]));
    for (const { value, month } of allArchiveMonths(buildReader(), locale, 'category')) {
      for (const { id } of pathTo(all, value)) months.get(id)?.add(month);
    }
    return all.flatMap(({ id, slug }) =>
      [undefined, ...(months.get(id) ?? [])].map((month) => ({
        params: { locale: localeParameter(locale), slug, month: month?.replace('-', '/') },
      })),
    );
  });
}

/** The page of each value of a facet and one for each of its months. */
export function legalFacetPaths(facet: LegalFacet): Path[] {
  return LOCALES.flatMap((locale) => {
    const values = facet === 'year' ? yearValues(locale) : taxonomyFacet(buildReader(), locale, facet);
    const slugs = new Map(values.map(({ value, slug }) => [value, slug]));
    const months = allArchiveMonths(buildReader(), locale, facet satisfies ArchiveList).filter(({ value }) => slugs.has(value));
    const pages = [...values.map(({ value }) => ({ value, month: undefined })), ...months];
    return pages.map(({ value, month }) => ({
      params: { locale: localeParameter(locale), value: slugs.get(value), month: month && monthParameter(facet, value, month) },
    }));
  });
}

function yearValues(locale: Locale): { value: string; slug: string }[] {
  return yearFacet(buildReader(), locale).map((year) => ({ value: year, slug: year }));
}
