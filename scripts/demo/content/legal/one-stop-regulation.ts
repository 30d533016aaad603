// The text of the regulation on one-stop service, as issued in 2025 and as amended in 2026: what differs is said once for each.

interface Wording {
  hours: string;
  verification: string;
  rating: string;
}

export const AS_ISSUED: Wording = {
  hours: 'Các trung tâm làm việc cả sáng thứ Bảy. Trung tâm ở xã có chợ phiên bố trí người trực vào ngày phiên.',
  verification: 'Khi chưa khai thác được dữ liệu, cán bộ tiếp nhận xác minh với cơ quan lưu trữ trong 03 ngày làm việc.',
  rating: 'Người nộp chấm mức độ hài lòng sau mỗi hồ sơ; kết quả được công khai hằng tháng theo từng trung tâm.',
};

export const AS_AMENDED: Wording = {
  hours: `${AS_ISSUED.hours} Trung tâm cấp tỉnh và ba phường làm việc đến 18 giờ 30 phút các ngày thứ Tư.`,
  verification:
    'Khi chưa khai thác được dữ liệu, cán bộ tiếp nhận xác minh với cơ quan lưu trữ trong 01 ngày làm việc và không được yêu cầu người nộp bổ sung bản sao giấy.',
  rating:
    'Người nộp chấm mức độ hài lòng sau mỗi hồ sơ mà không phải khai tên. Kết quả được cập nhật hằng ngày trên Cổng thông tin điện tử tỉnh.',
};

/** Articles 1 to 9, in four chapters; what follows belongs to the document that carries them. */
export function regulation({ hours, verification, rating }: Wording): string {
  return `
<h2>Chương I. Quy định chung</h2>
<h3>Điều 1. Phạm vi điều chỉnh</h3>
<p>Quy chế này quy định việc tiếp nhận, chuyển, giải quyết hồ sơ và trả kết quả tại Trung tâm Phục vụ hành chính công tỉnh và 41 Trung tâm Phục vụ hành chính công cấp xã.</p>
<h3>Điều 2. Đối tượng áp dụng</h3>
<p>Cơ quan hành chính nhà nước trên địa bàn tỉnh; tổ chức, cá nhân có yêu cầu giải quyết thủ tục hành chính.</p>
<h2>Chương II. Tiếp nhận hồ sơ</h2>
<h3>Điều 3. Nơi nộp hồ sơ</h3>
<ol>
<li>Tổ chức, cá nhân được nộp hồ sơ tại bất kỳ trung tâm nào trong tỉnh, không phụ thuộc nơi cư trú hoặc nơi đặt trụ sở.</li>
<li>Trung tâm nhận hồ sơ không được từ chối với lý do khác địa bàn.</li>
<li>Hồ sơ giấy được số hóa ngay khi tiếp nhận và chuyển đến cơ quan giải quyết trong ngày làm việc.</li>
</ol>
<h3>Điều 4. Thời gian làm việc</h3>
<p>${hours}</p>
<h3>Điều 5. Thành phần hồ sơ</h3>
<ol>
<li>Không yêu cầu người dân nộp lại giấy tờ là kết quả thủ tục đã được số hóa.</li>
<li>${verification}</li>
</ol>
<h2>Chương III. Trả kết quả và đánh giá</h2>
<h3>Điều 6. Trả kết quả</h3>
<p>Bản điện tử được gửi vào kho dữ liệu của người nộp; bản giấy trả tại nơi người nộp đã chọn.</p>
<h3>Điều 7. Hồ sơ chậm hạn</h3>
<p>Người đứng đầu cơ quan giải quyết gửi thư xin lỗi, nêu lý do và ngày hẹn mới. Hồ sơ chậm lần thứ hai phải báo cáo Chủ tịch Ủy ban nhân dân tỉnh.</p>
<h3>Điều 8. Đánh giá</h3>
<p>${rating}</p>
<h2>Chương IV. Tổ chức thực hiện</h2>
<h3>Điều 9. Trách nhiệm thi hành</h3>
<p>Giám đốc Trung tâm Phục vụ hành chính công tỉnh, Thủ trưởng các sở, Chủ tịch Ủy ban nhân dân các xã, phường chịu trách nhiệm thi hành.</p>`;
}
