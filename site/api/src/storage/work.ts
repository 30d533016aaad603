// What a piece of work does in one transaction, told step by step, so that it is written once for both databases.

import type { FoundBy, RowOf, StatementName } from './statements.ts';

/** One statement to run. Without rows nothing runs and nothing is found. */
export interface Step<Name extends StatementName = StatementName> {
  name: Name;
  rows: readonly object[];
}

/** Steps that do not need one another's results: a database across a wire gets them together, in this order. */
export interface Steps {
  steps: readonly Step[];
  /** No statement follows, so that the end of the transaction may travel along. */
  last: boolean;
}

/** A driver answers each time with the rows found, by step. */
export type Work<Result> = Generator<Steps, Result, readonly (readonly unknown[])[]>;

type FoundByAll<Asked extends readonly Step[]> = {
  [Index in keyof Asked]: Asked[Index] extends Step<infer Name> ? readonly FoundBy<Name>[] : never;
};

/** A statement with its rows, typed. */
export function step<Name extends StatementName>(name: Name, rows: readonly RowOf<Name>[]): Step<Name> {
  return { name, rows: rows as readonly object[] };
}

/** Runs one statement. */
export function* run<Name extends StatementName>(name: Name, rows: readonly RowOf<Name>[]): Work<readonly FoundBy<Name>[]> {
  const [found] = yield { steps: [step(name, rows)], last: false };
  return (found ?? []) as readonly FoundBy<Name>[];
}

/** Runs statements that do not need one another's results. */
export function* runTogether<const Asked extends readonly Step[]>(...steps: Asked): Work<FoundByAll<Asked>> {
  return (yield { steps, last: false }) as FoundByAll<Asked>;
}

/** Runs statements together, and nothing after them. */
export function* runLast<const Asked extends readonly Step[]>(...steps: Asked): Work<FoundByAll<Asked>> {
  return (yield { steps, last: true }) as FoundByAll<Asked>;
}
