// Brings the content store up to the feed: batch by batch from its cursor, or all over when the CMS's database was restored.

import { FEED_START, type FeedRow } from '@bang-tin/shared/feed-schema';
import type { ContentStore } from '../content/content-store.ts';
import { type FeedSource, readFeed } from './feed-client.ts';
import type { PageLedger } from './ledger/page-ledger.ts';
import { PublisherError } from './publisher-error.ts';
import { letOthers } from './slices.ts';

export interface Intake {
  rows: number;
  /** When the newest row was written in the CMS; null without rows. ISO 8601. */
  newestAt: string | null;
  /** The feed was another history, and the store was filled anew. */
  resynced: boolean;
}
/** Notes which documents went without a row that says so: their pages may not. */
export type IntakeLedger = Pick<PageLedger, 'isFinished' | 'transaction' | 'losses'>;

/** Applied in one go, during which nothing else has its turn: some twenty milliseconds. */
const ROWS_AT_ONCE = 25;
/** While a first release is to be made nobody waits, and larger batches have less to write. */
export const FIRST_ROWS_AT_ONCE = 500;

/**
 * Applies everything that the feed has after the store's cursor. Whole batches before a failure stay applied.
 * @throws PublisherError as readFeed does, but for FEED_CURSOR_UNKNOWN, which leads to a resync
 */
export async function takeInFeed(source: FeedSource, store: ContentStore, ledger: IntakeLedger): Promise<Intake> {
  try {
    return await followFeed(source, store, ledger);
  } catch (error) {
    if (!(error instanceof PublisherError && error.code === 'FEED_CURSOR_UNKNOWN') || store.cursor().seq === FEED_START.seq) throw error;
    return resync(source, store, ledger);
  }
}

async function followFeed(source: FeedSource, store: ContentStore, ledger: IntakeLedger): Promise<Intake> {
  const intake: Intake = { rows: 0, newestAt: null, resynced: false };
  for await (const batch of readFeed(source, store.cursor(), ledger.isFinished() ? ROWS_AT_ONCE : FIRST_ROWS_AT_ONCE)) {
    const last = batch.at(-1) as FeedRow;
    store.applyFeedRows(batch, { seq: last.seq, row: last.row });
    ledger.transaction(() => {
      for (const row of batch) ledger.losses.accountFor(documentKey(row));
    });
    intake.rows += batch.length;
    intake.newestAt = last.at;
    // What has arrived already comes without a pause, a burst of thousands of rows included.
    await letOthers();
  }
  return intake;
}

/** Nothing is applied before the whole feed has arrived: a cut stream must not empty the store. */
async function resync(source: FeedSource, store: ContentStore, ledger: IntakeLedger): Promise<Intake> {
  const replacement = store.beginReplacement();
  let rows = 0;
  let last: FeedRow | undefined;
  for await (const batch of readFeed(source, FEED_START, ROWS_AT_ONCE)) {
    replacement.add(batch);
    await letOthers();
    rows += batch.length;
    last = batch.at(-1);
  }
  replacement.finish(last ? { seq: last.seq, row: last.row } : FEED_START, (unaccounted) => {
    ledger.transaction(() => {
      for (const document of unaccounted) ledger.losses.add(documentKey(document));
    });
  });
  return { rows, newestAt: last?.at ?? null, resynced: true };
}

/** How a document is named in the ledger: "article/k2j3h4…". */
function documentKey({ type, id }: { type: string; id: string }): string {
  return `${type}/${id}`;
}
