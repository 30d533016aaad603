// The history of the counters' tables. Only additions at the end: a migration that has run somewhere is never edited.

import { type ColumnDataType, type CreateTableBuilder, type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { CounterTables } from './tables.ts';

export type Engine = 'sqlite' | 'postgres';

/** Brings the tables up to date. @throws what the failing migration threw; nothing of it stays. */
export async function migrateToLatest(database: Kysely<CounterTables>, engine: Engine): Promise<void> {
  const migrations = migrationsFor(engine);
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

function migrationsFor(engine: Engine): Record<string, Migration> {
  // SQLite keeps a table in its primary key only when told so; PostgreSQL has no such choice.
  const finish = <Table extends string, Columns extends string>(table: CreateTableBuilder<Table, Columns>) =>
    engine === 'sqlite' ? table.modifyEnd(sql`without rowid`).execute() : table.execute();
  const count: ColumnDataType = 'bigint';
  return {
    '2026-11-counters': {
      async up(database: Kysely<CounterTables>) {
        const { schema } = database;
        await finish(
          schema
            .createTable('page_total')
            .addColumn('page_id', 'text', (column) => column.primaryKey())
            .addColumn('views', count, (column) => column.notNull())
            .addColumn('downloads', count, (column) => column.notNull())
            .addColumn('updated_day', 'text', (column) => column.notNull()),
        );
        await finish(
          schema
            .createTable('page_day')
            .addColumn('day', 'text', (column) => column.notNull())
            .addColumn('page_id', 'text', (column) => column.notNull())
            .addColumn('views', count, (column) => column.notNull())
            .addColumn('downloads', count, (column) => column.notNull())
            .addPrimaryKeyConstraint('page_day_key', ['day', 'page_id']),
        );
        await finish(
          schema
            .createTable('site_day')
            .addColumn('day', 'text', (column) => column.primaryKey())
            .addColumn('views', count, (column) => column.notNull())
            .addColumn('downloads', count, (column) => column.notNull())
            .addColumn('visits', count, (column) => column.notNull())
            .addColumn('bots', count, (column) => column.notNull()),
        );
        await finish(
          schema
            .createTable('seen')
            .addColumn('visitor', 'bigint', (column) => column.notNull())
            .addColumn('target', 'text', (column) => column.notNull())
            .addColumn('at', 'bigint', (column) => column.notNull())
            .addPrimaryKeyConstraint('seen_key', ['visitor', 'target']),
        );
        await finish(
          schema
            .createTable('visitor')
            .addColumn('visitor', 'bigint', (column) => column.primaryKey())
            .addColumn('last_at', 'bigint', (column) => column.notNull())
            .addColumn('visit_tag', 'bigint', (column) => column.notNull()),
        );
        // "Online now" counts the last five minutes; without the index it would read every visitor.
        await schema.createIndex('visitor_last_at').on('visitor').column('last_at').execute();
        await finish(
          schema
            .createTable('salt')
            .addColumn('day', 'text', (column) => column.primaryKey())
            .addColumn('salt', 'text', (column) => column.notNull()),
        );
        await finish(
          schema
            .createTable('readiness')
            .addColumn('one', 'integer', (column) => column.primaryKey())
            .addColumn('at', 'bigint', (column) => column.notNull()),
        );
      },
    },
  };
}
