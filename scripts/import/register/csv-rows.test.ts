import { expect, test } from '@jest/globals';
import { readCsvRows } from './csv-rows.ts';

test('quotes hold separators, quotes and line breaks', () => {
  expect(readCsvRows('Số,Trích yếu\r\n1,"Về ""một"" việc,\nhai dòng"\r\n')).toEqual([
    ['Số', 'Trích yếu'],
    ['1', 'Về "một" việc,\nhai dòng'],
  ]);
});
test.each([
  [
    'a;b\n1;2,5',
    [
      ['a', 'b'],
      ['1', '2,5'],
    ],
  ],
  [
    'a\tb\n1\t2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['sep=;\na;b', [[], ['a', 'b']]],
  ['a,b\n\n1,2', [['a', 'b'], [], ['1', '2']]],
  ['a,b\n,', [['a', 'b'], []]],
])('%j', (text, rows) => expect(readCsvRows(text)).toEqual(rows));
test('the separator may be told', () => expect(readCsvRows('a|b,c', '|')).toEqual([['a', 'b,c']]));
