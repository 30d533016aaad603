import type { IntakeDocument, IntakeResult } from '@bang-tin/shared/intake-schema';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bootStrapi, type RunningCms, TEST_SECRETS } from './boot-strapi.ts';

const SETTINGS = 'api::site-settings.site-settings';
const TYPE = 'api::document-type.document-type';

describe('intake: create and merge', () => {
  let cms: RunningCms;
  beforeAll(async () => {
    cms = await bootStrapi();
  }, 60_000);
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
});
