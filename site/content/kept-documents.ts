// Documents of which the site does not show what the feed said, or not at all times: those that appear or vanish at an instant, and
// those that are withheld because their pages cannot be made. Here is what the feed said of them; `document` and all that is derived
// from it hold only what is shown, so that no reader of the store has to think of either.

import type { PublishedDocument } from '@bang-tin/shared/content-schemas';
import type { FeedRow } from '@bang-tin/shared/feed-schema';
import type Database from 'better-sqlite3';
import type { DocumentKey } from './content-store.ts';
import { prepare } from './prepared.ts';
import { digestOf } from './read-recorder.ts';
import { BEFORE_ALL_TIME, momentsOf } from './visibility.ts';

export interface KeptDocument extends DocumentKey {
  seq: number;
  /** When the row was written. */
  at: string;
  json: string;
}

const KEPT = 'SELECT type, id, seq, at, json FROM kept_document';

export class KeptDocuments {
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

  /** Keeps what the feed said in the place of what it said before, where that is not all that there is to be shown. */
  keep({ type, id }: DocumentKey, document: PublishedDocument | null, { seq, at }: Pick<FeedRow, 'seq' | 'at'>, withheld = false): void {
    this.#run('DELETE FROM kept_moment WHERE type = ? AND id = ?', type, id);
    this.#run('DELETE FROM kept_document WHERE type = ? AND id = ?', type, id);
    const moments = document ? momentsOf(document) : [];
    if (moments.length === 0 && !withheld) return;
    const json = JSON.stringify(document);
    const insert = 'INSERT INTO kept_document (type, id, seq, at, digest, json, withheld) VALUES (?, ?, ?, ?, ?, ?, ?)';
    this.#run(insert, type, id, seq, at, digestOf(json), json, Number(withheld));
    for (const moment of moments) this.#run('INSERT INTO kept_moment VALUES (?, ?, ?)', moment, type, id);
  }

  has({ type, id }: DocumentKey): boolean {
    return prepare(this.#database, 'SELECT 1 FROM kept_document WHERE type = ? AND id = ?').get(type, id) !== undefined;
  }

  get({ type, id }: DocumentKey): KeptDocument | null {
    return (prepare(this.#database, `${KEPT} WHERE type = ? AND id = ?`).get(type, id) as KeptDocument | undefined) ?? null;
  }

  /** Documents of which something else is shown at one instant than at the other. */
  changedBetween(one: string, other: string): KeptDocument[] {
    const [first, last] = one < other ? [one, other] : [other, one];
    const sql = `${KEPT} WHERE (type, id) IN (SELECT type, id FROM kept_moment WHERE at > ? AND at <= ?) ORDER BY type, id`;
    return prepare(this.#database, sql).all(first, last) as KeptDocument[];
  }

  /** The next instant at which something else is shown; null where time changes nothing. */
  nextMoment(): string | null {
    return prepare(this.#database, 'SELECT min(at) FROM kept_moment WHERE at > ?').pluck().get(this.asOf()) as string | null;
  }

  withheld(): KeptDocument[] {
    return prepare(this.#database, `${KEPT} WHERE withheld = 1 ORDER BY type, id`).all() as KeptDocument[];
  }

  isWithheld({ type, id }: DocumentKey): boolean {
    return prepare(this.#database, 'SELECT 1 FROM kept_document WHERE type = ? AND id = ? AND withheld = 1').get(type, id) !== undefined;
  }

  #run(sql: string, ...parameters: unknown[]): void {
    prepare(this.#database, sql).run(...parameters);
  }
}
