// Sums up each day's views by category, type and organisation. Beside the counting, not in it: a view would cost more with every group.
// The sums are made again from page_day, so that being killed in the middle, or two processes at it at once, changes nothing.

import type { Kysely, Transaction } from 'kysely';
import type { Clock } from '../clock.ts';
import type { CountableContent, CountablePage } from '../content/countable-content.ts';
import { previousDay } from '../counting/calendar.ts';
import { siteDayOf } from '../counting/site-days.ts';
import type { FeedbackTables, GroupDayTable } from '../database/feedback-tables.ts';
import type { Databases } from '../database/open-databases.ts';

/** Rows read at a time: short enough not to hold up the thread that answers readers. */
const SLICE_ROWS = 500;
/** Days that are summed up in one round, newest first; an older database is caught up with bit by bit. */
const DAYS_A_ROUND = 40;

const GROUPS: Record<string, (page: CountablePage) => string | null> = {
  category: (page) => page.category,
  type: (page) => page.type,
  'document-type': (page) => page.documentType,
  organisation: (page) => page.organisation,
};

export class GroupDays {
  readonly #databases: Databases;
  readonly #content: CountableContent;
  readonly #now: Clock;
  #running: Promise<void> | null = null;

  constructor(databases: Databases, content: CountableContent, now: Clock) {
    this.#databases = databases;
    this.#content = content;
    this.#now = now;
  }

  /** Brings the sums up to date; one round at a time. @throws when a database or the content store fails: the next round goes on */
  sumUp(): Promise<void> {
    this.#running ??= this.#round().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #round(): Promise<void> {
    const today = siteDayOf(this.#now());
    for (const day of await this.#daysToSum(today)) {
      const rows = await this.#sumsOf(day);
      await this.#databases.feedback.transaction().execute((transaction) => replaceDay(transaction, day, rows, day < previousDay(today)));
    }
  }

  /** Today and yesterday always: yesterday's last visits may have come after its last sum, and clocks are set back. */
  async #daysToSum(today: string): Promise<string[]> {
    const done = await this.#databases.feedback.selectFrom('grouped_day').select('day').execute();
    const known = new Set(done.map(({ day }) => day));
    const days = await this.#databases.counters.selectFrom('site_day').select('day').orderBy('day', 'desc').execute();
    const recent = previousDay(today);
    return days
      .map(({ day }) => day)
      .filter((day) => day >= recent || !known.has(day))
      .slice(0, DAYS_A_ROUND);
  }

  async #sumsOf(day: string): Promise<GroupDayTable[]> {
    const sums = new Map<string, GroupDayTable>();
    for (let after = ''; ; ) {
      const rows = await this.#databases.counters
        .selectFrom('page_day')
        .select(['page_id', 'views', 'downloads'])
        .where('day', '=', day)
        .where('page_id', '>', after)
        .orderBy('page_id')
        .limit(SLICE_ROWS)
        .execute();
      for (const row of rows) this.#add(sums, day, row);
      const last = rows.at(-1);
      if (last === undefined || rows.length < SLICE_ROWS) return [...sums.values()];
      after = last.page_id;
    }
  }

  #add(sums: Map<string, GroupDayTable>, day: string, row: { page_id: string; views: number; downloads: number }): void {
    const page = this.#content.page(row.page_id);
    for (const [grouping, groupOf] of Object.entries(GROUPS)) {
      const value = (page && groupOf(page)) ?? '';
      const key = `${grouping} ${value}`;
      const sum = sums.get(key) ?? { day, grouping, value, views: 0, downloads: 0 };
      sum.views += row.views;
      sum.downloads += row.downloads;
      sums.set(key, sum);
    }
  }
}

async function replaceDay(
  transaction: Transaction<FeedbackTables> | Kysely<FeedbackTables>,
  day: string,
  rows: GroupDayTable[],
  isOver: boolean,
): Promise<void> {
  await transaction.deleteFrom('group_day').where('day', '=', day).execute();
  for (let from = 0; from < rows.length; from += SLICE_ROWS) {
    const sorted = rows.slice(from, from + SLICE_ROWS);
    await transaction
      .insertInto('group_day')
      .values(sorted)
      .onConflict((conflict) =>
        conflict.columns(['grouping', 'day', 'value']).doUpdateSet((build) => ({
          views: build.ref('excluded.views'),
          downloads: build.ref('excluded.downloads'),
        })),
      )
      .execute();
  }
  if (isOver)
    await transaction
      .insertInto('grouped_day')
      .values({ day })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}
