// The sitemap of a static build: written by @astrojs/sitemap, one call for each part (see content/sitemap-entries), so that a release
// can write a single part anew and has the same bytes.

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import sitemap, { type SitemapItem } from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import type { ContentStore } from '../../content/content-store.ts';
import { sitemapEntries, sitemapPart } from '../../content/sitemap-entries.ts';
import { joinSitemapIndexes, SITEMAP_INDEX, sitemapPrefix } from '../../content/sitemap-xml.ts';
import { contentStore } from '../page-data/content-source.ts';

type Hooks = AstroIntegration['hooks'];
type BuildDone = Parameters<NonNullable<Hooks['astro:build:done']>>[0];
type ConfigDone = Parameters<NonNullable<Hooks['astro:config:done']>>[0];

export function sitemapInParts(): AstroIntegration {
  let configured: ConfigDone | null = null;
  return {
    name: 'bang-tin-sitemap',
    hooks: {
      'astro:config:done': (options) => {
        configured = options;
      },
      'astro:build:done': async (options) => {
        const store = contentStore();
        const indexes: string[] = [];
        for (const [part, pages] of pagesByPart(options.pages, store)) {
          indexes.push(await writePart(part, store, { ...options, pages }, configured as ConfigDone));
        }
        writeFileSync(new URL(SITEMAP_INDEX, options.dir), joinSitemapIndexes(indexes));
      },
    },
  };
}

function pagesByPart(pages: BuildDone['pages'], store: ContentStore): Map<string, BuildDone['pages']> {
  const parts = new Map<string, BuildDone['pages']>();
  for (const page of pages) {
    const part = sitemapPart(store, addressOf(page.pathname));
    if (part === null) continue;
    const others = parts.get(part);
    if (others) others.push(page);
    else parts.set(part, [page]);
  }
  return parts;
}

/** @returns the index of this part alone */
async function writePart(part: string, store: ContentStore, done: BuildDone, configured: ConfigDone): Promise<string> {
  const { hooks } = sitemap({ filenameBase: sitemapPrefix(part), serialize: (item) => describe(store, item) });
  await hooks['astro:routes:resolved']?.({ routes: [], logger: done.logger });
  await hooks['astro:config:done']?.(configured);
  // One line for each of hundreds of parts says nothing.
  await hooks['astro:build:done']?.({ ...done, logger: Object.assign(done.logger.fork('sitemap'), { info: () => {} }) });
  const index = new URL(`${sitemapPrefix(part)}-index.xml`, done.dir);
  const xml = readFileSync(index, 'utf8');
  rmSync(index);
  return xml;
}

function describe(store: ContentStore, item: SitemapItem): SitemapItem {
  const { origin, pathname } = new URL(item.url);
  const [{ changedAt, alternates } = { changedAt: null, alternates: [] }] = sitemapEntries(store, [pathname]);
  return {
    ...item,
    ...(changedAt ? { lastmod: changedAt } : {}),
    ...(alternates.length > 0 ? { links: alternates.map(({ locale, address }) => ({ lang: locale, url: `${origin}${address}` })) } : {}),
  };
}

/** Astro names pages "" and "van-ban/2026/x". */
const addressOf = (pathname: string): string => `/${pathname.replace(/^\//, '')}`;
