// The counters in PostgreSQL: the same work and the same queries as SQLite, a batch a transaction, several processes at once.

import { randomBytes, randomInt } from 'node:crypto';
import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { Logger } from 'pino';
import { UnavailableError } from '../api-error.ts';
import { applyBatch } from './apply-batch.ts';
import type { BatchOutcome, CountEvent } from './count-event.ts';
import type { CounterStore } from './counter-store.ts';
import { migrateToLatest } from './migrations.ts';
import { SiteTally } from './site-tally.ts';
import { STATEMENTS, type Step, type Work } from './statements.ts';
import type { CounterTables } from './tables.ts';
import { type DaySalts, FORGETTING_SLICES, forgetOldSalts, forgetSlice, proveWritable, saltsOf } from './upkeep.ts';

const LARGEST_TAG = 2 ** 47;
/** One commits batches; the others serve probes and forgetting meanwhile. */
const CONNECTIONS = 4;
const CONNECT_MS = 5000;
const STATEMENT_MS = 10_000;

/** Counts are far below 2^53: bigint columns come as numbers, as they do from SQLite. */
const TYPES: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
};

export class PostgresStore implements CounterStore {
  readonly #database: Kysely<CounterTables>;
  readonly #tally = new SiteTally();
  #closed = false;

  private constructor(database: Kysely<CounterTables>) {
    this.#database = database;
  }

  /** @throws UnavailableError when the database cannot be reached or its tables not made */
  static async open(url: string, log: Logger): Promise<PostgresStore> {
    const pool = new pg.Pool({
      connectionString: url,
      max: CONNECTIONS,
      connectionTimeoutMillis: CONNECT_MS,
      statement_timeout: STATEMENT_MS,
      types: TYPES,
    });
    // The pool listens for the loss of idle connections only, and an error nobody listens for ends the process: each
    // connection is listened to for its whole life. The pool opens another by itself.
    pool.on('error', () => {});
    pool.on('connect', (client) => {
      client.on('error', (error) => log.warn({ code: 'code' in error ? error.code : error.name }, 'a connection to the counters was lost'));
    });
    const database = new Kysely<CounterTables>({ dialect: new PostgresDialect({ pool }) });
    try {
      await migrateToLatest(database, 'postgres');
    } catch (error) {
      await database.destroy();
      const reason = error instanceof Error ? error.message || String((error as { code?: unknown }).code) : String(error);
      throw new UnavailableError(
        'counters-unusable',
        `Không dùng được cơ sở dữ liệu số đếm (COUNTERS_DATABASE_URL): ${reason}. Hãy kiểm tra địa chỉ, tài khoản, mật khẩu và quyền tạo bảng.`,
        error,
      );
    }
    return new PostgresStore(database);
  }

  async commit(batch: CountEvent[]): Promise<BatchOutcome> {
    try {
      return await this.#inTransaction(applyBatch(batch, randomInt(LARGEST_TAG), this.#tally));
    } catch (error) {
      this.#tally.forget();
      throw error;
    }
  }

  salts(day: string): Promise<DaySalts> {
    return this.#inTransaction(saltsOf(day, randomBytes(32).toString('hex')));
  }

  async forget(at: number, day: string): Promise<void> {
    await this.#inTransaction(forgetOldSalts(day));
    for (let slice = 0; slice < FORGETTING_SLICES && !this.#closed; slice += 1) await this.#inTransaction(forgetSlice(at, slice));
  }

  async proveWritable(at: number): Promise<void> {
    await this.#inTransaction(proveWritable(at));
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#database.destroy();
  }

  #inTransaction<Result>(work: Work<Result>): Promise<Result> {
    return this.#database.transaction().execute((transaction) => drive(transaction, work));
  }
}

async function drive<Result>(transaction: Transaction<CounterTables>, work: Work<Result>): Promise<Result> {
  let step = work.next([]);
  while (!step.done) step = work.next(await runStep(transaction, step.value));
  return step.value;
}

async function runStep(transaction: Transaction<CounterTables>, { name, rows }: Step): Promise<readonly unknown[]> {
  const write = STATEMENTS[name] as (
    database: Kysely<CounterTables>,
    rows: readonly object[],
  ) => ReturnType<(typeof STATEMENTS)[keyof typeof STATEMENTS]>;
  const result = await transaction.executeQuery(write(transaction, rows).compile());
  return result.rows;
}
