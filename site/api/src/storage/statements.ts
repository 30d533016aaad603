// Every query of the counters, written once with Kysely for both databases. Each takes rows: PostgreSQL sends them in one
// statement; SQLite, where a statement costs microseconds, compiles it for one row and runs it for each.

import { type Compilable, type Kysely, sql } from 'kysely';
import { COUNTING_WINDOW_SECONDS } from '../counting/counting-window.ts';
import type {
  CounterTables,
  PageDayTable,
  PageTotalTable,
  ReadinessTable,
  ReferrerDayTable,
  SaltTable,
  SeenTable,
  SiteDayTable,
  SiteHourTable,
  VisitorTable,
} from './tables.ts';

type Database = Kysely<CounterTables>;

/** A query, by the rows it takes and the rows it gives. */
type Statement<Row, Found> = (database: Database, rows: readonly Row[]) => Compilable<Found>;

const window = sql.lit(COUNTING_WINDOW_SECONDS);
/**
 * Whether the stored instant no longer keeps the new one from counting. One that lies further ahead than the window comes from a
 * clock that has been set back; without the second half its visitors would not count until that clock is reached again.
 */
const isOver = (column: 'seen.at' | 'visitor.last_at', now: 'excluded.at' | 'excluded.last_at') =>
  sql<boolean>`(${sql.ref(column)} <= ${sql.ref(now)} - ${window} or ${sql.ref(column)} > ${sql.ref(now)} + ${window})`;
/** All rows of one call carry the same bound. */
const first = <Row>(rows: readonly Row[]): Row => {
  const [row] = rows;
  if (row === undefined) throw new Error('A statement was called without a row: its caller must leave out empty calls.');
  return row;
};

/** Which of these visitors have been seen since. */
const aliveVisitors: Statement<{ visitor: number; since: number }, { visitor: number }> = (database, rows) =>
  database
    .selectFrom('visitor')
    .select('visitor')
    .where(
      'visitor',
      'in',
      rows.map((row) => row.visitor),
    )
    .where('last_at', '>', first(rows).since);

/** Notes that visitors are here. A returned tag that is the given one means that a visit began. */
const touchVisitors: Statement<VisitorTable, Pick<VisitorTable, 'visitor' | 'visit_tag'>> = (database, rows) =>
  database
    .insertInto('visitor')
    .values([...rows])
    .onConflict((conflict) =>
      conflict.column('visitor').doUpdateSet({
        visit_tag: sql<number>`case when ${isOver('visitor.last_at', 'excluded.last_at')} then excluded.visit_tag else visitor.visit_tag end`,
        last_at: sql<number>`excluded.last_at`,
      }),
    )
    .returning(['visitor', 'visit_tag']);

/** The returned rows are exactly the new views: the heart of "a retry never counts twice". */
const markSeen: Statement<SeenTable, Pick<SeenTable, 'visitor' | 'target'>> = (database, rows) =>
  database
    .insertInto('seen')
    .values([...rows])
    .onConflict((conflict) =>
      conflict.columns(['visitor', 'target']).doUpdateSet({ at: sql<number>`excluded.at` }).where(isOver('seen.at', 'excluded.at')),
    )
    .returning(['visitor', 'target']);

const addToPageTotals: Statement<PageTotalTable, never> = (database, rows) =>
  database
    .insertInto('page_total')
    .values([...rows])
    .onConflict((conflict) =>
      conflict.column('page_id').doUpdateSet({
        views: sql<number>`page_total.views + excluded.views`,
        downloads: sql<number>`page_total.downloads + excluded.downloads`,
        updated_day: sql<string>`excluded.updated_day`,
      }),
    );

const addToPageDays: Statement<PageDayTable, never> = (database, rows) =>
  database
    .insertInto('page_day')
    .values([...rows])
    .onConflict((conflict) =>
      conflict.columns(['day', 'page_id']).doUpdateSet({
        views: sql<number>`page_day.views + excluded.views`,
        downloads: sql<number>`page_day.downloads + excluded.downloads`,
      }),
    );

const addToSiteDays: Statement<SiteDayTable, never> = (database, rows) =>
  database
    .insertInto('site_day')
    .values([...rows])
    .onConflict((conflict) =>
      conflict.column('day').doUpdateSet({
        views: sql<number>`site_day.views + excluded.views`,
        downloads: sql<number>`site_day.downloads + excluded.downloads`,
        visits: sql<number>`site_day.visits + excluded.visits`,
        bots: sql<number>`site_day.bots + excluded.bots`,
      }),
    );

