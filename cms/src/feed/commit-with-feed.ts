// Writes the feed as the last act of every transaction that changed what readers see, so that change and row are committed together
// or not at all. Doing it last, and not after each document, keeps three promises: a document touched twice in one transaction
// gets one row; rows carry the state that is really committed; and nobody takes a lock on content after the feed's own lock, so that
// writers of the feed can wait for each other but never for each other's content.

import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { type PendingChanges, takeChanges } from './pending-changes.ts';

interface TransactionTools {
  trx: Knex.Transaction;
  onCommit(callback: () => void): void;
}
type TransactionCallback = (tools: TransactionTools) => unknown;
type TransactionMethod = (callback?: TransactionCallback) => Promise<unknown>;

export interface FeedCommit {
  /** Writes the rows; returns the last sequence number, null when there was nothing to say. An error rolls the transaction back. */
  write(trx: Knex.Transaction, changes: PendingChanges): Promise<number | null>;
  /** Called after the outermost transaction has committed. Must not throw. */
  committed(seq: number): void;
}

export function commitWithFeed(strapi: Core.Strapi, feed: FeedCommit): void {
  const database = strapi.db as unknown as { transaction: TransactionMethod; inTransaction(): boolean };
  const transaction = database.transaction.bind(database);
  database.transaction = async (callback) => {
    if (callback === undefined || database.inTransaction()) return transaction(callback);
    const late: PendingChanges[] = [];
    const result = await transaction(async (tools) => {
      const value = await callback(tools);
      const changes = takeChanges(tools.trx);
      if (changes === null) return value;
      // The callback ended the transaction itself, so its rows need one of their own; after a rollback they find nothing to say.
      if (tools.trx.isCompleted()) late.push(changes);
      else await writeAndAnnounce(feed, tools, changes);
      return value;
    });
    for (const changes of late) await transaction((tools) => writeAndAnnounce(feed, tools, changes));
    return result;
  };
}

async function writeAndAnnounce(feed: FeedCommit, tools: TransactionTools, changes: PendingChanges): Promise<void> {
  const seq = await feed.write(tools.trx, changes);
  if (seq !== null) tools.onCommit(() => feed.committed(seq));
}
