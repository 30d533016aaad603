// The pure rules behind the pages: cleaned HTML, readable colours, numbers, structured data.

import { findCitationsInHtml } from '@bang-tin/shared/citation-links';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { siteMediaAddress } from '../../content/media-addresses.ts';
import { pdf, picture } from '../../content/published-fixtures.ts';
import { en } from '../texts/en.ts';
import { vi } from '../texts/vi.ts';
import { absoluteAddress } from './absolute-address.ts';
import { citedParagraphs, type LinkedPlace, textPieces } from './citations.ts';
import { datelineMark } from './dateline.ts';
import { linkAddress } from './editor-links.ts';
import { chooseTopStories } from './home-page.ts';
import { type BodyContext, bodyHtml, cleanedBody, paragraphs, plainBody } from './html-body.ts';
import { indicatorShare, indicatorValue } from './indicators.ts';
import { jsonLdText } from './json-ld.ts';
import { relationGroups } from './legal-terms.ts';
import { formatFileSize, formatNumber } from './number-formats.ts';
import { addressOf } from './page-lookup.ts';
import { pictureSource } from './pictures.ts';
import { localeOf } from './static-paths.ts';
import { contrast, darkenUntil, LEAST_CONTRAST, themeAddress, themeCss } from './theme.ts';

const CONTEXT: BodyContext = {
  media: [picture('anh'), pdf('tep')],
  siteUrl: 'https://cong.example',
  pageExists: (address) => address === '/trang/co',
  countedFor: 'abcdefghij',
  tableName: (place) => `Bảng ${place}`,
  citations: [],
};
const clean = (html: string) => bodyHtml(html, CONTEXT);

