// Keeps the search index with the pages of the release. What a release changes is written just before the ledger is: after a crash
// between the two those pages are due still, and are written again. An index that is missing, of another version, or behind the
// ledger is filled anew, in pieces, when nothing else is to do. FTS5 keeps what each update wrote apart, and joins it once there is
// much of it: that is done between releases, a little at a time.

import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { LOCALES, type Locale } from '@bang-tin/shared/locales';
import { SEARCH_TABLES, SEARCH_VERSION, searchTable } from '@bang-tin/shared/search-index';
import { foldText } from '@bang-tin/shared/text-folding';
import Database from 'better-sqlite3';
import type { ContentStore } from '../content/content-store.ts';
import { prepare } from '../content/prepared.ts';
import { type SearchEntry, searchEntry } from '../content/search-entries.ts';
import type { PageLedger } from './ledger/page-ledger.ts';
import { type Breath, letOthers } from './slices.ts';

const TABLES = LOCALES.map(searchTable);
/** Characters of a page that are looked through. */
const LONGEST_TEXT = 200_000;
/** Characters of a page that excerpts are made of. */
const LONGEST_KEPT_TEXT = 20_000;
/** Joined in one go, in pages of the file: some milliseconds, seldom more. */
const JOINED_AT_ONCE = 64;
/** Joined in all for each page of the site that was written, so that joining keeps up. */
const JOINED_PER_PAGE = 64;
/** Pages of the file that are written before they are brought into it in the middle of a release: it is done after the release before. */
const MOST_WAITING = 16_000;
/** Pages filled in at once: an urgent document waits for one such piece at most. */
const PIECE = 200;
/** Vietnam is ahead of UTC by as much, the year round. */
const VIETNAM_MS = 7 * 3_600_000;
/** Numbers of pages with one and the same second. */
const SAME_SECOND = 2 ** 14;

export interface SearchChanges {
  /** Addresses of documents whose pages were made, or are gone. */
  addresses: Iterable<string>;
  /** The release that has them. */
  release: string;
  /** The one before it; null: this is the first, and the index begins anew. */
  before: string | null;
  /** Lets others have their turn. */
  breath: Breath;
}

export class SearchIndex {
  readonly #database: Database.Database;
  readonly #store: Pick<ContentStore, 'select'>;
  readonly #ledger: Pick<PageLedger, 'release' | 'pages'>;
  /** What updates have written since the last tidying calls for so much of it, in pages of the file. */
  #toJoin = 0;

