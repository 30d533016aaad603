import { afterEach, describe, expect, test } from '@jest/globals';
import { ARTICLE, DOCUMENT, FILE, GOOGLEBOT, OTHER_FILE, REPORT, TestApi } from '../../testing/test-api.ts';

let api: TestApi;
afterEach(() => api.close());

describe('a view', () => {
  test('counts once for one visitor, one page, 30 minutes; a request sent again changes nothing', async () => {
    api = await TestApi.open();
    expect(await api.viewsAfter()).toBe(803);
    expect(await api.viewsAfter()).toBe(803);
    api.clock.advanceSeconds(30 * 60 - 1);
    expect(await api.viewsAfter()).toBe(803);
    api.clock.advanceSeconds(1);
    expect(await api.viewsAfter()).toBe(804);
  });

  test('counts for each page and each visitor apart', async () => {
    api = await TestApi.open();
    expect(await api.viewsAfter({ page: REPORT })).toBe(1);
    expect(await api.viewsAfter({ page: DOCUMENT })).toBe(1);
    expect(await api.viewsAfter({ page: REPORT, from: '203.0.113.8' })).toBe(2);
    expect(await api.viewsAfter({ page: REPORT, agent: 'Mozilla/5.0 (Windows NT 10.0) Firefox/139.0' })).toBe(3);
  });

  test('sees one visitor behind one /64 of IPv6, two behind two', async () => {
    api = await TestApi.open();
    expect(await api.viewsAfter({ page: REPORT, from: '2001:db8:1:2:aaaa::1' })).toBe(1);
    expect(await api.viewsAfter({ page: REPORT, from: '2001:db8:1:2:bbbb:cccc::2' })).toBe(1);
    expect(await api.viewsAfter({ page: REPORT, from: '2001:db8:1:3::1' })).toBe(2);
  });

  test('answers the numbers of the other documents on the page, and leaves out those that do not exist', async () => {
    api = await TestApi.open({ content: { carriedVisits: 28_314_999 } });
    const { counts, site } = await api.view({ page: REPORT, show: [ARTICLE, 'unpublishedunpublished00'] });
    expect(counts).toEqual({ [REPORT]: { views: 1, downloads: 0 }, [ARTICLE]: { views: 802, downloads: 7 } });
    expect(site).toEqual({ online: 1, today: 1, yesterday: 0, thisMonth: 1, lastMonth: 0, total: 28_315_000 });
  });

  test('of many at once counts each visitor once', async () => {
    api = await TestApi.open();
    const visitors = Array.from({ length: 50 }, (_, index) => `198.51.100.${index}`);
    await Promise.all([...visitors, ...visitors, ...visitors].map((from) => api.view({ page: REPORT, from })));
    expect((await api.get(`/api/counts?ids=${REPORT}`)).json()).toEqual({ [REPORT]: { views: 50, downloads: 0 } });
    expect(await api.site()).toMatchObject({ online: 50, today: 50 });
  });
});

describe('a download', () => {
  const download = (file: string, page = DOCUMENT) => api.post('/api/downloads', { page, file });

  test('counts once for one visitor, one file, 30 minutes', async () => {
    api = await TestApi.open();
    expect((await download(FILE)).json()).toEqual({ counts: { [DOCUMENT]: { views: 0, downloads: 1 } } });
    expect((await download(FILE)).json()).toEqual({ counts: { [DOCUMENT]: { views: 0, downloads: 1 } } });
    expect((await download(OTHER_FILE)).json()).toEqual({ counts: { [DOCUMENT]: { views: 0, downloads: 2 } } });
    api.clock.advanceSeconds(30 * 60);
    expect((await download(FILE)).json()).toEqual({ counts: { [DOCUMENT]: { views: 0, downloads: 3 } } });
  });

  test('is refused for a file that does not belong to the page', async () => {
    api = await TestApi.open();
    const refused = [await download('/media/other.pdf'), await download(FILE, ARTICLE)];
    for (const response of refused) {
      expect(response.statusCode).toBe(404);
      expect(response.headers['x-refused']).toBe('unknown-file');
    }
    expect(api.query('SELECT * FROM page_total')).toEqual([]);
  });
});

