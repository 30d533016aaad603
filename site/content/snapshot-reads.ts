// Many pages read alike: the title of an organisation, the tree of categories, the address of a law that all of them cite. While a
// state of the store stays as it is, such a result is read once and kept as long as it is in use.

import type { ContentStore } from './content-store.ts';
import type { SqlParameter } from './reads.ts';

/** Results that are kept at least, and at most twice as many: a few megabytes, whatever the size of the site. */
const KEPT = 256;
/** A longer list is the business of one page. */
const MOST_ROWS = 32;

/** Reads of a snapshot, which nobody changes; the rows that it gives are shared, so nobody may change them either. */
export class SnapshotReads implements Pick<ContentStore, 'select'> {
  readonly #store: Pick<ContentStore, 'select'>;
  /** By query, then by parameters. */
  #newer = new Map<string, Map<string, readonly unknown[]>>();
  #older = new Map<string, Map<string, readonly unknown[]>>();
  #kept = 0;

  constructor(snapshot: Pick<ContentStore, 'select'>) {
    this.#store = snapshot;
  }

  select<T>(sql: string, parameters: readonly SqlParameter[]): T[] {
    const key = JSON.stringify(parameters);
    const newer = this.#newer.get(sql)?.get(key);
    if (newer) return newer as T[];
    const older = this.#older.get(sql)?.get(key);
    const rows = older ?? Object.freeze(this.#store.select<T>(sql, parameters));
    if (rows.length <= MOST_ROWS) this.#keep(sql, key, rows);
    return rows as T[];
  }

  /** What was not asked for again while as many others came goes. */
  #keep(sql: string, key: string, rows: readonly unknown[]): void {
    if (this.#kept >= KEPT) {
      this.#older = this.#newer;
      this.#newer = new Map();
      this.#kept = 0;
    }
    const ofQuery = this.#newer.get(sql);
    if (ofQuery) ofQuery.set(key, rows);
    else this.#newer.set(sql, new Map([[key, rows]]));
    this.#kept += 1;
  }
}
