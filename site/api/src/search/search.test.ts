import { type SearchAnswer, searchAnswerSchema } from '@bang-tin/shared/search-schema';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { writeReleaseOf, writeSearchIndex } from '../../testing/search-index.ts';
import { TestApi } from '../../testing/test-api.ts';
import { excerptOf } from './excerpt.ts';

jest.setTimeout(60_000);

const PAGES = [
  { address: '/bai-viet/2026/10/cu', title: 'Đại hội cũ', text: 'Khoa giáo và đào tạo' },
  { address: '/bai-viet/2026/11/moi', title: 'Đại hội mới', text: 'Giáo dục, khoa học' },
  { address: '/en/bai-viet/2026/11/new', title: 'Congress', text: 'Dai hoi', locale: 'en' as const },
];
let api: TestApi;
beforeEach(async () => {
  api = await TestApi.open();
});
afterEach(() => api.close());

async function search(question: string, more = ''): Promise<SearchAnswer> {
  const response = await api.get(`/api/search?q=${encodeURIComponent(question)}${more}`);
  expect([response.statusCode, response.body]).toEqual([200, expect.any(String)]);
  return searchAnswerSchema.parse(response.json());
}
const addresses = async (question: string, more?: string) => (await search(question, more)).results.map(({ address }) => address);

describe('an index and its release', () => {
  beforeEach(() => {
    writeSearchIndex(api.folder, PAGES);
    writeReleaseOf(
      api.folder,
      PAGES.map(({ address }) => address),
    );
  });

  test('newest first, with and without tone marks, in one language, phrases in their order', async () => {
    expect(await addresses('dai hoi')).toEqual(['/bai-viet/2026/11/moi', '/bai-viet/2026/10/cu']);
    expect(await addresses('ĐẠI HỘI cũ')).toEqual(['/bai-viet/2026/10/cu']);
    expect(await addresses('dai hoi', '&locale=en')).toEqual(['/en/bai-viet/2026/11/new']);
    expect(await addresses('khoa giao')).toHaveLength(2);
    expect(await addresses('"khoa giáo"')).toEqual(['/bai-viet/2026/10/cu']);
  });

  test('nothing in a question is a command', async () => {
    for (const question of [
      '"',
      '*',
      'dai OR moi',
      'title:dai',
      'NEAR(dai hoi)',
      "'; DROP TABLE page --",
      '^dai',
      '-moi x',
      '{title}: dai',
    ])
      expect([question, (await search(question)).complete]).toEqual([question, true]);
    expect(await addresses('dai OR moi')).toEqual([]);
  });

  test('only pages that the release has: after a rollback the index knows more', async () => {
    writeReleaseOf(api.folder, ['/bai-viet/2026/10/cu']);
    expect(await addresses('dai')).toEqual(['/bai-viet/2026/10/cu']);
  });

  test('questions are bounded', async () => {
    for (const query of [
      '',
      'q=',
      'q=%20',
      `q=${'a'.repeat(201)}`,
      'q=a&page=0',
      'q=a&page=51',
      'q=a&page=x',
      'q=a&locale=fr',
      'q=a&x=1',
      'q=a&q=b',
    ])
      expect([query, (await api.get(`/api/search?${query}`)).headers['x-refused']]).toEqual([query, 'bad-request']);
  });

  test('results come in pages of twenty, and an index in the making says so', async () => {
    const many = Array.from({ length: 45 }, (_, index) => ({ address: `/trang/t${index}`, title: `Trang ${index}`, text: 'chung' }));
    writeSearchIndex(api.folder, many, 7);
    writeReleaseOf(
      api.folder,
      many.map(({ address }) => address),
    );
    const pages = [await search('chung'), await search('chung', '&page=2'), await search('chung', '&page=3')];
    expect(pages.map(({ results, more, complete }) => [results.length, more, complete])).toEqual([
      [20, true, false],
      [20, true, false],
      [5, false, false],
    ]);
    expect(pages[0]?.results[0]?.address).toBe('/trang/t44');
  });
});

test('without an index: 503, and all else goes on', async () => {
  const response = await api.get('/api/search?q=a');
  expect([response.statusCode, response.headers['x-refused'], response.headers['retry-after']]).toEqual([503, 'search-unavailable', '5']);
  expect((await api.get('/api/site')).statusCode).toBe(200);
  writeSearchIndex(api.folder, PAGES);
  expect(await search('dai')).toEqual({ results: [], more: false, complete: true });
});

test('an excerpt shows what was found as it was written, and where', () => {
  const text = `${'Mở đầu của bài viết. '.repeat(20)}Đại hội đại biểu. ${'Kết thúc. '.repeat(50)}`;
  const { excerpt, marks } = excerptOf(text, [['dai', 'hoi']]);
  expect(marks.map(([from, to]) => excerpt.slice(from, to))).toEqual(['Đại', 'hội', 'đại']);
  expect(excerpt).toMatch(/^… .* …$/);
  expect(excerpt.length).toBeLessThan(260);
  expect(excerptOf('Ngắn', [['khong']])).toEqual({ excerpt: 'Ngắn', marks: [] });
  expect(excerptOf('a'.repeat(1000), [['b']]).excerpt.length).toBeLessThan(260);
});
