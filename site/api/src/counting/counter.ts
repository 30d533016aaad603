// The small API's heart: turns a request into an event, has it made durable in a batch, and gives back the numbers to show.

import type { Counts, SiteNumbers } from '@bang-tin/shared/counter-schema';
import type { Logger } from 'pino';
import { ApiError, REFUSALS } from '../api-error.ts';
import type { Clock } from '../clock.ts';
import type { CountableContent } from '../content/countable-content.ts';
import type { BatchOutcome, CountEvent, EventBase, SiteVisits, VisitorIds } from '../storage/count-event.ts';
import type { CounterStore } from '../storage/counter-store.ts';
import { type DaySalts, foldSums, forgetWhatIsOver } from '../storage/upkeep.ts';
import { type DecidingHeaders, type NotCounted, reasonNotCounted } from './counting-rule.ts';
import { DailySalts } from './daily-salts.ts';
import { Folding } from './folding.ts';
import { GroupCommit } from './group-commit.ts';
import { siteDayOf } from './site-days.ts';
import { visitorId } from './visitor.ts';

/** Who asks. */
export interface Caller {
  /** As countedAddress gives it. */
  address: string;
  headers: DecidingHeaders;
}

export interface CounterLimits {
  /** Requests that may wait for the disk. */
  longestQueue: number;
  /** Requests in one transaction. */
  largestBatch: number;
}
export const DEFAULT_COUNTER_LIMITS: CounterLimits = { longestQueue: 10_000, largestBatch: 1000 };

export interface Numbers {
  counts: Record<string, Counts>;
  site: SiteNumbers;
  /** null when the request was counted (or asked for numbers only). */
  notCounted: NotCounted | null;
}

