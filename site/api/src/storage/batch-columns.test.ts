import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fromBatchColumns, fromOutcomeColumns, toBatchColumns, toOutcomeColumns } from './batch-columns.ts';
import type { CountEvent } from './count-event.ts';

const id = fc.stringMatching(/^[a-z0-9]{10,12}$/);
const base = { at: fc.nat(), day: fc.constantFrom('2026-11-21', '2026-11-22'), show: fc.array(id, { maxLength: 3 }) };
const visitor = fc.record({ today: fc.maxSafeNat(), yesterday: fc.option(fc.maxSafeNat()) });
const from = fc.option(fc.domain());
const event: fc.Arbitrary<CountEvent> = fc.oneof(
  fc.record({ kind: fc.constant('view' as const), ...base, visitor, page: fc.option(id), from }),
  fc.record({ kind: fc.constant('download' as const), ...base, visitor, page: id, file: fc.constant('/media/x.pdf') }),
  fc.record({ kind: fc.constant('bot' as const), ...base }),
  fc.record({ kind: fc.constant('look' as const), ...base }),
);
const page = id.map((name) => ({ kind: 'view' as const, at: 1, day: '2026-11-22', show: [name], page: name, from: null }));

test('a batch arrives in the other thread as it was', () => {
  const usual = fc.tuple(page, visitor).map(([view, who]): CountEvent => ({ ...view, visitor: who }));
  fc.assert(
    fc.property(fc.array(fc.oneof(event, usual)), (batch) => {
      expect(fromBatchColumns(structuredClone(toBatchColumns(batch)))).toEqual(batch);
    }),
  );
});

test('and its outcome comes back', () => {
  const numbers = fc.record({ views: fc.nat(), downloads: fc.nat() });
  fc.assert(
    fc.property(fc.array(fc.tuple(id, numbers)), fc.nat(), (pages, unfolded) => {
      const site = { online: 1, today: 2, yesterday: 3, thisMonth: 4, lastMonth: 5, total: 6 };
      const outcome = { pages: new Map(pages), site, unfolded };
      expect(fromOutcomeColumns(structuredClone(toOutcomeColumns(outcome)))).toEqual(outcome);
    }),
  );
});
