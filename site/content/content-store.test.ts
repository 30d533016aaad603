import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeedRow } from '@bang-tin/shared/feed-schema';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ContentReader } from './content-reader.ts';
import { type ContentStore, openContentStore } from './content-store.ts';
import { cursorAt, fixtureId, pdf, picture, published, publishRow, unpublishRow } from './published-fixtures.ts';
import { redirectAddresses } from './redirect-queries.ts';
import { FILLED_TABLES } from './store-tables.ts';
import { inBatches, randomFeed } from './testing/random-feed.ts';

let folder: string;
let store: ContentStore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-store-'));
  store = openContentStore(join(folder, 'content/content.sqlite'));
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

/** Everything the feed filled, in an order that does not depend on when it was written. */
function dump(of: ContentStore): unknown {
  return Object.fromEntries(
    FILLED_TABLES.map((table) => [
      table,
      of
        .select<object>(`SELECT * FROM ${table}`, [])
        .map((row) => JSON.stringify(row))
        .sort(),
    ]),
  );
}
/** The same without what outlives the documents. */
function dumpPublished(of: ContentStore): Record<string, string[]> {
  const { former_address: _, ...tables } = dump(of) as Record<string, string[]>;
  return tables;
}
const published1 = published('article', 'a1', { vi: { slug: 'mot', title: 'Một' }, en: { slug: 'one', title: 'One' } });
const addressesOf = (of: ContentStore) => [...of.addresses()].map(({ address }) => address);

describe('applying feed rows', () => {
  test('a new store stands at the start of the feed', () => {
    expect(store.cursor()).toEqual({ seq: 0, row: '' });
    expect(store.documentCount()).toBe(0);
  });

  test('publish, then unpublish', () => {
    expect(store.applyFeedRows([publishRow(1, published1)], cursorAt(1))).toEqual({
      published: [{ type: 'article', id: fixtureId('a1') }],
      removed: [],
    });
    expect(addressesOf(store)).toEqual(['/bai-viet/2026/03/mot', '/en/bai-viet/2026/03/one']);
    expect(store.cursor()).toEqual(cursorAt(1));

    const changes = store.applyFeedRows([unpublishRow(2, published1)], cursorAt(2));
    expect(changes).toEqual({ published: [], removed: [{ type: 'article', id: fixtureId('a1') }] });
    for (const rows of Object.values(dumpPublished(store))) expect(rows).toEqual([]);
  });

  test('the newest row of a document wins, whatever their order', () => {
    const rows = [
      publishRow(3, published('article', 'a1', { vi: { slug: 'ba' } })),
      publishRow(1, published1),
      unpublishRow(2, published1),
    ];
    store.applyFeedRows(rows, cursorAt(3));
    expect(addressesOf(store)).toEqual(['/bai-viet/2026/03/ba']);
  });

  test('rows up to the cursor were applied before and change nothing', () => {
    store.applyFeedRows([publishRow(1, published1), unpublishRow(2, published1)], cursorAt(2));
    expect(store.applyFeedRows([publishRow(1, published1)], cursorAt(2))).toEqual({ published: [], removed: [] });
    expect(addressesOf(store)).toEqual([]);
  });

  test('a document that loses a language loses its page in that language', () => {
    store.applyFeedRows([publishRow(1, published1)], cursorAt(1));
    store.applyFeedRows([publishRow(2, published('article', 'a1', { vi: { slug: 'mot' } }))], cursorAt(2));
    expect(addressesOf(store)).toEqual(['/bai-viet/2026/03/mot']);
  });

  test('another history is refused, and nothing is written', () => {
    store.applyFeedRows([publishRow(1, published1)], cursorAt(1));
    const before = dump(store);
    expect(() => store.applyFeedRows([], cursorAt(0))).toThrow(expect.objectContaining({ code: 'CURSOR_BACKWARDS' }));
    expect(() => store.applyFeedRows([], { seq: 1, row: 'another' })).toThrow(expect.objectContaining({ code: 'CURSOR_FORKED' }));
    const ahead = () => store.applyFeedRows([publishRow(9, published1)], cursorAt(8));
    expect(ahead).toThrow(expect.objectContaining({ code: 'CURSOR_BEHIND_ROWS' }));
    expect(dump(store)).toEqual(before);
    expect(store.cursor()).toEqual(cursorAt(1));
  });

  test('a document that cannot be stored names itself, and its whole batch is rolled back', () => {
    const broken = published('article', 'b1', { vi: { date: 'hôm qua' } });
    const apply = () => store.applyFeedRows([publishRow(1, published1), publishRow(2, broken)], cursorAt(2));
    expect(apply).toThrow(expect.objectContaining({ code: 'DOCUMENT_BROKEN', message: expect.stringContaining(broken.id) }));
    expect(store.documentCount()).toBe(0);
    expect(store.cursor()).toEqual(cursorAt(0));
  });

  test('replaceAll forgets what the new history does not have', () => {
    store.applyFeedRows([publishRow(1, published1), publishRow(2, published('page', 'p1'))], cursorAt(2));
    const changes = store.replaceAll([publishRow(1, published('page', 'p1'))], cursorAt(1));
    expect(changes.removed).toEqual([{ type: 'article', id: fixtureId('a1') }]);
    expect(addressesOf(store)).toEqual(['/trang/gioi-thieu']);
    expect(store.cursor()).toEqual(cursorAt(1));
  });

  test('what was written is there for another connection that only reads', () => {
    store.applyFeedRows([publishRow(1, published1)], cursorAt(1));
    const reader = openContentStore(store.file, { readonly: true });
    expect(addressesOf(reader)).toHaveLength(2);
    reader.close();
  });

  test('a snapshot stays as it was while the store is written', () => {
    store.applyFeedRows([publishRow(1, published1)], cursorAt(1));
    const build = openContentStore(store.file, { readonly: true, snapshot: true });
    store.applyFeedRows([unpublishRow(2, published1)], cursorAt(2));
    expect(addressesOf(store)).toEqual([]);
    expect(addressesOf(build)).toHaveLength(2);
    build.close();
  });

  test('a store that does not exist is an error for a reader, never an empty site', () => {
    const open = () => openContentStore(join(folder, 'none.sqlite'), { readonly: true });
    expect(open).toThrow(expect.objectContaining({ code: 'STORE_MISSING' }));
  });
});

