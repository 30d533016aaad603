import { describe, expect, test } from '@jest/globals';
import { parsePage } from './page-parser.ts';

const LEAD = 'Năm học vừa qua, các trường trong huyện Nậm Thử đã duy trì nề nếp, tỷ lệ học sinh lên lớp cao hơn năm trước ở mọi cấp học.';
const MORE =
  'Từ kết quả ấy, phòng giáo dục huyện mong các trường tiếp tục giữ sĩ số, nhất là sau các kỳ nghỉ dài, không để học sinh bỏ học.';
const parse = (middle: string, tail = '') =>
  parsePage(`Nậm Thử tổng kết năm học\n\n05/06/2023 08:00\n${LEAD}\n${MORE}\n${middle}\n${tail}`);
const bodyOf = (page: ReturnType<typeof parse>) => page.story?.blocks.map(({ kind, text }) => `${kind}: ${text}`) ?? [];
const LAST = 'Hội nghị cũng bầu ban đại diện cha mẹ học sinh mới, gồm chín người ở các bản, nhiệm kỳ hai năm, do bà Lò Thử làm trưởng ban.';

describe('one line that reads like a statistic does not end the story', () => {
  test.each(['Tổng cộng: 420', 'Tổng 56', 'Thành viên: 9', 'Tất cả: 12'])('%s', (line) => {
    const page = parse(line, `${LAST}\nTác giả: Lò Thử`);
    expect(bodyOf(page).slice(-2)).toEqual([`paragraph: ${line}`, `paragraph: ${LAST}`]);
    expect(page.story?.credits).toEqual([{ role: 'Tác giả', name: 'Lò Thử' }]);
  });
  test('right after the lead it is no caption', () => {
    const page = parsePage(`Nậm Thử tổng kết năm học\n\n05/06/2023\n${LEAD}\nTrường số 1: 240 học sinh\nTổng cộng: 420\n${MORE}`);
    expect(bodyOf(page)).toEqual(['paragraph: Trường số 1: 240 học sinh', 'paragraph: Tổng cộng: 420', `paragraph: ${MORE}`]);
  });
});

describe('a heading that other blocks have, too', () => {
  test.each(['Thông báo', 'Thống kê', 'Văn bản chỉ đạo'])('%s stays in the story when text follows, with a doubt', (heading) => {
    const page = parse(heading, LAST);
    expect(bodyOf(page).at(-1)).toBe(`paragraph: ${LAST}`);
    expect(bodyOf(page).some((block) => block.endsWith(heading))).toBe(true);
  });
  test.each(['Thông báo', 'Văn bản chỉ đạo'])('the doubt about %s', (heading) => {
    expect(parse(heading, LAST).doubts.join()).toContain(`“${heading}” được coi là đề mục trong bài`);
  });
  test('ends the story after its credit, or when only short lines follow', () => {
    expect(bodyOf(parse('Tác giả: Lò Thử\nThông báo', LAST))).toEqual([`paragraph: ${MORE}`]);
    expect(bodyOf(parse('Thông báo', 'Lịch nghỉ tết'))).toEqual([`paragraph: ${MORE}`]);
  });
});

describe('the story ends', () => {
  test.each([
    ['Tin liên quan'],
    ['Bình luận (0)'],
    ['Tổng lượt truy cập: 4.512'],
    ['Khách: 3\nThành viên: 1'],
    ['Hôm nay\n120\nTháng này\n3.000'],
    ['Văn bản mới\nSố: 5/2023/TT-BNV\nThông tư Hướng dẫn\nlượt xem: 3'],
  ])('before %j, and the paragraph behind it is a doubt', (block) => {
    const page = parse(block, LAST);
    expect(bodyOf(page)).toEqual([`paragraph: ${MORE}`]);
    expect(page.doubts.join()).toMatch(/1 đoạn văn ở sau bài không đưa vào .*“Hội nghị cũng bầu/);
  });
});
