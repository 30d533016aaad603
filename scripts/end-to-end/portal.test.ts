// The whole way, as its users go it: start, import, publish in the admin, read, count, unpublish, stop, start again.

import { FEED_PATH } from '@bang-tin/shared/feed-schema';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { AdminDesk } from './admin-desk.ts';
import { openBrowser, READER_AGENT } from './browser.ts';
import { PortalHome, RunningPortal, untilAnswer } from './portal.ts';

const OLD_TITLE = 'Hội nghị giao ban công tác văn hóa 6 tháng đầu năm 2024';
const NEW_TITLE = 'Giao ban công tác văn hóa: tiêu đề mới của biên tập viên';
const LATE_TITLE = 'Giao ban công tác văn hóa: sửa khi bộ xuất bản đang dừng';
const CATEGORY = '/chuyen-muc/tin-nhap-tu-cong-cu';
const DOCUMENT_TITLE = 'Quyết định ban hành Quy chế tiếp nhận, giải quyết thủ tục hành chính không phụ thuộc địa giới hành chính';
/** One that the demo has, and one that nobody has. */
const [OLDER_NUMBER, MISSING_NUMBER] = ['31/2024/QĐ-UBND', '39/2019/QĐ-UBND'];
const DOCUMENT_WITH_FILE = '/van-ban/2025/12-2025-qd-ubnd';
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
  say('npm start with demo content', portal.secondsToStart);
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

const live = (title: string, timeoutMs?: number) =>
  untilAnswer(`${home.siteUrl}${ADDRESS}`, (status, body) => status === 200 && body.includes(title), timeoutMs);
const say = (what: string, seconds: number) => process.stdout.write(`      ${what}: ${seconds.toFixed(2)} s\n`);

