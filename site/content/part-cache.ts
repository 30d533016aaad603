// Values that pages share (the frame of a language, a category's place in the tree), loaded once for each state of the store
// together with the record of what was read for them.

import type { ReadRecord } from './read-recorder.ts';

export interface Part<T = unknown> {
  value: T;
  /** Of the value. */
  digest: string;
  record: ReadRecord;
}

/** The parts of one state of the store. Whoever changes the store drops what may have changed, or begins with another cache. */
export class PartCache {
  readonly #parts = new Map<string, Part>();

  /** A part as of a moment: nothing where it is not known, or where a moment that it waited for has come. */
  get<T>(name: string, now: Date): Part<T> | null {
    const part = this.#parts.get(name) as Part<T> | undefined;
    if (!part || (part.record.until !== null && Date.parse(part.record.until) <= now.getTime())) return null;
    return part;
  }

  set(name: string, part: Part): void {
    this.#parts.set(name, part);
  }

  drop(name: string): void {
    this.#parts.delete(name);
  }

  clear(): void {
    this.#parts.clear();
  }

  entries(): IterableIterator<[name: string, part: Part]> {
    return this.#parts.entries();
  }
}
