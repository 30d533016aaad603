// The lists that pages are made of: stories, archives, categories, legal documents and their relations, addresses.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PublishedDocument } from '@bang-tin/shared/content-schemas';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { siteAddressExists } from './address-queries.ts';
import { archiveMonths, groupByYear, taxonomyFacet, taxonomyListSlug, yearFacet } from './archive-queries.ts';
import { categories, pathTo, topCategories, withDescendants } from './category-queries.ts';
import { ContentReader } from './content-reader.ts';
import { type ContentStore, openContentStore } from './content-store.ts';
import { storySort } from './document-entries.ts';
import { comingIntoEffect, legalInMonth, newestLegal } from './legal-queries.ts';
import { alternatesOf, linkTo, pageAt } from './link-queries.ts';
import { cursorAt, fixtureId, picture, published, publishRow } from './published-fixtures.ts';
import { type ReadObserver, TODAY } from './reads.ts';
import { relationsFrom as relationsDeclared, relationsTo as relationsOfKinds } from './relation-queries.ts';
import { banners, menuItems, openPoll, siteSettings } from './site-queries.ts';
import { featuredStories, neighboursOf, newestStories, storiesInCategories, storiesInMonth, upcomingMeetings } from './story-queries.ts';

const NOW = new Date('2026-03-05T03:00:00Z');
let folder: string;
let store: ContentStore;
let content: ContentReader;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'list-queries-'));
  store = openContentStore(join(folder, 'content.sqlite'));
  content = new ContentReader(store, NOW);
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

function publish(...documents: PublishedDocument[]): void {
  const from = store.cursor().seq;
  const rows = documents.map((document, index) => publishRow(from + index + 1, document));
  store.applyFeedRows(rows, cursorAt(from + rows.length));
}
const story = (name: string, day: string, category: string | null, more = {}) =>
  published('article', name, {
    vi: { slug: name, title: name, date: `${day}T05:00:00Z`, category: category && fixtureId(category), ...more },
  });
const titles = (items: readonly { title: string }[]) => items.map(({ title }) => title);

