import { describe, expect, test } from '@jest/globals';
import { monthOf, previousDay, previousMonth } from './calendar.ts';
import { siteDayOf } from './site-days.ts';
import { countedAddress, visitorId } from './visitor.ts';

describe('countedAddress', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:DB8::', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['64:ff9b::203.0.113.7', '64:ff9b:0:0::/64'],
    ['not an address', 'not an address'],
  ])('%s -> %s', (address, counted) => {
    expect(countedAddress(address)).toBe(counted);
  });
});

describe('visitorId', () => {
  test('is a number of 52 bits that changes with the salt, the address and the agent', () => {
    const ids = [visitorId('salt', 'a', 'b'), visitorId('other', 'a', 'b'), visitorId('salt', 'c', 'b'), visitorId('salt', 'a', 'd')];
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) {
      expect(Number.isSafeInteger(id)).toBe(true);
      expect(id).toBeLessThan(2 ** 52);
    }
    expect(visitorId('salt', 'a', 'b')).toBe(ids[0]);
  });

  test('uses all 52 bits', () => {
    const ids = Array.from({ length: 500 }, (_, index) => visitorId('salt', String(index), ''));
    expect(Math.max(...ids)).toBeGreaterThan(2 ** 51);
    expect(ids.some((id) => id % 2 === 1)).toBe(true);
  });
});

describe('calendar', () => {
  test.each([
    ['2027-01-01', '2026-12-31'],
    ['2028-03-01', '2028-02-29'],
    ['2027-03-01', '2027-02-28'],
  ])('the day before %s is %s', (day, previous) => expect(previousDay(day)).toBe(previous));

  test('the month before January is December', () => {
    expect(previousMonth('2027-01')).toBe('2026-12');
    expect(previousMonth('2026-03')).toBe('2026-02');
    expect(monthOf('2026-11-22')).toBe('2026-11');
  });

  test('siteDayOf changes at 17:00 UTC, in either direction of time', () => {
    const midnight = Date.parse('2026-11-22T17:00:00Z');
    expect([midnight - 1, midnight, midnight - 1].map(siteDayOf)).toEqual(['2026-11-22', '2026-11-23', '2026-11-22']);
  });
});
