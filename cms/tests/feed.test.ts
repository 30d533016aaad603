// What reaches the feed, whoever changes what readers see, and in which transaction.

import type { FeedRow } from '@bang-tin/shared/feed-schema';
import { beforeAll, describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import type { RunningCms } from './boot-strapi.ts';
import { describeOnBothDatabases, documents, type Editor, newRows, readFeed, signIn } from './feed-reader.ts';

const ARTICLE = '/content-manager/collection-types/api::article.article';
const story = (title: string, more: object = {}) => ({ title, lead: 'Lời dẫn', date: '2026-03-01T02:00:00.000Z', ...more });
const summary = (rows: FeedRow[]) => rows.map(({ action, id }) => `${action} ${id}`);
const locales = (row: FeedRow | undefined) => row?.document?.locales as Record<string, Record<string, unknown>> | undefined;

describeOnBothDatabases((cms) => {
  let editor: Editor;
  beforeAll(async () => {
    editor = await signIn(cms(), 'An', 'Nguyễn Văn');
  });

  describe('the document service', () => {
    test('drafts are nobody else’s business', async () => {
      const rows = await newRows(cms(), async () => {
        const { documentId } = await documents(cms(), 'article').create({ data: story('Bản nháp') });
        await documents(cms(), 'article').update({ documentId, data: { title: 'Bản nháp hai' } });
        await documents(cms(), 'article').delete({ documentId });
      });
      expect(rows).toEqual([]);
    });

    test('publish, change, unpublish, delete: one row each, with the whole document', async () => {
      const category = await documents(cms(), 'category').create({ data: { title: 'Thời sự' }, status: 'published' });
      let id = '';
      const rows = await newRows(cms(), async () => {
        id = (await documents(cms(), 'article').create({ data: story('Kế hoạch', { category: category.documentId, tags: ['a'] }) }))
          .documentId;
        await documents(cms(), 'article').publish({ documentId: id });
        await documents(cms(), 'article').update({ documentId: id, data: { title: 'Kế hoạch mới' }, status: 'published' });
        await documents(cms(), 'article').unpublish({ documentId: id });
        await documents(cms(), 'article').delete({ documentId: id });
      });
      expect(summary(rows)).toEqual([`publish ${id}`, `publish ${id}`, `unpublish ${id}`, `delete ${id}`]);
      expect(locales(rows[0])).toEqual({
        vi: {
          title: 'Kế hoạch',
          slug: 'ke-hoach',
          visibleFrom: null,
          visibleUntil: null,
          lead: 'Lời dẫn',
          body: '',
          bodyMedia: [],
          figure: null,
          category: category.documentId,
          credits: [],
          dateline: null,
          source: null,
          date: '2026-03-01T02:00:00.000Z',
          tags: ['a'],
          featured: false,
          attachments: [],
          related: [],
          commentsAllowed: true,
          formerPortal: null,
        },
      });
      expect(locales(rows[1])?.vi?.title).toBe('Kế hoạch mới');
    });

    test('no row where readers see no difference: discarded drafts, publishing the same again', async () => {
      const { documentId } = await documents(cms(), 'article').create({ data: story('Giữ nguyên'), status: 'published' });
      const rows = await newRows(cms(), async () => {
        await documents(cms(), 'article').update({ documentId, data: { title: 'Đổi rồi bỏ' } });
        await documents(cms(), 'article').discardDraft({ documentId });
        await documents(cms(), 'article').publish({ documentId });
      });
      expect(rows).toEqual([]);
    });

    test('a clone is a draft until it is published', async () => {
      const { documentId } = await documents(cms(), 'article').create({ data: story('Bản gốc'), status: 'published' });
      let copy = '';
      const rows = await newRows(cms(), async () => {
        copy = (await documents(cms(), 'article').clone({ documentId, data: { title: 'Bản sao', slug: 'ban-sao' } })).documentId;
        await documents(cms(), 'article').publish({ documentId: copy });
      });
      expect(summary(rows)).toEqual([`publish ${copy}`]);
    });

    test('deleting a published document is said', async () => {
      const { documentId } = await documents(cms(), 'page').create({
        data: { title: 'Giới thiệu', body: '<p>Chào</p>', date: '2026-03-01T02:00:00.000Z' },
        status: 'published',
      });
      const rows = await newRows(cms(), () => documents(cms(), 'page').delete({ documentId }));
      expect(summary(rows)).toEqual([`delete ${documentId}`]);
    });
  });

  describe('languages', () => {
    const bilingual = async (title: string) => {
      const { documentId } = await documents(cms(), 'article').create({ data: story(title) });
      await documents(cms(), 'article').update({ documentId, locale: 'en', data: story(`${title} in English`) });
      return documentId;
    };

    test('both in one row when published together', async () => {
      const documentId = await bilingual('Song ngữ');
      const rows = await newRows(cms(), () => documents(cms(), 'article').publish({ documentId, locale: ['vi', 'en'] }));
      expect(rows).toHaveLength(1);
      expect(Object.keys(locales(rows[0]) ?? {})).toEqual(['vi', 'en']);
    });

    test('one by one: each row carries all that is published', async () => {
      const documentId = await bilingual('Lần lượt');
      const rows = await newRows(cms(), async () => {
        await documents(cms(), 'article').publish({ documentId, locale: 'vi' });
        await documents(cms(), 'article').publish({ documentId, locale: 'en' });
        await documents(cms(), 'article').unpublish({ documentId, locale: 'vi' });
      });
      expect(rows.map((row) => Object.keys(locales(row) ?? {}))).toEqual([['vi'], ['vi', 'en'], ['en']]);
    });

    test('a field shared by all languages changes in all of them', async () => {
      const documentId = await bilingual('Dùng chung');
      await documents(cms(), 'article').publish({ documentId, locale: ['vi', 'en'] });
      const rows = await newRows(cms(), () =>
        documents(cms(), 'article').update({ documentId, data: { featured: true }, status: 'published' }),
      );
      expect(Object.values(locales(rows.at(-1)) ?? {}).map((fields) => fields.featured)).toEqual([true, true]);
    });

    test('a category that exists in Vietnamese only is the category of the English text too', async () => {
      const category = await documents(cms(), 'category').create({ data: { title: 'Chỉ tiếng Việt' }, status: 'published' });
      const { documentId } = await documents(cms(), 'article').create({ data: story('Có chuyên mục', { category: category.documentId }) });
      await documents(cms(), 'article').update({ documentId, locale: 'en', data: story('Has a category') });
      const rows = await newRows(cms(), () => documents(cms(), 'article').publish({ documentId, locale: ['vi', 'en'] }));
      expect(Object.values(locales(rows[0]) ?? {}).map((fields) => fields.category)).toEqual([category.documentId, category.documentId]);
    });

    test('deleting a language takes it out of every document, and unpublishes what had no other', async () => {
      const both = await bilingual('Còn tiếng Việt');
      await documents(cms(), 'article').publish({ documentId: both, locale: ['vi', 'en'] });
      const only = (
        await documents(cms(), 'page').create({ locale: 'en', data: { title: 'English only', date: '2026-03-01T02:00:00.000Z' } })
      ).documentId;
      await documents(cms(), 'page').publish({ documentId: only, locale: 'en' });
      const { body } = await editor.get('/i18n/locales').expect(200);
      const english = body.find((locale: { code: string }) => locale.code === 'en');
      const rows = await newRows(cms(), () => editor.delete(`/i18n/locales/${english.id}`).expect(200));
      expect(rows.find((row) => row.id === both)).toMatchObject({ action: 'publish', actor: 'Nguyễn Văn An' });
      expect(Object.keys(locales(rows.find((row) => row.id === both)) ?? {})).toEqual(['vi']);
      expect(rows.find((row) => row.id === only)?.action).toBe('delete');
      await editor.post('/i18n/locales').send({ code: 'en', name: 'English (en)', isDefault: false }).expect(200);
    });
  });

  describe('the admin panel', () => {
    const draft = async (title: string) => (await documents(cms(), 'article').create({ data: story(title) })).documentId;

    test('publishing names the editor', async () => {
      const documentId = await draft('Người xuất bản');
      const rows = await newRows(cms(), () =>
        editor.post(`${ARTICLE}/${documentId}/actions/publish`).send(story('Người xuất bản')).expect(200),
      );
      expect(rows).toMatchObject([{ action: 'publish', actor: 'Nguyễn Văn An', id: documentId }]);
    });

    test('bulk publish, unpublish and delete: a row for each document', async () => {
      const documentIds = [await draft('Loạt một'), await draft('Loạt hai'), await draft('Loạt ba')];
      for (const [action, said] of [
        ['bulkPublish', 'publish'],
        ['bulkUnpublish', 'unpublish'],
        ['bulkDelete', 'delete'],
      ] as const) {
        const rows = await newRows(cms(), () => editor.post(`${ARTICLE}/actions/${action}`).send({ documentIds }).expect(200));
        expect(summary(rows).sort()).toEqual(documentIds.map((id) => `${said} ${id}`).sort());
      }
    });
  });

  describe('the media library', () => {
    let file: { id: number; documentId: string; url: string };
    const upload = async (name: string) => {
      const picture = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#9b1c1c' } })
        .png()
        .toBuffer();
      const { body } = await editor.post('/upload').attach('files', picture, name).expect(201);
      return body[0];
    };
    beforeAll(async () => {
      file = await upload('anh.png');
    });

    test('an edited alt text reaches every document that uses the file, wherever it does', async () => {
      const figure = { picture: file.id, caption: 'Chú thích', alt: 'Ảnh' };
      const inFigure = await documents(cms(), 'article').create({ data: story('Ảnh ở đầu', { figure }), status: 'published' });
      const inBody = await documents(cms(), 'article').create({
        data: story('Ảnh trong bài', { body: `<p><img src="${file.url}" alt="x" /></p>` }),
        status: 'published',
      });
      const attached = await documents(cms(), 'legal-document').create({
        data: {
          title: 'Văn bản',
          number: '12/2026/QĐ-UBND',
          abstract: 'Về việc thử',
          date: '2026-03-01T02:00:00.000Z',
          files: [{ title: 'Bản quét', file: file.id }],
        },
        status: 'published',
      });
      await documents(cms(), 'article').create({ data: story('Không có ảnh'), status: 'published' });
      const rows = await newRows(cms(), () =>
        editor
          .post(`/upload?id=${file.id}`)
          .field('fileInfo', JSON.stringify({ alternativeText: 'Toàn cảnh hội nghị' }))
          .expect(200),
      );
      expect(rows.map((row) => row.id).sort()).toEqual([inFigure, inBody, attached].map(({ documentId }) => documentId).sort());
      for (const row of rows) expect(JSON.stringify(row.document)).toContain('Toàn cảnh hội nghị');
      const body = locales(rows.find((row) => row.id === inBody.documentId))?.vi?.bodyMedia as {
        id: string;
        formats: { width: number }[];
      }[];
      expect(body.map(({ id }) => id)).toEqual([file.documentId]);
      expect(body[0]?.formats.map(({ width }) => width)).toEqual([234, 400]);
    });

    test('what is said again because of a file still has the relations to documents that were published anew meanwhile', async () => {
      const picture = await upload('giu-lien-ket.png');
      const category = await documents(cms(), 'category').create({ data: { title: 'Kinh tế' }, status: 'published' });
      const further = await documents(cms(), 'page').create({
        data: { title: 'Xem thêm', date: '2026-03-01T02:00:00.000Z' },
        status: 'published',
      });
      const figure = { picture: picture.id, caption: '', alt: 'Ảnh' };
      const fields = { figure, category: category.documentId, related: [{ page: further.documentId }] };
      const { documentId } = await documents(cms(), 'article').create({ data: story('Giữ liên kết', fields), status: 'published' });
      await documents(cms(), 'category').update({
        documentId: category.documentId,
        data: { title: 'Kinh tế – Xã hội' },
        status: 'published',
      });
      await documents(cms(), 'page').update({ documentId: further.documentId, data: { title: 'Xem tiếp' }, status: 'published' });
      const rows = await newRows(cms(), () =>
        editor
          .post(`/upload?id=${picture.id}`)
          .field('fileInfo', JSON.stringify({ caption: 'Mới' }))
          .expect(200),
      );
      expect(rows.map((row) => row.id)).toEqual([documentId]);
      expect(locales(rows[0])?.vi).toMatchObject({ category: category.documentId, related: [{ type: 'page', id: further.documentId }] });
    });

    test('a replaced file has another version', async () => {
      const crest = await upload('huy-hieu.png');
      const { documentId } = await documents(cms(), 'person').create({
        data: { title: 'Trần Thị Bình', picture: crest.id },
        status: 'published',
      });
      const other = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#0b5' } })
        .png()
        .toBuffer();
      const before = (await readFeed(cms())).rows.at(-1);
      const rows = await newRows(cms(), () => editor.post(`/upload?id=${crest.id}`).attach('files', other, 'huy-hieu.png').expect(200));
      expect(rows.map((row) => row.id)).toEqual([documentId]);
      const picture = (row: FeedRow | undefined) => locales(row)?.vi?.picture as { version: string; width: number };
      expect(picture(rows[0]).version).not.toBe(picture(before).version);
      expect(picture(rows[0]).width).toBe(300);
    });

    test('a deleted file leaves the documents that can do without it', async () => {
      const portrait = await upload('chan-dung.png');
      const { documentId } = await documents(cms(), 'person').create({
        data: { title: 'Lê Văn Cường', picture: portrait.id },
        status: 'published',
      });
      const rows = await newRows(cms(), () => editor.delete(`/upload/files/${portrait.id}`).expect(200));
      expect(rows.map((row) => row.id)).toEqual([documentId]);
      expect(locales(rows[0])?.vi?.picture).toBeNull();
    });

    test('a file that a published document needs cannot be deleted, and its bytes stay', async () => {
      const rows = await newRows(cms(), async () => {
        const { body } = await editor.delete(`/upload/files/${file.id}`).expect(400);
        expect(body.error.message).toMatch(/^Chưa xoá được tệp «anh.png» vì một tài liệu đã xuất bản còn dùng nó/);
      });
      expect(rows).toEqual([]);
      await cms().request.get(file.url).expect(200);
    });

    test('a body that shows a file which is not there is refused', async () => {
      const { documentId } = await documents(cms(), 'article').create({
        data: story('Ảnh mất', { body: '<p><img src="/uploads/khong_co.png" /></p>' }),
      });
      const publish = documents(cms(), 'article').publish({ documentId });
      await expect(publish).rejects.toThrow('nội dung dùng tệp không có trong thư viện: /uploads/khong_co.png');
    });
  });

  describe('change and row, both or neither', () => {
    const publishedTitles = async (instance: RunningCms, documentId: string): Promise<string[]> => {
      const entries = await instance.strapi.db
        .query('api::article.article')
        .findMany({ where: { documentId, publishedAt: { $notNull: true } } });
      return entries.map((entry: { title: string }) => entry.title);
    };

    test('a row that cannot be written takes the change back', async () => {
      const { documentId } = await documents(cms(), 'article').create({ data: story('Trước'), status: 'published' });
      const other = await documents(cms(), 'article').create({ data: story('Chưa từng') });
      await documents(cms(), 'article').update({ documentId, data: { title: 'Sau' } });
      const rows = await newRows(cms(), async () => {
        const repair = await breakFeed(cms());
        try {
          await expect(documents(cms(), 'article').publish({ documentId })).rejects.toThrow();
          await expect(documents(cms(), 'article').unpublish({ documentId })).rejects.toThrow();
          await expect(documents(cms(), 'article').delete({ documentId })).rejects.toThrow();
          await expect(documents(cms(), 'article').create({ data: story('Mới'), status: 'published' })).rejects.toThrow();
          await editor
            .post(`${ARTICLE}/actions/bulkPublish`)
            .send({ documentIds: [documentId, other.documentId] })
            .expect(500);
        } finally {
          await repair();
        }
      });
      expect(rows).toEqual([]);
      expect(await publishedTitles(cms(), documentId)).toEqual(['Trước']);
      expect(await publishedTitles(cms(), other.documentId)).toEqual([]);
      const after = await newRows(cms(), () => documents(cms(), 'article').publish({ documentId }));
      expect(locales(after[0])?.vi?.title).toBe('Sau');
    });

    test('a document that does not meet the contract is not published, and the editor reads why', async () => {
      const { documentId } = await documents(cms(), 'article').create({ data: story('Thẻ hỏng') });
      await cms()
        .strapi.db.connection('articles')
        .where({ document_id: documentId })
        .update({ tags: JSON.stringify(['tốt', '']) });
      const rows = await newRows(cms(), async () => {
        await expect(documents(cms(), 'article').publish({ documentId })).rejects.toMatchObject({
          message: 'Chưa xuất bản được «Thẻ hỏng» (tiếng Việt): tags.1: bắt buộc nhưng còn trống.',
          details: { errors: [{ path: ['tags', '1'] }] },
        });
      });
      expect(rows).toEqual([]);
      expect(await publishedTitles(cms(), documentId)).toEqual([]);
    });
  });
});

/** From here on the database itself refuses rows of the feed. */
async function breakFeed({ strapi }: RunningCms): Promise<() => Promise<void>> {
  const run = async (sql: string) => void (await strapi.db.connection.raw(sql));
  if (strapi.db.dialect.client === 'sqlite') {
    await run("CREATE TRIGGER feed_broken BEFORE INSERT ON bang_tin_feed_rows BEGIN SELECT RAISE(ABORT, 'feed broken'); END");
    return () => run('DROP TRIGGER feed_broken');
  }
  await run('ALTER TABLE bang_tin_feed_rows ADD CONSTRAINT feed_broken CHECK (seq < 0) NOT VALID');
  return () => run('ALTER TABLE bang_tin_feed_rows DROP CONSTRAINT feed_broken');
}
