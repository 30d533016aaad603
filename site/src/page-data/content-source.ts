// The content store that a whole build reads, opened once, and the moment as of which the build speaks.

import { join } from 'node:path';
import { CONTENT_STORE_FILE } from '@bang-tin/shared/countable-pages';
import { ContentReader } from '../../content/content-reader.ts';
import { type ContentStore, openContentStore } from '../../content/content-store.ts';
import { PartCache } from '../../content/part-cache.ts';

export const builtAt = new Date();

let store: ContentStore | undefined;
/** Of the snapshot that the whole build reads. */
const parts = new PartCache();

/** @throws ContentError STORE_MISSING: an empty site must never go live by mistake */
export function contentStore(): ContentStore {
  store ??= openContentStore(join(process.env.DATA_DIR ?? 'data', CONTENT_STORE_FILE), { readonly: true, snapshot: true });
  return store;
}

/** For pages of a whole build, and for what belongs to no page: lists of addresses, the sitemap. */
export function buildReader(): ContentReader {
  return new ContentReader(contentStore(), builtAt, parts);
}
