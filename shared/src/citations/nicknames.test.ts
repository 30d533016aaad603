import { describe, expect, test } from '@jest/globals';
import { antecedentsOf, chooseAmong, keyOfCitation, keysOfDocument, toCandidate } from '../citation-resolution.ts';
import { type Citation, findCitations, findCitationsAndNicknames } from '../citations.ts';

const nicknames = (text: string) => findCitationsAndNicknames(text).filter(({ category }) => category === 'named');

test.each([
  ['thực hiện Nghị quyết Trung ương 4 khóa XII về', 'Nghị quyết Trung ương 4 khóa XII', '04-NQ/TW', '2016-10-30'],
  ['NGHỊ QUYẾT TRUNG ƯƠNG 4, KHOÁ XI', 'NGHỊ QUYẾT TRUNG ƯƠNG 4, KHOÁ XI', '12-NQ/TW', '2012-01-16'],
  ['Nghị quyết TW4 (khóa XI) và', 'Nghị quyết TW4 (khóa XI)', '12-NQ/TW', '2012-01-16'],
  [
    'Nghị quyết Hội nghị lần thứ 8 Ban Chấp hành Trung ương Đảng khóa XII',
    'Nghị quyết Hội nghị lần thứ 8 Ban Chấp hành Trung ương Đảng khóa XII',
    '36-NQ/TW',
    '2018-10-22',
  ],
  ['theo chương trình 30a của Chính phủ', 'chương trình 30a', '30a/2008/NQ-CP', '2008-12-27'],
  ['Chương trình 135 giai đoạn II', 'Chương trình 135', '135/1998/QĐ-TTg', '1998-07-31'],
  ['triển khai Đề án 06.', 'Đề án 06', '06/QĐ-TTg', '2022-01-06'],
])('%s', (text, said, number, date) => {
  expect(nicknames(text)).toMatchObject([{ text: said, number, date }]);
  const [{ start, end } = { start: 0, end: 0 }] = nicknames(text);
  expect(text.slice(start, end)).toBe(said);
  // The finder of citations by itself knows the grammar only.
  expect(findCitations(text).filter(({ category }) => category !== 'short')).toEqual([]);
});

test.each([
  'Nghị quyết Trung ương 6 khóa XII', // four resolutions
  'Nghị quyết Trung ương 4 năm 2016',
  'Hội nghị Trung ương 4 khóa XII',
  'chương trình 135.000 đồng',
  'chương trình 30 ngày',
  'đề án 06-08 xã',
  'đề án 2030',
])('none: %s', (text) => expect(nicknames(text)).toEqual([]));

test('a number beside a nickname stays a citation of its own; what is cited in full is no nickname', () => {
  expect(findCitationsAndNicknames('Đề án 06/QĐ-TTg, Đề án 06, Nghị định 46/2016/NĐ-CP').map(({ number }) => number)).toEqual([
    '06/QĐ-TTg',
    '06/QĐ-TTg',
    '46/2016/NĐ-CP',
  ]);
});

describe('resolving', () => {
  const law = (id: string, number: string, typeName: string, issuedDay: string) => ({ id, number, typeName, issuedDay, issuerName: null });
  test('a plenum’s resolution is told from those of other terms', () => {
    const laws = [law('x', '04-NQ/TW', 'Nghị quyết', '2006-08-21'), law('xii', '04-NQ/TW', 'Nghị quyết', '2016-10-30')];
    const [cited] = nicknames('Nghị quyết Trung ương 4 khóa XII') as [Citation];
    expect(laws.flatMap(keysOfDocument)).toContain(keyOfCitation(cited));
    expect(chooseAmong(cited, laws.map(toCandidate), { province: null })).toEqual({ kind: 'one', id: 'xii' });
  });
  test('a short citation without another before it', () => {
    const meant = (text: string) => antecedentsOf(findCitationsAndNicknames(text)).map((citation) => citation?.number ?? null);
    expect(meant('theo Nghị quyết 30a')).toEqual(['30a/2008/NQ-CP']);
    expect(meant('Nghị quyết 30a/2012/NQ-CP; Nghị quyết 30a')).toEqual(['30a/2012/NQ-CP', '30a/2012/NQ-CP']);
  });
});
