// What busy batches add to pages: a journal without visitors, appended to, and folded into page_total and page_day some seconds' worth
// at a time. A batch then writes one page of the file instead of two for each page of the site that was seen.

import type { ColumnDataType } from 'kysely';
import { type CounterMigration, createKeyedTable } from './migration.ts';

const number: ColumnDataType = 'bigint';

export const pageSums: CounterMigration = {
  name: '2026-11-page-sums',
  async up(database, engine) {
    const { schema } = database;
    await createKeyedTable(
      schema
        .createTable('page_sum')
        .addColumn('n', number, (column) => column.primaryKey())
        .addColumn('day', 'text', (column) => column.notNull())
        .addColumn('page_id', 'text', (column) => column.notNull())
        .addColumn('views', number, (column) => column.notNull())
        .addColumn('downloads', number, (column) => column.notNull()),
      engine,
    );
    await createKeyedTable(
      schema
        .createTable('page_sum_folded')
        .addColumn('one', 'integer', (column) => column.primaryKey())
        .addColumn('n', number, (column) => column.notNull()),
      engine,
    );
    await database.insertInto('page_sum_folded').values({ one: 1, n: 0 }).execute();
  },
};
