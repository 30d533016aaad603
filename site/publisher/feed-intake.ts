// Brings the content store up to the feed: batch by batch from its cursor, or all over when the CMS's database was restored.

import { FEED_START, type FeedRow } from '@bang-tin/shared/feed-schema';
import type { ContentStore } from '../content/content-store.ts';
import { type ChangeLog, documentKey } from './change-log.ts';
import { type FeedSource, readFeed } from './feed-client.ts';
import { PublisherError } from './publisher-error.ts';

export interface Intake {
  rows: number;
  /** When the newest row was written in the CMS; null without rows. ISO 8601. */
  newestAt: string | null;
  /** The feed was another history, and the store was filled anew. */
  resynced: boolean;
}

/**
 * Applies everything that the feed has after the store's cursor. Whole batches before a failure stay applied.
 * @throws PublisherError as readFeed does, but for FEED_CURSOR_UNKNOWN, which leads to a resync
 */
export async function takeInFeed(source: FeedSource, store: ContentStore, changes: ChangeLog): Promise<Intake> {
  try {
    return await followFeed(source, store, changes);
  } catch (error) {
    if (!(error instanceof PublisherError && error.code === 'FEED_CURSOR_UNKNOWN') || store.cursor().seq === FEED_START.seq) throw error;
    return resync(source, store, changes);
  }
}

async function followFeed(source: FeedSource, store: ContentStore, changes: ChangeLog): Promise<Intake> {
  const intake: Intake = { rows: 0, newestAt: null, resynced: false };
  for await (const batch of readFeed(source, store.cursor())) {
    const last = batch.at(-1) as FeedRow;
    changes.record(batch.map(documentKey));
    store.applyFeedRows(batch, { seq: last.seq, row: last.row });
    intake.rows += batch.length;
    intake.newestAt = last.at;
  }
  return intake;
}

/** Nothing is applied before the whole feed has arrived: a cut stream must not empty the store. */
async function resync(source: FeedSource, store: ContentStore, changes: ChangeLog): Promise<Intake> {
  const newest = new Map<string, FeedRow>();
  let last: FeedRow | null = null;
  let rows = 0;
  for await (const batch of readFeed(source, FEED_START)) {
    for (const row of batch) newest.set(documentKey(row), row);
    last = batch.at(-1) ?? last;
    rows += batch.length;
  }
  changes.record(newest.keys());
  store.replaceAll(newest.values(), last ? { seq: last.seq, row: last.row } : FEED_START);
  return { rows, newestAt: last?.at ?? null, resynced: true };
}
