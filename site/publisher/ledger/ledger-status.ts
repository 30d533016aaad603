// What others are told of the ledger while a release is in the making: only what is committed, on a connection of its own.

import Database from 'better-sqlite3';
import { isReleaseId } from '../releases/release-id.ts';
import { DUE } from './due-pages.ts';
import type { PageFailure, PageStanding } from './made-pages.ts';

export interface FailedPage {
  address: string;
  /** "article/k2j3h4…"; null for pages that are no document. */
  document: string | null;
  failure: PageFailure;
}

export class LedgerStatus {
  readonly #database: Database.Database;

  /** @param file of a ledger that is open */
  constructor(file: string) {
    this.#database = new Database(file, { readonly: true });
  }

  release(): string | null {
    return this.#database.prepare('SELECT release FROM standing').pluck().get() as string | null;
  }

  /** As PageLedger has it. */
  isFinished(): boolean {
    const release = this.release();
    return release !== null && isReleaseId(release);
  }

  countDue(): number {
    return this.#database.prepare('SELECT count(*) FROM due').pluck().get() as number;
  }

  countFailures(): number {
    return this.#database.prepare('SELECT count(*) FROM page WHERE failure IS NOT NULL').pluck().get() as number;
  }

  failures(limit: number): FailedPage[] {
    const sql = 'SELECT address, document, failure FROM page WHERE failure IS NOT NULL ORDER BY id LIMIT ?';
    const rows = this.#database.prepare(sql).all(limit) as (Omit<FailedPage, 'failure'> & { failure: string })[];
    return rows.map((row) => ({ ...row, failure: JSON.parse(row.failure) as PageFailure }));
  }

  /** The pages of a document in all languages. @param document "article/k2j3h4…" */
  standingsOf(document: string): PageStanding[] {
    // What was made before there was a whole release could not be seen before that; max of nothing known is nothing.
    const sql = `SELECT address, max(live_at, (SELECT seen FROM standing)) AS liveAt, coalesce(level, ${DUE.no}) AS due, failure
      FROM page LEFT JOIN due ON page = id WHERE document = ? ORDER BY address`;
    const rows = this.#database.prepare(sql).all(document) as (Omit<PageStanding, 'failure'> & { failure: string | null })[];
    return rows.map((row) => ({ ...row, failure: row.failure === null ? null : (JSON.parse(row.failure) as PageFailure) }));
  }

  close(): void {
    this.#database.close();
  }
}
