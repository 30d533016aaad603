// The ledger: what each page of the newest release was made of. It answers which pages a change concerns, and which are still due.
// It stands in a file of its own and always describes one whole release, the one it names.

import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { LEDGER_TABLES, LEDGER_VERSION } from './ledger-tables.ts';
import { packKeys, unpackKeys } from './packed-keys.ts';

/** Why a page waits to be made: higher goes first. */
export const DUE = {
  /** It is up to date. */
  no: 0,
  /** Templates or what all pages share have changed: it is made when nothing else is to do. */
  background: 1,
  /** What it shows has changed. */
  urgent: 2,
} as const;
export type Due = (typeof DUE)[keyof typeof DUE];

export interface PageFailure {
  code: string;
  /** What happened, why, and what to do. */
  message: string;
  /** ISO 8601, UTC. */
  at: string;
}

/** What a page read; see ReadRecord of the content store. `keys` also hold those of the pages it links to. */
export interface PageRecord {
  keys: readonly number[];
  reads: string;
  digest: string;
  until: string | null;
}

export interface DuePage {
  id: number;
  address: string;
  document: string | null;
  due: Due;
  /** Digest of the bytes that readers find; null where there are none. */
  sha256: string | null;
}

/** A page to be looked at: it read something that may give another result now. */
export interface CandidatePage {
  id: number;
  reads: string;
  digest: string;
}

export interface PartRecord {
  name: string;
  reads: string;
  digest: string;
  valueDigest: string;
  keys: readonly number[];
  until: string | null;
}

export interface PageStanding {
  address: string;
  /** ISO 8601; null while readers find nothing there. */
  liveAt: string | null;
  due: Due;
  failure: PageFailure | null;
}

export type FileKind = 'media' | 'lost-media' | 'sitemap';
export interface LedgerFile {
  name: string;
  kind: FileKind;
  sha256: string;
}

interface PageRow extends DuePage {
  keys: Buffer | null;
}

type PartRow = Omit<PartRecord, 'keys'> & { keys: string };
const PART_FIELDS = 'name, reads, digest, value_digest AS valueDigest, keys, until';
const toPart = (row: PartRow): PartRecord => ({ ...row, keys: JSON.parse(row.keys) as number[] });

export class PageLedger {
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();

  /** Opens the ledger; one that another version wrote is begun anew, and with it all pages are due. */
  constructor(file: string) {
    mkdirSync(dirname(file), { recursive: true });
    this.#database = new Database(file);
    this.#database.pragma('journal_mode = WAL');
    this.#database.pragma('synchronous = FULL');
    this.#database.pragma('cache_size = -65536');
    if (this.#database.pragma('user_version', { simple: true }) !== LEDGER_VERSION) this.clear();
  }

  /** Forgets everything: the whole site has to be made. */
  clear(): void {
    this.transaction(() => {
      const tables = this.#database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[];
      for (const table of tables) this.#database.exec(`DROP TABLE ${table}`);
      this.#database.exec(LEDGER_TABLES);
      this.#database.pragma(`user_version = ${LEDGER_VERSION}`);
    });
    this.#statements.clear();
  }

  transaction<Result>(work: () => Result): Result {
    return this.#database.transaction(work)();
  }

  /** Begins a transaction that may last over other work; nobody else writes here. */
  begin(): void {
    this.#database.exec('BEGIN IMMEDIATE');
  }

  commit(): void {
    this.#database.exec('COMMIT');
  }

  rollback(): void {
    if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
  }

  /** The release whose pages these are; null before the first one is whole. */
  release(): string | null {
    return this.#get<{ release: string | null }>('SELECT release FROM standing')?.release ?? null;
  }

  setRelease(id: string): void {
    this.#run('UPDATE standing SET release = ?', id);
  }

  templates(): string {
    return this.#get<{ templates: string }>('SELECT templates FROM standing')?.templates ?? '';
  }

  setTemplates(fingerprint: string): void {
    this.#run('UPDATE standing SET templates = ?', fingerprint);
  }

  store(): string {
    return this.#get<{ store: string }>('SELECT store FROM standing')?.store ?? '';
  }

  setStore(name: string): void {
    this.#run('UPDATE standing SET store = ?', name);
  }

  // --- which pages a change concerns

  /** Every page that was made, some at a time. @param after the id of the last one before */
  pagesAfter(after: number, limit: number): CandidatePage[] {
    const sql = 'SELECT id, reads, digest FROM page WHERE id > ? AND sha256 IS NOT NULL ORDER BY id LIMIT ?';
    return this.#all<CandidatePage>(sql, after, limit);
  }

  /** Pages of documents that readers find, some at a time. @param after the id of the last one before */
  documentPagesAfter(after: number, limit: number): { id: number; address: string }[] {
    const sql = 'SELECT id, address FROM page WHERE id > ? AND sha256 IS NOT NULL AND document IS NOT NULL ORDER BY id LIMIT ?';
    return this.#all<{ id: number; address: string }>(sql, after, limit);
  }

  /** Documents that have a page. */
  documents(): string[] {
    return this.#all<{ document: string }>('SELECT DISTINCT document FROM page WHERE document IS NOT NULL').map(({ document }) => document);
  }

  /** Pages that read or link to something under these keys. */
  *pagesWithKeys(keys: Iterable<number>): Iterable<CandidatePage> {
    const seen = new Set<number>();
    for (const key of keys) {
      const pages = this.#all<CandidatePage>(
        'SELECT id, reads, digest FROM page_key JOIN page ON id = page WHERE key = ? AND sha256 IS NOT NULL',
        key,
      );
      for (const page of pages) {
        if (seen.has(page.id)) continue;
        seen.add(page.id);
        yield page;
      }
    }
  }