describe('the HTML of bodies', () => {
  test('programs, styles and frames go', () => {
    expect(clean('<p onclick="x()" style="color:red">a<script>alert(1)</script></p><iframe src="//x"></iframe>')).toBe('<p>a</p>');
    expect(clean('<a href="javascript:alert(1)">a</a>')).toBe('<span>a</span>');
  });

  test('a heading of the first level becomes one of the second', () => {
    expect(clean('<h1>a</h1>')).toBe('<h2>a</h2>');
  });

  test('pictures get the address, sizes and measures of the library', () => {
    const html = clean('<img src="http://cms:1337/uploads/small_anh.jpg">');
    const { version } = picture('anh');
    expect(html).toContain(`src="${siteMediaAddress('/uploads/medium_anh.jpg', version)}"`);
    expect(html).toContain(`${siteMediaAddress('/uploads/anh.jpg', version)} 1600w`);
    expect(html).toContain('width="960" height="540" alt="Ảnh anh" loading="lazy"');
  });

  test('pictures from elsewhere would not be on the site and go', () => {
    expect(clean('<p>a<img src="https://x.example/a.jpg"><img src="data:image/png;base64,AA"></p>')).toBe('<p>a</p>');
  });

  test('files are counted, links that lead nowhere become words', () => {
    expect(clean('<a href="/uploads/tep.pdf">a</a>')).toMatch(
      /^<a href="\/media\/tep-[0-9a-f]{8}\.pdf" data-download="abcdefghij">a<\/a>$/,
    );
    expect(clean('<a href="/trang/co">a</a>')).toBe('<a href="/trang/co">a</a>');
    expect(clean('<a href="https://cong.example/trang/co">a</a>')).toBe('<a href="/trang/co">a</a>');
    expect(clean('<a href="/trang/mat">a</a>')).toBe('<span>a</span>');
    expect(clean('<a href="mailto:a@b.example">a</a><a href="https://x.example/y">b</a>')).toContain('href="https://x.example/y"');
  });

  test('a table can be scrolled by keyboard', () => {
    expect(clean('<table><tr><td>1</td></tr></table>')).toMatch(
      /^<div class="scroll" role="region" aria-label="Bảng 1" tabindex="0"><table>.*<\/table><\/div>$/,
    );
  });

  test('tables are told apart by their captions, else by their numbers', () => {
    const table = (caption = '') => `<table id="x">${caption}<tr><td>1</td></tr></table>`;
    const captioned = table('<caption>Số <b>"hộ"</b> &amp; dân</caption>');
    const names = clean(table() + captioned + captioned + table('<caption> </caption>')).matchAll(/role="region" aria-label="([^"]*)"/g);
    expect([...names].map(([, name]) => name)).toEqual([
      'Bảng 1',
      'Số &quot;hộ&quot; &amp; dân',
      'Số &quot;hộ&quot; &amp; dân (Bảng 3)',
      'Bảng 4',
    ]);
  });

  test('whatever comes in, nothing that runs comes out, not after a second cleaning either, which leaves the words alone', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<script>',
      '</script>',
      '<img src=x onerror=alert(1)>',
      '<a href="javascript:x">',
      'chữ',
      '<svg onload=x>',
      '"',
      '<',
      '&lt;',
      '<h1>',
      '<style>',
      '<!--',
      '-->',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const once = clean(pieces.join(''));
        const twice = clean(once);
        for (const html of [once, twice]) expect(html).not.toMatch(/<(script|style|svg|iframe)|\son\w+=|javascript:/i);
        expect(twice.replace(/<[^>]*>/g, '')).toBe(once.replace(/<[^>]*>/g, ''));
      }),
    );
  });

  test('what is not taken apart because it is plain comes out as if it had been', () => {
    const names = 'p p p h2 h3 ul li li figure strong table thead tbody tr tr th td td dt div span'.split(' ');
    const attributes = ['', '', '', ' id="dieu-1"', ' colspan="2"', ' colspan="1" rowspan="2"', ' lang="en"', ' title="x"'];
    const hrefs = [
      '/trang/co',
      '/trang/mat',
      '/uploads/tep.pdf',
      'https://x.example/y?z=1#k',
      '//x.example',
      'javascript:x',
      'mailto:a@b.c',
    ];
    const texts = ['chữ', ' "', "'", '\r\n', '\u00a0', '&amp;', '&lt;', '&gt;', '<br />', '<br />', '<hr />'];
    const spoilt = [
      '<',
      '>',
      '&',
      '&nbsp;',
      '&lt',
      '\0',
      '<p>',
      '</p>',
      '</a>',
      '<a>',
      '<h1>',
      '<br>',
      '<img src="x">',
      '<!--',
      '<P>',
      '/>',
    ];
    const start = fc
      .tuple(fc.constantFrom(...names), fc.constantFrom(...attributes))
      .map(([name, more]) => ({ html: `<${name}${more}>`, end: `</${name}>` }));
    const link = fc.constantFrom(...hrefs).map((href) => ({ html: `<a href="${href}">`, end: '</a>' }));
    const piece = fc.oneof(
      { weight: 6, arbitrary: start },
      { weight: 2, arbitrary: link },
      { weight: 6, arbitrary: fc.constant('end') },
      { weight: 4, arbitrary: fc.constantFrom(...texts) },
      { weight: 1, arbitrary: fc.constantFrom(...spoilt) },
    );
    let plain = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const open: string[] = [];
        const parts = pieces.map((part) => {
          if (typeof part === 'string') return part === 'end' ? (open.pop() ?? '') : part;
          open.push(part.end);
          return part.html;
        });
        const html = [...parts, ...open.reverse()].join('');
        const result = plainBody(html, CONTEXT);
        if (result === null) return;
        plain++;
        expect([html, result]).toEqual([html, cleanedBody(html, CONTEXT)]);
      }),
      { numRuns: 3000 },
    );
    expect(plain).toBeGreaterThan(600);
  });

  test('plain text in paragraphs', () => {
    expect(paragraphs(' a \n\n b')).toEqual(['a', 'b']);
  });
});

describe('links that editors typed', () => {
  const link = (typed: string) => linkAddress(typed, 'https://cong.example', (path) => path === '/' || path === '/trang/co');

  test.each([
    ['/trang/co', '/trang/co'],
    ['/trang/co/', '/trang/co'],
    [' /trang/co/?x=1#y ', '/trang/co?x=1#y'],
    ['https://cong.example/trang/co', '/trang/co'],
    ['https://cong.example', '/'],
    ['https://cong.example.org/x', 'https://cong.example.org/x'],
    ['#muc-1', '#muc-1'],
    ['tel:+84213', 'tel:+84213'],
  ])('%s leads to %s', (typed, address) => expect(link(typed)).toBe(address));

  test.each(['/trang/mat', '//elsewhere.example/x', 'trang/co', 'javascript:x', 'https://', 'http://[x', '', 'ftp://x.example'])(
    '%j leads nowhere',
    (typed) => expect(link(typed)).toBeNull(),
  );
});

