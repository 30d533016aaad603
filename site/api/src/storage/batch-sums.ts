// What a batch adds to the tables, merged to one row a key: PostgreSQL refuses a key twice in one statement.

import type { PageNumbers } from './count-event.ts';
import type { PageDayTable, PageTotalTable, ReferrerDayTable, SiteDayTable, SiteHourTable } from './tables.ts';

const NOTHING: PageNumbers = { views: 0, downloads: 0 };

export class BatchSums {
  readonly #pages = new Map<string, PageTotalTable>();
  readonly #pageDays = new Map<string, PageDayTable>();
  readonly #siteDays = new Map<string, SiteDayTable>();
  readonly #siteHours = new Map<string, SiteHourTable>();
  readonly #referrerDays = new Map<string, ReferrerDayTable>();
  /** Visits begun, by day. */
  readonly visits = new Map<string, number>();
  /** Visitors who were not online before. */
  cameOnline = 0;

  page(column: 'views' | 'downloads', page: string, day: string, hour: number): void {
    const total = entry(this.#pages, page, () => ({ page_id: page, views: 0, downloads: 0, updated_day: day }));
    total[column] += 1;
    // The newest day, in whatever order requests came.
    if (day > total.updated_day) total.updated_day = day;
    entry(this.#pageDays, `${day} ${page}`, () => ({ day, page_id: page, views: 0, downloads: 0 }))[column] += 1;
    this.#siteDay(day)[column] += 1;
    this.#siteHour(day, hour)[column] += 1;
  }

  visit(day: string, hour: number): void {
    this.visits.set(day, (this.visits.get(day) ?? 0) + 1);
    this.#siteDay(day).visits += 1;
    this.#siteHour(day, hour).visits += 1;
  }

  bot(day: string): void {
    this.#siteDay(day).bots += 1;
  }

  referrer(day: string, host: string): void {
    entry(this.#referrerDays, `${day} ${host}`, () => ({ day, host, arrivals: 0 })).arrivals += 1;
  }

  /** What this batch adds to a page. */
  of(page: string): PageNumbers {
    return this.#pages.get(page) ?? NOTHING;
  }

  pageTotals = () => sortedByKey(this.#pages);
  pageDays = () => sortedByKey(this.#pageDays);
  siteDays = () => sortedByKey(this.#siteDays);
  siteHours = () => sortedByKey(this.#siteHours);
  referrerDays = () => sortedByKey(this.#referrerDays);

  #siteDay(day: string): SiteDayTable {
    return entry(this.#siteDays, day, () => ({ day, views: 0, downloads: 0, visits: 0, bots: 0 }));
  }

  #siteHour(day: string, hour: number): SiteHourTable {
    const key = hour < 10 ? `${day} 0${hour}` : `${day} ${hour}`;
    return entry(this.#siteHours, key, () => ({ day, hour, views: 0, downloads: 0, visits: 0 }));
  }
}

function entry<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** Neighbours in the order of the key lie on the same pages of the file. */
function sortedByKey<Value>(map: ReadonlyMap<string, Value>): Value[] {
  if (map.size < 2) return [...map.values()];
  // By code units, the same in every process; the order of a language would depend on the machine.
  return [...map].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, value]) => value);
}
