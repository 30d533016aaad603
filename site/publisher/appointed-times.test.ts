// Documents that appear and vanish at appointed times: readers see them neither a moment too early nor any longer, and only the pages
// that are due are made.

import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { fixtureId, pdf, picture, published } from '../content/published-fixtures.ts';
import type { Publisher } from './publisher.ts';
import type { PublishingStep } from './publishing-steps.ts';
import { createPublisherFixture, type PublisherFixture } from './testing/publisher-fixture.ts';

// Processes start here, and a machine under load starts them slowly.
jest.setTimeout(180_000);

const [FROM, UNTIL] = ['2026-06-02T01:00:00Z', '2026-06-03T01:00:00Z'];
const window = { visibleFrom: FROM, visibleUntil: UNTIL };
const category = published('category', 'c1', { vi: { slug: 'tin-tuc' } });
const article = (name: string, more: object = {}) =>
  published('article', name, { vi: { slug: name, title: `Bài ${name}`, category: category.id, ...more } });
const secret = (more: object = {}) =>
  article('mat', {
    title: 'Tin mật',
    ...window,
    figure: { picture: picture('anh-mat', { formats: [], size: 6 }), caption: '', alt: '' },
    attachments: [{ title: 'Tệp', file: pdf('tep-mat', { size: 6 }) }],
    ...more,
  });
const neighbour = article('ben', { related: [{ type: 'article', id: fixtureId('mat') }] });
const PAGE = 'bai-viet/2026/03/mat.html';

let fixture: PublisherFixture;
let now: string;
const open = () => fixture.open({ now: () => new Date(now) });
beforeEach(async () => {
  now = '2026-06-02T00:59:59.999Z';
  fixture = await createPublisherFixture();
  for (const file of ['anh-mat.jpg', 'tep-mat.pdf']) fixture.cms.files.set(`/uploads/${file}`, Buffer.from('6 byte'));
  fixture.cms.publish(category, neighbour);
});
afterEach(() => fixture.close());

/** Files of the release that say a word of the document, and titles in the search index that do. */
function traces(): string[] {
  const { releases, settings } = fixture;
  const files = Array.from(releases.files(releases.current() ?? ''), ({ file }) => file).filter((file) => !/\.(gz|br)$/.test(file));
  const index = new Database(settings.searchIndexFile, { readonly: true });
  const found = index.prepare('SELECT address FROM page').pluck().all() as string[];
  index.close();
  const speaking = files.filter((file) => file.includes('mat') || fixture.read(file)?.match(/Tin mật|2026\/03\/mat|-mat-/));
  return [...speaking, ...found.filter((address) => address.endsWith('/mat')).map((address) => `search ${address}`)].sort();
}

async function at(instant: string, publisher: Publisher): Promise<number> {
  now = instant;
  const before = publisher.figures().renderedPages;
  await fixture.settle(publisher);
  expect(publisher.status()).toMatchObject({ buildFailure: null, pagesDue: 0, pagesFailed: 0 });
  return publisher.figures().renderedPages - before;
}

test('before and after its time no file of the site knows of a document; exactly the pages due are made', async () => {
  const publisher = await open();
  await fixture.settle(publisher);
  fixture.cms.publish(secret());
  expect(await at(now, publisher)).toBe(0);
  expect(traces()).toEqual([]);
  const before = fixture.releases.current();

  const made = await at(FROM, publisher);
  const seen = traces();
  expect(seen).toEqual([
    'bai-viet/2026/03/ben.html',
    PAGE,
    'chuyen-muc/tin-tuc.html',
    'chuyen-muc/tin-tuc/2026/03.html',
    'index.html',
    expect.stringMatching(/^media\/anh-mat-.*\.jpg$/),
    expect.stringMatching(/^media\/tep-mat-.*\.pdf$/),
    'rss.xml',
    'search /bai-viet/2026/03/mat',
    'sitemap-bai-viet-2026-03-0.xml',
  ]);
  const pages = seen.filter((name) => /\.html$|^rss/.test(name)).length;
  expect(made).toBe(pages);
  expect(fixture.releases.current()).not.toBe(before);

  expect(await at('2026-06-03T00:59:59.999Z', publisher)).toBe(0);
  expect(traces()).toEqual(seen);
  expect(await at(UNTIL, publisher)).toBe(pages);
  expect(traces()).toEqual([]);
});

test('the former address of a document leads to it in its time, and nowhere outside', async () => {
  fixture.cms.publish(article('mat', { slug: 'ten-cu' }), secret());
  const publisher = await open();
  const former = (): boolean => fixture.read('bai-viet/2026/03/ten-cu.html') !== null;
  const found: boolean[] = [];
  for (const instant of [now, FROM, UNTIL]) {
    await at(instant, publisher);
    found.push(former());
  }
  expect(found).toEqual([false, true, false]);
});

test('the CMS is away when the time comes, the publisher was restarted, the store is read anew: time is kept', async () => {
  fixture.cms.publish(article('mat', window));
  await fixture.settle(await open());
  await fixture.shut();
  fixture.cms.failWith = 502;
  now = FROM;
  let publisher = await open();
  await publisher.runRound(false);
  expect(fixture.read(PAGE)).not.toBeNull();
  await fixture.shut();
  fixture.cms.failWith = null;
  // A store that another program made is filled anew; the document that is over by then was not lost.
  const store = new Database(fixture.settings.contentStoreFile);
  store.pragma('user_version = 1');
  store.close();
  now = UNTIL;
  publisher = await open();
  await fixture.settle(publisher);
  expect([fixture.read(PAGE), publisher.status().pagesFailed]).toEqual([null, 0]);
});

test('the publisher wakes by itself when the time comes', async () => {
  const base = Date.now();
  const appearsAt = Date.parse(FROM);
  fixture.cms.publish(secret());
  fixture.settings.pollIntervalMs = 600_000;
  const steps = new EventEmitter();
  const publisher = await fixture.open({
    now: () => new Date(Math.min(appearsAt - 300 + Date.now() - base, appearsAt)),
    onStep: (step: PublishingStep) => void steps.emit(step),
  });
  let releases = 0;
  const appeared = new Promise<void>((resolve) => {
    steps.on('tidy', () => {
      releases += 1;
      if (fixture.read(PAGE) !== null) resolve();
    });
  });
  publisher.start();
  await appeared;
  expect(releases).toBeLessThanOrEqual(2);
  expect(fixture.cms.feedReads().length).toBeLessThanOrEqual(2);
});
