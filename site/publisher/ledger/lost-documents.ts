// Documents that vanished from the feed although no row took them away: their pages may not vanish before an administrator says so.

import type { LedgerDatabase } from './ledger-database.ts';

export class LostDocuments {
  readonly #database: LedgerDatabase;

  constructor(database: LedgerDatabase) {
    this.#database = database;
  }

  /** @param document "article/k2j3h4…" */
  add(document: string): void {
    this.#database.run('INSERT OR IGNORE INTO unaccounted VALUES (?)', document);
  }

  has(document: string): boolean {
    return this.#database.get('SELECT 1 AS one FROM unaccounted WHERE document = ?', document) !== undefined;
  }

  /** A row of the feed, or its page's end, says what became of it. */
  accountFor(document: string): void {
    this.#database.run('DELETE FROM unaccounted WHERE document = ?', document);
  }

  /** Whether, until nothing is due, pages may vanish that nobody took away. */
  get areAccepted(): boolean {
    return this.#database.get<{ accepted: number }>('SELECT losses_accepted AS accepted FROM standing')?.accepted === 1;
  }

  accept(areAccepted: boolean): void {
    this.#database.run('UPDATE standing SET losses_accepted = ?', Number(areAccepted));
  }
}
