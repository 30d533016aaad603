import { expect, test } from '@jest/globals';
import { carriesToken } from './bearer-token.ts';

test.each([
  ['Bearer abc', true],
  ['bearer abc', true],
  ['Bearer abcd', false],
  ['Bearer ab', false],
  ['Bearer', false],
  ['Basic abc', false],
  ['abc', false],
  ['', false],
])('"%s" carries "abc": %s', (header, carries) => {
  expect(carriesToken(header, 'abc')).toBe(carries);
});
