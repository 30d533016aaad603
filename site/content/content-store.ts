// The content store: what the feed said, in one local SQLite file. The publisher writes it, the pages and the small API read it.

import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { PublishedDocument } from '@bang-tin/shared/content-schemas';
import { type DocumentType, PAGE_TYPES } from '@bang-tin/shared/document-types';
import { FEED_START, type FeedCursor, type FeedRow } from '@bang-tin/shared/feed-schema';
import type { Locale } from '@bang-tin/shared/locales';
import type Database from 'better-sqlite3';
import { ContentError } from './content-error.ts';
import { requireSameHistory } from './feed-history.ts';
import { clearStage, requireStagedUpTo, stagedRows, stageRows } from './feed-staging.ts';
import { mergeAddresses, replaceAddresses } from './former-addresses.ts';
import { monthAddresses } from './list-addresses.ts';
import type { MediaFile } from './media-addresses.ts';
import { prepare } from './prepared.ts';
import { ShownDocuments } from './shown-documents.ts';
import { connect, prepareTables } from './store-file.ts';
import { FILLED_TABLES } from './store-tables.ts';
import { forgetTouched, readTouched, renameStore, type Touched, TouchLog } from './touch-log.ts';

export { ContentError } from './content-error.ts';
export type { MediaFile } from './media-addresses.ts';
export type { Touched } from './touch-log.ts';

export interface DocumentKey {
  type: DocumentType;
  id: string;
}
/** What feed rows did: documents that were stored anew, and documents that were published and are no more. */
export interface AppliedChanges {
  published: DocumentKey[];
  removed: DocumentKey[];
}
export interface ReplacedContent extends AppliedChanges {
  /** Of `removed`, those that no row of the feed says a word of: another history has lost them. */
  unaccounted: DocumentKey[];
}
/** A page that a document accounts for. */
export interface DocumentAddress extends DocumentKey {
  locale: Locale;
  address: string;
}

/** A whole feed on its way into the store, gathered in temporary tables. */
export interface ContentReplacement {
  add(rows: Iterable<FeedRow>): void;
  /**
   * As replaceAll.
   * @param beforeLosing told of what is unaccounted for before it is gone: a note of it must not be lost by a crash
   * @throws ContentError REPLACEMENT_ENDED, CURSOR_BEHIND_ROWS
   */
  finish(cursor: FeedCursor, beforeLosing?: (unaccounted: readonly DocumentKey[]) => void): ReplacedContent;
}

export interface ContentStore {
  readonly file: string;
  cursor(): FeedCursor;
  /**
   * Applies rows and moves the cursor in one transaction. The newest row of a document wins whatever their order; rows up to the
   * stored cursor were applied before and change nothing.
   * @param cursor where the feed stands after the rows
   * @throws ContentError CURSOR_BACKWARDS, CURSOR_FORKED (the feed is another history: use replaceAll), CURSOR_BEHIND_ROWS
   */
  applyFeedRows(rows: Iterable<FeedRow>, cursor: FeedCursor): AppliedChanges;
  /** Takes the feed from its start in the place of everything, in one transaction; what is the same as before is left as it is. */
  replaceAll(rows: Iterable<FeedRow>, cursor: FeedCursor): ReplacedContent;
  /** The same for a feed that comes piece by piece: nothing changes before its end is known, and little memory is needed. */
  beginReplacement(): ContentReplacement;
  /**
   * Shows documents as of another instant, in one transaction: what appears or vanishes by then is touched as by rows of the feed. New
   * rows are judged as of the same instant, so whoever has applied some calls this before anything is made of them. A new store shows
   * nothing that waits for an instant.
   */
  advance(now: Date): AppliedChanges;
  /** The next instant at which advance will change something, ISO 8601 in UTC; null: never. */
  nextMoment(): string | null;
  /**
   * Treats documents as if they were not published, because their pages cannot be made: nothing else may show them or lead to them.
   * It ends with the next row about a document, and with letIn. Settings lose their crest only: without them there is no site.
   * @returns how many of them were not withheld before
   */
  withhold(documents: readonly DocumentKey[]): number;
  /** Ends all withholding: everything is tried again. */
  letIn(): void;
  withheld(): DocumentKey[];
  /** Whether the feed says that a document is published, be it shown now or at another time. */
  accountsFor(document: DocumentKey): boolean;
  /** Empties the store and puts the cursor at the start. */
  reset(): void;
  /** What changed since forgetTouched was last called; stored together with the change. */
  touched(): Touched;
  /** To be called once everything up to a generation was dealt with, or noted elsewhere. What was touched again since stays. */
  forgetTouched(generation: number): void;
  /** Every file that a published document names, once, ordered by address. */
  mediaFiles(): Iterable<MediaFile>;
  /** Every address that stands for a document (type, id, locale), ordered by address. */
  addresses(): Iterable<DocumentAddress>;
  /** Documents of types with a page. */
  documentCount(): number;
  /** Runs a SELECT; statements are prepared once. For ContentReader, which pages use. */
  select<T>(sql: string, parameters: readonly (string | number | null)[]): T[];
  /** For readers: sees the store as it is now until endSnapshot, whatever is written meanwhile. */
  beginSnapshot(): void;
  /** The store's file need keep that state no longer. Does nothing where there is no snapshot. */
  endSnapshot(): void;
  close(): void;
}

