// The salts that are in force now, kept in memory for the day that they serve.

import type { CounterStore } from '../storage/counter-store.ts';
import { type DaySalts, readSalts } from '../storage/upkeep.ts';

export class DailySalts {
  readonly #store: CounterStore;
  #day = '';
  #salts: DaySalts | null = null;
  #reading: Promise<DaySalts> | null = null;

  constructor(store: CounterStore) {
    this.#store = store;
  }

  /** Known for all but the day's first requests, which must wait for `of`. */
  known(day: string): DaySalts | null {
    return day === this.#day ? this.#salts : null;
  }

  of(day: string): Promise<DaySalts> {
    if (day === this.#day) {
      if (this.#salts !== null) return Promise.resolve(this.#salts);
      if (this.#reading !== null) return this.#reading;
    }
    this.#day = day;
    this.#salts = null;
    this.#reading = this.#read(day);
    return this.#reading;
  }

  async #read(day: string): Promise<DaySalts> {
    try {
      const salts = await readSalts(this.#store, day);
      if (this.#day === day) this.#salts = salts;
      return salts;
    } finally {
      if (this.#day === day) this.#reading = null;
    }
  }
}
