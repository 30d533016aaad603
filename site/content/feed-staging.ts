// Feed rows on their way into the store: the newest row of each document, and every address that any row gave a document. Kept in
// temporary tables, so that a feed of any length needs little memory.

import type { FeedRow } from '@bang-tin/shared/feed-schema';
import type Database from 'better-sqlite3';
import { ContentError } from './content-error.ts';
import { addressesEverOf } from './former-addresses.ts';
import { prepare } from './prepared.ts';

/** The newest row of a document. */
export interface StagedRow {
  type: FeedRow['type'];
  id: string;
  seq: number;
  at: string;
  /** Null where the document is not published any more. */
  json: string | null;
}

const TABLES = `
CREATE TEMP TABLE IF NOT EXISTS staged_row (type TEXT NOT NULL, id TEXT NOT NULL, seq INTEGER NOT NULL, at TEXT NOT NULL, json TEXT);
CREATE UNIQUE INDEX IF NOT EXISTS temp.staged_row_key ON staged_row (type, id);
CREATE INDEX IF NOT EXISTS temp.staged_row_seq ON staged_row (seq);
CREATE TEMP TABLE IF NOT EXISTS staged_address (
  address TEXT NOT NULL, type TEXT NOT NULL, id TEXT NOT NULL, locale TEXT NOT NULL, seq INTEGER NOT NULL,
  PRIMARY KEY (address, type, id, locale)
) WITHOUT ROWID;
DELETE FROM staged_row;
DELETE FROM staged_address;
`;
const BATCH = 200;

/** Forgets what was staged before. */
export function clearStage(database: Database.Database): void {
  database.exec(TABLES);
}

/** Takes rows in. @param after rows up to this number were applied before and are left out */
export function stageRows(database: Database.Database, rows: Iterable<FeedRow>, after: number): void {
  const row = prepare(
    database,
    `INSERT INTO staged_row (type, id, seq, at, json) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (type, id) DO UPDATE SET seq = excluded.seq, at = excluded.at, json = excluded.json WHERE excluded.seq > seq`,
  );
  const address = prepare(
    database,
    `INSERT INTO staged_address (address, type, id, locale, seq) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (address, type, id, locale) DO UPDATE SET seq = max(seq, excluded.seq)`,
  );
  for (const { type, id, seq, at, document } of rows) {
    if (seq <= after) continue;
    row.run(type, id, seq, at, document && JSON.stringify(document));
    if (document) for (const had of addressesEverOf(document, seq)) address.run(had.address, type, id, had.locale, seq);
  }
}

/** @throws ContentError CURSOR_BEHIND_ROWS when a staged row comes after the cursor that the rows came with */
export function requireStagedUpTo(database: Database.Database, upTo: number): void {
  const { seq } = prepare(database, 'SELECT max(seq) AS seq FROM staged_row').get() as { seq: number | null };
  if (seq === null || seq <= upTo) return;
  throw new ContentError(
    'CURSOR_BEHIND_ROWS',
    `Row ${seq} lies behind the cursor ${upTo} it came with, so a later start would apply it again. Pass the cursor after the last row.`,
  );
}

/** The staged rows in the order of the feed. The store may be written meanwhile. */
export function* stagedRows(database: Database.Database): Iterable<StagedRow> {
  const next = prepare(database, `SELECT type, id, seq, at, json FROM staged_row WHERE seq > ? ORDER BY seq LIMIT ${BATCH}`);
  let batch = next.all(0) as StagedRow[];
  while (batch.length > 0) {
    yield* batch;
    batch = next.all((batch.at(-1) as StagedRow).seq) as StagedRow[];
  }
}