export interface OpenOptions {
  readonly?: boolean;
  /** For readers: see the store as it is now until closed, whatever is written meanwhile. */
  snapshot?: boolean;
}

/**
 * Opens the store, made (with its folder) where it does not exist.
 * @throws ContentError STORE_MISSING when it is to be read and does not exist; STORE_NEWER when a later program wrote it
 */
export function openContentStore(file: string, { readonly = false, snapshot = false }: OpenOptions = {}): ContentStore {
  if (!readonly) mkdirSync(dirname(file), { recursive: true });
  const database = connect(file, readonly);
  try {
    database.pragma('busy_timeout = 5000');
    if (!readonly) {
      database.pragma('journal_mode = WAL');
      // A power failure may take the last changes: the cursor goes back with them, and the feed is read again from there. Whoever notes
      // elsewhere what was touched has to have it on disk before forgetTouched, and must see by the generation that it went back: what
      // undoes a change that was taken touches nothing.
      database.pragma('synchronous = NORMAL');
    }
    prepareTables(database, file, readonly);
    const store = new SqliteContentStore(database, file);
    if (readonly && snapshot) store.beginSnapshot();
    return store;
  } catch (error) {
    database.close();
    throw error;
  }
}

class SqliteContentStore implements ContentStore {
  readonly file: string;
  readonly #database: Database.Database;
  readonly #touches: TouchLog;
  readonly #shown: ShownDocuments;
  /** The one that is gathering what is staged. */
  #replacement: ContentReplacement | null = null;

  constructor(database: Database.Database, file: string) {
    this.#database = database;
    this.file = file;
    this.#touches = new TouchLog(database);
    this.#shown = new ShownDocuments(database, this.#touches);
  }

  cursor(): FeedCursor {
    return this.select<FeedCursor>('SELECT seq, row FROM feed_cursor', [])[0] ?? FEED_START;
  }

  applyFeedRows(rows: Iterable<FeedRow>, cursor: FeedCursor): AppliedChanges {
    return this.#change(() => {
      const current = this.cursor();
      requireSameHistory(current, cursor);
      this.#replacement = null;
      clearStage(this.#database);
      stageRows(this.#database, rows, current.seq);
      requireStagedUpTo(this.#database, cursor.seq);
      mergeAddresses(this.#database, this.#touches);
      const changes = this.#applyStaged();
      this.#saveCursor(cursor);
      return changes;
    });
  }

  replaceAll(rows: Iterable<FeedRow>, cursor: FeedCursor): ReplacedContent {
    const replacement = this.beginReplacement();
    replacement.add(rows);
    return replacement.finish(cursor);
  }

  beginReplacement(): ContentReplacement {
    clearStage(this.#database);
    const replacement: ContentReplacement = {
      add: (rows) => {
        this.#requireCurrent(replacement);
        this.#database.transaction(() => stageRows(this.#database, rows, FEED_START.seq))();
      },
      finish: (cursor, beforeLosing = () => undefined) => {
        this.#requireCurrent(replacement);
        return this.#replaceByStaged(cursor, beforeLosing);
      },
    };
    this.#replacement = replacement;
    return replacement;
  }

  #requireCurrent(replacement: ContentReplacement): void {
    if (this.#replacement === replacement) return;
    throw new ContentError(
      'REPLACEMENT_ENDED',
      'Other rows were applied while a replacement of the whole content was gathered, or it was finished before. Read the feed from its start again.',
    );
  }

  #replaceByStaged(cursor: FeedCursor, beforeLosing: (unaccounted: readonly DocumentKey[]) => void): ReplacedContent {
    return this.#change(() => {
      this.#replacement = null;
      requireStagedUpTo(this.#database, cursor.seq);
      replaceAddresses(this.#database, this.#touches);
      const unaccounted = prepare(
        this.#database,
        `SELECT type, id FROM (SELECT type, id FROM document UNION SELECT type, id FROM kept_document)
           WHERE (type, id) NOT IN (SELECT type, id FROM staged_row) ORDER BY type, id`,
      ).all() as DocumentKey[];
      beforeLosing(unaccounted);
      for (const key of unaccounted) this.#shown.write(key, null, { seq: 0, at: '' });
      const { published, removed } = this.#applyStaged();
      this.#saveCursor(cursor);
      return { published, removed: [...unaccounted, ...removed], unaccounted };
    });
  }

  advance(now: Date): AppliedChanges {
    const instant = now.toISOString();
    const due = this.#shown.changedUntil(instant);
    return due.length === 0 ? { published: [], removed: [] } : this.#change(() => this.#shown.advance(instant, due));
  }

  nextMoment(): string | null {
    return this.#shown.nextMoment();
  }

  accountsFor(document: DocumentKey): boolean {
    return this.#shown.accountsFor(document);
  }

  withhold(documents: readonly DocumentKey[]): number {
    const shown = documents.filter((key) => !this.#shown.isWithheld(key));
    return shown.length === 0 ? 0 : this.#change(() => this.#shown.withhold(shown));
  }

  letIn(): void {
    const withheld = this.#shown.withheld();
    if (withheld.length === 0) return;
    this.#change(() => {
      for (const { type, id, seq, at, json } of withheld) {
        this.#shown.write({ type, id }, JSON.parse(json) as PublishedDocument, { seq, at });
      }
    });
  }

  withheld(): DocumentKey[] {
    return this.#shown.withheld().map(({ type, id }) => ({ type, id }));
  }

  reset(): void {
    this.#database.transaction(() => {
      for (const table of [...FILLED_TABLES, 'feed_cursor']) this.#database.exec(`DELETE FROM ${table}`);
      renameStore(this.#database);
    })();
  }

