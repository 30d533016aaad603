// Brings the feed up to what is published, at every start: after the first start on existing content, after `strapi import`, after
// anything that wrote to the database past the CMS. It compares, and writes only what differs.

import { DOCUMENT_TYPES, type DocumentType } from '@bang-tin/shared/document-types';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { toUid } from './content-types.ts';
import { FEED_ROWS, feedTable, lastSequence } from './feed-tables.ts';
import { changesOf } from './pending-changes.ts';

/** Documents a transaction: small enough to keep editors waiting for no more than a second or two. */
const BATCH = 100;

/** Writes the missing rows. A document that does not meet the contract is left out and named in the log. */
export async function reconcileFeed(strapi: Core.Strapi): Promise<void> {
  const before = await lastSequence(strapi);
  for (const type of DOCUMENT_TYPES) {
    const ids = await listStrayDocuments(strapi, type);
    for (let start = 0; start < ids.length; start += BATCH) {
      await emit(strapi, type, ids.slice(start, start + BATCH));
      // SQLite's statements are freed only when the event loop turns: without this a long run takes gigabytes.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  const written = (await lastSequence(strapi)) - before;
  if (written > 0) strapi.log.info(`The feed got ${written} rows for content that was changed while the CMS did not watch.`);
}

/** One bad document must not keep its neighbours out: a batch that fails is tried one by one. */
async function emit(strapi: Core.Strapi, type: DocumentType, ids: string[]): Promise<void> {
  try {
    await strapi.db.transaction(async ({ trx }: { trx: Knex.Transaction }) => {
      for (const id of ids) changesOf(trx).addDocument({ type, id, kind: 'published' });
    });
  } catch (error) {
    if (ids.length > 1) {
      for (const id of ids) await emit(strapi, type, [id]);
      return;
    }
    strapi.log.error(`The published ${type} ${ids[0]} is not in the feed, so the site does not show it: ${(error as Error).message}`);
  }
}

/**
 * Documents whose published entries and last feed row cannot belong together: published without a row, changed after their row was
 * written, or gone while the row says published. Compares dates only, so that a start stays quick on a big database.
 */
async function listStrayDocuments(strapi: Core.Strapi, type: DocumentType): Promise<string[]> {
  return strapi.db.transaction(async ({ trx }: { trx: Knex.Transaction }) => {
    const entries: { documentId: string; updatedAt: string | Date }[] = await strapi.db
      .query(toUid(type))
      .findMany({ where: { publishedAt: { $notNull: true } }, select: ['documentId', 'updatedAt'] });
    const said = await lastRows(strapi, trx, type);
    const stray = new Set<string>();
    const published = new Set<string>();
    for (const { documentId, updatedAt } of entries) {
      published.add(documentId);
      const at = said.get(documentId);
      if (at === undefined || at < new Date(updatedAt).toISOString()) stray.add(documentId);
    }
    for (const id of said.keys()) if (!published.has(id)) stray.add(id);
    return [...stray].sort();
  });
}

/** Documents that readers take for published, and when they were told so. */
async function lastRows(strapi: Core.Strapi, trx: Knex.Transaction, type: DocumentType): Promise<Map<string, string>> {
  const newest = feedTable(strapi, trx, FEED_ROWS).where({ type }).groupBy('document_id').max('seq');
  const rows = await feedTable(strapi, trx, FEED_ROWS).whereIn('seq', newest).where({ action: 'publish' }).select('document_id', 'at');
  return new Map(rows.map((row: { document_id: string; at: string }) => [row.document_id, row.at]));
}
