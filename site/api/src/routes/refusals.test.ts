import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { TestApi as Api, ARTICLE, FIREFOX, REPORT, writeContent } from '../../testing/test-api.ts';
import { TrustedProxies } from '../trusted-proxies.ts';

let api: Api;
afterEach(() => api.close());

const nothingCounted = () => {
  expect(api.query('SELECT * FROM page_total')).toEqual([]);
  expect(api.query('SELECT * FROM site_day')).toEqual([]);
};

test('a page that does not exist is refused with the reason in a header, and nothing is counted', async () => {
  api = await Api.open();
  const response = await api.postView({ page: 'nosuchpagenosuchpage0000' });
  expect(response.statusCode).toBe(404);
  expect(response.headers['x-refused']).toBe('unknown-page');
  expect(response.json()).toEqual({ error: { code: 'unknown-page', message: expect.stringContaining('không có') } });
  nothingCounted();
});

describe('bodies', () => {
  const bodies: [what: string, body: string, status: number, code: string][] = [
    ['nothing', '', 400, 'bad-json'],
    ['no JSON', '{page:1}', 400, 'bad-json'],
    ['an array', `["${ARTICLE}"]`, 400, 'bad-request'],
    ['no page', '{}', 400, 'bad-request'],
    ['a number as page', '{"page":1}', 400, 'bad-request'],
    ['an object as page', '{"page":{"$ne":null}}', 400, 'bad-request'],
    ['SQL as page', `{"page":"x'; DROP TABLE page_total; --"}`, 400, 'bad-request'],
    ['a field too many', `{"page":"${ARTICLE}","views":1000}`, 400, 'bad-request'],
    ['__proto__', `{"page":"${ARTICLE}","__proto__":{"views":1}}`, 400, 'bad-json'],
    ['constructor.prototype', `{"page":"${ARTICLE}","constructor":{"prototype":{"views":1}}}`, 400, 'bad-json'],
    ['51 pages to show', JSON.stringify({ page: ARTICLE, show: Array.from({ length: 51 }, () => REPORT) }), 400, 'bad-request'],
    ['a huge body', JSON.stringify({ page: ARTICLE, show: ['x'.repeat(5000)] }), 413, 'too-large'],
  ];
  test.each(bodies)('%s', async (_what, body, status, code) => {
    api = await Api.open();
    const response = await api.post('/api/views', body);
    expect({ status: response.statusCode, code: response.headers['x-refused'] }).toEqual({ status, code });
    nothingCounted();
  });

  test('of another type are refused', async () => {
    api = await Api.open();
    const body = JSON.stringify({ page: ARTICLE });
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const response = await api.post('/api/views', body, { headers: { 'content-type': type } });
      expect({ status: response.statusCode, code: response.headers['x-refused'] }).toEqual({ status: 415, code: 'wrong-type' });
    }
    nothingCounted();
  });

  test('whatever they hold are answered with 4xx, never 5xx, and count nothing', async () => {
    api = await Api.open();
    await fc.assert(
      fc.asyncProperty(fc.json(), async (body) => {
        const status = (await api.post('/api/views', body)).statusCode;
        expect(status).toBeGreaterThanOrEqual(400);
        expect(status).toBeLessThan(500);
      }),
      { numRuns: 100, seed: 20261122 },
    );
    nothingCounted();
  });
});

test.each([
  `/api/counts?ids=${ARTICLE},__proto__`,
  '/api/counts?ids=',
  '/api/counts',
  `/api/counts?ids=${ARTICLE}&ids=${REPORT}`,
  `/api/counts?ids=${ARTICLE}&more=1`,
  `/api/counts?ids=${new Array(51).fill(ARTICLE).join(',')}`,
])('GET %s is refused', async (url) => {
  api = await Api.open();
  expect((await api.get(url)).statusCode).toBe(400);
});

