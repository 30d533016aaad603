// The publisher: reads the feed when it is woken or when it is time, decides which pages are due, and makes releases of them.
// It does one thing at a time, so that a release sees one state of the content. What is urgent is made at once; what new templates or
// a new menu make due is made in small pieces when nothing else is to do, so that an urgent document never waits for them.

import { EventEmitter, once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { Backoff } from './backoff.ts';
import { type ContentAddresses, planChanges } from './change-planner.ts';
import type { FeedSource } from './feed-client.ts';
import { takeInFeed } from './feed-intake.ts';
import { Journal } from './journal.ts';
import { DUE, type Due, type DuePage } from './ledger/page-ledger.ts';
import type { Logger } from './log.ts';
import { PublisherError } from './publisher-error.ts';
import type { PublisherFigures, PublisherState, PublisherStatus } from './publisher-status.ts';
import type { PublishingStep } from './publishing-steps.ts';
import { type MakerParts, ReleaseMaker } from './release-maker.ts';
import { describeHeld } from './releases/held-release.ts';

export interface PublisherParts extends Omit<MakerParts, 'onStep'> {
  feed: FeedSource;
  pollIntervalMs: number;
  /** Its presence lets pages vanish that nobody took away; the publisher takes it away. */
  acceptLossesFile: string;
  log: Logger;
  addresses: ContentAddresses;
  /** Told of each step before it begins. */
  onStep?: (step: PublishingStep) => void;
  /** Readers see another release. Must return at once. */
  onRelease?: (release: string) => void;
}

const KEPT_RELEASES = 10;
/** Pages of one release: what more is due follows in the next. */
const URGENT_PAGES = 5_000;
/** Of what can wait: an urgent document waits for one such piece at most. */
const BACKGROUND_PAGES = 500;
/** Pages of a first release that are noted at once. */
const FIRST_PAGES = 5_000;
const FIRST_FEED_RETRY_MS = 1_000;
const FIRST_BUILD_RETRY_MS = 30_000;
const LONGEST_BUILD_RETRY_MS = 15 * 60_000;

const SHOWN_FAILURES = 20;

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
  #settledSeq: number | null = null;
  #roundsBegun = 0;
  #roundsEnded = 0;
  /** Work on layers that goes on beside everything else. */
  readonly #compactions = new Set<Promise<void>>();
  /** When pages that could not be made are tried again. */
  readonly #pageBackoff = new Backoff(FIRST_BUILD_RETRY_MS, LONGEST_BUILD_RETRY_MS);

  constructor(parts: PublisherParts) {
    this.#parts = { ...parts, feed: { ...parts.feed, signal: this.#stopping.signal } };
    this.#journal = new Journal(parts.log, parts.now);
    this.#feedBackoff = new Backoff(FIRST_FEED_RETRY_MS, parts.pollIntervalMs);
  }

  /**
   * Clears up after a crash. Must be called once, before anything else. The ledger is written after a release is sealed and before it
   * is switched to: a release that it does not know is taken back, and what it knows is switched to in the first round.
   */
  async recover(): Promise<void> {
    const { releases, ledger, assets, log } = this.#parts;
    for (const release of releases.unsealDamaged()) log.error({ release }, 'release is damaged on disk; it is made anew');
    const known = ledger.release();
    const sealed = releases.list();
    const unknown = known === null ? [] : sealed.filter((id) => id > known);
    if (known === null || !sealed.includes(known) || unknown.includes(releases.current() ?? '')) {
      if (known !== null) log.warn({ release: known }, 'the pages of the newest release are not known: the whole site is made anew');
      ledger.clear();
    } else {
      for (const id of unknown) releases.remove(id);
      // When they were to be tried again is known to nobody any more.
      ledger.markFailed(DUE.background);
      if (ledger.templates() !== assets.fingerprint) this.#makeAllDue();
      this.#journal.found(releases.readManifest(known)?.created ?? null);
    }
    for (const name of await releases.sweep()) log.warn({ leftover: name }, 'unfinished release removed');
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
    this.#events.emit('woken');
    return this.#roundsBegun + 1;
  }

  /** Waits until the round with that number has ended. */
  async ended(round: number): Promise<void> {
    while (this.#roundsEnded < round) await once(this.#events, 'round');
  }

  /**
   * One round: reads the feed, and makes what is due: everything urgent, or else a piece of what can wait. Failures are kept in the
   * status, not thrown.
   * @param woken whether somebody asked; a release that failed is then tried again at once
   * @returns whether there is more to do
   */
  async runRound(woken: boolean): Promise<boolean> {
    this.#roundsBegun += 1;
    let isMore = false;
    try {
      this.#state = 'reading';
      const rows = await this.#readFeed();
      isMore = await this.#publishWhatIsDue(woken || rows > 0);
      this.#state = this.#parts.releases.held() ? 'held' : 'idle';
    } catch (error) {
      this.#state = 'idle';
      if (!this.#stopping.signal.aborted) this.#journal.buildFailed(error, this.#buildBackoff.failed());
    }
    this.#roundsEnded = this.#roundsBegun;
    this.#events.emit('round');
    return isMore;
  }

  /** Lets a short step end and stops a long one; nothing half-made is ever served. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#endSleep?.();
    await this.#loop;
    await Promise.all(this.#compactions);
    this.#state = 'stopped';
  }

  status(): PublisherStatus {
    const { releases, store, ledger } = this.#parts;
    return {
      state: this.#state,
      release: releases.current(),
      held: releases.held(),
      cursor: store.cursor(),
      roundsEnded: this.#roundsEnded,
      pagesDue: ledger.countDue(),
      pagesFailed: ledger.countFailures(),
      failedPages: ledger.failures(SHOWN_FAILURES),
      ...this.#journal.told(),
    };
  }

  /** The last row of the feed of which the newest release has what there was to have; null before the first round. */
  get settledSeq(): number | null {
    return this.#settledSeq;
  }

  figures(): PublisherFigures {
    return { ...this.#journal.figures };
  }

  async #run(): Promise<void> {
    let woken = true;
    while (!this.#stopping.signal.aborted) {
      this.#woken = false;
      const isMore = await this.runRound(woken);
      if (!isMore) await this.#sleep();
      woken = this.#woken;
    }
  }

  async #sleep(): Promise<void> {
    if (this.#woken || this.#stopping.signal.aborted) return;
    const pollMs = this.#parts.pollIntervalMs;
    const waitMs = Math.min(pollMs, this.#feedBackoff.remainingMs ?? pollMs, this.#msUntilDue() ?? pollMs);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, waitMs);
      this.#endSleep = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#endSleep = null;
  }

  /** @returns until something becomes due by itself; null where nothing will, or where nothing could be made of it */
  #msUntilDue(): number | null {
    if (this.#state === 'held' || this.#waitsForFeed()) return null;
    return this.#buildBackoff.remainingMs ?? Math.min(this.#msUntilTime(), this.#pageBackoff.remainingMs ?? Number.POSITIVE_INFINITY);
  }

  /** Until time alone changes a page, or lets a document appear or vanish. */
  #msUntilTime(): number {
    const { ledger, store, now } = this.#parts;
    const moments = [ledger.nextUntil(), store.nextMoment()].flatMap((moment) => (moment === null ? [] : [Date.parse(moment)]));
    return Math.max(Math.min(...moments) - now().getTime(), 0);
  }

  /** Whether the content is not known to be the CMS's: there is nothing to make pages of. */
  #waitsForFeed(): boolean {
    const { store, ledger } = this.#parts;
    return !this.#journal.feedWasRead && store.touched().store !== ledger.store();
  }

  /** @returns the rows applied, those before a failure included */
  async #readFeed(): Promise<number> {
    const { feed, store, ledger, onStep } = this.#parts;
    const before = store.cursor().seq;
    onStep?.('feed');
    try {
      const intake = await takeInFeed(feed, store, ledger);
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

  /** @returns whether there is more to do */
  async #publishWhatIsDue(retryFailed: boolean): Promise<boolean> {
    const { releases, ledger, store } = this.#parts;
    const held = releases.held();
    this.#journal.held(held ? describeHeld(held) : '');
    if (held || this.#stopping.signal.aborted) return false;
    const waitMs = this.#buildBackoff.remainingMs;
    if (waitMs !== null && waitMs > 0 && !retryFailed) return false;
    if (this.#waitsForFeed()) return false;
    this.#plan();
    const acceptLosses = this.#takeAcceptance();
    if (acceptLosses || this.#isTimeForFailures()) ledger.markFailed(acceptLosses ? DUE.urgent : DUE.background);
    const known = ledger.release();
    // A crash or a rollback came between the release and its switch.
    if (known !== null && releases.current() !== known && this.#switchTo(known)) {
      this.#journal.caughtUp(known);
      this.#parts.onRelease?.(known);
    }
    if (known === null) await this.#makeRelease(null, acceptLosses);
    else if (ledger.countDue(DUE.urgent) > 0) await this.#makeRelease(DUE.urgent, acceptLosses);
    else if (ledger.countDue(DUE.background) > 0) await this.#makeInBackground(acceptLosses);
    this.#settledSeq = store.cursor().seq;
    this.#journal.upToDate();
    this.#buildBackoff.succeeded();
    // What all pages share waits still where the page that was to load it did not.
    if (this.#msUntilTime() === 0) return true;
    return ledger.countDue() > 0 || this.#parts.search.fill();
  }

  #plan(): void {
    const { store, ledger, now, addresses, onStep } = this.#parts;
    onStep?.('plan');
    const instant = now();
    store.advance(instant);
    const { marked } = planChanges(store, ledger, instant, addresses);
    if (marked > 0) this.#journal.planned(marked);
  }

  #makeAllDue(): void {
    const { ledger, assets, addresses } = this.#parts;
    ledger.transaction(() => {
      ledger.markAll(DUE.background);
      // New templates may have pages that the old ones had not.
      for (const address of addresses.all()) if (!ledger.knows(address)) ledger.markAddress(address, DUE.background);
      ledger.setTemplates(assets.fingerprint);
    });
    this.#journal.templatesChanged(ledger.countDue());
  }

  /** Many releases make many layers: what can wait leaves the last room to what is urgent. */
  async #makeInBackground(acceptLosses: boolean): Promise<void> {
    if (this.#parts.releases.room() > 1 || this.#compactions.size === 0 || acceptLosses) {
      await this.#makeRelease(DUE.background, acceptLosses);
      return;
    }
    const waiting = new AbortController();
    const woken = once(this.#events, 'woken', { signal: waiting.signal }).catch(() => undefined);
    await Promise.race([...this.#compactions, woken]);
    waiting.abort();
  }

  /** @param due null: everything, for a first release */
  async #makeRelease(due: Due | null, acceptLosses: boolean): Promise<void> {
    const { ledger, assets, media, onStep, onRelease } = this.#parts;
    this.#state = 'building';
    const startedAt = performance.now();
    const all = ledger.countDue(due ?? undefined);
    let taken = 0;
    const next = (): DuePage[] => {
      const pages =
        due === null
          ? ledger.duePagesAfter(taken, FIRST_PAGES)
          : ledger.duePages(due, due === DUE.urgent ? URGENT_PAGES : BACKGROUND_PAGES);
      taken = pages.at(-1)?.id ?? taken;
      return pages;
    };
    if (due === null) ledger.setTemplates(assets.fingerprint);
    const maker = new ReleaseMaker(this.#parts, {
      next,
      isFirst: due === null,
      acceptLosses,
      signal: this.#stopping.signal,
      onProgress: (rendered) => this.#journal.progress(rendered, all, performance.now() - startedAt),
    });
    const made = await maker.make().catch((error: unknown) => {
      // What was noted of a release that never was holds for nothing.
      if (due === null) ledger.clear();
      throw error;
    });
    this.#journal.made(made);
    if (made.problems.length > 0) this.#pageBackoff.failed();
    else if (ledger.countFailures() === 0) this.#pageBackoff.succeeded();
    if (made.id === null) return;
    if (!this.#switchTo(made.id)) return;
    this.#journal.released(made, performance.now() - startedAt, ledger.countDue());
    onRelease?.(made.id);
    onStep?.('tidy');
    await media.forget(made.lostMedia);
    await this.#tidy();
  }

  #isTimeForFailures(): boolean {
    const waitMs = this.#pageBackoff.remainingMs;
    return waitMs !== null && waitMs <= 0;
  }

  #takeAcceptance(): boolean {
    const { acceptLossesFile } = this.#parts;
    const accepted = existsSync(acceptLossesFile);
    rmSync(acceptLossesFile, { force: true });
    return accepted;
  }

  /** @returns false where a rollback forbids it */
  #switchTo(id: string): boolean {
    const { releases, onStep } = this.#parts;
    onStep?.('switch');
    try {
      releases.switchTo(id);
      return true;
    } catch (error) {
      if (!(error instanceof PublisherError && error.code === 'PUBLISHING_HELD')) throw error;
      this.#journal.held(error.message);
      return false;
    }
  }

  /** Old releases go, and layers are merged, beside everything else. */
  async #tidy(): Promise<void> {
    const { releases, log } = this.#parts;
    await releases.collect(KEPT_RELEASES).catch((error: unknown) => {
      log.error({ err: error }, 'old releases could not be removed; it is tried again after the next one');
    });
    const work = releases.compact(this.#stopping.signal).then(
      () => undefined,
      (error: unknown) => {
        if (!this.#stopping.signal.aborted) log.error({ err: error }, 'layers of releases could not be merged; it is tried again');
      },
    );
    this.#compactions.add(work);
    void work.then(() => this.#compactions.delete(work));
  }
}
