// Pages in a real browser: no axe violation, views reported and shown, downloads counted, and nothing broken where the API is down.

import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  countsSchema,
  downloadRequestSchema,
  MAX_IDS_PER_CALL,
  viewAnswerSchema,
  viewRequestSchema,
} from '@bang-tin/shared/counter-schema';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import chromium from '@sparticuz/chromium';
import axe from 'axe-core';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';
import { fixtureFeed } from './fixture-feed.ts';
import { type BuiltSite, buildFixtureSite, type ServedSite, serveSite } from './fixture-site.ts';

const START_MS = 180_000;
const ARTICLE = '/bai-viet/2026/03/cong-khai-tien-do-thu-tuc';
const LAW = '/van-ban/2026/25-2026-qd-ubnd';
const PAGES = [
  '/', '/en', ARTICLE, '/en/bai-viet/2026/03/progress-of-procedures', '/hoi-nghi/2026/02/hoi-nghi-khoa-giao-sau-thang', '/chuyen-muc/tin-trong-tinh',
  '/chuyen-muc/tin-trong-tinh/2026/01', '/van-ban', '/van-ban/loai/quyet-dinh', LAW, '/en/van-ban/2024/07-2024-qd-ubnd', '/trang/gioi-thieu', '/thong-ke', '/404',
]; // biome-ignore format: one list

const countsOf = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, { views: 12_345, downloads: 678 }]));

/** A counter that keeps to the contract and remembers what it was told. */
class RecordingApi {
  readonly views: unknown[] = [];
  readonly downloads: unknown[] = [];
  /** The ids of each call that only asks. */
  readonly questions: string[][] = [];
  down = false;
  refusals = 0;
  #waiting: (() => void)[] = [];

  answer = (request: IncomingMessage, response: ServerResponse): void => {
    let text = '';
    request.on('data', (part) => (text += part));
    request.on('end', () => {
      if (this.down) {
        this.refusals++;
        response.writeHead(503).end();
      } else if (request.url === '/api/views') {
        const view = viewRequestSchema.parse(JSON.parse(text));
        this.views.push(view);
        const ids = [...(view.page ? [view.page] : []), ...view.show];
        const answer = viewAnswerSchema.parse({
          counts: countsOf(ids),
          site: { online: 3, today: 20, yesterday: 30, thisMonth: 400, lastMonth: 500, total: 28_315_419 },
        });
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
      } else if (request.method === 'GET') {
        const ids = new URL(request.url ?? '', 'http://site').searchParams.get('ids')?.split(',') ?? [];
        this.questions.push(ids);
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(countsSchema.parse(countsOf(ids))));
      } else {
        this.downloads.push(downloadRequestSchema.parse(JSON.parse(text)));
        response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      }
      for (const told of this.#waiting.splice(0)) told();
    });
  };

  /** Resolves with the next call. */
  next(): Promise<void> {
    return new Promise((told) => this.#waiting.push(told));
  }
}

let site: BuiltSite;
let api: RecordingApi;
let served: ServedSite;
let browser: Browser;
beforeAll(async () => {
  site = await buildFixtureSite(fixtureFeed());
  api = new RecordingApi();
  served = await serveSite(site, api.answer);
  browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'], // the package's own are for one page in one process
  });
}, START_MS);
afterAll(async () => {
  await browser?.close();
  await served?.close();
  site?.remove();
});

