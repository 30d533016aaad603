// Slugs are the last part of a page's address: ASCII, lower case, hyphens.

import { foldText } from './text-folding.ts';

/** Longest slug made; longer titles are cut at a hyphen. */
export const MAX_SLUG_LENGTH = 96;

/** What a slug looks like: "ke-hoach-2026", never "-ke", "ke--hoach" or "Kế". */
export const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The slug of a title: "Kế hoạch năm 2026" -> "ke-hoach-nam-2026". Empty when nothing in it can stand in an address. */
export function toSlug(title: string): string {
  const slug = foldText(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug.length <= MAX_SLUG_LENGTH) return slug;
  const cut = slug.slice(0, MAX_SLUG_LENGTH + 1);
  const end = cut.lastIndexOf('-');
  return end > 0 ? cut.slice(0, end) : slug.slice(0, MAX_SLUG_LENGTH);
}
