// GET /api/search?q=dai+hoi&locale=vi&page=1 -> searchAnswerSchema. Newest first.

import { z } from 'zod';
import { LOCALES } from './locales.ts';

export const SEARCH_PATH = '/api/search';
export const RESULTS_PER_PAGE = 20;
/** Characters. */
export const LONGEST_QUESTION = 200;
const MOST_PAGES = 50;

export const searchQuerySchema = z.strictObject({
  q: z.string().trim().min(1).max(LONGEST_QUESTION),
  locale: z.enum(LOCALES).default('vi'),
  page: z
    .string()
    .regex(/^[1-9]\d?$/) // "1", "50"
    .transform(Number)
    .refine((page) => page <= MOST_PAGES, { message: `at most ${MOST_PAGES}` })
    .default(1),
});

export const searchResultSchema = z.object({
  title: z.string(),
  /** Path on the site. */
  address: z.string(),
  /** "2026-11-22"; null for pages without a date. */
  day: z.iso.date().nullable(),
  /** Of its text, around what was found. */
  excerpt: z.string(),
  /** Where in the excerpt the words of the question are: from, and behind, in UTF-16 units. */
  marks: z.array(z.tuple([z.int(), z.int()])),
});
export type SearchResult = z.infer<typeof searchResultSchema>;

export const searchAnswerSchema = z.object({
  results: z.array(searchResultSchema).max(RESULTS_PER_PAGE),
  /** Whether there is a page after this one. */
  more: z.boolean(),
  /** False while the index is being made: pages may be missing. */
  complete: z.boolean(),
});
export type SearchAnswer = z.infer<typeof searchAnswerSchema>;
