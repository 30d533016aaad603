// Values that many pages share (ContentReader.part), each with what it was made of.

import type { LedgerDatabase } from './ledger-database.ts';

export interface PartRecord {
  name: string;
  reads: string;
  digest: string;
  valueDigest: string;
  keys: readonly number[];
  until: string | null;
}

type PartRow = Omit<PartRecord, 'keys'> & { keys: string };
const FIELDS = 'name, reads, digest, value_digest AS valueDigest, keys, until';
const toPart = (row: PartRow): PartRecord => ({ ...row, keys: JSON.parse(row.keys) as number[] });

export class SharedParts {
  readonly #database: LedgerDatabase;

  constructor(database: LedgerDatabase) {
    this.#database = database;
  }

  /** Those that read something under these keys, or whose time has come. */
  withKeys(keys: Iterable<number>, now: string): PartRecord[] {
    const found = new Map<string, PartRecord>();
    const withKey = `SELECT ${FIELDS} FROM part_key JOIN part ON name = part WHERE key = ?`;
    const rows = [...keys].flatMap((key) => this.#database.all<PartRow>(withKey, key));
    rows.push(...this.#database.all<PartRow>(`SELECT ${FIELDS} FROM part WHERE until <= ?`, now));
    for (const row of rows) found.set(row.name, toPart(row));
    return [...found.values()];
  }

  all(): PartRecord[] {
    return this.#database.all<PartRow>(`SELECT ${FIELDS} FROM part ORDER BY name`).map(toPart);
  }

  get(name: string): { valueDigest: string } | null {
    return this.#database.get<{ valueDigest: string }>('SELECT value_digest AS valueDigest FROM part WHERE name = ?', name) ?? null;
  }

  /** Each release says this of some parts, and most are as they were. */
  save({ keys: list, ...part }: PartRecord): void {
    const { name, reads, digest, valueDigest, until } = part;
    const keys = JSON.stringify(list);
    const before = this.#row(name);
    if (before?.keys === keys && (Object.keys(part) as (keyof typeof part)[]).every((field) => before[field] === part[field])) return;
    this.#removeKeys(before);
    this.#database.run(
      'INSERT OR REPLACE INTO part (name, reads, digest, value_digest, keys, until) VALUES (?, ?, ?, ?, ?, ?)',
      ...[name, reads, digest, valueDigest, keys, until],
    );
    for (const key of new Set(list)) this.#database.run('INSERT INTO part_key (key, part) VALUES (?, ?)', key, name);
  }

  /** The value may be another: the part is looked at again, as if its time had come, until it has been made anew. */
  await(name: string, now: string): void {
    this.#database.run('UPDATE part SET until = ? WHERE name = ?', now, name);
  }

  remove(name: string): void {
    this.#removeKeys(this.#row(name));
    this.#database.run('DELETE FROM part WHERE name = ?', name);
  }

  /** The next instant at which one may change by itself. */
  nextUntil(): string | null {
    return this.#database.get<{ until: string | null }>('SELECT min(until) AS until FROM part WHERE until IS NOT NULL')?.until ?? null;
  }

  #row(name: string): PartRow | undefined {
    return this.#database.get<PartRow>(`SELECT ${FIELDS} FROM part WHERE name = ?`, name);
  }

  /** One by one: there are as many parts as documents, and what has a key is found by the key alone. */
  #removeKeys(part: PartRow | undefined): void {
    if (part === undefined) return;
    for (const key of toPart(part).keys) this.#database.run('DELETE FROM part_key WHERE key = ? AND part = ?', key, part.name);
  }
}
