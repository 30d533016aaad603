import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { checkDataFolder, checkMemory, checkNodeVersion, checkPortFree } from './preflight.ts';

describe('before anything is started', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bangtin-data-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('a taken port is named with its setting', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await expect(checkPortFree('trang tin', 'SITE_PORT', port, '127.0.0.1')).rejects.toMatchObject({
      code: 'PORT_TAKEN',
      message: expect.stringContaining(String(port)),
      remedy: expect.stringContaining('SITE_PORT'),
    });
    await new Promise((resolve) => server.close(resolve));
    await expect(checkPortFree('trang tin', 'SITE_PORT', port, '127.0.0.1')).resolves.toBeUndefined();
  });

  test('a port that is no number is said with its setting', async () => {
    await expect(checkPortFree('trang tin', 'SITE_PORT', Number('abc'), '127.0.0.1')).rejects.toMatchObject({
      code: 'PORT_NO_NUMBER',
      message: expect.stringContaining('SITE_PORT'),
    });
  });

  test('an address that is not of this machine is refused', async () => {
    await expect(checkPortFree('trang tin', 'SITE_PORT', 0, '192.0.2.1')).rejects.toMatchObject({ code: 'PORT_REFUSED' });
  });

  test('a data folder that cannot be made is said', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    await expect(checkDataFolder(join(file, 'data'))).rejects.toMatchObject({
      code: 'DATA_NOT_WRITABLE',
      remedy: expect.stringContaining('DATA_DIR'),
    });
  });

  test('a disk that is too full is said with both figures', async () => {
    await expect(checkDataFolder(folder, 1e12)).rejects.toMatchObject({ code: 'DISK_FULL' });
    await expect(checkDataFolder(folder, 1)).resolves.toBeUndefined();
  });

  test('too little memory is said', async () => {
    await expect(checkMemory(2500, 'dựng trang quản trị', 900)).rejects.toMatchObject({
      code: 'MEMORY_TOO_SMALL',
      message: expect.stringContaining('900 MB'),
    });
    await expect(checkMemory(1, 'thử')).resolves.toBeUndefined();
  });

  test('an old Node.js is said', () => {
    expect(() => checkNodeVersion('20.20.2')).toThrow('20.20.2');
    expect(() => checkNodeVersion('24.0.0')).not.toThrow();
  });
});
