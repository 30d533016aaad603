// A thread of the render pool: it has the templates loaded, sees one state of the content store, and writes pages straight into the
// folder of the release. It answers each batch of pages once, in their order. Its connection to the store stays open between jobs, with
// all statements prepared, and holds no state of the store then.

import { parentPort, workerData } from 'node:worker_threads';
import { type ContentStore, openContentStore } from '../content/content-store.ts';
import { PartCache } from '../content/part-cache.ts';
import { SnapshotReads } from '../content/snapshot-reads.ts';
import { openPageRenderer } from './page-renderer.ts';
import { PageWriter } from './page-writer.ts';
import { type ProducedPage, producePage } from './produce-page.ts';
import { describeError, PublisherError } from './publisher-error.ts';
import type { JobSetup, PoolRequest, RenderedBatch, RenderedPageFile, WantedPage, WorkerReply, WorkerSetup } from './render-messages.ts';

interface Job {
  now: Date;
  reads: SnapshotReads;
  parts: PartCache;
  /** Names of parts that the pool was told of. */
  toldParts: Set<string>;
  writer: PageWriter | null;
}

const { bundle, storeFile } = workerData as WorkerSetup;
const renderer = openPageRenderer(bundle);
let store: ContentStore | null = null;
let job: Job | null = null;

parentPort?.on('message', async (request: PoolRequest) => {
  if (request.kind === 'end') end();
  else parentPort?.postMessage(await answer(request));
});

async function answer(request: PoolRequest & { kind: 'batch' }): Promise<WorkerReply> {
  try {
    if (request.job) job = begin(request.job);
    if (!job) throw new Error('a thread was asked for pages before its job began');
    return { kind: 'done', batch: await renderBatch(job, request.pages) };
  } catch (error) {
    return { kind: 'broken', message: describeError(error) };
  }
}

function begin({ now, cursor, folder, compress }: JobSetup): Job {
  end();
  try {
    store ??= openContentStore(storeFile, { readonly: true });
    store.beginSnapshot();
    const { seq, row } = store.cursor();
    if (seq !== cursor.seq || row !== cursor.row)
      throw new Error(`the content store stands at row ${seq} of the feed, and pages were to be made as of row ${cursor.seq}`);
    const writer = folder === null ? null : new PageWriter(folder, compress);
    return { now: new Date(now), reads: new SnapshotReads(store), parts: new PartCache(), toldParts: new Set(), writer };
  } catch (cause) {
    throw new Error('a thread that makes pages could not begin', { cause });
  }
}

/** Lets go of the state of the store, which the store's file must keep until then. */
function end(): void {
  store?.endSnapshot();
  job = null;
}

async function renderBatch(current: Job, wanted: readonly WantedPage[]): Promise<RenderedBatch> {
  const batch: RenderedBatch = { pages: [], failures: [], parts: [] };
  const made: [ProducedPage, WantedPage][] = [];
  for (const page of wanted) {
    try {
      made.push([await producePage(renderer, current.reads, current.now, current.parts, page.address), page]);
    } catch (error) {
      if (!(error instanceof PublisherError && error.code === 'PAGE_FAILED')) throw error;
      batch.failures.push({ address: page.address, message: describeError(error) });
    }
  }
  // Files are opened in a third of the time where nothing else is done in between.
  for (const [produced, page] of made) batch.pages.push(put(current, produced, page));
  for (const [name, { digest, record }] of current.parts.entries()) {
    if (current.toldParts.has(name)) continue;
    current.toldParts.add(name);
    batch.parts.push({ name, digest, record });
  }
  return batch;
}

function put({ writer }: Job, { body, ...page }: ProducedPage, { sha256 }: WantedPage): RenderedPageFile {
  const isNew = page.status === 200 && page.sha256 !== sha256;
  return { ...page, facts: isNew && writer ? writer.write(page.file, body, page.sha256) : null };
}
