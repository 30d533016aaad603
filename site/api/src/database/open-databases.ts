// The two ways in which parts other than the counting itself see the databases: the counters, to read; the feedback, to read and write.

import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Logger } from 'pino';
import { UnavailableError } from '../api-error.ts';
import type { Settings } from '../settings.ts';
import { COUNTERS_FILE } from '../storage/open-counter-store.ts';
import type { CounterTables } from '../storage/tables.ts';
import { migrateFeedback } from './feedback-migrations.ts';
import type { FeedbackTables } from './feedback-tables.ts';
import { QueryWorkerDialect } from './query-dialect.ts';

/** Inside DATA_DIR. */
export const FEEDBACK_FILE = 'counters/feedback.sqlite';

const CONNECTIONS = 3;
const CONNECT_MS = 5000;
/** A ranking over a year of a large site reads some million rows. */
const STATEMENT_MS = 60_000;

export interface Databases {
  /** The counters' own tables. Nothing here writes to them. */
  counters: Kysely<CounterTables>;
  feedback: Kysely<FeedbackTables>;
  close(): Promise<void>;
}

/** Call it once the counters are open: their file must be there. @throws UnavailableError when a database cannot be used */
export async function openDatabases(settings: Settings, log: Logger): Promise<Databases> {
  const databases = settings.countersDatabaseUrl === null ? inFiles(settings) : onServer(settings.countersDatabaseUrl, log);
  try {
    await migrateFeedback(databases.feedback);
  } catch (error) {
    await databases.close();
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnavailableError(
      'feedback-unusable',
      `Không dùng được kho bình chọn và bình luận: ${reason}. Hãy kiểm tra quyền ghi vào thư mục DATA_DIR/counters hoặc cơ sở dữ liệu COUNTERS_DATABASE_URL.`,
      error,
    );
  }
  return databases;
}

function inFiles({ dataFolder }: Settings): Databases {
  const path = join(dataFolder, FEEDBACK_FILE);
  mkdirSync(dirname(path), { recursive: true });
  const feedback = new Kysely<FeedbackTables>({ dialect: new QueryWorkerDialect({ path, readonly: false }) });
  const counters = new Kysely<CounterTables>({
    dialect: new QueryWorkerDialect({ path: join(dataFolder, COUNTERS_FILE), readonly: true }),
  });
  return { counters, feedback, close: async () => void (await Promise.all([counters.destroy(), feedback.destroy()])) };
}

function onServer(connectionString: string, log: Logger): Databases {
  const pool = new pg.Pool({
    connectionString,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    types: { getTypeParser: numbersForBigints },
  });
  // An error of a connection that nobody listens for ends the process; the pool opens another by itself.
  pool.on('error', () => {});
  pool.on('connect', (client) => {
    client.on('error', (error) => log.warn({ code: 'code' in error ? error.code : error.name }, 'a connection for statistics was lost'));
  });
  const database = new Kysely<CounterTables & FeedbackTables>({ dialect: new PostgresDialect({ pool }) });
  return {
    counters: database as unknown as Kysely<CounterTables>,
    feedback: database as unknown as Kysely<FeedbackTables>,
    close: () => database.destroy(),
  };
}

/** Counts are far below 2^53: bigint columns come as numbers, as they do from SQLite. */
const numbersForBigints = ((oid: number, format?: 'text') =>
  oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser'];
