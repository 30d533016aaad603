// The publisher: reads the feed when it is woken or when it is time, decides which pages are due, and makes releases of them.
// It does one thing at a time, so that a release sees one state of the content. What is urgent is made at once; what new templates or
// a new menu make due is made in small pieces when nothing else is to do, so that an urgent document never waits for them.

import { EventEmitter, once } from 'node:events';
import type { ContentAddresses } from './change-planner.ts';
import type { FeedSource } from './feed-client.ts';
import { Journal } from './journal.ts';
import type { Logger } from './log.ts';
import type { PublisherFigures, PublisherState, PublisherStatus } from './publisher-status.ts';
import { PublishingRound } from './publishing-round.ts';
import type { PublishingStep } from './publishing-steps.ts';
import type { MakerParts } from './release-maker.ts';

export interface PublisherParts extends Omit<MakerParts, 'onStep'> {
  feed: FeedSource;
  pollIntervalMs: number;
  /** Its presence lets pages vanish that nobody took away, until nothing is due; the publisher takes it away. */
  acceptLossesFile: string;
  log: Logger;
  /** Pages of a first release that are made at once; default: several thousand. */
  firstPages?: number | undefined;
  addresses: ContentAddresses;
  /** Told of each step before it begins. */
  onStep?: (step: PublishingStep) => void;
  /** Readers see another release. Must return at once. */
  onRelease?: (release: string) => void;
}

const SHOWN_FAILURES = 20;

export class Publisher {
  readonly #parts: PublisherParts;
  readonly #journal: Journal;
  readonly #round: PublishingRound;
  readonly #stopping = new AbortController();
  readonly #events = new EventEmitter();
  #state: PublisherState = 'starting';
  #loop: Promise<void> | null = null;
  #woken = false;
  #endSleep: (() => void) | null = null;
  #roundsBegun = 0;
  #roundsEnded = 0;

  constructor(parts: PublisherParts) {
    this.#parts = { ...parts, feed: { ...parts.feed, signal: this.#stopping.signal } };
    this.#journal = new Journal(parts.log, parts.now);
    this.#round = new PublishingRound(this.#parts, {
      journal: this.#journal,
      signal: this.#stopping.signal,
      events: this.#events,
      isWoken: () => this.#woken,
      onBuilding: () => {
        this.#state = 'building';
      },
    });
  }

  /** Clears up after a crash. Must be called once, before anything else. */
  async recover(): Promise<void> {
    await this.#round.recover();
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
   * One round: reads the feed, and makes what is due: the most urgent, or else a piece of what can wait. Failures are kept in the
   * status, not thrown.
   * @param woken whether somebody asked; a release that failed is then tried again at once
   * @returns whether there is more to do
   */
  async runRound(woken: boolean): Promise<boolean> {
    this.#roundsBegun += 1;
    let isMore = false;
    try {
      this.#state = 'reading';
      const rows = await this.#round.readFeed();
      isMore = await this.#round.publish(woken || rows > 0);
      const rest = isMore ? 'building' : 'idle';
      this.#state = this.#parts.releases.held() ? 'held' : rest;
    } catch (error) {
      this.#state = 'idle';
      if (!this.#stopping.signal.aborted) this.#journal.buildFailed(error, this.#round.failed());
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
    await this.#round.upkeep.ended();
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
      pagesDue: ledger.status.countDue(),
      pagesFailed: ledger.status.countFailures(),
      failedPages: ledger.status.failures(SHOWN_FAILURES),
      ...this.#journal.told(),
    };
  }

  /** The last row of the feed of which the newest release has what there was to have; null before the first round. */
  get settledSeq(): number | null {
    return this.#round.settledSeq;
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
    const { pollIntervalMs } = this.#parts;
    const waitMs = Math.min(pollIntervalMs, this.#round.msUntilNext(this.#state === 'held') ?? pollIntervalMs);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, waitMs);
      this.#endSleep = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#endSleep = null;
  }
}
