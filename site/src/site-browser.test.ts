// Pages in a real browser: no axe violation, views reported and shown, downloads counted, and nothing broken where the API is down.

import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  countsSchema,
  downloadRequestSchema,
  MAX_IDS_PER_CALL,
  viewAnswerSchema,
  viewRequestSchema,
} from '@bang-tin/shared/counter-schema';
import {
  commentRequestSchema,
  pollStateSchema,
  ratingAnswerSchema,
  ratingRequestSchema,
  ratingSchema,
  voteAnswerSchema,
  voteRequestSchema,
} from '@bang-tin/shared/feedback-schema';
import {
  dailySeriesSchema,
  groupsSchema,
  hourlySeriesSchema,
  rankingSchema,
  siteStatisticsSchema,
} from '@bang-tin/shared/statistics-schema';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import chromium from '@sparticuz/chromium';
import axe from 'axe-core';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';
import { fixtureFeed } from './fixture-feed.ts';
import { type BuiltSite, buildFixtureSite, type ServedSite, serveSite } from './fixture-site.ts';

const START_MS = 180_000;
const ARTICLE = '/bai-viet/2026/03/cong-khai-tien-do-thu-tuc';
const CITING = '/bai-viet/2020/06/rut-ngan-thoi-han';
const LAW = '/van-ban/2026/25-2026-qd-ubnd';
const PAGES = [
  '/', '/en', ARTICLE, CITING, '/en/bai-viet/2026/03/progress-of-procedures', '/hoi-nghi/2026/02/hoi-nghi-khoa-giao-sau-thang', '/chuyen-muc/tin-trong-tinh',
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
  /** Answers what is neither a view, a download nor a number. */
  more: (address: string, body: string) => [status: number, body: unknown] = () => [404, {}];
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
      } else if (this.more && !request.url?.startsWith('/api/counts') && request.url !== '/api/downloads') {
        const [status, body] = this.more(request.url ?? '', text);
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
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

describe('a menu of a wide page', () => {
  const isOpen = (page: Page): Promise<boolean> => page.locator('.wide details a', { hasText: 'Tin cơ sở' }).isVisible();

  test('opened by the keyboard goes with Escape, which gives the focus back, and when the focus leaves it', async () => {
    await withPage({ viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.goto(served.url, { waitUntil: 'load' });
      const menu = page.locator('.wide details', { hasText: 'Tin cơ sở' });
      await menu.locator('summary').focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await isOpen(page)).toBe(true);
      await page.keyboard.press('Escape');
      expect(await isOpen(page)).toBe(false);
      expect(await menu.locator('summary').evaluate((summary) => summary === document.activeElement)).toBe(true);
      await page.keyboard.press('Enter');
      expect(await isOpen(page)).toBe(true);
      await page.keyboard.press('Shift+Tab');
      expect(await isOpen(page)).toBe(false);
    });
  });
});

describe('what a citation shows', () => {
  const CARD = '.citation-card:visible';

  test('is there for the pointer, may be pointed at itself, and goes with Escape', async () => {
    await withPage({ viewport: { width: 390, height: 900 } }, async (page) => {
      await page.goto(served.url + CITING, { waitUntil: 'networkidle' });
      const card = page.locator(CARD);
      expect(await card.count()).toBe(0);
      await page.locator('.prose a.citation').first().hover();
      await card.waitFor();
      const text = 'Quyết định số 11/2019/QĐ-UBND về thời hạn trả kết quảHết hiệu lực toàn bộ từ ngày 01/02/2021';
      expect((await card.textContent())?.replace(/\s+/g, ' ').trim()).toContain(text);
      const { x = -1, width = 999 } = (await card.boundingBox()) ?? {};
      expect([x >= 0, x + width <= 390]).toEqual([true, true]);
      expect(await violations(page)).toEqual([]);
      await page.clock.install();
      await card.hover();
      await page.clock.runFor(5_000);
      expect(await card.count()).toBe(1);
      await page.keyboard.press('Escape');
      expect(await card.count()).toBe(0);
    });
  });

  test('is there for the keyboard as long as the link has the focus, wherever the pointer goes', async () => {
    await withPage({}, async (page) => {
      await page.clock.install();
      await page.goto(served.url + CITING, { waitUntil: 'load' });
      const card = page.locator(CARD);
      await page.locator('.prose a.citation').first().focus();
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Quyết định 11');
      await card.waitFor();
      await page.mouse.move(5, 5);
      await page.clock.runFor(5_000);
      expect(await card.count()).toBe(1);
      await page.keyboard.press('Escape');
      expect(await card.count()).toBe(0);
      await page.keyboard.press('Tab');
      expect(await card.textContent()).toContain('Chưa xác định hiệu lực');
      await page.locator('h1').click();
      expect(await card.count()).toBe(0);
    });
  });

  test('stands in the list, too, where programs do not run', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(served.url + CITING);
      expect(await page.locator('.cited .badge.expired').isVisible()).toBe(true);
      await page.locator('.prose a.citation').first().click();
      expect(new URL(page.url()).pathname).toBe('/van-ban/2019/11-2019-qd-ubnd');
    });
  });
});

