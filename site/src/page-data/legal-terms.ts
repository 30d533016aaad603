// How the page of a legal document names what it shows: groups of relations, and its validity for machines.

import { LEGAL_RELATION_IDS, LEGAL_RELATIONS, type LegalRelation } from '@bang-tin/shared/legal-relations';
import type { Locale } from '@bang-tin/shared/locales';
import type { ValidityState } from '@bang-tin/shared/validity';
import type { IncomingRelations, RelatedDocument } from '../../content/relation-queries.ts';
import type { LegislationFacts } from './json-ld.ts';

export interface RelationGroup {
  heading: string;
  documents: RelatedDocument[];
  /** How many more there are. */
  more: number;
}

/** Relations under their headings, in the order of the register; first those that the document declares, then those to it. */
export function relationGroups(from: readonly RelatedDocument[], to: readonly IncomingRelations[], locale: Locale): RelationGroup[] {
  const groups = new Map<string, RelationGroup>();
  const add = (heading: string, documents: readonly RelatedDocument[], total: number): void => {
    if (documents.length === 0) return;
    const group = groups.get(heading) ?? { heading, documents: [], more: 0 }; // "liên quan" reads the same from both sides
    group.documents.push(...documents);
    group.more += total - documents.length;
    groups.set(heading, group);
  };
  for (const relation of LEGAL_RELATION_IDS) {
    const declared = from.filter((document) => document.relation === relation);
    add(headingOf(relation, 'from', locale), declared, declared.length);
  }
  for (const relation of LEGAL_RELATION_IDS) {
    for (const { newest, total } of to.filter((incoming) => incoming.relation === relation))
      add(headingOf(relation, 'to', locale), newest, total);
  }
  return [...groups.values()];
}

function headingOf(relation: LegalRelation, side: 'from' | 'to', locale: Locale): string {
  const names = LEGAL_RELATIONS[relation];
  return locale === 'vi' ? names[side] : side === 'from' ? names.fromEn : names.toEn;
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
