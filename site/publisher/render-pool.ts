// Renders many pages on worker threads: a whole site, or what changed templates made due. The threads keep the templates loaded.
// A thread that dies (out of memory, a crash, a template that never ends) is replaced and its pages are tried one by one, so that
// one bad page costs nothing but itself. Only a few batches are under way at any time, so memory does not grow with the site.

import { availableParallelism } from 'node:os';
import { PublisherError } from './publisher-error.ts';
import type { JobSetup, RenderedBatch, WantedPage, WorkerSetup } from './render-messages.ts';
import { RenderThread, ThreadGone } from './render-thread.ts';

export type { FailedPage, RenderedBatch, RenderedPageFile, RenderedPart, WantedPage } from './render-messages.ts';

export interface RenderPoolOptions extends WorkerSetup {
  /** Default: one for each processor. */
  threads?: number;
  /** A page that takes longer has failed. */
  pageTimeoutMs?: number;
}

export interface RenderJob extends Omit<JobSetup, 'now'> {
  /** Taken as they are needed, never all at once. */
  pages: Iterable<WantedPage>;
  /** The moment as of which pages speak. */
  now: Date;
  signal: AbortSignal;
}

/** Enough that the messages cost nothing beside the pages. */
const BATCH = 32;
/** Results that wait to be taken, for each thread. */
const WAITING = 2;
const PAGE_TIMEOUT_MS = 60_000;

export class RenderPool {
  readonly #threads: RenderThread[];

  constructor({ threads = availableParallelism(), pageTimeoutMs = PAGE_TIMEOUT_MS, ...setup }: RenderPoolOptions) {
    this.#threads = Array.from({ length: threads }, () => new RenderThread(setup, pageTimeoutMs));
  }

  /**
   * Renders pages and yields what came of them, in any order, each page once. One job at a time.
   * @throws PublisherError BUILD_STOPPED after the signal; BUILD_FAILED where pages cannot be made or written at all: the disk is
   *   full, or the content store has moved on from the job's cursor
   */
  async *render({ pages, now, signal, cursor, folder, compress }: RenderJob): AsyncGenerator<RenderedBatch> {
    const setup: JobSetup = { now: now.toISOString(), cursor, folder, compress };
    const run = new Run(pages, signal, batchSize(pages, this.#threads.length));
    const needed = Array.isArray(pages) ? this.#threads.slice(0, pages.length) : this.#threads;
    const lanes = needed.map((thread) => run.lane(thread, setup));
    try {
      yield* run.results();
    } finally {
      run.stop();
      await Promise.all(lanes);
    }
    if (run.failure) throw run.failure;
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }
}

/** One job: pages go in at one end, results come out at the other, and threads work in between. */
class Run {
  readonly #pages: Iterator<WantedPage>;
  readonly #signal: AbortSignal;
  readonly #batch: number;
  readonly #done: RenderedBatch[] = [];
  #lanes = 0;
  #stopped = false;
  #wake: () => void = () => {};
  /** Settles when something has changed; then there is another one. */
  #change = this.#nextChange();
  failure: Error | null = null;

  constructor(pages: Iterable<WantedPage>, signal: AbortSignal, batch: number) {
    this.#pages = pages[Symbol.iterator]();
    this.#signal = signal;
    this.#batch = batch;
  }

  stop(): void {
    this.#stopped = true;
    this.#pages.return?.();
    this.#changed();
  }

  /** Lets one thread work until there is nothing more to do. Never rejects: the first failure ends the job. */
  async lane(thread: RenderThread, setup: JobSetup): Promise<void> {
    this.#lanes++;
    try {
      thread.begin(setup, this.#signal);
      for (let batch = this.#next(); batch.length > 0; batch = this.#next()) {
        const result = await renderSafely(thread, batch, this.#signal);
        this.#done.push(result);
        this.#changed();
        while (this.#done.length >= WAITING * this.#lanes && !this.#stopped) await this.#change;
      }
    } catch (error) {
      this.failure ??= error instanceof PublisherError ? error : buildFailed(error);
      this.#stopped = true;
    } finally {
      thread.end();
      this.#lanes--;
      this.#changed();
    }
  }

  /** Ends when all threads have, whether they are done or one has failed. */
  async *results(): AsyncGenerator<RenderedBatch> {
    while (this.#lanes > 0 || this.#done.length > 0) {
      const batch = this.#done.shift();
      if (batch) {
        this.#changed();
        yield batch;
      } else {
        await this.#change;
      }
    }
  }

  /** The next pages to be made; none when there are no more, or when the job is to end. */
  #next(): WantedPage[] {
    if (this.#signal.aborted) throw stopped();
    const batch: WantedPage[] = [];
    while (!this.#stopped && batch.length < this.#batch) {
      const next = this.#pages.next();
      if (next.done) break;
      batch.push(next.value);
    }
    return batch;
  }

  #changed(): void {
    const wake = this.#wake;
    this.#change = this.#nextChange();
    wake();
  }

  #nextChange(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}

/** The few pages of one publish are shared out, so that all threads make them at once; no thread waits for the end of another's. */
function batchSize(pages: Iterable<WantedPage>, threads: number): number {
  return Array.isArray(pages) ? Math.max(1, Math.min(BATCH, Math.ceil(pages.length / threads))) : BATCH;
}

/** Where the thread dies, its pages are tried one by one on its successor; what kills that one, too, is a failed page. */
async function renderSafely(thread: RenderThread, wanted: readonly WantedPage[], signal: AbortSignal): Promise<RenderedBatch> {
  try {
    return await thread.render(wanted);
  } catch (error) {
    if (!(error instanceof ThreadGone)) throw error;
    if (signal.aborted) throw stopped();
    const [first] = wanted;
    if (first && wanted.length === 1) return { pages: [], failures: [{ address: first.address, message: error.message }], parts: [] };
  }
  const merged: RenderedBatch = { pages: [], failures: [], parts: [] };
  for (const page of wanted) {
    const { pages, failures, parts } = await renderSafely(thread, [page], signal);
    merged.pages.push(...pages);
    merged.failures.push(...failures);
    merged.parts.push(...parts);
  }
  return merged;
}

function stopped(): PublisherError {
  return new PublisherError('BUILD_STOPPED', 'The build was stopped because the publisher is stopping.');
}

function buildFailed(cause: unknown): PublisherError {
  return new PublisherError('BUILD_FAILED', 'Pages could not be made or written; the old site stays.', { cause });
}
