// Guards the addresses of programs (feed, intake), each with a token that opens nothing else. It stands before Strapi's own
// middlewares, so that a stranger's upload is refused before a byte of it is stored.

import { createHash, timingSafeEqual } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { setting } from '../settings.ts';

/**
 * Refuses every request for `prefix` and below that does not carry the token set as `settingName`: 401; 503 when none is set.
 * Call it in register(): only then it comes before the parsing of bodies.
 */
export function guardWithToken(strapi: Core.Strapi, prefix: string, settingName: string): void {
  strapi.server.use(async (ctx, next) => {
    if (ctx.path !== prefix && !ctx.path.startsWith(`${prefix}/`)) return next();
    const token = setting(settingName);
    if (token === null) {
      return refuse(ctx, 503, 'TOKEN_NOT_SET', `${settingName} is not set, so this address is closed. Set it in .env and restart the CMS.`);
    }
    if (!carriesToken(ctx.get('authorization'), token)) {
      ctx.set('WWW-Authenticate', 'Bearer');
      return refuse(ctx, 401, 'UNAUTHORIZED', `Send "Authorization: Bearer <${settingName}>".`);
    }
    return next();
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
