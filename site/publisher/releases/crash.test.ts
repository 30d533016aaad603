// Killed at every step: readers always find a whole release, and the next start finishes the work and leaves nothing behind.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { TOP_LAYER_ENTRIES } from './compaction-plan.ts';
import { STORE_STEPS } from './seal-release.ts';
import { changeForCrashTest } from './testing/crash-change.ts';
import { createLayeredSite, type LayeredSite, longPage, readAll, readServed } from './testing/layered-site.ts';

// Processes start here, and a machine under load starts them slowly.
jest.setTimeout(180_000);

const PROGRAM = join(import.meta.dirname, 'testing/crash-in-store.ts');
const MERGED_ENTRIES = TOP_LAYER_ENTRIES + 3;

let site: LayeredSite;
beforeEach(() => {
  site = createLayeredSite();
  const old = Object.fromEntries(Array.from({ length: TOP_LAYER_ENTRIES }, (_, n) => [`cũ-${n}.html`, longPage(`${n}`)]));
  site.release({ ...old, 'gỡ.html': longPage('gỡ'), 'index.html': longPage('trước') });
  site.release({ 'nhỏ.html': longPage('nhỏ'), 'index.html': longPage('trước') });
});
afterEach(() => site.close());

/** Runs the program, which kills itself. @returns the signal that ended it */
async function runToDeath(...parameters: string[]): Promise<string | null> {
  const child = spawn(process.execPath, [PROGRAM, site.folder, ...parameters], { stdio: ['ignore', 'inherit', 'inherit'] });
  const [, signal] = (await once(child, 'close')) as [number | null, string | null];
  return signal;
}

/** As readers find it, over the links. */
const seen = (): Record<string, string | null> =>
  Object.fromEntries(
    ['index.html', 'thêm.html', 'gỡ.html', 'nhỏ.html', 'cũ-7.html'].map((file) => [file, readServed(site.folder, file, '.br')]),
  );
const BEFORE = {
  'index.html': longPage('trước'),
  'thêm.html': null,
  'gỡ.html': longPage('gỡ'),
  'nhỏ.html': longPage('nhỏ'),
  'cũ-7.html': longPage('7'),
};
const AFTER = {
  'index.html': longPage('sau'),
  'thêm.html': longPage('thêm'),
  'gỡ.html': null,
  'nhỏ.html': null,
  'cũ-7.html': longPage('7'),
};

async function startAgain(): Promise<void> {
  const store = site.reopen();
  expect(await store.unsealDamaged()).toEqual([]);
  await store.sweep();
  await store.removed();
}

/** Everything below the releases is a whole release, a layer of one, or the link and the lock. */
function expectNoLeftovers(): void {
  const named = new Set(site.store.list().flatMap((id) => site.store.readManifest(id)?.layers.map((layer) => layer.id) ?? []));
  expect(readdirSync(join(site.folder, 'layers')).filter((id) => !named.has(id))).toEqual([]);
  const others = readdirSync(site.folder).filter((name) => !site.store.list().includes(name));
  expect(others.filter((name) => !name.startsWith('.switch.sqlite')).sort()).toEqual(['current', 'layers']);
}

describe('kill -9 as a step of a release begins', () => {
  test.each(STORE_STEPS)('%s', async (step) => {
    const before = site.store.newest()?.id;
    expect(await runToDeath(step)).toBe('SIGKILL');
    expect(seen()).toEqual(BEFORE);
    await startAgain();
    expect(seen()).toEqual(BEFORE);
    // A release that was sealed is whole: it is switched to, and need not be made again.
    if (step === 'switch') site.store.switchTo(site.store.newest()?.id ?? '');
    else {
      expect(site.store.newest()?.id).toBe(before);
      expectNoLeftovers();
      changeForCrashTest(site.store);
    }
    expect(seen()).toEqual(AFTER);
    expectNoLeftovers();
  });
});

describe('kill -9 in a merge', () => {
  // Before the first file, in the middle, before the last.
  test.each([0, 1, 60, MERGED_ENTRIES - 1])('before file %i', async (count) => {
    site.release({}, { gone: ['gỡ.html'] });
    site.release(Object.fromEntries(Array.from({ length: TOP_LAYER_ENTRIES }, (_, n) => [`cũ-${n}.html`, longPage(`${n}`)])));
    const whole = readAll(site.store, site.store.current() ?? '');
    expect(await runToDeath('merge', String(count))).toBe('SIGKILL');
    await startAgain();
    expect(readAll(site.store, site.store.current() ?? '')).toEqual(whole);
    expect(await site.store.compact()).toHaveLength(1);
    site.release({});
    expect(readAll(site.store, site.store.current() ?? '')).toEqual(whole);
    expect(site.store.newest()?.layers).toHaveLength(1);
    await site.store.collect(1);
    expectNoLeftovers();
    expect({ ...seen(), 'gỡ.html': null }).toEqual(seen());
  });
});

describe('kill -9 while old releases are removed', () => {
  test.each([0, 1, 2, 4, 8, 16, 32])('after %i turns', async (count) => {
    for (let n = 0; n < 5; n += 1) site.release({ 'index.html': longPage(`${n}`) });
    changeForCrashTest(site.store);
    expect(await runToDeath('collect', String(count))).toBe('SIGKILL');
    expect(seen()).toEqual(AFTER);
    await startAgain();
    await site.store.collect(1);
    expect(seen()).toEqual(AFTER);
    expect(site.store.list()).toHaveLength(1);
    expectNoLeftovers();
  });
});
