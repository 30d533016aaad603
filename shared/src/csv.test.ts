import { expect, test } from '@jest/globals';
import { toCsv } from './csv.ts';

test('cells that a spreadsheet would run are text; quotes and breaks stay inside their cell', () => {
  const cells = ['=1+1', '+84', '-2', '@sum', '\tx', '\rx', 'a=1', 'nói "vâng"', 'a,b', null, 7];
  expect(toCsv({ header: ['Tên'], rows: [cells] })).toBe(`\uFEFFTên\r\n'=1+1,'+84,'-2,'@sum,'\tx,"'\rx",a=1,"nói ""vâng""","a,b",,7\r\n`);
});
