import { describe, expect, test } from '@jest/globals';
import { htmlToText } from './html-text.ts';
import { toLines } from './lines.ts';
import { parsePage } from './page-parser.ts';

const LEAD = 'Vụ mùa năm nay, nông dân các bản của xã Huổi Mẫu gieo cấy hơn hai trăm héc ta lúa nước, nhiều hơn năm trước ba mươi héc ta.';
const MORE = 'Cán bộ khuyến nông xuống từng bản hướng dẫn bà con bón phân, phòng rầy nâu, dùng nước tiết kiệm trong những tuần nắng nóng.';
const page = (inside: string, outside = '') => {
  const html = `<html><body><img src="/logo.png"><h1>Huổi Mẫu vào vụ mùa</h1><p>05/06/2023 08:00</p><p>${LEAD}</p><p>${MORE}</p>${inside}<h3>Tin liên quan</h3>${outside}</body></html>`;
  const { text, hints } = htmlToText(html);
  return parsePage(text, hints);
};
const textsOf = (html: string) => toLines(htmlToText(html).text).map(({ text }) => text);

describe('what does not come in is a doubt, one of each kind', () => {
  test('pictures of the story, not of the page around it', () => {
    const { doubts } = page(
      '<p><img src="/lua.jpg" alt="Cánh đồng"></p><img data-src="b.png"><img src="/dem.gif" width="1">',
      '<img src="/quangcao.jpg">',
    );
    expect(doubts).toEqual(['2 ảnh không chuyển sang, hãy thêm lại: /lua.jpg (“Cánh đồng”); b.png']);
  });
  test('files', () => {
    const { doubts } = page('<p>Xem <a href="/ke-hoach.pdf?v=2">kế hoạch vụ mùa</a>, <a href="/pdf">mục khác</a>.</p>');
    expect(doubts).toEqual(['1 tệp liên kết không chuyển sang, hãy đính kèm lại: /ke-hoach.pdf?v=2']);
  });
  test('tables', () => {
    const { doubts, story } = page(
      '<table><tr><th>Bản</th><th>Diện tích</th></tr><tr><td><p>BẢN THỬ</p></td><td>77/108</td></tr><tr><td>Lò Thử</td><td></td><td>Tác giả</td></tr></table>',
    );
    expect(doubts).toEqual([expect.stringMatching(/^3 hàng của bảng/)]);
    expect(story?.blocks.slice(1)).toEqual(
      ['Bản | Diện tích', 'BẢN THỬ | 77/108', 'Lò Thử | – | Tác giả'].map((text) => ({ kind: 'paragraph', text })),
    );
    expect(story).toMatchObject({ credits: [], names: [] });
  });
});

describe('a row of a table', () => {
  test('is one line', () => {
    expect(textsOf('<body><table><tr><td>Bản Thử<td>12<tr><td>Bản Mẫu<td>9</table>')).toEqual(['Bản Thử | 12', 'Bản Mẫu | 9']);
  });
  test('that arranges the page stays apart: running text, tables inside, a single cell, a heading', () => {
    expect(textsOf(`<body><table><tr><td>Trang chủ</td><td><p>${LEAD}</p><p>${MORE}</p></td></tr></table>`)).toEqual([
      'Trang chủ',
      LEAD,
      MORE,
    ]);
    expect(textsOf('<body><table><tr><td>a</td><td><table><tr><td>b</td><td>c</td></tr></table></td></tr></table>')).toEqual([
      'a',
      'b | c',
    ]);
    expect(textsOf('<body><table><tr><td><h1>Vào vụ</h1></td><td>5/6</td></tr></table>')).toEqual(['Vào vụ', '5/6']);
  });
  test('of statistics is still one', () => {
    expect(
      page('', '<table><tr><td>Hôm nay</td><td>12</td></tr><tr><td>Tổng lượt truy cập</td><td>4.500</td></tr></table>').statistics,
    ).toEqual({ today: 12, total: 4500 });
  });
});
