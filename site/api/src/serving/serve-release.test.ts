import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TestApi } from '../../testing/test-api.ts';
import { CONTENT_SECURITY_POLICY, PDF_CONTENT_SECURITY_POLICY } from './security-headers.ts';

/** The one release that most tests read from. */
let api: TestApi;
beforeAll(async () => {
  api = await openSite();
});
afterAll(() => api.close());

const PAGE = `<!doctype html><title>Bài</title><p>${'Nội dung. '.repeat(200)}</p>`;

/** As the publisher does: a new link, renamed over the old one. */
function switchTo(folder: string, name: string): void {
  const releases = join(folder, 'releases');
  symlinkSync(name, join(releases, 'next'));
  renameSync(join(releases, 'next'), join(releases, 'current'));
}

/** A release that has links to layers, the newest first. @param layers each with its files; null stands for "gone" */
function writeLayers(folder: string, name: string, ...layers: Record<string, string | Buffer | null>[]): void {
  const release = join(folder, 'releases', name);
  mkdirSync(release, { recursive: true });
  writeFileSync(join(release, 'manifest.json'), '{"secret":true}');
  for (const [slot, files] of layers.entries()) {
    const layer = join(folder, 'releases/layers', `${name}-${slot}`);
    for (const [file, bytes] of Object.entries(files)) {
      const path = join(layer, 'files', file);
      mkdirSync(bytes === null ? `${path}.gone` : dirname(path), { recursive: true });
      if (bytes !== null) writeFileSync(path, bytes);
    }
    symlinkSync(`../layers/${name}-${slot}/files`, join(release, String(slot)));
  }
}

async function openSite(environment: Record<string, string> = {}): Promise<TestApi> {
  const site = await TestApi.open({ environment });
  writeLayers(site.folder, 'one', {
    'index.html': '<h1>Trang chủ</h1>',
    '404.html': '<h1>Không tìm thấy trang</h1>',
    'bai-viet/2026/11/mua-lu.html': PAGE,
    'bai-viet/2026/11/mua-lu.html.br': brotliCompressSync(PAGE),
    'bai-viet/2026/11/mua-lu.html.gz': gzipSync(PAGE),
    '_astro/style.abc123.css': 'body{margin:0}',
    'rss.xml': '<rss/>',
    'robots.txt': 'User-agent: *',
    'media/anh.webp': 'RIFF',
    'media/van-ban.pdf': '0123456789',
    'media/hinh.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'media/trang.html': '<script>alert(1)</script>',
    'media/khong-ro.xyz': 'xyz',
    'media/bao-cao.docx': 'PK',
    'media/rong.pdf': '',
  });
  switchTo(site.folder, 'one');
  return site;
}

const ARTICLE = '/bai-viet/2026/11/mua-lu';

describe('addresses', () => {
  test('pages have no closing slash and no extension; other spellings lead there', async () => {
    expect((await api.get('/')).body).toContain('Trang chủ');
    expect((await api.get(ARTICLE)).body).toBe(PAGE);
    const redirects: [string, string][] = [
      [`${ARTICLE}/`, ARTICLE],
      [`${ARTICLE}.html`, ARTICLE],
      [`${ARTICLE}.html?trang=2`, `${ARTICLE}?trang=2`],
      ['/index.html', '/'],
      ['/index', '/'],
    ];
    for (const [from, to] of redirects) {
      const response = await api.get(from);
      expect([from, response.statusCode, response.headers.location]).toEqual([from, 301, to]);
    }
  });

  test('that do not exist show the page for it with status 404', async () => {
    for (const address of [
      '/khong-co',
      '/khong-co/',
      '/khong-co.html',
      '/404',
      '/404.html',
      '/media/khong-co.pdf',
      '/bai-viet',
      '/media',
    ]) {
      const response = await api.get(address);
      expect([address, response.statusCode]).toEqual([address, 404]);
      expect(response.body).toContain('Không tìm thấy trang');
      expect(response.headers['cache-control']).toBe('no-cache');
    }
  });

  test.each([
    '/../manifest.json',
    '/..%2fmanifest.json',
    '/%2e%2e/manifest.json',
    '/..%5cmanifest.json',
    '/bai-viet/../../manifest.json',
    '/media/..%2f..%2fmanifest.json',
    '/media/%2e%2e/%2e%2e/manifest.json',
    '/%00',
    '/index.html%00.css',
    '//evil.example/',
    '//evil.example/..',
    '/.env',
    '/media/.htaccess',
    '/%c0%ae%c0%ae/manifest.json',
    `/${'a'.repeat(5000)}`,
    `${ARTICLE}.html.br`,
  ])('%s leads nowhere', async (address) => {
    const response = await api.get(address);
    expect([400, 404]).toContain(response.statusCode);
    expect(response.body).not.toContain('secret');
    expect(response.headers.location).toBeUndefined();
  });
});

