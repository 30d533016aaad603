// The relations between legal documents, as Vietnamese registers name them, seen from either side.

export const LEGAL_RELATIONS = {
  'can-cu': { name: 'căn cứ', from: 'Văn bản căn cứ', to: 'Văn bản lấy văn bản này làm căn cứ', fromEn: 'Based on', toEn: 'Basis for' },
  'huong-dan': {
    name: 'hướng dẫn, quy định chi tiết',
    from: 'Văn bản được hướng dẫn, quy định chi tiết',
    to: 'Văn bản hướng dẫn, quy định chi tiết',
    fromEn: 'Gives guidance on',
    toEn: 'Guidance given by',
  },
  'sua-doi': {
    name: 'sửa đổi, bổ sung',
    from: 'Văn bản được sửa đổi, bổ sung',
    to: 'Văn bản sửa đổi, bổ sung',
    fromEn: 'Amends',
    toEn: 'Amended by',
  },
  'thay-the': { name: 'thay thế', from: 'Văn bản bị thay thế', to: 'Văn bản thay thế', fromEn: 'Replaces', toEn: 'Replaced by' },
  'bai-bo': { name: 'bãi bỏ', from: 'Văn bản bị bãi bỏ', to: 'Văn bản bãi bỏ', fromEn: 'Repeals', toEn: 'Repealed by' },
  'huy-bo': { name: 'hủy bỏ', from: 'Văn bản bị hủy bỏ', to: 'Văn bản hủy bỏ', fromEn: 'Annuls', toEn: 'Annulled by' },
  'het-hieu-luc': {
    name: 'quy định hết hiệu lực',
    from: 'Văn bản hết hiệu lực',
    to: 'Văn bản quy định hết hiệu lực',
    fromEn: 'Ends the effect of',
    toEn: 'Effect ended by',
  },
  'dinh-chi': { name: 'đình chỉ', from: 'Văn bản bị đình chỉ', to: 'Văn bản đình chỉ', fromEn: 'Suspends', toEn: 'Suspended by' },
  'dinh-chinh': { name: 'đính chính', from: 'Văn bản được đính chính', to: 'Văn bản đính chính', fromEn: 'Corrects', toEn: 'Corrected by' },
  'hop-nhat': { name: 'hợp nhất', from: 'Văn bản được hợp nhất', to: 'Văn bản hợp nhất', fromEn: 'Consolidates', toEn: 'Consolidated in' },
  'dan-chieu': {
    name: 'dẫn chiếu',
    from: 'Văn bản dẫn chiếu',
    to: 'Văn bản có dẫn chiếu đến văn bản này',
    fromEn: 'Refers to',
    toEn: 'Referred to by',
  },
  'thu-hoi': { name: 'thu hồi', from: 'Quyết định bị thu hồi', to: 'Quyết định thu hồi', fromEn: 'Revokes', toEn: 'Revoked by' },
  'dieu-chinh': {
    name: 'điều chỉnh, bổ sung',
    from: 'Văn bản được điều chỉnh',
    to: 'Văn bản điều chỉnh',
    fromEn: 'Adjusts',
    toEn: 'Adjusted by',
  },
  'tiep-tuc': {
    name: 'tiếp tục thực hiện',
    from: 'Văn bản được tiếp tục thực hiện',
    to: 'Văn bản chỉ đạo tiếp tục thực hiện',
    fromEn: 'Continues',
    toEn: 'Continued by',
  },
  'trien-khai': {
    name: 'triển khai thực hiện, cụ thể hóa',
    from: 'Văn bản được triển khai',
    to: 'Văn bản triển khai thực hiện',
    fromEn: 'Implements',
    toEn: 'Implemented by',
  },
  'lien-quan': { name: 'liên quan', from: 'Văn bản liên quan', to: 'Văn bản liên quan', fromEn: 'Related to', toEn: 'Related to' },
} as const;

/** `from`: the heading on the page of the document that declares the relation; `to`: the heading on its target's page. */
export type LegalRelation = keyof typeof LEGAL_RELATIONS;
export const LEGAL_RELATION_IDS = Object.keys(LEGAL_RELATIONS) as [LegalRelation, ...LegalRelation[]];
