// Reads the feed for its readers: page by page, so that memory stays bounded and SQLite's only connection is free between pages.
// Rows never change and their numbers have no gaps, so pages read one after another are as good as one reading.

import type { FeedCursor, FeedEnd } from '@bang-tin/shared/feed-schema';
import type { Core } from '@strapi/strapi';
import { FEED_ROWS, lastSequence } from './feed-tables.ts';

/** Documents are a few kilobytes, at most some hundred: a page stays far below memory that counts. */
const ROWS_PER_PAGE = 50;

interface StoredRow {
  seq: number | string;
  row: string;
  at: string;
  action: string;
  type: string;
  document_id: string;
  actor: string | null;
  document: string | null;
}

/** Whether the row that a reader saw last is the one that has its number here. False: the database was restored from a backup. */
export async function isKnownCursor(strapi: Core.Strapi, { seq, row }: FeedCursor): Promise<boolean> {
  if (seq === 0) return row === '';
  const stored = await strapi.db.getConnection(FEED_ROWS).where({ seq }).first('row');
  return stored?.row === row;
}

/** Lines of NDJSON: the rows after the cursor up to the last one committed now, then the end line. */
export async function* streamFeed(strapi: Core.Strapi, cursor: FeedCursor): AsyncGenerator<string> {
  const last = await lastSequence(strapi);
  let { seq, row } = cursor;
  let count = 0;
  while (seq < last) {
    const page: StoredRow[] = await strapi.db
      .getConnection(FEED_ROWS)
      .where('seq', '>', seq)
      .andWhere('seq', '<=', last)
      .orderBy('seq')
      .limit(ROWS_PER_PAGE)
      .select('*');
    const final = page.at(-1);
    // Without its end line the answer counts as cut, so the reader does not go past the hole.
    if (final === undefined || Number(final.seq) !== seq + page.length) throw new Error(`The feed has a gap after row ${seq}.`);
    yield page.map(toLine).join('');
    seq = Number(final.seq);
    row = final.row;
    count += page.length;
  }
  const end: FeedEnd = { end: { seq, row, count } };
  yield `${JSON.stringify(end)}\n`;
}

/** The stored document is already JSON, checked when it was written: it is passed on as it is, and the reader checks it again. */
function toLine(stored: StoredRow): string {
  const { row, at, action, type, document_id: id, actor } = stored;
  const head = JSON.stringify({ seq: Number(stored.seq), row, at, action, type, id, actor });
  return `${head.slice(0, -1)},"document":${stored.document ?? 'null'}}\n`;
}
