import { LOCALES } from '@bang-tin/shared/locales';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { choiceTranslations } from '../src/admin/translations/choices.ts';
import { FIELD_TEXTS } from '../src/bootstrap/field-labels.ts';
import { makeFirstAdmin } from '../src/bootstrap/first-admin.ts';
import { bootStrapi, type RunningCms } from './boot-strapi.ts';

type Fields = Record<string, unknown>;

const ADMIN = { email: 'quantri@example.vn', password: 'Mat-khau-dai-2026' };
const WRITER = 'strapi-author';
const EDITOR = 'strapi-editor';
const MANAGER = 'bang-tin-quan-tri';
const ARTICLES = '/content-manager/collection-types/api::article.article';

describe('the desk', () => {
  let cms: RunningCms;
  let saidAtStart: string[];
  beforeAll(async () => {
    saidAtStart = await linesSaidDuring(async () => {
      cms = await bootStrapi({ environment: { BANGTIN_FIRST_ADMIN_EMAIL: ADMIN.email, BANGTIN_FIRST_ADMIN_PASSWORD: ADMIN.password } });
    });
  }, 180_000);
  afterAll(() => cms.stop(), 60_000);

  /** What the start program would read. */
  const linesSaidDuring = async (work: () => Promise<void>): Promise<string[]> => {
    const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    await work();
    const said = write.mock.calls.map(([text]) => String(text)).join('');
    write.mockRestore();
    return said.split('\n').filter(Boolean);
  };

  const login = async (email: string, password: string): Promise<string> => {
    const { body } = await cms.request.post('/admin/login').send({ email, password }).expect(200);
    return body.data.token;
  };
  /** The token of a new user with one role. */
  const tokenOf = async (role: string): Promise<string> => {
    const found = await cms.strapi.service('admin::role').findOne({ code: role });
    const email = `${role}-${Math.random().toString(36).slice(2)}@example.vn`;
    const user = { email, password: ADMIN.password, firstname: 'Người', lastname: 'dùng', isActive: true, registrationToken: null };
    await cms.strapi.service('admin::user').create({ ...user, roles: [found.id] });
    return login(email, ADMIN.password);
  };
  const as = (token: string) => ({
    get: (path: string) => cms.request.get(path).auth(token, { type: 'bearer' }),
    post: (path: string, body: Fields = {}) => cms.request.post(path).auth(token, { type: 'bearer' }).send(body),
    put: (path: string, body: Fields = {}) => cms.request.put(path).auth(token, { type: 'bearer' }).send(body),
    delete: (path: string) => cms.request.delete(path).auth(token, { type: 'bearer' }),
  });

  describe('the first administrator', () => {
    test('logs in with the password of the environment, and is greeted in Vietnamese', async () => {
      const { body } = await as(await login(ADMIN.email, ADMIN.password))
        .get('/admin/users/me')
        .expect(200);
      expect(body.data.preferedLanguage).toBe('vi');
    });

    test('is told to the start program by one line', () => {
      expect(saidAtStart.filter((line) => line.startsWith('first administrator'))).toEqual([`first administrator made: ${ADMIN.email}`]);
    });

    test('is made once only, and not told again', async () => {
      expect(await linesSaidDuring(() => makeFirstAdmin(cms.strapi))).toEqual([]);
      expect(await cms.strapi.db.query('admin::user').count({ where: { email: ADMIN.email } })).toBe(1);
    });
  });

  describe('roles', () => {
    test('have Vietnamese names', async () => {
      const roles: { code: string; name: string }[] = await cms.strapi.service('admin::role').find();
      expect(Object.fromEntries(roles.map(({ code, name }) => [code, name]))).toMatchObject({
        [WRITER]: 'Tác giả',
        [EDITOR]: 'Biên tập',
        [MANAGER]: 'Quản trị',
      });
    });

    test('authors write and change their own drafts, with all parts and in both languages, and publish nothing', async () => {
      const author = as(await tokenOf(WRITER));
      const article = { title: 'Bài của tôi', lead: 'Tóm tắt', credits: [{ role: 'Tác giả', name: 'Nguyễn Văn A' }] };
      const { body } = await author.post(ARTICLES, article).expect(201);
      const { documentId } = body.data;
      expect(body.data.credits).toMatchObject(article.credits);
      await author.put(`${ARTICLES}/${documentId}`, { title: 'Bài đã sửa' }).expect(200);
      await author.put(`${ARTICLES}/${documentId}?locale=en`, { title: 'My article' }).expect(200);
      await author.post(`${ARTICLES}/${documentId}/actions/publish`).expect(403);
      await author.delete(`${ARTICLES}/${documentId}`).expect(403);
    });

    test("authors do not change others' drafts, nor categories, menus and settings", async () => {
      const [author, other] = [as(await tokenOf(WRITER)), as(await tokenOf(WRITER))];
      const { body } = await other.post(ARTICLES, { title: 'Bài của người khác' }).expect(201);
      await author.put(`${ARTICLES}/${body.data.documentId}`, { title: 'Sửa trộm' }).expect(403);
      await author.post('/content-manager/collection-types/api::category.category', { title: 'Chuyên mục' }).expect(403);
      await author.get('/content-manager/collection-types/api::menu.menu').expect(403);
      await author.put('/content-manager/single-types/api::site-settings.site-settings', { title: 'Cổng' }).expect(403);
      await author.get('/admin/users').expect(403);
    });

    test("editors publish and delete others' articles, but do not touch menus and users", async () => {
      const [author, editor] = [as(await tokenOf(WRITER)), as(await tokenOf(EDITOR))];
      const { body } = await author.post(ARTICLES, { title: 'Chờ duyệt', lead: 'Tóm tắt' }).expect(201);
      const path = `${ARTICLES}/${body.data.documentId}`;
      await editor.post(`${path}/actions/publish`, { title: 'Đã duyệt', lead: 'Tóm tắt' }).expect(200);
      await editor.post(`${path}/actions/unpublish`).expect(200);
      await editor.delete(path).expect(200);
      await editor.post('/content-manager/collection-types/api::menu.menu', { title: 'Menu' }).expect(403);
      await editor.get('/admin/users').expect(403);
    });

    test('managers also keep menus, settings and users, and still no tokens or webhooks', async () => {
      const manager = as(await tokenOf(MANAGER));
      await manager.post('/content-manager/collection-types/api::menu.menu', { title: 'Menu', place: 'main' }).expect(201);
      await manager.put('/content-manager/single-types/api::site-settings.site-settings', { title: 'Cổng thông tin' }).expect(200);
      await manager.get('/admin/users').expect(200);
      await manager.get('/admin/api-tokens').expect(403);
      await manager.get('/admin/webhooks').expect(403);
    });

    test('authors add files, and change or delete none: it may stand in a published document', async () => {
      const [author, editor] = [await tokenOf(WRITER), await tokenOf(EDITOR)];
      const send = (token: string, query = '') =>
        cms.request
          .post(`/upload${query}`)
          .auth(token, { type: 'bearer' })
          .attach('files', Buffer.from('%PDF-1.7\n'), { filename: 'a.pdf' });
      const { id } = (await send(author).expect(201)).body[0];
      const update = { id, fileInfo: { alternativeText: 'Khác' } };
      await send(author, `?id=${id}`).expect(403);
      await as(author).put(`/upload/files/${id}`, { fileInfo: update.fileInfo }).expect(403);
      await as(author)
        .post('/upload/actions/bulk-update', { updates: [update] })
        .expect(403);
      await as(author)
        .post('/upload/actions/bulk-delete', { fileIds: [id] })
        .expect(403);
      await as(author).delete(`/upload/files/${id}`).expect(403);
      await send(editor, `?id=${id}`).expect(200);
      await as(editor).delete(`/upload/files/${id}`).expect(200);
    });

    test('have the same permissions after a second start', async () => {
      const before = await cms.strapi.db.query('admin::permission').count({});
      const { keepRoles } = await import('../src/bootstrap/roles.ts');
      await keepRoles(cms.strapi);
      expect(await cms.strapi.db.query('admin::permission').count({})).toBe(before);
    });
  });

  describe('super admins', () => {
    const roleId = async (code: string): Promise<number> => (await cms.strapi.service('admin::role').findOne({ code })).id;
    const newUser = (roles: unknown[]) => ({ email: `u${Math.random()}@example.vn`, firstname: 'Người', lastname: 'mới', roles });

    test('are made by super admins only', async () => {
      const [superRole, managerRole] = [await roleId('strapi-super-admin'), await roleId(MANAGER)];
      const [admin, manager] = [as(await login(ADMIN.email, ADMIN.password)), as(await tokenOf(MANAGER))];
      const { body } = await manager.post('/admin/users', newUser([managerRole, String(superRole)])).expect(400);
      expect(body.error.message).toContain('chỉ Quản trị hệ thống mới trao được');
      const me = (await manager.get('/admin/users/me')).body.data.id;
      await manager.put(`/admin/users/${me}`, { roles: [managerRole, superRole] }).expect(400);
      await manager.put(`/admin/users/${me}`, { roles: [String(superRole)] }).expect(400);
      const created = await manager.post('/admin/users', newUser([managerRole])).expect(201);
      await admin.put(`/admin/users/${created.body.data.id}`, { roles: [superRole] }).expect(200);
      await admin.post('/admin/users', newUser([superRole])).expect(201);
    });

    test('are changed, locked out and deleted by super admins only', async () => {
      const [admin, manager] = [as(await login(ADMIN.email, ADMIN.password)), as(await tokenOf(MANAGER))];
      const other = (await admin.post('/admin/users', newUser([await roleId('strapi-super-admin')])).expect(201)).body.data.id;
      for (const change of [
        { password: 'Cuop-quyen-2026' },
        { email: 'cuop@example.vn' },
        { isActive: false },
        { roles: [await roleId(WRITER)] },
      ]) {
        const { body } = await manager.put(`/admin/users/${other}`, change).expect(400);
        expect(body.error.message).toContain('Hãy nhờ một Quản trị hệ thống');
      }
      await manager.delete(`/admin/users/${other}`).expect(400);
      await manager.post('/admin/users/batch-delete', { ids: [other] }).expect(400);
      await admin.put(`/admin/users/${other}`, { firstname: 'Đổi' }).expect(200);
      await admin.delete(`/admin/users/${other}`).expect(200);
    });

    test('managers still keep everybody else, and their own profile', async () => {
      const manager = as(await tokenOf(MANAGER));
      const { id } = (await manager.post('/admin/users', newUser([await roleId(WRITER)])).expect(201)).body.data;
      await manager.put(`/admin/users/${id}`, { roles: [await roleId(EDITOR)], password: 'Mat-khau-moi-2026' }).expect(200);
      await manager.delete(`/admin/users/${id}`).expect(200);
      await manager.put('/admin/users/me', { firstname: 'Lan' }).expect(200);
    });
  });

  test('refusals reach the form with their field', async () => {
    const editor = as(await tokenOf(EDITOR));
    const { body } = await editor.post(`${ARTICLES}/actions/publish`, { title: 'Thiếu tóm tắt' }).expect(400);
    expect(body.error.name).toBe('ValidationError');
    expect(body.error.details.errors).toEqual([
      { path: ['lead'], message: 'Thiếu “Tóm tắt”. Hãy điền ô này rồi xuất bản lại.', name: 'ValidationError' },
    ]);
  });

  describe('forms', () => {
    const uids = (): string[] => [
      ...Object.keys(cms.strapi.contentTypes).filter((uid) => uid.startsWith('api::')),
      ...Object.keys(cms.strapi.components),
    ];
    const UNSHOWN = ['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale', 'localizations'];

    test('every field of every type and part has a Vietnamese label and help', () => {
      const missing = uids().flatMap((uid) =>
        Object.keys(cms.strapi.getModel(uid as 'api::page.page').attributes)
          .filter((name) => !UNSHOWN.includes(name))
          .filter((name) => !FIELD_TEXTS[uid]?.[name]?.every(Boolean))
          .map((name) => `${uid} ${name}`),
      );
      expect(missing).toEqual([]);
    });

    test('every choice of every list has a Vietnamese name', () => {
      const choices = uids().flatMap((uid) =>
        Object.values(cms.strapi.getModel(uid as 'api::page.page').attributes).flatMap((attribute) =>
          'enum' in attribute ? (attribute.enum as string[]) : [],
        ),
      );
      expect(choices).toContain('can-cu');
      expect(choices.filter((choice) => !choiceTranslations[choice])).toEqual([]);
    });

    test('no label is left of a field that is gone', () => {
      const gone = Object.entries(FIELD_TEXTS).flatMap(([uid, fields]) =>
        Object.keys(fields).filter((name) => !cms.strapi.getModel(uid as 'api::page.page')?.attributes[name as never]),
      );
      expect(gone).toEqual([]);
    });

    test('show them, and every field once', async () => {
      const admin = as(await login(ADMIN.email, ADMIN.password));
      const { body } = await admin.get('/content-manager/content-types/api::legal-document.legal-document/configuration').expect(200);
      const { metadatas, layouts } = body.data.contentType;
      expect(metadatas.number.edit).toMatchObject({ label: 'Số, ký hiệu', editable: true });
      expect(metadatas.normalNumber.edit.editable).toBe(false);
      const shown = layouts.edit.flat().map(({ name }: { name: string }) => name);
      expect(shown.toSorted()).toEqual(Object.keys(FIELD_TEXTS['api::legal-document.legal-document'] ?? {}).toSorted());
      expect(body.data.components['parts.official'].metadatas.position.edit.label).toBe('Chức vụ');
    });
  });

  test('has the two languages, Vietnamese first', async () => {
    const locales: { code: string }[] = await cms.strapi.plugin('i18n').service('locales').find();
    expect(locales.map(({ code }) => code)).toEqual([...LOCALES]);
    expect(await cms.strapi.plugin('i18n').service('locales').getDefaultLocale()).toBe('vi');
  });
});
