import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { type LockFile, missingGypRefusals, missingPlatformPackages, platformOf } from './complete-lock-file.ts';
import { projectPath } from './start/project.ts';

describe('the lock file', () => {
  const load = async () => JSON.parse(await readFile(projectPath('package-lock.json'), 'utf8')) as LockFile;

  test('names the binaries of every platform (npm run complete:lock)', async () => {
    expect(Object.keys(missingPlatformPackages(await load()))).toEqual([]);
  });

  test('marks what comes compiled, so that npm ci needs no compiler (npm run complete:lock)', async () => {
    expect(await missingGypRefusals(await load())).toEqual([]);
  });

  test('a platform is read off a name', () => {
    expect(platformOf('@swc/core-linux-arm64-musl')).toEqual({ os: ['linux'], cpu: ['arm64'], libc: ['musl'] });
    expect(platformOf('@biomejs/cli-win32-x64')).toEqual({ os: ['win32'], cpu: ['x64'] });
    expect(platformOf('fsevents')).toBeNull();
  });

  test('a missing binary is found', () => {
    const lock = { packages: { 'node_modules/tool': { version: '1.0.0', optionalDependencies: { '@tool/darwin-arm64': '1.0.0' } } } };
    expect(missingPlatformPackages(lock)).toEqual({
      'node_modules/@tool/darwin-arm64': { version: '1.0.0', optional: true, os: ['darwin'], cpu: ['arm64'] },
    });
  });

  test('names no registry', async () => {
    expect(await readFile(projectPath('package-lock.json'), 'utf8')).not.toMatch(/"resolved": "https?:/);
  });
});
