// Arithmetic on calendar days and months written as text. Needs no time zone: a day has been decided before it comes here.

/** "2027-01-01" -> "2026-12-31" */
export function previousDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

/** "2026-11-22" -> "2026-11" */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** "2027-01" -> "2026-12" */
export function previousMonth(month: string): string {
  return monthOf(previousDay(`${month}-01`));
}
