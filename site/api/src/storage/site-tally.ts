// The site's visits, for the footer of every page: read rarely, and between two readings kept exact by adding the visits that begin.

import { monthOf, previousDay, previousMonth } from '../counting/calendar.ts';
import { ONLINE_SECONDS } from '../counting/counting-window.ts';
import type { SiteVisits } from './count-event.ts';
import { run, type Work } from './statements.ts';

/** How long a reading serves: who went away, and what other processes counted, shows after at most this. */
const READING_SECONDS = 5;

interface Reading {
  day: string;
  at: number;
  visits: SiteVisits;
}

export class SiteTally {
  #reading: Reading | null = null;

  /** The numbers at an instant. @param begun visits begun in this transaction, by day; already in the tables */
  *numbers(at: number, day: string, begun: ReadonlyMap<string, number>): Work<SiteVisits> {
    const reading = this.#reading;
    const age = reading === null ? Number.NaN : at - reading.at;
    if (reading === null || reading.day !== day || !(age >= 0 && age < READING_SECONDS)) {
      const visits = yield* readVisits(at, day);
      this.#reading = { day, at, visits };
      return visits;
    }
    const more = begun.get(day) ?? 0;
    if (more > 0) {
      const { online, today, thisMonth, total, ...rest } = reading.visits;
      reading.visits = { ...rest, online: online + more, today: today + more, thisMonth: thisMonth + more, total: total + more };
    }
    return reading.visits;
  }

  /** After a transaction that did not commit: what was added to the reading never happened. */
  forget(): void {
    this.#reading = null;
  }
}

function* readVisits(at: number, day: string): Work<SiteVisits> {
  const month = monthOf(day);
  const lastMonth = previousMonth(month);
  const yesterday = previousDay(day);
  const since = `${lastMonth}-01`;
  const [present] = yield* run('online', [{ since: at - ONLINE_SECONDS }]);
  const [earlier] = yield* run('visitsBefore', [{ before: since }]);
  const days = yield* run('visitsByDay', [{ since }]);
  const sum = (belongs: (day: string) => boolean): number =>
    days.reduce((visits, row) => (belongs(row.day) ? visits + row.visits : visits), 0);
  return {
    online: present?.visitors ?? 0,
    today: sum((each) => each === day),
    yesterday: sum((each) => each === yesterday),
    thisMonth: sum((each) => monthOf(each) === month),
    lastMonth: sum((each) => monthOf(each) === lastMonth),
    total: (earlier?.visits ?? 0) + sum(() => true),
  };
}
