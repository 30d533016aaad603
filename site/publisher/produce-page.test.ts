import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { ContentReader } from '../content/content-reader.ts';
import { type ContentStore, openContentStore } from '../content/content-store.ts';
import { PartCache } from '../content/part-cache.ts';
import { hashKey, partKey } from '../content/read-keys.ts';
import { digestAgain } from '../content/read-record.ts';
import { allAddresses } from '../content/site-addresses.ts';
import { fixtureFeed } from '../src/fixture-feed.ts';
import { FIXTURE_SITE_URL } from '../src/fixture-site.ts';
import { openPageRenderer, type PageRenderer } from './page-renderer.ts';
import { type ProducedPage, producePage } from './produce-page.ts';
import { prepareTemplates } from './template-bundle.ts';

jest.setTimeout(300_000);

const NOW = new Date('2026-03-05T02:00:00Z');
const ARTICLE = '/bai-viet/2026/03/cong-khai-tien-do-thu-tuc';
let folder: string;
let store: ContentStore;
let renderer: PageRenderer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'produce-page-'));
  store = openContentStore(join(folder, 'content.sqlite'));
  const rows = fixtureFeed();
  const last = rows.at(-1);
  store.applyFeedRows(rows, { seq: last?.seq ?? 0, row: last?.row ?? '' });
  const settings = { siteUrl: FIXTURE_SITE_URL, buildTimeoutMs: 240_000 };
  renderer = openPageRenderer(await prepareTemplates(settings, new AbortController().signal));
});
afterAll(() => {
  store?.close();
  rmSync(folder, { recursive: true, force: true });
});

const produce = (address: string, parts = new PartCache()): Promise<ProducedPage> => producePage(renderer, store, NOW, parts, address);

describe('a produced page', () => {
  test('says what it shows, where it stands and where it leads', async () => {
    const page = await produce(ARTICLE);
    expect(page).toMatchObject({
      address: ARTICLE,
      file: `${ARTICLE.slice(1)}.html`,
      status: 200,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      document: { type: 'article' },
      sitemapPart: 'bai-viet-2026-03',
    });
    expect(page.links).toEqual(
      expect.arrayContaining(['/', ARTICLE, '/chuyen-muc/tin-trong-tinh', '/theme.css', '/rss.xml', '/favicon.svg']),
    );
    expect(page.links.filter((path) => !path.startsWith('/'))).toEqual([]);
    expect(page.record.keys.length).toBeGreaterThan(0);
  });

  test.each([
    ['/', 'index.html', 'trang'],
    ['/404', '404.html', null],
    ['/rss.xml', 'rss.xml', null],
    ['/theme.css', 'theme.css', null],
    ['/robots.txt', 'robots.txt', null],
    ['/chuyen-muc/tin-trong-tinh', 'chuyen-muc/tin-trong-tinh.html', 'trang'],
    ['/chuyen-muc/tin-trong-tinh/2026/01', 'chuyen-muc/tin-trong-tinh/2026/01.html', 'danh-sach-2026'],
    ['/van-ban/nam/2026/03', 'van-ban/nam/2026/03.html', 'danh-sach-2026'],
    ['/van-ban/2026/25-2026-qd-ubnd', 'van-ban/2026/25-2026-qd-ubnd.html', 'van-ban-2026-03'],
  ])('%s', async (address, file, sitemapPart) => {
    expect(await produce(address)).toMatchObject({ file, status: 200, sitemapPart });
  });

  test('that is not there has no bytes, and says what it looked for', async () => {
    const page = await produce('/bai-viet/2026/03/khong-co');
    expect(page).toMatchObject({ status: 404, sha256: '', links: [], document: null, sitemapPart: null });
    expect(page.body).toHaveLength(0);
    expect(page.record.keys.length).toBeGreaterThan(0);
  });

  test('of every address: its reads, done again without rendering, have the digest; its parts are known', async () => {
    const parts = new PartCache();
    let pages = 0;
    for (const address of allAddresses(new ContentReader(store, NOW))) {
      const { status, record } = await produce(address, parts);
      expect([address, status]).toEqual([address, 200]);
      expect([address, digestAgain(store, record.reads, NOW)]).toEqual([address, record.digest]);
      for (const { name, digest } of record.parts) {
        expect(record.keys).toContain(hashKey(partKey(name)));
        expect([address, name, parts.get(name, NOW)?.digest]).toEqual([address, name, digest]);
      }
      pages += 1;
    }
    expect(pages).toBeGreaterThan(50);
    for (const [name, { record }] of parts.entries()) expect([name, digestAgain(store, record.reads, NOW)]).toEqual([name, record.digest]);
  });

  test('is the same with parts that others loaded, and with none', async () => {
    const shared = new PartCache();
    for (const address of ['/', '/en', '/van-ban', ARTICLE]) await produce(address, shared);
    for (const address of ['/', '/en', '/van-ban', ARTICLE])
      expect((await produce(address, shared)).body).toEqual((await produce(address)).body);
  });
});
