// A file whose numbers have moved to PostgreSQL must not count any more: whoever still writes to it is refused by the file itself.

import type Sqlite from 'better-sqlite3';

const SEAL = 'moved_to_postgres';

export function seal(file: Sqlite.Database, tables: readonly string[]): void {
  for (const table of tables) {
    for (const action of ['INSERT', 'UPDATE', 'DELETE']) {
      file.exec(
        `CREATE TRIGGER "${SEAL}_${table}_${action}" BEFORE ${action} ON "${table}"
         BEGIN SELECT RAISE(ABORT, 'these numbers have moved to PostgreSQL: set COUNTERS_DATABASE_URL and start again'); END`,
      );
    }
  }
}

export function isSealed(file: Sqlite.Database): boolean {
  return file.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'trigger' AND name LIKE '${SEAL}%'`).get() !== undefined;
}
