// The publisher against a CMS that speaks the feed's contract: what readers find after each thing that can happen.

import { hash } from 'node:crypto';
import { existsSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import type { PublishedDocument } from '@bang-tin/shared/content-schemas';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { fixtureId, picture, published } from '../content/published-fixtures.ts';
import { hashKey, partKey } from '../content/read-keys.ts';
import { PageLedger } from './ledger/page-ledger.ts';
import type { LedgerFile } from './ledger/release-files.ts';
import { createPublisherFixture, type PublisherFixture } from './testing/publisher-fixture.ts';

// Processes start here, and a machine under load starts them slowly.
jest.setTimeout(180_000);

const articleOne = published('article', 'a1', { vi: { slug: 'mot', title: 'Bài một' } });
const articleTwo = published('article', 'a2', { vi: { slug: 'hai', title: 'Bài hai' } });
const PAGE_ONE = 'bai-viet/2026/03/mot.html';
const PAGE_TWO = 'bai-viet/2026/03/hai.html';

let fixture: PublisherFixture;
beforeEach(async () => {
  fixture = await createPublisherFixture();
});
afterEach(() => fixture.close());

/** The page that is asked first when a value that pages share may be another. */
function firstPageWith(part: string): string {
  const ledger = new Database(fixture.settings.ledgerFile, { readonly: true });
  const sql = 'SELECT address FROM page_key JOIN page ON id = page WHERE key = ? ORDER BY page LIMIT 1';
  const address = ledger
    .prepare(sql)
    .pluck()
    .get(hashKey(partKey(part))) as string;
  ledger.close();
  return address;
}

function withLedger(work: (ledger: PageLedger) => void): void {
  const ledger = new PageLedger(fixture.settings.ledgerFile);
  work(ledger);
  ledger.close();
}

describe('what is published is what readers find', () => {
  test('a document appears, changes and vanishes with the feed', async () => {
    const { cms } = fixture;
    cms.publish(articleOne);
    const publisher = await fixture.open();
    await publisher.runRound(true);
    expect(fixture.read(PAGE_ONE)).toContain('<h1>Bài một</h1>');

    cms.publish(published('article', 'a1', { vi: { slug: 'mot', title: 'Bài một, đã sửa' } }));
    await publisher.runRound(false);
    expect(fixture.read(PAGE_ONE)).toContain('<h1>Bài một, đã sửa</h1>');

    cms.publish(articleTwo);
    cms.unpublish(articleOne);
    await publisher.runRound(false);
    expect(fixture.read(PAGE_ONE)).toBeNull();
    expect(fixture.read(PAGE_TWO)).toContain('<h1>Bài hai</h1>');
    expect(publisher.status()).toMatchObject({ buildFailure: null, feedFailure: null, cursor: { seq: 4 } });
  });

  test('nothing new makes no release', async () => {
    fixture.cms.publish(articleOne);
    const publisher = await fixture.open();
    await publisher.runRound(true);
    await publisher.runRound(true);
    expect(fixture.releases.list()).toHaveLength(1);
    expect(fixture.cms.feedReads()).toHaveLength(2);
  });

  test('time alone changes pages: a document is in force from its day on, and only what says so is made anew', async () => {
    let now = '2026-06-01T16:59:59.000Z'; // 23:59:59 in Vietnam
    const decree = published('legal-document', 'l1', {
      vi: {
        slug: 'nghi-dinh',
        number: '12/2026/NĐ-CP',
        normalNumber: '12/2026/NĐ-CP',
        issuedDay: '2026-05-01',
        effectiveDay: '2026-06-02',
      },
    });
    fixture.cms.publish(articleOne, decree);
    const publisher = await fixture.open({ now: () => new Date(now) });
    await fixture.settle(publisher);
    const address = 'van-ban/2026/nghi-dinh.html';
    expect(fixture.read(address)).toContain('Chưa có hiệu lực');
    now = '2026-06-01T17:00:00.000Z';
    await fixture.settle(publisher);
    expect(fixture.read(address)).toContain('Còn hiệu lực');
    const released = fixture.log.filter((line) => line.includes('released')).at(-1);
    expect(released).toMatch(/ changed=[1-4] /);
    const releases = fixture.releases.list().length;
    await fixture.settle(publisher);
    expect(fixture.releases.list()).toHaveLength(releases);
  });

  test('a document does not wait for all the pages that new templates make due', async () => {
    fixture.cms.publish(articleOne);
    await fixture.settle(await fixture.open());
    await fixture.shut();
    withLedger((ledger) => ledger.setTemplates('earlier ones'));
    const publisher = await fixture.open();
    fixture.cms.publish(articleTwo);
    expect(await publisher.runRound(true)).toBe(true);
    expect(fixture.read(PAGE_TWO)).toContain('<h1>Bài hai</h1>');
    expect(publisher.status().pagesDue).toBeGreaterThan(0);
    await fixture.settle(publisher);
    expect(publisher.status().pagesDue).toBe(0);
  });

  test('another program of the sitemap writes all of it anew, though no page is another', async () => {
    fixture.cms.publish(articleOne);
    await fixture.settle(await fixture.open());
    await fixture.shut();
    const file = 'sitemap-bai-viet-2026-03-0.xml';
    const before = fixture.inode(file);
    withLedger((ledger) => {
      ledger.setTemplates('earlier ones');
      for (const written of ledger.files.ofKind('sitemap'))
        ledger.files.save({ ...written, sha256: 'other bytes', templates: 'earlier ones' });
    });
    await fixture.settle(await fixture.open());
    expect(fixture.inode(file)).not.toBe(before);
    withLedger((ledger) => expect(ledger.files.ofKind('sitemap').filter(({ sha256 }) => sha256 === 'other bytes')).toEqual([]));
  });

  test.each([
    ['is cut', (path: string) => truncateSync(path, 500), {}],
    ['is gone', (path: string) => rmSync(path), {}],
    [
      'was written by another program',
      (path: string) => writeFileSync(path, 'x'),
      { templates: 'earlier ones', sha256: hash('sha256', 'x') },
    ],
  ])('a part of the sitemap that %s is whole with the next change of it', async (_what, spoil, noted) => {
    fixture.cms.publish(articleOne, articleTwo);
    const publisher = await fixture.open();
    await fixture.settle(publisher);
    const file = 'sitemap-bai-viet-2026-03-0.xml';
    spoil(fixture.releases.find(fixture.releases.current() ?? '', file) ?? '');
    withLedger((ledger) => ledger.files.save({ ...(ledger.files.get(file) as LedgerFile), ...noted }));
    fixture.cms.publish(published('article', 'a3', { vi: { slug: 'ba' } }));
    await fixture.settle(publisher);
    expect(fixture.read(file)?.match(/<loc>[^<]*/g)).toEqual(
      ['mot', 'hai', 'ba'].sort().map((slug) => expect.stringContaining(`/${slug}`)),
    );
  });

  test.each([
    ['is cut', (path: string) => truncateSync(path, 300)],
    ['is gone', (path: string) => rmSync(path)],
  ])(
    'an index of the sitemap that %s names all parts with the next change, and parts that are damaged too are whole',
    async (_what, spoil) => {
      fixture.cms.publish(articleOne, published('article', 'a0', { vi: { date: '2025-01-01T00:00:00Z' } }));
      const publisher = await fixture.open();
      await fixture.settle(publisher);
      const namedParts = () => fixture.read('sitemap-index.xml')?.match(/<loc>[^<]*/g);
      const before = namedParts();
      expect(before?.length).toBeGreaterThan(2);
      const part = 'sitemap-bai-viet-2025-01-0.xml';
      const whole = fixture.read(part);
      const pathOf = (file: string): string => fixture.releases.find(fixture.releases.current() ?? '', file) ?? '';
      spoil(pathOf('sitemap-index.xml'));
      truncateSync(pathOf(part), 300);
      fixture.cms.publish(articleTwo);
      await fixture.settle(publisher);
      expect(namedParts()).toEqual(before);
      expect([whole, fixture.read(part)]).toEqual([expect.stringContaining('/2025/01/'), whole]);
    },
  );

  test('a part of the sitemap in which very many pages change is written whole', async () => {
    fixture.cms.publish(articleOne);
    const publisher = await fixture.open();
    await fixture.settle(publisher);
    // Whoever splices this would lose the page that stands there.
    const file = 'sitemap-bai-viet-2026-03-0.xml';
    writeFileSync(fixture.releases.find(fixture.releases.current() ?? '', file) ?? '', 'x');
    withLedger((ledger) => ledger.files.save({ ...(ledger.files.get(file) as LedgerFile), sha256: hash('sha256', 'x') }));
    const names = Array.from({ length: 40 }, (_, n) => `b${n}`);
    fixture.cms.publish(...names.map((slug) => published('article', slug, { vi: { slug } })));
    await fixture.settle(publisher);
    expect(fixture.read(file)?.match(/<loc>/g)).toHaveLength(41);
  });

  test('pages that did not change are the same file as before, so that browsers need not load them again', async () => {
    fixture.cms.publish(articleOne);
    const publisher = await fixture.open();
    await publisher.runRound(true);
    const before = [fixture.releases.current(), fixture.inode('van-ban.html')];
    fixture.cms.publish(articleTwo);
    await publisher.runRound(true);
    expect(fixture.releases.current()).not.toBe(before[0]);
    expect(fixture.inode('van-ban.html')).toBe(before[1]);
  });

  test('compressed copies stand beside pages of a kilobyte and more, and hold the same bytes', async () => {
    fixture.cms.publish(articleOne, articleTwo);
    const publisher = await fixture.open();
    await publisher.runRound(true);
    const page = fixture.read('index.html');
    expect(fixture.unzip('index.html.gz')).toBe(page);
    expect(fixture.unzip('index.html.br')).toBe(page);
    expect(fixture.read('robots.txt.gz')).toBeNull();
  });

  test('a first release waits for the feed: an empty store is not what the CMS says', async () => {
    fixture.cms.failWith = 503;
    const publisher = await fixture.open();
    await publisher.runRound(true);
    expect(fixture.releases.list()).toEqual([]);
    expect(publisher.status().feedFailure?.code).toBe('FEED_REFUSED');
  });
});

describe('the feed goes wrong', () => {
  test('a cut stream: whole rows before the cut are published, the rest follows', async () => {
    fixture.cms.publish(articleOne, articleTwo);
    fixture.cms.cutAfterRows = 1;
    const publisher = await fixture.open();
    await publisher.runRound(true);
    expect(publisher.status().feedFailure?.code).toBe('FEED_CUT');
    expect(publisher.status().cursor.seq).toBe(1);
    fixture.cms.cutAfterRows = null;
    await publisher.runRound(true);
    expect(fixture.read(PAGE_TWO)).not.toBeNull();
    expect(publisher.status().feedFailure).toBeNull();
  });

  test('a connection that the CMS has ended is made anew, for once', async () => {
    fixture.cms.publish(articleOne);
    const publisher = await fixture.open();
    fixture.cms.hangUps = 1;
    await publisher.runRound(true);
    expect([publisher.status().feedFailure, fixture.cms.requests]).toMatchObject([null, { length: 2 }]);
    expect(fixture.read(PAGE_ONE)).not.toBeNull();
    fixture.cms.hangUps = 2;
    await publisher.runRound(true);
    expect(publisher.status().feedFailure).toMatchObject({ code: 'FEED_UNREACHABLE' });
  });

  test('a stream without its end line counts as cut', async () => {
    fixture.cms.publish(articleOne);
    fixture.cms.withoutEnd = true;
    const publisher = await fixture.open();
    await publisher.runRound(true);
    expect(publisher.status().feedFailure?.code).toBe('FEED_CUT');
  });

  test('an end line that speaks of other rows than came is noticed', async () => {
    fixture.cms.publish(articleOne, articleTwo);
    const [first] = fixture.cms.rows;
    fixture.cms.withoutEnd = true;
    fixture.cms.replacedLines.set(2, JSON.stringify({ end: { seq: first?.seq, row: first?.row, count: 2 } }));
    const publisher = await fixture.open();
    await publisher.runRound(true);
    expect(publisher.status()).toMatchObject({ cursor: { seq: 1 }, feedFailure: { code: expect.stringMatching(/^FEED_/) } });
  });

  test.each([
    ['is of another shape', '{"seq":2,"row":"aaaaaaaa","action":"publish"}', 'FEED_INVALID', /Row 2 of the feed/],
    ['is no JSON', '{"seq":2,', 'FEED_CUT', /no JSON/],
    ['has another number', JSON.stringify(null), 'FEED_INVALID', /Row 2 of the feed/],
  ])('a row that %s stops the reading there, not the rows before it', async (_what, line, code, message) => {
    fixture.cms.publish(articleOne, articleTwo);
    fixture.cms.replacedLines.set(2, line);
    const publisher = await fixture.open();
    await publisher.runRound(true);
    expect(publisher.status()).toMatchObject({ cursor: { seq: 1 }, feedFailure: { code, message: expect.stringMatching(message) } });
  });

  test('rows that are skipped are noticed', async () => {
    fixture.cms.publish(articleOne, articleTwo);
    const [, second] = fixture.cms.rows;
    fixture.cms.replacedLines.set(2, JSON.stringify({ ...second, seq: 3 }));
    const publisher = await fixture.open();
    await publisher.runRound(true);
    expect(publisher.status().feedFailure?.message).toMatch(/jumps from row 1 to 3/);
  });

  test('a wrong token is explained', async () => {
    const publisher = await fixture.open({ feedToken: 'another' });
    await publisher.runRound(true);
    expect(publisher.status().feedFailure?.message).toMatch(/FEED_TOKEN/);
  });

  test("the CMS's database is restored from a backup: everything is read again, also when its numbers have overtaken", async () => {
    const { cms } = fixture;
    cms.publish(articleOne, articleTwo);
    const publisher = await fixture.open();
    await publisher.runRound(true);
    cms.restoreBackup(1);
    cms.publish(published('article', 'a3', { vi: { slug: 'ba' } }), published('article', 'a4', { vi: { slug: 'bon' } }));
    fixture.acceptLosses();
    await fixture.settle(publisher);
    expect(publisher.status().cursor.seq).toBe(3);
    expect(
      [PAGE_TWO, 'bai-viet/2026/03/ba.html', 'bai-viet/2026/03/bon.html', PAGE_ONE].map((page) => fixture.read(page) !== null),
    ).toEqual([false, true, true, true]);
    expect(publisher.figures().resyncs).toBe(1);
  });

  test('a cut stream during a resync changes nothing', async () => {
    const { cms } = fixture;
    cms.publish(articleOne, articleTwo);
    const publisher = await fixture.open();
    await publisher.runRound(true);
    cms.restoreBackup(0);
    cms.publish(published('article', 'a3', { vi: { slug: 'ba' } }));
    cms.cutAfterRows = 1;
    await publisher.runRound(true);
    expect(fixture.read(PAGE_ONE)).not.toBeNull();
    expect(publisher.status().cursor.seq).toBe(2);
  });
});

describe('media', () => {
  const withPicture = published('article', 'a1', {
    vi: { slug: 'mot', figure: { picture: picture('a', { size: 5_000, formats: [] }), caption: '', alt: 'Ảnh' } },
  });

  test('files come from the CMS once, and stand in every release', async () => {
    const { cms } = fixture;
    cms.files.set('/uploads/a.jpg', Buffer.alloc(5_000, 'x'));
    cms.publish(withPicture);
    const publisher = await fixture.open();
    await publisher.runRound(true);
    cms.publish(articleTwo);
    await publisher.runRound(true);
    const name = /\/media\/[\w.-]+/.exec(fixture.read(PAGE_ONE) ?? '')?.[0] ?? '';
    expect(fixture.read(name.slice(1))).toHaveLength(5_000);
    expect(cms.requests.filter((request) => request.includes('/uploads/'))).toEqual(['GET /uploads/a.jpg']);
  });

  test.each([
    ['is not there', (bytes: Map<string, Buffer>) => bytes.clear(), /404/],
    ['has another size', (bytes: Map<string, Buffer>) => bytes.set('/uploads/a.jpg', Buffer.alloc(2_000)), /2000 bytes.*announced 5000/],
  ])('a file that %s keeps its page back, with its name and the cause; others go on', async (_what, spoil, cause) => {
    const { cms } = fixture;
    cms.publish(articleTwo);
    const publisher = await fixture.open();
    await publisher.runRound(true);
    spoil(cms.files);
    cms.publish(withPicture, published('article', 'a3', { vi: { slug: 'ba' } }));
    await fixture.settle(publisher);
    const [failed] = publisher.status().failedPages.filter(({ address }) => address === '/bai-viet/2026/03/mot');
    expect(failed).toMatchObject({ document: expect.stringMatching(/^article\//), failure: { code: 'MEDIA_MISSING' } });
    expect(failed?.failure.message).toMatch(cause);
    expect([PAGE_TWO, 'bai-viet/2026/03/ba.html', PAGE_ONE].map((page) => fixture.read(page) !== null)).toEqual([true, true, false]);
    cms.files.set('/uploads/a.jpg', Buffer.alloc(5_000, 'x'));
    fixture.acceptLosses(); // tries again at once
    await fixture.settle(publisher);
    expect(publisher.status().pagesFailed).toBe(0);
    expect(fixture.read(PAGE_ONE)).not.toBeNull();
  });

  test('a file that no document names any more is gone at once, from the site and from the disk', async () => {
    const { cms } = fixture;
    cms.files.set('/uploads/a.jpg', Buffer.alloc(5_000, 'x'));
    cms.publish(withPicture, articleTwo);
    const publisher = await fixture.open();
    await fixture.settle(publisher);
    const name = /\/media\/[\w.-]+/.exec(fixture.read(PAGE_ONE) ?? '')?.[0].slice(1) ?? '';
    expect(fixture.read(name)).not.toBeNull();
    cms.unpublish(withPicture);
    await fixture.settle(publisher);
    expect(fixture.read(name)).toBeNull();
    expect(readdirSync(fixture.settings.mediaFolder)).toEqual([]);
    cms.publish(withPicture);
    await fixture.settle(publisher);
    expect(fixture.read(name)).toHaveLength(5_000);
  });

  /** It shows the same picture, and offers another file. */
  const withAttachment = (name: string, slug: string): PublishedDocument => {
    const figure = { picture: picture('a', { size: 5_000, formats: [] }), caption: '', alt: 'Ảnh' };
    return published('article', name, {
      vi: { slug, figure, attachments: [{ title: 'Tệp', file: picture('b', { size: 5_000, formats: [] }) }] },
    });
  };
  const filesHere = (): string[] => Array.from(fixture.releases.files(fixture.releases.current() ?? ''), ({ file }) => file);
  const banner = (until: string | null): PublishedDocument =>
    published('banner', 'b1', { vi: { picture: picture('bang', { size: 5_000, formats: [] }), slot: 'home-top', until } });

  test('a file that a published document names, and no page shows any more, is gone, and comes back', async () => {
    const { cms } = fixture;
    cms.files.set('/uploads/bang.jpg', Buffer.alloc(5_000, 'x'));
    cms.publish(articleOne, banner(null));
    const publisher = await fixture.open();
    const isThere = async (): Promise<boolean> => {
      await fixture.settle(publisher);
      return filesHere().join().includes('media/bang-');
    };
    expect(await isThere()).toBe(true);
    cms.publish(banner('2020-01-01T00:00:00.000Z'));
    expect(await isThere()).toBe(false);
    // It is kept for the case that it is shown again: the CMS may be away by then.
    cms.files.clear();
    cms.publish(banner(null));
    expect(await isThere()).toBe(true);
  });

  test('a file stays while another page shows it, and goes with the last', async () => {
    const { cms } = fixture;
    const sharing = withAttachment('a2', 'hai');
    for (const name of ['a', 'b']) cms.files.set(`/uploads/${name}.jpg`, Buffer.alloc(5_000, 'x'));
    cms.publish(withPicture, sharing);
    const publisher = await fixture.open();
    await fixture.settle(publisher);
    cms.unpublish(withPicture);
    await fixture.settle(publisher);
    expect(filesHere().join()).toContain('media/a-');
    cms.unpublish(sharing);
    await fixture.settle(publisher);
    expect(filesHere().join()).not.toContain('media/');
  });

  test('a file that came for a page which then could not be made is in no release, nor on the disk once no document names it', async () => {
    const { cms } = fixture;
    for (const name of ['a', 'bang']) cms.files.set(`/uploads/${name}.jpg`, Buffer.alloc(5_000, 'x'));
    cms.publish(articleTwo);
    const publisher = await fixture.open();
    await fixture.settle(publisher);
    const broken = withAttachment('a1', 'mot');
    cms.publish(broken, banner(null));
    await fixture.settle(publisher);
    expect(publisher.status().failedPages.map(({ address }) => address)).toEqual(['/bai-viet/2026/03/mot']);
    expect(filesHere().filter((file) => file.startsWith('media/'))).toEqual([expect.stringContaining('media/bang-')]);
    cms.unpublish(broken);
    await fixture.settle(publisher);
    await fixture.shut();
    expect(readdirSync(fixture.settings.mediaFolder)).toHaveLength(2);
    await fixture.open();
    expect(readdirSync(fixture.settings.mediaFolder)).toEqual([expect.stringMatching(/^bang-/)]);
  });

  test('nothing is fetched from anywhere but the CMS', async () => {
    fixture.cms.publish(
      published('article', 'a1', {
        vi: { figure: { picture: picture('a', { url: 'http://169.254.169.254/latest', formats: [] }), caption: '', alt: '' } },
      }),
    );
    const publisher = await fixture.open();
    await fixture.settle(publisher);
    expect(publisher.status().failedPages[0]?.failure.message).toMatch(/files are fetched from http:\/\/127\.0\.0\.1:\d+ only/);
  });
});

describe('a page that cannot be made keeps its old version, is reported, and stops no other', () => {
  test.each([
    ['its template throws', 'throw', 'PAGE_FAILED', /the template threw: readers would see nothing/],
    ['a link of its template leads nowhere', 'break', 'LINKS_BROKEN', /\/khong-co/],
    ['its template has no page for a published document', 'lose', 'PAGE_LOST', /article\/.*no page for it/],
  ])('%s', async (_what, order, code, message) => {
    fixture.cms.publish(articleOne);
    const publisher = await fixture.open();
    await fixture.settle(publisher);
    fixture.order(order, '/bai-viet/2026/03/mot');
    fixture.cms.publish(published('article', 'a1', { vi: { slug: 'mot', title: 'Bài một, đã sửa' } }), articleTwo);
    await fixture.settle(publisher);
    expect(publisher.status().failedPages).toEqual([
      { address: '/bai-viet/2026/03/mot', document: expect.stringMatching(/^article\//), failure: expect.objectContaining({ code }) },
    ]);
    expect(publisher.status().failedPages[0]?.failure.message).toMatch(message);
    expect(fixture.log.join('\n')).toContain('/bai-viet/2026/03/mot');
    expect(fixture.read(PAGE_ONE)).toContain('<h1>Bài một</h1>');
    expect(fixture.read(PAGE_TWO)).toContain('<h1>Bài hai</h1>');

    fixture.countermand(order);
    fixture.acceptLosses(); // tries again at once
    await fixture.settle(publisher);
    expect(publisher.status().pagesFailed).toBe(0);
    expect(fixture.read(PAGE_ONE)).toContain('Bài một, đã sửa');
  });

  test('it is tried again after a restart', async () => {
    fixture.cms.publish(articleOne);
    await fixture.settle(await fixture.open());
    fixture.order('throw', '/bai-viet/2026/03/mot');
    fixture.cms.publish(published('article', 'a1', { vi: { slug: 'mot', title: 'Bài một, đã sửa' } }));
    await fixture.shut();
    await fixture.settle(await fixture.open());
    expect(fixture.read(PAGE_ONE)).toContain('<h1>Bài một</h1>');
    await fixture.shut();
    fixture.countermand('throw');
    const publisher = await fixture.open();
    await fixture.settle(publisher);
    expect(publisher.status().pagesFailed).toBe(0);
    expect(fixture.read(PAGE_ONE)).toContain('Bài một, đã sửa');
  });

  test('its editor is told why, though no release came of it', async () => {
    fixture.cms.publish(articleOne);
    const publisher = await fixture.open();
    await fixture.settle(publisher);
    const release = fixture.releases.current();
    fixture.order('throw', '/bai-viet/2026/03/mot');
    fixture.cms.publish(published('article', 'a1', { vi: { slug: 'mot', title: 'Bài một', body: '<p>Đã sửa.</p>' } }));
    await fixture.settle(publisher);
    expect(fixture.releases.current()).toBe(release);
    expect(fixture.pages().releasedSeq()).toBe(2);
    expect(fixture.pages().pagesOf(articleOne)).toMatchObject([{ due: false, failure: { code: 'PAGE_FAILED' } }]);
  });

  test('it is live as soon as its document is corrected, also where it never was before', async () => {
    fixture.cms.publish(articleOne);
    const publisher = await fixture.open();
    await fixture.settle(publisher);
    fixture.order('throw', '/bai-viet/2026/03/hai');
    fixture.cms.publish(articleTwo);
    await fixture.settle(publisher);
    expect([publisher.status().pagesFailed, fixture.read(PAGE_TWO)]).toEqual([1, null]);
    fixture.countermand('throw');
    fixture.cms.publish(published('article', 'a2', { vi: { slug: 'hai', title: 'Bài hai, đã sửa' } }));
    await fixture.settle(publisher);
    expect(publisher.status().pagesFailed).toBe(0);
    expect(fixture.read(PAGE_TWO)).toContain('Bài hai, đã sửa');
  });

  test('what it shares with others is brought to them all the same', async () => {
    fixture.cms.publish(articleOne, articleTwo);
    const publisher = await fixture.open();
    await fixture.settle(publisher);
    fixture.order('throw', firstPageWith('frame vi'));
    const items = [{ label: 'Mục mới', address: 'https://khac.example.vn/', children: [] }];
    fixture.cms.publish(published('menu', 'm1', { vi: { place: 'main', items } }));
    await fixture.settle(publisher);
    expect(publisher.status().pagesFailed).toBe(1);
    expect(fixture.read(PAGE_ONE)).toContain('Mục mới');
  });

  test('a first release without its front page is none, and is not tried again at every look at the feed', async () => {
    fixture.cms.publish(articleOne);
    fixture.order('throw', '/');
    const publisher = await fixture.open();
    await publisher.runRound(true);
    expect(publisher.status().buildFailure).toMatchObject({
      code: 'RELEASE_INCOMPLETE',
      message: expect.stringContaining('the template threw'),
    });
    expect(fixture.releases.current()).toBeNull();
    await publisher.runRound(false);
    expect(publisher.figures().failedBuilds).toBe(1);
    fixture.countermand('throw');
    await publisher.runRound(true);
    expect(publisher.status().buildFailure).toBeNull();
    expect(fixture.read(PAGE_ONE)).not.toBeNull();
  });
});

test('a first release made in pieces leads to no page that could not be made, whichever piece that was in', async () => {
  const category = published('category', 'c1', { vi: { slug: 'tin-tuc' } });
  fixture.cms.publish(category, published('article', 'a1', { vi: { slug: 'mot', category: category.id } }));
  fixture.order('throw', '/chuyen-muc/tin-tuc/2026/03');
  const publisher = await fixture.open({ firstPages: 4 });
  for (let isMore = true; isMore && publisher.status().buildFailure === null; ) isMore = await publisher.runRound(false);
  expect(publisher.status().buildFailure).toMatchObject({
    code: 'RELEASE_INCOMPLETE',
    message: expect.stringMatching(/no first release: .*the template threw/),
  });
  expect(fixture.releases.current()).toBeNull();
  fixture.countermand('throw');
  await fixture.settle(publisher);
  expect(publisher.status()).toMatchObject({ buildFailure: null, pagesFailed: 0 });
  expect(fixture.read('chuyen-muc/tin-tuc.html')).toContain('href="/bai-viet/2026/03/mot"');
});

describe('the guard against losing pages', () => {
  async function loseHistory(): Promise<Awaited<ReturnType<PublisherFixture['open']>>> {
    fixture.cms.publish(articleOne, articleTwo);
    const publisher = await fixture.open();
    await publisher.runRound(true);
    fixture.cms.restoreBackup(0);
    return publisher;
  }

  test('an empty CMS does not empty the site', async () => {
    const publisher = await loseHistory();
    await fixture.settle(publisher);
    const failed = publisher.status().failedPages.map(({ address, failure }) => [address, failure.code]);
    expect(failed).toContainEqual(['/bai-viet/2026/03/hai', 'PAGES_LOST']);
    expect(publisher.status().failedPages[0]?.failure.message).toContain('npm run publish -- --accept-losses');
    expect([PAGE_ONE, PAGE_TWO].map((page) => fixture.read(page) !== null)).toEqual([true, true]);
  });

  test('a list that new templates have no more stays, however often it is tried', async () => {
    fixture.cms.publish(articleOne);
    await fixture.settle(await fixture.open());
    await fixture.shut();
    withLedger((ledger) => ledger.setTemplates('earlier ones'));
    fixture.order('lose', '/van-ban');
    for (let starts = 0; starts < 2; starts += 1) {
      const publisher = await fixture.open();
      await fixture.settle(publisher);
      expect(publisher.status().failedPages).toMatchObject([{ address: '/van-ban', failure: { code: 'PAGES_LOST' } }]);
      expect(fixture.read('van-ban.html')).not.toBeNull();
      await fixture.shut();
    }
  });

  test('a list goes that had all its documents through a category which is taken away', async () => {
    const category = (name: string, parent: string | null) =>
      published('category', name, { vi: { slug: name, title: name, parent: parent && fixtureId(parent) } });
    const child = category('con', 'cha');
    const story = published('article', 'a3', { vi: { slug: 'ba', date: '2026-01-05T05:00:00Z', category: fixtureId('chau') } });
    fixture.cms.publish(category('cha', null), child, category('chau', 'con'), story);
    const publisher = await fixture.open();
    await fixture.settle(publisher);
    expect(fixture.read('chuyen-muc/cha/2026/01.html')).not.toBeNull();
    fixture.cms.unpublish(child);
    await fixture.settle(publisher);
    expect([publisher.status().failedPages, fixture.read('chuyen-muc/cha/2026/01.html')]).toEqual([[], null]);
  });

  test('losses may be accepted, for once', async () => {
    const publisher = await loseHistory();
    await fixture.settle(publisher);
    fixture.acceptLosses();
    await fixture.settle(publisher);
    expect(publisher.status().pagesFailed).toBe(0);
    expect(fixture.read(PAGE_ONE)).toBeNull();
    expect(existsSync(`${fixture.settings.stateFolder}/accept-losses`)).toBe(false);
  });

  test('accepted losses hold until all that can wait is made, also over a restart, and no longer', async () => {
    fixture.cms.publish(articleOne);
    await fixture.settle(await fixture.open());
    await fixture.shut();
    withLedger((ledger) => ledger.setTemplates('earlier ones'));
    fixture.order('lose', '/robots.txt');
    fixture.acceptLosses();
    fixture.cms.publish(articleTwo);
    // The first round makes what is urgent; what new templates have no more waits for a later one.
    await (await fixture.open()).runRound(true);
    expect([fixture.read(PAGE_TWO) !== null, fixture.read('robots.txt') !== null]).toEqual([true, true]);
    await fixture.shut();
    const publisher = await fixture.open();
    await fixture.settle(publisher);
    expect([publisher.status().pagesFailed, fixture.read('robots.txt')]).toEqual([0, null]);
    withLedger((ledger) => expect(ledger.losses.areAccepted).toBe(false));
  });

  test('a document that comes back after it was lost is not missed when it is taken away', async () => {
    const publisher = await loseHistory();
    await fixture.settle(publisher);
    fixture.cms.publish(articleOne);
    await fixture.settle(publisher);
    fixture.cms.unpublish(articleOne);
    await fixture.settle(publisher);
    expect([PAGE_ONE, PAGE_TWO].map((page) => fixture.read(page) !== null)).toEqual([false, true]);
  });

  test('a lost content store is filled again before anything is made of it', async () => {
    fixture.cms.publish(articleOne, articleTwo);
    await fixture.settle(await fixture.open());
    await fixture.shut();
    for (const end of ['', '-wal', '-shm']) rmSync(`${fixture.settings.contentStoreFile}${end}`, { force: true });
    fixture.cms.cutAfterRows = 1;
    const publisher = await fixture.open();
    await fixture.settle(publisher);
    expect([PAGE_ONE, PAGE_TWO].map((page) => fixture.read(page) !== null)).toEqual([true, true]);
    fixture.cms.cutAfterRows = null;
    const before = fixture.releases.current();
    await fixture.settle(publisher);
    expect(publisher.status()).toMatchObject({ pagesFailed: 0, pagesDue: 0, release: before });
  });

  test('a content store filled anew, page by page: pages may lead to new ones that the ledger is told of last', async () => {
    fixture.cms.publish(articleOne);
    await fixture.settle(await fixture.open());
    await fixture.shut();
    for (const end of ['', '-wal', '-shm']) rmSync(`${fixture.settings.contentStoreFile}${end}`, { force: true });
    fixture.cms.publish(articleTwo);
    const publisher = await fixture.open();
    // Each look at the clock is a second later: there is time for one page a round.
    let later = 0;
    const real = performance.now.bind(performance);
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => {
      later += 1_000;
      return real() + later;
    });
    while (await publisher.runRound(false)) expect(publisher.status().failedPages).toEqual([]);
    clock.mockRestore();
    expect(fixture.read('index.html')).toContain('Bài hai');
    expect(fixture.read(PAGE_TWO)).not.toBeNull();
  });

  test('a changed address and an unpublished document are no losses, also after a crash between store and release', async () => {
    fixture.cms.publish(articleOne, articleTwo);
    await fixture.settle(await fixture.open());
    await fixture.shut();
    fixture.cms.unpublish(articleOne);
    fixture.cms.publish(published('article', 'a2', { vi: { slug: 'hai-moi' } }));
    await fixture.crash('plan');
    const again = await fixture.open();
    await fixture.settle(again);
    expect(again.status()).toMatchObject({ buildFailure: null, pagesFailed: 0 });
    expect(fixture.read(PAGE_ONE)).toBeNull();
    expect(fixture.read('bai-viet/2026/03/hai-moi.html')).not.toBeNull();
    expect(fixture.read(PAGE_TWO)).toContain('/bai-viet/2026/03/hai-moi'); // where it leads now
  });
});
