import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { pageStatusAnswerSchema } from '@bang-tin/shared/page-status-schema';
import { signWebhook } from '@bang-tin/shared/standard-webhooks';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import request from 'supertest';
import { fixtureId, published } from '../content/published-fixtures.ts';
import type { CiRelayStatus } from './ci-relay/ci-relay.ts';
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

async function open(now = testNow, ciRelay: { status(): CiRelayStatus } | null = null) {
  const publisher = await fixture.open();
  const pages = fixture.pages();
  return { publisher, server: createHttpServer(publisher, { hookSecret: HOOK_SECRET, pollIntervalMs: POLL_MS, now, pages, ciRelay }) };
}

interface Signing {
  id?: string;
  secret?: string;
  sentAt?: Date;
  /** What arrives, where it is not what was signed. */
  sent?: string;
}

/** A signed call; by default as the CMS makes it. */
function call(
  server: Server,
  path: string,
  body: object,
  { id = randomUUID(), secret = HOOK_SECRET, sentAt = testNow(), sent }: Signing = {},
) {
  const text = JSON.stringify(body);
  const headers = signWebhook({ id, sentAt, body: text }, secret);
  return request(server)
    .post(path)
    .set(headers)
    .set('content-type', 'application/json')
    .send(sent ?? text);
}

const HOOK = '/hooks/publish';
const secondsAgo = (seconds: number): Date => new Date(testNow().getTime() - seconds * 1000);

describe('POST /hooks/publish', () => {
  test.each([
    ['of a wrong secret', { secret: 'wrong' }, 'FORGED'],
    ['of a truncated secret', { secret: HOOK_SECRET.slice(0, -1) }, 'FORGED'],
    ['of a longer secret', { secret: `${HOOK_SECRET}x` }, 'FORGED'],
    ['whose body was changed', { sent: '{"seq":8}' }, 'FORGED'],
    ['that comes six minutes late', { sentAt: secondsAgo(360) }, 'LATE'],
    ['from the future', { sentAt: secondsAgo(-360) }, 'LATE'],
  ])('a call %s is refused, and wakes nobody', async (_what, signing: Signing, error) => {
    const { publisher, server } = await open();
    const wake = jest.spyOn(publisher, 'wake');
    const response = await call(server, HOOK, { seq: 7 }, signing);
    expect([response.status, response.body]).toEqual([401, { error }]);
    expect(wake).not.toHaveBeenCalled();
  });

  test('neither the secret itself nor nothing at all opens it', async () => {
    const { publisher, server } = await open();
    const wake = jest.spyOn(publisher, 'wake');
    for (const authorization of [`Bearer ${HOOK_SECRET}`, 'Bearer ', '']) {
      const response = await request(server).post(HOOK).set('authorization', authorization).send({ seq: 7 });
      expect([response.status, response.body]).toEqual([401, { error: 'UNSIGNED' }]);
    }
    expect(wake).not.toHaveBeenCalled();
  });

  test('a signed call is accepted at once, and says which round will cover it', async () => {
    const { server } = await open();
    const response = await call(server, HOOK, { seq: 7 });
    expect([response.status, response.body]).toEqual([202, { round: 1 }]);
  });

  test('a call that was recorded is refused when it comes again, also to the other address, and another one is not', async () => {
    const { publisher, server } = await open();
    const wake = jest.spyOn(publisher, 'wake');
    const signing = { id: 'msg_1', sentAt: testNow() };
    expect((await call(server, HOOK, { seq: 7 }, signing)).status).toBe(202);
    for (const path of [HOOK, HOOK, '/status/documents']) {
      const response = await call(server, path, { seq: 7 }, signing);
      expect([response.status, response.body]).toEqual([409, { error: 'REPLAYED' }]);
    }
    expect((await call(server, HOOK, { seq: 7 }, { ...signing, id: 'msg_2' })).status).toBe(202);
    expect(wake).toHaveBeenCalledTimes(2);
  });

  test('a call that was recorded is refused as long as it could be in time, and after that for being late', async () => {
    let aheadMs = 0;
    const { server } = await open(() => new Date(testNow().getTime() + aheadMs));
    const signing = { id: 'msg_1', sentAt: secondsAgo(-290) };
    const errors: unknown[] = [];
    for (const minute of [0, 4, 9, 9.5, 10, 30]) {
      aheadMs = minute * 60_000;
      errors.push((await call(server, HOOK, {}, signing)).body.error);
      // Others come meanwhile: what is old is forgotten then.
      await call(server, HOOK, {}, { sentAt: new Date(testNow().getTime() + aheadMs) });
    }
    expect(errors).toEqual([undefined, 'REPLAYED', 'REPLAYED', 'REPLAYED', 'LATE', 'LATE']);
  });

  test('a call from before the start of the publisher, which cannot know whether it came, is late', async () => {
    const { server } = await open();
    expect((await call(server, HOOK, {}, { sentAt: secondsAgo(2) })).body).toEqual({ error: 'LATE' });
  });

  test('a body without end is not taken in', async () => {
    const { server } = await open();
    const endless = call(server, HOOK, {}, { sent: 'x'.repeat(4_000_000) });
    // The answer may arrive before the connection is closed; the process must live either way.
    await endless.then(
      (response) => expect(response.status).toBe(413),
      (error: Error) => expect(error.message).toMatch(/ECONNRESET|EPIPE|hang up/),
    );
    expect((await request(server).get('/livez')).status).toBe(200);
  });

  test('only POST is a call', async () => {
    const { server } = await open();
    const headers = signWebhook({ id: 'msg_1', sentAt: testNow(), body: '' }, HOOK_SECRET);
    expect((await request(server).get(HOOK).set(headers)).status).toBe(404);
  });
});

