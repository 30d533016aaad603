// Every query of the counters, written once with Kysely for both databases and compiled once. Each takes rows: PostgreSQL gets all of
// them in one statement, as arrays; SQLite, where a statement costs microseconds, runs it for each row.

import { type Compilable, type InsertQueryBuilder, type InsertResult, type Kysely, type RawBuilder, sql } from 'kysely';
import type {
  ArrivalTable,
  BatchSumTable,
  CounterTables,
  PageDayTable,
  PageTotalTable,
  ReadinessTable,
  ReferrerDayTable,
  SaltTable,
  SiteDayTable,
  SiteHourTable,
} from './tables.ts';

type Database = Kysely<CounterTables>;
type ColumnType = 'bigint' | 'integer' | 'text';

/** The rows of a call, while its statement is written: their values come later. */
export interface Given<Row> {
  /** A column of the first row; all rows of one call carry the same. */
  one<Column extends keyof Row & string>(column: Column): Row[Column];
  /** All rows, as a query to insert from or to look into. */
  rows(types: Partial<Record<keyof Row & string, ColumnType>>): RawBuilder<Row>;
}

/** A query, by the rows it takes and the rows it gives. */
type Statement<Row, Found> = (database: Database, given: Given<Row>) => Compilable<Found>;

function insert<Name extends keyof CounterTables & string>(
  database: Database,
  table: Name,
  given: Given<CounterTables[Name]>,
  types: Record<keyof CounterTables[Name] & string, ColumnType>,
): InsertQueryBuilder<CounterTables, Name, InsertResult> {
  const columns = Object.keys(types) as never[];
  return database.insertInto(table).columns(columns).expression(given.rows(types)) as InsertQueryBuilder<CounterTables, Name, InsertResult>;
}

/** How far the journals have come. */
const journalState: Statement<{ one: number }, { folded: number; direct: number; last_arrival: number | null; last_sum: number | null }> = (
  database,
  given,
) =>
  database
    .selectFrom('batch_sum_folded')
    .select((build) => [
      'n as folded',
      'direct',
      build
        .selectFrom('arrival')
        .select((last) => last.fn.max('n').as('n'))
        .as('last_arrival'),
      build
        .selectFrom('batch_sum')
        .select((last) => last.fn.max('n').as('n'))
        .as('last_sum'),
    ])
    .where('one', '=', given.one('one'));

/** In the order in which they were written. */
const arrivalsAfter: Statement<{ n: number; most: number }, Omit<ArrivalTable, 'at'>> = (database, given) =>
  database.selectFrom('arrival').select(['n', 'entries']).where('n', '>', given.one('n')).orderBy('n').limit(given.one('most'));

const addArrivals: Statement<ArrivalTable, never> = (database, given) =>
  database.insertInto('arrival').values({ n: given.one('n'), at: given.one('at'), entries: given.one('entries') });

/** In the order in which they were written. */
const sumsAfter: Statement<{ n: number; most: number }, BatchSumTable> = (database, given) =>
  database.selectFrom('batch_sum').select(['n', 'sums']).where('n', '>', given.one('n')).orderBy('n').limit(given.one('most'));

const addSums: Statement<BatchSumTable, never> = (database, given) =>
  database.insertInto('batch_sum').values({ n: given.one('n'), sums: given.one('sums') });

const dropSums: Statement<{ n: number }, never> = (database, given) => database.deleteFrom('batch_sum').where('n', '<=', given.one('n'));

const noteFolded: Statement<{ n: number }, never> = (database, given) =>
  database.updateTable('batch_sum_folded').set({ n: given.one('n') });

const noteDirect: Statement<{ one: number }, never> = (database, given) =>
  database.updateTable('batch_sum_folded').set({ direct: sql<number>`direct + 1` }).where('one', '=', given.one('one'));

const addToPageTotals: Statement<PageTotalTable, never> = (database, given) =>
  insert(database, 'page_total', given, { page_id: 'text', views: 'bigint', downloads: 'bigint', updated_day: 'text' }).onConflict(
    (conflict) =>
      conflict.column('page_id').doUpdateSet({
        views: sql<number>`page_total.views + excluded.views`,
        downloads: sql<number>`page_total.downloads + excluded.downloads`,
        updated_day: sql<string>`excluded.updated_day`,
      }),
  );

const addToPageDays: Statement<PageDayTable, never> = (database, given) =>
  insert(database, 'page_day', given, { day: 'text', page_id: 'text', views: 'bigint', downloads: 'bigint' }).onConflict((conflict) =>
    conflict.columns(['day', 'page_id']).doUpdateSet({
      views: sql<number>`page_day.views + excluded.views`,
      downloads: sql<number>`page_day.downloads + excluded.downloads`,
    }),
  );

