// Numbers that look random and are the same in every run: each document draws from a source of its own, seeded by what it is,
// so that any document can be made without those before it.

/** A mixing of 32 bits that loses none: two numbers never become one (the finaliser of MurmurHash3). */
export function scramble(value: number): number {
  let mixed = value >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = scramble(seed ^ 0x5bd1e995);
  }

  /** A whole number from 0 to `limit` - 1. */
  below(limit: number): number {
    // A Weyl sequence, mixed: every state comes once in 2^32 draws.
    this.#state = (this.#state + 0x9e3779b9) >>> 0;
    return Math.floor((scramble(this.#state) / 2 ** 32) * limit);
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)] as Item;
  }

  /** @param share 0.2: true once in five times */
  happens(share: number): boolean {
    return this.below(1_000_000) < share * 1_000_000;
  }

  /** `count` different items, in an order of their own. */
  some<Item>(items: readonly Item[], count: number): Item[] {
    const left = [...items];
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(this.below(left.length), 1)[0] as Item);
  }
}
