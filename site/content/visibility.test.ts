// Documents that are shown for a time only: outside it nothing of the store knows of them, and time is told like rows of the feed.

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ContentReader } from './content-reader.ts';
import { type ContentStore, openContentStore } from './content-store.ts';
import { cursorAt, picture, published, publishRow, unpublishRow } from './published-fixtures.ts';
import { addressKey, documentKey, hashKey } from './read-keys.ts';
import { redirectAt } from './redirect-queries.ts';
import { allAddresses } from './site-addresses.ts';
import { FILLED_TABLES } from './store-tables.ts';
import { newestStories } from './story-queries.ts';
import { inBatches, randomFeed } from './testing/random-feed.ts';
import { PASSING_INSTANTS, withWindows } from './testing/random-visibility.ts';
import { momentsOf, shownAt } from './visibility.ts';

const [FROM, UNTIL] = ['2026-03-10T00:00:00Z', '2026-03-12T00:00:00Z'];
const BEFORE = new Date('2026-03-09T23:59:59.999Z');
const WITHIN = new Date(FROM);
const AFTER = new Date(UNTIL);
const ADDRESS = '/bai-viet/2026/03/mot';

const article = (window: object, more: object = {}) => published('article', 'a1', { vi: { slug: 'mot', ...window, ...more } });

let store: ContentStore;
beforeEach(() => {
  store = openContentStore(':memory:');
});
afterEach(() => store.close());

/** Everything that the store derives from documents; a row's number is the only thing in it that may differ. */
function contentOf(of: ContentStore): Record<string, unknown[]> {
  const tables = FILLED_TABLES.filter((table) => table !== 'store_moment');
  return Object.fromEntries(
    tables.map((table) => {
      const rows = of.select<Record<string, unknown>>(`SELECT * FROM ${table}`, []).map(({ seq: _seq, ...row }) => JSON.stringify(row));
      return [table, rows.sort()];
    }),
  );
}

describe('what is shown of a document', () => {
  test('from an instant on, and until another, which does not belong to it any more', () => {
    const shown = (now: string) => shownAt(article({ visibleFrom: FROM, visibleUntil: UNTIL }), '2026-03-01T00:00:00.000Z', now) !== null;
    expect(['', BEFORE, WITHIN, new Date(AFTER.getTime() - 1), AFTER].map((now) => shown(now && (now as Date).toISOString()))).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
  });

  test('each language for itself', () => {
    const both = published('article', 'a1', { vi: {}, en: { visibleFrom: FROM } });
    expect(Object.keys(shownAt(both, '2026-03-01T00:00:00.000Z', BEFORE.toISOString())?.document.locales ?? {})).toEqual(['vi']);
    expect(shownAt(both, '2026-03-01T00:00:00.000Z', WITHIN.toISOString())?.document).toBe(both);
  });

  test('it was changed when it appeared, should that be later than its publication', () => {
    const changedAt = (publishedAt: string) => shownAt(article({ visibleFrom: FROM }), publishedAt, WITHIN.toISOString())?.changedAt;
    expect(changedAt('2026-03-01T00:00:00.000Z')).toBe('2026-03-10T00:00:00.000Z');
    expect(changedAt('2026-03-11T00:00:00.000Z')).toBe('2026-03-11T00:00:00.000Z');
  });

  test('moments are written in one form, so that they order', () => {
    expect(momentsOf(article({ visibleFrom: '2026-03-10T00:00:00.5Z', visibleUntil: '2026-03-10T00:00:00Z' }))).toEqual([
      '2026-03-10T00:00:00.000Z',
      '2026-03-10T00:00:00.500Z',
    ]);
    expect(momentsOf(article({}))).toEqual([]);
  });
});

