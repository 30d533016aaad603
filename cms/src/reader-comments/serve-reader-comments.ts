// POST /api/reader-comments: what readers wrote, brought by the small API with a token that can do nothing else. It becomes a draft,
// which editors publish, change or delete. See shared/src/feedback-schema.

import { deliveredCommentSchema, READER_COMMENTS_PATH } from '@bang-tin/shared/feedback-schema';
import type { Core } from '@strapi/strapi';
import { refuseEarly, requireToken } from '../feed/bearer-token.ts';
import { takeDocument } from '../intake/take-document.ts';

type Context = Parameters<Core.ControllerHandler>[0];

/** Call it in Strapi's register(). */
export function serveReaderComments(strapi: Core.Strapi): void {
  refuseEarly(strapi, READER_COMMENTS_PATH, 'COMMENTS_TOKEN');
  const handler = async (ctx: Context) => {
    const parsed = deliveredCommentSchema.safeParse(ctx.request.body);
    if (!parsed.success) {
      const fields = parsed.error.issues.map(({ path }) => path.join('.')).join(', ');
      ctx.status = 422;
      ctx.body = { error: { code: 'COMMENT_MALFORMED', message: `This is no comment of the small API: ${fields}.` } };
      return;
    }
    const { key, ...fields } = parsed.data;
    // The intake remembers every key, that of a comment which an editor has deleted since as well: exactly once is its own promise.
    const { outcome } = await takeDocument(strapi, {
      key: `comment:${key}`,
      type: 'comment',
      publish: false,
      mode: 'create',
      locales: { vi: fields },
    });
    ctx.body = { outcome: outcome === 'created' ? 'created' : 'known' };
  };
  const config = { auth: false, middlewares: [requireToken('COMMENTS_TOKEN')] };
  strapi.server.routes([{ method: 'POST', path: READER_COMMENTS_PATH, handler, config, info: { apiName: 'reader-comments' } } as never]);
}
