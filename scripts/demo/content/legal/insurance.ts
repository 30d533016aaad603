// Support for the insured: a resolution of 2024 that the one of 2025 repeals in part.

import type { IntakeDocument } from '@bang-tin/shared/intake-schema';
import { documentTypeRef, fieldRef, issuerRef, postedOn, provincialDocument, signedForCouncil, toDemo } from './legal-parts.ts';

const common = {
  documentType: documentTypeRef('nghi-quyet'),
  issuer: issuerRef('hdnd-tinh-moc-giang'),
  signers: signedForCouncil,
  field: fieldRef('bao-hiem-xa-hoi'),
};

export const insuranceDocuments: IntakeDocument[] = [
  provincialDocument('08/2024/NQ-HĐND', {
    ...common,
    title: 'Nghị quyết quy định mức hỗ trợ đóng bảo hiểm xã hội tự nguyện và bảo hiểm y tế trên địa bàn tỉnh Mộc Giang',
    abstract: 'Quy định mức hỗ trợ đóng bảo hiểm xã hội tự nguyện và bảo hiểm y tế cho một số đối tượng trên địa bàn tỉnh Mộc Giang',
    issuedDay: '2024-07-10',
    effectiveDay: '2024-08-01',
    relations: [toDemo('can-cu', '58/2014/QH13', 'Luật Bảo hiểm xã hội')],
    date: postedOn('2024-07-15'),
    body: `
<p>Căn cứ Luật Bảo hiểm xã hội số 58/2014/QH13 ngày 20 tháng 11 năm 2014;</p>
<p>Xét Tờ trình của Ủy ban nhân dân tỉnh và báo cáo thẩm tra của Ban Văn hóa - Xã hội Hội đồng nhân dân tỉnh.</p>
<h2>Điều 1. Đối tượng</h2>
<p>Người tham gia bảo hiểm xã hội tự nguyện thường trú tại tỉnh; người thuộc hộ gia đình cận nghèo; học sinh, sinh viên ở xã khu vực II.</p>
<h2>Điều 2. Nguyên tắc</h2>
<p>Một người thuộc nhiều diện được hưởng mức cao nhất. Phần hỗ trợ này cộng thêm vào mức hỗ trợ của ngân sách trung ương.</p>
<h2>Điều 3. Mức hỗ trợ bảo hiểm y tế</h2>
<p>Hỗ trợ 15% mức đóng cho người thuộc hộ cận nghèo; 20% cho học sinh, sinh viên ở xã khu vực II.</p>
<h2>Điều 4. Mức hỗ trợ bảo hiểm xã hội tự nguyện</h2>
<p>Hỗ trợ thêm 10% mức đóng theo chuẩn nghèo khu vực nông thôn cho mọi người tham gia, trong thời gian không quá 05 năm.</p>
<h2>Điều 5. Kinh phí</h2>
<p>Ngân sách tỉnh bảo đảm, chi trả qua cơ quan bảo hiểm xã hội theo quý.</p>
<h2>Điều 6. Hiệu lực</h2>
<p>Nghị quyết có hiệu lực từ ngày 01 tháng 8 năm 2024.</p>`,
  }),
  provincialDocument('21/2025/NQ-HĐND', {
    ...common,
    title: 'Nghị quyết quy định mức hỗ trợ đóng bảo hiểm xã hội tự nguyện giai đoạn 2026 - 2030',
    abstract: 'Quy định mức hỗ trợ đóng bảo hiểm xã hội tự nguyện trên địa bàn tỉnh Mộc Giang giai đoạn 2026 - 2030',
    issuedDay: '2025-12-10',
    effectiveDay: '2026-01-01',
    expiryDay: '2031-01-01',
    relations: [
      toDemo('can-cu', '41/2024/QH15', 'Luật Bảo hiểm xã hội'),
      toDemo('can-cu', '72/2025/QH15', 'Luật Tổ chức chính quyền địa phương'),
      toDemo('bai-bo', '08/2024/NQ-HĐND', 'Quy định mức hỗ trợ đóng bảo hiểm xã hội tự nguyện và bảo hiểm y tế', {
        locator: 'Điều 4',
        from: '2026-01-01',
      }),
    ],
    date: postedOn('2025-12-15'),
    body: `
<p>Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025;</p>
<p>Căn cứ Luật Bảo hiểm xã hội số 41/2024/QH15 ngày 29 tháng 6 năm 2024.</p>
<h2>Điều 1. Mức hỗ trợ</h2>
<ol>
<li>Người thuộc hộ nghèo, người sinh sống tại xã đặc biệt khó khăn: thêm 20% mức đóng.</li>
<li>Người thuộc hộ cận nghèo, người dân tộc thiểu số không thuộc khoản 1: thêm 15%.</li>
<li>Người tham gia khác: thêm 10%.</li>
</ol>
<h2>Điều 2. Cách hưởng</h2>
<p>Phần hỗ trợ được trừ ngay vào số tiền người tham gia phải đóng; không phải nộp đơn hay hồ sơ riêng.</p>
<h2>Điều 3. Điều khoản thi hành</h2>
<ol>
<li>Nghị quyết có hiệu lực từ ngày 01 tháng 01 năm 2026 đến hết ngày 31 tháng 12 năm 2030.</li>
<li>Bãi bỏ Điều 4 Nghị quyết số 08/2024/NQ-HĐND ngày 10 tháng 7 năm 2024 của Hội đồng nhân dân tỉnh. Người đang được hỗ trợ theo quy định đó chuyển sang mức mới từ kỳ đóng tiếp theo.</li>
</ol>`,
  }),
];
