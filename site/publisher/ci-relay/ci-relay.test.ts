// The relay against a real receiver, on a clock that the tests move: nothing here waits for time to pass.

import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyWebhook } from '@bang-tin/shared/standard-webhooks';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createLogger } from '../log.ts';
import { CiFixture } from '../testing/ci-fixture.ts';
import { FakeClock } from '../testing/fake-clock.ts';
import { CALL_TIMEOUT_MS, CiRelay } from './ci-relay.ts';
import type { CiTarget } from './ci-target.ts';

jest.setTimeout(120_000);

const SECRET = `whsec_${Buffer.from('a secret of thirty-two bytes....').toString('base64')}`;
const QUIET_MS = 20_000;
const SITE_URL = 'https://tin.example.vn';

let ci: CiFixture;
let clock: FakeClock;
let stateFolder: string;
let log: string[];
const relays: CiRelay[] = [];
beforeEach(async () => {
  ci = new CiFixture();
  await ci.listen();
  clock = new FakeClock();
  stateFolder = mkdtempSync(join(tmpdir(), 'ci-relay-test-'));
  log = [];
});
afterEach(async () => {
  for (const relay of relays.splice(0)) await relay.stop();
  await ci.close();
  rmSync(stateFolder, { recursive: true, force: true });
});

/** A relay as a publisher that serves `release` starts it. */
async function startRelay(release: string | null = null, changes: Partial<CiTarget> = {}): Promise<CiRelay> {
  const target: CiTarget = {
    kind: 'webhook',
    url: `${ci.url}/hook`,
    token: null,
    secret: SECRET,
    ref: 'main',
    quietMs: QUIET_MS,
    ...changes,
  };
  const relay = new CiRelay({ target, siteUrl: SITE_URL, stateFolder, log: createLogger('plain', (line) => log.push(line.trim())), clock });
  relays.push(relay);
  await relay.start(release);
  return relay;
}

/** Lets time pass, and the attempt that is then made come to its end. */
async function pass(relay: CiRelay, ms: number): Promise<void> {
  clock.advance(ms);
  await relay.settled();
}

const told = (): (string | null)[] => ci.calls.map(({ body }) => JSON.parse(body).data.release);
const ids = (): unknown[] => ci.calls.map(({ headers }) => headers['webhook-id']);

describe('a burst of releases', () => {
  test('is one call, once it has been quiet for a while, and says the last', async () => {
    const relay = await startRelay();
    for (let n = 1; n <= 1000; n += 1) {
      relay.released(`r${n}`);
      await pass(relay, 10);
    }
    expect(told()).toEqual([]);
    await pass(relay, QUIET_MS);
    expect(told()).toEqual(['r1000']);
    await pass(relay, 24 * 3_600_000);
    expect(told()).toEqual(['r1000']);
  });

  test('that never pauses is told of every ten quiet times', async () => {
    const relay = await startRelay();
    for (let n = 1; n <= 405; n += 1) {
      relay.released(`r${n}`);
      await pass(relay, 1_000);
    }
    expect(told()).toEqual(['r200', 'r400']);
  });

  test('that goes on during a call leads to one more', async () => {
    const relay = await startRelay();
    relay.released('r1');
    ci.respond = (response) => {
      for (const release of ['r2', 'r3', 'r4']) relay.released(release);
      response.writeHead(204).end();
    };
    await pass(relay, QUIET_MS);
    ci.answer(204);
    await pass(relay, QUIET_MS);
    await pass(relay, QUIET_MS);
    expect(told()).toEqual(['r1', 'r4']);
  });
});

describe('a call', () => {
  test('is signed as Standard Webhooks has it, and says when it happened', async () => {
    const relay = await startRelay();
    relay.released('r1');
    await pass(relay, QUIET_MS);
    const [{ method, path, headers, body } = { method: '', path: '', headers: {}, body: '' }] = ci.calls;
    expect([method, path, headers['content-type']]).toEqual(['POST', '/hook', 'application/json; charset=utf-8']);
    expect(JSON.parse(body)).toEqual({
      type: 'site.released',
      timestamp: '2026-06-01T03:00:00.000Z',
      data: { siteUrl: SITE_URL, release: 'r1' },
    });
    const now = new Date(clock.now());
    expect(verifyWebhook(headers, body, SECRET, now)).toMatchObject({ ok: true, id: expect.stringMatching(/^msg_[0-9a-f-]{36}$/) });
    expect(verifyWebhook(headers, `${body} `, SECRET, now)).toEqual({ ok: false, refusal: 'FORGED' });
  });

  test('that fails is made again with the same id and a new time, later and later', async () => {
    const relay = await startRelay();
    ci.answer(503, {}, 'busy');
    relay.released('r1');
    await pass(relay, QUIET_MS);
    const waits: number[] = [];
    for (let n = 0; n < 10; n += 1) {
      waits.push((clock.nextMs ?? 0) / 1000);
      await pass(relay, clock.nextMs ?? 0);
    }
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 900, 900]);
    expect(new Set(ids()).size).toBe(1);
    const times = ci.calls.map(({ headers }) => Number(headers['webhook-timestamp']));
    expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
    expect(log).toEqual(['warn The CI answered 503. It said: busy retrySeconds=5']);
    expect(relay.status()).toMatchObject({ pending: true, failedCalls: 11, failure: 'The CI answered 503. It said: busy' });

    ci.answer(202);
    await pass(relay, clock.nextMs ?? 0);
    expect(relay.status()).toMatchObject({ pending: false, calls: 1, failure: null, told: { release: 'r1' } });
    expect(clock.nextMs).toBeNull();
  });

  test('waits as long as the receiver asks, an hour at most', async () => {
    const relay = await startRelay();
    ci.answer(429, { 'retry-after': '120' });
    relay.released('r1');
    await pass(relay, QUIET_MS);
    expect(clock.nextMs).toBe(120_000);
    ci.answer(503, { 'retry-after': new Date(clock.now() + 120_000 + 48 * 3_600_000).toUTCString() });
    await pass(relay, 120_000);
    expect(clock.nextMs).toBe(3_600_000);
    ci.answer(503, { 'retry-after': 'soon' });
    await pass(relay, 3_600_000);
    expect(clock.nextMs).toBe(20_000);
  });

  test('in trouble, new releases do not make the calls more frequent, and the newest is told', async () => {
    const relay = await startRelay();
    ci.answer(500);
    relay.released('r1');
    await pass(relay, QUIET_MS);
    for (let n = 0; n < 7; n += 1) await pass(relay, clock.nextMs ?? 0);
    const before = ci.calls.length;
    relay.released('r2');
    await pass(relay, 600_000);
    expect(ci.calls.length).toBe(before);
    ci.answer(204);
    await pass(relay, 40_000);
    expect(told().at(-1)).toBe('r2');
    expect(new Set(ids()).size).toBe(2);
  });

  test('follows no redirect, which would carry the token elsewhere', async () => {
    const relay = await startRelay(null, { token: 'bi-mat' });
    ci.answer(302, { location: `${ci.url}/elsewhere` });
    relay.released('r1');
    await pass(relay, QUIET_MS);
    expect(ci.calls.map(({ path }) => path)).toEqual(['/hook']);
    expect(relay.status().failure).toMatch(/answered 302\. It points to another address/);
  });

  test('never shows a token or a secret, even when the receiver says it', async () => {
    const relay = await startRelay(null, { token: 'bi-mat-cua-ci' });
    ci.answer(403, {}, 'token bi-mat-cua-ci is not allowed');
    relay.released('r1');
    await pass(relay, QUIET_MS);
    expect(log.join('')).toContain('token … is not allowed');
    for (const hidden of ['bi-mat-cua-ci', SECRET]) expect(log.join('') + JSON.stringify(relay.status())).not.toContain(hidden);
  });
});

