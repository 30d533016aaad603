import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findCitationsInHtml, linkCitations, linkCitationsAt } from './citation-links.ts';
import { entityAt, htmlTokens } from './html-tokens.ts';

const link = (html: string) => linkCitations(html, ({ number }) => (number === null ? null : { href: `/${number}` }));

describe('linking what was found before', () => {
  const html = '<p>Theo <b>Nghị định</b> số 46/2016/NĐ-CP &amp; <a href="/x">Luật Đất đai năm 2013</a></p><p>Nghị định 46</p>';
  const places = findCitationsInHtml(html);
  test('gives what finding anew gives, whatever the tags around the words', () => {
    const at = (where: string) => linkCitationsAt(where, places, ({ text }) => ({ href: `/${text}` }));
    const anew = (where: string) => linkCitations(where, ({ text }) => ({ href: `/${text}` }));
    const dressed = html.replace('<p>', '<p class="x">').replace('<b>', '<strong>').replace('</b>', '</strong>');
    expect(places).toHaveLength(3);
    expect([at(html), at(dressed)]).toEqual([anew(html), anew(dressed)]);
  });
  test('other words are told', () => {
    expect(linkCitationsAt(html.replace('Theo', 'Căn cứ'), places, () => ({ href: '/' }))).toBeNull();
  });
});

describe('linking', () => {
  test.each([
    ['<p>Nghị định số 46/2016/NĐ-CP.</p>', '<p><a href="/46/2016/NĐ-CP">Nghị định số 46/2016/NĐ-CP</a>.</p>'],
    ['<p>Nghị định <b>46/2016/NĐ-CP</b></p>', '<p><a href="/46/2016/NĐ-CP">Nghị định <b>46/2016/NĐ-CP</b></a></p>'],
    [
      '<p>theo <b>Nghị định</b> số <i>46/2016/</i>NĐ-CP</p>',
      '<p>theo <a href="/46/2016/NĐ-CP"><b>Nghị định</b> số <i>46/2016/</i>NĐ-CP</a></p>',
    ],
    [
      '<p>Nghị <b>định 46/2016/NĐ-CP và</b></p>',
      '<p><a href="/46/2016/NĐ-CP">Nghị </a><b><a href="/46/2016/NĐ-CP">định 46/2016/NĐ-CP</a> và</b></p>',
    ],
    ['<p>Thông tư 10/2020/TT&#8209;BTC&nbsp;và</p>', '<p><a href="/10/2020/TT-BTC">Thông tư 10/2020/TT&#8209;BTC</a>&nbsp;và</p>'],
    ['<p>Tờ trình 473/TTr-NN&amp;PTNT</p>', '<p><a href="/473/TTr-NN&amp;PTNT">Tờ trình 473/TTr-NN&amp;PTNT</a></p>'],
  ])('%s', (html, expected) => {
    expect(link(html)).toBe(expected);
  });
  test.each([
    '<p><a href="/x">Nghị định số 46/2016/NĐ-CP</a></p>',
    '<p>Nghị định <a href="/x">số 46/2016/NĐ-CP</a></p>',
    '<pre>Nghị định số 46/2016/NĐ-CP</pre>',
    '<p>Nghị định số 46/2016/NĐ-</p><p>CP</p>',
    '<p title="Nghị định số 46/2016/NĐ-CP > x">không</p>',
    '<!-- Nghị định số 46/2016/NĐ-CP -->',
    '<p>a < b</p><p title="46/2016/NĐ-CP',
  ])('left alone: %s', (html) => {
    expect(link(html)).toBe(html);
  });
  test('citations in links are found, for what comes after them', () => {
    const found = findCitationsInHtml('<p>Nghị quyết <a href="/x">số 18-NQ/TW</a>, số 19-NQ/TW</p>');
    expect(found.map(({ number, typeName }) => [number, typeName])).toEqual([
      ['18-NQ/TW', 'Nghị quyết'],
      ['19-NQ/TW', 'Nghị quyết'],
    ]);
  });
  test('values of attributes are escaped', () => {
    const html = linkCitations('46/2016/NĐ-CP', () => ({ href: '/?a=1&b="2"', 'data-state': '<expired>' }));
    expect(html).toBe('<a href="/?a=1&amp;b=&quot;2&quot;" data-state="&lt;expired&gt;">46/2016/NĐ-CP</a>');
  });
  test('entities that are none stay text', () => {
    expect(entityAt('&constructor;', 0)).toBeNull();
    expect(entityAt('&#xD800;', 0)).toBeNull();
    expect(entityAt('& b;', 0)).toBeNull();
    expect(entityAt('&#xA0;x', 0)).toEqual({ text: '\u00a0', end: 6 });
  });
});

describe('properties', () => {
  const pieces = fc.constantFrom(
    ...['<p>', '</p>', '<b>', '</b>', '<i>', '</i>', '<a href="/x">', '</a>', '<br>', '&nbsp;', '&amp;', '&', '<', '>', ' '],
    ...['Nghị định ', 'số ', '46/2016/NĐ-CP', '12', '/QĐ', '-UBND', ' và ', ', ', 'Luật Đất đai ', 'năm 2013', 'e\u0302\u0323', '\n'],
  );
  const html = fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join(''));
  const anyLink = (text: string) => linkCitations(text, () => ({ href: '/x' }));
  const withoutTags = (text: string) =>
    htmlTokens(text)
      .filter(({ kind }) => kind === 'text')
      .map(({ start, end }) => text.slice(start, end))
      .join('');

  test('the visible text stays', () => {
    fc.assert(
      fc.property(html, (text) => expect(withoutTags(anyLink(text))).toBe(withoutTags(text.normalize('NFC')))),
      { numRuns: 3000 },
    );
  });
  test('a second pass changes nothing', () => {
    fc.assert(
      fc.property(html, (text) => expect(anyLink(anyLink(text))).toBe(anyLink(text))),
      { numRuns: 3000 },
    );
  });
  test('tokens have no gaps', () => {
    fc.assert(
      fc.property(html, (text) => {
        expect(
          htmlTokens(text)
            .map(({ start, end }) => text.slice(start, end))
            .join(''),
        ).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });
});
