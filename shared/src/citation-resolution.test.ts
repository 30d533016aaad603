import { describe, expect, test } from '@jest/globals';
import { antecedentsOf, type CitableDocument, CitationResolver, keyOfCitation, keysOfDocument } from './citation-resolution.ts';
import { type Citation, findCitations } from './citations.ts';

const document = (id: string, number: string, more: Partial<CitableDocument> = {}): CitableDocument => ({
  id,
  number,
  typeName: null,
  issuedDay: null,
  issuerName: null,
  ...more,
});
const cited = (text: string): Citation => {
  const [first, second] = findCitations(text);
  if (first === undefined || second !== undefined) throw new Error(`not one citation: ${text}`);
  return first;
};
const resolve = (text: string, documents: CitableDocument[], province: string | null = 'Lai Châu') =>
  new CitationResolver(documents, { province }).resolve(cited(text));

describe('resolving', () => {
  test('by key, however it is written', () => {
    expect(resolve('Nghị quyết 16/NQ-TW', [document('a', '16-NQ/TW')])).toEqual({ kind: 'one', id: 'a' });
    expect(resolve('Nghị quyết 17/NQ-TW', [document('a', '16-NQ/TW')])).toEqual({ kind: 'none', reason: 'unknown' });
  });
  test('by type word, where the symbol stands for two', () => {
    const decision = document('decision', '66-QĐ/TW', { typeName: 'Quyết định' });
    const rule = document('rule', '66-QĐ/TW', { typeName: 'Quy định' });
    expect(resolve('Quy định số 66-QĐ/TW', [decision, rule])).toEqual({ kind: 'one', id: 'rule' });
    expect(resolve('Quy định số 66-QĐ/TW', [decision])).toEqual({ kind: 'none', reason: 'conflict' });
    expect(resolve('văn bản số 66-QĐ/TW', [decision, rule]).kind).toBe('several');
  });
  test('by date; a number without a year is another document on another day', () => {
    const documents = [document('old', '20-NQ/TW', { issuedDay: '2002-03-18' }), document('new', '20-NQ/TW', { issuedDay: '2017-10-25' })];
    expect(resolve('Nghị quyết 20-NQ/TW ngày 25/10/2017', documents)).toEqual({ kind: 'one', id: 'new' });
    expect(resolve('Nghị quyết 20-NQ/TW ngày 1/1/2022', documents)).toEqual({ kind: 'none', reason: 'conflict' });
    expect(resolve('Nghị quyết 20-NQ/TW', documents)).toEqual({ kind: 'several', ids: ['old', 'new'] });
    const decree = [document('decree', '46/2016/NĐ-CP', { issuedDay: '2016-05-26' })];
    expect(resolve('Nghị định 46/2016/NĐ-CP ngày 25/6/2016', decree)).toEqual({ kind: 'one', id: 'decree' });
  });
  test('by body and place; without a place it is the province of the site', () => {
    const documents = [
      document('laichau', '12/QĐ-UBND', { issuerName: 'Ủy ban nhân dân tỉnh Lai Châu' }),
      document('sonla', '12/QĐ-UBND', { issuerName: 'UBND tỉnh Sơn La' }),
      document('huyen', '12/QĐ-UBND', { issuerName: 'UBND huyện Than Uyên' }),
    ];
    expect(resolve('Quyết định 12/QĐ-UBND của UBND tỉnh', documents)).toEqual({ kind: 'one', id: 'laichau' });
    expect(resolve('Quyết định 12/QĐ-UBND của UBND tỉnh Sơn La', documents)).toEqual({ kind: 'one', id: 'sonla' });
    expect(resolve('Quyết định 12/QĐ-UBND của Ủy ban nhân dân huyện', documents)).toEqual({ kind: 'one', id: 'huyen' });
    expect(resolve('Quyết định 12/QĐ-UBND của UBND tỉnh', documents, null)).toEqual({ kind: 'several', ids: ['laichau', 'sonla'] });
    expect(resolve('Quyết định 12/QĐ-UBND của UBND tỉnh', documents.slice(1))).toEqual({ kind: 'none', reason: 'conflict' });
  });
  test('by term', () => {
    const documents = [
      document('xi', '18-NQ/TW', { issuedDay: '2012-10-31' }),
      document('xii', '18-NQ/TW', { issuedDay: '2017-10-25' }),
      document('xiii', '18-NQ/TW', { issuedDay: '2022-06-16' }),
    ];
    expect(resolve('Nghị quyết 18-NQ/TW của Ban Chấp hành Trung ương khóa XIII', documents)).toEqual({ kind: 'one', id: 'xiii' });
    expect(resolve('Nghị quyết 18-NQ/TW của Ban Chấp hành Trung ương khoá XII', documents)).toEqual({ kind: 'one', id: 'xii' });
  });
  test('laws by title and year', () => {
    const laws = [
      document('2013', '45/2013/QH13', { typeName: 'Luật', title: 'Luật Đất đai', issuedDay: '2013-11-29' }),
      document('2024', '31/2024/QH15', { typeName: 'Luật', title: 'Đất đai' }),
      document('constitution', 'Hiến pháp 2013', { typeName: 'Hiến pháp', issuedDay: '2013-11-28' }),
    ];
    expect(resolve('Luật đất đai năm 2013', laws)).toEqual({ kind: 'one', id: '2013' });
    expect(resolve('Luật Đất đai 2024', laws)).toEqual({ kind: 'one', id: '2024' });
    expect(resolve('Hiến pháp năm 2013', laws)).toEqual({ kind: 'one', id: 'constitution' });
    expect(resolve('Luật Nhà ở 2024', laws)).toEqual({ kind: 'none', reason: 'unknown' });
  });
  test('laws of one name that a register tells apart in their titles', () => {
    const law = document('2013', '45/2013/QH13', { typeName: 'Luật', title: 'Luật Đất đai (năm 2013)' });
    expect(resolve('Luật Đất đai năm 2013', [law])).toEqual({ kind: 'one', id: '2013' });
  });
  test('what was issued after the text is not meant', () => {
    const documents = [
      document('2018', '477/CT-UBND', { issuedDay: '2018-03-05' }),
      document('2025', '477/CT-UBND', { issuedDay: '2025-03-05' }),
    ];
    const on = (day: string | null, known = documents) =>
      new CitationResolver(known, { province: null, day }).resolve(cited('Chỉ thị số 477/CT-UBND'));
    expect(on('2019-01-12')).toEqual({ kind: 'one', id: '2018' });
    expect(on('2026-01-12').kind).toBe('several');
    expect(on(null).kind).toBe('several');
    expect(on('2019-01-12', documents.slice(1))).toEqual({ kind: 'none', reason: 'conflict' });
  });
  test('a resolution of the National Assembly is no law with the same number', () => {
    const law = document('law', '12/2015/QH13', { typeName: 'Luật' });
    expect(resolve('Nghị quyết số 12/2015/QH13', [law])).toEqual({ kind: 'none', reason: 'conflict' });
  });
  test('keys of a document and of a citation are the same text', () => {
    const law = document('a', '45/2013/QH13', { typeName: 'Luật', title: 'Đất đai' });
    expect(keysOfDocument(law)).toEqual(['45|2013|QH13', 'luat|dat dai|2013']);
    expect(keyOfCitation(cited('Luật Đất đai năm 2013'))).toBe('luat|dat dai|2013');
    expect(keyOfCitation(cited('Nghị định 46'))).toBeNull();
  });
});

