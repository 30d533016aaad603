// What a batch adds to the tables, merged to one row a key: PostgreSQL refuses a key twice in one statement. As text it waits in the
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

/** The text of a day: its own numbers, then those of its hours, pages and hosts. */
type DayText = [
  day: string,
  site: [views: number, downloads: number, visits: number, bots: number],
  hours: [hour: number, views: number, downloads: number, visits: number][],
  pages: [page: string, views: number, downloads: number][],
  referrers: [host: string, arrivals: number][],
];

export class BatchSums {
  readonly #days = new Map<string, DaySums>();
  /** Visitors who were not online before. It is of the moment, and does not go into the journal. */
  cameOnline = 0;

  /** @param text as `toText` gives it */
  static parse(text: string): BatchSums {
    const sums = new BatchSums();
    sums.add(text);
    return sums;
  }

  get isEmpty(): boolean {
    return this.#days.size === 0;
  }

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

  /** Each page on each day, in no order. */
  *pages(): Generator<[page: string, numbers: Readonly<PageNumbers>]> {
    for (const { pages } of this.#days.values()) yield* pages;
  }

  /** How many pages and days there are to write. */
  get size(): number {
    let size = 0;
    for (const { pages } of this.#days.values()) size += 1 + pages.size;
    return size;
  }

  /** Visits begun, by day. */
  *visits(): Generator<[day: string, visits: number]> {
    for (const [day, { visits }] of this.#days) if (visits > 0) yield [day, visits];
  }

  toText(): string {
    const days: DayText[] = [];
    for (const [day, { views, downloads, visits, bots, hours, pages, referrers }] of this.#days) {
      days.push([
        day,
        [views, downloads, visits, bots],
        Array.from(hours, ([hour, sums]) => [hour, sums.views, sums.downloads, sums.visits]),
        Array.from(pages, ([page, sums]) => [page, sums.views, sums.downloads]),
        [...referrers],
      ]);
    }
    return JSON.stringify(days);
  }

  /** @param text as `toText` gives it */
  add(text: string): void {
    for (const [day, [views, downloads, visits, bots], hours, pages, referrers] of JSON.parse(text) as DayText[]) {
      const sums = this.#day(day);
      addTo(sums, views, downloads);
      sums.visits += visits;
      sums.bots += bots;
      for (const [hour, ...numbers] of hours) {
        const hourSums = sums.hour(hour);
        addTo(hourSums, numbers[0], numbers[1]);
        hourSums.visits += numbers[2];
      }
      for (const [page, pageViews, pageDownloads] of pages) addTo(sums.page(page), pageViews, pageDownloads);
      for (const [host, arrivals] of referrers) sums.addReferrer(host, arrivals);
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
