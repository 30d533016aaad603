// What the publisher tells the CMS about documents on the public site, so that the editor sees when a document went live, or why not.
//
//   POST {PUBLISHER_URL}/status/documents   signed with PUBLISH_HOOK_SECRET, see standard-webhooks
//   {"documents":[{"type":"article","id":"k2j3h4…"}]}
//   200 PageStatusAnswer, the documents in the order asked. 400 another shape. 401 not signed, forged or late; 409 sent before.

import { z } from 'zod';
import { DOCUMENT_TYPES } from './document-types.ts';

export const PAGE_STATUS_PATH = '/status/documents';
export const MOST_DOCUMENTS_ASKED = 100;

export const pageStatusRequestSchema = z.object({
  documents: z
    .array(z.object({ type: z.enum(DOCUMENT_TYPES), id: z.string().min(1).max(100) }))
    .min(1)
    .max(MOST_DOCUMENTS_ASKED),
});
export type PageStatusRequest = z.infer<typeof pageStatusRequestSchema>;
export type AskedDocument = PageStatusRequest['documents'][number];

const failureSchema = z.object({
  /** The publisher's code of the error: "PAGE_FAILED", "LINKS_BROKEN". */
  code: z.string(),
  /** For those who look after the portal, in English. */
  message: z.string(),
  at: z.iso.datetime(),
});
export type PublishingFailure = z.infer<typeof failureSchema>;

const pageSchema = z.object({
  /** "/bai-viet/2026/11/ten-bai" */
  address: z.string(),
  /** Since when readers find the page as it is now; null before it is there. */
  liveAt: z.iso.datetime().nullable(),
  /** It is to be made anew, and readers see the one before as yet. */
  due: z.boolean(),
  /** Why it could not be made anew; readers then keep the one before. */
  failure: failureSchema.nullable(),
});
export type PageStatus = z.infer<typeof pageSchema>;

export const pageStatusAnswerSchema = z.object({
  /** The last row of the feed that is in what readers see; 0 before the first release. */
  releasedSeq: z.int().nonnegative(),
  /** An administrator went back to an older release, and nothing newer is published until he lets it. */
  held: z.object({ since: z.iso.datetime(), reason: z.string() }).nullable(),
  /** Why nothing newer is published: the feed cannot be read, or the last release failed. */
  failure: failureSchema.nullable(),
  /** The pages of each document, one a language; none for what has no page of its own. */
  documents: z.array(z.object({ type: z.enum(DOCUMENT_TYPES), id: z.string(), pages: z.array(pageSchema) })),
});
export type PageStatusAnswer = z.infer<typeof pageStatusAnswerSchema>;
