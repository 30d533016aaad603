// Citations made by the grammar of numbers and citations, of every type and body in the tables, in every way of printing: each is found,
// with its number, type, date, body and locator. Rules that were written from examples alone do not survive this.

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findCitations } from '../citations.ts';
import { documentTypeNameOf, parseDocumentNumber } from '../document-numbers.ts';
import { PARTY_ISSUER_SYMBOLS, PARTY_TYPE_SYMBOLS, STATE_ISSUER_SYMBOLS, STATE_TYPE_SYMBOLS } from '../document-symbols.ts';

const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values);
/** Contracts are no documents of the register, and these numbers have other forms. */
const OTHER_FORMS = ['HĐ', 'QH', 'AL', 'SL', 'L', 'LCT'];
const STATE_TYPES = Object.keys(STATE_TYPE_SYMBOLS).filter((symbol) => !OTHER_FORMS.includes(symbol));
const PARTY_TYPES = Object.keys(PARTY_TYPE_SYMBOLS).filter((symbol) => !OTHER_FORMS.includes(symbol));
const STATE_BODIES = Object.keys(STATE_ISSUER_SYMBOLS).filter((symbol) => !['QH', 'UBTVQH', 'HĐBT', 'HĐNN', 'CTN'].includes(symbol));
const PARTY_BODIES = Object.keys(PARTY_ISSUER_SYMBOLS);

const order = fc.oneof(
  fc.integer({ min: 1, max: 99_999 }).map((value) => String(value).padStart(2, '0')),
  fc.tuple(fc.integer({ min: 1, max: 99 }), oneOf(['a', 'b', 'c'])).map(([value, letter]) => `${String(value).padStart(2, '0')}${letter}`),
);
const year = fc.integer({ min: 1976, max: 2026 });
const number = fc.oneof(
  fc.tuple(order, year, oneOf(STATE_TYPES), oneOf(STATE_BODIES)).map(([n, y, type, body]) => `${n}/${y}/${type}-${body}`),
  fc.tuple(order, oneOf(STATE_TYPES), oneOf(STATE_BODIES)).map(([n, type, body]) => `${n}/${type}-${body}`),
  fc.tuple(order, oneOf(PARTY_TYPES), oneOf(PARTY_BODIES)).map(([n, type, body]) => `${n}-${type}/${body}`),
  fc.tuple(order, year, oneOf(['QH', 'UBTVQH']), fc.integer({ min: 8, max: 16 })).map(([n, y, body, term]) => `${n}/${y}/${body}${term}`),
  fc.tuple(order, oneOf(STATE_BODIES), oneOf(['NC', 'VX', 'KTTH', 'TCCB', 'KGVX'])).map(([n, body, unit]) => `${n}/${body}-${unit}`),
  fc.tuple(order, year, oneOf(STATE_BODIES), oneOf(STATE_BODIES)).map(([n, y, one, other]) => `${n}/${y}/TTLT-${one}-${other}`),
);
/** The number, how it is printed, and the type word before it. */
const printed = fc
  .tuple(
    number.filter((text) => parseDocumentNumber(text)?.normal === text),
    oneOf<(text: string) => string>([
      (text) => text,
      (text) => text,
      (text) => text.replaceAll('-', '–'),
      (text) => text.replaceAll('Đ', 'Ð'),
      (text) => text.replaceAll('/', ' / '),
      (text) => text.replace(/-(?=[^-]*$)/, '-\n'),
      (text) => text.replace(/\/(?=[^/]*$)/, '/\n'),
    ]),
    oneOf<(text: string) => string>([(word) => word, (word) => word.toLowerCase(), (word) => word.toUpperCase()]),
    oneOf([' số ', ' số: ', ' ', ' Số ']),
  )
  .map(([normal, print, write, said]) => {
    const parsed = parseDocumentNumber(normal);
    const typeName = (parsed && documentTypeNameOf(parsed)) ?? 'Nghị quyết';
    return { normal, typeName, text: `${write(typeName)}${said}${print(normal)}` };
  })
  // Orders of a count and words that name no type before a number are the business of other tests.
  .filter(({ typeName }) => typeName !== '');

const day = fc
  .date({ min: new Date('1976-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const date = fc.tuple(day, fc.integer({ min: 0, max: 4 })).map(([iso, form]) => {
  const [y = '', m = '', d = ''] = iso.split('-');
  const [month, date] = [Number(m), Number(d)];
  const forms = [`${d}/${m}/${y}`, `${date}/${month}/${y}`, `${date}-${month}-${y}`, `${d}.${m}.${y}`, `${d} tháng ${month} năm ${y}`];
  return { iso, text: `ngày ${forms[form]}` };
});
const body = oneOf([
  ...Object.values(STATE_ISSUER_SYMBOLS).filter((name) => !name.startsWith('Quốc hội khóa')),
  'Bộ trưởng Bộ Tài chính',
  'Bộ Chính trị',
  'Ban Bí thư',
  'Ban Chấp hành Trung ương Đảng khóa XII',
  'Ban Thường vụ Tỉnh ủy Lai Châu',
  'Chủ tịch UBND thành phố Hà Nội',
  'HĐND tỉnh Bình Dương',
  'Tổng cục trưởng Tổng cục Thuế',
]);
const locator = oneOf([
  'Điều 3',
  'Điều 12a',
  'khoản 1 Điều 12',
  'điểm a khoản 2 Điều 5',
  'điểm b, điểm c khoản 4 Điều 21',
  'điểm đ khoản 1 Điều 2',
  'điều 5, 6 và 7',
  'Mục 3 Chương IV',
  'Phụ lục II',
]);
const before = oneOf(['Căn cứ ', 'theo ', '; ', '- ', '(ban hành kèm theo ', 'Ngày 5/3/2020, UBND tỉnh đã thực hiện ', '“', '2. Bãi bỏ ']);
const behind = oneOf([
  '.',
  ';',
  ')',
  ' về việc phân bổ ngân sách.',
  ' quy định chi tiết',
  ', đến nay đã có 12 xã đạt',
  '”',
  ' và văn bản khác',
]);

test('every citation of the grammar is found, with all that it says', () => {
  const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null, freq: 1 });
  fc.assert(
    fc.property(printed, maybe(date), maybe(body), maybe(locator), before, behind, (cited, on, by, part, lead, rest) => {
      const tail = `${on === null ? '' : `, ${on.text}`}${by === null ? '' : ` của ${by}`}`;
      const start = `${lead}${part === null ? '' : `${part} `}`;
      const [found, ...others] = findCitations(`${start}${cited.text}${tail}${rest}`);
      expect(others).toEqual([]);
      expect({ ...found, locator: found?.locator?.text ?? null, typeName: found?.typeName?.toLowerCase() }).toMatchObject({
        category: 'full',
        number: cited.normal,
        typeName: cited.typeName.toLowerCase(),
        start: start.length,
        end: start.length + cited.text.length,
        date: on?.iso ?? null,
        issuer: by,
        locator: part,
      });
    }),
    { numRuns: 2000 },
  );
});
