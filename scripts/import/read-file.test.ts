import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { FileProblem } from './import-error.ts';
import { findInputFiles } from './input-files.ts';
import { decodeText, readTextFile } from './read-file.ts';

const TEXT = 'Hội nghị giao ban công tác văn nghệ huyện Sông Mẫu, đường sá thuận lợi';
const bytesOf = (...bytes: number[]) => Uint8Array.from(bytes);
const problemOf = (bytes: Uint8Array) => {
  try {
    decodeText(bytes);
  } catch (error) {
    if (error instanceof FileProblem) return error;
    throw error;
  }
  throw new Error('no problem');
};

describe('encodings that are read', () => {
  test('UTF-8, with or without its mark, composed or not', () => {
    expect(decodeText(Buffer.from(TEXT))).toEqual({ text: TEXT, encoding: 'UTF-8' });
    expect(decodeText(Buffer.from(`\ufeff${TEXT.normalize('NFD')}`))).toEqual({ text: TEXT, encoding: 'UTF-8' });
  });
  test('UTF-16, by its mark', () => {
    const little = Buffer.from(`\ufeff${TEXT}`, 'utf16le');
    expect(decodeText(little)).toEqual({ text: TEXT, encoding: 'UTF-16LE' });
    expect(decodeText(Buffer.from(little).swap16())).toEqual({ text: TEXT, encoding: 'UTF-16BE' });
  });
  test('Windows-1258, where its tone marks show', () => {
    // "Hội nghị" with ô + dot below (0xF2) and i + dot below
    const bytes = bytesOf(0x48, 0xf4, 0xf2, 0x69, 0x20, 0x6e, 0x67, 0x68, 0x69, 0xf2, 0x20, 0xf0, 0xf5, 0xec, 0x2e);
    expect(decodeText(bytes)).toEqual({ text: 'Hội nghị đớ.', encoding: 'Windows-1258' });
  });
});

describe('what is refused, with advice', () => {
  test('TCVN3 is named', () => {
    // "Hội nghị đường ... của" in TCVN3
    const problem = problemOf(bytesOf(0x48, 0xe9, 0x69, 0x20, 0xae, 0xad, 0xea, 0x6e, 0x67, 0x20, 0xb5, 0xb8, 0xa9, 0xab));
    expect(problem).toMatchObject({ code: 'FILE_ENCODING', message: expect.stringContaining('TCVN3') });
    expect(problem.remedy).toContain('UTF-8');
  });
  test.each([
    ['FILE_EMPTY', new Uint8Array()],
    ['FILE_EMPTY', Buffer.from(' \n\t\ufeff ')],
    ['FILE_BINARY', bytesOf(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0)],
    ['FILE_BINARY', bytesOf(0xff, 0xd8, 0xe0, 0x10, 0x4a, 0x01)],
    ['FILE_ENCODING', bytesOf(0xe1, 0xe2, 0x20, 0xe1, 0xe2)],
    ['FILE_TOO_LARGE', new Uint8Array(10 * 1024 * 1024 + 1)],
  ])('%s', (code, bytes) => expect(problemOf(bytes).code).toBe(code));
});

describe('files and folders', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bang-tin-import-'));
    await mkdir(join(folder, 'pages/more'), { recursive: true });
    await mkdir(join(folder, 'none'));
    for (const name of ['pages/b.txt', 'pages/a.HTML', 'pages/more/c.htm', 'pages/photo.jpg', 'pages/.hidden.txt', 'none/x.csv']) {
      await writeFile(join(folder, name), 'text');
    }
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('pages of a folder at any depth, once each; other files are named', async () => {
    const { files, problems, skipped } = await findInputFiles([join(folder, 'pages'), join(folder, 'pages/b.txt')]);
    expect(files.map((file) => file.slice(folder.length + 1))).toEqual(['pages/a.HTML', 'pages/b.txt', 'pages/more/c.htm']);
    expect(skipped).toEqual([join(folder, 'pages/photo.jpg')]);
    expect(problems).toEqual([]);
  });
  test('a file that is named is taken whatever it is called', async () => {
    expect((await findInputFiles([join(folder, 'none/x.csv')])).files).toHaveLength(1);
  });
  test('folders without pages and paths that do not exist are problems, and do not stop the rest', async () => {
    const { files, problems } = await findInputFiles([join(folder, 'none'), join(folder, 'no-such'), join(folder, 'pages/b.txt')]);
    expect(problems.map(({ problem }) => problem.code)).toEqual(['FOLDER_WITHOUT_PAGES', 'PATH_NOT_FOUND']);
    expect(files).toHaveLength(1);
  });
  test('a file that vanished is a problem', async () => {
    await expect(readTextFile(join(folder, 'gone.txt'))).rejects.toMatchObject({ code: 'FILE_NOT_READABLE' });
  });
});
