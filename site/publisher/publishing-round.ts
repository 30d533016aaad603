// What the publisher does in one round: reads the feed, decides which pages are due, and makes a release of the most urgent.

import type { EventEmitter } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { Backoff } from './backoff.ts';
import { ChangePlanner, toKey } from './change-planner.ts';
import { takeInFeed } from './feed-intake.ts';
import type { Journal } from './journal.ts';
import { LayerUpkeep } from './layer-upkeep.ts';
import { DUE, type DuePage } from './ledger/due-pages.ts';
import { isWaiting } from './page-verdicts.ts';
import type { PublisherParts } from './publisher.ts';
import { PublisherError } from './publisher-error.ts';
import { recover } from './recovery.ts';
import { type MadeRelease, type ReleaseKind, ReleaseMaker } from './release-maker.ts';
import { describeHeld } from './releases/held-release.ts';

/** Pages of one release: what more is due follows in the next. Whoever publishes meanwhile waits for one such piece at most. */
const URGENT_PAGES = 1_000;
const BACKGROUND_PAGES = 500;
/** Pages of a first release that are made at once: a crash costs so many. */
const FIRST_PAGES = 10_000;
/** How long pages are looked at before what is known to be urgent is made, see budgetOf. */
const LOOKING_MS = 500;
const FIRST_FEED_RETRY_MS = 1_000;
const FIRST_BUILD_RETRY_MS = 30_000;
const LONGEST_BUILD_RETRY_MS = 15 * 60_000;
const FORMER_ADDRESSES = 'SELECT DISTINCT address FROM former_address WHERE type = ? AND id = ? ORDER BY address';

export interface Surroundings {
  journal: Journal;
  signal: AbortSignal;
  /** "woken" tells of something urgent. */
  events: EventEmitter;
  /** Whether somebody has asked for a round since this one began. */
  isWoken: () => boolean;
  /** Told when pages begin to be made. */
  onBuilding: () => void;
}

export class PublishingRound {
  readonly upkeep: LayerUpkeep;
  readonly #parts: PublisherParts;
  readonly #around: Surroundings;
  readonly #planner: ChangePlanner;
  readonly #feedBackoff: Backoff;
  readonly #buildBackoff = new Backoff(FIRST_BUILD_RETRY_MS, LONGEST_BUILD_RETRY_MS);
  /** When pages that could not be made are tried again. */
  readonly #pageBackoff = new Backoff(FIRST_BUILD_RETRY_MS, LONGEST_BUILD_RETRY_MS);
  /** There are all pages of a first release that can be made, and it is none: the others are tried again in the next round. */
  #isFirstRefused = false;
  /** A piece of a first release was made, and others are to follow. */
  #isFirstUnderWay = false;
  #settledSeq: number | null = null;

  constructor(parts: PublisherParts, around: Surroundings) {
    this.#parts = parts;
    this.#around = around;
    this.#planner = new ChangePlanner(parts.store, parts.ledger, parts.addresses);
    this.#feedBackoff = new Backoff(FIRST_FEED_RETRY_MS, parts.pollIntervalMs);
    this.upkeep = new LayerUpkeep(parts.releases, parts.log, around.signal);
  }

  /** The last row of the feed of which the newest release has what there was to have; null before the first round. */
  get settledSeq(): number | null {
    return this.#settledSeq;
  }

