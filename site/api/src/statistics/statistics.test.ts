// Numbers over time, on both databases: where days, months and years meet, and what is shown of whom.

import { join } from 'node:path';
import { CONTENT_STORE_FILE } from '@bang-tin/shared/countable-pages';
import {
  dailySeriesSchema,
  groupsSchema,
  hourlySeriesSchema,
  pageStatisticsSchema,
  rankingSchema,
  referrersSchema,
  siteStatisticsSchema,
} from '@bang-tin/shared/statistics-schema';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { describeOnEachEngine } from '../../testing/each-engine.ts';
import { ARTICLE, CATEGORY, DOCUMENT, DOCUMENT_TYPE, FILE, ORGANISATION, REPORT, TestApi } from '../../testing/test-api.ts';

jest.setTimeout(120_000);

const TOKEN = 'token-of-the-panel-0123456789abcdef';
let api: TestApi;
afterEach(() => api?.close());

const ask = async (path: string, headers = {}) => {
  // Answers are kept for a moment.
  api.clock.advanceSeconds(3);
  const response = await api.get(`/api/statistics/${path}`, headers);
  if (response.statusCode !== 200) throw new Error(`${path}: ${response.statusCode} ${response.body}`);
  return response;
};
const site = async () => siteStatisticsSchema.parse((await ask('site')).json());
const days = async (from: string, to: string) => dailySeriesSchema.parse((await ask(`days?from=${from}&to=${to}`)).json()).days;
const viewsByDay = async (from: string, to: string) => (await days(from, to)).map(({ day, views }) => [day, views]);
/** A new reader at an instant: one view, one visit. */
let readers = 0;
const read = async (instant: string, page = REPORT, headers: Record<string, string> = {}) => {
  api.clock.set(instant);
  readers += 1;
  await api.view({ page, from: `10.${readers >> 16}.${(readers >> 8) & 255}.${readers & 255}`, headers });
};
const download = (from: string) => api.post('/api/downloads', { page: DOCUMENT, file: FILE }, { from });