describe('the whole site', () => {
  test('a visit ends after a pause of 30 minutes; online means the last 5 minutes', async () => {
    api = await TestApi.open();
    await api.view({ page: null });
    api.clock.advanceSeconds(29 * 60);
    expect((await api.view({ page: REPORT })).site).toMatchObject({ online: 1, today: 1 });
    api.clock.advanceSeconds(5 * 60);
    expect(await api.site()).toMatchObject({ online: 0, today: 1 });
    api.clock.advanceSeconds(25 * 60);
    expect((await api.view({ page: REPORT })).site).toMatchObject({ online: 1, today: 2 });
  });

  test('days begin at midnight in Vietnam, 17:00 UTC', async () => {
    api = await TestApi.open({ at: '2026-11-22T16:59:00Z' });
    await api.view({ from: '198.51.100.1' });
    api.clock.set('2026-11-22T17:00:00Z');
    expect((await api.view({ from: '198.51.100.2' })).site).toMatchObject({ today: 1, yesterday: 1, thisMonth: 2, total: 2 });
  });

  test("January's last month is December, and the new year zeroes nothing else", async () => {
    api = await TestApi.open({ at: '2026-11-30T05:00:00Z' });
    await api.view({ from: '198.51.100.1' });
    api.clock.set('2026-12-31T16:59:59Z');
    await api.view({ from: '198.51.100.2' });
    await api.view({ from: '198.51.100.3' });
    expect(await api.site()).toMatchObject({ today: 2, yesterday: 0, thisMonth: 2, lastMonth: 1, total: 3 });
    api.clock.set('2026-12-31T17:00:00Z');
    await api.view({ from: '198.51.100.4' });
    expect(await api.site()).toMatchObject({ today: 1, yesterday: 2, thisMonth: 1, lastMonth: 2, total: 4 });
    api.clock.set('2027-01-31T16:00:00Z');
    expect(await api.site()).toMatchObject({ today: 0, yesterday: 0, thisMonth: 1, lastMonth: 2, total: 4 });
    api.clock.set('2027-01-31T17:00:00Z');
    expect(await api.site()).toMatchObject({ thisMonth: 0, lastMonth: 1, total: 4 });
  });

  test('a clock that is set back by a day goes on counting', async () => {
    api = await TestApi.open({ at: '2026-11-23T03:00:00Z' });
    await api.view();
    api.clock.set('2026-11-22T03:00:00Z');
    expect(await api.viewsAfter()).toBe(804);
    expect(await api.viewsAfter()).toBe(804);
  });

  test('29 February is a day like others', async () => {
    api = await TestApi.open({ at: '2028-02-28T17:00:00Z' });
    await api.view();
    api.clock.set('2028-02-29T17:00:00Z');
    expect(await api.site()).toMatchObject({ today: 0, yesterday: 1, thisMonth: 0, lastMonth: 1 });
  });

  test('numbers survive a restart, and so does who has been counted', async () => {
    api = await TestApi.open();
    await api.view();
    await api.restart();
    const { counts, site } = await api.view();
    expect(counts[ARTICLE]).toEqual({ views: 803, downloads: 7 });
    expect(site).toMatchObject({ today: 1, total: 1 });
  });
});