const addToSiteHours: Statement<SiteHourTable, never> = (database, rows) =>
  database
    .insertInto('site_hour')
    .values([...rows])
    .onConflict((conflict) =>
      conflict.columns(['day', 'hour']).doUpdateSet({
        views: sql<number>`site_hour.views + excluded.views`,
        downloads: sql<number>`site_hour.downloads + excluded.downloads`,
        visits: sql<number>`site_hour.visits + excluded.visits`,
      }),
    );

const addToReferrerDays: Statement<ReferrerDayTable, never> = (database, rows) =>
  database
    .insertInto('referrer_day')
    .values([...rows])
    .onConflict((conflict) =>
      conflict.columns(['day', 'host']).doUpdateSet({ arrivals: sql<number>`referrer_day.arrivals + excluded.arrivals` }),
    );

const pageTotals: Statement<{ page_id: string }, Pick<PageTotalTable, 'page_id' | 'views' | 'downloads'>> = (database, rows) =>
  database
    .selectFrom('page_total')
    .select(['page_id', 'views', 'downloads'])
    .where(
      'page_id',
      'in',
      rows.map((row) => row.page_id),
    );

const online: Statement<{ since: number }, { visitors: number }> = (database, rows) =>
  database
    .selectFrom('visitor')
    .select((build) => build.fn.countAll<number>().as('visitors'))
    .where('last_at', '>', first(rows).since);

const visitsByDay: Statement<{ since: string }, { day: string; visits: number }> = (database, rows) =>
  database.selectFrom('site_day').select(['day', 'visits']).where('day', '>=', first(rows).since);

const visitsBefore: Statement<{ before: string }, { visits: number }> = (database, rows) =>
  database
    .selectFrom('site_day')
    .select(sql<number>`coalesce(cast(sum(visits) as bigint), 0)`.as('visits'))
    .where('day', '<', first(rows).before);

/** Keeps the salt that is there: two processes that both make one must agree on the first. */
const keepSalts: Statement<SaltTable, never> = (database, rows) =>
  database
    .insertInto('salt')
    .values([...rows])
    .onConflict((conflict) => conflict.column('day').doNothing());

const saltsSince: Statement<{ since: string }, SaltTable> = (database, rows) =>
  database.selectFrom('salt').select(['day', 'salt']).where('day', '>=', first(rows).since);

const forgetSalts: Statement<{ before: string }, { day: string }> = (database, rows) =>
  database.deleteFrom('salt').where('day', '<', first(rows).before).returning('day');

/** A slice of all visitors, and the instant before which no rule needs their rows any longer. */
type Slice = { from: number; to: number; before: number };
const forgetVisitors: Statement<Slice, never> = (database, rows) => {
  const { from, to, before } = first(rows);
  return database.deleteFrom('visitor').where('visitor', '>=', from).where('visitor', '<', to).where('last_at', '<', before);
};
const forgetSeen: Statement<Slice, never> = (database, rows) => {
  const { from, to, before } = first(rows);
  return database.deleteFrom('seen').where('visitor', '>=', from).where('visitor', '<', to).where('at', '<', before);
};

const proveWritable: Statement<ReadinessTable, never> = (database, rows) =>
  database
    .insertInto('readiness')
    .values([...rows])
    .onConflict((conflict) => conflict.column('one').doUpdateSet({ at: sql<number>`excluded.at` }));

export const STATEMENTS = {
  aliveVisitors,
  touchVisitors,
  markSeen,
  addToPageTotals,
  addToPageDays,
  addToSiteDays,
  addToSiteHours,
  addToReferrerDays,
  pageTotals,
  online,
  visitsByDay,
  visitsBefore,
  keepSalts,
  saltsSince,
  forgetSalts,
  forgetVisitors,
  forgetSeen,
  proveWritable,
};

export type StatementName = keyof typeof STATEMENTS;
export type RowOf<Name extends StatementName> = (typeof STATEMENTS)[Name] extends Statement<infer Row, infer _> ? Row : never;
export type FoundBy<Name extends StatementName> = (typeof STATEMENTS)[Name] extends Statement<infer _, infer Found> ? Found : never;
/** One statement to run; a database driver answers it with the rows found. */
export interface Step {
  name: StatementName;
  rows: readonly object[];
}

/** What a piece of work does in one transaction, told step by step, so that it is written once for both databases. */
export type Work<Result> = Generator<Step, Result, readonly unknown[]>;

/** One step of a work, typed. No rows: no statement. */
export function* run<Name extends StatementName>(name: Name, rows: readonly RowOf<Name>[]): Work<readonly FoundBy<Name>[]> {
  if (rows.length === 0) return [];
  return (yield { name, rows: rows as readonly object[] }) as readonly FoundBy<Name>[];
}