describe('what is derived', () => {
  test('pages that may be counted, with the numbers they brought along', () => {
    const law = published('legal-document', 'l1', {
      vi: {
        formerPortal: { address: null, views: 802, downloads: 47 },
        documentType: 'loai',
        issuer: 'coquan',
        files: [{ title: 'Bản PDF', file: pdf('van-ban') }],
        body: '<p><a href="/uploads/phu-luc.pdf">Phụ lục</a></p>',
        bodyMedia: [pdf('phu-luc'), picture('so-do')],
      },
    });
    const settings = published('site-settings', 's1', { vi: { carriedVisits: 12, respectDoNotTrack: true } });
    store.applyFeedRows([publishRow(1, law), publishRow(2, settings), publishRow(3, published('category', 'c1'))], cursorAt(3));
    expect(store.select('SELECT * FROM countable_page', [])).toEqual([
      {
        id: law.id,
        type: 'legal-document',
        carried_views: 802,
        carried_downloads: 47,
        category: null,
        document_type: 'loai',
        organisation: 'coquan',
        comments_allowed: 0,
      },
    ]);
    const files = store.select<{ address: string }>('SELECT address FROM countable_file', []).map(({ address }) => address);
    expect(files).toEqual([expect.stringMatching(/^\/media\/phu-luc-[0-9a-f]{8}\.pdf$/), expect.stringMatching(/^\/media\/van-ban-/)]);
    expect(store.select('SELECT carried_visits, respect_do_not_track FROM countable_site', [])).toEqual([
      { carried_visits: 12, respect_do_not_track: 1 },
    ]);
  });

  test('what the small API needs of names, polls and comments, and nothing of what is gone', () => {
    const story = published('article', 'a1', { vi: { title: 'Một', category: 'c', commentsAllowed: true }, en: { title: 'One' } });
    const poll = published('poll', 'p1', { vi: { from: '2026-03-01T00:00:00.000Z', until: null } });
    const comment = published('comment', 'k1', { vi: { subjectId: story.id } });
    store.applyFeedRows([publishRow(1, story), publishRow(2, poll), publishRow(3, comment)], cursorAt(3));
    expect(store.select('SELECT category, comments_allowed FROM countable_page', [])).toEqual([{ category: 'c', comments_allowed: 1 }]);
    expect(store.select('SELECT id, locale, title FROM countable_name ORDER BY locale', [])).toEqual([
      { id: story.id, locale: 'en', title: 'One' },
      { id: story.id, locale: 'vi', title: 'Một' },
    ]);
    expect(store.select('SELECT * FROM countable_poll', [])).toEqual([
      { id: poll.id, options: 2, from_at: Date.parse('2026-03-01T00:00:00Z') / 1000, until_at: null },
    ]);
    expect(store.select('SELECT subject, id, author FROM comment', [])).toEqual([
      { subject: story.id, id: comment.id, author: 'Một bạn đọc' },
    ]);
    store.applyFeedRows([unpublishRow(4, story), unpublishRow(5, poll), unpublishRow(6, comment)], cursorAt(6));
    for (const table of ['countable_page', 'countable_name', 'countable_poll', 'comment']) {
      expect(store.select(`SELECT * FROM ${table}`, [])).toEqual([]);
    }
  });

  test('every file once, with all its sizes, wherever it stands', () => {
    const banner = published('banner', 'b1', { vi: { picture: picture('chung') } });
    const article = published('article', 'a2', { vi: { figure: { picture: picture('chung'), alt: '', caption: '' } } });
    store.applyFeedRows([publishRow(1, banner), publishRow(2, article)], cursorAt(2));
    const files = [...store.mediaFiles()];
    expect(files.map(({ cmsPath }) => cmsPath).sort()).toEqual([
      '/uploads/chung.jpg',
      '/uploads/medium_chung.jpg',
      '/uploads/small_chung.jpg',
    ]);
    expect(files.find(({ cmsPath }) => cmsPath === '/uploads/chung.jpg')?.size).toBe(120_000);
    store.applyFeedRows([unpublishRow(3, banner)], cursorAt(3));
    expect([...store.mediaFiles()]).toHaveLength(3);
  });

  test('archives count by the months of Vietnam', () => {
    const newYear = published('article', 'a3', { vi: { slug: 'giao-thua', category: 'c', date: '2025-12-31T17:00:00Z' } });
    store.applyFeedRows([publishRow(1, newYear)], cursorAt(1));
    expect(store.select('SELECT list, value, month, documents FROM archive_month', [])).toEqual([
      { list: 'category', value: 'c', month: '2026-01', documents: 1 },
    ]);
  });
});

