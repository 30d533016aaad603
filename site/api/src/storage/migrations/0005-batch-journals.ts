// Both journals have a row a batch instead of a row for each visitor and page, which were most of what a batch cost; and the journal of
// sums has all that a batch adds. Sums that wait are folded here; who was here in the last half hour is not carried over.

import { type ColumnDataType, sql } from 'kysely';
import { type CounterMigration, createKeyedTable } from './migration.ts';

const number: ColumnDataType = 'bigint';

/** What processes of the former version hold while a batch counts or is folded. */
const BATCH_LOCK_THEN = 4_207_849_484;

export const batchJournals: CounterMigration = {
  name: '2026-11-tally-by-batch',
  async up(database, engine) {
    const { schema } = database;
    // One that still counts while this runs must not write between what is read here and the end of its table: that would be lost.
    if (engine === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(BATCH_LOCK_THEN)})`.execute(database);
    await sql`insert into page_total (page_id, views, downloads, updated_day)
      select page_id, cast(sum(views) as bigint), cast(sum(downloads) as bigint), max(day) from page_sum where true group by page_id
      on conflict (page_id) do update set views = page_total.views + excluded.views,
        downloads = page_total.downloads + excluded.downloads, updated_day = excluded.updated_day`.execute(database);
    await sql`insert into page_day (day, page_id, views, downloads)
      select day, page_id, cast(sum(views) as bigint), cast(sum(downloads) as bigint) from page_sum where true group by day, page_id
      on conflict (day, page_id) do update set views = page_day.views + excluded.views,
        downloads = page_day.downloads + excluded.downloads`.execute(database);
    for (const table of ['page_sum', 'page_sum_folded', 'arrival']) await schema.dropTable(table).execute();
    // Rows of some kilobytes lie badly inside a key; SQLite appends them where the key is the row's own number.
    const rowNumber = engine === 'sqlite' ? 'integer' : number;
    await schema
      .createTable('arrival')
      .addColumn('n', rowNumber, (column) => column.primaryKey())
      .addColumn('at', number, (column) => column.notNull())
      .addColumn('entries', engine === 'sqlite' ? 'blob' : 'bytea', (column) => column.notNull())
      .execute();
    await schema
      .createTable('batch_sum')
      .addColumn('n', rowNumber, (column) => column.primaryKey())
      .addColumn('sums', 'text', (column) => column.notNull())
      .execute();
    await createKeyedTable(
      schema
        .createTable('batch_sum_folded')
        .addColumn('one', 'integer', (column) => column.primaryKey())
        .addColumn('n', number, (column) => column.notNull())
        .addColumn('direct', number, (column) => column.notNull()),
      engine,
    );
    await database.insertInto('batch_sum_folded').values({ one: 1, n: 0, direct: 0 }).execute();
  },
};
