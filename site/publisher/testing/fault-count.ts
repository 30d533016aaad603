// What tests of faults measured, said in a line that `npm run faults` reads: how many faults there were, and what readers were left with.

export interface MeasuredFaults {
  /** Tests of the file for which this speaks. */
  tests: number;
  /** Faults that they made. */
  cases: number;
  /** Files that readers ought to find and do not. */
  lost: number;
  /** Files that readers find and ought not to, or find as they are no more. */
  stale: number;
}

export function tellFaults(measured: MeasuredFaults): void {
  console.info(`[faults] ${JSON.stringify(measured)}`);
}

/** Files by name, each with what tells its bytes. */
export function compareFiles(found: Record<string, unknown>, expected: Record<string, unknown>): Pick<MeasuredFaults, 'lost' | 'stale'> {
  const lost = Object.keys(expected).filter((name) => !(name in found)).length;
  const stale = Object.keys(found).filter((name) => found[name] !== expected[name]).length;
  return { lost, stale };
}
