import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { bootStrapi, type RunningCms } from './boot-strapi.ts';

const ADMIN = { email: 'quantri@example.vn', password: 'Mat-khau-dai-2026' };
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

describe('a CMS on the open network', () => {
  let cms: RunningCms;
  let token: string;
  beforeAll(async () => {
    cms = await bootStrapi({ environment: { BANGTIN_FIRST_ADMIN_EMAIL: ADMIN.email, BANGTIN_FIRST_ADMIN_PASSWORD: ADMIN.password } });
    const { body } = await cms.request.post('/admin/login').send(ADMIN).expect(200);
    token = body.data.token;
  }, 180_000);
  afterAll(() => cms.stop());

  const upload = (name: string, bytes: Buffer | string, query = '') =>
    cms.request.post(`/upload${query}`).auth(token, { type: 'bearer' }).attach('files', Buffer.from(bytes), { filename: name });
  const picture = (): Promise<Buffer> =>
    sharp({ create: { width: 1600, height: 900, channels: 3, background: '#9b1c1c' } })
      .jpeg()
      .toBuffer();
  const stored = (): string[] => readdirSync(path.join(cms.dataDir, 'cms/public/uploads'));

  describe('tokens and the content API', () => {
    test('no token exists after the first start', async () => {
      expect(await cms.strapi.db.query('admin::api-token').count({})).toBe(0);
    });

    test.each(['articles', 'article', 'legal-documents', 'site-settings', 'upload/files', 'users', 'i18n/locales', 'auth/local/register'])(
      'GET /api/%s gives nothing',
      async (route) => {
        const { status } = await cms.request.get(`/api/${route}`);
        expect([401, 403, 404, 405]).toContain(status);
      },
    );

    test('nobody can register', async () => {
      const reader = await cms.request.post('/api/auth/local/register').send({ email: 'a@b.vn', password: 'x'.repeat(12), username: 'a' });
      expect([404, 405]).toContain(reader.status);
      for (const route of ['/admin/register-admin', '/admin/register-admin/', '/Admin/Register-Admin']) {
        const { body } = await cms.request
          .post(route)
          .send({ email: 'b@b.vn', password: 'Xx1'.repeat(5), firstname: 'B' })
          .expect(404);
        expect(body.error.message).toContain('hỏi người cài đặt');
      }
    });
  });

  describe('uploads', () => {
    test('a photo is stored upright, with its sizes for srcset', async () => {
      const turned = await sharp(await picture())
        .withMetadata({ orientation: 6 })
        .toBuffer();
      const { body } = await upload('hội nghị.jpg', turned).expect(201);
      expect(body[0]).toMatchObject({ mime: 'image/jpeg', width: 900, height: 1600 });
      expect(Object.keys(body[0].formats).toSorted()).toEqual(['large', 'medium', 'small', 'thumbnail']);
    });

    test.each([
      ['an SVG named .png', 'anh.png', SVG],
      ['an SVG', 'anh.svg', SVG],
      ['a page named .pdf', 'van-ban.pdf', '<!doctype html><script>alert(1)</script>'],
      ['a page named .txt', 'ghi-chu.txt', 'Xin chào <img src=x onerror=alert(1)>'],
      ['an empty archive named .docx', 'van-ban.docx', Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18)])],
      ['a program', 'cai-dat.exe', 'MZ'],
      ['a script without a name', '.js', 'alert(1)'],
      ['nothing at all', 'trong.pdf', ''],
      ['a broken picture', 'hong.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0])],
      ['two kinds in one', 'hai.pdf.html', '%PDF-1.7 <script>alert(1)</script>'],
    ])('%s is refused and leaves nothing behind', async (_what, name, bytes) => {
      const before = stored();
      const { status, body } = await upload(name, bytes);
      expect(status).toBe(400);
      expect(body.error.message).toBeTruthy();
      expect(stored()).toEqual(before);
    });

    test('what nobody asked for is not kept', async () => {
      const received = (): string[] => readdirSync(tmpdir());
      const before = received();
      const [text, other] = [Buffer.from('a'), { filename: 'b.txt' }];
      await cms.request.post('/admin/init').attach('other', text, other).attach('files', text, other).attach('files', text, other);
      await cms.request.post('/upload').attach('files', text, other).expect(401);
      await cms.request.post('/upload').attach('__proto__', text, other);
      const tooMuch = cms.request.post('/upload').attach('files', text, other);
      for (let field = 0; field < 120; field += 1) tooMuch.field(`f${field}`, '1');
      await tooMuch.attach('files', text, other);
      expect(received()).toEqual(before);
    });

    test('the refusal says in Vietnamese what to do', async () => {
      const { body } = await upload('anh.png', SVG);
      expect(body.error.message).toMatch(/^Tệp “anh\.png” không phải tệp \.png thật .* Hãy lưu lại đúng loại rồi tải lên\.$/);
    });

    test('a PDF and a plain text are taken', async () => {
      const pdf = await upload('báo cáo.pdf', '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n').expect(201);
      expect(pdf.body[0].mime).toBe('application/pdf');
      const text = await upload('số liệu.csv', 'xã,số\nMường Ảng,77\n').expect(201);
      expect(text.body[0].mime).toBe('text/csv');
    });

    test('a file is replaced by its own kind only', async () => {
      const { body } = await upload('a.pdf', '%PDF-1.7\n').expect(201);
      const { status } = await upload('a.jpg', await picture(), `?id=${body[0].id}`);
      expect(status).toBe(400);
      await upload('b.pdf', '%PDF-1.7\n%', `?id=${body[0].id}`).expect(200);
    });

    test('are served as data that can run nothing', async () => {
      const { body } = await upload('a.pdf', '%PDF-1.7\n').expect(201);
      const { headers } = await cms.request.get(body[0].url).expect(200);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
    });

    test('are not fetched from addresses, however the route is written', async () => {
      for (const route of ['/upload/actions/upload-from-urls', '/upload/actions/upload-from-urls/', '/Upload/Actions/Upload-From-Urls']) {
        const { status } = await cms.request
          .post(route)
          .auth(token, { type: 'bearer' })
          .send({ urls: ['http://127.0.0.1/'] });
        expect(status).toBe(403);
      }
    });

    test('larger than 50 MB are refused', async () => {
      const { status } = await upload('to.pdf', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(51 * 1024 * 1024)]));
      expect([400, 413]).toContain(status);
    });
  });

  describe('answers', () => {
    test('no foreign origin is echoed', async () => {
      const { headers } = await cms.request.get('/admin/init').set('Origin', 'https://evil.example');
      expect(headers['access-control-allow-origin']).toBeUndefined();
      const own = await cms.request.get('/admin/init').set('Origin', 'http://localhost:1337');
      expect(own.headers['access-control-allow-origin']).toBe('http://localhost:1337');
    });

    test('do not say what runs here', async () => {
      const { headers } = await cms.request.get('/_health');
      expect(headers['x-powered-by']).toBeUndefined();
    });

    test('unknown parameters are refused or ignored, never obeyed', async () => {
      const path = '/content-manager/collection-types/api::article.article';
      const { status, body } = await cms.request
        .get(`${path}?filters[createdBy][password][$startsWith]=$2a&lookup[id]=1`)
        .auth(token, { type: 'bearer' });
      expect(status === 400 || body.results.length === 0).toBe(true);
    });
  });

  test('guessing passwords over many accounts ends in 429 for that address', async () => {
    const statuses = new Set<number>();
    for (let attempt = 0; attempt < 40; attempt += 1) {
      const { status } = await cms.request.post('/admin/login').send({ email: `user${attempt}@example.vn`, password: 'sai' });
      statuses.add(status);
    }
    expect(statuses).toContain(429);
    const { headers, body } = await cms.request.post('/admin/login').send(ADMIN).expect(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(body.error.message).toContain('Hãy đợi');
  });
});

