// The one place where an error becomes an answer. 4xx say what is wrong; 5xx that nobody foresaw say nothing of the inside.

import type { Socket } from 'node:net';
import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from 'fastify';
import { ApiError, REFUSALS, Refusal } from '../api-error.ts';

/** fastify's own refusals, by its codes. */
const FRAMEWORK_REFUSALS: Readonly<Record<string, [code: string, message: string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['too-large', 'Yêu cầu quá dài.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['wrong-type', 'Yêu cầu phải là JSON (application/json).'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['bad-json', 'Yêu cầu không có nội dung.'],
  FST_ERR_CTP_INVALID_JSON_BODY: ['bad-json', 'Nội dung không phải JSON hợp lệ.'],
  FST_ERR_BAD_URL: ['bad-address', 'Địa chỉ viết sai.'],
};

/** By the codes of Node's HTTP server. */
const BROKEN_REQUESTS: Readonly<Record<string, [status: string, code: string, message: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'too-slow', 'Yêu cầu được gửi quá chậm.'],
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'headers-too-large', 'Phần đầu của yêu cầu quá dài.'],
};

/** An error as it is sent. */
export interface ErrorAnswer {
  status: number;
  headers: Record<string, string>;
  /** JSON. */
  body: string;
}

/** @param request for the log, which gets nothing else of it */
export function toErrorAnswer(error: unknown, request: { id?: string; log: FastifyBaseLogger }): ErrorAnswer {
  const { status, code, message, retryAfterSeconds, cause } = toRefusal(error);
  const named = request.id === undefined ? {} : { id: request.id };
  if (status >= 500) request.log.error({ ...named, err: describe(cause ?? error), code }, 'request failed');
  else request.log.debug({ ...named, code }, 'request refused');
  const headers: Record<string, string> = {
    'x-refused': code,
    'cache-control': 'no-store',
    'content-type': 'application/json; charset=utf-8',
  };
  if (retryAfterSeconds !== null) headers['retry-after'] = String(retryAfterSeconds);
  return { status, headers, body: JSON.stringify({ error: { code, message } }) };
}

/** As x-refused has it. */
export function refusedCodeOf(error: unknown): string {
  return toRefusal(error).code;
}

export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { status, headers, body } = toErrorAnswer(error, request);
  return reply.code(status).headers(headers).send(body);
}

export function answerUnknownAddress(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = request.method === 'GET' || request.method === 'HEAD' || request.url.startsWith('/api/');
  return answerError(known ? REFUSALS.unknownAddress() : REFUSALS.wrongMethod(), request, reply);
}

/** Requests that never became one: too slow, headers without end, no HTTP. Answered on the bare connection, which then ends. */
export function answerBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const [status, code, message] = BROKEN_REQUESTS[error.code ?? ''] ?? [
    '400 Bad Request',
    'bad-http',
    'Yêu cầu không đúng giao thức HTTP.',
  ];
  if (!socket.writable) {
    socket.destroy(error);
    return;
  }
  const body = Buffer.from(JSON.stringify({ error: { code, message } }));
  socket.end(
    `HTTP/1.1 ${status}\r\nx-refused: ${code}\r\ncache-control: no-store\r\ncontent-type: application/json; charset=utf-8\r\n` +
      `content-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`,
    () => socket.destroy(),
  );
}

function toRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) {
    const [ours, message] = FRAMEWORK_REFUSALS[String(code)] ?? ['bad-request', 'Yêu cầu không đúng mẫu.'];
    return new Refusal(statusCode, ours, message, { cause: error });
  }
  return new Refusal(500, 'unexpected', 'Máy chủ gặp lỗi; xin thử lại sau.', { cause: error });
}

/** Code, message and stack of an error and its causes: nothing of the request. */
function describe(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = error instanceof ApiError ? error.code : 'code' in error ? String(error.code) : error.name;
  return { code, message: error.message, stack: error.stack, ...(error.cause === undefined ? {} : { cause: describe(error.cause) }) };
}
