// Comments over HTTP, as shared/src/feedback-schema.ts describes them.

import { type CommentAnswer, type CommentForm, commentFormQuerySchema, commentRequestSchema } from '@bang-tin/shared/feedback-schema';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ReadersComments } from '../comments/readers-comments.ts';
import type { Admission } from './admission.ts';
import { parseRequest } from './parse-request.ts';

/** The longest text in letters of three bytes, and what is around it. */
const LARGEST_COMMENT_BYTES = 16_384;

export interface CommentRoutesOptions {
  comments: ReadersComments;
  admission: Admission;
  /** Called when one has been taken. */
  taken: () => void;
}

export function addCommentRoutes(app: FastifyInstance, { comments, admission, taken }: CommentRoutesOptions): void {
  app.get('/api/comments/form', async (request): Promise<CommentForm> => {
    admission.admit(request);
    return comments.form(parseRequest(commentFormQuerySchema, request.query).page);
  });

  app.post('/api/comments', admission.posting(LARGEST_COMMENT_BYTES), async (request, reply): Promise<FastifyReply> => {
    const caller = admission.admit(request);
    await comments.take(caller, parseRequest(commentRequestSchema, request.body));
    taken();
    return reply.code(202).send({ accepted: true } satisfies CommentAnswer);
  });
}
