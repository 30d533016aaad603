import { describe, expect, test } from '@jest/globals';
import type { RegisterDocument } from './load-register.ts';
import { numberGaps } from './number-gaps.ts';

const document = (number: string, issuer = 'UBND tỉnh', issuedDay: string | null = '2024-05-01'): RegisterDocument => {
  const draft = { number, issuedDay, effectiveDay: null, expiryDay: null, relations: [] };
  return {
    id: number,
    entryId: 1,
    title: number,
    abstract: null,
    type: null,
    issuer: { id: issuer, title: issuer },
    draft,
    published: null,
  };
};
const gaps = (orders: readonly number[], rest: string, issuer?: string) =>
  numberGaps(orders.map((order) => document(`${order}${rest}`, issuer))).map(({ text }) => text.replace(/\. Văn bản.*/, ''));

describe('gaps in numbering', () => {
  test('a missing number, and several in a row as one', () => {
    expect(gaps([1, 2, 4, 7, 8, 9], '/2024/QĐ-UBND')).toEqual([
      'Giữa 2/2024/QĐ-UBND và 4/2024/QĐ-UBND của UBND tỉnh thiếu số 3',
      'Giữa 4/2024/QĐ-UBND và 7/2024/QĐ-UBND của UBND tỉnh thiếu các số từ 5 đến 6',
    ]);
  });
  test.each([
    ['too few to be a row', [1, 2, 4, 5], '/2024/QĐ-UBND'],
    ['a portal that has few of a body’s documents', [1, 20, 40, 60, 80, 100], '/QĐ-UBND'],
    ['the Party numbers through a term', [1, 2, 4, 5, 6], '-NQ/TU'],
    ['nothing is missing', [3, 4, 5, 6, 7], '/2024/QĐ-UBND'],
  ])('none: %s', (_why, orders, rest) => {
    expect(gaps(orders, rest)).toEqual([]);
  });
  test('bodies, types and years are rows of their own; without a year in the number the day of issue tells', () => {
    const documents = [1, 2, 3, 5, 6].flatMap((order) => [
      document(`${order}/KH-UBND`),
      document(`${order}/KH-UBND`, 'UBND tỉnh', '2023-05-01'),
      document(`${order}/CT-UBND`, 'UBND tỉnh', null),
    ]);
    expect(numberGaps(documents)).toHaveLength(2);
  });
  test('decisions with and without the year in their number are counted apart', () => {
    const rules = [1, 2, 3, 4, 5].map((order) => document(`${order}/2024/QĐ-UBND`));
    expect(numberGaps([...rules, document('7/QĐ-UBND')])).toEqual([]);
  });
});
