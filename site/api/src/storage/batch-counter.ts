// Counts batches of requests, each in one transaction: decides what is new by who has been here (presence.ts), and writes the
// arrivals and the sums together. So a request that is sent again finds itself counted.

import { ONLINE_SECONDS } from '../counting/counting-window.ts';
import { siteHourOf } from '../statistics/site-hour.ts';
import { BatchSums } from './batch-sums.ts';
import type { BatchOutcome, CountEvent, DownloadEvent, PageNumbers, ViewEvent } from './count-event.ts';
import { type Entries, Journals } from './journals.ts';
import { markOf } from './marks.ts';
import { isOver, type Presence } from './presence.ts';
import { SiteTally } from './site-tally.ts';
import type { ArrivalTable } from './tables.ts';
import { runLast, step, type Work } from './work.ts';

/** Larger batches leave the totals of pages to be folded later; the totals of a site with few readers are never behind. */
const LARGEST_DIRECT_BATCH = 8;

const NO_ENTRIES: Entries = { arrivals: [], sums: [] };

/** A database's driver runs `count`, commits, and says with `committed` or `failed` how that ended. */
export class BatchCounter {
  readonly #journals = new Journals();
  readonly #tally = new SiteTally(this.#journals);
  #entries = NO_ENTRIES;

  /** The work of one batch, which is never empty, in a transaction that no other process's batch overlaps. */
  *count(batch: readonly CountEvent[]): Work<BatchOutcome> {
    this.#entries = NO_ENTRIES;
    yield* this.#journals.catchUp();
    const decisions = new Decisions(this.#journals.presence);
    const sums = new BatchSums();
    for (const event of batch) {
      if (event.kind === 'bot') sums.bot(event.day);
      else if (event.kind !== 'look') decide(event, decisions, sums);
    }
    const isDirect = batch.length <= LARGEST_DIRECT_BATCH;
    const pageDays = sums.pageDays();
    const firstSum = this.#journals.pending.last + 1;
    this.#entries = {
      arrivals: decisions.arrivals,
      sums: isDirect ? [] : pageDays.map((sum, place) => ({ n: firstSum + place, ...sum })),
    };
    const latest = latestOf(batch);
    const site = yield* this.#tally.numbers(latest.at, latest.day, sums);
    const [totals] = yield* runLast(
      step('pageTotals', askedBy(batch)),
      step('addArrivals', this.#entries.arrivals),
      step('addPageSums', this.#entries.sums),
      step('addToPageTotals', isDirect ? sums.pageTotals() : []),
      step('addToPageDays', isDirect ? pageDays : []),
      step('addToSiteDays', sums.siteDays()),
      step('addToSiteHours', sums.siteHours()),
      step('addToReferrerDays', sums.referrerDays()),
    );
    return { pages: this.#pages(batch, totals, sums), site, unfolded: this.#journals.pending.size + this.#entries.sums.length };
  }

  /** A look at the numbers, which writes nothing, in a transaction that sees one state. */
  *look(batch: readonly CountEvent[]): Work<BatchOutcome> {
    yield* this.#journals.catchUp();
    const latest = latestOf(batch);
    const site = yield* this.#tally.numbers(latest.at, latest.day, NOTHING_ADDED);
    const [totals] = yield* runLast(step('pageTotals', askedBy(batch)));
    return { pages: this.#pages(batch, totals, NOTHING_ADDED), site, unfolded: this.#journals.pending.size };
  }

  /** The transaction is on disk: memory follows. */
  committed(): void {
    this.#journals.note(this.#entries);
    this.#entries = NO_ENTRIES;
  }

  /** The transaction may not have happened: what was added to a reading in it is not relied on. */
  failed(): void {
    this.#entries = NO_ENTRIES;
    this.#tally.forget();
  }

  /** Totals as they stood before the batch, with what is not folded yet and what the batch adds. */
  #pages(batch: readonly CountEvent[], totals: readonly (PageNumbers & { page_id: string })[], sums: BatchSums): Map<string, PageNumbers> {
    const folded = new Map(totals.map((total) => [total.page_id, total]));
    const pages = new Map<string, PageNumbers>();
    for (const { show } of batch) {
      for (const id of show) {
        const parts = [folded.get(id), this.#journals.pending.of(id), sums.of(id)];
        let views = 0;
        let downloads = 0;
        for (const part of parts) {
          views += part?.views ?? 0;
          downloads += part?.downloads ?? 0;
        }
        pages.set(id, { views, downloads });
      }
    }
    return pages;
  }
}

const NOTHING_ADDED = new BatchSums();

function latestOf(batch: readonly CountEvent[]): CountEvent {
  return batch.reduce((last, event) => (event.at > last.at ? event : last));
}

function askedBy(batch: readonly CountEvent[]): { page_id: string }[] {
  const asked = new Set<string>();
  for (const { show } of batch) for (const id of show) asked.add(id);
  return [...asked].map((page_id) => ({ page_id }));
}

/** What a batch decides, on top of what was known before it. */
class Decisions {
  readonly arrivals: ArrivalTable[] = [];
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
    this.arrivals.push({ n: this.#presence.lastArrival + this.arrivals.length + 1, at, visitor, mark });
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
