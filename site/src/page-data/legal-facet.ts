// A list of legal documents by one value of one facet: its newest, or all of one month.

import { type LegalFacet, legalFacetAddress } from '@bang-tin/shared/addresses';
import { LOCALES, type Locale } from '@bang-tin/shared/locales';
import { formatMonth } from '@bang-tin/shared/vietnam-time';
import { monthAddress, monthOf } from '../../content/archive-addresses.ts';
import { type ArchiveMonth, archiveMonths, type FacetValue, taxonomyFacet, yearFacet } from '../../content/archive-queries.ts';
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
  total: number;
  documents: LegalItem[];
  months: ArchiveMonth[];
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
  const value = locale && facetValues(content, locale, facet).find((candidate) => candidate.slug === slug);
  if (!locale || !value) return null;
  const month = parameters.month ? monthOf(facet, slug, parameters.month) : null;
  if (parameters.month && !month) return null;
  const filter = { facet, value: value.value };
  const documents = month ? legalInMonth(content, locale, filter, month) : newestLegal(content, locale, filter, NEWEST);
  if (documents.length === 0) return null;
  const months = archiveMonths(content, locale, facet, [value.value]);
  const heading = facetHeading(facet, value.value, value.title, textsFor(locale));
  return {
    locale,
    facet,
    slug,
    heading,
    month,
    title: month ? textsFor(locale).archiveOf(heading, formatMonth(month, locale)) : heading,
    address: month ? monthAddress(locale, facet, slug, month) : legalFacetAddress(locale, facet, slug),
    total: months.reduce((sum, archive) => sum + archive.documents, 0),
    documents,
    months,
    alternates: month ? [] : facetAlternates(content, facet, value.value),
  };
}

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
    const found = facetValues(content, locale, facet).find((candidate) => candidate.value === value);
    return found ? [{ locale, address: legalFacetAddress(locale, facet, found.slug) }] : [];
  });
}
