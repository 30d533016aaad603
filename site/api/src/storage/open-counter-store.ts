// Chooses the counters' database by the settings.

import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Settings } from '../settings.ts';
import type { CounterStore } from './counter-store.ts';
import { PostgresStore } from './postgres-store.ts';
import { SqliteStore } from './sqlite-store.ts';

/** Inside DATA_DIR. */
export const COUNTERS_FILE = 'counters/counters.sqlite';

/** @throws UnavailableError when the database cannot be used */
export function openCounterStore({ dataFolder, countersDatabaseUrl }: Settings, log: Logger): Promise<CounterStore> {
  if (countersDatabaseUrl !== null) return PostgresStore.open(countersDatabaseUrl, log);
  return SqliteStore.open(join(dataFolder, COUNTERS_FILE));
}
