// The standing pages of the demo portal.

import { page } from '../intake-builders.ts';
import { at } from './stories/story-parts.ts';

export const pages = [
  page(
    'gioi-thieu',
    {
      title: 'Giới thiệu tỉnh Mộc Giang',
      lead: 'Tỉnh miền núi nằm hai bên sông Mộc, có 41 xã, phường và 21 dân tộc cùng sinh sống. Đây là địa danh hư cấu, dùng để minh họa phần mềm.',
      date: at('2022-03-01', '08:00'),
      body: `
<p>Mộc Giang trải dài 118 km theo thung lũng sông Mộc, phía bắc tựa dãy Khau Vân cao trên 2.100 m, phía nam thoải dần xuống vùng đồi chè và hồ Bản Thăm. Ba phần tư diện tích là đồi núi; ruộng bậc thang, rừng và mặt nước làm nên cảnh quan cũng là sinh kế của người dân.</p>
<h2>Đất đai và khí hậu</h2>
<p>Tỉnh có diện tích tự nhiên 6.842 km², trong đó rừng che phủ 61,4%. Khí hậu chia hai mùa: mưa từ tháng Năm đến tháng Mười, khô lạnh từ tháng Mười một đến tháng Tư. Ở độ cao trên 1.200 m, mùa đông có năm xuất hiện sương muối.</p>
<h2>Con người</h2>
<p>Dân số trung bình năm 2025 là 712.400 người. Dân tộc Tày chiếm 29%, Kinh 24%, Mông 19%, Dao 13%, còn lại là các dân tộc khác. Chợ phiên, lễ cúng nước và nghề dệt chàm được giữ gìn ở hầu hết các xã.</p>
<h2>Một số số liệu</h2>
<table>
<thead><tr><th>Chỉ tiêu</th><th>Năm 2020</th><th>Năm 2025</th></tr></thead>
<tbody>
<tr><td>Thu nhập bình quân đầu người (triệu đồng)</td><td>34</td><td>58</td></tr>
<tr><td>Tỷ lệ hộ nghèo đa chiều (%)</td><td>34,2</td><td>13,6</td></tr>
<tr><td>Độ che phủ rừng (%)</td><td>58,9</td><td>61,4</td></tr>
<tr><td>Dân số có thẻ bảo hiểm y tế (%)</td><td>90,8</td><td>95,6</td></tr>
</tbody>
</table>
<h2>Đơn vị hành chính</h2>
<p>Từ ngày 01/7/2025, thực hiện Luật Tổ chức chính quyền địa phương số 72/2025/QH15, tỉnh có 38 xã và 3 phường: Mộc Thành, Đồng Mây, Bờ Sông. Trung tâm hành chính đặt tại phường Mộc Thành.</p>
<blockquote><p>Mọi tên người, địa danh cấp tỉnh, cấp xã, số liệu và văn bản của các cơ quan tỉnh trên trang này đều do nhóm phát triển đặt ra để minh họa.</p></blockquote>`,
    },
    {
      title: 'About Mộc Giang Province',
      lead: 'A mountain province on both banks of the Mộc river, with 41 communes and wards and 21 peoples. The place is fictional and serves to demonstrate the software.',
      body: `
<p>Mộc Giang stretches for 118 km along the valley of the Mộc river. In the north it leans on the Khau Vân range, more than 2,100 m high; in the south it descends to tea hills and the Bản Thăm reservoir. Three quarters of its area are hills and mountains, and terraces, forest and water are both its landscape and its living.</p>
<h2>Land and climate</h2>
<p>The province covers 6,842 square kilometres, 61.4 per cent of it under forest. Rain falls from May to October; from November to April it is dry and cool, with frost above 1,200 m in some winters.</p>
<h2>People</h2>
<p>The average population in 2025 was 712,400. The Tày make up 29 per cent, the Kinh 24, the Hmong 19, the Dao 13; the rest belong to other peoples. Periodic markets, the water ceremony and indigo weaving are alive in most communes.</p>
<h2>Administration</h2>
<p>Since 1 July 2025, under the Law on Organization of Local Government, No. 72/2025/QH15, the province has had 38 communes and 3 wards: Mộc Thành, Đồng Mây and Bờ Sông. The provincial offices are in Mộc Thành Ward.</p>
<blockquote><p>All names of people, places, figures and provincial documents on this site were invented for demonstration.</p></blockquote>`,
    },
  ),
  page('co-cau-to-chuc', {
    title: 'Cơ cấu tổ chức các cơ quan của tỉnh',
    lead: 'Các cơ quan lãnh đạo và cơ quan chuyên môn cấp tỉnh sau khi sắp xếp năm 2025.',
    date: at('2025-07-02', '09:00'),
    body: `
<p>Bộ máy của tỉnh được tổ chức theo Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025, gồm hai cấp: cấp tỉnh và cấp xã. Không còn cấp trung gian giữa sở và Ủy ban nhân dân xã, phường.</p>
<h2>Tỉnh ủy</h2>
<p>Ban Chấp hành Đảng bộ tỉnh nhiệm kỳ 2025 - 2030 có 48 đồng chí; Ban Thường vụ 14 đồng chí. Cơ quan tham mưu, giúp việc gồm Văn phòng Tỉnh ủy, Ban Tổ chức, Ủy ban Kiểm tra, Ban Tuyên giáo và Dân vận, Ban Nội chính.</p>
<h2>Hội đồng nhân dân tỉnh</h2>
<p>Hội đồng nhân dân tỉnh nhiệm kỳ 2026 - 2031 có 54 đại biểu, ba ban: Pháp chế; Kinh tế - Ngân sách; Văn hóa - Xã hội. Các kỳ họp được truyền trực tiếp, tài liệu công khai trước năm ngày.</p>
<h2>Ủy ban nhân dân tỉnh</h2>
<p>Cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh gồm 14 sở và tương đương. Một số đầu mối người dân thường liên hệ:</p>
<ul>
<li>Sở Y tế: khám chữa bệnh, an toàn thực phẩm, dân số, bảo trợ xã hội.</li>
<li>Sở Giáo dục và Đào tạo: trường học, giáo dục nghề nghiệp.</li>
<li>Sở Nông nghiệp và Môi trường: đất đai, rừng, nguồn nước, phòng chống thiên tai.</li>
<li>Sở Khoa học và Công nghệ: chuyển đổi số, bưu chính viễn thông, sở hữu trí tuệ.</li>
<li>Trung tâm Phục vụ hành chính công tỉnh: tiếp nhận và trả kết quả mọi thủ tục.</li>
</ul>
<h2>Cấp xã</h2>
<p>Mỗi xã, phường có Đảng ủy, Hội đồng nhân dân, Ủy ban nhân dân, Ủy ban Mặt trận Tổ quốc và Trung tâm Phục vụ hành chính công. Thôn, tổ dân phố là tổ chức tự quản của cộng đồng dân cư, hoạt động theo Nghị định số 185/2026/NĐ-CP ngày 26/5/2026 của Chính phủ.</p>`,
  }),
  page(
    'lien-he',
    {
      title: 'Liên hệ',
      lead: 'Địa chỉ, điện thoại và cách gửi phản ánh, kiến nghị tới các cơ quan của tỉnh.',
      date: at('2022-03-01', '08:10'),
      body: `
<h2>Ban Biên tập Cổng thông tin điện tử</h2>
<ul>
<li>Địa chỉ: Số 5 đường Bờ Sông, phường Mộc Thành, tỉnh Mộc Giang</li>
<li>Điện thoại: 0200 3000 300 (trong giờ hành chính)</li>
<li>Thư điện tử: <a href="mailto:bbt@mocgiang.example">bbt@mocgiang.example</a></li>
</ul>
<p>Ban Biên tập tiếp nhận tin, bài, góp ý về nội dung và báo lỗi kỹ thuật của Cổng. Bài cộng tác được trả nhuận bút theo quy định; xin ghi rõ họ tên, địa chỉ và số tài khoản.</p>
<h2>Hỏi về thủ tục hành chính</h2>
<p>Gọi Trung tâm Phục vụ hành chính công tỉnh, số 0200 3000 502, từ 7 giờ 30 phút đến 17 giờ các ngày làm việc, sáng thứ Bảy đến 11 giờ 30 phút. Người gọi có thể yêu cầu trả lời bằng tiếng Mông, tiếng Dao hoặc tiếng Tày.</p>
<h2>Phản ánh, kiến nghị</h2>
<ol>
<li>Nêu rõ sự việc, thời gian, địa điểm; kèm ảnh nếu có.</li>
<li>Để lại họ tên và cách liên lạc. Thông tin người phản ánh được giữ kín.</li>
<li>Trong 02 ngày làm việc, cơ quan tiếp nhận báo đã chuyển đến đâu; kết quả xử lý được trả lời trong 10 ngày làm việc.</li>
</ol>
<h2>Tiếp công dân</h2>
<p>Chủ tịch Ủy ban nhân dân tỉnh tiếp công dân vào ngày 15 hằng tháng tại Trụ sở Tiếp công dân, số 9 đường Bờ Sông. Nếu ngày 15 trùng ngày nghỉ, lịch chuyển sang ngày làm việc liền sau. Yêu cầu cung cấp thông tin được thực hiện theo Luật Tiếp cận thông tin số 104/2016/QH13.</p>`,
    },
    {
      title: 'Contact',
      lead: 'Addresses, telephone numbers and how to send comments to the province’s public bodies.',
      body: `
<h2>Editorial board of the portal</h2>
<ul>
<li>Address: 5 Bờ Sông Street, Mộc Thành Ward, Mộc Giang Province</li>
<li>Telephone: +84 200 3000 300 (office hours)</li>
<li>E-mail: <a href="mailto:bbt@mocgiang.example">bbt@mocgiang.example</a></li>
</ul>
<p>The board welcomes contributions, corrections and reports of technical faults.</p>
<h2>Questions about procedures</h2>
<p>Call the Provincial Public Administration Service Centre on +84 200 3000 502, from 7.30 a.m. to 5 p.m. on working days and until 11.30 a.m. on Saturdays. Answers are available in Vietnamese, Hmong, Dao and Tày; please write if you prefer English.</p>
<h2>Complaints and suggestions</h2>
<ol>
<li>Say what happened, when and where; enclose photographs if you have any.</li>
<li>Leave your name and how to reach you. Your identity is kept confidential.</li>
<li>Within two working days you are told who is dealing with the matter; you receive an answer within ten.</li>
</ol>
<h2>Citizens’ reception</h2>
<p>The Chairwoman of the Provincial People’s Committee receives citizens on the 15th of every month at 9 Bờ Sông Street, or on the next working day.</p>`,
    },
  ),
  page(
    'chinh-sach-quyen-rieng-tu',
    {
      title: 'Chính sách quyền riêng tư',
      lead: 'Cổng thông tin điện tử đếm lượt xem mà không theo dõi người xem. Trang này nói rõ những gì được ghi lại và trong bao lâu.',
      date: at('2025-01-02', '08:00'),
      body: `
<h2>Những gì chúng tôi ghi lại</h2>
<p>Khi bạn mở một trang, máy chủ tăng số lượt xem của trang đó thêm một. Để không đếm lặp, máy chủ tính một mã băm từ địa chỉ mạng và loại trình duyệt cùng một chuỗi bí mật được thay mỗi ngày. Mã này không thể dùng để tìm ngược lại bạn và không còn ý nghĩa khi sang ngày mới.</p>
<h2>Những gì chúng tôi không làm</h2>
<ul>
<li>Không dùng cookie để theo dõi, không gắn mã quảng cáo.</li>
<li>Không gửi dữ liệu truy cập cho bên thứ ba, không tải phông chữ hay kịch bản từ trang khác.</li>
<li>Không lập hồ sơ sở thích của người đọc.</li>
</ul>
<h2>Khi bạn gửi bình luận hoặc đánh giá</h2>
<p>Bình luận chỉ hiện sau khi được biên tập viên duyệt. Chúng tôi lưu tên bạn chọn hiển thị và nội dung; thư điện tử nếu có chỉ dùng để trả lời, không công khai. Đánh giá mức độ hài lòng không yêu cầu khai tên.</p>
<h2>Thời gian lưu</h2>
<table>
<thead><tr><th>Dữ liệu</th><th>Thời gian lưu</th></tr></thead>
<tbody>
<tr><td>Mã băm đếm lượt trong ngày</td><td>Đến hết ngày</td></tr>
<tr><td>Số lượt xem, tải theo trang</td><td>Lâu dài, không gắn với người xem</td></tr>
<tr><td>Bình luận</td><td>Đến khi bài được gỡ hoặc bạn yêu cầu xóa</td></tr>
</tbody>
</table>
<h2>Quyền của bạn</h2>
<p>Bạn có thể yêu cầu xem, sửa hoặc xóa bình luận của mình bằng cách gửi thư tới <a href="mailto:bbt@mocgiang.example">bbt@mocgiang.example</a>. Chúng tôi trả lời trong 10 ngày làm việc.</p>`,
    },
    {
      title: 'Privacy policy',
      lead: 'The portal counts views without following viewers. This page says what is recorded, and for how long.',
      body: `
<h2>What we record</h2>
<p>When you open a page, the server adds one to the views of that page. So as not to count you twice it computes a hash from your network address, your type of browser and a secret that changes every day. The hash cannot be traced back to you and means nothing on the next day.</p>
<h2>What we do not do</h2>
<ul>
<li>We set no tracking cookies and carry no advertising.</li>
<li>We send no access data to third parties and load no fonts or scripts from other sites.</li>
<li>We build no profiles of our readers.</li>
</ul>
<h2>When you comment or rate</h2>
<p>Comments appear after an editor has read them. We keep the name you choose to show and your text; an e-mail address, if you give one, is used only to answer you. Ratings ask for no name.</p>
<h2>Your rights</h2>
<p>You may ask to see, correct or delete your comments by writing to <a href="mailto:bbt@mocgiang.example">bbt@mocgiang.example</a>. We answer within ten working days.</p>`,
    },
  ),
];
