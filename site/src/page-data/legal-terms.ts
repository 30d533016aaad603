// How the page of a legal document names what it shows: groups of relations, and its validity for machines.

import { LEGAL_RELATION_IDS, LEGAL_RELATIONS, type LegalRelation } from '@bang-tin/shared/legal-relations';
import type { Locale } from '@bang-tin/shared/locales';
import type { ValidityState } from '@bang-tin/shared/validity';
import type { RelatedDocument } from '../../content/legal-queries.ts';
import type { LegislationFacts } from './json-ld.ts';

export interface RelationGroup {
  heading: string;
  documents: RelatedDocument[];
}

/** Relations under their headings, in the order of the register; first those that the document declares, then those to it. */
export function relationGroups(from: readonly RelatedDocument[], to: readonly RelatedDocument[], locale: Locale): RelationGroup[] {
  const heading = (relation: LegalRelation, side: 'from' | 'to') => {
    const names = LEGAL_RELATIONS[relation];
    return locale === 'vi' ? names[side] : side === 'from' ? names.fromEn : names.toEn;
  };
  const groups = new Map<string, RelatedDocument[]>();
  for (const [side, related] of [['from', from] as const, ['to', to] as const]) {
    for (const relation of LEGAL_RELATION_IDS) {
      const documents = related.filter((document) => document.relation === relation);
      if (documents.length === 0) continue;
      const name = heading(relation, side);
      groups.set(name, [...(groups.get(name) ?? []), ...documents]); // "liên quan" reads the same from both sides
    }
  }
  return [...groups].map(([name, documents]) => ({ heading: name, documents }));
}

const FORCES: Record<ValidityState, LegislationFacts['force']> = {
  'in-force': 'InForce',
  'partly-expired': 'PartiallyInForce',
  'not-yet': 'NotInForce',
  suspended: 'NotInForce',
  expired: 'NotInForce',
  unknown: null,
};

export function legalForce(state: ValidityState): LegislationFacts['force'] {
  return FORCES[state];
}

/** The relation in a sentence, "thay thế"; in English its heading. */
export function relationName(relation: LegalRelation, locale: Locale): string {
  return locale === 'vi' ? LEGAL_RELATIONS[relation].name : LEGAL_RELATIONS[relation].toEn;
}
