import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { htmlToText } from './html-text.ts';
import { toLines } from './lines.ts';
import { type ParsedPage, parsePage } from './page-parser.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const textOf = (name: string) => readFileSync(join(FIXTURES, name), 'utf8');

function parse(name: string) {
  const page = parsePage(textOf(name));
  if (page.story === null) throw new Error(`no story in ${name}`);
  return { ...page, story: page.story };
}
const texts = (page: ParsedPage, kind: string) => page.story?.blocks.filter((block) => block.kind === kind).map(({ text }) => text) ?? [];
const unused = (page: ParsedPage) =>
  page.accounts.flatMap((account) => ('reason' in account ? [`${account.reason}: ${account.line.text.slice(0, 24)}`] : []));

describe('an article with weekday, views and comments, list of documents and statistics', () => {
  const page = parse('weekday-first.txt');
  test('title, date, counts, lead', () => {
    expect(page.story).toMatchObject({
      title: 'Nậm Thử làm đường liên bản bằng sức dân',
      date: { day: '2019-06-12', time: '08:05', weekdayFits: true },
      views: 1205,
      comments: 3,
      meeting: null,
    });
    expect(page.story.lead).toMatch(/^Sau ba năm .* chuyển biến\.$/);
  });
  test('captions, heading, paragraphs, the closing sign gone', () => {
    expect(texts(page, 'caption')).toEqual([
      'Người dân bản Huổi Mẫu đổ bê tông mặt đường',
      'Đồng chí Chủ tịch UBND xã trao giấy khen cho các hộ hiến đất',
    ]);
    expect(texts(page, 'heading')).toEqual(['1. Kết quả bước đầu']);
    expect(texts(page, 'paragraph')).toHaveLength(3);
    expect(texts(page, 'paragraph').at(-1)).toMatch(/mưa bão\.$/);
  });
  test('credit, source, tags', () => {
    expect(page.story.credits).toEqual([{ role: 'Tác giả', name: 'Lò Văn Mẫu' }]);
    expect(page.story.source).toBe('Trang tin xã Huổi Mẫu');
    expect(page.story.tags).toEqual(['giao thông', 'nông thôn mới']);
  });
  test('the listed documents', () => {
    expect(page.documents).toMatchObject([
      {
        number: { normal: '03/2019/QĐ-UBND' },
        typeName: 'Quyết định',
        issuerName: 'Ủy ban nhân dân',
        abstract: 'Ban hành quy định về quản lý đường bản',
        views: 88,
        downloads: 12,
      },
      { number: { normal: '15/CT-UBND' }, typeName: 'Chỉ thị', views: 1204, downloads: 0 },
    ]);
  });
  test('the statistics', () => {
    expect(page.statistics).toEqual({ online: 12, today: 1045, thisMonth: 20311, lastMonth: 31002, total: 4512730 });
  });
  test('what is not used, and why', () => {
    expect(unused(page)).toEqual([
      'repeat: Người dân bản Huổi Mẫu đ',
      'rating: Tổng số điểm của bài viế',
      'block-heading: Văn bản mới',
      'teaser: • Ngày hội văn hóa các d',
      'teaser: Trong hai ngày 20 và 21/',
      'banner: bannerhuyen',
      'statistics: • Đang truy cập12',
      'statistics: • Hôm nay1,045',
      'statistics: • Tháng hiện tại20,311',
      'statistics: • Tháng trước31,002',
      'idle-notice: Bạn đã không sử dụng Sit',
      'furniture: top',
      'furniture: down',
    ]);
  });
});

describe('a report under the portal’s name and address', () => {
  const page = parse('site-header.txt');
  test('the portal’s header is no title', () => {
    expect(page.story.title).toBe('Hội nghị giao ban công tác văn hóa quý III năm 2022');
    expect(unused(page).slice(0, 2)).toEqual(['site-header: Huyện ủy Sông Mẫu', 'site-header: http://songmau.example']);
    expect(page.story.date).toBeNull();
  });
  test('the meeting', () => {
    expect(page.story.meeting).toMatchObject({
      meetingDay: '2022-10-06',
      place: 'Trung tâm Văn hóa huyện',
      hosts: ['Ban Tuyên giáo Huyện ủy', 'Phòng Văn hóa và Thông tin huyện'],
      directing: [{ name: 'Vàng A Mẫu', position: 'Ủy viên BTV, Trưởng Ban Tuyên giáo Huyện ủy' }],
      chairs: [
        { name: 'Lò Thị Thử', position: 'Phó Trưởng Ban Tuyên giáo Huyện ủy' },
        { name: 'Trần Văn Mẫu', position: 'Trưởng phòng Văn hóa và Thông tin' },
      ],
      participants: 'cán bộ văn hóa các xã, thị trấn',
      periodFrom: '2022-07-01',
      periodTo: '2022-09-30',
      opinionCount: 9,
    });
  });
  test('doubts: the year was inferred, a share may be an indicator', () => {
    expect(page.doubts.join('\n')).toMatch(/không ghi năm; lấy năm theo kỳ báo cáo: 06\/10\/2022[\s\S]*15\/18 xã/);
  });
});

