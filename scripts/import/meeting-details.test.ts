import { describe, expect, test } from '@jest/globals';
import { kindOfPage } from './kind.ts';
import { readMeetingDay } from './meeting-day.ts';
import { readHosts, readMeetingDetails, readOpinionCount, readPlace } from './meeting-details.ts';
import { readPeriod } from './meeting-period.ts';
import { readOfficials } from './officials.ts';

describe('article or meeting report', () => {
  test.each([
    ['Hội nghị giao ban công tác văn nghệ', 'Ngày 5/3, Hội Văn nghệ huyện tổ chức hội nghị giao ban.', true],
    ['Giao ban công tác khoa giáo 6 tháng đầu năm 2022', 'Công tác khoa giáo đạt nhiều kết quả.', true],
    ['Triển khai nhiệm vụ năm 2021', 'Ngày 12/1, Ban Tuyên giáo tổ chức tổng kết công tác năm 2020. Đồng chí A dự hội nghị.', true],
    ['Khai mạc kỳ họp thứ 5 HĐND huyện', 'Sáng 3/7, kỳ họp đã khai mạc.', true],
    ['Kết quả nổi bật trong phối hợp công tác', 'Sau 2 năm thực hiện quy định, công tác triển khai nhiệm vụ có chuyển biến.', false],
    ['Đưa Nghị quyết Hội nghị Trung ương 8 vào cuộc sống', 'Các cấp đã tổ chức học tập Nghị quyết Hội nghị Trung ương 8.', false],
    ['Kế hoạch tổ chức hội nghị tổng kết', 'Ngày 12/3, UBND huyện ban hành kế hoạch tổ chức hội nghị.', false],
    ['Nậm Thử thi đua làm đường', 'Ngày 5/3, xã tổ chức lễ phát động.', false],
  ])('%s', (title, lead, expected) => expect(kindOfPage(title, lead, '').isMeeting).toBe(expected));
  test('a close decision is a doubt', () => {
    expect(kindOfPage('Gặp mặt bên lề hội nghị', 'Chiều qua, các đại biểu đi thăm bản.', '').doubt).toMatch(
      /coi là bài viết vì chỉ có tiêu đề/,
    );
  });
});

describe('the day of the meeting', () => {
  const nothing = { publishedDay: null, period: null, title: '' };
  const day = (text: string, clues = {}) => readMeetingDay([text], { ...nothing, ...clues });
  test.each([
    ['Chiều ngày 22/9/2023, Ban Tuyên giáo tổ chức', '2023-09-22'],
    ['Trong 2 ngày (27-28/7/2020), huyện tổ chức', '2020-07-27'],
    ['Ngày 12 tháng 10 năm 2020, tại hội trường', '2020-10-12'],
    ['Sáng nay (5/3/2021), huyện tổ chức', '2021-03-05'],
    ['Thực hiện Quyết định số 410-QĐ/TU, ngày 17/5/2017, chiều 3/4/2019 huyện tổ chức', '2019-04-03'],
  ])('%j', (text, expected) => expect(day(text)).toEqual({ day: expected, yearFrom: 'text' }));
  test('the year by the day of publishing, of the year before where it would lie ahead', () => {
    expect(day('Ngày 12/1, Ban tổ chức', { publishedDay: '2021-01-12' })).toEqual({ day: '2021-01-12', yearFrom: 'published' });
    expect(day('Ngày 28/12, Ban tổ chức', { publishedDay: '2021-01-03' })?.day).toBe('2020-12-28');
  });
  test('the year by the period: a whole year is summed up at its end or in the next spring', () => {
    const period = readPeriod('Tổng kết công tác năm 2019', '');
    expect(day('Ngày 26/12, Ban tổ chức', { period })).toEqual({ day: '2019-12-26', yearFrom: 'period' });
    expect(day('Ngày 8/1, Ban tổ chức', { period })?.day).toBe('2020-01-08');
  });
  test('the year by the title', () => {
    expect(day('Ngày 8/1, Ban tổ chức', { title: 'Gặp mặt đầu năm 2022' })).toEqual({ day: '2022-01-08', yearFrom: 'title' });
  });
  test.each(['Ngày 8/1, Ban tổ chức', 'Ngày 31/2/2020, Ban tổ chức', 'Toàn huyện có 15/16 xã', 'Quyết định số 410-QĐ/TU, ngày 17/5/2017'])(
    'nothing tells it: %j',
    (text) => expect(day(text)).toBeNull(),
  );
});

