// A list of legal documents by one value of one facet: its newest, or all of one month.

import { LEGAL_FACETS, type LegalFacet, legalFacetAddress } from '@bang-tin/shared/addresses';
import { LOCALES, type Locale } from '@bang-tin/shared/locales';
import { formatMonth } from '@bang-tin/shared/vietnam-time';
import { monthAddress, monthOf } from '../../content/archive-addresses.ts';
import {
  type ArchiveMonth,
  archiveMonths,
  type FacetValue,
  hasDocuments,
  type MonthsBeside,
  monthsBeside,
  taxonomyFacet,
  taxonomyListSlug,
  taxonomyValueAt,
  yearFacet,
} from '../../content/archive-queries.ts';
import type { ContentReader } from '../../content/content-reader.ts';
import { YEAR_UNKNOWN } from '../../content/document-entries.ts';
import { type LegalItem, legalInMonth, newestLegal } from '../../content/legal-queries.ts';
import { type Texts, textsFor } from '../texts/texts.ts';
import { localeOf } from './static-paths.ts';

/** Documents on the first page of a list; the page of a month has all of that month. */
const NEWEST = 50;

export interface LegalFacetList {
  locale: Locale;
  facet: LegalFacet;
  slug: string;
  /** Of the whole list, without the month. */
  heading: string;
  /** "2024-11", or null for the newest. */
  month: string | null;
  /** Of this page. */
  title: string;
  address: string;
  /** Documents of the whole list, or of the month. */
  total: number;
  documents: LegalItem[];
  /** All months of the list; empty on the page of a month. */
  months: ArchiveMonth[];
  /** On the page of a month: those beside it. */
  beside: MonthsBeside;
  /** The same list in all its languages; empty for months. */
  alternates: { locale: Locale; address: string }[];
}

/** The list that route parameters name; null where there is none. */
export function loadLegalFacet(
  content: ContentReader,
  facet: LegalFacet,
  parameters: Record<string, string | undefined>,
): LegalFacetList | null {
  const locale = localeOf(parameters.locale);
  const slug = parameters.value ?? '';
  const value = locale && facetValueAt(content, locale, facet, slug);
  if (!locale || !value) return null;
  const month = parameters.month ? monthOf(facet, slug, parameters.month) : null;
  if (parameters.month && !month) return null;
  const filter = { facet, value: value.value };
  const documents = month ? legalInMonth(content, locale, filter, month) : newestLegal(content, locale, filter, NEWEST);
  if (documents.length === 0) return null;
  const months = month ? [] : archiveMonths(content, locale, facet, [value.value]);
  const heading = facetHeading(facet, value.value, value.title, textsFor(locale));
  return {
    locale,
    facet,
    slug,
    heading,
    month,
    title: month ? textsFor(locale).archiveOf(heading, formatMonth(month, locale)) : heading,
    address: month ? monthAddress(locale, facet, slug, month) : legalFacetAddress(locale, facet, slug),
    total: month ? documents.length : months.reduce((sum, archive) => sum + archive.documents, 0),
    documents,
    months,
    beside: month ? monthsBeside(content, locale, facet, [value.value], month) : { before: null, after: null },
    alternates: month ? [] : facetAlternates(content, facet, value.value),
  };
}

function facetValueAt(content: ContentReader, locale: Locale, facet: LegalFacet, slug: string): FacetValue | null {
  if (facet !== 'year') return taxonomyValueAt(content, locale, facet, slug);
  return YEAR.test(slug) ? { value: slug, slug, title: slug } : null;
}

const YEAR = new RegExp(`^(\\d{4}|${YEAR_UNKNOWN})$`); // "2024", "khac"; not "24"

/** The values of a facet that have a page, as links to it show them. */
export function facetValues(content: ContentReader, locale: Locale, facet: LegalFacet): FacetValue[] {
  if (facet !== 'year') return taxonomyFacet(content, locale, facet);
  const { yearUnknown } = textsFor(locale);
  return yearFacet(content, locale).map((year) => ({
    value: year,
    slug: year,
    title: year === YEAR_UNKNOWN ? yearUnknown : year,
  }));
}

function facetHeading(facet: LegalFacet, value: string, title: string, texts: Texts): string {
  if (facet === 'issuer') return texts.issuedBy(title);
  if (facet === 'type') return title;
  return value === YEAR_UNKNOWN ? texts.issuedInUnknownYear : texts.issuedIn(value);
}

function facetAlternates(content: ContentReader, facet: LegalFacet, value: string): { locale: Locale; address: string }[] {
  return LOCALES.flatMap((locale) => {
    const slug = facet === 'year' ? value : taxonomyListSlug(content, locale, facet, value);
    if (slug === null || !hasDocuments(content, locale, facet, value)) return [];
    return [{ locale, address: legalFacetAddress(locale, facet, slug) }];
  });
}

/** The filters of a language, shared by all lists. */
export function facetGroups(content: ContentReader, locale: Locale): { facet: LegalFacet; values: FacetValue[] }[] {
  return content.part(`filters ${locale}`, (reader) =>
    (Object.keys(LEGAL_FACETS) as LegalFacet[])
      .map((facet) => ({ facet, values: facetValues(reader, locale, facet) }))
      .filter(({ values }) => values.length > 0),
  );
}
