// The one place where the feed is put together: what notices changes, what writes them, what serves them, whom it wakes.

import { FEED_PATH } from '@bang-tin/shared/feed-schema';
import type { Core } from '@strapi/strapi';
import { setting } from '../settings.ts';
import { refuseEarly } from './bearer-token.ts';
import { commitWithFeed } from './commit-with-feed.ts';
import { serveFeed } from './feed-route.ts';
import { createFeedTables } from './feed-tables.ts';
import { guardFileRemoval } from './guard-file-removal.ts';
import { reconcileFeed } from './reconcile-feed.ts';
import { createWake } from './wake-publisher.ts';
import { watchWrites } from './watch-writes.ts';
import { writeFeed } from './write-feed.ts';

/** Call it in Strapi's register(), after the rules of documents: what they refuse must never reach the feed. */
export function registerFeed(strapi: Core.Strapi): void {
  const wake = wakeFromSettings(strapi);
  commitWithFeed(strapi, { write: (trx, changes) => writeFeed(strapi, trx, changes), committed: wake });
  watchWrites(strapi);
  refuseEarly(strapi, FEED_PATH, 'FEED_TOKEN');
  serveFeed(strapi);
}

/**
 * Call it in Strapi's bootstrap(), before any content is written there: a write needs the feed's tables. Roles, languages, forms and
 * users are no content and may come earlier.
 */
export async function bootstrapFeed(strapi: Core.Strapi): Promise<void> {
  await createFeedTables(strapi);
  guardFileRemoval(strapi);
  await reconcileFeed(strapi);
}

function wakeFromSettings(strapi: Core.Strapi): (seq: number) => void {
  const publisherUrl = setting('PUBLISHER_URL');
  const secret = setting('PUBLISH_HOOK_SECRET');
  if (publisherUrl === null || secret === null) return () => {};
  return createWake({ publisherUrl, secret, warn: (message) => strapi.log.warn(message) });
}
