// The counters over HTTP, as shared/src/counter-schema.ts describes them.

import {
  type DownloadAnswer,
  downloadRequestSchema,
  MAX_IDS_PER_CALL,
  type SiteNumbers,
  type ViewAnswer,
  viewRequestSchema,
} from '@bang-tin/shared/counter-schema';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { REFUSALS } from '../api-error.ts';
import type { ArrivalLimit } from '../counting/arrival-limit.ts';
import type { Caller, Counter, Numbers } from '../counting/counter.ts';
import { countedAddress } from '../counting/visitor.ts';
import { ReferrerHosts } from '../statistics/referrer-hosts.ts';
import { isSameOrigin } from './same-origin.ts';

/** The largest body that a page has reason to send. */
export const LARGEST_BODY_BYTES = 4096;

const countsQuerySchema = z.strictObject({
  ids: z
    .string()
    .transform((ids) => ids.split(','))
    .pipe(z.array(viewRequestSchema.shape.page.unwrap()).min(1).max(MAX_IDS_PER_CALL)),
});
const noQuerySchema = z.strictObject({});

export interface CountingRoutesOptions {
  counter: Counter;
  limit: ArrivalLimit;
  siteOrigin: string;
}

export function addCountingRoutes(app: FastifyInstance, { counter, limit, siteOrigin }: CountingRoutesOptions): void {
  /** Who asks, once the limit has let him pass. */
  const admit = (request: FastifyRequest): Caller => {
    const address = countedAddress(request.ip);
    const wait = limit.take(address);
    if (wait !== null) throw REFUSALS.tooManyRequests(wait);
    return { address, headers: request.headers };
  };
  const referrers = new ReferrerHosts(siteOrigin);
  const onlyOurPages = async (request: FastifyRequest): Promise<void> => {
    if (!isSameOrigin(request.headers, siteOrigin)) throw REFUSALS.foreignOrigin();
  };
  const posting = { bodyLimit: LARGEST_BODY_BYTES, onRequest: onlyOurPages };

  app.post('/api/views', posting, async (request, reply): Promise<ViewAnswer> => {
    const caller = admit(request);
    const { page, show, from } = parse(viewRequestSchema, request.body);
    const numbers = await counter.view(caller, page, show, referrers.admit(from, request.headers.host, counter.today()));
    markNotCounted(reply, numbers);
    return { counts: numbers.counts, site: numbers.site };
  });

  app.post('/api/downloads', posting, async (request, reply): Promise<DownloadAnswer> => {
    const caller = admit(request);
    const { page, file } = parse(downloadRequestSchema, request.body);
    const numbers = await counter.download(caller, page, file);
    markNotCounted(reply, numbers);
    return { counts: numbers.counts };
  });

  app.get('/api/counts', async (request): Promise<Numbers['counts']> => {
    admit(request);
    const { ids } = parse(countsQuerySchema, request.query);
    return (await counter.look(ids)).counts;
  });

  app.get('/api/site', async (request): Promise<SiteNumbers> => {
    admit(request);
    parse(noQuerySchema, request.query);
    return (await counter.look([])).site;
  });
}

/** @throws Refusal `bad-request` that names the first field that is wrong, never its value */
function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw REFUSALS.badRequest(issue?.path.length ? `xem lại "${issue.path.join('.').slice(0, 60)}"` : 'xem lại các trường');
}

function markNotCounted(reply: FastifyReply, { notCounted }: Numbers): void {
  if (notCounted !== null) reply.header('x-not-counted', notCounted);
}
