// What concerns very many pages at once (new templates, another menu, a store that was filled anew, a burst) and so is brought to them
// some at a time. It stands in the ledger, so that a crash takes nothing away from it and it goes on where it was.

import { DUE, type Due } from './due-pages.ts';
import type { LedgerDatabase } from './ledger-database.ts';
import type { CandidatePage } from './made-pages.ts';

export interface NewSweep {
  /** 'look': the reads of pages are done again; 'make': pages become due; 'addresses': every address that has no page becomes due. */
  kind: 'look' | 'make' | 'addresses';
  /** Pages that carry it; null: all. Of 'make' alone. */
  key: number | null;
  /** Pages that were made that time or later, as PageLedger counts, are not meant. */
  before: number;
  /** How urgent what becomes due is. */
  level: Due;
}
export interface Sweep extends NewSweep {
  id: number;
}

const CANDIDATE = 'id, address, document, reads, digest';

export class Backlog {
  readonly #database: LedgerDatabase;

  constructor(database: LedgerDatabase) {
    this.#database = database;
  }

  get isEmpty(): boolean {
    return this.#database.get('SELECT 1 AS one FROM look UNION ALL SELECT 1 FROM sweep LIMIT 1') === undefined;
  }

  /** Whether pages are yet to be looked at: some may show what is no more. */
  get hasPagesToLookAt(): boolean {
    return this.#database.get("SELECT 1 AS one FROM look UNION ALL SELECT 1 FROM sweep WHERE kind = 'look' LIMIT 1") !== undefined;
  }

  /** Whether the content may have pages that are not known here yet. */
  get hasAddressesToSweep(): boolean {
    return this.#database.get("SELECT 1 AS one FROM sweep WHERE kind = 'addresses' LIMIT 1") !== undefined;
  }

  // --- single pages to be looked at

  lookAt(page: number): void {
    this.#database.run('INSERT OR IGNORE INTO look (page) VALUES (?)', page);
  }

  /** Some of them. */
  toLookAt(limit: number): CandidatePage[] {
    return this.#database.all<CandidatePage>(`SELECT ${CANDIDATE} FROM look CROSS JOIN page ON id = page ORDER BY page LIMIT ?`, limit);
  }

  wasLookedAt(page: number): void {
    this.#database.run('DELETE FROM look WHERE page = ?', page);
  }

  // --- sweeps over all pages, or all with a key

  /** One that means the same begins anew, and stays as urgent as it was. */
  addSweep({ kind, key, before, level }: NewSweep): void {
    const same = this.#database.get<{ level: number }>('SELECT level FROM sweep WHERE kind = ? AND key IS ?', kind, key);
    this.#database.run('DELETE FROM sweep WHERE kind = ? AND key IS ?', kind, key);
    const highest = Math.max(level, same?.level ?? DUE.no);
    this.#database.run('INSERT INTO sweep (kind, key, before, level, position) VALUES (?, ?, ?, ?, 0)', kind, key, before, highest);
  }

  /** The oldest; null where there is none. */
  nextSweep(): Sweep | null {
    return this.#database.get<Sweep>('SELECT id, kind, key, before, level FROM sweep ORDER BY id LIMIT 1') ?? null;
  }

  endSweep({ id }: Sweep): void {
    this.#database.run('DELETE FROM sweep WHERE id = ?', id);
  }

  /** The next pages that a sweep has to look at. */
  pagesToSweep({ id, before }: Sweep, limit: number): CandidatePage[] {
    const sql = `SELECT ${CANDIDATE} FROM page WHERE id > ? AND made < ? AND sha256 IS NOT NULL ORDER BY id LIMIT ?`;
    return this.#database.all<CandidatePage>(sql, this.#position(id), before, limit);
  }

  /** It has come as far as this page. */
  sweptUpTo({ id }: Sweep, page: number): void {
    this.#database.run('UPDATE sweep SET position = ? WHERE id = ?', page, id);
  }

  /** Makes the next pages of a sweep due, and notes how far it has come. @returns whether there were any */
  makeNextDue(sweep: Sweep, limit: number): boolean {
    const { id, key, before, level } = sweep;
    const after = this.#position(id);
    const last =
      key === null
        ? this.#lastOf('SELECT id FROM page WHERE id > ? ORDER BY id LIMIT ?', after, limit)
        : this.#lastOf('SELECT page AS id FROM page_key WHERE key = ? AND page > ? ORDER BY page LIMIT ?', key, after, limit);
    if (last === null) return false;
    const [pages, place] =
      key === null ? ['page WHERE', 'id'] : ['page_key CROSS JOIN page ON id = page_key.page WHERE key = ? AND', 'page_key.page'];
    this.#database.run(
      `INSERT INTO due (page, level) SELECT id, ? FROM ${pages} ${place} > ? AND ${place} <= ? AND made < ?
         ON CONFLICT (page) DO UPDATE SET level = max(level, excluded.level)`,
      ...[level, ...(key === null ? [] : [key]), after, last, before],
    );
    this.sweptUpTo(sweep, last);
    return true;
  }

  #lastOf(sql: string, ...parameters: number[]): number | null {
    return this.#database.get<{ last: number | null }>(`SELECT max(id) AS last FROM (${sql})`, ...parameters)?.last ?? null;
  }

  #position(sweep: number): number {
    return this.#database.get<{ position: number }>('SELECT position FROM sweep WHERE id = ?', sweep)?.position ?? 0;
  }
}