describe('short citations', () => {
  const antecedents = (text: string) => antecedentsOf(findCitations(text)).map((citation) => citation?.number ?? null);
  test('of a list have the symbol of the number that ends it', () => {
    const list = 'các Nghị quyết số 18, số 19 và số 20-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương';
    expect(antecedents(list)).toEqual(['18-NQ/TW', '19-NQ/TW', '20-NQ/TW']);
    expect(antecedentsOf(findCitations(list)).map((citation) => citation?.date)).toEqual(Array(3).fill('2017-10-25'));
    expect(antecedents('Nghị quyết 18, Nghị quyết 20-NQ/TW')).toEqual([null, '20-NQ/TW']);
    expect(antecedents('Nghị định số 46 và số 100/2019/NĐ-CP')).toEqual([null, '100/2019/NĐ-CP']);
    expect(antecedents('Nghị quyết số 18, ở đó có số 20-NQ/TW')).toEqual([null, '20-NQ/TW']);
  });
  test('mean the full one before', () => {
    expect(antecedents('Nghị định 46/2016/NĐ-CP; Nghị định 46; Thông tư 46')).toEqual(['46/2016/NĐ-CP', '46/2016/NĐ-CP', null]);
    expect(antecedents('Nghị định 46, rồi Nghị định 46/2016/NĐ-CP')).toEqual([null, '46/2016/NĐ-CP']);
  });
  test('mean none where two were cited so, or the year differs', () => {
    expect(antecedents('Nghị định 46/2016/NĐ-CP và Nghị định 46/2019/NĐ-CP; Nghị định 46').at(-1)).toBeNull();
    expect(antecedents('Nghị định 46/2016/NĐ-CP và Nghị định 46/2019/NĐ-CP; Nghị định 46/2019 nêu').at(-1)).toBe('46/2019/NĐ-CP');
    expect(antecedents('Nghị định 46/2016/NĐ-CP; Nghị định 46 năm 2019').at(-1)).toBeNull();
  });
});
