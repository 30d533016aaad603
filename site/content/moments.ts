// Moments at which a page may become another though nothing was published.

/** An instant, ISO 8601 in UTC, or a day of Vietnam, "2026-11-22", which begins at midnight there. */
export type Moment = string;

/** @returns milliseconds since 1970 */
export function instantOf(moment: Moment): number {
  return Date.parse(moment.length === 10 ? `${moment}T00:00:00+07:00` : moment);
}

/** The day after: "2026-12-31" -> "2027-01-01". */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
