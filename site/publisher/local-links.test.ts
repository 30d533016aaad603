import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { LinkFinder } from './local-links.ts';

const SITE = 'https://songngan.example';
const PAGE = '/bai-viet/2026/11/x';
const linksOf = (html: string): string[] => new LinkFinder(SITE).linksOf(Buffer.from(html), PAGE).sort();

describe('local links of a page', () => {
  test.each([
    ['a path', '<a href="/van-ban">', ['/van-ban']],
    ['query and fragment do not matter', '<a href="/a?x=1#y"><a href="/b#y"><a href="/c?x">', ['/a', '/b', '/c']],
    ['the site itself, absolute', `<link rel="canonical" href="${SITE}${PAGE}"><a href="${SITE}">`, ['/', PAGE]],
    [
      'other sites, mail and fragments are none',
      '<a href="https://gov.example/a"><a href="//b.example/c"><a href="mailto:a@b.vn"><a href="#x">',
      [],
    ],
    ['pictures in sizes', '<img src="/m/a.jpg" srcset="/m/a-1.jpg 500w, /m/a-2.jpg 960w">', ['/m/a-1.jpg', '/m/a-2.jpg', '/m/a.jpg']],
    ['encoded paths are decoded', '<a href="/b%C3%A0i">', ['/bài']],
    ['entities are decoded', '<a href="/a?x&#38;y"><a href="/b?x&amp;y=&quot;">', ['/a', '/b']],
    ['relative paths', '<a href="y"><a href="../z">', ['/bai-viet/2026/11/y', '/bai-viet/2026/z']],
    ['dots in a path', '<a href="/a/../b"><a href="/a/./c"><link href="/_astro/x.y_z-1.css">', ['/_astro/x.y_z-1.css', '/a/c', '/b']],
    ['what no browser understands stays as written', '<a href="https://"><a href="/%zz">', ['/%zz', 'https://']],
    ['words that only look like attributes', `<p>href="/no"</p><p title="a > b" data-x=' href="/no" '>x</p><meta content="/no">`, []],
    [
      'the site by its full address',
      `<a href="${SITE}/x?y"><a href="${SITE}"><a href="${SITE}.evil/x"><a href="${SITE}:81/x">`,
      ['/', '/x'],
    ],
    [
      'letters beyond ASCII, whatever their bytes',
      '<a href="/bài/là"><a title=à href=/là><img srcset=" /à 1x, /đ 2x">',
      ['/bài/là', '/là', '/à', '/đ'],
    ],
    ['the API is no file', '<form action="/api/x"></form><a href="/apis">', ['/apis']],
    ['line breaks inside a tag', '<a\n  class="x"\n  href="/a"\n>', ['/a']],
    ['each once', '<a href="/b"><a href="/a"><a href="/b">', ['/a', '/b']],
  ])('%s', (_, html, expected) => {
    expect(linksOf(html)).toEqual(expected);
  });

  test('tags that were on other pages mean on each page what they mean there', () => {
    const finder = new LinkFinder(SITE);
    const menu = '<a class="x" href="/van-ban?x"><img src="anh.jpg"><a href="#y"><a href=""><a href="https:z"><a href="HTTPS:z2">';
    const many = (from: number): string => Array.from({ length: 600 }, (_, n) => `<a href="/s/${from + n}">`).join('');
    // More tags than are kept, in between and again.
    for (const [turn, page] of ['/a/b/c', '/a/x', '/', '/a/b/c', '/en/d'].entries()) {
      const html = Buffer.from(menu + many(turn * 500) + menu + many(0));
      expect(finder.linksOf(html, page)).toEqual(new LinkFinder(SITE).linksOf(html, page));
    }
    expect(finder.linksOf(Buffer.from(menu), '/a/x')).toEqual(['/van-ban', '/a/anh.jpg', '/a/x', '/a/z', '/a/z2']);
  });

  test('finds in any page what a parser of HTML finds', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab /?#.="\'&<>-đ') });
    const escaped = text.map((raw) => raw.replaceAll('&', '&#38;').replaceAll('<', '&lt;'));
    const attribute = fc
      .tuple(fc.constantFrom('href', 'src', 'srcset', 'title', 'data-x'), text)
      .map(([name, value]) => `${name}="${value.replaceAll('&', '&#38;').replaceAll('"', '&#34;')}"`);
    const element = fc.oneof(
      escaped,
      fc
        .tuple(
          fc.constantFrom('a', 'p', 'img', 'link', 'meta'),
          fc.uniqueArray(attribute, { selector: (made) => made.split('=', 1)[0], maxLength: 4 }),
        )
        .map(([name, attributes]) => `<${[name, ...attributes].join(' ')}>`),
      fc.constantFrom('</a>', '<br />', '</p>'),
    );
    fc.assert(
      fc.property(
        fc.array(element).map((parts) => parts.join('')),
        (html) => {
          const tags: string[] = [];
          const parser = new Parser({
            onopentag: (name, attributes) => {
              const rest = Object.entries(attributes).map(
                ([key, value]) => ` ${key}="${value.replaceAll('&', '&#38;').replaceAll('"', '&#34;')}"`,
              );
              tags.push(`<${name}${rest.join('')}>`);
            },
          });
          parser.end(html);
          // Alone, without the text around it, each tag has the same links.
          const expected = new Set(tags.flatMap((tag) => linksOf(tag)));
          expect(linksOf(html)).toEqual([...expected].sort());
        },
      ),
    );
  });
});
