import { expect, test } from '@jest/globals';
import { anchorOfLocator, articleAnchor } from './article-anchors.ts';

test('an article has an anchor by its number', () => {
  expect([articleAnchor('5'), articleAnchor('17A'), articleAnchor('9d'), articleAnchor('9Đ')]).toEqual([
    'dieu-5',
    'dieu-17a',
    'dieu-9d',
    'dieu-9dd',
  ]);
});

test.each([
  ['điểm a khoản 2 Điều 17', 'dieu-17'],
  ['Điều 5a', 'dieu-5a'],
  ['các Điều 5, 6 và 7', 'dieu-5'],
  ['điều  9, Điều 10', 'dieu-9'],
  ['Điều 3'.normalize('NFD'), 'dieu-3'],
  ['khoản 2', null],
  ['điều kiện 5', null],
  ['Chương II', null],
])('the anchor of "%s" is %s', (locator, anchor) => {
  expect(anchorOfLocator(locator)).toBe(anchor);
});
