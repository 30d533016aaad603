// Counts a batch of requests in one transaction. Deduplication stands in the same transaction as the counters,
// so a request sent again finds itself counted. Rows are merged and sorted: PostgreSQL refuses a key twice in one
// statement, and two processes that lock rows in different orders would wait for each other for ever.

import { COUNTING_WINDOW_SECONDS } from '../counting/counting-window.ts';
import { siteHourOf } from '../statistics/site-hour.ts';
import type { BatchOutcome, CountEvent, DownloadEvent, PageNumbers, ViewEvent } from './count-event.ts';
import type { SiteTally } from './site-tally.ts';
import { run, type Work } from './statements.ts';
import type { PageDayTable, PageTotalTable, ReferrerDayTable, SeenTable, SiteDayTable, SiteHourTable } from './tables.ts';

type CountedEvent = ViewEvent | DownloadEvent;

/** @param visitTag a number that no other batch uses; it tells visits that this batch begins from those that go on */
export function* applyBatch(batch: readonly CountEvent[], visitTag: number, tally: SiteTally): Work<BatchOutcome> {
  const counted = batch.filter((event) => event.kind === 'view' || event.kind === 'download');
  const idOf = yield* identify(counted);
  const visits = yield* noteVisitors(counted, idOf, visitTag);
  const fresh = yield* noteTargets(counted, idOf);
  yield* addUp(batch, fresh, visits);
  yield* noteArrivals(counted, idOf);
  const last = batch.reduce((latest, event) => (event.at > latest.at ? event : latest));
  return { pages: yield* readPages(batch), site: yield* tally.numbers(last.at, last.day, visits) };
}

/** Who of the batch goes on with yesterday's number: those whom the database saw under it within the window. */
function* identify(counted: readonly CountedEvent[]): Work<(event: CountedEvent) => number> {
  const asked = new Map<number, number>();
  for (const { visitor, at } of counted) if (visitor.yesterday !== null) asked.set(visitor.yesterday, at - COUNTING_WINDOW_SECONDS);
  const since = Math.min(...asked.values());
  const found = yield* run(
    'aliveVisitors',
    [...asked.keys()].sort(ascending).map((visitor) => ({ visitor, since })),
  );
  const alive = new Set(found.map((row) => row.visitor));
  return ({ visitor }) => (visitor.yesterday !== null && alive.has(visitor.yesterday) ? visitor.yesterday : visitor.today);
}

/** @returns how many visits began, by day */
function* noteVisitors(
  counted: readonly CountedEvent[],
  idOf: (event: CountedEvent) => number,
  visitTag: number,
): Work<Map<string, number>> {
  const visitors = new Map<number, CountedEvent>();
  for (const event of counted) visitors.set(idOf(event), event);
  const rows = [...visitors].map(([visitor, event]) => ({ visitor, last_at: event.at, visit_tag: visitTag }));
  const touched = yield* run(
    'touchVisitors',
    rows.sort((one, other) => one.visitor - other.visitor),
  );
  const begun = new Map<string, number>();
  for (const row of touched) {
    const day = visitors.get(row.visitor)?.day;
    if (row.visit_tag === visitTag && day !== undefined) begun.set(day, (begun.get(day) ?? 0) + 1);
  }
  return begun;
}

/** @returns the events that are new views or downloads, each once */
function* noteTargets(counted: readonly CountedEvent[], idOf: (event: CountedEvent) => number): Work<CountedEvent[]> {
  const marks = new Map<string, { event: CountedEvent; row: { visitor: number; target: string; at: number } }>();
  for (const event of counted) {
    const target = event.kind === 'download' ? event.file : event.page;
    if (target === null) continue;
    const visitor = idOf(event);
    const key = `${visitor} ${target}`;
    if (!marks.has(key)) marks.set(key, { event, row: { visitor, target, at: event.at } });
  }
  const rows = [...marks.values()].map((mark) => mark.row);
  rows.sort((one, other) => one.visitor - other.visitor || compareText(one.target, other.target));
  const fresh = yield* run('markSeen', rows);
  return fresh.flatMap((row) => marks.get(`${row.visitor} ${row.target}`)?.event ?? []);
}

