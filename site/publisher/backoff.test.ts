import { expect, test } from '@jest/globals';
import { Backoff } from './backoff.ts';

const LONG_MS = 3_600_000;

test('waits twice as long after each failure, up to a limit, and not at all after a success', () => {
  const backoff = new Backoff(LONG_MS, 3 * LONG_MS);
  expect(backoff.remainingMs).toBeNull();
  expect([backoff.failed(), backoff.failed(), backoff.failed()]).toEqual([LONG_MS, 2 * LONG_MS, 3 * LONG_MS]);
  expect(backoff.remainingMs).toBeGreaterThan(2 * LONG_MS);
  backoff.succeeded();
  expect([backoff.remainingMs, backoff.failed()]).toEqual([null, LONG_MS]);
});

test('many that fail in one attempt are one failure', () => {
  const backoff = new Backoff(LONG_MS, 100 * LONG_MS);
  for (let count = 0; count < 5; count += 1) backoff.failedAlong();
  expect(backoff.remainingMs).toBeLessThanOrEqual(LONG_MS);
  const passing = new Backoff(0, LONG_MS);
  passing.failedAlong();
  expect(passing.remainingMs).toBe(0);
});
