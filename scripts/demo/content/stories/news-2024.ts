// Articles of 2024.

import { article } from '../../intake-builders.ts';
import { articleRef, at, figure, formerViews, inCategory, lawRef, newsBy, textAndPictures, writtenBy } from './story-parts.ts';

export const newsOf2024 = [
  article('che-thuong-lung-duoc-chung-nhan-huu-co', {
    title: 'Chè Thượng Lũng: 186 ha đầu tiên được chứng nhận hữu cơ',
    lead: 'Sau ba năm không dùng phân hóa học và thuốc trừ cỏ, 186 ha chè của bốn hợp tác xã ở Thượng Lũng vừa nhận giấy chứng nhận hữu cơ, giá búp tươi tăng gần gấp đôi.',
    date: at('2024-03-08', '08:30'),
    category: inCategory('kinh-te'),
    figure: figure('tea-hills', 'Đồi chè Thượng Lũng vào vụ xuân', 'Tranh vẽ những luống chè uốn theo sườn đồi, phía xa là núi'),
    credits: textAndPictures('Hải Miên', 'Đức Duy'),
    tags: ['chè hữu cơ', 'hợp tác xã', 'Thượng Lũng'],
    related: [lawRef('05-NQ/HU')],
    formerPortal: formerViews(2650),
    body: `
<p>Con số 186 ha vượt mục tiêu mà Nghị quyết số 05-NQ/HU ngày 20/6/2023 của Ban Chấp hành Đảng bộ huyện Thượng Lũng đặt ra cho năm 2025. Toàn bộ diện tích nằm ở độ cao từ 850 đến 1.200 m, trong đó 43 ha là chè cổ thụ trên một trăm năm tuổi.</p>
<h2>Ba năm “ăn đong”</h2>
<p>Giám đốc Hợp tác xã Chè Mây, bà Đặng Thị Lan, nhớ lại vụ đầu chuyển đổi sản lượng tụt còn một nửa. Cỏ mọc nhanh hơn chè, 17 hộ xin rút. Hợp tác xã vay quỹ hỗ trợ nông dân để trả thêm cho mỗi ki-lô-gam búp 2.000 đồng, coi như tiền công nhổ cỏ, nhờ vậy giữ được 112 hộ.</p>
<p>Đến vụ thứ ba, đất tơi trở lại, sâu bệnh giảm vì thiên địch nhiều lên. Giá thu mua búp một tôm hai lá hiện là 46.000 đồng, trong khi chè thường 24.000 đồng.</p>
<h2>Từ búp chè đến tách trà</h2>
<table>
<thead><tr><th>Chỉ tiêu</th><th>Năm 2021</th><th>Năm 2023</th></tr></thead>
<tbody>
<tr><td>Diện tích theo quy trình hữu cơ (ha)</td><td>64</td><td>186</td></tr>
<tr><td>Sản lượng búp tươi (tấn)</td><td>512</td><td>744</td></tr>
<tr><td>Giá bình quân (đồng/kg)</td><td>19.500</td><td>41.800</td></tr>
<tr><td>Thu nhập mỗi héc-ta (triệu đồng)</td><td>82</td><td>167</td></tr>
</tbody>
</table>
<p>Hai xưởng chế biến đã lắp hệ thống lọc nước thải, bã chè được ủ làm phân quay lại đồi. Trên mỗi hộp trà có mã ghi tên hộ trồng và ngày hái.</p>
<h2>Đường ra thị trường</h2>
<p>Đầu tháng Ba, lô 4,2 tấn trà xanh đầu tiên được xuất sang châu Âu qua một doanh nghiệp ở Hải Phòng. Bà Lan cho rằng khó nhất không phải là chứng nhận mà là giữ được chứng nhận: mỗi năm có hai đợt lấy mẫu bất ngờ, chỉ một hộ vi phạm là cả nhóm mất quyền bán hàng./.</p>`,
  }),
  article('chu-dong-truoc-mua-mua-lu', {
    title: 'Chủ động trước mùa mưa lũ: 214 điểm xung yếu có người trực',
    lead: 'Từ đầu tháng Sáu, tất cả các điểm có nguy cơ sạt lở, lũ quét trên địa bàn tỉnh đều đã có danh sách hộ dân phải di dời, nơi đến và người chịu trách nhiệm.',
    date: at('2024-06-05', '15:45'),
    category: inCategory('tin-co-so'),
    figure: figure('dam', 'Hồ Bản Thăm xả nước đón lũ', 'Tranh vẽ con đập chắn ngang hồ nước giữa núi, nước chảy qua tràn'),
    credits: newsBy('Đức Duy'),
    tags: ['phòng chống thiên tai', 'hồ chứa'],
    related: [lawRef('05/CT-UBND')],
    formerPortal: formerViews(1733),
    body: `
<p>Thực hiện Chỉ thị số 05/CT-UBND ngày 06/5/2024 của Chủ tịch UBND tỉnh, các huyện, thành phố đã hoàn thành rà soát trước hạn hai ngày. Kết quả có 214 điểm xung yếu, tăng 31 điểm so với năm ngoái, liên quan đến 3.870 hộ; 418 hộ thuộc diện phải dời đi khi có cảnh báo cấp 2.</p>
<h2>Danh sách treo ở nhà văn hóa</h2>
<p>Ở xã Nà Luông, tấm bảng gỗ trước nhà văn hóa thôn ghi rõ 23 gia đình phải dời, đi về đâu, ai đến gõ cửa, ai cõng người già. Mỗi hộ được phát một chiếc kẻng nhỏ. Ông Triệu Văn Báo, thôn đội trưởng, cho biết dân đã tập hai lần, lần sau nhanh hơn lần trước mười một phút.</p>
<h2>63 hồ chứa, 5 hồ chưa tích nước</h2>
<p>Ngành nông nghiệp kiểm tra 63 hồ chứa. Năm hồ thấm qua thân đập được yêu cầu không tích nước trong mùa mưa. Hồ Bản Thăm, lớn nhất tỉnh với 78 triệu mét khối, hạ mực nước đón lũ xuống thấp hơn mức dâng bình thường 2,5 m.</p>
<ul>
<li>Lắp mới 36 trạm đo mưa tự động, nâng tổng số lên 88 trạm.</li>
<li>Dự trữ tại chỗ 210 tấn gạo, 6.400 thùng nước uống, 96 máy phát điện.</li>
<li>Bố trí bốn cụm ứng trực với 540 người, 38 xuồng.</li>
</ul>
<p>Cơ quan thường trực phòng, chống thiên tai nhắc người dân không vớt củi, không qua ngầm tràn khi có mưa lớn. Số điện thoại tiếp nhận tin báo hoạt động suốt ngày đêm và có người trực nói được tiếng Mông, tiếng Dao, tiếng Tày./.</p>`,
  }),
  article('tu-01-8-them-ho-tro-nguoi-tham-gia-bao-hiem-xa-hoi-tu-nguyen', {
    title: 'Từ 01/8, tỉnh hỗ trợ thêm người tham gia bảo hiểm xã hội tự nguyện',
    lead: 'Ngoài mức hỗ trợ của ngân sách trung ương, người dân Mộc Giang tham gia bảo hiểm xã hội tự nguyện được ngân sách tỉnh hỗ trợ thêm 10% mức đóng, không quá 5 năm.',
    date: at('2024-08-06', '09:00'),
    category: inCategory('van-hoa-xa-hoi'),
    figure: figure('office', 'Trụ sở cơ quan bảo hiểm xã hội tỉnh', 'Tranh vẽ tòa nhà công sở nhiều tầng có hàng cây phía trước'),
    credits: writtenBy('Minh Thư'),
    tags: ['bảo hiểm xã hội', 'an sinh xã hội'],
    related: [lawRef('08/2024/NQ-HĐND'), lawRef('58/2014/QH13')],
    formerPortal: formerViews(5128),
    body: `
<p>Chính sách được quy định tại Nghị quyết số 08/2024/NQ-HĐND ngày 10 tháng 7 năm 2024 của Hội đồng nhân dân tỉnh, có hiệu lực từ ngày 01/8/2024. Theo ước tính, khoảng 21 nghìn người được hưởng ngay trong năm nay.</p>
<h2>Ai được hỗ trợ?</h2>
<p>Mọi người đủ 15 tuổi trở lên, thường trú tại tỉnh, không thuộc diện tham gia bảo hiểm xã hội bắt buộc theo Luật Bảo hiểm xã hội số 58/2014/QH13. Người thuộc hộ cận nghèo và học sinh ở xã khu vực II còn được hỗ trợ thêm mức đóng bảo hiểm y tế, lần lượt là 15% và 20%.</p>
<h2>Thủ tục thế nào?</h2>
<ol>
<li>Đăng ký với nhân viên thu tại xã hoặc trên Cổng Dịch vụ công.</li>
<li>Chọn phương thức đóng: hằng tháng, ba tháng, sáu tháng hoặc một năm.</li>
<li>Nộp phần tiền đã trừ hỗ trợ; không phải làm đơn riêng.</li>
</ol>
<h2>Một phép tính</h2>
<p>Với mức thu nhập chọn đóng thấp nhất bằng chuẩn nghèo nông thôn 1.500.000 đồng, mức đóng 22% là 330.000 đồng một tháng. Trung ương hỗ trợ 33.000 đồng với người không thuộc hộ nghèo, cận nghèo; tỉnh hỗ trợ thêm 33.000 đồng. Người tham gia thực đóng 264.000 đồng.</p>
<p>Chị Hà Thị Nết, bán hàng ở chợ trung tâm thành phố Mộc Thành, nói chị đã ngừng đóng từ năm ngoái vì khó khăn, nay tính quay lại. “Mỗi ngày bớt chưa đến mười nghìn, sau này có đồng lương hưu thì con cái đỡ lo”, chị nói. Cơ quan bảo hiểm xã hội cho biết thời gian đã đóng trước đây được cộng nối, không mất đi./.</p>`,
  }),
  article('chin-diem-truong-kip-don-hoc-sinh-sau-mua-lu', {
    title: 'Chín điểm trường kịp đón học sinh trở lại sau mưa lũ',
    lead: 'Mười hai ngày sau trận mưa lớn đầu tháng Chín, điểm trường cuối cùng trong số chín điểm bị bùn đất vùi lấp ở hai huyện Trà Lũng và Vân Phìn đã mở cửa trở lại.',
    date: at('2024-09-20', '17:10'),
    category: inCategory('giao-duc'),
    figure: figure('river', 'Sông Mộc những ngày sau lũ', 'Tranh vẽ dòng sông uốn khúc giữa các lớp núi lúc hoàng hôn'),
    credits: newsBy('Thào Quỳnh'),
    tags: ['khắc phục thiên tai', 'trường học'],
    related: [articleRef('chu-dong-truoc-mua-mua-lu')],
    formerPortal: formerViews(1968),
    body: `
<p>Sáng 20/9, 74 học sinh điểm trường Vân Phìn 3 trở lại lớp. Bùn trong sân đã được xúc đi, tường quét vôi mới, nhưng trên cửa sổ phòng lớp 2 vẫn còn vệt nước cao ngang vai người lớn, thầy cô cố ý để lại cho các em nhớ.</p>
<h2>Bộ đội, phụ huynh và những chiếc xẻng</h2>
<p>Đợt mưa từ ngày 7 đến ngày 9/9 làm 31 trường, điểm trường bị ảnh hưởng, chín nơi hư hỏng nặng. Hơn 1.900 lượt bộ đội, dân quân và phụ huynh thay nhau dọn dẹp. Con đường vào Trà Lũng bị đứt ba đoạn, bàn ghế mới phải gánh bộ 6 km.</p>
<p>Cô Hoàng Thị Ngát, giáo viên cắm bản, kể đêm nước lên, cô cùng hai đồng nghiệp chuyển được toàn bộ sách giáo khoa lên gác; học bạ thì đã số hóa từ đầu năm nên không lo mất.</p>
<h2>Nhận lại gì, còn thiếu gì</h2>
<ul>
<li>12.600 quyển vở, 1.340 bộ sách giáo khoa do các tỉnh bạn gửi tặng.</li>
<li>216 bộ bàn ghế; 9 máy lọc nước.</li>
<li>Còn thiếu 11 phòng ở cho giáo viên và hai bếp ăn, dự kiến xong trước ngày 30/11.</li>
</ul>
<p>Để bù thời gian nghỉ, các trường dạy thêm sáng thứ Bảy trong sáu tuần, không cắt môn thể dục và giờ đọc sách. Sở Giáo dục và Đào tạo yêu cầu trước khi đón học sinh, mỗi điểm trường phải có biên bản kiểm tra mái, tường, điện và nguồn nước./.</p>`,
  }),
  article('ngay-hoi-van-hoa-the-thao-cac-dan-toc-lan-thu-vi', {
    title: 'Ngày hội Văn hóa, Thể thao các dân tộc tỉnh lần thứ VI',
    lead: 'Ba ngày, 1.260 vận động viên và nghệ nhân, 14 môn thi: ngày hội lớn nhất trong bốn năm của đồng bào các dân tộc Mộc Giang khép lại với phần thắng toàn đoàn thuộc về huyện Mường Trầm.',
    date: at('2024-11-18', '20:15'),
    category: inCategory('van-hoa-xa-hoi'),
    figure: figure('sports-ground', 'Sân vận động tỉnh trong ngày khai mạc', 'Tranh vẽ sân vận động với đường chạy và khán đài cắm cờ màu'),
    credits: textAndPictures('Hải Miên', 'Thào Quỳnh'),
    tags: ['thể thao', 'văn hóa dân tộc'],
    formerPortal: formerViews(2890),
    body: `
<p>Ngày hội diễn ra từ 16 đến 18/11 tại sân vận động tỉnh và quảng trường Sông Mộc, thu hút khoảng 46 nghìn lượt người xem. Lần đầu tiên các trận chung kết đẩy gậy, kéo co và bắn nỏ được truyền trực tiếp.</p>
<h2>Chuyện bên lề sợi dây</h2>
<p>Đội kéo co nữ của xã Hồ Thác đến muộn vì xe hỏng ở đèo. Các chị khởi động bằng cách khiêng giúp ban tổ chức hai chục cuộn thảm, rồi thắng liền bốn trận. Đội trưởng Lò Thị Phượng cười bảo bí quyết là “ở nhà kéo gỗ quen tay”.</p>
<p>Ở môn bắn nỏ, nghệ nhân Ma A Tủa, 67 tuổi, giành huy chương vàng cá nhân với 91 điểm trên 100. Chiếc nỏ ông dùng do cha ông làm năm 1962.</p>
<h2>Bảng tổng sắp</h2>
<table>
<thead><tr><th>Đơn vị</th><th>Vàng</th><th>Bạc</th><th>Đồng</th></tr></thead>
<tbody>
<tr><td>Huyện Mường Trầm</td><td>11</td><td>7</td><td>9</td></tr>
<tr><td>Thành phố Mộc Thành</td><td>9</td><td>12</td><td>8</td></tr>
<tr><td>Huyện Khau Mây</td><td>8</td><td>6</td><td>10</td></tr>
</tbody>
</table>
<h2>Giữ nghề bằng cách thi nghề</h2>
<p>Bên cạnh thể thao, phần thi dệt thổ cẩm, thổi khèn và làm bánh dày thu hút 38 đội. Ban giám khảo chấm cả cách truyền nghề: đội có hai thế hệ cùng làm được cộng điểm. Ngành văn hóa đã ghi hình toàn bộ phần thi để lập kho tư liệu dùng trong trường học./.</p>`,
  }),
];
