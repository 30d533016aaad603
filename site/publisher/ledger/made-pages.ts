// The pages of the newest release, each with what it was made of.

import { DUE, type Due, type DuePage } from './due-pages.ts';
import type { LedgerDatabase } from './ledger-database.ts';
import { packKeys, unpackKeys } from './packed-keys.ts';

export interface PageFailure {
  code: string;
  /** What happened, why, and what to do. */
  message: string;
  /** ISO 8601, UTC. */
  at: string;
}

/** What a page read; see ReadRecord of the content store. `keys` also hold those of what it links to, see link-keys. */
export interface PageRecord {
  keys: readonly number[];
  reads: string;
  digest: string;
  until: string | null;
}

export interface MadePage {
  document: string | null;
  chunk: string | null;
  sha256: string;
  /** The time when it was made, as PageLedger counts. */
  made: number;
  record: PageRecord;
  /** Since when readers find these bytes; null: they found them before. ISO 8601. */
  liveAt: string | null;
}

/** A page to be looked at: it read something that may give another result now. */
export interface CandidatePage {
  id: number;
  address: string;
  document: string | null;
  reads: string;
  digest: string;
}

export interface PageStanding {
  address: string;
  /** ISO 8601; null while readers find nothing there. */
  liveAt: string | null;
  due: Due;
  failure: PageFailure | null;
}

interface KeyedPage {
  keys: Buffer | null;
}

export class MadePages {
  readonly #database: LedgerDatabase;

  constructor(database: LedgerDatabase) {
    this.#database = database;
  }

  at(address: string): DuePage | null {
    const sql = `SELECT id, address, document, coalesce(level, ${DUE.no}) AS due, sha256 FROM page LEFT JOIN due ON page = id WHERE address = ?`;
    return this.#database.get<DuePage>(sql, address) ?? null;
  }

  /** Whether there is such a page, or there will be once it has been made. */
  knows(address: string): boolean {
    return this.#database.get('SELECT 1 AS one FROM page WHERE address = ?', address) !== undefined;
  }

  /** Whether readers find a page there. */
  isMade(address: string): boolean {
    return this.#database.get('SELECT 1 AS one FROM page WHERE address = ? AND sha256 IS NOT NULL', address) !== undefined;
  }