describe('a receiver that never answers', () => {
  test('delays nobody: what comes is noted at once, and the call is given up and made again', async () => {
    const relay = await startRelay();
    ci.respond = () => undefined;
    const arrived = once(ci.events, 'call');
    relay.released('r1');
    clock.advance(QUIET_MS);
    await arrived;
    // The publisher goes on meanwhile.
    relay.released('r2');
    expect(relay.status()).toMatchObject({ pending: true, told: null });
    clock.advance(CALL_TIMEOUT_MS);
    await relay.settled();
    expect(relay.status().failure).toBe('The CI cannot be reached: no answer in 20 s');
    ci.answer(204);
    await pass(relay, clock.nextMs ?? 0);
    expect(told()).toEqual(['r1', 'r2']);
  });

  test('does not keep the publisher from stopping', async () => {
    const relay = await startRelay();
    ci.respond = () => undefined;
    const arrived = once(ci.events, 'call');
    relay.released('r1');
    clock.advance(QUIET_MS);
    await arrived;
    await relay.stop();
    expect(clock.nextMs).toBeNull();
  });

  test('that begins to refuse and never ends is given up as well', async () => {
    const relay = await startRelay();
    ci.respond = (response) => void response.writeHead(500).write('x');
    relay.released('r1');
    const arrived = once(ci.events, 'call');
    clock.advance(QUIET_MS);
    await arrived;
    clock.advance(CALL_TIMEOUT_MS);
    await relay.settled();
    expect(relay.status().failedCalls).toBe(1);
  });
});

describe('after a restart', () => {
  /** The process dies: nothing is called off or written any more. */
  const restart = (release: string): Promise<CiRelay> => {
    clock = new FakeClock(clock.now() + 60_000);
    return startRelay(release);
  };

  test('what was told is not told again', async () => {
    const relay = await startRelay();
    relay.released('r1');
    await pass(relay, QUIET_MS);
    const next = await restart('r1');
    expect([next.status().pending, clock.nextMs]).toEqual([false, null]);
    next.released('r1');
    expect(clock.nextMs).toBeNull();
  });

  test('what was noted and never tried is told', async () => {
    const relay = await startRelay();
    relay.released('r1');
    const next = await restart('r1');
    await pass(next, QUIET_MS);
    expect(told()).toEqual(['r1']);
  });

  test('what was tried is tried again with the same id, and the waits go on where they stood', async () => {
    const relay = await startRelay();
    ci.answer(500);
    relay.released('r1');
    await pass(relay, QUIET_MS);
    for (let n = 0; n < 3; n += 1) await pass(relay, clock.nextMs ?? 0);
    const next = await restart('r1');
    await pass(next, QUIET_MS);
    expect(clock.nextMs).toBe(80_000);
    ci.answer(204);
    await pass(next, 80_000);
    expect(new Set(ids()).size).toBe(1);
    expect(next.status().pending).toBe(false);
  });

  test('with half a file of its memory, the CI is told once more', async () => {
    const relay = await startRelay();
    relay.released('r1');
    await pass(relay, QUIET_MS);
    const file = join(stateFolder, 'ci-relay.json');
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, 20));
    await pass(await restart('r1'), QUIET_MS);
    expect(told()).toEqual(['r1', 'r1']);
  });
});

test('a memory that cannot be written keeps nobody from being told', async () => {
  rmSync(stateFolder, { recursive: true });
  writeFileSync(stateFolder, 'no folder');
  const relay = await startRelay();
  relay.released('r1');
  await pass(relay, QUIET_MS);
  expect(told()).toEqual(['r1']);
  expect(log.join('\n')).toMatch(/warn What the CI was told cannot be kept/);
});
