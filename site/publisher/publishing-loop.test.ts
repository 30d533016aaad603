// The publisher while it runs by itself: when it looks, what it joins into one round, and how it stops.

import { EventEmitter, once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { LAYERS_FOLDER } from '@bang-tin/shared/release-layout';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { picture, published } from '../content/published-fixtures.ts';
import type { PublishingStep } from './publishing-steps.ts';
import { createPublisherFixture, type PublisherFixture } from './testing/publisher-fixture.ts';

// Processes start here, and a machine under load starts them slowly.
jest.setTimeout(180_000);

const article = (name: string) => published('article', name, { vi: { slug: name, title: `Bài ${name}` } });
const page = (name: string): string => `bai-viet/2026/03/${name}.html`;

let fixture: PublisherFixture;
let steps: EventEmitter;
beforeEach(async () => {
  fixture = await createPublisherFixture();
  steps = new EventEmitter();
});
afterEach(() => fixture.close());

const open = () => fixture.open({ onStep: (step: PublishingStep) => void steps.emit(step) });

test('what arrives during a build leads to exactly one more', async () => {
  fixture.cms.publish(article('a1'));
  fixture.order('gate');
  const publisher = await open();
  const building = once(steps, 'render');
  publisher.start();
  await building;
  const rounds = ['a2', 'a3', 'a4', 'a5'].map((name) => {
    fixture.cms.publish(article(name));
    return publisher.wake();
  });
  expect(new Set(rounds)).toEqual(new Set([2]));
  fixture.countermand('gate');
  await publisher.ended(2);
  expect(fixture.releases.list()).toHaveLength(2);
  expect(fixture.read(page('a5'))).not.toBeNull();
  expect(fixture.cms.feedReads()).toHaveLength(2);
});

test('the timer finds what hooks missed', async () => {
  fixture.settings.pollIntervalMs = 50;
  const publisher = await open();
  publisher.start();
  await publisher.ended(1);
  const switched = once(steps, 'tidy');
  fixture.cms.publish(article('a1'));
  await switched;
  expect(fixture.read(page('a1'))).not.toBeNull();
});

test('the publisher starts before the CMS, and catches up when it comes', async () => {
  fixture.settings.pollIntervalMs = 50;
  fixture.cms.publish(article('a1'));
  const { port } = fixture.cms;
  await fixture.cms.close();
  const publisher = await open();
  publisher.start();
  await publisher.ended(2);
  expect(publisher.status().feedFailure?.code).toBe('FEED_UNREACHABLE');
  const released = once(steps, 'tidy');
  await fixture.cms.listen(port);
  await released;
  expect(fixture.read(page('a1'))).not.toBeNull();
});

test('a release that was refused is made as soon as the cause is gone and a hook comes', async () => {
  fixture.cms.publish(article('a1'));
  fixture.order('throw', '/');
  const publisher = await open();
  publisher.start();
  await publisher.ended(1);
  fixture.countermand('throw');
  await publisher.ended(publisher.wake());
  expect(fixture.read(page('a1'))).not.toBeNull();
});

test('stopping in the middle of a build ends the builder and leaves the old site, and nothing half-made', async () => {
  fixture.cms.publish(article('a1'));
  const publisher = await open();
  await publisher.runRound(true);
  const before = fixture.releases.current();
  fixture.cms.publish(article('a2'));
  fixture.order('gate');
  const building = once(steps, 'render');
  publisher.start();
  await building;
  await fixture.shut();
  expect(fixture.releases.current()).toBe(before);
  expect(readdirSync(fixture.settings.releasesFolder).filter((name) => name.startsWith('2'))).toEqual([before]);
});

test('a release that fails half made leaves all of it due, and nothing on disk', async () => {
  fixture.cms.publish(article('a1'));
  let isFull = false;
  const onStep = (step: PublishingStep): void => {
    // By then the ledger has notes of the pages that were rendered.
    if (isFull && step === 'assets') throw new Error('no space left on the device');
  };
  const publisher = await fixture.open({ onStep });
  await fixture.settle(publisher);
  const layers = () => readdirSync(join(fixture.settings.releasesFolder, LAYERS_FOLDER)).sort();
  const before = layers();
  fixture.cms.publish(article('a2'));
  isFull = true;
  await publisher.runRound(true);
  expect(publisher.status().buildFailure?.message).toMatch(/no space left/);
  expect(layers()).toEqual(before);
  isFull = false;
  await publisher.runRound(true);
  expect(fixture.read(page('a2'))).not.toBeNull();
});

test('a file that the CMS does not send holds only its own page back', async () => {
  const { cms } = fixture;
  cms.publish(article('a1'));
  const publisher = await open();
  await fixture.settle(publisher);
  cms.hanging.add('/uploads/p.jpg');
  const figure = { picture: picture('p', { formats: [] }), caption: '', alt: '' };
  cms.publish(published('article', 'a2', { vi: { slug: 'a2', figure } }), article('a3'));
  await fixture.settle(publisher);
  expect(fixture.read(page('a3'))).not.toBeNull();
  expect(publisher.status().failedPages).toMatchObject([
    { failure: { code: 'MEDIA_MISSING', message: expect.stringContaining('/media/p-') } },
  ]);
});

test('stopping does not wait for a file that the CMS does not send', async () => {
  const { cms } = fixture;
  cms.hanging.add('/uploads/p.jpg');
  cms.publish(published('article', 'a1', { vi: { figure: { picture: picture('p', { formats: [] }), caption: '', alt: '' } } }));
  const publisher = await open();
  const asked = new Promise<void>((resolve) => {
    cms.events.on('request', (path: string) => path.startsWith('/uploads/') && resolve());
  });
  publisher.start();
  await asked;
  await fixture.shut();
  expect(fixture.releases.list()).toEqual([]);
});

describe('a rollback holds', () => {
  test('against a build that is under way, and against later ones, until the administrator rolls forward', async () => {
    fixture.cms.publish(article('a1'));
    const publisher = await open();
    await publisher.runRound(true);
    const first = fixture.releases.current() as string;
    fixture.cms.publish(article('a2'));
    await publisher.runRound(true);

    fixture.cms.publish(article('a3'));
    fixture.order('gate');
    const building = once(steps, 'render');
    const round = publisher.runRound(true);
    await building;
    await fixture.run('rollback', first, '--reason', 'trang hai sai');
    fixture.countermand('gate');
    await round;
    expect(fixture.releases.current()).toBe(first);
    expect(publisher.status()).toMatchObject({ state: 'held', held: { release: first, reason: 'trang hai sai' }, buildFailure: null });

    const made = fixture.releases.list();
    fixture.cms.publish(article('a4'));
    await publisher.runRound(true);
    expect(fixture.releases.current()).toBe(first);
    expect(fixture.releases.list()).toEqual(made);
    expect(publisher.status().cursor.seq).toBe(4);

    await fixture.run('rollforward');
    await publisher.runRound(true);
    expect(['a1', 'a2', 'a3', 'a4'].filter((name) => fixture.read(page(name)) !== null)).toEqual(['a1', 'a2', 'a3', 'a4']);
  });

  test('also over a restart', async () => {
    fixture.cms.publish(article('a1'));
    const publisher = await open();
    await publisher.runRound(true);
    fixture.cms.publish(article('a2'));
    await publisher.runRound(true);
    await fixture.run('rollback');
    await fixture.shut();
    const again = await open();
    await again.runRound(true);
    expect(fixture.read(page('a2'))).toBeNull();
    expect(again.status().state).toBe('held');
  });
});

describe('what is over time does not keep the publisher busy', () => {
  const decree = published('legal-document', 'l1', {
    vi: {
      slug: 'nghi-dinh',
      number: '12/2026/NĐ-CP',
      normalNumber: '12/2026/NĐ-CP',
      issuedDay: '2026-05-01',
      effectiveDay: '2026-06-02',
    },
  });
  const SEVERAL_ROUNDS = 6;

  test.each([
    ['while a rollback holds', () => fixture.run('rollback', fixture.releases.list()[0] ?? '')],
    ['where its page cannot be made', async () => fixture.order('throw', '/van-ban/2026/nghi-dinh')],
  ])('%s', async (_when, hinder) => {
    let now = '2026-06-01T16:59:59.000Z'; // 23:59:59 in Vietnam
    fixture.cms.publish(decree);
    const publisher = await fixture.open({ now: () => new Date(now) });
    await fixture.settle(publisher);
    fixture.cms.publish(article('a1'));
    await fixture.settle(publisher);
    await hinder();
    now = '2026-06-01T17:00:00.000Z';
    const before = publisher.status().roundsEnded;
    publisher.start();
    await Promise.race([publisher.ended(before + SEVERAL_ROUNDS), pause(2_000)]);
    expect(publisher.status().roundsEnded).toBeLessThan(before + SEVERAL_ROUNDS);
  });
});

test('a release that a crash kept from readers is told of when they see it', async () => {
  fixture.cms.publish(article('a1'));
  await fixture.settle(await open());
  await fixture.shut();
  fixture.cms.publish(article('a2'));
  expect(await fixture.crash('switch')).toMatchObject({ code: null });
  const told: string[] = [];
  const publisher = await fixture.open({ onRelease: (release) => told.push(release) });
  await fixture.settle(publisher);
  expect(told).toEqual([fixture.releases.current()]);
  expect(fixture.read(page('a2'))).not.toBeNull();
});

test('ten releases are kept, and the one that readers see is among them whatever its age', async () => {
  const publisher = await open();
  fixture.cms.publish(article('a1'));
  await publisher.runRound(true);
  for (let n = 2; n <= 12; n += 1) {
    fixture.cms.publish(article(`a${n}`));
    await publisher.runRound(true);
  }
  expect(fixture.releases.list()).toHaveLength(10);
  const [oldest = ''] = fixture.releases.list();
  await fixture.run('rollback', oldest);
  for (let n = 0; n < 3; n += 1) fixture.sealAnother();
  await fixture.releases.collect(2);
  expect(fixture.releases.list().length).toBeLessThanOrEqual(3);
  expect(fixture.releases.current()).toBe(oldest);
  expect(fixture.read('index.html')).not.toBeNull();
});