describe('a report with the time first and a newsroom at its head', () => {
  const page = parse('time-first.txt');
  test('breadcrumbs are no title; date, views, dateline, credit', () => {
    expect(page.story).toMatchObject({
      title: 'Triển khai nhiệm vụ công tác dân số năm 2020',
      date: { day: '2020-01-06', time: '09:15', weekdayFits: true },
      views: 2310,
      dateline: 'SMO',
      credits: [{ role: 'Tin, ảnh', name: 'Minh Thử' }],
    });
    expect(page.story.lead).toMatch(/^Ngày 31\/12, Chi cục/);
  });
  test('a day in December that is published in January is of the year before', () => {
    expect(page.story.meeting).toMatchObject({ meetingDay: '2019-12-31', periodFrom: '2019-01-01', periodTo: '2019-12-31', place: null });
    expect(page.story.meeting?.chairs.map(({ name }) => name)).toEqual(['Quàng Thị Mẫu', 'Hà Văn Thử']);
    expect(page.story.meeting?.participants).toBe('Đèo Văn Thử, Phó Giám đốc Sở Y tế');
  });
  test('other news is not part of it', () => {
    expect(unused(page).slice(1)).toEqual([
      'block-heading: Bình luận',
      'block-heading: Tin khác',
      'teaser: Xã Huổi Mẫu ra mắt câu l',
      'other-date: (05/01/2020)',
      'furniture: Back To Top',
    ]);
  });
});

test('a report with nothing around it', () => {
  const page = parse('bare.txt');
  expect(page.story.lead).toMatch(/huyện ủy\.$/);
  expect(texts(page, 'caption')).toEqual(['Quang cảnh hội nghị']);
  expect(page.story.meeting).toMatchObject({
    meetingDay: '2018-07-15',
    directing: [{ name: 'Giàng Thị Thử', position: 'Phó Bí thư Thường trực huyện ủy' }],
    chairs: [],
    periodFrom: '2018-01-01',
    periodTo: '2018-06-30',
    opinionCount: null,
  });
  expect(unused(page)).toEqual([]);
});

test('a name after the end of the text, views as a bare number, statistics with doubled labels', () => {
  const page = parse('closing-name.txt');
  expect(page.story).toMatchObject({ names: ['Thu Mẫu'], credits: [], views: 518, date: null });
  expect(texts(page, 'paragraph').at(-1)).toMatch(/thiết thực\.$/);
  expect(texts(page, 'caption')).toEqual(['Hội nghị giao ban các câu lạc bộ khối văn hóa năm 2021']);
  expect(page.statistics).toEqual({ guests: 204, members: 1, onlineTotal: 205, total: 7310442 });
  expect(page.story.meeting).toMatchObject({
    meetingDay: '2021-11-09',
    hosts: ['Ban Tuyên giáo Tỉnh ủy', 'Sở Văn hóa và Thể thao'],
    periodFrom: '2021-01-01',
    periodTo: '2021-12-31',
  });
  expect(page.doubts.join('\n')).toMatch(/tạm lấy cả năm/);
});

test('menus above, date before the title, photo credit in the caption, signature of an office, footer', () => {
  const page = parse('date-first.txt');
  expect(page.story).toMatchObject({
    title: 'Sông Mẫu: trồng mới 120 ha quế trong nửa đầu năm',
    date: { day: '2024-07-18', time: null, labelled: true },
    views: 77,
    dateline: '(SMO)',
    names: ['Phòng Kinh tế huyện'],
    meeting: null,
  });
  expect(texts(page, 'caption')).toEqual(['Vườn ươm quế giống của hợp tác xã Bản Thử. Ảnh: Hà Thử']);
  expect(texts(page, 'paragraph')).toHaveLength(2);
});

test('an HTML page: its heading is the title, its address is kept, scripts are not read', () => {
  const { text, hints } = htmlToText(textOf('page.html'));
  expect(text).not.toMatch(/not read|Gửi/);
  expect(hints).toEqual({
    titles: ['Lớp học xóa mù chữ ở Nà Mẫu', 'Lớp học xóa mù chữ ở Nà Mẫu - Cổng huyện'],
    address: 'https://songmau.example/khoa-giao/lop-hoc-xoa-mu-chu-12.html',
    files: [],
    pictures: [{ name: 'a.jpg (“Lớp học”)', line: expect.any(Number) }],
  });
  const page = parsePage(text, hints);
  expect(page.story).toMatchObject({
    title: 'Lớp học xóa mù chữ ở Nà Mẫu',
    date: { day: '2024-10-03', time: '16:20' },
    views: 412,
    credits: [{ role: 'Tác giả', name: 'Mùa Thử' }],
  });
  expect(page.story?.lead).toMatch(/60 tuổi & vẫn/);
  expect(texts(page, 'caption')).toEqual(['Lớp học buổi tối tại điểm trường Nà Mẫu']);
});