  /** Pages whose time has come. */
  markPagesUntil(now: string, due: Due): number {
    return this.#run('UPDATE page SET due = max(due, ?) WHERE until <= ?', due, now);
  }

  /** The next instant at which a page or a part may change by itself. */
  nextUntil(): string | null {
    const sql = 'SELECT min(until) AS until FROM (SELECT min(until) AS until FROM page UNION ALL SELECT min(until) FROM part)';
    return this.#get<{ until: string | null }>(sql)?.until ?? null;
  }

  /** Shared values that read something under these keys, or whose time has come. */
  partsWithKeys(keys: Iterable<number>, now: string): PartRecord[] {
    const found = new Map<string, PartRecord>();
    const rows = [...keys].flatMap((key) =>
      this.#all<PartRow>(`SELECT ${PART_FIELDS} FROM part_key JOIN part ON name = part WHERE key = ?`, key),
    );
    rows.push(...this.#all<PartRow>(`SELECT ${PART_FIELDS} FROM part WHERE until <= ?`, now));
    for (const row of rows) found.set(row.name, toPart(row));
    return [...found.values()];
  }

  parts(): PartRecord[] {
    return this.#all<PartRow>(`SELECT ${PART_FIELDS} FROM part ORDER BY name`).map(toPart);
  }

  part(name: string): { valueDigest: string } | null {
    return this.#get<{ valueDigest: string }>('SELECT value_digest AS valueDigest FROM part WHERE name = ?', name) ?? null;
  }

  savePart(part: PartRecord): void {
    this.#run('DELETE FROM part_key WHERE part = ?', part.name);
    this.#run(
      'INSERT OR REPLACE INTO part (name, reads, digest, value_digest, keys, until) VALUES (?, ?, ?, ?, ?, ?)',
      part.name,
      part.reads,
      part.digest,
      part.valueDigest,
      JSON.stringify(part.keys),
      part.until,
    );
    for (const key of new Set(part.keys)) this.#run('INSERT INTO part_key (key, part) VALUES (?, ?)', key, part.name);
  }

  /** The value may be another: the part is looked at again, as if its time had come, until it has been made anew. */
  awaitPart(name: string, now: string): void {
    this.#run('UPDATE part SET until = ? WHERE name = ?', now, name);
  }

  /** A page with this key that can be made; null where there is none. */
  goodPageWithKey(key: number): number | null {
    const sql = 'SELECT id FROM page_key JOIN page ON id = page WHERE key = ? AND sha256 IS NOT NULL AND failure IS NULL LIMIT 1';
    return this.#get<{ id: number }>(sql, key)?.id ?? null;
  }

  removePart(name: string): void {
    this.#run('DELETE FROM part_key WHERE part = ?', name);
    this.#run('DELETE FROM part WHERE name = ?', name);
  }

