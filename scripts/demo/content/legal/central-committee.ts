// Resolutions of the Party's Central Committee of the twelfth term. Real numbers, titles and days.

import type { IntakeDocument } from '@bang-tin/shared/intake-schema';
import { legalDocument } from '../../intake-builders.ts';
import { documentTypeRef, fieldRef, issuerRef, postedOn } from './legal-parts.ts';

function resolution(number: string, day: string, field: string, about: string): IntakeDocument {
  return legalDocument(number, {
    title: `Nghị quyết ${about}`,
    documentType: documentTypeRef('nghi-quyet'),
    issuer: issuerRef('ban-chap-hanh-trung-uong'),
    abstract: about.replace(/^về/, 'Về'),
    issuedDay: day,
    effectiveDay: day,
    field: fieldRef(field),
    date: postedOn('2022-03-03'),
  });
}

export const centralCommitteeDocuments: IntakeDocument[] = [
  resolution(
    '04-NQ/TW',
    '2016-10-30',
    'to-chuc-bo-may',
    'về tăng cường xây dựng, chỉnh đốn Đảng; ngăn chặn, đẩy lùi sự suy thoái về tư tưởng chính trị, đạo đức, lối sống, những biểu hiện “tự diễn biến”, “tự chuyển hóa” trong nội bộ',
  ),
  resolution(
    '18-NQ/TW',
    '2017-10-25',
    'to-chuc-bo-may',
    'một số vấn đề về tiếp tục đổi mới, sắp xếp tổ chức bộ máy của hệ thống chính trị tinh gọn, hoạt động hiệu lực, hiệu quả',
  ),
  resolution(
    '19-NQ/TW',
    '2017-10-25',
    'to-chuc-bo-may',
    'về tiếp tục đổi mới hệ thống tổ chức và quản lý, nâng cao chất lượng và hiệu quả hoạt động của các đơn vị sự nghiệp công lập',
  ),
  resolution('20-NQ/TW', '2017-10-25', 'y-te', 'về tăng cường công tác bảo vệ, chăm sóc và nâng cao sức khỏe nhân dân trong tình hình mới'),
  resolution('21-NQ/TW', '2017-10-25', 'y-te', 'về công tác dân số trong tình hình mới'),
];
