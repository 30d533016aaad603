// Fills a content store from a feed and does nothing else, for benches that measure builders: what lies before them is not theirs.
// `node site/publisher/bench/fill-store.ts`, with CMS_URL, FEED_TOKEN and DATA_DIR.

import { join } from 'node:path';
import { CONTENT_STORE_FILE } from '@bang-tin/shared/countable-pages';
import type { FeedRow } from '@bang-tin/shared/feed-schema';
import { openContentStore } from '../../content/content-store.ts';
import { readFeed } from '../feed-client.ts';
import { FIRST_ROWS_AT_ONCE } from '../feed-intake.ts';

const { CMS_URL: cmsUrl = '', FEED_TOKEN: token = '', DATA_DIR: dataFolder = '' } = process.env;
const store = openContentStore(join(dataFolder, CONTENT_STORE_FILE));
const startedAt = performance.now();
let rows = 0;
for await (const batch of readFeed({ cmsUrl, token }, store.cursor(), FIRST_ROWS_AT_ONCE)) {
  const { seq, row } = batch.at(-1) as FeedRow;
  store.applyFeedRows(batch, { seq, row });
  rows += batch.length;
}
store.close();
console.log(JSON.stringify({ rows, seconds: (performance.now() - startedAt) / 1000 }));
