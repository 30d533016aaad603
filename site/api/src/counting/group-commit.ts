// Adaptive group commit: when nothing is being written, write at once; what arrives meanwhile forms the next batch. "At once" is when
// the requests that have reached this machine already have been read: they come in bursts, and a batch of one costs as much as one of
// thirty. Waiting a fixed time instead is five times slower, and a transaction for each request costs a disk flush for each.

import { REFUSALS } from '../api-error.ts';

interface Waiting<Item, Outcome> {
  item: Item;
  resolve: (outcome: Outcome) => void;
  reject: (reason: unknown) => void;
}

export interface GroupCommitOptions<Item, Outcome> {
  /** Makes a batch durable, all of it or nothing. */
  commit: (batch: Item[]) => Promise<Outcome>;
  /** Most items that may wait; more are refused, so that an outage of the disk does not fill the memory. */
  longestQueue: number;
  /** Most items in one transaction. */
  largestBatch: number;
}

export class GroupCommit<Item, Outcome> {
  readonly #options: GroupCommitOptions<Item, Outcome>;
  #waiting: Waiting<Item, Outcome>[] = [];
  #running: Promise<void> | null = null;

  constructor(options: GroupCommitOptions<Item, Outcome>) {
    this.#options = options;
  }

  /** How many items wait for the next batch. */
  get length(): number {
    return this.#waiting.length;
  }

  /** Resolves when the item is durable. @throws Refusal `queue-full`, or what the commit threw. */
  submit(item: Item): Promise<Outcome> {
    if (this.#waiting.length >= this.#options.longestQueue) return Promise.reject(REFUSALS.queueFull());
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Resolves when everything that was taken is answered. */
  async drain(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      await endOfTurn();
      const batch = this.#waiting.splice(0, this.#options.largestBatch);
      try {
        const outcome = await this.#options.commit(batch.map((waiting) => waiting.item));
        for (const waiting of batch) waiting.resolve(outcome);
      } catch (error) {
        for (const waiting of batch) waiting.reject(error);
      }
    }
    this.#running = null;
  }
}

/** After what lies on the connections has been read. */
function endOfTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
