// The relations that a legal document declares, as the store keeps them for the pages of their targets.

import type { Content, PublishedDocument } from '@bang-tin/shared/content-schemas';
import type { LegalRelation } from '@bang-tin/shared/legal-relations';
import { entriesOf, leadingContent } from './document-entries.ts';

export interface RelationRow {
  position: number;
  relation: LegalRelation;
  /** Id of the target where the editor linked it. */
  target: string | null;
  /** The target's number in its normal form. */
  number: string;
  partial: 0 | 1;
  locator: string | null;
  /** When the relation takes effect, as far as it or its document tells. */
  effectiveDay: string | null;
  /** Of the document that declares it: newest is greatest. */
  sort: string;
}

/** In the order of the document; empty for other types. */
export function relationRows(document: PublishedDocument): RelationRow[] {
  if (document.type !== 'legal-document') return [];
  const { relations, effectiveDay, issuedDay } = leadingContent(document) as Content<'legal-document'>;
  const sort = entriesOf(document)[0]?.sort ?? '';
  return relations.map((relation, position) => ({
    position,
    relation: relation.relation,
    target: relation.document,
    number: relation.number,
    partial: relation.partial ? 1 : 0,
    locator: relation.locator,
    effectiveDay: relation.effectiveDay ?? effectiveDay ?? issuedDay,
    sort,
  }));
}
