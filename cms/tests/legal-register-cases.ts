// What editors are told of the register of legal documents, by a real Strapi. Called by a suite that has booted both databases.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CheckAnswer, CitationAnswer, CitedWords, StubAnswer } from '../src/legal-register/answers.ts';
import { registerSnapshot } from '../src/legal-register/register-snapshot.ts';
import type { RunningCms } from './boot-strapi.ts';
import { documents } from './feed-reader.ts';

const PASSWORD = 'Mat-khau-dai-2026';
const REGISTER = '/bang-tin/legal-register';
const WORDS: CitedWords = {
  category: 'full',
  number: null,
  typeName: null,
  isTypeSaid: false,
  title: null,
  year: null,
  date: null,
  issuer: null,
};
const decree = (number: string, more: Partial<CitedWords> = {}): CitedWords => ({ ...WORDS, number, typeName: 'Nghị định', ...more });

export function describeLegalRegister(cms: () => RunningCms): void {
  describe('the register of legal documents', () => {
    const tokens: Record<string, string> = {};
    const ids: Record<string, string> = {};

    const signIn = async (role: string): Promise<string> => {
      const { strapi, request } = cms();
      const found = await strapi.service('admin::role').findOne({ code: role });
      const email = `${role}.so-van-ban@example.vn`;
      const user = { email, password: PASSWORD, firstname: 'Người', lastname: 'dùng', isActive: true, registrationToken: null };
      await strapi.service('admin::user').create({ ...user, roles: [found.id] });
      return (await request.post('/admin/login').send({ email, password: PASSWORD }).expect(200)).body.data.token;
    };
    const as = (role: string) => ({
      get: (path: string) =>
        cms()
          .request.get(`${REGISTER}${path}`)
          .auth(tokens[role] ?? '', { type: 'bearer' }),
      post: (path: string, body: object) =>
        cms()
          .request.post(`${REGISTER}${path}`)
          .auth(tokens[role] ?? '', { type: 'bearer' })
          .send(body),
      delete: (path: string) =>
        cms()
          .request.delete(`${REGISTER}${path}`)
          .auth(tokens[role] ?? '', { type: 'bearer' }),
    });
    const write = async (number: string, fields: object = {}, status = 'published'): Promise<string> => {
      const data = { title: `Văn bản ${number}`, abstract: 'Trích yếu', number, effectiveDay: '2020-01-01', ...fields };
      const { documentId } = await documents(cms(), 'legal-document').create({ data, status });
      ids[number] = documentId;
      return documentId;
    };
    const resolve = async (...citations: CitedWords[]): Promise<CitationAnswer[]> =>
      (await as('strapi-author').post('/citations', { citations }).expect(200)).body.data;
    const check = async (query = ''): Promise<CheckAnswer> => (await as('strapi-editor').get(`/check${query}`).expect(200)).body.data;

    beforeAll(async () => {
      for (const role of ['strapi-author', 'strapi-editor']) tokens[role] = await signIn(role);
      const create = (type: string, title: string) => documents(cms(), type).create({ data: { title }, status: 'published' });
      const type = (await create('document-type', 'Nghị định')).documentId;
      const issuer = (await create('organisation', 'Chính phủ')).documentId;
      await write('46/2016/NĐ-CP', { documentType: type, issuer, issuedDay: '2016-05-26' });
      await write('100/2019/NĐ-CP', {
        documentType: type,
        issuer,
        issuedDay: '2019-12-30',
        relations: [{ relation: 'thay-the', number: '46/2016/NĐ-CP', document: ids['46/2016/NĐ-CP'] }],
      });
    }, 120_000);
    afterAll(async () => {
      for (const documentId of Object.values(ids)) await documents(cms(), 'legal-document').delete({ documentId, locale: '*' });
    }, 60_000);

    test('citations: the document, whether it stands today and why', async () => {
      const [replaced, standing, unknown] = await resolve(decree('46/2016/NĐ-CP'), decree('100/2019/NĐ-CP'), decree('1/2001/NĐ-CP'));
      expect(replaced).toMatchObject({
        kind: 'one',
        documents: [
          {
            id: ids['46/2016/NĐ-CP'],
            issuer: 'Chính phủ',
            isPublished: true,
            validity: { label: 'Hết hiệu lực toàn bộ', tone: 'bad', sentence: expect.stringContaining('thay thế bởi 100/2019/NĐ-CP') },
          },
        ],
      });
      expect(standing?.documents[0]?.validity).toMatchObject({ label: 'Còn hiệu lực', tone: 'good' });
      expect(unknown).toEqual({ kind: 'none', documents: [] });
    });

    test('a draft’s relations end nothing until it is published', async () => {
      const draft = await write('7/2026/NĐ-CP', { relations: [{ relation: 'bai-bo', number: '100/2019/NĐ-CP' }] }, 'draft');
      expect((await resolve(decree('100/2019/NĐ-CP')))[0]?.documents[0]?.validity.tone).toBe('good');
      expect((await resolve(decree('07/2026/NĐ-CP')))[0]?.documents[0]).toMatchObject({ id: draft, isPublished: false });
      await documents(cms(), 'legal-document').publish({ documentId: draft });
      expect((await resolve(decree('100/2019/NĐ-CP')))[0]?.documents[0]?.validity.tone).toBe('bad');
      await documents(cms(), 'legal-document').delete({ documentId: draft, locale: '*' });
      delete ids['7/2026/NĐ-CP'];
      expect((await resolve(decree('100/2019/NĐ-CP')))[0]?.documents[0]?.validity.tone).toBe('good');
    });

    test('what readers do not see yet ends nothing, and the answer holds until they do', async () => {
      const visibleFrom = '2999-01-01T00:00:00.000Z';
      const coming = await write('8/2026/NĐ-CP', { visibleFrom, relations: [{ relation: 'bai-bo', number: '100/2019/NĐ-CP' }] });
      const [standing, itself] = await resolve(decree('100/2019/NĐ-CP'), decree('08/2026/NĐ-CP'));
      expect(standing?.documents[0]?.validity.tone).toBe('good');
      expect(itself?.documents[0]).toMatchObject({ id: coming, isPublished: false });
      expect((await registerSnapshot(cms().strapi)).until).toBe(Date.parse(visibleFrom));
      await write('9/2026/NĐ-CP', { visibleUntil: '2020-01-01T00:00:00.000Z' });
      expect((await resolve(decree('09/2026/NĐ-CP')))[0]?.documents[0]).toMatchObject({ isPublished: false });
    });

    test('the tables are looked at without reading full texts', async () => {
      const { strapi } = cms();
      const plan = async (query: string): Promise<string> => JSON.stringify(await strapi.db.connection.raw(`explain query plan ${query}`));
      if (strapi.db.dialect.client !== 'sqlite') return;
      expect(await plan('select count(*), max(updated_at), max(id) from legal_documents')).toContain('COVERING INDEX');
      expect(await plan('select id, locale, published_at, visible_until from legal_documents order by document_id')).toContain(
        'COVERING INDEX bang_tin_legal_register_idx',
      );
    });

    test('a stub is made once, as the citation says it, and belongs to who made it', async () => {
      const citation = decree('10/2021/NĐ-CP', { date: '2021-02-09', issuer: 'Chính phủ' });
      const author = as('strapi-author');
      const answers: StubAnswer[] = (await Promise.all([1, 2].map(() => author.post('/stubs', { citation }).expect(200)))).map(
        ({ body }) => body.data,
      );
      expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['known', 'made']);
      const [id, other] = answers.map(({ documents: [first] }) => first?.id ?? '');
      expect(id).toBe(other);
      ids['10/2021/NĐ-CP'] = id ?? '';
      const stored = await cms()
        .strapi.db.query('api::legal-document.legal-document')
        .findOne({ where: { documentId: id }, populate: ['documentType', 'issuer', 'createdBy'] });
      expect(stored).toMatchObject({
        title: 'Nghị định số 10/2021/NĐ-CP',
        normalNumber: '10/2021/NĐ-CP',
        issuedDay: '2021-02-09',
        publishedAt: null,
        documentType: { title: 'Nghị định' },
        issuer: { title: 'Chính phủ' },
        createdBy: { email: 'strapi-author.so-van-ban@example.vn' },
      });
    });

    test('the same number written otherwise is known; one that is meant otherwise is made on demand alone', async () => {
      const post = async (citation: CitedWords, besides: string[] = []): Promise<StubAnswer> =>
        (await as('strapi-author').post('/stubs', { citation, besides }).expect(200)).body.data;
      expect((await post(decree('46/2016/NĐ-CP'))).outcome).toBe('known');
      const first = await write('20/QĐ-UBND', { issuedDay: '2020-01-05', effectiveDay: '2020-02-01' });
      const other = { ...WORDS, number: '20/QĐ-UBND', typeName: 'Quyết định', date: '2021-01-07' };
      expect((await resolve(other))[0]).toMatchObject({ kind: 'none', documents: [{ id: first }] });
      expect((await post(other)).outcome).toBe('known');
      const made = await post(other, [first]);
      expect(made.outcome).toBe('made');
      expect((await resolve(other))[0]).toMatchObject({ kind: 'one', documents: [{ id: made.documents[0]?.id }] });
      ids.other = made.documents[0]?.id ?? '';
    });

    test('a law that is named by its year is found again, though it has neither number nor day', async () => {
      const law: CitedWords = { ...WORDS, category: 'named', typeName: 'Luật', title: 'Thư viện', year: 2019, isTypeSaid: true };
      const made: StubAnswer = (await as('strapi-author').post('/stubs', { citation: law }).expect(200)).body.data;
      ids.law = made.documents[0]?.id ?? '';
      expect(made.documents[0]?.title).toBe('Luật Thư viện năm 2019');
      expect((await resolve(law))[0]).toMatchObject({ kind: 'one', documents: [{ id: ids.law }] });
      expect((await resolve({ ...law, year: 2020 }))[0]?.kind).toBe('none');
    });

    test('the state of what is being edited, by the days in the form', async () => {
      const ask = async (fields: object) =>
        (
          await as('strapi-author')
            .post('/validity', { document: null, number: '', issuedDay: null, effectiveDay: null, expiryDay: null, ...fields })
            .expect(200)
        ).body.data;
      expect(await ask({})).toMatchObject({ label: 'Chưa xác định' });
      expect(await ask({ effectiveDay: '2999-01-01' })).toMatchObject({ label: 'Chưa có hiệu lực', tone: 'bad' });
      expect(await ask({ document: ids['46/2016/NĐ-CP'], number: '46-2016/NĐ/CP', effectiveDay: '2016-08-01' })).toMatchObject({
        label: 'Hết hiệu lực toàn bộ',
      });
      // It was only tried out.
      expect((await resolve(decree('100/2019/NĐ-CP')))[0]?.documents[0]?.validity.tone).toBe('good');
    });

    test('a refused suggestion is remembered; authors refuse for their own documents', async () => {
      const [author, editor] = [as('strapi-author'), as('strapi-editor')];
      const theirs = `/refused/${ids['46/2016/NĐ-CP']}`;
      await author.post(theirs, { suggestion: 'bai-bo 1|2001|NĐ|CP' }).expect(403);
      for (const _twice of [1, 2]) await editor.post(theirs, { suggestion: 'bai-bo 1|2001|NĐ|CP' }).expect(200);
      expect((await author.get(theirs).expect(200)).body.data).toEqual(['bai-bo 1|2001|NĐ|CP']);
      await author.post(`/refused/${ids['10/2021/NĐ-CP']}`, { suggestion: 'can-cu 1|2001|NĐ|CP' }).expect(200);
      await author.delete(theirs).expect(403);
      expect((await editor.delete(theirs).expect(200)).body.data).toEqual([]);
      await editor.post('/refused/khong-co', { suggestion: 'x' }).expect(403);
    });

    test('the check names what does not fit, page by page and as a table', async () => {
      const issuer = (await documents(cms(), 'organisation').create({ data: { title: 'UBND tỉnh' }, status: 'published' })).documentId;
      for (const order of [1, 2, 3, 5, 6]) await write(`0${order}/2024/QĐ-UBND`, { issuer, issuedDay: `2024-01-0${order}` }, 'draft');
      ids.twin = (
        await documents(cms(), 'legal-document').create({
          data: { title: 'Bản thứ hai', number: '2/2024/QĐ-UBND', issuer, issuedDay: '2024-01-02' },
        })
      ).documentId;
      await write('20/2023/QĐ-UBND', { issuedDay: '2023-01-01', relations: [{ relation: 'bai-bo', number: '01/2024/QĐ-UBND' }] }, 'draft');
      await write('21/2023/QĐ-UBND', { relations: [{ relation: 'bai-bo', number: '999/2003/QĐ-UBND' }] }, 'draft');
      const { rows, counts, page, pages } = await check();
      expect([page, pages]).toEqual([1, 1]);
      const texts = rows.map(({ kind, text }) => `${kind}: ${text}`);
      expect(texts).toContainEqual(expect.stringMatching(/^duplicate: 2 văn bản cùng số 02\/2024\/QĐ-UBND/));
      expect(texts).toContainEqual(expect.stringMatching(/^by-older-document: 20\/2023\/QĐ-UBND bãi bỏ 01\/2024\/QĐ-UBND/));
      expect(texts).toContainEqual(expect.stringMatching(/^gap: Giữa 03\/2024\/QĐ-UBND và 05\/2024\/QĐ-UBND của UBND tỉnh thiếu số 4/));
      expect(counts).toMatchObject({ duplicate: 1, gap: 1, 'unknown-target': 1, 'unreadable-number': 1 });
      expect((await check('?kind=gap&page=9')).rows.map(({ kind }) => kind)).toEqual(['gap']);
      const table = await as('strapi-editor').get('/check?kind=gap&format=csv').expect(200);
      expect(table.headers['content-type']).toBe('text/csv; charset=utf-8');
      expect(table.text).toContain('Thiếu số,"03/2024/QĐ-UBND, 05/2024/QĐ-UBND"');
    });

    test('is for who may: nobody without signing in, no check for authors', async () => {
      await cms().request.post(`${REGISTER}/citations`).send({ citations: [] }).expect(401);
      await cms().request.get(`${REGISTER}/check`).expect(401);
      await as('strapi-author').get('/check').expect(403);
      await as('strapi-author')
        .post('/citations', { citations: [{ number: 5 }] })
        .expect(400);
    });

    test('is read once for all questions until it changes', async () => {
      const { strapi } = cms();
      const before = await registerSnapshot(strapi);
      expect(await registerSnapshot(strapi)).toBe(before);
      await write('99/2025/NĐ-CP');
      expect((await registerSnapshot(strapi)).documents.size).toBe(before.documents.size + 1);
    });
  });
}
