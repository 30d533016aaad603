// What pages read is recorded, and can be read again.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PublishedDocument } from '@bang-tin/shared/content-schemas';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ContentReader } from './content-reader.ts';
import { type ContentStore, openContentStore } from './content-store.ts';
import { pageAt } from './link-queries.ts';
import { PartCache } from './part-cache.ts';
import { cursorAt, fixtureId, published, publishRow } from './published-fixtures.ts';
import { documentKey, hashKey, partKey } from './read-keys.ts';
import { digestAgain, recordReads } from './read-record.ts';
import { relationsTo } from './relation-queries.ts';
import { newestStories, upcomingMeetings } from './story-queries.ts';

const NOW = new Date('2026-03-05T03:00:00Z');
let folder: string;
let store: ContentStore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-record-'));
  store = openContentStore(join(folder, 'content.sqlite'));
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

function publish(...documents: PublishedDocument[]): void {
  const from = store.cursor().seq;
  store.applyFeedRows(
    documents.map((document, index) => publishRow(from + index + 1, document)),
    cursorAt(from + documents.length),
  );
}
const story = (name: string, title = name) => published('article', name, { vi: { slug: name, title } });

function record(read: (reader: ContentReader) => unknown, now = NOW, parts = new PartCache()) {
  const recording = recordReads(store, now, parts);
  read(recording.reader);
  return recording.record();
}
function changedKeys(change: () => void): number[] {
  store.forgetTouched(store.touched().generation);
  change();
  return store.touched().keys;
}

describe('the record of reads', () => {
  test('can be read again whatever was asked: every module of queries is loaded', () => {
    const modules = readdirSync(import.meta.dirname).filter((file) => /-queries\.ts$/.test(file) && file !== 'all-queries.ts');
    const loaded = readFileSync(join(import.meta.dirname, 'all-queries.ts'), 'utf8');
    expect(modules.filter((file) => !loaded.includes(`'./${file}'`))).toEqual([]);
  });

  test('has the same digest until something that was read changes', () => {
    publish(story('a'), story('b'));
    const { reads, digest, until } = record((reader) => newestStories(reader, 'vi', 1));
    expect([until, digestAgain(store, reads, NOW)]).toEqual([null, digest]);
    publish(published('page', 'p'));
    expect(digestAgain(store, reads, NOW)).toBe(digest);
    publish(story('b', 'Khác'));
    expect(digestAgain(store, reads, NOW)).not.toBe(digest);
  });

  test('is touched by what is in the window, not by what is far from it', () => {
    publish(...['a', 'b', 'c', 'd', 'e'].map((name) => story(name)));
    const { keys } = record((reader) => newestStories(reader, 'vi', 2));
    const touches = (change: () => void) => changedKeys(change).some((key) => keys.includes(key));
    expect(touches(() => publish(story('a', 'Cũ')))).toBe(false);
    expect(touches(() => publish(story('e', 'Mới')))).toBe(true);
    expect(touches(() => publish(story('f')))).toBe(true);
  });

  test('of a law named by its number is touched when the document that was meant comes or goes', () => {
    const law = (name: string, normalNumber: string, relations: object[] = []) =>
      published('legal-document', name, { vi: { slug: name, normalNumber, relations: relations as [] } });
    const base = { relation: 'can-cu', title: null, partial: false, locator: null, effectiveDay: null };
    const meant = law('meant', '2/2026');
    publish(law('old', '1/2026'), law('new', '3/2026', [{ ...base, number: '1/2026', document: meant.id }]));
    const old = { id: fixtureId('old'), number: '1/2026' };
    const { keys, reads, digest } = record((reader) => relationsTo(reader, old, 'vi', () => 9));
    expect(changedKeys(() => publish(meant)).some((key) => keys.includes(key))).toBe(true);
    expect(digestAgain(store, reads, NOW)).not.toBe(digest);
  });

  test('waits for the moment at which a meeting is past, and reads again as of then', () => {
    publish(published('meeting-report', 'm', { vi: { slug: 'm', meetingDay: '2026-03-05' } }));
    const { until, reads, digest } = record((reader) => upcomingMeetings(reader, 'vi', 3));
    expect(until).toBe('2026-03-05T17:00:00.000Z');
    expect(digestAgain(store, reads, new Date('2026-03-05T16:59:59Z'))).toBe(digest);
    expect(digestAgain(store, reads, new Date('2026-03-05T17:00:00Z'))).not.toBe(digest);
  });

  test('waits for the next of several moments', () => {
    const { until } = record((reader) => reader.today(['2026-03-01', null, '2026-04-01', '2026-03-06T00:00:00Z']));
    expect(until).toBe('2026-03-06T00:00:00.000Z');
  });

  test('names a shared part by its value, not by what was read for it', () => {
    publish(story('a'));
    const parts = new PartCache();
    const load = (reader: ContentReader) => newestStories(reader, 'vi', 1).map(({ title }) => title);
    const first = record((reader) => reader.part('titles', load), NOW, parts);
    expect(first.keys).toEqual([hashKey(partKey('titles'))]);
    expect(first.parts).toHaveLength(1);
    publish(story('a', 'Khác'));
    expect(record((reader) => reader.part('titles', load), NOW, parts)).toEqual(first);
    const [[name, part] = ['', null]] = [...parts.entries()];
    expect([name, part?.record.keys.includes(hashKey(documentKey('article', fixtureId('a'))))]).toEqual(['titles', true]);
    parts.drop('titles');
    expect(record((reader) => reader.part('titles', load), NOW, parts).parts).not.toEqual(first.parts);
  });
});

describe('what is touched', () => {
  test('a store that was just made may be anything; afterwards changes have names', () => {
    expect(store.touched()).toMatchObject({ everything: true, lists: true });
    publish(story('a'));
    const { generation, everything } = store.touched();
    expect(everything).toBe(true);
    publish(story('b'));
    store.forgetTouched(generation);
    expect(store.touched().everything).toBe(true);
    store.forgetTouched(store.touched().generation);
    expect(store.touched()).toMatchObject({ everything: false, lists: false, keys: [], places: [] });
    publish(story('c'));
    expect(store.touched()).toMatchObject({ everything: false, places: ['/bai-viet/2026/03/c'] });
    expect(store.touched().keys).toContain(hashKey(documentKey('article', fixtureId('c'))));
  });

  test('an address that a document takes again, and the one that it leaves', () => {
    const called = (slug: string) => published('article', 'a', { vi: { slug } });
    publish(called('mot'));
    publish(called('hai'));
    const { keys } = record((reader) => pageAt(reader, '/bai-viet/2026/03/mot'));
    expect(changedKeys(() => publish(called('mot'))).some((key) => keys.includes(key))).toBe(true);
    expect(store.touched().places).toEqual(['/bai-viet/2026/03/hai', '/bai-viet/2026/03/mot']);
  });

  test('a store that is emptied is another store', () => {
    const { store: name, generation } = store.touched();
    store.reset();
    expect(store.touched().store).not.toBe(name);
    expect(store.touched().generation).toBeGreaterThan(generation);
  });
});