describe('the period', () => {
  test.each([
    ['Hội nghị giao ban 9 tháng đầu năm 2020', '', '2020-01-01', '2020-09-30'],
    ['Hội nghị giao ban', 'giao ban công tác 6 tháng đầu năm và triển khai nhiệm vụ 6 tháng cuối năm 2017', '2017-01-01', '2017-06-30'],
    ['Hội nghị giao ban công tác dân số 9 tháng năm 2022', '', '2022-01-01', '2022-09-30'],
    ['Sơ kết 6 tháng cuối năm 2022', '', '2022-07-01', '2022-12-31'],
    ['Đánh giá kết quả nửa đầu năm 2022', '', '2022-01-01', '2022-06-30'],
    ['Tổng kết thi đua quý III, triển khai nhiệm vụ quý IV năm 2022', '', '2022-07-01', '2022-09-30'],
    ['Tổng kết năm 2022, triển khai nhiệm vụ 6 tháng đầu năm 2023', '', '2022-01-01', '2022-12-31'],
    ['Hội nghị sơ kết quý I/2021', '', '2021-01-01', '2021-03-31'],
    ['Giao ban quý IV năm 2021', '', '2021-10-01', '2021-12-31'],
    ['Triển khai nhiệm vụ năm 2021', 'Ngày 12/1, Ban tổng kết công tác năm 2020; triển khai nhiệm vụ năm 2021', '2020-01-01', '2020-12-31'],
    ['Tổng kết 5 năm, giai đoạn 2016 - 2020', '', '2016-01-01', '2020-12-31'],
    ['Giao ban tháng 2/2024', '', '2024-02-01', '2024-02-29'],
  ])('%s / %s', (title, lead, from, to) => expect(readPeriod(title, lead)).toMatchObject({ from, to }));
  test('a year that is not said to be summed up is unsure', () => {
    expect(readPeriod('Hội nghị giao ban năm 2023', '')).toMatchObject({ from: '2023-01-01', unsure: true });
    expect(readPeriod('Hội nghị tổng kết công tác Đoàn năm 2022', '')).toMatchObject({ from: '2022-01-01', unsure: false });
  });
  test.each([
    ['Hội nghị sơ kết học kỳ I năm học 2022-2023', 'Hội nghị tổng kết công tác năm 2022.'],
    ['Sơ kết học kỳ I năm 2022', ''],
    ['Hội nghị giao ban 6 tháng đầu năm', ''],
  ])('a part of a year that is not understood is never the whole year, and a doubt: %s', (title, lead) => {
    expect(readPeriod(title, lead)).toBeNull();
    expect(readMeetingDetails(title, [lead], null).doubts.join()).toMatch(/kỳ báo cáo để trống/);
  });
  test('what lies ahead is no period, nor a doubt', () => {
    const title = 'Hội nghị triển khai nhiệm vụ 6 tháng cuối năm 2022';
    expect(readPeriod(title, '')).toBeNull();
    expect(readMeetingDetails(title, [''], null).doubts.join()).not.toMatch(/kỳ báo cáo/);
  });
  test.each(['Triển khai nhiệm vụ năm 2021', 'Hội nghị triển khai kế hoạch năm 2022', 'Hội nghị giao ban'])('none: %s', (title) => {
    expect(readPeriod(title, '')).toBeNull();
  });
});