describe('a production CMS', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bang-tin-secrets-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const STRONG = Object.fromEntries(
    [
      'APP_KEYS',
      'ADMIN_JWT_SECRET',
      'API_TOKEN_SALT',
      'TRANSFER_TOKEN_SALT',
      'ENCRYPTION_KEY',
      'FEED_TOKEN',
      'INTAKE_TOKEN',
      'COMMENTS_TOKEN',
      'STATISTICS_TOKEN',
      'PUBLISH_HOOK_SECRET',
    ].map((name, index) => [name, `${index}-kJ8sVq2Lw0ZxT5nRyB7cUfHd3GmPaEiO`]),
  );
  /** What the check says about an environment; empty when it has nothing to say. */
  const check = (environment: Record<string, string>): string => {
    const module = path.resolve(__dirname, '../dist/src/security/check-secrets.js');
    const script = `try { require(${JSON.stringify(module)}).checkSecrets({ strict: true }) } catch (error) { console.log(error.code + ' ' + error.message) }`;
    const env = { ...STRONG, ...environment, ENV_PATH: path.join(folder, 'no.env'), DATA_DIR: folder };
    return execFileSync(process.execPath, ['-e', script], { env, encoding: 'utf8' });
  };

  test('starts on strong secrets', () => {
    expect(check({})).toBe('');
  });

  test.each([
    ['missing', { FEED_TOKEN: '' }, 'FEED_TOKEN chưa đặt'],
    ['a placeholder', { APP_KEYS: 'toBeModified1,toBeModified2' }, 'APP_KEYS còn là giá trị mẫu'],
    ['short', { INTAKE_TOKEN: 'abc123' }, 'INTAKE_TOKEN ngắn hơn'],
    ['used twice', { INTAKE_TOKEN: STRONG.FEED_TOKEN as string }, 'trùng với FEED_TOKEN'],
  ])('does not start on a secret that is %s', (_what, environment, message) => {
    const said = check(environment);
    expect(said).toMatch(/^WEAK_SECRETS /);
    expect(said).toContain(message);
    expect(said).toContain('npm start');
  });
});
