import { describe, expect, test } from '@jest/globals';
import { toLines } from './lines.ts';
import { findTitle } from './title.ts';

const LONG =
  'Đồng chí Hà Văn Mẫu, Ủy viên Ban Thường vụ Huyện ủy, Chủ nhiệm Ủy ban Kiểm tra Huyện ủy Nậm Thử thăm, tặng quà các gia đình chính sách ở xã Huổi Mẫu';
const TEXT =
  'Nhân dịp kỷ niệm ngày Thương binh, liệt sĩ, đoàn công tác của huyện đã đến thăm, động viên các gia đình chính sách ở xã Huổi Mẫu, trao quà và nghe nguyện vọng của từng nhà.';
const titleOf = (text: string, hints: string[] = []) => {
  const lines = toLines(text);
  const index = findTitle(lines, hints);
  return index === null ? null : lines[index]?.text;
};

describe('a title as long as a paragraph', () => {
  test.each([
    ['above its date', `Huyện ủy Nậm Thử\nTin hoạt động\n${LONG}\n27/07/2023 08:00\n${TEXT}`],
    ['above the text', `${LONG}\n${TEXT}\n${TEXT}`],
    ['above a weekday', `${LONG}\nThứ năm - 27/07/2023 08:15 33 0\n${TEXT}`],
  ])('%s', (_place, text) => expect(titleOf(text)).toBe(LONG));
  test.each([
    ['by its heading', [LONG]],
    ['by the document’s title, the portal’s name before it', [`Cổng huyện Nậm Thử | ${LONG}`]],
  ])('is found %s where neither stands below it', (_by, hints) => {
    expect(titleOf(`Tin hoạt động của huyện\n${LONG}\nẢnh: Hà Thử\nQuà\n${TEXT}`, hints)).toBe(LONG);
  });
});

test('a first paragraph without its stop is no title', () => {
  const lead = `Ngày 27/7, ${TEXT.slice(0, -1)}`;
  expect(titleOf(`Nậm Thử thăm gia đình chính sách\n${lead}\n${TEXT} ${TEXT}`)).toBe('Nậm Thử thăm gia đình chính sách');
});

test('the section in a document’s title is none', () => {
  expect(titleOf(`Tin tức trong huyện\nNậm Thử thăm nhà\n${TEXT}`, ['Nậm Thử thăm nhà ở xã Huổi Mẫu - Tin tức trong huyện'])).toBe(
    'Nậm Thử thăm nhà',
  );
});

test.each(['Bản Thử dựng nhà văn hóa', 'Phong trào đọc sách ở Nậm Thử', 'Số hóa hồ sơ ở xã'])('%s: no body’s name', (title) => {
  expect(titleOf(`${title}\nBà con góp công.\n${TEXT}`, [title])).toBe(title);
});
