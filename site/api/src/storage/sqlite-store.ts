// The counters in one SQLite file, as the main thread sees them: calls to a worker thread, which is started again if it dies.

import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ApiError, UnavailableError } from '../api-error.ts';
import { fromOutcomeColumns, toBatchColumns } from './batch-columns.ts';
import type { BatchOutcome, CountEvent } from './count-event.ts';
import type { CounterStore } from './counter-store.ts';
import type { UpkeepArgument, UpkeepName, UpkeepResult } from './upkeep.ts';
import type { CallName, WorkerCalls, WorkerData, WorkerFailure, WorkerGreeting, WorkerReply, WorkerRequest } from './worker-protocol.ts';

const WORKER = new URL('./sqlite-worker.ts', import.meta.url);

interface Pending {
  resolve: (answer: unknown) => void;
  reject: (error: ApiError) => void;
}

export class SqliteStore implements CounterStore {
  readonly #path: string;
  readonly #pending = new Map<number, Pending>();
  #lastId = 0;
  #worker: Promise<Worker> | null = null;
  #closed = false;

  private constructor(path: string) {
    this.#path = path;
  }

  /** @param path absolute path of the file; its folder is made. @throws UnavailableError when it cannot be used */
  static async open(path: string): Promise<SqliteStore> {
    const store = new SqliteStore(path);
    try {
      mkdirSync(dirname(path), { recursive: true });
      await store.#started();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new UnavailableError(
        'counters-unusable',
        `Không mở được kho số đếm ${path}: ${reason}. Hãy kiểm tra quyền ghi vào thư mục, chỗ trống trên đĩa, và DATA_DIR trong tệp .env.`,
        error,
      );
    }
    return store;
  }

  async commit(batch: CountEvent[]): Promise<BatchOutcome> {
    return fromOutcomeColumns(await this.#call('commit', toBatchColumns(batch)));
  }

  run<Name extends UpkeepName>(name: Name, argument: UpkeepArgument<Name>): Promise<UpkeepResult<Name>> {
    return this.#call('run', { name, argument }) as Promise<UpkeepResult<Name>>;
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    // A worker that could not start has nothing open, and its failure has gone to whoever called it.
    const worker = await this.#worker?.catch(() => null);
    if (worker === undefined || worker === null) return;
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    await this.#send(worker, 'close', null);
    await ended;
  }

  async #call<Name extends CallName>(name: Name, argument: WorkerCalls[Name]['argument']): Promise<WorkerCalls[Name]['answer']> {
    if (this.#closed) throw new ApiError('store-closed', 'The counters are closed: the program is stopping.');
    return this.#send(await this.#started(), name, argument);
  }

  #send<Name extends CallName>(worker: Worker, name: Name, argument: WorkerCalls[Name]['argument']): Promise<WorkerCalls[Name]['answer']> {
    this.#lastId += 1;
    const request: WorkerRequest = { id: this.#lastId, name, argument };
    return new Promise((resolve, reject) => {
      this.#pending.set(request.id, { resolve: resolve as Pending['resolve'], reject });
      worker.postMessage(request);
    });
  }

  /** The worker, started when there is none: after a death, the next call tries anew. */
  #started(): Promise<Worker> {
    this.#worker ??= this.#start();
    return this.#worker;
  }

  #start(): Promise<Worker> {
    const worker = new Worker(WORKER, { workerData: { path: this.#path } satisfies WorkerData });
    return new Promise((resolve, reject) => {
      let isDead = false;
      const died = (cause: unknown) => {
        // An error is followed by the exit, and by then another worker may be at work.
        if (isDead) return;
        isDead = true;
        this.#worker = null;
        const error = new ApiError(
          'store-worker-died',
          "The counters' worker thread ended unexpectedly; it starts again with the next call.",
          cause,
        );
        reject(error);
        for (const pending of this.#pending.values()) pending.reject(error);
        this.#pending.clear();
      };
      worker.once('error', died);
      worker.once('exit', (exitCode) => died(exitCode));
      worker.once('message', (greeting: WorkerGreeting) => {
        if (!greeting.ready) {
          reject(toError(greeting.failure));
          return;
        }
        worker.on('message', (reply: WorkerReply) => this.#settle(reply));
        resolve(worker);
      });
    });
  }

  #settle(reply: WorkerReply): void {
    const pending = this.#pending.get(reply.id);
    this.#pending.delete(reply.id);
    if ('failure' in reply) pending?.reject(toError(reply.failure));
    else pending?.resolve(reply.answer);
  }
}

function toError({ code, message }: WorkerFailure): ApiError {
  return new ApiError(code, message);
}
