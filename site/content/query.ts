// The SELECTs of pages, each under a short name made from its text: what a page read is stored by these names and done again later.
// A query that is no longer in the program counts as changed.

import { createHash } from 'node:crypto';

export interface Query {
  /** "1f0c9a3b" */
  readonly id: string;
  readonly sql: string;
}

const catalogue = new Map<string, Query>();

/** A SELECT with a definite order; to be made once, when its module is loaded. */
export function query(sql: string): Query {
  const id = createHash('sha256').update(sql).digest('hex').slice(0, 8);
  const made = { id, sql };
  catalogue.set(id, made);
  return made;
}

export function queryById(id: string): Query | null {
  return catalogue.get(id) ?? null;
}
