import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readPageLinks } from './page-links.ts';
import { checkCompleteness, findLostPages, LISTS_PER_DOCUMENT, leadsSomewhere, REQUIRED_FILES } from './release-check.ts';
import type { ReleaseFiles } from './release-files.ts';
import { type ReleaseManifest, toAddress, toPageFile } from './release-manifest.ts';

const SITE = 'https://tin.example.vn';
const filesNamed = (...names: string[]): ReleaseFiles =>
  Object.fromEntries(names.map((name) => [name, { sha256: '0'.repeat(64), bytes: 9 }]));
const FILES = filesNamed(
  'index.html',
  'en.html',
  'van-ban.html',
  'van-ban/2024/x.html',
  'media/a.jpg',
  '_astro/site.css',
  'trang/thư.html',
);

describe('a local link is met by a file', () => {
  test.each([
    ['/'],
    ['/en'],
    ['/van-ban'],
    ['/van-ban?trang=2#muc'],
    ['/van-ban/2024/x'],
    ['/van-ban/2024/x.html'],
    ['x'],
    ['#dau-trang'],
    [''],
    ['/media/a.jpg'],
    ['../../_astro/site.css'],
    ['/trang/th%C6%B0'],
    [`${SITE}/van-ban`],
    ['https://chinhphu.vn/khong-biet'],
    ['//cdn.example.vn/a.js'],
    ['mailto:a@example.vn'],
    ['tel:+84901234567'],
    ['data:image/png;base64,AAAA'],
    ['/api/counts'],
  ])('%s', (target) => expect(leadsSomewhere(target, '/van-ban/2024/x', FILES, SITE)).toBe(true));

  test.each([
    ['/khong-co'],
    ['/van-ban/'],
    ['/en/'],
    ['/media/b.jpg'],
    ['z'],
    ['/constructor'],
    ['/__proto__'],
    ['/%zz'],
    ['/apis'],
    [`${SITE}/khong-co`],
    ['http://'],
  ])('not %s', (target) => expect(leadsSomewhere(target, '/van-ban/2024/x', FILES, SITE)).toBe(false));
});

test('addresses and page files are each other’s inverse', () => {
  const segment = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/);
  fc.assert(
    fc.property(fc.array(segment, { maxLength: 4 }), (segments) => {
      fc.pre(segments.join('/') !== 'index');
      const address = `/${segments.join('/')}`;
      expect(toAddress(toPageFile(address))).toBe(address);
    }),
  );
  expect(toAddress('media/a.jpg')).toBeNull();
});

describe('links of a page', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'page-links-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const linksOf = (html: string) => {
    writeFileSync(join(folder, 'page.html'), html);
    return readPageLinks(join(folder, 'page.html'));
  };

  test('all attributes that hold addresses, entities decoded', async () => {
    const links = await linksOf(`<!doctype html><head><link rel="canonical" href="/a"><meta content="/no"><base href="/no">
      <script src="/s.js"></script></head><body><a href="/b?x=1&amp;y=2">b</a><img src="/c.jpg" srcset="/c-1.jpg 480w,
      /c,2.jpg 2x"><video poster="/d.jpg"><source src="/d.mp4"></video><object data="/e.pdf"></object><form action="/f"></form>
      <p data="/no">text with href="/no"</p><!-- <a href="/no"> -->`);
    expect(links).toEqual('/a /s.js /b?x=1&y=2 /c.jpg /c-1.jpg /c,2.jpg /d.jpg /d.mp4 /e.pdf /f'.split(' '));
  });

  test('a link that is cut by the border of two pieces is read whole', async () => {
    const links = await linksOf(`${' '.repeat(64 * 1024 - 12)}<a href="/ranh-gioi-giua-hai-manh">x</a>`);
    expect(links).toEqual(['/ranh-gioi-giua-hai-manh']);
  });
});

describe('lost pages', () => {
  const before = {
    mark: 7,
    addresses: { '/': null, '/a': 'article/a', '/b': 'article/b', '/danh-sach': null },
  } as unknown as ReleaseManifest;
  const evidence = (marks: Record<string, number>) => ({
    hasChangedSince: (mark: number, document: string) => (marks[document] ?? 0) > mark,
    changedSince: (mark: number) => Object.keys(marks).filter((document) => (marks[document] ?? 0) > mark),
  });

  test.each([
    ['nothing is missing', filesNamed('index.html', 'a.html', 'b.html', 'danh-sach.html'), {}, []],
    ['no row accounts for it', filesNamed('index.html', 'b.html', 'danh-sach.html'), {}, ['/a']],
    ['its own document had a row', filesNamed('index.html', 'b.html', 'danh-sach.html'), { 'article/a': 8 }, []],
    ['another document had a row', filesNamed('index.html', 'b.html', 'danh-sach.html'), { 'article/b': 8 }, ['/a']],
    ['the row is in the release before', filesNamed('index.html', 'b.html', 'danh-sach.html'), { 'article/a': 7 }, ['/a']],
    ['a list goes with any row', filesNamed('index.html', 'a.html', 'b.html'), { 'article/b': 8 }, []],
    ['a list goes without any row', filesNamed('index.html', 'a.html', 'b.html'), {}, ['/danh-sach']],
  ])('%s', (_what, files, marks, lost) => expect(findLostPages(before, files, evidence(marks as Record<string, number>))).toEqual(lost));

  const months = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, n) => `${prefix}/${2000 + n}/03`);
  const lostOf = (lists: string[], marks: Record<string, number>): number =>
    findLostPages(
      { mark: 7, addresses: Object.fromEntries(['/', ...lists].map((address) => [address, null])) } as unknown as ReleaseManifest,
      filesNamed('index.html'),
      evidence(marks),
    ).length;
  const CATEGORY_LISTS = months('/chuyen-muc/tin', 40);
  const OTHER_LISTS = months('/en/van-ban/co-quan/ubnd', 30);

  test.each([
    ['the last document of a month, with its type, year and issuer', months('/van-ban/loai/a', LISTS_PER_DOCUMENT), { 'article/a': 8 }, 0],
    ['one more than a document stands in', months('/van-ban/loai/a', LISTS_PER_DOCUMENT + 1), { 'article/a': 8 }, LISTS_PER_DOCUMENT + 1],
    ['all lists of categories, lost by a template, while an article changed', CATEGORY_LISTS, { 'article/a': 8 }, 40],
    ['the same while enough documents changed', CATEGORY_LISTS, { 'article/a': 8, 'article/b': 8, 'article/c': 8, 'article/d': 8 }, 0],
    ['a category that was renamed or ended', CATEGORY_LISTS, { 'category/c': 8 }, 0],
    ['an issuer that was renamed', OTHER_LISTS, { 'organisation/o': 8 }, 0],
    ['lists of issuers while a category changed', OTHER_LISTS, { 'category/c': 8 }, 30],
  ])('lists: %s', (_what, lists, marks, lost) => expect(lostOf(lists, marks as unknown as Record<string, number>)).toBe(lost));
});

test.each(REQUIRED_FILES)('a release without %s is refused, whatever changed', (name) => {
  expect(() => checkCompleteness(filesNamed(...REQUIRED_FILES), [])).not.toThrow();
  expect(() => checkCompleteness(filesNamed(...REQUIRED_FILES.filter((file) => file !== name)), [])).toThrow(name);
});

test('the fixed pages of each language are required', () => {
  expect(REQUIRED_FILES).toEqual(
    expect.arrayContaining(['index.html', 'en.html', 'van-ban.html', 'en/van-ban.html', 'thong-ke.html', 'en/thong-ke.html', '404.html']),
  );
});
