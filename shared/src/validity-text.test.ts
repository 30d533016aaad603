import { describe, expect, test } from '@jest/globals';
import type { LegalRelation } from './legal-relations.ts';
import { type IncomingRelation, validityAsOf } from './validity.ts';
import { behindLabel, validityNote, validitySentence } from './validity-text.ts';

const dates = { issuedDay: '2020-01-02', effectiveDay: '2020-03-01', expiryDay: null };
const act = (relation: LegalRelation, some: Partial<IncomingRelation> = {}): IncomingRelation => ({
  relation,
  number: '5/2024/NĐ-CP',
  partial: false,
  effectiveDay: '2024-03-01',
  ...some,
});
function said(acts: IncomingRelation[], day: string, own = {}): { vi: string; en: string } {
  const validity = validityAsOf({ ...dates, ...own }, acts, day);
  const [vi, en] = (['vi', 'en'] as const).map((locale) => {
    const { before, number, after } = validitySentence(validity, locale);
    return `${before}${number ?? ''}${after}`;
  });
  return { vi, en } as { vi: string; en: string };
}

describe('the state as a sentence', () => {
  test.each<[IncomingRelation[], string, object, string]>([
    [[], '2021-01-01', {}, 'Còn hiệu lực từ ngày 01/03/2020.'],
    [[], '2020-02-01', {}, 'Chưa có hiệu lực, có hiệu lực từ ngày 01/03/2020.'],
    [[], '2021-01-01', { expiryDay: '2020-12-31' }, 'Hết hiệu lực toàn bộ từ ngày 31/12/2020.'],
    [[], '2021-01-01', { effectiveDay: null }, 'Chưa xác định được, vì dữ liệu chưa có ngày có hiệu lực.'],
    [[act('bai-bo')], '2024-03-01', {}, 'Hết hiệu lực toàn bộ từ ngày 01/03/2024, do bị bãi bỏ bởi 5/2024/NĐ-CP.'],
    [[act('thay-the', { effectiveDay: null })], '2024-03-01', {}, 'Hết hiệu lực toàn bộ, do bị thay thế bởi 5/2024/NĐ-CP.'],
    [[act('het-hieu-luc')], '2024-03-01', {}, 'Hết hiệu lực toàn bộ từ ngày 01/03/2024, theo quy định tại 5/2024/NĐ-CP.'],
    [[act('bai-bo', { partial: true })], '2025-01-01', {}, 'Hết hiệu lực một phần từ ngày 01/03/2024, do bị bãi bỏ bởi 5/2024/NĐ-CP.'],
    [[act('dinh-chi')], '2025-01-01', {}, 'Ngưng hiệu lực từ ngày 01/03/2024, do bị đình chỉ bởi 5/2024/NĐ-CP.'],
    [[act('dinh-chi', { until: '2025-01-01' })], '2025-01-01', {}, 'Còn hiệu lực từ ngày 01/03/2020.'],
  ])('%#', (acts, day, own, sentence) => {
    expect(said(acts, day, own).vi).toBe(sentence);
  });

  test('in English', () => {
    expect(said([act('thay-the')], '2025-01-01').en).toBe('Expired since 1 March 2024, replaced by 5/2024/NĐ-CP.');
    expect(said([], '2020-02-01').en).toBe('Not yet in force, takes effect on 1 March 2020.');
  });
});

test('behind a badge the sentence goes on without the state', () => {
  expect(behindLabel('Còn hiệu lực từ ngày 01/03/2020.', 'Còn hiệu lực')).toBe('từ ngày 01/03/2020.');
  expect([behindLabel('Còn hiệu lực.', 'Còn hiệu lực'), behindLabel('Chưa xác định được, vì …', 'Khác')]).toEqual([
    '',
    'Chưa xác định được, vì …',
  ]);
});

describe('the state in short', () => {
  const noted = (acts: IncomingRelation[], day: string, own = {}): (string | null)[] =>
    (['vi', 'en'] as const).map((locale) => {
      const note = validityNote(validityAsOf({ ...dates, ...own }, acts, day), locale);
      return note && `${note.before}${note.number ?? ''}${note.after}`;
    });

  test.each<[IncomingRelation[], string, object, string | null, string | null]>([
    [[], '2021-01-01', {}, null, null],
    [[], '2021-01-01', { effectiveDay: null }, null, null],
    [[], '2020-02-01', {}, 'có hiệu lực từ ngày 01/03/2020', 'takes effect on 1 March 2020'],
    [[], '2021-01-01', { expiryDay: '2020-12-31' }, 'từ ngày 31/12/2020', 'since 31 December 2020'],
    [
      [act('bai-bo')],
      '2024-03-01',
      {},
      'từ ngày 01/03/2024, do văn bản số 5/2024/NĐ-CP bãi bỏ',
      'since 1 March 2024, repealed by 5/2024/NĐ-CP',
    ],
    [[act('thay-the', { effectiveDay: null })], '2024-03-01', {}, 'do văn bản số 5/2024/NĐ-CP thay thế', 'replaced by 5/2024/NĐ-CP'],
  ])('%j on %s', (acts, day, own, vi, en) => {
    expect(noted(acts, day, own)).toEqual([vi, en]);
  });
});
