// Copies tables from a SQLite file into PostgreSQL, some thousand rows a statement.

import type Sqlite from 'better-sqlite3';
import type pg from 'pg';

const CHUNK = 5000;

export interface TableCopy {
  table: string;
  /** Which rows; all if not given. */
  where?: string;
}

/** Writes rows over those with the same key. @returns how many */
export async function copyTable(from: Sqlite.Database, to: pg.ClientBase, { table, where = 'true' }: TableCopy): Promise<number> {
  const columns = await columnsOf(to, table);
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const keys = columns.filter(({ isKey }) => isKey).map(({ name }) => `"${name}"`);
  const others = columns.filter(({ isKey }) => !isKey).map(({ name }) => `"${name}" = excluded."${name}"`);
  const arrays = columns.map(({ type }, index) => `$${index + 1}::${type}[]`).join(', ');
  const onConflict = others.length === 0 ? 'DO NOTHING' : `DO UPDATE SET ${others.join(', ')}`;
  const text = `INSERT INTO "${table}" (${names}) SELECT * FROM unnest(${arrays}) ON CONFLICT (${keys.join(', ')}) ${onConflict}`;
  let copied = 0;
  let rows: unknown[][] = [];
  const write = async () => {
    if (rows.length === 0) return;
    await to.query({ name: `copy ${table}`, text, values: columns.map((_, column) => rows.map((row) => row[column])) });
    copied += rows.length;
    rows = [];
  };
  for (const row of from.prepare(`SELECT ${names} FROM "${table}" WHERE ${where}`).raw().iterate()) {
    rows.push(row as unknown[]);
    if (rows.length === CHUNK) await write();
  }
  await write();
  return copied;
}

/** How many rows there are, and what their numbers add up to: two tables with the same rows have the same. */
export async function fingerprints(from: Sqlite.Database, to: pg.ClientBase, table: string): Promise<{ from: string; to: string }> {
  return {
    from: String(
      from
        .prepare(await fingerprintQuery(to, table))
        .pluck()
        .get(),
    ),
    to: await fingerprintIn(to, table),
  };
}

/** The same of one in PostgreSQL. */
export async function fingerprintIn(to: pg.ClientBase, table: string): Promise<string> {
  const { rows } = await to.query<{ sums: string }>(await fingerprintQuery(to, table));
  return rows[0]?.sums ?? '';
}

async function fingerprintQuery(to: pg.ClientBase, table: string): Promise<string> {
  const columns = (await columnsOf(to, table)).filter(({ type }) => type === 'bigint' || type === 'integer');
  const sums = columns.map(({ name }) => `coalesce(sum("${name}"), 0)`);
  return `SELECT ${['count(*)', ...sums].map((sum) => `cast(${sum} as text)`).join(` || ' ' || `)} AS sums FROM "${table}"`;
}

async function columnsOf(to: pg.ClientBase, table: string): Promise<{ name: string; type: string; isKey: boolean }[]> {
  const { rows } = await to.query<{ name: string; type: string; is_key: boolean }>(
    `SELECT a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type, coalesce(a.attnum = ANY(i.indkey), false) AS is_key
     FROM pg_attribute a LEFT JOIN pg_index i ON i.indrelid = a.attrelid AND i.indisprimary
     WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`,
    [table],
  );
  return rows.map(({ name, type, is_key }) => ({ name, type, isKey: is_key }));
}
