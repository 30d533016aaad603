import type { IntakeDocument, IntakeResult } from '@bang-tin/shared/intake-schema';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bootStrapi, type RunningCms, TEST_SECRETS } from './boot-strapi.ts';

const SETTINGS = 'api::site-settings.site-settings';
const TYPE = 'api::document-type.document-type';

describe('intake: create and merge', () => {
  let cms: RunningCms;
  beforeAll(async () => {
    cms = await bootStrapi();
  }, 180_000);
  afterAll(() => cms.stop());

  const post = (document: IntakeDocument) =>
    cms.request.post('/api/intake').set('authorization', `Bearer ${TEST_SECRETS.INTAKE_TOKEN}`).send(document);
  const send = async (document: IntakeDocument): Promise<IntakeResult> => {
    const { status, body } = await post(document);
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body;
  };
  const stored = (uid: string, status: 'draft' | 'published' = 'published'): Promise<Record<string, unknown> & { documentId: string }> =>
    cms.strapi.documents(uid as never).findFirst({ status } as never) as never;

  const documentType = (order: number, mode?: IntakeDocument['mode']): IntakeDocument => ({
    key: 'document-type:chi-thi',
    type: 'document-type',
    publish: true,
    ...(mode && { mode }),
    locales: { vi: { title: 'Chỉ thị', slug: 'chi-thi', symbol: 'CT', order } },
  });
  const settings: IntakeDocument = {
    key: 'site-settings:portal',
    type: 'site-settings',
    publish: true,
    locales: { vi: { title: 'Cổng thử', owner: 'UBND xã Thử', description: 'Để thử.', primaryColour: '#112233', phone: '0200' } },
  };
  const totals = (carriedVisits: number): IntakeDocument => ({
    key: 'site-settings',
    type: 'site-settings',
    publish: true,
    mode: 'merge',
    locales: { vi: { carriedVisits } },
  });

  test('create makes what is absent and leaves alone what is there', async () => {
    expect(await send(documentType(5, 'create'))).toMatchObject({ outcome: 'created' });
    expect(await send(documentType(5, 'create'))).toMatchObject({ outcome: 'unchanged' });
    expect(await send(documentType(90, 'create'))).toMatchObject({ outcome: 'kept' });
    expect(await stored(TYPE)).toMatchObject({ order: 5 });
    expect(await send(documentType(7))).toMatchObject({ outcome: 'updated' });
    expect(await stored(TYPE)).toMatchObject({ order: 7 });
  });

  test('merge refuses what is not there, and types of which there are many', async () => {
    expect((await post(totals(1))).body.error).toMatchObject({ code: 'NOTHING_TO_MERGE' });
    expect((await post({ ...documentType(1), mode: 'merge' })).body.error).toMatchObject({ code: 'MERGE_REFUSED' });
  });

  test('merge changes one field and no other, once', async () => {
    await send(settings);
    expect(await send(totals(28_314_999))).toMatchObject({ outcome: 'updated' });
    expect(await stored(SETTINGS)).toMatchObject({ carriedVisits: 28_314_999, title: 'Cổng thử', primaryColour: '#112233', phone: '0200' });
    expect(await send(totals(28_314_999))).toMatchObject({ outcome: 'unchanged' });
    // What was merged is no editor's work: the sender of the whole document is told that nothing changed.
    expect(await send(settings)).toMatchObject({ outcome: 'unchanged' });
  });

  test('merge keeps an editor’s settings, and does not publish what the editor has not', async () => {
    const { documentId } = await stored(SETTINGS);
    const documents = cms.strapi.documents(SETTINGS as never) as unknown as Record<
      'update' | 'publish',
      (params: object) => Promise<unknown>
    >;
    await documents.update({ documentId, data: { phone: '0300' } });
    await cms.strapi.db.query(SETTINGS).updateMany({ where: { publishedAt: { $notNull: true } }, data: { updatedAt: new Date(0) } });
    expect((await post(totals(5))).body.error).toMatchObject({ code: 'UNPUBLISHED_CHANGES' });
    await documents.publish({ documentId });
    expect(await send(totals(5))).toMatchObject({ outcome: 'updated' });
    expect(await stored(SETTINGS)).toMatchObject({ carriedVisits: 5, phone: '0300' });
    expect(await send(settings)).toMatchObject({ outcome: 'kept' });
  });

  describe('join', () => {
    const law = (key: string, number: string, fields: object = {}, mode: IntakeDocument['mode'] = 'join'): IntakeDocument => ({
      key,
      type: 'legal-document',
      publish: true,
      mode,
      locales: { vi: { title: `Văn bản ${key}`, number, abstract: 'Về việc thử', date: '2026-03-01T02:00:00.000Z', ...fields } },
    });

    test('a document that somebody else brought is left as it is, and is what the key means from then on', async () => {
      const { id } = await send(law('trang-cu:1', '15/2026/QĐ-UBND', {}, 'replace'));
      expect(await send(law('so-khac:15', '15/2026/QĐ-UBND', { issuedDay: '2026-05-05' }))).toEqual({ id, outcome: 'kept' });
      expect(await send(law('so-khac:15', '15/2026/QĐ-UBND', { title: 'Khác' }))).toEqual({ id, outcome: 'kept' });
      const relation = { relation: 'can-cu', number: '15/2026/QĐ-UBND', title: null, partial: false, locator: null, effectiveDay: null };
      const naming = await send(law('so-khac:16', '16/2026/QĐ-UBND', { relations: [{ ...relation, document: { $ref: 'so-khac:15' } }] }));
      const found = await cms.strapi.db
        .query('api::legal-document.legal-document')
        .findOne({ where: { documentId: naming.id, publishedAt: null }, populate: { relations: { populate: ['document'] } } });
      expect(found.relations[0].document.documentId).toBe(id);
    });

    test('without such a document it is as replace; a number that comes again every year needs the same day', async () => {
      const first = await send(law('trang-cu:2', '17/CT-UBND', { issuedDay: '2024-01-02' }, 'replace'));
      expect(await send(law('so:17-2025', '17/CT-UBND', { issuedDay: '2025-01-02' }))).toMatchObject({ outcome: 'created' });
      expect(await send(law('so:17', '17/CT-UBND'))).toMatchObject({ outcome: 'created' });
      expect(await send(law('so:17', '17/CT-UBND', { title: 'Sửa' }))).toMatchObject({ outcome: 'updated' });
      expect(await send(law('so:17-2024', '17/CT-UBND', { issuedDay: '2024-01-02' }))).toEqual({ id: first.id, outcome: 'kept' });
    });

    test('what the same sender brought is another document', async () => {
      const one = await send(law('so:18-a', '18/2026/QĐ-UBND'));
      expect(await send(law('so:18-b', '18/2026/QĐ-UBND'))).toEqual({ id: expect.not.stringMatching(one.id), outcome: 'created' });
    });
  });
});
