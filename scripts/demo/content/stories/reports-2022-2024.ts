// Meeting reports of 2022 to 2024.

import { meetingReport } from '../../intake-builders.ts';
import { guest, official } from '../bodies.ts';
import { counted, measured, task } from './report-parts.ts';
import { at, figure, formerViews, inCategory, lawRef, newsBy } from './story-parts.ts';

const headOfPropaganda = guest('Mông Thị Kiều Oanh', 'Ủy viên Ban Thường vụ, Trưởng Ban Tuyên giáo Tỉnh ủy');
const deputyOfPropaganda = guest('Tạ Xuân Bính', 'Phó Trưởng Ban Tuyên giáo Tỉnh ủy');
const propaganda = guest('Ban Tuyên giáo Tỉnh ủy');
const HALL_ALT = 'Tranh vẽ hội trường với các hàng ghế hướng về bục phát biểu';

export const reportsOf2022To2024 = [
  meetingReport('giao-ban-khoa-giao-6-thang-dau-nam-2022', {
    title: 'Hội nghị giao ban công tác khoa giáo 6 tháng đầu năm 2022',
    lead: 'Chiều 22/7, Ban Tuyên giáo Tỉnh ủy phối hợp với Sở Y tế tổ chức hội nghị giao ban công tác khoa giáo 6 tháng đầu năm, bàn cách phục hồi hoạt động dạy học, khám chữa bệnh sau dịch.',
    date: at('2022-07-22', '17:25'),
    category: inCategory('hoi-nghi'),
    figure: figure('meeting-hall', 'Quang cảnh hội nghị', HALL_ALT),
    credits: newsBy('Minh Thư'),
    tags: ['khoa giáo', 'giao ban'],
    formerPortal: formerViews(1134),
    meetingDay: '2022-07-22',
    place: 'Hội trường Sở Y tế, thành phố Mộc Thành',
    hosts: [propaganda],
    chairs: [deputyOfPropaganda, official('cao-minh-nguyet')],
    directing: [official('dinh-quang-thieu')],
    participants: 'Lãnh đạo các ngành trong khối khoa giáo, đại diện ban tuyên giáo 8 huyện ủy, thành ủy.',
    periodFrom: '2022-01-01',
    periodTo: '2022-06-30',
    results:
      'Học sinh trở lại trường đúng kế hoạch; 77/96 xã, phường, thị trấn đạt tiêu chí quốc gia về y tế; tỷ lệ bao phủ bảo hiểm y tế đạt 92,4%; hoàn thành tiêm mũi nhắc lại cho 81,7% người từ 18 tuổi trở lên.',
    shortcomings:
      'Còn 19 xã chưa đạt tiêu chí y tế; 1.012 phòng học bán kiên cố, phòng tạm; việc phối hợp nắm tình hình dư luận ở cơ sở có lúc chưa kịp thời.',
    opinionCount: 7,
    conclusions:
      'Tập trung kiểm tra, sửa chữa phòng học trước ngày 31/8; bảo đảm đủ thuốc thiết yếu cho trạm y tế; mỗi ngành chọn một việc để làm điểm trong sáu tháng cuối năm.',
    indicators: [
      counted('Xã, phường, thị trấn đạt tiêu chí quốc gia về y tế', 77, 96, { unit: 'xã', period: '30/6/2022' }),
      measured('Tỷ lệ bao phủ bảo hiểm y tế', 92.4, { unit: '%', period: '30/6/2022' }),
      measured('Người từ 18 tuổi trở lên tiêm mũi nhắc lại', 81.7, { unit: '%' }),
      counted('Huyện, thành phố đạt chuẩn phổ cập giáo dục mầm non', 8, 8, { unit: 'đơn vị' }),
    ],
    tasks: [
      task('Sửa chữa phòng học xuống cấp trước năm học mới', 'Sở Giáo dục và Đào tạo', '2022-08-31', 'hoan-thanh'),
      task('Bảo đảm danh mục thuốc thiết yếu tại trạm y tế xã', 'Sở Y tế', '2022-09-30', 'hoan-thanh'),
      task('Khảo sát dư luận xã hội về chất lượng khám, chữa bệnh', 'Ban Tuyên giáo Tỉnh ủy', '2022-11-15', 'hoan-thanh'),
    ],
    body: `
<p>Đồng chí Đinh Quang Thiều, Phó Bí thư Thường trực Tỉnh ủy, dự và chỉ đạo hội nghị. Các đồng chí Tạ Xuân Bính, Phó Trưởng Ban Tuyên giáo Tỉnh ủy; Cao Minh Nguyệt, Giám đốc Sở Y tế, đồng chủ trì.</p>
<h2>Sáu tháng phục hồi</h2>
<p>Sau hai năm bị gián đoạn vì dịch bệnh, các ngành khối khoa giáo đã trở lại nhịp làm việc bình thường. Ngành giáo dục hoàn thành năm học đúng khung thời gian, tổ chức kỳ thi tốt nghiệp trung học phổ thông an toàn cho 4.286 thí sinh. Ngành y tế vừa tiêm chủng, vừa khôi phục khám sức khỏe định kỳ cho người cao tuổi tại 96/96 trạm y tế.</p>
<p>Công tác thể dục thể thao, gia đình được duy trì qua 214 câu lạc bộ ở cơ sở. Hoạt động khoa học và công nghệ tập trung vào bảo quản nông sản sau thu hoạch.</p>
<h2>Những điểm nghẽn được nêu</h2>
<p>Bảy ý kiến phát biểu tập trung vào ba nhóm vấn đề: thiếu giáo viên tiếng Anh, tin học ở bậc tiểu học; đấu thầu thuốc chậm; kinh phí cho tổ công tác xã hội ở thôn chưa có nguồn ổn định. Đại diện Huyện ủy Vân Phìn đề nghị tỉnh có cơ chế dùng chung giáo viên giữa các trường liền kề.</p>
<h2>Kết luận</h2>
<p>Đồng chí Phó Bí thư Thường trực Tỉnh ủy yêu cầu gắn công tác khoa giáo với việc học tập, quán triệt Nghị quyết số 06-NQ/TU ngày 12/4/2022 về chuyển đổi số; trước mắt đưa học bạ, sổ khám sức khỏe vào quản lý điện tử ở những nơi đã có đường truyền ổn định./.</p>`,
  }),
  meetingReport('tong-ket-cong-tac-khoa-giao-nam-2022', {
    title: 'Tổng kết công tác khoa giáo năm 2022, triển khai nhiệm vụ năm 2023',
    lead: 'Ngày 12/01, Ban Tuyên giáo Tỉnh ủy tổ chức hội nghị tổng kết; 14 trong số 16 chỉ tiêu lĩnh vực khoa giáo đạt và vượt kế hoạch.',
    date: at('2023-01-12', '16:40'),
    category: inCategory('hoi-nghi'),
    figure: figure('meeting-hall', 'Các đại biểu dự hội nghị tổng kết', HALL_ALT),
    credits: newsBy('Khánh Linh'),
    tags: ['khoa giáo', 'tổng kết năm'],
    formerPortal: formerViews(1508),
    meetingDay: '2023-01-12',
    place: 'Trụ sở Tỉnh ủy',
    hosts: [propaganda],
    chairs: [headOfPropaganda],
    directing: [official('lo-thi-thanh-hien')],
    participants: 'Thường trực các huyện ủy, thành ủy; lãnh đạo 11 sở, ngành, đoàn thể trong khối.',
    periodFrom: '2022-01-01',
    periodTo: '2022-12-31',
    results:
      '14/16 chỉ tiêu đạt và vượt; tỷ lệ bao phủ bảo hiểm y tế 93,6%; 62,8% trường học đạt chuẩn quốc gia; 118 mô hình phòng, chống bạo lực gia đình hoạt động đều.',
    shortcomings:
      'Hai chỉ tiêu không đạt là tỷ suất sinh và tỷ lệ lao động qua đào tạo có bằng cấp; kiểm tra chuyên đề ở cơ sở còn ít; báo cáo của ba huyện gửi chậm.',
    opinionCount: 9,
    conclusions:
      'Năm 2023 lấy cơ sở làm địa bàn chính; xây dựng quy chế phối hợp mới giữa Ban Tuyên giáo với các sở, ngành; giảm một nửa số báo cáo giấy.',
    indicators: [
      counted('Chỉ tiêu đạt và vượt kế hoạch', 14, 16, { unit: 'chỉ tiêu', period: 'Năm 2022' }),
      measured('Tỷ lệ bao phủ bảo hiểm y tế', 93.6, { unit: '%', period: 'Năm 2022' }),
      measured('Trường học đạt chuẩn quốc gia', 62.8, { unit: '%', period: 'Năm 2022' }),
      measured('Mô hình phòng, chống bạo lực gia đình', 118, { unit: 'mô hình' }),
    ],
    tasks: [
      task('Ban hành quy chế phối hợp khối khoa giáo giai đoạn 2023 - 2025', 'Ban Tuyên giáo Tỉnh ủy', '2023-03-31', 'hoan-thanh'),
      task('Kiểm tra chuyên đề dạy nghề cho lao động nông thôn', 'Sở Lao động - Thương binh và Xã hội', '2023-06-30', 'hoan-thanh'),
      task('Chuyển báo cáo định kỳ sang hình thức điện tử', 'Văn phòng Tỉnh ủy', '2023-06-30', 'hoan-thanh'),
    ],
    body: `
<p>Hội nghị diễn ra trong buổi chiều, kết nối trực tuyến với tám điểm cầu huyện, thành phố. Đồng chí Lò Thị Thanh Hiên, Phó Chủ tịch UBND tỉnh, dự và phát biểu chỉ đạo.</p>
<h2>Kết quả nổi bật</h2>
<p>Báo cáo tại hội nghị cho thấy quy mô trường lớp tiếp tục được sắp xếp gọn hơn mà không làm tăng khoảng cách đến trường: bình quân mỗi học sinh tiểu học ở bán trú được hỗ trợ 9 tháng gạo. Mạng lưới y tế thôn bản có 1.024 nhân viên, 91% được tập huấn lại trong năm. Toàn tỉnh đăng ký 16 nhiệm vụ khoa học, nghiệm thu 11 nhiệm vụ.</p>
<ul>
<li>Lĩnh vực gia đình: 352 địa chỉ tin cậy tại cộng đồng được rà soát, thay mới số điện thoại liên hệ.</li>
<li>Lĩnh vực trẻ em: 9.640 suất quà đến tay trẻ em có hoàn cảnh đặc biệt nhân các dịp lễ, Tết.</li>
<li>Lĩnh vực thể thao: 27 huy chương tại các giải khu vực và toàn quốc.</li>
</ul>
<h2>Thẳng thắn nhìn vào chỗ yếu</h2>
<p>Đại diện Sở Lao động - Thương binh và Xã hội thừa nhận nhiều lớp nghề mở theo kế hoạch được giao chứ không theo nhu cầu; sau sáu tháng chỉ 54% học viên dùng được nghề đã học. Hội nghị đề nghị từ năm 2023 chỉ mở lớp khi có hợp đồng sử dụng lao động hoặc phương án tự tạo việc làm.</p>
<h2>Chủ đề năm 2023</h2>
<p>Kết luận hội nghị, đồng chí Mông Thị Kiều Oanh đề nghị chọn “hướng về cơ sở” làm chủ đề của khối khoa giáo. Mỗi lãnh đạo ban, ngành dành ít nhất hai ngày mỗi tháng đi cơ sở, không đưa đón, không báo trước nội dung./.</p>`,
  }),
  meetingReport('so-ket-giua-nhiem-ky-nghi-quyet-ve-chuyen-doi-so', {
    title: 'Sơ kết giữa nhiệm kỳ thực hiện Nghị quyết về chuyển đổi số',
    lead: 'Sáng 28/9, Ban Thường vụ Tỉnh ủy sơ kết 18 tháng thực hiện Nghị quyết số 06-NQ/TU: hạ tầng đi trước kế hoạch, dữ liệu đi sau.',
    date: at('2023-09-28', '15:15'),
    category: inCategory('hoi-nghi'),
    figure: figure('digital-services', 'Chuyển đổi số đến từng hộ gia đình', 'Tranh vẽ màn hình dịch vụ số nối với những mái nhà'),
    credits: newsBy('Khánh Linh'),
    tags: ['chuyển đổi số', 'sơ kết'],
    related: [lawRef('06-NQ/TU'), lawRef('118/KH-UBND')],
    formerPortal: formerViews(1290),
    meetingDay: '2023-09-28',
    place: 'Trung tâm Hội nghị tỉnh và 8 điểm cầu cấp huyện',
    hosts: [guest('Ban Thường vụ Tỉnh ủy')],
    chairs: [official('ha-van-linh'), official('nong-thi-bich-van')],
    directing: [],
    participants: '412 đại biểu tại các điểm cầu; đại diện bốn doanh nghiệp viễn thông, công nghệ.',
    periodFrom: '2022-04-12',
    periodTo: '2023-08-31',
    results:
      'Phủ sóng 4G thêm 84/127 thôn lõm sóng; 1.214 tổ công nghệ số cộng đồng hoạt động; số hóa 386.000 sổ hộ tịch; tỷ lệ hồ sơ trực tuyến tăng từ 12,5% lên 35,1%.',
    shortcomings:
      'Dữ liệu đất đai mới hoàn thành ở 22/96 xã; nhiều phần mềm không liên thông, cán bộ phải nhập một số liệu vào ba nơi; tỷ lệ hồ sơ trực tuyến giữa các huyện chênh nhau gần bốn lần.',
    opinionCount: 12,
    conclusions:
      'Dừng mua phần mềm mới không dùng chung dữ liệu; giao mỗi cơ sở dữ liệu cho một cơ quan chịu trách nhiệm đến cùng; lấy tỷ lệ dùng lại dữ liệu làm thước đo thi đua.',
    indicators: [
      counted('Thôn lõm sóng đã được phủ sóng 4G', 84, 127, { unit: 'thôn', period: '31/8/2023' }),
      counted('Xã hoàn thành cơ sở dữ liệu đất đai', 22, 96, { unit: 'xã', period: '31/8/2023' }),
      measured('Hồ sơ nộp trực tuyến', 35.1, { unit: '%', period: '8 tháng năm 2023' }),
      measured('Tổ công nghệ số cộng đồng', 1214, { unit: 'tổ' }),
    ],
    tasks: [
      task('Hoàn thành phủ sóng 43 thôn còn lại', 'Sở Thông tin và Truyền thông', '2024-06-30', 'qua-han'),
      task('Rà soát, dừng các phần mềm trùng chức năng', 'Văn phòng UBND tỉnh', '2023-12-31', 'hoan-thanh'),
      task('Hoàn thành dữ liệu đất đai ít nhất 50 xã', 'Sở Tài nguyên và Môi trường', '2024-12-31', 'hoan-thanh'),
    ],
    body: `
<p>Hội nghị do đồng chí Hà Văn Lĩnh, Bí thư Tỉnh ủy và đồng chí Nông Thị Bích Vân, Chủ tịch UBND tỉnh, đồng chủ trì.</p>
<h2>Hạ tầng vượt, dữ liệu hụt</h2>
<p>Sau 18 tháng, 84 trong 127 thôn lõm sóng đã có sóng 4G, sớm ba tháng so với lộ trình. Nhưng khi bắt tay vào dùng dữ liệu, các ngành mới thấy hết cái khó: cùng một thửa đất, sổ địa chính, bản đồ và hồ sơ thuế ghi ba diện tích khác nhau.</p>
<p>Giám đốc một doanh nghiệp viễn thông phát biểu rằng trạm phát sóng có thể dựng trong sáu tuần, còn làm sạch một sổ bộ thì phải đi từng nhà, và không ai làm thay chính quyền cơ sở được.</p>
<h2>Ý kiến từ các điểm cầu</h2>
<ul>
<li>Huyện Khau Mây đề nghị có cán bộ biết tiếng dân tộc tại quầy hướng dẫn.</li>
<li>Thành phố Mộc Thành đề xuất cho phép trả kết quả qua tin nhắn.</li>
<li>Huyện Bản Thăm kiến nghị hỗ trợ điện dự phòng cho các trạm vùng lòng hồ.</li>
</ul>
<h2>Ba quyết định</h2>
<p>Kết luận hội nghị, đồng chí Bí thư Tỉnh ủy nêu rõ: một dữ liệu chỉ nhập một lần; cơ quan nào nhận dữ liệu sai phải trả về cho nơi tạo ra nó sửa; từ quý I năm 2024, số liệu báo cáo Ban Thường vụ chỉ lấy từ hệ thống, không nhận bảng tính gửi kèm. UBND tỉnh điều chỉnh Kế hoạch số 118/KH-UBND ngày 28/3/2023 cho phù hợp trong tháng Mười./.</p>`,
  }),
  meetingReport('tong-ket-phong-chong-thien-tai-nam-2023', {
    title: 'Tổng kết công tác phòng, chống thiên tai năm 2023, phương hướng năm 2024',
    lead: 'Mười một đợt thiên tai trong năm 2023 gây thiệt hại hơn 168 tỷ đồng; hội nghị ngày 16/4 thống nhất chuyển trọng tâm từ ứng cứu sang phòng ngừa tại từng thôn.',
    date: at('2024-04-16', '18:00'),
    category: inCategory('hoi-nghi'),
    figure: figure('river', 'Thượng nguồn sông Mộc', 'Tranh vẽ dòng sông uốn khúc giữa nhiều lớp núi'),
    credits: newsBy('Đức Duy'),
    tags: ['phòng chống thiên tai', 'tổng kết'],
    related: [lawRef('05/CT-UBND')],
    formerPortal: formerViews(876),
    meetingDay: '2024-04-16',
    place: 'Hội trường UBND tỉnh',
    hosts: [guest('Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn tỉnh')],
    chairs: [official('truong-huu-khiem')],
    directing: [official('nong-thi-bich-van')],
    participants: 'Lãnh đạo các sở, ngành, lực lượng vũ trang; Chủ tịch UBND 8 huyện, thành phố; 12 trưởng thôn vùng trọng điểm.',
    periodFrom: '2023-01-01',
    periodTo: '2023-12-31',
    results:
      'Di dời an toàn 612 hộ trước các đợt mưa lớn; 58/63 hồ chứa vận hành đúng quy trình; khôi phục giao thông sau sạt lở trung bình trong 31 giờ.',
    shortcomings:
      '7 người chết, 214 ngôi nhà hư hỏng; 3 trường hợp tử vong do qua ngầm tràn khi đã có biển cấm; thông tin cảnh báo đến thôn chậm vì mất điện, mất sóng.',
    opinionCount: 8,
    conclusions:
      'Ban hành chỉ thị trước ngày 10/5; mỗi thôn có danh sách hộ phải di dời và người phụ trách; lắp đặt thêm trạm đo mưa tự động, kẻng báo động ở nơi không có sóng.',
    indicators: [
      counted('Hồ chứa vận hành đúng quy trình', 58, 63, { unit: 'hồ', period: 'Năm 2023' }),
      measured('Hộ được di dời an toàn trước thiên tai', 612, { unit: 'hộ', period: 'Năm 2023' }),
      measured('Thiệt hại về tài sản', 168.4, { unit: 'tỷ đồng', period: 'Năm 2023' }),
      measured('Thời gian trung bình khôi phục giao thông', 31, { unit: 'giờ' }),
    ],
    tasks: [
      task(
        'Trình ban hành Chỉ thị về phòng, chống thiên tai năm 2024',
        'Sở Nông nghiệp và Phát triển nông thôn',
        '2024-05-10',
        'hoan-thanh',
      ),
      task('Lắp 36 trạm đo mưa tự động', 'Sở Nông nghiệp và Phát triển nông thôn', '2024-06-30', 'hoan-thanh'),
      task('Diễn tập ứng phó lũ quét tại bốn cụm', 'Bộ Chỉ huy Quân sự tỉnh', '2024-06-15', 'hoan-thanh'),
      task('Xây khu tái định cư tập trung cho 120 hộ ở Vân Phìn', 'UBND huyện Vân Phìn', '2024-12-31', 'qua-han'),
    ],
    body: `
<p>Lần đầu tiên hội nghị tổng kết mời trưởng thôn phát biểu trước các sở. Ông Triệu Văn Báo, xã Nà Luông, kể lại đêm 11/8/2023: điện mất từ 20 giờ, sóng mất lúc 22 giờ, lũ về lúc 1 giờ sáng. “Tin nhắn cảnh báo đến máy tôi vào trưa hôm sau”, ông nói.</p>
<h2>Bài học từ những con số</h2>
<p>Trong 11 đợt thiên tai, lũ quét và sạt lở chiếm bảy đợt. Những thôn có danh sách di dời và người phụ trách cụ thể không có thiệt hại về người. Ngược lại, cả ba trường hợp tử vong ở ngầm tràn đều xảy ra tại nơi chỉ đặt biển, không cử người canh gác.</p>
<h2>Thảo luận</h2>
<ol>
<li>Ngành điện cam kết lắp bộ lưu điện cho 40 trạm phát sóng vùng trọng điểm.</li>
<li>Sở Giao thông vận tải đề xuất thay 14 ngầm tràn nguy hiểm bằng cầu dân sinh.</li>
<li>Lực lượng quân đội đề nghị tập huấn cho đội xung kích xã ít nhất hai lần mỗi năm.</li>
</ol>
<h2>Chỉ đạo</h2>
<p>Đồng chí Nông Thị Bích Vân yêu cầu mỗi chủ tịch huyện ký tên dưới danh sách di dời của địa phương mình, coi đó là cam kết trách nhiệm. Quỹ phòng, chống thiên tai cấp huyện phải dành ít nhất 40% chi cho phòng ngừa./.</p>`,
  }),
  meetingReport('giao-ban-khoa-giao-9-thang-nam-2024', {
    title: 'Giao ban các ngành khối khoa giáo 9 tháng năm 2024',
    lead: 'Chiều 11/10, hội nghị giao ban tập trung bàn việc khôi phục trường học, trạm y tế sau mưa lũ và chuẩn bị sắp xếp các cơ quan trong khối.',
    date: at('2024-10-11', '17:50'),
    category: inCategory('hoi-nghi'),
    figure: figure('school', 'Trường học được sửa chữa sau mưa lũ', 'Tranh vẽ ngôi trường mái đỏ dưới chân núi'),
    credits: newsBy('Minh Thư'),
    tags: ['khoa giáo', 'giao ban'],
    formerPortal: formerViews(742),
    meetingDay: '2024-10-11',
    place: 'Hội trường Sở Giáo dục và Đào tạo',
    hosts: [propaganda, guest('Sở Giáo dục và Đào tạo', 'Cơ quan phối hợp')],
    chairs: [deputyOfPropaganda, official('phung-van-tiep')],
    directing: [headOfPropaganda],
    participants: 'Lãnh đạo các sở, ngành, đoàn thể khối khoa giáo; trưởng ban tuyên giáo các huyện ủy, thành ủy.',
    periodFrom: '2024-01-01',
    periodTo: '2024-09-30',
    results:
      'Tỷ lệ bao phủ bảo hiểm y tế đạt 94,7%; 31/31 trường bị ảnh hưởng mưa lũ đã dạy học trở lại; 83/96 xã đạt tiêu chí quốc gia về y tế; tỷ lệ tốt nghiệp trung học phổ thông 99,2%.',
    shortcomings:
      'Còn thiếu 142 giáo viên môn tiếng Anh, tin học; 11 phòng ở giáo viên chưa khôi phục; một số xã lúng túng khi dùng kinh phí khắc phục thiên tai.',
    opinionCount: 6,
    conclusions:
      'Hoàn thành nhà ở giáo viên, bếp ăn trước ngày 30/11; không để gián đoạn nhiệm vụ khi sắp xếp tổ chức; chuẩn bị tổng kết các nghị quyết về khoa giáo của cả nhiệm kỳ.',
    indicators: [
      counted('Xã, phường, thị trấn đạt tiêu chí quốc gia về y tế', 83, 96, { unit: 'xã', period: '30/9/2024' }),
      counted('Trường bị ảnh hưởng mưa lũ đã dạy học trở lại', 31, 31, { unit: 'trường' }),
      measured('Tỷ lệ bao phủ bảo hiểm y tế', 94.7, { unit: '%', period: '30/9/2024' }),
      measured('Tỷ lệ tốt nghiệp trung học phổ thông', 99.2, { unit: '%', period: 'Năm học 2023 - 2024' }),
    ],
    tasks: [
      task('Khôi phục 11 phòng ở giáo viên và hai bếp ăn', 'Sở Giáo dục và Đào tạo', '2024-11-30', 'hoan-thanh'),
      task('Hướng dẫn sử dụng kinh phí khắc phục thiên tai', 'Sở Tài chính', '2024-10-31', 'hoan-thanh'),
      task('Xây dựng đề án hợp nhất cơ quan tham mưu khối khoa giáo', 'Ban Tổ chức Tỉnh ủy', '2025-01-31', 'hoan-thanh'),
    ],
    body: `
<p>Mở đầu hội nghị, các đại biểu xem đoạn phim ngắn do giáo viên điểm trường Vân Phìn 3 quay bằng điện thoại trong đêm lũ. Đồng chí Mông Thị Kiều Oanh, Trưởng Ban Tuyên giáo Tỉnh ủy, đề nghị lấy tinh thần tự lực của các thầy cô làm điểm tựa để bàn những việc tiếp theo.</p>
<h2>Sau lũ: nhanh nhưng phải chắc</h2>
<p>Ngành giáo dục báo cáo toàn bộ 31 trường, điểm trường đã dạy học trở lại, song 11 phòng ở giáo viên mới chỉ dựng tạm bằng bạt. Sở Y tế cho biết không xảy ra dịch bệnh sau lũ nhờ khử trùng 1.780 giếng nước trong mười ngày đầu.</p>
<p>Bảo hiểm xã hội tỉnh đã cấp lại 2.140 thẻ bảo hiểm y tế bị thất lạc, đồng thời hướng dẫn người dân dùng thẻ trên ứng dụng khi đi khám.</p>
<h2>Chuẩn bị cho thay đổi</h2>
<p>Trước chủ trương sắp xếp tổ chức bộ máy, nhiều ý kiến băn khoăn về sự liền mạch của các chương trình phối hợp. Hội nghị thống nhất nguyên tắc: người đổi chỗ, việc không đổi chủ; mọi chương trình đang thực hiện phải ghi rõ cơ quan tiếp nhận.</p>
<h2>Việc cần xong trong quý IV</h2>
<ul>
<li>Rà soát nghị quyết, chỉ thị về khoa giáo phải tổng kết cuối nhiệm kỳ.</li>
<li>Chốt số liệu phổ cập giáo dục trước ngày 15/12.</li>
<li>Đánh giá việc thực hiện Nghị quyết số 08/2024/NQ-HĐND ngày 10/7/2024 sau ba tháng đầu.</li>
</ul>`,
  }),
];
