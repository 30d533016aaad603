import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MAX_SLUG_LENGTH, SLUG_PATTERN, toSlug } from './slugs.ts';

describe('slugs', () => {
  test('of a title', () => {
    expect(toSlug('Kế hoạch số 15-KH/HU: “Đổi mới”, năm 2026!')).toBe('ke-hoach-so-15-kh-hu-doi-moi-nam-2026');
  });
  test('a title without letters or digits has none', () => {
    expect(toSlug('… – ?')).toBe('');
  });
  test('a long title is cut between words', () => {
    const slug = toSlug('chuyển đổi số '.repeat(20));
    expect(slug.length).toBeLessThanOrEqual(MAX_SLUG_LENGTH);
    expect(slug).toMatch(/(chuyen|doi|so)$/);
  });
  test('every slug can stand in an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        const slug = toSlug(title);
        expect(slug === '' || (SLUG_PATTERN.test(slug) && slug.length <= MAX_SLUG_LENGTH)).toBe(true);
      }),
    );
  });
});
