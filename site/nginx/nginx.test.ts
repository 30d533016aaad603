// nginx and the small API serve the same release in the same way. Where nginx is not installed, that cannot be run, and says so.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { RELEASE_SLOTS } from '@bang-tin/shared/release-layout';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { openContentStore } from '../content/content-store.ts';
import { TOP_LAYER_ENTRIES } from '../publisher/releases/compaction-plan.ts';
import { ReleaseStore } from '../publisher/releases/release-store.ts';
import { isNginxInstalled, type RunningServer, startApi, startNginx, TEMPLATE } from './testing/servers.ts';

// Processes start here, and a machine under load starts them slowly.
jest.setTimeout(600_000);

const SITE_URL = 'https://tin.example.vn';
const PAGE = `<!doctype html><title>Trang</title>${'<p>đoạn văn</p>'.repeat(100)}`;
const FILES: Record<string, string> = {
  'index.html': PAGE,
  '404.html': '<!doctype html><title>Không tìm thấy</title>',
  'van-ban.html': PAGE,
  'van-ban/nam/2024.html': PAGE,
  'rss.xml': '<rss/>',
  'robots.txt': 'User-agent: *',
  'theme.css': ':root{}',
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  '_astro/site.0.css': `/**/${'p{margin:0}'.repeat(200)}`,
  '_astro/site.0.js': 'void 0',
  '_astro/font.0.woff2': 'woff2',
  'media/anh.jpg': 'jpg',
  'media/to-trinh.docx': 'docx',
  'media/quyet-dinh.pdf': '%PDF-1.7',
  'media/so-lieu.csv': 'a,b',
  'media/hinh.svg': '<svg/>',
  'media/trang.html': '<script>alert(1)</script>',
  'media/khong-duoi': '?',
};
/** As they were in the first release: longer, so that compressed copies of what they were lie in its layer. */
const REPLACED: Record<string, string> = {
  'van-ban/nam/2024.html': `${PAGE}${PAGE}`,
  'robots.txt': 'Disallow: /\n'.repeat(200),
  'media/anh.jpg': 'jpg cũ',
};
/** Gone since. */
const TAKEN_AWAY: Record<string, string> = {
  'da-go.html': PAGE,
  'van-ban/da-go.html': PAGE,
  'media/da-go.jpg': 'jpg',
  '_astro/da-go.0.css': 'p{}',
};
const COMPARED = [
  'content-type',
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-security-policy',
  'cross-origin-opener-policy',
  'location',
  'permissions-policy',
  'referrer-policy',
  'strict-transport-security',
  'x-content-type-options',
];

/** Of the CMS, and for nobody who comes through nginx. */
const INSIDE_ONLY = [
  '/api/feed?after=0&row=',
  '/api/feed/',
  '/api/%66eed',
  '/API/Feed',
  '/api//feed',
  '/api/intake',
  '/api/reader-comments',
  '/api/Intake/documents',
  '/api/intake/x/../documents',
  '/admin/register-admin',
  '/admin/Register-Admin/',
];

let folder: string;
let api: RunningServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'front-test-'));
  // The workers of nginx are another user.
  chmodSync(folder, 0o755);
  openContentStore(join(folder, 'content/content.sqlite')).close();
  const releases = new ReleaseStore(join(folder, 'releases'));
  const whole = addRelease(releases, null, { ...FILES, ...REPLACED, ...TAKEN_AWAY });
  const next = addRelease(releases, whole, pick(Object.keys(REPLACED)), Object.keys(TAKEN_AWAY));
  releases.switchTo(addRelease(releases, next, { 'them.html': PAGE }));
  api = await startApi(folder, SITE_URL);
});
afterAll(async () => {
  await api?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Every release adds a layer: the folders that the answers come from differ. */
function addRelease(releases: ReleaseStore, onto: string | null, files: Record<string, string>, gone: string[] = []): string {
  const layer = releases.beginLayer(new Date());
  for (const [name, text] of Object.entries(files)) layer.write(name, Buffer.from(text));
  for (let n = 0; n < TOP_LAYER_ENTRIES; n += 1) layer.write(`day/${layer.id}/${n}.html`, Buffer.from(''));
  return releases.seal(layer, { onto, created: new Date(), cursor: { seq: 0, row: '' }, templates: '', gone }).manifest.id;
}

const pick = (names: string[]): Record<string, string> => Object.fromEntries(names.map((name) => [name, FILES[name] as string]));

interface Answer {
  status: number;
  headers: Record<string, string | undefined>;
  body: string;
}

/** Without what a client does by itself: it follows nothing and decodes nothing. */
function ask(server: RunningServer, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(`${server.url}`, { path, headers: { host: 'tin.example.vn', ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const kept = Object.fromEntries(COMPARED.map((name) => [name, response.headers[name]?.toString()]));
        const status = response.statusCode ?? 0;
        // The words beside a redirect are each server's own; nobody reads them.
        if (status === 301) resolve({ status, headers: { ...kept, 'content-type': undefined }, body: '' });
        else resolve({ status, headers: kept, body: Buffer.concat(chunks).toString('base64') });
      });
    })
      .on('error', reject)
      .end();
  });
}

