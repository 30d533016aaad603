// The counters in PostgreSQL: the same work and the same queries as SQLite, a batch a transaction, several processes at once.

import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Logger } from 'pino';
import { UnavailableError } from '../api-error.ts';
import { BatchCounter } from './batch-counter.ts';
import { compileStatements } from './compiled-statements.ts';
import type { BatchOutcome, CountEvent } from './count-event.ts';
import type { CounterStore } from './counter-store.ts';
import { migrateToLatest } from './migrations.ts';
import { PostgresConnection } from './postgres-connection.ts';
import type { CounterTables } from './tables.ts';
import { UPKEEP, type UpkeepArgument, type UpkeepName, type UpkeepResult } from './upkeep.ts';
import type { Work } from './work.ts';

const CONNECT_MS = 5000;

export class PostgresStore implements CounterStore {
  /** One for batches; probes and forgetting do not wait for them. */
  readonly #batches: PostgresConnection;
  readonly #upkeep: PostgresConnection;
  readonly #counter = new BatchCounter();

  private constructor(batches: PostgresConnection, upkeep: PostgresConnection) {
    this.#batches = batches;
    this.#upkeep = upkeep;
  }

  /** @throws UnavailableError when the database cannot be reached or its tables not made */
  static async open(url: string, log: Logger): Promise<PostgresStore> {
    const pool = new pg.Pool({ connectionString: url, max: 1, connectionTimeoutMillis: CONNECT_MS });
    pool.on('error', () => {});
    pool.on('connect', (client) => client.on('error', () => {}));
    const database = new Kysely<CounterTables>({ dialect: new PostgresDialect({ pool }) });
    try {
      await migrateToLatest(database, 'postgres');
    } catch (error) {
      const reason = error instanceof Error ? error.message || String((error as { code?: unknown }).code) : String(error);
      throw new UnavailableError(
        'counters-unusable',
        `Không dùng được cơ sở dữ liệu số đếm (COUNTERS_DATABASE_URL): ${reason}. Hãy kiểm tra địa chỉ, tài khoản, mật khẩu và quyền tạo bảng.`,
        error,
      );
    } finally {
      await database.destroy();
    }
    const statements = compileStatements(database, 'postgres');
    const connection = () => new PostgresConnection(url, log, statements);
    return new PostgresStore(connection(), connection());
  }

  commit(batch: CountEvent[]): Promise<BatchOutcome> {
    const counter = this.#counter;
    // A batch that only looks takes no lock and writes nothing.
    if (batch.every((event) => event.kind === 'look')) return this.#batches.transaction(() => counter.look(batch), 'read');
    return this.#batches.transaction(
      () => counter.count(batch),
      'batch',
      (committed) => (committed ? counter.committed() : counter.failed()),
    );
  }

  run<Name extends UpkeepName>(name: Name, argument: UpkeepArgument<Name>): Promise<UpkeepResult<Name>> {
    const work = UPKEEP[name] as (argument: UpkeepArgument<Name>) => Work<UpkeepResult<Name>>;
    return this.#upkeep.transaction(() => work(argument), name === 'fold' ? 'batch' : 'write');
  }

  async close(): Promise<void> {
    await Promise.all([this.#batches.close(), this.#upkeep.close()]);
  }
}
