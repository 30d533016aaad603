// The two journals of the counters and what memory makes of them. The journals are the truth: they are written in the transaction that
// counts, and read on from where this process stands before each batch, under the lock that lets one process write at a time. So
// memory is never behind, after a start and beside other processes alike, and a batch that failed leaves nothing in it.

import { PendingSums } from './pending-sums.ts';
import { Presence } from './presence.ts';
import type { ArrivalTable, PageSumTable } from './tables.ts';
import { runTogether, step, type Work } from './work.ts';

/** Rows read at once: a start after a crowded half hour reads many. */
const CHUNK = 5000;

/** What a batch writes to the journals. */
export interface Entries {
  arrivals: readonly ArrivalTable[];
  sums: readonly PageSumTable[];
}

export class Journals {
  readonly presence = new Presence();
  readonly pending = new PendingSums();

  /** Reads what has been committed since: at the start everything, later what other processes wrote. */
  *catchUp(): Work<void> {
    for (;;) {
      const [arrivals, folded, sums] = yield* runTogether(
        step('arrivalsAfter', [{ n: this.presence.lastArrival, most: CHUNK }]),
        step('foldedPageSums', [{ one: 1 }]),
        step('pageSumsAfter', [{ n: this.pending.last, most: CHUNK }]),
      );
      this.pending.noteFolded(folded[0]?.n ?? 0);
      this.note({ arrivals, sums });
      if (arrivals.length < CHUNK && sums.length < CHUNK) return;
    }
  }

  /** Takes in entries that are committed. */
  note({ arrivals, sums }: { arrivals: readonly ArrivalTable[]; sums: readonly Omit<PageSumTable, 'day'>[] }): void {
    for (const arrival of arrivals) this.presence.note(arrival);
    for (const sum of sums) this.pending.note(sum);
  }
}
