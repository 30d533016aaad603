// How long to wait before something that failed is tried again: twice as long each time, up to a limit.

export class Backoff {
  readonly #firstMs: number;
  readonly #longestMs: number;
  #failures = 0;
  #dueAt = 0;

  constructor(firstMs: number, longestMs: number) {
    this.#firstMs = firstMs;
    this.#longestMs = longestMs;
  }

  /** @returns the wait, in milliseconds */
  failed(): number {
    const waitMs = Math.min(this.#firstMs * 2 ** Math.min(this.#failures, 30), this.#longestMs);
    this.#failures += 1;
    this.#dueAt = performance.now() + waitMs;
    return waitMs;
  }

  /** One of many that fail in one attempt: where the next is to come already, it is for this one, too. */
  failedAlong(): void {
    if ((this.remainingMs ?? 0) <= 0) this.failed();
  }

  succeeded(): void {
    this.#failures = 0;
    this.#dueAt = 0;
  }

  /** Milliseconds until the next attempt; null when nothing failed. */
  get remainingMs(): number | null {
    return this.#failures === 0 ? null : Math.max(this.#dueAt - performance.now(), 0);
  }
}
