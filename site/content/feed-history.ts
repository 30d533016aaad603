// Whether a feed goes on where the store stands.

import type { FeedCursor } from '@bang-tin/shared/feed-schema';
import { ContentError } from './content-error.ts';

/** @throws ContentError CURSOR_BACKWARDS, CURSOR_FORKED when the feed is another history */
export function requireSameHistory(current: FeedCursor, next: FeedCursor): void {
  if (next.seq < current.seq) {
    throw new ContentError(
      'CURSOR_BACKWARDS',
      `The feed would go back from row ${current.seq} to ${next.seq}, so the CMS's database was restored. Read the feed from its start with replaceAll.`,
    );
  }
  if (next.seq === current.seq && next.row !== current.row) {
    throw new ContentError(
      'CURSOR_FORKED',
      `Row ${next.seq} of the feed is another one than before, so the CMS's database was restored. Read the feed from its start with replaceAll.`,
    );
  }
}