describe('what stands on two lines is read as one', () => {
  const page = (tail: string) =>
    parsePage(`Nậm Thử làm đường liên bản\n\nLượt xem:\n1.205\n${'Nhân dân các bản góp công làm đường. '.repeat(5)}\n${tail}`);
  test('views and roles', () => {
    const { story, accounts } = page('Bà con rất phấn khởi.\nTác giả:\nLò Văn Mẫu\nNguồn tin:\nĐài huyện Mẫu\n343\nGo top');
    expect(story).toMatchObject({ views: 1205, credits: [{ role: 'Tác giả', name: 'Lò Văn Mẫu' }], source: 'Đài huyện Mẫu', names: [] });
    expect(accounts.filter((account) => 'reason' in account).map(({ line }) => line.text)).toEqual(['343', 'Go top']);
  });
  test('a number above “Go top” is the views where no other line tells them', () => {
    expect(parsePage(`Nậm Thử làm đường\n\n${'Nhân dân các bản góp công. '.repeat(6)}\nBà con vui.\n343\nGo top`).story?.views).toBe(343);
  });
  test('a role alone at the end is no name', () => {
    expect(page('Bà con vui.\nTác giả:').story?.credits).toEqual([]);
  });
});

test('buttons in brackets are no text', () => {
  const page = parsePage(`Nậm Thử làm đường\n\n${'Nhân dân các bản góp công. '.repeat(6)}\nBà con vui lắm.\n[Quay lại]\n« Trang trước`);
  expect(texts(page, 'paragraph')).toEqual(['Bà con vui lắm.']);
  expect(unused(page)).toEqual(['furniture: [Quay lại]', 'furniture: « Trang trước']);
});

test('a short last line that may be no name stays in the text, with a doubt', () => {
  const page = parsePage(`Nậm Thử làm đường\n\n${'Nhân dân các bản góp công. '.repeat(6)}\nBà con vui lắm.\nĐường đã thông xe`);
  expect(page.story?.names).toEqual([]);
  expect(texts(page, 'paragraph')).toEqual(['Bà con vui lắm.', 'Đường đã thông xe']);
  expect(page.doubts.join()).toMatch(/“Đường đã thông xe” được giữ trong bài/);
});

test('a date line that is not understood is a doubt, and neither caption nor lead', () => {
  const text = 'Nhân dân các bản góp công làm đường. '.repeat(5).trim();
  const page = parsePage(`Nậm Thử làm đường\n\n07/10/2022 14:05 (ICT)\n${text}\n08:00 ngày 09/10/2022 thông xe\n${text} Hết.`);
  expect(page.story).toMatchObject({ date: null, lead: text });
  expect(texts(page, 'caption')).toEqual([]);
  expect(texts(page, 'paragraph')[0]).toBe('08:00 ngày 09/10/2022 thông xe');
  expect(page.doubts.filter((doubt) => /không hiểu được là ngày đăng/.test(doubt))).toHaveLength(2);
});

describe('no story', () => {
  test.each(['', '\n\n', 'top\ndown', 'Chỉ một dòng chữ ngắn'])('%j', (text) => {
    expect(parsePage(text).story).toBeNull();
  });
});

describe('every line is accounted for', () => {
  const fixtures = readdirSync(FIXTURES).filter((name) => name.endsWith('.txt'));
  const accounted = (text: string) => {
    const page = parsePage(text);
    expect(page.accounts.map(({ line }) => line)).toEqual(toLines(text));
    expect(page.accounts.every((account) => 'reason' in account || account.fields.length > 0)).toBe(true);
    return page;
  };
  test.each(fixtures)('%s, and nothing in it is unrecognised', (name) => {
    expect(unused(accounted(textOf(name))).filter((line) => line.startsWith('unrecognised'))).toEqual([]);
  });
  test('whatever the order of the lines, and whatever is between them', () => {
    const pool = fixtures.flatMap((name) => textOf(name).split('\n'));
    const line = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...pool) }, { weight: 1, arbitrary: fc.string({ maxLength: 80 }) });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        accounted(lines.join('\n'));
      }),
      { numRuns: 300 },
    );
  });
  test('a page of one megabyte takes no longer than its length asks for', () => {
    const text = textOf('weekday-first.txt');
    const long = `${text}\n${'Đồng chí A - Phó B, '.repeat(2000)}\n${'1 '.repeat(20_000)}\n`.repeat(12);
    const startedAt = performance.now();
    accounted(long);
    expect(performance.now() - startedAt).toBeLessThan(5000);
  });
});
