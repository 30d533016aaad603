// What the store derives from a document: pure functions from a published document to the rows of its lists, links and counters.

import { articleAddress, categoryAddress, legalDocumentAddress, meetingReportAddress, pageAddress } from '@bang-tin/shared/addresses';
import type { Content, Media, PublishedDocument } from '@bang-tin/shared/content-schemas';
import { parseDocumentNumber } from '@bang-tin/shared/document-numbers';
import { isPageType } from '@bang-tin/shared/document-types';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '@bang-tin/shared/locales';
import { toSiteDay } from '@bang-tin/shared/vietnam-time';
import { siteMediaAddress } from './media-addresses.ts';

/** The year in addresses and lists of documents of which neither the number nor a day of issue tells it. */
export const YEAR_UNKNOWN = 'khac';

/** What lists show of an article or a meeting report. */
export interface StoryCard {
  title: string;
  lead: string;
  date: string;
  picture: { media: Media; alt: string } | null;
  category: string | null;
}
/** What lists show of a legal document. */
export interface LegalCard {
  title: string;
  number: string;
  abstract: string;
  issuedDay: string | null;
  effectiveDay: string | null;
  expiryDay: string | null;
  documentType: string | null;
  issuer: string | null;
  carried: { views: number; downloads: number };
  date: string;
}
export type Card = StoryCard | LegalCard;

export interface Entry {
  locale: Locale;
  address: string | null;
  slug: string | null;
  title: string;
  /** The date for readers, ISO 8601 in UTC; only of what stands on a shelf. */
  date: string | null;
  sort: string;
  shelf: 'story' | 'legal' | null;
  category: string | null;
  featured: 0 | 1;
  documentType: string | null;
  year: string | null;
  issuer: string | null;
  normalNumber: string | null;
  /** As printed. */
  number: string | null;
  issuedDay: string | null;
  eventDay: string | null;
  expiryDay: string | null;
  parent: string | null;
  position: number;
  /** Null where no list shows more of it than the fields above. */
  card: Card | null;
}

const PLAIN = {
  date: null,
  shelf: null,
  category: null,
  featured: 0,
  documentType: null,
  year: null,
  issuer: null,
  normalNumber: null,
  number: null,
  issuedDay: null,
  eventDay: null,
  expiryDay: null,
  parent: null,
  position: 0,
  card: null,
} as const;

/** The rows of a document's lists, one a language, the default language first. */
export function entriesOf(document: PublishedDocument): Entry[] {
  // A comment stands in no list and has no address: it belongs to the page that it is about.
  if (document.type === 'comment') return [];
  return LOCALES.flatMap((locale) => (document.locales[locale] ? [entryOf(document, locale)] : []));
}

function entryOf(document: PublishedDocument, locale: Locale): Entry {
  const { type } = document;
  if (type === 'article' || type === 'meeting-report') return storyEntry(document, locale);
  if (type === 'legal-document') return legalEntry(document.locales[locale] as Content<'legal-document'>, locale);
  const content = document.locales[locale] as Content<Exclude<typeof type, 'legal-document' | 'comment'>>;
  const slug = 'slug' in content ? content.slug : null;
  const date = 'date' in content ? content.date : null;
  return {
    ...PLAIN,
    locale,
    slug,
    title: content.title,
    address: slug === null ? null : plainAddress(type, locale, slug),
    sort: date ? sortKey(toSiteDay(date), date) : '',
    parent: 'parent' in content ? content.parent : null,
    position: 'order' in content ? content.order : 0,
  };
}

function plainAddress(type: PublishedDocument['type'], locale: Locale, slug: string): string | null {
  if (type === 'page') return pageAddress(locale, slug);
  if (type === 'category') return categoryAddress(locale, slug);
  return null;
}

function storyEntry(document: PublishedDocument, locale: Locale): Entry {
  const content = document.locales[locale] as Content<'article'> | Content<'meeting-report'>;
  const address = document.type === 'article' ? articleAddress : meetingReportAddress;
  const { figure } = content;
  return {
    ...PLAIN,
    locale,
    slug: content.slug,
    address: address(locale, content.date, content.slug),
    title: content.title,
    date: content.date,
    sort: storySort(content.date),
    shelf: 'story',
    category: content.category,
    featured: content.featured ? 1 : 0,
    eventDay: 'meetingDay' in content ? content.meetingDay : null,
    card: {
      title: content.title,
      lead: content.lead,
      date: content.date,
      picture: figure && { media: figure.picture, alt: figure.alt || figure.picture.alt },
      category: content.category,
    },
  };
}

