// Writes a search index and a release with its pages, as the publisher would.

import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import type { Locale } from '@bang-tin/shared/locales';
import { CURRENT_RELEASE_LINK, RELEASES_FOLDER } from '@bang-tin/shared/release-layout';
import { SEARCH_INDEX_FILE, SEARCH_TABLES, SEARCH_VERSION, searchTable } from '@bang-tin/shared/search-index';
import { foldText } from '@bang-tin/shared/text-folding';
import Sqlite from 'better-sqlite3';

export interface IndexedPage {
  address: string;
  title: string;
  text: string;
  locale?: Locale;
  day?: string;
}

/** @param pages the oldest first @param filled null: the index is whole */
export function writeSearchIndex(folder: string, pages: readonly IndexedPage[], filled: number | null = null): void {
  const path = join(folder, SEARCH_INDEX_FILE);
  mkdirSync(dirname(path), { recursive: true });
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
  const database = new Sqlite(path);
  database.pragma('journal_mode = WAL');
  database.exec(SEARCH_TABLES);
  database.pragma(`user_version = ${SEARCH_VERSION}`);
  database.prepare('UPDATE standing SET release = ?, filled = ?').run('1', filled);
  for (const [index, { address, title, text, locale = 'vi', day = '2026-11-22' }] of pages.entries()) {
    database
      .prepare('INSERT INTO page (id, address, locale, day, title, digest, text) VALUES (?, ?, ?, ?, ?, ?, ?)')
      .run(index + 1, address, locale, day, title, '', deflateRawSync(text));
    database
      .prepare(`INSERT INTO ${searchTable(locale)} (rowid, title, text) VALUES (?, ?, ?)`)
      .run(index + 1, foldText(title), foldText(text));
  }
  database.close();
}

/** Serves a release that has a page at each address, and nothing else. */
export function writeReleaseOf(folder: string, addresses: readonly string[]): void {
  const releases = join(folder, RELEASES_FOLDER);
  const name = `release-${addresses.length}`;
  for (const address of addresses) {
    const file = join(releases, name, '0', `${address.slice(1)}.html`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '<!doctype html>');
  }
  mkdirSync(join(releases, name, '0'), { recursive: true });
  rmSync(join(releases, CURRENT_RELEASE_LINK), { force: true });
  symlinkSync(name, join(releases, CURRENT_RELEASE_LINK));
}
