// The publisher's HTTP side: the hook by which the CMS wakes it, and what watches over it. The hook is only a hint: what is
// published is read from the feed, so a forged or repeated call could at most cause a look at the feed.
//
//   POST /hooks/publish   Authorization: Bearer <PUBLISH_HOOK_SECRET> -> 202 {"round": n}; 401
//   GET  /livez           200 while the process answers
//   GET  /readyz          200 or 503, JSON: publisher-status, "ready" and "why"
//   GET  /metrics         Prometheus text

import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { describeError } from './publisher-error.ts';
import { formatMetrics, type PublisherFigures, type PublisherStatus, whyNotReady } from './publisher-status.ts';

export interface ServedPublisher {
  wake(): number;
  status(): PublisherStatus;
  figures(): PublisherFigures;
}

export interface HttpServerOptions {
  hookSecret: string;
  pollIntervalMs: number;
  now: () => Date;
}

export const HOOK_PATH = '/hooks/publish';
/** The body is not looked at; one that goes on beyond this ends the connection. */
const LONGEST_BODY_BYTES = 256 * 1024;

export function createHttpServer(publisher: ServedPublisher, options: HttpServerOptions): Server {
  return createServer({ requestTimeout: 10_000, headersTimeout: 5_000 }, (request, response) => {
    dropBody(request);
    try {
      route(publisher, options, request, response);
    } catch (error) {
      // A publisher that cannot tell how it is must say that, and go on.
      answer(response, 500, { error: 'UNEXPECTED', why: describeError(error) });
    }
  });
}

function route(publisher: ServedPublisher, options: HttpServerOptions, request: IncomingMessage, response: ServerResponse): void {
  const path = (request.url ?? '/').split('?', 1)[0];
  const asked = `${request.method === 'HEAD' ? 'GET' : request.method} ${path}`;
  if (asked === `POST ${HOOK_PATH}`) answerHook(publisher, options, request, response);
  else if (asked === 'GET /livez') answer(response, 200, { alive: true });
  else if (asked === 'GET /readyz') answerReadiness(publisher, options, response);
  else if (asked === 'GET /metrics') answerMetrics(publisher, options, response);
  else answer(response, 404, { error: 'NOT_FOUND' });
}

function answerHook(publisher: ServedPublisher, options: HttpServerOptions, request: IncomingMessage, response: ServerResponse): void {
  if (isAuthorised(request.headers.authorization, options.hookSecret)) answer(response, 202, { round: publisher.wake() });
  else answer(response, 401, { error: 'UNAUTHORISED' }, { 'www-authenticate': 'Bearer' });
}

function answerReadiness(publisher: ServedPublisher, options: HttpServerOptions, response: ServerResponse): void {
  const status = publisher.status();
  const why = whyNotReady(status, options.pollIntervalMs, options.now());
  answer(response, why === null ? 200 : 503, { ready: why === null, why, ...status });
}

function answerMetrics(publisher: ServedPublisher, options: HttpServerOptions, response: ServerResponse): void {
  const status = publisher.status();
  const ready = whyNotReady(status, options.pollIntervalMs, options.now()) === null;
  response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
  response.end(formatMetrics(status, publisher.figures(), ready));
}

/** Digests have one length whatever was sent, so the comparison tells neither the secret nor its length by its time. */
function isAuthorised(header: string | undefined, secret: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(header ?? ''), digest(`Bearer ${secret}`));
}

/** Reads the body away, so that the connection can be used again. */
function dropBody(request: IncomingMessage): void {
  let bytes = 0;
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > LONGEST_BODY_BYTES) request.destroy();
  });
  // A caller that hangs up early has had its answer, or does not want one.
  request.on('error', () => undefined);
}

function answer(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers });
  response.end(`${JSON.stringify(body)}\n`);
}
