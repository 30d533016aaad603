// What has been counted and not yet folded into the tables: the journal of sums, in memory. journals.ts reads it.

import { addTo, type DayEntry, pagesOf, visitsOf } from './batch-sums.ts';
import type { PageNumbers } from './count-event.ts';

const NOTHING: Readonly<PageNumbers> = { views: 0, downloads: 0 };

export class PendingSums {
  /** Oldest first. */
  #batches: { n: number; days: readonly DayEntry[] }[] = [];
  readonly #pages = new Map<string, PageNumbers>();
  readonly #visits = new Map<string, number>();
  #last = 0;

  /** The number of the newest batch whose sums are known here, pending or folded. */
  get last(): number {
    return this.#last;
  }

  /** How many batches wait. */
  get size(): number {
    return this.#batches.length;
  }

  of(page: string): Readonly<PageNumbers> {
    return this.#pages.get(page) ?? NOTHING;
  }

  /** Visits begun, by day. */
  visits(): Iterable<[day: string, visits: number]> {
    return this.#visits;
  }

  /** Takes in the committed sums of a batch. */
  note(n: number, days: readonly DayEntry[]): void {
    this.#last = n;
    this.#batches.push({ n, days });
    this.#add(days, 1);
  }

  /** Sums up to a number stand in the tables now. */
  noteFolded(n: number): void {
    this.#last = Math.max(this.#last, n);
    let gone = 0;
    for (const batch of this.#batches) {
      if (batch.n > n) break;
      this.#add(batch.days, -1);
      gone += 1;
    }
    if (gone > 0) this.#batches = this.#batches.slice(gone);
  }

  #add(days: readonly DayEntry[], sign: 1 | -1): void {
    for (const [page, views, downloads] of pagesOf(days)) {
      const numbers = this.#pages.get(page);
      if (numbers === undefined) {
        this.#pages.set(page, { views: sign * views, downloads: sign * downloads });
        continue;
      }
      addTo(numbers, sign * views, sign * downloads);
      if (numbers.views === 0 && numbers.downloads === 0) this.#pages.delete(page);
    }
    for (const [day, visits] of visitsOf(days)) {
      const left = (this.#visits.get(day) ?? 0) + sign * visits;
      if (left === 0) this.#visits.delete(day);
      else this.#visits.set(day, left);
    }
  }
}
