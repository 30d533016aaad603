// What exists and may be counted, voted on and commented, read from the content store that the publisher keeps. It is another process's file:
// it may not be there yet, or be replaced at any time, and it is never written here.

import { statSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { REFUSALS } from '../api-error.ts';
import type { Clock } from '../clock.ts';

export interface CountablePage {
  type: string;
  carriedViews: number;
  carriedDownloads: number;
  /** Ids of what it belongs to. */
  category: string | null;
  documentType: string | null;
  organisation: string | null;
  commentsAllowed: boolean;
}
export interface CountableName {
  title: string;
  /** Path on the site. */
  address: string | null;
}
export interface CountablePoll {
  /** How many there are to choose from. */
  options: number;
  /** Seconds since 1970; null: open since ever, and for ever. */
  fromAt: number | null;
  untilAt: number | null;
}
export interface CountableSite {
  carriedVisits: number;
  respectDoNotTrack: boolean;
}

/** How long an answer of the file may be kept: an unpublished page stops counting after at most this. */
const RECHECK_MS = 1000;
const MOST_KEPT_PAGES = 50_000;
/** The publisher's transactions are short; a reader here must not wait longer. */
const BUSY_MS = 100;
/** Until the site's settings are published nobody has allowed to ignore the signal. */
const SITE_WITHOUT_SETTINGS: CountableSite = { carriedVisits: 0, respectDoNotTrack: true };

interface OpenFile {
  database: Sqlite.Database;
  page: Sqlite.Statement<[string], Omit<CountablePage, 'commentsAllowed'> & { comments: number }>;
  name: Sqlite.Statement<[string, string], CountableName>;
  poll: Sqlite.Statement<[string], CountablePoll>;
  file: Sqlite.Statement<[string, string], { found: number }>;
  site: Sqlite.Statement<[], { visits: number; respect: number }>;
  /** Device and inode: another file under the same name has others. */
  identity: string;
  /** SQLite's number that changes when another process commits. */
  version: unknown;
}

export class CountableContent {
  readonly #path: string;
  readonly #now: Clock;
  readonly #pages = new Map<string, CountablePage>();
  #site: CountableSite | null = null;
  #open: OpenFile | null = null;
  #checkedAt = Number.NEGATIVE_INFINITY;

  /** @param path absolute path of the content store */
  constructor(path: string, now: Clock) {
    this.#path = path;
    this.#now = now;
  }

  /** null: no such page is published. @throws Refusal `content-unavailable` */
  page(id: string): CountablePage | null {
    return this.#read((open) => {
      const kept = this.#pages.get(id);
      if (kept !== undefined) return kept;
      const row = open.page.get(id);
      if (row === undefined) return null;
      const { comments, ...rest } = row;
      const page = { ...rest, commentsAllowed: comments !== 0 };
      if (this.#pages.size >= MOST_KEPT_PAGES) this.#pages.clear();
      this.#pages.set(id, page);
      return page;
    });
  }

  /** What a page, a category, a document type or an organisation is called: in this language, or in the one it has. null: nothing published. */
  name(id: string, locale: string): CountableName | null {
    return this.#read((open) => open.name.get(id, locale) ?? null);
  }

  /** null: no such poll is published. @throws Refusal `content-unavailable` */
  poll(id: string): CountablePoll | null {
    return this.#read((open) => open.poll.get(id) ?? null);
  }

  /** Whether a published page offers this file. @param address "/media/..." @throws Refusal `content-unavailable` */
  hasFile(pageId: string, address: string): boolean {
    return this.#read((open) => open.file.get(pageId, address) !== undefined);
  }

  /** @throws Refusal `content-unavailable` */
  site(): CountableSite {
    return this.#read((open) => {
      if (this.#site === null) {
        const row = open.site.get();
        this.#site = row === undefined ? SITE_WITHOUT_SETTINGS : { carriedVisits: row.visits, respectDoNotTrack: row.respect !== 0 };
      }
      return this.#site;
    });
  }

  close(): void {
    this.#open?.database.close();
    this.#open = null;
    this.#pages.clear();
    this.#site = null;
  }

  #read<Result>(read: (open: OpenFile) => Result): Result {
    try {
      return read(this.#current());
    } catch (error) {
      this.close();
      throw REFUSALS.contentUnavailable(error);
    }
  }

  #current(): OpenFile {
    const now = this.#now();
    const age = now - this.#checkedAt;
    if (this.#open !== null && age >= 0 && age < RECHECK_MS) return this.#open;
    const { dev, ino } = statSync(this.#path);
    const identity = `${dev}:${ino}`;
    if (this.#open?.identity !== identity) this.close();
    this.#open ??= openFile(this.#path, identity);
    const version = this.#open.database.pragma('data_version', { simple: true });
    if (version !== this.#open.version) {
      this.#open.version = version;
      this.#pages.clear();
      this.#site = null;
    }
    this.#checkedAt = now;
    return this.#open;
  }
}

function openFile(path: string, identity: string): OpenFile {
  const database = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: BUSY_MS });
  try {
    return {
      database,
      page: database.prepare(
        `SELECT type, carried_views AS carriedViews, carried_downloads AS carriedDownloads, category, document_type AS documentType,
           organisation, comments_allowed AS comments FROM countable_page WHERE id = ?`,
      ),
      name: database.prepare('SELECT title, address FROM countable_name WHERE id = ? ORDER BY locale = ? DESC, locale DESC LIMIT 1'),
      poll: database.prepare('SELECT options, from_at AS fromAt, until_at AS untilAt FROM countable_poll WHERE id = ?'),
      file: database.prepare('SELECT 1 AS found FROM countable_file WHERE page_id = ? AND address = ?'),
      site: database.prepare('SELECT carried_visits AS visits, respect_do_not_track AS respect FROM countable_site WHERE one = 1'),
      identity,
      version: null,
    };
  } catch (error) {
    database.close();
    throw error;
  }
}
