import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { UID } from '@strapi/strapi';
import { bootStrapi, type RunningCms, startPostgres } from './boot-strapi.ts';

interface Refusal {
  message: string;
  details: { errors: { path: string[]; message: string }[] };
}
type Fields = Record<string, unknown>;

const ARTICLE = 'api::article.article';
const LEGAL = 'api::legal-document.legal-document';
const REPORT = 'api::meeting-report.meeting-report';

describe('document rules', () => {
  let cms: RunningCms;
  beforeAll(async () => {
    cms = await bootStrapi();
  }, 180_000);
  afterAll(() => cms.stop());

  const create = (uid: UID.ContentType, data: Fields, more: Fields = {}): Promise<Fields & { documentId: string }> =>
    cms.strapi.documents(uid).create({ data, ...more } as never) as never;
  const update = (uid: UID.ContentType, documentId: string, data: Fields, more: Fields = {}): Promise<Fields> =>
    cms.strapi.documents(uid).update({ documentId, data, ...more } as never) as never;
  const publish = (uid: UID.ContentType, documentId: string): Promise<unknown> =>
    (cms.strapi.documents(uid) as { publish(params: object): Promise<unknown> }).publish({ documentId });
  const refusal = async (attempt: Promise<unknown>): Promise<{ fields: string[]; messages: string[]; message: string }> => {
    const error = await attempt.then(
      () => {
        throw new Error('it was accepted');
      },
      (reason: Refusal) => reason,
    );
    if (!error.details?.errors) throw error;
    return {
      fields: error.details.errors.map(({ path }) => path.join('.')),
      messages: error.details.errors.map(({ message }) => message),
      message: error.message,
    };
  };

  describe('text on its way in', () => {
    test('is NFC, without control characters and turned directions', async () => {
      const { title } = await create(ARTICLE, { title: '  Kế hoạch\u0000 \u202eđảo\u202c\n năm\u200b 2026 '.normalize('NFD') });
      expect(title).toBe('Kế hoạch đảo năm 2026'.normalize('NFC'));
    });

    test('keeps lines where a field has several, and emoji', async () => {
      const { lead } = await create(ARTICLE, { title: 'Dòng', lead: 'Một  \r\nHai 👨‍👩‍👧\ud800' });
      expect(lead).toBe('Một\nHai 👨‍👩‍👧');
    });

    test('is refused when it is too long, however long', async () => {
      const { fields, messages } = await refusal(create(ARTICLE, { title: 'a'.repeat(10 * 1024 * 1024) }));
      expect(fields).toEqual(['title']);
      expect(messages[0]).toContain('nhiều hơn mức 500');
    });

    test('is checked inside components too', async () => {
      const { fields } = await refusal(create(ARTICLE, { title: 'Bài', credits: [{ role: 'Tác giả', name: 'x'.repeat(500) }] }));
      expect(fields).toEqual(['credits.0.name']);
    });

    test('lists lose blanks and doubles', async () => {
      const { tags } = await create(ARTICLE, { title: 'Bài', tags: [' nông thôn mới', '', 'nông  thôn mới', 'OCOP'] });
      expect(tags).toEqual(['nông thôn mới', 'OCOP']);
    });

    test('rich text keeps what the allow-list names and nothing else', async () => {
      const body =
        '<h1 style="color:red">Đầu</h1><p onclick="x()">Chữ <b>đậm</b><script>alert(1)</script> <a href="javascript:alert(1)">xấu</a></p>' +
        '<img src="http://localhost:1337/uploads/a.png" onerror="x()"><img src="https://elsewhere.example/b.png">' +
        '<table><tr><td colspan="1" rowspan="2" bgcolor="red">ô</td></tr></table><iframe src="x"></iframe><svg onload="x()"></svg>';
      const article = await create(ARTICLE, { title: 'Bài', body });
      expect(article.body).toBe(
        '<h2>Đầu</h2><p>Chữ <strong>đậm</strong> <a>xấu</a></p><img src="/uploads/a.png" /><table><tr><td rowspan="2">ô</td></tr></table>',
      );
    });

    test('rich text without text is no text', async () => {
      expect((await create(ARTICLE, { title: 'Bài', body: '<p> &nbsp;</p>' })).body).toBeNull();
      expect((await create(ARTICLE, { title: 'Bài', body: '<p>Chữ</p><p></p>' })).body).toBe('<p>Chữ</p>');
    });
  });

  describe('drafts', () => {
    test('need nothing but a title', async () => {
      expect((await refusal(create(ARTICLE, { lead: 'Tóm tắt' }))).fields).toEqual(['title']);
      const draft = await create(ARTICLE, { title: 'Nháp', credits: [{}] });
      expect((await refusal(update(ARTICLE, draft.documentId, { title: '  ' }))).fields).toEqual(['title']);
      await update(ARTICLE, draft.documentId, { dateline: 'ĐBP' });
    });
  });

  describe('publishing', () => {
    test('says everything that is missing, at its field and in Vietnamese', async () => {
      const draft = await create(ARTICLE, { title: 'Bài', credits: [{ role: 'Tác giả' }], related: [{}] });
      const { fields, messages, message } = await refusal(publish(ARTICLE, draft.documentId));
      expect(fields).toEqual(['lead', 'credits.0.name', 'related.0.article']);
      expect(messages[0]).toBe('Thiếu “Tóm tắt”. Hãy điền ô này rồi xuất bản lại.');
      expect(message).toMatch(/^Chưa xuất bản được: có 3 chỗ cần sửa\./);
      expect(await cms.strapi.documents(ARTICLE).count({ status: 'published', filters: { documentId: draft.documentId } } as never)).toBe(
        0,
      );
    });

    test('checks a document created as published as well, and leaves no draft behind', async () => {
      const before = await cms.strapi.db.query(ARTICLE).count({});
      expect((await refusal(create(ARTICLE, { title: 'Bài' }, { status: 'published' }))).fields).toEqual(['lead']);
      expect(await cms.strapi.db.query(ARTICLE).count({})).toBe(before);
    });

    test('gives readers a date where the editor gave none, and keeps it', async () => {
      const draft = await create(ARTICLE, { title: 'Ngày', lead: 'Tóm tắt' });
      const [first, second] = [await publishedDate(draft.documentId), await publishedDate(draft.documentId)];
      expect(first).not.toBeNull();
      expect(second).toEqual(first);
    });

    async function publishedDate(documentId: string): Promise<unknown> {
      await publish(ARTICLE, documentId);
      return (await cms.strapi.documents(ARTICLE).findOne({ documentId, status: 'published' }))?.date;
    }

    test.each([
      ['number', { number: '77/108' }],
      ['effectiveDay', { issuedDay: '2026-05-02', effectiveDay: '2026-05-01' }],
      ['expiryDay', { effectiveDay: '2026-05-02', expiryDay: '2026-05-01' }],
    ])('refuses a legal document with a wrong %s', async (field, wrong) => {
      const draft = await create(LEGAL, { title: 'Thông tư', abstract: 'Về việc', number: '25/2024/TT-BTC', ...wrong });
      expect((await refusal(publish(LEGAL, draft.documentId))).fields).toEqual([field]);
    });

    test.each(['article', 'meeting-report', 'legal-document', 'page'])('refuses a time that never comes: %s', async (type) => {
      const fields = { title: 'Hẹn giờ', lead: 'Tóm tắt', abstract: 'Về việc', number: '26/2024/TT-BTC' };
      const uid = `api::${type}.${type}` as UID.ContentType;
      const known = Object.entries(fields).filter(([name]) => name in cms.strapi.getModel(uid).attributes);
      const window = (until: string) => ({ visibleFrom: '2026-05-02T00:00:00Z', visibleUntil: until });
      const { documentId } = await create(uid, { ...Object.fromEntries(known), ...window('2026-05-02T00:00:00Z') });
      const { fields: wrong, messages } = await refusal(publish(uid, documentId));
      expect([wrong, messages]).toEqual([['visibleUntil'], [expect.stringMatching(/^“Gỡ khỏi trang lúc” phải sau “Hiện từ lúc”/)]]);
      await update(uid, documentId, window('2026-05-02T00:01:00Z'));
      await publish(uid, documentId);
    });

    test('refuses a period that ends before it starts', async () => {
      const draft = await create(REPORT, { title: 'Sơ kết', lead: 'Tóm tắt', periodFrom: '2026-07-01', periodTo: '2026-06-30' });
      expect((await refusal(publish(REPORT, draft.documentId))).fields).toEqual(['periodTo']);
    });

    test('refuses menu addresses that are scripts', async () => {
      const items = [{ label: 'Trang chủ', address: '/', children: [{ label: 'Xấu', address: 'javascript:alert(1)' }] }];
      const draft = await create('api::menu.menu', { title: 'Menu chính', place: 'main', items });
      expect((await refusal(publish('api::menu.menu', draft.documentId))).fields).toEqual(['items.0.children.0.address']);
    });
  });

  describe('numbers of legal documents', () => {
    test('get their normal form on the server, whatever is sent as one', async () => {
      const draft = await create(LEGAL, { title: 'Công văn', number: 'Số: 493 -CV/TU', normalNumber: 'giả' });
      expect(draft.normalNumber).toBe('493-CV/TU');
      expect((await update(LEGAL, draft.documentId, { abstract: 'Về việc', normalNumber: 'giả' })).normalNumber).toBe('493-CV/TU');
    });

    test('of related documents too', async () => {
      const draft = await create(LEGAL, { title: 'Văn bản', relations: [{ relation: 'can-cu', number: '83/2015/qh13' }] });
      const stored = await cms.strapi.documents(LEGAL).findOne({ documentId: draft.documentId, populate: ['relations'] });
      expect(stored?.relations?.[0]?.number).toBe('83/2015/QH13');
    });
  });

  describe('slugs', () => {
    test('come from the title, of legal documents from the number', async () => {
      expect((await create(ARTICLE, { title: 'Đại hội lần thứ 99' })).slug).toBe('dai-hoi-lan-thu-99');
      expect((await create(LEGAL, { title: 'Thông tư', number: '99/2024/TT-BTC' })).slug).toBe('99-2024-tt-btc');
      expect((await create(ARTICLE, { title: '???' })).slug).toMatch(/^noi-dung-[0-9a-f]{8}$/);
    });

    test('are numbered when others have them, also when clones are made', async () => {
      const first = await create(ARTICLE, { title: 'Trùng tên' });
      expect((await create(ARTICLE, { title: 'Trùng tên' })).slug).toBe('trung-ten-2');
      const copies = (await cms.strapi.documents(ARTICLE).clone({ documentId: first.documentId })) as unknown as { entries: Fields[] };
      expect(copies.entries[0]?.slug).toBe('trung-ten-3');
    });

    test('are free in another language', async () => {
      const { documentId } = await create(ARTICLE, { title: 'Song ngữ' });
      expect((await update(ARTICLE, documentId, { title: 'Song ngu' }, { locale: 'en' })).slug).toBe('song-ngu');
    });

    test('follow the title until readers have them, and then stay', async () => {
      const { documentId, slug } = await create(ARTICLE, { title: 'Tên đầu', lead: 'Tóm tắt' });
      expect((await update(ARTICLE, documentId, { title: 'Tên giữa', slug })).slug).toBe('ten-giua');
      await publish(ARTICLE, documentId);
      expect((await update(ARTICLE, documentId, { title: 'Tên cuối' })).slug).toBe('ten-giua');
      expect((await update(ARTICLE, documentId, { slug: '' })).slug).toBe('ten-giua');
      expect((await update(ARTICLE, documentId, { slug: 'Tên Mới!' })).slug).toBe('ten-moi');
    });

    test('that an editor chose do not follow the title', async () => {
      const { documentId } = await create(ARTICLE, { title: 'Tên', slug: 'duong-dan-rieng' });
      expect((await update(ARTICLE, documentId, { title: 'Tên khác' })).slug).toBe('duong-dan-rieng');
    });

    test('that another document has are refused when an editor types them', async () => {
      await create(ARTICLE, { title: 'Đã có', slug: 'da-co-roi' });
      const { fields, messages } = await refusal(create(ARTICLE, { title: 'Mới', slug: 'da-co-roi' }));
      expect(fields).toEqual(['slug']);
      expect(messages[0]).toContain('“Đã có”');
    });

    test('cannot leave their folder', async () => {
      expect((await create(ARTICLE, { title: 'Bài', slug: '../../etc/passwd' })).slug).toBe('etc-passwd');
    });

    test('stay unique when a duplicate was written past the rules', async () => {
      const first = await create(ARTICLE, { title: 'Lén lút', lead: 'Tóm tắt' });
      const second = await create(ARTICLE, { title: 'Lén lút', lead: 'Tóm tắt' });
      await publish(ARTICLE, first.documentId);
      await cms.strapi.db.query(ARTICLE).updateMany({ where: { documentId: second.documentId }, data: { slug: first.slug } });
      expect((await refusal(publish(ARTICLE, second.documentId))).fields).toEqual(['slug']);
    });

    test('are distinct after 20 parallel publications of one title', async () => {
      expect(await slugsOfParallelPublications(cms)).toBe(20);
    });
  });
});

test('slugs are distinct on PostgreSQL too, where publications really run side by side', async () => {
  const postgres = await startPostgres();
  const cms = await bootStrapi({ databaseUrl: postgres.url });
  try {
    expect(await slugsOfParallelPublications(cms)).toBe(20);
  } finally {
    await cms.stop();
    await postgres.stop();
  }
}, 90_000);

/** How many different slugs 20 documents have that were created and published at once. */
async function slugsOfParallelPublications(cms: RunningCms): Promise<number> {
  const data = { title: 'Cùng một tên', lead: 'Tóm tắt' };
  await Promise.all(Array.from({ length: 20 }, () => cms.strapi.documents(ARTICLE).create({ data, status: 'published' })));
  const published = await cms.strapi.documents(ARTICLE).findMany({ status: 'published', filters: { title: data.title }, limit: 100 });
  return new Set(published.map(({ slug }) => slug)).size;
}
