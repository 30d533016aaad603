// When each of many numbers was last noted, for numbers noted within a span: a map that costs 24 bytes an entry, where JavaScript's
// own costs four times as much, and that drops what is older by whole generations.

/** Grows at this share, so that a search stays short. */
const FULLEST = 0.5;
const SMALLEST = 1024;

/** Open addressing; a key is a positive whole number that is evenly spread in its low bits. 0 marks an empty place. */
class Table {
  #keys = new Float64Array(SMALLEST);
  #times = new Uint32Array(SMALLEST);
  #used = 0;

  get size(): number {
    return this.#used;
  }

  get(key: number): number {
    return this.#times[this.#place(key)] ?? 0;
  }

  set(key: number, time: number): void {
    let place = this.#place(key);
    if (this.#keys[place] === 0) {
      if (this.#used >= this.#keys.length * FULLEST) {
        this.#grow();
        place = this.#place(key);
      }
      this.#keys[place] = key;
      this.#used += 1;
    }
    this.#times[place] = time;
  }

  /** How many were noted after a time, those left out that `elsewhere` knows. */
  countAfter(time: number, elsewhere: Table | null): number {
    const times = this.#times;
    let count = 0;
    for (let place = 0; place < times.length; place += 1) {
      if ((times[place] as number) > time && (elsewhere === null || elsewhere.get(this.#keys[place] as number) === 0)) count += 1;
    }
    return count;
  }

  #place(key: number): number {
    const keys = this.#keys;
    const mask = keys.length - 1;
    let place = key & mask;
    while (keys[place] !== 0 && keys[place] !== key) place = (place + 1) & mask;
    return place;
  }

  #grow(): void {
    const keys = this.#keys;
    const times = this.#times;
    this.#keys = new Float64Array(keys.length * 2);
    this.#times = new Uint32Array(keys.length * 2);
    for (let old = 0; old < keys.length; old += 1) {
      const key = keys[old] as number;
      if (key === 0) continue;
      const place = this.#place(key);
      this.#keys[place] = key;
      this.#times[place] = times[old] as number;
    }
  }
}

export class RecentTimes {
  readonly #spanSeconds: number;
  #current = new Table();
  #previous = new Table();
  #since = 0;

  /** @param spanSeconds a time is known for at least as long, and for at most twice as long and a little more */
  constructor(spanSeconds: number) {
    this.#spanSeconds = spanSeconds;
  }

  get size(): number {
    return this.#current.size + this.#previous.size;
  }

  /** Seconds since 1970; 0 when the key is not known. @param key a whole number from 0 to 2^53 - 1 */
  get(key: number): number {
    return this.#current.get(key + 1) || this.#previous.get(key + 1);
  }

  set(key: number, at: number): void {
    if (at >= this.#since + this.#spanSeconds) {
      this.#previous = this.#current;
      this.#current = new Table();
      this.#since = at;
    } else if (at < this.#since) this.#since = at;
    this.#current.set(key + 1, at);
  }

  /** How many were last noted after a time. */
  countAfter(time: number): number {
    return this.#current.countAfter(time, null) + this.#previous.countAfter(time, this.#current);
  }
}
