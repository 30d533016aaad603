import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RecentTimes } from './recent-times.ts';

test('knows each time for at least its span, whatever comes between, and who is new since when', () => {
  const key = fc.oneof(fc.nat(40), fc.maxSafeNat());
  const noted = fc.array(fc.tuple(key, fc.nat(400)), { maxLength: 300 });
  fc.assert(
    fc.property(noted, (notes) => {
      const times = new RecentTimes(1800);
      const all = new Map<number, number>();
      let now = 1_800_000_000;
      for (const [key, seconds] of notes) {
        now += seconds;
        times.set(key, now);
        all.set(key, now);
      }
      for (const [key, at] of all) if (at > now - 1800) expect(times.get(key)).toBe(at);
      expect(times.countAfter(now - 300)).toBe([...all.values()].filter((at) => at > now - 300).length);
    }),
  );
});

test('forgets what is two spans old, and so stays small', () => {
  const times = new RecentTimes(1800);
  for (let visitor = 0; visitor < 20_000; visitor += 1) times.set(visitor * 7919, 1_800_000_000 + visitor);
  expect(times.get(0)).toBe(0);
  expect(times.size).toBeLessThanOrEqual(3600);
});

test('goes on when the clock is set back', () => {
  const times = new RecentTimes(1800);
  times.set(1, 1_800_000_000);
  times.set(1, 1_799_900_000);
  times.set(2, 1_799_900_001);
  expect([times.get(1), times.get(2)]).toEqual([1_799_900_000, 1_799_900_001]);
});
