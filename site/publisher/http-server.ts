// The publisher's HTTP side: the hook by which the CMS wakes it, what it tells about documents, and what watches over it. The hook is
// only a hint: what is published is read from the feed.
//
//   POST /hooks/publish       signed (shared/standard-webhooks, PUBLISH_HOOK_SECRET) -> 202 {"round": n}; 401, 409, 413
//   POST /status/documents    signed; see shared/page-status-schema
//   GET  /livez               200 while the process answers
//   GET  /readyz              200 or 503, JSON: publisher-status, "ready" and "why"
//   GET  /metrics             Prometheus text

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { PAGE_STATUS_PATH, pageStatusRequestSchema } from '@bang-tin/shared/page-status-schema';
import type { CiRelayStatus } from './ci-relay/ci-relay.ts';
import { answerPageStatus, type PageStatusSource } from './page-status.ts';
import { describeError } from './publisher-error.ts';
import { formatMetrics, type PublisherFigures, type PublisherStatus, whyNotReady } from './publisher-status.ts';
import { SignedCalls } from './signed-calls.ts';

export interface ServedPublisher {
  wake(): number;
  status(): PublisherStatus;
  figures(): PublisherFigures;
}

export interface HttpServerOptions {
  hookSecret: string;
  pollIntervalMs: number;
  now: () => Date;
  pages: PageStatusSource;
  /** Where a CI is called. */
  ciRelay?: { status(): CiRelayStatus } | null;
}

export const HOOK_PATH = '/hooks/publish';
/** No caller has more to say; one that goes on beyond this ends the connection. */
const LONGEST_BODY_BYTES = 64 * 1024;

export function createHttpServer(publisher: ServedPublisher, options: HttpServerOptions): Server {
  const calls = new SignedCalls(options.hookSecret, options.now);
  return createServer({ requestTimeout: 10_000, headersTimeout: 5_000 }, (request, response) => {
    route(publisher, options, calls, request, response).catch((error: unknown) => {
      // A publisher that cannot tell how it is must say that, and go on.
      answer(response, 500, { error: 'UNEXPECTED', why: describeError(error) });
    });
  });
}

async function route(
  publisher: ServedPublisher,
  options: HttpServerOptions,
  calls: SignedCalls,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = (request.url ?? '/').split('?', 1)[0];
  const asked = `${request.method === 'HEAD' ? 'GET' : request.method} ${path}`;
  const body = await readBody(request, response);
  if (body === null) return;
  if (asked === `POST ${HOOK_PATH}`) {
    if (isAllowed(calls, request, body, response)) answer(response, 202, { round: publisher.wake() });
  } else if (asked === `POST ${PAGE_STATUS_PATH}`) {
    if (isAllowed(calls, request, body, response)) answerDocuments(publisher, options, body, response);
  } else if (asked === 'GET /livez') answer(response, 200, { alive: true });
  else if (asked === 'GET /readyz') answerReadiness(publisher, options, response);
  else if (asked === 'GET /metrics') answerMetrics(publisher, options, response);
  else answer(response, 404, { error: 'NOT_FOUND' });
}

/** Refuses a call that is not signed, not by us, not now, or not for the first time. */
function isAllowed(calls: SignedCalls, request: IncomingMessage, body: string, response: ServerResponse): boolean {
  const refusal = calls.refuse(request.headers, body);
  if (refusal !== null) answer(response, refusal === 'REPLAYED' ? 409 : 401, { error: refusal });
  return refusal === null;
}

function answerDocuments(publisher: ServedPublisher, { pages }: HttpServerOptions, body: string, response: ServerResponse): void {
  const asked = pageStatusRequestSchema.safeParse(parseJson(body));
  if (asked.success) answer(response, 200, answerPageStatus(pages, publisher.status(), asked.data.documents));
  else answer(response, 400, { error: 'MALFORMED', why: asked.error.message });
}

function answerReadiness(publisher: ServedPublisher, options: HttpServerOptions, response: ServerResponse): void {
  const status = publisher.status();
  const why = whyNotReady(status, options.pollIntervalMs, options.now());
  const ci = options.ciRelay?.status() ?? null;
  answer(response, why === null ? 200 : 503, { ready: why === null, why, ...status, ci });
}

function answerMetrics(publisher: ServedPublisher, options: HttpServerOptions, response: ServerResponse): void {
  const status = publisher.status();
  const ready = whyNotReady(status, options.pollIntervalMs, options.now()) === null;
  response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
  response.end(formatMetrics(status, publisher.figures(), ready, options.ciRelay?.status() ?? null));
}

/** The whole body, which is signed; null where there will be none, or too much. */
async function readBody(request: IncomingMessage, response: ServerResponse): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > LONGEST_BODY_BYTES) {
        answer(response, 413, { error: 'TOO_LONG' }, { connection: 'close' });
        return null;
      }
      chunks.push(chunk);
    }
  } catch {
    // The caller has hung up: there is nobody to answer.
    return null;
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function answer(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers });
  response.end(`${JSON.stringify(body)}\n`);
}