  touched(): Touched {
    return readTouched(this.#database);
  }

  forgetTouched(generation: number): void {
    forgetTouched(this.#database, generation);
  }

  *mediaFiles(): Iterable<MediaFile> {
    yield* this.#iterate<MediaFile>(
      'SELECT site_address AS siteAddress, min(cms_path) AS cmsPath, max(size) AS size FROM media_use GROUP BY site_address',
    );
  }

  *addresses(): Iterable<DocumentAddress> {
    yield* this.#iterate<DocumentAddress>('SELECT type, id, locale, address FROM entry WHERE address IS NOT NULL ORDER BY address, id');
  }

  documentCount(): number {
    const types = PAGE_TYPES.map((type) => `'${type}'`).join(', ');
    return this.select<{ n: number }>(`SELECT count(*) AS n FROM document WHERE type IN (${types})`, [])[0]?.n ?? 0;
  }

  select<T>(sql: string, parameters: readonly (string | number | null)[]): T[] {
    return prepare(this.#database, sql).all(...parameters) as T[];
  }

  beginSnapshot(): void {
    this.#database.exec('BEGIN; SELECT count(*) FROM feed_cursor');
  }

  endSnapshot(): void {
    if (this.#database.inTransaction) this.#database.exec('COMMIT');
  }

  close(): void {
    this.#database.close();
  }

  /** A statement of its own: an iterator keeps it busy until it ends. */
  #iterate<T>(sql: string): IterableIterator<T> {
    return this.#database.prepare(sql).iterate() as IterableIterator<T>;
  }

  /** A change of the content and what it touched: one transaction. */
  #change<T>(change: () => T): T {
    return this.#database.transaction(() => {
      this.#touches.begin();
      const done = change();
      this.#shown.refreshSite();
      for (const address of monthAddresses(this, this.#touches.months())) this.#touches.place(address);
      this.#touches.write();
      return done;
    })();
  }

  #applyStaged(): AppliedChanges {
    const changes: AppliedChanges = { published: [], removed: [] };
    for (const { type, id, seq, at, json } of stagedRows(this.#database)) {
      if (json !== null && this.#shown.isStored({ type, id }, { seq, at }, json)) continue;
      const written = this.#shown.write({ type, id }, json === null ? null : (JSON.parse(json) as PublishedDocument), { seq, at });
      if (written !== 'nothing') changes[written].push({ type, id });
    }
    return changes;
  }

  #saveCursor({ seq, row }: FeedCursor): void {
    prepare(
      this.#database,
      'INSERT INTO feed_cursor (one, seq, row) VALUES (1, ?, ?) ON CONFLICT (one) DO UPDATE SET seq = excluded.seq, row = excluded.row',
    ).run(seq, row);
  }
}
