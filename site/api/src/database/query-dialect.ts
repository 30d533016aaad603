// SQLite for Kysely from a worker thread: queries read and write like those of PostgreSQL, and wait nowhere.

import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { ApiError } from '../api-error.ts';
import type { QueryReply, QueryRequest, QueryWorkerData } from './query-worker.ts';

const WORKER = new URL('./query-worker.ts', import.meta.url);

export class QueryWorkerDialect implements Dialect {
  readonly #data: QueryWorkerData;

  constructor(data: QueryWorkerData) {
    this.#data = data;
  }

  createDriver = (): Driver => new QueryWorkerDriver(this.#data);
  createQueryCompiler = () => new SqliteQueryCompiler();
  createAdapter = () => new LendingAdapter();
  createIntrospector = (database: Kysely<unknown>) => new SqliteIntrospector(database);
}

/** Kysely would let any number of users wait for the one connection; the driver below does that itself, with a bound. */
class LendingAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

/** Users that may wait for the connection; more are refused, so that a slow disk does not fill the memory. */
const MOST_WAITING = 1000;

/** One connection, lent to one user at a time: a transaction is nobody else's. */
class QueryWorkerDriver implements Driver {
  readonly #connection: WorkerConnection;
  #lent: Promise<void> = Promise.resolve();
  #waiting = 0;
  #giveBack: () => void = () => {};

  constructor(data: QueryWorkerData) {
    this.#connection = new WorkerConnection(data);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    if (this.#waiting >= MOST_WAITING) throw new ApiError('database-busy', 'Too many queries wait for this file already.');
    const before = this.#lent;
    let giveBack = () => {};
    this.#lent = new Promise<void>((resolve) => {
      giveBack = resolve;
    });
    this.#waiting += 1;
    await before;
    this.#waiting -= 1;
    this.#giveBack = giveBack;
    return this.#connection;
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('BEGIN IMMEDIATE'));
  }
  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('COMMIT'));
  }
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('ROLLBACK')).catch((error: unknown) => {
      // A full disk makes SQLite roll back by itself, and a new worker has no transaction.
      if (!(error instanceof ApiError && /no transaction is active/.test(error.message))) throw error;
    });
  }

  async releaseConnection(): Promise<void> {
    this.#giveBack();
  }

  destroy(): Promise<void> {
    return this.#connection.close();
  }
}

type Answered = Exclude<QueryReply, { failure: unknown }>;
interface Pending {
  resolve: (reply: Answered) => void;
  reject: (error: ApiError) => void;
}

class WorkerConnection implements DatabaseConnection {
  readonly #data: QueryWorkerData;
  readonly #pending = new Map<number, Pending>();
  #worker: Worker | null = null;
  #lastId = 0;

  constructor(data: QueryWorkerData) {
    this.#data = data;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    this.#lastId += 1;
    const request: QueryRequest = { id: this.#lastId, sql, parameters };
    const { rows, changes } = await new Promise<Answered>((resolve, reject) => {
      this.#pending.set(request.id, { resolve, reject });
      worker.postMessage(request);
    });
    return { rows: rows as Row[], numAffectedRows: BigInt(changes) };
  }

  // biome-ignore lint/correctness/useYield: nothing here streams; Kysely asks every connection for it
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new ApiError('unexpected', 'This connection does not stream: ask for pages of rows.');
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    if (worker === null) return;
    const ended = once(worker, 'exit');
    worker.postMessage('close');
    await ended;
  }

  /** A worker that died is started anew by the next query. */
  #start(): Worker {
    const worker = new Worker(WORKER, { workerData: this.#data });
    let isDead = false;
    const died = (cause: unknown) => {
      // An error is followed by the exit, and by then another worker may be at work.
      if (isDead) return;
      isDead = true;
      this.#worker = null;
      const error = new ApiError('database-worker-died', `The thread of ${this.#data.path} ended; the next query starts it again.`, cause);
      for (const pending of this.#pending.values()) pending.reject(error);
      this.#pending.clear();
    };
    worker.on('error', died);
    worker.on('exit', died);
    worker.on('message', (reply: QueryReply) => {
      const pending = this.#pending.get(reply.id);
      this.#pending.delete(reply.id);
      if ('failure' in reply) pending?.reject(new ApiError(reply.failure.code, reply.failure.message));
      else pending?.resolve(reply);
    });
    return worker;
  }
}
