// Pages rendered in the process are, byte for byte, the files of `astro build`.

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { ContentReader } from '../content/content-reader.ts';
import { type ContentStore, openContentStore } from '../content/content-store.ts';
import { allAddresses } from '../content/site-addresses.ts';
import { sitemapEntries, sitemapPart } from '../content/sitemap-entries.ts';
import { SITEMAP_INDEX, sitemapFiles, updateSitemapIndex } from '../content/sitemap-xml.ts';
import { barestFeed, fixtureFeed } from '../src/fixture-feed.ts';
import { type BuiltSite, buildFixtureSite, FIXTURE_SITE_URL } from '../src/fixture-site.ts';
import { addressOfFile, fileOfAddress } from './page-files.ts';
import { openPageRenderer, type PageRenderer } from './page-renderer.ts';
import { prepareTemplates } from './template-bundle.ts';

// Astro builds here, and a machine under load builds slowly.
jest.setTimeout(300_000);

const NOW = new Date('2026-03-05T02:00:00Z');
let renderer: PageRenderer;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'page-renderer-'));
  const bundle = await prepareTemplates({ siteUrl: FIXTURE_SITE_URL, buildTimeoutMs: 240_000 }, new AbortController().signal);
  renderer = openPageRenderer(bundle);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const filesBelow = (base: string): string[] =>
  readdirSync(base, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(base, join(entry.parentPath, entry.name)));

function storeOf(rows: ReturnType<typeof fixtureFeed>): ContentStore {
  const store = openContentStore(join(mkdtempSync(join(folder, 'store-')), 'content.sqlite'));
  const last = rows.at(-1);
  store.applyFeedRows(rows, { seq: last?.seq ?? 0, row: last?.row ?? '' });
  return store;
}

describe.each([
  ['a full portal', fixtureFeed()],
  ['one document of every type with only what it must have', barestFeed()],
  ['no content at all', []],
])('%s', (_, rows) => {
  let site: BuiltSite;
  let store: ContentStore;
  beforeAll(async () => {
    site = await buildFixtureSite(rows);
    store = storeOf(rows);
  });
  afterAll(() => {
    store?.close();
    site?.remove();
  });

  test('every file of the static build is an asset, a part of the sitemap, or a page rendered to the same bytes', async () => {
    const content = new ContentReader(store, new Date());
    const assets = new Set(filesBelow(renderer.assetsFolder));
    for (const file of site.files.filter((name) => !name.startsWith('sitemap-'))) {
      const expected = readFileSync(join(site.folder, file));
      if (assets.has(file)) {
        expect([file, readFileSync(join(renderer.assetsFolder, file)).equals(expected)]).toEqual([file, true]);
        continue;
      }
      const { status, body } = await renderer.render(addressOfFile(file) as string, content);
      expect([file, status, body.toString()]).toEqual([file, 200, expected.toString()]);
    }
    for (const asset of assets) expect(statSync(join(site.folder, asset)).isFile()).toBe(true);
  });

  test('the static build has a file for each address of the content, where the publisher puts it, and for no other', () => {
    const assets = new Set(filesBelow(renderer.assetsFolder));
    const pages = site.files.filter((file) => !file.startsWith('sitemap-') && !assets.has(file));
    expect(pages.sort()).toEqual(Array.from(allAddresses(new ContentReader(store, NOW)), fileOfAddress).sort());
  });

  test('the sitemap, written part by part in any order, has the bytes of the static build', () => {
    const addresses = site.files.flatMap((file) => addressOfFile(file) ?? []);
    const parts = new Map<string | null, string[]>();
    for (const address of addresses) {
      const part = sitemapPart(store, address);
      parts.set(part, [...(parts.get(part) ?? []), address]);
    }
    let index = '';
    for (const [part, some] of [...parts].reverse()) {
      if (part === null) continue;
      const files = sitemapFiles(part, sitemapEntries(store, some).reverse(), FIXTURE_SITE_URL);
      for (const { file, xml } of files) expect([file, xml]).toEqual([file, site.read(file)]);
      index = updateSitemapIndex(index, new Map([[part, files]]), FIXTURE_SITE_URL);
    }
    expect(index).toBe(site.read(SITEMAP_INDEX));
    expect([...index.matchAll(/<loc>/g)]).toHaveLength(site.files.filter((file) => /^sitemap-.*-0\.xml$/.test(file)).length);
    const withoutOne = updateSitemapIndex(index, new Map([['trang', []]]), FIXTURE_SITE_URL);
    expect(withoutOne).not.toContain('sitemap-trang-0.xml');
    expect(
      updateSitemapIndex(
        withoutOne,
        new Map([['trang', sitemapFiles('trang', sitemapEntries(store, parts.get('trang') ?? []), FIXTURE_SITE_URL)]]),
        FIXTURE_SITE_URL,
      ),
    ).toBe(index);
  });

  test('what has no file has no page', async () => {
    const content = new ContentReader(store, NOW);
    for (const address of ['/bai-viet/2026/03/khong-co', '/khong-co', '/en/van-ban/loai/khong-co', '/chuyen-muc/khong-co/2026/01', '/fr'])
      expect(await renderer.render(address, content)).toEqual({ status: 404, body: Buffer.alloc(0) });
  });
});

test('a page that fails is named with its cause, and nothing of it comes out', async () => {
  const store = storeOf(fixtureFeed());
  const broken = new Error('the disk is gone');
  const failing = (fails: (sql: string) => boolean) =>
    new ContentReader(
      {
        select: (sql, parameters) => {
          if (fails(sql)) throw broken;
          return store.select(sql, parameters);
        },
      },
      NOW,
    );
  // The page itself; a component deep inside it.
  for (const fails of [() => true, (sql: string) => sql.includes("shelf = 'story'")]) {
    await expect(renderer.render('/', failing(fails))).rejects.toMatchObject({
      code: 'PAGE_FAILED',
      message: expect.stringContaining('The page / '),
      cause: broken,
    });
  }
  expect((await renderer.render('/', new ContentReader(store, NOW))).status).toBe(200);
  store.close();
});
