// Which pages are to be made, and how soon.

import type { LedgerDatabase } from './ledger-database.ts';

/** Why a page waits to be made: higher goes first. */
export const DUE = {
  /** It is up to date. */
  no: 0,
  /** Templates or what all pages share have changed: it is made when nothing else is to do. */
  background: 1,
  /** Something that it shows of others has changed. */
  urgent: 2,
  /** Its own document has changed, or it is new: somebody waits for this very page. */
  awaited: 3,
} as const;
export type Due = (typeof DUE)[keyof typeof DUE];

export interface DuePage {
  id: number;
  address: string;
  document: string | null;
  due: Due;
  /** Digest of the bytes that readers find; null where there are none. */
  sha256: string | null;
}

const MARK = 'INSERT INTO due (page, level)';
const UNLESS_HIGHER = 'ON CONFLICT (page) DO UPDATE SET level = max(level, excluded.level)';
const DUE_PAGE = 'SELECT id, address, document, level AS due, sha256 FROM due CROSS JOIN page ON id = page';

export class DuePages {
  readonly #database: LedgerDatabase;

  constructor(database: LedgerDatabase) {
    this.#database = database;
  }

  /** Marks a page without ever lowering what it was marked with. */
  mark(id: number, due: Due): void {
    this.#database.run(`${MARK} VALUES (?, ?) ${UNLESS_HIGHER}`, id, due);
  }

  /** The same for a page that may be new. */
  markAddress(address: string, due: Due): void {
    this.#database.run('INSERT INTO page (address) VALUES (?) ON CONFLICT (address) DO NOTHING', address);
    this.#database.run(`${MARK} SELECT id, ? FROM page WHERE address = ? ${UNLESS_HIGHER}`, due, address);
  }

  /** Pages whose time has come. @returns how many there are */
  markUntil(now: string, due: Due): number {
    return this.#database.run(`${MARK} SELECT id, ? FROM page WHERE until <= ? ${UNLESS_HIGHER}`, due, now);
  }

  /**
   * Pages that could not be made are tried again.
   * @param lost of those that nobody took away: what is urgent counts as touched by the feed, and would be let go
   */
  markFailed(lost: Due): void {
    const level = "iif(failure ->> 'code' = 'PAGES_LOST', ?, ?)";
    this.#database.run(`${MARK} SELECT id, ${level} FROM page WHERE failure IS NOT NULL ${UNLESS_HIGHER}`, lost, DUE.awaited);
  }

  /** The pages of a document stay as they are, whatever was marked and whatever time it is, until they are marked again. */
  rest(document: string): void {
    this.#database.run('UPDATE page SET until = NULL WHERE document = ? AND until IS NOT NULL', document);
    this.#database.run('DELETE FROM due WHERE page IN (SELECT id FROM page WHERE document = ?)', document);
  }

  /** A redirect stays as it is. */
  restRedirect(address: string): void {
    this.#database.run(
      'DELETE FROM due WHERE page IN (SELECT id FROM page WHERE address = ? AND document IS NULL AND sha256 IS NOT NULL)',
      address,
    );
  }

  /** In the order of their ids. */
  pages(due: Due, limit: number): DuePage[] {
    return this.#database.all<DuePage>(`${DUE_PAGE} WHERE level = ? ORDER BY page LIMIT ?`, due, limit);
  }

  /** What cannot wait, first what somebody waits for. */
  mostUrgent(limit: number): DuePage[] {
    const awaited = this.pages(DUE.awaited, limit);
    return [...awaited, ...this.pages(DUE.urgent, limit - awaited.length)];
  }

  /** Pages of any urgency, in the order of their ids. @param after the id of the last one before */
  pagesAfter(after: number, limit: number): DuePage[] {
    return this.#database.all<DuePage>(`${DUE_PAGE} WHERE page > ? ORDER BY page LIMIT ?`, after, limit);
  }

  /** Whether there is such a page, or one that is more urgent. */
  any(due: Due = DUE.background): boolean {
    return this.#database.get('SELECT 1 AS one FROM due WHERE level >= ? LIMIT 1', due) !== undefined;
  }

  /** @param due default: of any urgency */
  count(due?: Due): number {
    const where = due === undefined ? '' : `WHERE level = ${due}`;
    return this.#database.get<{ n: number }>(`SELECT count(*) AS n FROM due ${where}`)?.n ?? 0;
  }
}