  /** @returns keys that it had before, and has no more */
  save(id: number, { document, chunk, sha256, made, record, liveAt }: MadePage): number[] {
    const keys = [...new Set(record.keys)].sort((a, b) => a - b);
    const dropped = this.#replaceKeys(id, keys);
    this.#database.run(
      `UPDATE page SET document = ?, chunk = ?, sha256 = ?, made = ?, reads = ?, digest = ?, keys = ?, until = ?,
         live_at = coalesce(?, live_at), failure = NULL WHERE id = ?`,
      document,
      chunk,
      sha256,
      made,
      record.reads,
      record.digest,
      packKeys(keys),
      record.until,
      liveAt,
      id,
    );
    this.#settle(id);
    return dropped;
  }

  /** @returns keys that it had */
  remove(id: number): number[] {
    const dropped = this.#replaceKeys(id, []);
    this.#database.run('DELETE FROM page WHERE id = ?', id);
    this.#settle(id);
    return dropped;
  }

  /** A page could not be made: readers keep its old version, and its keys stay. It is tried again, so it waits for no moment any more. */
  fail(id: number, document: string | null, failure: PageFailure): void {
    const sql = 'UPDATE page SET until = NULL, document = coalesce(document, ?), failure = ? WHERE id = ?';
    this.#database.run(sql, document, JSON.stringify(failure), id);
    this.#database.run('DELETE FROM due WHERE page = ?', id);
  }

  /** Pages that read or link to something under a key, in the order of their ids. @param after the id of the last one before */
  withKey(key: number, after: number, limit: number): Omit<CandidatePage, 'reads' | 'digest'>[] {
    const sql = `SELECT id, address, document FROM page_key CROSS JOIN page ON id = page
      WHERE key = ? AND page > ? AND sha256 IS NOT NULL ORDER BY page LIMIT ?`;
    return this.#database.all<Omit<CandidatePage, 'reads' | 'digest'>>(sql, key, after, limit);
  }

  /** A page with this key that can be made; null where there is none. @param resting documents whose pages cannot */
  goodOneWithKey(key: number, resting: readonly string[]): number | null {
    const sql = `SELECT id FROM page_key JOIN page ON id = page WHERE key = ? AND sha256 IS NOT NULL AND failure IS NULL
      AND (document IS NULL OR document NOT IN (SELECT value FROM json_each(?))) LIMIT 1`;
    return this.#database.get<{ id: number }>(sql, key, JSON.stringify(resting))?.id ?? null;
  }

  /** Pages of documents that readers find, some at a time. @param after the id of the last one before */
  ofDocumentsAfter(after: number, limit: number): { id: number; address: string }[] {
    const sql = 'SELECT id, address FROM page WHERE id > ? AND sha256 IS NOT NULL AND document IS NOT NULL ORDER BY id LIMIT ?';
    return this.#database.all<{ id: number; address: string }>(sql, after, limit);
  }

  /** Documents that have a page, in their order, some at a time. @param after the last one before */
  documentsAfter(after: string, limit: number): string[] {
    const sql = 'SELECT DISTINCT document FROM page WHERE document > ? ORDER BY document LIMIT ?';
    return this.#database.all<{ document: string }>(sql, after, limit).map(({ document }) => document);
  }

  /** Pages of documents that could not be made. */
  failedDocuments(): { id: number; document: string }[] {
    return this.#database.all<{ id: number; document: string }>(
      'SELECT id, document FROM page WHERE failure IS NOT NULL AND document IS NOT NULL ORDER BY id',
    );
  }

  /** Whether a page could not be made the last time. */
  hasFailed(id: number): boolean {
    return this.#database.get('SELECT 1 AS one FROM page WHERE id = ? AND failure IS NOT NULL', id) !== undefined;
  }

  /** Why there is no such page, as far as it is known; null where there is one. */
  whyAbsent(address: string): string | null {
    const page = this.#database.get<{ sha256: string | null; failure: string | null }>(
      'SELECT sha256, failure FROM page WHERE address = ?',
      address,
    );
    if (page && page.sha256 !== null) return null;
    return page && page.failure !== null ? (JSON.parse(page.failure) as PageFailure).message : `the content has no page ${address}`;
  }

  /** Why pages could not be made that never were; last those that only wait for others. @param resting documents that are done without */
  whyNeverMade(resting: readonly string[], limit: number): string[] {
    const sql = `SELECT failure ->> 'message' AS message FROM page WHERE failure IS NOT NULL AND sha256 IS NULL
      AND (document IS NULL OR document NOT IN (SELECT value FROM json_each(?))) ORDER BY failure ->> 'code' = 'LINKS_AWAITED', id LIMIT ?`;
    return this.#database.all<{ message: string }>(sql, JSON.stringify(resting), limit).map(({ message }) => message);
  }

  hasFailures(): boolean {
    return this.#database.get('SELECT 1 AS one FROM page WHERE failure IS NOT NULL LIMIT 1') !== undefined;
  }

  /** The next instant at which a page may change by itself. */
  nextUntil(): string | null {
    return this.#database.get<{ until: string | null }>('SELECT min(until) AS until FROM page WHERE until IS NOT NULL')?.until ?? null;
  }

  /** The addresses that a part of the sitemap names, in order. */
  addressesInChunk(chunk: string): string[] {
    const sql = 'SELECT address FROM page WHERE chunk = ? AND sha256 IS NOT NULL ORDER BY address';
    return this.#database.all<{ address: string }>(sql, chunk).map(({ address }) => address);
  }

  /** Whether a part of the sitemap names an address. */
  isInChunk(address: string, chunk: string): boolean {
    const sql = 'SELECT 1 AS one FROM page WHERE address = ? AND chunk = ? AND sha256 IS NOT NULL';
    return this.#database.get(sql, address, chunk) !== undefined;
  }

  chunkOf(id: number): string | null {
    return this.#database.get<{ chunk: string | null }>('SELECT chunk FROM page WHERE id = ?', id)?.chunk ?? null;
  }

  /** Nothing waits for it any more. */
  #settle(id: number): void {
    this.#database.run('DELETE FROM due WHERE page = ?', id);
    this.#database.run('DELETE FROM look WHERE page = ?', id);
  }

  /** @returns those that were replaced */
  #replaceKeys(page: number, after: readonly number[]): number[] {
    const before = this.#database.get<KeyedPage>('SELECT keys FROM page WHERE id = ?', page)?.keys ?? null;
    const had = new Set(before === null ? [] : unpackKeys(before));
    for (const key of after) {
      if (!had.delete(key)) this.#database.run('INSERT INTO page_key (key, page) VALUES (?, ?)', key, page);
    }
    for (const key of had) this.#database.run('DELETE FROM page_key WHERE key = ? AND page = ?', key, page);
    return [...had];
  }
}
