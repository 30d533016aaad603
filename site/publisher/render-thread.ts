// One thread of the render pool as the pool sees it: it is started when it is needed, answers one request after the other, and may
// be gone at any time.

import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describeError } from './publisher-error.ts';
import type { JobSetup, PoolRequest, RenderedBatch, WantedPage, WorkerReply, WorkerSetup } from './render-messages.ts';

/** The thread died while it had something to do, or was ended because that took too long. */
export class ThreadGone extends Error {
  constructor(how: string) {
    super(`The thread that made it ${how}.`);
    this.name = 'ThreadGone';
  }
}

const PROGRAM = join(import.meta.dirname, 'render-worker.ts');
/** A thread that keeps more than `old` has a leak: better a new one than a machine without memory. Pages live shortly: `young` has room. */
const MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 96 };

export class RenderThread {
  readonly #setup: WorkerSetup;
  readonly #timeoutMs: number;
  #worker: Worker | null = null;
  #job: JobSetup | null = null;
  #signal: AbortSignal | null = null;
  /** The one that has begun the job. */
  #begun: Worker | null = null;

  /** @param timeoutMs a request that takes longer ends the thread */
  constructor(setup: WorkerSetup, timeoutMs: number) {
    this.#setup = setup;
    this.#timeoutMs = timeoutMs;
  }

  /** The pages that are asked for next belong to this job. @param signal ends the thread in the middle of a page */
  begin(job: JobSetup, signal: AbortSignal): void {
    this.#job = job;
    this.#signal = signal;
    this.#begun = null;
  }

  /** @throws ThreadGone; Error where the reason is no page: the disk, the bundle, or the content store is not as the job says */
  async render(pages: readonly WantedPage[]): Promise<RenderedBatch> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    // One message for both: on a busy machine each way there and back waits for the processor.
    const batch = await this.#ask(worker, { kind: 'batch', pages: [...pages], job: this.#begun === worker ? null : this.#job });
    this.#begun = worker;
    return batch;
  }

  /** Ends the job; the thread stays for the next one. */
  end(): void {
    this.#job = null;
    this.#begun = null;
    this.#worker?.postMessage({ kind: 'end' } satisfies PoolRequest);
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = null;
  }

  async #ask(worker: Worker, request: PoolRequest): Promise<RenderedBatch> {
    // A thread keeps the process alive only while it works.
    worker.ref();
    try {
      const reply = await this.#replyTo(worker, request);
      if (reply.kind === 'broken') throw new Error(reply.message);
      return reply.batch;
    } finally {
      worker.unref();
    }
  }

  #replyTo(worker: Worker, request: PoolRequest): Promise<WorkerReply> {
    const signal = this.#signal;
    return new Promise((resolve, reject) => {
      const settle = (then: () => void) => {
        clearTimeout(limit);
        signal?.removeEventListener('abort', stop);
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        then();
      };
      const gone = (how: string) => settle(() => reject(new ThreadGone(how)));
      const onMessage = (reply: WorkerReply) => settle(() => resolve(reply));
      const onError = (error: unknown) => gone(`died: ${describeError(error)}`);
      const onExit = (code: number) => gone(`ended with ${code}`);
      const limit = setTimeout(() => {
        this.#worker = null;
        void worker.terminate();
        gone(`took longer than ${this.#timeoutMs / 1000} s and was ended`);
      }, this.#timeoutMs);
      // Its exit is waited for: until then it may write.
      const stop = () => {
        this.#worker = null;
        void worker.terminate();
      };
      signal?.addEventListener('abort', stop, { once: true });
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      worker.postMessage(request);
    });
  }

  #start(): Worker {
    const worker = new Worker(PROGRAM, { workerData: this.#setup, resourceLimits: MEMORY });
    const forget = () => {
      if (this.#worker === worker) this.#worker = null;
    };
    // What it dies of is told to whoever asked it something; without a listener it would end the process.
    worker.on('error', forget).on('exit', forget);
    return worker;
  }
}
