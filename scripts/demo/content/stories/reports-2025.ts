// Meeting reports of 2025.

import { meetingReport } from '../../intake-builders.ts';
import { guest, official, officialInEnglish } from '../bodies.ts';
import { counted, measured, task } from './report-parts.ts';
import { articleRef, at, figure, formerViews, inCategory, lawRef, newsBy } from './story-parts.ts';

const HALL_ALT = 'Tranh vẽ hội trường với các hàng ghế hướng về bục phát biểu';

export const reportsOf2025 = [
  meetingReport('tong-ket-cong-tac-y-te-dan-so-nam-2024', {
    title: 'Tổng kết công tác y tế, dân số năm 2024',
    lead: 'Ngành y tế hoàn thành 19/21 chỉ tiêu; số lượt khám từ xa tăng gấp ba, nhưng 11 trạm y tế vùng cao vẫn chưa có bác sĩ thường xuyên.',
    date: at('2025-01-16', '16:10'),
    category: inCategory('hoi-nghi'),
    figure: figure('clinic', 'Một trạm y tế vùng cao được xây mới năm 2024', 'Tranh vẽ trạm y tế màu trắng có chữ thập xanh bên đồi cây'),
    credits: newsBy('Hải Miên'),
    tags: ['y tế', 'dân số', 'tổng kết năm'],
    related: [lawRef('20-NQ/TW'), lawRef('11-CT/TU')],
    formerPortal: formerViews(511),
    meetingDay: '2025-01-16',
    place: 'Bệnh viện Đa khoa tỉnh',
    hosts: [guest('Sở Y tế')],
    chairs: [official('cao-minh-nguyet')],
    directing: [official('lo-thi-thanh-hien')],
    participants: 'Giám đốc 12 bệnh viện, trung tâm y tế; trưởng 96 trạm y tế dự trực tuyến.',
    periodFrom: '2024-01-01',
    periodTo: '2024-12-31',
    results:
      '19/21 chỉ tiêu hoàn thành; 85/96 trạm y tế có bác sĩ làm việc; 95,1% dân số có thẻ bảo hiểm y tế; tỷ suất tử vong trẻ dưới 5 tuổi giảm còn 21,4‰.',
    shortcomings:
      'Tỷ lệ suy dinh dưỡng thể thấp còi còn 24,6%; mất cân bằng giới tính khi sinh có xu hướng tăng ở vùng thấp; đấu thầu vật tư chậm hai quý liền.',
    opinionCount: 10,
    conclusions:
      'Ưu tiên nhân lực cho 11 trạm chưa có bác sĩ; đưa can thiệp dinh dưỡng 1.000 ngày đầu đời vào từng thôn; lập tổ đấu thầu chuyên nghiệp dùng chung toàn ngành.',
    indicators: [
      counted('Trạm y tế có bác sĩ làm việc', 85, 96, { unit: 'trạm', period: '31/12/2024' }),
      counted('Chỉ tiêu chuyên môn hoàn thành', 19, 21, { unit: 'chỉ tiêu', period: 'Năm 2024' }),
      measured('Tỷ lệ bao phủ bảo hiểm y tế', 95.1, { unit: '%', period: '31/12/2024' }),
      measured('Trẻ dưới 5 tuổi suy dinh dưỡng thể thấp còi', 24.6, { unit: '%', area: 'Toàn tỉnh' }),
      measured('Trẻ dưới 5 tuổi suy dinh dưỡng thể thấp còi', 33.8, { unit: '%', area: 'Vùng cao' }),
    ],
    tasks: [
      task('Cử bác sĩ luân phiên về 11 trạm y tế vùng cao', 'Sở Y tế', '2025-06-30', 'hoan-thanh'),
      task('Thành lập tổ đấu thầu thuốc, vật tư dùng chung', 'Sở Y tế', '2025-03-31', 'hoan-thanh'),
      task('Xây dựng đề án dinh dưỡng 1.000 ngày đầu đời', 'Sở Y tế, Hội Liên hiệp Phụ nữ tỉnh', '2025-09-30', 'hoan-thanh'),
    ],
    body: `
<p>Hội nghị tổ chức ngay tại Bệnh viện Đa khoa tỉnh để các đại biểu đi thăm phòng hội chẩn từ xa trước khi họp. Trong năm, phòng này kết nối 684 lượt với các trạm, gấp ba lần năm 2023.</p>
<h2>Một năm nhìn qua hai nhóm số liệu</h2>
<p>Ở nhóm tích cực, 31 nghìn người cao tuổi được khám sức khỏe định kỳ, tỷ lệ tiêm chủng đầy đủ cho trẻ dưới một tuổi đạt 96,3%, không ghi nhận ca mắc sởi lan rộng. Ở nhóm đáng lo, cứ bốn trẻ dưới năm tuổi có một em thấp còi; tại vùng cao, con số này là một phần ba.</p>
<p>Bác sĩ Trưởng trạm Khau Vân đề nghị cấp vi chất ngay tại lớp mầm non thay vì phát theo đợt ở trạm, vì phụ huynh đi nương không thể đến đúng ngày.</p>
<h2>Dân số: bài toán hai chiều</h2>
<p>Mức sinh ở thành phố Mộc Thành xuống dưới mức thay thế, trong khi ở năm huyện vùng cao vẫn trên ba con. Tỷ số giới tính khi sinh là 112,8 bé trai trên 100 bé gái. Sở Y tế kiến nghị tuyên truyền theo vùng, không dùng chung một thông điệp.</p>
<h2>Phát biểu chỉ đạo</h2>
<p>Đồng chí Lò Thị Thanh Hiên, Phó Chủ tịch UBND tỉnh, nhắc lại tinh thần Chỉ thị số 11-CT/TU ngày 26/02/2024: người đứng đầu chịu trách nhiệm khi trạm y tế không có người trực. UBND tỉnh sẽ trình HĐND chính sách thu hút bác sĩ trong kỳ họp cuối năm 2025./.</p>`,
  }),
  meetingReport(
    'danh-gia-50-ngay-van-hanh-chinh-quyen-hai-cap',
    {
      title: 'Đánh giá 50 ngày vận hành chính quyền địa phương hai cấp',
      lead: 'Ngày 20/8, UBND tỉnh họp trực tuyến với 41 xã, phường: 97,1% hồ sơ đúng hạn, nhưng thiếu cán bộ địa chính, xây dựng là khó khăn chung của 26 xã.',
      date: at('2025-08-20', '18:15'),
      category: inCategory('hoi-nghi'),
      figure: figure('meeting-hall', 'Điểm cầu UBND tỉnh', HALL_ALT),
      credits: newsBy('Minh Thư'),
      tags: ['chính quyền hai cấp', 'giao ban'],
      related: [lawRef('72/2025/QH15'), lawRef('12/2025/QĐ-UBND'), articleRef('41-xa-phuong-van-hanh-chinh-quyen-dia-phuong-hai-cap')],
      meetingDay: '2025-08-20',
      place: 'Trụ sở UBND tỉnh và 41 điểm cầu xã, phường',
      hosts: [guest('Ủy ban nhân dân tỉnh')],
      chairs: [official('nong-thi-bich-van')],
      directing: [official('ha-van-linh')],
      participants: 'Các Phó Chủ tịch UBND tỉnh; Giám đốc các sở; Bí thư, Chủ tịch UBND 41 xã, phường.',
      periodFrom: '2025-07-01',
      periodTo: '2025-08-19',
      results:
        'Tiếp nhận 38.412 hồ sơ, giải quyết đúng và trước hạn 97,1%; 41/41 trung tâm phục vụ hành chính công hoạt động; bàn giao xong tài sản của 89/96 trụ sở cũ.',
      shortcomings:
        '26/41 xã, phường thiếu công chức địa chính, xây dựng; 14 xã đường truyền dưới 50 Mb/s; còn 7 trụ sở chưa bàn giao; người dân một số thôn phải đi xa hơn 25 km.',
      opinionCount: 16,
      conclusions:
        'Biệt phái 60 công chức cấp sở về xã trong 06 tháng; nâng cấp đường truyền trước 30/9; mỗi xã vùng cao mở ít nhất một điểm tiếp nhận lưu động; không để trụ sở bỏ hoang.',
      indicators: [
        measured('Hồ sơ giải quyết đúng và trước hạn', 97.1, { unit: '%', period: '01/7 - 19/8/2025' }),
        counted('Xã, phường có trung tâm phục vụ hành chính công hoạt động', 41, 41, { unit: 'đơn vị' }),
        counted('Xã, phường thiếu công chức địa chính, xây dựng', 26, 41, { unit: 'đơn vị' }),
        counted('Trụ sở cũ đã bàn giao', 89, 96, { unit: 'trụ sở', period: '19/8/2025' }),
      ],
      tasks: [
        task('Biệt phái 60 công chức chuyên môn về xã', 'Sở Nội vụ', '2025-09-15', 'hoan-thanh'),
        task('Nâng cấp đường truyền cho 14 xã', 'Sở Khoa học và Công nghệ', '2025-09-30', 'hoan-thanh'),
        task('Bàn giao, bố trí sử dụng 7 trụ sở còn lại', 'Sở Tài chính', '2025-10-31', 'qua-han'),
        task('Mở điểm tiếp nhận lưu động ở 23 xã vùng cao', 'UBND các xã', '2025-09-30', 'hoan-thanh'),
      ],
      body: `
<p>Cuộc họp dành hai phần ba thời gian cho cấp xã phát biểu. Đồng chí Nông Thị Bích Vân, Chủ tịch UBND tỉnh, chủ trì; đồng chí Hà Văn Lĩnh, Bí thư Tỉnh ủy, dự và chỉ đạo.</p>
<h2>Bộ máy mới chạy được, nhưng chưa êm</h2>
<p>Sau 50 ngày kể từ khi thực hiện mô hình mới theo Luật Tổ chức chính quyền địa phương số 72/2025/QH15, 41 trung tâm phục vụ hành chính công tiếp nhận 38.412 hồ sơ. Việc áp dụng Quyết định số 12/2025/QĐ-UBND ngày 14/7/2025 giúp 4.106 hồ sơ được nộp ngoài nơi cư trú.</p>
<p>Khó khăn lớn nhất là con người. Xã Vân Phìn rộng 312 km² chỉ có một công chức địa chính; phường Đồng Mây mỗi ngày nhận trung bình 64 hồ sơ đất đai. Chủ tịch UBND xã Hồ Thác ví von: “Áo mới rộng rãi, nhưng cúc đang cài lệch”.</p>
<h2>Mười sáu ý kiến, bốn nhóm kiến nghị</h2>
<ol>
<li>Biệt phái cán bộ có chuyên môn, trước mắt là địa chính, xây dựng, công nghệ thông tin.</li>
<li>Sửa định mức chi hành chính theo diện tích và số thôn, không chỉ theo dân số.</li>
<li>Cho phép dùng trụ sở cũ làm điểm trường, trạm y tế, nhà công vụ.</li>
<li>Có hướng dẫn thống nhất về con dấu, chữ ký số của các tổ chức ở thôn.</li>
</ol>
<h2>Kết luận</h2>
<p>Chủ tịch UBND tỉnh giao Sở Nội vụ hoàn thành biệt phái trước 15/9, lấy người tự nguyện trước, có phụ cấp và có hạn trở về. Văn phòng UBND tỉnh lập đường dây trả lời vướng mắc của cấp xã trong 24 giờ; câu hỏi và câu trả lời được công khai để 41 nơi cùng dùng./.</p>`,
    },
    {
      title: 'Fifty days of two-tier local government under review',
      lead: 'On 20 August the Provincial People’s Committee met online with all 41 communes and wards: 97.1 per cent of applications are on time, but 26 units lack land and construction officers.',
      tags: ['local government'],
      figure: figure(
        'meeting-hall',
        'The meeting at the Provincial People’s Committee',
        'Drawing of a hall with rows of seats facing a rostrum',
      ),
      place: 'Office of the Provincial People’s Committee and 41 connected communes and wards',
      hosts: [guest('Provincial People’s Committee')],
      chairs: [officialInEnglish('nong-thi-bich-van')],
      directing: [officialInEnglish('ha-van-linh')],
      participants:
        'Vice Chairs of the Provincial People’s Committee, directors of departments, Party secretaries and chairs of 41 communes and wards.',
      results:
        '38,412 applications received, 97.1% completed on time; all 41 public administration service centres in operation; 89 of 96 former offices handed over.',
      shortcomings:
        '26 of 41 units lack land and construction officers; 14 communes have connections below 50 Mbit/s; 7 offices not yet handed over; some hamlets are more than 25 km from the new centre.',
      conclusions:
        'Second 60 officials from departments to communes for six months; upgrade connections before 30 September; open mobile counters in every highland commune; leave no office building empty.',
      indicators: [
        measured('Applications completed on time', 97.1, { unit: '%', period: '1 July - 19 August 2025' }),
        counted('Units with a service centre in operation', 41, 41, { unit: 'units' }),
        counted('Units lacking land and construction officers', 26, 41, { unit: 'units' }),
        counted('Former offices handed over', 89, 96, { unit: 'offices', period: '19 August 2025' }),
      ],
      tasks: [
        task('Second 60 specialists to communes', 'Department of Home Affairs', '2025-09-15', 'hoan-thanh'),
        task('Upgrade connections of 14 communes', 'Department of Science and Technology', '2025-09-30', 'hoan-thanh'),
        task('Hand over the 7 remaining offices', 'Department of Finance', '2025-10-31', 'qua-han'),
        task('Open mobile counters in 23 highland communes', 'Commune People’s Committees', '2025-09-30', 'hoan-thanh'),
      ],
      body: `
<p>Two thirds of the time went to the communes. Ms Nông Thị Bích Vân, Chairwoman of the Provincial People’s Committee, chaired the meeting; Mr Hà Văn Lĩnh, Secretary of the Provincial Party Committee, attended and gave directions.</p>
<h2>It runs, though not yet smoothly</h2>
<p>In the fifty days since the Law on Organization of Local Government, No. 72/2025/QH15, was put into practice in the province, the 41 centres have received 38,412 applications. Under Decision No. 12/2025/QĐ-UBND of 14 July 2025, 4,106 of them were filed outside the applicant’s place of residence.</p>
<p>People are the greatest difficulty. Vân Phìn covers 312 square kilometres and has a single land officer; Đồng Mây Ward receives 64 land applications a day. “The new coat is roomy,” the chairman of Hồ Thác said, “but the buttons are in the wrong holes.”</p>
<h2>Sixteen speakers, four requests</h2>
<ol>
<li>Second specialists, above all in land, construction and information technology.</li>
<li>Set running costs by area and number of hamlets, not by population alone.</li>
<li>Let former offices serve as schools, health stations or housing for staff.</li>
<li>Give one set of instructions on seals and digital signatures in the hamlets.</li>
</ol>
<h2>Conclusions</h2>
<p>The Department of Home Affairs is to complete the secondments by 15 September, taking volunteers first, with an allowance and a date of return. The Office of the Provincial People’s Committee answers questions from communes within 24 hours and publishes the answers for all 41 to use.</p>`,
    },
  ),
];
