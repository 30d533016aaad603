// Documents of the fictional Party committees.

import type { IntakeDocument } from '@bang-tin/shared/intake-schema';
import { guest } from '../bodies.ts';
import { documentTypeRef, fieldRef, issuerRef, postedOn, provincialDocument, signedForParty, toDemo } from './legal-parts.ts';

export const partyDocuments: IntakeDocument[] = [
  provincialDocument('06-NQ/TU', {
    title: 'Nghị quyết về chuyển đổi số tỉnh Mộc Giang đến năm 2025, định hướng đến năm 2030',
    documentType: documentTypeRef('nghi-quyet'),
    issuer: issuerRef('tinh-uy-moc-giang'),
    signers: signedForParty,
    abstract: 'Về chuyển đổi số tỉnh Mộc Giang đến năm 2025, định hướng đến năm 2030',
    issuedDay: '2022-04-12',
    effectiveDay: '2022-04-12',
    field: fieldRef('khoa-hoc-cong-nghe'),
    date: postedOn('2022-04-14'),
    body: `
<h2>I. Quan điểm</h2>
<p>Chuyển đổi số lấy người dân làm trung tâm; làm đến đâu dùng được đến đó, không đầu tư dàn trải. Dữ liệu là tài sản chung, mỗi cơ quan có trách nhiệm giữ cho dữ liệu của mình đúng, đủ, sạch và sẵn sàng chia sẻ.</p>
<h2>II. Mục tiêu đến năm 2025</h2>
<ul>
<li>100% thủ tục hành chính đủ điều kiện được cung cấp dưới hình thức dịch vụ công trực tuyến; ít nhất 60% hồ sơ được nộp trực tuyến.</li>
<li>100% thôn, tổ dân phố có sóng di động 4G; 80% hộ gia đình có đường truyền cáp quang.</li>
<li>Mỗi thôn có một tổ công nghệ số cộng đồng hoạt động thường xuyên.</li>
</ul>
<h2>III. Nhiệm vụ, giải pháp</h2>
<ol>
<li>Nâng cao nhận thức, gắn trách nhiệm của người đứng đầu cấp ủy với kết quả chuyển đổi số của cơ quan, địa phương.</li>
<li>Ưu tiên hạ tầng cho 127 thôn vùng lõm sóng, hoàn thành trong hai năm đầu.</li>
<li>Số hóa kết quả giải quyết thủ tục hành chính còn hiệu lực, bắt đầu từ hộ tịch và đất đai.</li>
<li>Đào tạo kỹ năng số cho cán bộ cấp xã và cho người lao động ở nông thôn.</li>
</ol>
<h2>IV. Tổ chức thực hiện</h2>
<p>Ban cán sự đảng Ủy ban nhân dân tỉnh lãnh đạo xây dựng kế hoạch cụ thể hóa Nghị quyết. Ban Tuyên giáo Tỉnh ủy chủ trì hướng dẫn học tập, tuyên truyền. Định kỳ hằng năm báo cáo Ban Thường vụ Tỉnh ủy; sơ kết giữa nhiệm kỳ vào quý III năm 2023.</p>`,
  }),
  provincialDocument('05-NQ/HU', {
    title: 'Nghị quyết về phát triển vùng chè hữu cơ huyện Thượng Lũng giai đoạn 2023 - 2030',
    documentType: documentTypeRef('nghi-quyet'),
    issuer: issuerRef('huyen-uy-thuong-lung'),
    signers: [guest('Sầm Văn Đạo', 'Bí thư Huyện ủy')],
    abstract: 'Về phát triển vùng chè hữu cơ huyện Thượng Lũng giai đoạn 2023 - 2030',
    issuedDay: '2023-06-20',
    field: fieldRef('nong-nghiep'),
    date: postedOn('2023-06-23'),
    body: `
<h2>1. Mục tiêu</h2>
<p>Đến năm 2025 có 180 ha chè được chứng nhận hữu cơ, đến năm 2030 có 450 ha; giá trị thu được trên một héc-ta chè hữu cơ đạt ít nhất 160 triệu đồng một năm; không còn cơ sở chế biến xả nước thải chưa qua xử lý.</p>
<h2>2. Nhiệm vụ</h2>
<ul>
<li>Khoanh vùng chè cổ thụ ở độ cao trên 900 m, lập hồ sơ từng cây, không khai thác trắng.</li>
<li>Hỗ trợ hợp tác xã chi phí đánh giá, chứng nhận lần đầu và tem truy xuất nguồn gốc.</li>
<li>Liên kết bao tiêu theo hợp đồng từ ba năm trở lên; công khai giá thu mua tại nhà văn hóa thôn.</li>
</ul>
<h2>3. Tổ chức thực hiện</h2>
<p>Ủy ban nhân dân huyện xây dựng đề án và bố trí kinh phí từ nguồn sự nghiệp nông nghiệp. Các chi bộ thôn đưa nội dung Nghị quyết vào sinh hoạt thường kỳ, mỗi quý một lần kiểm điểm kết quả.</p>`,
  }),
  provincialDocument('11-CT/TU', {
    title: 'Chỉ thị về tăng cường sự lãnh đạo của Đảng đối với công tác chăm sóc sức khỏe Nhân dân vùng cao',
    documentType: documentTypeRef('chi-thi'),
    issuer: issuerRef('tinh-uy-moc-giang'),
    signers: signedForParty,
    abstract: 'Về tăng cường sự lãnh đạo của Đảng đối với công tác chăm sóc sức khỏe Nhân dân vùng cao',
    issuedDay: '2024-02-26',
    effectiveDay: '2024-02-26',
    field: fieldRef('y-te'),
    relations: [
      toDemo(
        'trien-khai',
        '20-NQ/TW',
        'Nghị quyết về tăng cường công tác bảo vệ, chăm sóc và nâng cao sức khỏe nhân dân trong tình hình mới',
      ),
    ],
    date: postedOn('2024-02-28'),
    body: `
<p>Sau hơn sáu năm thực hiện Nghị quyết số 20-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương, mạng lưới y tế của tỉnh đã phủ kín các xã. Tuy vậy, ở vùng cao vẫn còn trạm y tế thiếu bác sĩ, người bệnh phải đi trên 30 km mới đến nơi cấp cứu. Ban Thường vụ Tỉnh ủy yêu cầu:</p>
<h2>1. Về lãnh đạo</h2>
<p>Cấp ủy các cấp đưa chỉ tiêu về y tế cơ sở vào nghị quyết hằng năm; người đứng đầu chịu trách nhiệm khi để trạm y tế không có người trực.</p>
<h2>2. Về nhân lực</h2>
<p>Bảo đảm đến hết năm 2026, 100% trạm y tế vùng cao có bác sĩ làm việc ít nhất ba ngày mỗi tuần; luân phiên bác sĩ tuyến tỉnh về xã, không quá sáu tháng một đợt.</p>
<h2>3. Về khám, chữa bệnh từ xa</h2>
<p>Kết nối toàn bộ trạm y tế vùng cao với Bệnh viện Đa khoa tỉnh; mỗi tuần có ít nhất hai buổi hội chẩn.</p>
<h2>4. Tổ chức thực hiện</h2>
<p>Đảng ủy Sở Y tế chủ trì tham mưu kế hoạch; Ban Tuyên giáo Tỉnh ủy theo dõi, định kỳ sáu tháng báo cáo Ban Thường vụ.</p>`,
  }),
  provincialDocument('09-CTr/TU', {
    title: 'Chương trình hành động thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị',
    documentType: documentTypeRef('chuong-trinh'),
    issuer: issuerRef('tinh-uy-moc-giang'),
    signers: signedForParty,
    abstract:
      'Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia',
    issuedDay: '2025-03-20',
    effectiveDay: '2025-03-20',
    field: fieldRef('khoa-hoc-cong-nghe'),
    relations: [
      toDemo('trien-khai', '57-NQ/TW', 'Nghị quyết về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia'),
      toDemo('tiep-tuc', '06-NQ/TU', 'Nghị quyết về chuyển đổi số tỉnh Mộc Giang đến năm 2025, định hướng đến năm 2030'),
    ],
    date: postedOn('2025-03-24'),
    body: `
<h2>I. Mục đích, yêu cầu</h2>
<p>Cụ thể hóa Nghị quyết số 57-NQ/TW thành việc làm có người chịu trách nhiệm, có thời hạn và có cách đo. Kế thừa kết quả thực hiện Nghị quyết số 06-NQ/TU ngày 12/4/2022, không đặt lại những chỉ tiêu đã đạt.</p>
<h2>II. Chỉ tiêu đến năm 2030</h2>
<ul>
<li>Chi cho khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số đạt ít nhất 3% tổng chi ngân sách địa phương.</li>
<li>90% hồ sơ thủ tục hành chính được tiếp nhận trực tuyến; 95% người dân hài lòng.</li>
<li>Có ít nhất 40 doanh nghiệp, hợp tác xã ứng dụng công nghệ truy xuất nguồn gốc và điều khiển tự động trong sản xuất.</li>
</ul>
<h2>III. Nhóm nhiệm vụ</h2>
<ol>
<li>Hoàn thiện cơ chế đặt hàng nghiên cứu, chấp nhận rủi ro trong thử nghiệm.</li>
<li>Xóa vùng lõm sóng còn lại; mở rộng vùng phủ 5G ở các phường và khu công nghiệp.</li>
<li>Xây dựng kho dữ liệu dùng chung của tỉnh, bắt đầu từ đất đai, dân cư, rừng và nguồn nước.</li>
<li>Đưa giáo dục khoa học và kỹ năng số vào tất cả trường trung học.</li>
</ol>
<h2>IV. Tổ chức thực hiện</h2>
<p>Ban Chỉ đạo tỉnh họp mỗi quý một lần. Đảng ủy Ủy ban nhân dân tỉnh lãnh đạo ban hành kế hoạch hằng năm trong tháng Một.</p>`,
  }),
];
