// The totals of pages that were asked for lately, so that a page that many read is not looked up for each of them. They hold what is
// pending, too, so folding changes nothing in them. journals.ts keeps them exact.

import { addTo, type DayEntry, pagesOf } from './batch-sums.ts';
import type { PageNumbers } from './count-event.ts';

/** Of each of two generations, before a batch. What a batch asks for is kept until it is answered, however much that is. */
const MOST = 10_000;

export class KnownTotals {
  #recent = new Map<string, PageNumbers>();
  #former = new Map<string, PageNumbers>();

  /** Before a batch: when as many as may be are known, they become the former ones, and the former ones are forgotten. */
  makeRoom(): void {
    if (this.#recent.size < MOST) return;
    this.#former = this.#recent;
    this.#recent = new Map();
  }

  /** undefined: not known; that says nothing of the page. */
  of(page: string): Readonly<PageNumbers> | undefined {
    const recent = this.#recent.get(page);
    if (recent !== undefined) return recent;
    const former = this.#former.get(page);
    if (former !== undefined) this.learn(page, former);
    return former;
  }

  /** @param numbers is kept, and changed later */
  learn(page: string, numbers: PageNumbers): void {
    this.#recent.set(page, numbers);
    this.#former.delete(page);
  }

  /** Follows a batch that was committed, whoever's it was. */
  add(days: readonly DayEntry[]): void {
    for (const [page, views, downloads] of pagesOf(days)) {
      const numbers = this.#recent.get(page) ?? this.#former.get(page);
      if (numbers !== undefined) addTo(numbers, views, downloads);
    }
  }

  /** After anything that cannot be followed. */
  forget(): void {
    this.#recent.clear();
    this.#former.clear();
  }
}
