// Counts batches of requests, each in one transaction: decides what is new by who has been here (presence.ts), and writes the
// arrivals and the sums together. So a request that is sent again finds itself counted.

import { ONLINE_SECONDS } from '../counting/counting-window.ts';
import { siteHourOf } from '../statistics/site-hour.ts';
import type { Arrival } from './arrivals.ts';
import { BatchSums, type DayEntry, visitsOf } from './batch-sums.ts';
import type { BatchOutcome, CountEvent, DownloadEvent, PageNumbers, ViewEvent } from './count-event.ts';
import { Journals } from './journals.ts';
import { markOf } from './marks.ts';
import { isOver, type Presence } from './presence.ts';
import { SiteTally } from './site-tally.ts';
import { runLast, type Step, step, type Work } from './work.ts';

/** Larger batches leave the tables to be folded into later; those of a site with few readers are never behind. */
const LARGEST_DIRECT_BATCH = 8;

/** What a batch has decided, until it is known to be committed. */
interface Undertaking {
  arrivals: readonly Arrival[];
  days: readonly DayEntry[];
  isDirect: boolean;
}
const NOTHING_ADDED = new BatchSums();
const NOTHING: Undertaking = { arrivals: [], days: [], isDirect: false };

/** A database's driver runs `count`, commits, and says with `committed` or `failed` how that ended. */
export class BatchCounter {
  readonly #journals = new Journals();
  readonly #tally = new SiteTally(this.#journals);
  #undertaking = NOTHING;

