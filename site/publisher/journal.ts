// What happened to the publisher: notes every event once, in the log, in the figures and in what /readyz tells.

import type { Intake } from './feed-intake.ts';
import type { Logger } from './log.ts';
import { describeError } from './publisher-error.ts';
import type { Failure, PublisherFigures, PublisherStatus } from './publisher-status.ts';
import type { BuiltRelease } from './release-builder.ts';
import { isCompressedCopy } from './release-files.ts';

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
  readonly figures: PublisherFigures = {
    feedRows: 0,
    resyncs: 0,
    releases: 0,
    failedBuilds: 0,
    lastBuildSeconds: null,
    lastDelaySeconds: null,
    lastPages: null,
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

  buildBegins(cursor: number, why: string): void {
    this.#log.info({ cursor, why }, 'making a release');
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

  /** A release of an earlier run of the publisher was found. */
  found(createdAt: string): void {
    this.#lastReleaseAt = createdAt;
  }

  built({ acceptedLosses }: BuiltRelease): void {
    this.upToDate();
    if (acceptedLosses.length > 0) this.#log.warn({ pages: acceptedLosses.length }, 'pages were let go as asked (--accept-losses)');
  }

  released({ manifest }: BuiltRelease, buildMs: number): void {
    const now = this.#now();
    const seconds = Math.round(buildMs) / 1000;
    const pages = Object.keys(manifest.addresses).length;
    const delaySeconds = this.#waitingSince === null ? null : (now.getTime() - Date.parse(this.#waitingSince)) / 1000;
    this.#waitingSince = null;
    this.#lastReleaseAt = now.toISOString();
    this.figures.releases += 1;
    this.figures.lastBuildSeconds = seconds;
    this.figures.lastDelaySeconds = delaySeconds;
    this.figures.lastPages = pages;
    const files = Object.keys(manifest.files).filter((name) => !isCompressedCopy(name)).length;
    this.#log.info({ release: manifest.id, pages, files, cursor: manifest.cursor.seq, seconds, delaySeconds }, 'released');
  }

  /** @param note why nothing is switched to; an empty one ends that */
  held(note: string): void {
    if (note !== '' && note !== this.#heldNote) this.#log.warn(note);
    this.#heldNote = note;
  }

  #toFailure(error: unknown): Failure {
    const code = (error as { code?: unknown }).code;
    return { code: typeof code === 'string' ? code : 'UNEXPECTED', message: describeError(error), at: this.#now().toISOString() };
  }
}
