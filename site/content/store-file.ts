// The file behind the content store: how it is opened, and which tables it has.

import Database from 'better-sqlite3';
import { ContentError } from './content-error.ts';
import { FILLED_TABLES, STORE_TABLES, STORE_VERSION, TOUCH_TABLES } from './store-tables.ts';
import { renameStore } from './touch-log.ts';

/** @throws ContentError STORE_MISSING when it is to be read and does not exist */
export function connect(file: string, readonly: boolean): Database.Database {
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

/** Makes the tables, or makes them anew where an older program did. @throws ContentError STORE_NEWER */
export function prepareTables(database: Database.Database, file: string, readonly: boolean): void {
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
    database.exec(TOUCH_TABLES);
    renameStore(database);
    database.pragma(`user_version = ${STORE_VERSION}`);
  })();
}
