// One connection to PostgreSQL, one transaction at a time. Statements that do not wait for one another are sent together, without
// waiting for each answer, so that a batch costs two ways there and back instead of ten. A connection that is lost is opened anew by
// the next transaction.

import pg from 'pg';
import type { Logger } from 'pino';
import { ApiError } from '../api-error.ts';
import type { CompiledStatement } from './compiled-statements.ts';
import type { StatementName } from './statements.ts';
import type { Step, Work } from './work.ts';

const CONNECT_MS = 5000;
const STATEMENT_MS = 10_000;
/** Batches of all processes, one at a time: presence.ts needs it. Any number that nobody else uses in this database. */
export const BATCH_LOCK = 4_207_849_484;

/** Counts are far below 2^53: bigint columns come as numbers, as they do from SQLite. */
export const NUMBERS_FOR_BIGINTS: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
};

type Kind = 'batch' | 'write' | 'read';
const BEGINNINGS: Readonly<Record<Kind, string>> = {
  batch: `BEGIN; SELECT pg_advisory_xact_lock(${BATCH_LOCK})`,
  write: 'BEGIN',
  read: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
};

export class PostgresConnection {
  readonly #url: string;
  readonly #log: Logger;
  readonly #statements: ReadonlyMap<StatementName, CompiledStatement>;
  #client: Promise<pg.Client> | null = null;
  #before: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(url: string, log: Logger, statements: readonly CompiledStatement[]) {
    this.#url = url;
    this.#log = log;
    this.#statements = new Map(statements.map((statement) => [statement.name, statement]));
  }

  /**
   * Runs a work in a transaction, after those that were asked for before it and have ended.
   * @param kind `batch` keeps out the batches of other processes @param ended hears whether it was committed, before the next one begins
   */
  transaction<Result>(work: () => Work<Result>, kind: Kind, ended: (committed: boolean) => void = () => {}): Promise<Result> {
    const result = this.#before.then(async () => {
      let committed = false;
      try {
        const found = await this.#transact(work(), kind);
        committed = true;
        return found;
      } finally {
        ended(committed);
      }
    });
    this.#before = result.catch(() => undefined);
    return result;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#before;
    const client = await this.#client?.catch(() => null);
    this.#client = null;
    await client?.end();
  }

  async #transact<Result>(work: Work<Result>, kind: Kind): Promise<Result> {
    if (this.#closed) throw new ApiError('store-closed', 'The counters are closed: the program is stopping.');
    this.#client ??= this.#connect();
    const client = await this.#client;
    const { stream } = client.connection;
    const sent: Promise<pg.QueryResult>[] = [];
    const send = (query: string | pg.QueryConfig): Promise<pg.QueryResult> => {
      const answer = client.query(query);
      // A server that ends the connection fails what it is at, and the rest a moment later. A failure that nobody hears of yet ends
      // the process; all of them are heard of below.
      answer.catch(() => undefined);
      sent.push(answer);
      return answer;
    };
    try {
      // What is sent before an answer is awaited leaves in one write: the wire costs more than what is on it.
      stream.cork();
      send(BEGINNINGS[kind]);
      let ending: Promise<pg.QueryResult> | null = null;
      let next = work.next([]);
      while (!next.done) {
        const answers = next.value.steps.map((step) => (step.rows.length === 0 ? null : send(this.#query(step))));
        if (next.value.last) ending = send('COMMIT');
        stream.uncork();
        const found = (await Promise.all(answers)).map((answer) => answer?.rows ?? []);
        stream.cork();
        next = work.next(found);
      }
      stream.uncork();
      await Promise.all(sent);
      // After a statement that failed, COMMIT says ROLLBACK and no error.
      const end = await (ending ?? send('COMMIT'));
      if (end.command !== 'COMMIT') throw new ApiError('not-committed', `PostgreSQL ended a transaction with ${end.command}.`);
      return next.value;
    } catch (error) {
      stream.uncork();
      await Promise.allSettled(sent);
      await client.query('ROLLBACK').catch(() => this.#drop(client));
      throw error;
    }
  }

  #query({ name, rows }: Step): pg.QueryConfig {
    const statement = this.#statements.get(name);
    if (statement === undefined) throw new Error(`No statement is named ${name}: statements.ts and its callers differ.`);
    return { name, text: statement.sql, values: statement.bind(rows) };
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.#url,
      connectionTimeoutMillis: CONNECT_MS,
      statement_timeout: STATEMENT_MS,
      // A process that hangs in the middle of a batch must not keep the others out.
      idle_in_transaction_session_timeout: STATEMENT_MS,
      types: NUMBERS_FOR_BIGINTS,
      pipeline: true,
    } as pg.ClientConfig);
    // An error of a connection that nobody listens for ends the process.
    client.on('error', (error) => {
      this.#log.warn({ code: 'code' in error ? error.code : error.name }, 'a connection to the counters was lost');
      this.#drop(client);
    });
    try {
      await client.connect();
      // A server that is told to answer before the disk has it would make a lie of our 2xx.
      await client.query("SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'");
      return client;
    } catch (error) {
      this.#client = null;
      await client.end().catch(() => undefined);
      throw error;
    }
  }

  #drop(client: pg.Client): void {
    this.#client = null;
    client.end().catch(() => undefined);
  }
}
