// Days without a time, as readers see them. Apart from vietnam-time, whose time zones a page's program should not bring along.

import type { Locale } from './locales.ts';

export const MONTHS_ENGLISH = 'January February March April May June July August September October November December'.split(' ');

/** A calendar day without a time: "30/12/2018"; in English "30 December 2018". @param day "2018-12-30" */
export function formatDay(day: string, locale: Locale): string {
  const [year = '', month = '', ofMonth = ''] = day.split('-');
  return locale === 'vi' ? `${ofMonth}/${month}/${year}` : `${Number(ofMonth)} ${MONTHS_ENGLISH[Number(month) - 1]} ${year}`;
}