  async recover(): Promise<void> {
    await recover({ ...this.#parts, planner: this.#planner, journal: this.#around.journal });
  }

  /** @returns the rows applied, those before a failure included */
  async readFeed(): Promise<number> {
    const { feed, store, ledger, onStep } = this.#parts;
    const { journal, signal } = this.#around;
    const before = store.cursor().seq;
    onStep?.('feed');
    try {
      const intake = await takeInFeed(feed, store, ledger);
      journal.rowsApplied(intake.rows, intake.newestAt);
      journal.feedAgrees(intake);
      this.#feedBackoff.succeeded();
      return intake.rows;
    } catch (error) {
      const rows = Math.max(store.cursor().seq - before, 0);
      journal.rowsApplied(rows, null);
      if (!signal.aborted) journal.feedFailed(error);
      this.#feedBackoff.failed();
      return rows;
    }
  }

  /**
   * Makes what is due: the most urgent, or else a piece of what can wait.
   * @param retryFailed whether a release that failed is tried again at once
   * @returns whether there is more to do
   */
  async publish(retryFailed: boolean): Promise<boolean> {
    const { releases, ledger, store } = this.#parts;
    const { journal, signal } = this.#around;
    const held = releases.held();
    journal.held(held ? describeHeld(held) : '');
    if (held || signal.aborted) return false;
    const waitMs = this.#buildBackoff.remainingMs;
    if (waitMs !== null && waitMs > 0 && !retryFailed && !this.#isFirstUnderWay) return false;
    this.#isFirstUnderWay = false;
    if (this.#waitsForFeed()) return false;
    if (this.#isTimeForFailures() || existsSync(this.#parts.acceptLossesFile)) store.letIn();
    const isMoreToPlan = await this.#plan();
    this.#tryFailuresAgain();
    this.#restWithheld();
    this.#catchUp();
    await this.#makeMostUrgent(isMoreToPlan);
    this.#isFirstUnderWay = !ledger.isFinished();
    if (this.#isFirstUnderWay) return true;
    if (!ledger.due.any(DUE.urgent) && !ledger.backlog.hasPagesToLookAt) this.#settledSeq = store.cursor().seq;
    journal.upToDate();
    this.#buildBackoff.succeeded();
    // What all pages share waits still where the page that was to load it did not.
    if (this.#msUntilTime() === 0 || ledger.due.any() || !ledger.backlog.isEmpty) return true;
    if (ledger.losses.areAccepted) ledger.losses.accept(false);
    // Nothing came of what was tried again: its time was over, or nobody shows it any more.
    if (this.#isTimeForFailures() && !this.#hasFailures()) this.#pageBackoff.succeeded();
    return this.#parts.search.fill();
  }

  /** A round failed. @returns how long it is until the next attempt */
  failed(): number {
    return this.#buildBackoff.failed();
  }

  /** @returns until the feed is asked again, or something becomes due by itself; null where neither will */
  msUntilNext(isHeld: boolean): number | null {
    const moments = [this.#feedBackoff.remainingMs, this.#msUntilDue(isHeld)].filter((ms) => ms !== null);
    return moments.length === 0 ? null : Math.min(...moments);
  }

  #msUntilDue(isHeld: boolean): number | null {
    if (isHeld || this.#waitsForFeed()) return null;
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
    return !this.#around.journal.feedWasRead && this.#planner.isStoreUnknown();
  }

  /** @returns whether pages are left to be looked at */
  async #plan(): Promise<boolean> {
    const { store, ledger, now, onStep } = this.#parts;
    const { journal, signal } = this.#around;
    onStep?.('plan');
    const before = ledger.due.count();
    const instant = now();
    store.advance(instant);
    await this.#planner.note(instant, signal);
    onStep?.('look');
    const budgetMs = !ledger.isFinished() ? Number.POSITIVE_INFINITY : LOOKING_MS;
    const isMore = await this.#planner.workOff(instant, budgetMs, signal);
    journal.planned(ledger.due.count() - before);
    return isMore;
  }

  #tryFailuresAgain(): void {
    const { acceptLossesFile, ledger } = this.#parts;
    if (existsSync(acceptLossesFile)) {
      ledger.transaction(() => {
        ledger.losses.accept(true);
        ledger.due.markFailed(DUE.awaited);
      });
      rmSync(acceptLossesFile, { force: true });
    } else if (this.#isTimeForFailures()) {
      ledger.due.markFailed(ledger.losses.areAccepted ? DUE.awaited : DUE.background);
      this.#isFirstRefused = false;
    }
  }

  #isTimeForFailures(): boolean {
    const waitMs = this.#pageBackoff.remainingMs;
    return this.#isFirstRefused || (waitMs !== null && waitMs <= 0);
  }

  #hasFailures(): boolean {
    return this.#parts.ledger.pages.hasFailures() || this.#parts.store.withheld().length > 0;
  }

  /** The pages of withheld documents, and what leads to them, stand as they are: what is made of them now would be nothing. */
  #restWithheld(): void {
    const { store, ledger, addresses } = this.#parts;
    const withheld = store.withheld();
    if (withheld.length === 0) return;
    ledger.transaction(() => {
      for (const { type, id } of withheld) {
        ledger.due.rest(`${type}/${id}`);
        for (const { address } of store.select<{ address: string }>(FORMER_ADDRESSES, [type, id]))
          if (!addresses.has(address)) ledger.due.restRedirect(address);
      }
    });
  }

  /**
   * What cannot be made is withheld, and the pages that wait for it are made without it, rather than standing still.
   * @returns whether anything was
   */
  #withhold({ atFault, problems }: MadeRelease): boolean {
    const { store, ledger } = this.#parts;
    if (store.withhold(atFault.map(toKey)) === 0) return false;
    ledger.transaction(() => {
      for (const problem of problems.filter(isWaiting)) ledger.due.mark(problem.due.id, DUE.urgent);
    });
    return true;
  }

  /** A crash or a rollback came between the release and its switch. */
  #catchUp(): void {
    const { releases, ledger, onRelease } = this.#parts;
    const known = ledger.release();
    if (known === null || !ledger.isFinished() || releases.current() === known || !this.#switchTo(known)) return;
    this.#around.journal.caughtUp(known);
    onRelease?.(known);
  }

  async #makeMostUrgent(isMoreToPlan: boolean): Promise<void> {
    const { ledger } = this.#parts;
    const { due } = ledger;
    if (!ledger.isFinished()) await this.#makeFirstRelease();
    else if (due.any(DUE.urgent)) await this.#makeRelease(due.mostUrgent(URGENT_PAGES));
    else if (isMoreToPlan) return;
    else if (due.any()) {
      if (this.upkeep.hasRoom || ledger.losses.areAccepted) await this.#makeRelease(due.pages(DUE.background, BACKGROUND_PAGES));
      else if (!this.#around.isWoken()) await this.upkeep.waitForRoom(this.#around.events, 'woken');
    }
  }

  /** Some of its pages; with the last of them it is there. */
  async #makeFirstRelease(): Promise<void> {
    const { ledger, assets, firstPages = FIRST_PAGES } = this.#parts;
    if (ledger.release() === null) ledger.setTemplates(assets.fingerprint);
    if (ledger.due.any()) {
      if (!this.upkeep.hasRoom && !this.#around.isWoken()) await this.upkeep.waitForRoom(this.#around.events, 'woken');
      const isAnyWithheld = await this.#make('unfinished', ledger.due.pagesAfter(0, firstPages));
      if (isAnyWithheld || ledger.due.any()) return;
    }
    try {
      await this.#make('first', []);
    } catch (error) {
      this.#isFirstRefused = true;
      throw error;
    }
  }

  async #makeRelease(pages: DuePage[]): Promise<void> {
    await this.#make('next', pages);
  }

  /** @returns whether documents are withheld that were not before */
  async #make(kind: ReleaseKind, pages: DuePage[]): Promise<boolean> {
    const { ledger, media, search, log, onStep, onRelease } = this.#parts;
    const { journal, signal } = this.#around;
    this.#around.onBuilding();
    const startedAt = performance.now();
    const made = await new ReleaseMaker(this.#parts, { kind, pages, acceptLosses: ledger.losses.areAccepted, signal }).make();
    journal.made(made, ledger.due.count(), performance.now() - startedAt);
    const isAnyWithheld = this.#withhold(made);
    if (made.problems.length > 0) this.#pageBackoff.failedAlong();
    else if (!this.#hasFailures()) this.#pageBackoff.succeeded();
    if (made.id === null) return isAnyWithheld;
    if (kind !== 'unfinished') {
      if (!this.#switchTo(made.id)) return isAnyWithheld;
      journal.released(made, performance.now() - startedAt, ledger.due.count());
      onRelease?.(made.id);
      onStep?.('tidy');
    }
    await media.forget(made.lostMedia);
    await this.upkeep.tidy(kind === 'unfinished');
    await search
      .tidy(() => this.#around.isWoken() || signal.aborted || ledger.due.any(DUE.urgent))
      .catch((error: unknown) => {
        log.error({ err: error }, 'the search index could not be tidied; it is tried again after the next release');
      });
    return isAnyWithheld;
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
      this.#around.journal.held(error.message);
      return false;
    }
  }
}
