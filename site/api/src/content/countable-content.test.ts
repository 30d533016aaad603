import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { ARTICLE, DOCUMENT, FILE, TestClock, writeContent } from '../../testing/test-api.ts';
import { CountableContent } from './countable-content.ts';

let folder: string;
let clock: TestClock;
let content: CountableContent;
const path = () => join(folder, 'content/content.sqlite');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bang-tin-content-'));
  clock = new TestClock('2026-11-22T03:00:00Z');
  content = new CountableContent(path(), clock.now);
});
afterEach(() => {
  content.close();
  rmSync(folder, { recursive: true, force: true });
});

function change(sql: string): void {
  const database = new Sqlite(path());
  database.exec(sql);
  database.close();
}

test('gives the numbers of the former portal, the files of a page and the site’s settings', () => {
  writeContent(folder, { carriedVisits: 5, respectDoNotTrack: true });
  expect(content.page(ARTICLE)).toMatchObject({ type: 'article', carriedViews: 802, carriedDownloads: 7, commentsAllowed: true });
  expect(content.page('nosuchpagenosuchpage0000')).toBeNull();
  expect(content.hasFile(DOCUMENT, FILE)).toBe(true);
  expect(content.hasFile(ARTICLE, FILE)).toBe(false);
  expect(content.site()).toEqual({ carriedVisits: 5, respectDoNotTrack: true });
});

test('sees a page that is published at once, and one that is unpublished within a second', () => {
  writeContent(folder);
  expect(content.page(ARTICLE)).not.toBeNull();
  change(
    `INSERT INTO countable_page (id, type, carried_views, carried_downloads) VALUES ('freshfreshfreshfresh0001', 'article', 0, 0); DELETE FROM countable_page WHERE id = '${ARTICLE}'`,
  );
  expect(content.page('freshfreshfreshfresh0001')).not.toBeNull();
  clock.advanceSeconds(1);
  expect(content.page(ARTICLE)).toBeNull();
});

test('follows a file that is replaced', () => {
  writeContent(folder);
  expect(content.page(ARTICLE)?.carriedViews).toBe(802);
  const other = mkdtempSync(join(tmpdir(), 'bang-tin-content-'));
  writeContent(other);
  const replacement = join(other, 'content/content.sqlite');
  const database = new Sqlite(replacement);
  database.exec('UPDATE countable_page SET carried_views = 900');
  database.pragma('journal_mode = DELETE');
  database.close();
  for (const rest of ['-wal', '-shm']) rmSync(path() + rest, { force: true });
  renameSync(replacement, path());
  rmSync(other, { recursive: true });
  clock.advanceSeconds(1);
  expect(content.page(ARTICLE)?.carriedViews).toBe(900);
});

test('respects Do Not Track until the site’s settings are published', () => {
  writeContent(folder);
  change('DELETE FROM countable_site');
  expect(content.site()).toEqual({ carriedVisits: 0, respectDoNotTrack: true });
});

test('a store that is missing, empty or broken is unavailable, and comes back by itself', () => {
  expect(() => content.site()).toThrow(expect.objectContaining({ code: 'content-unavailable', status: 503 }));
  writeContent(folder);
  expect(content.site().carriedVisits).toBe(0);
  content.close();
  rmSync(path());
  writeFileSync(path(), 'this is not a database, it only stands where one should');
  expect(() => content.page(ARTICLE)).toThrow(expect.objectContaining({ code: 'content-unavailable' }));
  rmSync(path());
  writeFileSync(path(), '');
  expect(() => content.page(ARTICLE)).toThrow(expect.objectContaining({ code: 'content-unavailable' }));
  rmSync(path());
  writeContent(folder);
  expect(content.page(ARTICLE)).not.toBeNull();
});
