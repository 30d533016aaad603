// The rest of the database's work: salts, forgetting, and the proof that writing works.

import { randomBytes } from 'node:crypto';
import { previousDay } from '../counting/calendar.ts';
import { COUNTING_WINDOW_SECONDS } from '../counting/counting-window.ts';
import { stepsToAdd } from './batch-counter.ts';
import { BatchSums } from './batch-sums.ts';
import type { CounterStore } from './counter-store.ts';
import { run, runTogether, step, type Work } from './work.ts';

/** The secrets of a day and of the day before. */
export interface DaySalts {
  today: string;
  /** null when the site was not counting yesterday. */
  yesterday: string | null;
}

/** Arrivals are kept for twice the window, so that one that still counts is never at the edge. */
const KEEP_SECONDS = 2 * COUNTING_WINDOW_SECONDS;
/** Batches whose arrivals are deleted in one transaction, which readers' batches wait for. */
const FORGOTTEN_AT_ONCE = 500;
/** Batches whose sums are folded in one, and rows to be written with which no further ones are. */
const FOLDED_AT_ONCE = 100;
const ENOUGH_ROWS = 5000;

function* salts({ day, offered }: { day: string; offered: string }): Work<DaySalts> {
  const since = previousDay(day);
  const known = new Map<string, string>();
  for (const row of yield* run('saltsSince', [{ since }])) known.set(row.day, row.salt);
  if (!known.has(day)) {
    yield* run('keepSalts', [{ day, salt: offered }]);
    for (const row of yield* run('saltsSince', [{ since }])) known.set(row.day, row.salt);
  }
  return { today: known.get(day) ?? offered, yesterday: known.get(since) ?? null };
}

/** Salts serve their own day and the next: with the third day, at 48 hours, they go. @returns how many went */
function* forgetSalts(day: string): Work<number> {
  const gone = yield* run('forgetSalts', [{ before: previousDay(day) }]);
  return gone.length;
}

/** Deletes the oldest arrivals that no rule needs any longer. @returns whether there may be more */
function* forgetArrivals(at: number): Work<boolean> {
  const gone = yield* run('forgetArrivals', [{ before: at - KEEP_SECONDS, after: at + KEEP_SECONDS, most: FORGOTTEN_AT_ONCE }]);
  return gone.length > 0;
}

/** Adds the oldest pending sums to the tables, in the lock of batches. @param most batches @returns whether there may be more */
function* fold(most: number): Work<boolean> {
  const sums = new BatchSums();
  let last = 0;
  for (const batch of yield* run('sumsAfter', [{ n: 0, most }])) {
    if (sums.size >= ENOUGH_ROWS) break;
    sums.add(JSON.parse(batch.sums));
    last = batch.n;
  }
  if (last === 0) return false;
  yield* runTogether(...stepsToAdd(sums), step('dropSums', [{ n: last }]), step('noteFolded', [{ n: last }]));
  return true;
}

function* proveWritable(at: number): Work<void> {
  yield* run('proveWritable', [{ one: 1, at }]);
}

/** Every piece of work but the counting of batches, by name: a name and an argument travel to another thread, a function does not. */
export const UPKEEP = { salts, forgetSalts, forgetArrivals, fold, proveWritable };
export type UpkeepName = keyof typeof UPKEEP;
export type UpkeepArgument<Name extends UpkeepName> = Parameters<(typeof UPKEEP)[Name]>[0];
export type UpkeepResult<Name extends UpkeepName> = ReturnType<(typeof UPKEEP)[Name]> extends Work<infer Result> ? Result : never;

/** @param day "2026-11-22" */
export function readSalts(store: CounterStore, day: string): Promise<DaySalts> {
  return store.run('salts', { day, offered: randomBytes(32).toString('hex') });
}

/**
 * Destroys salts of 48 hours and rows that no rule needs, in short transactions that readers' batches get in between.
 * @param at seconds since 1970 @param day the day at the site @param isStopping ends early when it says so
 */
export async function forgetWhatIsOver(store: CounterStore, at: number, day: string, isStopping: () => boolean): Promise<void> {
  if (isStopping()) return;
  await store.run('forgetSalts', day);
  while (!isStopping() && (await store.run('forgetArrivals', at)));
}

/** Brings the tables up to date, in short transactions. */
export async function foldSums(store: CounterStore): Promise<void> {
  while (await store.run('fold', FOLDED_AT_ONCE));
}
