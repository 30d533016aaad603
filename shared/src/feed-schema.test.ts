import { describe, expect, test } from '@jest/globals';
import { feedRowSchema } from './feed-schema.ts';

const row = {
  seq: 1,
  row: 'a1b2c3d4',
  at: '2026-11-22T02:00:00Z',
  action: 'publish',
  type: 'category',
  id: 'abcdefghij',
  actor: null,
  document: {
    type: 'category',
    id: 'abcdefghij',
    locales: { vi: { slug: 'tin-tuc', title: 'Tin tức', description: null, parent: null, order: 1 } },
  },
};

describe('feed rows', () => {
  test('a published document passes', () => {
    expect(feedRowSchema.safeParse(row).success).toBe(true);
  });
  test.each([
    ['a publish row without a document', { ...row, document: null }],
    ['an unpublish row with a document', { ...row, action: 'unpublish' }],
    ['a document published in no language', { ...row, document: { ...row.document, locales: {} } }],
    [
      'a slug that cannot stand in an address',
      { ...row, document: { ...row.document, locales: { vi: { ...row.document.locales.vi, slug: '../x' } } } },
    ],
    ['sequence number 0', { ...row, seq: 0 }],
  ])('%s is refused', (_name, bad) => {
    expect(feedRowSchema.safeParse(bad).success).toBe(false);
  });
  test('unpublish and delete rows carry no document', () => {
    expect(feedRowSchema.safeParse({ ...row, action: 'delete', document: null }).success).toBe(true);
  });
});
