import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LEGAL_RELATION_IDS } from './legal-relations.ts';
import { type IncomingRelation, type ValidityDates, validityAsOf, validityLabel } from './validity.ts';

const dates: ValidityDates = { issuedDay: '2024-05-10', effectiveDay: '2024-07-01', expiryDay: null };
const relation = (more: Partial<IncomingRelation>): IncomingRelation => ({
  relation: 'thay-the',
  number: '12/2025/TT-BTC',
  partial: false,
  effectiveDay: '2025-03-01',
  ...more,
});

describe('by its own dates', () => {
  test('not yet, and from its effective day on', () => {
    expect(validityAsOf(dates, [], '2024-06-30')).toEqual({ state: 'not-yet', reason: 'before-effective-day', day: '2024-07-01' });
    expect(validityAsOf(dates, [], '2024-07-01')).toEqual({ state: 'in-force', reason: 'within-dates', day: '2024-07-01' });
  });
  test('expired on the day of expiry', () => {
    const limited = { ...dates, expiryDay: '2025-01-01' };
    expect(validityAsOf(limited, [], '2024-12-31').state).toBe('in-force');
    expect(validityAsOf(limited, [], '2025-01-01')).toEqual({ state: 'expired', reason: 'after-expiry-day', day: '2025-01-01' });
  });
  test('unknown without an effective day, but not yet before its issue', () => {
    expect(validityAsOf({ ...dates, effectiveDay: null }, [], '2024-06-01').state).toBe('unknown');
    expect(validityAsOf({ ...dates, effectiveDay: null }, [], '2024-05-09').state).toBe('not-yet');
  });
});

describe('by what other documents say', () => {
  test('replaced, from the day on which the replacement takes effect', () => {
    expect(validityAsOf(dates, [relation({})], '2025-02-28').state).toBe('in-force');
    expect(validityAsOf(dates, [relation({})], '2025-03-01')).toEqual({
      state: 'expired',
      reason: 'ended',
      day: '2025-03-01',
      causeNumber: '12/2025/TT-BTC',
      causeRelation: 'thay-the',
    });
  });
  test('the earliest end is the cause, a date of expiry included', () => {
    const repeal = relation({ relation: 'bai-bo', number: '01/2026/TT-BTC', effectiveDay: '2026-01-01' });
    expect(validityAsOf(dates, [repeal, relation({})], '2026-06-01').causeNumber).toBe('12/2025/TT-BTC');
    expect(validityAsOf({ ...dates, expiryDay: '2025-01-01' }, [relation({})], '2026-06-01').reason).toBe('after-expiry-day');
  });
  test('a repeal without a known day counts', () => {
    expect(validityAsOf(dates, [relation({ effectiveDay: null })], '2024-08-01').state).toBe('expired');
  });
  test('repealed in part, suspended, suspended in part', () => {
    const day = '2025-06-01';
    expect(validityAsOf(dates, [relation({ partial: true })], day)).toMatchObject({ state: 'partly-expired', reason: 'partly-ended' });
    expect(validityAsOf(dates, [relation({ relation: 'dinh-chi' })], day).state).toBe('suspended');
    const partly = validityAsOf(dates, [relation({ relation: 'dinh-chi', partial: true })], day);
    expect(validityLabel(partly, 'vi')).toBe('Ngưng hiệu lực một phần');
  });
  test('guidance and amendment end nothing', () => {
    expect(validityAsOf(dates, [relation({ relation: 'huong-dan' }), relation({ relation: 'sua-doi' })], '2025-06-01').state).toBe(
      'in-force',
    );
  });
});

test('labels in both languages', () => {
  expect(validityLabel(validityAsOf(dates, [], '2024-08-01'), 'vi')).toBe('Còn hiệu lực');
  expect(validityLabel(validityAsOf(dates, [relation({})], '2025-08-01'), 'en')).toBe('Expired');
});

describe('properties', () => {
  const day = fc.integer({ min: 0, max: 3000 }).map((days) => new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10));
  const maybeDay = fc.option(day);
  const anyDates = fc.record({ issuedDay: maybeDay, effectiveDay: maybeDay, expiryDay: maybeDay });
  const anyRelation = fc.record({
    relation: fc.constantFrom(...LEGAL_RELATION_IDS),
    number: fc.constantFrom('01/2020/QĐ-TTg', '02/2021/QĐ-TTg', '03/2022/QĐ-TTg'),
    partial: fc.boolean(),
    effectiveDay: maybeDay,
  });
  test('the state on a day depends on nothing that takes effect after it', () => {
    fc.assert(
      fc.property(anyDates, fc.array(anyRelation), day, (given, relations, asOf) => {
        const upToThen = relations.filter(({ effectiveDay }) => effectiveDay === null || effectiveDay <= asOf);
        expect(validityAsOf(given, relations, asOf)).toEqual(validityAsOf(given, upToThen, asOf));
      }),
    );
  });
  test('the order of the relations does not matter for the state', () => {
    fc.assert(
      fc.property(anyDates, fc.array(anyRelation), day, (given, relations, asOf) => {
        expect(validityAsOf(given, relations.toReversed(), asOf).state).toBe(validityAsOf(given, relations, asOf).state);
      }),
    );
  });
});
