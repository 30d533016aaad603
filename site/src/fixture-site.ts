// Builds the made-up portal with Astro, as the publisher does, and serves it, for tests that look at whole pages.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { CONTENT_STORE_FILE } from '@bang-tin/shared/countable-pages';
import type { FeedRow } from '@bang-tin/shared/feed-schema';
import { openContentStore } from '../content/content-store.ts';

export const FIXTURE_SITE_URL = 'https://songngan.example';

const SITE_FOLDER = resolve(import.meta.dirname, '..');
/** Astro puts its bundle beside pages that stand inside the project, so builds at the same time do not meet. */
const BUILDS = join(SITE_FOLDER, '.cache');

export interface BuiltSite {
  /** Folder of the pages. */
  folder: string;
  /** Addresses of files that the publisher would add from the media library. */
  media: ReadonlySet<string>;
  /** Paths of all files, "van-ban/2024/x.html". */
  files: string[];
  read(file: string): string;
  remove(): void;
}

/** @throws Error with what Astro said when the build fails */
export async function buildFixtureSite(rows: readonly FeedRow[]): Promise<BuiltSite> {
  mkdirSync(BUILDS, { recursive: true });
  const base = mkdtempSync(join(BUILDS, 'fixture-'));
  const store = openContentStore(join(base, 'data', CONTENT_STORE_FILE));
  const last = rows.at(-1);
  store.applyFeedRows(rows, { seq: last?.seq ?? 0, row: last?.row ?? '' });
  const media = new Set([...store.mediaFiles()].map(({ siteAddress }) => siteAddress));
  store.close();
  const folder = join(base, 'out');
  await runAstro({ DATA_DIR: join(base, 'data'), OUT_DIR: folder, SITE_URL: FIXTURE_SITE_URL });
  return {
    folder,
    media,
    files: readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name))),
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    remove: () => rmSync(base, { recursive: true }),
  };
}

function runAstro(environment: Record<string, string>): Promise<void> {
  const program = join(dirname(createRequire(join(SITE_FOLDER, 'package.json')).resolve('astro/package.json')), 'bin/astro.mjs');
  const child = spawn(process.execPath, [program, 'build'], {
    cwd: SITE_FOLDER,
    env: { ...process.env, ...environment, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => (code === 0 ? done() : fail(new Error(`astro build ended with ${code}:\n${said}`))));
  });
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
/** What production sends: nothing inline may run. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; frame-src 'self'; object-src 'self'";
const EMPTY_PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="9"/>';

export interface ServedSite {
  url: string;
  close(): Promise<void>;
}

/** Serves a built site as nginx would. @param answerApi what stands under /api/ */
export async function serveSite(
  site: BuiltSite,
  answerApi: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<ServedSite> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    if (pathname.startsWith('/api/')) return answerApi(request, response);
    const send = (status: number, type: string, body: string | Buffer) =>
      response.writeHead(status, { 'content-type': type, 'content-security-policy': POLICY }).end(body);
    if (site.media.has(pathname)) return send(200, 'image/svg+xml', EMPTY_PICTURE);
    const file = ['', '.html', 'index.html']
      .map((end) => join(site.folder, pathname + end))
      .find((path) => existsSync(path) && statSync(path).isFile());
    if (!file) return send(404, 'text/html; charset=utf-8', site.read('404.html'));
    return send(200, TYPES[extname(file)] ?? 'application/octet-stream', readFileSync(file));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
