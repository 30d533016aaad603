// The long work on layers, in a thread of its own: links and removals by the hundred thousand would hold the publisher up.

import { rmSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { type MergeJob, mergeLayers } from './merge-layers.ts';
import { ReleaseFolder } from './release-folder.ts';
import { unsealDamagedReleases } from './release-upkeep.ts';

export type LayerJob = { merge: MergeJob } | { remove: string } | { verify: string };

if (parentPort === null) throw new Error('layer-worker.ts runs as a worker thread only; layer-jobs.ts starts it.');
const job = workerData as LayerJob;
if ('merge' in job) parentPort.postMessage(mergeLayers(job.merge));
else if ('verify' in job) parentPort.postMessage(unsealDamagedReleases(new ReleaseFolder(job.verify)));
else {
  rmSync(job.remove, { recursive: true, force: true });
  parentPort.postMessage(null);
}
