// The file behind the ledger: how it is opened, and how its statements run.

import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { planned } from '../../content/prepared.ts';
import { LEDGER_TABLES, LEDGER_VERSION } from './ledger-tables.ts';

export type LedgerValue = string | number | Buffer | null;

export class LedgerDatabase {
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();

  /** Opens the ledger; one that another version wrote is begun anew, and with it all pages are due. */
  constructor(file: string) {
    mkdirSync(dirname(file), { recursive: true });
    this.#database = new Database(file);
    this.#database.pragma('journal_mode = WAL');
    this.#database.pragma('synchronous = FULL');
    this.#database.pragma('cache_size = -65536');
    if (this.#database.pragma('user_version', { simple: true }) !== LEDGER_VERSION) this.clear();
  }

  /** Forgets everything. */
  clear(): void {
    this.transaction(() => {
      const tables = this.#database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[];
      for (const table of tables) this.#database.exec(`DROP TABLE ${table}`);
      this.#database.exec(LEDGER_TABLES);
      this.#database.pragma(`user_version = ${LEDGER_VERSION}`);
    });
    this.#statements.clear();
  }

  /** It is on disk when this returns. */
  transaction<Result>(work: () => Result): Result {
    return this.#database.transaction(work)();
  }

  /** On disk with the next transaction that is; until then a power failure undoes it, and all that came after it. */
  quickTransaction<Result>(work: () => Result): Result {
    this.#database.pragma('synchronous = NORMAL');
    try {
      return this.#database.transaction(work)();
    } finally {
      this.#database.pragma('synchronous = FULL');
    }
  }

  begin(): void {
    this.#database.exec('BEGIN IMMEDIATE');
  }

  commit(): void {
    this.#database.exec('COMMIT');
  }

  rollback(): void {
    if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
  }

  /** @returns how many rows it changed */
  run(sql: string, ...parameters: LedgerValue[]): number {
    return this.#prepare(sql).run(...parameters).changes;
  }

  get<Row>(sql: string, ...parameters: LedgerValue[]): Row | undefined {
    return this.#prepare(sql).get(...parameters) as Row | undefined;
  }

  all<Row>(sql: string, ...parameters: LedgerValue[]): Row[] {
    return this.#prepare(sql).all(...parameters) as Row[];
  }

  close(): void {
    this.#database.close();
  }

  #prepare(sql: string): Database.Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#database.prepare(planned(sql));
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}
