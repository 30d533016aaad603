// What every page shows of the site itself: settings, menus, banners, the poll.

import type { Content } from '@bang-tin/shared/content-schemas';
import type { DocumentType } from '@bang-tin/shared/document-types';
import { DEFAULT_LOCALE, type Locale } from '@bang-tin/shared/locales';
import type { ContentReader } from './content-reader.ts';
import { query } from './query.ts';
import { typeKey } from './read-keys.ts';

/** What is known of a small document besides its fields: its id, and the language of the fields. */
interface Origin {
  id: string;
  locale: Locale;
}

const IDS = query('SELECT id FROM document WHERE type = ? ORDER BY id');

/** All documents of a small type in one language; where `fallBack` is set, those without it in the default one. */
function contents<T extends DocumentType>(content: ContentReader, type: T, locale: Locale, fallBack: boolean): (Content<T> & Origin)[] {
  const ids = content.rows<{ id: string }>([typeKey(type)], IDS, type);
  return ids.flatMap(({ id }) => {
    const locales = content.document(type, id)?.document.locales as Partial<Record<Locale, Content<T>>> | undefined;
    const known = fallBack && !locales?.[locale] ? DEFAULT_LOCALE : locale;
    const fields = locales?.[known];
    return fields ? [{ ...fields, id, locale: known }] : [];
  });
}

/** The site's settings; null before an editor has published any. */
export function siteSettings(content: ContentReader, locale: Locale): (Content<'site-settings'> & Origin) | null {
  return contents(content, 'site-settings', locale, true)[0] ?? null;
}

export type MenuItem = Content<'menu'>['items'][number];

/** The entries of a menu; null where none is published in this language. */
export function menuItems(content: ContentReader, place: 'main' | 'footer', locale: Locale): MenuItem[] | null {
  return contents(content, 'menu', locale, false).find((menu) => menu.place === place)?.items ?? null;
}

export type Banner = Content<'banner'> & Origin;

/** The banners of a place that are shown now. */
export function banners(content: ContentReader, slot: Banner['slot'], locale: Locale): Banner[] {
  return contents(content, 'banner', locale, true)
    .filter((banner) => banner.slot === slot && isShown(content, banner))
    .sort((a, b) => a.order - b.order);
}

/** The poll that is open now; null where there is none. */
export function openPoll(content: ContentReader, locale: Locale): (Content<'poll'> & Origin) | null {
  return contents(content, 'poll', locale, false).find((poll) => isShown(content, poll)) ?? null;
}

/** From the instant `from` to the instant `until`, which is not in it any more. */
function isShown(content: ContentReader, { from, until }: { from: string | null; until: string | null }): boolean {
  return (from === null || content.hasBegun(from)) && (until === null || !content.hasBegun(until));
}
