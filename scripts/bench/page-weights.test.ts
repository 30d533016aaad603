import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { compareSites, type SiteWeights, weighSite } from './page-weights.ts';

async function site(pages: Record<string, string>): Promise<SiteWeights> {
  const folder = await mkdtemp(join(tmpdir(), 'page-weights-'));
  for (const [name, body] of Object.entries(pages)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, `<html><head><title>${name}</title></head><body>${body}</body></html>`);
  }
  try {
    return await weighSite(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const LAW = 'van-ban/2018/12-2018-qd-ubnd.html';
const PAGES = {
  'index.html': '<h1>Cổng</h1>',
  'bai-viet/2018/03/mot-bai.html': `<p>${'Người dân đồng tình. '.repeat(20)}</p>`,
  [LAW]: '<h1>Quyết định &quot;số 12&quot;</h1><p>Điều 1</p>',
  'van-ban/nam/2018.html': '<ul><li>12</li></ul>',
  'van-ban/nam/2018/03.html': '<ul><li>12</li></ul>',
  'van-ban/loai/quyet-dinh/2018/03.html': '<ul><li>12</li></ul>',
};

describe('what builders made', () => {
  test('is counted by kind of page', async () => {
    const { pages, kinds } = await site(PAGES);
    expect(pages).toBe(6);
    expect(new Map([...kinds].map(([kind, { pages: amount }]) => [kind, amount]))).toEqual(
      new Map([
        ['home', 1],
        ['article', 1],
        ['law', 1],
        ['list of laws', 1],
        ['month of laws', 2],
      ]),
    );
    expect(kinds.get('law')).toMatchObject({ elements: 6 });
  });

  test('is equal where words and weights are, however blanks and quotation marks are written', async () => {
    const other = await site({ ...PAGES, [LAW]: '<h1>Quyết định &#34;số 12&#34;</h1>\n<p>Điều 1</p>' });
    const { rows, objections } = compareSites(await site(PAGES), other, 'hugo');
    expect(objections).toEqual([]);
    expect(rows).toHaveLength(5);
    for (const row of rows) expect(row).toMatchObject({ builder: 'hugo', 'same words': '100.0 %' });
  });

  test('is not equal where pages are missing, lighter, or say something else', async () => {
    const ours = await site(PAGES);
    const { 'index.html': _, ...fewer } = PAGES;
    const lighter = await site({ ...fewer, [LAW]: '<p>Quyết định</p>' });
    expect(compareSites(ours, lighter, 'hugo').objections).toEqual([
      'hugo, law: theirs are lighter',
      'hugo, law: 100.0 % of the pages say something else',
      'hugo, home: theirs are fewer',
      'hugo, home: theirs are lighter',
    ]);
    expect(compareSites(lighter, ours, 'hugo').objections).toEqual(
      expect.arrayContaining(['hugo, law: ours are lighter', 'hugo, law: 100.0 % of the pages say something else']),
    );
  });

  test('is not equal where as many pages stand at other places', async () => {
    const month = 'van-ban/loai/quyet-dinh/2018/03.html';
    const { [month]: moved, ...others } = PAGES;
    const other = await site({ ...others, [month.replace('03', '04')]: moved });
    expect(compareSites(await site(PAGES), other, 'hugo').objections).toEqual([
      'hugo, month of laws: 50.0 % of the pages say something else',
    ]);
  });
});
