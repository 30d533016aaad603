import { LEGAL_RELATION_IDS, LEGAL_RELATIONS } from '@bang-tin/shared/legal-relations';
import { describe, expect, test } from '@jest/globals';
import { readRelationLabel } from './relation-labels.ts';
import { readRelations, readTargets } from './relations-cell.ts';

describe('labels', () => {
  test.each(LEGAL_RELATION_IDS)('%s by its name and from both sides', (relation) => {
    const { name, from, to } = LEGAL_RELATIONS[relation];
    expect(readRelationLabel(name)).toMatchObject({ relation, inverse: false });
    expect(readRelationLabel(from)).toMatchObject({ relation, inverse: false });
    if (to !== from) expect(readRelationLabel(to)).toMatchObject({ relation, inverse: true });
  });
  test.each([
    ['Thay thế cho', 'thay-the', false, false],
    ['BỊ THAY THẾ BỞI', 'thay-the', true, false],
    ['bãi bỏ một phần', 'bai-bo', false, true],
    ['Sửa đổi - bổ sung', 'sua-doi', false, false],
  ])('%s', (text, relation, inverse, partial) => expect(readRelationLabel(text)).toEqual({ relation, inverse, partial }));
  test('an unknown one', () => expect(readRelationLabel('Kèm theo')).toBeNull());
});

describe('a cell of targets', () => {
  const targets = (cell: string) =>
    readTargets(cell, { relation: 'can-cu', inverse: false, partial: false }).map(({ number, issuedDay, locator, partial }) => [
      number,
      issuedDay,
      locator,
      partial,
    ]);
  test('bare numbers', () => {
    expect(targets('12/2020/QĐ-UBND, 7/2021/QĐ-UBND\n20-NQ/TW')).toEqual([
      ['12/2020/QĐ-UBND', null, null, false],
      ['07/2021/QĐ-UBND', null, null, false],
      ['20-NQ/TW', null, null, false],
    ]);
  });
  test('citations, with what they say', () => {
    expect(targets('Điều 4 Nghị quyết số 08/2024/NQ-HĐND ngày 10/7/2024; Luật Đất đai năm 2013')).toEqual([
      ['08/2024/NQ-HĐND', '2024-07-10', 'Điều 4', true],
      ['Luật Đất đai năm 2013', null, null, false],
    ]);
  });
  test('what is not understood is kept as it stands', () => {
    expect(targets('Công điện khẩn của tỉnh')).toEqual([['Công điện khẩn của tỉnh', null, null, false]]);
    expect(targets(' - ')).toEqual([]);
  });
});

describe('the column of relations', () => {
  const read = (cell: Parameters<typeof readRelations>[0]) => {
    const { items, doubts } = readRelations(cell, { 'Kèm theo': 'lien-quan' }, 'd/m/y');
    return { items: items.map(({ relation, number, title, partial }) => [relation, number, title, partial]), doubts };
  };
  test('labels before numbers', () => {
    expect(read('thay thế: 14/2022/QĐ-UBND; căn cứ: 61/2018/NĐ-CP; 72/2025/QH15')).toEqual({
      items: [
        ['thay-the', '14/2022/QĐ-UBND', null, false],
        ['can-cu', '61/2018/NĐ-CP', null, false],
        ['can-cu', '72/2025/QH15', null, false],
      ],
      doubts: [],
    });
  });
  test('a label of the mapping, and one that nobody knows', () => {
    expect(read('Kèm theo: 1/2020/QĐ-UBND')).toMatchObject({ items: [['lien-quan', '01/2020/QĐ-UBND', null, false]], doubts: [] });
    expect(read('nối tiếp: 1/2020/QĐ-UBND')).toEqual({
      items: [['lien-quan', '01/2020/QĐ-UBND', null, false]],
      doubts: ['không hiểu quan hệ “nối tiếp”, ghi là “liên quan”'],
    });
  });
  test('records of JSON: nothing of them is lost', () => {
    const record = (more: object) => ({ relation: 'bãi bỏ', target_type: 'Luật', ...more });
    expect(
      read([
        record({ target_number: '39/2009/QH12', target_title: 'Luật Người cao tuổi', partial: true, locator: 'khoản 2 Điều 17' }),
        record({ target_number: null, target_title: 'Luật Tổ chức Chính phủ', target_year: 2025, target_date: '2025-02-18' }),
        record({ relation: 'kế thừa', target_number: '3060/QĐ-UBND', target_type: 'Quyết định', target_date: '2017-11-02' }),
        record({ target_type: null }),
      ]),
    ).toEqual({
      items: [
        ['bai-bo', '39/2009/QH12', 'Luật Người cao tuổi', true],
        ['bai-bo', 'Luật Tổ chức Chính phủ năm 2025', 'Luật Tổ chức Chính phủ ngày 18/02/2025', false],
        ['lien-quan', '3060/QĐ-UBND', 'kế thừa: Quyết định ngày 02/11/2017', false],
      ],
      doubts: ['không hiểu quan hệ “kế thừa”, ghi là “liên quan”', 'một quan hệ “bãi bỏ” không nói văn bản nào'],
    });
  });
});