  /** The work of one batch, which is never empty, in a transaction that no other process's batch overlaps. */
  *count(batch: readonly CountEvent[]): Work<BatchOutcome> {
    this.#undertaking = NOTHING;
    yield* this.#journals.catchUp();
    const decisions = new Decisions(this.#journals.presence);
    const sums = new BatchSums();
    for (const event of batch) {
      if (event.kind === 'bot') sums.bot(event.day);
      else if (event.kind !== 'look') decide(event, decisions, sums);
    }
    const days = sums.toEntries();
    const isDirect = batch.length <= LARGEST_DIRECT_BATCH && days.length > 0;
    this.#undertaking = { arrivals: decisions.arrivals, days, isDirect };
    const latest = latestOf(batch);
    const site = yield* this.#tally.numbers(latest.at, latest.day, { visits: visitsOf(days), cameOnline: sums.cameOnline });
    const [totals] = yield* runLast(
      step('pageTotals', this.#unknownOf(batch)),
      step('addArrivals', this.#journals.arrivalRow(decisions.arrivals)),
      step('addSums', isDirect ? [] : this.#journals.sumRow(days)),
      ...(isDirect ? [...stepsToAdd(sums), step('noteDirect', [{ one: 1 }])] : []),
    );
    this.#learn(totals);
    return { pages: this.#pages(batch, sums), site, unfolded: this.#journals.pending.size + (isDirect || days.length === 0 ? 0 : 1) };
  }

  /** A look at the numbers, which writes nothing, in a transaction that sees one state. */
  *look(batch: readonly CountEvent[]): Work<BatchOutcome> {
    yield* this.#journals.catchUp();
    const latest = latestOf(batch);
    const site = yield* this.#tally.numbers(latest.at, latest.day);
    const [totals] = yield* runLast(step('pageTotals', this.#unknownOf(batch)));
    this.#learn(totals);
    return { pages: this.#pages(batch, NOTHING_ADDED), site, unfolded: this.#journals.pending.size };
  }

  /** The transaction is on disk: memory follows. */
  committed(): void {
    const { arrivals, days, isDirect } = this.#undertaking;
    this.#journals.note(arrivals, days, isDirect);
    this.#undertaking = NOTHING;
  }

  /** The transaction may not have happened: what was added to a reading in it is not relied on. */
  failed(): void {
    this.#undertaking = NOTHING;
    this.#tally.forget();
  }

  /** The pages that a batch asks for and whose totals must be looked up. */
  #unknownOf(batch: readonly CountEvent[]): { page_id: string }[] {
    this.#journals.totals.makeRoom();
    const asked = new Set<string>();
    for (const { show } of batch) for (const id of show) if (this.#journals.totals.of(id) === undefined) asked.add(id);
    return Array.from(asked, (page_id) => ({ page_id }));
  }

  /** @param totals without what is pending */
  #learn(totals: readonly (PageNumbers & { page_id: string })[]): void {
    for (const { page_id, views, downloads } of totals) {
      const pending = this.#journals.pending.of(page_id);
      this.#journals.totals.learn(page_id, { views: views + pending.views, downloads: downloads + pending.downloads });
    }
  }

  /** Totals as they stood before the batch, with what the batch adds. */
  #pages(batch: readonly CountEvent[], sums: BatchSums): Map<string, PageNumbers> {
    const { totals, pending } = this.#journals;
    const pages = new Map<string, PageNumbers>();
    for (const { show } of batch) {
      for (const id of show) {
        if (pages.has(id)) continue;
        // A page that has no total yet may have been seen all the same.
        const before = totals.of(id) ?? pending.of(id);
        const added = sums.of(id);
        pages.set(id, { views: before.views + added.views, downloads: before.downloads + added.downloads });
      }
    }
    return pages;
  }
}

/** What adds sums to the tables. */
export function stepsToAdd(sums: BatchSums): Step[] {
  return [
    step('addToPageTotals', sums.pageTotals()),
    step('addToPageDays', sums.pageDays()),
    step('addToSiteDays', sums.siteDays()),
    step('addToSiteHours', sums.siteHours()),
    step('addToReferrerDays', sums.referrerDays()),
  ];
}

function latestOf(batch: readonly CountEvent[]): CountEvent {
  return batch.reduce((last, event) => (event.at > last.at ? event : last));
}

/** What a batch decides, on top of what was known before it. */
class Decisions {
  readonly arrivals: Arrival[] = [];
  readonly #presence: Presence;
  readonly #seen = new Map<number, number>();
  readonly #counted = new Set<number>();

  constructor(presence: Presence) {
    this.#presence = presence;
  }

  lastSeen(visitor: number): number {
    return this.#seen.get(visitor) ?? this.#presence.lastSeen(visitor);
  }

  /** @returns whether this is new: not counted within the window, nor in this batch */
  isNew(mark: number, at: number): boolean {
    if (this.#counted.has(mark) || !isOver(this.#presence.lastCounted(mark), at)) return false;
    this.#counted.add(mark);
    return true;
  }

  write(at: number, visitor: number, mark: number): void {
    this.#seen.set(visitor, at);
    this.arrivals.push({ at, visitor, mark });
  }
}

function decide(event: ViewEvent | DownloadEvent, decisions: Decisions, sums: BatchSums): void {
  const { at, day, page } = event;
  const hour = siteHourOf(at);
  const visitor = identify(event, decisions);
  const lastSeen = decisions.lastSeen(visitor);
  if (isOver(lastSeen, at)) sums.visit(day, hour);
  if (lastSeen <= at - ONLINE_SECONDS) sums.cameOnline += 1;
  let noted = lastSeen === at;
  const isNew = (target: string): boolean => {
    const mark = markOf(visitor, target);
    if (!decisions.isNew(mark, at)) return false;
    decisions.write(at, visitor, mark);
    noted = true;
    return true;
  };
  if (event.kind === 'download') {
    if (isNew(event.file)) sums.page('downloads', event.page, day, hour);
  } else {
    if (page !== null && isNew(page)) sums.page('views', page, day, hour);
    if (event.from && isNew(`from ${event.from}`)) sums.referrer(day, event.from);
  }
  if (!noted) decisions.write(at, visitor, 0);
}

/** Who is here under yesterday's number goes on with it while the visit lasts. */
function identify({ visitor, at }: ViewEvent | DownloadEvent, decisions: Decisions): number {
  const { today, yesterday } = visitor;
  return yesterday !== null && !isOver(decisions.lastSeen(yesterday), at) ? yesterday : today;
}
