// Documents that are shown from an instant on, or until one: what the feed said of them, and when the store must look at them again.
// `document` and all that is derived from it hold only what is shown, so that no reader of the store has to think of time.

import type { PublishedDocument } from '@bang-tin/shared/content-schemas';
import type { FeedRow } from '@bang-tin/shared/feed-schema';
import type Database from 'better-sqlite3';
import type { DocumentKey } from './content-store.ts';
import { prepare } from './prepared.ts';
import { digestOf } from './read-recorder.ts';
import { BEFORE_ALL_TIME, momentsOf } from './visibility.ts';

export interface TimedDocument extends DocumentKey {
  seq: number;
  /** When the row was written. */
  at: string;
  json: string;
}

export class TimedDocuments {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    this.#database = database;
  }

  /** The instant as of which the store shows documents. */
  asOf(): string {
    const row = prepare(this.#database, 'SELECT as_of AS asOf FROM store_moment').get() as { asOf: string } | undefined;
    return row?.asOf ?? BEFORE_ALL_TIME;
  }

  setAsOf(instant: string): void {
    prepare(this.#database, 'INSERT INTO store_moment VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET as_of = excluded.as_of').run(instant);
  }

  /** Keeps what the feed said in the place of what it said before, where time has a say in it. */
  keep({ type, id }: DocumentKey, document: PublishedDocument | null, { seq, at }: Pick<FeedRow, 'seq' | 'at'>): void {
    prepare(this.#database, 'DELETE FROM timed_moment WHERE type = ? AND id = ?').run(type, id);
    prepare(this.#database, 'DELETE FROM timed_document WHERE type = ? AND id = ?').run(type, id);
    const moments = document ? momentsOf(document) : [];
    if (moments.length === 0) return;
    const json = JSON.stringify(document);
    const insert = 'INSERT INTO timed_document (type, id, seq, at, digest, json) VALUES (?, ?, ?, ?, ?, ?)';
    prepare(this.#database, insert).run(type, id, seq, at, digestOf(json), json);
    for (const moment of moments) prepare(this.#database, 'INSERT INTO timed_moment VALUES (?, ?, ?)').run(moment, type, id);
  }

  has({ type, id }: DocumentKey): boolean {
    return prepare(this.#database, 'SELECT 1 FROM timed_document WHERE type = ? AND id = ?').get(type, id) !== undefined;
  }

  /** Documents of which something else is shown at one instant than at the other. */
  changedBetween(one: string, other: string): TimedDocument[] {
    const [first, last] = one < other ? [one, other] : [other, one];
    const sql = `SELECT type, id, seq, at, json FROM timed_document
      WHERE (type, id) IN (SELECT type, id FROM timed_moment WHERE at > ? AND at <= ?) ORDER BY type, id`;
    return prepare(this.#database, sql).all(first, last) as TimedDocument[];
  }

  /** The next instant at which something else is shown; null where time changes nothing. */
  nextMoment(): string | null {
    return prepare(this.#database, 'SELECT min(at) FROM timed_moment WHERE at > ?').pluck().get(this.asOf()) as string | null;
  }
}
