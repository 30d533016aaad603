// Sees to it that what busy batches counted stands in the tables soon, for those who read them: statistics, lists, exports.

import type { Logger } from 'pino';
import type { CounterStore } from '../storage/counter-store.ts';
import { foldSums } from '../storage/upkeep.ts';

const FOLD_AFTER_MS = 1000;

export class Folding {
  readonly #store: CounterStore;
  readonly #log: Pick<Logger, 'error'>;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> = Promise.resolve();

  constructor(store: CounterStore, log: Pick<Logger, 'error'>) {
    this.#store = store;
    this.#log = log;
  }

  /** Folds in a second, once for all who ask until then. */
  soon(): void {
    if (this.#timer !== null) return;
    this.#timer = setTimeout(() => {
      this.#running = this.#fold();
    }, FOLD_AFTER_MS).unref();
  }

  /** Folds what is left, and never again. */
  async stop(): Promise<void> {
    if (this.#timer === null) return;
    clearTimeout(this.#timer);
    await this.#running;
    await this.#fold();
  }

  async #fold(): Promise<void> {
    try {
      await foldSums(this.#store);
    } catch (error) {
      this.#log.error({ err: error }, 'what was counted could not be added to the tables; trying again with the next batch');
    } finally {
      this.#timer = null;
    }
  }
}