const addToSiteDays: Statement<SiteDayTable, never> = (database, given) =>
  insert(database, 'site_day', given, { day: 'text', views: 'bigint', downloads: 'bigint', visits: 'bigint', bots: 'bigint' }).onConflict(
    (conflict) =>
      conflict.column('day').doUpdateSet({
        views: sql<number>`site_day.views + excluded.views`,
        downloads: sql<number>`site_day.downloads + excluded.downloads`,
        visits: sql<number>`site_day.visits + excluded.visits`,
        bots: sql<number>`site_day.bots + excluded.bots`,
      }),
  );

const addToSiteHours: Statement<SiteHourTable, never> = (database, given) =>
  insert(database, 'site_hour', given, { day: 'text', hour: 'integer', views: 'bigint', downloads: 'bigint', visits: 'bigint' }).onConflict(
    (conflict) =>
      conflict.columns(['day', 'hour']).doUpdateSet({
        views: sql<number>`site_hour.views + excluded.views`,
        downloads: sql<number>`site_hour.downloads + excluded.downloads`,
        visits: sql<number>`site_hour.visits + excluded.visits`,
      }),
  );

const addToReferrerDays: Statement<ReferrerDayTable, never> = (database, given) =>
  insert(database, 'referrer_day', given, { day: 'text', host: 'text', arrivals: 'bigint' }).onConflict((conflict) =>
    conflict.columns(['day', 'host']).doUpdateSet({ arrivals: sql<number>`referrer_day.arrivals + excluded.arrivals` }),
  );

const pageTotals: Statement<{ page_id: string }, Pick<PageTotalTable, 'page_id' | 'views' | 'downloads'>> = (database, given) =>
  database
    .selectFrom('page_total')
    .select(['page_id', 'views', 'downloads'])
    .where('page_id', 'in', sql<string>`(${given.rows({ page_id: 'text' })})`);

const visitsByDay: Statement<{ since: string }, { day: string; visits: number }> = (database, given) =>
  database.selectFrom('site_day').select(['day', 'visits']).where('day', '>=', given.one('since'));

const visitsBefore: Statement<{ before: string }, { visits: number }> = (database, given) =>
  database
    .selectFrom('site_day')
    .select(sql<number>`coalesce(cast(sum(visits) as bigint), 0)`.as('visits'))
    .where('day', '<', given.one('before'));

/** Keeps the salt that is there: two processes that both make one must agree on the first. */
const keepSalts: Statement<SaltTable, never> = (database, given) =>
  insert(database, 'salt', given, { day: 'text', salt: 'text' }).onConflict((conflict) => conflict.column('day').doNothing());

const saltsSince: Statement<{ since: string }, SaltTable> = (database, given) =>
  database.selectFrom('salt').select(['day', 'salt']).where('day', '>=', given.one('since'));

const forgetSalts: Statement<{ before: string }, { day: string }> = (database, given) =>
  database.deleteFrom('salt').where('day', '<', given.one('before')).returning('day');

/** Of the oldest batches of arrivals, those outside of a span of time. The last one stays: it says which number comes next. */
const forgetArrivals: Statement<{ before: number; after: number; most: number }, { n: number }> = (database, given) =>
  database
    .deleteFrom('arrival')
    .where('n', 'in', (build) => build.selectFrom('arrival').select('n').orderBy('n').limit(given.one('most')))
    .where('n', '<', (build) => build.selectFrom('arrival').select((last) => last.fn.max('n').as('n')))
    .where((where) => where.or([where('at', '<', given.one('before')), where('at', '>', given.one('after'))]))
    .returning('n');

const proveWritable: Statement<ReadinessTable, never> = (database, given) =>
  insert(database, 'readiness', given, { one: 'bigint', at: 'bigint' }).onConflict((conflict) =>
    conflict.column('one').doUpdateSet({ at: sql<number>`excluded.at` }),
  );

export const STATEMENTS = {
  journalState,
  arrivalsAfter,
  addArrivals,
  sumsAfter,
  addSums,
  dropSums,
  noteFolded,
  noteDirect,
  addToPageTotals,
  addToPageDays,
  addToSiteDays,
  addToSiteHours,
  addToReferrerDays,
  pageTotals,
  visitsByDay,
  visitsBefore,
  keepSalts,
  saltsSince,
  forgetSalts,
  forgetArrivals,
  proveWritable,
};

export type StatementName = keyof typeof STATEMENTS;
export type RowOf<Name extends StatementName> = (typeof STATEMENTS)[Name] extends Statement<infer Row, infer _> ? Row : never;
export type FoundBy<Name extends StatementName> = (typeof STATEMENTS)[Name] extends Statement<infer _, infer Found> ? Found : never;