// One journey: each step stands on what the steps before have done, so it is one test.
const STEPS: [name: string, step: () => Promise<void>][] = [
  [
    'the demo site is there: home, sitemap, a page that does not exist',
    async () => {
      expect((await fetch(home.siteUrl)).status).toBe(200);
      expect((await fetch(`${home.siteUrl}/sitemap-index.xml`)).status).toBe(200);
      expect((await fetch(`${home.siteUrl}/khong-co-trang-nay`)).status).toBe(404);
    },
  ],
  [
    'an import goes live; a second one changes nothing',
    async () => {
      const first = await home.run('scripts/import.ts', OLD_PAGES);
      expect(first.output).toContain(OLD_TITLE);
      expect(first.code).toBe(1); // one of the two files is empty, which the report says
      say('import → live', await live(OLD_TITLE));
      const before = (await feed()).length;
      await home.run('scripts/import.ts', OLD_PAGES);
      expect(await feed()).toHaveLength(before);
    },
  ],
  [
    'the panels beside the form of a legal document say what its words mean, take a relation in, refuse one and make a missing document',
    async () => {
      await desk.edit('api::legal-document.legal-document', await idOf(DOCUMENT_TITLE));
      await desk.panel('validity-today').getByText('Tính theo các ngày đang nhập').waitFor();
      await desk.changeAbstract(`Bãi bỏ Quyết định số ${OLDER_NUMBER}; thay thế Quyết định số ${MISSING_NUMBER}.`);
      const [suggested, cited] = [desk.panel('suggested-relations'), desk.panel('cited-documents')];
      await suggested.getByRole('button', { name: `Nhận: Bãi bỏ ${OLDER_NUMBER}` }).click();
      await suggested.getByRole('button', { name: `Bỏ qua: Thay thế ${MISSING_NUMBER}` }).click();
      await suggested.getByText('Hiện lại 1 gợi ý đã bỏ qua').waitFor();
      await suggested.getByText('Không còn gợi ý nào').waitFor();
      await cited.getByRole('link', { name: OLDER_NUMBER }).waitFor();
      await cited.getByRole('button', { name: `Tạo văn bản Quyết định số ${MISSING_NUMBER}` }).click();
      await cited.getByRole('link', { name: MISSING_NUMBER }).waitFor();
      await desk.save();
    },
  ],
  [
    'a changed title is live after Publish',
    async () => {
      await desk.edit('api::meeting-report.meeting-report', await idOf(OLD_TITLE));
      await desk.changeTitle(NEW_TITLE);
      await desk.publish();
      say('Publish → live', await live(NEW_TITLE));
      expect(await desk.publicStatus('Đã lên trang')).toMatch(/Đã lên trang lúc \d\d:\d\d:\d\d ngày \d\d\/\d\d\/\d{4}\./);
    },
  ],
  [
    'what is published while the publisher is down is live after it runs again',
    async () => {
      await desk.edit('api::meeting-report.meeting-report', await idOf(OLD_TITLE));
      await desk.changeTitle(LATE_TITLE);
      await portal.kill('publisher/main.ts');
      await desk.publish();
      say('Publish with the publisher killed → live', await live(LATE_TITLE));
      expect(portal.output()).toContain('[publisher] đã dừng bất thường');
    },
  ],
  [
    'a view is counted once, shown, and added to those of the old portal',
    async () => {
      const reader = await browser.newPage({ userAgent: READER_AGENT });
      const startedAt = performance.now();
      const first = await shownNumbers(reader);
      say('page opened → its view counted and shown', (performance.now() - startedAt) / 1000);
      expect(first.views).toBe('513');
      expect((await shownNumbers(reader)).views).toBe('513');
      expect(Number(first.total.replace(/\D/g, ''))).toBeGreaterThan(0);
      await reader.close();
    },
  ],
  [
    'a file link counts a download, and works when the counters do not answer',
    async () => {
      const reader = await browser.newPage({ userAgent: READER_AGENT });
      await reader.goto(`${home.siteUrl}${DOCUMENT_WITH_FILE}`);
      const link = reader.locator('a[data-download]').first();
      const file = `${home.siteUrl}${await link.getAttribute('href')}`;
      const counted = reader.waitForResponse((answer) => answer.url().endsWith('/api/downloads'));
      await link.click({ modifiers: ['Alt'] }); // saves the file and stays on the page
      expect(await (await counted).json()).toMatchObject({ counts: { [await idOf(DOCUMENT_TITLE)]: { downloads: 1 } } });
      await reader.route('**/api/**', (route) => route.abort());
      expect((await reader.request.get(file)).headers()['content-type']).toBe('application/pdf');
      await reader.close();
    },
  ],
  [
    'numbers survive a restart, and a second start takes seconds',
    async () => {
      expect(await portal.stop()).toBe(0);
      portal = await RunningPortal.start(home);
      say('second npm start', portal.secondsToStart);
      expect(portal.output()).not.toContain('Mật khẩu');
      const reader = await browser.newPage({ userAgent: READER_AGENT });
      expect((await shownNumbers(reader)).views).toBe('513');
      await reader.close();
    },
  ],
  [
    'after Unpublish nothing has it any more',
    async () => {
      const id = await idOf(OLD_TITLE);
      await desk.edit('api::meeting-report.meeting-report', id);
      await desk.unpublish();
      await untilAnswer(`${home.siteUrl}${ADDRESS}`, (status) => status === 404);
      for (const place of ['/', '/sitemap-hoi-nghi-2024-07-0.xml', '/rss.xml', CATEGORY, `${CATEGORY}/2024/07`]) {
        expect(await (await fetch(`${home.siteUrl}${place}`)).text()).not.toContain('hoi-nghi-giao-ban-cong-tac-van-hoa');
      }
      expect((await feed()).filter((row) => row.id === id).at(-1)).toMatchObject({ action: 'unpublish' });
      await desk.publicStatus('Không có trên trang');
    },
  ],
];

describe('from an old page to a live page whose views count', () => {
  test('the whole way', async () => {
    for (const [name, step] of STEPS) {
      process.stdout.write(`    ${name}\n`);
      await step();
    }
  }, 600_000);
});
