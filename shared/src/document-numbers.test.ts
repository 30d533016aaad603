import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type DocumentNumberParts,
  documentNumberProblem,
  documentTypeNameOf,
  formatDocumentNumber,
  issuerNameOf,
  parseDocumentNumber,
  toDocumentSlug,
} from './document-numbers.ts';

const normal = (text: string) => parseDocumentNumber(text)?.normal ?? null;
const number = (text: string) => {
  const parsed = parseDocumentNumber(text);
  if (parsed === null) throw new Error(`no number: ${text}`);
  return parsed;
};

describe('reading a number', () => {
  test('of the state, with year, type and body', () => {
    expect(parseDocumentNumber('25/2024/TT-BTC')).toEqual({
      normal: '25/2024/TT-BTC',
      key: '25|2024|TT|BTC',
      system: 'state',
      order: '25',
      year: 2024,
      typeSymbol: 'TT',
      issuerSymbols: ['BTC'],
    });
  });
  test('of the Party, which has no year', () => {
    expect(parseDocumentNumber('01-CTr/BTGTU-LN')).toEqual({
      normal: '01-CTr/BTGTU-LN',
      key: '1|CTR|BTGTU|LN',
      system: 'party',
      order: '01',
      typeSymbol: 'CTr',
      issuerSymbols: ['BTGTU', 'LN'],
    });
  });
  test('of the National Assembly, with its term', () => {
    expect(number('326/2016/UBTVQH14')).toMatchObject({ issuerSymbols: ['UBTVQH14'], term: 14 });
    expect(number('45/2013/QH13')).not.toHaveProperty('typeSymbol');
  });
  test('with a letter or decimals after the order', () => {
    expect(number('30a/2008/NQ-CP')).toMatchObject({ order: '30', letter: 'a', key: '30A|2008|NQ|CP' });
    expect(number('66.14/2026/NQ-CP')).toMatchObject({ order: '66.14', normal: '66.14/2026/NQ-CP' });
  });
  test.each([
    ['4912/UBND-NC', 'an official letter: body and unit'],
    ['477/CT-UBND', 'no year'],
    ['11/2015/TTLT-BGDĐT-BNV', 'joint'],
    ['12/2024/L-CTN', 'an order of the President'],
    ['15/VBHN-VPQH', 'consolidated'],
    ['16/NQ-HĐND9', 'a council of the ninth term'],
    ['77/CP', 'old'],
    ['367/TTg', 'old'],
    ['299-HĐBT', 'old'],
    ['68-LCT/HĐNN8', 'old'],
    ['1234/ĐHQG-TCCB', 'an official letter of an office in no list'],
    ['04/2016/AL', 'a precedent, which names no body'],
    ['69/SL', 'a decree-law of 1945'],
    ['05-QH/TU', 'a Party plan, where QH is no National Assembly'],
    ['12/KH-BCĐ389', 'a steering committee with its number'],
    ['45-KH/TWĐTN', 'a mass organisation that writes as the Party does'],
  ])('%s stays as it is (%s)', (text) => {
    expect(normal(text)).toBe(text);
  });
});

