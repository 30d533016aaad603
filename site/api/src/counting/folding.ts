// Sees to it that what busy batches added to pages stands in their totals soon, for those who read the tables: statistics, lists, exports.

import type { Logger } from 'pino';
import type { CounterStore } from '../storage/counter-store.ts';
import { foldPageSums } from '../storage/upkeep.ts';

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
      await foldPageSums(this.#store);
    } catch (error) {
      this.#log.error({ err: error }, 'views could not be added to the totals of pages; trying again with the next ones');
    } finally {
      this.#timer = null;
    }
  }
}
