// What the bench counts on: folders with a content store of so many pages, and counters that are already large.

import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CONTENT_STORE_FILE, COUNTABLE_TABLES } from '@bang-tin/shared/countable-pages';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { COUNTERS_FILE } from '../src/storage/open-counter-store.ts';

/** The id of a page by its number, as SQL and as load.ts has it. */
const ID_IN_SQLITE = "'page' || substr('00000000000000000000' || value, -20)";

export function writePages(folder: string, pages: number): void {
  const path = join(folder, CONTENT_STORE_FILE);
  mkdirSync(dirname(path), { recursive: true });
  const database = new Sqlite(path);
  database.exec(COUNTABLE_TABLES);
  database.exec(
    `INSERT INTO countable_page (id, type, carried_views, carried_downloads)
     SELECT ${ID_IN_SQLITE}, 'article', 0, 0 FROM (${numbers(pages)});
     INSERT INTO countable_site (one, carried_visits, respect_do_not_track) VALUES (1, 0, 0)`,
  );
  database.close();
}

const numbers = (count: number) =>
  `WITH RECURSIVE number(value) AS (SELECT 0 UNION ALL SELECT value + 1 FROM number WHERE value < ${count - 1}) SELECT value FROM number`;

/** Fills the tables of counters that have been opened once: every page has a total, and has been seen on each of so many days. @param pages 0: those that are there */
export function fillSqlite(folder: string, pages: number, days: number): void {
  const database = new Sqlite(join(folder, COUNTERS_FILE));
  database.pragma('synchronous = OFF');
  if (pages > 0) database.exec(`INSERT INTO page_total SELECT ${ID_IN_SQLITE}, value % 1000 + 1, 0, '2026-11-01' FROM (${numbers(pages)})`);
  for (let day = 1; day <= days; day += 1) database.exec(`INSERT INTO page_day SELECT ${dayName(day)}, page_id, 1, 0 FROM page_total`);
  database.close();
}

export async function fillPostgres(url: string, pages: number, days: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `INSERT INTO page_total SELECT 'page' || lpad(value::text, 20, '0'), value % 1000 + 1, 0, '2026-11-01' FROM generate_series(0, ${pages - 1}) value`,
  );
  for (let day = 1; day <= days; day += 1)
    await client.query(`INSERT INTO page_day SELECT ${dayName(day)}, page_id, 1, 0 FROM page_total ORDER BY page_id`);
  await client.query('ANALYZE');
  await client.end();
}

const dayName = (day: number) => `'2026-10-${String(day).padStart(2, '0')}'`;
