// Each kind of CI gets what its documentation asks for.

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { CiFixture } from '../testing/ci-fixture.ts';
import { type CiMessage, type CiTarget, callCi, explainAnswer } from './ci-target.ts';

const NOW = new Date('2026-06-01T03:00:00Z');
/** More than lies between two programs on its way. */
const ENDLESS_BYTES = 64 * 1024 * 1024;
const PIECE_BYTES = 64 * 1024;
const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const message: CiMessage = {
  id: 'msg_1',
  type: 'site.released',
  at: NOW.toISOString(),
  siteUrl: 'https://tin.example.vn',
  release: '20260601-030000-ab12',
};

let ci: CiFixture;
beforeEach(async () => {
  ci = new CiFixture();
  await ci.listen();
});
afterEach(() => ci.close());

async function call(changes: Partial<CiTarget>) {
  const target: CiTarget = { kind: 'webhook', url: ci.url, token: null, secret: null, ref: 'main', quietMs: 1, ...changes };
  const answer = await callCi(target, message, NOW, AbortSignal.timeout(60_000));
  const [received] = ci.calls;
  if (!received) throw new Error('nothing arrived');
  return { answer, target, ...received };
}

describe('callCi', () => {
  test('github: an event of the repository, with the token and the version of the interface', async () => {
    const { path, headers, body } = await call({
      kind: 'github',
      url: `${ci.url}/repos/so-tttt/trang-tin/dispatches`,
      token: 'github_pat_1',
    });
    expect(path).toBe('/repos/so-tttt/trang-tin/dispatches');
    expect(headers).toMatchObject({
      authorization: 'Bearer github_pat_1',
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
      'user-agent': 'Bang-Tin',
    });
    expect(JSON.parse(body)).toEqual({
      event_type: 'bang-tin',
      client_payload: { id: 'msg_1', type: 'site.released', siteUrl: message.siteUrl, release: message.release },
    });
  });

  test('gitlab: a trigger of a branch, its token in the form and in no header', async () => {
    const { headers, body } = await call({ kind: 'gitlab', token: 'glptt-1', ref: 'chinh' });
    expect(headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(headers.authorization).toBeUndefined();
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({ token: 'glptt-1', ref: 'chinh' });
  });

  test('jenkins: user and API token, the release as a parameter', async () => {
    const { headers, body } = await call({ kind: 'jenkins', token: 'bang-tin:11ab' });
    expect(headers.authorization).toBe(`Basic ${Buffer.from('bang-tin:11ab').toString('base64')}`);
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({ BANGTIN_RELEASE: message.release });
  });

  test('webhook: signed; with a token, too, where there is one', async () => {
    const { headers } = await call({ secret: SECRET, token: 't' });
    expect(headers).toMatchObject({
      authorization: 'Bearer t',
      'webhook-id': 'msg_1',
      'webhook-timestamp': String(NOW.getTime() / 1000),
      'webhook-signature': expect.stringMatching(/^v1,[A-Za-z0-9+/]{43}=$/),
    });
  });

  test('without a secret nothing is signed', async () => {
    const { headers } = await call({ kind: 'github', token: 't' });
    expect(Object.keys(headers).filter((name) => name.startsWith('webhook-'))).toEqual([]);
  });
});

test('a refusal without end is not read on', async () => {
  let sent = 0;
  const server = createServer((_request, response) => {
    response.writeHead(500);
    const sendMore = (): void => {
      while (sent < ENDLESS_BYTES && response.write(Buffer.alloc(PIECE_BYTES, 'x'))) sent += PIECE_BYTES;
      if (sent >= ENDLESS_BYTES) response.end();
    };
    response.on('drain', sendMore);
    sendMore();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const target: CiTarget = { kind: 'webhook', url, token: null, secret: null, ref: 'main', quietMs: 1 };
    const { said } = await callCi(target, message, NOW, AbortSignal.timeout(60_000));
    expect(said).toBe('x'.repeat(300));
    expect(sent).toBeLessThan(ENDLESS_BYTES);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

describe('explainAnswer', () => {
  test.each([
    ['github', 404, /CI_HOOK_TOKEN right, and may this token start builds/],
    ['gitlab', 401, /CI_HOOK_TOKEN/],
    ['webhook', 404, /^The CI answered 404\.$/],
    ['webhook', 301, /set CI_HOOK_URL to the final one/],
    ['jenkins', 500, /^The CI answered 500\.$/],
  ] as const)('%s %i', async (kind, status, expected) => {
    ci.answer(status);
    const { target, answer } = await call({ kind, token: 'a:b' });
    expect(explainAnswer(target, answer)).toMatch(expected);
  });

  test('shows the beginning of what was said, on one line', async () => {
    ci.answer(422, {}, `{\n  "message": "Invalid request"}${'x'.repeat(10_000)}`);
    const { target, answer } = await call({});
    expect(explainAnswer(target, answer)).toMatch(/^The CI answered 422\. It said: \{ "message": "Invalid request"\}x{1,300}$/);
  });
});
