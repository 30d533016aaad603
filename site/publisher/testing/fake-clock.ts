// A clock that stands still until a test moves it, and the timers on it.

import type { Clock } from '../ci-relay/ci-relay.ts';

export class FakeClock implements Clock {
  #now: number;
  readonly #timers = new Set<{ due: number; run: () => void }>();

  constructor(now = Date.parse('2026-06-01T03:00:00Z')) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): () => void {
    const timer = { due: this.#now + ms, run };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  }

  /** Milliseconds until the next timer; null without one. */
  get nextMs(): number | null {
    return this.#timers.size === 0 ? null : Math.min(...Array.from(this.#timers, ({ due }) => due)) - this.#now;
  }

  /** Moves on, and runs what is due on the way, each at its time. */
  advance(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const [next] = [...this.#timers].filter(({ due }) => due <= end).sort((a, b) => a.due - b.due);
      if (!next) break;
      this.#timers.delete(next);
      this.#now = Math.max(this.#now, next.due);
      next.run();
    }
    this.#now = end;
  }
}
