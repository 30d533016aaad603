// Instants are stored in UTC; readers see, and counters count, the days of Asia/Ho_Chi_Minh.

import { tz } from '@date-fns/tz';
import { format } from 'date-fns/format';
import { enGB } from 'date-fns/locale/en-GB';
import { vi } from 'date-fns/locale/vi';
import type { Locale } from './locales.ts';

export const SITE_TIME_ZONE = 'Asia/Ho_Chi_Minh';

/**
 * The two ways the old portals print a date and time:
 * - `weekday-first`: "Chủ nhật - 30/12/2018 04:20"
 * - `time-first`: "17:53 - Thứ Ba, 12/01/2021"
 */
export const DATE_STYLES = ['weekday-first', 'time-first'] as const;
export type DateStyle = (typeof DATE_STYLES)[number];

const inSiteZone = { in: tz(SITE_TIME_ZONE) };
const WEEKDAYS_SENTENCE = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'] as const;
const WEEKDAYS_TITLE = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] as const;

/** "2026-11-22": the day in Asia/Ho_Chi_Minh of an instant. @throws RangeError when it is no date. */
export function toSiteDay(instant: string | number | Date): string {
  return format(instant, 'yyyy-MM-dd', inSiteZone);
}

/** Date and time for readers, in the style that the site's settings choose. */
export function formatDateTime(instant: string | number | Date, style: DateStyle, locale: Locale): string {
  const weekday = Number(format(instant, 'i', inSiteZone)) % 7;
  const date = format(instant, 'dd/MM/yyyy', inSiteZone);
  const time = format(instant, 'HH:mm', inSiteZone);
  if (locale === 'en') {
    const english = format(instant, 'EEEE, d MMMM yyyy', { ...inSiteZone, locale: enGB });
    return style === 'weekday-first' ? `${english} ${time}` : `${time}, ${english}`;
  }
  return style === 'weekday-first' ? `${WEEKDAYS_SENTENCE[weekday]} - ${date} ${time}` : `${time} - ${WEEKDAYS_TITLE[weekday]}, ${date}`;
}

/** A calendar day without a time: "30/12/2018"; in English "30 December 2018". @param day "2018-12-30" */
export function formatDay(day: string, locale: Locale): string {
  const noon = `${day}T12:00:00+07:00`;
  return locale === 'vi' ? format(noon, 'dd/MM/yyyy', inSiteZone) : format(noon, 'd MMMM yyyy', { ...inSiteZone, locale: enGB });
}

/** A month: "Tháng 12/2018"; in English "December 2018". @param month "2018-12" */
export function formatMonth(month: string, locale: Locale): string {
  const noon = `${month}-15T12:00:00+07:00`;
  return locale === 'vi'
    ? format(noon, "'Tháng' MM/yyyy", { ...inSiteZone, locale: vi })
    : format(noon, 'MMMM yyyy', { ...inSiteZone, locale: enGB });
}