describeOnEachEngine((empty) => {
  const open = async (at: string, environment: Record<string, string> = {}) => {
    api = await TestApi.open({ at, content: { carriedVisits: 1000 }, environment: { ...(await empty()), ...environment } });
  };

  test('days and years meet at midnight of Vietnam, and January’s last month is December', async () => {
    await open('2025-12-31T16:59:00Z');
    await read('2025-12-31T16:59:59Z');
    await read('2025-12-31T17:00:00Z');
    await read('2025-12-31T17:00:00Z');
    const one = { visits: 1, views: 1, downloads: 0 };
    const two = { visits: 2, views: 2, downloads: 0 };
    expect(await site()).toEqual({
      day: '2026-01-01',
      online: 3,
      today: two,
      yesterday: one,
      thisWeek: { visits: 3, views: 3, downloads: 0 },
      thisMonth: two,
      lastMonth: one,
      thisYear: two,
      counted: { visits: 3, views: 3, downloads: 0 },
      carriedVisits: 1000,
      since: '2025-12-31',
    });
    await read('2026-01-31T03:00:00Z');
    expect((await site()).lastMonth).toEqual(one);
    await read('2026-02-01T03:00:00Z');
    expect((await site()).lastMonth).toEqual({ visits: 3, views: 3, downloads: 0 });
  });

  test('a leap day is a day of its own', async () => {
    await open('2028-02-28T03:00:00Z');
    await read('2028-02-28T16:59:59Z');
    await read('2028-02-28T17:00:00Z');
    await read('2028-02-29T16:59:59Z');
    await read('2028-02-29T17:00:00Z');
    expect(await viewsByDay('2028-02-28', '2028-03-01')).toEqual([
      ['2028-02-28', 1],
      ['2028-02-29', 2],
      ['2028-03-01', 1],
    ]);
    expect(await site()).toMatchObject({ day: '2028-03-01', yesterday: { views: 2 }, thisMonth: { views: 1 }, lastMonth: { views: 3 } });
    expect(await days('2027-02-28', '2027-03-01')).toHaveLength(2);
  });

  test('weeks begin on Monday', async () => {
    await open('2026-11-15T03:00:00Z');
    await read('2026-11-15T03:00:00Z'); // Sunday
    await read('2026-11-16T03:00:00Z');
    await read('2026-11-22T03:00:00Z'); // Sunday
    expect((await site()).thisWeek.views).toBe(2);
    await read('2026-11-23T03:00:00Z');
    expect((await site()).thisWeek.views).toBe(1);
  });

  test('a clock that is set back over midnight loses nothing and counts nothing twice', async () => {
    await open('2026-11-21T16:50:00Z');
    await read('2026-11-21T16:50:00Z');
    await read('2026-11-21T17:10:00Z');
    await read('2026-11-21T16:40:00Z');
    expect(await site()).toMatchObject({ day: '2026-11-21', today: { views: 2, visits: 2 }, counted: { views: 3, visits: 3 } });
    expect(await viewsByDay('2026-11-20', '2026-11-22')).toEqual([
      ['2026-11-20', 0],
      ['2026-11-21', 2],
      ['2026-11-22', 1],
    ]);
    await read('2026-11-21T17:20:00Z');
    expect(await site()).toMatchObject({ day: '2026-11-22', today: { views: 2 }, yesterday: { views: 2 }, counted: { views: 4 } });
  });

  test('hours are those of Vietnam', async () => {
    await open('2026-11-22T00:00:00Z');
    await read('2026-11-21T17:00:00Z');
    await read('2026-11-22T02:59:59Z');
    await read('2026-11-22T03:00:00Z');
    const { hours } = hourlySeriesSchema.parse((await ask('hours?day=2026-11-22')).json());
    expect(hours.filter(({ views }) => views > 0)).toEqual([0, 9, 10].map((hour) => ({ hour, views: 1, visits: 1, downloads: 0 })));
  });

  test('the pages most viewed and downloaded of 1, 7, 30 and 365 days', async () => {
    await open('2026-11-22T03:00:00Z');
    for (const [instant, page, times] of [
      ['2025-11-23T03:00:00Z', REPORT, 5],
      ['2026-10-24T03:00:00Z', DOCUMENT, 3],
      ['2026-11-16T03:00:00Z', ARTICLE, 2],
      ['2026-11-22T03:00:00Z', DOCUMENT, 1],
    ] as const) {
      for (let time = 0; time < times; time += 1) await read(instant, page);
    }
    await download('198.51.100.1');
    const ranked = async (period: number, of = 'views') =>
      rankingSchema.parse((await ask(`pages?days=${period}&of=${of}`)).json()).pages.map((page) => [page.id, page.views, page.downloads]);
    expect(await ranked(1)).toEqual([[DOCUMENT, 1, 1]]);
    expect(await ranked(7)).toEqual([[ARTICLE, 2, 0], [DOCUMENT, 1, 1]]); // biome-ignore format: rows
    expect(await ranked(30)).toEqual([[DOCUMENT, 4, 1], [ARTICLE, 2, 0]]); // biome-ignore format: rows
    expect(await ranked(365)).toEqual([[REPORT, 5, 0], [DOCUMENT, 4, 1], [ARTICLE, 2, 0]]); // biome-ignore format: rows
    expect(await ranked(30, 'downloads')).toEqual([[DOCUMENT, 4, 1]]);
    const english = rankingSchema.parse((await ask('pages?days=7&locale=en')).json()).pages;
    expect(english.map(({ title }) => title)).toEqual(['News', 'Thông tư 01']);
    const store = new Sqlite(join(api.folder, CONTENT_STORE_FILE));
    store.prepare('DELETE FROM countable_page WHERE id = ?').run(ARTICLE);
    store.close();
    expect(await ranked(7)).toEqual([[DOCUMENT, 1, 1]]);
  });

  test('by category, type, document type and organisation, added up again and again to the same', async () => {
    await open('2026-11-20T03:00:00Z');
    await read('2026-11-20T03:00:00Z', ARTICLE);
    await read('2026-11-21T03:00:00Z', REPORT);
    await read('2026-11-22T03:00:00Z', DOCUMENT);
    await download('198.51.100.1');
    const groups = async (by: string, period = 7) =>
      groupsSchema.parse((await ask(`groups?by=${by}&days=${period}`)).json()).groups.map((group) => [group.id, group.title, group.views]);
    for (let round = 0; round < 2; round += 1) {
      await api.app.groupDays.sumUp();
      expect(await groups('category')).toEqual([[CATEGORY, 'Tin trong tỉnh', 2], [null, 'Không thuộc nhóm nào', 1]]); // biome-ignore format: rows
    }
    expect(await groups('organisation', 1)).toEqual([[ORGANISATION, 'Ủy ban nhân dân tỉnh', 1]]);
    expect(await groups('document-type', 1)).toEqual([[DOCUMENT_TYPE, 'Thông tư', 1]]);
    expect((await groups('type')).toSorted()).toEqual([['article', 'Tin bài', 1], ['legal-document', 'Văn bản', 1], ['meeting-report', 'Tin hội nghị', 1]]); // biome-ignore format: rows
    await read('2026-11-22T04:00:00Z', DOCUMENT);
    await api.app.groupDays.sumUp();
    expect(await groups('organisation', 1)).toEqual([[ORGANISATION, 'Ủy ban nhân dân tỉnh', 2]]);
  });

  test('one page by the day, with what it brought along apart', async () => {
    await open('2026-11-21T03:00:00Z');
    await read('2026-11-21T03:00:00Z', ARTICLE);
    await read('2026-11-22T03:00:00Z', ARTICLE);
    await read('2026-11-22T03:00:00Z', REPORT);
    const page = pageStatisticsSchema.parse((await ask(`page?id=${ARTICLE}&from=2026-11-20&to=2026-11-22`)).json());
    expect(page).toEqual({
      id: ARTICLE,
      views: { counted: 2, carried: 802 },
      downloads: { counted: 0, carried: 7 },
      days: ['2026-11-20', '2026-11-21', '2026-11-22'].map((day, index) => ({ day, views: Math.min(index, 1), downloads: 0 })),
    });
    expect((await api.get('/api/statistics/page?id=nosuchpagenosuchpage0000&from=2026-11-20&to=2026-11-22')).statusCode).toBe(404);
  });

  test('other sites by host: once a visitor, never the portal itself, bounded, and for the panel alone', async () => {
    await open('2026-11-22T03:00:00Z', { STATISTICS_TOKEN: TOKEN, SITE_URL: 'https://tinh.example.vn' });
    const come = (from: string, reader: string, page: string | null = REPORT) => api.post('/api/views', { page, from }, { from: reader });
    for (const page of [REPORT, ARTICLE, null]) await come('www.Google.com', '198.51.100.1', page);
    await come('google.com', '198.51.100.2', null);
    await come('tinh.example.vn', '198.51.100.3');
    expect((await come('bad host', '198.51.100.4')).statusCode).toBe(400);
    expect((await api.get('/api/statistics/referrers')).statusCode).toBe(401);
    const refused = await api.get('/api/statistics/referrers', { authorization: `Bearer ${TOKEN}x` });
    expect([refused.statusCode, refused.headers['x-refused']]).toEqual([401, 'wrong-token']);
    const hosts = async () => referrersSchema.parse((await ask('referrers', { authorization: `Bearer ${TOKEN}` })).json()).hosts;
    expect(await hosts()).toEqual([{ host: 'google.com', arrivals: 2 }]);
    await Promise.all(Array.from({ length: 520 }, (_, index) => come(`made-up-${index}.example`, `203.0.113.${index % 200}`)));
    await api.app.counter.fold();
    expect((await hosts())[0]).toEqual({ host: '*', arrivals: 21 });
  });
});

