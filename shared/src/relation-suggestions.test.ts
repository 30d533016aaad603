import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type RelationSuggestion, type SuggestingDocument, suggestRelations } from './relation-suggestions.ts';

const NEW: SuggestingDocument = { number: '50/2026/QĐ-UBND', effectiveDay: null, relations: [] };
const suggest = (text: string, document: Partial<SuggestingDocument> = {}) => suggestRelations(text, { ...NEW, ...document });

/** "bai-bo 83/2014/TT-BTC partly(khoản 2 Điều 3) from 2026-01-01" */
const said = ({ relation, number, partial, locator, effectiveDay }: RelationSuggestion): string =>
  [relation, number, partial ? 'partly' : [], locator === null ? [] : `(${locator})`, effectiveDay === null ? [] : `from ${effectiveDay}`]
    .flat()
    .join(' ');
const told = (text: string, document?: Partial<SuggestingDocument>): string[] => suggest(text, document).map(said);

describe('a basis', () => {
  test.each([
    [
      'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;\n\nCăn cứ Nghị định số 34/2016/NĐ-CP ngày 14/5/2016 của Chính phủ;',
      ['can-cu 72/2025/QH15', 'can-cu 34/2016/NĐ-CP'],
    ],
    ['Căn cứ Luật Đất đai năm 2024; căn cứ Nghị định số 102/2024/NĐ-CP;', ['can-cu Luật Đất đai năm 2024', 'can-cu 102/2024/NĐ-CP']],
    // What a basis itself amends is no basis.
    [
      'Căn cứ Nghị định số 154/2020/NĐ-CP ngày 31/12/2020 của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 34/2016/NĐ-CP ngày 14/5/2016;',
      ['can-cu 154/2020/NĐ-CP'],
    ],
    [
      'Căn cứ Nghị định số 34/2016/NĐ-CP ngày 14/5/2016 của Chính phủ quy định chi tiết Luật Ban hành văn bản và Nghị định số 154/2020/NĐ-CP ngày 31/12/2020 của Chính phủ;',
      ['can-cu 34/2016/NĐ-CP', 'can-cu 154/2020/NĐ-CP'],
    ],
    ['Căn cứ khoản 2 Điều 30 Nghị định số 30/2020/NĐ-CP;', ['can-cu 30/2020/NĐ-CP (khoản 2 Điều 30)']],
    ['Căn cứ Nghị quyết số 18, số 19 và số 20-NQ/TW;', ['can-cu 18-NQ/TW', 'can-cu 19-NQ/TW', 'can-cu 20-NQ/TW']],
    ['Theo đề nghị của Giám đốc Sở Tài chính tại Tờ trình số 118/TTr-STC.', []],
    // In an article it speaks of how to do something.
    ['Điều 2. Lập dự toán\nCăn cứ Thông tư số 10/2025/TT-BTC, các xã lập dự toán.', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('what ends or changes others', () => {
  test.each([
    ['Bãi bỏ Thông tư số 83/2014/TT-BTC', ['bai-bo 83/2014/TT-BTC']],
    ['Điều 1. Bãi bỏ khoản 2 Điều 3 Quyết định số 12/2020/QĐ-UBND.', ['bai-bo 12/2020/QĐ-UBND partly (khoản 2 Điều 3)']],
    ['Về việc bãi bỏ một phần Quyết định số 12/2020/QĐ-UBND', ['bai-bo 12/2020/QĐ-UBND partly']],
    [
      'Điều 1. Bãi bỏ toàn bộ các quyết định sau:\n\n1. Quyết định số 31/2024/QĐ-UBND ngày 18/9/2024 quy định về tổ công nghệ số.\n\n2. Quyết định số 22/2019/QĐ-UBND ngày 12/8/2019 sửa đổi Quyết định số 5/2018/QĐ-UBND.\n\nĐiều 2. Quyết định số 7/2021/QĐ-UBND vẫn áp dụng.',
      ['bai-bo 31/2024/QĐ-UBND', 'bai-bo 22/2019/QĐ-UBND'],
    ],
    [
      'Điều 1. Bãi bỏ các quyết định\n\nQuyết định số 31/2024/QĐ-UBND ngày 18/9/2024;\n\nQuyết định số 22/2019/QĐ-UBND.',
      ['bai-bo 31/2024/QĐ-UBND', 'bai-bo 22/2019/QĐ-UBND'],
    ],
    [
      'Quyết định này có hiệu lực từ ngày 01 tháng 01 năm 2026 và thay thế Quyết định số 12/2020/QĐ-UBND ngày 3/4/2020.',
      ['thay-the 12/2020/QĐ-UBND from 2026-01-01'],
    ],
    ['Quyết định này có hiệu lực kể từ ngày ký, thay thế Quyết định số 12/2020/QĐ-UBND.', ['thay-the 12/2020/QĐ-UBND']],
    [
      'Nghị quyết này thay thế Nghị quyết số 05/2019/NQ-HĐND về phí và Nghị quyết số 06/2019/NQ-HĐND về lệ phí',
      ['thay-the 05/2019/NQ-HĐND', 'thay-the 06/2019/NQ-HĐND'],
    ],
    [
      'Quyết định này thay thế Quyết định số 12/2020/QĐ-UBND và bãi bỏ Điều 5 Quyết định số 9/2021/QĐ-UBND.',
      ['thay-the 12/2020/QĐ-UBND', 'bai-bo 09/2021/QĐ-UBND partly (Điều 5)'],
    ],
    ['Sửa đổi, bổ sung một số điều của Nghị định số 46/2016/NĐ-CP', ['sua-doi 46/2016/NĐ-CP partly']],
    [
      'Điều 1. Sửa đổi Điều 5 của Quy chế ban hành kèm theo Quyết định số 12/2020/QĐ-UBND ngày 3/4/2020 như sau:',
      ['sua-doi 12/2020/QĐ-UBND partly (Điều 5)'],
    ],
    ['Thay thế cụm từ “phòng” bằng “ban” tại Điều 3 Thông tư số 8/2022/TT-BNV.', ['sua-doi 08/2022/TT-BNV partly (Điều 3)']],
    ['Sửa đổi và bãi bỏ một số điều của Thông tư số 8/2022/TT-BNV', ['sua-doi 08/2022/TT-BNV partly', 'bai-bo 08/2022/TT-BNV partly']],
    ['Đính chính Quyết định số 12/2020/QĐ-UBND', ['dinh-chinh 12/2020/QĐ-UBND']],
    ['Huỷ bỏ Nghị quyết số 4/2025/NQ-HĐND; thu hồi Quyết định số 88/QĐ-UBND.', ['huy-bo 04/2025/NQ-HĐND', 'thu-hoi 88/QĐ-UBND']],
    ['Tạm ngưng hiệu lực Thông tư số 8/2022/TT-BNV kể từ ngày 01/7/2026.', ['dinh-chi 08/2022/TT-BNV from 2026-07-01']],
    ['Nay đình chỉ việc thi hành khoản 1 Điều 2 Quyết định số 12/2020/QĐ-UBND', ['dinh-chi 12/2020/QĐ-UBND partly (khoản 1 Điều 2)']],
    ['Quyết định số 12/2020/QĐ-UBND hết hiệu lực kể từ ngày Quyết định này có hiệu lực.', ['het-hieu-luc 12/2020/QĐ-UBND']],
    [
      'Các văn bản sau đây hết hiệu lực kể từ ngày 01/7/2026: a) Thông tư số 8/2022/TT-BNV; b) Thông tư số 9/2022/TT-BNV;',
      ['het-hieu-luc 08/2022/TT-BNV from 2026-07-01', 'het-hieu-luc 09/2022/TT-BNV from 2026-07-01'],
    ],
    ['Quyết định số 12/2020/QĐ-UBND được thay thế bằng Quyết định này.', ['thay-the 12/2020/QĐ-UBND']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test.each([
    'Giao Sở Tư pháp rà soát, bãi bỏ Quyết định số 12/2020/QĐ-UBND.',
    'Sở Tài chính hướng dẫn các xã thực hiện Nghị định số 30/2020/NĐ-CP.',
    'Bãi bỏ các quy định trước đây trái với Nghị định số 30/2020/NĐ-CP.',
    'Quyết định số 12/2020/QĐ-UBND được thay thế bằng Quyết định số 9/2021/QĐ-UBND.',
    'Trường hợp Quyết định số 12/2020/QĐ-UBND hết hiệu lực thì áp dụng văn bản mới.',
    'Quyết định này không thay thế Quyết định số 12/2020/QĐ-UBND.',
    'Quyết định số 50/2026/QĐ-UBND bãi bỏ Quyết định số 50/2026/QĐ-UBND.',
  ])('no deed of the document itself: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('guidance, plans, consolidated texts', () => {
  test.each([
    ['Thông tư này hướng dẫn thi hành một số điều của Nghị định số 30/2020/NĐ-CP.', ['huong-dan 30/2020/NĐ-CP']],
    ['Hướng dẫn thực hiện Nghị quyết số 5/2024/QH15', ['huong-dan 05/2024/QH15']],
    [
      'Sửa đổi Thông tư số 8/2022/TT-BTC ngày 1/2/2022 hướng dẫn thi hành Luật Phí và Nghị định số 9/2021/NĐ-CP ngày 3/4/2021',
      ['sua-doi 08/2022/TT-BTC'],
    ],
    ['Quy định chi tiết và hướng dẫn thi hành Luật Đất đai năm 2024', ['huong-dan Luật Đất đai năm 2024']],
    ['Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị, Ủy ban nhân dân tỉnh ban hành kế hoạch.', ['trien-khai 57-NQ/TW']],
    ['Kế hoạch triển khai thực hiện Nghị quyết số 57-NQ/TW', ['trien-khai 57-NQ/TW']],
    ['I. Nhiệm vụ\n- Thực hiện Nghị quyết số 57-NQ/TW.', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
  test('a consolidated text', () => {
    const text =
      'Nghị định số 34/2016/NĐ-CP ngày 14 tháng 5 năm 2016 của Chính phủ, có hiệu lực kể từ ngày 01 tháng 7 năm 2016, được sửa đổi, bổ sung bởi:\n\nNghị định số 154/2020/NĐ-CP ngày 31 tháng 12 năm 2020 của Chính phủ sửa đổi Nghị định số 34/2016/NĐ-CP.\n\nCăn cứ Luật Tổ chức Chính phủ năm 2015;';
    expect(told(text, { number: '12/VBHN-BTP' })).toEqual(['hop-nhat 34/2016/NĐ-CP', 'hop-nhat 154/2020/NĐ-CP']);
  });
});

describe('what is there already', () => {
  test('is not suggested, however it is written', () => {
    const relations = [
      { relation: 'bai-bo', number: '83-2014/TT/BTC' },
      { relation: 'can-cu', number: 'luật đất đai năm 2024' },
    ];
    const text = 'Căn cứ Luật Đất đai năm 2024;\n\nĐiều 1. Bãi bỏ Thông tư số 83/2014/TT-BTC; bãi bỏ Thông tư số 84/2014/TT-BTC.';
    expect(told(text, { relations })).toEqual(['bai-bo 84/2014/TT-BTC']);
  });
  test('a day that is the document’s own is none of the relation', () => {
    const text = 'Quyết định này có hiệu lực từ ngày 01/01/2026 và thay thế Quyết định số 12/2020/QĐ-UBND.';
    expect(told(text, { effectiveDay: '2026-01-01' })).toEqual(['thay-the 12/2020/QĐ-UBND']);
  });
  test('two parts of one document are one suggestion', () => {
    const text = 'Bãi bỏ khoản 1 Điều 2 Quyết định số 12/2020/QĐ-UBND; bãi bỏ Điều 5 Quyết định số 12/2020/QĐ-UBND.';
    const [only, ...others] = suggest(text);
    expect([only?.locator, only?.partial, others]).toEqual(['khoản 1 Điều 2; Điều 5', true, []]);
  });
  test('tells the words that say so, and the document that is meant', () => {
    const [only] = suggest('Điều 2. Bãi bỏ  Nghị định số 46/2016/NĐ-CP\nngày 26/5/2016.');
    expect(only).toMatchObject({ id: 'bai-bo 46|2016|NĐ|CP', title: null, excerpt: expect.stringMatching(/^Bãi bỏ Nghị định/) });
    expect(only?.citation).toMatchObject({ typeName: 'Nghị định', number: '46/2016/NĐ-CP' });
  });
});

describe('properties', () => {
  const words = fc.constantFrom(
    ...[
      'Căn cứ ',
      'bãi bỏ ',
      'Điều 1. ',
      'sửa đổi, bổ sung ',
      'Quyết định này ',
      'hết hiệu lực ',
      'và ',
      ', ',
      '; ',
      '.\n',
      ':\n\n',
      'được ',
    ],
    ...['Nghị định số 46/2016/NĐ-CP ', 'khoản 2 Điều 3 ', 'ngày 1/2/2020 ', 'của Chính phủ ', 'kèm theo ', 'kể từ ngày ', 'số 18-NQ/TW '],
  );
  test('any text is borne, and every suggestion names a document once', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const ids = suggest(parts.join('')).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
  test('takes time linear in the length', () => {
    const startedAt = performance.now();
    for (const piece of ['Bãi bỏ khoản ', 'Căn cứ ', 'a; ', 'kèm theo Điều 1 ', '1. ', 'Quyết định số 12/2020/QĐ-UBND, ']) {
      suggest(piece.repeat(200_000 / piece.length));
    }
    expect(performance.now() - startedAt).toBeLessThan(50_000);
  }, 60_000);
});
