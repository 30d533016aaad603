import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { IntakeClient } from './intake-client.ts';
import type { ImportOptions } from './options.ts';
import { runImport } from './run-import.ts';
import { openIntakeEnd, TOKEN } from './testing/intake-end.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');

describe('the import', () => {
  const intake = openIntakeEnd();
  const { end } = intake;

  const run = (options: Partial<ImportOptions>, token = TOKEN, address = intake.url) => {
    const connect = async () => {
      const client = new IntakeClient(address, token);
      await client.check();
      return client;
    };
    return runImport({ paths: [FIXTURES], dryRun: false, totals: 'no', reportFile: null, ...options }, connect, intake.print);
  };
  const page = (name: string) => join(FIXTURES, name);

  test('sends what is referred to before what refers to it, and each once', async () => {
    expect(await run({})).toBe(0);
    const keys = end.received.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    end.received.forEach((document, index) => {
      const wanted = JSON.stringify(document).match(/"\$ref":"[^"]+"/g) ?? [];
      for (const reference of wanted) expect(keys.slice(0, index)).toContain(reference.slice(8, -1));
    });
    const count = (type: string) => end.received.filter((document) => document.type === type).length;
    expect({ articles: count('article'), reports: count('meeting-report'), legal: count('legal-document') }).toEqual({
      articles: 3,
      reports: 4,
      legal: 2,
    });
    expect(intake.printed).toMatch(/Bài viết: 3 \(3 mới\) {3}Tin hội nghị: 4 \(4 mới\) {3}Văn bản: 2 \(2 mới\)/);
  });
  test('a second run changes nothing, and says so', async () => {
    await run({});
    const before = new Map(end.stored);
    intake.printed = '';
    expect(await run({})).toBe(0);
    expect(end.stored).toEqual(before);
    expect(intake.printed).toMatch(/Bài viết: 3 \(3 không đổi\) {3}Tin hội nghị: 4 \(4 không đổi\) {3}Văn bản: 2 \(2 không đổi\)/);
  });
  test('a dry run asks nobody and shows what would come in', async () => {
    expect(await run({ dryRun: true }, TOKEN, 'http://127.0.0.1:1')).toBe(0);
    expect(end.received).toEqual([]);
    expect(intake.printed).toContain('chưa ghi gì vào CMS');
    expect(intake.printed).toContain('Nậm Thử làm đường liên bản bằng sức dân');
  });
  test('bad files are problems in the report; the others come in; the exit code says so', async () => {
    const empty = join(intake.folder, 'empty.txt');
    const binary = join(intake.folder, 'photo.txt');
    await writeFile(empty, '');
    await writeFile(binary, Buffer.from([0x89, 0x50, 0, 1]));
    expect(await run({ paths: [empty, page('bare.txt'), binary, join(intake.folder, 'no-such')] })).toBe(1);
    expect(end.received.map(({ type }) => type)).toEqual(['category', 'meeting-report']);
    expect(intake.printed).toMatch(/Tệp rỗng[\s\S]*không phải văn bản/);
    expect(intake.printed).toMatch(/\| empty\.txt +\| không nhập được/);
  });
  test('a file that comes twice comes in once', async () => {
    const copy = join(intake.folder, 'copy.txt');
    await writeFile(copy, await readFile(page('bare.txt')));
    expect(await run({ paths: [page('bare.txt'), copy] })).toBe(0);
    expect(end.received.filter(({ type }) => type === 'meeting-report')).toHaveLength(1);
    expect(intake.printed).toContain('trùng tệp khác');
  });
  test('two pages that would come in under one key are a problem, not a duplicate', async () => {
    const sameAddress = (lead: string) =>
      `<html><head><link rel="canonical" href="https://cu.example/tin"></head><body><h1>Nậm Thử dựng nhà văn hóa</h1><p>${lead}</p><p>${'Bà con góp công dựng nhà. '.repeat(6)}</p></body></html>`;
    const [one, other] = [join(intake.folder, 'one.html'), join(intake.folder, 'other.html')];
    await writeFile(one, sameAddress('Ngày 5/6 bản Thử khởi công nhà văn hóa, bà con góp hơn 200 ngày công.'));
    await writeFile(other, sameAddress('Sau một năm, nhà văn hóa bản Thử đã xong, đón bà con đến sinh hoạt.'));
    expect(await run({ paths: [one, other] })).toBe(1);
    expect(end.received.filter(({ type }) => type === 'article')).toHaveLength(1);
    expect(intake.printed).toMatch(/cùng khóa[\s\S]*nội dung khác/);
    expect(intake.printed).not.toContain('trùng tệp khác');
  });
  test('a document that the CMS refuses is a problem of its file', async () => {
    end.refuse = '15/CT-UBND';
    expect(await run({ paths: [page('weekday-first.txt'), page('bare.txt')] })).toBe(1);
    expect(intake.printed).toMatch(/CMS không nhận “Chỉ thị .*”: không nhận; vì bài thử/);
    expect(end.received.map(({ type }) => type)).toContain('meeting-report');
  });
  test('the whole report as JSON: every line, every field', async () => {
    const reportFile = join(intake.folder, 'report.json');
    await run({ paths: [page('weekday-first.txt')], reportFile });
    const { files } = JSON.parse(await readFile(reportFile, 'utf8'));
    expect(files).toHaveLength(1);
    expect(files[0]).toMatchObject({ encoding: 'UTF-8', problems: [], statistics: { total: 4512730 } });
    expect(files[0].lines).toHaveLength(
      (await readFile(page('weekday-first.txt'), 'utf8')).split('\n').filter((line) => line.trim() !== '').length,
    );
  });

  describe('the total of visits', () => {
    const totals = () => end.received.filter(({ type }) => type === 'site-settings').map(({ locales }) => locales.vi);
    test('is only told, unless asked for', async () => {
      expect(await run({ paths: [page('weekday-first.txt')] })).toBe(0);
      expect(totals()).toEqual([]);
      expect(intake.printed).toContain('4.512.730');
    });
    test('is taken over when there is one, and only that setting is sent', async () => {
      expect(await run({ paths: [page('weekday-first.txt'), page('bare.txt')], totals: 'found' })).toBe(0);
      expect(totals()).toEqual([{ carriedVisits: 4512730 }]);
      expect(end.received.at(-1)?.mode).toBe('merge');
    });
    test('is not guessed when there are two or none', async () => {
      expect(await run({ totals: 'found' })).toBe(1);
      expect(intake.printed).toMatch(/có 2 số khác nhau/);
      expect(await run({ paths: [page('bare.txt')], totals: 'found' })).toBe(1);
      expect(totals()).toEqual([]);
    });
    test('is a problem, not a crash, when the CMS does not take it', async () => {
      end.refuse = 'carriedVisits';
      expect(await run({ paths: [page('weekday-first.txt')], totals: 'found' })).toBe(1);
      expect(intake.printed).toMatch(/Chưa lấy tổng lượt truy cập\. CMS không nhận/);
    });
    test.each(['NOTHING_TO_MERGE', 'UNPUBLISHED_CHANGES'])('%s names the settings as the CMS does, and says what to do', async (code) => {
      end.refuse = 'carriedVisits';
      end.refusalCode = code;
      expect(await run({ paths: [page('weekday-first.txt')], totals: 'found' })).toBe(1);
      expect(intake.printed).toMatch(/Thiết lập chung.*; hãy /);
    });
    test('is the number that the operator gives', async () => {
      expect(await run({ totals: 7310442 })).toBe(0);
      expect(totals()).toEqual([{ carriedVisits: 7310442 }]);
    });
  });

  test('a connection that is cut is tried again, and what was sent twice is there once', async () => {
    end.cuts = 2;
    expect(await run({ paths: [page('weekday-first.txt')] })).toBe(0);
    expect(end.stored.size).toBeGreaterThan(0);
    expect(end.received).toHaveLength(end.stored.size + 2);
  });

  test('a CMS that does not run, and a wrong token, stop the run with advice', async () => {
    await expect(run({}, TOKEN, 'http://127.0.0.1:1')).rejects.toMatchObject({
      code: 'CMS_NOT_RUNNING',
      remedy: expect.stringContaining('npm start'),
    });
    await expect(run({}, 'another')).rejects.toMatchObject({ code: 'INTAKE_TOKEN_WRONG' });
    expect(end.received).toEqual([]);
  });
});
