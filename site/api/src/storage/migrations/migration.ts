// What one migration is. Each stands in a file of its own, numbered; the list of all of them is in ../migrations.ts.

import { type CreateTableBuilder, type Kysely, sql } from 'kysely';

export type Engine = 'sqlite' | 'postgres';

export interface CounterMigration {
  /** Stored in the database; never changes. Sorts after those of all earlier ones. */
  name: string;
  /** Changes tables through Kysely's schema builder, so that it holds for both databases. */
  // biome-ignore lint/suspicious/noExplicitAny: a migration sees tables as they were then, not as tables.ts has them now.
  up(database: Kysely<any>, engine: Engine): Promise<void>;
}

/** Creates a table; SQLite keeps it in its primary key only when told so, PostgreSQL has no such choice. */
export async function createKeyedTable<Table extends string, Columns extends string>(
  table: CreateTableBuilder<Table, Columns>,
  engine: Engine,
): Promise<void> {
  await (engine === 'sqlite' ? table.modifyEnd(sql`without rowid`) : table).execute();
}
