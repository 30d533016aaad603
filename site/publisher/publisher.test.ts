// The publisher against a CMS that speaks the feed's contract: what readers find after each thing that can happen.

import { existsSync, readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { picture, published } from '../content/published-fixtures.ts';
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

  test('a new day in Vietnam makes a release, because pages say what is in force today', async () => {
    let now = '2026-06-01T16:59:59.000Z'; // 23:59:59 in Vietnam
    fixture.cms.publish(articleOne);
    const publisher = await fixture.open({ now: () => new Date(now) });
    await publisher.runRound(true);
    await publisher.runRound(true);
    expect(fixture.releases.list()).toHaveLength(1);
    now = '2026-06-01T17:00:00.000Z';
    await publisher.runRound(false);
    expect(fixture.releases.list()).toHaveLength(2);
    expect(fixture.releases.newest()?.day).toBe('2026-06-02');
    await publisher.runRound(false);
    expect(fixture.releases.list()).toHaveLength(2);
  });

  test('pages that did not change are the same file as before, so that browsers need not load them again', async () => {
    fixture.cms.publish(articleOne);
    const publisher = await fixture.open();
    await publisher.runRound(true);
    const before = fixture.releases.newest();
    fixture.cms.publish(articleTwo);
    await publisher.runRound(true);
    const after = fixture.releases.newest();
    const inode = (id: string | undefined): number => fixture.inode(`${id}/public/${PAGE_ONE}`);
    expect(after?.id).not.toBe(before?.id);
    expect(inode(after?.id)).toBe(inode(before?.id));
  });

  test('compressed copies stand beside pages of a kilobyte and more, and hold the same bytes', async () => {
    fixture.cms.publish(articleOne, articleTwo);
    const publisher = await fixture.open();
    await publisher.runRound(true);
    const page = fixture.read('muc-luc.html');
    expect(fixture.unzip('muc-luc.html.gz')).toBe(page);
    expect(fixture.unzip('muc-luc.html.br')).toBe(page);
    expect(fixture.read('404.html.gz')).toBeNull();
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

  test('a stream without its end line counts as cut', async () => {
    fixture.cms.publish(articleOne);
    fixture.cms.withoutEnd = true;
    const publisher = await fixture.open();
    await publisher.runRound(true);
    expect(publisher.status().feedFailure?.code).toBe('FEED_CUT');
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
    await publisher.runRound(true);
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
    const [name = ''] = readdirSync(`${fixture.settings.releasesFolder}/current/public/media`);
    expect(fixture.read(`media/${name}`)).toHaveLength(5_000);
    expect(cms.requests.filter((request) => request.includes('/uploads/'))).toEqual(['GET /uploads/a.jpg']);
  });

  test.each([
    ['is not there', (bytes: Map<string, Buffer>) => bytes.clear(), /404/],
    ['has another size', (bytes: Map<string, Buffer>) => bytes.set('/uploads/a.jpg', Buffer.alloc(2_000)), /2000 bytes.*announced 5000/],
  ])('a file that %s stops the release, with its name, its document and the cause', async (_what, spoil, cause) => {
    const { cms } = fixture;
    cms.publish(articleTwo);
    const publisher = await fixture.open();
    await publisher.runRound(true);
    spoil(cms.files);
    cms.publish(withPicture);
    await publisher.runRound(true);
    const message = publisher.status().buildFailure?.message;
    expect(message).toMatch(cause);
    expect(message).toContain('/uploads/a.jpg of article/');
    expect(fixture.read(PAGE_TWO)).not.toBeNull();
    expect(fixture.read(PAGE_ONE)).toBeNull();
  });

  test('nothing is fetched from anywhere but the CMS', async () => {
    fixture.cms.publish(
      published('article', 'a1', {
        vi: { figure: { picture: picture('a', { url: 'http://169.254.169.254/latest', formats: [] }), caption: '', alt: '' } },
      }),
    );
    const publisher = await fixture.open();
    await publisher.runRound(true);
    expect(publisher.status().buildFailure?.message).toMatch(/files are fetched from http:\/\/127\.0\.0\.1:\d+ only/);
  });
});

describe('a release is refused', () => {
  test.each([
    ['the builder fails', 'fail', '', 'BUILD_FAILED', /exit code 1.*\nerror the template threw: readers would see nothing$/],
    ['a link of a template leads nowhere', 'broken-link', '', 'LINKS_BROKEN', /\/ -> \/khong-co/],
    ['there is no 404 page', 'no-404', '', 'RELEASE_INCOMPLETE', /404\.html/],
    ['a published document got no page', 'lose', '/bai-viet/2026/03/mot', 'RELEASE_INCOMPLETE', /\/bai-viet\/2026\/03\/mot/],
  ])('when %s: the old site stays, and the reason is told', async (_what, order, text, code, message) => {
    fixture.cms.publish(articleOne);
    const publisher = await fixture.open();
    await publisher.runRound(true);
    fixture.order(order, text);
    fixture.cms.publish(articleTwo);
    await publisher.runRound(true);
    expect(publisher.status().buildFailure).toMatchObject({ code, message: expect.stringMatching(message) });
    expect(fixture.read(PAGE_ONE)).not.toBeNull();
    expect(fixture.read(PAGE_TWO)).toBeNull();
    expect(readdirSync(fixture.settings.releasesFolder).filter((name) => name.startsWith('2'))).toHaveLength(1);

    fixture.countermand(order);
    await publisher.runRound(true);
    expect(publisher.status().buildFailure).toBeNull();
    expect(fixture.read(PAGE_TWO)).not.toBeNull();
  });

  test('a failed build is not tried again at every look at the feed', async () => {
    fixture.cms.publish(articleOne);
    fixture.order('fail');
    const publisher = await fixture.open();
    await publisher.runRound(true);
    await publisher.runRound(false);
    expect(publisher.figures().failedBuilds).toBe(1);
    await publisher.runRound(true);
    expect(publisher.figures().failedBuilds).toBe(2);
  });
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
    await publisher.runRound(true);
    expect(publisher.status().buildFailure?.code).toBe('PAGES_LOST');
    expect(publisher.status().buildFailure?.message).toMatch(/\/bai-viet\/2026\/03\/hai.*npm run publish -- --accept-losses/s);
    expect(fixture.read(PAGE_ONE)).not.toBeNull();
  });

  test('losses may be accepted, for one release', async () => {
    const publisher = await loseHistory();
    await publisher.runRound(true);
    fixture.acceptLosses();
    await publisher.runRound(true);
    expect(publisher.status().buildFailure).toBeNull();
    expect(fixture.read(PAGE_ONE)).toBeNull();
    expect(existsSync(`${fixture.settings.stateFolder}/accept-losses`)).toBe(false);
  });

  test('a changed address and an unpublished document are no losses, also after a crash between store and release', async () => {
    fixture.cms.publish(articleOne, articleTwo);
    const publisher = await fixture.open();
    await publisher.runRound(true);
    fixture.cms.unpublish(articleOne);
    fixture.cms.publish(published('article', 'a2', { vi: { slug: 'hai-moi' } }));
    fixture.order('fail');
    await publisher.runRound(true);
    await fixture.shut();

    fixture.countermand('fail');
    const again = await fixture.open();
    await again.runRound(true);
    expect(again.status().buildFailure).toBeNull();
    expect([PAGE_ONE, PAGE_TWO, 'bai-viet/2026/03/hai-moi.html'].map((page) => fixture.read(page) !== null)).toEqual([false, false, true]);
  });

  test('evidence of an earlier release does not excuse a later loss', async () => {
    const publisher = await loseHistory();
    fixture.cms.publish(published('article', 'a3', { vi: { slug: 'ba' } }));
    await publisher.runRound(true);
    expect(publisher.status().buildFailure?.message).toMatch(/^2 pages/);
  });
});
