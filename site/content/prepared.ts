// Statements are prepared once for each connection: preparing one costs more than running it.

import type Database from 'better-sqlite3';

const prepared = new WeakMap<Database.Database, Map<string, Database.Statement>>();

/** A statement of this connection, to be run to its end before it is asked for again; what is plucked once stays plucked. */
export function prepare(database: Database.Database, sql: string): Database.Statement {
  const statements = prepared.get(database) ?? new Map<string, Database.Statement>();
  prepared.set(database, statements);
  let statement = statements.get(sql);
  if (!statement) {
    statement = database.prepare(sql);
    statements.set(sql, statement);
  }
  return statement;
}
