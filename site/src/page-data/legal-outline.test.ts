import { describe, expect, test } from '@jest/globals';
import { articlesOf, outlineOf } from './legal-outline.ts';

const ids = (html: string) => outlineOf(html).provisions.map(({ id }) => id);
const named = (html: string) => outlineOf(html).provisions.map(({ level, label, title }) => `${level} ${label}|${title}`);

describe('the contents of a legal text', () => {
  test('chapters, sections and articles, as headings or as paragraphs, with their titles', () => {
    const html =
      '<p style="text-align:center"><strong>Chương I</strong></p><p><strong>QUY ĐỊNH CHUNG</strong></p><p><strong>Điều 1. Phạm vi</strong></p><p>Nghị định này …</p>' +
      '<h2>Chương II<br>THỦ TỤC</h2><p>Mục 1. HỒ SƠ</p><h3>Điều 2 Thành phần hồ sơ</h3><p>Mục 2</p><p>Trình tự</p><p>Điều 3: Thời hạn</p><p>PHỤ LỤC I</p>';
    expect(named(html)).toEqual([
      '2 Chương I|QUY ĐỊNH CHUNG',
      '4 Điều 1|Phạm vi',
      '2 Chương II|THỦ TỤC',
      '3 Mục 1|HỒ SƠ',
      '4 Điều 2|Thành phần hồ sơ',
      '3 Mục 2|Trình tự',
      '4 Điều 3|Thời hạn',
      '1 PHỤ LỤC I|',
    ]);
    expect(ids(html)).toEqual(['chuong-1', 'dieu-1', 'chuong-2', 'chuong-2-muc-1', 'dieu-2', 'chuong-2-muc-2', 'dieu-3', 'phu-luc-1']);
  });

  test('a translation has the anchors of its original', () => {
    expect(ids('<h2>Chapter II. Fees</h2><p>Section 1. Rates</p><p>Article 5a. Scope</p><p>Annex</p><p>PART ONE</p>')).toEqual([
      'chuong-2',
      'chuong-2-muc-1',
      'dieu-5a',
      'phu-luc',
    ]);
  });

  test('every anchor stands in the text, which is otherwise as it was', () => {
    const html =
      '<p>Căn cứ …</p><p class="x">Điều 1. A &amp; B</p><h2 id="rieng">Điều 2. C</h2><ul><li>Điều 3. Không phải tiêu đề</li></ul>';
    const { html: anchored, provisions } = outlineOf(html);
    expect(provisions.map(({ id, title }) => [id, title])).toEqual([
      ['dieu-1', 'A & B'],
      ['rieng', 'C'],
    ]);
    expect(anchored).toBe(html.replace('class="x"', 'class="x" id="dieu-1"'));
  });

  test.each([
    '<p>Điều 5 của Luật này được sửa đổi như sau:</p>',
    '<p>“Điều 5. Phạm vi”</p>',
    '<p>Điều kiện 5. Vốn</p>',
    '<p>Chương trình 135 về xóa đói</p>',
    '<p>Mục 2 Chương III của Luật quy định khác</p>',
    '<p>Phần lớn các xã</p>',
    '<p></p>',
    '',
  ])('no heading: %s', (html) => {
    expect(outlineOf(html)).toEqual({ html, provisions: [] });
  });

  test('a number that comes twice, as where a decision promulgates a regulation, has two anchors', () => {
    expect(ids('<p>Điều 1. Ban hành</p><p>Điều 2. Hiệu lực</p><p>QUY CHẾ</p><p>Điều 1. Phạm vi</p><p>Điều 5a. X</p>')).toEqual([
      'dieu-1',
      'dieu-2',
      'dieu-1-lan-2',
      'dieu-5a',
    ]);
  });

  test('other headings of the text have their place, too', () => {
    expect(named('<h2>Mở đầu</h2><h3>I. Tình hình</h3>')).toEqual(['2 |Mở đầu', '3 |I. Tình hình']);
    expect(ids('<h2>Mở đầu</h2><h2>Mở đầu</h2>')).toEqual(['noi-dung-mo-dau', 'noi-dung-mo-dau-lan-2']);
  });

  test('an article whose text stands on the line of its number is cut to a title', () => {
    const [provision] = outlineOf(`<p>Điều 1. ${'Phê duyệt kế hoạch '.repeat(30)}</p>`).provisions;
    expect(provision?.title.length).toBeLessThanOrEqual(200);
    expect(provision?.title).toMatch(/hoạch …$|duyệt …$|kế …$|Phê …$/);
  });

  test('linear in its length, whatever it holds', () => {
    const html = '<p>Điều 1.</p>'.repeat(20_000);
    const before = performance.now();
    expect(outlineOf(html).provisions).toHaveLength(20_000);
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});

describe('the articles of a text', () => {
  test('have their paragraphs, lists and cells, up to the next heading', () => {
    const html =
      '<p>Mở đầu</p><p>Điều 1. Phạm vi</p><p>Một.</p><ul><li>a) Hai</li></ul><table><tr><td>Ba</td></tr></table><p>Chương II</p><p>RIÊNG</p><p>Điều 2. Hết</p><p>Bốn</p>';
    expect(articlesOf(html)).toEqual([
      { id: 'dieu-1', label: 'Điều 1', title: 'Phạm vi', paragraphs: ['Một.', 'a) Hai', 'Ba'] },
      { id: 'dieu-2', label: 'Điều 2', title: 'Hết', paragraphs: ['Bốn'] },
    ]);
  });

  test('keep what stands behind the title in the same paragraph', () => {
    expect(articlesOf('<p>Điều 1. Phạm vi<br>Văn bản này …</p>')).toEqual([
      { id: 'dieu-1', label: 'Điều 1', title: 'Phạm vi', paragraphs: ['Văn bản này …'] },
    ]);
    const long = `Phê duyệt ${'kế hoạch '.repeat(40)}`.trim();
    const [article] = articlesOf(`<p>Điều 1. ${long}</p>`);
    expect(article?.paragraphs).toEqual([long]);
  });
});
