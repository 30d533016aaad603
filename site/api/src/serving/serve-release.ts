// Serves the current release in the one-machine mode. In production nginx does the same from the same folders.

import { basename } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { REFUSALS } from '../api-error.ts';
import { acceptedEncodings, isUnchanged, parseRange } from './conditions.ts';
import { FIRST_BUILD_PAGE, FIRST_BUILD_POLICY, FIRST_BUILD_RETRY_SECONDS } from './first-build-page.ts';
import { type ChosenFile, CurrentRelease, type Layers, type OpenedFile, openNewest } from './release.ts';
import { MEDIA_CONTENT_SECURITY_POLICY, PDF_CONTENT_SECURITY_POLICY } from './security-headers.ts';
import { type Caching, NOT_FOUND_PAGE, parseSitePath, type SiteFile, type SitePath } from './site-path.ts';

const CACHE_CONTROL: Record<Caching, string> = {
  immutable: 'public, max-age=31536000, immutable',
  revalidate: 'no-cache',
  short: 'public, max-age=300',
};

/** The handler of every GET and HEAD outside /api. */
export function serveRelease(dataFolder: string) {
  const current = new CurrentRelease(dataFolder);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const [path = '/', query] = request.raw.url?.split('?', 2) ?? [];
    const layers = await current.layers();
    if (layers === null) return sendFirstBuildPage(reply);
    const asked = parseSitePath(path);
    if (asked.kind === 'redirect') return sendRedirect(reply, layers, asked, query);
    if (asked.kind === 'none') return sendNotFound(request, reply, layers);
    const chosen = await choose(layers, asked, request.headers['accept-encoding']);
    if (chosen === null) return sendNotFound(request, reply, layers);
    return sendFile(request, reply, asked, chosen);
  };
}

function choose(layers: Layers, asked: SiteFile, acceptEncoding: string | undefined): Promise<ChosenFile | null> {
  return openNewest(layers, asked.file, asked.type.compressible && !asked.upload ? acceptedEncodings(acceptEncoding) : []);
}

async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  asked: SiteFile,
  { opened, encoding }: ChosenFile,
): Promise<FastifyReply> {
  describe(reply, asked, { opened, encoding });
  reply.headers({ etag: opened.etag, 'last-modified': opened.modified.toUTCString(), 'accept-ranges': 'bytes' });
  if (isUnchanged(request.headers, opened.etag, opened.modified)) {
    await opened.handle.close();
    return reply.code(304).send();
  }
  const wholeAfterChange = request.headers['if-range'] !== undefined && request.headers['if-range'] !== opened.etag;
  const range = wholeAfterChange ? null : parseRange(request.headers.range, opened.size);
  if (range === 'unsatisfiable') {
    await opened.handle.close();
    return reply.code(416).header('content-range', `bytes */${opened.size}`).send();
  }
  if (range !== null) reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${opened.size}`);
  return sendBytes(request, reply, opened, range ?? { start: 0, end: opened.size - 1 });
}

function describe(reply: FastifyReply, asked: SiteFile, { encoding }: ChosenFile): void {
  reply.headers({ 'content-type': asked.type.type, 'cache-control': CACHE_CONTROL[asked.caching] });
  if (asked.type.compressible && !asked.upload) reply.header('vary', 'accept-encoding');
  if (encoding !== null) reply.header('content-encoding', encoding.name);
  if (!asked.upload) return;
  const isPdf = asked.type.type === 'application/pdf';
  reply.header('content-security-policy', isPdf ? PDF_CONTENT_SECURITY_POLICY : MEDIA_CONTENT_SECURITY_POLICY);
  const name = encodeURIComponent(basename(asked.file)).replaceAll("'", '%27');
  if (!asked.type.inline) reply.header('content-disposition', `attachment; filename*=UTF-8''${name}`);
}

async function sendBytes(
  request: FastifyRequest,
  reply: FastifyReply,
  opened: OpenedFile,
  { start, end }: { start: number; end: number },
): Promise<FastifyReply> {
  const length = end - start + 1;
  reply.header('content-length', length);
  if (request.method === 'HEAD' || length === 0) {
    await opened.handle.close();
    return reply.send('');
  }
  return reply.send(opened.handle.createReadStream({ start, end }));
}

/** A wrong address of a page that exists leads to its right one; the query goes along. */
async function sendRedirect(
  reply: FastifyReply,
  layers: Layers,
  { address, file }: Extract<SitePath, { kind: 'redirect' }>,
  query: string | undefined,
): Promise<FastifyReply> {
  const found = await openNewest(layers, file, []);
  if (found === null) return sendNotFound(reply.request, reply, layers);
  await found.opened.handle.close();
  const target = query === undefined ? address : `${address}?${query}`;
  return reply.header('cache-control', CACHE_CONTROL.short).redirect(target, 301);
}

async function sendNotFound(request: FastifyRequest, reply: FastifyReply, layers: Layers): Promise<FastifyReply> {
  const chosen = await choose(layers, NOT_FOUND_PAGE, request.headers['accept-encoding']);
  if (chosen === null) throw REFUSALS.unknownAddress();
  describe(reply, NOT_FOUND_PAGE, chosen);
  reply.code(404);
  return sendBytes(request, reply, chosen.opened, { start: 0, end: chosen.opened.size - 1 });
}

function sendFirstBuildPage(reply: FastifyReply): FastifyReply {
  return reply
    .code(503)
    .headers({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': FIRST_BUILD_POLICY,
      'retry-after': String(FIRST_BUILD_RETRY_SECONDS),
      refresh: String(FIRST_BUILD_RETRY_SECONDS),
    })
    .send(FIRST_BUILD_PAGE);
}
