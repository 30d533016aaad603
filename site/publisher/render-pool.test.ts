import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { FEED_START } from '@bang-tin/shared/feed-schema';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { ContentReader } from '../content/content-reader.ts';
import { type ContentStore, openContentStore } from '../content/content-store.ts';
import { PartCache } from '../content/part-cache.ts';
import { allAddresses } from '../content/site-addresses.ts';
import { fixtureFeed } from '../src/fixture-feed.ts';
import { FIXTURE_SITE_URL } from '../src/fixture-site.ts';
import { openPageRenderer } from './page-renderer.ts';
import { producePage } from './produce-page.ts';
import { type RenderedBatch, type RenderJob, RenderPool, type WantedPage } from './render-pool.ts';
import { prepareTemplates } from './template-bundle.ts';

// Threads start here, and a machine under load starts them slowly.
jest.setTimeout(300_000);

const NOW = new Date('2026-03-05T02:00:00Z');
/** Stands in for the templates: some of its pages do what no page should. */
const PROGRAM = `
export async function answerPage(url, content) {
  const { pathname } = new URL(url);
  if (pathname.startsWith('/throws')) throw new Error('no such field', { cause: new TypeError('deep inside') });
  if (pathname.startsWith('/dies')) process.exit(7);
  if (pathname.startsWith('/never')) for (;;);
  if (pathname.startsWith('/hungry')) { const all = []; for (;;) all.push(new Array(1e5).fill(Math.random())); }
  if (pathname.startsWith('/gone')) return { status: 404, body: null };
  return { status: 200, body: new TextEncoder().encode('<a href="/x">' + pathname + '</a>'.repeat(400)) };
}`;

