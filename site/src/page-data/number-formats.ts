// Numbers as readers of each language write them.

import type { Locale } from '@bang-tin/shared/locales';

const TAGS: Record<Locale, string> = { vi: 'vi-VN', en: 'en-GB' };
const formats = new Map(Object.entries(TAGS).map(([locale, tag]) => [locale, new Intl.NumberFormat(tag, { maximumFractionDigits: 3 })]));

/** 95.9 -> "95,9" in Vietnamese, "95.9" in English; 28314999 -> "28.314.999", "28,314,999". */
export function formatNumber(value: number, locale: Locale): string {
  return (formats.get(locale) as Intl.NumberFormat).format(value);
}

const UNITS = ['KB', 'MB', 'GB'] as const;
const BYTES: Record<Locale, (amount: number) => string> = { vi: () => 'byte', en: (amount) => (amount === 1 ? 'byte' : 'bytes') };

const rounded = (value: number): number => (value < 10 ? Math.round(value * 10) / 10 : Math.round(value));

/** A file's size by powers of 1000, rounded as one says it: 1_234_567 -> "1,2 MB", 999_999 -> "1 MB". @param bytes not negative */
export function formatFileSize(bytes: number, locale: Locale): string {
  if (bytes < 1000) return `${formatNumber(bytes, locale)} ${BYTES[locale](bytes)}`;
  let step = 0;
  let value = bytes / 1000;
  while (rounded(value) >= 1000 && step < UNITS.length - 1) {
    value /= 1000;
    step++;
  }
  return `${formatNumber(rounded(value), locale)} ${UNITS[step]}`;
}
