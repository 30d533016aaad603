// What readers wrote: in once, as a draft, with its own token; on the feed when an editor approves it.

import { type DeliveredComment, READER_COMMENTS_PATH } from '@bang-tin/shared/feedback-schema';
import { expect, test } from '@jest/globals';
import { TEST_SECRETS } from './boot-strapi.ts';
import { describeOnBothDatabases, documents, newRows } from './feed-reader.ts';
import { describeLegalRegister } from './legal-register-cases.ts';

const COMMENT = 'api::comment.comment';

describeOnBothDatabases((cms) => {
  const bring = (comment: object, token: string = TEST_SECRETS.COMMENTS_TOKEN) =>
    cms().request.post(READER_COMMENTS_PATH).set('authorization', `Bearer ${token}`).send(comment);
  const comment = (key: string, more: Partial<DeliveredComment> = {}): DeliveredComment => ({
    key: key.padEnd(22, '0'),
    subjectType: 'article',
    subjectId: 'articlearticlearticle001',
    authorName: 'Lò Văn A',
    text: 'Dòng một\n\n<script>alert(1)</script> & dòng hai',
    writtenAt: '2026-11-22T03:00:20.000Z',
    ...more,
  });
  const stored = (where: object = {}) => cms().strapi.db.query(COMMENT).findMany({ where });

  test('another token opens nothing', async () => {
    for (const token of ['', TEST_SECRETS.INTAKE_TOKEN, TEST_SECRETS.FEED_TOKEN]) await bring(comment('token'), token).expect(401);
    expect(await stored()).toEqual([]);
    await cms().request.post('/api/intake').set('authorization', `Bearer ${TEST_SECRETS.COMMENTS_TOKEN}`).send({}).expect(401);
  });

  test('it is in once, however often and at once it is brought, as a draft that is on no feed', async () => {
    const rows = await newRows(cms(), async () => {
      const answers = await Promise.all([1, 2, 3].map(() => bring(comment('once'))));
      // PostgreSQL lets them collide, and turns away all but one: the small API brings those again.
      expect(answers.map(({ status }) => status)).toContain(200);
      expect((await bring(comment('once')).expect(200)).body).toEqual({ outcome: 'known' });
    });
    expect(rows).toEqual([]);
    const found = await stored({ authorName: 'Lò Văn A' });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ text: comment('once').text, subjectId: 'articlearticlearticle001', publishedAt: null });
  });

  test('one that an editor has deleted does not come back', async () => {
    expect((await bring(comment('gone', { authorName: 'Người khác' })).expect(200)).body).toEqual({ outcome: 'created' });
    const [entry] = await stored({ authorName: 'Người khác' });
    await documents(cms(), 'comment').delete({ documentId: entry.documentId });
    expect((await bring(comment('gone', { authorName: 'Người khác' })).expect(200)).body).toEqual({ outcome: 'known' });
    expect(await stored({ authorName: 'Người khác' })).toEqual([]);
  });

  test('approved it goes to the site by the feed, and leaves it when it is taken down', async () => {
    await bring(comment('good', { authorName: 'Vàng Thị B' })).expect(200);
    const [entry] = await stored({ authorName: 'Vàng Thị B' });
    const rows = await newRows(cms(), async () => {
      await documents(cms(), 'comment').publish({ documentId: entry.documentId });
      await documents(cms(), 'comment').unpublish({ documentId: entry.documentId });
    });
    expect(rows).toMatchObject([
      {
        action: 'publish',
        type: 'comment',
        document: { locales: { vi: { authorName: 'Vàng Thị B', text: comment('good').text, writtenAt: '2026-11-22T03:00:20.000Z' } } },
      },
      { action: 'unpublish', type: 'comment' },
    ]);
  });

  test.each([
    ['no key', { key: '' }],
    ['a type that takes no comments', { subjectType: 'legal-document' }],
    ['a text too long', { text: 'x'.repeat(3001) }],
    ['a field too many', { publishedAt: '2026-11-22T03:00:20.000Z' }],
  ])('%s is refused', async (_what, wrong) => {
    const { body } = await bring({ ...comment('wrong'), ...wrong }).expect(422);
    expect(body.error.code).toBe('COMMENT_MALFORMED');
  });

  // To boot a CMS on each database takes longer than its tests.
  describeLegalRegister(cms);
});
