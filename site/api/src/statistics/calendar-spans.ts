// Which days "this week" or "the last 30 days" are. Days are text, "2026-11-22", and sort as such.

import { monthOf, previousDay, previousMonth } from '../counting/calendar.ts';

/** Both ends included. */
export interface Span {
  from: string;
  to: string;
}

/** @param days negative: before. "2024-03-01" and -1 are "2024-02-29" */
export function shiftDay(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Today and the days before it, `days` in all. */
export function lastDays(today: string, days: number): Span {
  return { from: shiftDay(today, 1 - days), to: today };
}

/** Every day of a span, in order. */
export function daysOf({ from, to }: Span): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = shiftDay(day, 1)) days.push(day);
  return days;
}

export function spansOf(today: string) {
  const month = monthOf(today);
  const lastMonth = previousMonth(month);
  const yesterday = previousDay(today);
  return {
    today: { from: today, to: today },
    yesterday: { from: yesterday, to: yesterday },
    thisWeek: { from: shiftDay(today, -daysSinceMonday(today)), to: today },
    thisMonth: { from: `${month}-01`, to: today },
    lastMonth: { from: `${lastMonth}-01`, to: previousDay(`${month}-01`) },
    thisYear: { from: `${today.slice(0, 4)}-01-01`, to: today },
  } as const satisfies Record<string, Span>;
}

function daysSinceMonday(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}
