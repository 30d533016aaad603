import { expect, test } from '@jest/globals';
import { toBlocks } from './html-blocks.ts';

test('headings, paragraphs and lists in order', () => {
  expect(
    toBlocks('<p>Căn cứ Luật;</p>\n<h2>Chương I</h2><h3>Điều 1</h3><ol>\n<li>Một.</li><li>Hai.</li></ol><ul><li>Ý.</li></ul>'),
  ).toEqual([
    { kind: 'paragraph', text: 'Căn cứ Luật;' },
    { kind: 'heading', text: 'Chương I' },
    { kind: 'heading', text: 'Điều 1' },
    { kind: 'numbered', text: 'Một.', number: 1 },
    { kind: 'numbered', text: 'Hai.', number: 2 },
    { kind: 'bulleted', text: 'Ý.' },
  ]);
});

test('an element that would be lost is refused', () => {
  expect(() => toBlocks('<p>Một.</p><table><tr><td>Hai</td></tr></table>')).toThrow(/does not know/);
});
