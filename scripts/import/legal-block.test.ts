import { describe, expect, test } from '@jest/globals';
import { readListedDocuments, readNumberLine, splitTypeWord } from './legal-block.ts';
import { LineLedger } from './line-ledger.ts';
import { toLines } from './lines.ts';

function read(text: string) {
  const lines = toLines(text);
  const ledger = new LineLedger(lines);
  const { items, doubts } = readListedDocuments(lines, ledger);
  return { documents: items, doubts, accounts: ledger.close() };
}

test.each([
  ['Số: 25/2024/TT-BTC', '25/2024/TT-BTC'],
  ['Số 477/CT-UBND', '477/CT-UBND'],
  ['• Số: 12-CT/TU', '12-CT/TU'],
  ['Số lượng: 12', null],
  ['25/2024/TT-BTC', null],
])('%j', (text, normal) => expect(readNumberLine(text)?.normal ?? null).toBe(normal));

test('number, title over two lines, counts', () => {
  const { documents, accounts } = read('Văn bản mới\nSố: 5/2023/TT-BNV\nThông tư Hướng dẫn\nmột việc nào đó\nlượt xem: 3 | lượt tải:1');
  expect(documents).toMatchObject([
    {
      number: { normal: '05/2023/TT-BNV' },
      printedNumber: '5/2023/TT-BNV',
      typeName: 'Thông tư',
      issuerName: 'Bộ Nội vụ',
      abstract: 'Hướng dẫn một việc nào đó',
      views: 3,
      downloads: 1,
    },
  ]);
  expect(accounts.filter((account) => 'fields' in account)).toHaveLength(4);
});

test('without counts only one line is the title', () => {
  const { documents, accounts } = read('Số: 12/QĐ-UBND\nQuyết định về việc thử\nSố: 13/QĐ-UBND\nQuyết định về việc mẫu\nMột dòng khác');
  expect(documents.map(({ title }) => title)).toEqual(['Quyết định về việc thử', 'Quyết định về việc mẫu']);
  expect(documents[0]).toMatchObject({ views: null, downloads: null });
  expect(accounts.at(-1)).toMatchObject({ reason: 'unrecognised' });
});

test('days, labels, and bare numbers under the heading of the list', () => {
  const { documents, accounts } = read(
    'Văn bản mới\n12/2024/QĐ-UBND\nTên: (Quyết định Ban hành quy chế mẫu)\nNgày ban hành: 05/03/2024\nThời gian đăng: 08/03/2024\nlượt xem: 5 | lượt tải:2',
  );
  expect(documents).toMatchObject([
    { title: 'Quyết định Ban hành quy chế mẫu', issuedDay: '2024-03-05', postedDay: '2024-03-08', views: 5, downloads: 2 },
  ]);
  expect(accounts.filter((account) => 'reason' in account)).toHaveLength(1);
  expect(read('12/2024/QĐ-UBND\nMột dòng nào đó').documents).toEqual([]);
});

test('a number without a title is not taken', () => {
  expect(read('Số: 12/QĐ-UBND\nlượt xem: 3').documents).toEqual([]);
});

test('number and title on one line, in a list', () => {
  const { documents, doubts } = read(
    'Văn bản mới\n7/2024/TT-BNV: Thông tư hướng dẫn một việc mẫu\nNgày ban hành: 12/03/2024\n• 1234/QĐ-UBND - Quyết định phê duyệt kế hoạch mẫu\nSố: 12-CT/TU ngày 05/04/2024 – Chỉ thị về một việc mẫu\nlượt xem: 4',
  );
  expect(documents).toMatchObject([
    { number: { normal: '07/2024/TT-BNV' }, printedNumber: '7/2024/TT-BNV', typeName: 'Thông tư', issuedDay: '2024-03-12', views: null },
    { number: { normal: '1234/QĐ-UBND' }, abstract: 'Phê duyệt kế hoạch mẫu', issuedDay: null },
    { number: { normal: '12-CT/TU' }, typeName: 'Chỉ thị', issuedDay: '2024-04-05', views: 4 },
  ]);
  expect(doubts).toEqual([]);
});

test('a line with a number that is not read is a doubt; a headline that only mentions one is not', () => {
  const { documents, doubts } = read(
    'Văn bản mới\nQuyết định 12/QĐ-UBND của xã\nTin khác\nXã triển khai Chỉ thị 12-CT/TU\n15/QĐ-UBND - Quyết định mẫu',
  );
  expect(documents).toEqual([]);
  expect(doubts).toEqual(['Chưa đọc được văn bản ở dòng 2, 5: “Quyết định 12/QĐ-UBND của xã”, …']);
});

describe('the type of a document', () => {
  test('by the longest type word', () => {
    expect(splitTypeWord('Thông tư liên tịch Quy định chế độ')).toEqual({ typeName: 'Thông tư liên tịch', abstract: 'Quy định chế độ' });
    expect(splitTypeWord('Chương trình hành động thực hiện Nghị quyết')).toMatchObject({ typeName: 'Chương trình hành động' });
    expect(splitTypeWord('Phát động phong trào')).toEqual({ typeName: null, abstract: 'Phát động phong trào' });
  });
  test('by the symbol where the title starts with a word that only looks like a type', () => {
    const [document] = read('Số: 07/2024/TT-BTC\nQuy định mức thu phí\nlượt xem: 1').documents;
    expect(document).toMatchObject({ typeName: 'Thông tư', abstract: 'Quy định mức thu phí' });
    expect(document?.doubts.join()).toMatch(/lấy theo ký hiệu/);
  });
  test('of the Party: the word decides between Quyết định and Quy định', () => {
    expect(read('Số: 66-QĐ/TW\nQuy định về thể loại văn bản\nlượt xem: 1').documents[0]).toMatchObject({ typeName: 'Quy định' });
  });
  test('an unknown body is a doubt', () => {
    expect(read('Số: 07/QĐ-XYZ\nQuyết định thử\nlượt xem: 1').documents[0]?.doubts.join()).toMatch(/XYZ/);
  });
});
