// Statements are prepared once for each connection: preparing one costs more than running it.

import type Database from 'better-sqlite3';

const prepared = new WeakMap<Database.Database, Map<string, Database.Statement>>();

/**
 * The statement with parameters that its plan does not look at. For a bare "LIMIT ?", and a bare "column = ?" where it weighs other
 * indexes, SQLite plans anew whenever values are bound, which takes several times as long as most of our statements run; "+?" is the
 * same value, and keeps the plan. No text in our statements holds a question mark.
 */
export function planned(sql: string): string {
  return sql.replaceAll('?', '+?');
}

/** A statement of this connection, to be run to its end before it is asked for again; what is plucked once stays plucked. */
export function prepare(database: Database.Database, sql: string): Database.Statement {
  const statements = prepared.get(database) ?? new Map<string, Database.Statement>();
  prepared.set(database, statements);
  let statement = statements.get(sql);
  if (!statement) {
    statement = database.prepare(planned(sql));
    statements.set(sql, statement);
  }
  return statement;
}
