// The sitemap's files as @astrojs/sitemap writes them: a static build is written by that, a release that changes a little by this, and
// both have the same bytes.

import type { SitemapEntry } from './sitemap-entries.ts';

export interface SitemapFile {
  /** "sitemap-bai-viet-2026-11-0.xml" */
  file: string;
  xml: string;
  /** The latest change of its pages, ISO 8601 in UTC; null where they are no documents. */
  changedAt: string | null;
}

export const SITEMAP_INDEX = 'sitemap-index.xml';
/** More addresses go into a further file of the same part; the sitemap protocol allows 50,000. */
const LIMIT = 45_000;
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const URL_SET =
  '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" ' +
  'xmlns:xhtml="http://www.w3.org/1999/xhtml" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" ' +
  'xmlns:video="http://www.google.com/schemas/sitemap-video/1.1">';
const INDEX = '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">';
const INDEXED = /<sitemap><loc>([^<]*)<\/loc>(?:<lastmod>[^<]*<\/lastmod>)?<\/sitemap>/g;

/** A page as namedPage writes it. */
const NAMED = /<url><loc>([^<]*)<\/loc>(?:<lastmod>([^<]*)<\/lastmod>)?(?:<xhtml:link [^>]*>)*<\/url>/g;

const inOrder = new Intl.Collator('en', { numeric: true });
/** The collator takes "a01" and "a1" for equal. */
const compareUrls = (a: string, b: string): number => inOrder.compare(a, b) || (a < b ? -1 : 1);
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', "'": '&apos;', '"': '&quot;' };
const escapeText = (text: string): string => text.replace(/[&<>]/g, (sign) => ESCAPES[sign] as string);
const unescapeText = (text: string): string => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
const escapeAttribute = (text: string): string => text.replace(/[&<>'"]/g, (sign) => ESCAPES[sign] as string);

/** What all files of a part begin with. */
export const sitemapPrefix = (part: string): string => `sitemap-${part}`;

/** The files of one part of the sitemap; none where it has no pages. @param origin "https://portal.example" */
export function sitemapFiles(part: string, entries: readonly SitemapEntry[], origin: string): SitemapFile[] {
  const named = entries.map((entry) => namedPage(entry, origin)).sort((a, b) => compareUrls(a.url, b.url));
  const files: SitemapFile[] = [];
  for (let start = 0; start < named.length; start += LIMIT) {
    files.push(sitemapFile(`${sitemapPrefix(part)}-${start / LIMIT}.xml`, named.slice(start, start + LIMIT)));
  }
  return files;
}

/**
 * The only file of a part after a few of its pages have changed; costs a small part of writing it whole.
 * @param before as it was @param entries what is to be said of those pages that it names now @param gone addresses that it names no more
 * @returns null where it must be written whole: the part has no page any more, or too many for one file
 */
export function changeSitemapFile(
  { file, xml }: Pick<SitemapFile, 'file' | 'xml'>,
  entries: readonly SitemapEntry[],
  gone: readonly string[],
  origin: string,
): SitemapFile | null {
  const changed = entries.map((entry) => namedPage(entry, origin));
  const others = new Set([...changed.map(({ url }) => url), ...gone.map((address) => new URL(address, origin).href)]);
  const named = Array.from(xml.matchAll(NAMED), ([element, loc = '', changedAt = null]) => ({
    url: unescapeText(loc),
    element,
    changedAt,
  }));
  const pages = named.filter(({ url }) => !others.has(url));
  for (const page of changed) pages.splice(placeOf(page, pages), 0, page);
  return pages.length === 0 || pages.length > LIMIT ? null : sitemapFile(file, pages);
}

interface NamedPage {
  url: string;
  element: string;
  /** ISO 8601 in UTC, as toISOString writes it. */
  changedAt: string | null;
}

function namedPage({ address, changedAt: instant, alternates }: SitemapEntry, origin: string): NamedPage {
  const url = new URL(address, origin).href;
  const changedAt = instant === null ? null : new Date(instant).toISOString();
  const links = alternates.map(
    (other) => `<xhtml:link rel="alternate" hreflang="${other.locale}" href="${escapeAttribute(new URL(other.address, origin).href)}"/>`,
  );
  return { url, changedAt, element: `<url><loc>${escapeText(url)}</loc>${lastmod(changedAt)}${links.join('')}</url>` };
}

function sitemapFile(file: string, pages: readonly NamedPage[]): SitemapFile {
  const changedAt = pages.reduce<string | null>((last, page) => ((page.changedAt ?? '') > (last ?? '') ? page.changedAt : last), null);
  return { file, xml: `${HEAD}${URL_SET}${pages.map(({ element }) => element).join('')}</urlset>`, changedAt };
}

/** Where a page comes among others. */
function placeOf({ url }: NamedPage, pages: readonly NamedPage[]): number {
  let [from, to] = [0, pages.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (compareUrls((pages[middle] as NamedPage).url, url) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

const lastmod = (instant: string | null): string => (instant === null ? '' : `<lastmod>${instant}</lastmod>`);

/**
 * An index of the sitemap's files after some of its parts were written anew.
 * @param before the index as it was; '' for none @param changed for each part that was touched its files, none where it has gone
 */
export function updateSitemapIndex(before: string, changed: ReadonlyMap<string, readonly SitemapFile[]>, origin: string): string {
  const entries = new Map(Array.from(before.matchAll(INDEXED), ([element, url = '']) => [url, element]));
  for (const [part, files] of changed) {
    const own = new RegExp(`/${sitemapPrefix(part)}-\\d+\\.xml$`);
    for (const url of [...entries.keys()].filter((known) => own.test(known))) entries.delete(url);
    for (const { file, changedAt } of files) {
      const url = escapeText(new URL(`/${file}`, origin).href);
      entries.set(url, `<sitemap><loc>${url}</loc>${lastmod(changedAt)}</sitemap>`);
    }
  }
  return sitemapIndex(entries);
}

/** One index of the entries of several. */
export function joinSitemapIndexes(indexes: readonly string[]): string {
  return sitemapIndex(
    new Map(indexes.flatMap((index) => Array.from(index.matchAll(INDEXED), ([element, url = '']) => [url, element] as const))),
  );
}

function sitemapIndex(entries: ReadonlyMap<string, string>): string {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, element]) => element);
  return `${HEAD}${INDEX}${sorted.join('')}</sitemapindex>`;
}
