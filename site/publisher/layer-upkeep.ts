// Old releases go, and layers of the newest are merged, beside everything else.

import type { EventEmitter } from 'node:events';
import { once } from 'node:events';
import type { Logger } from './log.ts';
import type { ReleaseStore } from './releases/release-store.ts';

const KEPT_RELEASES = 10;
/** For so many layers of a first release there is room while others are merged. */
const COMFORTABLE_ROOM = 3;

export class LayerUpkeep {
  readonly #releases: ReleaseStore;
  readonly #log: Logger;
  readonly #signal: AbortSignal;
  readonly #merges = new Set<Promise<void>>();

  constructor(releases: ReleaseStore, log: Logger, signal: AbortSignal) {
    this.#releases = releases;
    this.#log = log;
    this.#signal = signal;
  }

  /**
   * To be called after each release; does not wait for merges.
   * @param isUnfinished large layers follow each other then: merged once there are several, each file moves half as often
   */
  async tidy(isUnfinished = false): Promise<void> {
    await this.#releases.collect(KEPT_RELEASES).catch((error: unknown) => {
      this.#log.error({ err: error }, 'old releases could not be removed; it is tried again after the next one');
    });
    if (isUnfinished && this.#releases.room() > COMFORTABLE_ROOM) return;
    const merge = this.#releases.compact(this.#signal).then(
      () => undefined,
      (error: unknown) => {
        if (!this.#signal.aborted) this.#log.error({ err: error }, 'layers of releases could not be merged; it is tried again');
      },
    );
    this.#merges.add(merge);
    void merge.then(() => this.#merges.delete(merge));
  }

  /** Many releases make many layers: what can wait leaves the last room to what is urgent. */
  get hasRoom(): boolean {
    return this.#releases.room() > 1 || this.#merges.size === 0;
  }

  /** Until a merge has made room, or an event tells of something urgent. */
  async waitForRoom(events: EventEmitter, event: string): Promise<void> {
    const waiting = new AbortController();
    const told = once(events, event, { signal: waiting.signal }).catch(() => undefined);
    await Promise.race([...this.#merges, told]);
    waiting.abort();
  }

  /** Until nothing goes on any more. */
  async ended(): Promise<void> {
    await Promise.all(this.#merges);
  }
}
