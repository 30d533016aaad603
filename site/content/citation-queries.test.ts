// What citations mean among the documents that are published, and who cites a document.

import type { Content, PublishedDocument } from '@bang-tin/shared/content-schemas';
import { LOCALES } from '@bang-tin/shared/locales';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { citationsOf, citedBy } from './citation-queries.ts';
import { ContentReader } from './content-reader.ts';
import { type ContentStore, openContentStore } from './content-store.ts';
import { parseCitations } from './document-citations.ts';
import { PartCache } from './part-cache.ts';
import { cursorAt, fixtureId, published, publishRow, unpublishRow } from './published-fixtures.ts';

const NOW = new Date('2026-03-05T03:00:00Z');
let store: ContentStore;
let seq = 0;
beforeEach(() => {
  store = openContentStore(':memory:');
  seq = 0;
});
afterEach(() => store.close());

function publish(...documents: PublishedDocument[]): void {
  for (const document of documents) store.applyFeedRows([publishRow(++seq, document)], cursorAt(seq));
}
const law = (name: string, number: string, some: Partial<Content<'legal-document'>> = {}) =>
  published('legal-document', name, {
    vi: { number, normalNumber: number, title: `Văn bản ${number}`, slug: name, issuedDay: null, ...some },
  });
const article = (name: string, body: string, some: Partial<Content<'article'>> = {}) =>
  published('article', name, { vi: { slug: name, body: `<p>${body}</p>`, ...some } });
const reader = () => new ContentReader(store, NOW, new PartCache());

/** "Nghị định 46 → law1", "… → 2" for two that it may mean, "… → –" for none. */
function meanings(document: PublishedDocument): string[] {
  const content = reader();
  const citations = parseCitations(content.document(document.type, document.id)?.citations ?? null, 'vi');
  return citationsOf(content, { ...document, citations }, 'vi').map(({ citation: { text }, meaning }) => {
    const found = meaning === null ? '–' : meaning.kind === 'one' ? meaning.law.id.replace(/a+$/, '') : meaning.ids.length;
    return `${text} → ${found}`;
  });
}

describe('what a citation means', () => {
  test('the document with its number, whatever is said before and behind, once it is published', () => {
    const citing = article('x1', 'Nghị định số 46/2016/NĐ-CP; điểm a khoản 1 Điều 5 Nghị định 46');
    publish(citing);
    expect(meanings(citing)).toEqual(['Nghị định số 46/2016/NĐ-CP → –', 'Nghị định 46 → –']);
    publish(law('l1', '46/2016/NĐ-CP'));
    expect(meanings(citing)).toEqual(['Nghị định số 46/2016/NĐ-CP → l1', 'Nghị định 46 → l1']);
    store.applyFeedRows([unpublishRow(++seq, law('l1', ''))], cursorAt(seq));
    expect(meanings(citing)).toEqual(['Nghị định số 46/2016/NĐ-CP → –', 'Nghị định 46 → –']);
  });

  test('a short one means the full one before it, also where that stands in another field of the page', () => {
    const citing = article('x1', 'Nghị định 46', { lead: 'Theo Nghị định số 46/2016/NĐ-CP.' });
    publish(citing, law('l1', '46/2016/NĐ-CP'));
    expect(meanings(citing)).toEqual(['Nghị định số 46/2016/NĐ-CP → l1', 'Nghị định 46 → l1']);
  });

  test('a law by its name, with or without its type and number in its title', () => {
    const citing = article('x1', 'Luật Đất đai năm 2013, Luật Giáo dục năm 2019, Luật Nhà giáo năm 2025');
    publish(
      citing,
      law('l1', '45/2013/QH13', { title: 'Luật Đất đai số 45/2013/QH13' }),
      law('l2', '43/2019/QH14', { title: 'Giáo dục' }),
      law('l3', '73/2025/QH15', { title: 'Luật số 73/2025/QH15', abstract: 'Luật Nhà giáo' }),
    );
    expect(meanings(citing).map((line) => line.slice(-2))).toEqual(['l1', 'l2', 'l3']);
  });

  test('of a number that is given again each term, only what was there when the text was written', () => {
    const report = (name: string, day: string, body: string) =>
      published('article', name, { vi: { slug: name, body: `<p>${body}</p>`, date: `${day}T03:00:00.000Z` } });
    const [before, after] = [report('x1', '2019-05-01', 'Nghị quyết số 20-NQ/TW'), report('x2', '2023-05-01', 'Nghị quyết số 20-NQ/TW')];
    const numberedByYear = report('x3', '2019-05-01', 'Thông tư số 05/2020/TT-BTC');
    publish(
      before,
      after,
      numberedByYear,
      law('l2', '20-NQ/TW', { issuedDay: '2022-06-16' }),
      law('l3', '05/2020/TT-BTC', { issuedDay: '2020-01-02' }),
    );
    expect([before, after, numberedByYear].map((document) => meanings(document)[0]?.slice(-2))).toEqual([' –', 'l2', 'l3']);
    publish(law('l1', '20-NQ/TW', { issuedDay: '2017-10-25' }));
    expect([before, after].map((document) => meanings(document)[0]?.slice(-2))).toEqual(['l1', ' 2']);
  });

  test('of several with one number, the one of the day; without a day none is chosen, unless the text said it before', () => {
    const laws = [law('l1', '20-NQ/TW', { issuedDay: '2017-10-25' }), law('l2', '20-NQ/TW', { issuedDay: '2022-06-16' })];
    const [dated, bare, both] = [
      article('x1', 'Nghị quyết số 20-NQ/TW ngày 25/10/2017. Nghị quyết số 20-NQ/TW'),
      article('x2', 'Nghị quyết số 20-NQ/TW'),
      article('x3', 'Nghị quyết số 20-NQ/TW ngày 25/10/2017, Nghị quyết số 20-NQ/TW ngày 16/6/2022. Nghị quyết số 20-NQ/TW'),
    ];
    publish(...laws, dated, bare, both);
    const short = (document: PublishedDocument) => meanings(document).map((line) => line.slice(-2));
    expect(short(dated)).toEqual(['l1', 'l1']);
    expect(short(bare)).toEqual([' 2']);
    expect(short(both)).toEqual(['l1', 'l2', ' 2']);
  });

  test("bodies without a place are those of the site's province, once the settings say which", () => {
    const organisation = (name: string, title: string) => published('organisation', name, { vi: { title, slug: name } });
    const citing = article('x1', 'Quyết định số 05/QĐ-UBND của Ủy ban nhân dân tỉnh');
    publish(
      citing,
      organisation('o1', 'Ủy ban nhân dân tỉnh Lai Châu'),
      organisation('o2', 'Ủy ban nhân dân tỉnh Sơn La'),
      law('l1', '05/QĐ-UBND', { issuer: fixtureId('o1') }),
      law('l2', '05/QĐ-UBND', { issuer: fixtureId('o2') }),
    );
    expect(meanings(citing).map((line) => line.slice(-2))).toEqual([' 2']);
    publish(published('site-settings', 's1', { vi: { province: 'Sơn La' } }));
    expect(meanings(citing).map((line) => line.slice(-2))).toEqual(['l2']);
  });

  test('a document never means itself', () => {
    const own = law('l1', '46/2016/NĐ-CP', { body: '<p>Số: 46/2016/NĐ-CP</p><p>Nghị định số 46/2016/NĐ-CP</p>' });
    publish(own);
    expect(new Set(meanings(own).map((line) => line.slice(-1)))).toEqual(new Set(['–']));
  });
});

