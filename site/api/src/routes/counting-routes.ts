// The counters over HTTP, as shared/src/counter-schema.ts describes them; views themselves stand in view-route.ts.

import {
  countsQuerySchema,
  type DownloadAnswer,
  downloadRequestSchema,
  noQuerySchema,
  type SiteNumbers,
} from '@bang-tin/shared/counter-schema';
import type { FastifyInstance } from 'fastify';
import type { Counter, Numbers } from '../counting/counter.ts';
import type { Figures } from '../metrics/figures.ts';
import type { Admission } from './admission.ts';
import { parseRequest } from './parse-request.ts';

export interface CountingRoutesOptions {
  counter: Counter;
  admission: Admission;
  figures: Figures;
}

export function addCountingRoutes(app: FastifyInstance, { counter, admission, figures }: CountingRoutesOptions): void {
  const posting = admission.posting();
  app.post('/api/downloads', posting, async (request, reply): Promise<DownloadAnswer> => {
    const caller = admission.admit(request);
    const { page, file } = parseRequest(downloadRequestSchema, request.body);
    const numbers = await counter.download(caller, page, file);
    if (numbers.notCounted === null) figures.taken('download');
    else {
      reply.header('x-not-counted', numbers.notCounted);
      figures.notCounted(numbers.notCounted);
    }
    return { counts: numbers.counts };
  });

  app.get('/api/counts', async (request): Promise<Numbers['counts']> => {
    admission.admit(request);
    const { ids } = parseRequest(countsQuerySchema, request.query);
    return (await counter.look(ids)).counts;
  });

  app.get('/api/site', async (request): Promise<SiteNumbers> => {
    admission.admit(request);
    parseRequest(noQuerySchema, request.query);
    return (await counter.look([])).site;
  });
}
