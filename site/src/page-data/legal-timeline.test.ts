import { expect, test } from '@jest/globals';
import type { RelatedDocument } from '../../content/relation-queries.ts';
import { vi } from '../texts/vi.ts';
import { timelineOf } from './legal-timeline.ts';

const DATES = { issuedDay: '2020-01-01', effectiveDay: '2020-03-01', expiryDay: null };
const related: RelatedDocument = {
  relation: 'sua-doi',
  number: '5/2021/TT-BTC',
  title: null,
  link: null,
  partial: true,
  locator: 'Điều 4',
  effectiveDay: '2021-05-01',
};
const said = (...parameters: Parameters<typeof timelineOf>) =>
  timelineOf(...parameters).events.map(({ day, what, number, locator }) => [day, [what, number, locator].filter(Boolean).join(' ')]);

test('issue, effect, changes, suspension and end stand by their days, unknown days last', () => {
  const acts = [
    { relation: 'dinh-chi', number: '7/2022/QĐ-UBND', partial: false, effectiveDay: '2022-01-01', until: '2022-06-01', document: 'a' },
    { relation: 'bai-bo', number: '9/2024/TT-BTC', partial: true, effectiveDay: '2024-01-01', until: null, document: 'b' },
    { relation: 'dinh-chi', number: '1/QĐ-UBND', partial: false, effectiveDay: null, document: 'c' },
  ] as const;
  expect(
    said(
      { ...DATES, expiryDay: '2025-01-01', acts: [...acts] },
      [{ relation: 'sua-doi', total: 1, newest: [related] }],
      'vi',
      vi,
      () => null,
    ),
  ).toEqual([
    ['2020-01-01', 'Ban hành'],
    ['2020-03-01', 'Có hiệu lực'],
    ['2021-05-01', 'Được sửa đổi, bổ sung bởi 5/2021/TT-BTC Điều 4'],
    ['2022-01-01', 'Bị đình chỉ bởi 7/2022/QĐ-UBND'],
    ['2022-06-01', 'Hết đình chỉ'],
    ['2024-01-01', 'Bị bãi bỏ một phần bởi 9/2024/TT-BTC'],
    ['2025-01-01', 'Hết hiệu lực'],
    [null, 'Bị đình chỉ bởi 1/QĐ-UBND'],
  ]);
});

test('an end that the register has twice, as a date and as a repeal, is told once', () => {
  const acts = [{ relation: 'thay-the', number: '9/2024/TT-BTC', partial: false, effectiveDay: '2024-01-01', document: 'b' } as const];
  const events = said({ ...DATES, expiryDay: '2024-01-01', acts }, [], 'vi', vi, () => null);
  expect(events.slice(2)).toEqual([['2024-01-01', 'Bị thay thế bởi 9/2024/TT-BTC']]);
});

test('what was repealed before its day never takes effect, and does not end a second time', () => {
  const acts = [{ relation: 'huy-bo', number: '9/2020/QĐ-UBND', partial: false, effectiveDay: '2020-02-01', document: 'b' } as const];
  const events = said({ ...DATES, expiryDay: '2025-01-01', acts }, [], 'vi', vi, () => null);
  expect(events).toEqual([
    ['2020-01-01', 'Ban hành'],
    ['2020-02-01', 'Bị hủy bỏ bởi 9/2020/QĐ-UBND'],
  ]);
});

test('each part that one document repeals stands in a line of its own', () => {
  const link = { type: 'legal-document', id: 'b', locale: 'vi', address: '/b', title: 'B' } as const;
  const repeals = ['Điều 5', 'Điều 6'].map(
    (locator): RelatedDocument => ({ ...related, relation: 'bai-bo', number: '9/2024/TT-BTC', link, locator }),
  );
  const act = { relation: 'bai-bo', number: '9/2024/TT-BTC', partial: true, effectiveDay: '2021-05-01', document: 'b' } as const;
  const events = said({ ...DATES, acts: [act, act] }, [{ relation: 'bai-bo', total: 2, newest: repeals }], 'vi', vi, () => null);
  expect(events.slice(2).map(([, text]) => text)).toEqual(
    ['Điều 5', 'Điều 6'].map((locator) => `Bị bãi bỏ một phần bởi 9/2024/TT-BTC ${locator}`),
  );
});

test('a document that everybody changes has a bounded line', () => {
  const acts = Array.from(
    { length: 100 },
    (_, index) => ({ relation: 'bai-bo', number: `${index}`, partial: true, effectiveDay: '2024-01-01' }) as const,
  );
  const { events, more } = timelineOf({ ...DATES, acts }, [], 'vi', vi, () => null);
  expect([events.length, more]).toEqual([60, 42]);
});
