import { TZDate } from '@date-fns/tz';
import { describe, expect, test } from '@jest/globals';
import { format } from 'date-fns/format';
import { enGB } from 'date-fns/locale/en-GB';
import fc from 'fast-check';
import { formatDateTime, formatDay, formatMonth, SITE_TIME_ZONE, toSiteDay } from './vietnam-time.ts';

describe('dates as the old portals print them', () => {
  test('weekday first', () => {
    expect(formatDateTime('2018-12-29T21:20:00Z', 'weekday-first', 'vi')).toBe('Chủ nhật - 30/12/2018 04:20');
  });
  test('time first', () => {
    expect(formatDateTime('2021-01-12T10:53:00Z', 'time-first', 'vi')).toBe('17:53 - Thứ Ba, 12/01/2021');
  });
  test('English', () => {
    expect(formatDateTime('2021-01-12T10:53:00Z', 'time-first', 'en')).toBe('17:53, Tuesday, 12 January 2021');
    expect(formatDay('2018-12-30', 'en')).toBe('30 December 2018');
    expect(formatMonth('2018-12', 'vi')).toBe('Tháng 12/2018');
  });
  test('a day begins at 17:00 UTC', () => {
    expect(toSiteDay('2025-12-31T16:59:59Z')).toBe('2025-12-31');
    expect(toSiteDay('2025-12-31T17:00:00Z')).toBe('2026-01-01');
  });
  test('what is no date is refused', () => {
    expect(() => toSiteDay('hôm nay')).toThrow(RangeError);
  });
  test('agrees with the table of time zones, also for the years in which Vietnam had other clocks', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1945-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (instant) => {
        const there = new TZDate(instant, SITE_TIME_ZONE);
        expect(toSiteDay(instant.toISOString())).toBe(format(there, 'yyyy-MM-dd'));
        expect(formatDateTime(instant, 'weekday-first', 'en')).toBe(format(there, 'EEEE, d MMMM yyyy HH:mm', { locale: enGB }));
        expect(formatDateTime(instant, 'time-first', 'vi')).toMatch(
          new RegExp(`^${format(there, 'HH:mm')} - .*, ${format(there, 'dd/MM/yyyy')}$`),
        );
      }),
    );
  });
});
