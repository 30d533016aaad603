// Keeps answers that cost the database much, and lets one question be asked once, however many want to know. A sum over a year of
// a large site takes seconds: it is asked again after a time that grows with its cost, and until the new sum is there the old one serves.

import type { Clock } from '../clock.ts';

const SHORTEST_MS = 2_000;
/** The database works on a question for at most one twentieth of the time. */
const REST_FACTOR = 20;
/** What took longer is not waited for where an older answer is there. */
const WORTH_WAITING_MS = 500;
const MOST_ANSWERS = 500;

interface Kept {
  answer: Promise<unknown>;
  askedAt: number;
  /** What the last question cost. */
  tookMs: number;
  /** The question that is under way. */
  asking: Promise<unknown> | null;
}

export class KeptAnswers {
  readonly #now: Clock;
  readonly #kept = new Map<string, Kept>();

  constructor(now: Clock) {
    this.#now = now;
  }

  /** @param name says which question it is, with everything that the answer depends on @throws what `ask` throws */
  async get<Answer>(name: string, ask: () => Promise<Answer>): Promise<Answer> {
    const kept = this.#kept.get(name) ?? this.#remember(name);
    const age = this.#now() - kept.askedAt;
    // A clock that is set back makes an answer old, not young for ever.
    const isFresh = age >= 0 && age < Math.max(SHORTEST_MS, kept.tookMs * REST_FACTOR);
    if (isFresh && kept.asking === null) return kept.answer as Promise<Answer>;
    kept.asking ??= this.#ask(name, kept, ask);
    const hasOlder = Number.isFinite(kept.askedAt);
    return (hasOlder && kept.tookMs > WORTH_WAITING_MS ? kept.answer : kept.asking) as Promise<Answer>;
  }

  #remember(name: string): Kept {
    if (this.#kept.size >= MOST_ANSWERS) this.#kept.clear();
    const kept: Kept = { answer: Promise.resolve(null), askedAt: Number.NEGATIVE_INFINITY, tookMs: 0, asking: null };
    this.#kept.set(name, kept);
    return kept;
  }

  #ask<Answer>(name: string, kept: Kept, ask: () => Promise<Answer>): Promise<Answer> {
    const at = this.#now();
    const began = performance.now();
    const asking = ask().finally(() => {
      kept.asking = null;
    });
    asking.then(
      () => {
        kept.answer = asking;
        kept.askedAt = at;
        kept.tookMs = performance.now() - began;
      },
      () => {
        // Where there is an older answer it goes on; where not, the next who wants to know asks again.
        if (!Number.isFinite(kept.askedAt)) this.#kept.delete(name);
      },
    );
    return asking;
  }
}
