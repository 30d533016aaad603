// The panel of statistics asks the small API through the CMS: for who is logged in, with the token that only the server knows.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bootStrapi, type RunningCms, TEST_SECRETS } from './boot-strapi.ts';
import { type Editor, signIn } from './feed-reader.ts';

describe('GET /bang-tin/statistics', () => {
  let cms: RunningCms;
  let editor: Editor;
  let asked: { url: string | undefined; authorization: string | undefined }[] = [];
  let away = false;
  const api = createServer((request, response) => {
    asked.push({ url: request.url, authorization: request.headers.authorization });
    if (away) return void request.socket.destroy();
    if (request.url?.includes('format=csv'))
      return void response.writeHead(200, { 'content-type': 'text/csv; charset=utf-8' }).end('\uFEFFNgày\r\n');
    if (request.url?.includes('days=31'))
      return void response.writeHead(400, { 'content-type': 'application/json' }).end('{"error":{"code":"bad-request"}}');
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"hosts":[]}');
  });

  beforeAll(async () => {
    await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
    cms = await bootStrapi({ environment: { API_URL: `http://127.0.0.1:${(api.address() as AddressInfo).port}/` } });
    editor = await signIn(cms, 'Thong', 'Ke');
  }, 180_000);
  afterAll(async () => {
    await cms?.stop();
    api.closeAllConnections();
    api.close();
  }, 60_000);

  test('brings the API’s answers, tables and refusals, with the token that the browser never sees', async () => {
    asked = [];
    expect((await editor.get('/bang-tin/statistics/referrers?days=7').expect(200)).body).toEqual({ hosts: [] });
    expect(asked).toEqual([{ url: '/api/statistics/referrers?days=7', authorization: `Bearer ${TEST_SECRETS.STATISTICS_TOKEN}` }]);
    const table = await editor.get('/bang-tin/statistics/days?from=2026-11-01&to=2026-11-22&format=csv').expect(200);
    expect(table.headers['content-type']).toBe('text/csv; charset=utf-8');
    await editor.get('/bang-tin/statistics/pages?days=31').expect(400);
  });

  test('is for who is logged in, and for statistics alone', async () => {
    asked = [];
    await cms.request.get('/bang-tin/statistics/site').expect(401);
    await editor.get('/bang-tin/statistics/..%2Fcomments').expect(404);
    await editor.get('/bang-tin/statistics/nothing').expect(404);
    expect(asked).toEqual([]);
  });

  test('says in Vietnamese that the API is away', async () => {
    away = true;
    const { body } = await editor.get('/bang-tin/statistics/site').expect(503);
    expect(body.error.message).toContain('Không hỏi được máy chủ thống kê');
    away = false;
  });
});