describe('who took part', () => {
  const names = (text: string) => {
    const { chairs, directing, participants } = readOfficials([text]);
    return { chairs: chairs.map(({ name }) => name), directing: directing.map(({ name }) => name), participants };
  };
  test('directing before chairing before attending, in one sentence', () => {
    expect(
      readOfficials([
        'Đồng chí Lò Văn Thử - Ủy viên BTV, Trưởng Ban Tuyên giáo dự, chỉ đạo Hội nghị; các đồng chí Vàng Thị Mẫu - Phó Trưởng Ban, Hà A Thử - Phó Giám đốc Sở đồng chủ trì; cùng sự tham dự của lãnh đạo các ngành.',
      ]),
    ).toEqual({
      directing: [{ name: 'Lò Văn Thử', position: 'Ủy viên BTV, Trưởng Ban Tuyên giáo' }],
      chairs: [
        { name: 'Vàng Thị Mẫu', position: 'Phó Trưởng Ban' },
        { name: 'Hà A Thử', position: 'Phó Giám đốc Sở' },
      ],
      participants: 'lãnh đạo các ngành',
    });
  });
  test.each([
    ['Hội nghị do đồng chí Lò Văn Thử, Bí thư Huyện ủy chủ trì.', ['Lò Văn Thử']],
    ['Chiều 20/5, dưới sự chủ trì của đồng chí Ngô Thị Thử, Phó Bí thư Tỉnh ủy, Ban Thường vụ thảo luận đề cương.', ['Ngô Thị Thử']],
    ['Phó trưởng Ban Tuyên giáo Tỉnh ủy Ngô Duy Thử chủ trì Hội nghị.', ['Ngô Duy Thử']],
    [
      'Chủ trì hội nghị có các đồng chí: Lò A Thử - Bí thư; Vàng Thị Mẫu - Phó Bí thư; tham dự hội nghị có đại diện các sở.',
      ['Lò A Thử', 'Vàng Thị Mẫu'],
    ],
    ['Đồng chí Nguyễn Thị Thử, UVT.Ư Đảng, Bí thư Tỉnh ủy dự và chủ trì hội nghị.', ['Nguyễn Thị Thử']],
    ['Sáng 24-6, đồng chí Hoàng Anh Thử, Phó Trưởng Ban đã chủ trì Hội nghị báo cáo viên tháng 6.', ['Hoàng Anh Thử']],
  ])('%s', (text, chairs) => expect(names(text).chairs).toEqual(chairs));
  test('positions keep the commas inside the name of a body', () => {
    expect(readOfficials(['Đồng chí Sùng A Mẫu, Giám đốc Sở Văn hóa, Thể thao và Du lịch chủ trì hội nghị.']).chairs).toEqual([
      { name: 'Sùng A Mẫu', position: 'Giám đốc Sở Văn hóa, Thể thao và Du lịch' },
    ]);
  });
  test('attending is not directing', () => {
    expect(names('Đồng chí Lò Văn Thử, Phó Chủ tịch UBND tỉnh dự hội nghị.')).toEqual({
      chairs: [],
      directing: [],
      participants: 'Lò Văn Thử, Phó Chủ tịch UBND tỉnh',
    });
  });
  test.each([
    'Các dự án, đề án được lãnh đạo, chỉ đạo thực hiện; Ban Chỉ đạo tổ chức các lớp.',
    'Tiếp tục chỉ đạo các ngành, dự kiến hoàn thành trong năm.',
    'Sở Y tế chủ trì, phối hợp với các ngành.',
  ])('nobody: %s', (text) => expect(names(text)).toEqual({ chairs: [], directing: [], participants: null }));
});

test.each([
  ['Chiều 12/10, tại Bảo hiểm xã hội tỉnh (BHXH), Ban Tuyên giáo tổ chức hội nghị', 'Bảo hiểm xã hội tỉnh'],
  ['Sáng 5/3/2020, tại Hội trường UBND huyện đã diễn ra hội nghị', 'Hội trường UBND huyện'],
  ['Ngày 19/7, Ban Tuyên giáo tổ chức hội nghị tại huyện', null],
  ['Ngày 19/7, tại hội nghị giao ban, các đại biểu', null],
])('place: %s', (lead, place) => expect(readPlace(lead)).toBe(place));

test.each([
  [
    'Chiều 9/11, Ban Tuyên giáo Tỉnh ủy phối hợp Sở Tài nguyên và Môi trường tổ chức hội nghị.',
    ['Ban Tuyên giáo Tỉnh ủy', 'Sở Tài nguyên và Môi trường'],
  ],
  [
    'Sáng 6/10, tại Trung tâm huyện, Hội Nông dân huyện và Phòng Nông nghiệp huyện đã tổ chức tổng kết.',
    ['Hội Nông dân huyện', 'Phòng Nông nghiệp huyện'],
  ],
  ['Hội nghị diễn ra trong hai ngày.', []],
])('hosts: %s', (lead, hosts) => expect(readHosts(lead)).toEqual(hosts));

test.each([
  ['Đã có 07 ý kiến phát biểu', 7],
  ['Hội nghị nghe 12 lượt ý kiến tham luận', 12],
  ['Có bảy ý kiến đóng góp', 7],
  ['Một số ý kiến cho rằng', null],
  ['Có nhiều ý kiến phát biểu', null],
])('opinions: %s', (text, count) => expect(readOpinionCount([text])).toBe(count));
