// POST /api/views, which is nearly all that the API is asked for: answered on node:http itself, since fastify's way from a request to
// its handler and back costs as much as the counting. What is checked and refused is what the other routes check and refuse, by the
// same code and in the same order. fastify knows it as a route, too, which hands over what comes that way.

import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type SiteNumbers, viewRequestSchema } from '@bang-tin/shared/counter-schema';
import type { FastifyInstance } from 'fastify';
import type { Counter, Numbers } from '../counting/counter.ts';
import type { Figures } from '../metrics/figures.ts';
import { headersOfApiFor } from '../serving/security-headers.ts';
import { ReferrerHosts } from '../statistics/referrer-hosts.ts';
import { type Admission, LARGEST_BODY_BYTES } from './admission.ts';
import { toErrorAnswer } from './error-answers.ts';
import { jsonParserOf, readText, requireSmallJson } from './json-body.ts';
import { parseRequest } from './parse-request.ts';

export const VIEWS_PATH = '/api/views';

export interface ViewRouteOptions {
  counter: Counter;
  admission: Admission;
  figures: Figures;
  siteOrigin: string;
}

/** @returns what answers a POST to VIEWS_PATH without fastify */
export function addViewRoute(app: FastifyInstance, { counter, admission, figures, siteOrigin }: ViewRouteOptions): RequestListener {
  const referrers = new ReferrerHosts(siteOrigin);
  const parseJson = jsonParserOf(app);
  const headersOfApi = headersOfApiFor(siteOrigin);
  const headersOfAnswer = [...Object.entries(headersOfApi).flat(), 'content-type', 'application/json; charset=utf-8', 'content-length'];
  const toText = answerTexts();

  const refuse = (error: unknown, response: ServerResponse): void => {
    // Half an answer cannot become another one: the page asks again.
    if (response.headersSent) {
      app.log.error({ err: error }, 'an answer could not be sent');
      response.destroy();
      return;
    }
    const { status, headers, body } = toErrorAnswer(error, app);
    figures.refused(headers['x-refused'] ?? '');
    response.writeHead(status, { ...headersOfApi, ...headers, 'content-length': Buffer.byteLength(body) }).end(body);
  };

  const answer = (numbers: Numbers, response: ServerResponse): void => {
    const body = toText(numbers);
    const headers = [...headersOfAnswer, String(body.length)];
    if (numbers.notCounted === null) figures.taken('view');
    else {
      headers.push('x-not-counted', numbers.notCounted);
      figures.notCounted(numbers.notCounted);
    }
    response.writeHead(200, headers).end(body);
  };

  const count = (request: IncomingMessage, text: string): Promise<Numbers> => {
    const body = parseJson(text);
    const caller = admission.admit(request);
    const { page, show, from } = parseRequest(viewRequestSchema, body);
    return counter.view(caller, page, show, referrers.admit(from, request.headers.host, counter.today()));
  };

  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    const failed = (error: unknown) => refuse(error, response);
    try {
      admission.requireSameOrigin(request.headers);
      requireSmallJson(request.headers, LARGEST_BODY_BYTES);
    } catch (error) {
      failed(error);
      return;
    }
    readText(request, LARGEST_BODY_BYTES, (refusal, text) => {
      if (refusal !== null) {
        failed(refusal);
        return;
      }
      try {
        count(request, text)
          .then((numbers) => answer(numbers, response))
          .catch(failed);
      } catch (error) {
        failed(error);
      }
    });
  };

  app.register(async (scope) => {
    // The body is left to the listener.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.post(VIEWS_PATH, (request, reply) => {
      reply.hijack();
      listener(request.raw, reply.raw);
    });
  });
  return listener;
}

/**
 * Makes the text of answers, as JSON.stringify would. The site's numbers are the same for a whole batch; ids, numbers and names are
 * letters and digits of ASCII, so a text has as many bytes as characters.
 */
function answerTexts(): (numbers: Pick<Numbers, 'counts' | 'site'>) => string {
  let known: SiteNumbers | null = null;
  let siteText = '';
  return ({ counts, site }) => {
    if (site !== known) {
      known = site;
      siteText = JSON.stringify(site);
    }
    return `{"counts":${JSON.stringify(counts)},"site":${siteText}}`;
  };
}
