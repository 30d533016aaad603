import { describe, expect, test } from '@jest/globals';
import { citedInForm } from './cited-documents.ts';

describe('what a form cites', () => {
  test('each document once, with its places, over all fields', () => {
    const { documents, unclear } = citedInForm({
      title: 'Không đọc: 1/2020/NĐ-CP',
      lead: 'Theo Nghị định số 46/2016/NĐ-CP ngày 26/5/2016 của Chính phủ.',
      body: '<p>khoản 2 Điều 5 <b>Nghị định 46/2016/NĐ-CP</b>, Điều 7 Nghị định 46; Luật Đất đai năm 2013.</p><p>Nghị định 99.</p>',
      results: null,
    });
    expect(documents.map(({ label, count, locators }) => [label, count, locators])).toEqual([
      ['Nghị định số 46/2016/NĐ-CP', 3, ['khoản 2 Điều 5', 'Điều 7']],
      ['Luật Đất đai năm 2013', 1, []],
    ]);
    expect(documents[0]?.words).toMatchObject({ number: '46/2016/NĐ-CP', date: '2016-05-26', issuer: 'Chính phủ' });
    expect(unclear).toEqual(['Nghị định 99']);
  });
  test('one number of two days is two documents', () => {
    const body = '<p>Quyết định số 20/QĐ-UBND ngày 5/1/2020 và Quyết định số 20/QĐ-UBND ngày 7/1/2021</p>';
    expect(citedInForm({ body }).documents.map(({ words }) => words.date)).toEqual(['2020-01-05', '2021-01-07']);
  });
  test('not the document itself', () => {
    expect(citedInForm({ number: '46-2016/NĐ/CP', abstract: 'Nghị định 46/2016/NĐ-CP' }).documents).toEqual([]);
  });
});
