// What the edit form is told of a document on the public site: by a real Strapi, which asks a publisher over HTTP.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PageStatusAnswer } from '@bang-tin/shared/page-status-schema';
import { verifyWebhook } from '@bang-tin/shared/standard-webhooks';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bootStrapi, type RunningCms, TEST_SECRETS } from './boot-strapi.ts';

const ADMIN = { email: 'quantri@example.vn', password: 'Mat-khau-dai-2026' };
const UID = 'api::article.article';

describe('GET /bang-tin/page-status', () => {
  let cms: RunningCms;
  let token: string;
  let asked: { path: string | undefined; isSigned: boolean; body: string }[] = [];
  /** Null: it answers with an error. */
  let say: ((id: string) => Partial<PageStatusAnswer> & { pages?: PageStatusAnswer['documents'][number]['pages'] }) | null = null;
  const publisher = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      if (request.url === '/hooks/publish') return void response.writeHead(202).end();
      const { ok } = verifyWebhook(request.headers, body, TEST_SECRETS.PUBLISH_HOOK_SECRET, new Date());
      asked.push({ path: request.url, isSigned: ok, body });
      if (say === null) return void response.writeHead(500).end();
      const [document] = JSON.parse(body).documents;
      const { pages = [], ...more } = say(document.id);
      response.end(JSON.stringify({ releasedSeq: 0, held: null, failure: null, documents: [{ ...document, pages }], ...more }));
    });
  });

  beforeAll(async () => {
    await new Promise<void>((resolve) => publisher.listen(0, '127.0.0.1', resolve));
    cms = await bootStrapi({
      environment: {
        PUBLISHER_URL: `http://127.0.0.1:${(publisher.address() as AddressInfo).port}`,
        SITE_URL: 'https://tin.example.vn/',
        BANGTIN_FIRST_ADMIN_EMAIL: ADMIN.email,
        BANGTIN_FIRST_ADMIN_PASSWORD: ADMIN.password,
      },
    });
    token = await login(ADMIN.email);
  }, 120_000);
  afterAll(async () => {
    await cms?.stop();
    publisher.closeAllConnections();
    publisher.close();
  });

  const login = async (email: string): Promise<string> =>
    (await cms.request.post('/admin/login').send({ email, password: ADMIN.password }).expect(200)).body.data.token;
  const ask = (id: string, query = '', uid = UID) => cms.request.get(`/bang-tin/page-status/${uid}/${id}${query}`);
  const askAsAdmin = (id: string, query = '') => ask(id, query).auth(token, { type: 'bearer' });
  const write = async (title: string, status: 'draft' | 'published'): Promise<string> => {
    const documents = cms.strapi.documents(UID as never) as unknown as { create(request: object): Promise<{ documentId: string }> };
    return (await documents.create({ data: { title, lead: 'Tóm tắt' }, status })).documentId;
  };

  test('a draft was never published, and nobody is asked about it', async () => {
    asked = [];
    const { body } = await askAsAdmin(await write('Bản nháp', 'draft')).expect(200);
    expect([body.data.title, asked]).toEqual(['Chưa xuất bản', []]);
  });

  test('a published document waits until the publisher has its row, and is live then', async () => {
    const id = await write('Đã xuất bản', 'published');
    asked = [];
    say = () => ({ releasedSeq: 0 });
    const waiting = await askAsAdmin(id, '?locale=vi').expect(200);
    expect(waiting.body.data).toMatchObject({ tone: 'waiting', title: 'Đang chờ', isPassing: true });
    expect(asked).toEqual([{ path: '/status/documents', isSigned: true, body: JSON.stringify({ documents: [{ type: 'article', id }] }) }]);
    const page = { address: '/bai-viet/2026/11/da-xuat-ban', liveAt: '2026-11-22T07:05:12Z', due: false, failure: null };
    say = () => ({ releasedSeq: 1_000, pages: [page] });
    const live = await askAsAdmin(id).expect(200);
    expect(live.body.data).toMatchObject({ title: 'Đã lên trang', address: 'https://tin.example.vn/bai-viet/2026/11/da-xuat-ban' });
    expect(live.headers['cache-control']).toBe('no-store');
    expect((await askAsAdmin(id, '?locale=en')).body.data.text).toBe('Bản tiếng Anh chưa xuất bản, nên chưa có trên trang.');
  });

  test('a published document that waits for its time says so, in all languages alike', async () => {
    const documents = cms.strapi.documents(UID as never) as unknown as { create(request: object): Promise<{ documentId: string }> };
    const data = { title: 'Hẹn giờ', lead: 'Tóm tắt', visibleFrom: '2100-01-01T00:00:00Z' };
    const { documentId } = await documents.create({ data, status: 'published' });
    say = () => ({ releasedSeq: 1_000 });
    const { text } = (await askAsAdmin(documentId).expect(200)).body.data;
    expect(text).toBe('Sẽ hiện trên trang lúc 07:00:00 ngày 01/01/2100.');
  });

  test('a publisher that answers with an error, or with what nobody understands, is said to be out of reach', async () => {
    const id = await write('Không hỏi được', 'published');
    say = null;
    expect((await askAsAdmin(id)).body.data.title).toBe('Chưa rõ');
    say = () => ({ releasedSeq: -1 });
    expect((await askAsAdmin(id)).body.data.title).toBe('Chưa rõ');
  });

  test('only editors who may read such documents are told', async () => {
    say = () => ({ releasedSeq: 1_000 });
    const id = await write('Riêng', 'published');
    await ask(id).expect(401);
    await ask(id).auth(TEST_SECRETS.FEED_TOKEN, { type: 'bearer' }).expect(401);
    const author = await cms.strapi.service('admin::role').findOne({ code: 'strapi-author' });
    const user = { email: 'tacgia@example.vn', password: ADMIN.password, firstname: 'Tác', lastname: 'Giả', isActive: true };
    await cms.strapi.service('admin::user').create({ ...user, registrationToken: null, roles: [author.id] });
    const asAuthor = await login(user.email);
    await ask(id).auth(asAuthor, { type: 'bearer' }).expect(200);
    await ask(id, '', 'api::menu.menu').auth(asAuthor, { type: 'bearer' }).expect(403);
  });

  test('what is no document, or no language, is not found', async () => {
    await askAsAdmin('x', '?locale=fr').expect(404);
    for (const uid of ['admin::user', 'api::nothing.nothing']) {
      const { status } = await ask('x', '', uid).auth(token, { type: 'bearer' });
      expect([403, 404]).toContain(status);
    }
  });
});
