// The content store: what the feed said, in one local SQLite file. The publisher writes it, the pages and the small API read it.

import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { PublishedDocument } from '@bang-tin/shared/content-schemas';
import { type DocumentType, PAGE_TYPES } from '@bang-tin/shared/document-types';
import { FEED_START, type FeedCursor, type FeedRow } from '@bang-tin/shared/feed-schema';
import type { Locale } from '@bang-tin/shared/locales';
import Database from 'better-sqlite3';
import { ContentError } from './content-error.ts';
import { DocumentWriter } from './document-writer.ts';
import type { MediaFile } from './media-addresses.ts';
import { FILLED_TABLES, STORE_TABLES, STORE_VERSION } from './store-tables.ts';

export { ContentError } from './content-error.ts';
export type { MediaFile } from './media-addresses.ts';

export interface DocumentKey {
  type: DocumentType;
  id: string;
}
/** What a batch of feed rows did: documents that are published after it, and documents that were and are no more. */
export interface AppliedChanges {
  published: DocumentKey[];
  removed: DocumentKey[];
}
/** A page that a document accounts for. */
export interface DocumentAddress extends DocumentKey {
  locale: Locale;
  address: string;
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
  /** Forgets everything and takes the feed from its start, in one transaction. */
  replaceAll(rows: Iterable<FeedRow>, cursor: FeedCursor): AppliedChanges;
  /** Empties the store and puts the cursor at the start. */
  reset(): void;
  /** Every file that a published document names, once, ordered by address. */
  mediaFiles(): Iterable<MediaFile>;
  /** Every address that stands for a document (type, id, locale), ordered by address. */
  addresses(): Iterable<DocumentAddress>;
  /** Documents of types with a page. */
  documentCount(): number;
  /** Runs a SELECT; statements are prepared once. For ContentReader, which pages use. */
  select<T>(sql: string, parameters: readonly (string | number | null)[]): T[];
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
      database.pragma('synchronous = FULL');
    }
    prepareTables(database, file, readonly);
    if (readonly && snapshot) database.exec('BEGIN; SELECT count(*) FROM feed_cursor');
    return new SqliteContentStore(database, file);
  } catch (error) {
    database.close();
    throw error;
  }
}

function connect(file: string, readonly: boolean): Database.Database {
  try {
    return new Database(file, { readonly, fileMustExist: readonly });
  } catch (error) {
    if (!readonly) throw error;
    throw new ContentError(
      'STORE_MISSING',
      `There is no content store at ${file}, because nothing was published yet or DATA_DIR names another folder. Start the publisher once, or correct DATA_DIR.`,
      error,
    );
  }
}

function prepareTables(database: Database.Database, file: string, readonly: boolean): void {
  const version = database.pragma('user_version', { simple: true }) as number;
  if (version === STORE_VERSION) return;
  if (version > STORE_VERSION || readonly) {
    throw new ContentError(
      'STORE_NEWER',
      `The content store ${file} has version ${version}, this program reads ${STORE_VERSION}. Run the publisher of the same release, or delete the file: the feed fills it again.`,
    );
  }
  database.transaction(() => {
    // An older store is derived data of another shape: it is dropped, and with it the cursor, so that the feed is read again.
    for (const table of version === 0 ? [] : [...FILLED_TABLES, 'feed_cursor']) database.exec(`DROP TABLE IF EXISTS ${table}`);
    database.exec(STORE_TABLES);
    database.pragma(`user_version = ${STORE_VERSION}`);
  })();
}

class SqliteContentStore implements ContentStore {
  readonly file: string;
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();
  #writer: DocumentWriter | null = null;

  constructor(database: Database.Database, file: string) {
    this.#database = database;
    this.file = file;
  }

  cursor(): FeedCursor {
    return this.select<FeedCursor>('SELECT seq, row FROM feed_cursor', [])[0] ?? FEED_START;
  }

  applyFeedRows(rows: Iterable<FeedRow>, cursor: FeedCursor): AppliedChanges {
    return this.#database.transaction(() => {
      const current = this.cursor();
      requireSameHistory(current, cursor);
      const changes = this.#apply(newestRows(rows, current, cursor));
      this.#saveCursor(cursor);
      return changes;
    })();
  }

  replaceAll(rows: Iterable<FeedRow>, cursor: FeedCursor): AppliedChanges {
    return this.#database.transaction(() => {
      const before = this.select<DocumentKey>('SELECT type, id FROM document', []);
      this.reset();
      const { published } = this.#apply(newestRows(rows, FEED_START, cursor));
      this.#saveCursor(cursor);
      const kept = new Set(published.map(keyText));
      return { published, removed: before.filter((key) => !kept.has(keyText(key))) };
    })();
  }

  reset(): void {
    this.#database.transaction(() => {
      for (const table of [...FILLED_TABLES, 'feed_cursor']) this.#database.exec(`DELETE FROM ${table}`);
    })();
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
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement.all(...parameters) as T[];
  }

  close(): void {
    this.#database.close();
  }

  /** A statement of its own: an iterator keeps it busy until it ends. */
  #iterate<T>(sql: string): IterableIterator<T> {
    return this.#database.prepare(sql).iterate() as IterableIterator<T>;
  }

  #apply(rows: Iterable<FeedRow>): AppliedChanges {
    this.#writer ??= new DocumentWriter(this.#database);
    const changes: AppliedChanges = { published: [], removed: [] };
    for (const row of rows) {
      const key = { type: row.type, id: row.id };
      const existed = this.#writer.remove(key);
      if (row.document) {
        this.#writer.insert(row.document as PublishedDocument, row);
        changes.published.push(key);
      } else if (existed) {
        changes.removed.push(key);
      }
    }
    this.#writer.refreshSite();
    return changes;
  }

  #saveCursor({ seq, row }: FeedCursor): void {
    this.#database
      .prepare(
        'INSERT INTO feed_cursor (one, seq, row) VALUES (1, ?, ?) ON CONFLICT (one) DO UPDATE SET seq = excluded.seq, row = excluded.row',
      )
      .run(seq, row);
  }
}

const keyText = ({ type, id }: DocumentKey): string => `${type} ${id}`;

function requireSameHistory(current: FeedCursor, next: FeedCursor): void {
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

/** The newest row of each document after the current cursor, in the order of the feed. */
function newestRows(rows: Iterable<FeedRow>, current: FeedCursor, next: FeedCursor): FeedRow[] {
  const newest = new Map<string, FeedRow>();
  for (const row of rows) {
    if (row.seq > next.seq) {
      throw new ContentError(
        'CURSOR_BEHIND_ROWS',
        `Row ${row.seq} lies behind the cursor ${next.seq} it came with, so a later start would apply it again. Pass the cursor after the last row.`,
      );
    }
    if (row.seq > current.seq && row.seq > (newest.get(keyText(row))?.seq ?? 0)) newest.set(keyText(row), row);
  }
  return [...newest.values()].sort((a, b) => a.seq - b.seq);
}
