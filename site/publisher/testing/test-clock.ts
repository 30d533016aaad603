// The clock of the tests: it goes, but it stands far from the border of a day, at which the publisher makes a release.

const START = Date.parse('2026-06-01T03:00:00Z');

export function testNow(): Date {
  return new Date(START + performance.now());
}
