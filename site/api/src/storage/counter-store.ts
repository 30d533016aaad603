// What the small API asks of a database, whichever it is.

import type { BatchOutcome, CountEvent } from './count-event.ts';
import type { DaySalts } from './upkeep.ts';

export interface CounterStore {
  /** Counts a batch, which is never empty: when it resolves, all of it is on disk; when it rejects, nothing is. */
  commit(batch: CountEvent[]): Promise<BatchOutcome>;
  /** @param day "2026-11-22" */
  salts(day: string): Promise<DaySalts>;
  /** Destroys salts of 48 hours and rows that no rule needs; ends early when the store is closed. @param at seconds since 1970 @param day the day at the site */
  forget(at: number, day: string): Promise<void>;
  /** Writes and commits one row. @throws when writing does not work */
  proveWritable(at: number): Promise<void>;
  close(): Promise<void>;
}