describe('caching', () => {
  test.each([
    ['/', 'no-cache', 'text/html; charset=utf-8'],
    ['/_astro/style.abc123.css', 'public, max-age=31536000, immutable', 'text/css; charset=utf-8'],
    ['/media/anh.webp', 'public, max-age=31536000, immutable', 'image/webp'],
    ['/rss.xml', 'public, max-age=300', 'application/xml; charset=utf-8'],
    ['/robots.txt', 'public, max-age=300', 'text/plain; charset=utf-8'],
  ])('%s is kept %s', async (address, caching, type) => {
    const response = await api.get(address);
    expect(response.headers).toMatchObject({ 'cache-control': caching, 'content-type': type });
  });

  test('a copy that is still right is answered with 304, by its tag or by its date', async () => {
    const { etag, 'last-modified': modified } = (await api.get('/')).headers;
    for (const headers of [
      { 'if-none-match': String(etag) },
      { 'if-none-match': `W/${etag}, "x"` },
      { 'if-modified-since': String(modified) },
    ]) {
      const response = await api.get('/', headers);
      expect([response.statusCode, response.body]).toEqual([304, '']);
    }
    expect((await api.get('/', { 'if-none-match': '"other"', 'if-modified-since': String(modified) })).statusCode).toBe(200);
  });

  test('a date later than the file is no match: after a rollback the older file is the right one', async () => {
    expect((await api.get('/', { 'if-modified-since': 'Fri, 01 Jan 2100 00:00:00 GMT' })).statusCode).toBe(200);
  });
});

