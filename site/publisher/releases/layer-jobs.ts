// Starts the long work on layers in threads, and stops it: what was cut short is done again or gone on with later.

import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { LayerCounts } from './layer-manifest.ts';
import type { LayerJob } from './layer-worker.ts';
import type { MergeJob } from './merge-layers.ts';

const WORKER = join(import.meta.dirname, 'layer-worker.ts');

/** @throws the worker's error, or the signal's reason */
export async function mergeInThread(job: MergeJob, signal: AbortSignal | undefined): Promise<LayerCounts> {
  return (await runInThread({ merge: job }, signal)) as LayerCounts;
}

/** Does not keep the process from ending: what is left is removed at the next start. */
export async function removeInThread(folder: string): Promise<void> {
  await runInThread({ remove: folder }, undefined);
}

/** @returns the releases that are whole no more: a layer may have files by the ten thousand to be looked at */
export async function verifyInThread(folder: string): Promise<string[]> {
  return (await runInThread({ verify: folder }, undefined)) as string[];
}

async function runInThread(job: LayerJob, signal: AbortSignal | undefined): Promise<unknown> {
  signal?.throwIfAborted();
  const worker = new Worker(WORKER, { workerData: job, execArgv: [] });
  if ('remove' in job) worker.unref();
  const stop = (): void => void worker.terminate();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    // A worker that is stopped ends without an answer and without an error.
    const ended = once(worker, 'exit').then(() => undefined);
    const [answer] = (await Promise.race([once(worker, 'message'), ended.then(() => [undefined])])) as [unknown];
    await ended;
    signal?.throwIfAborted();
    if (answer === undefined) throw new Error('the thread that works on layers ended without an answer');
    return answer;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}
