// Meeting reports of 2026.

import { meetingReport } from '../../intake-builders.ts';
import { guest, official, officialInEnglish } from '../bodies.ts';
import { counted, measured, task } from './report-parts.ts';
import { articleRef, at, figure, inCategory, lawRef, newsBy } from './story-parts.ts';

const propaganda = guest('Ban Tuyên giáo và Dân vận Tỉnh ủy');
const headOfPropaganda = guest('Mông Thị Kiều Oanh', 'Ủy viên Ban Thường vụ, Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy');
const HALL_ALT = 'Tranh vẽ hội trường với các hàng ghế hướng về bục phát biểu';

export const reportsOf2026 = [
  meetingReport('tong-ket-cai-cach-hanh-chinh-nam-2025', {
    title: 'Tổng kết cải cách hành chính năm 2025, nhiệm vụ năm 2026',
    lead: 'Sáng 20/01, UBND tỉnh công bố kết quả xếp hạng cải cách hành chính của 14 sở và 41 xã, phường; lần đầu tiên điểm của người dân chiếm một nửa.',
    date: at('2026-01-20', '15:30'),
    category: inCategory('hoi-nghi'),
    figure: figure('office', 'Trung tâm Phục vụ hành chính công tỉnh', 'Tranh vẽ tòa nhà công sở nhiều tầng có hàng cây phía trước'),
    credits: newsBy('Khánh Linh'),
    tags: ['cải cách hành chính', 'tổng kết năm'],
    related: [lawRef('12/2025/QĐ-UBND'), lawRef('42/KH-UBND')],
    meetingDay: '2026-01-20',
    place: 'Trung tâm Hội nghị tỉnh',
    hosts: [guest('Ủy ban nhân dân tỉnh')],
    chairs: [official('nong-thi-bich-van'), official('truong-huu-khiem')],
    directing: [],
    participants: 'Lãnh đạo các sở, 41 xã, phường; đại diện Mặt trận Tổ quốc, hiệp hội doanh nghiệp; 20 người dân được mời ngẫu nhiên.',
    periodFrom: '2025-01-01',
    periodTo: '2025-12-31',
    results:
      'Cắt giảm 31,6% thời gian giải quyết của 412 thủ tục; mức độ hài lòng đạt 91,3%; 62,4% hồ sơ nộp trực tuyến; 38/41 xã, phường trả kết quả điện tử trên 90%.',
    shortcomings:
      'Lĩnh vực đất đai hài lòng thấp nhất, 78,2%; 1.146 hồ sơ chậm hạn nhưng chỉ 803 thư xin lỗi được gửi; ba xã cập nhật số liệu không đúng thực tế.',
    opinionCount: 11,
    conclusions:
      'Công khai từng hồ sơ chậm; xử lý trách nhiệm nơi làm đẹp số liệu; quý II trình sửa đổi Quy chế một cửa theo hướng bỏ giấy tờ đã có trong dữ liệu.',
    indicators: [
      measured('Mức độ hài lòng của người dân', 91.3, { unit: '%', period: 'Năm 2025' }),
      measured('Mức độ hài lòng trong lĩnh vực đất đai', 78.2, { unit: '%', period: 'Năm 2025' }),
      counted('Xã, phường trả kết quả điện tử trên 90%', 38, 41, { unit: 'đơn vị' }),
      counted('Hồ sơ chậm hạn có thư xin lỗi', 803, 1146, { unit: 'hồ sơ', period: 'Năm 2025' }),
    ],
    tasks: [
      task('Trình sửa đổi Quy chế một cửa', 'Trung tâm Phục vụ hành chính công tỉnh', '2026-06-30', 'qua-han'),
      task('Kiểm tra số liệu tại ba xã có dấu hiệu không trung thực', 'Thanh tra tỉnh', '2026-03-31', 'hoan-thanh'),
      task('Giảm 20% hồ sơ đất đai chậm hạn', 'Sở Nông nghiệp và Môi trường', '2026-12-31', 'dang-thuc-hien'),
    ],
    body: `
<p>Hai mươi người dân được mời theo cách bốc thăm từ danh sách người đã nộp hồ sơ trong năm. Họ ngồi hàng ghế đầu và phát biểu trước các sở.</p>
<h2>Nghe người trong cuộc</h2>
<p>Bà Trần Thị Ngoan, chủ một cửa hàng sửa xe, kể phải đi lại năm lần để xin xác nhận ranh giới đất, mỗi lần một cán bộ yêu cầu một giấy khác nhau. Ngược lại, ông Lầu A Vàng hài lòng vì con ông được cấp giấy khai sinh ngay tại trạm y tế, “chưa kịp đặt tên ở nhà đã có tên ở xã”.</p>
<h2>Xếp hạng</h2>
<table>
<thead><tr><th>Nhóm</th><th>Dẫn đầu</th><th>Điểm</th><th>Trung bình nhóm</th></tr></thead>
<tbody>
<tr><td>Sở, ngành</td><td>Sở Khoa học và Công nghệ</td><td>93,4</td><td>86,1</td></tr>
<tr><td>Phường</td><td>Phường Mộc Thành</td><td>92,8</td><td>90,5</td></tr>
<tr><td>Xã</td><td>Xã Trà Lũng</td><td>91,7</td><td>82,9</td></tr>
</tbody>
</table>
<p>Ba xã bị trừ điểm vì ghi ngày trả kết quả sớm hơn thực tế. Chủ tịch UBND tỉnh yêu cầu thanh tra làm rõ, vì “số liệu sai còn hại hơn hồ sơ chậm: nó làm người ta tưởng mọi việc đang tốt”.</p>
<h2>Năm 2026</h2>
<p>Hội nghị thống nhất lấy việc bỏ giấy tờ trùng lặp làm trọng tâm, gắn với Chương trình hành động số 09-CTr/TU ngày 20/3/2025. Mỗi sở rà soát ít nhất mười thủ tục, tự đóng vai người dân nộp thử trước khi đề xuất cắt giảm./.</p>`,
  }),
  meetingReport('so-ket-cong-tac-khoa-giao-6-thang-dau-nam-2026', {
    title: 'Sơ kết công tác khoa giáo 6 tháng đầu năm 2026',
    lead: 'Ngày 17/7, Ban Tuyên giáo và Dân vận Tỉnh ủy sơ kết công tác khoa giáo: y tế cơ sở chuyển biến rõ, dạy nghề và thư viện trường học còn chậm.',
    date: at('2026-07-17', '17:05'),
    category: inCategory('hoi-nghi'),
    figure: figure('meeting-hall', 'Toàn cảnh hội nghị sơ kết', HALL_ALT),
    credits: newsBy('Minh Thư'),
    tags: ['khoa giáo', 'sơ kết'],
    related: [articleRef('bac-si-ve-tram-y-te-tra-lung'), articleRef('mot-nghin-gio-sach-o-cac-diem-truong')],
    meetingDay: '2026-07-17',
    place: 'Hội trường Tỉnh ủy',
    hosts: [propaganda],
    chairs: [headOfPropaganda],
    directing: [official('dinh-quang-thieu')],
    participants: 'Lãnh đạo các sở trong khối; Ban Xây dựng Đảng của 41 đảng ủy xã, phường dự trực tuyến.',
    periodFrom: '2026-01-01',
    periodTo: '2026-06-30',
    results:
      '38/38 trạm y tế xã có bác sĩ làm việc ít nhất ba ngày mỗi tuần; 29/41 xã, phường đạt chuẩn phổ cập giáo dục mầm non cho trẻ 3 đến 5 tuổi; bao phủ bảo hiểm y tế 95,9%.',
    shortcomings:
      'Tuyển sinh nghề đạt 31% kế hoạch; 87 thư viện trường học chưa có người phụ trách; hai sở gửi báo cáo chậm; kiểm tra ở cơ sở còn nặng nghe báo cáo.',
    opinionCount: 9,
    conclusions:
      'Gộp các đoàn kiểm tra trong khối, mỗi xã không quá hai lần một năm; tập huấn giáo viên kiêm thư viện trong hè; điều chỉnh danh mục nghề theo nhu cầu doanh nghiệp.',
    indicators: [
      counted('Trạm y tế xã có bác sĩ ít nhất ba ngày mỗi tuần', 38, 38, { unit: 'trạm', period: '30/6/2026' }),
      counted('Xã, phường đạt chuẩn phổ cập mầm non 3 - 5 tuổi', 29, 41, { unit: 'đơn vị', period: '30/6/2026' }),
      measured('Tỷ lệ bao phủ bảo hiểm y tế', 95.9, { unit: '%', period: '30/6/2026' }),
      measured('Tuyển sinh nghề so với kế hoạch', 31, { unit: '%', period: '6 tháng đầu năm 2026' }),
    ],
    tasks: [
      task('Tập huấn 87 giáo viên kiêm nhiệm thư viện', 'Sở Giáo dục và Đào tạo', '2026-08-31', 'hoan-thanh'),
      task('Điều chỉnh danh mục nghề đào tạo', 'Sở Giáo dục và Đào tạo', '2026-09-30', 'hoan-thanh'),
      task('Xây dựng lịch kiểm tra chung của khối khoa giáo', 'Ban Tuyên giáo và Dân vận Tỉnh ủy', '2026-08-15', 'hoan-thanh'),
      task('Khảo sát mức độ hài lòng với bữa ăn bán trú', 'Sở Y tế, Sở Giáo dục và Đào tạo', '2026-12-15', 'dang-thuc-hien'),
    ],
    body: `
<p>Đồng chí Đinh Quang Thiều, Phó Bí thư Thường trực Tỉnh ủy, dự và chỉ đạo; đồng chí Mông Thị Kiều Oanh, Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy, chủ trì hội nghị.</p>
<h2>Khoảng trống đã lấp</h2>
<p>Việc đưa bác sĩ về đủ 38 trạm y tế xã là kết quả được nhắc đến nhiều nhất. Mục tiêu của Chỉ thị số 11-CT/TU hoàn thành sớm sáu tháng. Số ca chuyển tuyến giảm 12%, thời gian chờ siêu âm ở vùng cao còn chưa đầy một ngày.</p>
<p>Trong giáo dục, chương trình “Một nghìn giờ sách” lan ra 214 điểm trường; học sinh lớp 3 các điểm trường có tủ sách đọc hiểu tốt hơn nhóm đối chứng, dù mức chênh mới ở giai đoạn đầu.</p>
<h2>Khoảng trống còn lại</h2>
<ul>
<li>Dạy nghề: doanh nghiệp cần thợ hàn, lái máy, chế biến chè; các lớp mở nhiều nhất lại là may và sửa xe.</li>
<li>Thư viện: có sách, chưa có người giữ nhịp.</li>
<li>Nghiên cứu khoa học: ba trong sáu nhiệm vụ đặt hàng ký hợp đồng chậm.</li>
</ul>
<h2>Bớt đoàn, thêm việc</h2>
<p>Đảng ủy xã Nậm Sương phản ánh trong năm tháng đã tiếp 14 đoàn kiểm tra của các cơ quan khối khoa giáo. Kết luận hội nghị, đồng chí Phó Bí thư Thường trực yêu cầu gộp kế hoạch kiểm tra ngay từ tháng Tám; đoàn đi phải mang theo cách tháo gỡ, không chỉ mang về số liệu./.</p>`,
  }),
  meetingReport(
    'phien-hop-thuong-ky-ubnd-tinh-thang-10-2026',
    {
      title: 'Phiên họp thường kỳ UBND tỉnh tháng 10 năm 2026',
      lead: 'Giải ngân vốn đầu tư công đạt 68,4%, còn hai tháng để hoàn thành phần khó nhất; UBND tỉnh thông qua quy định phân cấp công trình thủy lợi nhỏ cho cấp xã.',
      date: at('2026-11-06', '17:30'),
      category: inCategory('hoi-nghi'),
      figure: figure('meeting-hall', 'Quang cảnh phiên họp', HALL_ALT),
      credits: newsBy('Đức Duy'),
      tags: ['phiên họp thường kỳ', 'đầu tư công'],
      featured: true,
      related: [lawRef('35/2026/QĐ-UBND'), lawRef('42/KH-UBND'), articleRef('ba-phuong-vuot-moc-90-phan-tram-ho-so-truc-tuyen')],
      meetingDay: '2026-11-06',
      place: 'Phòng họp số 1, trụ sở UBND tỉnh',
      hosts: [guest('Ủy ban nhân dân tỉnh')],
      chairs: [official('nong-thi-bich-van')],
      directing: [],
      participants: 'Thành viên UBND tỉnh; đại diện Thường trực HĐND, Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh.',
      periodFrom: '2026-01-01',
      periodTo: '2026-10-31',
      results:
        'Thu ngân sách trên địa bàn 3.786 tỷ đồng, đạt 91,9% dự toán; giải ngân đầu tư công 68,4%; 74,2% hồ sơ nộp trực tuyến; chỉ số sản xuất công nghiệp tăng 9,7%.',
      shortcomings:
        'Chín dự án giải ngân dưới 30%; bảy thôn chưa có sóng di động; tiến độ hai khu tái định cư chậm do vướng giải phóng mặt bằng.',
      opinionCount: 14,
      conclusions:
        'Mỗi Phó Chủ tịch trực tiếp phụ trách ba dự án chậm; điều chuyển vốn trước 20/11; ban hành quy định phân cấp thủy lợi trong tháng Mười một.',
      indicators: [
        measured('Giải ngân vốn đầu tư công', 68.4, { unit: '%', period: '10 tháng năm 2026' }),
        measured('Thu ngân sách so với dự toán', 91.9, { unit: '%', period: '10 tháng năm 2026' }),
        measured('Hồ sơ nộp trực tuyến', 74.2, { unit: '%', period: '10 tháng năm 2026' }),
        counted('Vùng lõm sóng đã xóa trong năm', 12, 19, { unit: 'thôn', period: '31/10/2026' }),
      ],
      tasks: [
        task('Điều chuyển vốn từ các dự án chậm', 'Sở Tài chính', '2026-11-20', 'hoan-thanh'),
        task('Ban hành quy định phân cấp công trình thủy lợi nhỏ', 'Sở Nông nghiệp và Môi trường', '2026-11-15', 'hoan-thanh'),
        task('Phủ sóng bảy thôn còn lại ở Vân Phìn, Khau Vân', 'Sở Khoa học và Công nghệ', '2026-12-31', 'dang-thuc-hien'),
        task('Giải phóng mặt bằng hai khu tái định cư', 'UBND xã Vân Phìn, UBND xã Trà Lũng', '2026-12-20', 'dang-thuc-hien'),
        task('Chuẩn bị phương án Tết Nguyên đán 2027', 'Sở Công Thương', '2027-01-15', 'chua-thuc-hien'),
      ],
      body: `
<p>Phiên họp xem xét tình hình kinh tế - xã hội mười tháng, nhiệm vụ hai tháng cuối năm và thông qua ba nội dung thuộc thẩm quyền. Đồng chí Nông Thị Bích Vân, Chủ tịch UBND tỉnh, chủ trì.</p>
<h2>Mười tháng qua</h2>
<p>Kinh tế giữ đà tăng; chè, quế và điện là ba sản phẩm kéo chỉ số công nghiệp đi lên. Khách du lịch đạt 612 nghìn lượt, trong đó mùa nước đổ và mùa lúa chín ở Khau Mây chiếm một phần năm. Tỷ lệ hộ nghèo đa chiều ước còn 11,8%.</p>
<h2>Đầu tư công: nơi 95%, nơi chưa tới 30%</h2>
<p>Thảo luận sôi nổi nhất là về vốn đầu tư công. Trong khi đường trục dọc sông Mộc đoạn 2 giải ngân 95%, chín dự án khác chưa đạt 30%. Sở Tài chính đề nghị thu hồi 84 tỷ đồng để chuyển sang sửa chữa đường đến các thôn xa trung tâm xã.</p>
<ul>
<li>Bốn dự án vướng mặt bằng.</li>
<li>Ba dự án nhà thầu năng lực yếu, đã cảnh báo lần hai.</li>
<li>Hai dự án phải điều chỉnh thiết kế sau mưa lũ.</li>
</ul>
<h2>Ba nội dung được thông qua</h2>
<ol>
<li>Quy định phân cấp quản lý, khai thác công trình thủy lợi nhỏ.</li>
<li>Phương án hỗ trợ học sinh các trường nội trú liên cấp.</li>
<li>Kế hoạch đo lường mức độ hài lòng trên Cổng thông tin điện tử tỉnh.</li>
</ol>
<p>Kết luận, Chủ tịch UBND tỉnh nhắc các sở rà soát Kế hoạch số 42/KH-UBND ngày 22/01/2026: chỉ tiêu nào không đạt phải báo cáo lý do trước ngày 10/12, “không chờ đến tổng kết mới giật mình”./.</p>`,
    },
    {
      title: 'Regular meeting of the Provincial People’s Committee, October 2026',
      lead: '68.4 per cent of public investment has been disbursed, with two months left for the hardest part; the Committee adopted new rules that hand small irrigation works to the communes.',
      tags: ['regular meeting', 'public investment'],
      figure: figure('meeting-hall', 'The meeting in progress', 'Drawing of a hall with rows of seats facing a rostrum'),
      place: 'Meeting Room 1, Office of the Provincial People’s Committee',
      hosts: [guest('Provincial People’s Committee')],
      chairs: [officialInEnglish('nong-thi-bich-van')],
      participants: 'Members of the Provincial People’s Committee; representatives of the People’s Council and the Fatherland Front.',
      results:
        'Budget revenue of 3,786 billion đồng, 91.9% of the estimate; public investment disbursed 68.4%; 74.2% of applications filed online; industrial production up 9.7%.',
      shortcomings:
        'Nine projects below 30%; seven hamlets without mobile coverage; two resettlement areas behind schedule for want of cleared land.',
      conclusions:
        'Each Vice Chair takes charge of three delayed projects; funds are reallocated before 20 November; the rules on irrigation works are issued in November.',
      indicators: [
        measured('Public investment disbursed', 68.4, { unit: '%', period: 'January - October 2026' }),
        measured('Budget revenue against the estimate', 91.9, { unit: '%', period: 'January - October 2026' }),
        measured('Applications filed online', 74.2, { unit: '%', period: 'January - October 2026' }),
        counted('Hamlets newly covered by mobile networks', 12, 19, { unit: 'hamlets', period: '31 October 2026' }),
      ],
      tasks: [
        task('Reallocate funds from delayed projects', 'Department of Finance', '2026-11-20', 'hoan-thanh'),
        task('Issue the rules on small irrigation works', 'Department of Agriculture and Environment', '2026-11-15', 'hoan-thanh'),
        task('Cover the seven remaining hamlets', 'Department of Science and Technology', '2026-12-31', 'dang-thuc-hien'),
        task('Clear land for two resettlement areas', 'People’s Committees of Vân Phìn and Trà Lũng', '2026-12-20', 'dang-thuc-hien'),
        task('Prepare for the Lunar New Year 2027', 'Department of Industry and Trade', '2027-01-15', 'chua-thuc-hien'),
      ],
      body: `
<p>The meeting reviewed ten months of social and economic development, set the tasks for November and December, and adopted three decisions. Ms Nông Thị Bích Vân, Chairwoman of the Provincial People’s Committee, presided.</p>
<h2>Ten months</h2>
<p>Growth has held up, led by tea, cinnamon and electricity. The province received 612,000 visitors, a fifth of them in Khau Mây in the seasons of flooded terraces and ripe rice. The multidimensional poverty rate is estimated at 11.8 per cent.</p>
<h2>Public investment: 95 per cent here, less than 30 there</h2>
<p>The second section of the road along the Mộc river has used 95 per cent of its funds, while nine projects have used less than 30. The Department of Finance proposes to move 84 billion đồng to roads that lead to remote hamlets.</p>
<ul>
<li>Four projects wait for cleared land.</li>
<li>Three have contractors who have been warned twice.</li>
<li>Two must be redesigned after the floods.</li>
</ul>
<h2>Adopted</h2>
<ol>
<li>Rules on the management of small irrigation works by communes.</li>
<li>Support for pupils of boarding schools.</li>
<li>A plan to measure satisfaction on the provincial portal.</li>
</ol>
<p>The Chairwoman asked departments to go through Plan No. 42/KH-UBND of 22 January 2026 and to explain before 10 December any target that will be missed.</p>`,
    },
  ),
];
