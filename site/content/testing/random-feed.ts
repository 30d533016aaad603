// Feeds at random, of a world so small that everything meets: addresses claimed twice, months that empty, categories in circles.

import type { Content, PublishedDocument } from '@bang-tin/shared/content-schemas';
import type { DocumentType } from '@bang-tin/shared/document-types';
import type { FeedRow } from '@bang-tin/shared/feed-schema';
import { LEGAL_RELATION_IDS } from '@bang-tin/shared/legal-relations';
import type { Locale } from '@bang-tin/shared/locales';
import fc from 'fast-check';
import { content, fixtureId, picture, published, publishRow, unpublishRow } from '../published-fixtures.ts';

/** Types, with how often one of them is drawn. */
const TYPES = [
  ['article', 6],
  ['meeting-report', 4],
  ['legal-document', 6],
  ['category', 3],
  ['document-type', 2],
  ['organisation', 2],
  ['page', 2],
  ['comment', 1],
  ['banner', 1],
  ['poll', 1],
  ['menu', 1],
  ['site-settings', 1],
] as const satisfies [DocumentType, number][];

export const NAMES = ['x1', 'x2', 'x3', 'x4'] as const;
export const SLUGS = ['mot', 'hai', 'ba'] as const;
export const NUMBERS = ['1/2026/QĐ-UBND', '2/2025/QĐ-UBND'] as const;
/** Of a law by name, and one that begins anew every year in every province. */
const TITLES = ['Một', 'Hai', 'Luật Đất đai', 'Ủy ban nhân dân tỉnh Lai Châu'] as const;
const YEARLESS = '4/QĐ-UBND';
export const MONTHS = ['2025-12', '2026-01', '2026-03'] as const;
const DAYS = ['2025-12-31', '2026-01-01', '2026-03-04', '2026-03-05', '2026-03-06'] as const;
const INSTANTS = ['2025-12-31T16:59:59Z', '2025-12-31T17:00:00Z', '2026-03-04T05:00:00Z', '2026-03-05T05:00:00Z'] as const;
/** Addresses on the portal before; two of them may be pages of this one. */
export const FORMER = ['https://cu.example/tin/1.html', '/tin/2', '/bai-viet/2026/03/mot', '/van-ban/nam/2026', '/tin?id=3'] as const;

/** The id of a document of a type, for links between them. */
export const idOf = (type: DocumentType, name: string): string => fixtureId(`${type.replaceAll('-', '')}${name}`);

const or = <T>(none: T, some: fc.Arbitrary<T>): fc.Arbitrary<T> => fc.oneof(fc.constant(none), some);
const linkTo = (type: DocumentType) =>
  or<string | null>(
    null,
    fc.constantFrom(...NAMES).map((name) => idOf(type, name)),
  );
const maybe = <T>(...values: T[]) => or<T | null>(null, fc.constantFrom(...values));

/** What bodies cite: by number with and without a day or a body, shortly, by name, and what nobody publishes. */
const CITATIONS = [
  'Quyết định số 01/2026/QĐ-UBND ngày 04/3/2026',
  '<b>Quyết định</b> 02/2025/QĐ-UBND',
  'Quyết định số 04/QĐ-UBND ngày 05/3/2026',
  'Quyết định số 4/QĐ-UBND của Ủy ban nhân dân tỉnh Sơn La',
  'Quyết định số 4/QĐ-UBND',
  'Quyết định 01',
  'khoản 2 Điều 3 Luật Đất đai năm 2026',
  'Nghị định số 99/2020/NĐ-CP',
] as const;

/** What texts of law begin with, so that some of them are versions of each other. */
const ARTICLES = ['<p>Điều 1. Phạm vi</p>', '<p>Điều 1. Phạm vi</p><p>Điều 2. Hiệu lực</p>'] as const;

