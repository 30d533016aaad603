// The feed: everything that was ever published, in order, one JSON object a line (NDJSON). The CMS writes it, the publisher reads it.
//
//   GET {CMS_URL}/api/feed?after=<seq>&row=<rowId>      Authorization: Bearer <FEED_TOKEN>
//   200 application/x-ndjson: the rows after <seq>, oldest first, then one end line. A stream without its end line was cut.
//   401 wrong token. 409 {"error":{"code":"FEED_CURSOR_UNKNOWN"}}: row <seq> does not have that id, so the database was
//   restored from a backup; start again from after=0.

import { z } from 'zod';
import { publishedDocumentSchema } from './content-schemas.ts';
import { DOCUMENT_TYPES } from './document-types.ts';

export const FEED_PATH = '/api/feed';

/** Where a reader of the feed stands: the last row it applied. Sequence 0 with an empty row id is the start. */
export interface FeedCursor {
  seq: number;
  row: string;
}
export const FEED_START: FeedCursor = { seq: 0, row: '' };

export const feedRowSchema = z
  .object({
    /** Consecutive in the order of commit, from 1. */
    seq: z.int().positive(),
    /** Random; tells two histories with equal numbers apart. */
    row: z.string().min(8),
    at: z.iso.datetime(),
    action: z.enum(['publish', 'unpublish', 'delete']),
    type: z.enum(DOCUMENT_TYPES),
    id: z.string(),
    /** The editor's display name; null for programs. */
    actor: z.string().nullable(),
    /** All published languages after the action; null when none is left. */
    document: publishedDocumentSchema.nullable(),
  })
  .refine((row) => (row.action === 'publish') === (row.document !== null), 'publish rows, and only they, carry a document');
export type FeedRow = z.infer<typeof feedRowSchema>;

/** The last line of every answer: where the reader stands once it has applied all lines before. */
export const feedEndSchema = z.object({ end: z.object({ seq: z.int().nonnegative(), row: z.string(), count: z.int().nonnegative() }) });
export type FeedEnd = z.infer<typeof feedEndSchema>;
