// How official papers are made and handled: three generations of decrees, and the laws on making laws. Real numbers, titles and days.

import type { IntakeDocument } from '@bang-tin/shared/intake-schema';
import { legalDocument } from '../../intake-builders.ts';
import { documentTypeRef, fieldRef, issuerRef, postedOn, SUMMARY_NOTE, toDemo, toOther } from './legal-parts.ts';

const field = fieldRef('van-ban-phap-luat');
const law = { documentType: documentTypeRef('luat'), issuer: issuerRef('quoc-hoi'), field };
const decree = { documentType: documentTypeRef('nghi-dinh'), issuer: issuerRef('chinh-phu'), field };
const LAW_ON_LAWS = 'Luật Ban hành văn bản quy phạm pháp luật';

export const paperworkDocuments: IntakeDocument[] = [
  legalDocument('110/2004/NĐ-CP', {
    ...decree,
    title: 'Nghị định về công tác văn thư (năm 2004)',
    abstract: 'Về công tác văn thư',
    issuedDay: '2004-04-08',
    date: postedOn('2022-03-05'),
  }),
  legalDocument('09/2010/NĐ-CP', {
    ...decree,
    title:
      'Nghị định sửa đổi, bổ sung một số điều của Nghị định số 110/2004/NĐ-CP ngày 08 tháng 4 năm 2004 của Chính phủ về công tác văn thư',
    abstract: 'Sửa đổi, bổ sung một số điều của Nghị định số 110/2004/NĐ-CP ngày 08 tháng 4 năm 2004 của Chính phủ về công tác văn thư',
    issuedDay: '2010-02-08',
    effectiveDay: '2010-04-01',
    relations: [toDemo('sua-doi', '110/2004/NĐ-CP', 'Nghị định về công tác văn thư', { from: '2010-04-01' })],
    date: postedOn('2022-03-05'),
  }),
  legalDocument(
    '30/2020/NĐ-CP',
    {
      ...decree,
      title: 'Nghị định về công tác văn thư',
      abstract: 'Về công tác văn thư',
      issuedDay: '2020-03-05',
      effectiveDay: '2020-03-05',
      relations: [
        toDemo('het-hieu-luc', '110/2004/NĐ-CP', 'Nghị định về công tác văn thư', { from: '2020-03-05' }),
        toDemo('het-hieu-luc', '09/2010/NĐ-CP', 'Nghị định sửa đổi, bổ sung một số điều của Nghị định số 110/2004/NĐ-CP', {
          from: '2020-03-05',
        }),
      ],
      date: postedOn('2022-03-05'),
      body: `
${SUMMARY_NOTE}
<h2>Chương I. Quy định chung</h2>
<h3>Điều 1. Phạm vi điều chỉnh</h3>
<p>Nghị định đi theo một văn bản từ lúc soạn thảo, ký, gửi và nhận, đến lúc vào hồ sơ và kho lưu trữ, kể cả việc giữ và dùng con dấu.</p>
<h3>Điều 5. Giá trị pháp lý của văn bản điện tử</h3>
<p>Văn bản điện tử ký số đúng quy định có giá trị như bản giấy có chữ ký và con dấu.</p>
<h2>Chương II. Soạn thảo, ký ban hành văn bản hành chính</h2>
<h3>Điều 7. Các loại văn bản hành chính</h3>
<p>Có 29 loại, từ nghị quyết, quyết định cá biệt, chỉ thị đến giấy mời, phiếu gửi, thư công.</p>
<h3>Điều 8. Thể thức văn bản</h3>
<p>Mỗi văn bản có quốc hiệu, tên cơ quan, số và ký hiệu, ngày tháng, tên loại và trích yếu, nội dung, chữ ký, dấu và nơi nhận.</p>
<h3>Điều 13. Ký ban hành văn bản</h3>
<p>Người đứng đầu ký hoặc giao cấp phó ký thay; ai ký thì chịu trách nhiệm về điều mình ký.</p>
<h2>Chương III. Quản lý văn bản</h2>
<h3>Điều 15. Cấp số, thời gian ban hành văn bản</h3>
<p>Số lấy theo thứ tự trong năm, bắt đầu từ 01 vào ngày 01 tháng 01; hệ thống quản lý văn bản cấp số một lần, không có số trùng.</p>
<h2>Chương VII. Điều khoản thi hành</h2>
<h3>Điều 37. Hiệu lực thi hành</h3>
<p>Nghị định có hiệu lực từ ngày ký. Nghị định số 110/2004/NĐ-CP và Nghị định số 09/2010/NĐ-CP hết hiệu lực từ ngày đó.</p>`,
    },
    { title: 'Decree on records management', abstract: 'On records management', body: '' },
  ),
  legalDocument('80/2015/QH13', {
    ...law,
    title: `${LAW_ON_LAWS} (năm 2015)`,
    abstract: LAW_ON_LAWS,
    issuedDay: '2015-06-22',
    effectiveDay: '2016-07-01',
    relations: [toOther('het-hieu-luc', '17/2008/QH12', LAW_ON_LAWS, { from: '2016-07-01' })],
    date: postedOn('2022-03-06'),
  }),
  legalDocument('63/2020/QH14', {
    ...law,
    title: `Luật sửa đổi, bổ sung một số điều của ${LAW_ON_LAWS} (năm 2020)`,
    abstract: `Sửa đổi, bổ sung một số điều của ${LAW_ON_LAWS}`,
    issuedDay: '2020-06-18',
    effectiveDay: '2021-01-01',
    relations: [toDemo('sua-doi', '80/2015/QH13', LAW_ON_LAWS, { from: '2021-01-01' })],
    date: postedOn('2022-03-06'),
  }),
  legalDocument('64/2025/QH15', {
    ...law,
    title: LAW_ON_LAWS,
    abstract: LAW_ON_LAWS,
    issuedDay: '2025-02-19',
    effectiveDay: '2025-04-01',
    relations: [
      toDemo('het-hieu-luc', '80/2015/QH13', LAW_ON_LAWS, { from: '2025-04-01' }),
      toDemo('het-hieu-luc', '63/2020/QH14', `Luật sửa đổi, bổ sung một số điều của ${LAW_ON_LAWS}`, { from: '2025-04-01' }),
    ],
    date: postedOn('2025-03-03'),
  }),
  legalDocument('87/2025/QH15', {
    ...law,
    title: `Luật sửa đổi, bổ sung một số điều của ${LAW_ON_LAWS}`,
    abstract: `Sửa đổi, bổ sung một số điều của ${LAW_ON_LAWS}`,
    issuedDay: '2025-06-25',
    effectiveDay: '2025-07-01',
    relations: [toDemo('sua-doi', '64/2025/QH15', LAW_ON_LAWS, { from: '2025-07-01' })],
    date: postedOn('2025-07-02'),
  }),
  legalDocument('61/2018/NĐ-CP', {
    ...decree,
    title: 'Nghị định về thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính',
    abstract: 'Về thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính',
    field: fieldRef('cai-cach-hanh-chinh'),
    issuedDay: '2018-04-23',
    effectiveDay: '2018-06-21',
    date: postedOn('2022-03-07'),
  }),
  legalDocument('118/2025/NĐ-CP', {
    ...decree,
    title:
      'Nghị định về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông tại Bộ phận Một cửa và Cổng Dịch vụ công quốc gia',
    abstract: 'Về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông tại Bộ phận Một cửa và Cổng Dịch vụ công quốc gia',
    field: fieldRef('cai-cach-hanh-chinh'),
    issuedDay: '2025-06-09',
    effectiveDay: '2025-07-01',
    relations: [
      toDemo('thay-the', '61/2018/NĐ-CP', 'Nghị định về thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính', {
        from: '2025-07-01',
      }),
    ],
    date: postedOn('2025-06-12'),
  }),
];
