// The history of the feedback's tables. Only additions at the end: a migration that has run somewhere is never edited.

import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { FeedbackTables } from './feedback-tables.ts';

const firstTables: Migration = {
  // Each statement by itself may have run before: SQLite's migrations are no transaction, and a process can be killed between two.
  async up({ schema }: Kysely<unknown>) {
    await schema
      .createTable('vote')
      .ifNotExists()
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('voter', 'text', (column) => column.notNull())
      .addColumn('choice', 'integer', (column) => column.notNull())
      .addColumn('place', 'bigint')
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('vote_key', ['subject', 'voter'])
      .execute();
    await schema.createIndex('vote_place').ifNotExists().on('vote').columns(['subject', 'place']).execute();
    await schema.createIndex('vote_at').ifNotExists().on('vote').column('at').execute();
    await schema
      .createTable('vote_tally')
      .ifNotExists()
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('choice', 'integer', (column) => column.notNull())
      .addColumn('votes', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('vote_tally_key', ['subject', 'choice'])
      .execute();
    await schema
      .createTable('vote_turn')
      .ifNotExists()
      .addColumn('subject', 'text', (column) => column.primaryKey())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .execute();
    await schema
      .createTable('comment')
      .ifNotExists()
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('page_id', 'text', (column) => column.notNull())
      .addColumn('page_type', 'text', (column) => column.notNull())
      .addColumn('author', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('written_at', 'bigint', (column) => column.notNull())
      .addColumn('delivered_at', 'bigint')
      .execute();
    await schema.createIndex('comment_delivered').ifNotExists().on('comment').columns(['delivered_at', 'written_at']).execute();
    await schema
      .createTable('feedback_secret')
      .ifNotExists()
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('value', 'text', (column) => column.notNull())
      .execute();
    await schema
      .createTable('group_day')
      .ifNotExists()
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('grouping', 'text', (column) => column.notNull())
      .addColumn('value', 'text', (column) => column.notNull())
      .addColumn('views', 'bigint', (column) => column.notNull())
      .addColumn('downloads', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('group_day_key', ['grouping', 'day', 'value'])
      .execute();
    await schema
      .createTable('grouped_day')
      .ifNotExists()
      .addColumn('day', 'text', (column) => column.primaryKey())
      .execute();
  },
};

/** Brings the tables up to date. @throws what the failing migration threw */
export async function migrateFeedback(database: Kysely<FeedbackTables>): Promise<void> {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => ({ '2026-11-feedback': firstTables }) },
    // Beside the counters' own in PostgreSQL.
    migrationTableName: 'feedback_migration',
    migrationLockTableName: 'feedback_migration_lock',
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
