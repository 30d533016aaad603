// Tells a CI that readers see something new, so that it builds the site for another host. It stands beside publishing, never in its
// way: released() only notes, and everything else happens later. A burst of releases is one call, a call that fails is made again,
// and what was not told before a restart is told after it: the CI is behind as long as it was not told of the newest release.

import { randomUUID } from 'node:crypto';
import type { Logger } from '../log.ts';
import { describeError } from '../publisher-error.ts';
import { type CiMessage, type CiTarget, callCi, explainAnswer } from './ci-target.ts';
import { keepRelayMemory, loadRelayMemory, NOTHING_TOLD, type RelayMemory } from './relay-memory.ts';

/** Time, as the relay needs it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs something later. @returns what calls it off */
  after(ms: number, run: () => void): () => void;
}

export interface CiRelayOptions {
  target: CiTarget;
  siteUrl: string;
  /** The publisher's own folder, where the relay keeps one file. */
  stateFolder: string;
  log: Logger;
  /** Default: the machine's. */
  clock?: Clock;
}

export interface CiRelayStatus {
  /** The CI was not told of the newest release yet. */
  pending: boolean;
  told: { release: string; at: string } | null;
  /** Why the last attempt failed; null after a success. */
  failure: string | null;
  /** Calls that succeeded and failed since the start. */
  calls: number;
  failedCalls: number;
}

/** A receiver that does not answer is given up after this, and tried again. */
export const CALL_TIMEOUT_MS = 20_000;
/** Releases that never pause are told of at this many quiet times. */
const LONGEST_QUIET_TIMES = 10;
const FIRST_RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 15 * 60_000;
/** No receiver can silence the relay for longer. */
const LONGEST_RETRY_AFTER_MS = 60 * 60_000;

const machineClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

export class CiRelay {
  readonly #options: Required<CiRelayOptions>;
  #memory: RelayMemory = NOTHING_TOLD;
  #newest: { release: string; at: string } | null = null;
  /** When the first release came that the CI was not told of. */
  #waitingSince: number | null = null;
  #notBefore = 0;
  #cancelTimer: (() => void) | null = null;
  #attempt: Promise<void> | null = null;
  #failure: string | null = null;
  #calls = 0;
  #failedCalls = 0;
  readonly #stopping = new AbortController();

  constructor(options: CiRelayOptions) {
    this.#options = { clock: machineClock, ...options };
  }

  /** Remembers what was told before. @param release that readers see now; where the CI does not know it, it is told */
  async start(release: string | null): Promise<void> {
    const { stateFolder, log } = this.#options;
    try {
      this.#memory = (await loadRelayMemory(stateFolder)) ?? NOTHING_TOLD;
    } catch (error) {
      log.warn(`What the CI was told is not known, so it is told again: ${describeError(error)}`);
    }
    if (release !== null && this.#newest === null) this.released(release);
  }

  /** Readers see another release. Returns at once and never throws. */
  released(release: string): void {
    const now = this.#options.clock.now();
    this.#newest = { release, at: new Date(now).toISOString() };
    if (!this.#isBehind()) return;
    this.#waitingSince ??= now;
    this.#schedule(now + this.#options.target.quietMs);
  }

  status(): CiRelayStatus {
    return {
      pending: this.#isBehind(),
      told: this.#memory.told,
      failure: this.#failure,
      calls: this.#calls,
      failedCalls: this.#failedCalls,
    };
  }

  /** Waits until no attempt is under way. */
  async settled(): Promise<void> {
    while (this.#attempt) await this.#attempt;
  }

  /** Gives up an attempt that is under way; it is made again after the next start. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#cancelTimer?.();
    await this.settled();
  }

  #isBehind(): boolean {
    return this.#newest !== null && this.#newest.release !== this.#memory.told?.release;
  }

  #schedule(wanted: number): void {
    // The attempt that is under way looks again when it has ended.
    if (this.#attempt || this.#stopping.signal.aborted) return;
    const { target, clock } = this.#options;
    const latest = (this.#waitingSince ?? wanted) + LONGEST_QUIET_TIMES * target.quietMs;
    const due = Math.max(Math.min(wanted, latest), this.#notBefore);
    this.#cancelTimer?.();
    this.#cancelTimer = clock.after(Math.max(due - clock.now(), 0), () => {
      this.#cancelTimer = null;
      this.#attempt = this.#tell().finally(() => {
        this.#attempt = null;
        // What came meanwhile may be the beginning of another burst; else only the wait after a failure counts.
        if (this.#isBehind()) this.#schedule(this.#waitingSince === null ? this.#notBefore : clock.now() + target.quietMs);
      });
    });
  }

  async #tell(): Promise<void> {
    const newest = this.#newest;
    if (newest === null || !this.#isBehind()) return;
    this.#waitingSince = null;
    const { pending } = this.#memory;
    const message = pending?.release === newest.release ? pending : { id: `msg_${randomUUID()}`, ...newest };
    await this.#remember({ ...this.#memory, pending: message });
    const failure = await this.#call({ ...message, type: 'site.released', siteUrl: this.#options.siteUrl });
    if (this.#stopping.signal.aborted && failure) return;
    await (failure ? this.#failed(failure) : this.#succeeded(message));
  }

  /** @returns null after a success */
  async #call(message: CiMessage): Promise<{ why: string; retryAfterMs: number | null } | null> {
    const { target, clock } = this.#options;
    const timeout = new AbortController();
    const cancel = clock.after(CALL_TIMEOUT_MS, () => timeout.abort(new Error(`no answer in ${CALL_TIMEOUT_MS / 1000} s`)));
    try {
      const signal = AbortSignal.any([timeout.signal, this.#stopping.signal]);
      const answer = await callCi(target, message, new Date(clock.now()), signal);
      return answer.ok ? null : { why: explainAnswer(target, answer), retryAfterMs: answer.retryAfterMs };
    } catch (error) {
      return { why: `The CI cannot be reached: ${describeError(error)}`, retryAfterMs: null };
    } finally {
      cancel();
    }
  }

  async #succeeded({ release, id }: { release: string; id: string }): Promise<void> {
    const { clock, log } = this.#options;
    this.#calls += 1;
    this.#failure = null;
    this.#notBefore = 0;
    log.info({ release, message: id }, 'CI told');
    await this.#remember({ told: { release, at: new Date(clock.now()).toISOString() }, pending: null, failures: 0 });
  }

  async #failed({ why, retryAfterMs }: { why: string; retryAfterMs: number | null }): Promise<void> {
    const { clock, log } = this.#options;
    const { failures } = this.#memory;
    const backoffMs = Math.min(FIRST_RETRY_MS * 2 ** Math.min(failures, 20), LONGEST_RETRY_MS);
    const waitMs = Math.max(backoffMs, Math.min(retryAfterMs ?? 0, LONGEST_RETRY_AFTER_MS));
    this.#notBefore = clock.now() + waitMs;
    this.#failedCalls += 1;
    // Tried again for hours, the same failure is told once.
    if (why !== this.#failure) log.warn({ retrySeconds: waitMs / 1000 }, why);
    this.#failure = why;
    await this.#remember({ ...this.#memory, failures: failures + 1 });
  }

  /** A disk that is full must not keep the CI from being told. */
  async #remember(memory: RelayMemory): Promise<void> {
    this.#memory = memory;
    await keepRelayMemory(this.#options.stateFolder, memory).catch((error: unknown) => {
      this.#options.log.warn(`What the CI was told cannot be kept, so it may be told again after a restart: ${describeError(error)}`);
    });
  }
}
