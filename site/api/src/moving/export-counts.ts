// Writes the numbers into a SQLite file of their own, for backups: all that has been counted, and nothing of who was counted. Who is
// online is not in it, nor the secrets that visitors' numbers come from. The file can be put in place of the counters'.

import { rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { SqliteDatabase } from '../storage/sqlite-database.ts';

/** Tables that say something of visitors, or only of this process. */
const LEFT_OUT = new Set(['arrival', 'salt', 'readiness', 'kysely_migration', 'kysely_migration_lock']);

/** Batches whose sums are added to the tables in one transaction. */
const FOLDED_AT_ONCE = 100;

/** @param source the counters' file, which may be in use @param target is made; an older one is replaced @returns how many rows */
export async function exportCounts(source: string, target: string): Promise<number> {
  for (const end of ['', '-wal', '-shm']) rmSync(`${target}${end}`, { force: true });
  (await SqliteDatabase.open(target)).close();
  const rows = inFile(target, (file) => copyCounts(source, file));
  const copy = await SqliteDatabase.open(target);
  while (copy.run('fold', FOLDED_AT_ONCE));
  copy.close();
  inFile(target, (file) => {
    const check = file.pragma('integrity_check', { simple: true });
    if (check !== 'ok') throw new Error(`The export ${target} is damaged: ${String(check)}. Is the disk sound?`);
    // Whoever copies the file copies one file.
    file.pragma('journal_mode = DELETE');
  });
  return rows;
}

function copyCounts(source: string, file: Sqlite.Database): number {
  file.pragma('synchronous = OFF');
  file.prepare('ATTACH ? AS source').run(source);
  const tables = file
    .prepare("SELECT name FROM source.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all() as string[];
  let rows = 0;
  // One transaction sees one state of the source.
  file.transaction(() => {
    for (const table of tables.filter((name) => !LEFT_OUT.has(name))) {
      file.exec(`DELETE FROM main."${table}"`);
      rows += file.prepare(`INSERT INTO main."${table}" SELECT * FROM source."${table}"`).run().changes;
    }
  })();
  file.exec('DETACH source');
  return rows;
}

function inFile<Result>(path: string, work: (file: Sqlite.Database) => Result): Result {
  const file = new Sqlite(path);
  try {
    return work(file);
  } finally {
    file.close();
  }
}
