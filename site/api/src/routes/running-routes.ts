// For those who run and use the API: its metrics, and the document that describes it.

import type { FastifyInstance } from 'fastify';
import type { Figures, Gauges } from '../metrics/figures.ts';
import { openApiDocument } from '../openapi/openapi-document.ts';
import { isPrivateAddress } from '../trusted-proxies.ts';
import type { Admission } from './admission.ts';
import { answerUnknownAddress, refusedCodeOf } from './error-answers.ts';

export interface RunningRoutesOptions {
  figures: Figures;
  admission: Admission;
  siteOrigin: string;
  gauges: () => Promise<Gauges>;
}

export function addRunningRoutes(app: FastifyInstance, { figures, admission, siteOrigin, gauges }: RunningRoutesOptions): void {
  const document = JSON.stringify(openApiDocument(siteOrigin));
  app.addHook('onError', (_request, _reply, error, done) => {
    figures.refused(refusedCodeOf(error));
    done();
  });

  app.get('/api/openapi.json', (request, reply) => {
    admission.admit(request);
    return reply.type('application/json; charset=utf-8').send(document);
  });

  // From this machine or a private network alone, and never through a proxy: readers have no business with it.
  app.get('/metrics', async (request, reply) => {
    const forwarded = request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined;
    if (forwarded || !isPrivateAddress(request.socket.remoteAddress ?? '')) return answerUnknownAddress(request, reply);
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(figures.format(await gauges()));
  });
}
