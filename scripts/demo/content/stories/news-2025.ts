// Articles of 2025, the year in which communes took over from districts.

import { article } from '../../intake-builders.ts';
import { articleRef, at, figure, inCategory, lawRef, newsBy, textAndPictures, writtenBy } from './story-parts.ts';

export const newsOf2025 = [
  article('chuong-trinh-hanh-dong-thuc-hien-nghi-quyet-57', {
    title: 'Tỉnh ủy ban hành Chương trình hành động thực hiện Nghị quyết 57',
    lead: 'Bốn nhóm nhiệm vụ, 37 việc cụ thể và một nguyên tắc: việc nào cũng phải có người chịu trách nhiệm, có thời hạn và có cách đo.',
    date: at('2025-04-02', '10:20'),
    category: inCategory('chuyen-doi-so'),
    figure: figure(
      'digital-services',
      'Hạ tầng số là nhóm nhiệm vụ được bố trí vốn trước',
      'Tranh vẽ màn hình dịch vụ số ở giữa, các đường nối tỏa ra những mái nhà',
    ),
    credits: writtenBy('Khánh Linh'),
    tags: ['khoa học công nghệ', 'chuyển đổi số', 'Nghị quyết 57'],
    related: [lawRef('57-NQ/TW'), lawRef('09-CTr/TU'), lawRef('06-NQ/TU')],
    body: `
<p>Chương trình hành động số 09-CTr/TU ngày 20/3/2025 được Ban Thường vụ Tỉnh ủy ban hành để thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia.</p>
<h2>Kế thừa, không làm lại</h2>
<p>Sau ba năm thực hiện Nghị quyết số 06-NQ/TU ngày 12/4/2022 của Tỉnh ủy, 108 trong tổng số 127 thôn lõm sóng đã có sóng 4G, hơn một nửa hồ sơ được nộp trực tuyến. Chương trình mới không nhắc lại những chỉ tiêu đã đạt mà tập trung vào ba chỗ yếu: dữ liệu rời rạc, nghiên cứu ít gắn với sản xuất và thiếu người làm được việc.</p>
<h2>Đặt hàng nhà khoa học</h2>
<p>Từ năm nay, tỉnh công bố danh mục bài toán cần giải và mời các viện, trường, doanh nghiệp cùng tham gia. Sáu bài toán đầu tiên gồm:</p>
<ul>
<li>giống chè chịu rét và quy trình ủ phân từ bã chè;</li>
<li>nuôi cá lồng không làm ô nhiễm hồ Bản Thăm;</li>
<li>cảnh báo lũ quét trước ít nhất 60 phút;</li>
<li>bảo quản mận, đào sau thu hoạch;</li>
<li>bê tông dùng cát nghiền tại chỗ;</li>
<li>nhận dạng tiếng nói các dân tộc trong dịch vụ công.</li>
</ul>
<p>Nhiệm vụ thất bại vì lý do khách quan, đã làm đúng quy trình, thì không phải hoàn trả kinh phí. Đây là điểm được giới nghiên cứu chờ đợi nhất.</p>
<h2>Trường học là nơi bắt đầu</h2>
<p>Theo đồng chí Bế Ngọc Luân, Giám đốc Sở Khoa học và Công nghệ, mỗi trường trung học sẽ có một phòng thực hành với bộ dụng cụ chung, do giáo viên trong cụm luân phiên phụ trách. “Học sinh biết đo, biết ghi số liệu, biết nghi ngờ một kết quả lạ: đó là hạ tầng quan trọng nhất”, ông nói./.</p>`,
  }),
  article(
    '41-xa-phuong-van-hanh-chinh-quyen-dia-phuong-hai-cap',
    {
      title: '41 xã, phường chính thức vận hành chính quyền địa phương hai cấp',
      lead: 'Từ 0 giờ ngày 01/7/2025, tám huyện, thành phố của tỉnh kết thúc hoạt động; 38 xã và 3 phường mới bắt đầu làm việc, tiếp nhận hồ sơ ngay trong buổi sáng đầu tiên.',
      date: at('2025-07-01', '11:50'),
      category: inCategory('thoi-su-chinh-tri'),
      figure: figure('office', 'Trụ sở phường Mộc Thành sáng 01/7', 'Tranh vẽ tòa nhà công sở nhiều tầng, trước cửa có cột cờ và hàng cây'),
      credits: textAndPictures('Minh Thư', 'Đức Duy'),
      tags: ['chính quyền hai cấp', 'sắp xếp đơn vị hành chính'],
      related: [lawRef('72/2025/QH15')],
      body: `
<p>Mô hình tổ chức chính quyền địa phương hai cấp được thực hiện theo Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025. Ở Mộc Giang, 96 xã, phường, thị trấn cũ được sắp xếp thành 41 đơn vị; 1.947 cán bộ, công chức từ huyện về nhận nhiệm vụ tại xã, phường.</p>
<h2>Buổi sáng đầu tiên</h2>
<p>Bảy giờ rưỡi, Trung tâm Phục vụ hành chính công phường Mộc Thành đã có mười người xếp hàng. Người đầu tiên là anh Phan Quốc Thịnh, đăng ký khai sinh cho con gái chào đời ngày 28/6. Mười bốn phút sau anh nhận giấy, có chữ ký số của phường mới.</p>
<p>Ở xã Vân Phìn, nơi xa trung tâm tỉnh nhất, đường truyền chập chờn trong giờ đầu, cán bộ ghi phiếu hẹn tay và xử lý hết trong buổi chiều. Tính đến 17 giờ, 41 trung tâm tiếp nhận 1.106 hồ sơ, trả kết quả ngay 738 hồ sơ.</p>
<h2>Việc nào làm ở đâu?</h2>
<table>
<thead><tr><th>Việc</th><th>Trước 01/7/2025</th><th>Từ 01/7/2025</th></tr></thead>
<tbody>
<tr><td>Đăng ký hộ kinh doanh</td><td>UBND cấp huyện</td><td>UBND cấp xã</td></tr>
<tr><td>Cấp giấy chứng nhận quyền sử dụng đất lần đầu</td><td>UBND cấp huyện</td><td>UBND cấp xã</td></tr>
<tr><td>Quản lý trường mầm non, tiểu học, trung học cơ sở</td><td>UBND cấp huyện</td><td>UBND cấp xã</td></tr>
<tr><td>Bệnh viện, trung tâm y tế khu vực</td><td>Sở Y tế</td><td>Sở Y tế</td></tr>
</tbody>
</table>
<h2>Người dân cần lưu ý</h2>
<ul>
<li>Giấy tờ đã cấp vẫn có giá trị, không phải đổi chỉ vì thay tên đơn vị hành chính.</li>
<li>Phí, lệ phí khi có nhu cầu đổi giấy tờ do sắp xếp được miễn.</li>
<li>Tổ hỗ trợ lưu động đến các thôn xa vào thứ Ba và thứ Năm hằng tuần trong ba tháng đầu.</li>
</ul>
<p>Kiểm tra tại ba xã trong sáng 01/7, đồng chí Nông Thị Bích Vân, Chủ tịch UBND tỉnh, yêu cầu không để hồ sơ nào phải nộp lại từ đầu, và công khai số điện thoại của lãnh đạo xã, phường ở nơi dễ thấy nhất./.</p>`,
    },
    {
      title: '41 communes and wards begin work under two-tier local government',
      lead: 'At midnight on 1 July 2025 the province’s eight districts and city ceased to operate; 38 new communes and 3 wards opened and took in applications that same morning.',
      dateline: 'Mộc Giang -',
      tags: ['local government', 'reorganisation'],
      figure: figure(
        'office',
        'The office of Mộc Thành Ward on the morning of 1 July',
        'Drawing of an office building with a flagpole and a row of trees',
      ),
      body: `
<p>Two-tier local government was introduced by the Law on Organization of Local Government, No. 72/2025/QH15 of 16 June 2025. In Mộc Giang, 96 former communes, wards and townships were merged into 41 units, and 1,947 officials moved from the districts to posts in communes and wards.</p>
<h2>The first morning</h2>
<p>By half past seven ten people were waiting at the Public Administration Service Centre of Mộc Thành Ward. The first, Mr Phan Quốc Thịnh, came to register the birth of his daughter, born on 28 June. Fourteen minutes later he had the certificate, signed digitally by the new ward.</p>
<p>In Vân Phìn, the commune farthest from the provincial capital, the connection was unsteady for an hour. Staff wrote receipts by hand and cleared them all in the afternoon. By 5 p.m. the 41 centres had received 1,106 applications and completed 738 of them on the spot.</p>
<h2>Who does what now</h2>
<ul>
<li>Household businesses are registered by the commune’s People’s Committee.</li>
<li>First certificates of land use rights are issued by the commune.</li>
<li>Nursery, primary and lower secondary schools are managed by the commune.</li>
<li>Hospitals and regional health centres remain under the Department of Health.</li>
</ul>
<h2>What residents should know</h2>
<p>Documents already issued remain valid and need not be exchanged because a unit’s name has changed. Where people wish to exchange them for that reason, no fee is charged. Mobile teams visit remote hamlets every Tuesday and Thursday for the first three months.</p>
<p>Visiting three communes that morning, Ms Nông Thị Bích Vân, Chairwoman of the Provincial People’s Committee, asked that nobody be made to file an application again from the beginning, and that the telephone numbers of commune leaders be posted where everyone can see them.</p>`,
    },
  ),
  article(
    'nop-ho-so-o-xa-nao-cung-duoc',
    {
      title: 'Quy chế một cửa mới: nộp hồ sơ ở xã nào cũng được',
      lead: 'Từ ngày 25/7, người dân được nộp hồ sơ tại bất kỳ trung tâm phục vụ hành chính công nào trong tỉnh; nơi nhận không được từ chối với lý do khác địa bàn.',
      date: at('2025-07-28', '08:10'),
      category: inCategory('cai-cach-hanh-chinh'),
      figure: figure('village-gate', 'Đường vào trung tâm xã Trà Lũng', 'Tranh vẽ cổng làng mái cong bên con đường nhỏ'),
      credits: writtenBy('Minh Thư'),
      tags: ['một cửa', 'thủ tục hành chính', 'phi địa giới'],
      related: [lawRef('12/2025/QĐ-UBND'), articleRef('41-xa-phuong-van-hanh-chinh-quyen-dia-phuong-hai-cap')],
      body: `
<p>Quyết định số 12/2025/QĐ-UBND ngày 14/7/2025 của UBND tỉnh ban hành Quy chế tiếp nhận, giải quyết thủ tục hành chính không phụ thuộc địa giới hành chính, thay thế Quyết định số 14/2022/QĐ-UBND ngày 25/4/2022.</p>
<h2>Bốn điểm mới</h2>
<ol>
<li>Nộp ở đâu cũng được: hồ sơ giấy được số hóa ngay tại quầy và chuyển đến cơ quan giải quyết trong ngày.</li>
<li>Trung tâm mở cửa cả sáng thứ Bảy; xã có chợ phiên bố trí người trực vào ngày phiên.</li>
<li>Không yêu cầu nộp lại giấy tờ là kết quả thủ tục đã được số hóa.</li>
<li>Kết quả bản điện tử gửi thẳng vào kho dữ liệu của người nộp, bản giấy lấy ở nơi mình chọn.</li>
</ol>
<h2>Một chuyến đi chợ, hai việc xong</h2>
<p>Sáng Chủ nhật, phiên chợ Khau Mây, bà Tẩn Thị Mẩy ở xã Khau Vân tranh thủ ghé quầy trực bên cổng chợ làm thủ tục hưởng trợ cấp cho người cao tuổi. Trước đây bà phải về xã mình vào ngày trong tuần, mất một buổi làm nương. “Bán xong gùi gừng thì giấy cũng xong”, bà nói qua lời con gái phiên dịch.</p>
<p>Trong ba ngày đầu áp dụng, 212 trên 1.870 hồ sơ toàn tỉnh được nộp ngoài địa bàn cư trú, nhiều nhất là khai sinh và đăng ký xe.</p>
<h2>Chậm thì xin lỗi bằng thư</h2>
<p>Quy chế buộc người đứng đầu cơ quan giải quyết gửi thư xin lỗi nếu hồ sơ chậm hạn, nêu lý do và ngày hẹn mới. Hồ sơ chậm lần thứ hai phải báo cáo Chủ tịch UBND tỉnh. Mức độ hài lòng được công khai hằng tháng theo từng trung tâm, không xếp chung để tránh “lấy nơi tốt che nơi kém”./.</p>`,
    },
    {
      title: 'New one-stop regulation: apply in any commune',
      lead: 'From 25 July residents may file applications at any public administration service centre in the province; no centre may turn them away because they live elsewhere.',
      tags: ['one-stop service', 'procedures'],
      figure: figure(
        'village-gate',
        'The road to the centre of Trà Lũng',
        'Drawing of a village gate with a curved roof beside a narrow road',
      ),
      body: `
<p>Decision No. 12/2025/QĐ-UBND of 14 July 2025 of the Provincial People’s Committee promulgates the Regulation on receiving and handling administrative procedures regardless of administrative boundaries. It replaces Decision No. 14/2022/QĐ-UBND of 25 April 2022.</p>
<h2>Four changes</h2>
<ol>
<li>Applications are accepted anywhere: paper files are scanned at the counter and forwarded the same day.</li>
<li>Centres open on Saturday mornings, and on market days where a commune holds a periodic market.</li>
<li>Nobody is asked for documents that are the digital result of an earlier procedure.</li>
<li>Electronic results go straight to the applicant’s data store; paper is collected where the applicant chooses.</li>
</ol>
<h2>One trip to market, two errands done</h2>
<p>On Sunday, market day in Khau Mây, Ms Tẩn Thị Mẩy of Khau Vân stopped at the counter beside the market gate to apply for the allowance for older people. Until now that meant a weekday trip to her own commune and half a day away from the field.</p>
<p>In the first three days 212 of 1,870 applications were filed outside the applicant’s place of residence, most of them birth and vehicle registrations.</p>
<h2>An apology when we are late</h2>
<p>If an application is overdue, the head of the responsible office must write to the applicant, giving the reason and a new date. A second delay is reported to the Chairwoman of the Provincial People’s Committee. Satisfaction scores are published each month, centre by centre.</p>`,
    },
  ),
  article('khai-giang-o-nam-suong', {
    title: 'Khai giảng ở Nậm Sương: bữa cơm bán trú và lời hứa về cây cầu treo',
    lead: 'Năm học 2025 - 2026 là năm đầu tiên các trường mầm non, tiểu học, trung học cơ sở do xã trực tiếp quản lý. Ở Nậm Sương, việc đầu tiên xã làm là ngồi ăn một bữa cùng học sinh.',
    date: at('2025-09-05', '18:30'),
    category: inCategory('giao-duc'),
    figure: figure('school', 'Trường bán trú Nậm Sương', 'Tranh vẽ ngôi trường mái đỏ dưới chân núi, học sinh đứng quanh cột cờ'),
    credits: newsBy('Thào Quỳnh'),
    tags: ['khai giảng', 'bán trú', 'Nậm Sương'],
    related: [lawRef('1286/UBND-KGVX')],
    body: `
<p>Trường Phổ thông dân tộc bán trú Trung học cơ sở Nậm Sương có 512 học sinh, 388 em ở bán trú. Sáng khai giảng ngắn gọn trong 45 phút, không thả bóng bay, không diễu hành. Buổi trưa, lãnh đạo xã xếp hàng lấy cơm cùng các em.</p>
<h2>Thực đơn dán ngoài cửa bếp</h2>
<p>Công văn số 1286/UBND-KGVX ngày 18/8/2025 của UBND tỉnh yêu cầu công khai thực đơn và đơn giá bữa ăn bán trú hằng tuần. Ở Nậm Sương, tờ giấy dán ngoài cửa bếp ghi cả tên người giao rau. Suất ăn trưa hôm nay có thịt kho, canh bí, rau cải, 21.500 đồng.</p>
<p>Chị Quàng Thị Mai, nhân viên cấp dưỡng, vừa học xong lớp tập huấn an toàn thực phẩm hai ngày. Chị chỉ tủ lưu mẫu mới được trang bị, mỗi món giữ lại 24 giờ.</p>
<h2>Còn hai con suối</h2>
<p>Học sinh hai thôn Nà Hỷ và Pác Lạn vẫn phải lội suối đến trường. Trả lời phụ huynh ngay tại sân, đồng chí Chủ tịch UBND xã hứa hoàn thành cầu treo dân sinh qua suối Hỷ trước Tết; với suối Pác Lạn, trong lúc chờ vốn, xã bố trí người đưa đón vào chiều Chủ nhật và chiều thứ Sáu.</p>
<h2>Điểm tựa mới</h2>
<ul>
<li>Cụm bốn trường dùng chung hai giáo viên tiếng Anh, ba giáo viên tin học.</li>
<li>Học bạ số và sổ liên lạc điện tử miễn phí cho toàn bộ học sinh.</li>
<li>Tủ sách 1.800 cuốn do cựu học sinh góp tặng, mở cửa cả buổi tối.</li>
</ul>
<p>Em Lò Văn Thắng, lớp 9A, nói điều em thích nhất là buổi tối được mượn sách đến chín giờ. Em đang đọc dở một cuốn về các vì sao./.</p>`,
  }),
  article('dai-hoi-dai-bieu-dang-bo-tinh-thanh-cong-tot-dep', {
    title: 'Đại hội đại biểu Đảng bộ tỉnh nhiệm kỳ 2025 - 2030 thành công tốt đẹp',
    lead: 'Sau hai ngày rưỡi làm việc, Đại hội đại biểu Đảng bộ tỉnh Mộc Giang nhiệm kỳ 2025 - 2030 đã thông qua Nghị quyết với 18 chỉ tiêu chủ yếu và ba khâu đột phá.',
    date: at('2025-10-02', '17:40'),
    category: inCategory('thoi-su-chinh-tri'),
    figure: figure('meeting-hall', 'Quang cảnh phiên bế mạc', 'Tranh vẽ hội trường lớn với các hàng ghế hướng về sân khấu'),
    credits: newsBy('Minh Thư'),
    tags: ['đại hội Đảng bộ tỉnh', 'nhiệm kỳ 2025 - 2030'],
    body: `
<p>Dự Đại hội có 347 đại biểu chính thức, đại diện cho hơn 41.200 đảng viên thuộc 46 đảng bộ trực thuộc. Đại hội nghe và thảo luận Báo cáo chính trị, Báo cáo kiểm điểm của Ban Chấp hành, với 29 tham luận trực tiếp và 164 ý kiến góp ý tại tổ.</p>
<h2>Nhìn lại một nhiệm kỳ</h2>
<p>Trong năm năm qua, tổng sản phẩm trên địa bàn tăng bình quân 8,1% một năm; thu nhập bình quân đầu người năm 2025 ước đạt 58 triệu đồng, gấp 1,7 lần năm 2020. Tỷ lệ hộ nghèo đa chiều giảm từ 34,2% xuống 13,6%. Độ che phủ rừng đạt 61,4%.</p>
<p>Báo cáo cũng thẳng thắn chỉ ra: quy mô kinh tế còn nhỏ, giải ngân vốn đầu tư công ba năm liền không đạt kế hoạch; chênh lệch giữa các xã vùng cao và vùng thấp chưa được thu hẹp đáng kể; một bộ phận cán bộ còn tâm lý sợ sai, né việc.</p>
<h2>Ba khâu đột phá</h2>
<ol>
<li>Hạ tầng giao thông kết nối và hạ tầng số, trước hết là đường trục dọc sông Mộc.</li>
<li>Nông nghiệp hữu cơ, dược liệu và du lịch cộng đồng gắn với chế biến tại chỗ.</li>
<li>Đội ngũ cán bộ cấp xã đủ năng lực đảm nhận thẩm quyền mới.</li>
</ol>
<h2>Một số chỉ tiêu đến năm 2030</h2>
<ul>
<li>Tăng trưởng bình quân từ 10% trở lên mỗi năm.</li>
<li>Tỷ lệ hộ nghèo đa chiều giảm bình quân 2 điểm phần trăm mỗi năm.</li>
<li>100% trạm y tế xã có bác sĩ; ít nhất 95% dân số tham gia bảo hiểm y tế.</li>
<li>75% trường học đạt chuẩn quốc gia.</li>
</ul>
<p>Phát biểu bế mạc, đồng chí Hà Văn Lĩnh, Bí thư Tỉnh ủy, đề nghị mỗi đảng viên chọn một việc khó ở nơi mình công tác để nhận phần, bởi “nghị quyết chỉ sống khi có người đứng tên bên cạnh từng dòng”./.</p>`,
  }),
  article('hdnd-tinh-thong-qua-17-nghi-quyet-tai-ky-hop-cuoi-nam', {
    title: 'HĐND tỉnh thông qua 17 nghị quyết tại kỳ họp cuối năm',
    lead: 'Trong đó có nghị quyết nâng mức hỗ trợ người tham gia bảo hiểm xã hội tự nguyện giai đoạn 2026 - 2030, áp dụng ngay từ ngày 01/01/2026.',
    date: at('2025-12-12', '09:35'),
    category: inCategory('thoi-su-chinh-tri'),
    figure: figure(
      'meeting-hall',
      'Các đại biểu biểu quyết thông qua nghị quyết',
      'Tranh vẽ hội trường với các hàng ghế và sân khấu phủ màn đỏ',
    ),
    credits: newsBy('Khánh Linh'),
    tags: ['kỳ họp HĐND', 'bảo hiểm xã hội'],
    related: [
      lawRef('21/2025/NQ-HĐND'),
      lawRef('08/2024/NQ-HĐND'),
      articleRef('tu-01-8-them-ho-tro-nguoi-tham-gia-bao-hiem-xa-hoi-tu-nguyen'),
    ],
    body: `
<p>Kỳ họp diễn ra trong ba ngày, từ 8 đến 10/12, với phiên chất vấn được truyền trực tiếp trên sóng phát thanh bằng bốn thứ tiếng. Mười hai cử tri gọi điện đặt câu hỏi ngay trong phiên, nhiều nhất về tiến độ bàn giao đất tái định cư và chất lượng nước sinh hoạt.</p>
<h2>Chính sách được mong đợi</h2>
<p>Nghị quyết số 21/2025/NQ-HĐND ngày 10 tháng 12 năm 2025 quy định ba mức hỗ trợ cộng thêm cho người tham gia bảo hiểm xã hội tự nguyện: 20% với hộ nghèo và người ở xã đặc biệt khó khăn, 15% với hộ cận nghèo và người dân tộc thiểu số, 10% với những người còn lại. Nghị quyết căn cứ Luật Bảo hiểm xã hội số 41/2024/QH15 và bãi bỏ Điều 4 Nghị quyết số 08/2024/NQ-HĐND.</p>
<p>Theo thẩm tra của Ban Văn hóa - Xã hội, kinh phí năm 2026 khoảng 27 tỷ đồng; mục tiêu có 34 nghìn người tham gia vào cuối năm.</p>
<h2>Hỏi thẳng, trả lời có hạn</h2>
<p>Trả lời chất vấn về 11 công trình nước sạch hư hỏng, đồng chí Vi Đức Toại, Giám đốc Sở Nông nghiệp và Môi trường, nhận trách nhiệm về việc chậm bàn giao cho cấp xã sau sắp xếp, cam kết khôi phục bảy công trình trước Tết, bốn công trình còn lại trong quý II năm 2026.</p>
<h2>Các nghị quyết khác</h2>
<ul>
<li>Dự toán ngân sách năm 2026 với tổng thu trên địa bàn 4.120 tỷ đồng.</li>
<li>Kế hoạch đầu tư công trung hạn 2026 - 2030.</li>
<li>Chính sách thu hút bác sĩ, giáo viên về xã vùng cao.</li>
<li>Đặt tên 14 tuyến đường ở ba phường.</li>
</ul>`,
  }),
];