describe('taking the feed from its start again', () => {
  const page = published('page', 'p1');
  const rows = [publishRow(1, published1), publishRow(2, page)];

  test('touches nothing where nothing is another', () => {
    store.applyFeedRows(rows, cursorAt(2));
    store.forgetTouched(store.touched().generation);
    expect(store.replaceAll(rows, cursorAt(2))).toEqual({ published: [], removed: [], unaccounted: [] });
    expect(store.touched()).toMatchObject({ everything: false, lists: false, keys: [], places: [] });
  });

  test('writes what is another, and says what vanished without a word', () => {
    const note = published('page', 'p2', { vi: { slug: 'ghi-chu' } });
    store.applyFeedRows([...rows, publishRow(3, note)], cursorAt(3));
    store.forgetTouched(store.touched().generation);
    const restored = [
      publishRow(1, published1),
      publishRow(2, published('page', 'p1', { vi: { title: 'Khác' } })),
      unpublishRow(3, published1),
    ];
    expect(store.replaceAll(restored, cursorAt(3))).toEqual({
      published: [{ type: 'page', id: page.id }],
      removed: [
        { type: 'page', id: note.id },
        { type: 'article', id: published1.id },
      ],
      unaccounted: [{ type: 'page', id: note.id }],
    });
    expect(store.touched().places).toEqual(['/bai-viet/2026/03/mot', '/en/bai-viet/2026/03/one', '/trang/ghi-chu']);
  });

  test('piece by piece: nothing changes before the end, and nothing at all where other rows came in between', () => {
    store.applyFeedRows(rows, cursorAt(2));
    const cut = store.beginReplacement();
    cut.add([publishRow(1, published('page', 'p9', { vi: { slug: 'chin' } }))]);
    expect(addressesOf(store)).toHaveLength(3);
    const replacement = store.beginReplacement();
    for (const row of [publishRow(1, published1), publishRow(2, published('page', 'p2'))]) replacement.add([row]);
    expect(replacement.finish(cursorAt(2))).toMatchObject({ unaccounted: [{ type: 'page', id: page.id }] });
    const late = store.beginReplacement();
    store.applyFeedRows([publishRow(3, page)], cursorAt(3));
    for (const ended of [cut, replacement, late]) {
      expect(() => ended.finish(cursorAt(3))).toThrow(expect.objectContaining({ code: 'REPLACEMENT_ENDED' }));
    }
    expect(store.documentCount()).toBe(3);
  });

  test('losses are told of before they are there, and none is without that', () => {
    store.applyFeedRows(rows, cursorAt(2));
    const replacement = store.beginReplacement();
    replacement.add([publishRow(1, published1)]);
    const told: unknown[] = [];
    const crash = (unaccounted: unknown): never => {
      told.push(unaccounted);
      throw new Error('the note could not be made');
    };
    expect(() => replacement.finish(cursorAt(1), crash)).toThrow('the note could not be made');
    expect(told).toEqual([[{ type: 'page', id: page.id }]]);
    expect([store.cursor().seq, addressesOf(store).length]).toEqual([2, 3]);
  });

  test('forgets addresses that the other history never gave', () => {
    store.applyFeedRows([publishRow(1, published('page', 'p1', { vi: { slug: 'cu' } })), publishRow(2, page)], cursorAt(2));
    store.forgetTouched(store.touched().generation);
    store.replaceAll([publishRow(2, page)], cursorAt(2));
    expect(store.touched().places).toEqual(['/trang/cu']);
    expect(store.select('SELECT address FROM former_address', [])).toEqual([{ address: '/trang/gioi-thieu' }]);
  });
});

