import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { SitemapEntry } from './sitemap-entries.ts';
import { changeSitemapFile, type SitemapFile, sitemapFiles } from './sitemap-xml.ts';

const ORIGIN = 'https://cong.example';
const PART = 'bai-viet-2026-11';

const address = fc
  .tuple(
    fc.constantFrom('/bai-viet/2026/11/', '/en/bai-viet/2026/11/'),
    fc.constantFrom('a', 'a1', 'a01', 'a2', 'a10', 'b-2', 'B-2', 'x&y', 'đ', '2'),
  )
  .map((parts) => parts.join(''));
const entry = fc.record({
  address,
  changedAt: fc.option(fc.constantFrom('2026-11-01T00:00:00.000Z', '2026-11-02T01:00:00+07:00', '2026-11-03T00:00:00Z')),
  alternates: fc.constantFrom<SitemapEntry['alternates']>(
    [],
    [
      { locale: 'vi', address: '/bai-viet/2026/11/a' },
      { locale: 'en', address: "/en/bai-viet/2026/11/a'b" },
    ],
  ),
});
const entries = fc.uniqueArray(entry, { selector: ({ address: of }) => of });

const written = (some: Iterable<SitemapEntry>): SitemapFile | null => sitemapFiles(PART, [...some], ORIGIN)[0] ?? null;

describe('a part of the sitemap of which a few pages have changed', () => {
  test('has the bytes of one written whole', () => {
    fc.assert(
      fc.property(entries, entries, fc.uniqueArray(address), (before, changed, left) => {
        const file = written(before);
        fc.pre(file !== null);
        const gone = left.filter((of) => !changed.some((other) => other.address === of));
        const pages = new Map([...before, ...changed].map((page) => [page.address, page]));
        for (const of of gone) pages.delete(of);
        expect(changeSitemapFile(file as SitemapFile, changed, gone, ORIGIN)).toEqual(written(pages.values()));
      }),
      { numRuns: 1_000 },
    );
  });

  test('is to be written whole where one file cannot hold it', () => {
    const page = (n: number): SitemapEntry => ({ address: `/bai-viet/2026/11/${n}`, changedAt: null, alternates: [] });
    const [full] = sitemapFiles(
      PART,
      Array.from({ length: 45_000 }, (_, n) => page(n)),
      ORIGIN,
    );
    expect(changeSitemapFile(full as SitemapFile, [page(45_000)], [], ORIGIN)).toBeNull();
    expect(changeSitemapFile(full as SitemapFile, [page(7)], [], ORIGIN)).toEqual(full);
  });
});
