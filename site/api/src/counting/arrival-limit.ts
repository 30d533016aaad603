// A limit on what one address may send. Generous, since a whole office may stand behind one address; bounded in memory, since an
// attacker has addresses without number, and made of a few arrays, since objects for addresses that come once would be most of what
// the process throws away.

import { randomInt } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { markOf } from '../storage/marks.ts';

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

/** Nobody knows it, so nobody can look for addresses that share a number. */
const SECRET = randomInt(2 ** 47);

export class ArrivalLimit {
  readonly #options: ArrivalLimitOptions;
  readonly #now: Clock;
  /** Who came lately; when it is half of what is allowed, it becomes the former one, and the former one is forgotten. */
  #recent: Buckets;
  #former: Buckets;

  constructor(options: ArrivalLimitOptions, now: Clock) {
    this.#options = options;
    this.#now = now;
    const half = Math.ceil(options.mostAddresses / 2);
    this.#recent = new Buckets(half);
    this.#former = new Buckets(half);
  }

  /** How many addresses are remembered. */
  get size(): number {
    return this.#recent.used + this.#former.used;
  }

  /** Takes one request. @returns seconds to wait, or null when it may pass */
  take(address: string): number | null {
    const { burst, perSecond } = this.#options;
    const now = this.#now();
    const key = markOf(SECRET, address);
    const { tokens, at, place } = this.#bucketOf(key, now);
    // A clock that is set back refills nothing.
    const elapsedSeconds = Math.max(0, now - (at[place] as number)) / 1000;
    const left = Math.min(burst, (tokens[place] as number) + elapsedSeconds * perSecond);
    at[place] = now;
    tokens[place] = left < 1 ? left : left - 1;
    return left < 1 ? Math.ceil((1 - left) / perSecond) : null;
  }

  #bucketOf(key: number, now: number): Buckets {
    if (this.#recent.find(key)) return this.#recent;
    const isKnown = this.#former.find(key);
    const tokens = isKnown ? (this.#former.tokens[this.#former.place] as number) : this.#options.burst;
    const at = isKnown ? (this.#former.at[this.#former.place] as number) : now;
    if (this.#recent.isFull) {
      [this.#recent, this.#former] = [this.#former, this.#recent];
      this.#recent.clear();
      this.#recent.find(key);
    }
    this.#recent.add(key, tokens, at);
    return this.#recent;
  }
}

/** Open addressing: at most half of the places are taken. A key is evenly spread in its low bits; 0 marks an empty place. */
class Buckets {
  readonly #most: number;
  readonly #keys: Float64Array;
  readonly tokens: Float64Array;
  /** Milliseconds since 1970. */
  readonly at: Float64Array;
  /** Where `find` has ended. */
  place = 0;
  used = 0;

  constructor(most: number) {
    const places = 2 ** Math.ceil(Math.log2(2 * Math.max(1, most)));
    this.#most = most;
    this.#keys = new Float64Array(places);
    this.tokens = new Float64Array(places);
    this.at = new Float64Array(places);
  }

  get isFull(): boolean {
    return this.used >= this.#most;
  }

  /** Puts `place` where the key is, or belongs. @returns whether it is there */
  find(key: number): boolean {
    const keys = this.#keys;
    const mask = keys.length - 1;
    let place = key & mask;
    while (keys[place] !== 0 && keys[place] !== key) place = (place + 1) & mask;
    this.place = place;
    return keys[place] === key;
  }

  /** After `find` has not found it. */
  add(key: number, tokens: number, at: number): void {
    this.#keys[this.place] = key;
    this.tokens[this.place] = tokens;
    this.at[this.place] = at;
    this.used += 1;
  }

  clear(): void {
    this.#keys.fill(0);
    this.used = 0;
  }
}