  // --- what is due

  /** Marks a page, known or new, without ever lowering what it was marked with. */
  markAddress(address: string, due: Due): void {
    this.#run(
      'INSERT INTO page (address, due) VALUES (?, ?) ON CONFLICT (address) DO UPDATE SET due = max(due, excluded.due)',
      address,
      due,
    );
  }

  markPage(id: number, due: Due): void {
    this.#run('UPDATE page SET due = max(due, ?) WHERE id = ?', due, id);
  }

  markAll(due: Due): void {
    this.#run('UPDATE page SET due = max(due, ?)', due);
  }

  /** @returns how many pages carry the key */
  markPagesWithKey(key: number, due: Due): number {
    return this.#run('UPDATE page SET due = max(due, ?) WHERE id IN (SELECT page FROM page_key WHERE key = ?)', due, key);
  }

  /**
   * Pages that could not be made are tried again.
   * @param lost of those that nobody took away: what is urgent counts as touched by the feed, and would be let go
   */
  markFailed(lost: Due): void {
    const sql = "UPDATE page SET due = max(due, iif(failure ->> 'code' = 'PAGES_LOST', ?, ?)) WHERE failure IS NOT NULL";
    this.#run(sql, lost, DUE.urgent);
  }

  duePages(due: Due, limit: number): DuePage[] {
    // "due > 0" is what its index asks for; without it all pages would be read.
    const sql = 'SELECT id, address, document, due, sha256 FROM page WHERE due = ? AND due > 0 ORDER BY id LIMIT ?';
    return this.#all<DuePage>(sql, due, limit);
  }

  /** Pages of any urgency, in the order of their ids. @param after the id of the last one before */
  duePagesAfter(after: number, limit: number): DuePage[] {
    return this.#all<DuePage>(
      'SELECT id, address, document, due, sha256 FROM page WHERE due > 0 AND id > ? ORDER BY id LIMIT ?',
      after,
      limit,
    );
  }

  countDue(due?: Due): number {
    const where = due === undefined ? 'due > 0' : `due = ${due} AND due > 0`;
    return this.#get<{ n: number }>(`SELECT count(*) AS n FROM page WHERE ${where}`)?.n ?? 0;
  }

  // --- pages

  page(address: string): DuePage | null {
    return this.#get<DuePage>('SELECT id, address, document, due, sha256 FROM page WHERE address = ?', address) ?? null;
  }

  /** Whether there is such a page, or there will be once it has been made. */
  knows(address: string): boolean {
    return this.#get('SELECT 1 AS one FROM page WHERE address = ?', address) !== undefined;
  }

  /** A page was made. @param liveAt since when readers find these bytes; null: they found them before */
  savePage(
    id: number,
    page: { document: string | null; chunk: string | null; sha256: string; record: PageRecord; liveAt: string | null },
  ): void {
    const before = this.#get<PageRow>('SELECT keys FROM page WHERE id = ?', id);
    const keys = [...new Set(page.record.keys)].sort((a, b) => a - b);
    this.#replaceKeys(id, before?.keys ?? null, keys);
    this.#run(
      `UPDATE page SET document = ?, chunk = ?, due = 0, sha256 = ?, reads = ?, digest = ?, keys = ?, until = ?,
         live_at = coalesce(?, live_at), failure = NULL WHERE id = ?`,
      page.document,
      page.chunk,
      page.sha256,
      page.record.reads,
      page.record.digest,
      packKeys(keys),
      page.record.until,
      page.liveAt,
      id,
    );
  }

  removePage(id: number): void {
    const before = this.#get<PageRow>('SELECT keys FROM page WHERE id = ?', id);
    this.#replaceKeys(id, before?.keys ?? null, []);
    this.#run('DELETE FROM page WHERE id = ?', id);
  }

  /** A page could not be made: readers keep its old version. It is tried again in any case, so it waits for no moment any more. */
  failPage(id: number, document: string | null, failure: PageFailure): void {
    const sql = 'UPDATE page SET due = 0, until = NULL, document = coalesce(document, ?), failure = ? WHERE id = ?';
    this.#run(sql, document, JSON.stringify(failure), id);
  }

  /** Pages of documents that could not be made. */
  failedDocuments(): { id: number; document: string }[] {
    return this.#all<{ id: number; document: string }>(
      'SELECT id, document FROM page WHERE failure IS NOT NULL AND document IS NOT NULL ORDER BY id',
    );
  }

  failures(limit: number): { address: string; document: string | null; failure: PageFailure }[] {
    const sql = 'SELECT address, document, failure FROM page WHERE failure IS NOT NULL ORDER BY id LIMIT ?';
    const rows = this.#all<{ address: string; document: string | null; failure: string }>(sql, limit);
    return rows.map((row) => ({ ...row, failure: JSON.parse(row.failure) as PageFailure }));
  }

  countFailures(): number {
    return this.#get<{ n: number }>('SELECT count(*) AS n FROM page WHERE failure IS NOT NULL')?.n ?? 0;
  }

  /** The pages of a document in all languages. */
  standingsOf(document: string): PageStanding[] {
    const sql = 'SELECT address, live_at AS liveAt, due, failure FROM page WHERE document = ? ORDER BY address';
    const rows = this.#all<Omit<PageStanding, 'failure'> & { failure: string | null }>(sql, document);
    return rows.map((row) => ({ ...row, failure: row.failure === null ? null : (JSON.parse(row.failure) as PageFailure) }));
  }

  /** The addresses that a part of the sitemap names, in order. */
  addressesInChunk(chunk: string): string[] {
    const sql = 'SELECT address FROM page WHERE chunk = ? AND sha256 IS NOT NULL ORDER BY address';
    return this.#all<{ address: string }>(sql, chunk).map(({ address }) => address);
  }

  chunkOf(address: string): string | null {
    return this.#get<{ chunk: string | null }>('SELECT chunk FROM page WHERE address = ?', address)?.chunk ?? null;
  }

  // --- files that are no pages

  file(name: string): LedgerFile | null {
    return this.#get<LedgerFile>('SELECT name, kind, sha256 FROM file WHERE name = ?', name) ?? null;
  }

  filesOfKind(kind: FileKind): LedgerFile[] {
    return this.#all<LedgerFile>('SELECT name, kind, sha256 FROM file WHERE kind = ? ORDER BY name', kind);
  }

  saveFile({ name, kind, sha256 }: LedgerFile): void {
    this.#run('INSERT OR REPLACE INTO file (name, kind, sha256) VALUES (?, ?, ?)', name, kind, sha256);
  }

  /** Media files that no document names any more: the next release lets them go. */
  loseMedia(names: Iterable<string>): void {
    for (const name of names) this.#run("UPDATE file SET kind = 'lost-media' WHERE name = ? AND kind = 'media'", name);
  }

  removeFile(name: string): void {
    this.#run('DELETE FROM file WHERE name = ?', name);
  }

  // --- documents that vanished unaccounted for

  addUnaccounted(documents: Iterable<string>): void {
    for (const document of documents) this.#run('INSERT OR IGNORE INTO unaccounted VALUES (?)', document);
  }

  isUnaccounted(document: string): boolean {
    return this.#get('SELECT 1 AS one FROM unaccounted WHERE document = ?', document) !== undefined;
  }

  accountFor(document: string): void {
    this.#run('DELETE FROM unaccounted WHERE document = ?', document);
  }

  close(): void {
    this.#database.close();
  }

  #replaceKeys(page: number, before: Buffer | null, after: readonly number[]): void {
    const had = new Set(before === null ? [] : unpackKeys(before));
    for (const key of after) {
      if (!had.delete(key)) this.#run('INSERT INTO page_key (key, page) VALUES (?, ?)', key, page);
    }
    for (const key of had) this.#run('DELETE FROM page_key WHERE key = ? AND page = ?', key, page);
  }

  #prepare(sql: string): Database.Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  #run(sql: string, ...parameters: unknown[]): number {
    return this.#prepare(sql).run(...parameters).changes;
  }

  #get<Row>(sql: string, ...parameters: unknown[]): Row | undefined {
    return this.#prepare(sql).get(...parameters) as Row | undefined;
  }

  #all<Row>(sql: string, ...parameters: unknown[]): Row[] {
    return this.#prepare(sql).all(...parameters) as Row[];
  }
}
