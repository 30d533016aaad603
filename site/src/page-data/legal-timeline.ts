// What happened, and will happen, to a legal document: a line of days from its issue to its end.

import type { LegalRelation } from '@bang-tin/shared/legal-relations';
import type { Locale } from '@bang-tin/shared/locales';
import { isEnding } from '@bang-tin/shared/validity';
import type { PageLink } from '../../content/link-queries.ts';
import type { IncomingRelations } from '../../content/relation-queries.ts';
import type { ValidityFacts } from '../../content/validity-queries.ts';
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
  // The register often repeats as a date what a repeal says.
  const isSaidByAct = acts.some((act) => isEnding(act.relation) && !act.partial && act.effectiveDay === expiryDay);
  const related = incoming.flatMap(({ newest }) => newest);
  const changes = related.filter(({ relation }) => CHANGES.includes(relation));
  const all: LegalEvent[] = [
    ...plain(issuedDay, texts.issued),
    ...plain(effectiveDay, texts.takesEffect),
    ...changes.map(({ relation, partial, effectiveDay: day, number, link, locator }) => ({
      day,
      what: relationVerb(relation, 'to', partial && relation !== 'sua-doi', locale), // amending is always partial
      number,
      link,
      locator,
    })),
    ...acts.flatMap(({ relation, partial, effectiveDay: day, number, document, until }) => {
      const locator = related.find((one) => one.link?.id === document && one.relation === relation)?.locator ?? null;
      const link = document === undefined ? null : linkOf(document);
      return [
        { day, what: relationVerb(relation, 'to', partial, locale), number, link, locator },
        ...plain(until ?? null, texts.suspensionEnds),
      ];
    }),
    ...(isSaidByAct ? [] : plain(expiryDay, texts.expires)),
  ];
  const sorted = all.map((event, place) => ({ event, place })).sort((a, b) => compareDays(a.event.day, b.event.day) || a.place - b.place);
  return { events: sorted.slice(0, MOST_EVENTS).map(({ event }) => event), more: Math.max(0, sorted.length - MOST_EVENTS) };
}

function compareDays(a: string | null, b: string | null): number {
  const [left, right] = [a ?? '9999', b ?? '9999'];
  return left < right ? -1 : left > right ? 1 : 0;
}