/** Values for every field that decides where a document stands and what links to it; each type takes those that it has. */
const someFields = fc.record({
  slug: fc.constantFrom(...SLUGS),
  title: fc.constantFrom(...TITLES),
  lead: fc.constantFrom('Lời dẫn.', 'Theo Quyết định số 01/2026/QĐ-UBND.'),
  body: fc
    .tuple(fc.constantFrom('', ...ARTICLES), fc.array(fc.constantFrom(...CITATIONS), { maxLength: 3 }))
    .map(([article, said]) => `${article}<p>${said.join(' và ')}</p>`),
  province: maybe('Lai Châu', 'Sơn La'),
  date: fc.constantFrom(...INSTANTS),
  category: linkTo('category'),
  featured: fc.boolean(),
  related: fc
    .array(fc.constantFrom(...NAMES), { maxLength: 2 })
    .map((names) => names.map((name) => ({ type: 'article', id: idOf('article', name) }))),
  figure: maybe('f1', 'f2').map((name) => name && { picture: picture(name), caption: '', alt: '' }),
  formerPortal: maybe(...FORMER).map((address) => address && { address, views: 0, downloads: 0 }),
  meetingDay: maybe(...DAYS),
  normalNumber: fc.constantFrom(...NUMBERS, YEARLESS),
  issuedDay: maybe(...DAYS),
  effectiveDay: maybe(...DAYS),
  expiryDay: maybe(...DAYS),
  documentType: linkTo('document-type'),
  issuer: linkTo('organisation'),
  relations: fc.array(
    fc.record({
      relation: fc.constantFrom(...LEGAL_RELATION_IDS.slice(0, 5), 'thay-the' as const, 'dinh-chi' as const),
      number: fc.constantFrom(...NUMBERS),
      title: fc.constant(null),
      document: linkTo('legal-document'),
      partial: fc.boolean(),
      locator: fc.constant(null),
      effectiveDay: maybe(...DAYS),
    }),
    { maxLength: 2 },
  ),
  parent: linkTo('category'),
  order: fc.nat({ max: 2 }),
  from: maybe(...INSTANTS),
  until: maybe(...INSTANTS),
  subjectId: fc.constantFrom(...NAMES).map((name) => idOf('article', name)),
});

const change = fc.record({
  type: fc.oneof(...TYPES.map(([type, weight]) => ({ weight, arbitrary: fc.constant(type as DocumentType) }))),
  name: fc.constantFrom(...NAMES),
  vi: someFields,
  en: someFields,
  locales: fc.constantFrom<Locale[]>(['vi'], ['vi'], ['vi', 'en'], ['en']),
  publish: fc.integer({ min: 0, max: 3 }).map((drawn) => drawn > 0),
});
type Change = typeof change extends fc.Arbitrary<infer C> ? C : never;

function ownFields<T extends DocumentType>(type: T, fields: object): Partial<Content<T>> {
  const known = Object.keys(content(type));
  return Object.fromEntries(Object.entries(fields).filter(([name]) => known.includes(name))) as Partial<Content<T>>;
}

function documentOf({ type, name, locales, ...fields }: Change): PublishedDocument {
  const own = Object.fromEntries(locales.map((locale) => [locale, ownFields(type, fields[locale])]));
  return { ...published(type, name, own), id: idOf(type, name) };
}

/** Rows numbered from 1. */
export function randomFeed(maxLength: number): fc.Arbitrary<FeedRow[]> {
  return fc
    .array(change, { maxLength, size: 'max' })
    .map((changes) => changes.map((one, index) => (one.publish ? publishRow : unpublishRow)(index + 1, documentOf(one))));
}

/** The rows in batches of 1 to 4. */
export function inBatches(rows: readonly FeedRow[], sizes: readonly number[]): FeedRow[][] {
  const batches: FeedRow[][] = [];
  for (let done = 0; done < rows.length; done += batches.at(-1)?.length ?? 1) {
    batches.push(rows.slice(done, done + 1 + ((sizes[batches.length] ?? 0) % 4)));
  }
  return batches;
}
