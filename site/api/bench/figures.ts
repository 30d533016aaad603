// How the bench says what it found: a line of JSON a figure.

import { availableParallelism, loadavg } from 'node:os';

export function print(figure: string, value: number, unit: string): void {
  console.log(JSON.stringify({ bench: 'counters', figure, value: Number(value.toPrecision(4)), unit }));
}

/** What else the machine is doing: figures of a busy machine are read as ratios. */
export function printMachine(): void {
  print('processors', availableParallelism(), 'processors');
  print('load', loadavg()[0] ?? Number.NaN, 'processes that want to run, others included');
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}