describe('a document outside its time', () => {
  const timed = article(
    { visibleFrom: FROM, visibleUntil: UNTIL },
    { category: 'tintuc000000', figure: { picture: picture('f1'), caption: '', alt: '' } },
  );

  test('is to the site as if it were not published', () => {
    store.applyFeedRows([publishRow(1, timed)], cursorAt(1));
    for (const [now, isThere] of [
      [BEFORE, false],
      [WITHIN, true],
      [AFTER, false],
    ] as const) {
      store.advance(now);
      const content = new ContentReader(store, now);
      expect([
        content.document('article', timed.id) !== null,
        newestStories(content, 'vi', 9).length > 0,
        [...allAddresses(content)].includes(ADDRESS),
        [...store.mediaFiles()].length > 0,
        [...store.addresses()].length > 0,
        store.documentCount() > 0,
        store.select('SELECT * FROM countable_page', []).length > 0,
        store.select('SELECT * FROM archive_month', []).length > 0,
      ]).toEqual(Array.from({ length: 8 }, () => isThere));
      expect(store.accountsFor(timed)).toBe(true);
    }
    expect(store.nextMoment()).toBeNull();
  });

  test('appears and vanishes as by rows of the feed: its keys and addresses are touched', () => {
    store.applyFeedRows([publishRow(1, timed)], cursorAt(1));
    for (const now of [WITHIN, AFTER]) {
      store.forgetTouched(store.touched().generation);
      store.advance(now);
      const { keys, places, everything } = store.touched();
      expect(everything).toBe(false);
      expect(keys).toEqual(expect.arrayContaining([documentKey('article', timed.id), addressKey(ADDRESS)].map(hashKey)));
      expect(places).toContain(ADDRESS);
    }
  });

  test('time that changes nothing touches nothing', () => {
    store.applyFeedRows([publishRow(1, timed)], cursorAt(1));
    store.advance(WITHIN);
    const { generation } = store.touched();
    expect(store.nextMoment()).toBe('2026-03-12T00:00:00.000Z');
    expect(store.advance(new Date(AFTER.getTime() - 1))).toEqual({ published: [], removed: [] });
    expect(store.touched().generation).toBe(generation);
  });

  test('a clock that is put back shows what was shown', () => {
    store.applyFeedRows([publishRow(1, timed)], cursorAt(1));
    store.advance(WITHIN);
    const within = contentOf(store);
    for (const now of [AFTER, BEFORE, WITHIN]) store.advance(now);
    expect(contentOf(store)).toEqual(within);
  });

  test('its former address leads nowhere, neither before nor afterwards', () => {
    const first = article({ visibleFrom: FROM, visibleUntil: UNTIL }, { slug: 'truoc' });
    store.applyFeedRows([publishRow(1, first), publishRow(2, timed)], cursorAt(2));
    const found = [BEFORE, WITHIN, AFTER].map((now) => {
      store.advance(now);
      return redirectAt(new ContentReader(store, now), '/bai-viet/2026/03/truoc')?.address ?? null;
    });
    expect(found).toEqual([null, ADDRESS, null]);
  });

  test('another history that has lost it ends all waiting, and says so', () => {
    store.applyFeedRows([publishRow(1, timed)], cursorAt(1));
    expect(store.replaceAll([], cursorAt(0)).unaccounted).toEqual([{ type: 'article', id: timed.id }]);
    expect([store.accountsFor(timed), store.nextMoment()]).toEqual([false, null]);
  });

  test('a new row decides anew, and one that takes it away ends all waiting', () => {
    store.applyFeedRows([publishRow(1, timed)], cursorAt(1));
    store.applyFeedRows([publishRow(2, article({}))], cursorAt(2));
    expect([store.documentCount(), store.nextMoment()]).toEqual([1, null]);
    store.applyFeedRows([publishRow(3, timed), unpublishRow(4, timed)], cursorAt(4));
    expect([store.documentCount(), store.nextMoment(), store.accountsFor(timed)]).toEqual([0, null, false]);
  });
});

test('however rows and time come, the store has what one has that was filled at the end', () => {
  const sizes = fc.array(fc.nat({ max: 3 }), { maxLength: 30 });
  const instants = fc.array(fc.constantFrom(...PASSING_INSTANTS), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(withWindows(randomFeed(24)), sizes, instants, fc.boolean(), (rows, batchSizes, passing, fromStart) => {
      const whole = openContentStore(':memory:');
      try {
        store.reset();
        store.forgetTouched(store.touched().generation);
        inBatches(rows, batchSizes).forEach((batch, place) => {
          store.advance(new Date(passing[place % passing.length] ?? ''));
          store.applyFeedRows(batch, cursorAt(batch.at(-1)?.seq ?? 0));
        });
        const now = new Date(passing.at(-1) ?? '');
        store.advance(now);
        if (fromStart) whole.advance(now);
        whole.replaceAll(rows, cursorAt(rows.length));
        whole.advance(now);
        expect(contentOf(store)).toEqual(contentOf(whole));
        // A feed that is read all over changes no document.
        const { generation } = store.touched();
        store.replaceAll(rows, cursorAt(rows.length));
        store.advance(now);
        store.forgetTouched(generation);
        const { everything, keys } = store.touched();
        const documents = new Set(rows.map(({ type, id }) => hashKey(documentKey(type, id))));
        expect([everything, keys.filter((key) => documents.has(key))]).toEqual([false, []]);
      } finally {
        whole.close();
      }
    }),
    { numRuns: 60 },
  );
}, 120_000);
