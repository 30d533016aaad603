// What cannot be made, or has a file that cannot be had, is withheld: no page shows a broken picture or leads to what is not there, and
// no page stands still because of another.

import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { pdf, picture, published } from '../content/published-fixtures.ts';
import type { Publisher } from './publisher.ts';
import { createPublisherFixture, type PublisherFixture } from './testing/publisher-fixture.ts';

// Processes start here, and a machine under load starts them slowly.
jest.setTimeout(180_000);

const settings = (more: object = {}) => published('site-settings', 's1', { vi: more });
const shot = (name: string) => picture(name, { formats: [], size: 6 });
const article = (name: string, more: object = {}) => published('article', name, { vi: { slug: name, title: `Bài ${name}`, ...more } });
const illustrated = (name: string, file: string, more: object = {}) =>
  article(name, { figure: { picture: shot(file), caption: '', alt: '' }, ...more });
const page = (name: string): string => `bai-viet/2026/03/${name}.html`;

let fixture: PublisherFixture;
beforeEach(async () => {
  fixture = await createPublisherFixture();
});
afterEach(() => {
  jest.restoreAllMocks();
  return fixture.close();
});

function upload(...names: string[]): void {
  for (const name of names) fixture.cms.files.set(`/uploads/${name}.jpg`, Buffer.from('6 byte'));
}

