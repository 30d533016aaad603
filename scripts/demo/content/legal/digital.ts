// Plans and decisions on digital government: a plan that ran out by its own date, its successor, and a decision repealed as a whole.

import type { IntakeDocument } from '@bang-tin/shared/intake-schema';
import {
  documentTypeRef,
  fieldRef,
  issuerRef,
  postedOn,
  provincialDocument,
  signedByChairwoman,
  signedForCommitteeBy,
  toDemo,
  toOther,
} from './legal-parts.ts';

const common = { issuer: issuerRef('ubnd-tinh-moc-giang'), field: fieldRef('khoa-hoc-cong-nghe') };

export const digitalDocuments: IntakeDocument[] = [
  provincialDocument('118/KH-UBND', {
    ...common,
    title: 'Kế hoạch phát triển chính quyền số tỉnh Mộc Giang giai đoạn 2023 - 2025',
    documentType: documentTypeRef('ke-hoach'),
    signers: signedForCommitteeBy('lo-thi-thanh-hien'),
    abstract: 'Phát triển chính quyền số tỉnh Mộc Giang giai đoạn 2023 - 2025',
    issuedDay: '2023-03-28',
    effectiveDay: '2023-03-28',
    expiryDay: '2026-01-01',
    relations: [toDemo('trien-khai', '06-NQ/TU', 'Nghị quyết về chuyển đổi số tỉnh Mộc Giang đến năm 2025, định hướng đến năm 2030')],
    date: postedOn('2023-03-30'),
    body: `
<p>Thực hiện Nghị quyết số 06-NQ/TU ngày 12/4/2022 của Ban Chấp hành Đảng bộ tỉnh, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:</p>
<h2>I. Mục tiêu</h2>
<ul>
<li>Năm 2023: số hóa 400.000 sổ hộ tịch; mọi văn bản giữa các cơ quan được gửi trên trục liên thông.</li>
<li>Năm 2024: 45% hồ sơ nộp trực tuyến; toàn bộ trường học dùng học bạ số.</li>
<li>Năm 2025: 60% hồ sơ nộp trực tuyến; dữ liệu đất đai của ít nhất 70 xã hoàn thành.</li>
</ul>
<h2>II. Kinh phí</h2>
<p>Tổng nhu cầu 186 tỷ đồng, trong đó ngân sách tỉnh 124 tỷ đồng, ngân sách huyện 38 tỷ đồng, nguồn hợp pháp khác 24 tỷ đồng.</p>
<h2>III. Phân công</h2>
<p>Sở Thông tin và Truyền thông là cơ quan thường trực; các sở, huyện, thành phố báo cáo trước ngày 20 tháng cuối quý.</p>`,
  }),
  provincialDocument('31/2024/QĐ-UBND', {
    ...common,
    title: 'Quyết định quy định tổ chức, hoạt động của Tổ công nghệ số cộng đồng',
    documentType: documentTypeRef('quyet-dinh'),
    signers: signedForCommitteeBy('lo-thi-thanh-hien'),
    abstract: 'Quy định tổ chức, hoạt động của Tổ công nghệ số cộng đồng trên địa bàn tỉnh Mộc Giang',
    issuedDay: '2024-09-18',
    effectiveDay: '2024-10-01',
    relations: [toDemo('trien-khai', '06-NQ/TU', 'Nghị quyết về chuyển đổi số tỉnh Mộc Giang đến năm 2025, định hướng đến năm 2030')],
    date: postedOn('2024-09-23'),
    body: `
<h2>Điều 1. Vị trí</h2>
<p>Tổ công nghệ số cộng đồng do Ủy ban nhân dân cấp xã thành lập ở thôn, tổ dân phố; có từ 05 đến 09 thành viên.</p>
<h2>Điều 2. Nhiệm vụ</h2>
<ol>
<li>Hướng dẫn người dân cài đặt, sử dụng dịch vụ công trực tuyến và thanh toán không dùng tiền mặt.</li>
<li>Cảnh báo các hình thức lừa đảo trên mạng.</li>
<li>Phản ánh vùng lõm sóng, chất lượng đường truyền.</li>
</ol>
<h2>Điều 3. Kinh phí</h2>
<p>Hỗ trợ mỗi tổ 3.000.000 đồng một năm từ ngân sách cấp huyện.</p>
<h2>Điều 4. Hiệu lực</h2>
<p>Quyết định có hiệu lực từ ngày 01 tháng 10 năm 2024.</p>`,
  }),
  provincialDocument('42/KH-UBND', {
    ...common,
    title: 'Kế hoạch thực hiện Chương trình hành động số 09-CTr/TU của Tỉnh ủy trong năm 2026',
    documentType: documentTypeRef('ke-hoach'),
    signers: signedByChairwoman,
    abstract: 'Thực hiện Chương trình hành động số 09-CTr/TU ngày 20/3/2025 của Tỉnh ủy trong năm 2026',
    issuedDay: '2026-01-22',
    effectiveDay: '2026-01-22',
    expiryDay: '2027-01-01',
    relations: [
      toDemo('trien-khai', '09-CTr/TU', 'Chương trình hành động thực hiện Nghị quyết số 57-NQ/TW'),
      toDemo('lien-quan', '118/KH-UBND', 'Kế hoạch phát triển chính quyền số tỉnh Mộc Giang giai đoạn 2023 - 2025'),
    ],
    date: postedOn('2026-01-26'),
    body: `
<h2>I. Chỉ tiêu năm 2026</h2>
<ul>
<li>75% hồ sơ thủ tục hành chính nộp trực tuyến; 98% kết quả được số hóa và dùng lại được.</li>
<li>Xóa 19 vùng lõm sóng còn lại.</li>
<li>Hoàn thành cơ sở dữ liệu rừng và nguồn nước của 41 xã, phường.</li>
</ul>
<h2>II. Nhiệm vụ theo quý</h2>
<ol>
<li>Quý I: vận hành kho dữ liệu dùng chung; tập huấn cho 41 trung tâm phục vụ hành chính công.</li>
<li>Quý II: đưa 32 thủ tục vào diện cắt giảm thành phần hồ sơ.</li>
<li>Quý III: đặt hàng 06 nhiệm vụ nghiên cứu về giống chè, cá lòng hồ và cảnh báo lũ quét.</li>
<li>Quý IV: đo lường mức độ hài lòng, công khai xếp hạng.</li>
</ol>
<h2>III. Tổ chức thực hiện</h2>
<p>Sở Khoa học và Công nghệ theo dõi, đôn đốc; báo cáo Ủy ban nhân dân tỉnh vào phiên họp thường kỳ cuối mỗi quý.</p>`,
  }),
  provincialDocument('16/2026/QĐ-UBND', {
    ...common,
    title: 'Quyết định bãi bỏ một số quyết định của Ủy ban nhân dân tỉnh không còn phù hợp với chính quyền địa phương hai cấp',
    documentType: documentTypeRef('quyet-dinh'),
    field: fieldRef('to-chuc-bo-may'),
    signers: signedByChairwoman,
    abstract: 'Bãi bỏ một số quyết định quy phạm pháp luật của Ủy ban nhân dân tỉnh Mộc Giang',
    issuedDay: '2026-06-15',
    effectiveDay: '2026-06-25',
    relations: [
      toDemo('can-cu', '72/2025/QH15', 'Luật Tổ chức chính quyền địa phương'),
      toDemo('can-cu', '185/2026/NĐ-CP', 'Nghị định quy định về tổ chức, hoạt động của thôn, tổ dân phố'),
      toDemo('bai-bo', '31/2024/QĐ-UBND', 'Quy định tổ chức, hoạt động của Tổ công nghệ số cộng đồng', { from: '2026-06-25' }),
      toOther('bai-bo', '22/2019/QĐ-UBND', 'Quy định phân cấp quản lý nhà văn hóa thôn, tổ dân phố', { from: '2026-06-25' }),
    ],
    date: postedOn('2026-06-17'),
    body: `
<p>Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025;</p>
<p>Căn cứ Nghị định số 185/2026/NĐ-CP ngày 26 tháng 5 năm 2026 của Chính phủ.</p>
<h2>Điều 1. Bãi bỏ toàn bộ các quyết định</h2>
<ol>
<li>Quyết định số 31/2024/QĐ-UBND ngày 18 tháng 9 năm 2024 quy định tổ chức, hoạt động của Tổ công nghệ số cộng đồng.</li>
<li>Quyết định số 22/2019/QĐ-UBND ngày 12 tháng 8 năm 2019 quy định phân cấp quản lý nhà văn hóa thôn, tổ dân phố.</li>
</ol>
<h2>Điều 2. Chuyển tiếp</h2>
<p>Các tổ công nghệ số cộng đồng tiếp tục hoạt động dưới sự quản lý của thôn, tổ dân phố; kinh phí năm 2026 đã giao được chi đến hết năm.</p>
<h2>Điều 3. Hiệu lực thi hành</h2>
<p>Quyết định có hiệu lực từ ngày 25 tháng 6 năm 2026.</p>`,
  }),
];
