// Who is here and what has been counted for them: the last half hour of the journal of arrivals, in memory. The journal is the truth.
// journals.ts reads it.

import { COUNTING_WINDOW_SECONDS, ONLINE_SECONDS } from '../counting/counting-window.ts';
import type { Arrival } from './arrivals.ts';
import { RecentTimes } from './recent-times.ts';

/**
 * Whether an instant no longer keeps a new one from counting. One that lies further ahead than the window comes from a clock that has
 * been set back; without that its visitors would not count until the clock is there again. @param noted 0: never
 */
export function isOver(noted: number, at: number): boolean {
  return noted === 0 || noted <= at - COUNTING_WINDOW_SECONDS || noted > at + COUNTING_WINDOW_SECONDS;
}

export class Presence {
  readonly #visitors = new RecentTimes(COUNTING_WINDOW_SECONDS);
  readonly #marks = new RecentTimes(COUNTING_WINDOW_SECONDS);

  /** When a visitor was last seen; 0 when not lately. */
  lastSeen(visitor: number): number {
    return this.#visitors.get(visitor);
  }

  /** When a mark was last counted; 0 when not lately. */
  lastCounted(mark: number): number {
    return this.#marks.get(mark);
  }

  /** Visitors of the last five minutes. */
  online(at: number): number {
    return this.#visitors.countAfter(at - ONLINE_SECONDS);
  }

  /** Takes in a committed arrival. */
  note({ at, visitor, mark }: Arrival): void {
    this.#visitors.set(visitor, at);
    if (mark !== 0) this.#marks.set(mark, at);
  }
}
