// Moves the counters from SQLite to PostgreSQL while the site goes on. Nearly everything is copied while counting goes on; what has
// changed since is copied in a short pause, in which the file is locked: requests wait for the lock, or are refused with 503, and
// none that is acknowledged is lost. Writing to both databases at once would need no pause, but two truths to reconcile after a crash.
// Then the file is sealed, so that nothing counts where nobody will look; the API starts again on PostgreSQL.

import { existsSync } from 'node:fs';
import { toSiteDay } from '@bang-tin/shared/vietnam-time';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { StartError } from '../api-error.ts';
import { copyTable, fingerprintIn, fingerprints, type TableCopy } from './copy-tables.ts';
import { isSealed, seal } from './seal.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const LOCK_WAIT_MS = 10_000;
/** Kept by each database for itself: the history of its tables, and the probe of /readyz. */
const isOwn = (table: string) => table.includes('migration') || table === 'readiness';

/** In PostgreSQL: what a move has copied last. */
const COPY_TABLE = 'counters_copy';
const UNDER_WAY = 'under way';

/** Of the tables that only grow: the column that says on which day a row last changed. */
const DAY_COLUMNS: ReadonlyMap<string, string> = new Map([
  ['page_total', 'updated_day'],
  ['page_day', 'day'],
  ['site_day', 'day'],
  ['site_hour', 'day'],
  ['referrer_day', 'day'],
]);

export interface MoveOptions {
  /** Files that exist are moved; their tables must be there in PostgreSQL already, empty. */
  files: readonly string[];
  url: string;
  now: number;
  report: (message: string) => void;
}

export interface MoveOutcome {
  rows: number;
  /** How long nothing could be counted. */
  pauseMs: number;
}

/** @throws StartError when PostgreSQL has numbers already, or a copy differs: then nothing has changed */
export async function moveToPostgres({ files, url, now, report }: MoveOptions): Promise<MoveOutcome> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  const sources = files.filter((path) => existsSync(path)).map((path) => new Source(path));
  try {
    const isOurs = await isUntouchedCopy(client);
    for (const source of sources) await source.makeRoom(client, isOurs);
    await noteCopy(client, UNDER_WAY, []);
    const lastChange = toSiteDay(now - DAY_MS);
    let rows = 0;
    for (const source of sources) rows += await source.copy(client);
    report(`Đã chép ${rows} dòng trong khi cổng vẫn đếm; giờ tạm dừng đếm để chép phần vừa thay đổi.`);
    const began = performance.now();
    for (const source of sources) source.lock();
    await client.query('BEGIN');
    for (const source of sources) rows += await source.copyChanges(client, lastChange);
    let sums = '';
    for (const source of sources) sums += await source.compare(client);
    await noteCopy(
      client,
      sums,
      sources.flatMap((source) => source.tables),
    );
    // Dying between this and the seals leaves an unsealed file; the next move finds the copy untouched, and makes it anew.
    await client.query('COMMIT');
    for (const source of sources) source.sealAndUnlock();
    return { rows, pauseMs: performance.now() - began };
  } finally {
    for (const source of sources) source.close();
    await client.end();
  }
}

/** Whether PostgreSQL holds what an earlier move has copied, and nothing has been counted there since. */
async function isUntouchedCopy(client: pg.Client): Promise<boolean> {
  await client.query(`CREATE TABLE IF NOT EXISTS ${COPY_TABLE} (sums text NOT NULL, tables text[] NOT NULL)`);
  const { rows } = await client.query<{ sums: string; tables: string[] }>(`SELECT sums, tables FROM ${COPY_TABLE}`);
  const [copy] = rows;
  if (copy === undefined) return false;
  // Salts are copied at the very end, and made by whoever counts.
  if (copy.sums === UNDER_WAY) return (await client.query('SELECT 1 FROM salt LIMIT 1')).rowCount === 0;
  let sums = '';
  for (const table of copy.tables) sums += `${table} ${await fingerprintIn(client, table)}\n`;
  return sums === copy.sums;
}

async function noteCopy(client: pg.Client, sums: string, tables: readonly string[]): Promise<void> {
  await client.query(`WITH gone AS (DELETE FROM ${COPY_TABLE}) INSERT INTO ${COPY_TABLE} (sums, tables) VALUES ($1, $2)`, [sums, tables]);
}

class Source {
  readonly #file: Sqlite.Database;
  readonly #path: string;
  readonly tables: readonly string[];

  constructor(path: string) {
    this.#path = path;
    this.#file = new Sqlite(path, { fileMustExist: true, timeout: LOCK_WAIT_MS });
    const tables = this.#file.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").pluck().all();
    this.tables = (tables as string[]).filter((table) => !isOwn(table));
  }

  /** @param isOurs what is there is a copy that nobody has counted in @throws StartError when numbers would be lost or counted twice */
  async makeRoom(client: pg.Client, isOurs: boolean): Promise<void> {
    if (isSealed(this.#file)) throw new StartError('moved-already', `Số đếm trong ${this.#path} đã được chuyển sang PostgreSQL rồi.`);
    const { rows } = await client.query('SELECT coalesce(sum(visits), 0) > 0 AS counted FROM site_day');
    if (!isOurs && (rows[0] as { counted: boolean }).counted) {
      throw new StartError(
        'target-not-empty',
        'Cơ sở dữ liệu trong COUNTERS_DATABASE_URL đã có số đếm. Hãy dùng một cơ sở dữ liệu trống, để không cộng hai lần.',
      );
    }
    // What a move that was broken off has left.
    for (const table of this.tables) await client.query(`TRUNCATE "${table}"`);
  }

  /** The large tables, which only grow: the others are small, change all the time, and wait for the pause. */
  async copy(client: pg.Client): Promise<number> {
    let rows = 0;
    for (const table of this.tables) if (DAY_COLUMNS.has(table)) rows += await copyTable(this.#file, client, { table });
    return rows;
  }

  lock(): void {
    this.#file.exec('BEGIN IMMEDIATE');
  }

  async copyChanges(client: pg.Client, since: string): Promise<number> {
    let rows = 0;
    for (const table of this.tables) {
      const column = DAY_COLUMNS.get(table);
      const changes: TableCopy = column === undefined ? { table } : { table, where: `"${column}" >= '${since}'` };
      if (column === undefined) await client.query(`TRUNCATE "${table}"`);
      rows += await copyTable(this.#file, client, changes);
    }
    return rows;
  }

  /** @returns what the rows of all tables add up to */
  async compare(client: pg.Client): Promise<string> {
    let sums = '';
    for (const table of this.tables) {
      const { from, to } = await fingerprints(this.#file, client, table);
      if (from !== to)
        throw new StartError(
          'copy-differs',
          `Bảng ${table} sau khi chép không giống bản gốc (${from}; ${to}). Chưa có gì thay đổi; hãy chạy lại.`,
        );
      sums += `${table} ${to}\n`;
    }
    return sums;
  }

  sealAndUnlock(): void {
    seal(this.#file, this.tables);
    this.#file.exec('COMMIT');
  }

  close(): void {
    if (this.#file.inTransaction) this.#file.exec('ROLLBACK');
    this.#file.close();
  }
}
