import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { prepareTemplates } from './template-bundle.ts';
import { SITE_FOLDER } from './templates-fingerprint.ts';

// Astro builds here, and a machine under load builds slowly.
jest.setTimeout(600_000);

const SITE = 'https://songngan.example';
const never = new AbortController().signal;
let bundlesFolder: string;
beforeEach(() => {
  // Inside the project, from where the program finds its packages.
  mkdirSync(join(SITE_FOLDER, '.cache'), { recursive: true });
  bundlesFolder = mkdtempSync(join(SITE_FOLDER, '.cache/bundles-'));
});
afterEach(() => rmSync(bundlesFolder, { recursive: true, force: true }));

const prepare = (siteUrl: string, signal = never) => prepareTemplates({ siteUrl, buildTimeoutMs: 300_000, bundlesFolder }, signal);

describe('the templates as a program', () => {
  test('are built once for each state and site, also by two at a time, and what nobody used for a month goes', async () => {
    const old = join(bundlesFolder, 'a'.repeat(64));
    const recent = join(bundlesFolder, 'b'.repeat(64));
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
    for (const [folder, days] of [
      [old, 31],
      [recent, 29],
    ] as const) {
      mkdirSync(folder);
      utimesSync(folder, daysAgo(days), daysAgo(days));
    }
    const [first, second] = await Promise.all([prepare(SITE), prepare(SITE)]);
    expect(second).toEqual(first);
    expect(first).toMatchObject({ siteUrl: SITE, fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(readdirSync(join(first.assetsFolder, '_astro')).some((name) => name.endsWith('.css'))).toBe(true);
    expect(readdirSync(bundlesFolder).sort()).toEqual([first.fingerprint, 'b'.repeat(64)].sort());
    const builtAt = statSync(first.program).mtimeMs;
    utimesSync(join(bundlesFolder, first.fingerprint), daysAgo(40), daysAgo(40));
    expect(await prepare(SITE)).toEqual(first);
    expect(statSync(first.program).mtimeMs).toBe(builtAt);
  });

  test('a build that is stopped leaves nothing that could be taken for a program', async () => {
    const stop = new AbortController();
    const stopped = prepare(SITE, stop.signal);
    stop.abort();
    await expect(stopped).rejects.toMatchObject({ code: 'BUILD_STOPPED' });
    expect(existsSync(bundlesFolder) ? readdirSync(bundlesFolder) : []).toEqual([]);
  });
});
