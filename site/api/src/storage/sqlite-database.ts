// Runs the counters' work on one SQLite file, synchronously. It lives in a worker thread (sqlite-worker.ts),
// because a commit waits for the disk and the thread that answers readers must not.

import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { isSealed } from '../moving/seal.ts';
import { BatchCounter } from './batch-counter.ts';
import { type CompiledStatement, compileStatements } from './compiled-statements.ts';
import type { BatchOutcome, CountEvent } from './count-event.ts';
import { migrateToLatest } from './migrations.ts';
import type { StatementName } from './statements.ts';
import type { CounterTables } from './tables.ts';
import { UPKEEP, type UpkeepArgument, type UpkeepName, type UpkeepResult } from './upkeep.ts';
import type { Step, Work } from './work.ts';

/** How long to wait for another process that writes to the file. */
const BUSY_MS = 2000;
/** What is read often and nothing else: the rest of the file stands in the system's own cache. */
const CACHE_KIB = 8 * 1024;
/** Of new files. A batch changes some bytes here and there, and each changed page is written twice, whole. */
const PAGE_BYTES = 2048;

type RunRow = (row: object) => unknown[];

export class SqliteDatabase {
  readonly #file: Sqlite.Database;
  readonly #statements: Map<StatementName, RunRow>;
  readonly #counter = new BatchCounter();
  readonly #begin: Record<'write' | 'read', Sqlite.Statement>;
  readonly #commit: Sqlite.Statement;

  private constructor(file: Sqlite.Database, statements: Map<StatementName, RunRow>) {
    this.#file = file;
    this.#statements = statements;
    this.#begin = { write: file.prepare('BEGIN IMMEDIATE'), read: file.prepare('BEGIN') };
    this.#commit = file.prepare('COMMIT');
  }

  /** Opens or makes the file and brings its tables up to date. */
  static async open(path: string): Promise<SqliteDatabase> {
    const file = new Sqlite(path, { timeout: BUSY_MS });
    try {
      if (isSealed(file)) throw new Error('số đếm trong tệp này đã chuyển sang PostgreSQL; hãy ghi COUNTERS_DATABASE_URL vào tệp .env');
      file.pragma(`page_size = ${PAGE_BYTES}`);
      file.pragma('journal_mode = WAL');
      // Every commit reaches the disk before it is acknowledged, whatever happens to the power.
      file.pragma('synchronous = FULL');
      // Salts that are deleted are overwritten.
      file.pragma('secure_delete = ON');
      file.pragma(`cache_size = -${CACHE_KIB}`);
      const database = new Kysely<CounterTables>({ dialect: new SqliteDialect({ database: file }) });
      // Kysely holds that SQLite cannot change tables in a transaction. It can: a process killed here leaves all of them or none.
      file.exec('BEGIN IMMEDIATE');
      await migrateToLatest(database, 'sqlite');
      file.exec('COMMIT');
      return new SqliteDatabase(
        file,
        new Map(compileStatements(database, 'sqlite').map((compiled) => [compiled.name, prepare(file, compiled)])),
      );
    } catch (error) {
      file.close();
      throw error;
    }
  }

  commit(batch: readonly CountEvent[]): BatchOutcome {
    // A batch that only looks takes no lock and writes nothing.
    const looks = batch.every((event) => event.kind === 'look');
    try {
      const outcome = looks
        ? this.#inTransaction(this.#counter.look(batch), 'read')
        : this.#inTransaction(this.#counter.count(batch), 'write');
      this.#counter.committed();
      return outcome;
    } catch (error) {
      this.#counter.failed();
      throw error;
    }
  }

  run<Name extends UpkeepName>(name: Name, argument: UpkeepArgument<Name>): UpkeepResult<Name> {
    const work = UPKEEP[name] as (argument: UpkeepArgument<Name>) => Work<UpkeepResult<Name>>;
    const result = this.#inTransaction(work(argument), 'write');
    // The write-ahead log still holds the page with an old salt until it is emptied.
    if (name === 'forgetSalts' && result !== 0) this.#file.pragma('wal_checkpoint(TRUNCATE)');
    return result;
  }

  close(): void {
    this.#file.close();
  }

  #inTransaction<Result>(work: Work<Result>, kind: 'write' | 'read'): Result {
    this.#begin[kind].run();
    try {
      const result = this.#drive(work);
      this.#commit.run();
      return result;
    } catch (error) {
      // A full disk makes SQLite roll back by itself.
      if (this.#file.inTransaction) this.#file.exec('ROLLBACK');
      throw error;
    }
  }

  #drive<Result>(work: Work<Result>): Result {
    let next = work.next([]);
    while (!next.done) next = work.next(next.value.steps.map((step) => this.#runStep(step)));
    return next.value;
  }

  #runStep({ name, rows }: Step): unknown[] {
    const runRow = this.#statements.get(name);
    if (runRow === undefined) throw new Error(`No statement is named ${name}: statements.ts and its callers differ.`);
    return rows.length === 1 && rows[0] ? runRow(rows[0]) : rows.flatMap(runRow);
  }
}

function prepare(file: Sqlite.Database, compiled: CompiledStatement): RunRow {
  // "+?" is the same value, which the plan does not look at: with a bare "limit ?" SQLite plans anew whenever values are bound, which
  // takes several times as long as reading on in a journal. No text in the statements holds a question mark.
  const statement = file.prepare(compiled.sql.replaceAll('?', '+?'));
  if (statement.reader) return (row) => statement.all(compiled.bind([row]));
  return (row) => {
    statement.run(compiled.bind([row]));
    return [];
  };
}
