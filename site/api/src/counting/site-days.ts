// Days and months of the site, and how they follow one another. Days are text, "2026-11-22", and sort as such.

import { toSiteDay } from '@bang-tin/shared/vietnam-time';

const QUARTER_HOUR_MS = 15 * 60 * 1000;
let knownQuarter = -1;
let knownDay = '';

/** The day in Asia/Ho_Chi_Minh. Kept for the quarter of an hour, because time-zone arithmetic costs more than the rest of a request. */
export function siteDayOf(instantMs: number): string {
  const quarter = Math.floor(instantMs / QUARTER_HOUR_MS);
  if (quarter !== knownQuarter) {
    knownDay = toSiteDay(instantMs);
    knownQuarter = quarter;
  }
  return knownDay;
}