describe('stories', () => {
  test('newest first, in their own language only', () => {
    publish(story('a', '2026-01-01', null), story('b', '2026-02-01', null), published('article', 'c', { en: { title: 'c' } }));
    expect(titles(newestStories(content, 'vi', 5))).toEqual(['b', 'a']);
    expect(titles(newestStories(content, 'en', 5))).toEqual(['c']);
    expect(titles(newestStories(content, 'vi', 1))).toEqual(['b']);
  });

  test('featured ones', () => {
    publish(story('a', '2026-01-01', null, { featured: true }), story('b', '2026-02-01', null));
    expect(titles(featuredStories(content, 'vi', 5))).toEqual(['a']);
  });

  test('of several categories in one order', () => {
    publish(story('a', '2026-01-01', 'c1'), story('b', '2026-01-02', 'c2'), story('c', '2026-01-03', 'c1'), story('d', '2026-01-04', 'c3'));
    expect(titles(storiesInCategories(content, 'vi', [fixtureId('c1'), fixtureId('c2')], 2))).toEqual(['c', 'b']);
  });

  test('of one month in Vietnam', () => {
    publish(
      published('article', 'a', { vi: { slug: 'a', title: 'a', date: '2026-01-31T16:59:00Z', category: fixtureId('c1') } }),
      published('article', 'b', { vi: { slug: 'b', title: 'b', date: '2026-01-31T17:00:00Z', category: fixtureId('c1') } }),
    );
    expect(titles(storiesInMonth(content, 'vi', [fixtureId('c1')], '2026-01'))).toEqual(['a']);
    expect(titles(storiesInMonth(content, 'vi', [fixtureId('c1')], '2026-02'))).toEqual(['b']);
  });

  test('meetings of today and later, the next one first', () => {
    const meeting = (name: string, meetingDay: string) =>
      published('meeting-report', name, { vi: { slug: name, title: name, meetingDay } });
    publish(meeting('past', '2026-03-04'), meeting('today', '2026-03-05'), meeting('later', '2026-04-01'));
    expect(titles(upcomingMeetings(content, 'vi', 5))).toEqual(['today', 'later']);
  });

  test('neighbours are what stands before and after in the list of the category, whatever the dates', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 12 }),
        fc.nat(),
        fc.integer({ min: 1, max: 3 }),
        (days, pick, size) => {
          store.reset();
          publish(...days.map((day, index) => story(`n${index}`, `2026-01-0${day}`, 'c1')));
          const all = storiesInCategories(content, 'vi', [fixtureId('c1')], 99);
          const place = pick % all.length;
          const { id = '', date = '' } = all[place] ?? {};
          const { newer, older } = neighboursOf(content, 'vi', { id, sort: storySort(date) }, fixtureId('c1'), size);
          expect(titles(newer)).toEqual(titles(all.slice(Math.max(0, place - size), place)));
          expect(titles(older)).toEqual(titles(all.slice(place + 1, place + 1 + size)));
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('categories', () => {
  const category = (name: string, parent: string | null, order: number) =>
    published('category', name, { vi: { slug: name, title: name, parent: parent && fixtureId(parent), order } });

  test('a tree in the order of the editors', () => {
    publish(category('b', null, 2), category('a', null, 1), category('child', 'a', 1), category('orphan', 'none', 3));
    const all = categories(content, 'vi');
    expect(titles(topCategories(all))).toEqual(['a', 'b', 'orphan']);
    expect(withDescendants(all, fixtureId('a'))).toEqual([fixtureId('a'), fixtureId('child')]);
    expect(titles(pathTo(all, fixtureId('child')))).toEqual(['a', 'child']);
  });

  test('a circle ends', () => {
    publish(category('a', 'b', 1), category('b', 'a', 1));
    const all = categories(content, 'vi');
    expect(withDescendants(all, fixtureId('a'))).toHaveLength(2);
    expect(titles(pathTo(all, fixtureId('a')))).toEqual(['b', 'a']);
  });
});

const relationsTo = (reader: ContentReader, id: string, number: string, locale: 'vi' | 'en') =>
  relationsOfKinds(reader, { id, number }, locale, () => 9).flatMap(({ newest }) => newest);
function relationsFrom(reader: ContentReader, id: string, locale: 'vi' | 'en') {
  const fields = reader.document('legal-document', id)?.document.locales[locale];
  return relationsDeclared(reader, { id, relations: fields?.relations ?? [] }, locale);
}
const RELATION = { title: null, document: null, partial: false, locator: null, effectiveDay: null };
const law = (name: string, more: object = {}) =>
  published('legal-document', name, { vi: { slug: name, title: name, number: name, normalNumber: name, ...more } });

describe('legal documents', () => {
  test('by day of issue, the day of publication standing in for it', () => {
    publish(
      law('a', { issuedDay: '2026-01-01' }),
      law('b', { issuedDay: null, date: '2026-02-01T00:00:00Z' }),
      law('c', { issuedDay: '2025-05-01' }),
    );
    expect(titles(newestLegal(content, 'vi', null, 5))).toEqual(['b', 'a', 'c']);
    expect(titles(newestLegal(content, 'vi', { facet: 'year', value: '2025' }, 5))).toEqual(['c']);
    expect(titles(legalInMonth(content, 'vi', { facet: 'year', value: 'khac' }, '2026-02'))).toEqual(['b']);
    expect(yearFacet(content, 'vi')).toEqual(['2026', '2025', 'khac']);
    expect(groupByYear(archiveMonths(content, 'vi', 'legal', ['']))).toEqual([
      {
        year: '2026',
        documents: 2,
        months: [
          { month: '2026-02', documents: 1 },
          { month: '2026-01', documents: 1 },
        ],
      },
      { year: '2025', documents: 1, months: [{ month: '2025-05', documents: 1 }] },
    ]);
  });

  test('filters name only types that are published and have documents', () => {
    const type = (name: string) => published('document-type', name, { vi: { slug: name, title: name } });
    publish(law('a', { documentType: fixtureId('t1') }), law('b', { documentType: fixtureId('t9') }), type('t1'), type('t2'));
    expect(taxonomyFacet(content, 'vi', 'type')).toEqual([{ value: fixtureId('t1'), slug: 't1', title: 't1' }]);
  });

  test('of two types with one slug one has the list, and nothing leads from the other to it', () => {
    const type = (name: string) => published('document-type', name, { vi: { slug: 'quyet-dinh', title: name } });
    publish(type('t1'), type('t2'), law('a', { documentType: fixtureId('t2') }));
    expect(['t1', 't2'].map((name) => taxonomyListSlug(content, 'vi', 'type', fixtureId(name)))).toEqual(['quyet-dinh', null]);
  });

  test('documents about to take effect', () => {
    publish(law('past', { effectiveDay: '2026-03-04' }), law('next', { effectiveDay: '2026-03-06' }));
    expect(titles(comingIntoEffect(content, 'vi', 5))).toEqual(['next']);
  });

  test('a relation is seen from both sides, by id', () => {
    publish(
      law('new', {
        effectiveDay: '2026-04-01',
        relations: [{ ...RELATION, relation: 'thay-the', number: 'cu', document: fixtureId('old') }],
      }),
      law('old'),
    );
    expect(relationsFrom(content, fixtureId('new'), 'vi')).toMatchObject([
      { relation: 'thay-the', title: 'old', link: { address: '/van-ban/2026/old' } },
    ]);
    expect(relationsTo(content, fixtureId('old'), 'old', 'vi')).toMatchObject([
      { relation: 'thay-the', number: 'new', effectiveDay: '2026-04-01' },
    ]);
  });

  test('a relation by number alone finds its document only when there is just one', () => {
    publish(law('new', { relations: [{ ...RELATION, relation: 'can-cu', number: 'same' }] }), law('one', { normalNumber: 'same' }));
    expect(relationsFrom(content, fixtureId('new'), 'vi')[0]?.link?.id).toBe(fixtureId('one'));
    expect(relationsTo(content, fixtureId('one'), 'same', 'vi')).toHaveLength(1);
    publish(law('two', { normalNumber: 'same', issuedDay: '2020-01-01' }));
    expect(relationsFrom(content, fixtureId('new'), 'vi')[0]?.link).toBeNull();
    expect(relationsTo(content, fixtureId('one'), 'same', 'vi')).toEqual([]);
  });

  test('a relation to a document that is not published stays as text', () => {
    publish(law('new', { relations: [{ ...RELATION, relation: 'bai-bo', number: '1/2020', title: 'Cũ', document: fixtureId('gone') }] }));
    expect(relationsFrom(content, fixtureId('new'), 'vi')).toEqual([
      { relation: 'bai-bo', number: '1/2020', title: 'Cũ', link: null, partial: false, locator: null, effectiveDay: null },
    ]);
  });

  test('what links by id and says another number is one relation, not two', () => {
    publish(law('new', { relations: [{ ...RELATION, relation: 'sua-doi', number: 'old', document: fixtureId('old') }] }), law('old'));
    expect(relationsTo(content, fixtureId('old'), 'old', 'vi')).toHaveLength(1);
  });
});

describe('links', () => {
  test('English pages link to Vietnamese ones where there is no other', () => {
    publish(published('article', 'a', { vi: { slug: 'bai', title: 'Bài' } }));
    expect(linkTo(content, 'article', fixtureId('a'), 'en')).toMatchObject({ locale: 'vi', address: '/bai-viet/2026/03/bai' });
    expect(linkTo(content, 'article', fixtureId('b'), 'vi')).toBeNull();
    publish(published('article', 'a', { vi: { slug: 'bai' }, en: { slug: 'story' } }));
    expect(linkTo(content, 'article', fixtureId('a'), 'en')?.locale).toBe('en');
    expect(alternatesOf(content, 'article', fixtureId('a')).map(({ locale }) => locale)).toEqual(['vi', 'en']);
  });

  test('an address claimed twice belongs to the smaller id, whoever came first', () => {
    publish(law('b', { slug: 'x' }), law('a', { slug: 'x' }));
    expect(pageAt(content, '/van-ban/2026/x')?.id).toBe(fixtureId('a'));
  });

  test('addresses that lead somewhere, and near misses', () => {
    publish(
      published('category', 'c1', { vi: { slug: 'tin' } }),
      story('a', '2026-01-05', 'c1'),
      law('l', { documentType: fixtureId('t1'), issuedDay: '2024-05-02' }),
      published('document-type', 't1', { vi: { slug: 'chi-thi' } }),
    );
    const there = ['/', '/en', '/van-ban', '/en/thong-ke', '/rss.xml', '/bai-viet/2026/01/a', '/chuyen-muc/tin', '/chuyen-muc/tin/2026/01'];
    const alsoThere = [
      '/van-ban/loai/chi-thi',
      '/van-ban/loai/chi-thi/2024/05',
      '/van-ban/nam/2024',
      '/van-ban/nam/2024/05',
      '/van-ban?x=1#y',
    ];
    for (const address of [...there, ...alsoThere]) expect([address, siteAddressExists(content, address)]).toEqual([address, true]);
    const nowhere = [
      '/en/van-ban/loai/chi-thi',
      '/van-ban/loai/nghi-dinh',
      '/van-ban/nam/2023',
      '/van-ban/nam/2024/06',
      '/chuyen-muc/tin/2026/02',
      '/x',
    ];
    for (const address of nowhere) expect([address, siteAddressExists(content, address)]).toEqual([address, false]);
  });
});

describe('the site itself', () => {
  test('settings fall back to the default language, and to nothing', () => {
    expect(siteSettings(content, 'vi')).toBeNull();
    publish(published('site-settings', 's'));
    expect(siteSettings(content, 'en')).toMatchObject({ title: 'Cổng thông tin điện tử thử nghiệm', locale: 'vi' });
    publish(published('site-settings', 's', { vi: {}, en: { title: 'Portal' } }));
    expect(siteSettings(content, 'en')).toMatchObject({ title: 'Portal', locale: 'en' });
  });

  test('banners and polls are shown from their first instant to their last', () => {
    const banner = (name: string, from: string | null, until: string | null) =>
      published('banner', name, { vi: { title: name, picture: picture(name), from, until } });
    publish(banner('always', null, null), banner('past', null, '2026-03-05T03:00:00Z'), banner('lasthour', null, '2026-03-05T04:00:00Z'));
    publish(banner('later', '2026-03-05T03:00:01Z', null), published('poll', 'p', { vi: { from: '2026-03-06T00:00:00Z' } }));
    expect(titles(banners(content, 'home-side', 'vi'))).toEqual(['always', 'lasthour']);
    expect(banners(content, 'footer', 'vi')).toEqual([]);
    expect(openPoll(content, 'vi')).toBeNull();
    expect(menuItems(content, 'main', 'vi')).toBeNull();
  });
});

describe('cost', () => {
  test('no list walks a whole table or sorts more than it shows', () => {
    publish(law('l', { relations: [{ ...RELATION, relation: 'can-cu', number: 'x' }] }), story('a', '2026-01-01', 'c1'));
    const asked = new Map<string, readonly unknown[]>();
    const ignored = (): void => {};
    const rows: ReadObserver['rows'] = ({ sql }, parameters) =>
      asked.set(
        sql,
        parameters.map((parameter) => (parameter === TODAY ? '2026-03-05' : parameter)),
      );
    const watched = new ContentReader(store, NOW, null, { document: ignored, moment: ignored, part: ignored, rows });
    newestStories(watched, 'vi', 3);
    featuredStories(watched, 'vi', 3);
    storiesInCategories(watched, 'vi', [fixtureId('c1')], 3);
    storiesInMonth(watched, 'vi', [fixtureId('c1')], '2026-01');
    neighboursOf(watched, 'vi', { id: fixtureId('a'), sort: storySort('2026-01-01') }, fixtureId('c1'), 5);
    upcomingMeetings(watched, 'vi', 3);
    for (const facet of ['type', 'year', 'issuer'] as const) {
      newestLegal(watched, 'vi', { facet, value: 'x' }, 3);
      legalInMonth(watched, 'vi', { facet, value: 'x' }, '2026-01');
    }
    newestLegal(watched, 'vi', null, 3);
    comingIntoEffect(watched, 'vi', 3);
    relationsFrom(watched, fixtureId('l'), 'vi');
    relationsOfKinds(watched, { id: fixtureId('l'), number: 'l' }, 'vi', () => 3);
    pageAt(watched, '/x');
    expect(asked.size).toBeGreaterThan(12);
    for (const [sql, parameters] of asked) {
      const plan = store.select<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, parameters as string[]).map(({ detail }) => detail);
      expect({ sql, plan: plan.filter((step) => /^SCAN|TEMP B-TREE FOR (?!LAST TERM)/.test(step)) }).toEqual({ sql, plan: [] });
    }
  });
});
