// What registers call the relations between documents, in whatever words and from whichever side.

import { LEGAL_RELATION_IDS, LEGAL_RELATIONS, type LegalRelation } from '@bang-tin/shared/legal-relations';
import { foldText } from '@bang-tin/shared/text-folding';

export interface RelationLabel {
  relation: LegalRelation;
  /** Said from the other side: "Văn bản thay thế" on the row of the document that was replaced. */
  inverse: boolean;
  /** "một phần" was said. */
  partial: boolean;
}

/** Further words for a relation, besides the names in legal-relations. */
const FURTHER_WORDS: Partial<Record<LegalRelation, readonly string[]>> = {
  'can-cu': ['Căn cứ pháp lý', 'Căn cứ ban hành'],
  'huong-dan': ['Hướng dẫn', 'Quy định chi tiết', 'Hướng dẫn thi hành'],
  'sua-doi': ['Sửa đổi', 'Bổ sung', 'Sửa đổi bổ sung'],
  'thay-the': ['Thay thế cho', 'Thay thế văn bản'],
  'het-hieu-luc': ['Làm hết hiệu lực', 'Hết hiệu lực'],
  'dinh-chi': ['Đình chỉ', 'Tạm đình chỉ', 'Ngưng hiệu lực'],
  'dieu-chinh': ['Điều chỉnh'],
  'trien-khai': ['Triển khai thực hiện', 'Triển khai', 'Cụ thể hóa', 'Thực hiện'],
  'lien-quan': ['Văn bản có liên quan'],
};
const FURTHER_INVERSE: Partial<Record<LegalRelation, readonly string[]>> = {
  'thay-the': ['Được thay thế bởi', 'Bị thay thế bởi', 'Thay thế bởi'],
  'bai-bo': ['Bị bãi bỏ bởi', 'Bãi bỏ bởi'],
  'sua-doi': ['Được sửa đổi bởi', 'Được sửa đổi, bổ sung bởi', 'Sửa đổi bởi'],
};

const PARTLY = /\bmot phan\b/;
const plain = (text: string) =>
  foldText(text)
    .replace(PARTLY, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const LABELS = new Map<string, { relation: LegalRelation; inverse: boolean }>();
for (const relation of LEGAL_RELATION_IDS) {
  const { name, from, to } = LEGAL_RELATIONS[relation];
  const note = (words: readonly string[], inverse: boolean) => {
    for (const word of words) if (!LABELS.has(plain(word))) LABELS.set(plain(word), { relation, inverse });
  };
  note([name, relation, from, ...(FURTHER_WORDS[relation] ?? [])], false);
  note([to, ...(FURTHER_INVERSE[relation] ?? [])], true);
}

/** What a label or a heading of a column means; null for one that names no relation. */
export function readRelationLabel(text: string): RelationLabel | null {
  const found = LABELS.get(plain(text));
  return found === undefined ? null : { ...found, partial: PARTLY.test(foldText(text)) };
}
