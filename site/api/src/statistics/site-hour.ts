// The hour of the day at the site.

/** Asia/Ho_Chi_Minh has had this offset, and no summer time, since 1975. */
const OFFSET_HOURS = 7;

/** 0 to 23. @param at seconds since 1970 */
export function siteHourOf(at: number): number {
  return (Math.floor(at / 3600) + OFFSET_HOURS) % 24;
}
