// What the portal's numbers say over time: for the statistics page, the panel in the CMS, and whoever reports them.
//
//   GET /api/statistics/site                                                -> siteStatisticsSchema
//   GET /api/statistics/days?from=2026-11-01&to=2026-11-22                  -> dailySeriesSchema
//   GET /api/statistics/hours?day=2026-11-22                                -> hourlySeriesSchema
//   GET /api/statistics/pages?days=30&of=views&locale=vi                    -> rankingSchema
//   GET /api/statistics/groups?by=category&days=30&locale=vi                -> groupsSchema
//   GET /api/statistics/page?id=a&from=2026-11-01&to=2026-11-22             -> pageStatisticsSchema
//   GET /api/statistics/referrers?days=30  Authorization: Bearer <STATISTICS_TOKEN> -> referrersSchema
//   With &format=csv each gives a table instead. Days are those of Asia/Ho_Chi_Minh; "the last 7 days" are today and the six before.

import { z } from 'zod';
import { LOCALES } from './locales.ts';

export const STATISTICS_PATH = '/api/statistics';

const count = z.int().nonnegative();
const day = z.iso.date();
const pageId = z.string().regex(/^[a-z0-9]{10,40}$/);

/** Lists are asked for these numbers of days. */
export const STATISTICS_PERIODS = [1, 7, 30, 365] as const;
/** Most days in one series: a leap year and the same day of the year before. */
export const MOST_DAYS = 367;
export const RANKING_LENGTH = 20;

const format = z.enum(['json', 'csv']).default('json');
const locale = z.enum(LOCALES).default('vi');
const days = z
  .enum(STATISTICS_PERIODS.map(String) as ['1', '7', '30', '365'])
  .transform(Number)
  .default(30);
const dayOrder = <Range extends { from: string; to: string }>({ from, to }: Range): boolean =>
  from <= to && Date.parse(to) - Date.parse(from) < MOST_DAYS * 86_400_000;
const outOfOrder = { message: `from must not be after to, nor more than ${MOST_DAYS} days before`, path: ['from'] };

export const siteStatisticsQuerySchema = z.strictObject({ format });
export const dailySeriesQuerySchema = z.strictObject({ from: day, to: day, format }).refine(dayOrder, outOfOrder);
export const hourlySeriesQuerySchema = z.strictObject({ day, format });
export const rankingQuerySchema = z.strictObject({ days, of: z.enum(['views', 'downloads']).default('views'), locale, format });
export const GROUPINGS = ['category', 'type', 'document-type', 'organisation'] as const;
export const groupsQuerySchema = z.strictObject({ by: z.enum(GROUPINGS), days, locale, format });
export const pageStatisticsQuerySchema = z.strictObject({ id: pageId, from: day, to: day, format }).refine(dayOrder, outOfOrder);
export const referrersQuerySchema = z.strictObject({ days, format });

const period = z.object({ visits: count, views: count, downloads: count });
export type Period = z.infer<typeof period>;

export const siteStatisticsSchema = z.object({
  /** The day at the site that "today" is. */
  day,
  /** Visitors seen in the last five minutes. */
  online: count,
  today: period,
  yesterday: period,
  /** From Monday. */
  thisWeek: period,
  thisMonth: period,
  lastMonth: period,
  thisYear: period,
  /** Since counting began here, without the former portal. */
  counted: period,
  /** Visits brought along from the former portal. */
  carriedVisits: count,
  /** The first day with a count; null before there is one. */
  since: day.nullable(),
});
export type SiteStatistics = z.infer<typeof siteStatisticsSchema>;

const dayRow = z.object({
  day,
  visits: count,
  views: count,
  downloads: count,
  /** Requests of programs, in none of the others. */ bots: count,
});
export const dailySeriesSchema = z.object({ from: day, to: day, days: z.array(dayRow) });
export type DailySeries = z.infer<typeof dailySeriesSchema>;

const hourRow = z.object({ hour: z.int().min(0).max(23), visits: count, views: count, downloads: count });
export const hourlySeriesSchema = z.object({ day, hours: z.array(hourRow).length(24) });
export type HourlySeries = z.infer<typeof hourlySeriesSchema>;

const rankedPage = z.object({
  id: pageId,
  type: z.string(),
  title: z.string(),
  /** Path on the site; null where the document has no page in any language. */
  address: z.string().nullable(),
  views: count,
  downloads: count,
});
/** Of pages that are still published. Counted here: numbers of the former portal have no days. */
export const rankingSchema = z.object({
  days: z.int(),
  of: z.enum(['views', 'downloads']),
  /** When it was added up; long periods are added up less often. */
  asOf: z.iso.datetime(),
  pages: z.array(rankedPage).max(RANKING_LENGTH),
});
export type Ranking = z.infer<typeof rankingSchema>;

export const groupsSchema = z.object({
  by: z.enum(GROUPINGS),
  days: z.int(),
  groups: z.array(
    z.object({
      /** The category's, type's or organisation's id, or a document type of the portal; null for pages that belong to none. */
      id: z.string().nullable(),
      title: z.string(),
      views: count,
      downloads: count,
    }),
  ),
});
export type Groups = z.infer<typeof groupsSchema>;

const split = z.object({ counted: count, /** Brought along from the former portal. */ carried: count });
export const pageStatisticsSchema = z.object({
  id: pageId,
  views: split,
  downloads: split,
  days: z.array(z.object({ day, views: count, downloads: count })),
});
export type PageStatistics = z.infer<typeof pageStatisticsSchema>;

export const referrersSchema = z.object({
  days: z.int(),
  /** Other sites by host, most first; "*" are all beyond the 500 of a day. */
  hosts: z.array(z.object({ host: z.string(), arrivals: count })),
});
export type Referrers = z.infer<typeof referrersSchema>;