describe('the state of a law', () => {
  const REPLACED = '/van-ban/2024/07-2024-qd-ubnd';
  const onDay = async (day: string, address: string, use: (page: Page) => Promise<void>) =>
    withPage({}, async (page) => {
      await page.clock.setFixedTime(new Date(`${day}T05:00:00Z`));
      await page.goto(served.url + address, { waitUntil: 'load' });
      await use(page);
    });
  const textOf = async (page: Page, selector: string) => (await page.locator(selector).textContent())?.replace(/\s+/g, ' ').trim();

  test('on a day that the reader chooses by the keyboard; the address may be shared', async () => {
    await onDay('2026-05-01', REPLACED, async (page) => {
      expect(await textOf(page, '.law-state-now')).toBe('Hết hiệu lực toàn bộ từ ngày 01/04/2026, do bị thay thế bởi 25/2026/QĐ-UBND.');
      await page.getByLabel('Xem hiệu lực tại ngày').fill('2025-01-01');
      await page.keyboard.press('Enter');
      const answer = 'Tại ngày 01/01/2025: Còn hiệu lực từ ngày 01/06/2024.';
      expect(await textOf(page, '.as-of-answer')).toContain(answer);
      expect(await textOf(page, '.not-yet-there')).toContain('chưa có hiệu lực vào ngày đã chọn');
      expect(await violations(page)).toEqual([]);
      const shared = new URL(page.url());
      expect(shared.search).toBe('?ngay=2025-01-01');
      await page.goto(shared.href);
      expect(await textOf(page, '.as-of-answer')).toContain(answer);
      await page.getByRole('button', { name: 'Về hôm nay' }).click();
      expect([await textOf(page, '.as-of-answer'), new URL(page.url()).search, await page.locator('.not-yet-there').count()]).toEqual([
        '',
        '',
        0,
      ]);
    });
  });

  test('is that of today also where the page was made on another day', async () => {
    await onDay('2026-03-31', REPLACED, async (page) => {
      expect(await textOf(page, '.law-state-now')).toBe('Còn hiệu lực từ ngày 01/06/2024.');
      expect(await page.locator('.law-state.in-force').count()).toBe(1);
      expect(await textOf(page, '.attributes .badge.in-force')).toBe('Còn hiệu lực');
    });
    // Seven hours ahead of UTC the next day has begun.
    await withPage({}, async (page) => {
      await page.clock.setFixedTime(new Date('2026-03-31T17:00:00Z'));
      await page.goto(served.url + REPLACED);
      expect(await textOf(page, '.law-state-now')).toContain('do bị thay thế bởi 25/2026/QĐ-UBND.');
      expect(await page.locator('.law-state-now a').getAttribute('href')).toBe(LAW);
    });
  });

  test('says what is asked of a day before the law, and nothing of what is no day', async () => {
    await onDay('2026-05-01', `${REPLACED}?ngay=1999-01-01`, async (page) =>
      expect(await textOf(page, '.as-of-answer')).toContain('Tại ngày 01/01/1999: Chưa ban hành.'),
    );
    for (const noDay of ['<b>x', '2026-13-01', '1000-01-01'])
      await onDay('2026-05-01', `${REPLACED}?ngay=${noDay}`, async (page) => expect(await textOf(page, '.as-of-answer')).toBe(''));
  });

  test('without programs there is no form, and the contents lead to the articles', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(served.url + LAW);
      expect(await page.locator('.as-of').isVisible()).toBe(false);
      await page.locator('.law-contents a', { hasText: 'Điều 2' }).click();
      expect(new URL(page.url()).hash).toBe('#dieu-2');
    });
  });

  test('the PDF beside the text waits until it is asked for', async () => {
    await withPage({ viewport: { width: 1280, height: 900 } }, async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.goto(served.url + LAW, { waitUntil: 'networkidle' });
      expect(asked.filter((path) => path.endsWith('.pdf'))).toEqual([]);
      await page.locator('.law-pdf summary').focus();
      const pdf = page.waitForRequest(/\.pdf$/);
      await page.keyboard.press('Enter');
      expect(new URL((await pdf).url()).pathname).toMatch(/^\/media\//);
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

describe('what readers give', () => {
  const refused = (message: string): [number, unknown] => [409, { error: { code: 'x', message } }];

  test('a poll takes a vote, says so, and shows what all said', async () => {
    const votes: unknown[] = [];
    api.more = (address, body) => {
      if (address.startsWith('/api/polls')) return [200, pollStateSchema.parse({ state: 'open', votes: [3, 0, 1] })];
      const vote = voteRequestSchema.parse(JSON.parse(body));
      votes.push(vote);
      const outcome = votes.length === 1 ? 'new' : 'changed';
      return [200, voteAnswerSchema.parse({ state: 'open', votes: [3, 1, 1], outcome })];
    };
    await withPage({}, async (page) => {
      await page.goto(served.url, { waitUntil: 'networkidle' });
      expect(await page.locator('.poll output').allTextContents()).toEqual(['3 phiếu (75 %)', '0 phiếu (0 %)', '1 phiếu (25 %)']);
      await page.getByRole('radio', { name: 'Văn bản' }).check();
      await page.getByRole('button', { name: 'Gửi phiếu' }).click();
      await page.getByText('Đã ghi nhận phiếu của ông/bà.').waitFor();
      expect(await page.locator('.poll output').nth(1).textContent()).toBe('1 phiếu (20 %)');
      await page.getByRole('radio', { name: 'Tin tức' }).check();
      await page.getByRole('button', { name: 'Gửi phiếu' }).click();
      await page.getByText('Đã đổi phiếu của ông/bà.').waitFor();
      expect(await violations(page)).toEqual([]);
      const [first, second] = votes as { choice: number; ballot: string }[];
      expect([first?.choice, second?.choice]).toEqual([1, 0]);
      expect(first?.ballot).toBe(second?.ballot);
      api.more = () => refused('Cuộc thăm dò này đã kết thúc.');
      await page.getByRole('button', { name: 'Gửi phiếu' }).click();
      await page.getByText('Cuộc thăm dò này đã kết thúc.').waitFor();
    });
  });

  test('without programs a poll says why no vote can be sent', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(served.url);
      expect(await page.getByText('Để gửi phiếu tại đây').isVisible()).toBe(true);
      expect(await page.getByRole('button', { name: 'Gửi phiếu' }).isVisible()).toBe(false);
    });
  });

  test('approved comments stand in the page as the plain text that they are; more may be written, and a rating given', async () => {
    const comments: unknown[] = [];
    api.more = (address, body) => {
      if (address.startsWith('/api/ratings?')) return [200, ratingSchema.parse({ votes: 3, average: 3.3, stars: [1, 0, 0, 1, 1] })];
      if (address === '/api/ratings') return [200, { ...ratingAnswerSchema.parse({ votes: 4, average: 3.8, stars: [1, 0, 0, 1, 2], outcome: 'new' }), asked: ratingRequestSchema.parse(JSON.parse(body)) }]; // biome-ignore format: one answer
      if (address.startsWith('/api/comments/form')) return [200, { form: 'form-of-the-test', waitSeconds: 0, workBits: 4 }];
      comments.push(commentRequestSchema.parse(JSON.parse(body)));
      return [202, { accepted: true }];
    };
    await withPage({ viewport: { width: 390, height: 900 } }, async (page) => {
      await page.goto(served.url + ARTICLE, { waitUntil: 'networkidle' });
      expect(await page.locator('.comments li .lines').allTextContents()).toEqual(['Xin cảm ơn <b>tòa soạn</b>.\nDòng hai.', 'Đoạn hai.']);
      await page.getByText('3,3 trên 5, 3 đánh giá').waitFor();
      await page.getByLabel('5 – Rất có ích').check();
      await page.getByRole('button', { name: 'Gửi đánh giá' }).click();
      await page.getByText('3,8 trên 5, 4 đánh giá').waitFor();
      await page.getByLabel('Tên hiển thị').fill('Vàng Thị Mỷ');
      await page.getByLabel('Nội dung bình luận').fill('Bài rất hay.');
      await page.getByRole('button', { name: 'Gửi bình luận' }).click();
      await page.getByText('Đã nhận bình luận.').waitFor();
      expect(comments).toEqual([
        {
          page: 'full1aaaaaaa',
          form: 'form-of-the-test',
          author: 'Vàng Thị Mỷ',
          text: 'Bài rất hay.',
          website: '',
          work: expect.stringMatching(/^\d+$/),
        },
      ]);
      expect(await page.getByLabel('Nội dung bình luận').inputValue()).toBe('');
      expect(await violations(page)).toEqual([]);
    });
  });
});

describe('the statistics page', () => {
  const day = '2026-11-22';
  const counts = { visits: 12_345, views: 20_000, downloads: 7 };
  const answers: Record<string, object> = {
    site: siteStatisticsSchema.parse({
      day, online: 3, today: counts, yesterday: counts, thisWeek: counts, thisMonth: counts, lastMonth: counts, thisYear: counts,
      counted: counts, carriedVisits: 28_314_999, since: '2026-01-01',
    }), // biome-ignore format: one object
    days: dailySeriesSchema.parse({
      from: '2026-10-24', to: day,
      days: Array.from({ length: 30 }, (_, place) => ({ ...counts, visits: place * 10, bots: 1, day: new Date(Date.parse(day) - (29 - place) * 86_400_000).toISOString().slice(0, 10) })),
    }), // biome-ignore format: one object
    hours: hourlySeriesSchema.parse({
      day,
      hours: Array.from({ length: 24 }, (_, hour) => ({ ...counts, hour, visits: hour === 9 ? 40 : 1 })),
    }),
    pages: rankingSchema.parse({
      days: 30,
      of: 'views',
      asOf: `${day}T03:00:00Z`,
      pages: [{ id: 'full1aaaaaaa', type: 'article', title: '<i>Một</i>', address: ARTICLE, views: 99, downloads: 0 }],
    }),
    groups: groupsSchema.parse({ by: 'category', days: 30, groups: [{ id: null, title: 'Không thuộc nhóm nào', views: 5, downloads: 1 }] }),
  };

  test.each([390, 1280])('shows tables and charts of the same figures at %i px', async (width) => {
    const asked: string[] = [];
    api.more = (address) => {
      asked.push(address);
      const name = /^\/api\/statistics\/([a-z]+)/.exec(address)?.[1] ?? '';
      return name in answers ? [200, answers[name]] : [404, {}];
    };
    await withPage({ viewport: { width, height: 900 } }, async (page) => {
      await page.goto(`${served.url}/thong-ke`, { waitUntil: 'networkidle' });
      expect(await page.locator('[data-block=site] tbody tr').first().textContent()).toBe('Hôm nay12.34520.0007');
      expect(await page.locator('[data-wait]').isVisible()).toBe(false);
      expect(await page.locator('[data-block=days] rect').count()).toBe(30);
      expect(await page.locator('[data-block=days] tbody tr').count()).toBe(30);
      expect(await page.locator('[data-block=days] svg').getAttribute('aria-label')).toBe(
        '30 ngày gần nhất: lượt truy cập mỗi ngày. Cao nhất 290 (22/11/2026)',
      );
      expect(await page.locator('[data-block=hours] [data-most-shown]').textContent()).toBe('Cao nhất 40 (9:00)');
      expect(await page.locator('[data-block=pages] a').textContent()).toBe('<i>Một</i>');
      const last = page.waitForResponse(/groups\?by=organisation&days=365/);
      await page.getByLabel('Trong').selectOption('365');
      await last;
      expect(asked).toContain('/api/statistics/pages?days=365&locale=vi');
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    });
  });

  test('a chart without a single visit says so instead of naming a highest day', async () => {
    const { days } = dailySeriesSchema.parse(answers.days);
    const none: Record<string, unknown> = { ...answers, days: { days: days.map((day) => ({ ...day, visits: 0 })) } };
    api.more = (address) => {
      const name = /^\/api\/statistics\/([a-z]+)/.exec(address)?.[1] ?? '';
      return name in none ? [200, none[name]] : [404, {}];
    };
    await withPage({}, async (page) => {
      await page.goto(`${served.url}/thong-ke`, { waitUntil: 'networkidle' });
      expect(await page.locator('[data-block=days] [data-most-shown]').textContent()).toBe('Chưa có số liệu trong thời gian này.');
      expect(await page.locator('[data-block=days] .chart-plot').isVisible()).toBe(false);
      expect(await page.locator('[data-block=hours] .chart-plot').isVisible()).toBe(true);
      expect(await page.locator('[data-block=hours] [data-most-shown]').textContent()).toBe('Cao nhất 40 (9:00)');
    });
  });

  test('without figures, or without programs, it says so and still tells how is counted', async () => {
    api.more = () => [503, {}];
    for (const javaScriptEnabled of [true, false]) {
      await withPage({ javaScriptEnabled }, async (page) => {
        await page.goto(`${served.url}/thong-ke`, { waitUntil: 'networkidle' });
        expect(await page.locator('[data-wait]').isVisible()).toBe(true);
        expect(await page.getByRole('heading', { name: 'Cách tính' }).isVisible()).toBe(true);
        expect(await page.locator('[data-block=site]').isVisible()).toBe(false);
      });
    }
  });
});
