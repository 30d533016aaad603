// The HTTP server under the routes: what every request and every answer have in common. Hooks here run for each view that is counted,
// so they wait for nothing and allocate little.

import type { RequestListener } from 'node:http';
import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { answerBrokenRequest, answerError, answerUnknownAddress } from './routes/error-answers.ts';
import { headersOfApiFor, securityHeadersFor } from './serving/security-headers.ts';
import type { Settings } from './settings.ts';

/** While it stops: how often connections that have been answered are closed. */
const IDLE_CHECK_MS = 50;
/** While it stops: how long those that are still sending or reading are waited for; less than whoever stops it waits before killing it. */
const LONGEST_FAREWELL_MS = 10_000;

/** Slow senders: a whole request in this time, or none. */
const SLOWEST_REQUEST_MS = 15_000;
/** How often Node looks for them. */
const CHECKS_PER_REQUEST_TIME = 5;

export function createServer(settings: Settings, log: Logger, slowestRequestMs = SLOWEST_REQUEST_MS): FastifyInstance {
  const headers = securityHeadersFor(settings.siteOrigin);
  const headersOfApi = headersOfApiFor(settings.siteOrigin);
  const server = fastify({
    loggerInstance: log as FastifyBaseLogger,
    // fastify's own request log would write addresses; onResponse below writes what is needed.
    logController: new fastify.LogController({ disableRequestLogging: true }),
    // A logger for each request costs more than the rest of the routing; lines that need it name the request themselves.
    childLoggerFactory: (logger) => logger,
    exposeHeadRoutes: false,
    requestTimeout: slowestRequestMs,
    // Node takes the shorter of its two limits for the headers alone: with its own of a minute, bodies would have that minute.
    http: { headersTimeout: slowestRequestMs, connectionsCheckingInterval: slowestRequestMs / CHECKS_PER_REQUEST_TIME },
    clientErrorHandler: answerBrokenRequest,
    // Longer than nginx keeps its side open, so that it never writes into a connection that is closing.
    keepAliveTimeout: 75_000,
    frameworkErrors: (error, request, reply) => answerError(error, request, reply.headers(headers)),
  });
  server.removeContentTypeParser('text/plain');
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers(request.raw.url?.startsWith('/api/') ? headersOfApi : headers);
    done();
  });
  if (log.isLevelEnabled('debug')) logAnswers(server);
  server.setErrorHandler(answerError);
  server.setNotFoundHandler(answerUnknownAddress);
  closeConnectionsThatFallIdle(server, Math.min(slowestRequestMs, LONGEST_FAREWELL_MS));
  return server;
}

/**
 * Lets a listener answer one method of one path of the bare server; all else goes to fastify, as does everything while the server stops
 * or logs each answer. The listener must answer as fastify's own route does.
 */
export function answerDirectly(server: FastifyInstance, log: Logger, [method, path]: [string, string], listener: RequestListener): void {
  if (log.isLevelEnabled('debug')) return;
  let isStopping = false;
  server.addHook('preClose', async () => {
    isStopping = true;
  });
  server.server.removeAllListeners('request').on('request', (request, response) => {
    if (request.url === path && request.method === method && !isStopping) listener(request, response);
    else server.routing(request, response);
  });
}

function logAnswers(server: FastifyInstance): void {
  server.addHook('onResponse', (request, reply, done) => {
    const { id, method, routeOptions } = request;
    request.log.debug({ id, method, route: routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered');
    done();
  });
}

/**
 * fastify closes the connections that are idle when a stop begins. One that is being answered at that moment falls idle afterwards,
 * and would hold the stop up for as long as connections are kept alive. One that never ends its request would hold it up for ever:
 * Node looks for slow senders no more once it stops.
 */
function closeConnectionsThatFallIdle(server: FastifyInstance, longestMs: number): void {
  let closing: NodeJS.Timeout | undefined;
  let cutting: NodeJS.Timeout | undefined;
  server.addHook('preClose', async () => {
    closing = setInterval(() => server.server.closeIdleConnections(), IDLE_CHECK_MS);
    cutting = setTimeout(() => server.server.closeAllConnections(), longestMs);
  });
  server.addHook('onClose', async () => {
    clearInterval(closing);
    clearTimeout(cutting);
  });
}
