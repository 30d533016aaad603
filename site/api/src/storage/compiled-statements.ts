// Compiles the statements once for a database; afterwards only values are put into their places.

import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Engine } from './migrations/migration.ts';
import { type Given, STATEMENTS, type StatementName } from './statements.ts';
import type { CounterTables } from './tables.ts';

/** Stands for a value while a statement is compiled. */
class Slot {
  readonly column: string;
  /** The column's values of all rows, as an array, instead of the first row's. */
  readonly every: boolean;

  constructor(column: string, every: boolean) {
    this.column = column;
    this.every = every;
  }
}

export interface CompiledStatement {
  name: StatementName;
  sql: string;
  /** The values of its parameters for a call. SQLite: rows are given one by one. */
  bind(rows: readonly object[]): unknown[];
}

export function compileStatements(database: Kysely<CounterTables>, engine: Engine): CompiledStatement[] {
  const given = engine === 'postgres' ? givenTogether : givenOneByOne;
  return (Object.keys(STATEMENTS) as StatementName[]).map((name) => {
    const write = STATEMENTS[name] as (
      database: Kysely<CounterTables>,
      given: Given<never>,
    ) => ReturnType<(typeof STATEMENTS)[StatementName]>;
    const { sql, parameters } = write(database, given as unknown as Given<never>).compile();
    return { name, sql, bind: (rows) => parameters.map((parameter) => (parameter instanceof Slot ? valueIn(parameter, rows) : parameter)) };
  });
}

type AnyGiven = { one(column: string): unknown; rows(types: Record<string, string>): RawBuilder<unknown> };

const givenOneByOne: AnyGiven = {
  one: (column) => new Slot(column, false),
  // "where true" keeps SQLite from reading the "on conflict" that may follow as a condition of a join.
  rows: (types) => sql`select ${sql.join(Object.keys(types).map((column) => new Slot(column, false)))} where true`,
};

const givenTogether: AnyGiven = {
  one: (column) => new Slot(column, false),
  rows: (types) =>
    sql`select * from unnest(${sql.join(Object.entries(types).map(([column, type]) => sql`${new Slot(column, true)}::${sql.raw(type)}[]`))})`,
};

function valueIn({ column, every }: Slot, rows: readonly object[]): unknown {
  const read = (row: object | undefined) => (row as Record<string, unknown> | undefined)?.[column];
  return every ? rows.map(read) : read(rows[0]);
}
