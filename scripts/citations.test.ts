import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { projectPath } from './start/project.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'citations-'));
  writeFileSync(join(folder, 'a.txt'), 'Theo khoản 1 Điều 2 Nghị định số 46/2016/NĐ-CP ngày 26/5/2016 của Chính phủ.'.normalize('NFD'));
  writeFileSync(join(folder, 'b.txt'), 'Không có gì.');
  writeFileSync(join(folder, 'latin.txt'), Buffer.from([0x4c, 0xf8, 0x74]));
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...files: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [projectPath('scripts/citations.ts'), ...files], {
    env: { ...process.env, INIT_CWD: folder },
    encoding: 'utf8',
  });
  return {
    status,
    stderr,
    objects: stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
};

describe('npm run citations', () => {
  test('prints one object a file, with offsets in the NFC text', () => {
    const { status, objects } = run('a.txt', 'b.txt');
    expect(status).toBe(0);
    expect(objects).toEqual([
      {
        file: 'a.txt',
        citations: [
          {
            start: 20,
            end: 46,
            text: 'Nghị định số 46/2016/NĐ-CP',
            number: '46/2016/NĐ-CP',
            number_start: 33,
            number_end: 46,
            type: 'Nghị định',
            category: 'full',
            date: '2016-05-26',
            issuer: 'Chính phủ',
            locator: 'khoản 1 Điều 2',
          },
        ],
      },
      { file: 'b.txt', citations: [] },
    ]);
  });
  test('tells of files that cannot be read or are no UTF-8, and does the others', () => {
    const { status, stderr, objects } = run('missing.txt', 'latin.txt', 'b.txt');
    expect(status).toBe(1);
    expect(stderr).toContain('missing.txt');
    expect(stderr).toContain('latin.txt');
    expect(objects).toEqual([{ file: 'b.txt', citations: [] }]);
  });
  test('says how it is used when no file is named', () => {
    expect(run()).toMatchObject({ status: 2, objects: [] });
  });
});
