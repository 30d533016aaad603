// The whole way, as its users go it: start, import, publish in the admin, read, count, unpublish, stop, start again.

import { FEED_PATH } from '@bang-tin/shared/feed-schema';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { AdminDesk } from './admin-desk.ts';
import { openBrowser, READER_AGENT } from './browser.ts';
import { PortalHome, RunningPortal, untilAnswer } from './portal.ts';

const OLD_TITLE = 'Hội nghị giao ban công tác văn hóa 6 tháng đầu năm 2024';
const NEW_TITLE = 'Giao ban công tác văn hóa: tiêu đề mới của biên tập viên';
const ADDRESS = '/hoi-nghi/2024/07/hoi-nghi-giao-ban-cong-tac-van-hoa-6-thang-dau-nam-2024';
const OLD_PAGES = new URL('./old-portal', import.meta.url).pathname;

let home: PortalHome;
let portal: RunningPortal;
let browser: Browser;
let desk: AdminDesk;

beforeAll(async () => {
  home = await PortalHome.create();
  browser = await openBrowser();
  portal = await RunningPortal.start(home);
  console.log(`npm start with demo content: ${portal.secondsToStart.toFixed(1)} s`);
  desk = await AdminDesk.open(browser, home.cmsUrl, portal.administrator());
}, 600_000);

afterAll(async () => {
  await browser?.close();
  await portal?.stop();
  await home?.remove();
}, 60_000);

interface FeedLine {
  seq?: number;
  action?: string;
  id?: string;
  document?: { locales: { vi?: { title: string } } } | null;
}

async function feed(): Promise<FeedLine[]> {
  const { FEED_TOKEN } = await home.settings();
  const answer = await fetch(`${home.cmsUrl}${FEED_PATH}?after=0&row=`, { headers: { authorization: `Bearer ${FEED_TOKEN}` } });
  return (await answer.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as FeedLine);
}

async function idOf(title: string): Promise<string> {
  return (await feed()).find((row) => row.document?.locales.vi?.title === title)?.id ?? '';
}

/** The numbers that the open page shows, once the counters have answered. */
async function shownNumbers(page: Page): Promise<{ views: string; total: string }> {
  const answered = page.waitForResponse((answer) => answer.url().endsWith('/api/views'));
  await page.goto(`${home.siteUrl}${ADDRESS}`);
  await answered;
  const text = async (selector: string) => (await page.locator(selector).first().textContent())?.trim() ?? '';
  return { views: await text('[data-views]'), total: await text('[data-site=total]') };
}

describe('from an old page to a live page whose views count', () => {
  test('the demo site is there: home, sitemap, a page that does not exist', async () => {
    expect((await fetch(home.siteUrl)).status).toBe(200);
    expect((await fetch(`${home.siteUrl}/sitemap-index.xml`)).status).toBe(200);
    expect((await fetch(`${home.siteUrl}/khong-co-trang-nay`)).status).toBe(404);
  });

  test('an import goes live; a second one changes nothing', async () => {
    const first = await home.run('scripts/import.ts', OLD_PAGES);
    expect(first.output).toContain(OLD_TITLE);
    expect(first.code).toBe(1); // one of the two files is empty, which the report says
    const seconds = await untilAnswer(`${home.siteUrl}${ADDRESS}`, (status, body) => status === 200 && body.includes(OLD_TITLE));
    console.log(`import → live: ${seconds.toFixed(1)} s`);
    const before = (await feed()).length;
    await home.run('scripts/import.ts', OLD_PAGES);
    expect(await feed()).toHaveLength(before);
  });

  test('a changed title is live after Publish', async () => {
    await desk.edit('api::meeting-report.meeting-report', await idOf(OLD_TITLE));
    await desk.changeTitle(NEW_TITLE);
    await desk.publish();
    const seconds = await untilAnswer(`${home.siteUrl}${ADDRESS}`, (status, body) => status === 200 && body.includes(NEW_TITLE));
    console.log(`Publish → live: ${seconds.toFixed(1)} s`);
  });

  test('a view is counted once, shown, and added to those of the old portal', async () => {
    const reader = await browser.newPage({ userAgent: READER_AGENT });
    const startedAt = performance.now();
    const first = await shownNumbers(reader);
    console.log(`counted view → shown: ${((performance.now() - startedAt) / 1000).toFixed(2)} s`);
    expect(first.views).toBe('513');
    expect((await shownNumbers(reader)).views).toBe('513');
    expect(Number(first.total.replace(/\D/g, ''))).toBeGreaterThan(0);
    await reader.close();
  });

  test('numbers survive a restart, and a second start takes seconds', async () => {
    expect(await portal.stop()).toBe(0);
    portal = await RunningPortal.start(home);
    console.log(`second npm start: ${portal.secondsToStart.toFixed(1)} s`);
    expect(portal.output()).not.toContain('Mật khẩu');
    const reader = await browser.newPage({ userAgent: READER_AGENT });
    expect((await shownNumbers(reader)).views).toBe('513');
    await reader.close();
  });

  test('after Unpublish nothing has it any more', async () => {
    const id = await idOf(OLD_TITLE);
    await desk.edit('api::meeting-report.meeting-report', id);
    await desk.unpublish();
    await untilAnswer(`${home.siteUrl}${ADDRESS}`, (status) => status === 404);
    for (const place of ['/', '/sitemap-0.xml', '/rss.xml', '/chuyen-muc/tin-nhap-tu-cong-cu']) {
      expect(await (await fetch(`${home.siteUrl}${place}`)).text()).not.toContain('hoi-nghi-giao-ban-cong-tac-van-hoa');
    }
    expect((await feed()).filter((row) => row.id === id).at(-1)).toMatchObject({ action: 'unpublish' });
  });
});
