// What came of the faults, from the results of the tests and from what they measured themselves.

import type { FaultSuite } from './fault-suites.ts';

/** Of a file of tests that has run. */
export interface SuiteResult {
  file: string;
  tests: readonly { fullName: string; status: string }[];
  /** Everything that the tests wrote. */
  lines: readonly string[];
  seconds: number;
}
export interface FaultTally {
  name: string;
  /** Faults that were made. */
  cases: number;
  survived: number;
  lost: number;
  stale: number;
  seconds: number;
}
interface Told {
  tests: number;
  cases: number;
  lost?: number;
  stale?: number;
}

const TOLD = /^\s*\[faults\] (\{.*\})\s*$/; // `[faults] {"tests":1,"cases":200,"lost":0,"stale":0}`

/** A test is a fault, unless it tells that it made several. Tests that were left out count for nothing. */
export function tallySuite({ name, only }: FaultSuite, { tests, lines, seconds }: SuiteResult): FaultTally {
  const told = lines
    .flatMap((text) => text.split('\n'))
    .flatMap((line) => (TOLD.test(line) ? [JSON.parse(line.replace(TOLD, '$1')) as Told] : []));
  const made = tests.filter(({ fullName, status }) => (status === 'passed' || status === 'failed') && (!only || only.test(fullName)));
  const sum = (of: (one: Told) => number | undefined): number => told.reduce((total, one) => total + (of(one) ?? 0), 0);
  const cases = Math.max(made.length - sum((one) => one.tests), 0) + sum((one) => one.cases);
  const failed = made.filter(({ status }) => status === 'failed').length;
  return { name, cases, survived: cases - failed, lost: sum((one) => one.lost), stale: sum((one) => one.stale), seconds };
}

export function formatTallies(tallies: readonly FaultTally[]): string {
  const cells = tallies.map(({ name, cases, survived, lost, stale, seconds }) => [
    name,
    `${survived}/${cases}`,
    String(lost),
    String(stale),
    `${seconds.toFixed(0)} s`,
  ]);
  const rows = [['faults', 'survived', 'lost', 'stale', 'time'], ...cells];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const table = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const sum = (of: (tally: FaultTally) => number): number => tallies.reduce((total, tally) => total + of(tally), 0);
  const last = `faults survived ${sum((t) => t.survived)}/${sum((t) => t.cases)}, lost ${sum((t) => t.lost)}, stale ${sum((t) => t.stale)}`;
  return [...table, last].join('\n');
}
