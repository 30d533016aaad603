import { describe, expect, test } from '@jest/globals';
import { formatDateTime, formatDay, formatMonth, toSiteDay } from './vietnam-time.ts';

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
});
