import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ensureEnvironmentFile, loadSettings } from './environment-file.ts';

const EXAMPLE = '# a comment\nSITE_PORT=8080\nAPP_KEYS=\nFEED_TOKEN=\nDATABASE_URL=\n';

describe('the .env file', () => {
  let folder: string;
  let file: string;
  let exampleFile: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bangtin-env-'));
    file = join(folder, '.env');
    exampleFile = join(folder, '.env.example');
    await writeFile(exampleFile, EXAMPLE);
  });
  afterEach(() => rm(folder, { recursive: true }));
  const values = async () => parseEnv(await readFile(file, 'utf8'));

  test('is made with fresh secrets that only its owner can read', async () => {
    expect(await ensureEnvironmentFile(file, exampleFile)).toEqual({ outcome: 'created', added: [] });
    const made = await values();
    expect(made.FEED_TOKEN).toMatch(/^[\w-]{43}$/);
    expect(made.APP_KEYS?.split(',')).toHaveLength(2);
    expect(made.SITE_PORT).toBe('8080');
    expect(made.DATABASE_URL).toBe('');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  test('the secret that signs calls to a CI has the form that receivers know', async () => {
    await writeFile(exampleFile, 'CI_HOOK_SECRET=\n');
    await ensureEnvironmentFile(file, exampleFile);
    expect((await values()).CI_HOOK_SECRET).toMatch(/^whsec_[\w+/]{43}=$/);
  });

  test('two portals never share a secret', async () => {
    await ensureEnvironmentFile(file, exampleFile);
    const first = await values();
    await ensureEnvironmentFile(`${file}.other`, exampleFile);
    const second = parseEnv(await readFile(`${file}.other`, 'utf8'));
    expect(second.FEED_TOKEN).not.toBe(first.FEED_TOKEN);
  });

  test('an older file is completed; what stands in it stays', async () => {
    await writeFile(file, 'SITE_PORT=9000\nFEED_TOKEN=kept\n', { mode: 0o644 });
    expect(await ensureEnvironmentFile(file, exampleFile)).toEqual({ outcome: 'completed', added: ['APP_KEYS', 'DATABASE_URL'] });
    expect(await values()).toMatchObject({ SITE_PORT: '9000', FEED_TOKEN: 'kept' });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await ensureEnvironmentFile(file, exampleFile)).outcome).toBe('unchanged');
  });

  test('an emptied secret is filled again', async () => {
    await writeFile(file, EXAMPLE);
    expect((await ensureEnvironmentFile(file, exampleFile)).added).toEqual(['APP_KEYS', 'FEED_TOKEN']);
    expect((await values()).FEED_TOKEN).toMatch(/^[\w-]{43}$/);
  });

  test('a missing file is said, with what to do', async () => {
    await expect(loadSettings(file)).rejects.toMatchObject({ code: 'ENV_MISSING', remedy: expect.stringContaining('npm start') });
  });

  test('a part that was given another port is found there', async () => {
    await writeFile(file, 'CMS_URL=http://localhost:1337\nCMS_PORT=1400\nPUBLISHER_PORT=8091\n');
    expect(await loadSettings(file)).toMatchObject({ CMS_URL: 'http://localhost:1400', PUBLISHER_URL: 'http://127.0.0.1:8091' });
  });

  test('the data folder is made absolute', async () => {
    await writeFile(file, 'DATA_DIR=elsewhere\n');
    expect((await loadSettings(file)).DATA_DIR).toMatch(/^\/.*\/elsewhere$/);
  });
});
