// What the page of a legal document shows besides its own fields.

import { legalFacetAddress } from '@bang-tin/shared/addresses';
import type { Locale } from '@bang-tin/shared/locales';
import { DECIDING_RELATIONS, type Validity, validityAsOf } from '@bang-tin/shared/validity';
import { taxonomyValue } from '../../content/archive-queries.ts';
import type { ContentReader } from '../../content/content-reader.ts';
import { titleOf } from '../../content/link-queries.ts';
import { relationsFrom, relationsTo } from '../../content/relation-queries.ts';
import type { LegislationFacts } from './json-ld.ts';
import { legalForce, type RelationGroup, relationGroups } from './legal-terms.ts';
import type { FoundPage } from './page-lookup.ts';

/** Most documents shown that relate to this one in one way; the rest are counted. */
const SHOWN = 20;
/** Of the relations that decide whether a document stands, all are read; there are never this many. */
const ALL = 500;

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
  validity: Validity;
  force: LegislationFacts['force'];
  relations: RelationGroup[];
  typeAddress: string | null;
}

export function loadLegalPage(content: ContentReader, { id, locale, fields }: FoundPage<'legal-document'>): LegalPage {
  const term = (type: 'document-type' | 'organisation' | 'field', of: string | null): Term | null => {
    const title = of === null ? null : titleOf(content, type, of, locale);
    if (!title) return null;
    const facet = type === 'document-type' ? 'type' : type === 'organisation' ? 'issuer' : null;
    const value = facet && of && taxonomyValue(content, locale, facet, of);
    return { ...title, address: facet && value ? legalFacetAddress(locale, facet, value.slug) : null };
  };
  const decides = (relation: (typeof DECIDING_RELATIONS)[number]) => DECIDING_RELATIONS.includes(relation);
  const incoming = relationsTo(content, { id, number: fields.normalNumber }, locale, (relation) => (decides(relation) ? ALL : SHOWN));
  const deciding = incoming.filter(({ relation }) => decides(relation)).flatMap(({ newest }) => newest);
  const days = [fields.issuedDay, fields.effectiveDay, fields.expiryDay, ...deciding.map(({ effectiveDay }) => effectiveDay)];
  const validity = validityAsOf(fields, deciding, content.today(days));
  const type = term('document-type', fields.documentType);
  return {
    type,
    issuer: term('organisation', fields.issuer),
    field: term('field', fields.field),
    validity,
    force: legalForce(validity.state),
    relations: relationGroups(relationsFrom(content, { id, relations: fields.relations }, locale), incoming, locale),
    typeAddress: type?.address ?? null,
  };
}
