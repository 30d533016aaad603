// Windows of visibility and the passing of time at random: instants so few that windows begin and end together, or at once.

import type { FeedRow } from '@bang-tin/shared/feed-schema';
import fc from 'fast-check';

/** Windows begin and end at these. */
export const WINDOW_INSTANTS = ['2026-03-10T00:00:00Z', '2026-03-12T05:00:00.000Z', '2026-03-14T17:00:00Z'] as const;
/** Between them, and at one of them. */
export const PASSING_INSTANTS = [
  '2026-03-09T00:00:00.000Z',
  '2026-03-11T00:00:00.000Z',
  '2026-03-12T05:00:00.000Z',
  '2026-03-13T00:00:00.000Z',
  '2026-03-15T05:00:00.000Z',
] as const;
const TIMED_TYPES: readonly string[] = ['article', 'meeting-report', 'legal-document', 'page'];

/** The same rows, of which half of the documents are shown for a time only, in one language or in all. */
export function withWindows(feed: fc.Arbitrary<FeedRow[]>, instants: readonly string[] = WINDOW_INSTANTS): fc.Arbitrary<FeedRow[]> {
  const instant = fc.option(fc.constantFrom(...instants));
  const windowOf = fc.oneof(fc.constant({}), fc.record({ visibleFrom: instant, visibleUntil: instant }));
  return feed.chain((rows) =>
    fc
      .array(fc.record({ all: windowOf, own: fc.option(windowOf, { freq: 4 }) }), { minLength: rows.length, maxLength: rows.length })
      .map((windows) => rows.map((row, place) => timed(row, windows[place]?.all ?? {}, windows[place]?.own ?? null))),
  );
}

/** @param own of the second language, where it has one of its own */
function timed(row: FeedRow, all: object, own: object | null): FeedRow {
  if (!row.document || !TIMED_TYPES.includes(row.type)) return row;
  const locales = Object.fromEntries(
    Object.entries(row.document.locales).map(([locale, content]) => [locale, { ...content, ...(locale === 'en' && own ? own : all) }]),
  );
  return { ...row, document: { ...row.document, locales } } as FeedRow;
}
