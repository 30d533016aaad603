// The feed's own tables. They are no content types: editors never see them, and Strapi's schema sync leaves them alone because it
// never made them. The same statements serve SQLite and PostgreSQL.

import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

/** Every row of the feed; never changed after it was written. */
export const FEED_ROWS = 'bang_tin_feed_rows';
/** One row: the last sequence number. Whoever holds its lock is the only one that writes the feed. */
export const FEED_COUNTER = 'bang_tin_feed_counter';
/** Which published documents use which file, as of the last feed row of each document. */
export const FEED_MEDIA = 'bang_tin_feed_media';

/** Makes the tables where they do not exist yet. */
export async function createFeedTables(strapi: Core.Strapi): Promise<void> {
  await strapi.db.connection.transaction(async (trx) => {
    // A schema builder remembers what it was asked, so each question gets one of its own.
    const schema = () => strapi.db.getSchemaConnection(trx);
    if (!(await schema().hasTable(FEED_ROWS))) await schema().createTable(FEED_ROWS, defineRows);
    if (!(await schema().hasTable(FEED_MEDIA))) await schema().createTable(FEED_MEDIA, defineMedia);
    if (await schema().hasTable(FEED_COUNTER)) return;
    await schema().createTable(FEED_COUNTER, defineCounter);
    await feedTable(strapi, trx, FEED_COUNTER).insert({ id: 1, seq: 0 });
  });
}

/** A query on one of the feed's tables inside a transaction, in the schema that Strapi is set to. */
export function feedTable(strapi: Core.Strapi, trx: Knex.Transaction, table: string): Knex.QueryBuilder {
  return strapi.db.getConnection(table).transacting(trx);
}

/** The number of the last committed row; 0 for an empty feed. */
export async function lastSequence(strapi: Core.Strapi): Promise<number> {
  const counter = await strapi.db.getConnection(FEED_COUNTER).where({ id: 1 }).first('seq');
  return Number(counter.seq);
}

function defineRows(table: Knex.CreateTableBuilder): void {
  table.bigInteger('seq').primary();
  table.string('row', 32).notNullable();
  table.string('at', 30).notNullable();
  table.string('action', 12).notNullable();
  table.string('type', 30).notNullable();
  table.string('document_id', 40).notNullable();
  table.string('actor', 255);
  // The published document as JSON text: it is streamed to readers without being parsed.
  table.text('document');
  table.index(['type', 'document_id', 'seq'], 'bang_tin_feed_rows_document_idx');
}

function defineMedia(table: Knex.CreateTableBuilder): void {
  table.string('file_id', 40).notNullable();
  table.string('type', 30).notNullable();
  table.string('document_id', 40).notNullable();
  table.primary(['file_id', 'type', 'document_id'], 'bang_tin_feed_media_pk');
  table.index(['type', 'document_id'], 'bang_tin_feed_media_document_idx');
}

function defineCounter(table: Knex.CreateTableBuilder): void {
  table.integer('id').primary();
  table.bigInteger('seq').notNullable();
}