describe('bytes', () => {
  test('the compressed form that the reader takes best', async () => {
    const brotli = await api.get(ARTICLE, { 'accept-encoding': 'gzip, deflate, br' });
    expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding', 'content-type': 'text/html; charset=utf-8' });
    expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(PAGE);
    const gzip = await api.get(ARTICLE, { 'accept-encoding': 'gzip, br;q=0' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(PAGE);
    const plain = await api.get(ARTICLE, { 'accept-encoding': 'identity' });
    expect([plain.headers['content-encoding'], plain.headers.vary, plain.body]).toEqual([undefined, 'accept-encoding', PAGE]);
    expect(new Set([brotli, gzip, plain].map((response) => response.headers.etag)).size).toBe(3);
    expect((await api.get('/', { 'accept-encoding': 'br' })).headers['content-encoding']).toBeUndefined();
  });

  test('HEAD says what GET would send', async () => {
    for (const [address, length] of [
      [ARTICLE, Buffer.byteLength(PAGE)],
      ['/khong-co', Buffer.byteLength('<h1>Không tìm thấy trang</h1>')],
    ] as const) {
      const response = await api.app.server.inject({ method: 'HEAD', url: address });
      expect([response.body, response.headers['content-length']]).toEqual(['', String(length)]);
    }
  });

  test.each([
    ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
    ['bytes=8-', 206, '89', 'bytes 8-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=5-500', 206, '56789', 'bytes 5-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=-0', 416, '', 'bytes */10'],
    ['bytes=3-1', 200, '0123456789', undefined],
    ['bytes=0-1,4-5', 200, '0123456789', undefined],
    ['lines=1-2', 200, '0123456789', undefined],
  ])('range %s', async (range, status, body, contentRange) => {
    const response = await api.get('/media/van-ban.pdf', { range });
    expect([response.statusCode, response.body, response.headers['content-range']]).toEqual([status, body, contentRange]);
  });

  test('a range of a file that has changed since is the whole file', async () => {
    const response = await api.get('/media/van-ban.pdf', { range: 'bytes=0-3', 'if-range': '"older"' });
    expect([response.statusCode, response.body]).toEqual([200, '0123456789']);
  });

  test('an empty file is empty', async () => {
    const response = await api.get('/media/rong.pdf');
    expect([response.statusCode, response.body, response.headers['content-length']]).toEqual([200, '', '0']);
  });
});

describe('uploads can do nothing on the portal’s origin', () => {
  test.each([
    ['anh.webp', 'image/webp', undefined],
    ['van-ban.pdf', 'application/pdf', undefined],
    ['hinh.svg', 'image/svg+xml; charset=utf-8', "attachment; filename*=UTF-8''hinh.svg"],
    ['trang.html', 'application/octet-stream', "attachment; filename*=UTF-8''trang.html"],
    ['khong-ro.xyz', 'application/octet-stream', "attachment; filename*=UTF-8''khong-ro.xyz"],
    [
      'bao-cao.docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      "attachment; filename*=UTF-8''bao-cao.docx",
    ],
  ])('%s', async (name, type, disposition) => {
    const { headers } = await api.get(`/media/${name}`);
    expect(headers).toMatchObject({
      'content-type': type,
      'content-security-policy': type === 'application/pdf' ? PDF_CONTENT_SECURITY_POLICY : "default-src 'none'",
      'x-content-type-options': 'nosniff',
    });
    expect(headers['content-disposition']).toBe(disposition);
  });
});

describe('security headers', () => {
  test.each(['/', '/khong-co', '/_astro/style.abc123.css', '/livez', '/%zz', `${ARTICLE}/`])('on %s', async (address) => {
    const { headers } = await api.get(address);
    expect(headers).toMatchObject({
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('geolocation=()'),
    });
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  test.each(['/api/site', '/api/nothing'])('on %s: an answer to a program may do nothing in a browser', async (address) => {
    const { headers } = await api.get(address);
    expect(headers).toMatchObject({ 'content-security-policy': "default-src 'none'", 'x-content-type-options': 'nosniff' });
  });

  test('HSTS where the site is reached by https', async () => {
    const secure = await openSite({ SITE_URL: 'https://tinh.example.vn' });
    expect((await secure.get('/')).headers['strict-transport-security']).toBe('max-age=31536000');
    await secure.close();
  });
});

describe('a release made of layers', () => {
  const before = `${PAGE} cũ`;
  let site: TestApi;
  beforeAll(async () => {
    site = await TestApi.open();
    const top = {
      'tin.html': 'mới',
      'gỡ.html': null,
      'media/go.pdf': null,
      'lại.html': 'lại',
      '404.html': '<h1>Không tìm thấy trang</h1>',
    };
    const middle = { 'lại.html': null, 'dài.html': PAGE, 'dài.html.br': brotliCompressSync(PAGE), 'dài.html.gz': gzipSync(PAGE) };
    const lowest = {
      'index.html': 'trang chủ',
      'tin.html': before,
      'tin.html.br': brotliCompressSync(before),
      'gỡ.html': before,
      'gỡ.html.br': brotliCompressSync(before),
      'media/go.pdf': 'pdf',
      'dài.html': 'ngắn',
    };
    writeLayers(site.folder, 'three', top, middle, lowest);
    switchTo(site.folder, 'three');
  });
  afterAll(() => site.close());
  const read = async (address: string): Promise<string | number> => {
    const { statusCode, rawPayload, headers } = await site.get(encodeURI(address), { 'accept-encoding': 'br, gzip' });
    if (statusCode !== 200) return statusCode;
    return (headers['content-encoding'] === 'br' ? brotliDecompressSync(rawPayload) : rawPayload).toString();
  };

  test('the newest layer that has a file answers, with the compressed copies of that layer alone', async () => {
    expect(await read('/')).toBe('trang chủ');
    expect(await read('/tin')).toBe('mới');
    expect(await read('/dài')).toBe(PAGE);
  });

  test('what a newer layer says is gone is not found, unless a still newer one has it', async () => {
    expect([await read('/gỡ'), await read('/gỡ.html'), await read('/gỡ/'), await read('/media/go.pdf')]).toEqual([404, 404, 404, 404]);
    expect(await read('/lại')).toBe('lại');
  });

  test.each(['/0/tin', '/0/tin.html', '/gỡ.gone', '/gỡ.html.gone', '/gỡ.html.gone/', '/manifest.json', '/../manifest.json'])(
    '%s leads nowhere',
    async (address) => {
      expect([400, 404]).toContain(await read(address));
    },
  );

  test('a release whose layers are lost is no release', async () => {
    const broken = await TestApi.open();
    writeLayers(broken.folder, 'lost', { 'index.html': 'x' });
    rmSync(join(broken.folder, 'releases/layers/lost-0'), { recursive: true });
    switchTo(broken.folder, 'lost');
    expect((await broken.get('/')).statusCode).toBe(404);
    expect((await broken.get('/readyz')).json()).toMatchObject({ checks: { release: 'release-missing' } });
    await broken.close();
  });
});

describe('releases', () => {
  test('before the first one, a page says so and looks again', async () => {
    const empty = await TestApi.open();
    const response = await empty.get(ARTICLE);
    await empty.close();
    expect(response.statusCode).toBe(503);
    expect(response.body).toContain('đang được dựng lần đầu');
    expect(response.headers).toMatchObject({ 'retry-after': '5', refresh: '5', 'cache-control': 'no-store' });
  });

  test('switched 1,000 times under load, while a page moves up and down the layers and another comes and goes: no mixed answer', async () => {
    const site = await openSite();
    const bodies = { a: 'a'.repeat(50_000), b: 'b'.repeat(70_000) };
    const missing = '<h1>không có</h1>';
    // In "a" the page is in the newest layer alone, in "b" in the lowest: a reader that looked through both would miss it.
    writeLayers(site.folder, 'a', { 'tin.html': bodies.a, 'lúc-có.html': bodies.a }, {}, {}, { '404.html': missing });
    writeLayers(site.folder, 'b', { 'lúc-có.html': null }, {}, {}, { 'tin.html': bodies.b, 'lúc-có.html': bodies.a, '404.html': missing });
    switchTo(site.folder, 'a');
    const origin = await site.app.server.listen({ port: 0 });
    const right: Record<string, string[]> = {
      '/tin': [`200 ${bodies.a}`, `200 ${bodies.b}`],
      [encodeURI('/lúc-có')]: [`200 ${bodies.a}`, `404 ${missing}`],
    };
    let switching = true;
    const wrong: string[] = [];
    let answers = 0;
    const read = async (address: string) => {
      while (switching) {
        const response = await fetch(`${origin}${address}`);
        const body = await response.text();
        answers += 1;
        if (!right[address]?.includes(`${response.status} ${body}`)) wrong.push(`${address} ${response.status} ${body.length}`);
      }
    };
    const readers = Promise.all(Object.keys(right).flatMap((address) => [read(address), read(address)]));
    for (let index = 0; index < 1_000; index += 1) {
      switchTo(site.folder, index % 2 === 0 ? 'b' : 'a');
      const seen = answers;
      // Every tenth switch waits until somebody has been answered, so that readers and switches interleave.
      while (index % 10 === 0 && answers === seen) await new Promise((resolve) => setImmediate(resolve));
    }
    switching = false;
    await readers;
    for (const [place, name] of ['a', 'b'].entries()) {
      switchTo(site.folder, name);
      for (const [address, answersOf] of Object.entries(right)) {
        const response = await fetch(`${origin}${address}`);
        expect(`${response.status} ${await response.text()}`).toBe(answersOf[place]);
      }
    }
    await site.close();
    expect(wrong).toEqual([]);
    expect(answers).toBeGreaterThan(100);
  });
});
