// What has been added to pages and not yet folded into their totals: the journal of sums, in memory. journals.ts reads it.

import type { PageNumbers } from './count-event.ts';
import type { PageSumTable } from './tables.ts';

type Sum = Omit<PageSumTable, 'day'>;

const NOTHING: PageNumbers = { views: 0, downloads: 0 };

export class PendingSums {
  /** Oldest first. */
  #sums: Sum[] = [];
  readonly #byPage = new Map<string, PageNumbers>();
  #folded = 0;
  #last = 0;

  /** The number of the newest sum that is known here, pending or not. */
  get last(): number {
    return this.#last;
  }

  get size(): number {
    return this.#sums.length;
  }

  of(page: string): PageNumbers {
    return this.#byPage.get(page) ?? NOTHING;
  }

  /** Takes in a committed sum. */
  note(sum: Sum): void {
    this.#last = sum.n;
    this.#sums.push(sum);
    this.#add(sum, 1);
  }

  /** Sums up to a number stand in the totals now. */
  noteFolded(n: number): void {
    if (n === this.#folded) return;
    this.#folded = n;
    this.#last = Math.max(this.#last, n);
    let gone = 0;
    for (; gone < this.#sums.length && (this.#sums[gone] as Sum).n <= n; gone += 1) this.#add(this.#sums[gone] as Sum, -1);
    this.#sums = this.#sums.slice(gone);
  }

  #add({ page_id, views, downloads }: Sum, sign: 1 | -1): void {
    const before = this.of(page_id);
    const after = { views: before.views + sign * views, downloads: before.downloads + sign * downloads };
    if (after.views === 0 && after.downloads === 0) this.#byPage.delete(page_id);
    else this.#byPage.set(page_id, after);
  }
}
