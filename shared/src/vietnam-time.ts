// Instants are stored in UTC; readers see, and counters count, the days of Asia/Ho_Chi_Minh.

import { tzOffset } from '@date-fns/tz';
import { formatDay, MONTHS_ENGLISH } from './calendar-days.ts';
import type { Locale } from './locales.ts';

export { formatDay } from './calendar-days.ts';

export const SITE_TIME_ZONE = 'Asia/Ho_Chi_Minh';

/**
 * The two ways the old portals print a date and time:
 * - `weekday-first`: "Chủ nhật - 30/12/2018 04:20"
 * - `time-first`: "17:53 - Thứ Ba, 12/01/2021"
 */
export const DATE_STYLES = ['weekday-first', 'time-first'] as const;
export type DateStyle = (typeof DATE_STYLES)[number];

/** Since 13 June 1975 clocks have stood at UTC+7 everywhere in Vietnam, so that most dates need no table of time zones. */
const STEADY_SINCE = Date.UTC(1975, 5, 12, 17);
const STEADY_MINUTES = 7 * 60;

const WEEKDAYS_SENTENCE = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'] as const;
const WEEKDAYS_TITLE = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] as const;
const WEEKDAYS_ENGLISH = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** Lists that follow each other show the same stories, and taking a date apart costs ten times as much as finding it here. */
const KEPT_DAYS = 1024;
const keptDays = new Map<string, string>();

/** "2026-11-22": the day in Asia/Ho_Chi_Minh of an instant. @throws RangeError when it is no date. */
export function toSiteDay(instant: string | number | Date): string {
  if (typeof instant !== 'string') return siteClock(instant).toISOString().slice(0, 10);
  const kept = keptDays.get(instant);
  if (kept !== undefined) return kept;
  const day = siteClock(instant).toISOString().slice(0, 10);
  if (keptDays.size >= KEPT_DAYS) keptDays.clear();
  keptDays.set(instant, day);
  return day;
}

/** Date and time for readers, in the style that the site's settings choose. @throws RangeError when it is no date. */
export function formatDateTime(instant: string | number | Date, style: DateStyle, locale: Locale): string {
  const clock = siteClock(instant);
  const weekday = clock.getUTCDay();
  const [day = '', time = ''] = clock.toISOString().slice(0, 16).split('T');
  if (locale === 'en') {
    const english = `${WEEKDAYS_ENGLISH[weekday]}, ${formatDay(day, 'en')}`;
    return style === 'weekday-first' ? `${english} ${time}` : `${time}, ${english}`;
  }
  const date = formatDay(day, 'vi');
  return style === 'weekday-first' ? `${WEEKDAYS_SENTENCE[weekday]} - ${date} ${time}` : `${time} - ${WEEKDAYS_TITLE[weekday]}, ${date}`;
}

/** A month: "Tháng 12/2018"; in English "December 2018". @param month "2018-12" */
export function formatMonth(month: string, locale: Locale): string {
  const [year = '', ofYear = ''] = month.split('-');
  return locale === 'vi' ? `Tháng ${ofYear}/${year}` : `${MONTHS_ENGLISH[Number(ofYear) - 1]} ${year}`;
}

/** A date whose UTC fields are what clocks in Vietnam show at an instant. */
function siteClock(instant: string | number | Date): Date {
  const at = new Date(instant).getTime();
  if (Number.isNaN(at)) throw new RangeError(`"${instant}" is no date. Pass an instant in ISO 8601.`);
  const minutes = at >= STEADY_SINCE ? STEADY_MINUTES : tzOffset(SITE_TIME_ZONE, new Date(at));
  return new Date(at + minutes * 60_000);
}