  constructor(file: string, store: Pick<ContentStore, 'select'>, ledger: Pick<PageLedger, 'release' | 'pages'>) {
    this.#database = open(file);
    this.#store = store;
    this.#ledger = ledger;
    if (this.#database.pragma('user_version', { simple: true }) !== SEARCH_VERSION) this.#transaction(() => this.#beginAnew());
    else if (this.#filledUpTo() === null) this.#joinByHand();
  }

  /** To be called before the ledger says the same. */
  async update({ addresses, release, before, breath }: SearchChanges): Promise<void> {
    this.#database.exec('BEGIN');
    try {
      if (before === null || this.#isBehind(before)) this.#beginAnew();
      else {
        for (const address of addresses) {
          this.#put(address, searchEntry(this.#store, address));
          this.#toJoin += JOINED_PER_PAGE;
          await breath.take();
        }
      }
      prepare(this.#database, 'UPDATE standing SET release = ?').run(release);
      this.#database.exec('COMMIT');
    } finally {
      if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
    }
  }

  /** Fills in a piece of what is missing. @returns whether there is more to do */
  fill(): boolean {
    const release = this.#ledger.release();
    if (release === null) return false;
    return this.#transaction(() => {
      if (this.#isBehind(release)) {
        this.#beginAnew();
        prepare(this.#database, 'UPDATE standing SET release = ?').run(release);
      }
      const filled = this.#filledUpTo();
      if (filled === null) return false;
      const pages = this.#ledger.pages.ofDocumentsAfter(filled, PIECE);
      for (const { address } of pages) this.#put(address, searchEntry(this.#store, address));
      const isMore = pages.length === PIECE;
      prepare(this.#database, 'UPDATE standing SET filled = ?').run(isMore ? (pages.at(-1)?.id ?? null) : null);
      if (!isMore) this.#joinByHand();
      return isMore;
    });
  }

  /**
   * What can wait until readers have a release: joins what updates have written, and brings it into the file.
   * @param isOver whether something else is to do: the rest is left to the next time
   */
  async tidy(isOver: () => boolean): Promise<void> {
    if (this.#toJoin === 0) return;
    while (this.#toJoin > 0) {
      if (isOver()) return;
      const isJoined = TABLES.some((table) => this.#joinSome(table));
      this.#toJoin = isJoined ? Math.max(this.#toJoin - JOINED_AT_ONCE, 0) : 0;
      await letOthers();
    }
    this.#database.pragma('wal_checkpoint(PASSIVE)');
  }

  close(): void {
    this.#database.close();
  }

  /** @returns whether there was anything to join; FTS5 tells by the rows that it changed: one is none */
  #joinSome(table: string): boolean {
    const changes = prepare(this.#database, 'SELECT total_changes()').pluck();
    const before = changes.get() as number;
    prepare(this.#database, `INSERT INTO ${table} (${table}, rank) VALUES ('merge', ${JOINED_AT_ONCE})`).run();
    return (changes.get() as number) - before > 1;
  }

  /** Where an index is being filled, FTS5 joins by itself: in between there would be far too much at once. */
  #joinByHand(): void {
    for (const table of TABLES) this.#database.exec(`INSERT INTO ${table} (${table}, rank) VALUES ('automerge', 0)`);
  }

  /** The last page of the ledger that was filled in; null: all of them. */
  #filledUpTo(): number | null {
    return prepare(this.#database, 'SELECT filled FROM standing').pluck().get() as number | null;
  }

  #isBehind(release: string): boolean {
    const known = prepare(this.#database, 'SELECT release FROM standing').pluck().get() as string | null;
    return known === null || known < release;
  }

  #beginAnew(): void {
    const tables = `SELECT name FROM sqlite_schema WHERE name IN ('standing', 'page') OR sql LIKE 'CREATE VIRTUAL%'`;
    for (const name of prepare(this.#database, tables).pluck().all()) this.#database.exec(`DROP TABLE "${name}"`);
    this.#database.exec(SEARCH_TABLES);
    this.#database.pragma(`user_version = ${SEARCH_VERSION}`);
  }

  #put(address: string, entry: SearchEntry | null): void {
    const digest = entry && createHash('sha256').update(JSON.stringify(entry)).digest('base64url');
    const old = prepare(this.#database, 'SELECT id, locale, digest FROM page WHERE address = ?').get(address) as OldPage | undefined;
    if (old?.digest === digest) return;
    if (old) {
      prepare(this.#database, `DELETE FROM ${searchTable(old.locale)} WHERE rowid = ?`).run(old.id);
      prepare(this.#database, 'DELETE FROM page WHERE id = ?').run(old.id);
    }
    if (!entry) return;
    const id = this.#freeId(entry.sort);
    const { locale, day, title, text } = entry;
    prepare(this.#database, 'INSERT INTO page (id, address, locale, day, title, digest, text) VALUES (?, ?, ?, ?, ?, ?, ?)').run(
      id,
      address,
      locale,
      day,
      title,
      digest,
      deflateRawSync(text.slice(0, LONGEST_KEPT_TEXT)),
    );
    prepare(this.#database, `INSERT INTO ${searchTable(locale)} (rowid, title, text) VALUES (?, ?, ?)`).run(
      id,
      foldText(title),
      foldText(text.slice(0, LONGEST_TEXT)),
    );
  }

  /** The order of ids is that of days, then of instants: "2026-11-22 2026-11-22T02:00:00.000Z". */
  #freeId(sort: string): number {
    const [day = '', instant = ''] = sort.split(' ');
    const days = Math.floor((Date.parse(day || '0001-01-01') - Date.parse('0001-01-01')) / 86_400_000);
    const second = instant ? Math.floor(((Date.parse(instant) + VIETNAM_MS) % 86_400_000) / 1000) : 0;
    const first = (days * 86_400 + Math.max(second, 0)) * SAME_SECOND;
    const taken = prepare(this.#database, 'SELECT max(id) FROM page WHERE id >= ? AND id < ?').pluck();
    // So many of one second never come; should they, the last of them stand a second later.
    for (let start = first; ; start += SAME_SECOND) {
      const last = taken.get(start, start + SAME_SECOND) as number | null;
      if (last === null) return start;
      if (last + 1 < start + SAME_SECOND) return last + 1;
    }
  }

  #transaction<Result>(work: () => Result): Result {
    return this.#database.transaction(work).immediate();
  }
}

interface OldPage {
  id: number;
  locale: Locale;
  digest: string;
}

/** What cannot be read is made anew: all of it is derived. */
function open(file: string): Database.Database {
  mkdirSync(dirname(file), { recursive: true });
  try {
    return connect(file);
  } catch (error) {
    if (!/^SQLITE_(NOTADB|CORRUPT)/.test(String((error as { code?: unknown }).code))) throw error;
    for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
    return connect(file);
  }
}

function connect(file: string): Database.Database {
  const database = new Database(file);
  try {
    database.pragma('journal_mode = WAL');
    database.pragma(`wal_autocheckpoint = ${MOST_WAITING}`);
    database.pragma('synchronous = NORMAL'); // what a power cut takes shows as an index behind the ledger
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
