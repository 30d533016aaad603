// Brings the content of the site to this machine: what the feed says, and the files that it names. For builds where no publisher
// runs; where one works on the same data, what that one has read is there already.

import { join } from 'node:path';
import { type ContentStore, openContentStore } from '../content/content-store.ts';
import { takeLock } from './exclusive-lock.ts';
import { takeInFeed } from './feed-intake.ts';
import { PageLedger } from './ledger/page-ledger.ts';
import { MediaCache } from './media-cache.ts';
import { PublisherError } from './publisher-error.ts';
import type { BuildSettings } from './settings.ts';

/**
 * Applies everything that the feed has after the store's cursor, and shows documents as of now. What arrived before a failure stays, so
 * that the next attempt goes on from there. Without a token the feed is not asked.
 * @throws PublisherError as takeInFeed does
 */
export async function fetchFeed(settings: BuildSettings, say: (line: string) => void): Promise<void> {
  const lock = takeLock(join(settings.stateFolder, 'lock.sqlite'));
  if (!lock) {
    say('A publisher is running: what it has read last is what there is.');
    return;
  }
  const store = openContentStore(settings.contentStoreFile);
  const ledger = new PageLedger(settings.ledgerFile);
  try {
    const { cmsUrl, feedToken } = settings;
    const intake = feedToken === null ? null : await takeInFeed({ cmsUrl, token: feedToken }, store, ledger);
    store.advance(new Date());
    if (intake) say(`${intake.rows} new feed rows; ${store.documentCount()} documents.`);
  } finally {
    ledger.close();
    store.close();
    lock.release();
  }
}

/** Fetches the files of the media library that are not here yet. @throws PublisherError MEDIA_MISSING that names all that failed */
export async function fetchMedia(settings: BuildSettings, store: Pick<ContentStore, 'mediaFiles'>): Promise<number> {
  const media = new MediaCache({ folder: settings.mediaFolder, cmsUrl: settings.cmsUrl });
  const { fetched, problems } = await media.fetchMissing(store.mediaFiles());
  if (problems.length === 0) return fetched;
  const missing = problems.map(({ file, cause }) => `${file.cmsPath}: ${cause}`).join('; ');
  throw new PublisherError('MEDIA_MISSING', `Files of the media library cannot be fetched: ${missing}`);
}
