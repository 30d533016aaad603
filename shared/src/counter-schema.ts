// The counters' HTTP interface: what a page sends when it is seen, and the numbers that it gets back to show.
//
//   POST /api/views      viewRequestSchema -> 200 viewAnswerSchema. 2xx means that the view is on disk.
//   POST /api/downloads  downloadRequestSchema -> 200 downloadAnswerSchema
//   GET  /api/counts?ids=a,b -> 200 countsSchema
//   GET  /api/site           -> 200 siteNumbersSchema
//   GET  /livez, /readyz
//   Refusals: 4xx {"error":{"code","message"}} with the code in the header x-refused; 503 with Retry-After when the queue is full.

import { z } from 'zod';

/** The document's id. */
const pageId = z.string().regex(/^[a-z0-9]{10,40}$/);

/** Most numbers asked for in one call. */
export const MAX_IDS_PER_CALL = 50;

export const viewRequestSchema = z.strictObject({
  /** The page that is seen; null for pages that are no document (home, lists), which count the visit only. */
  page: pageId.nullable(),
  /** Other documents on the page whose numbers it shows. */
  show: z.array(pageId).max(MAX_IDS_PER_CALL).default([]),
  /** Host of the other site whose link led here, as the browser tells it; never the address of a page there. */
  from: z
    .string()
    .max(253)
    .regex(/^[a-z0-9.-]+$/i)
    .nullable()
    .default(null),
});
export type ViewRequest = z.input<typeof viewRequestSchema>;

export const countsQuerySchema = z.strictObject({
  /** With commas: "a,b". */
  ids: z
    .string()
    .transform((ids) => ids.split(','))
    .pipe(z.array(pageId).min(1).max(MAX_IDS_PER_CALL)),
});
export const noQuerySchema = z.strictObject({});

/** Numbers of one document, those of the former portal included. */
const counts = z.object({ views: z.int().nonnegative(), downloads: z.int().nonnegative() });
export type Counts = z.infer<typeof counts>;
export const countsSchema = z.record(pageId, counts);

/** The whole site; days and months are those of Asia/Ho_Chi_Minh. */
export const siteNumbersSchema = z.object({
  /** Visitors seen in the last five minutes. */
  online: z.int().nonnegative(),
  /** Visits: a visitor's pages with no pause of 30 minutes between them. */
  today: z.int().nonnegative(),
  yesterday: z.int().nonnegative(),
  thisMonth: z.int().nonnegative(),
  lastMonth: z.int().nonnegative(),
  /** The visits carried over from the former portal included. */
  total: z.int().nonnegative(),
});
export type SiteNumbers = z.infer<typeof siteNumbersSchema>;

export const viewAnswerSchema = z.object({ counts: countsSchema, site: siteNumbersSchema });
export type ViewAnswer = z.infer<typeof viewAnswerSchema>;

export const downloadRequestSchema = z.strictObject({
  page: pageId,
  /** Address of the file on the site. */ file: z.string().startsWith('/media/').max(300),
});
export type DownloadRequest = z.infer<typeof downloadRequestSchema>;
export const downloadAnswerSchema = z.object({ counts: countsSchema });
export type DownloadAnswer = z.infer<typeof downloadAnswerSchema>;