async function withPage<T>(options: Parameters<Browser['newPage']>[0], use: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage(options);
  try {
    return await use(page);
  } finally {
    await page.close();
  }
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

describe('accessibility', () => {
  test.each([390, 1280])(
    'axe finds nothing at %i px',
    async (width) => {
      const found = await withPage({ viewport: { width, height: 900 } }, async (page) => {
        const all: string[] = [];
        for (const address of PAGES) {
          await page.goto(served.url + address, { waitUntil: 'load' });
          all.push(...(await violations(page)).map((violation) => `${address} ${violation}`));
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          if (overflow > 0) all.push(`${address} is ${overflow} px too wide`);
        }
        return all;
      });
      expect(found).toEqual([]);
    },
    START_MS,
  );

  test('the menu of a phone opens without programs', async () => {
    await withPage({ viewport: { width: 390, height: 900 }, javaScriptEnabled: false }, async (page) => {
      await page.goto(served.url);
      await page.click('.narrow summary');
      expect(await page.locator('.narrow a', { hasText: 'Chuyển đổi số' }).isVisible()).toBe(true);
      expect(await page.locator('[data-print]').count()).toBe(0);
    });
  });
});

describe('numbers', () => {
  test('a view is reported once with what the page shows, and the answer is shown as Vietnamese write it', async () => {
    await withPage({}, async (page) => {
      api.views.length = 0;
      await page.goto(served.url + ARTICLE, { waitUntil: 'networkidle' });
      expect(api.views).toEqual([{ page: 'full1aaaaaaa', show: ['full1aaaaaaa'], from: null }]);
      expect(await page.locator('[data-views]').textContent()).toBe('12.345');
      expect(await page.locator('.visits [data-site=total]').textContent()).toBe('28.315.419');
      expect(await page.locator('.visits').isVisible()).toBe(true);
      expect(await page.locator('[data-print]').isVisible()).toBe(true);
    });
  });

  test('a list asks for the numbers of its documents and counts no page', async () => {
    await withPage({}, async (page) => {
      api.views.length = 0;
      await page.goto(`${served.url}/van-ban`, { waitUntil: 'networkidle' });
      expect(api.views).toMatchObject([{ page: null, show: expect.arrayContaining(['law1aaaaaaaa', 'law3aaaaaaaa']) }]);
      expect(await page.locator('[data-downloads=law4aaaaaaaa]').isVisible()).toBe(true);
    });
  });

  test('a list longer than one call brings asks for the others without counting anything', async () => {
    await withPage({}, async (page) => {
      api.views.length = 0;
      api.questions.length = 0;
      const more = Array.from({ length: 2 * MAX_IDS_PER_CALL + 5 }, (_, index) => `long${index}`.padEnd(12, 'a'));
      const items = more.map((id) => `<p hidden><span data-views="${id}"></span></p>`).join('');
      await page.route('**/van-ban', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()).replace('</main>', `${items}</main>`) });
      });
      await page.goto(`${served.url}/van-ban`, { waitUntil: 'networkidle' });
      const [view] = api.views as { show: string[] }[];
      expect(api.views).toHaveLength(1);
      expect([view?.show, ...api.questions].map((ids) => (ids?.length ?? 0) <= MAX_IDS_PER_CALL)).toEqual([true, true, true]);
      const asked = [view?.show ?? [], ...api.questions].flat();
      expect(new Set(asked).size).toBe(asked.length);
      expect(asked).toEqual(expect.arrayContaining(more));
      expect(await page.locator(`[data-views=${more.at(-1)}]`).textContent()).toBe('12.345');
    });
  });

  test('a page opened in the background counts only once it is seen', async () => {
    await withPage({}, async (page) => {
      api.views.length = 0;
      await page.addInitScript(() => {
        let state = 'hidden';
        Object.defineProperty(document, 'visibilityState', { get: () => state });
        addEventListener('test-show', () => {
          state = 'visible';
          document.dispatchEvent(new Event('visibilitychange'));
        });
      });
      await page.goto(served.url + ARTICLE, { waitUntil: 'networkidle' });
      expect(api.views).toEqual([]);
      const told = api.next();
      await page.evaluate(() => dispatchEvent(new Event('test-show')));
      await told;
      expect(api.views).toHaveLength(1);
    });
  });

  test('a click on a file counts a download of the real file', async () => {
    await withPage({}, async (page) => {
      api.downloads.length = 0;
      await page.goto(served.url + LAW, { waitUntil: 'networkidle' });
      const href = await page.locator('.files a').first().getAttribute('href');
      const told = api.next();
      await page.click('.files a >> nth=0');
      await told;
      expect(api.downloads).toEqual([{ page: 'law1aaaaaaaa', file: href }]);
      expect(site.media.has(href ?? '')).toBe(true);
    });
  });

  test('where the API is down, carried numbers stay, others stay hidden, files still come, and one retry is made', async () => {
    api.down = true;
    try {
      await withPage({}, async (page) => {
        api.refusals = 0;
        await page.clock.install();
        const first = api.next();
        await page.goto(served.url + LAW, { waitUntil: 'load' });
        await first;
        const second = api.next();
        await page.clock.runFor(10_000);
        await second;
        await page.clock.runFor(60_000);
        expect(api.refusals).toBe(2);
        expect(await page.locator('[data-views]').first().textContent()).toBe('391');
        expect(await page.locator('.visits').isVisible()).toBe(false);
        expect(await page.locator('body').textContent()).not.toMatch(/undefined|NaN/);
        const [file] = await Promise.all([page.waitForResponse(/\/media\//), page.click('.files a >> nth=0')]);
        expect(file.status()).toBe(200);
      });
    } finally {
      api.down = false;
    }
  });
});