describe('ways of writing one number', () => {
  test.each([
    ['Số: 25/2024/TT-BTC', '25/2024/TT-BTC'],
    ['SỐ 7/2024/TT-BTC', '07/2024/TT-BTC'],
    ['số31-QĐ/TW', '31-QĐ/TW'],
    ['748/QÐ-UBND', '748/QĐ-UBND'],
    ['69/2008/nđ-cp', '69/2008/NĐ-CP'],
    ['11/ct-ttg', '11/CT-TTg'],
    ['38/2016/nq-hđnd9', '38/2016/NQ-HĐND9'],
    ['16/NQ-TW', '16-NQ/TW'],
    ['233/NQ-ĐU', '233-NQ/ĐU'],
    ['229-QĐ/UBND', '229/QĐ-UBND'],
    ['98-NQ/CP', '98/NQ-CP'],
    ['828/QĐ/TTg', '828/QĐ-TTg'],
    ['39/2018/TT/BYT', '39/2018/TT-BYT'],
    ['17/2006-QĐ/UBND', '17/2006/QĐ-UBND'],
    ['2377-QĐ-UBND', '2377/QĐ-UBND'],
    ['19-2017/NQ-CP', '19/2017/NQ-CP'],
    ['02/2014/TTLT/BTC-BNN', '02/2014/TTLT-BTC-BNN'],
    ['30c/NQCP', '30c/NQ-CP'],
    ['61/2018/NĐCP', '61/2018/NĐ-CP'],
    ['32 CT/TW', '32-CT/TW'],
    ['32CT/TW', '32-CT/TW'],
    ['20-NQ/TƯ', '20-NQ/TW'],
    ['05-HD/BTCTƯ', '05-HD/BTCTW'],
    ['1140/BC VPCP', '1140/BC-VPCP'],
    ['493 -CV/TU', '493-CV/TU'],
    ['36 – NQ/TW', '36-NQ/TW'],
    ['473/TTr -\nNN&PTNT', '473/TTr-NN&PTNT'],
    ['91/2022/NĐ-\nCP', '91/2022/NĐ-CP'],
    ['245/TB–UBND', '245/TB-UBND'],
    ['07-QĐI/TW', '07-QĐi/TW'],
    ['25/2024/TT\u00a0-\u00a0BTC', '25/2024/TT-BTC'],
    ['25/2024/TT-BTC'.normalize('NFD'), '25/2024/TT-BTC'],
    ['1824/QĐ-UBND'.normalize('NFD'), '1824/QĐ-UBND'],
    ['32/2091/TT-BTC', '32/2091/TT-BTC'],
  ])('%j is %s', (text, expected) => {
    expect(normal(text)).toBe(expected);
  });
  test('have one key', () => {
    expect(number('16/NQ-TW').key).toBe(number('16-NQ/TW').key);
    expect(number('07-QĐi/TW').key).toBe(number('7-QĐ/TW').key);
    expect(number('30c/NQCP').key).toBe(number('30c/NQ-CP').key);
  });
  test('a lost year is another number', () => {
    expect(number('46/NĐ-CP').key).not.toBe(number('46/2019/NĐ-CP').key);
  });
});

describe('what is no number', () => {
  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['77/108', 'no-symbol'],
    ['30/12/2018', 'no-symbol'],
    ['2016-2020', 'no-symbol'],
    ['2235/2017', 'no-symbol'],
    ['27', 'no-symbol'],
    ['67/2022/TT', 'no-issuer'],
    ['9/2020 - UBND', 'no-type'],
    ['Hiến pháp 2013', 'no-order'],
    ['00/QĐ-UBND', 'no-order'],
    ['TCVN 6909:2001', 'no-order'],
    ['VJ689', 'no-order'],
    ['60B-002.20', 'no-symbol'],
    ['11/ĐK', 'unknown-symbol'],
    ['12/2015/DS-ST', 'unknown-symbol'],
    ['25/2024/TT-BTC ngày 1/1/2024', 'malformed'],
    ['12/QĐ của UBND', 'malformed'],
    ['12//QĐ-UBND', 'malformed'],
    ['12/QĐ-UBND-', 'malformed'],
    ['/QĐ-UBND', 'malformed'],
    ['12/constructor-toString', 'unknown-symbol'],
    [`12/${'A-'.repeat(500)}B`, 'too-long'],
  ] as const)('%j: %s', (text, problem) => {
    expect(parseDocumentNumber(text)).toBeNull();
    expect(documentNumberProblem(text)).toBe(problem);
  });
  test('a number has no problem', () => {
    expect(documentNumberProblem('25/2024/TT-BTC')).toBeNull();
  });
});