test('addresses of this site in full are those that a URL gives', () => {
  const path = fc.string({ unit: fc.constantFrom(...'/a1-_.?=&#%đ \\') }).map((rest) => `/a${rest}`);
  fc.assert(
    fc.property(path, (some) => {
      expect(absoluteAddress(some, 'https://cong.example')).toBe(new URL(some, 'https://cong.example').href);
    }),
  );
  expect(absoluteAddress('/bai-viet/2026/11/x?a=1', 'https://cong.example')).toBe('https://cong.example/bai-viet/2026/11/x?a=1');
});

describe('colours', () => {
  const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

  test('whatever the editors choose, white text on the first colour can be read', () => {
    fc.assert(
      fc.property(hex, (colour) => {
        const primary = /--primary:(#[0-9a-f]{6})/.exec(themeCss({ primary: colour, accent: '#000000' }))?.[1] as string;
        const dark = /--primary-dark:(#[0-9a-f]{6})/.exec(themeCss({ primary: colour, accent: '#000000' }))?.[1] as string;
        expect(contrast(primary, '#ffffff')).toBeGreaterThanOrEqual(LEAST_CONTRAST);
        expect(contrast(dark, '#ffffff')).toBeGreaterThanOrEqual(LEAST_CONTRAST);
      }),
    );
  });

  test('a colour that can be read stays as chosen', () => {
    expect(darkenUntil('#9b1c1c', ['#ffffff'])).toBe('#9b1c1c');
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  });

  test('the address of the stylesheet changes with the colours', () => {
    expect(themeAddress({ primary: '#9B1C1C', accent: '#c8962e' })).toBe('/theme.css?v=9b1c1cc8962e');
  });
});

describe('numbers', () => {
  test('as each language writes them', () => {
    expect(formatNumber(28_314_999, 'vi')).toBe('28.314.999');
    expect(formatNumber(95.9, 'vi')).toBe('95,9');
    expect(formatNumber(28_314_999, 'en')).toBe('28,314,999');
  });

  test('sizes of files', () => {
    expect(formatFileSize(0, 'vi')).toBe('0 byte');
    expect(formatFileSize(999, 'vi')).toBe('999 byte');
    expect(formatFileSize(1_240_000, 'vi')).toBe('1,2 MB');
    expect(formatFileSize(842_113, 'vi')).toBe('842 KB');
    expect(formatFileSize(999_499, 'vi')).toBe('999 KB');
    expect(formatFileSize(999_999, 'vi')).toBe('1 MB');
    expect(formatFileSize(999_999_999, 'en')).toBe('1 GB');
    expect([0, 1, 500].map((bytes) => formatFileSize(bytes, 'en'))).toEqual(['0 bytes', '1 byte', '500 bytes']);
    expect(formatFileSize(5e12, 'en')).toBe('5,000 GB');
  });

  const indicator = { name: 'x', value: 77, unit: 'xã', outOf: 108, area: null, period: null };
  test('figures of reports in words and as a share', () => {
    expect(indicatorValue(indicator, 'vi')).toBe('77 trên 108 xã');
    expect(indicatorShare(indicator)).toBe(71.3);
    expect(indicatorValue({ ...indicator, value: 95.9, unit: '%', outOf: null }, 'vi')).toBe('95,9%');
    expect(indicatorShare({ ...indicator, value: 95.9, unit: '%', outOf: null })).toBe(95.9);
    expect(indicatorShare({ ...indicator, outOf: null })).toBeNull();
    expect(indicatorShare({ ...indicator, outOf: 0 })).toBeNull();
    expect(indicatorShare({ ...indicator, value: 120, unit: '%', outOf: null })).toBe(100);
  });
});

describe('structured data', () => {
  test('no text closes the element it stands in, and it reads back as it was', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const json = jsonLdText({ text: `${text}</script><!--` });
        expect(json).not.toContain('<');
        expect(JSON.parse(json)).toEqual({ text: `${text}</script><!--` });
      }),
    );
  });
});

