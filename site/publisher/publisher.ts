// The publisher: reads the feed when it is woken or when it is time, and makes a release when content or templates have changed.
// It does one thing at a time, so that a build sees one state of the content; what arrives meanwhile leads to one more round.

import { EventEmitter, once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import type { FeedCursor } from '@bang-tin/shared/feed-schema';
import { toSiteDay } from '@bang-tin/shared/vietnam-time';
import { Backoff } from './backoff.ts';
import type { FeedSource } from './feed-client.ts';
import { takeInFeed } from './feed-intake.ts';
import { Journal } from './journal.ts';
import { PublisherError } from './publisher-error.ts';
import type { PublisherFigures, PublisherState, PublisherStatus } from './publisher-status.ts';
import { buildRelease, type ReleaseParts } from './release-builder.ts';
import { describeHeld } from './release-store.ts';

export interface PublisherParts extends ReleaseParts {
  feed: FeedSource;
  pollIntervalMs: number;
  /** Its presence lets the next release lose pages; the publisher takes it away. */
  acceptLossesFile: string;
  /** Readers see another release. Must return at once. */
  onRelease?: (release: string) => void;
}

const KEPT_RELEASES = 10;
const FIRST_FEED_RETRY_MS = 1_000;
const FIRST_BUILD_RETRY_MS = 30_000;
const LONGEST_BUILD_RETRY_MS = 15 * 60_000;

/** What a release is made from; equal inputs give an equal release. */
interface Inputs {
  cursor: FeedCursor;
  templates: string;
  /** Pages say what is in force, and which meetings come, as of a day. */
  day: string;
}

export class Publisher {
  readonly #parts: PublisherParts;
  readonly #journal: Journal;
  readonly #feedBackoff: Backoff;
  readonly #buildBackoff = new Backoff(FIRST_BUILD_RETRY_MS, LONGEST_BUILD_RETRY_MS);
  readonly #stopping = new AbortController();
  readonly #events = new EventEmitter();
  #state: PublisherState = 'starting';
  #loop: Promise<void> | null = null;
  #woken = false;
  #endSleep: (() => void) | null = null;
  #roundsBegun = 0;
  #roundsEnded = 0;
  /** The newest whole release and what it was made from. */
  #newest: (Inputs & { id: string }) | null = null;

  constructor(parts: PublisherParts) {
    this.#parts = { ...parts, feed: { ...parts.feed, signal: this.#stopping.signal } };
    this.#journal = new Journal(parts.log, parts.now);
    this.#feedBackoff = new Backoff(FIRST_FEED_RETRY_MS, parts.pollIntervalMs);
  }

  /** Clears up after a crash. Must be called once, before anything else. */
  async recover(): Promise<void> {
    const { releases, changes, log } = this.#parts;
    for (const release of await releases.unsealDamaged()) log.error({ release }, 'release is damaged on disk; it is made anew');
    for (const name of await releases.sweep()) log.warn({ leftover: name }, 'unfinished release removed');
    const newest = releases.newest();
    if (!newest) return;
    changes.raiseTo(newest.mark);
    this.#newest = { id: newest.id, cursor: newest.cursor, templates: newest.templates, day: newest.day };
    this.#journal.found(newest.created);
  }

  /** Runs rounds until stop(). */
  start(): void {
    this.#loop = this.#run();
  }

  /**
   * Asks for a round that begins after this call.
   * @returns its number: it has ended once `roundsEnded` has reached it
   */
  wake(): number {
    this.#woken = true;
    this.#endSleep?.();
    return this.#roundsBegun + 1;
  }

  /** Waits until the round with that number has ended. */
  async ended(round: number): Promise<void> {
    while (this.#roundsEnded < round) await once(this.#events, 'round');
  }

  /**
   * One round: reads the feed, and makes a release where one is due. Failures are kept in the status, not thrown.
   * @param woken whether somebody asked; a build that failed is then tried again at once
   */
  async runRound(woken: boolean): Promise<void> {
    this.#roundsBegun += 1;
    try {
      this.#state = 'reading';
      const rows = await this.#readFeed();
      this.#state = (await this.#releaseWhereDue(woken || rows > 0)) ? 'idle' : 'held';
    } catch (error) {
      this.#state = 'idle';
      if (!this.#stopping.signal.aborted) this.#journal.buildFailed(error, this.#buildBackoff.failed());
    }
    this.#roundsEnded = this.#roundsBegun;
    this.#events.emit('round');
  }

  /** Lets a short step end and stops a long one; nothing half-made is ever served. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#endSleep?.();
    await this.#loop;
    this.#state = 'stopped';
  }

  status(): PublisherStatus {
    const { releases, store } = this.#parts;
    return {
      state: this.#state,
      release: releases.current(),
      held: releases.held(),
      cursor: store.cursor(),
      roundsEnded: this.#roundsEnded,
      ...this.#journal.told(),
    };
  }

  figures(): PublisherFigures {
    return { ...this.#journal.figures };
  }

  async #run(): Promise<void> {
    let woken = true;
    while (!this.#stopping.signal.aborted) {
      this.#woken = false;
      await this.runRound(woken);
      await this.#sleep();
      woken = this.#woken;
    }
  }

  async #sleep(): Promise<void> {
    if (this.#woken || this.#stopping.signal.aborted) return;
    const pollMs = this.#parts.pollIntervalMs;
    const waitMs = Math.min(pollMs, this.#feedBackoff.remainingMs ?? pollMs, this.#buildBackoff.remainingMs ?? pollMs);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, waitMs);
      this.#endSleep = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#endSleep = null;
  }

  /** @returns the rows applied, those before a failure included */
  async #readFeed(): Promise<number> {
    const { feed, store, changes } = this.#parts;
    const before = store.cursor().seq;
    try {
      const intake = await takeInFeed(feed, store, changes);
      this.#journal.rowsApplied(intake.rows, intake.newestAt);
      this.#journal.feedAgrees(intake);
      this.#feedBackoff.succeeded();
      return intake.rows;
    } catch (error) {
      const rows = Math.max(store.cursor().seq - before, 0);
      this.#journal.rowsApplied(rows, null);
      if (!this.#stopping.signal.aborted) this.#journal.feedFailed(error);
      this.#feedBackoff.failed();
      return rows;
    }
  }

  /** @returns false while a rollback is held */
  async #releaseWhereDue(retryFailed: boolean): Promise<boolean> {
    const { releases, store, renderer, now } = this.#parts;
    const held = releases.held();
    this.#journal.held(held ? describeHeld(held) : '');
    if (held) return false;
    // Without content that is known to be the CMS's, there is nothing to make a first release of.
    if (this.#stopping.signal.aborted || (this.#newest === null && !this.#journal.feedWasRead)) return true;
    const inputs: Inputs = { cursor: store.cursor(), templates: await renderer.fingerprint(), day: toSiteDay(now()) };
    if (this.#newest && isSame(this.#newest, inputs)) {
      this.#upToDate();
      return releases.current() === this.#newest.id || this.#switchTo(this.#newest.id);
    }
    const waitMs = this.#buildBackoff.remainingMs;
    if (waitMs !== null && waitMs > 0 && !retryFailed) return true;
    return this.#release(inputs);
  }

  /** @returns false when a rollback came in between: the release is made, and not switched to */
  async #release(inputs: Inputs): Promise<boolean> {
    this.#state = 'building';
    const startedAt = performance.now();
    this.#journal.buildBegins(inputs.cursor.seq, this.#reasonFor(inputs));
    const built = await buildRelease(this.#parts, {
      templates: inputs.templates,
      day: inputs.day,
      acceptLosses: this.#takeAcceptance(),
      signal: this.#stopping.signal,
    });
    this.#newest = { id: built.manifest.id, ...inputs };
    this.#journal.built(built);
    this.#upToDate();
    if (!this.#switchTo(built.manifest.id)) return false;
    this.#journal.released(built, performance.now() - startedAt);
    await this.#tidy();
    return true;
  }

  #upToDate(): void {
    this.#journal.upToDate();
    this.#buildBackoff.succeeded();
  }

  #reasonFor({ templates, day }: Inputs): string {
    if (this.#newest === null) return 'first release';
    if (this.#newest.templates !== templates) return 'templates';
    return this.#newest.day === day ? 'content' : 'a new day';
  }

  #takeAcceptance(): boolean {
    const { acceptLossesFile } = this.#parts;
    const accepted = existsSync(acceptLossesFile);
    rmSync(acceptLossesFile, { force: true });
    return accepted;
  }

  /** @returns false where a rollback forbids it */
  #switchTo(id: string): boolean {
    const { releases, log, onStep } = this.#parts;
    onStep?.('switch');
    try {
      releases.switchTo(id);
      log.info({ release: id }, 'switched');
      this.#parts.onRelease?.(id);
      return true;
    } catch (error) {
      if (!(error instanceof PublisherError && error.code === 'PUBLISHING_HELD')) throw error;
      this.#journal.held(error.message);
      return false;
    }
  }

  async #tidy(): Promise<void> {
    const { releases, media, store, changes, onStep } = this.#parts;
    onStep?.('tidy');
    await releases.prune(KEPT_RELEASES);
    await media.keepOnly(store.mediaFiles());
    const oldest = releases.list()[0];
    const manifest = oldest === undefined ? null : releases.readManifest(oldest);
    if (manifest) changes.forgetUpTo(manifest.mark);
  }
}

function isSame(a: Inputs, b: Inputs): boolean {
  return a.cursor.seq === b.cursor.seq && a.cursor.row === b.cursor.row && a.templates === b.templates && a.day === b.day;
}
