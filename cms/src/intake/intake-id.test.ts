import { describe, expect, test } from '@jest/globals';
import { toDigest, toDocumentId } from './intake-id.ts';

describe('ids from keys', () => {
  test('are stable: changing how they are made would import everything twice', () => {
    expect(toDocumentId('category:tin-tuc')).toBe('u56qc50ybej58u47k1in5fsa');
  });

  test('look like Strapi’s own, and start with a letter', () => {
    for (let index = 0; index < 200; index += 1) expect(toDocumentId(`article:${index}`)).toMatch(/^[a-z][a-z0-9]{23}$/);
  });

  test('are those of the same text however it is composed', () => {
    expect(toDocumentId('thẻ:Đổi mới'.normalize('NFD'))).toBe(toDocumentId('thẻ:Đổi mới'.normalize('NFC')));
  });
});

test('a digest does not know the order of fields, but that of lists', () => {
  expect(toDigest({ a: 1, b: { c: [1, 2], d: null } })).toBe(toDigest({ b: { d: null, c: [1, 2] }, a: 1 }));
  expect(toDigest({ a: [1, 2] })).not.toBe(toDigest({ a: [2, 1] }));
});
