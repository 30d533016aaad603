// Runs the counters' work on one SQLite file, synchronously. It lives in a worker thread (sqlite-worker.ts),
// because a commit waits for the disk and the thread that answers readers must not.

import { randomBytes, randomInt } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { applyBatch } from './apply-batch.ts';
import type { BatchOutcome, CountEvent } from './count-event.ts';
import { migrateToLatest } from './migrations.ts';
import { SiteTally } from './site-tally.ts';
import { STATEMENTS, type StatementName, type Step, type Work } from './statements.ts';
import type { CounterTables } from './tables.ts';
import { type DaySalts, forgetOldSalts, forgetSlice, proveWritable, saltsOf } from './upkeep.ts';

/** How long to wait for another process that writes to the file. */
const BUSY_MS = 2000;
const LARGEST_TAG = 2 ** 47;

type RunRow = (row: object) => unknown[];

export class SqliteDatabase {
  readonly #file: Sqlite.Database;
  readonly #statements: Map<StatementName, RunRow>;
  readonly #tally = new SiteTally();

  private constructor(file: Sqlite.Database, statements: Map<StatementName, RunRow>) {
    this.#file = file;
    this.#statements = statements;
  }

  /** Opens or makes the file and brings its tables up to date. */
  static async open(path: string): Promise<SqliteDatabase> {
    const file = new Sqlite(path, { timeout: BUSY_MS });
    try {
      file.pragma('journal_mode = WAL');
      // Every commit reaches the disk before it is acknowledged, whatever happens to the power.
      file.pragma('synchronous = FULL');
      // Salts that are deleted are overwritten.
      file.pragma('secure_delete = ON');
      const database = new Kysely<CounterTables>({ dialect: new SqliteDialect({ database: file }) });
      // Kysely holds that SQLite cannot change tables in a transaction. It can: a process killed here leaves all of them or none.
      file.exec('BEGIN IMMEDIATE');
      await migrateToLatest(database, 'sqlite');
      file.exec('COMMIT');
      return new SqliteDatabase(file, prepareAll(file, database));
    } catch (error) {
      file.close();
      throw error;
    }
  }

  commit(batch: CountEvent[]): BatchOutcome {
    // A batch that only looks takes no lock and writes nothing.
    const writes = batch.some((event) => event.kind !== 'look');
    try {
      return this.#inTransaction(applyBatch(batch, randomInt(LARGEST_TAG), this.#tally), writes ? 'BEGIN IMMEDIATE' : 'BEGIN');
    } catch (error) {
      this.#tally.forget();
      throw error;
    }
  }

  salts(day: string): DaySalts {
    return this.#inTransaction(saltsOf(day, randomBytes(32).toString('hex')));
  }

  /** Forgets one slice in one short transaction, so that readers' batches get in between. */
  forgetSlice(at: number, slice: number): void {
    this.#inTransaction(forgetSlice(at, slice));
  }

  forgetSalts(day: string): void {
    const gone = this.#inTransaction(forgetOldSalts(day));
    // The write-ahead log still holds the page with the old salt until it is emptied.
    if (gone > 0) this.#file.pragma('wal_checkpoint(TRUNCATE)');
  }

  proveWritable(at: number): void {
    this.#inTransaction(proveWritable(at));
  }

  close(): void {
    this.#file.close();
  }

  #inTransaction<Result>(work: Work<Result>, begin = 'BEGIN IMMEDIATE'): Result {
    this.#file.exec(begin);
    try {
      const result = this.#drive(work);
      this.#file.exec('COMMIT');
      return result;
    } catch (error) {
      // A full disk makes SQLite roll back by itself.
      if (this.#file.inTransaction) this.#file.exec('ROLLBACK');
      throw error;
    }
  }

  #drive<Result>(work: Work<Result>): Result {
    let step = work.next([]);
    while (!step.done) step = work.next(this.#run(step.value));
    return step.value;
  }

  #run({ name, rows }: Step): unknown[] {
    const runRow = this.#statements.get(name);
    if (runRow === undefined) throw new Error(`No statement is named ${name}: statements.ts and its callers differ.`);
    return rows.length === 1 && rows[0] ? runRow(rows[0]) : rows.flatMap(runRow);
  }
}

/** Stands for a column's value while a statement is compiled. */
class Slot {
  readonly column: string;
  constructor(column: string) {
    this.column = column;
  }
}

/** A row whose every column is a slot, whatever columns are asked for. */
const ROWS_OF_SLOTS: Record<StatementName, readonly string[]> = {
  aliveVisitors: ['visitor', 'since'],
  touchVisitors: ['visitor', 'last_at', 'visit_tag'],
  markSeen: ['visitor', 'target', 'at'],
  addToPageTotals: ['page_id', 'views', 'downloads', 'updated_day'],
  addToPageDays: ['day', 'page_id', 'views', 'downloads'],
  addToSiteDays: ['day', 'views', 'downloads', 'visits', 'bots'],
  addToSiteHours: ['day', 'hour', 'views', 'downloads', 'visits'],
  addToReferrerDays: ['day', 'host', 'arrivals'],
  pageTotals: ['page_id'],
  online: ['since'],
  visitsByDay: ['since'],
  visitsBefore: ['before'],
  keepSalts: ['day', 'salt'],
  saltsSince: ['since'],
  forgetSalts: ['before'],
  forgetVisitors: ['from', 'to', 'before'],
  forgetSeen: ['from', 'to', 'before'],
  proveWritable: ['one', 'at'],
};

function prepareAll(file: Sqlite.Database, database: Kysely<CounterTables>): Map<StatementName, RunRow> {
  const names = Object.keys(STATEMENTS) as StatementName[];
  return new Map(names.map((name) => [name, prepare(file, database, name)]));
}

/** Compiles a statement once for one row and keeps where each column's value goes. */
function prepare(file: Sqlite.Database, database: Kysely<CounterTables>, name: StatementName): RunRow {
  const row = Object.fromEntries(ROWS_OF_SLOTS[name].map((column) => [column, new Slot(column)]));
  const write = STATEMENTS[name] as (
    database: Kysely<CounterTables>,
    rows: readonly object[],
  ) => ReturnType<(typeof STATEMENTS)[StatementName]>;
  const compiled = write(database, [row]).compile();
  const statement = file.prepare(compiled.sql);
  const bind = (values: object): unknown[] =>
    compiled.parameters.map((parameter) => (parameter instanceof Slot ? (values as Record<string, unknown>)[parameter.column] : parameter));
  if (statement.reader) return (values) => statement.all(bind(values));
  return (values) => {
    statement.run(bind(values));
    return [];
  };
}
