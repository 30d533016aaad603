// Who came when is one journal, appended to in the order of time, instead of tables keyed by visitor: a batch of visitors then
// writes one page of the file, not one for each of them. What the former tables knew of the last half hour is not carried over.

import type { ColumnDataType } from 'kysely';
import { type CounterMigration, createKeyedTable } from './migration.ts';

const number: ColumnDataType = 'bigint';

export const arrivals: CounterMigration = {
  name: '2026-11-journal-of-arrivals',
  async up(database, engine) {
    const { schema } = database;
    await schema.dropTable('seen').execute();
    await schema.dropTable('visitor').execute();
    await createKeyedTable(
      schema
        .createTable('arrival')
        .addColumn('n', number, (column) => column.primaryKey())
        .addColumn('at', number, (column) => column.notNull())
        .addColumn('visitor', number, (column) => column.notNull())
        .addColumn('mark', number, (column) => column.notNull()),
      engine,
    );
  },
};
