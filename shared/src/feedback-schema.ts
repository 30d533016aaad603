// What readers give: votes in polls, ratings of pages, comments. 2xx means that it is on disk.
//
//   GET  /api/polls?id=a                    -> pollStateSchema
//   POST /api/votes     voteRequestSchema   -> voteAnswerSchema. A second vote of one ballot changes the first.
//   GET  /api/ratings?page=a                -> ratingSchema
//   POST /api/ratings   ratingRequestSchema -> ratingAnswerSchema, likewise
//   GET  /api/comments/form?page=a          -> commentFormSchema: what a comment must carry
//   POST /api/comments  commentRequestSchema -> 202 commentAnswerSchema: kept until the CMS has it; an editor decides on it
//
// A ballot is a secret that the reader's browser makes for itself and keeps; no cookie, and no way back from what is stored to it.
// One ballot has one vote on each subject, and one connection has room for BALLOTS_PER_PLACE ballots on it a day.

import { z } from 'zod';

const id = z.string().regex(/^[a-z0-9]{10,40}$/);
/** 128 random bits in base64url, made by the browser: one browser, one vote. */
const ballot = z.string().regex(/^[A-Za-z0-9_-]{22}$/);
const count = z.int().nonnegative();

export const BALLOTS_PER_PLACE = 100;
export const MOST_OPTIONS = 50;
export const MOST_STARS = 5;

export const pollQuerySchema = z.strictObject({ id });
export const pollStateSchema = z.object({
  state: z.enum(['coming', 'open', 'closed']),
  /** Votes for each option, in the poll's order. */
  votes: z.array(count),
});
export type PollState = z.infer<typeof pollStateSchema>;

export const voteRequestSchema = z.strictObject({
  poll: id,
  /** Place of the option, from 0. */
  choice: z
    .int()
    .min(0)
    .max(MOST_OPTIONS - 1),
  ballot,
});
export type VoteRequest = z.input<typeof voteRequestSchema>;

/** new: counted. changed: the earlier vote of this ballot is replaced. same: it stands already (a request sent again). */
const outcome = z.enum(['new', 'changed', 'same']);
export type VoteOutcome = z.infer<typeof outcome>;
export const voteAnswerSchema = pollStateSchema.extend({ outcome });
export type VoteAnswer = z.infer<typeof voteAnswerSchema>;

export const ratingQuerySchema = z.strictObject({ page: id });
export const ratingSchema = z.object({
  votes: count,
  /** One to five, with one decimal; null before the first rating. */
  average: z.number().min(1).max(MOST_STARS).nullable(),
  /** How many gave one star, two, ... */
  stars: z.array(count).length(MOST_STARS),
});
export type Rating = z.infer<typeof ratingSchema>;

export const ratingRequestSchema = z.strictObject({ page: id, stars: z.int().min(1).max(MOST_STARS), ballot });
export type RatingRequest = z.input<typeof ratingRequestSchema>;
export const ratingAnswerSchema = ratingSchema.extend({ outcome });
export type RatingAnswer = z.infer<typeof ratingAnswerSchema>;

export const LONGEST_COMMENT = 3000;
export const LONGEST_AUTHOR = 80;
/** Nobody reads, thinks and writes in less; programs do. */
export const SHORTEST_WRITING_SECONDS = 5;
/** How long a form may lie open. */
export const LONGEST_WRITING_SECONDS = 24 * 3600;

export const commentFormQuerySchema = z.strictObject({ page: id });
export const commentFormSchema = z.object({
  /** Goes back with the comment. One form is one comment, however often it is sent. */
  form: z.string(),
  /** The comment may come after this many seconds. */
  waitSeconds: count,
  /** SHA-256 of "<form>:<work>" must begin with this many zero bits; 0: no work is asked for. */
  workBits: count,
});
export type CommentForm = z.infer<typeof commentFormSchema>;

export const commentRequestSchema = z.strictObject({
  page: id,
  form: z.string().max(200),
  author: z.string().max(LONGEST_AUTHOR),
  text: z.string().max(LONGEST_COMMENT),
  /** A field that readers do not see. Whoever fills it in is a program. */
  website: z.string().max(200),
  work: z.string().max(40).default(''),
});
export type CommentRequest = z.input<typeof commentRequestSchema>;
export const commentAnswerSchema = z.object({ accepted: z.literal(true) });
export type CommentAnswer = z.infer<typeof commentAnswerSchema>;

// From the small API to the CMS, with a token that can do nothing else:
//   POST {CMS_URL}/api/reader-comments  Authorization: Bearer <COMMENTS_TOKEN>  deliveredCommentSchema -> 200 {"outcome"}
//   The same comment sent again is answered "known": it is in the CMS once, or was and an editor has deleted it.

export const READER_COMMENTS_PATH = '/api/reader-comments';
export const deliveredCommentSchema = z.strictObject({
  /** The sender's own name for it. */
  key: z.string().regex(/^[A-Za-z0-9_-]{8,60}$/),
  subjectType: z.enum(['article', 'meeting-report']),
  subjectId: id,
  authorName: z.string().min(1).max(LONGEST_AUTHOR),
  text: z.string().min(1).max(LONGEST_COMMENT),
  writtenAt: z.iso.datetime(),
});
export type DeliveredComment = z.infer<typeof deliveredCommentSchema>;
export const deliveryAnswerSchema = z.object({ outcome: z.enum(['created', 'known']) });
