// Counts batches of requests, each in one transaction: decides what is new by who has been here (presence.ts), and writes the
// arrivals and the sums together. So a request that is sent again finds itself counted.

import { ONLINE_SECONDS } from '../counting/counting-window.ts';
import { siteHourOf } from '../statistics/site-hour.ts';
import { BatchSums } from './batch-sums.ts';
import type { BatchOutcome, CountEvent, DownloadEvent, ViewEvent } from './count-event.ts';
import { markOf } from './marks.ts';
import { isOver, Presence } from './presence.ts';
import { SiteTally } from './site-tally.ts';
import type { ArrivalTable } from './tables.ts';
import { runLast, step, type Work } from './work.ts';

/** A database's driver runs `count`, commits, and says with `committed` or `failed` how that ended. */
export class BatchCounter {
  readonly #presence = new Presence();
  readonly #tally = new SiteTally(this.#presence);
  #arrivals: ArrivalTable[] = [];

  /** The work of one batch, which is never empty, in a transaction that no other process's batch overlaps. */
  *count(batch: readonly CountEvent[]): Work<BatchOutcome> {
    this.#arrivals = [];
    yield* this.#presence.catchUp();
    const decisions = new Decisions(this.#presence);
    const sums = new BatchSums();
    for (const event of batch) {
      if (event.kind === 'bot') sums.bot(event.day);
      else if (event.kind !== 'look') decide(event, decisions, sums);
    }
    this.#arrivals = decisions.arrivals;
    const latest = batch.reduce((last, event) => (event.at > last.at ? event : last));
    const asked = new Set<string>();
    for (const event of batch) for (const id of event.show) if (!sums.pages.has(id)) asked.add(id);
    const site = yield* this.#tally.numbers(latest.at, latest.day, sums);
    const [counted, others] = yield* runLast(
      step('addToPageTotals', sums.pageTotals()),
      step(
        'pageTotals',
        [...asked].map((page_id) => ({ page_id })),
      ),
      step('addArrivals', this.#arrivals),
      step('addToPageDays', sums.pageDays()),
      step('addToSiteDays', sums.siteDays()),
      step('addToSiteHours', sums.siteHours()),
      step('addToReferrerDays', sums.referrerDays()),
    );
    const pages: BatchOutcome['pages'] = new Map();
    for (const rows of [counted, others]) for (const { page_id, views, downloads } of rows) pages.set(page_id, { views, downloads });
    return { pages, site };
  }

  /** A look at the numbers, which writes nothing. */
  *look(batch: readonly CountEvent[]): Work<BatchOutcome> {
    const latest = batch.reduce((last, event) => (event.at > last.at ? event : last));
    const site = yield* this.#tally.numbers(latest.at, latest.day, new BatchSums());
    const ids = new Set(batch.flatMap((event) => event.show));
    const [rows] = yield* runLast(
      step(
        'pageTotals',
        [...ids].map((page_id) => ({ page_id })),
      ),
    );
    return { pages: new Map(rows.map(({ page_id, views, downloads }) => [page_id, { views, downloads }])), site };
  }

  /** The transaction is on disk: memory follows. */
  committed(): void {
    for (const arrival of this.#arrivals) this.#presence.note(arrival);
    this.#arrivals = [];
  }

  /** The transaction may not have happened: what was added to a reading in it is not relied on. */
  failed(): void {
    this.#arrivals = [];
    this.#tally.forget();
  }
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
