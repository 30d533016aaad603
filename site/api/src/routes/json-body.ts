// Reads a small JSON body on the bare server, with the refusals that fastify has on its routes.

import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { REFUSALS } from '../api-error.ts';

/** fastify's own parser, which refuses `__proto__` and `constructor.prototype`. */
export type JsonParser = (text: string) => unknown;

export function jsonParserOf(app: FastifyInstance): JsonParser {
  const parse = app.getDefaultJsonParser('error', 'error');
  return (text) => {
    let failure: Error | null = null;
    let value: unknown;
    // It calls back at once.
    parse(undefined as never, text, (error, body) => {
      failure = error;
      value = body;
    });
    if (failure !== null) throw failure;
    return value;
  };
}

/** "application/json" and "application/json; charset=utf-8" are; "text/plain" is not. @throws Refusal `wrong-type`, `too-large` */
export function requireSmallJson(headers: IncomingHttpHeaders, mostBytes: number): void {
  const type = headers['content-type'];
  if (type !== 'application/json' && !/^application\/json\s*(;|$)/i.test(type ?? '')) throw REFUSALS.wrongType();
  if (Number(headers['content-length'] ?? 0) > mostBytes) throw REFUSALS.tooLarge();
}

/** Calls back once: with the text, or with Refusal `too-large`; never when the sender goes away before the end. */
export function readText(request: IncomingMessage, mostBytes: number, done: (refusal: Error | null, text: string) => void): void {
  let first: Buffer | null = null;
  let more: Buffer[] | null = null;
  let bytes = 0;
  const take = (chunk: Buffer): void => {
    bytes += chunk.length;
    if (bytes > mostBytes) {
      request.off('data', take).off('end', end).resume();
      done(REFUSALS.tooLarge(), '');
    } else if (first === null) first = chunk;
    else {
      more ??= [first];
      more.push(chunk);
    }
  };
  const end = (): void => done(null, (more === null ? first : Buffer.concat(more))?.toString() ?? '');
  request.on('data', take).on('end', end);
}
