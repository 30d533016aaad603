// Long work in short pieces, between which everything else has its turn: calls are answered, and what is urgent may come first.

import { setImmediate } from 'node:timers/promises';

/** Nothing waits longer for its turn. */
export const SLICE_MS = 15;

/** Gives everything else its turn. */
export const letOthers = (): Promise<void> => setImmediate();

export type Task = () => void;

export interface SliceOptions {
  /** Runs a piece as one transaction. */
  transaction: <Result>(work: () => Result) => Result;
  /** Asked between two pieces. */
  isOver?: () => boolean;
  signal: AbortSignal;
  /** How long a piece may take; one task is always done. */
  sliceMs?: number;
}

/**
 * Does tasks in their order; each is done whole. They are asked for as they are needed, within the transaction.
 * @returns whether it came to the last one
 * @throws the signal's reason, between two pieces
 */
export async function inSlices(
  tasks: Iterable<Task>,
  { transaction, isOver = () => false, sliceMs = SLICE_MS, signal }: SliceOptions,
): Promise<boolean> {
  const iterator = tasks[Symbol.iterator]();
  for (;;) {
    signal.throwIfAborted();
    if (!transaction(() => doSome(iterator, sliceMs))) return true;
    if (isOver()) return false;
    await letOthers();
  }
}

/** @returns whether there may be more */
function doSome(tasks: Iterator<Task>, sliceMs: number): boolean {
  const endAt = performance.now() + sliceMs;
  do {
    const next = tasks.next();
    if (next.done) return false;
    next.value();
  } while (performance.now() < endAt);
  return true;
}

/** By the clock of the wall, work may take so many times its budget. */
const PATIENCE = 4;

/**
 * A budget of the processor's time: a machine that is busy with other things then does as much before it is over as an idle one. Where
 * the disk is what is waited for, the clock ends it.
 * @returns whether it is over
 */
export function budgetOf(budgetMs: number): () => boolean {
  const startedAt = performance.now();
  const before = process.threadCpuUsage();
  return () => {
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000 >= budgetMs || performance.now() - startedAt >= budgetMs * PATIENCE;
  };
}

/** Lets others have their turn now and then, in work that cannot be tasks. Ask it often. */
export class Breath {
  #endAt = performance.now() + SLICE_MS;

  async take(): Promise<void> {
    if (performance.now() < this.#endAt) return;
    await letOthers();
    this.#endAt = performance.now() + SLICE_MS;
  }
}
