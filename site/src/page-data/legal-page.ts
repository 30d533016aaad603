// What the page of a legal document shows besides its own fields.

import { legalFacetAddress } from '@bang-tin/shared/addresses';
import type { Media } from '@bang-tin/shared/content-schemas';
import type { Locale } from '@bang-tin/shared/locales';
import type { Validity } from '@bang-tin/shared/validity';
import { taxonomyListSlug } from '../../content/archive-queries.ts';
import { type CitedBy, citedBy } from '../../content/citation-queries.ts';
import { citedLaw } from '../../content/cited-laws.ts';
import type { ContentReader } from '../../content/content-reader.ts';
import { linkTo, type PageLink, titleOf } from '../../content/link-queries.ts';
import { type IncomingRelations, type RelatedDocument, relationsFrom, relationsTo } from '../../content/relation-queries.ts';
import { type ValidityFacts, validityFacts, validityToday } from '../../content/validity-queries.ts';
import { textsFor } from '../texts/texts.ts';
import { graphOf, type LegalGraph } from './legal-graph.ts';
import { type LegalOutline, outlineOf } from './legal-outline.ts';
import { type RelationGroup, relationGroups } from './legal-terms.ts';
import { type LegalTimeline, timelineOf } from './legal-timeline.ts';
import { type LegalVersion, loadVersions } from './legal-versions.ts';
import type { FoundPage } from './page-lookup.ts';

/** Most documents shown that relate to this one in one way, and that cite it; the rest are counted. */
const SHOWN = 20;
/** Most related documents of which the page says whether they stand. */
const MOST_STATES = 60;

export interface Term {
  title: string;
  locale: Locale;
  /** The list of documents under this term; null where it has none in this language. */
  address: string | null;
}
export interface LegalPage {
  type: Term | null;
  issuer: Term | null;
  field: Term | null;
  facts: ValidityFacts;
  validity: Validity;
  /** The page of the document that caused the state. */
  cause: PageLink | null;
  /** The pages of the documents that act on this one, by their ids. */
  addresses: Record<string, string>;
  /** As declared here, and as others declare them; then both under their headings. */
  from: RelatedDocument[];
  to: IncomingRelations[];
  relations: RelationGroup[];
  /** Whether these documents stand, by their ids; of some of them where there are very many. */
  states: ReadonlyMap<string, Validity>;
  timeline: LegalTimeline;
  /** Today, as far as the page shows what is to come. */
  today: string;
  graph: LegalGraph | null;
  outline: LegalOutline;
  versions: LegalVersion[];
  cited: CitedBy;
  /** The file that is shown beside the text. */
  pdf: { title: string; file: Media } | null;
}

export function loadLegalPage(content: ContentReader, page: FoundPage<'legal-document'>): LegalPage {
  const { id, locale, fields } = page;
  const { issuedDay, effectiveDay, expiryDay } = fields;
  const facts = validityFacts(content, id) ?? { issuedDay, effectiveDay, expiryDay, acts: [] };
  const validity = validityToday(content, facts);
  const declaredOn = facts.effectiveDay ?? facts.issuedDay;
  const from = relationsFrom(content, { id, relations: fields.relations }, locale).map((one) => ({
    ...one,
    effectiveDay: one.effectiveDay ?? declaredOn,
  }));
  const to = relationsTo(content, { id, number: fields.normalNumber }, locale, () => SHOWN);
  const linkOf = (of: string) => linkTo(content, 'legal-document', of, locale);
  const timeline = timelineOf(facts, to, locale, textsFor(locale), linkOf);
  return {
    type: loadTerm(content, 'document-type', fields.documentType, locale),
    issuer: loadTerm(content, 'organisation', fields.issuer, locale),
    field: loadTerm(content, 'field', fields.field, locale),
    facts,
    validity,
    addresses: Object.fromEntries(
      facts.acts.flatMap(({ document = '' }) => {
        const link = linkOf(document);
        return link ? [[document, link.address]] : [];
      }),
    ),
    cause: validity.causeDocument === undefined ? null : linkOf(validity.causeDocument),
    from,
    to,
    relations: relationGroups(from, to, locale),
    states: statesOf(content, [...from, ...to.flatMap(({ newest }) => newest)], locale),
    timeline,
    today: todayFor(content, [...timeline.events.map(({ day }) => day), ...facts.acts.map(({ effectiveDay: day }) => day)]),
    graph: graphOf(from, to, locale),
    outline: outlineOf(fields.body),
    versions: loadVersions(content, page, from, to),
    cited: citedBy(content, { id }, locale, SHOWN),
    pdf: fields.files.find(({ file }) => file.mime === 'application/pdf') ?? null,
  };
}

/** The page is looked at again when the next of the days comes: those that have come stay so. */
function todayFor(content: ContentReader, days: readonly (string | null)[]): string {
  const today = content.today([]);
  return content.today(days.filter((day) => day !== null && day > today));
}

function statesOf(content: ContentReader, documents: readonly RelatedDocument[], locale: Locale): Map<string, Validity> {
  const ids = new Set(documents.flatMap(({ link }) => link?.id ?? []));
  return new Map(
    [...ids].slice(0, MOST_STATES).flatMap((id) => {
      const law = citedLaw(content, id, locale);
      return law ? [[id, law.validity]] : [];
    }),
  );
}

function loadTerm(
  content: ContentReader,
  type: 'document-type' | 'organisation' | 'field',
  id: string | null,
  locale: Locale,
): Term | null {
  const title = id === null ? null : titleOf(content, type, id, locale);
  if (!title || id === null) return null;
  const facet = type === 'document-type' ? 'type' : type === 'organisation' ? 'issuer' : null;
  const slug = facet && taxonomyListSlug(content, locale, facet, id);
  return { ...title, address: facet && slug ? legalFacetAddress(locale, facet, slug) : null };
}
