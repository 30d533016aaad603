// Answers what officials and readers ask of the numbers. Reads alone, on connections of its own: the counting does not wait for it.

import {
  type DailySeries,
  type Groups,
  type HourlySeries,
  type PageStatistics,
  type Period,
  RANKING_LENGTH,
  type Ranking,
  type Referrers,
  type SiteStatistics,
} from '@bang-tin/shared/statistics-schema';
import { type Kysely, type SqlBool, sql } from 'kysely';
import { REFUSALS } from '../api-error.ts';
import type { Clock } from '../clock.ts';
import type { CountableContent } from '../content/countable-content.ts';
import type { Counter } from '../counting/counter.ts';
import { siteDayOf } from '../counting/site-days.ts';
import type { Databases } from '../database/open-databases.ts';
import type { CounterTables } from '../storage/tables.ts';
import { daysOf, lastDays, type Span, spansOf } from './calendar-spans.ts';
import { KeptAnswers } from './kept-answers.ts';

/** More than are shown: pages that were unpublished meanwhile fall out. */
const RANKED = 5 * RANKING_LENGTH;
/** A month is read as it is. */
const LONGEST_SCAN_DAYS = 31;
/** How many pages are looked at day by day before a long time is read whole. */
const CANDIDATES = [4 * RANKED, 20 * RANKED];
const MOST_HOSTS = 200;
const NO_COUNTS = { visits: 0, views: 0, downloads: 0 };

export class Statistics {
  readonly #databases: Databases;
  readonly #counter: Counter;
  readonly #content: CountableContent;
  readonly #now: Clock;
  readonly #kept: KeptAnswers;

  constructor(databases: Databases, counter: Counter, content: CountableContent, now: Clock) {
    this.#databases = databases;
    this.#counter = counter;
    this.#content = content;
    this.#now = now;
    this.#kept = new KeptAnswers(now);
  }

