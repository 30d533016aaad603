// Writes the feed's rows: compares what is published now with the last row of each touched document, and says what is new. Because
// it looks at the state and not at the action, it needs to know nothing of publish, discard, bulk or clone: the last row of every
// document is what readers see, whoever changed it and however.
//
// The counter's row is locked first and until commit. So sequence numbers are consecutive in the order of commit, and of two
// transactions that touch the same document or file, the one that writes its rows later sees the other's work.

import { randomBytes } from 'node:crypto';
import type { PublishedDocument } from '@bang-tin/shared/content-schemas';
import type { FeedRow } from '@bang-tin/shared/feed-schema';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { currentActor } from './actor.ts';
import { toUid } from './content-types.ts';
import { FEED_COUNTER, FEED_MEDIA, FEED_ROWS, feedTable } from './feed-tables.ts';
import type { DocumentChange, PendingChanges } from './pending-changes.ts';
import { listMedia, loadPublishedDocument } from './published-document.ts';

interface LastRow {
  action: FeedRow['action'];
  document: string | null;
}
interface NextRow {
  action: FeedRow['action'];
  document: PublishedDocument | null;
}

/**
 * Runs inside the transaction that made the changes.
 * @returns the feed's last sequence number when rows were written, else null
 * @throws errors.ValidationError when a document does not meet the contract; the transaction must then be rolled back
 */
export async function writeFeed(strapi: Core.Strapi, trx: Knex.Transaction, changes: PendingChanges): Promise<number | null> {
  const start = await lockCounter(strapi, trx);
  let seq = start;
  for (const change of await withUsersOfFiles(strapi, trx, changes)) {
    const next = await nextRow(strapi, trx, change);
    if (next === null) continue;
    seq += 1;
    await insertRow(strapi, trx, seq, change, next);
  }
  if (seq === start) return null;
  await feedTable(strapi, trx, FEED_COUNTER).where({ id: 1 }).update({ seq });
  return seq;
}

/** Waits for other writers, and reads where the last of them stopped. */
async function lockCounter(strapi: Core.Strapi, trx: Knex.Transaction): Promise<number> {
  const touched = await feedTable(strapi, trx, FEED_COUNTER)
    .where({ id: 1 })
    .update({ seq: trx.raw('seq') });
  const row = await feedTable(strapi, trx, FEED_COUNTER).where({ id: 1 }).first('seq');
  if (touched !== 1) throw new Error(`The feed's counter is gone (table ${FEED_COUNTER}); restore the database from a backup.`);
  return Number(row.seq);
}

/** The changed documents, and those that use a changed file. */
async function withUsersOfFiles(strapi: Core.Strapi, trx: Knex.Transaction, changes: PendingChanges): Promise<DocumentChange[]> {
  if (changes.files.length > 0) {
    const users = await feedTable(strapi, trx, FEED_MEDIA).whereIn('file_id', changes.files).select('type', 'document_id');
    for (const user of users) changes.addDocument({ type: user.type, id: user.document_id, kind: 'published' });
  }
  return changes.documents;
}

/** What there is to say about a document; null when readers already know. */
async function nextRow(strapi: Core.Strapi, trx: Knex.Transaction, change: DocumentChange): Promise<NextRow | null> {
  const last = await lastRow(strapi, trx, change);
  const document = change.kind === 'published' ? await loadPublishedDocument(strapi, change.type, change.id) : null;
  if (document !== null) return last?.document === JSON.stringify(document) ? null : { action: 'publish', document };
  const rest: { publishedAt: unknown }[] = await strapi.db
    .query(toUid(change.type))
    .findMany({ where: { documentId: change.id }, select: ['publishedAt'] });
  if (last === null || last.action === 'delete' || rest.some((entry) => entry.publishedAt)) return null;
  if (rest.length === 0) return { action: 'delete', document: null };
  return last.action === 'publish' ? { action: 'unpublish', document: null } : null;
}

async function lastRow(strapi: Core.Strapi, trx: Knex.Transaction, { type, id }: DocumentChange): Promise<LastRow | null> {
  const row = await feedTable(strapi, trx, FEED_ROWS).where({ type, document_id: id }).orderBy('seq', 'desc').first('action', 'document');
  return row ?? null;
}

async function insertRow(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  seq: number,
  { type, id }: DocumentChange,
  { action, document }: NextRow,
): Promise<void> {
  await feedTable(strapi, trx, FEED_ROWS).insert({
    seq,
    row: randomBytes(12).toString('base64url'),
    at: new Date().toISOString(),
    action,
    type,
    document_id: id,
    actor: currentActor(strapi),
    document: document === null ? null : JSON.stringify(document),
  });
  await feedTable(strapi, trx, FEED_MEDIA).where({ type, document_id: id }).delete();
  const files = document === null ? [] : listMedia(document);
  if (files.length === 0) return;
  await feedTable(strapi, trx, FEED_MEDIA).insert(files.map((file) => ({ file_id: file, type, document_id: id })));
}