describe('where a request comes from', () => {
  const from = async (headers: Record<string, string>) => (await api.postView({ headers })).statusCode;

  test('only the portal’s own pages may send views', async () => {
    api = await Api.open({ environment: { SITE_URL: 'https://tinh.example.vn' } });
    expect(await from({ 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect(await from({ origin: 'https://tinh.example.vn' })).toBe(200);
    expect(await from({ origin: 'http://192.168.1.5:8080', host: '192.168.1.5:8080' })).toBe(200);
    expect(await from({ 'sec-fetch-site': 'cross-site', origin: 'https://tinh.example.vn' })).toBe(403);
    expect(await from({ 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await from({ origin: 'https://evil.example' })).toBe(403);
    expect(await from({ origin: 'null' })).toBe(403);
    const refused = await api.postView({ headers: { origin: 'https://evil.example' } });
    expect(refused.headers['x-refused']).toBe('foreign-origin');
    expect(refused.headers['access-control-allow-origin']).toBeUndefined();
  });

  test('a forwarded address is believed from nobody when no proxy is trusted', async () => {
    api = await Api.open();
    for (let last = 1; last <= 20; last += 1) await api.view({ page: REPORT, headers: { 'x-forwarded-for': `198.51.100.${last}` } });
    expect(await api.viewsAfter({ page: REPORT })).toBe(1);
  });

  test('with one trusted proxy only the address that it saw counts, not what the reader wrote before it', async () => {
    api = await Api.open({ environment: { TRUSTED_PROXIES: '1' } });
    const through = (forwarded: string, proxy = '10.0.0.2') =>
      api.viewsAfter({ page: REPORT, from: proxy, headers: { 'x-forwarded-for': forwarded } });
    expect(await through('203.0.113.1')).toBe(1);
    expect(await through('203.0.113.2')).toBe(2);
    expect(await through('1.2.3.4, 203.0.113.2')).toBe(2);
    expect(await through('5.6.7.8, 9.9.9.9, 203.0.113.2')).toBe(2);
  });

  test('a reader who reaches the port past the proxy is not believed either', async () => {
    api = await Api.open({ environment: { TRUSTED_PROXIES: '1' } });
    const direct = (forwarded: string) => api.viewsAfter({ page: REPORT, from: '203.0.113.9', headers: { 'x-forwarded-for': forwarded } });
    expect(await direct('1.1.1.1')).toBe(1);
    expect(await direct('2.2.2.2')).toBe(1);
    // Of a connection that is gone already.
    expect(new TrustedProxies(1).readersAddress('', '3.3.3.3')).toBe('');
  });
});

describe('floods', () => {
  test('of one address are slowed, others are not', async () => {
    api = await Api.open({ limits: { burst: 5, perSecond: 1 } });
    for (let index = 0; index < 5; index += 1) await api.view();
    const refused = await api.postView();
    expect({ status: refused.statusCode, code: refused.headers['x-refused'], retry: refused.headers['retry-after'] }).toEqual({
      status: 429,
      code: 'too-many-requests',
      retry: '1',
    });
    expect((await api.postView({ from: '203.0.113.8' })).statusCode).toBe(200);
    api.clock.advanceSeconds(1);
    expect((await api.postView()).statusCode).toBe(200);
  });

  test('of addresses without number stay in bounds', async () => {
    api = await Api.open({ limits: { mostAddresses: 100 } });
    for (let index = 0; index < 300; index += 1) await api.postView({ from: `10.1.${index >> 8}.${index & 255}`, agent: null });
    expect(api.app.limit.size).toBeLessThanOrEqual(100);
    expect(api.app.limit.size).toBeGreaterThan(0);
  });

  test('that outrun the disk get 503 and when to try again; what was taken is counted', async () => {
    api = await Api.open({ limits: { longestQueue: 10, largestBatch: 5 } });
    await api.view({ page: null, from: '192.0.2.1' });
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, index) => api.postView({ page: REPORT, from: `198.51.100.${index}` })),
    );
    const taken = answers.filter((answer) => answer.statusCode === 200).length;
    const refused = answers.filter((answer) => answer.statusCode === 503);
    expect(taken + refused.length).toBe(60);
    expect(refused.length).toBeGreaterThan(0);
    for (const answer of refused) expect(answer.headers).toMatchObject({ 'x-refused': 'queue-full', 'retry-after': '1' });
    expect((await api.get(`/api/counts?ids=${REPORT}`)).json()).toEqual({ [REPORT]: { views: taken, downloads: 0 } });
  });
});

test('counters that another program keeps locked: refused aloud, and counting goes on when the lock is gone', async () => {
  api = await Api.open();
  await api.view({ page: null });
  const other = new Sqlite(join(api.folder, 'counters/counters.sqlite'));
  other.exec('BEGIN IMMEDIATE');
  const refused = await api.postView();
  expect({ status: refused.statusCode, code: refused.headers['x-refused'] }).toEqual({ status: 503, code: 'storage-failed' });
  other.exec('ROLLBACK');
  other.close();
  expect(await api.viewsAfter()).toBe(803);
});

describe('the content store', () => {
  test('that is not there yet is an outage that is said, and ends by itself', async () => {
    api = await Api.open({ content: null });
    const refused = await api.postView();
    expect({ status: refused.statusCode, code: refused.headers['x-refused'] }).toEqual({ status: 503, code: 'content-unavailable' });
    expect(refused.headers['retry-after']).toBe('5');
    writeContent(api.folder);
    expect(await api.viewsAfter()).toBe(803);
  });
});

test('unknown addresses of the API and other methods', async () => {
  api = await Api.open();
  expect((await api.get('/api/nothing')).statusCode).toBe(404);
  expect((await api.get('/api/views')).statusCode).toBe(404);
  const response = await api.app.server.inject({ method: 'DELETE', url: '/', headers: { 'user-agent': FIREFOX } });
  expect({ status: response.statusCode, code: response.headers['x-refused'] }).toEqual({ status: 405, code: 'wrong-method' });
});
