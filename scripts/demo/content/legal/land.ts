// Land law: the law of 2013 and the one that took its place, the amendment that brought its day forward, and the decrees to both.
// Numbers, titles and days are real; the texts are summaries in our own words, under the real headings.

import type { IntakeDocument } from '@bang-tin/shared/intake-schema';
import { legalDocument } from '../../intake-builders.ts';
import { documentTypeRef, fieldRef, issuerRef, postedOn, SUMMARY_NOTE, toDemo, toOther } from './legal-parts.ts';

const law = { documentType: documentTypeRef('luat'), issuer: issuerRef('quoc-hoi'), field: fieldRef('dat-dai') };
const decree = { documentType: documentTypeRef('nghi-dinh'), issuer: issuerRef('chinh-phu'), field: fieldRef('dat-dai') };

export const landDocuments: IntakeDocument[] = [
  legalDocument('45/2013/QH13', {
    ...law,
    title: 'Luật Đất đai (năm 2013)',
    abstract: 'Luật Đất đai',
    issuedDay: '2013-11-29',
    effectiveDay: '2014-07-01',
    relations: [toOther('thay-the', '13/2003/QH11', 'Luật Đất đai (năm 2003)', { from: '2014-07-01' })],
    date: postedOn('2022-03-04'),
    body: `
${SUMMARY_NOTE}
<h2>Chương I. Quy định chung</h2>
<h3>Điều 1. Phạm vi điều chỉnh</h3>
<p>Luật nói về chế độ sở hữu đất đai, việc Nhà nước thay mặt toàn dân quản lý đất, chế độ sử dụng đất, quyền và nghĩa vụ của người sử dụng đất.</p>
<h3>Điều 5. Người sử dụng đất</h3>
<p>Có bảy nhóm, trong đó hộ gia đình, cá nhân trong nước là một nhóm; cộng đồng dân cư và cơ sở tôn giáo là các nhóm riêng.</p>
<h2>Chương VI. Thu hồi đất, bồi thường, hỗ trợ, tái định cư</h2>
<h3>Điều 62. Thu hồi đất để phát triển kinh tế - xã hội</h3>
<p>Nhà nước thu hồi đất cho các dự án vì lợi ích quốc gia, công cộng mà Luật kể theo nhóm.</p>
<h2>Chương VIII. Tài chính về đất đai, giá đất</h2>
<h3>Điều 113. Khung giá đất</h3>
<p>Chính phủ ban hành khung giá đất năm năm một lần cho từng loại đất, theo từng vùng.</p>
<h3>Điều 114. Bảng giá đất và giá đất cụ thể</h3>
<p>Ủy ban nhân dân cấp tỉnh dựa vào khung giá để xây dựng bảng giá đất, trình Hội đồng nhân dân cùng cấp thông qua; bảng giá dùng trong năm năm.</p>
<h2>Chương XIV. Điều khoản thi hành</h2>
<h3>Điều 211. Hiệu lực thi hành</h3>
<p>Luật có hiệu lực từ ngày 01 tháng 7 năm 2014; Luật Đất đai số 13/2003/QH11 hết hiệu lực từ ngày đó.</p>`,
  }),
  legalDocument('43/2014/NĐ-CP', {
    ...decree,
    title: 'Nghị định quy định chi tiết thi hành một số điều của Luật Đất đai (năm 2013)',
    abstract: 'Quy định chi tiết thi hành một số điều của Luật Đất đai',
    issuedDay: '2014-05-15',
    effectiveDay: '2014-07-01',
    relations: [toDemo('can-cu', '45/2013/QH13', 'Luật Đất đai'), toDemo('huong-dan', '45/2013/QH13', 'Luật Đất đai')],
    date: postedOn('2022-03-04'),
  }),
  legalDocument(
    '31/2024/QH15',
    {
      ...law,
      title: 'Luật Đất đai',
      abstract: 'Luật Đất đai',
      issuedDay: '2024-01-18',
      effectiveDay: '2024-08-01',
      relations: [toDemo('thay-the', '45/2013/QH13', 'Luật Đất đai', { from: '2024-08-01' })],
      date: postedOn('2024-02-20'),
      body: `
${SUMMARY_NOTE}
<h2>Chương I. Quy định chung</h2>
<h3>Điều 1. Phạm vi điều chỉnh</h3>
<p>Luật nói về chế độ sở hữu đất đai, việc Nhà nước thay mặt toàn dân quản lý đất, chế độ sử dụng đất, quyền và nghĩa vụ của công dân và của người sử dụng đất.</p>
<h3>Điều 4. Người sử dụng đất</h3>
<p>Cá nhân trong nước và người Việt Nam định cư ở nước ngoài là công dân Việt Nam đứng chung một nhóm; hộ gia đình không còn là chủ thể nhận đất mới.</p>
<h2>Chương II. Quyền, trách nhiệm của Nhà nước và của công dân đối với đất đai</h2>
<h3>Điều 16. Đất đai đối với đồng bào dân tộc thiểu số</h3>
<p>Nhà nước có chính sách để đồng bào có đất ở, đất sản xuất và đất sinh hoạt cộng đồng; địa phương phải bố trí quỹ đất và theo dõi việc thực hiện.</p>
<h2>Chương VI. Thu hồi đất, trưng dụng đất</h2>
<h3>Điều 79. Thu hồi đất để phát triển kinh tế - xã hội</h3>
<p>Các trường hợp thu hồi vì lợi ích quốc gia, công cộng được kể từng loại, nhiều và rõ hơn luật trước.</p>
<h2>Chương XI. Tài chính về đất đai, giá đất</h2>
<h3>Điều 159. Bảng giá đất</h3>
<p>Không còn khung giá của Chính phủ. Bảng giá đất do Hội đồng nhân dân cấp tỉnh quyết định, lần đầu áp dụng từ ngày 01 tháng 01 năm 2026, sau đó hằng năm được điều chỉnh cho sát thực tế.</p>
<h2>Chương XVI. Điều khoản thi hành</h2>
<h3>Điều 252. Hiệu lực thi hành</h3>
<p>Lúc ban hành, Luật định ngày có hiệu lực là 01 tháng 01 năm 2025; ngày này về sau được đưa lên 01 tháng 8 năm 2024. Luật Đất đai số 45/2013/QH13 hết hiệu lực từ ngày Luật này có hiệu lực.</p>`,
    },
    { title: 'Land Law', abstract: 'Land Law', body: '' },
  ),
  legalDocument('43/2024/QH15', {
    ...law,
    title:
      'Luật sửa đổi, bổ sung một số điều của Luật Đất đai số 31/2024/QH15, Luật Nhà ở số 27/2023/QH15, Luật Kinh doanh bất động sản số 29/2023/QH15 và Luật Các tổ chức tín dụng số 32/2024/QH15',
    abstract:
      'Sửa đổi, bổ sung một số điều của Luật Đất đai số 31/2024/QH15, Luật Nhà ở số 27/2023/QH15, Luật Kinh doanh bất động sản số 29/2023/QH15 và Luật Các tổ chức tín dụng số 32/2024/QH15',
    issuedDay: '2024-06-29',
    effectiveDay: '2024-08-01',
    relations: [
      toDemo('sua-doi', '31/2024/QH15', 'Luật Đất đai', { locator: 'Điều 252', from: '2024-08-01' }),
      toOther('sua-doi', '27/2023/QH15', 'Luật Nhà ở', { from: '2024-08-01' }),
      toOther('sua-doi', '29/2023/QH15', 'Luật Kinh doanh bất động sản', { from: '2024-08-01' }),
      toOther('sua-doi', '32/2024/QH15', 'Luật Các tổ chức tín dụng', { from: '2024-08-01' }),
    ],
    date: postedOn('2024-07-23'),
    body: `
${SUMMARY_NOTE}
<h3>Điều 1. Luật Đất đai số 31/2024/QH15</h3>
<p>Điều 252 được sửa để Luật Đất đai có hiệu lực từ ngày 01 tháng 8 năm 2024, sớm năm tháng so với ngày định ban đầu.</p>
<h3>Điều 2. Luật Nhà ở số 27/2023/QH15</h3>
<p>Ngày có hiệu lực cũng được đưa lên 01 tháng 8 năm 2024.</p>
<h3>Điều 3. Luật Kinh doanh bất động sản số 29/2023/QH15</h3>
<p>Ngày có hiệu lực đổi theo hai luật trên, để ba luật được áp dụng cùng lúc.</p>
<h3>Điều 5. Hiệu lực thi hành</h3>
<p>Luật có hiệu lực từ ngày 01 tháng 8 năm 2024.</p>`,
  }),
  legalDocument('102/2024/NĐ-CP', {
    ...decree,
    title: 'Nghị định quy định chi tiết thi hành một số điều của Luật Đất đai',
    abstract: 'Quy định chi tiết thi hành một số điều của Luật Đất đai',
    issuedDay: '2024-07-30',
    effectiveDay: '2024-08-01',
    relations: [
      toDemo('can-cu', '31/2024/QH15', 'Luật Đất đai'),
      toDemo('huong-dan', '31/2024/QH15', 'Luật Đất đai'),
      toDemo('het-hieu-luc', '43/2014/NĐ-CP', 'Nghị định quy định chi tiết thi hành một số điều của Luật Đất đai', { from: '2024-08-01' }),
    ],
    date: postedOn('2024-08-01'),
  }),
];
