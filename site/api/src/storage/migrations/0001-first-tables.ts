// The first tables: totals of pages, days of pages and of the site, who has been counted when, salts, and /readyz's row.

import type { ColumnDataType } from 'kysely';
import { type CounterMigration, createKeyedTable } from './migration.ts';

const count: ColumnDataType = 'bigint';

export const firstTables: CounterMigration = {
  name: '2026-11-counters',
  async up(database, engine) {
    const { schema } = database;
    await createKeyedTable(
      schema
        .createTable('page_total')
        .addColumn('page_id', 'text', (column) => column.primaryKey())
        .addColumn('views', count, (column) => column.notNull())
        .addColumn('downloads', count, (column) => column.notNull())
        .addColumn('updated_day', 'text', (column) => column.notNull()),
      engine,
    );
    await createKeyedTable(
      schema
        .createTable('page_day')
        .addColumn('day', 'text', (column) => column.notNull())
        .addColumn('page_id', 'text', (column) => column.notNull())
        .addColumn('views', count, (column) => column.notNull())
        .addColumn('downloads', count, (column) => column.notNull())
        .addPrimaryKeyConstraint('page_day_key', ['day', 'page_id']),
      engine,
    );
    await createKeyedTable(
      schema
        .createTable('site_day')
        .addColumn('day', 'text', (column) => column.primaryKey())
        .addColumn('views', count, (column) => column.notNull())
        .addColumn('downloads', count, (column) => column.notNull())
        .addColumn('visits', count, (column) => column.notNull())
        .addColumn('bots', count, (column) => column.notNull()),
      engine,
    );
    await createKeyedTable(
      schema
        .createTable('seen')
        .addColumn('visitor', 'bigint', (column) => column.notNull())
        .addColumn('target', 'text', (column) => column.notNull())
        .addColumn('at', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('seen_key', ['visitor', 'target']),
      engine,
    );
    await createKeyedTable(
      schema
        .createTable('visitor')
        .addColumn('visitor', 'bigint', (column) => column.primaryKey())
        .addColumn('last_at', 'bigint', (column) => column.notNull())
        .addColumn('visit_tag', 'bigint', (column) => column.notNull()),
      engine,
    );
    // "Online now" counts the last five minutes; without the index it would read every visitor.
    await schema.createIndex('visitor_last_at').on('visitor').column('last_at').execute();
    await createKeyedTable(
      schema
        .createTable('salt')
        .addColumn('day', 'text', (column) => column.primaryKey())
        .addColumn('salt', 'text', (column) => column.notNull()),
      engine,
    );
    await createKeyedTable(
      schema
        .createTable('readiness')
        .addColumn('one', 'integer', (column) => column.primaryKey())
        .addColumn('at', 'bigint', (column) => column.notNull()),
      engine,
    );
  },
};