describe('asked for', () => {
  test('as a table, cells that a spreadsheet would run are disarmed', async () => {
    api = await TestApi.open({ at: '2026-11-22T03:00:00Z' });
    await read('2026-11-22T03:00:00Z', ARTICLE);
    const response = await ask('pages?days=1&format=csv');
    expect(response.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(response.headers['content-disposition']).toBe('attachment; filename="thong-ke-pages.csv"');
    expect(response.body).toBe(
      '\uFEFFTên,Địa chỉ,Lượt xem,Lượt tải\r\n"\'=HYPERLINK(""https://xau.example"";""Tin"")",/bai-viet/2026/11/tin,1,0\r\n',
    );
    expect((await ask('days?from=2026-11-21&to=2026-11-22&format=csv')).body).toContain('\r\n2026-11-22,1,1,0,0\r\n');
    for (const path of ['site?', 'hours?day=2026-11-22&', 'groups?by=type&', `page?id=${ARTICLE}&from=2026-11-22&to=2026-11-22&`]) {
      expect((await ask(`${path}format=csv`)).body).toMatch(/^\uFEFF[^\r\n]+\r\n/);
    }
  });

  test.each([
    'days?from=2026-11-22&to=2026-11-21',
    'days?from=2020-01-01&to=2026-11-21',
    'days?from=2026-02-29&to=2026-03-01',
    'days',
    'hours?day=22/11/2026',
    'pages?days=31',
    'pages?days=1&of=__proto__',
    'groups?by=constructor',
    'groups',
    'page?id=1%27--&from=2026-11-21&to=2026-11-21',
    'site?format=xml',
    'site?format=csv&format=csv',
  ])('wrongly, it is refused: %s', async (path) => {
    api = await TestApi.open();
    const response = await api.get(`/api/statistics/${path}`);
    expect([response.statusCode, response.headers['x-refused']]).toEqual([400, 'bad-request']);
  });
});

test.each([300, 1100])('a year is ranked by what was seen in it, though %i older pages were seen more', async (older) => {
  api = await TestApi.open();
  await api.view({ page: REPORT });
  await api.view({ page: ARTICLE });
  await api.view({ page: ARTICLE, from: '203.0.113.8' });
  const file = new Sqlite(join(api.folder, 'counters/counters.sqlite'));
  const numbers = `WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ${older})`;
  file.exec(`
    INSERT INTO site_day VALUES ('2020-01-01', 1000, 0, 1000, 0);
    ${numbers} INSERT INTO page_day SELECT '2020-01-01', 'older' || n, 1000, 0 FROM number WHERE true;
    ${numbers} INSERT INTO page_total SELECT 'older' || n, 1000, 0, '2020-01-01' FROM number WHERE true`);
  file.close();
  const { pages } = rankingSchema.parse((await ask('pages?days=365')).json());
  expect(pages.map(({ id, views }) => [id, views])).toEqual([
    [ARTICLE, 2],
    [REPORT, 1],
  ]);
});