export class Counter {
  readonly #store: CounterStore;
  readonly #content: CountableContent;
  readonly #now: Clock;
  readonly #salts: DailySalts;
  readonly #queue: GroupCommit<CountEvent, BatchOutcome>;
  readonly #folding: Folding;
  #forgetting: Promise<void> = Promise.resolve();
  #stopping = false;
  #lastSite: { counted: SiteVisits | null; carriedVisits: number; numbers: SiteNumbers } = {
    counted: null,
    carriedVisits: 0,
    numbers: { online: 0, today: 0, yesterday: 0, thisMonth: 0, lastMonth: 0, total: 0 },
  };

  constructor(store: CounterStore, content: CountableContent, now: Clock, limits: CounterLimits, log: Pick<Logger, 'error'>) {
    this.#store = store;
    this.#content = content;
    this.#now = now;
    this.#salts = new DailySalts(store);
    this.#queue = new GroupCommit({ ...limits, commit: (batch) => this.#commit(batch) });
    this.#folding = new Folding(store, log);
  }

  /** The day at the site, "2026-11-22". */
  today(): string {
    return siteDayOf(this.#now());
  }

  /** Requests that wait for the disk. */
  get waiting(): number {
    return this.#queue.length;
  }

  /**
   * Counts a view, durable when it resolves.
   * @param page null: the visit only @param from host of the other site that led here @throws Refusal
   */
  view(caller: Caller, page: string | null, show: readonly string[], from: string | null = null): Promise<Numbers> {
    const isKnown = page !== null && this.#content.page(page) !== null;
    if (page !== null && !isKnown) throw REFUSALS.unknownPage();
    const asked = isKnown && show.length === 0 ? [page] : this.#existing(isKnown ? [page, ...show] : show);
    return this.#count(caller, asked, (base, visitor) => ({ ...base, kind: 'view', visitor, page, from }));
  }

  /** Counts a download. @param file its address @throws Refusal */
  download(caller: Caller, page: string, file: string): Promise<Numbers> {
    if (this.#content.page(page) === null) throw REFUSALS.unknownPage();
    if (!this.#content.hasFile(page, file)) throw REFUSALS.unknownFile();
    return this.#count(caller, [page], (base, visitor) => ({ ...base, kind: 'download', visitor, page, file }));
  }

  /** Numbers only; pages that do not exist are left out. */
  look(ids: readonly string[]): Promise<Numbers> {
    const asked = this.#existing(ids);
    return this.#submit({ kind: 'look', ...this.#base(asked) }, null);
  }

  /** Deletes salts of 48 hours and rows that no rule needs any longer. */
  async forget(): Promise<void> {
    const at = this.#now();
    this.#forgetting = forgetWhatIsOver(this.#store, toSeconds(at), siteDayOf(at), () => this.#stopping);
    await this.#forgetting;
  }

  /** Brings the tables up to date with what has been counted; it happens within seconds by itself. */
  fold(): Promise<void> {
    return foldSums(this.#store);
  }

  /** @throws when nothing can be written */
  proveWritable(): Promise<void> {
    return this.#store.run('proveWritable', toSeconds(this.#now()));
  }

  /** Answers what was taken. */
  async drain(): Promise<void> {
    this.#stopping = true;
    // Whoever began to forget hears of a failure.
    await this.#forgetting.catch(() => undefined);
    await this.#queue.drain();
    await this.#folding.stop();
  }

  async #commit(batch: CountEvent[]): Promise<BatchOutcome> {
    const outcome = await this.#store.commit(batch).catch(refuse);
    if (outcome.unfolded > 0) this.#folding.soon();
    return outcome;
  }

  #count(caller: Caller, asked: readonly string[], toEvent: (base: EventBase, visitor: VisitorIds) => CountEvent): Promise<Numbers> {
    const base = this.#base(asked);
    const notCounted = reasonNotCounted(caller.headers, this.#content.site().respectDoNotTrack);
    if (notCounted !== null) return this.#submit({ ...base, kind: notCounted === 'bot' ? 'bot' : 'look' }, notCounted);
    const submit = (salts: DaySalts) => this.#submit(toEvent(base, visitorOf(caller, salts)), null);
    const salts = this.#salts.known(base.day);
    return salts !== null ? submit(salts) : this.#salts.of(base.day).catch(refuse).then(submit);
  }

  #base(show: readonly string[]): EventBase {
    const at = this.#now();
    return { at: toSeconds(at), day: siteDayOf(at), show };
  }

  #submit(event: CountEvent, notCounted: NotCounted | null): Promise<Numbers> {
    return this.#queue.submit(event).then((outcome) => {
      const counts: Record<string, Counts> = {};
      for (const id of event.show) {
        const page = this.#content.page(id);
        if (page === null) continue;
        const counted = outcome.pages.get(id);
        counts[id] = { views: page.carriedViews + (counted?.views ?? 0), downloads: page.carriedDownloads + (counted?.downloads ?? 0) };
      }
      return { counts, site: this.#siteOf(outcome), notCounted };
    });
  }

  /** One object for a whole batch. */
  #siteOf({ site }: BatchOutcome): SiteNumbers {
    const { carriedVisits } = this.#content.site();
    if (this.#lastSite.counted !== site || this.#lastSite.carriedVisits !== carriedVisits)
      this.#lastSite = { counted: site, carriedVisits, numbers: { ...site, total: site.total + carriedVisits } };
    return this.#lastSite.numbers;
  }

  #existing(ids: readonly string[]): string[] {
    const existing = ids.filter((id) => this.#content.page(id) !== null);
    return existing.length < 2 ? existing : [...new Set(existing)];
  }
}

function visitorOf({ address, headers }: Caller, salts: DaySalts): VisitorIds {
  const agent = headers['user-agent'] ?? '';
  return {
    today: visitorId(salts.today, address, agent),
    yesterday: salts.yesterday === null ? null : visitorId(salts.yesterday, address, agent),
  };
}

/** What the store could not do becomes a refusal that asks the page to try again. */
function refuse(error: unknown): never {
  throw REFUSALS.storageFailed(error instanceof ApiError ? error : new ApiError('unexpected', 'The counters failed.', error));
}

function toSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}
