// The history of the counters' tables. Only additions at the end: a migration that has run somewhere is never edited.

import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { firstTables } from './migrations/0001-first-tables.ts';
import { hoursAndReferrers } from './migrations/0002-hours-and-referrers.ts';
import { arrivals } from './migrations/0003-arrivals.ts';
import { pageSums } from './migrations/0004-page-sums.ts';
import { batchJournals } from './migrations/0005-batch-journals.ts';
import type { CounterMigration, Engine } from './migrations/migration.ts';
import type { CounterTables } from './tables.ts';

/** In the order in which they run, which is the alphabet's: Kysely sorts them by name. */
export const MIGRATIONS: readonly CounterMigration[] = [firstTables, hoursAndReferrers, arrivals, pageSums, batchJournals];

/** Brings the tables up to date. @throws what the failing migration threw; nothing of it stays. */
export async function migrateToLatest(database: Kysely<CounterTables>, engine: Engine): Promise<void> {
  const migrations = Object.fromEntries(MIGRATIONS.map(({ name, up }) => [name, { up: (tables: Kysely<unknown>) => up(tables, engine) }]));
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
