// The two journals of the counters and what memory makes of them. The journals are the truth: they are written in the transaction that
// counts, and read on from where this process stands before each batch, under the lock that lets one process write at a time. So
// memory is never behind, after a start and beside other processes alike, and a batch that failed leaves nothing in it.

import { type Arrival, packArrivals, unpackArrivals } from './arrivals.ts';
import type { DayEntry } from './batch-sums.ts';
import { KnownTotals } from './known-totals.ts';
import { PendingSums } from './pending-sums.ts';
import { Presence } from './presence.ts';
import type { ArrivalTable, BatchSumTable } from './tables.ts';
import { run, runTogether, step, type Work } from './work.ts';

/** Batches read at once: a start after a crowded half hour reads many. */
const CHUNK = 500;

export class Journals {
  readonly presence = new Presence();
  readonly pending = new PendingSums();
  readonly totals = new KnownTotals();
  #lastArrival = 0;
  /** How many batches had been added to the tables directly, past the journal of sums. */
  #direct = 0;

  /** Reads what has been committed since: at the start everything, later what other processes wrote. */
  *catchUp(): Work<void> {
    const [state] = yield* run('journalState', [{ one: 1 }]);
    if (state === undefined) throw new Error('The row of batch_sum_folded is missing: the tables are not those of this program.');
    // What others counted and folded meanwhile has left the journal unread.
    if (state.folded > this.pending.last || state.direct !== this.#direct) this.totals.forget();
    this.#direct = state.direct;
    this.pending.noteFolded(state.folded);
    if ((state.last_arrival ?? 0) <= this.#lastArrival && (state.last_sum ?? 0) <= this.pending.last) return;
    while (yield* this.#read());
  }

  /** @returns whether there may be more */
  *#read(): Work<boolean> {
    const [arrivals, sums] = yield* runTogether(
      step('arrivalsAfter', [{ n: this.#lastArrival, most: CHUNK }]),
      step('sumsAfter', [{ n: this.pending.last, most: CHUNK }]),
    );
    for (const { n, entries } of arrivals) this.#noteArrivals(n, unpackArrivals(entries));
    for (const { n, sums: text } of sums) this.#noteSums(n, JSON.parse(text) as DayEntry[]);
    return arrivals.length === CHUNK || sums.length === CHUNK;
  }

  /** The row that a batch appends to the journal of arrivals, if any. */
  arrivalRow(arrivals: readonly Arrival[]): ArrivalTable[] {
    if (arrivals.length === 0) return [];
    const at = arrivals.reduce((latest, arrival) => Math.max(latest, arrival.at), 0);
    return [{ n: this.#lastArrival + 1, at, entries: packArrivals(arrivals) }];
  }

  /** The row that a batch appends to the journal of sums, if any. */
  sumRow(days: readonly DayEntry[]): BatchSumTable[] {
    return days.length === 0 ? [] : [{ n: this.pending.last + 1, sums: JSON.stringify(days) }];
  }

  /** Takes in a batch of this process that is committed. @param isDirect its sums went to the tables */
  note(arrivals: readonly Arrival[], days: readonly DayEntry[], isDirect: boolean): void {
    if (arrivals.length > 0) this.#noteArrivals(this.#lastArrival + 1, arrivals);
    if (isDirect) {
      this.totals.add(days);
      this.#direct += 1;
    } else if (days.length > 0) this.#noteSums(this.pending.last + 1, days);
  }

  #noteArrivals(n: number, arrivals: readonly Arrival[]): void {
    this.#lastArrival = n;
    for (const arrival of arrivals) this.presence.note(arrival);
  }

  #noteSums(n: number, days: readonly DayEntry[]): void {
    this.pending.note(n, days);
    this.totals.add(days);
  }
}
