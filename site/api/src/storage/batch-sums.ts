// What a batch adds to the tables, merged to one row a key: PostgreSQL refuses a key twice in one statement. As JSON it waits in the
// journal of sums until it is folded into the tables.

import type { PageNumbers } from './count-event.ts';
import type { PageDayTable, PageTotalTable, ReferrerDayTable, SiteDayTable, SiteHourTable } from './tables.ts';

const NOTHING: Readonly<PageNumbers> = { views: 0, downloads: 0 };

interface HourSums extends PageNumbers {
  visits: number;
}

/** Of one day of the site. */
class DaySums {
  views = 0;
  downloads = 0;
  visits = 0;
  bots = 0;
  readonly hours = new Map<number, HourSums>();
  readonly pages = new Map<string, PageNumbers>();
  readonly referrers = new Map<string, number>();

  hour(hour: number): HourSums {
    return entry(this.hours, hour, () => ({ views: 0, downloads: 0, visits: 0 }));
  }

  page(page: string): PageNumbers {
    return entry(this.pages, page, () => ({ views: 0, downloads: 0 }));
  }

  addReferrer(host: string, arrivals: number): void {
    this.referrers.set(host, (this.referrers.get(host) ?? 0) + arrivals);
  }
}

/**
 * What is added to a day, as the journal has it: its own numbers; then those of its hours, pages and hosts, one after another without
 * arrays of their own, since some hundred batches wait in memory.
 */
export type DayEntry = [
  day: string,
  site: [views: number, downloads: number, visits: number, bots: number],
  /** Hour, views, downloads, visits. */
  hours: number[],
  /** Page, views, downloads. */
  pages: (string | number)[],
  /** Host, arrivals. */
  referrers: (string | number)[],
];

/** Each page of each day. */
export function* pagesOf(days: readonly DayEntry[]): Generator<[page: string, views: number, downloads: number]> {
  for (const [, , , pages] of days) {
    for (let place = 0; place < pages.length; place += 3)
      yield [pages[place] as string, pages[place + 1] as number, pages[place + 2] as number];
  }
}

/** Visits begun, by day. */
export function visitsOf(days: readonly DayEntry[]): [day: string, visits: number][] {
  return days.filter(([, [, , visits]]) => visits > 0).map(([day, [, , visits]]) => [day, visits]);
}

export class BatchSums {
  readonly #days = new Map<string, DaySums>();
  /** Visitors who were not online before. It is of the moment, and does not go into the journal. */
  cameOnline = 0;

  page(column: 'views' | 'downloads', page: string, day: string, hour: number): void {
    const sums = this.#day(day);
    sums[column] += 1;
    sums.hour(hour)[column] += 1;
    sums.page(page)[column] += 1;
  }

  visit(day: string, hour: number): void {
    const sums = this.#day(day);
    sums.visits += 1;
    sums.hour(hour).visits += 1;
  }

  bot(day: string): void {
    this.#day(day).bots += 1;
  }

  referrer(day: string, host: string): void {
    this.#day(day).addReferrer(host, 1);
  }

  /** What this batch adds to a page. */
  of(page: string): Readonly<PageNumbers> {
    let found = NOTHING;
    for (const { pages } of this.#days.values()) {
      const numbers = pages.get(page);
      if (numbers !== undefined) found = found === NOTHING ? numbers : sumOf(found, numbers);
    }
    return found;
  }

  /** How many pages and days there are to write. */
  get size(): number {
    let size = 0;
    for (const { pages } of this.#days.values()) size += 1 + pages.size;
    return size;
  }

  toEntries(): DayEntry[] {
    const days: DayEntry[] = [];
    for (const [day, { views, downloads, visits, bots, hours, pages, referrers }] of this.#days) {
      const entry: DayEntry = [day, [views, downloads, visits, bots], [], [], []];
      for (const [hour, sums] of hours) entry[2].push(hour, sums.views, sums.downloads, sums.visits);
      for (const [page, sums] of pages) entry[3].push(page, sums.views, sums.downloads);
      for (const [host, arrivals] of referrers) entry[4].push(host, arrivals);
      days.push(entry);
    }
    return days;
  }

  add(days: readonly DayEntry[]): void {
    for (const entry of days) {
      const [day, [views, downloads, visits, bots], hours, , referrers] = entry;
      const sums = this.#day(day);
      addTo(sums, views, downloads);
      sums.visits += visits;
      sums.bots += bots;
      for (let place = 0; place < hours.length; place += 4) {
        const hourSums = sums.hour(hours[place] ?? 0);
        addTo(hourSums, hours[place + 1] ?? 0, hours[place + 2] ?? 0);
        hourSums.visits += hours[place + 3] ?? 0;
      }
      for (const [page, pageViews, pageDownloads] of pagesOf([entry])) addTo(sums.page(page), pageViews, pageDownloads);
      for (let place = 0; place < referrers.length; place += 2) sums.addReferrer(String(referrers[place]), Number(referrers[place + 1]));
    }
  }

  pageTotals(): PageTotalTable[] {
    const totals = new Map<string, PageTotalTable>();
    for (const [day, { pages }] of byKey(this.#days)) {
      for (const [page, { views, downloads }] of pages) {
        const total = entry(totals, page, () => ({ page_id: page, views: 0, downloads: 0, updated_day: day }));
        addTo(total, views, downloads);
        total.updated_day = day;
      }
    }
    return byKey(totals).map(([, total]) => total);
  }

  pageDays(): PageDayTable[] {
    return byKey(this.#days).flatMap(([day, { pages }]) => byKey(pages).map(([page_id, numbers]) => ({ day, page_id, ...numbers })));
  }

  siteDays(): SiteDayTable[] {
    return byKey(this.#days).map(([day, { views, downloads, visits, bots }]) => ({ day, views, downloads, visits, bots }));
  }

  siteHours(): SiteHourTable[] {
    return byKey(this.#days).flatMap(([day, { hours }]) => byKey(hours).map(([hour, numbers]) => ({ day, hour, ...numbers })));
  }

  referrerDays(): ReferrerDayTable[] {
    return byKey(this.#days).flatMap(([day, { referrers }]) => byKey(referrers).map(([host, arrivals]) => ({ day, host, arrivals })));
  }

  #day(day: string): DaySums {
    return entry(this.#days, day, () => new DaySums());
  }
}

function sumOf(one: PageNumbers, other: PageNumbers): PageNumbers {
  return { views: one.views + other.views, downloads: one.downloads + other.downloads };
}

/** Adds in place. */
export function addTo(numbers: PageNumbers, views: number, downloads: number): void {
  numbers.views += views;
  numbers.downloads += downloads;
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** Rows in the order of the key: locked in one order by all processes, and neighbours on the same pages of the file. */
function byKey<Key extends string | number, Value>(map: ReadonlyMap<Key, Value>): [Key, Value][] {
  // By code units, the same in every process; the order of a language would depend on the machine.
  return [...map].sort(([one], [other]) => (one < other ? -1 : 1));
}
