import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import request from 'supertest';
import { published } from '../content/published-fixtures.ts';
import { createHttpServer } from './http-server.ts';
import { createPublisherFixture, HOOK_SECRET, type PublisherFixture } from './testing/publisher-fixture.ts';
import { testNow } from './testing/test-clock.ts';

// Processes start here, and a machine under load starts them slowly.
jest.setTimeout(180_000);

const POLL_MS = 1_000;
let fixture: PublisherFixture;
beforeEach(async () => {
  fixture = await createPublisherFixture();
});
afterEach(() => fixture.close());

async function open(now = testNow) {
  const publisher = await fixture.open();
  return { publisher, server: createHttpServer(publisher, { hookSecret: HOOK_SECRET, pollIntervalMs: POLL_MS, now }) };
}

describe('POST /hooks/publish', () => {
  test.each([
    ['no secret', undefined],
    ['an empty secret', 'Bearer '],
    ['a wrong secret', 'Bearer wrong'],
    ['a truncated secret', `Bearer ${HOOK_SECRET.slice(0, -1)}`],
    ['a longer secret', `Bearer ${HOOK_SECRET}x`],
    ['the secret without its scheme', HOOK_SECRET],
  ])('with %s is refused, and wakes nobody', async (_what, authorization) => {
    const { publisher, server } = await open();
    const call = request(server).post('/hooks/publish');
    const response = await (authorization === undefined ? call : call.set('authorization', authorization)).send({ event: 'publish' });
    expect(response.status).toBe(401);
    expect(response.headers['www-authenticate']).toBe('Bearer');
    expect(publisher.status().roundsEnded).toBe(0);
  });

  test('with the secret is accepted at once, and says which round will cover it', async () => {
    const { server } = await open();
    const response = await request(server).post('/hooks/publish').set('authorization', `Bearer ${HOOK_SECRET}`).send({ any: 'thing' });
    expect([response.status, response.body]).toEqual([202, { round: 1 }]);
  });

  test('a body without end is not taken in', async () => {
    const { server } = await open();
    const endless = request(server).post('/hooks/publish').set('authorization', `Bearer ${HOOK_SECRET}`).send('x'.repeat(4_000_000));
    // The answer may arrive before the connection is closed; the process must live either way.
    await endless.then(
      (response) => expect(response.status).toBe(202),
      (error: Error) => expect(error.message).toMatch(/ECONNRESET|EPIPE|hang up/),
    );
    expect((await request(server).get('/livez')).status).toBe(200);
  });

  test('only POST is a call', async () => {
    const { server } = await open();
    expect((await request(server).get('/hooks/publish').set('authorization', `Bearer ${HOOK_SECRET}`)).status).toBe(404);
  });
});

describe('GET /readyz', () => {
  test('is 503 before the first release and 200 after it', async () => {
    const { publisher, server } = await open();
    const before = await request(server).get('/readyz');
    expect([before.status, before.body.why]).toEqual([503, 'there is no release yet']);
    fixture.cms.publish(published('article', 'a1'));
    await publisher.runRound(true);
    const after = await request(server).get('/readyz');
    expect(after.status).toBe(200);
    expect(after.body).toMatchObject({ ready: true, why: null, state: 'idle', cursor: { seq: 1 }, release: fixture.releases.current() });
    expect(after.body.feedLagSeconds).toBeGreaterThanOrEqual(0);
  });

  test('is 503 with the cause after a failed build', async () => {
    const { publisher, server } = await open();
    fixture.cms.publish(published('article', 'a1'));
    await publisher.runRound(true);
    fixture.order('fail');
    fixture.cms.publish(published('article', 'a2', { vi: { slug: 'hai' } }));
    await publisher.runRound(true);
    const response = await request(server).get('/readyz');
    expect([response.status, response.body.buildFailure.code]).toEqual([503, 'BUILD_FAILED']);
    expect(response.body.why).toContain('the template threw: readers would see nothing');
  });

  test('is 503 after a build that hung', async () => {
    fixture.settings.buildTimeoutMs = 1_500;
    const { publisher, server } = await open();
    fixture.cms.publish(published('article', 'a1'));
    fixture.order('gate');
    await publisher.runRound(true);
    const response = await request(server).get('/readyz');
    expect([response.status, response.body.why]).toEqual([503, expect.stringMatching(/longer than 1\.5 s/)]);
  });

  test('bears a feed that is away for three polls, not for longer', async () => {
    let aheadMs = 0;
    const { publisher, server } = await open(() => new Date(testNow().getTime() + aheadMs));
    await publisher.runRound(true);
    fixture.cms.failWith = 502;
    await publisher.runRound(true);
    expect((await request(server).get('/readyz')).status).toBe(200);
    aheadMs = 4 * POLL_MS;
    const response = await request(server).get('/readyz');
    expect([response.status, response.body.feedFailure.code]).toEqual([503, 'FEED_REFUSED']);
  });

  test('says so when it cannot tell, and goes on', async () => {
    const { server } = await open();
    writeFileSync(`${fixture.settings.releasesFolder}/held.json`, '{');
    const response = await request(server).get('/readyz');
    expect([response.status, response.body.error]).toEqual([500, 'UNEXPECTED']);
    expect((await request(server).get('/livez')).status).toBe(200);
  });

  test('never shows a secret', async () => {
    const { publisher, server } = await open();
    fixture.cms.failWith = 500;
    await publisher.runRound(true);
    const { text } = await request(server).get('/readyz');
    for (const secret of [HOOK_SECRET, fixture.settings.feedToken]) expect(text).not.toContain(secret);
    expect(fixture.log.join('')).not.toContain(HOOK_SECRET);
  });
});

test('GET /metrics tells figures in the text format of Prometheus', async () => {
  const { publisher, server } = await open();
  fixture.cms.publish(published('article', 'a1'));
  await publisher.runRound(true);
  const { text, headers } = await request(server).get('/metrics');
  expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(text).toContain('bangtin_publisher_ready 1\n');
  expect(text).toContain('bangtin_publisher_feed_rows_total 1\n');
  expect(text).toContain('bangtin_publisher_releases_total 1\n');
  expect(text).toContain(`bangtin_publisher_release_info{id="${fixture.releases.current()}"} 1\n`);
  for (const line of text.trimEnd().split('\n')) expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{id="[^"]+"\})? [\d.]+)$/);
});
