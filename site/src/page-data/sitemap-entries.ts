// What the sitemap says of each page: when it last changed, and where it stands in other languages.

import type { SitemapItem } from '@astrojs/sitemap';
import { alternatesOf, pageAt } from '../../content/link-queries.ts';
import { buildReader } from './content-source.ts';

/** Completes an entry from the content store; pages that are no document keep their address alone. */
export function describeForSitemap(item: SitemapItem): SitemapItem {
  const reader = buildReader();
  const { origin, pathname } = new URL(item.url);
  const page = pageAt(reader, pathname);
  if (!page) return item;
  const changedAt = reader.document(page.type, page.id)?.changedAt;
  const alternates = alternatesOf(reader, page.type, page.id);
  return {
    ...item,
    ...(changedAt ? { lastmod: changedAt } : {}),
    ...(alternates.length > 1 ? { links: alternates.map(({ locale, address }) => ({ lang: locale, url: `${origin}${address}` })) } : {}),
  };
}
