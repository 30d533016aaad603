// A directive on disasters, an official letter on schools, and a decision that is not yet in force.

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

const issuer = issuerRef('ubnd-tinh-moc-giang');

export const waterAndSchoolDocuments: IntakeDocument[] = [
  provincialDocument('05/CT-UBND', {
    issuer,
    title: 'Chỉ thị về tăng cường công tác phòng, chống thiên tai và tìm kiếm cứu nạn năm 2024',
    documentType: documentTypeRef('chi-thi'),
    signers: signedByChairwoman,
    abstract: 'Về tăng cường công tác phòng, chống thiên tai và tìm kiếm cứu nạn năm 2024',
    issuedDay: '2024-05-06',
    effectiveDay: '2024-05-06',
    expiryDay: '2025-01-01',
    field: fieldRef('phong-chong-thien-tai'),
    date: postedOn('2024-05-07'),
    body: `
<p>Năm 2023 thiên tai làm 7 người chết, 214 ngôi nhà bị hư hỏng, thiệt hại trên 168 tỷ đồng. Để chủ động trước mùa mưa lũ, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:</p>
<h2>1. Ủy ban nhân dân các huyện, thành phố</h2>
<p>Rà soát các điểm có nguy cơ sạt lở, lũ quét; lập danh sách từng hộ phải di dời, người phụ trách và nơi đến; hoàn thành trước ngày 31/5/2024.</p>
<h2>2. Sở Nông nghiệp và Phát triển nông thôn</h2>
<p>Kiểm tra 63 hồ chứa, công bố mực nước đón lũ; không tích nước hồ chưa bảo đảm an toàn.</p>
<h2>3. Sở Giáo dục và Đào tạo</h2>
<p>Chuẩn bị nơi học tạm cho các điểm trường ven suối, chân đồi.</p>
<h2>4. Bộ Chỉ huy Quân sự tỉnh, Công an tỉnh</h2>
<p>Bố trí lực lượng, phương tiện tại bốn cụm ứng trực; diễn tập trước ngày 15/6/2024.</p>`,
  }),
  provincialDocument('1286/UBND-KGVX', {
    issuer,
    title: 'Công văn về bảo đảm điều kiện dạy học và bữa ăn bán trú năm học 2025 - 2026',
    documentType: documentTypeRef('cong-van'),
    signers: signedForCommitteeBy('lo-thi-thanh-hien'),
    abstract: 'V/v bảo đảm điều kiện dạy học và bữa ăn bán trú năm học 2025 - 2026',
    issuedDay: '2025-08-18',
    effectiveDay: '2025-08-18',
    field: fieldRef('giao-duc'),
    date: postedOn('2025-08-20'),
    body: `
<p>Để năm học 2025 - 2026, năm học đầu tiên khi trường mầm non, tiểu học và trung học cơ sở do cấp xã quản lý, diễn ra thông suốt, Ủy ban nhân dân tỉnh yêu cầu:</p>
<h2>1. Ủy ban nhân dân các xã, phường</h2>
<p>Bàn giao đủ hồ sơ, tài sản trường học; phân công một lãnh đạo phụ trách giáo dục; công khai thực đơn và đơn giá bữa ăn bán trú hằng tuần.</p>
<h2>2. Sở Giáo dục và Đào tạo</h2>
<p>Điều chuyển giáo viên dôi dư trong cụm xã; hướng dẫn định mức nhân viên nấu ăn; kiểm tra đột xuất ít nhất 30 bếp ăn mỗi học kỳ.</p>
<h2>3. Sở Y tế</h2>
<p>Tập huấn an toàn thực phẩm cho toàn bộ nhân viên nhà bếp trước ngày 05/9/2025.</p>`,
  }),
  provincialDocument('35/2026/QĐ-UBND', {
    issuer,
    title: 'Quyết định quy định phân cấp quản lý, khai thác công trình thủy lợi nhỏ cho cấp xã',
    documentType: documentTypeRef('quyet-dinh'),
    signers: signedForCommitteeBy('truong-huu-khiem'),
    abstract: 'Quy định phân cấp quản lý, khai thác công trình thủy lợi nhỏ trên địa bàn tỉnh Mộc Giang',
    issuedDay: '2026-11-12',
    effectiveDay: '2027-01-01',
    field: fieldRef('nong-nghiep'),
    relations: [
      toDemo('can-cu', '72/2025/QH15', 'Luật Tổ chức chính quyền địa phương'),
      toOther('thay-the', '09/2019/QĐ-UBND', 'Quy định phân cấp quản lý công trình thủy lợi trên địa bàn tỉnh', { from: '2027-01-01' }),
    ],
    date: postedOn('2026-11-13'),
    body: `
<p>Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025;</p>
<p>Theo đề nghị của Giám đốc Sở Nông nghiệp và Môi trường.</p>
<h2>Điều 1. Phạm vi</h2>
<p>Quy định này áp dụng với đập có chiều cao dưới 5 m, hồ chứa dưới 50.000 m³, phai, guồng, mương và trạm bơm phục vụ trong một xã.</p>
<h2>Điều 2. Phân cấp</h2>
<ol>
<li>Ủy ban nhân dân cấp xã quản lý 612 công trình trong danh mục kèm theo.</li>
<li>Công trình phục vụ từ hai xã trở lên do Sở Nông nghiệp và Môi trường quản lý.</li>
</ol>
<h2>Điều 3. Tổ chức thủy lợi cơ sở</h2>
<p>Người dùng nước bầu ra tổ thủy nông; tổ được giữ lại 70% tiền dịch vụ thủy lợi để nạo vét, sửa chữa nhỏ.</p>
<h2>Điều 4. An toàn mùa lũ</h2>
<p>Trước ngày 15 tháng 4 hằng năm, Ủy ban nhân dân cấp xã kiểm tra từng công trình, treo bảng ghi tên và số điện thoại người trực.</p>
<h2>Điều 5. Hiệu lực thi hành</h2>
<p>Quyết định có hiệu lực từ ngày 01 tháng 01 năm 2027, thay thế Quyết định số 09/2019/QĐ-UBND ngày 16 tháng 4 năm 2019.</p>`,
  }),
];