  get #counters(): Kysely<CounterTables> {
    return this.#databases.counters;
  }

  #today(): string {
    return siteDayOf(this.#now());
  }

  async site(): Promise<SiteStatistics> {
    const today = this.#today();
    const { carriedVisits } = this.#content.site();
    const [numbers, { site }] = await Promise.all([this.#kept.get(`site ${today}`, () => this.#readSite(today)), this.#counter.look([])]);
    return { ...numbers, online: site.online, carriedVisits };
  }

  async #readSite(today: string): Promise<Omit<SiteStatistics, 'carriedVisits' | 'online'>> {
    const spans = Object.entries(spansOf(today));
    const since = spans.map(([, span]) => span.from).sort()[0] ?? today;
    const days = await this.#siteDays({ from: since, to: today });
    const sums = spans.map(([name, span]) => [name, sumOf(days.filter(({ day }) => span.from <= day && day <= span.to))]);
    const all = await this.#counters
      .selectFrom('site_day')
      .select((build) => [total('visits'), total('views'), total('downloads'), build.fn.min<string | null>('day').as('since')])
      .executeTakeFirstOrThrow();
    return {
      day: today,
      ...(Object.fromEntries(sums) as Record<keyof ReturnType<typeof spansOf>, Period>),
      counted: { visits: all.visits, views: all.views, downloads: all.downloads },
      since: all.since,
    };
  }

  days(span: Span): Promise<DailySeries> {
    return this.#kept.get(`days ${span.from} ${span.to}`, () => this.#readDays(span));
  }

  async #readDays(span: Span): Promise<DailySeries> {
    const found = new Map((await this.#siteDays(span)).map((row) => [row.day, row]));
    return { ...span, days: daysOf(span).map((day) => found.get(day) ?? { day, ...NO_COUNTS, bots: 0 }) };
  }

  #siteDays({ from, to }: Span) {
    return this.#counters
      .selectFrom('site_day')
      .select(['day', 'visits', 'views', 'downloads', 'bots'])
      .where('day', '>=', from)
      .where('day', '<=', to)
      .execute();
  }

  hours(day: string): Promise<HourlySeries> {
    return this.#kept.get(`hours ${day}`, () => this.#readHours(day));
  }

  async #readHours(day: string): Promise<HourlySeries> {
    const rows = await this.#counters
      .selectFrom('site_hour')
      .select(['hour', 'visits', 'views', 'downloads'])
      .where('day', '=', day)
      .execute();
    const found = new Map(rows.map((row) => [row.hour, row]));
    return { day, hours: Array.from({ length: 24 }, (_, hour) => found.get(hour) ?? { hour, ...NO_COUNTS }) };
  }

  /** The pages most viewed or downloaded. @param days that end today */
  async ranking(days: number, of: 'views' | 'downloads', locale: string): Promise<Ranking> {
    const span = lastDays(this.#today(), days);
    const { rows, asOf } = await this.#kept.get(`ranking ${span.from} ${span.to} ${of}`, () => this.#readRanking(span, of));
    const pages = rows.flatMap(({ page_id: id, views, downloads }) => {
      const page = this.#content.page(id);
      const name = page && this.#content.name(id, locale);
      return name ? [{ id, type: page.type, title: name.title, address: name.address, views, downloads }] : [];
    });
    return { days, of, asOf, pages: pages.slice(0, RANKING_LENGTH) };
  }

  async #readRanking(span: Span, of: 'views' | 'downloads') {
    const asOf = new Date(this.#now()).toISOString();
    const isLong = daysOf(span).length > LONGEST_SCAN_DAYS;
    const rows = (isLong ? await this.#rankMostSeen(span, of) : null) ?? (await this.#sumsOfAll(span, of));
    return { rows, asOf };
  }

  /**
   * Ranks a long time without reading all of it: no page was seen more often in it than in all, so once enough of those that were seen
   * most in all have more in it than the next one has in all, no other page can come before them.
   * @returns null when old pages stand in the way for too long
   */
  async #rankMostSeen(span: Span, of: 'views' | 'downloads') {
    for (const most of CANDIDATES) {
      const candidates = await this.#counters
        .selectFrom('page_total')
        .select(['page_id', `${of} as in_all`])
        .where(of, '>', 0)
        .orderBy(of, 'desc')
        .limit(most)
        .execute();
      const ids = candidates.map(({ page_id }) => page_id);
      const rows = await this.#sumsOf(ids, span, of);
      const leastInAll = candidates.at(-1)?.in_all ?? 0;
      if (candidates.length < most || (rows.length === RANKED && (rows.at(-1)?.[of] ?? 0) > leastInAll)) return rows;
    }
    return null;
  }

  /** The pages most seen, of all. */
  #sumsOfAll({ from, to }: Span, of: 'views' | 'downloads') {
    return this.#counters
      .selectFrom('page_day')
      .select(['page_id', total('views'), total('downloads')])
      .where('day', '>=', from)
      .where('day', '<=', to)
      .groupBy('page_id')
      .having(sql<SqlBool>`sum(${sql.ref(of)}) > 0`)
      .orderBy(sql`sum(${sql.ref(of)})`, 'desc')
      .orderBy('page_id')
      .limit(RANKED)
      .execute();
  }

  /** The pages most seen, of these. By the site's days, since page_day is kept by day first. */
  async #sumsOf(ids: readonly string[], { from, to }: Span, of: 'views' | 'downloads') {
    if (ids.length === 0) return [];
    return this.#counters
      .selectFrom('site_day')
      .innerJoin('page_day', (join) => join.onRef('page_day.day', '=', 'site_day.day').on('page_day.page_id', 'in', ids))
      .select(['page_id', total('views', 'page_day.views'), total('downloads', 'page_day.downloads')])
      .where('site_day.day', '>=', from)
      .where('site_day.day', '<=', to)
      .groupBy('page_id')
      .having(sql<SqlBool>`sum(${sql.ref(`page_day.${of}`)}) > 0`)
      .orderBy(sql`sum(${sql.ref(`page_day.${of}`)})`, 'desc')
      .orderBy('page_id')
      .limit(RANKED)
      .execute();
  }

  /** Views and downloads by what pages belong to. */
  async groups(by: Groups['by'], days: number, locale: string, titleOf: (id: string | null) => string): Promise<Groups> {
    const { from, to } = lastDays(this.#today(), days);
    const rows = await this.#databases.feedback
      .selectFrom('group_day')
      .select(['value', total('views'), total('downloads')])
      .where('grouping', '=', by)
      .where('day', '>=', from)
      .where('day', '<=', to)
      .groupBy('value')
      .orderBy(sql`sum(views)`, 'desc')
      .orderBy('value')
      .execute();
    const groups = rows.map(({ value, views, downloads }) => {
      const id = value === '' ? null : value;
      const title = (id !== null && by !== 'type' && this.#content.name(id, locale)?.title) || titleOf(id);
      return { id, title, views, downloads };
    });
    return { by, days, groups };
  }

  /** One page by the day, and what it brought along from the former portal apart. @throws Refusal `unknown-page` */
  async page(id: string, span: Span): Promise<PageStatistics> {
    const page = this.#content.page(id);
    if (page === null) throw REFUSALS.unknownPage();
    const sums = await this.#counters.selectFrom('page_total').select(['views', 'downloads']).where('page_id', '=', id).executeTakeFirst();
    // By the site's days, since page_day is kept by day first: asked for one page alone, it would be read from end to end.
    const rows = await this.#counters
      .selectFrom('site_day')
      .innerJoin('page_day', (join) => join.onRef('page_day.day', '=', 'site_day.day').on('page_day.page_id', '=', id))
      .select(['page_day.day', 'page_day.views', 'page_day.downloads'])
      .where('site_day.day', '>=', span.from)
      .where('site_day.day', '<=', span.to)
      .execute();
    const found = new Map(rows.map((row) => [row.day, row]));
    return {
      id,
      views: { counted: sums?.views ?? 0, carried: page.carriedViews },
      downloads: { counted: sums?.downloads ?? 0, carried: page.carriedDownloads },
      days: daysOf(span).map((day) => found.get(day) ?? { day, views: 0, downloads: 0 }),
    };
  }

  async referrers(days: number): Promise<Referrers> {
    const { from, to } = lastDays(this.#today(), days);
    const hosts = await this.#counters
      .selectFrom('referrer_day')
      .select(['host', total('arrivals')])
      .where('day', '>=', from)
      .where('day', '<=', to)
      .groupBy('host')
      .orderBy(sql`sum(arrivals)`, 'desc')
      .orderBy('host')
      .limit(MOST_HOSTS)
      .execute();
    return { days, hosts };
  }
}

/** PostgreSQL's sums of bigint are of a type that comes as text. */
function total<Column extends string>(column: Column, from: string = column) {
  return sql<number>`cast(coalesce(sum(${sql.ref(from)}), 0) as bigint)`.as(column);
}

function sumOf(days: readonly Period[]): Period {
  const sum = (column: keyof Period) => days.reduce((so, day) => so + day[column], 0);
  return { visits: sum('visits'), views: sum('views'), downloads: sum('downloads') };
}
