// Documents of the State and the Party that are real: only number, title and days, with the relations that concern the demo.

import type { IntakeDocument } from '@bang-tin/shared/intake-schema';
import { legalDocument } from '../../intake-builders.ts';
import { documentTypeRef, fieldRef, issuerRef, postedOn, toDemo, toOther } from './legal-parts.ts';

export const nationalDocuments: IntakeDocument[] = [
  legalDocument('58/2014/QH13', {
    title: 'Luật Bảo hiểm xã hội (năm 2014)',
    documentType: documentTypeRef('luat'),
    issuer: issuerRef('quoc-hoi'),
    abstract: 'Luật Bảo hiểm xã hội',
    issuedDay: '2014-11-20',
    effectiveDay: '2016-01-01',
    field: fieldRef('bao-hiem-xa-hoi'),
    date: postedOn('2022-03-01'),
  }),
  legalDocument('104/2016/QH13', {
    title: 'Luật Tiếp cận thông tin',
    documentType: documentTypeRef('luat'),
    issuer: issuerRef('quoc-hoi'),
    abstract: 'Luật Tiếp cận thông tin',
    issuedDay: '2016-04-06',
    effectiveDay: '2018-07-01',
    field: fieldRef('cai-cach-hanh-chinh'),
    date: postedOn('2022-03-02'),
  }),
  legalDocument('57-NQ/TW', {
    title: 'Nghị quyết về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia',
    documentType: documentTypeRef('nghi-quyet'),
    issuer: issuerRef('bo-chinh-tri'),
    abstract: 'Về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia',
    issuedDay: '2024-12-22',
    effectiveDay: '2024-12-22',
    field: fieldRef('khoa-hoc-cong-nghe'),
    date: postedOn('2024-12-26'),
  }),
  legalDocument(
    '41/2024/QH15',
    {
      title: 'Luật Bảo hiểm xã hội',
      documentType: documentTypeRef('luat'),
      issuer: issuerRef('quoc-hoi'),
      abstract: 'Luật Bảo hiểm xã hội',
      issuedDay: '2024-06-29',
      effectiveDay: '2025-07-01',
      field: fieldRef('bao-hiem-xa-hoi'),
      relations: [
        toDemo('het-hieu-luc', '58/2014/QH13', 'Luật Bảo hiểm xã hội', { from: '2025-07-01' }),
        toOther('bai-bo', '39/2009/QH12', 'Luật Người cao tuổi', { locator: 'khoản 2 Điều 17', from: '2025-07-01' }),
      ],
      date: postedOn('2024-07-22'),
    },
    { title: 'Law on Social Insurance', abstract: 'Law on Social Insurance' },
  ),
  legalDocument(
    '72/2025/QH15',
    {
      title: 'Luật Tổ chức chính quyền địa phương',
      documentType: documentTypeRef('luat'),
      issuer: issuerRef('quoc-hoi'),
      abstract: 'Luật Tổ chức chính quyền địa phương',
      issuedDay: '2025-06-16',
      effectiveDay: '2025-06-16',
      field: fieldRef('to-chuc-bo-may'),
      date: postedOn('2025-06-18'),
    },
    { title: 'Law on Organization of Local Government', abstract: 'Law on Organization of Local Government' },
  ),
  legalDocument('158/2025/NĐ-CP', {
    title: 'Nghị định quy định chi tiết và hướng dẫn thi hành một số điều của Luật Bảo hiểm xã hội về bảo hiểm xã hội bắt buộc',
    documentType: documentTypeRef('nghi-dinh'),
    issuer: issuerRef('chinh-phu'),
    abstract: 'Quy định chi tiết và hướng dẫn thi hành một số điều của Luật Bảo hiểm xã hội về bảo hiểm xã hội bắt buộc',
    issuedDay: '2025-06-25',
    effectiveDay: '2025-07-01',
    field: fieldRef('bao-hiem-xa-hoi'),
    relations: [
      toDemo('can-cu', '72/2025/QH15', 'Luật Tổ chức chính quyền địa phương'),
      toDemo('huong-dan', '41/2024/QH15', 'Luật Bảo hiểm xã hội'),
      toOther('het-hieu-luc', '115/2015/NĐ-CP', 'Nghị định số 115/2015/NĐ-CP ngày 11/11/2015', { from: '2025-07-01' }),
      toOther('het-hieu-luc', '143/2018/NĐ-CP', 'Nghị định số 143/2018/NĐ-CP ngày 15/10/2018', { from: '2025-07-01' }),
    ],
    date: postedOn('2025-06-30'),
  }),
  legalDocument('185/2026/NĐ-CP', {
    title: 'Nghị định quy định về tổ chức, hoạt động của thôn, tổ dân phố và chế độ đối với người hoạt động không chuyên trách',
    documentType: documentTypeRef('nghi-dinh'),
    issuer: issuerRef('chinh-phu'),
    abstract:
      'Quy định về tổ chức, hoạt động của thôn, tổ dân phố và chế độ, chính sách đối với người hoạt động không chuyên trách ở thôn, tổ dân phố',
    issuedDay: '2026-05-26',
    effectiveDay: '2026-05-26',
    field: fieldRef('to-chuc-bo-may'),
    relations: [toDemo('can-cu', '72/2025/QH15', 'Luật Tổ chức chính quyền địa phương')],
    date: postedOn('2026-06-01'),
  }),
];
