// The report of a conference on resolutions of the Party, which names them as officials do: in lists, by term, by nickname.

import { meetingReport } from '../../intake-builders.ts';
import { guest, official } from '../bodies.ts';
import { counted, measured, task } from './report-parts.ts';
import { at, figure, inCategory, lawRef, newsBy } from './story-parts.ts';

export const reportOnResolutions = [
  meetingReport('so-ket-cac-nghi-quyet-trung-uong-khoa-xii', {
    title: 'Đánh giá việc thực hiện các nghị quyết Trung ương khóa XII về bộ máy, y tế và dân số',
    lead: 'Sáng 30/10, Tỉnh ủy nhìn lại chín năm thực hiện bốn nghị quyết cùng ngày 25/10/2017; bộ máy gọn hơn, trạm y tế mạnh lên, mức sinh ở ba xã vẫn giảm nhanh.',
    date: at('2026-10-30', '16:20'),
    category: inCategory('hoi-nghi'),
    figure: figure('meeting-hall', 'Toàn cảnh hội nghị', 'Tranh vẽ hội trường với các hàng ghế hướng về bục phát biểu'),
    credits: newsBy('Minh Thư'),
    tags: ['nghị quyết Trung ương', 'sơ kết'],
    related: [lawRef('18-NQ/TW'), lawRef('20-NQ/TW'), lawRef('11-CT/TU')],
    meetingDay: '2026-10-30',
    place: 'Hội trường Tỉnh ủy',
    hosts: [guest('Ban Thường vụ Tỉnh ủy')],
    chairs: [official('ha-van-linh'), official('dinh-quang-thieu')],
    directing: [],
    participants: 'Ủy viên Ban Chấp hành Đảng bộ tỉnh; bí thư 41 đảng ủy xã, phường; lãnh đạo các sở Y tế, Nội vụ.',
    periodFrom: '2017-10-25',
    periodTo: '2026-09-30',
    results: 'Giảm 27% đầu mối sự nghiệp công lập; 38/38 trạm y tế xã có bác sĩ ít nhất ba ngày mỗi tuần; tuổi thọ trung bình đạt 73,4.',
    shortcomings:
      'Ba xã có mức sinh dưới 1,8 con; 12 trạm y tế sử dụng chưa hết máy siêu âm; một số nơi nhập tổ chức nhưng chưa nhập việc.',
    opinionCount: 14,
    conclusions:
      'Giữ người giỏi ở lại trạm y tế; không sáp nhập cơ học; mỗi xã có một mô hình chăm sóc người cao tuổi trước quý II năm 2027.',
    indicators: [
      counted('Trạm y tế xã có bác sĩ ít nhất ba ngày mỗi tuần', 38, 38, { unit: 'trạm', period: '30/9/2026' }),
      measured('Đầu mối sự nghiệp công lập giảm so với năm 2017', 27, { unit: '%', period: '30/9/2026' }),
      measured('Tuổi thọ trung bình', 73.4, { unit: 'tuổi', period: 'Năm 2025' }),
    ],
    tasks: [
      task('Trình chính sách giữ bác sĩ ở vùng cao', 'Sở Y tế', '2027-03-31', 'dang-thuc-hien'),
      task('Mỗi xã có một mô hình chăm sóc người cao tuổi', 'Đảng ủy các xã, phường', '2027-06-30', 'chua-thuc-hien'),
    ],
    body: `
<p>Hội nghị nghe báo cáo về các Nghị quyết số 18, số 19, số 20 và số 21-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương khóa XII. Bốn văn bản ra cùng một ngày, nên tỉnh quyết định đánh giá trong một buổi, theo từng con số chứ không theo từng bản báo cáo.</p>
<h2>Bộ máy: nhập tổ chức thì phải nhập việc</h2>
<p>Thực hiện Nghị quyết số 18-NQ/TW và Nghị quyết số 19-NQ/TW, tỉnh bớt 27% đầu mối sự nghiệp. Nhưng ở hai trung tâm mới gộp, người dân vẫn phải gõ hai cửa. Bí thư Tỉnh ủy nhắc lại tinh thần Nghị quyết Trung ương 4 khóa XII: tự soi từ việc nhỏ, đừng đợi có đơn thư mới sửa.</p>
<h2>Y tế: bác sĩ ở lại bao lâu</h2>
<p>Với Nghị quyết số 20-NQ/TW và Chỉ thị số 11-CT/TU ngày 26/02/2024 của Ban Thường vụ Tỉnh ủy, cả 38 trạm y tế đã có bác sĩ làm việc định kỳ. Câu hỏi bây giờ là họ ở lại bao lâu. Trong 31 bác sĩ về xã từ năm 2024, 22 người đã xin gia hạn; chín người ra đi đều nói lý do là chỗ ở.</p>
<h2>Dân số: hai đầu của một con số</h2>
<p>Nghị quyết 21 đặt mục tiêu giữ mức sinh thay thế. Toàn tỉnh đạt, riêng ba xã gần khu công nghiệp xuống dưới 1,8 con. Đại biểu đề nghị bàn cùng lúc chuyện nhà trẻ, giờ làm và nhà ở cho công nhân.</p>
<h2>Kết luận</h2>
<p>Tỉnh ủy thống nhất giao Sở Y tế trình chính sách giữ bác sĩ vùng cao trong quý I năm 2027, kết hợp với Luật Bảo hiểm xã hội năm 2024 và Nghị quyết số 21/2025/NQ-HĐND ngày 10/12/2025 của Hội đồng nhân dân tỉnh để người làm hợp đồng cũng được bảo vệ./.</p>`,
  }),
];
