import { describe, expect, test } from '@jest/globals';
import { listFileAddresses, localiseUploads, toOriginalAddress } from './body-media.ts';

describe('files in HTML', () => {
  test.each([
    ['<img src="/uploads/a.jpg">', ['/uploads/a.jpg']],
    ["<a href='/uploads/b.pdf'>B</a>", ['/uploads/b.pdf']],
    ['<img src="/uploads/a.jpg?v=1"><a href="/uploads/a.jpg#x">', ['/uploads/a.jpg']],
    ['<img srcset="/uploads/small_a.jpg 400w, /uploads/a.jpg 800w">', ['/uploads/small_a.jpg', '/uploads/a.jpg']],
    ['<a href="https://khac.vn/x?a=1&amp;b=2">', ['https://khac.vn/x']],
    ['<a href="/tin-tuc">', []],
    ['<a href="mailto:a@b.vn">', []],
    ['<p>Viết src="/uploads/a.jpg" vào thẻ, với 1 &lt; 2</p>', []],
    ['<img data-src="/uploads/a.jpg">', []],
  ])('%s', (html, addresses) => {
    expect(listFileAddresses(html)).toEqual(addresses);
  });

  test('the CMS’s own full addresses are those of its library', () => {
    const html = '<img src="http://cms.vn/uploads/a.jpg"><img src="http://khac.vn/uploads/a.jpg">';
    expect(localiseUploads(html, 'http://cms.vn')).toBe('<img src="/uploads/a.jpg"><img src="http://khac.vn/uploads/a.jpg">');
  });

  test('a smaller version leads to the whole picture', () => {
    expect(toOriginalAddress('/uploads/small_anh_1a2b.jpg')).toBe('/uploads/anh_1a2b.jpg');
    expect(toOriginalAddress('https://kho.vn/x/thumbnail_anh_1a2b.jpg')).toBe('https://kho.vn/x/anh_1a2b.jpg');
  });
});