function* addUp(batch: readonly CountEvent[], fresh: readonly CountedEvent[], visits: ReadonlyMap<string, number>): Work<void> {
  const totals = new Map<string, PageTotalTable>();
  const pageDays = new Map<string, PageDayTable>();
  const siteDays = new Map<string, SiteDayTable>();
  const siteHours = new Map<string, SiteHourTable>();
  const siteHour = (day: string, hour: number) =>
    entry(siteHours, `${day} ${hour < 10 ? '0' : ''}${hour}`, () => ({ day, hour, views: 0, downloads: 0, visits: 0 }));
  const siteDay = (day: string) => entry(siteDays, day, () => ({ day, views: 0, downloads: 0, visits: 0, bots: 0 }));
  for (const { kind, page, day, at } of fresh) {
    if (page === null) continue;
    const column = kind === 'view' ? 'views' : 'downloads';
    entry(totals, page, () => ({ page_id: page, views: 0, downloads: 0, updated_day: day }))[column] += 1;
    entry(pageDays, `${day} ${page}`, () => ({ day, page_id: page, views: 0, downloads: 0 }))[column] += 1;
    siteDay(day)[column] += 1;
    siteHour(day, siteHourOf(at))[column] += 1;
  }
  for (const [day, begun] of visits) {
    siteDay(day).visits += begun;
    siteHour(day, lastHour(batch, day)).visits += begun;
  }
  for (const event of batch) if (event.kind === 'bot') siteDay(event.day).bots += 1;
  yield* run('addToPageTotals', sortedByKey(totals));
  yield* run('addToPageDays', sortedByKey(pageDays));
  yield* run('addToSiteDays', sortedByKey(siteDays));
  yield* run('addToSiteHours', sortedByKey(siteHours));
}

/** Visits that begin in a batch, which lasts milliseconds, begin in the hour of its last event of their day. */
function lastHour(batch: readonly CountEvent[], day: string): number {
  return siteHourOf(batch.reduce((latest, event) => (event.day === day && event.at > latest ? event.at : latest), 0));
}

/** Who came from where: one visitor, one host, once in the window, kept apart from repetition as views are. */
function* noteArrivals(counted: readonly CountedEvent[], idOf: (event: CountedEvent) => number): Work<void> {
  const marks = new Map<string, { host: string; day: string; row: SeenTable }>();
  for (const event of counted) {
    if (event.kind !== 'view' || !event.from) continue;
    const row = { visitor: idOf(event), target: `from ${event.from}`, at: event.at };
    marks.set(`${row.visitor} ${row.target}`, { host: event.from, day: event.day, row });
  }
  if (marks.size === 0) return;
  const rows = [...marks.values()].map((mark) => mark.row);
  const fresh = yield* run(
    'markSeen',
    rows.sort((one, other) => one.visitor - other.visitor || compareText(one.target, other.target)),
  );
  const days = new Map<string, ReferrerDayTable>();
  for (const { visitor, target } of fresh) {
    const mark = marks.get(`${visitor} ${target}`);
    if (mark) entry(days, `${mark.day} ${mark.host}`, () => ({ day: mark.day, host: mark.host, arrivals: 0 })).arrivals += 1;
  }
  yield* run('addToReferrerDays', sortedByKey(days));
}

function* readPages(batch: readonly CountEvent[]): Work<Map<string, PageNumbers>> {
  const ids = new Set(batch.flatMap((event) => event.show));
  const rows = yield* run(
    'pageTotals',
    [...ids].map((page_id) => ({ page_id })),
  );
  return new Map(rows.map(({ page_id, views, downloads }) => [page_id, { views, downloads }]));
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function sortedByKey<Value>(map: ReadonlyMap<string, Value>): Value[] {
  return [...map].sort(([one], [other]) => compareText(one, other)).map(([, value]) => value);
}

/** By code units, the same in every process; the order of a language would depend on the machine. */
function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function ascending(one: number, other: number): number {
  return one - other;
}
