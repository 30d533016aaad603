// The search index follows the releases, whatever becomes of its file.

import { rmSync, writeFileSync } from 'node:fs';
import { searchExpression, searchTable, searchTerms } from '@bang-tin/shared/search-index';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { published } from '../content/published-fixtures.ts';
import { createPublisherFixture, type PublisherFixture } from './testing/publisher-fixture.ts';

// Processes start here, and a machine under load starts them slowly.
jest.setTimeout(180_000);

const article = (name: string, title: string, date = '2026-03-04T05:00:00Z') =>
  published('article', name, { vi: { slug: name, title, date, body: '<p>Khoa <b>giáo</b> &amp; đào tạo</p>' } });
const law = published('legal-document', 'l1', { vi: { slug: 'l1', number: '25/2026/QĐ-UBND', title: 'Quyết định về trường học' } });

let fixture: PublisherFixture;
beforeEach(async () => {
  fixture = await createPublisherFixture();
  fixture.cms.publish(article('a1', 'Đại hội'), article('a2', 'Đại biểu', '2026-03-05T05:00:00Z'), law);
  await fixture.settle(await fixture.open());
});
afterEach(() => fixture.close());

/** Titles, newest first. */
function find(question: string): string[] {
  const database = new Database(fixture.settings.searchIndexFile, { readonly: true });
  try {
    const table = searchTable('vi');
    const sql = `SELECT page.title FROM ${table} JOIN page ON page.id = ${table}.rowid WHERE ${table} MATCH ? ORDER BY ${table}.rowid DESC`;
    return database
      .prepare(sql)
      .pluck()
      .all(searchExpression(searchTerms(question))) as string[];
  } finally {
    database.close();
  }
}

test('words with and without tone marks, phrases, numbers of documents; the newest first; nothing of what is gone', async () => {
  expect(find('dai')).toEqual(['Đại biểu', 'Đại hội']);
  expect(find('ĐẠI HỘI')).toEqual(['Đại hội']);
  expect(find('khoa giao & đào')).toHaveLength(2);
  expect(find('"giáo khoa"')).toEqual([]);
  expect(find('25/2026/qd-ubnd')).toEqual(['Quyết định về trường học']);
  expect(find('" OR title:dai* NEAR(')).toEqual([]);
  await fixture.shut();
  const publisher = await fixture.open();
  fixture.cms.unpublish(article('a2', 'Đại biểu'));
  fixture.cms.publish(article('a1', 'Hội nghị'));
  await fixture.settle(publisher);
  expect(find('dai')).toEqual([]);
  expect(find('hoi nghi')).toEqual(['Hội nghị']);
});

test.each([
  ['missing', (file: string) => rmSync(file)],
  ['no database', (file: string) => writeFileSync(file, 'x'.repeat(8192))],
  ['of another version', (file: string) => new Database(file).exec('PRAGMA user_version = 99').close()],
  ['behind the ledger', (file: string) => new Database(file).exec("DELETE FROM page; UPDATE standing SET release = '0'").close()],
  [
    'behind the ledger when a release is made',
    (file: string) => {
      new Database(file).exec("DELETE FROM page; UPDATE standing SET release = '0'").close();
      fixture.cms.publish(article('a3', 'Thông báo'));
    },
  ],
])('an index that is %s is made anew', async (_, spoil) => {
  await fixture.shut();
  for (const suffix of ['-wal', '-shm']) rmSync(fixture.settings.searchIndexFile + suffix, { force: true });
  spoil(fixture.settings.searchIndexFile);
  await fixture.settle(await fixture.open());
  expect(find('dai hoi')).toEqual(['Đại hội']);
  expect(find('dai')).toHaveLength(2);
});

test('what a crash left in the index of a release that never was is put right, though the page is again what it was', async () => {
  await fixture.shut();
  fixture.cms.publish(article('a1', 'Tên khác'));
  expect((await fixture.crash('commit')).code).toBeNull();
  expect(find('ten khac')).toEqual(['Tên khác']);
  fixture.cms.publish(article('a1', 'Đại hội'));
  await fixture.settle(await fixture.open());
  expect([find('ten khac'), find('dai hoi')]).toEqual([[], ['Đại hội']]);
});

/** How many pieces FTS5 keeps apart: the upper bits of the ids of its pages number them (fts5_index.c, FTS5_SEGMENT_ROWID). */
function pieces(): number {
  const database = new Database(fixture.settings.searchIndexFile, { readonly: true });
  try {
    return database
      .prepare(`SELECT count(DISTINCT id >> 37) FROM ${searchTable('vi')}_data WHERE id >> 37 > 0`)
      .pluck()
      .get() as number;
  } finally {
    database.close();
  }
}

test('what updates wrote is joined between releases, and a reader sees all the while what it saw', async () => {
  await fixture.shut();
  const publisher = await fixture.open();
  await fixture.settle(publisher);
  const reader = new Database(fixture.settings.searchIndexFile, { readonly: true });
  const found = reader.prepare(`SELECT count(*) FROM ${searchTable('vi')} WHERE ${searchTable('vi')} MATCH 'khoa'`).pluck();
  reader.exec('BEGIN');
  expect(found.get()).toBe(2);
  for (let n = 0; n < 10; n += 1) {
    fixture.cms.publish(article(`b${n}`, `Bài ${n}`));
    await fixture.settle(publisher);
  }
  expect(found.get()).toBe(2);
  reader.exec('COMMIT');
  expect(found.get()).toBe(12);
  reader.close();
  expect(pieces()).toBeLessThan(8);
});