/** Local links and pictures of all pages that lead to no file of the release. */
function dangling(): string[] {
  const { releases } = fixture;
  const files = new Set(Array.from(releases.files(releases.current() ?? ''), ({ file }) => file));
  const found: string[] = [];
  for (const file of files) {
    if (!file.endsWith('.html')) continue;
    for (const [, path = ''] of fixture.read(file)?.matchAll(/(?:href|src)="\/((?:bai-viet|media)\/[^"#?]+)"/g) ?? []) {
      if (!files.has(path) && !files.has(`${path}.html`)) found.push(`${file} -> ${path}`);
    }
  }
  return found;
}

async function settled(publisher: Publisher, failed: string[]): Promise<string> {
  await fixture.settle(publisher);
  expect(publisher.status().failedPages.map(({ address }) => address)).toEqual(failed);
  expect(dangling()).toEqual([]);
  return fixture.read('index.html') ?? '';
}

/** The file or the template is mended, and the publisher starts anew, which is one of the times at which it tries again. */
async function restart(): Promise<Publisher> {
  await fixture.shut();
  return fixture.open();
}

test('a new document whose picture is missing: no list shows it, others go on, and it comes with its picture', async () => {
  fixture.cms.publish(article('a1'));
  const publisher = await fixture.open();
  await settled(publisher, []);
  fixture.cms.publish(illustrated('a2', 'anh'), article('a3'));
  const home = await settled(publisher, ['/bai-viet/2026/03/a2']);
  expect(['a2', 'a3'].map((name) => home.includes(`Bài ${name}`))).toEqual([false, true]);
  upload('anh');
  expect(await settled(await restart(), [])).toMatch(/Bài a2/);
});

test('a document whose new picture is missing keeps its page with the old picture, and is in no list until it has the new one', async () => {
  upload('cu');
  fixture.cms.publish(article('a1'), illustrated('a2', 'cu'));
  const publisher = await fixture.open();
  await settled(publisher, []);
  fixture.cms.publish(illustrated('a2', 'moi'), article('a3'));
  const home = await settled(publisher, ['/bai-viet/2026/03/a2']);
  expect(['a2', 'a3'].map((name) => home.includes(`Bài ${name}`))).toEqual([false, true]);
  expect(fixture.read(page('a2'))).toMatch(/\/media\/cu-/);
  upload('moi');
  expect(await settled(await restart(), [])).toMatch(/\/media\/moi-/);
  expect(fixture.read(page('a2'))).toMatch(/\/media\/moi-/);
  expect(Array.from(fixture.releases.files(fixture.releases.current() ?? ''), ({ file }) => file).join()).not.toMatch(/media\/cu-/);
});

test('a withheld document that is taken away is gone, its page and its pictures too', async () => {
  upload('cu');
  fixture.cms.publish(article('a1'), illustrated('a2', 'cu'));
  const publisher = await fixture.open();
  await settled(publisher, []);
  fixture.cms.publish(illustrated('a2', 'moi'));
  await settled(publisher, ['/bai-viet/2026/03/a2']);
  fixture.cms.unpublish(article('a2'));
  await settled(publisher, []);
  expect(fixture.read(page('a2'))).toBeNull();
});

test('a first release: banner, crest and article without their pictures hold nothing else back, and come with them', async () => {
  const banner = published('banner', 'b1', { vi: { picture: shot('bang'), alt: 'Băng cờ', slot: 'home-top' } });
  fixture.cms.publish(settings({ crest: shot('huy'), title: 'Cổng thử' }), banner, illustrated('a1', 'anh'), article('a2'));
  const publisher = await fixture.open();
  const bare = await settled(publisher, ['/bai-viet/2026/03/a1']);
  expect(['Băng cờ', '/media/huy-', 'Bài a1', 'Bài a2', 'Cổng thử'].map((text) => bare.includes(text))).toEqual([
    false,
    false,
    false,
    true,
    true,
  ]);
  upload('bang', 'huy', 'anh');
  const whole = await settled(await restart(), []);
  expect(['Băng cờ', '/media/huy-', 'Bài a1', 'Bài a2'].map((text) => whole.includes(text))).toEqual([true, true, true, true]);
});

test('a first release goes on where all that is left is a document that was withheld, and nothing waits for it', async () => {
  fixture.cms.publish(published('page', 'p1', { vi: { slug: 'gioi-thieu' } }));
  fixture.order('throw', '/trang/gioi-thieu');
  const publisher = await fixture.open();
  await settled(publisher, ['/trang/gioi-thieu']);
  expect(fixture.releases.current()).not.toBeNull();
});

test('a new page that cannot be made is linked from nowhere, not even from another new page, until it is there', async () => {
  fixture.cms.publish(article('a1'));
  const publisher = await fixture.open();
  await settled(publisher, []);
  fixture.order('throw', '/bai-viet/2026/03/a2');
  const [a2] = [article('a2')];
  const to = ({ id }: { id: string }) => ({ related: [{ type: 'article', id }] });
  const [a3, a6] = [article('a3', to(a2)), article('a6', to(a2))];
  // In whatever order pages are looked at, one that leads to a page that waits itself comes before it.
  fixture.cms.publish(a2, a3, article('a4', to(a3)), article('a5', to(a6)), a6);
  await publisher.runRound(true);
  expect(dangling()).toEqual([]);
  expect(await settled(publisher, ['/bai-viet/2026/03/a2'])).toMatch(/Bài a3/);
  fixture.countermand('throw');
  expect(await settled(await restart(), [])).toMatch(/Bài a2/);
  expect(fixture.read(page('a3'))).toMatch(/href="\/bai-viet\/2026\/03\/a2"/);
});

test('a page whose template leads to one that goes, though it read nothing of it, is looked at and reported', async () => {
  const target = published('page', 'p1', { vi: { slug: 'khong-co' } });
  fixture.order('break', '/bai-viet/2026/03/a1');
  fixture.cms.publish(article('a1'), target);
  const publisher = await fixture.open();
  await settled(publisher, []);
  fixture.cms.unpublish(target);
  await settled(publisher, ['/bai-viet/2026/03/a1']);
});

test('templates that fail for a page that stands already withhold nothing', async () => {
  fixture.cms.publish(article('a1'), article('a2'));
  const publisher = await fixture.open();
  await settled(publisher, []);
  fixture.order('throw', '/bai-viet/2026/03/a2');
  fixture.cms.publish(article('a2', { title: 'Bài hai mới' }));
  expect(await settled(publisher, ['/bai-viet/2026/03/a2'])).toMatch(/Bài hai mới/);
  expect(fixture.read(page('a2'))).toMatch(/Bài a2/);
});

test('former addresses lead to the page that stands still, until they are given to another or it is taken away', async () => {
  upload('cu');
  const former = (name: string, file: string) => illustrated('a2', file, { slug: name });
  fixture.cms.publish(article('a1'), former('ten-cu', 'cu'), former('ten-hai', 'cu'), former('a2', 'cu'));
  const publisher = await fixture.open();
  await settled(publisher, []);
  fixture.cms.publish(former('a2', 'moi'));
  await settled(publisher, ['/bai-viet/2026/03/a2']);
  const readAll = () => ['ten-cu', 'ten-hai'].map((name) => fixture.read(page(name))?.includes('/bai-viet/2026/03/a2') ?? null);
  expect(readAll()).toEqual([true, true]);
  fixture.cms.publish(article('a3', { slug: 'ten-hai' }));
  await settled(publisher, ['/bai-viet/2026/03/a2']);
  expect(readAll()).toEqual([true, false]);
  fixture.cms.unpublish(article('a2'));
  await settled(publisher, []);
  expect(readAll()).toEqual([null, false]);
});

describe('nothing else waits for what is withheld, and nothing turns in circles', () => {
  const MANY_ROUNDS = 40;
  const law = (id: string, number: string, file: string, more: object = {}) => {
    const own = { slug: `${number}-2026-qd-ubnd`, number: `${number}/2026/QĐ-UBND`, normalNumber: `${number}/2026/QD-UBND` };
    const files = [{ title: 'Toàn văn', file: pdf(file, { size: 6 }) }];
    return published('legal-document', id, { vi: { ...own, files, title: `Quyết định ${number}`, ...more }, en: { ...own, ...more } });
  };
  const uploadPdf = (name: string): void => void fixture.cms.files.set(`/uploads/${name}.pdf`, Buffer.from('6 byte'));

  async function settlesSoon(publisher: Publisher): Promise<void> {
    for (let rounds = 1; await publisher.runRound(false); rounds += 1) expect(rounds).toBeLessThan(MANY_ROUNDS);
    expect(publisher.status()).toMatchObject({ pagesDue: 0, buildFailure: null });
  }

  test('a file that an old version shows still does not keep from being made what can wait', async () => {
    uploadPdf('cu');
    fixture.cms.publish(law('l1', '1', 'cu'), law('l2', '2', 'cu'));
    const publisher = await fixture.open();
    await fixture.settle(publisher);
    fixture.cms.publish(law('l1', '1', 'moi'), law('l2', '2', 'moi-hon'));
    uploadPdf('moi-hon');
    await settlesSoon(publisher);
    expect(fixture.read('van-ban/2026/1-2026-qd-ubnd.html')).toMatch(/\/media\/cu-/);
    expect(fixture.read('du-lieu/van-ban/2026.json')).not.toMatch(/"1\/2026/);
  });

  test('a time that comes for a page of it, in the language that could be made', async () => {
    let now = '2026-06-02T03:00:00Z';
    fixture.cms.publish(law('l1', '1', 'mat', { effectiveDay: '2026-06-03' }), article('a1'));
    uploadPdf('mat');
    const publisher = await fixture.open({ now: () => new Date(now) });
    await settlesSoon(publisher);
    fixture.cms.publish(law('l1', '1', 'mat-nua', { effectiveDay: '2026-06-03' }));
    await settlesSoon(publisher);
    now = '2026-06-03T03:00:00Z';
    await settlesSoon(publisher);
  });

  test('what failed is over: the publisher sleeps', async () => {
    const banner = published('banner', 'b1', { vi: { picture: shot('bang'), alt: 'Băng cờ', slot: 'home-top' } });
    fixture.settings.pollIntervalMs = 600_000;
    fixture.cms.publish(article('a1'));
    const publisher = await fixture.open();
    await settlesSoon(publisher);
    fixture.cms.publish(banner);
    await settlesSoon(publisher);
    fixture.cms.unpublish(banner);
    await settlesSoon(publisher);
    const real = performance.now.bind(performance);
    jest.spyOn(performance, 'now').mockImplementation(() => real() + 3_600_000);
    const before = publisher.status().roundsEnded;
    publisher.start();
    await Promise.race([publisher.ended(before + MANY_ROUNDS), pause(1_000)]);
    await publisher.stop();
    expect(publisher.status().roundsEnded - before).toBeLessThan(MANY_ROUNDS);
  });

  test('the text of a page that waited for another comes into the search index with it', async () => {
    fixture.cms.publish(article('a1'));
    const publisher = await fixture.open();
    await fixture.settle(publisher);
    fixture.order('throw', '/bai-viet/2026/03/a2');
    const a2 = article('a2');
    fixture.cms.publish(a2, article('a1', { title: 'Tên mới', related: [{ type: 'article', id: a2.id }] }));
    await fixture.settle(publisher);
    expect(fixture.read(page('a1'))).toMatch(/Tên mới/);
    const index = new Database(fixture.settings.searchIndexFile, { readonly: true });
    expect(index.prepare('SELECT title FROM page').pluck().all()).toEqual(['Tên mới']);
    index.close();
  });

  test('what was withheld for a first release that failed is let in after the next', async () => {
    fixture.cms.publish(article('a1'), illustrated('a2', 'anh'));
    fixture.order('throw', '/');
    const publisher = await fixture.open();
    await fixture.settle(publisher);
    expect(publisher.status().buildFailure).not.toBeNull();
    fixture.countermand('throw');
    upload('anh');
    expect(await settled(publisher, [])).toMatch(/Bài a2/);
  });
});
