// The site's visits, for the footer of every page: read rarely, and between two readings kept exact by adding the visits that begin.

import { monthOf, previousDay, previousMonth } from '../counting/calendar.ts';
import type { SiteVisits } from './count-event.ts';
import type { Journals } from './journals.ts';
import { runTogether, step, type Work } from './work.ts';

/** How long a reading serves: who went away, and what other processes counted, shows after at most this. */
const READING_SECONDS = 5;

interface Reading {
  day: string;
  at: number;
  visits: SiteVisits;
}

interface Added {
  /** Begun, by day. */
  visits: readonly [day: string, visits: number][];
  /** Visitors who were not online before. */
  cameOnline: number;
}
const NOTHING_ADDED: Added = { visits: [], cameOnline: 0 };

export class SiteTally {
  readonly #journals: Journals;
  #reading: Reading | null = null;

  constructor(journals: Journals) {
    this.#journals = journals;
  }

  /** The numbers at an instant. @param added by this transaction, not yet in the tables */
  *numbers(at: number, day: string, added: Added = NOTHING_ADDED): Work<SiteVisits> {
    let reading = this.#reading;
    const age = reading === null ? Number.NaN : at - reading.at;
    if (reading === null || reading.day !== day || !(age >= 0 && age < READING_SECONDS)) {
      reading = { day, at, visits: { ...(yield* readVisits(day)), online: this.#journals.presence.online(at) } };
      for (const [begunDay, more] of this.#journals.pending.visits()) reading.visits = withVisits(reading.visits, begunDay, day, more);
      this.#reading = reading;
    }
    reading.visits = { ...reading.visits, online: reading.visits.online + added.cameOnline };
    for (const [begunDay, more] of added.visits) reading.visits = withVisits(reading.visits, begunDay, day, more);
    return reading.visits;
  }

  /** After a transaction that did not commit: what was added to the reading never happened. */
  forget(): void {
    this.#reading = null;
  }
}

/** @param day on which the visits began @param today as the reading has it */
function withVisits(visits: SiteVisits, day: string, today: string, more: number): SiteVisits {
  // Nearly all are of today, and the calendar costs more than the sum.
  if (day === today) return { ...visits, today: visits.today + more, thisMonth: visits.thisMonth + more, total: visits.total + more };
  const month = monthOf(today);
  const add = (isMeant: boolean) => (isMeant ? more : 0);
  return {
    ...visits,
    yesterday: visits.yesterday + add(day === previousDay(today)),
    thisMonth: visits.thisMonth + add(monthOf(day) === month),
    lastMonth: visits.lastMonth + add(monthOf(day) === previousMonth(month)),
    total: visits.total + more,
  };
}

function* readVisits(day: string): Work<Omit<SiteVisits, 'online'>> {
  const month = monthOf(day);
  const lastMonth = previousMonth(month);
  const yesterday = previousDay(day);
  const since = `${lastMonth}-01`;
  const [[earlier], days] = yield* runTogether(step('visitsBefore', [{ before: since }]), step('visitsByDay', [{ since }]));
  const sum = (belongs: (day: string) => boolean): number =>
    days.reduce((visits, row) => (belongs(row.day) ? visits + row.visits : visits), 0);
  return {
    today: sum((each) => each === day),
    yesterday: sum((each) => each === yesterday),
    thisMonth: sum((each) => monthOf(each) === month),
    lastMonth: sum((each) => monthOf(each) === lastMonth),
    total: (earlier?.visits ?? 0) + sum(() => true),
  };
}
