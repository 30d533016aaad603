import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Comparison, compareArticles, isRestated, type Piece } from './legal-comparison.ts';
import { articlesOf, type LegalArticle } from './legal-outline.ts';

const article = (number: number, title: string, ...paragraphs: string[]): LegalArticle => ({
  id: `dieu-${number}`,
  label: `Điều ${number}`,
  title,
  paragraphs,
});
const wordsOf = (paragraphs: readonly Piece[][], kind: Piece['kind']) =>
  paragraphs.flatMap((pieces) => pieces.filter((piece) => piece.kind === kind).map(({ text }) => text));
const told = (older: LegalArticle[], newer: LegalArticle[]) =>
  compareArticles(older, newer)?.articles.map(({ change, older: a, newer: b }) => `${change} ${a?.label ?? ''}>${b?.label ?? ''}`);

describe('two texts of law', () => {
  test('tell what stayed, changed, came and went, each at its place', () => {
    const older = [
      article(1, 'Phạm vi', 'Như nhau.'),
      article(2, 'Mức thu', 'Mức thu là 10.000 đồng.'),
      article(3, 'Cũ', 'Chỉ có trước đây.'),
    ];
    const newer = [
      article(1, 'Phạm vi', 'Như nhau.'),
      article(2, 'Mức thu', 'Mức thu là 15.000 đồng.'),
      article(4, 'Mới', 'Lần đầu quy định việc này.'),
    ];
    const comparison = compareArticles(older, newer);
    expect(comparison?.counts).toEqual({ same: 1, changed: 1, added: 1, removed: 1 });
    expect(told(older, newer)).toEqual(['same Điều 1>Điều 1', 'changed Điều 2>Điều 2', 'removed Điều 3>', 'added >Điều 4']);
    const changed = comparison?.articles[1]?.paragraphs ?? [];
    expect([wordsOf(changed, 'del'), wordsOf(changed, 'ins')]).toEqual([['10.000'], ['15.000']]);
  });

  test('an article that moved is known by its wording or its title', () => {
    const older = [article(1, 'Phạm vi', 'Một.'), article(2, 'Đối tượng', 'Hai.')];
    const newer = [article(1, 'Giải thích từ ngữ', 'Ba.'), article(2, 'Phạm vi', 'Một.'), article(3, 'ĐỐI TƯỢNG', 'Hai, và thêm nữa.')];
    expect(told(older, newer)).toEqual(['added >Điều 1', 'same Điều 1>Điều 2', 'changed Điều 2>Điều 3']);
  });

  test('what changed is told in phrases: single words that both happen to have do not break them', () => {
    const [older, newer] = ['Nộp tại Bộ phận một cửa trong ba ngày.', 'Gửi qua Cổng một cửa trong hai ngày.'].map((text) => [
      article(1, 'Nơi nộp', text),
    ]);
    const pieces = compareArticles(older ?? [], newer ?? [])?.articles[0]?.paragraphs[0] ?? [];
    expect(pieces.map(({ kind, text }) => `${kind}:${text}`)).toEqual([
      'del:Nộp tại Bộ phận ',
      'ins:Gửi qua Cổng ',
      'same:một cửa trong ',
      'del:ba',
      'ins:hai',
      'same: ngày.',
    ]);
  });

  test('texts without an article in common are not compared, nor what has none or too many', () => {
    const many = Array.from({ length: 501 }, (_, index) => article(index, `T${index}`, 'x'));
    expect(compareArticles([article(1, 'A', 'một hai')], [article(1, 'B', 'ba bốn')])).toBeNull();
    expect([compareArticles([], many), compareArticles(many, many)]).toEqual([null, null]);
  });

  test('what only says how another text is amended does not restate it', () => {
    const base = [1, 2, 3].map((number) => article(number, `Tên ${number}`, `Quy định ${number}.`));
    const end = article(2, 'Hiệu lực thi hành', 'Có hiệu lực từ ngày ký.');
    const amendment = [article(1, 'Sửa đổi, bổ sung một số điều', 'Điều 2 được sửa đổi như sau: …'), end];
    const comparisons = [compareArticles([...base, end], amendment), compareArticles([...base, end], [...base, amendment[0] ?? end, end])];
    expect(comparisons.map((one) => isRestated(one as Comparison))).toEqual([false, true]);
  });

  test('a title that changed is told with the wording', () => {
    const wording = 'Ủy ban nhân dân cấp xã tiếp nhận hồ sơ trong ngày làm việc.';
    const paragraphs = compareArticles([article(4, 'Nơi nộp', wording)], [article(4, 'Nơi tiếp nhận', wording)])?.articles[0]?.paragraphs;
    expect([wordsOf(paragraphs ?? [], 'del'), wordsOf(paragraphs ?? [], 'ins')]).toEqual([['nộp'], ['tiếp nhận']]);
    expect(wordsOf(paragraphs ?? [], 'same').join('')).toBe(`Nơi ${wording}`);
  });

  test('what is too much to show is named still', () => {
    const text = (word: string) => Array.from({ length: 5_000 }, (_, index) => `${word}${index}`).join(' ');
    const older = [1, 2, 3].map((number) => article(number, `Tên ${number}`, text('cũ')));
    const newer = [1, 2, 3].map((number) => article(number, `Tên ${number}`, text('mới')));
    const comparison = compareArticles(older, newer);
    expect(comparison?.counts.changed).toBe(3);
    expect(comparison?.left).toBeGreaterThan(0);
    expect(comparison?.articles.flatMap(({ paragraphs }) => paragraphs.flat()).length).toBeLessThan(20);
  });
});

test('what is not new is the older text, and what is not gone the newer one', () => {
  const word = fc.constantFrom('thu', 'phí', 'mức', '10', 'đồng,', 'không.', 'Điều');
  const paragraph = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
  const text = fc.array(paragraph, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const comparison = compareArticles([article(1, 'Tên', ...before)], [article(1, 'Tên', ...after)]);
      const pieces = comparison?.articles[0]?.paragraphs.flat() ?? [];
      const without = (kind: Piece['kind']) =>
        pieces
          .filter((piece) => piece.kind !== kind)
          .map(({ text: words }) => words)
          .join('')
          .replace(/\s/g, '');
      const plain = (paragraphs: string[]) => paragraphs.join('').replace(/\s/g, '');
      if (comparison?.counts.changed) expect([without('ins'), without('del')]).toEqual([plain(before), plain(after)]);
      else expect(before).toEqual(after);
    }),
  );
});

test('a paragraph is compared with its entities and marks taken as text', () => {
  const [a, b] = ['<p>Điều 1. X</p><p>A &amp; <em>B</em></p>', '<p>Điều 1. X</p><p>A &amp; <b>B</b></p>'].map(articlesOf);
  expect(compareArticles(a ?? [], b ?? [])?.counts.same).toBe(1);
});