describe('POST /status/documents', () => {
  const STATUS = '/status/documents';
  const ask = (server: Server, ...ids: string[]) =>
    call(server, STATUS, { documents: ids.map((name) => ({ type: 'article', id: fixtureId(name) })) });

  test('is refused without a signature', async () => {
    const { server } = await open();
    const response = await request(server)
      .post(STATUS)
      .send({ documents: [{ type: 'article', id: 'a1' }] });
    expect([response.status, response.body]).toEqual([401, { error: 'UNSIGNED' }]);
  });

  test.each([[{}], [{ documents: [] }], [{ documents: [{ type: 'user', id: 'a' }] }], [{ documents: 'all' }]])(
    'says that %j is none of its questions',
    async (body) => {
      const { server } = await open();
      expect([(await call(server, STATUS, body)).status]).toEqual([400]);
    },
  );

  test('tells since when readers see a page, and up to which row of the feed', async () => {
    const { publisher, server } = await open();
    expect((await ask(server, 'a1')).body).toEqual({
      releasedSeq: 0,
      held: null,
      failure: null,
      documents: [{ type: 'article', id: fixtureId('a1'), pages: [] }],
    });
    fixture.cms.publish(published('article', 'a1'));
    await publisher.runRound(true);
    const first = fixture.releases.current() as string;
    fixture.cms.publish(published('article', 'a2', { vi: { slug: 'hai' } }));
    await publisher.runRound(true);
    const { body } = await ask(server, 'a1', 'a2');
    const page = (liveAt: unknown) => [{ address: expect.stringMatching(/^\/bai-viet\//), liveAt, due: false, failure: null }];
    expect(body).toEqual({
      releasedSeq: 2,
      held: null,
      failure: null,
      documents: [
        { type: 'article', id: fixtureId('a1'), pages: page(fixture.releases.readManifest(first)?.created) },
        { type: 'article', id: fixtureId('a2'), pages: page(fixture.releases.newest()?.created) },
      ],
    });
    expect(pageStatusAnswerSchema.safeParse(body).success).toBe(true);
  });

  test('tells why nothing newer is published: a page that failed, a release that failed, a release that is held', async () => {
    const { publisher, server } = await open();
    fixture.cms.publish(published('article', 'a1'));
    fixture.order('throw', '/');
    await publisher.runRound(true);
    expect((await ask(server, 'a1')).body).toMatchObject({ releasedSeq: 0, failure: { code: 'RELEASE_INCOMPLETE' } });
    fixture.countermand('throw');
    await fixture.settle(publisher);

    fixture.order('throw', '/bai-viet/2026/03/hai');
    fixture.cms.publish(published('article', 'a2', { vi: { slug: 'hai' } }));
    await fixture.settle(publisher);
    const { body } = await ask(server, 'a2');
    const failed = { address: '/bai-viet/2026/03/hai', liveAt: null, due: false, failure: { code: 'PAGE_FAILED' } };
    expect(body).toMatchObject({ releasedSeq: 2, failure: null, documents: [{ pages: [failed] }] });

    fixture.releases.rollBack(fixture.releases.current() as string, { since: testNow().toISOString(), reason: 'sai số liệu' });
    expect((await ask(server, 'a2')).body.held).toEqual({ since: expect.any(String), reason: 'sai số liệu' });
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

  test('is 503 with the cause after a release that failed', async () => {
    const { publisher, server } = await open();
    fixture.cms.publish(published('article', 'a1'));
    fixture.order('throw', '/');
    await publisher.runRound(true);
    const response = await request(server).get('/readyz');
    expect([response.status, response.body.buildFailure.code]).toEqual([503, 'RELEASE_INCOMPLETE']);
    expect(response.body.why).toContain('the template threw: readers would see nothing');
  });

  test('names pages that keep their old versions; the site as a whole is up to date', async () => {
    const { publisher, server } = await open();
    fixture.cms.publish(published('article', 'a1', { vi: { slug: 'mot' } }));
    fixture.order('throw', '/bai-viet/2026/03/mot');
    await fixture.settle(publisher);
    const response = await request(server).get('/readyz');
    expect([response.status, response.body.pagesFailed, response.body.failedPages[0].address]).toEqual([200, 1, '/bai-viet/2026/03/mot']);
    expect((await request(server).get('/metrics')).text).toContain('\nbangtin_publisher_pages_failed 1\n');
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
  for (const name of ['feed_lag_seconds', 'render_milliseconds_total'])
    expect(text).toMatch(new RegExp(`\\nbangtin_publisher_${name} \\d`));
  const { pages } = fixture.releases.newest() ?? {};
  for (const name of ['pages', 'changed_pages_total']) expect(text).toMatch(new RegExp(`\\nbangtin_publisher_${name} [1-9]\\d*\\n`));
  expect(text).toContain(`\nbangtin_publisher_pages ${pages}\n`);
  expect(text).toContain(`bangtin_publisher_release_info{id="${fixture.releases.current()}"} 1\n`);
  for (const line of text.trimEnd().split('\n')) expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{id="[^"]+"\})? [\d.]+)$/);
});

test('a CI that cannot be told is told of, and makes nobody unready', async () => {
  const ci = { pending: true, told: null, failure: 'The CI answered 500.', calls: 2, failedCalls: 3 };
  const { publisher, server } = await open(testNow, { status: () => ci });
  fixture.cms.publish(published('article', 'a1'));
  await publisher.runRound(true);
  const { status, body } = await request(server).get('/readyz');
  expect([status, body.ci]).toEqual([200, ci]);
  const { text } = await request(server).get('/metrics');
  for (const line of ['ci_pending 1', 'ci_calls_total 2', 'ci_failed_calls_total 3']) expect(text).toContain(`bangtin_publisher_${line}\n`);
});
