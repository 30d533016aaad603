// Fines in road traffic: a chain of three decrees, of which the second stands for railways still. Real numbers, titles and days.

import type { IntakeDocument } from '@bang-tin/shared/intake-schema';
import { legalDocument } from '../../intake-builders.ts';
import { documentTypeRef, fieldRef, issuerRef, postedOn, toDemo } from './legal-parts.ts';

const decree = { documentType: documentTypeRef('nghi-dinh'), issuer: issuerRef('chinh-phu'), field: fieldRef('giao-thong') };
const FINES = 'Quy định xử phạt vi phạm hành chính trong lĩnh vực giao thông đường bộ và đường sắt';
const titleOf = (year: number) =>
  `Nghị định quy định xử phạt vi phạm hành chính trong lĩnh vực giao thông đường bộ và đường sắt (năm ${year})`;

export const roadTrafficDocuments: IntakeDocument[] = [
  legalDocument('46/2016/NĐ-CP', {
    ...decree,
    title: titleOf(2016),
    abstract: FINES,
    issuedDay: '2016-05-26',
    effectiveDay: '2016-08-01',
    date: postedOn('2022-03-08'),
  }),
  legalDocument('100/2019/NĐ-CP', {
    ...decree,
    title: titleOf(2019),
    abstract: FINES,
    issuedDay: '2019-12-30',
    effectiveDay: '2020-01-01',
    relations: [toDemo('thay-the', '46/2016/NĐ-CP', FINES, { from: '2020-01-01' })],
    date: postedOn('2022-03-08'),
  }),
  legalDocument('168/2024/NĐ-CP', {
    ...decree,
    title:
      'Nghị định quy định xử phạt vi phạm hành chính về trật tự, an toàn giao thông trong lĩnh vực giao thông đường bộ; trừ điểm, phục hồi điểm giấy phép lái xe',
    abstract:
      'Quy định xử phạt vi phạm hành chính về trật tự, an toàn giao thông trong lĩnh vực giao thông đường bộ; trừ điểm, phục hồi điểm giấy phép lái xe',
    issuedDay: '2024-12-26',
    effectiveDay: '2025-01-01',
    relations: [toDemo('bai-bo', '100/2019/NĐ-CP', FINES, { locator: 'các quy định về giao thông đường bộ', from: '2025-01-01' })],
    date: postedOn('2024-12-30'),
  }),
];