describe('rules that hold for any feed', () => {
  let memory: ContentStore;
  beforeAll(() => {
    memory = openContentStore(':memory:'); // hundreds of transactions, of which none has to outlive the test
  });
  afterAll(() => memory.close());
  const sizes = fc.array(fc.nat({ max: 3 }), { maxLength: 20 });

  test('any batching of the rows, applied twice or not, gives the same store; and so does a resync, from whatever stood there', () => {
    fc.assert(
      fc.property(randomFeed(20), randomFeed(10), sizes, (rows, others, batchSizes) => {
        memory.reset();
        memory.replaceAll(others, cursorAt(others.length));
        memory.replaceAll(rows, cursorAt(rows.length));
        const atOnce = dump(memory);
        memory.reset();
        let done = 0;
        for (const batch of inBatches(rows, batchSizes)) {
          const last = batch.at(-1)?.seq ?? 0;
          memory.applyFeedRows(rows.slice(Math.max(0, done - 1), last), cursorAt(last));
          done = last;
        }
        expect(dump(memory)).toEqual(atOnce);
      }),
      { numRuns: 30 },
    );
  }, 120_000);

  test('unpublishing everything leaves nothing behind but the addresses that there were', () => {
    fc.assert(
      fc.property(randomFeed(20), (rows) => {
        memory.reset();
        memory.applyFeedRows(rows, cursorAt(rows.length));
        const keys = memory.select<FeedRow>('SELECT type, id FROM document', []);
        const end = rows.length + keys.length;
        memory.applyFeedRows(
          keys.map((key, index) => unpublishRow(rows.length + index + 1, key)),
          cursorAt(end),
        );
        for (const table of Object.values(dumpPublished(memory))) expect(table).toEqual([]);
        const reader = new ContentReader(memory, new Date('2026-03-05T03:00:00Z'));
        expect([...redirectAddresses(reader)]).toEqual([]);
      }),
      { numRuns: 20 },
    );
  }, 120_000);
});
