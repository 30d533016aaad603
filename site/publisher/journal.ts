// What happened to the publisher: notes every event once, in the log, in the figures and in what /readyz tells.

import type { Intake } from './feed-intake.ts';
import type { Logger } from './log.ts';
import type { PageProblem } from './page-verdicts.ts';
import { describeError } from './publisher-error.ts';
import type { Failure, PublisherFigures, PublisherStatus } from './publisher-status.ts';
import type { MadeRelease } from './release-maker.ts';

/** Below this, pages are made before anybody asks how many. */
const MANY_PAGES = 1_000;
const SHOWN_PROBLEMS = 20;
const NOTHING_MADE = { pages: 0, ms: 0 };

type Told = Pick<PublisherStatus, 'feedLagSeconds' | 'feedFailure' | 'buildFailure' | 'lastReleaseAt'>;

export class Journal {
  readonly #log: Logger;
  readonly #now: () => Date;
  #feedAgreedAt: number | null = null;
  /** When the newest row that is in no release yet was written. */
  #waitingSince: string | null = null;
  #feedFailure: PublisherStatus['feedFailure'] = null;
  #buildFailure: Failure | null = null;
  #lastReleaseAt: string | null = null;
  #heldNote = '';
  /** What was made since pages are due without a pause. */
  #underWay = NOTHING_MADE;
  readonly figures: PublisherFigures = {
    feedRows: 0,
    resyncs: 0,
    releases: 0,
    failedBuilds: 0,
    lastBuildSeconds: null,
    lastDelaySeconds: null,
    lastPages: null,
    renderedPages: 0,
    changedPages: 0,
    renderMs: 0,
  };

  constructor(log: Logger, now: () => Date) {
    this.#log = log;
    this.#now = now;
  }

  get feedWasRead(): boolean {
    return this.#feedAgreedAt !== null;
  }

  told(): Told {
    return {
      feedLagSeconds: this.#feedAgreedAt === null ? null : (this.#now().getTime() - this.#feedAgreedAt) / 1000,
      feedFailure: this.#feedFailure,
      buildFailure: this.#buildFailure,
      lastReleaseAt: this.#lastReleaseAt,
    };
  }

  /** Rows that were applied, also before a failure. */
  rowsApplied(rows: number, newestAt: string | null): void {
    if (rows === 0) return;
    this.figures.feedRows += rows;
    this.#waitingSince = newestAt ?? this.#waitingSince;
    this.#log.info({ rows }, 'feed rows applied');
  }

  feedAgrees({ resynced }: Intake): void {
    if (resynced) {
      this.figures.resyncs += 1;
      this.#log.warn("the CMS's database was restored: the whole feed was read again");
    }
    if (this.#feedFailure) this.#log.info('the feed can be read again');
    this.#feedFailure = null;
    this.#feedAgreedAt = this.#now().getTime();
  }

  feedFailed(error: unknown): void {
    const failure = this.#toFailure(error);
    // Asked every few seconds, the same failure is told once.
    if (failure.message !== this.#feedFailure?.message) this.#log.error({ code: failure.code }, failure.message);
    this.#feedFailure = { ...failure, since: this.#feedFailure?.since ?? failure.at };
  }

  planned(pages: number): void {
    if (pages >= MANY_PAGES) this.#log.info({ pages }, 'pages are due');
  }

  templatesChanged(): void {
    this.#log.info('the templates have changed: every page is made anew, when nothing else is to do');
  }

  /** Of many releases, as long as pages are due. */
  #progress({ rendered }: MadeRelease, due: number, ms: number): void {
    const { pages, ms: before } = this.#underWay;
    this.#underWay = due === 0 ? NOTHING_MADE : { pages: pages + rendered, ms: before + ms };
    const all = pages + rendered + due;
    if (all < MANY_PAGES || ms < 1 || rendered === 0) return;
    const pagesPerSecond = Math.round(((pages + rendered) / (before + ms)) * 1000);
    this.#log.info(
      { rendered: pages + rendered, of: all, pagesPerSecond, secondsLeft: Math.ceil(due / Math.max(pagesPerSecond, 1)) },
      'making pages',
    );
  }

  buildFailed(error: unknown, retryMs: number): void {
    this.#buildFailure = this.#toFailure(error);
    this.figures.failedBuilds += 1;
    const { code, message } = this.#buildFailure;
    this.#log.error({ code, retrySeconds: retryMs / 1000 }, `no new release: ${message}`);
  }

  /** There is a release of the newest content, made now or before. */
  upToDate(): void {
    this.#buildFailure = null;
  }

  /** Readers see a release that was made before, and that something had kept from them. */
  caughtUp(release: string): void {
    this.#log.info({ release }, 'readers see the release that was made before');
  }

  /** A release of an earlier run of the publisher was found. */
  found(createdAt: string | null): void {
    this.#lastReleaseAt = createdAt;
  }

  /**
   * Pages were rendered, whether a release came of them or not.
   * @param due pages that are to be made still @param ms how long it took
   */
  made(made: MadeRelease, due: number, ms: number): void {
    this.#progress(made, due, ms);
    const { rendered, changed, renderMs, problems } = made;
    this.figures.renderedPages += rendered;
    this.figures.changedPages += changed;
    this.figures.renderMs += renderMs;
    for (const problem of problems.slice(0, SHOWN_PROBLEMS)) this.#pageFailed(problem);
    if (problems.length > SHOWN_PROBLEMS) this.#log.error({ pages: problems.length - SHOWN_PROBLEMS }, 'more pages could not be made');
  }

  released(made: MadeRelease, ms: number, due: number): void {
    const now = this.#now();
    const seconds = Math.round(ms) / 1000;
    const delaySeconds = this.#waitingSince === null ? null : (now.getTime() - Date.parse(this.#waitingSince)) / 1000;
    this.#waitingSince = null;
    this.#lastReleaseAt = now.toISOString();
    this.figures.releases += 1;
    this.figures.lastBuildSeconds = seconds;
    this.figures.lastDelaySeconds = delaySeconds;
    this.figures.lastPages = made.pages;
    const { id, cursor, rendered, changed, gone, pages, fileOperations } = made;
    const renderMs = Math.round(made.renderMs);
    this.#log.info(
      {
        release: id,
        cursor,
        rendered,
        changed,
        gone,
        failed: made.problems.length,
        pages,
        due,
        seconds,
        renderMs,
        delaySeconds,
        fileOperations,
      },
      'released',
    );
  }

  /** @param note why nothing is switched to; an empty one ends that */
  held(note: string): void {
    if (note !== '' && note !== this.#heldNote) this.#log.warn(note);
    this.#heldNote = note;
  }

  #pageFailed({ due, document, failure }: PageProblem): void {
    this.#log.error({ address: due.address, document, code: failure.code }, failure.message);
  }

  #toFailure(error: unknown): Failure {
    const code = (error as { code?: unknown }).code;
    return { code: typeof code === 'string' ? code : 'UNEXPECTED', message: describeError(error), at: this.#now().toISOString() };
  }
}
