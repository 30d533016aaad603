// The figures of meeting reports: in words, and as a share of a whole where there is one.

import type { Content } from '@bang-tin/shared/content-schemas';
import type { Locale } from '@bang-tin/shared/locales';
import { textsFor } from '../texts/texts.ts';
import { formatNumber } from './number-formats.ts';

export type Indicator = Content<'meeting-report'>['indicators'][number];

/** How long the bar is, 0 to 100 with one decimal; null where nothing says what the whole is. */
export function indicatorShare({ value, unit, outOf }: Indicator): number | null {
  const percent = outOf !== null && outOf > 0 ? (value / outOf) * 100 : unit?.trim() === '%' ? value : null;
  return percent === null ? null : Math.round(Math.min(100, Math.max(0, percent)) * 10) / 10;
}

/** "77 trên 108 xã", "95,9%", "9.893 suất quà". */
export function indicatorValue({ value, unit, outOf }: Indicator, locale: Locale): string {
  const number = formatNumber(value, locale);
  const amount = outOf === null ? number : textsFor(locale).outOf(number, formatNumber(outOf, locale));
  const name = unit?.trim();
  if (!name) return amount;
  return name === '%' || name === '‰' ? `${amount}${name}` : `${amount} ${name}`;
}
