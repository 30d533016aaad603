// Guards the addresses of programs (feed, intake), each with a token that opens nothing else. The check stands on each route, where
// nothing gets around it, and once more before Strapi's own middlewares, so that a stranger's upload is refused before a byte of it
// is stored.

import { createHash, timingSafeEqual } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { setting } from '../settings.ts';

interface Context {
  path: string;
  status: number;
  body: unknown;
  get(header: string): string;
  set(header: string, value: string): void;
}
type Middleware = (ctx: Context, next: () => Promise<unknown>) => Promise<unknown>;

/** For a route's `middlewares`: passes requests that carry the token set as `settingName`, else 401; 503 when none is set. */
export function requireToken(settingName: string): Middleware {
  return async (ctx, next) => {
    const token = setting(settingName);
    if (token === null) {
      return refuse(ctx, 503, 'TOKEN_NOT_SET', `${settingName} is not set, so this address is closed. Set it in .env and restart the CMS.`);
    }
    if (!carriesToken(ctx.get('authorization'), token)) {
      ctx.set('WWW-Authenticate', 'Bearer');
      return refuse(ctx, 401, 'UNAUTHORIZED', `Send "Authorization: Bearer <${settingName}>".`);
    }
    return next();
  };
}

/** The same check for `prefix` and all below, before bodies are read. Call it in register(): later would be behind the parser. */
export function refuseEarly(strapi: Core.Strapi, prefix: string, settingName: string): void {
  const check = requireToken(settingName);
  strapi.server.use((ctx, next) => {
    // Routes are found whatever the case of their letters.
    const path = ctx.path.toLowerCase();
    return path === prefix || path.startsWith(`${prefix}/`) ? check(ctx, next) : next();
  });
}

/** Takes the same time whatever is sent, and whatever its length: digests are compared, not the texts. */
export function carriesToken(header: string, token: string): boolean {
  const [scheme = '', sent = ''] = header.split(' ', 2);
  return timingSafeEqual(digest(sent), digest(token)) && scheme.toLowerCase() === 'bearer';
}

function refuse(ctx: { status: number; body: unknown }, status: number, code: string, message: string): void {
  ctx.status = status;
  ctx.body = { error: { code, message } };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