describe('midnight, when the salt changes', () => {
  test('adds no view and no visit for those who are there', async () => {
    api = await TestApi.open({ at: '2026-11-22T16:50:00Z' });
    const visitors = Array.from({ length: 20 }, (_, index) => `198.51.100.${index}`);
    await Promise.all(visitors.map((from) => api.view({ page: REPORT, from })));
    api.clock.set('2026-11-22T17:10:00Z');
    await Promise.all(visitors.map((from) => api.view({ page: REPORT, from })));
    expect((await api.get(`/api/counts?ids=${REPORT}`)).json()).toEqual({ [REPORT]: { views: 20, downloads: 0 } });
    // Who came back shows within five seconds.
    api.clock.advanceSeconds(5);
    expect(await api.site()).toMatchObject({ online: 20, today: 0, yesterday: 20, total: 20 });
  });

  test('leaves a visit whole that goes on for hours', async () => {
    api = await TestApi.open({ at: '2026-11-22T16:50:00Z' });
    for (let hours = 0; hours < 3; hours += 1 / 3) {
      await api.view({ page: null });
      api.clock.advanceSeconds(20 * 60);
    }
    expect(await api.site()).toMatchObject({ yesterday: 1, today: 0, total: 1 });
  });

  test('salts are destroyed with their second day; rows that no rule needs go too', async () => {
    api = await TestApi.open({ at: '2026-11-22T03:00:00Z' });
    await api.view();
    api.clock.set('2026-11-23T03:00:00Z');
    await api.view();
    await api.app.counter.forget();
    expect(api.query('SELECT day FROM salt ORDER BY day')).toEqual([{ day: '2026-11-22' }, { day: '2026-11-23' }]);
    expect(api.query('SELECT count(*) AS n FROM arrival')).toEqual([{ n: 1 }]);
    api.clock.set('2026-11-24T03:00:00Z');
    await api.view();
    await api.app.counter.forget();
    expect(api.query('SELECT day FROM salt ORDER BY day')).toEqual([{ day: '2026-11-23' }, { day: '2026-11-24' }]);
  });
});

describe('who is not counted gets the numbers and the reason', () => {
  const expectNotCounted = async (reason: string, options: Parameters<TestApi['postView']>[0]) => {
    const response = await api.postView(options);
    expect(response.statusCode).toBe(200);
    expect(response.headers['x-not-counted']).toBe(reason);
    expect(response.json()).toMatchObject({ counts: { [ARTICLE]: { views: 802, downloads: 7 } }, site: { today: 0, online: 0 } });
  };

  test('bots, counted apart', async () => {
    api = await TestApi.open();
    await expectNotCounted('bot', { agent: GOOGLEBOT });
    await expectNotCounted('bot', { agent: 'curl/8.5.0' });
    expect(api.query('SELECT views, visits, bots FROM site_day')).toEqual([{ views: 0, visits: 0, bots: 2 }]);
  });

  test('callers without an agent, prefetching and prerendering browsers', async () => {
    api = await TestApi.open();
    await expectNotCounted('empty-agent', { agent: null });
    await expectNotCounted('empty-agent', { agent: '  ' });
    await expectNotCounted('prefetch', { headers: { 'sec-purpose': 'prefetch' } });
    await expectNotCounted('prefetch', { headers: { 'sec-purpose': 'prefetch;prerender' } });
    expect(api.query('SELECT * FROM site_day')).toEqual([]);
  });

  test('readers who ask not to be followed, where the site respects it', async () => {
    api = await TestApi.open({ content: { respectDoNotTrack: true } });
    await expectNotCounted('do-not-track', { headers: { dnt: '1' } });
    await expectNotCounted('do-not-track', { headers: { 'sec-gpc': '1' } });
    expect(await api.viewsAfter({ headers: { dnt: '0' } })).toBe(803);
    expect(api.query('SELECT count(*) AS n FROM arrival')).toEqual([{ n: 1 }]);
  });

  test('and are counted where the site does not', async () => {
    api = await TestApi.open({ content: { respectDoNotTrack: false } });
    expect(await api.viewsAfter({ headers: { dnt: '1' } })).toBe(803);
  });
});

test('no address and no agent is at rest', async () => {
  api = await TestApi.open();
  await api.view({ from: '203.0.113.77' });
  const tables = ['page_total', 'page_day', 'site_day', 'arrival', 'salt'];
  const everything = JSON.stringify(tables.map((table) => api.query(`SELECT * FROM ${table}`)));
  expect(everything).not.toContain('203.0.113');
  expect(everything).not.toContain('Firefox');
  expect(Object.keys(api.query<object>('SELECT * FROM arrival')[0] ?? {})).toEqual(['n', 'at', 'entries']);
});
