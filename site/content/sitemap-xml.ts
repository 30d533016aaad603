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

const inOrder = new Intl.Collator('en', { numeric: true });
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', "'": '&apos;', '"': '&quot;' };
const escapeText = (text: string): string => text.replace(/[&<>]/g, (sign) => ESCAPES[sign] as string);
const escapeAttribute = (text: string): string => text.replace(/[&<>'"]/g, (sign) => ESCAPES[sign] as string);

/** What all files of a part begin with. */
export const sitemapPrefix = (part: string): string => `sitemap-${part}`;

/** The files of one part of the sitemap; none where it has no pages. @param origin "https://portal.example" */
export function sitemapFiles(part: string, entries: readonly SitemapEntry[], origin: string): SitemapFile[] {
  const urls = entries.map((entry) => ({ entry, url: new URL(entry.address, origin).href })).sort((a, b) => inOrder.compare(a.url, b.url));
  const files: SitemapFile[] = [];
  for (let start = 0; start < urls.length; start += LIMIT) {
    const some = urls.slice(start, start + LIMIT);
    const xml = `${HEAD}${URL_SET}${some.map(({ entry, url }) => urlElement(entry, url, origin)).join('')}</urlset>`;
    files.push({ file: `${sitemapPrefix(part)}-${start / LIMIT}.xml`, xml, changedAt: latest(some.map(({ entry }) => entry.changedAt)) });
  }
  return files;
}

function urlElement({ changedAt, alternates }: SitemapEntry, url: string, origin: string): string {
  const links = alternates.map(
    ({ locale, address }) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${escapeAttribute(new URL(address, origin).href)}"/>`,
  );
  return `<url><loc>${escapeText(url)}</loc>${lastmod(changedAt)}${links.join('')}</url>`;
}

const lastmod = (instant: string | null): string => (instant === null ? '' : `<lastmod>${new Date(instant).toISOString()}</lastmod>`);

function latest(instants: readonly (string | null)[]): string | null {
  const times = instants.flatMap((instant) => (instant === null ? [] : Date.parse(instant)));
  return times.length === 0 ? null : new Date(times.reduce((a, b) => Math.max(a, b))).toISOString();
}

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
