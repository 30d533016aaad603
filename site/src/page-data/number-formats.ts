// Numbers as readers of each language write them.

import type { Locale } from '@bang-tin/shared/locales';

const TAGS: Record<Locale, string> = { vi: 'vi-VN', en: 'en-GB' };
const formats = new Map(Object.entries(TAGS).map(([locale, tag]) => [locale, new Intl.NumberFormat(tag, { maximumFractionDigits: 3 })]));

/** 95.9 -> "95,9" in Vietnamese, "95.9" in English; 28314999 -> "28.314.999", "28,314,999". */
export function formatNumber(value: number, locale: Locale): string {
  return (formats.get(locale) as Intl.NumberFormat).format(value);
}

const UNITS = ['byte', 'KB', 'MB', 'GB'] as const;

/** A file's size by powers of 1000, rounded as one says it: 1_234_567 -> "1,2 MB". @param bytes not negative */
export function formatFileSize(bytes: number, locale: Locale): string {
  const step = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  return `${formatNumber(value < 10 ? Math.round(value * 10) / 10 : Math.round(value), locale)} ${UNITS[step]}`;
}