let folder: string;
let out: string;
let store: ContentStore;
let pool: RenderPool;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'render-pool-'));
  out = join(folder, 'out');
  mkdirSync(out);
  store = openContentStore(join(folder, 'content.sqlite'));
  writeFileSync(join(folder, 'program.mjs'), PROGRAM);
  pool = poolOf();
});
afterEach(async () => {
  await pool.close();
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

function poolOf(more: { threads?: number; pageTimeoutMs?: number } = {}): RenderPool {
  const bundle = { fingerprint: 'f', siteUrl: 'https://x.example', program: join(folder, 'program.mjs'), assetsFolder: folder };
  return new RenderPool({ bundle, storeFile: store.file, threads: 2, ...more });
}

function jobOf(pages: Iterable<WantedPage>, more: Partial<RenderJob> = {}): RenderJob {
  return { pages, now: NOW, cursor: store.cursor(), folder: out, compress: true, signal: new AbortController().signal, ...more };
}

async function all(batches: AsyncIterable<RenderedBatch>): Promise<RenderedBatch> {
  const total: RenderedBatch = { pages: [], failures: [], parts: [] };
  for await (const { pages, failures, parts } of batches) {
    total.pages.push(...pages);
    total.failures.push(...failures);
    total.parts.push(...parts);
  }
  return total;
}

const wanted = (...addresses: string[]): WantedPage[] => addresses.map((address) => ({ address }));
const numbered = (count: number): WantedPage[] => Array.from({ length: count }, (_, index) => ({ address: `/p/${index}` }));
const addresses = (items: readonly { address: string }[]): string[] => items.map(({ address }) => address).sort();

describe('a pool of threads that render', () => {
  test('makes each page once and writes it with its copies', async () => {
    const { pages, failures } = await all(pool.render(jobOf(numbered(500))));
    expect(failures).toEqual([]);
    expect(addresses(pages)).toEqual(addresses(numbered(500)));
    for (const { file, facts, sha256, links } of pages) {
      const bytes = readFileSync(join(out, file));
      expect(facts).toEqual({ sha256, bytes: bytes.length, gz: expect.any(Number), br: expect.any(Number) });
      expect(gunzipSync(readFileSync(join(out, `${file}.gz`)))).toEqual(bytes);
      expect(brotliDecompressSync(readFileSync(join(out, `${file}.br`)))).toEqual(bytes);
      expect(links).toEqual(['/x']);
    }
  });

  test('writes nothing where the bytes are as before, where the page is gone, where no folder is named', async () => {
    const [first] = (await all(pool.render(jobOf(wanted('/p/1'), { folder: null })))).pages;
    expect(readdirSync(out)).toEqual([]);
    const { pages } = await all(pool.render(jobOf([{ address: '/p/1', sha256: first?.sha256 ?? '' }, ...wanted('/gone')])));
    expect(pages.map(({ address, status, facts }) => [address, status, facts]).sort()).toEqual([
      ['/gone', 404, null],
      ['/p/1', 200, null],
    ]);
    expect(readdirSync(out)).toEqual([]);
  });

  test('a page that throws is told with all causes, and the others are made', async () => {
    const { pages, failures } = await all(pool.render(jobOf([...numbered(40), ...wanted('/throws')])));
    expect(pages).toHaveLength(40);
    expect(failures).toEqual([{ address: '/throws', message: expect.stringMatching(/page \/throws .*no such field \(deep inside\)/s) }]);
  });

  test('pages that kill their thread cost nothing but themselves', async () => {
    const pages = [
      ...numbered(30),
      ...wanted('/dies/1'),
      ...numbered(60).slice(30),
      ...wanted('/hungry', '/dies/2'),
      ...numbered(100).slice(60),
    ];
    const result = await all(pool.render(jobOf(pages)));
    expect(addresses(result.failures)).toEqual(['/dies/1', '/dies/2', '/hungry']);
    expect(addresses(result.pages)).toEqual(addresses(numbered(100)));
    expect(result.failures.find(({ address }) => address === '/dies/1')?.message).toContain('ended with 7');
    // The pool is whole afterwards.
    expect((await all(pool.render(jobOf(numbered(100))))).pages).toHaveLength(100);
  });

  test('a page that never ends is ended', async () => {
    const impatient = poolOf({ pageTimeoutMs: 5_000 });
    try {
      const { pages, failures } = await all(impatient.render(jobOf([...wanted('/never'), ...numbered(5)])));
      expect(pages).toHaveLength(5);
      expect(failures).toEqual([{ address: '/never', message: expect.stringContaining('longer than 5 s') }]);
    } finally {
      await impatient.close();
    }
  });

  test('a content store that has moved on ends the job: pages of two states never mix', async () => {
    const job = jobOf(numbered(5));
    store.applyFeedRows([], { seq: 1, row: 'a' });
    await expect(all(pool.render(job))).rejects.toMatchObject({
      code: 'BUILD_FAILED',
      cause: { message: expect.stringContaining('begin') },
    });
    expect((await all(pool.render(jobOf(numbered(5))))).pages).toHaveLength(5);
    await expect(all(pool.render(jobOf(numbered(5), { cursor: FEED_START })))).rejects.toMatchObject({ code: 'BUILD_FAILED' });
  });

  test('a folder that cannot be written ends the job, and is no page’s fault', async () => {
    writeFileSync(join(folder, 'file'), '');
    const failing = all(pool.render(jobOf(numbered(200), { folder: join(folder, 'file') })));
    await expect(failing).rejects.toMatchObject({ code: 'BUILD_FAILED', cause: { message: expect.stringMatching(/ENOTDIR|EEXIST/) } });
  });

  test('ends when it is told to stop', async () => {
    const stop = new AbortController();
    let made = 0;
    const run = async () => {
      for await (const { pages } of pool.render(jobOf(numbered(10_000), { signal: stop.signal }))) {
        made += pages.length;
        stop.abort();
      }
    };
    await expect(run()).rejects.toMatchObject({ code: 'BUILD_STOPPED' });
    expect(made).toBeLessThan(1_000);
  });

  test('takes pages only as fast as their results are taken', async () => {
    let taken = 0;
    let closed = false;
    function* endless(): Generator<WantedPage> {
      try {
        for (;;) yield { address: `/p/${taken++}` };
      } finally {
        closed = true;
      }
    }
    let made = 0;
    for await (const { pages } of pool.render(jobOf(endless(), { folder: null }))) {
      made += pages.length;
      expect(taken - made).toBeLessThan(500);
      if (made > 2_000) break;
    }
    expect(closed).toBe(true);
    expect(existsSync(join(out, 'p'))).toBe(false);
  });

  test('makes the real site as one thread does, and tells of each part', async () => {
    const rows = fixtureFeed();
    const last = rows.at(-1);
    store.applyFeedRows(rows, { seq: last?.seq ?? 0, row: last?.row ?? '' });
    const bundle = await prepareTemplates({ siteUrl: FIXTURE_SITE_URL, buildTimeoutMs: 240_000 }, new AbortController().signal);
    const renderer = openPageRenderer(bundle);
    const real = new RenderPool({ bundle, storeFile: store.file, threads: 2 });
    try {
      const everything = Array.from(allAddresses(new ContentReader(store, NOW)), (address) => ({ address }));
      const { pages, failures, parts } = await all(real.render(jobOf(everything)));
      expect(failures).toEqual([]);
      expect(addresses(pages)).toEqual(addresses(everything));
      const known = new PartCache();
      for (const { facts, ...page } of pages) {
        const { body, ...alone } = await producePage(renderer, store, NOW, known, page.address);
        expect(page).toEqual(alone);
        expect([page.file, readFileSync(join(out, page.file)).equals(body)]).toEqual([page.file, true]);
      }
      const told = new Map(parts.map(({ name, digest }) => [name, digest]));
      expect(told).toEqual(new Map(Array.from(known.entries(), ([name, { digest }]) => [name, digest])));
    } finally {
      await real.close();
    }
  });
});
