// GET /api/feed: the feed for the publisher, see shared/feed-schema. It belongs to no permission system but its own token.

import { Readable } from 'node:stream';
import { FEED_PATH, type FeedCursor } from '@bang-tin/shared/feed-schema';
import type { Core } from '@strapi/strapi';
import { requireToken } from './bearer-token.ts';
import { isKnownCursor, streamFeed } from './feed-stream.ts';

/** A number of at most 15 digits: "42"; not "-1", "4.2" or "1e3". */
const SEQUENCE = /^\d{1,15}$/;

type Context = Parameters<Core.ControllerHandler>[0];

export function serveFeed(strapi: Core.Strapi): void {
  const handler = async (ctx: Context) => {
    const cursor = parseCursor(ctx.query);
    if (cursor === null) return answer(ctx, 400, 'FEED_CURSOR_INVALID', 'Ask with after=<seq> and row=<row id>, or with neither.');
    if (!(await isKnownCursor(strapi, cursor))) {
      const message = `Row ${cursor.seq} is not the one you know: the database was restored. Start again from after=0.`;
      return answer(ctx, 409, 'FEED_CURSOR_UNKNOWN', message);
    }
    ctx.type = 'application/x-ndjson';
    ctx.set('Cache-Control', 'no-store');
    ctx.body = Readable.from(streamFeed(strapi, cursor), { objectMode: true, highWaterMark: 1 }).on('error', (error) => {
      strapi.log.error(`The feed was cut off: ${error.message}`);
      // Koa would leave the answer open for ever; a cut one tells the reader at once.
      ctx.res.destroy();
    });
  };
  const config = { auth: false, middlewares: [requireToken('FEED_TOKEN')] };
  strapi.server.routes([{ method: 'GET', path: FEED_PATH, handler, config, info: { apiName: 'feed' } } as never]);
}

/** Null when it is no cursor. Nothing asked is the start. */
function parseCursor(query: Record<string, unknown>): FeedCursor | null {
  const { after = '0', row = '' } = query;
  if (typeof after !== 'string' || typeof row !== 'string' || !SEQUENCE.test(after)) return null;
  return { seq: Number(after), row: Number(after) === 0 ? '' : row };
}

function answer(ctx: { status: number; body: unknown }, status: number, code: string, message: string): void {
  ctx.status = status;
  ctx.body = { error: { code, message } };
}
