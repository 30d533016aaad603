// Articles of 2022 and 2023, when the province still had districts.

import { article } from '../../intake-builders.ts';
import { articleRef, at, figure, formerViews, inCategory, lawRef, newsBy, textAndPictures, writtenBy } from './story-parts.ts';

export const newsOf2022And2023 = [
  article('nghi-quyet-chuyen-doi-so-dat-nguoi-dan-vao-trung-tam', {
    title: 'Nghị quyết về chuyển đổi số: đặt người dân vào trung tâm',
    lead: 'Ban Chấp hành Đảng bộ tỉnh vừa ban hành nghị quyết chuyên đề đầu tiên về chuyển đổi số, đặt mục tiêu đến năm 2025 ít nhất 60% hồ sơ thủ tục hành chính được nộp trực tuyến.',
    date: at('2022-04-18', '09:15'),
    category: inCategory('chuyen-doi-so'),
    figure: figure(
      'digital-services',
      'Dịch vụ công trực tuyến là nhóm nhiệm vụ được ưu tiên trong Nghị quyết',
      'Tranh vẽ một màn hình lớn có các biểu tượng dịch vụ nối với những ngôi nhà',
    ),
    credits: writtenBy('Khánh Linh'),
    tags: ['chuyển đổi số', 'nghị quyết'],
    related: [lawRef('06-NQ/TU')],
    formerPortal: formerViews(1874),
    body: `
<p>Nghị quyết số 06-NQ/TU ngày 12/4/2022 về chuyển đổi số tỉnh Mộc Giang đến năm 2025, định hướng đến năm 2030 được Ban Chấp hành Đảng bộ tỉnh thông qua với sự thống nhất cao. Điểm khác so với nhiều kế hoạch công nghệ trước đây là mọi chỉ tiêu đều đo bằng lợi ích mà người dân nhận được, không đo bằng số phần mềm đã mua.</p>
<h2>Bắt đầu từ những nơi chưa có sóng</h2>
<p>Theo khảo sát của ngành thông tin và truyền thông, toàn tỉnh còn 127 thôn lõm sóng di động, tập trung ở các xã vùng lòng hồ và dọc dãy Khau Vân. Nghị quyết yêu cầu hoàn thành phủ sóng các thôn này trong hai năm đầu, trước khi mở rộng những dịch vụ đòi hỏi đường truyền tốc độ cao.</p>
<p>Ông Giàng A Sính, Trưởng thôn Nà Luông, cho biết muốn gọi điện về huyện, người trong thôn phải leo lên đỉnh dốc cách nhà hơn một cây số. “Có sóng thì giấy mời họp, lịch tiêm chủng của trẻ con mới đến kịp”, ông nói.</p>
<h2>Ba việc làm ngay</h2>
<ul>
<li>Rà soát thủ tục, bỏ những giấy tờ mà cơ quan nhà nước đã có sẵn trong dữ liệu của mình.</li>
<li>Số hóa sổ hộ tịch và hồ sơ đất đai, hai lĩnh vực chiếm gần hai phần ba lượng hồ sơ hằng năm.</li>
<li>Lập tổ công nghệ số cộng đồng ở từng thôn, lấy đoàn viên và giáo viên làm nòng cốt.</li>
</ul>
<p>Về nguồn lực, tỉnh dành tối thiểu 1% tổng chi ngân sách hằng năm cho chuyển đổi số, đồng thời khuyến khích doanh nghiệp viễn thông dùng chung hạ tầng để giảm chi phí.</p>
<h2>Không để ai đứng ngoài</h2>
<p>Nghị quyết nhấn mạnh người cao tuổi, người khuyết tật và đồng bào chưa thạo tiếng phổ thông phải được phục vụ trực tiếp nếu họ muốn. Dịch vụ trực tuyến là lựa chọn thuận tiện hơn, không phải điều kiện để được giải quyết. Việc sơ kết giữa nhiệm kỳ sẽ được tiến hành vào quý III năm 2023./.</p>`,
  }),
  article('hon-142-nghin-hoc-sinh-buoc-vao-nam-hoc-moi', {
    title: 'Hơn 142 nghìn học sinh bước vào năm học mới',
    lead: 'Sáng 5/9, cùng với cả nước, 398 trường học trên địa bàn tỉnh đồng loạt khai giảng năm học 2022 - 2023, năm học đầu tiên lớp 10 thực hiện Chương trình giáo dục phổ thông mới.',
    date: at('2022-09-05', '11:30'),
    category: inCategory('giao-duc'),
    figure: figure('school', 'Sân trường trong ngày khai giảng', 'Tranh vẽ ngôi trường mái đỏ dưới chân núi, giữa sân có cột cờ'),
    credits: newsBy('Minh Thư'),
    tags: ['khai giảng', 'năm học mới'],
    formerPortal: formerViews(2316),
    body: `
<p>Năm học này toàn tỉnh có 142.380 học sinh, tăng 2.140 em so với năm trước; trong đó bậc mầm non 38.615 cháu, tiểu học 58.902 em, trung học cơ sở 31.240 em và trung học phổ thông 13.623 em. Riêng học sinh lớp 1 có hơn 12.100 em, đạt tỷ lệ huy động 99,6%.</p>
<h2>Dồn điểm lẻ, giữ bữa ăn</h2>
<p>Trong hè, ngành giáo dục đã xóa 41 điểm trường lẻ không đủ điều kiện, đưa học sinh từ lớp 3 trở lên về trường chính. Đi cùng với việc dồn điểm là 27 bếp ăn bán trú được sửa chữa, thêm 1.460 chỗ ở nội trú.</p>
<p>Tại Trường Phổ thông dân tộc bán trú Tiểu học Khau Mây, thầy hiệu trưởng Lý Văn Quân cho biết học sinh xa nhất ở cách trường 14 km. “Các em về trường từ chiều Chủ nhật, thứ Sáu mới về nhà. Nhà trường lo được ba bữa ăn và nước tắm ấm thì phụ huynh mới yên tâm”, thầy nói.</p>
<h2>Thiếu giáo viên tiếng Anh, tin học</h2>
<p>Hai môn học trở thành bắt buộc từ lớp 3 là tiếng Anh và Tin học đang thiếu 186 giáo viên. Sở Giáo dục và Đào tạo đã phân công giáo viên dạy liên trường, đồng thời tổ chức 64 lớp học trực tuyến với giáo viên ở thành phố Mộc Thành.</p>
<table>
<thead><tr><th>Bậc học</th><th>Số trường</th><th>Số học sinh</th></tr></thead>
<tbody>
<tr><td>Mầm non</td><td>112</td><td>38.615</td></tr>
<tr><td>Tiểu học</td><td>128</td><td>58.902</td></tr>
<tr><td>Trung học cơ sở</td><td>131</td><td>31.240</td></tr>
<tr><td>Trung học phổ thông</td><td>27</td><td>13.623</td></tr>
</tbody>
</table>
<p>Dự khai giảng tại Trường Trung học phổ thông Nậm Sương, đồng chí Lò Thị Thanh Hiên, Phó Chủ tịch UBND tỉnh, đề nghị các nhà trường không để học sinh nào bỏ học vì thiếu sách, thiếu áo ấm, và xem việc dạy các em biết bơi là nhiệm vụ của năm học này./.</p>`,
  }),
  article('cho-phien-khau-may-noi-hang-hoa-va-cau-hat-gap-nhau', {
    title: 'Chợ phiên Khau Mây: nơi hàng hóa và câu hát gặp nhau',
    lead: 'Cứ sáu ngày một lần, từ ba giờ sáng, những bó đuốc đã lấp lánh trên con dốc dẫn xuống chợ Khau Mây. Người ta đến chợ để bán con gà, mua cuộn chỉ, và để gặp người mà cả phiên trước chưa kịp hỏi hết chuyện.',
    date: at('2022-11-20', '08:00'),
    category: inCategory('van-hoa-xa-hoi'),
    figure: figure('market', 'Một góc chợ phiên Khau Mây', 'Tranh vẽ những gian hàng che bạt nhiều màu dưới chân núi'),
    credits: textAndPictures('Hải Miên', 'Thào Quỳnh'),
    dateline: null,
    tags: ['chợ phiên', 'du lịch cộng đồng', 'bản sắc dân tộc'],
    formerPortal: formerViews(4207),
    body: `
<p>Chợ họp trên bãi đất bằng duy nhất của xã, cạnh con suối chảy về sông Mộc. Không ai nhớ chợ có từ bao giờ; cụ Sùng Thị Dợ, 84 tuổi, chỉ nhớ ngày còn bé đã theo mẹ gùi muối về từ đây.</p>
<h2>Hàng của núi</h2>
<p>Dãy đầu chợ là rau rừng, mật ong, nấm hương và những gùi gừng còn bám đất. Dãy giữa là vải lanh nhuộm chàm, khăn thêu, đồ bạc. Cuối chợ, chỗ khuất gió, dành cho lợn giống và chó con. Hàng công nghiệp cũng đã lên tới nơi, nhưng người bán phải nhường chỗ ngoài rìa: đó là lệ do hội đồng già làng đặt ra từ khi ô tô vào được xã.</p>
<p>Chị Vàng Thị Say ở thôn Bản Thăm bán chừng 15 kg mật ong mỗi phiên, giá 180 nghìn đồng một lít. Từ giữa năm, chị dán thêm mã truy xuất lên chai; khách ở xa quét mã rồi gọi đặt, tháng nào cũng gửi xe khách dăm thùng.</p>
<h2>Câu hát cuối phiên</h2>
<p>Khoảng mười giờ, khi hàng đã vơi, tiếng khèn nổi lên bên hiên nhà văn hóa. Thanh niên hát đối, người già ngồi quanh bếp thắng cố đếm vần. Ai hát hụt phải uống một bát rượu ngô, không ngoại lệ.</p>
<blockquote><p>Chợ mà chỉ có mua với bán thì về nhanh lắm. Có tiếng hát, người ta mới muốn ở lại.</p></blockquote>
<p>Cụ Dợ nói vậy, rồi cười, chỉ tay về phía con dốc nơi mấy cặp vợ chồng trẻ vẫn chưa chịu lên đường.</p>
<h2>Giữ chợ để làm du lịch</h2>
<p>Xã Khau Mây đón khoảng 9.300 lượt khách trong mười tháng, gấp đôi năm trước dịch. Thay vì xây chợ bê tông, huyện chọn cách lát đá lối đi, làm nhà vệ sinh, bãi xe và giữ nguyên mái lá. Mười hai hộ quanh chợ đã mở nhà cho khách nghỉ; mỗi hộ đóng 2% doanh thu vào quỹ dọn chợ./.</p>`,
  }),
  article('moi-thon-mot-vat-rung', {
    title: 'Mỗi thôn một vạt rừng',
    lead: 'Từ mùng 6 đến rằm tháng Giêng, hơn 31 nghìn người dân trong tỉnh ra quân trồng cây đầu xuân; 612 thôn nhận chăm sóc một vạt rừng có tên, có bảng và có người giữ.',
    date: at('2023-02-16', '14:20'),
    category: inCategory('kinh-te'),
    figure: figure('forest', 'Rừng trồng ở xã Vân Phìn', 'Tranh vẽ rừng cây nhiều tầng trên sườn đồi trong sương sớm'),
    credits: newsBy('Đức Duy'),
    tags: ['trồng rừng', 'Tết trồng cây'],
    formerPortal: formerViews(987),
    body: `
<p>Tính đến hết ngày 15/2, toàn tỉnh trồng được 486 nghìn cây phân tán và 214 ha rừng tập trung, bằng 18% kế hoạch năm. Giống cây năm nay chủ yếu là lát hoa, giổi xanh, trám đen và sa mộc, được ươm tại bảy vườn của các ban quản lý rừng phòng hộ.</p>
<h2>Cây có chủ</h2>
<p>Cách làm “mỗi thôn một vạt rừng” bắt đầu từ huyện Vân Phìn năm 2021. Thôn chọn khoảnh đồi gần nguồn nước, dân bàn trồng cây gì, ai giữ, trâu bò chăn ở đâu; tất cả ghi vào quy ước. Sau hai năm, tỷ lệ cây sống đạt 91%, trong khi trồng theo phong trào trước đây chỉ được khoảng 60%.</p>
<p>Ở thôn Pác Lạn, vạt rừng 3,4 ha nằm ngay trên đầu nguồn nước sinh hoạt. Anh Hoàng Văn Trìu, tổ trưởng tổ bảo vệ rừng, đếm được 3.120 gốc lát còn sống trên 3.400 gốc đã trồng. “Mất cây nào cả thôn biết cây đó”, anh nói.</p>
<h2>Tiền dịch vụ môi trường rừng về tận thôn</h2>
<p>Năm 2022 Quỹ Bảo vệ và Phát triển rừng chi trả 47,6 tỷ đồng cho 1.038 cộng đồng và hộ nhận khoán, 96% qua tài khoản. Phần lớn các thôn trích một phần tiền này mua cây giống cho vụ xuân.</p>
<ol>
<li>Trồng xong trước ngày 30/3 để cây kịp bén rễ khi có mưa.</li>
<li>Không phát trắng thực bì trên đất dốc quá 25 độ.</li>
<li>Mỗi cây chết được trồng dặm trong vụ thu.</li>
</ol>
<p>Chi cục Kiểm lâm cho biết từ tháng Ba sẽ dùng ảnh vệ tinh để đối chiếu diện tích từng vạt rừng, kết quả công khai cho các thôn cùng theo dõi./.</p>`,
  }),
  article('cau-nam-suong-thong-xe', {
    title: 'Cầu Nậm Sương thông xe, rút ngắn 23 km đường đến bệnh viện',
    lead: 'Sau 19 tháng thi công, cầu Nậm Sương bắc qua sông Mộc chính thức thông xe sáng 12/5, chấm dứt cảnh qua sông bằng mảng của hơn 7.400 người dân bốn xã tả ngạn.',
    date: at('2023-05-12', '16:05'),
    category: inCategory('kinh-te'),
    figure: figure('bridge', 'Cầu Nậm Sương trong ngày thông xe', 'Tranh vẽ cây cầu vòm bắc qua con sông giữa hai sườn núi'),
    credits: newsBy('Đức Duy'),
    tags: ['giao thông', 'Nậm Sương'],
    featured: false,
    formerPortal: formerViews(3561),
    body: `
<p>Cầu dài 268 m, rộng 8 m, tải trọng HL-93, tổng mức đầu tư 142 tỷ đồng từ ngân sách tỉnh và vốn Chương trình mục tiêu quốc gia phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi. Công trình hoàn thành sớm hai tháng so với hợp đồng.</p>
<h2>Từ ba giờ xuống còn bốn mươi phút</h2>
<p>Trước đây, mùa cạn người dân qua sông bằng mảng, mùa lũ phải đi vòng theo đường tỉnh qua đèo Khau Vân, xa thêm 23 km. Bà Lương Thị Pành, ở xã Mường Trầm, kể năm 2018 con dâu bà trở dạ giữa đêm nước lớn, cả bản thay nhau cáng bộ gần ba giờ mới tới trạm y tế. “Bây giờ xe máy chạy bốn mươi phút là đến bệnh viện huyện”, bà nói.</p>
<p>Theo tính toán của huyện Nậm Sương, chi phí vận chuyển ngô, sắn ra đường lớn giảm khoảng 280 đồng một ki-lô-gam. Ngay trong tháng Tư, hai doanh nghiệp đã lên khảo sát vùng nguyên liệu ở tả ngạn.</p>
<h2>Người dân hiến đất</h2>
<ul>
<li>96 hộ hiến 2,1 ha đất vườn, đất ruộng làm đường dẫn hai đầu cầu.</li>
<li>14 hộ tự tháo dỡ, lùi hàng rào mà không nhận bồi thường.</li>
<li>Thanh niên bốn xã góp 1.150 ngày công trồng cỏ mái taluy.</li>
</ul>
<p>Phát biểu tại lễ thông xe, đồng chí Trương Hữu Khiêm, Phó Chủ tịch UBND tỉnh, đề nghị huyện sớm lắp biển hạn chế tải trọng, đặt đèn ở hai đầu cầu và giao cho từng thôn tự quản một đoạn đường dẫn; không để hàng quán mọc lên che khuất tầm nhìn./.</p>`,
  }),
  article('to-cong-nghe-so-di-tung-ngo', {
    title: 'Tổ công nghệ số đi từng ngõ',
    lead: 'Hưởng ứng Ngày Chuyển đổi số quốc gia 10/10, hơn 1.200 tổ công nghệ số cộng đồng trong tỉnh dành trọn một tuần đến từng nhà, hướng dẫn người dân làm thủ tục trên điện thoại của chính mình.',
    date: at('2023-10-10', '10:40'),
    category: inCategory('chuyen-doi-so'),
    figure: figure(
      'village-gate',
      'Cổng thôn Trà Lũng, nơi tổ công nghệ số đặt bàn hướng dẫn',
      'Tranh vẽ cổng làng mái cong, sau cổng là con đường nhỏ và cây đa',
    ),
    credits: newsBy('Khánh Linh'),
    tags: ['chuyển đổi số', 'tổ công nghệ số cộng đồng'],
    related: [articleRef('nghi-quyet-chuyen-doi-so-dat-nguoi-dan-vao-trung-tam'), lawRef('118/KH-UBND')],
    formerPortal: formerViews(1422),
    body: `
<p>Bảy giờ tối, sau bữa cơm, nhóm bốn người của tổ công nghệ số thôn Trà Lũng bắt đầu từ nhà đầu ngõ. Cô giáo mầm non Nông Thị Duyên mang theo điện thoại, một ổ cắm và tờ giấy in cỡ chữ lớn. Đêm nay họ đi sáu nhà, việc chung là kích hoạt định danh điện tử mức 2 và chỉ cách xem kết quả học tập của con.</p>
<h2>Học từ việc cần nhất</h2>
<p>Ban đầu tổ hướng dẫn theo tài liệu, người nghe gật đầu rồi quên. Từ tháng Sáu, tổ hỏi trước: nhà mình đang cần giấy tờ gì? Ai cần giấy khai sinh thì học nộp khai sinh, ai bán chè thì học nhận tiền qua mã. Cách làm ấy giúp số hồ sơ nộp trực tuyến của xã tăng từ 11% lên 38% chỉ sau một quý.</p>
<p>Kế hoạch số 118/KH-UBND ngày 28/3/2023 của UBND tỉnh đặt mục tiêu năm 2024 có 45% hồ sơ nộp trực tuyến. Đến hết tháng Chín, toàn tỉnh đạt 36,4%, trong đó thành phố Mộc Thành 61%, thấp nhất là huyện Khau Mây 17%.</p>
<h2>Những điều còn vướng</h2>
<ul>
<li>Nhiều người dùng số điện thoại không chính chủ nên không nhận được mã xác thực.</li>
<li>Điện thoại cũ, bộ nhớ đầy, không cài thêm được ứng dụng.</li>
<li>Biểu mẫu còn dài; có ô ghi bằng từ chuyên môn mà người dân không hiểu.</li>
</ul>
<p>Chị Lê Thu Phương, Bí thư Huyện đoàn, cho biết trong tuần lễ này các tổ đã ghi lại 640 ý kiến về biểu mẫu khó hiểu và chuyển về các sở để sửa. “Người dân vấp ở đâu thì phải sửa ở đó, không thể bảo họ cố mà nhớ”, chị nói./.</p>`,
  }),
];
