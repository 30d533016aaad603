// How the page of a legal document names its relations: in groups under headings, and as verbs.

import { LEGAL_RELATION_IDS, LEGAL_RELATIONS, type LegalRelation } from '@bang-tin/shared/legal-relations';
import type { Locale } from '@bang-tin/shared/locales';
import type { IncomingRelations, RelatedDocument } from '../../content/relation-queries.ts';

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

/** What other documents do to this one, before their numbers. */
const DONE_BY: Readonly<Record<LegalRelation, string>> = {
  'can-cu': 'Là căn cứ của',
  'huong-dan': 'Được hướng dẫn bởi',
  'sua-doi': 'Được sửa đổi, bổ sung bởi',
  'thay-the': 'Bị thay thế bởi',
  'bai-bo': 'Bị bãi bỏ bởi',
  'huy-bo': 'Bị hủy bỏ bởi',
  'het-hieu-luc': 'Hết hiệu lực theo',
  'dinh-chi': 'Bị đình chỉ bởi',
  'dinh-chinh': 'Được đính chính bởi',
  'hop-nhat': 'Được hợp nhất tại',
  'dan-chieu': 'Được dẫn chiếu tại',
  'thu-hoi': 'Bị thu hồi bởi',
  'dieu-chinh': 'Được điều chỉnh bởi',
  'tiep-tuc': 'Được tiếp tục thực hiện theo',
  'trien-khai': 'Được triển khai bởi',
  'lien-quan': 'Liên quan đến',
};

/** What is done, before the number of the other document: "Thay thế", seen from the other side "Bị thay thế một phần bởi". */
export function relationVerb(relation: LegalRelation, side: 'from' | 'to', partial: boolean, locale: Locale): string {
  if (locale === 'en') return `${headingOf(relation, side, locale)}${partial ? ' (in part)' : ''}`;
  if (side === 'to') return partial ? DONE_BY[relation].replace(/(?= (?:bởi|theo|tại)$)|$/, ' một phần') : DONE_BY[relation];
  const { name } = LEGAL_RELATIONS[relation];
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}${partial ? ' một phần' : ''}`;
}