describe('what a number tells', () => {
  test.each([
    ['25/2024/TT-BTC', 'Thông tư', 'Bộ Tài chính'],
    ['477/CT-UBND', 'Chỉ thị', 'Ủy ban nhân dân'],
    ['12-TT/TU', 'Thông tri', 'Tỉnh ủy'],
    ['36-HD/BTGTU', 'Hướng dẫn', 'Ban Tuyên giáo Tỉnh ủy'],
    ['4912/UBND-NC', 'Công văn', 'Ủy ban nhân dân'],
    ['45/2013/QH13', null, 'Quốc hội'],
    ['68-LCT/HĐNN8', null, 'Hội đồng Nhà nước'],
    ['77/CP', null, 'Chính phủ'],
    ['12/QĐ-SNV', 'Quyết định', 'Sở Nội vụ'],
    ['12/QĐ-XYZ', 'Quyết định', null],
  ])('%s: %s, %s', (text, type, issuer) => {
    expect(documentTypeNameOf(number(text))).toBe(type);
    expect(issuerNameOf(number(text))).toBe(issuer);
  });
  test('its address', () => {
    expect(toDocumentSlug(number('25/2024/TT-BTC'))).toBe('25-2024-tt-btc');
    expect(toDocumentSlug(number('410-QĐ/TU'))).toBe('410-qd-tu');
    expect(toDocumentSlug(number('66.14/2026/NQ-CP'))).toBe('66-14-2026-nq-cp');
  });
});

const order = fc.integer({ min: 1, max: 99_999 }).map((value) => String(value).padStart(2, '0'));
const letter = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined });
const year = fc.option(fc.integer({ min: 1945, max: 2099 }), { nil: undefined });
const stateType = fc.constantFrom('NĐ', 'QĐ', 'TT', 'CT', 'NQ', 'KH', 'TTr', 'VBHN', 'CTr');
const stateIssuers = fc.constantFrom(['CP'], ['TTg'], ['UBND'], ['BTC', 'BNV'], ['HĐND9'], ['UBND', 'VX'], ['BGDĐT']);
const partyType = fc.constantFrom('NQ', 'QĐ', 'QĐi', 'CT', 'KL', 'CTr', 'TB');
const partyIssuers = fc.constantFrom(['TW'], ['TU'], ['BTGTU', 'LN'], ['VPHU'], ['ThU'], ['TWĐTN']);
const defined = (parts: object) =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as unknown as DocumentNumberParts;
const parts: fc.Arbitrary<DocumentNumberParts> = fc.oneof(
  fc.record({ system: fc.constant('state'), order, letter, year, typeSymbol: stateType, issuerSymbols: stateIssuers }).map(defined),
  fc.record({ system: fc.constant('state'), order, issuerSymbols: fc.constantFrom(['UBND', 'NC'], ['HĐBT'], ['CP']) }).map(defined),
  fc.record({ system: fc.constant('party'), order, letter, typeSymbol: partyType, issuerSymbols: partyIssuers }).map(defined),
);

describe('properties', () => {
  test('printing and reading are inverse', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const { normal: printed, key: _key, term: _term, ...read } = number(formatDocumentNumber(given));
        expect(read).toEqual(given);
        expect(printed).toBe(formatDocumentNumber(given));
      }),
    );
  });
  test('noise in the writing changes nothing', () => {
    const noise = fc.record({
      separator: fc.constantFrom('/', '-', ' / ', ' –', '- ', '\n-'),
      upper: fc.boolean(),
      decompose: fc.boolean(),
    });
    fc.assert(
      fc.property(parts, noise, (given, { separator, upper, decompose }) => {
        // An unlisted Party body is known as such only by its separators.
        fc.pre(given.issuerSymbols[0] !== 'TWĐTN');
        const printed = formatDocumentNumber(given);
        const changed = printed.replace(/[/-]/g, separator);
        const cased = upper ? changed.toUpperCase() : changed.toLowerCase();
        expect(normal(decompose ? cased.normalize('NFD') : cased)).toBe(printed);
      }),
    );
  });
  test('no text makes it throw, and what it reads it reads again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0129./- \nQĐÐTWaUB:&ố'), maxLength: 30 }), (text) => {
        const read = parseDocumentNumber(text);
        if (read !== null) expect(parseDocumentNumber(read.normal)).toEqual(read);
      }),
      { numRuns: 5000 },
    );
  });
});