describe('who cites a document', () => {
  test('counts every document once, shows the newest, and leaves out those that mean another one', () => {
    const text = 'Nghị định số 46/2016/NĐ-CP ngày 26/5/2016, Nghị định 46/2016/NĐ-CP và Nghị định 46';
    publish(
      law('l1', '46/2016/NĐ-CP', { issuedDay: '2016-05-26', body: '<p>Nghị định 46/2016/NĐ-CP</p>' }),
      law('l2', '100/2019/NĐ-CP', { issuedDay: '2019-12-30', body: `<p>${text}</p>` }),
      ...Array.from({ length: 5 }, (_, index) => article(`x${index}`, text, { date: `2026-01-0${index + 1}T01:00:00.000Z` })),
      published('page', 'p1', { vi: { slug: 'p1', lead: text, body: '', date: '2026-02-01T01:00:00.000Z' } }),
      published('article', 'e1', { en: { slug: 'e1', body: `<p>${text}</p>` } }),
      article('other', 'Thông tư số 46/2016/TT-BTC'),
    );
    const { total, newest } = citedBy(reader(), { id: fixtureId('l1') }, 'vi', 3);
    expect([total, newest.map(({ id, day }) => [id, day])]).toEqual([
      7,
      [
        [fixtureId('p1'), '2026-02-01'],
        [fixtureId('x4'), '2026-01-05'],
        [fixtureId('x3'), '2026-01-04'],
      ],
    ]);
    expect(citedBy(reader(), { id: fixtureId('l1') }, 'en', 99).total).toBe(8);
    expect(citedBy(reader(), { id: fixtureId('l2') }, 'vi', 99)).toEqual({ total: 0, newest: [] });
  });

  test('is the other side of what citations mean, in every language', () => {
    publish(
      law('l1', '20-NQ/TW', { issuedDay: '2017-10-25' }),
      law('l2', '20-NQ/TW', { issuedDay: '2022-06-16' }),
      article('x1', 'Nghị quyết số 20-NQ/TW ngày 25/10/2017'),
      article('x2', 'Nghị quyết số 20-NQ/TW'),
      article('x3', 'Nghị quyết số 20-NQ/TW ngày 16/6/2022, Nghị quyết số 20-NQ/TW ngày 25/10/2017'),
    );
    for (const locale of LOCALES) {
      expect(citedBy(reader(), { id: fixtureId('l1') }, locale, 9).newest.map(({ id }) => id)).toEqual(['x1', 'x3'].map(fixtureId));
      expect(citedBy(reader(), { id: fixtureId('l2') }, locale, 9).newest.map(({ id }) => id)).toEqual([fixtureId('x3')]);
    }
  });
});
