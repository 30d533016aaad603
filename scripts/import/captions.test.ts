import { expect, test } from '@jest/globals';
import { isHeading, splitDateline } from './captions.ts';

test.each([
  ['ĐBP - Ngày 12/1, Ban tổ chức', 'ĐBP', 'Ngày 12/1, Ban tổ chức'],
  ['(SMO) – Nhờ chủ động giống', '(SMO)', 'Nhờ chủ động giống'],
  ['(Cổng huyện) - Chiều 9/12', '(Cổng huyện)', 'Chiều 9/12'],
  ['songmau.example - Sáng 5/3', 'songmau.example', 'Sáng 5/3'],
  ['Sông Mẫu - Sáng 5/3, huyện khai giảng', 'Sông Mẫu', 'Sáng 5/3, huyện khai giảng'],
])('%s has a dateline', (text, dateline, rest) => expect(splitDateline(text)).toEqual({ dateline, rest }));

test.each(['Lò Văn Thử - Bí thư Huyện ủy phát biểu', 'Ngày 12/1 - ngày truyền thống', 'Dân số - Kế hoạch hóa gia đình'])(
  '%s has none',
  (text) => {
    expect(splitDateline(text)).toEqual({ dateline: null, rest: text });
  },
);

test.each([
  ['I. KẾT QUẢ ĐẠT ĐƯỢC', true],
  ['1. Công tác tuyên truyền', true],
  ['PHƯƠNG HƯỚNG NHIỆM VỤ', true],
  ['11 trường đạt chuẩn', false],
  ['1. Công tác tuyên truyền được đẩy mạnh.', false],
  ['- Tổ chức 120 buổi tuyên truyền', false],
])('%s: heading %s', (text, expected) => expect(isHeading(text)).toBe(expected));