test('the configuration names every security header of the small API, with its value', async () => {
  const template = readFileSync(TEMPLATE, 'utf8');
  for (const path of ['/', '/media/anh.jpg', '/media/quyet-dinh.pdf']) {
    const { headers } = await ask(api, path);
    for (const name of COMPARED.filter((header) => /policy|security|options/.test(header))) {
      expect(headers[name]).toBeDefined();
      expect(template).toContain(headers[name]);
      expect(template).toContain(`add_header ${name} `);
    }
  }
});

const whereNginxIs = isNginxInstalled() ? describe : null;
if (!whereNginxIs) {
  test('nginx is not installed here: its configuration was NOT run', () => {
    console.warn('nginx is not installed: site/nginx/nginx.conf.template was compared as text only. Install nginx to run it.');
  });
}

whereNginxIs?.('nginx', () => {
  let cms: Server;
  let nginx: RunningServer;
  const atCms: { url: string | undefined; headers: NodeJS.Dict<string | string[]> }[] = [];
  const values = () => ({
    SITE_URL,
    CMS_URL: 'https://quan-tri.example.vn',
    ADMIN_HOST: 'quan-tri.example.vn',
    API_ADDRESS: new URL(api.url).host,
    CMS_ADDRESS: `127.0.0.1:${(cms.address() as AddressInfo).port}`,
    RELEASES_FOLDER: join(folder, 'releases'),
  });

  beforeAll(async () => {
    cms = createServer((incoming, response) => {
      atCms.push({ url: incoming.url, headers: incoming.headers });
      response.end('cms');
    });
    await new Promise<void>((resolve) => cms.listen(0, '127.0.0.1', resolve));
    const confFolder = join(folder, 'nginx');
    mkdirSync(confFolder);
    nginx = await startNginx(confFolder, values());
  });
  afterAll(async () => {
    await nginx?.stop();
    cms.closeAllConnections();
    cms.close();
    const complaints = readFileSync(join(folder, 'nginx/error.log'), 'utf8').split('\n');
    expect(complaints.filter((line) => /\[(error|crit|alert|emerg)\]|uninitialized/.test(line))).toEqual([]);
  });

  const paths = [
    '/',
    '/?trang=2',
    '/van-ban',
    '/van-ban/',
    '/van-ban.html?x=1',
    '/van-ban/nam/2024',
    '/van-ban/nam/2024/',
    '/van-ban/nam',
    '/index.html',
    '/index',
    '/index/',
    '/404',
    '/404.html',
    '/khong-co',
    '/khong-co/',
    '/khong-co.html',
    '/.env',
    '/van-ban/.an/x',
    '/index.html.gz',
    '/_astro/site.0.css.gz',
    '/%2e%2e/%2e%2e/content/content.sqlite',
    '/van-ban%00',
    ...Object.keys(FILES)
      .filter((name) => !name.endsWith('.html'))
      .map((name) => `/${name}`),
    ...Object.keys(TAKEN_AWAY).flatMap((name) => [`/${name}`, `/${name.replace('.html', '')}`, `/${name}.gone`, `/${name}.gone/`]),
    '/van-ban/da-go/',
    '/them',
    '/them/',
    '/them.html',
    '/gone',
    '/0/index.html',
    '/0/index',
    '/manifest.json',
    '/media/trang.html',
    '/media/khong-co.jpg',
    '/media/',
    '/media',
    '/api/counts?ids=khongcotrang',
    '/api/khong-co',
    '/readyz',
  ];
  // Only the inside asks how the parts do, and nginx refuses a broken request line before it looks at anything.
  const KNOWN_DIFFERENCES = new Set(['/readyz', '/van-ban%00', '/%2e%2e/%2e%2e/content/content.sqlite']);

  test.each(paths.filter((path) => !KNOWN_DIFFERENCES.has(path)))('answers %s as the small API does', async (path) => {
    for (const headers of [{}, { 'accept-encoding': 'gzip' }]) {
      const [expected, found] = [await ask(api, path, headers), await ask(nginx, path, headers)];
      expect(found).toEqual(expected);
    }
  });

  test('what is gone is not found, and what was replaced is sent as it is now, never as a copy of before', async () => {
    for (const name of Object.keys(TAKEN_AWAY)) {
      expect([name, (await ask(nginx, `/${name.replace('.html', '')}`)).status]).toEqual([name, 404]);
    }
    for (const name of Object.keys(REPLACED)) {
      const { body } = await ask(nginx, `/${name.replace('.html', '')}`, { 'accept-encoding': 'gzip' });
      const bytes = Buffer.from(body, 'base64');
      expect((bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString()).toBe(FILES[name]);
    }
  });

  test.each([...KNOWN_DIFFERENCES])('gives nothing away at %s', async (path) => {
    const { status, body } = await ask(nginx, path);
    expect([400, 404]).toContain(status);
    expect(Buffer.from(body, 'base64').toString()).not.toMatch(/SQLite format|"state"/);
  });

  test('a page that did not change is not sent again', async () => {
    const first = await fetch(`${nginx.url}/van-ban`);
    const etag = first.headers.get('etag') ?? '';
    expect((await fetch(`${nginx.url}/van-ban`, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  test('the admin has its own host name; the feed, the intake and the first registration are not to be had from outside', async () => {
    const admin = { host: 'quan-tri.example.vn', 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'gopher' };
    expect(Buffer.from((await ask(nginx, '/admin', admin)).body, 'base64').toString()).toBe('cms');
    expect(atCms.at(-1)).toMatchObject({ url: '/admin', headers: { 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'https' } });
    for (const path of INSIDE_ONLY) expect([path, (await ask(nginx, path, admin)).status]).toEqual([path, 404]);
    expect((await ask(nginx, '/admin')).status).toBe(404);
    expect(atCms).toHaveLength(1);
  });

  test('a CI that builds elsewhere may read the feed, and nothing else of the inside, from its own addresses alone', async () => {
    const confFolder = join(folder, 'nginx-for-ci');
    mkdirSync(confFolder);
    const open = await startNginx(confFolder, { ...values(), FRONT_PROXY: '127.0.0.1', FEED_CLIENTS: '203.0.113.0/24' });
    const from = (address: string) => ({ host: 'quan-tri.example.vn', 'x-forwarded-for': address, authorization: 'Bearer f' });
    atCms.length = 0;
    const asked = '/api/feed?after=7&row=abcdefgh';
    expect(Buffer.from((await ask(open, asked, from('203.0.113.9'))).body, 'base64').toString()).toBe('cms');
    expect(atCms).toMatchObject([{ url: asked, headers: { authorization: 'Bearer f', 'x-forwarded-for': '203.0.113.9' } }]);
    for (const path of INSIDE_ONLY) expect([path, (await ask(open, path, from('198.51.100.7'))).status]).toEqual([path, 404]);
    for (const path of INSIDE_ONLY.filter((name) => !/f?eed/i.test(name))) {
      expect([path, (await ask(open, path, from('203.0.113.9'))).status]).toEqual([path, 404]);
    }
    expect(atCms).toHaveLength(1);
    await open.stop();
  });

  test('before the first release the small API explains', async () => {
    rmSync(join(folder, 'releases/current'));
    const [expected, found] = [await ask(api, '/'), await ask(nginx, '/')];
    expect(found.status).toBe(503);
    expect(found).toEqual(expected);
    const releases = new ReleaseStore(join(folder, 'releases'));
    releases.switchTo(releases.newest()?.id ?? '');
    expect((await ask(nginx, '/')).status).toBe(200);
  });

  test('an answer is of one release, also where a page moves between the highest and the lowest layer while it is looked for', async () => {
    const store = new ReleaseStore(join(folder, 'releases'));
    const page = { 'len-xuong.html': PAGE };
    let lowest = addRelease(store, null, page);
    let highest = addRelease(store, null, {});
    for (let n = 2; n < RELEASE_SLOTS; n += 1) [lowest, highest] = [addRelease(store, lowest, {}), addRelease(store, highest, {})];
    highest = addRelease(store, highest, page);
    const switching = spawn(
      process.execPath,
      [join(import.meta.dirname, 'testing/switch-for-ever.ts'), join(folder, 'releases'), highest, lowest],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    try {
      await once(switching.stdout, 'data');
      const statuses = new Set<number>();
      const read = async (): Promise<void> => {
        for (let n = 0; n < 500; n += 1) statuses.add((await ask(nginx, '/len-xuong')).status);
      };
      await Promise.all([read(), read(), read(), read()]);
      expect([...statuses]).toEqual([200]);
    } finally {
      const ended = once(switching, 'exit');
      switching.kill('SIGKILL');
      await ended;
      rmSync(join(folder, 'releases/next'), { force: true });
    }
  });

  test('a thousand switches under load, with deletions, merges, removals and rollbacks: every answer was right when it was given', async () => {
    // Each is switched to twice, and away from once.
    const RELEASES = 334;
    const store = new ReleaseStore(join(folder, 'releases'));
    const pages = Object.fromEntries(Array.from({ length: 1_000 }, (_, n) => [`cu/${n}.html`, `cũ ${n}`]));
    const versionOf = (n: number): string => `${n} `.padStart(1_200, `${n}.`);
    let current = addRelease(store, null, { ...FILES, ...pages, 'tin.html': versionOf(0), 'luc-co.html': '0' });
    store.switchTo(current);
    /** The newest version that is being switched to, and the newest that was: between them lies what a reader may get. */
    const turn = { begun: 0, ended: 0 };
    const wrong: string[] = [];
    let asked = 0;
    let done = false;
    const isRight = (path: string, { status, body }: Answer, from: number, to: number): boolean => {
      const text = Buffer.from(body, 'base64').toString();
      for (let n = from; n <= to; n += 1) {
        if (path === '/tin' && status === 200 && text === versionOf(n)) return true;
        if (path === '/luc-co' && (n % 2 === 0 ? status === 200 && text === String(n) : status === 404)) return true;
      }
      return path === '/cu/500' && status === 200 && text === 'cũ 500';
    };
    const read = async (server: RunningServer, path: string): Promise<void> => {
      while (!done) {
        // Each version is rolled back once.
        const from = Math.max(0, turn.ended - 1);
        const answer = await ask(server, path);
        asked += 1;
        if (!isRight(path, answer, from, turn.begun))
          wrong.push(`${path} ${answer.status} ${answer.body.length} between ${from} and ${turn.begun}`);
      }
    };
    const readers = Promise.all(['/tin', '/luc-co', '/cu/500'].flatMap((path) => [read(nginx, path), read(api, path)]));
    let upkeep = Promise.resolve();
    for (let n = 1; n <= RELEASES; n += 1) {
      turn.begun = n;
      const before = current;
      const layer = store.beginLayer(new Date());
      layer.write('tin.html', Buffer.from(versionOf(n)));
      if (n % 2 === 0) layer.write('luc-co.html', Buffer.from(String(n)));
      for (let filler = 0; filler < (n % 20 === 0 ? 140 : 0); filler += 1) layer.write(`moi/${n}/${filler}.html`, Buffer.from('x'));
      const gone = n % 2 === 0 ? [] : ['luc-co.html'];
      current = store.seal(layer, { onto: before, created: new Date(), cursor: { seq: n, row: '' }, templates: '', gone }).manifest.id;
      store.switchTo(current);
      store.rollBack(before, { since: new Date().toISOString(), reason: 'thử' });
      store.rollForward();
      store.switchTo(current);
      turn.ended = n;
      if (n % 10 === 0) {
        await upkeep;
        upkeep = store.compact().then(async () => void (await store.collect(5)));
      }
      if (n % 5 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    await upkeep;
    done = true;
    await readers;
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(100);
    expect(store.newest()?.layers.length).toBeLessThan(8);
  });
});
