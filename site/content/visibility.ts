// When readers may see a document: what of it is shown at an instant, and the instants at which that changes by itself. Pure functions
// of what the feed said, so that a store that was advanced step by step shows what one shows that was filled a moment ago.

import type { Content, PublishedDocument } from '@bang-tin/shared/content-schemas';
import type { Locale } from '@bang-tin/shared/locales';

type Window = Pick<Content<'page'>, 'visibleFrom' | 'visibleUntil'>;

/** Before all instants: what the site shows of a document until it is told what time it is. */
export const BEFORE_ALL_TIME = '';

/** What is shown of a document. */
export interface ShownDocument {
  document: PublishedDocument;
  /** When it came before readers as it is, ISO 8601 in UTC. */
  changedAt: string;
}

/** The instants at which another part of a document is shown, ISO 8601 in UTC; none for most documents. */
export function momentsOf(document: PublishedDocument): string[] {
  const moments = Object.values(document.locales).flatMap((content) => {
    const { visibleFrom, visibleUntil } = content as Window;
    return [visibleFrom, visibleUntil].flatMap((moment) => (moment ? [normalised(moment)] : []));
  });
  return [...new Set(moments)].sort();
}

/**
 * A document in the languages that readers may see; null where there is none.
 * @param publishedAt when its row was written @param instant ISO 8601 in UTC as toISOString writes it, or BEFORE_ALL_TIME
 */
export function shownAt(document: PublishedDocument, publishedAt: string, instant: string): ShownDocument | null {
  const shown = Object.entries(document.locales).filter(([, content]) => isShown(content as Window, instant)) as [Locale, Window][];
  if (shown.length === 0) return null;
  const appeared = shown.flatMap(([, { visibleFrom }]) => (visibleFrom ? [normalised(visibleFrom)] : []));
  const changedAt = appeared.reduce((latest, moment) => (moment > normalised(latest) ? moment : latest), publishedAt);
  const isWhole = shown.length === Object.keys(document.locales).length;
  return { changedAt, document: isWhole ? document : ({ ...document, locales: Object.fromEntries(shown) } as PublishedDocument) };
}

/** The settings of a site whose crest cannot be had. */
export function withoutCrest(settings: PublishedDocument): PublishedDocument {
  const locales = Object.entries(settings.locales).map(([locale, content]) => [locale, { ...content, crest: null }]);
  return { ...settings, locales: Object.fromEntries(locales) } as PublishedDocument;
}

function isShown({ visibleFrom, visibleUntil }: Window, instant: string): boolean {
  return (!visibleFrom || normalised(visibleFrom) <= instant) && (!visibleUntil || instant < normalised(visibleUntil));
}

/** In one form, so that texts order as instants do. */
function normalised(instant: string): string {
  return new Date(instant).toISOString();
}
