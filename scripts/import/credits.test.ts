import { describe, expect, test } from '@jest/globals';
import { looksLikeName, readCreditLine, readEndOfText, readNameLine, readSignature, withoutClosingSign } from './credits.ts';

describe('lines that name a role', () => {
  test.each([
    ['Tác giả: Hoàng Thử', [{ role: 'Tác giả', name: 'Hoàng Thử' }]],
    ['Tác giả bài viết: Hoàng Mẫu', [{ role: 'Tác giả bài viết', name: 'Hoàng Mẫu' }]],
    ['Tin, ảnh: Gia Thử', [{ role: 'Tin, ảnh', name: 'Gia Thử' }]],
    ['Tin và ảnh : Lò Mẫu', [{ role: 'Tin và ảnh', name: 'Lò Mẫu' }]],
    ['Bài, ảnh: Thu Thử - Minh Mẫu', [{ name: 'Thu Thử' }, { name: 'Minh Mẫu' }]],
    ['Tác giả: Lò Thử - Đài TTTH huyện', [{ name: 'Lò Thử - Đài TTTH huyện' }]],
    ['(Ảnh: Hà Thử)', [{ role: 'Ảnh', name: 'Hà Thử' }]],
    ['Người viết: Vàng A.', [{ name: 'Vàng A.' }]],
  ])('%j', (text, credits) => expect(readCreditLine(text)?.credits).toMatchObject(credits));
  test.each([
    ['Nguồn: Báo Mẫu', 'Báo Mẫu'],
    ['Theo: TTXVN', 'TTXVN'],
  ])('%j is a source', (text, source) => expect(readCreditLine(text)).toEqual({ credits: [], source }));
  test.each([
    'Tin vui: hôm nay khai giảng',
    'Bài học rút ra: cần sát dân.',
    'Tác giả của bài này là ai?',
    'Kết quả: 12 trường',
    'Tin, ảnh:',
  ])('%j is none', (text) => expect(readCreditLine(text)).toBeNull());
});

describe('names alone', () => {
  test.each([
    ['Đăng Thử', ['Đăng Thử']],
    ['(Thu Hà)', ['Thu Hà']],
    ['Thu Hà - Minh Đức', ['Thu Hà', 'Minh Đức']],
  ])('%j', (text, names) => expect(readNameLine(text)).toEqual(names));
  test.each(['Ban Biên Tập', 'Quang cảnh hội nghị', 'UBND HUYỆN', 'Top', 'Sở Y Tế'])('%j is none', (text) => {
    expect(readNameLine(text)).toBeNull();
  });
  test.each([
    ['Lò A Sử', true],
    ['Nguyễn Văn A.', true],
    ["H'Yim Mlô", true],
    ['Trần', false],
    ['Tỉnh ủy', false],
    ['Hội đồng Nhân dân', false],
  ])('%j', (text, expected) => expect(looksLikeName(text)).toBe(expected));
});

describe('the end of the text', () => {
  test('a name after the closing sign', () => {
    expect(readEndOfText('Cần làm thiết thực./. Đăng Thử')).toEqual({ text: 'Cần làm thiết thực.', names: ['Đăng Thử'], credits: [] });
  });
  test('a name after a full stop', () => {
    expect(readEndOfText('Cần làm thiết thực. Đăng Thử')).toMatchObject({ text: 'Cần làm thiết thực.', names: ['Đăng Thử'] });
  });
  test('credits after the closing sign', () => {
    expect(readEndOfText('Xong./. Tin, ảnh: Gia Thử')).toMatchObject({ text: 'Xong.', credits: [{ role: 'Tin, ảnh', name: 'Gia Thử' }] });
  });
  test('no name: nothing is taken away', () => {
    expect(readEndOfText('Cần làm thiết thực. Tỉnh cũng vậy')).toEqual({
      text: 'Cần làm thiết thực. Tỉnh cũng vậy',
      names: [],
      credits: [],
    });
  });
  test.each([
    ['thực hiện./.', 'thực hiện.'],
    ['thực hiện ./.', 'thực hiện.'],
    ['thực hiện../.', 'thực hiện.'],
    ['thực hiện.', 'thực hiện.'],
    ['tỷ lệ 1/2.', 'tỷ lệ 1/2.'],
  ])('%j -> %j', (text, expected) => expect(withoutClosingSign(text)).toBe(expected));
});

test.each([
  ['BBT', 'BBT'],
  ['(PV)', 'PV'],
  ['Văn phòng HĐND huyện', 'Văn phòng HĐND huyện'],
  ['Thu Hà (Đài TTTH)', 'Thu Hà (Đài TTTH)'],
  ['Lò Thử - Phòng Văn hóa xã', 'Lò Thử - Phòng Văn hóa xã'],
  ['Bà con rất phấn khởi', null],
  ['Ban tổ chức trao giải cho các đội', null],
  ['Điện thoại: 0123', null],
  ['Xã Huổi Mẫu | 12', null],
  ['Trường tiểu học số 2', null],
  ['Hà Thử.', null],
])('%s signs the text: %s', (text, signed) => expect(readSignature(text)).toBe(signed));
