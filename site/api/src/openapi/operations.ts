// Everything that the API answers, as data: the OpenAPI document is made from it, and a test holds it against the routes.

import * as counters from '@bang-tin/shared/counter-schema';
import * as feedback from '@bang-tin/shared/feedback-schema';
import * as search from '@bang-tin/shared/search-schema';
import * as statistics from '@bang-tin/shared/statistics-schema';
import { z } from 'zod';

export interface Operation {
  method: 'GET' | 'POST';
  path: string;
  summary: string;
  query?: z.ZodType;
  body?: z.ZodType;
  /** The status when it works. */
  status: 200 | 202;
  answer: z.ZodType;
  /** Whether format=csv gives a table instead. */
  table?: boolean;
  /** Codes of the header x-refused, by status; those that every operation can meet stand in REFUSED_ANYWHERE. */
  refused?: Partial<Record<400 | 401 | 403 | 404 | 409 | 429 | 503, readonly string[]>>;
  /** Needs this token. */
  token?: 'STATISTICS_TOKEN';
}

export const REFUSED_ANYWHERE = { 400: ['bad-request'], 429: ['too-many-requests'], 503: ['content-unavailable'] } as const;
const REFUSED_POST = {
  400: ['bad-request', 'bad-json'],
  403: ['foreign-origin'],
  503: ['storage-failed', 'queue-full', 'content-unavailable'],
};
const { STATISTICS_PATH } = statistics;
const readiness = z.object({ ready: z.boolean(), checks: z.record(z.string(), z.string()) });

export const OPERATIONS: readonly Operation[] = [
  {
    method: 'POST', path: '/api/views', summary: 'A page is seen. 200: the view is on disk; sent again it does not count twice.',
    body: counters.viewRequestSchema, status: 200, answer: counters.viewAnswerSchema, refused: { ...REFUSED_POST, 404: ['unknown-page'] },
  },
  {
    method: 'POST', path: '/api/downloads', summary: 'A file is fetched from a page.',
    body: counters.downloadRequestSchema, status: 200, answer: counters.downloadAnswerSchema, refused: { ...REFUSED_POST, 404: ['unknown-page', 'unknown-file'] },
  },
  { method: 'GET', path: '/api/counts', summary: 'Numbers of pages, those of the former portal included.', query: counters.countsQuerySchema, status: 200, answer: counters.countsSchema },
  { method: 'GET', path: '/api/site', summary: 'Visits of the whole site.', query: counters.noQuerySchema, status: 200, answer: counters.siteNumbersSchema },
  { method: 'GET', path: `${STATISTICS_PATH}/site`, summary: 'Visits, views and downloads of days, weeks, months and years.', query: statistics.siteStatisticsQuerySchema, status: 200, answer: statistics.siteStatisticsSchema, table: true },
  { method: 'GET', path: `${STATISTICS_PATH}/days`, summary: 'The site by the day.', query: statistics.dailySeriesQuerySchema, status: 200, answer: statistics.dailySeriesSchema, table: true },
  { method: 'GET', path: `${STATISTICS_PATH}/hours`, summary: 'One day by the hour.', query: statistics.hourlySeriesQuerySchema, status: 200, answer: statistics.hourlySeriesSchema, table: true },
  { method: 'GET', path: `${STATISTICS_PATH}/pages`, summary: 'The pages most viewed or downloaded.', query: statistics.rankingQuerySchema, status: 200, answer: statistics.rankingSchema, table: true },
  { method: 'GET', path: `${STATISTICS_PATH}/groups`, summary: 'Views and downloads by category, type, document type or organisation.', query: statistics.groupsQuerySchema, status: 200, answer: statistics.groupsSchema, table: true },
  { method: 'GET', path: `${STATISTICS_PATH}/page`, summary: 'One page by the day; what it brought along from the former portal stands apart.', query: statistics.pageStatisticsQuerySchema, status: 200, answer: statistics.pageStatisticsSchema, table: true, refused: { 404: ['unknown-page'] } },
  { method: 'GET', path: `${STATISTICS_PATH}/referrers`, summary: 'Other sites that readers come from, by host.', query: statistics.referrersQuerySchema, status: 200, answer: statistics.referrersSchema, table: true, token: 'STATISTICS_TOKEN', refused: { 401: ['wrong-token'] } },
  { method: 'GET', path: search.SEARCH_PATH, summary: 'Looks pages up by their words, newest first. Words in quotes stand side by side.', query: search.searchQuerySchema, status: 200, answer: search.searchAnswerSchema, refused: { 503: ['search-unavailable', 'search-busy'] } },
  { method: 'GET', path: '/api/polls', summary: 'What the votes in a poll say.', query: feedback.pollQuerySchema, status: 200, answer: feedback.pollStateSchema, refused: { 404: ['unknown-poll'] } },
  {
    method: 'POST', path: '/api/votes', summary: 'Votes in a poll, or changes the vote of this ballot.', body: feedback.voteRequestSchema, status: 200, answer: feedback.voteAnswerSchema,
    refused: { ...REFUSED_POST, 400: ['bad-request', 'bad-json', 'unknown-choice'], 403: ['foreign-origin', 'not-a-reader'], 404: ['unknown-poll'], 409: ['poll-closed'], 429: ['too-many-requests', 'too-many-ballots'] },
  },
  { method: 'GET', path: '/api/ratings', summary: 'How useful readers found a page.', query: feedback.ratingQuerySchema, status: 200, answer: feedback.ratingSchema, refused: { 404: ['unknown-page'] } },
  {
    method: 'POST', path: '/api/ratings', summary: 'Rates a page, or changes the rating of this ballot.', body: feedback.ratingRequestSchema, status: 200, answer: feedback.ratingAnswerSchema,
    refused: { ...REFUSED_POST, 403: ['foreign-origin', 'not-a-reader'], 404: ['unknown-page'], 429: ['too-many-requests', 'too-many-ballots'] },
  },
  { method: 'GET', path: '/api/comments/form', summary: 'What a comment must carry.', query: feedback.commentFormQuerySchema, status: 200, answer: feedback.commentFormSchema, refused: { 403: ['comments-closed'], 404: ['unknown-page'] } },
  {
    method: 'POST', path: '/api/comments', summary: 'A comment. 202: it is on disk until the CMS has it; an editor decides whether it is shown.', body: feedback.commentRequestSchema, status: 202, answer: feedback.commentAnswerSchema,
    refused: {
      400: ['bad-request', 'bad-json', 'forged-form', 'too-quick', 'form-expired', 'trap', 'work-missing', 'empty-comment'],
      403: ['foreign-origin', 'not-a-reader', 'comments-closed'], 404: ['unknown-page'], 429: ['too-many-requests', 'too-many-comments'],
      503: ['storage-failed', 'queue-full', 'comments-full', 'content-unavailable'],
    },
  },
  { method: 'GET', path: '/api/openapi.json', summary: 'This document.', status: 200, answer: z.looseObject({ openapi: z.literal('3.1.0') }) },
  { method: 'GET', path: '/livez', summary: 'Whether the process lives.', status: 200, answer: z.object({ alive: z.literal(true) }) },
  { method: 'GET', path: '/readyz', summary: 'Whether it can do its work; 503 says what is wrong.', status: 200, answer: readiness },
]; // biome-ignore format: one operation, one line where it fits
