// The numbers over time, as shared/src/statistics-schema.ts describes them: JSON for charts, tables for spreadsheets.

import { createHash, timingSafeEqual } from 'node:crypto';
import { type Table, toCsv } from '@bang-tin/shared/csv';
import {
  dailySeriesQuerySchema,
  groupsQuerySchema,
  hourlySeriesQuerySchema,
  pageStatisticsQuerySchema,
  rankingQuerySchema,
  referrersQuerySchema,
  STATISTICS_PATH,
  siteStatisticsQuerySchema,
} from '@bang-tin/shared/statistics-schema';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { REFUSALS, Refusal } from '../api-error.ts';
import type { Statistics } from '../statistics/statistics.ts';
import { COLUMNS, groupTitle, PERIODS } from '../statistics/statistics-texts.ts';
import type { Admission } from './admission.ts';
import { parseRequest } from './parse-request.ts';

export interface StatisticsRoutesOptions {
  statistics: Statistics;
  admission: Admission;
  /** null: nobody may see what is for the panel in the CMS. */
  token: string | null;
}

type Format = 'json' | 'csv';

export function addStatisticsRoutes(app: FastifyInstance, { statistics, admission, token }: StatisticsRoutesOptions): void {
  /** A GET that answers JSON, or with format=csv the table made of it. */
  const route = <Schema extends z.ZodType<{ format: Format }>, Answer extends object>(
    name: string,
    schema: Schema,
    read: (query: z.output<Schema>, request: FastifyRequest) => Promise<Answer>,
    toTable: (answer: Answer) => Table,
  ) => {
    app.get(`${STATISTICS_PATH}/${name}`, async (request, reply) => {
      admission.admit(request);
      const query = parseRequest(schema, request.query);
      const answer = await read(query, request).catch(unavailable);
      return query.format === 'csv' ? sendTable(reply, name, toTable(answer)) : answer;
    });
  };

  route(
    'site',
    siteStatisticsQuerySchema,
    () => statistics.site(),
    (site) => ({
      header: [COLUMNS.period, COLUMNS.visits, COLUMNS.views, COLUMNS.downloads],
      rows: Object.entries(PERIODS).map(([name, title]) => {
        const { visits, views, downloads } = site[name as keyof typeof PERIODS];
        return [title, visits, views, downloads];
      }),
    }),
  );

  route(
    'days',
    dailySeriesQuerySchema,
    ({ from, to }) => statistics.days({ from, to }),
    ({ days }) => ({
      header: [COLUMNS.day, COLUMNS.visits, COLUMNS.views, COLUMNS.downloads, COLUMNS.bots],
      rows: days.map(({ day, visits, views, downloads, bots }) => [day, visits, views, downloads, bots]),
    }),
  );

  route(
    'hours',
    hourlySeriesQuerySchema,
    ({ day }) => statistics.hours(day),
    ({ hours }) => ({
      header: [COLUMNS.hour, COLUMNS.visits, COLUMNS.views, COLUMNS.downloads],
      rows: hours.map(({ hour, visits, views, downloads }) => [hour, visits, views, downloads]),
    }),
  );

  route(
    'pages',
    rankingQuerySchema,
    ({ days, of, locale }) => statistics.ranking(days, of, locale),
    ({ pages }) => ({
      header: [COLUMNS.title, COLUMNS.address, COLUMNS.views, COLUMNS.downloads],
      rows: pages.map(({ title, address, views, downloads }) => [title, address, views, downloads]),
    }),
  );

  route(
    'groups',
    groupsQuerySchema,
    ({ by, days, locale }) => statistics.groups(by, days, locale, (id) => groupTitle(by, id, locale)),
    ({ groups }) => ({
      header: [COLUMNS.title, COLUMNS.views, COLUMNS.downloads],
      rows: groups.map(({ title, views, downloads }) => [title, views, downloads]),
    }),
  );

  route(
    'page',
    pageStatisticsQuerySchema,
    ({ id, from, to }) => statistics.page(id, { from, to }),
    ({ days, views, downloads }) => ({
      header: [COLUMNS.day, COLUMNS.views, COLUMNS.downloads],
      rows: [
        ...days.map(({ day, views: seen, downloads: taken }) => [day, seen, taken]),
        [PERIODS.counted, views.counted, downloads.counted],
        [`${COLUMNS.carriedViews}; ${COLUMNS.carriedDownloads}`, views.carried, downloads.carried],
      ],
    }),
  );

  route(
    'referrers',
    referrersQuerySchema,
    async ({ days }, request) => {
      // Hosts can be made up by anybody; on a public page they would be advertisements.
      if (token === null || !carriesToken(request.headers.authorization, token)) throw REFUSALS.wrongToken();
      return statistics.referrers(days);
    },
    ({ hosts }) => ({ header: [COLUMNS.host, COLUMNS.arrivals], rows: hosts.map(({ host, arrivals }) => [host, arrivals]) }),
  );
}

/** What the database could not tell becomes a refusal that asks to try again. */
function unavailable(error: unknown): never {
  if (error instanceof Refusal) throw error;
  throw REFUSALS.statisticsUnavailable(error);
}

function sendTable(reply: FastifyReply, name: string, table: Table): FastifyReply {
  return reply
    .header('content-disposition', `attachment; filename="thong-ke-${name}.csv"`)
    .type('text/csv; charset=utf-8')
    .send(toCsv(table));
}

/** Takes the same time whatever is sent: digests are compared, not the texts. */
export function carriesToken(header: string | undefined, token: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(header ?? ''), digest(`Bearer ${token}`));
}