/** The number's year comes first: it is the year of issue by rule, and an address must not change when the day is filled in later. */
function yearOfIssue({ normalNumber, issuedDay }: Content<'legal-document'>): string {
  return parseDocumentNumber(normalNumber)?.year?.toString() ?? issuedDay?.slice(0, 4) ?? YEAR_UNKNOWN;
}

function legalEntry(content: Content<'legal-document'>, locale: Locale): Entry {
  const year = yearOfIssue(content);
  return {
    ...PLAIN,
    locale,
    slug: content.slug,
    address: legalDocumentAddress(locale, year, content.slug),
    title: content.title,
    date: content.date,
    sort: sortKey(content.issuedDay ?? toSiteDay(content.date), content.date),
    shelf: 'legal',
    documentType: content.documentType,
    year,
    issuer: content.issuer,
    normalNumber: content.normalNumber,
    number: content.number,
    issuedDay: content.issuedDay,
    eventDay: content.effectiveDay,
    expiryDay: content.expiryDay,
    card: {
      title: content.title,
      number: content.number,
      abstract: content.abstract,
      issuedDay: content.issuedDay,
      effectiveDay: content.effectiveDay,
      expiryDay: content.expiryDay,
      documentType: content.documentType,
      issuer: content.issuer,
      carried: { views: content.formerPortal?.views ?? 0, downloads: content.formerPortal?.downloads ?? 0 },
      date: content.date,
    },
  };
}

/** Where a story stands in lists. @param date its date for readers */
export function storySort(date: string): string {
  return sortKey(toSiteDay(date), date);
}

/** Orders by day, then by instant: "2026-11-22 2026-11-22T02:00:00.000Z". */
function sortKey(day: string, instant: string): string {
  return `${day} ${new Date(instant).toISOString()}`;
}

/** The lists that an entry stands in, by the names of the table archive_month. */
export function listsOf(entry: Entry): { list: string; value: string }[] {
  if (entry.shelf === 'story') return entry.category ? [{ list: 'category', value: entry.category }] : [];
  if (entry.shelf !== 'legal') return [];
  return [
    { list: 'legal', value: '' },
    ...(entry.year ? [{ list: 'year', value: entry.year }] : []),
    ...(entry.documentType ? [{ list: 'type', value: entry.documentType }] : []),
    ...(entry.issuer ? [{ list: 'issuer', value: entry.issuer }] : []),
  ];
}

/** The language that speaks for a document where only one can: the default one where it is published. */
export function leadingContent<D extends PublishedDocument>(document: D): NonNullable<D['locales'][Locale]> {
  const locale = document.locales[DEFAULT_LOCALE] ? DEFAULT_LOCALE : LOCALES.find((candidate) => document.locales[candidate]);
  return document.locales[locale as Locale] as NonNullable<D['locales'][Locale]>;
}

export interface Countable {
  carriedViews: number;
  carriedDownloads: number;
  category: string | null;
  documentType: string | null;
  organisation: string | null;
  commentsAllowed: boolean;
  /** Site addresses of the files that readers download from the page. */
  files: string[];
}

/** What the counters must know of a page; null for types without a page. */
export function countableOf(document: PublishedDocument): Countable | null {
  if (!isPageType(document.type)) return null;
  const leading = leadingContent(document) as Content<'article'> | Content<'legal-document'> | Content<'page'>;
  const former = leading.formerPortal;
  const files = new Set<string>();
  for (const content of Object.values(document.locales)) {
    for (const media of downloadsOf(content as Content<'article' | 'legal-document' | 'page'>)) {
      files.add(siteMediaAddress(media.url, media.version));
    }
  }
  return {
    carriedViews: former?.views ?? 0,
    carriedDownloads: former?.downloads ?? 0,
    category: 'category' in leading ? leading.category : null,
    documentType: 'documentType' in leading ? leading.documentType : null,
    organisation: 'issuer' in leading ? leading.issuer : null,
    commentsAllowed: 'commentsAllowed' in leading && leading.commentsAllowed,
    files: [...files].sort(),
  };
}

function downloadsOf(content: Content<'article' | 'legal-document' | 'page'>): Media[] {
  const attached = 'attachments' in content ? content.attachments : 'files' in content ? content.files : [];
  return [...attached.map(({ file }) => file), ...content.bodyMedia.filter((media) => !media.mime.startsWith('image/'))];
}
