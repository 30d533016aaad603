// The rest of the database's work: salts, forgetting, and the proof that writing works.

import { previousDay } from '../counting/calendar.ts';
import { COUNTING_WINDOW_SECONDS } from '../counting/counting-window.ts';
import { run, type Work } from './statements.ts';

/** The secrets of a day and of the day before. */
export interface DaySalts {
  today: string;
  /** null when the site was not counting yesterday. */
  yesterday: string | null;
}

/** @param offered the salt that becomes the day's when it has none yet */
export function* saltsOf(day: string, offered: string): Work<DaySalts> {
  const since = previousDay(day);
  const salts = new Map<string, string>();
  for (const row of yield* run('saltsSince', [{ since }])) salts.set(row.day, row.salt);
  if (!salts.has(day)) {
    yield* run('keepSalts', [{ day, salt: offered }]);
    for (const row of yield* run('saltsSince', [{ since }])) salts.set(row.day, row.salt);
  }
  return { today: salts.get(day) ?? offered, yesterday: salts.get(since) ?? null };
}

/** Salts serve their own day and the next: with the third day, at 48 hours, they go. @returns how many went */
export function* forgetOldSalts(day: string): Work<number> {
  const gone = yield* run('forgetSalts', [{ before: previousDay(day) }]);
  return gone.length;
}

/** Visitors are 52-bit numbers, evenly spread: a slice of the numbers is a slice of the work, and needs no index on time. */
const VISITOR_NUMBERS = 2 ** 52;
export const FORGETTING_SLICES = 64;
/** Rows are kept for twice the window, so that one that still counts is never at the edge. */
const KEEP_SECONDS = 2 * COUNTING_WINDOW_SECONDS;

/** Deletes what no rule needs any longer, for one slice of the visitors. */
export function* forgetSlice(at: number, slice: number): Work<void> {
  const width = VISITOR_NUMBERS / FORGETTING_SLICES;
  const row = { from: slice * width, to: (slice + 1) * width, before: at - KEEP_SECONDS };
  yield* run('forgetSeen', [row]);
  yield* run('forgetVisitors', [row]);
}

export function* proveWritable(at: number): Work<void> {
  yield* run('proveWritable', [{ one: 1, at }]);
}
