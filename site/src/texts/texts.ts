// The site's own words by language.

import type { Locale } from '@bang-tin/shared/locales';
import { en } from './en.ts';
import { type Texts, vi } from './vi.ts';

export type { Texts } from './vi.ts';

const TEXTS: Record<Locale, Texts> = { vi, en };

export function textsFor(locale: Locale): Texts {
  return TEXTS[locale];
}
