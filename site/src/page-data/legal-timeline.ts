// What happened, and will happen, to a legal document: a line of days from its issue to its end.

import type { LegalRelation } from '@bang-tin/shared/legal-relations';
import type { Locale } from '@bang-tin/shared/locales';
import type { PageLink } from '../../content/link-queries.ts';
import type { IncomingRelations } from '../../content/relation-queries.ts';
import { firstEndDay, type ValidityFacts } from '../../content/validity-queries.ts';
import type { Texts } from '../texts/texts.ts';
import { relationVerb } from './legal-terms.ts';

export interface LegalEvent {
  /** Null where it is not known. */
  day: string | null;
  /** "Bị bãi bỏ một phần bởi" */
  what: string;
  /** The document that did it. */
  number: string | null;
  link: PageLink | null;
  /** Which part of this document. */
  locator: string | null;
}
export interface LegalTimeline {
  events: LegalEvent[];
  /** Events that are left out. */
  more: number;
}

/** What changes a document and does not decide whether it stands. */
const CHANGES: readonly LegalRelation[] = ['sua-doi', 'dieu-chinh', 'dinh-chinh', 'hop-nhat'];
const MOST_EVENTS = 60;

/** The earliest first, unknown days last. @param linkOf the page of a document by its id */
export function timelineOf(
  facts: ValidityFacts,
  incoming: readonly IncomingRelations[],
  locale: Locale,
  { law: texts }: Pick<Texts, 'law'>,
  linkOf: (id: string) => PageLink | null,
): LegalTimeline {
  const plain = (day: string | null, what: string): LegalEvent[] =>
    day === null ? [] : [{ day, what, number: null, link: null, locator: null }];
  const { acts, issuedDay, effectiveDay, expiryDay } = facts;
  const repeal = firstEndDay({ expiryDay: null, acts });
  // What has ended neither ends again, as where the register repeats as a date what a repeal says, nor takes effect.
  const ownEnd = repeal !== null && expiryDay !== null && repeal <= expiryDay ? null : expiryDay;
  const end = ownEnd ?? repeal;
  const start = end !== null && effectiveDay !== null && end <= effectiveDay ? null : effectiveDay;
  const related = incoming.flatMap(({ newest }) => newest);
  /** One document may act on several parts: each has its own. */
  const locators = related.map(({ link, relation, partial, effectiveDay: day, locator }) => ({
    act: actName(link?.id, relation, partial, day),
    locator,
  }));
  const changes = related.filter(({ relation }) => CHANGES.includes(relation));
  const all: LegalEvent[] = [
    ...plain(issuedDay, texts.issued),
    ...plain(start, texts.takesEffect),
    ...changes.map(({ relation, partial, effectiveDay: day, number, link, locator }) => ({
      day,
      what: relationVerb(relation, 'to', partial && relation !== 'sua-doi', locale), // amending is always partial
      number,
      link,
      locator,
    })),
    ...acts.flatMap(({ relation, partial, effectiveDay: day, number, document, until }) => {
      const place = locators.findIndex(({ act }) => act === actName(document, relation, partial, day));
      const [{ locator = null } = {}] = place < 0 ? [] : locators.splice(place, 1);
      const link = document === undefined ? null : linkOf(document);
      return [
        { day, what: relationVerb(relation, 'to', partial, locale), number, link, locator },
        ...plain(until ?? null, texts.suspensionEnds),
      ];
    }),
    ...plain(ownEnd, texts.expires),
  ];
  const sorted = all.map((event, place) => ({ event, place })).sort((a, b) => compareDays(a.event.day, b.event.day) || a.place - b.place);
  return { events: sorted.slice(0, MOST_EVENTS).map(({ event }) => event), more: Math.max(0, sorted.length - MOST_EVENTS) };
}

const actName = (document: string | undefined, relation: LegalRelation, partial: boolean, day: string | null): string =>
  JSON.stringify([document, relation, partial, day]);

function compareDays(a: string | null, b: string | null): number {
  const [left, right] = [a ?? '9999', b ?? '9999'];
  return left < right ? -1 : left > right ? 1 : 0;
}
