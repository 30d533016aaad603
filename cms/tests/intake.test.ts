// The intake: documents and files of programs go in once, whole or not at all, and never over an editor's work.

import type { IntakeDocument, IntakeResult } from '@bang-tin/shared/intake-schema';
import { beforeAll, describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { TEST_SECRETS } from './boot-strapi.ts';
import { describeOnBothDatabases, documents, newRows, readFeed } from './feed-reader.ts';

const authorization = `Bearer ${TEST_SECRETS.INTAKE_TOKEN}`;

describeOnBothDatabases((cms) => {
  const post = (document: unknown) =>
    cms()
      .request.post('/api/intake')
      .set('authorization', authorization)
      .send(document as object);
  const take = async (document: IntakeDocument): Promise<IntakeResult> => {
    const response = await post(document);
    if (response.status !== 200) throw new Error(`${response.status}: ${response.text}`);
    return response.body;
  };
  const sendFile = (key: string, bytes: Buffer, { name = 'anh.png', alt = 'Trụ sở', caption = 'Trụ sở huyện' } = {}) =>
    cms()
      .request.post('/api/intake/files')
      .set('authorization', authorization)
      .field('key', key)
      .field('alt', alt)
      .field('caption', caption)
      .attach('file', bytes, name);
  const documentCount = async (): Promise<number> =>
    (await cms().request.get('/api/intake/status').set('authorization', authorization).expect(200)).body.documents;

  const article = (key: string, fields: object = {}, more: Partial<IntakeDocument> = {}): IntakeDocument => ({
    key: `article:${key}`,
    type: 'article',
    publish: true,
    locales: {
      vi: { title: `Bài ${key}`, lead: 'Lời dẫn', date: '2021-01-12T10:53:00.000Z', category: { $ref: 'category:tin-tuc' }, ...fields },
    },
    ...more,
  });
  let red: Buffer;
  beforeAll(async () => {
    red = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#9b1c1c' } })
      .png()
      .toBuffer();
    await take({
      key: 'category:tin-tuc',
      type: 'category',
      publish: true,
      locales: { vi: { title: 'Tin tức', order: 1 }, en: { title: 'News', order: 1 } },
    });
  });

  test.each(['', 'Bearer x', `Bearer ${TEST_SECRETS.FEED_TOKEN}`])('without its token: 401 (%s)', async (header) => {
    for (const call of [
      cms().request.post('/api/intake').send(article('token')),
      cms().request.post('/api/intake/files').field('key', 'token').attach('file', red, 'anh.png'),
      cms().request.get('/api/intake/status'),
      cms().request.get('/API/Intake/Status'),
    ]) {
      await call.set('authorization', header).expect(401);
    }
    expect(
      await cms()
        .strapi.db.query('plugin::upload.file')
        .count({ where: { name: 'token' } }),
    ).toBe(0);
  });

  describe('files', () => {
    test('the same bytes are stored once, in several sizes', async () => {
      const first = (await sendFile('picture:1', red).expect(200)).body;
      expect(first).toMatchObject({ key: 'picture:1', outcome: 'created' });
      expect((await sendFile('picture:1', red).expect(200)).body).toEqual({ ...first, outcome: 'unchanged' });
      const stored = await cms()
        .strapi.db.query('plugin::upload.file')
        .findOne({ where: { id: first.mediaId } });
      expect(stored).toMatchObject({ name: 'anh.png', alternativeText: 'Trụ sở', caption: 'Trụ sở huyện', width: 900 });
      expect(Object.keys(stored.formats)).toEqual(expect.arrayContaining(['thumbnail', 'small', 'medium']));
    });

    test('other bytes under the same key replace it, and reach the documents that use it', async () => {
      const { mediaId } = (await sendFile('picture:2', red).expect(200)).body;
      const { id } = await take(article('anh', { figure: { picture: { $file: 'picture:2' }, caption: '', alt: 'Trụ sở' } }));
      const smaller = await sharp(red).resize(300).png().toBuffer();
      const rows = await newRows(cms(), async () => {
        expect((await sendFile('picture:2', smaller).expect(200)).body).toEqual({ key: 'picture:2', mediaId, outcome: 'replaced' });
      });
      expect(rows).toMatchObject([{ id, document: { locales: { vi: { figure: { picture: { width: 300 } } } } } }]);
    });

    test('another alternative text or caption alone reaches the file and the documents, and what an editor wrote stays', async () => {
      const { mediaId } = (await sendFile('picture:4', red).expect(200)).body;
      const { id } = await take(article('chu-thich', { figure: { picture: { $file: 'picture:4' }, caption: '', alt: 'Trụ sở' } }));
      const rows = await newRows(cms(), async () => {
        const corrected = { alt: 'Trụ sở mới', caption: '' };
        expect((await sendFile('picture:4', red, corrected).expect(200)).body).toEqual({ key: 'picture:4', mediaId, outcome: 'replaced' });
        expect((await sendFile('picture:4', red, corrected).expect(200)).body.outcome).toBe('unchanged');
      });
      expect(rows).toMatchObject([
        { id, document: { locales: { vi: { figure: { picture: { alt: 'Trụ sở mới', caption: '', width: 900 } } } } } },
      ]);
      const query = cms().strapi.db.query('plugin::upload.file');
      await query.update({ where: { id: mediaId }, data: { alternativeText: 'Biên tập viên viết' } });
      await sendFile('picture:4', red, { alt: 'Trụ sở mới', caption: '' }).expect(200);
      expect(await query.findOne({ where: { id: mediaId } })).toMatchObject({ alternativeText: 'Biên tập viên viết' });
    });

    test('one whose sender was cut off right after the upload is not stored twice', async () => {
      const service = cms().strapi.plugin('upload').service('upload');
      const { upload } = service;
      service.upload = async (...sent: unknown[]) => {
        await upload(...sent);
        throw new Error('cut off');
      };
      await sendFile('picture:5', red, { name: 'cat-ngang.png' }).expect(500);
      service.upload = upload;
      expect((await sendFile('picture:5', red, { name: 'cat-ngang.png' }).expect(200)).body.outcome).toBe('unchanged');
      const where = { name: 'cat-ngang.png' };
      expect(await cms().strapi.db.query('plugin::upload.file').count({ where })).toBe(1);
    });

    test('one that an editor deleted is stored again', async () => {
      const { mediaId } = (await sendFile('picture:3', red).expect(200)).body;
      await cms()
        .strapi.plugin('upload')
        .service('upload')
        .remove(
          await cms()
            .strapi.db.query('plugin::upload.file')
            .findOne({ where: { id: mediaId } }),
        );
      expect((await sendFile('picture:3', red).expect(200)).body.outcome).toBe('created');
    });

    test('no key, or no file: 422', async () => {
      await cms().request.post('/api/intake/files').set('authorization', authorization).attach('file', red, 'anh.png').expect(422);
      await cms().request.post('/api/intake/files').set('authorization', authorization).field('key', 'picture:x').expect(422);
    });
  });

  describe('documents', () => {
    test('twice the same: nothing happens the second time', async () => {
      const before = await documentCount();
      const sent = article('hai-lan', { tags: ['a', 'b'], credits: [{ role: 'Tin, ảnh', name: 'Gia Kiên', person: null }] });
      const first = await take(sent);
      expect(first.outcome).toBe('created');
      expect(first.id).toMatch(/^[a-z][a-z0-9]{23}$/);
      const rows = await newRows(cms(), async () => expect(await take(sent)).toEqual({ id: first.id, outcome: 'unchanged' }));
      expect(rows).toEqual([]);
      expect(await documentCount()).toBe(before + 1);
    });

    test('all languages come in at once, in one row of the feed', async () => {
      const sent = article('song-ngu');
      const locales = {
        ...sent.locales,
        en: { title: 'Bilingual', lead: 'Lead', date: '2021-01-12T10:53:00.000Z', category: { $ref: 'category:tin-tuc' } },
      };
      const rows = await newRows(cms(), () => take({ ...sent, locales }));
      expect(rows).toMatchObject([
        { action: 'publish', document: { locales: { vi: { slug: 'bai-song-ngu' }, en: { slug: 'bilingual' } } } },
      ]);
      const withoutEnglish = await newRows(cms(), () => take(sent));
      expect(Object.keys(withoutEnglish[0]?.document?.locales ?? {})).toEqual(['vi']);
    });

    test('changed by its sender: updated, and fields left out are emptied', async () => {
      await take(article('doi', { tags: ['cũ'], source: 'Nguồn', featured: true }));
      const rows = await newRows(cms(), async () => expect((await take(article('doi', { title: 'Tên mới' }))).outcome).toBe('updated'));
      expect(rows).toMatchObject([
        { document: { locales: { vi: { title: 'Tên mới', slug: 'bai-doi', tags: [], source: null, featured: false } } } },
      ]);
    });

    test('not to be published: a draft', async () => {
      const rows = await newRows(cms(), () => take(article('nhap', {}, { publish: false })));
      expect(rows).toEqual([]);
    });

    test('changed by an editor: kept', async () => {
      const { id } = await take(article('sua-tay'));
      await documents(cms(), 'article').update({ documentId: id, data: { title: 'Biên tập viên sửa' } });
      const rows = await newRows(cms(), async () => {
        expect(await take(article('sua-tay'))).toEqual({ id, outcome: 'kept' });
        expect(await take(article('sua-tay', { title: 'Từ cổng cũ' }))).toEqual({ id, outcome: 'kept' });
      });
      expect(rows).toEqual([]);
      expect(
        await cms()
          .strapi.db.query('api::article.article')
          .findOne({ where: { documentId: id, publishedAt: null } }),
      ).toMatchObject({ title: 'Biên tập viên sửa' });
    });

    test('unpublished or deleted by an editor: it does not come back', async () => {
      const unpublished = await take(article('ha-xuong'));
      await documents(cms(), 'article').unpublish({ documentId: unpublished.id });
      const deleted = await take(article('xoa'));
      await documents(cms(), 'article').delete({ documentId: deleted.id });
      const rows = await newRows(cms(), async () => {
        expect(await take(article('ha-xuong', { title: 'Khác' }))).toEqual({ id: unpublished.id, outcome: 'kept' });
        expect(await take(article('xoa', { title: 'Khác' }))).toEqual({ id: deleted.id, outcome: 'kept' });
      });
      expect(rows).toEqual([]);
    });

    test('every id can be referred to: none looks like a row number to Strapi', async () => {
      for (let index = 0; index < 12; index += 1)
        await take({ key: `field:${index}`, type: 'field', publish: true, locales: { vi: { title: `Lĩnh vực ${index}`, order: index } } });
      const { rows } = await readFeed(cms());
      const fields = rows.filter(({ type }) => type === 'field');
      expect(fields.every(({ id }) => /^[a-z]/.test(id))).toBe(true);
      const law = await newRows(cms(), () =>
        take({
          key: 'law:1',
          type: 'legal-document',
          publish: true,
          locales: {
            vi: {
              title: 'Quyết định',
              number: '7/2026/QĐ-UBND',
              abstract: 'Về việc thử',
              date: '2026-03-01T02:00:00.000Z',
              field: { $ref: 'field:11' },
            },
          },
        }),
      );
      expect(law).toMatchObject([
        { document: { locales: { vi: { field: fields.find(({ document }) => JSON.stringify(document).includes('Lĩnh vực 11'))?.id } } } },
      ]);
    });
  });

  describe('references', () => {
    test('what leads nowhere is named, all of it, and nothing is written', async () => {
      const before = await documentCount();
      const sent = article('lac', {
        category: { $ref: 'category:khong-co' },
        figure: { picture: { $file: 'picture:khong-co' }, caption: '', alt: '' },
        tiltle: 'x',
        credits: [{ role: 'Tin', name: 'An', person: { $ref: 'category:tin-tuc' } }],
      });
      const { body } = await post(sent).expect(422);
      expect(body.error.code).toBe('FIELDS_REFUSED');
      expect(body.error.details).toEqual([
        { path: 'locales.vi.category', message: 'no document came in under "category:khong-co" yet; send it first' },
        { path: 'locales.vi.figure.picture', message: 'no file came in under "picture:khong-co" yet; send it first' },
        { path: 'locales.vi.tiltle', message: 'there is no field of this name in api::article.article' },
        { path: 'locales.vi.credits.0.person', message: '"category:tin-tuc" is a category, which does not fit here' },
      ]);
      expect(await documentCount()).toBe(before);
    });

    test('further reading that is not there yet is left out, and linked when all is sent again', async () => {
      const one = article('vong-1', { related: [{ $ref: 'article:vong-2' }] });
      const two = article('vong-2', { related: [{ type: 'article', id: { $ref: 'article:vong-1' } }] });
      const first = await newRows(cms(), async () => [await take(one), await take(two)]);
      expect(first.map((row) => related(row))).toEqual([[], [{ type: 'article', id: first[0]?.id }]]);
      const second = await newRows(cms(), async () => {
        expect((await take(one)).outcome).toBe('updated');
        expect((await take(two)).outcome).toBe('unchanged');
      });
      expect(related(second[0])).toEqual([{ type: 'article', id: first[1]?.id }]);
      expect(await newRows(cms(), () => take(one))).toEqual([]);
    });

    test('a relation between laws holds by number without its document', async () => {
      const law = { key: 'law:can-cu', type: 'legal-document', publish: true } as const;
      const relation = {
        relation: 'can-cu',
        number: '80/2015/QH13',
        title: null,
        document: { $ref: 'law:khong-co' },
        partial: false,
        locator: null,
        effectiveDay: null,
      };
      const fields = {
        title: 'Nghị quyết',
        number: '5/2026/NQ-HĐND',
        abstract: 'Về việc thử',
        date: '2026-03-01T02:00:00.000Z',
        relations: [relation],
      };
      const rows = await newRows(cms(), () => take({ ...law, locales: { vi: fields } }));
      expect(rows).toMatchObject([{ document: { locales: { vi: { relations: [{ ...relation, document: null }] } } } }]);
    });

    test('a category that an editor deleted is left out', async () => {
      const { id } = await take({ key: 'category:bo', type: 'category', publish: true, locales: { vi: { title: 'Sẽ bỏ', order: 9 } } });
      await documents(cms(), 'category').delete({ documentId: id });
      const rows = await newRows(cms(), () => take(article('mat-muc', { category: { $ref: 'category:bo' } })));
      expect(rows).toMatchObject([{ document: { locales: { vi: { category: null } } } }]);
    });
  });

  describe('refusals', () => {
    test('what the rules of documents refuse is not there afterwards', async () => {
      const before = await documentCount();
      const { body } = await post(article('hong', { lead: '' })).expect(422);
      expect(body.error).toMatchObject({ code: 'DOCUMENT_REFUSED', details: [{ path: 'lead' }] });
      expect(await documentCount()).toBe(before);
      expect((await take(article('hong'))).outcome).toBe('created');
    });

    test.each([
      ['nothing', {}],
      ['no Vietnamese', { ...article('x'), locales: { en: {} } }],
      ['no such type', { ...article('x'), type: 'admin::user' }],
      ['a list', [1]],
    ])('%s: 422', async (_name, sent) => {
      const { body } = await post(sent).expect(422);
      expect(body.error.code).toBe('INTAKE_MALFORMED');
    });

    test('a key keeps its type', async () => {
      await take(article('mot-loai'));
      const { body } = await post({ ...article('mot-loai'), type: 'page', locales: { vi: { title: 'Trang' } } }).expect(422);
      expect(body.error.code).toBe('TYPE_CHANGED');
    });
  });
});

function related(row: { document: unknown } | undefined): unknown {
  return (row?.document as { locales: { vi: { related: unknown } } } | undefined)?.locales.vi.related;
}
