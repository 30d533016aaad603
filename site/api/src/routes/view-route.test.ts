// Views are answered past fastify; whoever sends them must not see a difference.

import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { ARTICLE, FIREFOX, GOOGLEBOT, REPORT, TestApi } from '../../testing/test-api.ts';

jest.setTimeout(60_000);

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.open({ environment: { SITE_URL: 'https://tinh.example.vn', TRUSTED_PROXIES: '1' } });
  await api.app.server.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => api.close());

interface Sent {
  body?: string;
  headers?: Record<string, string>;
  /** The length of the body is not told. */
  isChunked?: boolean;
}

const headersOf = ({ headers }: Sent) => ({ 'content-type': 'application/json', 'user-agent': FIREFOX, host: 'localhost', ...headers });

/** What differs by the way of sending, not by the answer. */
const OF_THE_CONNECTION = ['date', 'connection', 'keep-alive'];
const answerOf = (status: number | undefined, headers: object, body: string) => ({
  status,
  headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_THE_CONNECTION.includes(name))),
  body,
});

async function throughTheServer(sent: Sent) {
  const { port } = api.app.server.server.address() as AddressInfo;
  const sending = httpRequest({ port, host: '127.0.0.1', method: 'POST', path: '/api/views', headers: headersOf(sent) });
  if (sent.isChunked) sending.write(sent.body ?? '');
  sending.end(sent.isChunked ? undefined : sent.body);
  const [response] = (await once(sending, 'response')) as [IncomingMessage];
  let body = '';
  for await (const text of response.setEncoding('utf8')) body += text;
  return answerOf(response.statusCode, response.headers, body);
}

async function throughFastify(sent: Sent) {
  const { statusCode, headers, body } = await api.app.server.inject({
    method: 'POST',
    url: '/api/views',
    remoteAddress: '127.0.0.1',
    headers: headersOf(sent),
    ...(sent.body === undefined ? {} : { payload: sent.body }),
  });
  return answerOf(statusCode, headers, body);
}

const view = JSON.stringify({ page: ARTICLE });
const cases: [what: string, status: number, sent: Sent][] = [
  ['a view', 200, { body: view }],
  ['a view in pieces', 200, { body: view, isChunked: true }],
  ['other pages, and a host', 200, { body: JSON.stringify({ page: ARTICLE, show: [REPORT], from: 'google.com' }) }],
  ['letters beyond ASCII', 400, { body: JSON.stringify({ page: 'bảng-tin' }) }],
  ['a bot', 200, { body: view, headers: { 'user-agent': GOOGLEBOT } }],
  ['a forwarded address', 200, { body: view, headers: { 'x-forwarded-for': '1.2.3.4, 203.0.113.9' } }],
  ['JSON with its letters named', 200, { body: view, headers: { 'content-type': 'Application/JSON; charset=utf-8' } }],
  ['another page’s script', 403, { body: view, headers: { origin: 'https://evil.example' } }],
  ['another type', 415, { body: view, headers: { 'content-type': 'text/plain' } }],
  ['a type like ours', 415, { body: view, headers: { 'content-type': 'application/jsonp' } }],
  ['no body', 400, {}],
  ['no JSON', 400, { body: '{' }],
  ['a prototype', 400, { body: `{"page":"${ARTICLE}","__proto__":{"views":1}}` }],
  ['a field too many', 400, { body: `{"page":"${ARTICLE}","views":1}` }],
  ['a long body', 413, { body: 'x'.repeat(5000) }],
  ['a long body in pieces', 413, { body: 'x'.repeat(5000), isChunked: true }],
  ['an unknown page', 404, { body: JSON.stringify({ page: 'nosuchpagenosuchpage0000' }) }],
];

test.each(cases)('%s', async (_what, status, sent) => {
  // The first time it may count; what is compared are two answers that change nothing.
  await throughFastify(sent);
  const [direct, usual] = [await throughTheServer(sent), await throughFastify(sent)];
  expect(direct).toEqual(usual);
  expect(direct.status).toBe(status);
  expect(direct.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
});

test('what it refuses is in the metrics', async () => {
  await throughTheServer({ body: JSON.stringify({ page: 'nosuchpagenosuchpage0000' }) });
  const { body } = await api.app.server.inject({ method: 'GET', url: '/metrics' });
  expect(body).toMatch(/^bangtin_api_refused_total\{code="unknown-page"\} [1-9]/m);
  expect(body).toMatch(/^bangtin_api_taken_total\{what="view"\} [1-9]/m);
});
