// Puts the small API together. It can be imported and injected into; only server.ts listens.

import { join } from 'node:path';
import { CONTENT_STORE_FILE } from '@bang-tin/shared/countable-pages';
import fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { type Clock, systemClock } from './clock.ts';
import { CountableContent } from './content/countable-content.ts';
import { ArrivalLimit, type ArrivalLimitOptions, GENEROUS_LIMIT } from './counting/arrival-limit.ts';
import { Counter, type CounterLimits, DEFAULT_COUNTER_LIMITS } from './counting/counter.ts';
import { createLog } from './log.ts';
import { addCountingRoutes } from './routes/counting-routes.ts';
import { answerError, answerUnknownAddress } from './routes/error-answers.ts';
import { addHealthRoutes } from './routes/health-routes.ts';
import { securityHeadersFor } from './serving/security-headers.ts';
import { serveRelease } from './serving/serve-release.ts';
import type { Settings } from './settings.ts';
import type { CounterStore } from './storage/counter-store.ts';
import { openCounterStore } from './storage/open-counter-store.ts';
import { trustHops } from './trusted-proxies.ts';

/** While it stops: how often connections that have been answered are closed. */
const IDLE_CHECK_MS = 50;
/** How often old salts and rows are destroyed; the first time is at the start. */
const FORGET_EVERY_MS = 5 * 60 * 1000;

export interface AppOptions {
  settings: Settings;
  now?: Clock;
  log?: Logger;
  /** Opened from the settings when not given. */
  store?: CounterStore;
  limits?: Partial<CounterLimits & ArrivalLimitOptions>;
}

export interface App {
  server: FastifyInstance;
  counter: Counter;
  limit: ArrivalLimit;
  /** Stops taking requests, answers those that were taken, closes the databases. */
  close(): Promise<void>;
}

/** @throws UnavailableError when the counters cannot be opened */
export async function createApp({ settings, now = systemClock, log = createLog(settings), store, limits }: AppOptions): Promise<App> {
  const counters = store ?? (await openCounterStore(settings, log));
  const content = new CountableContent(join(settings.dataFolder, CONTENT_STORE_FILE), now);
  const counter = new Counter(counters, content, now, { ...DEFAULT_COUNTER_LIMITS, ...limits });
  const limit = new ArrivalLimit({ ...GENEROUS_LIMIT, ...limits }, now);
  const server = createServer(settings, log);

  addHealthRoutes(server, { counter, content, dataFolder: settings.dataFolder, now });
  addCountingRoutes(server, { counter, limit, siteOrigin: settings.siteOrigin });
  server.all('/api/*', answerUnknownAddress);
  server.route({ method: ['GET', 'HEAD'], url: '/*', handler: serveRelease(settings.dataFolder) });

  const forget = () =>
    counter.forget().catch((error: unknown) => log.error({ err: error }, 'old rows could not be destroyed; trying again later'));
  const forgetting = setInterval(forget, FORGET_EVERY_MS).unref();
  await forget();
  closeConnectionsThatFallIdle(server);
  server.addHook('onClose', async () => {
    clearInterval(forgetting);
    await counter.drain();
    await counters.close();
    content.close();
  });
  return { server, counter, limit, close: () => server.close() };
}

/**
 * fastify closes the connections that are idle when a stop begins. One that is being answered at that moment falls idle afterwards,
 * and would hold the stop up for as long as connections are kept alive.
 */
function closeConnectionsThatFallIdle(server: FastifyInstance): void {
  let closing: NodeJS.Timeout | undefined;
  server.addHook('preClose', async () => {
    closing = setInterval(() => server.server.closeIdleConnections(), IDLE_CHECK_MS);
  });
  server.addHook('onClose', async () => clearInterval(closing));
}

function createServer(settings: Settings, log: Logger): FastifyInstance {
  const headers = securityHeadersFor(settings.siteOrigin);
  const server = fastify({
    loggerInstance: log as FastifyBaseLogger,
    // fastify's own request log would write addresses; onResponse below writes what is needed.
    logController: new fastify.LogController({ disableRequestLogging: true }),
    exposeHeadRoutes: false,
    trustProxy: trustHops(settings.trustedProxies),
    // Slow senders: a whole request in this time, or none.
    requestTimeout: 15_000,
    // Longer than nginx keeps its side open, so that it never writes into a connection that is closing.
    keepAliveTimeout: 75_000,
    frameworkErrors: (error, request, reply) => answerError(error, request, reply.headers(headers)),
  });
  server.removeContentTypeParser('text/plain');
  server.addHook('onRequest', async (request, reply) => {
    reply.headers(headers);
    if (request.raw.url?.startsWith('/api/')) reply.header('cache-control', 'no-store');
  });
  server.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    request.log.debug({ method, route: routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered');
  });
  server.setErrorHandler(answerError);
  server.setNotFoundHandler(answerUnknownAddress);
  return server;
}
