// What a bench found: a table for people, and last one line of JSON a figure.

export interface Figure {
  figure: string;
  value: number;
  unit: string;
  /** What tells figures of one name apart: the size, the builder. */
  [about: string]: string | number;
}

export function printFigures(bench: string, figures: readonly Figure[]): void {
  console.table(figures.map(({ value, ...figure }) => ({ ...figure, value: round(value) })));
  for (const { figure, value, unit, ...about } of figures) {
    console.log(JSON.stringify({ bench, figure, value: round(value), unit, ...about }));
  }
}

const round = (value: number): number => Number(value.toPrecision(4));

/** The value that a share of all does not exceed. @param share 0.95 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
