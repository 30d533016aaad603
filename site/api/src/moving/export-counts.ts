// Writes the numbers into a SQLite file of their own, for backups: all that has been counted, and nothing of who was counted. Who is
// online is not in it, nor the secrets that visitors' numbers come from. The file can be put in place of the counters'.

import { rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { SqliteDatabase } from '../storage/sqlite-database.ts';

/** Tables that say something of visitors, or only of this process. */
const LEFT_OUT = new Set(['arrival', 'salt', 'readiness', 'kysely_migration', 'kysely_migration_lock']);

/** @param source the counters' file, which may be in use @param target is made; an older one is replaced @returns how many rows */
export async function exportCounts(source: string, target: string): Promise<number> {
  for (const end of ['', '-wal', '-shm']) rmSync(`${target}${end}`, { force: true });
  (await SqliteDatabase.open(target)).close();
  const file = new Sqlite(target);
  try {
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
    const check = file.pragma('integrity_check', { simple: true });
    if (check !== 'ok') throw new Error(`The export ${target} is damaged: ${String(check)}. Is the disk sound?`);
    // Whoever copies the file copies one file.
    file.pragma('journal_mode = DELETE');
    return rows;
  } finally {
    file.close();
  }
}
