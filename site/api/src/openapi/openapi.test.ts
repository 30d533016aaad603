// The document against the code: every route is described and nothing else, and real answers have the shapes that it promises.

import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { CommentDesk } from '../../testing/comment-desk.ts';
import { writeReleaseOf, writeSearchIndex } from '../../testing/search-index.ts';
import { ARTICLE, DOCUMENT, FILE, POLL, TestApi } from '../../testing/test-api.ts';
import { OPERATIONS } from './operations.ts';

jest.setTimeout(60_000);

const TOKEN = 'token-of-the-panel-0123456789abcdef';
let api: TestApi;
let desk: CommentDesk;
beforeEach(async () => {
  desk = await CommentDesk.open();
  api = await TestApi.open({ environment: { ...desk.environment, STATISTICS_TOKEN: TOKEN, SITE_URL: 'https://tinh.example.vn' } });
});
afterEach(async () => {
  await api.close();
  await desk.close();
});

/** Each route that is served, but for files and metrics. */
const served = (): string[] => api.app.routes.filter((route) => !/ (\/\*|\/api\/\*|\/metrics)$/.test(route));

test('every route is described, and nothing else', async () => {
  expect(served().toSorted()).toEqual(OPERATIONS.map(({ method, path }) => `${method} ${path}`).sort());
  const document = (await api.get('/api/openapi.json')).json();
  const described = Object.entries(document.paths as Record<string, object>).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(described.sort()).toEqual(served().toSorted());
  expect(document).toMatchObject({ openapi: '3.1.0', servers: [{ url: 'https://tinh.example.vn' }] });
});

const day = '2026-11-22';
const QUERIES: Record<string, string> = {
  '/api/counts': `ids=${ARTICLE}`,
  '/api/statistics/days': `from=${day}&to=${day}`,
  '/api/statistics/hours': `day=${day}`,
  '/api/statistics/groups': 'by=type',
  '/api/statistics/page': `id=${ARTICLE}&from=${day}&to=${day}`,
  '/api/search': 'q=tin',
  '/api/polls': `id=${POLL}`,
  '/api/ratings': `page=${ARTICLE}`,
  '/api/comments/form': `page=${ARTICLE}`,
};
const ballot = 'b'.repeat(22);
const BODIES: Record<string, object> = {
  '/api/views': { page: ARTICLE },
  '/api/downloads': { page: DOCUMENT, file: FILE },
  '/api/votes': { poll: POLL, choice: 1, ballot },
  '/api/ratings': { page: ARTICLE, stars: 4, ballot },
  '/api/comments': { page: ARTICLE, author: 'A', text: 'B', website: '' },
};

test('answers have the shape that is promised, and questions that are not described are refused', async () => {
  writeSearchIndex(api.folder, [{ address: '/trang/tin', title: 'Tin', text: 'Tin' }]);
  writeReleaseOf(api.folder, ['/trang/tin']);
  const { form } = (await api.get(`/api/comments/form?page=${ARTICLE}`)).json();
  api.clock.advanceSeconds(10);
  for (const { method, path, status, answer, query, body } of OPERATIONS.filter(({ path: each }) => each !== '/readyz')) {
    const address = query && QUERIES[path] ? `${path}?${QUERIES[path]}` : path;
    const more = path === '/api/comments' ? { form } : {};
    const ask = (extra: object, url = address) =>
      method === 'GET' ? api.get(url, { authorization: `Bearer ${TOKEN}` }) : api.post(url, { ...BODIES[path], ...more, ...extra });
    const response = await ask({});
    expect([path, response.statusCode]).toEqual([path, status]);
    const parsed = answer.safeParse(response.json());
    expect([path, parsed.error?.issues]).toEqual([path, undefined]);
    const wrong = body
      ? await ask({ undescribed: 1 })
      : query
        ? await ask({}, `${address}${address.includes('?') ? '&' : '?'}undescribed=1`)
        : null;
    if (wrong) expect([path, wrong.statusCode, wrong.headers['x-refused']]).toEqual([path, 400, 'bad-request']);
  }
});

test('metrics say what was taken and refused, to the machine and its network alone, and name nobody', async () => {
  await api.view({ page: ARTICLE });
  await api.view({ page: ARTICLE, agent: 'Googlebot/2.1' });
  await api.post('/api/votes', { poll: POLL, choice: 1, ballot });
  await api.postView({ page: 'nosuchpagenosuchpage0000' });
  await api.post('/api/downloads', {}, { headers: { 'content-type': 'text/plain' } });
  const ask = (remoteAddress: string, headers = {}) => api.app.server.inject({ url: '/metrics', remoteAddress, headers });
  const response = await ask('127.0.0.1');
  expect(response.headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
  expect(response.body).toContain('bangtin_api_taken_total{what="view"} 1\n');
  expect(response.body).toContain('bangtin_api_taken_total{what="vote"} 1\n');
  expect(response.body).toContain('bangtin_api_not_counted_total{reason="bot"} 1\n');
  expect(response.body).toContain('bangtin_api_refused_total{code="unknown-page"} 1\n');
  expect(response.body).toContain('bangtin_api_refused_total{code="wrong-type"} 1\n');
  expect(response.body).toMatch(/^process_resident_memory_bytes \d+$/m);
  for (const line of response.body.trimEnd().split('\n'))
    expect(line).toMatch(/^(# (HELP|TYPE) \S+ .+|[a-z0-9_]+(\{[a-z]+="[^"]*"\})? [\d.e+-]+)$/);
  expect(response.body).not.toMatch(/203\.0\.113|Firefox/);
  expect((await ask('203.0.113.9')).statusCode).toBe(404);
  expect((await ask('10.0.0.2', { 'x-forwarded-for': '10.0.0.3' })).statusCode).toBe(404);
});
