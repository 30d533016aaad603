// The site by the hour, and the other sites that readers come from.

import { type CounterMigration, createKeyedTable } from './migration.ts';

export const hoursAndReferrers: CounterMigration = {
  name: '2026-11-hours-and-referrers',
  async up(database, engine) {
    const { schema } = database;
    await createKeyedTable(
      schema
        .createTable('site_hour')
        .addColumn('day', 'text', (column) => column.notNull())
        .addColumn('hour', 'integer', (column) => column.notNull())
        .addColumn('views', 'bigint', (column) => column.notNull())
        .addColumn('downloads', 'bigint', (column) => column.notNull())
        .addColumn('visits', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('site_hour_key', ['day', 'hour']),
      engine,
    );
    await createKeyedTable(
      schema
        .createTable('referrer_day')
        .addColumn('day', 'text', (column) => column.notNull())
        .addColumn('host', 'text', (column) => column.notNull())
        .addColumn('arrivals', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('referrer_day_key', ['day', 'host']),
      engine,
    );
  },
};
