// Which addresses there are: for each kind of page its parameters. Pages look everything else up by them.

import type { LegalFacet } from '@bang-tin/shared/addresses';
import type { DocumentType } from '@bang-tin/shared/document-types';
import { DEFAULT_LOCALE, isLocale, LOCALES, type Locale } from '@bang-tin/shared/locales';
import { monthParameter } from '../../content/archive-addresses.ts';
import { yearFacet } from '../../content/archive-queries.ts';
import { categoryListAddresses, facetListAddresses } from '../../content/list-addresses.ts';
import { redirectAddresses } from '../../content/redirect-queries.ts';
import { documentAddresses } from '../../content/site-addresses.ts';
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

/** The home pages, and every address that leads elsewhere: the home page's route takes whatever no other one does. */
export function homePaths(): Path[] {
  return [...localePaths(), ...Array.from(redirectAddresses(buildReader()), (address) => ({ params: { locale: address.slice(1) } }))];
}

/** Pages of documents, whose addresses end in the named parameters: "/van-ban/2024/25-tt" for ['year', 'slug']. */
export function documentPaths(type: DocumentType, names: readonly string[]): Path[] {
  return Array.from(documentAddresses(buildReader(), type), (address) => {
    const parts = address.slice(1).split('/');
    const locale = isLocale(parts[0]) && parts[0] !== DEFAULT_LOCALE ? parts[0] : undefined;
    const values = parts.slice(-names.length);
    return { params: { locale, ...Object.fromEntries(names.map((name, index) => [name, values[index]])) } };
  });
}

/** A category's page and one for each month in which it, or one below it, has stories. */
export function categoryPaths(): Path[] {
  return Array.from(categoryListAddresses(buildReader()), ({ locale, slug, month }) => ({
    params: { locale: localeParameter(locale), slug, month: month?.replace('-', '/') },
  }));
}

/** The page of each value of a facet and one for each of its months. */
export function legalFacetPaths(facet: LegalFacet): Path[] {
  return Array.from(facetListAddresses(buildReader(), facet), ({ locale, slug, month }) => ({
    params: { locale: localeParameter(locale), value: slug, month: month === null ? undefined : monthParameter(facet, slug, month) },
  }));
}

/** The years that have a register of legal documents. */
export function registerPaths(): Path[] {
  return yearFacet(buildReader(), DEFAULT_LOCALE).map((year) => ({ params: { year } }));
}
