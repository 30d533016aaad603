// Renders the whole site into a folder as the publisher's full build does, and nothing else: `node site/publisher/bench/render-site.ts`
// with DATA_DIR (a filled content store), OUT_DIR and SITE_URL; `--prepare` only builds the templates, `--compress` writes compressed
// copies too, as releases have them. Other generators write none, so they are measured without.

import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTENT_STORE_FILE } from '@bang-tin/shared/countable-pages';
import { ContentReader } from '../../content/content-reader.ts';
import { openContentStore } from '../../content/content-store.ts';
import { allAddresses } from '../../content/site-addresses.ts';
import { sitemapEntries } from '../../content/sitemap-entries.ts';
import { SITEMAP_INDEX, type SitemapFile, sitemapFiles, updateSitemapIndex } from '../../content/sitemap-xml.ts';
import { RenderPool } from '../render-pool.ts';
import { prepareTemplates } from '../template-bundle.ts';

const { DATA_DIR = '', OUT_DIR = '', SITE_URL = '' } = process.env;
const neverStopped = new AbortController().signal;
const bundle = await prepareTemplates({ siteUrl: SITE_URL, buildTimeoutMs: 600_000 }, neverStopped);
if (!process.argv.includes('--prepare')) await renderSite();

async function renderSite(): Promise<void> {
  const store = openContentStore(join(DATA_DIR, CONTENT_STORE_FILE), { readonly: true, snapshot: true });
  const now = new Date();
  const pool = new RenderPool({ bundle, storeFile: store.file });
  const wanted = function* () {
    for (const address of allAddresses(new ContentReader(store, now))) yield { address };
  };
  const job = { cursor: store.cursor(), now, folder: OUT_DIR, compress: process.argv.includes('--compress'), signal: neverStopped };
  const parts = new Map<string, string[]>();
  let count = 0;
  for await (const { pages, failures } of pool.render({ ...job, pages: wanted() })) {
    if (failures[0]) throw new Error(failures[0].message);
    count += pages.length;
    for (const { address, sitemapPart } of pages) {
      if (sitemapPart === null) continue;
      const known = parts.get(sitemapPart);
      if (known) known.push(address);
      else parts.set(sitemapPart, [address]);
    }
  }
  await pool.close();
  const files = new Map<string, SitemapFile[]>();
  for (const [part, addresses] of parts) {
    const entries = sitemapEntries(store, addresses);
    files.set(part, sitemapFiles(part, entries, SITE_URL));
    for (const { file, xml } of files.get(part) ?? []) writeFileSync(join(OUT_DIR, file), xml);
  }
  writeFileSync(join(OUT_DIR, SITEMAP_INDEX), updateSitemapIndex('', files, SITE_URL));
  cpSync(bundle.assetsFolder, OUT_DIR, { recursive: true });
  store.close();
  console.log(JSON.stringify({ pages: count }));
}
