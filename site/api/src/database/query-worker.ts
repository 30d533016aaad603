// Runs queries on one SQLite file in a thread of its own: a commit waits for the disk and a sum over a year takes a while, and the
// thread that answers readers must do neither. query-dialect.ts starts it.

import { parentPort, workerData } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';

export interface QueryWorkerData {
  path: string;
  readonly: boolean;
}
export interface QueryRequest {
  /** Answers carry it back. */
  id: number;
  sql: string;
  parameters: readonly unknown[];
}
export type QueryReply = { id: number; rows: unknown[]; changes: number } | { id: number; failure: { code: string; message: string } };

const BUSY_MS = 5000;
const MOST_STATEMENTS = 200;

const port = parentPort;
if (port === null) throw new Error('query-worker.ts runs as a worker thread only; query-dialect.ts starts it.');

const { path, readonly } = workerData as QueryWorkerData;
const database = new Sqlite(path, { readonly, fileMustExist: readonly, timeout: BUSY_MS });
if (!readonly) {
  database.pragma('journal_mode = WAL');
  // What is acknowledged is on disk, whatever happens to the power.
  database.pragma('synchronous = FULL');
  database.pragma('secure_delete = ON');
}

const statements = new Map<string, Sqlite.Statement>();
function prepare(sql: string): Sqlite.Statement {
  const known = statements.get(sql);
  if (known !== undefined) return known;
  // Lists of values of any length make any number of texts.
  if (statements.size >= MOST_STATEMENTS) statements.clear();
  const statement = database.prepare(sql);
  statements.set(sql, statement);
  return statement;
}

function answer({ id, sql, parameters }: QueryRequest): QueryReply {
  try {
    const statement = prepare(sql);
    if (statement.reader) return { id, rows: statement.all(parameters), changes: 0 };
    return { id, rows: [], changes: statement.run(parameters).changes };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unexpected';
    return { id, failure: { code, message: error instanceof Error ? error.message : String(error) } };
  }
}

port.on('message', (request: QueryRequest | 'close') => {
  if (request !== 'close') return port.postMessage(answer(request));
  database.close();
  port.close();
});
