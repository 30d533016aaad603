// The counters over HTTP, as shared/src/counter-schema.ts describes them.

import {
  countsQuerySchema,
  type DownloadAnswer,
  downloadRequestSchema,
  noQuerySchema,
  type SiteNumbers,
  type ViewAnswer,
  viewRequestSchema,
} from '@bang-tin/shared/counter-schema';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Counter, Numbers } from '../counting/counter.ts';
import type { Figures, Taken } from '../metrics/figures.ts';
import { ReferrerHosts } from '../statistics/referrer-hosts.ts';
import type { Admission } from './admission.ts';
import { parseRequest } from './parse-request.ts';

export interface CountingRoutesOptions {
  counter: Counter;
  admission: Admission;
  figures: Figures;
  siteOrigin: string;
}

export function addCountingRoutes(app: FastifyInstance, { counter, admission, figures, siteOrigin }: CountingRoutesOptions): void {
  const referrers = new ReferrerHosts(siteOrigin);
  const posting = admission.posting();
  const note = (reply: FastifyReply, { notCounted }: Numbers, what: Taken): void => {
    if (notCounted === null) {
      figures.taken(what);
      return;
    }
    reply.header('x-not-counted', notCounted);
    figures.notCounted(notCounted);
  };

  app.post('/api/views', posting, async (request, reply): Promise<ViewAnswer> => {
    const caller = admission.admit(request);
    const { page, show, from } = parseRequest(viewRequestSchema, request.body);
    const numbers = await counter.view(caller, page, show, referrers.admit(from, request.headers.host, counter.today()));
    note(reply, numbers, 'view');
    return { counts: numbers.counts, site: numbers.site };
  });

  app.post('/api/downloads', posting, async (request, reply): Promise<DownloadAnswer> => {
    const caller = admission.admit(request);
    const { page, file } = parseRequest(downloadRequestSchema, request.body);
    const numbers = await counter.download(caller, page, file);
    note(reply, numbers, 'download');
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
