// A limit on what one address may send. Generous, since a whole office may stand behind one address; bounded in memory,
// since an attacker has addresses without number.

import type { Clock } from '../clock.ts';

export interface ArrivalLimitOptions {
  /** Requests that may come at once. */
  burst: number;
  /** Requests a second in the long run. */
  perSecond: number;
  /** Most addresses remembered; beyond it the half that has been quiet for longest is forgotten. */
  mostAddresses: number;
}

/** An office of thousands stays below it; a flood from one address does not slow the others. */
export const GENEROUS_LIMIT: ArrivalLimitOptions = { burst: 2000, perSecond: 100, mostAddresses: 20_000 };

interface Bucket {
  tokens: number;
  at: number;
}

export class ArrivalLimit {
  readonly #options: ArrivalLimitOptions;
  readonly #now: Clock;
  /** Who came lately; when it is half of what is allowed, it becomes the former one, and the former one is forgotten. */
  #buckets = new Map<string, Bucket>();
  #former = new Map<string, Bucket>();

  constructor(options: ArrivalLimitOptions, now: Clock) {
    this.#options = options;
    this.#now = now;
  }

  /** How many addresses are remembered. */
  get size(): number {
    return this.#buckets.size + this.#former.size;
  }

  /** Takes one request. @returns seconds to wait, or null when it may pass */
  take(address: string): number | null {
    const { burst, perSecond, mostAddresses } = this.#options;
    const now = this.#now();
    let bucket = this.#buckets.get(address);
    if (bucket === undefined) {
      bucket = this.#former.get(address) ?? { tokens: burst, at: now };
      this.#former.delete(address);
      if (this.#buckets.size >= mostAddresses / 2) {
        this.#former = this.#buckets;
        this.#buckets = new Map();
      }
      this.#buckets.set(address, bucket);
    }
    // A clock that is set back refills nothing.
    const elapsedSeconds = Math.max(0, now - bucket.at) / 1000;
    bucket.tokens = Math.min(burst, bucket.tokens + elapsedSeconds * perSecond);
    bucket.at = now;
    if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) / perSecond);
    bucket.tokens -= 1;
    return null;
  }
}
