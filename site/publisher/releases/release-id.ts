// Names of releases and layers: their order is the order in time, also where the clock of the machine was set back. A release that is
// not to be seen by readers yet has a name of its own kind, so that nobody takes it for another one.

import { randomBytes } from 'node:crypto';

const TIMED_ID = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-[0-9a-f]{6}(-unfinished)?$/;
const UNFINISHED_SUFFIX = '-unfinished';

/** "20261122T023512123Z-9f3c1a" */
export function isReleaseId(name: string): boolean {
  return TIMED_ID.test(name) && !name.endsWith(UNFINISHED_SUFFIX);
}

/** "20261122T023512123Z-9f3c1a-unfinished": some pages of a first release are in it. */
export function isUnfinishedId(name: string): boolean {
  return TIMED_ID.test(name) && name.endsWith(UNFINISHED_SUFFIX);
}

export function unfinishedId(id: string): string {
  return id + UNFINISHED_SUFFIX;
}

/** @param newest the greatest name so far: the new one is greater */
export function newId(now: Date, newest: string | undefined): string {
  const earliest = newest === undefined ? 0 : toTime(newest) + 1;
  const time = new Date(Math.max(now.getTime(), earliest)).toISOString().replaceAll(/[-:.]/g, '');
  return `${time}-${randomBytes(3).toString('hex')}`;
}

/** 20261122T023512123Z-9f3c1a -> milliseconds since 1970. */
function toTime(id: string): number {
  const [, year, month, day, hour, minute, second, millisecond] = TIMED_ID.exec(id) ?? [];
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}Z`);
}
