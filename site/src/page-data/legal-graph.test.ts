import { describe, expect, test } from '@jest/globals';
import type { RelatedDocument } from '../../content/relation-queries.ts';
import { graphOf } from './legal-graph.ts';

function related(number: string, some: Partial<RelatedDocument> = {}): RelatedDocument {
  const link = { type: 'legal-document', id: number, locale: 'vi', address: `/van-ban/2026/${number}`, title: number } as const;
  return { relation: 'can-cu', number, title: null, link, partial: false, locator: null, effectiveDay: null, ...some };
}
const labels = (graph: ReturnType<typeof graphOf>) => graph?.nodes.map(({ caption, label }) => `${caption} ${label}`);

describe('the drawing of relations', () => {
  test('nothing to draw', () => {
    expect(graphOf([], [], 'vi')).toBeNull();
  });

  test('what the document declares stands left, what others declare right, each document once with what says most', () => {
    const to = [
      { relation: 'can-cu', total: 1, newest: [related('3')] },
      { relation: 'bai-bo', total: 1, newest: [related('3', { relation: 'bai-bo', partial: true })] },
    ] as const;
    const graph = graphOf(
      [related('1'), related('2', { relation: 'thay-the', link: null })],
      [...to].map((one) => ({ ...one, newest: [...one.newest] })),
      'vi',
    );
    expect(labels(graph)).toEqual(['Thay thế 2', 'Căn cứ 1', 'Bị bãi bỏ một phần bởi 3']);
    expect(graph?.nodes.map(({ x, address }) => [x === 0, address])).toEqual([
      [true, null],
      [true, '/van-ban/2026/1'],
      [false, '/van-ban/2026/3'],
    ]);
    expect(graph).toMatchObject({ left: 0, width: 704, more: { left: 0, right: 0 } });
  });

  test('however many there are, few are drawn and the others counted', () => {
    const many = Array.from({ length: 20 }, (_, index) => related(`n${index}`));
    const graph = graphOf(many, [{ relation: 'can-cu', total: 5_000, newest: many }], 'vi');
    expect([graph?.nodes.length, graph?.more]).toEqual([14, { left: 13, right: 4_993 }]);
  });

  test('one side alone takes its room only', () => {
    expect(graphOf([related('1')], [], 'en')).toMatchObject({ left: 0, width: 456 });
    expect(graphOf([], [{ relation: 'sua-doi', total: 1, newest: [related('1', { relation: 'sua-doi' })] }], 'en')).toMatchObject({
      left: 248,
      width: 456,
    });
  });
});