describe('small rules', () => {
  test.each([
    ['ĐBP', 'ĐBP -'],
    [' ĐBP – ', 'ĐBP -'],
    ['Mường-Nhé -', 'Mường-Nhé -'],
    [' ', null],
    ['-', null],
    [null, null],
  ])('the place name %j opens a lead as %j', (typed, mark) => expect(datelineMark(typed)).toBe(mark));

  test('top stories: featured first, none twice', () => {
    const of = (...ids: string[]) => ids.map((id) => ({ id }));
    expect(chooseTopStories(of('a'), of('b', 'a', 'c', 'd'), 3)).toEqual(of('a', 'b', 'c'));
  });

  test('a drawing has no set of sizes', () => {
    const source = pictureSource(picture('logo', { url: '/uploads/logo.svg', width: null, height: null, formats: [] }));
    expect(source).toMatchObject({ srcset: undefined, width: undefined });
    expect(source.src).toMatch(/\.svg$/);
  });

  test('languages of routes', () => {
    expect([undefined, 'en', 'vi', 'fr', 'en/x'].map(localeOf)).toEqual(['vi', 'en', null, null, null]);
  });

  test('addresses without what a file format adds', () => {
    const of = (path: string) => addressOf({ url: new URL(path, 'https://x.example'), isPrerendered: true });
    expect(['/', '/index.html', '/en.html', '/en', '/van-ban/2024/a.html', '/en/'].map(of)).toEqual([
      '/',
      '/',
      '/en',
      '/en',
      '/van-ban/2024/a',
      '/en',
    ]);
  });

  test('relations under their headings; what reads the same from both sides stands once', () => {
    const related = { number: '1', title: null, link: null, partial: false, locator: null, effectiveDay: null };
    const groups = relationGroups(
      [{ ...related, relation: 'lien-quan' }],
      [
        { relation: 'lien-quan', total: 1, newest: [{ ...related, relation: 'lien-quan' }] },
        { relation: 'thay-the', total: 30, newest: [{ ...related, relation: 'thay-the' }] },
      ],
      'vi',
    );
    expect(groups.map(({ heading, documents, more }) => [heading, documents.length, more])).toEqual([
      ['Văn bản liên quan', 2, 0],
      ['Văn bản thay thế', 1, 29],
    ]);
  });

  test('both languages say as many things', () => {
    expect(en.counting).toHaveLength(vi.counting.length);
    expect(vi.monthName(2)).toBe('Tháng 2');
    expect(en.monthName(12)).toBe('December');
  });
});

describe('citations in what editors wrote', () => {
  const placesIn = (html: string): LinkedPlace[] =>
    findCitationsInHtml(html).map(({ start, end, text, number }) => ({
      field: 'body',
      start,
      end,
      text,
      link: { href: `/${number}`, class: 'citation' },
    }));
  const links = (html: string) =>
    [...html.matchAll(/<a href="\/([^"]*)" class="citation">(.*?)<\/a>/g)].map(([, number, text]) => [number, text]);
  const cited = (html: string) => links(bodyHtml(html, { ...CONTEXT, citations: placesIn(html) }));

  test('become links where they stand, beside links and tables that get something else', () => {
    const table = '<table><caption>Theo Nghị định số 46/2016/NĐ-CP</caption><tr><td>Thông tư 10/2020/TT-BTC</td></tr></table>';
    const html = `<h1>a</h1>${table}<p><a href="/trang/mat">Luật số 45/2013/QH13</a>, <a href="/trang/co">số 25/2024/TT-BTC</a></p>`;
    expect(cited(html)).toEqual([
      ['46/2016/NĐ-CP', 'Nghị định số 46/2016/NĐ-CP'],
      ['10/2020/TT-BTC', 'Thông tư 10/2020/TT-BTC'],
      ['45/2013/QH13', 'Luật số 45/2013/QH13'], // the link of the editor led nowhere
    ]);
  });

  test('are found where cleaning took words away before them', () => {
    const html = '<p>a<script>x()</script><img src="/uploads/mat.jpg"> Nghị định số 46/2016/NĐ-CP và Nghị định 46</p>';
    expect(cited(html)).toEqual([
      ['46/2016/NĐ-CP', 'Nghị định số 46/2016/NĐ-CP'],
      ['46', 'Nghị định 46'],
    ]);
  });

  test('in plain text are pieces, and all pieces together are the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('theo Nghị định số 46/2016/NĐ-CP', 'a & b', ' ', '\n', '\n\n '), { maxLength: 8 }), (parts) => {
        const text = parts.join(' ');
        const places = placesIn(text);
        const pieces = textPieces(text, places);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        expect(pieces.filter(({ link }) => link)).toHaveLength(places.length);
        const paragraphsWithLinks = citedParagraphs(text, places);
        expect(paragraphsWithLinks.map((line) => line.map((piece) => piece.text).join(''))).toEqual(paragraphs(text));
        expect(paragraphsWithLinks.flat().filter(({ link }) => link)).toHaveLength(places.length);
      }),
    );
  });
});
