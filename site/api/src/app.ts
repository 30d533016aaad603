// Puts the small API together. It can be imported and injected into; only server.ts listens.

import { join } from 'node:path';
import { CONTENT_STORE_FILE } from '@bang-tin/shared/countable-pages';
import { SEARCH_INDEX_FILE } from '@bang-tin/shared/search-index';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { type Clock, systemClock } from './clock.ts';
import { CountableContent } from './content/countable-content.ts';
import { ArrivalLimit, type ArrivalLimitOptions, GENEROUS_LIMIT } from './counting/arrival-limit.ts';
import { Counter, type CounterLimits, DEFAULT_COUNTER_LIMITS } from './counting/counter.ts';
import { openDatabases } from './database/open-databases.ts';
import { answerDirectly, createServer } from './http-server.ts';
import { createLog, tellRepeats } from './log.ts';
import { Figures } from './metrics/figures.ts';
import { addReadersVoice } from './readers-voice.ts';
import { Admission } from './routes/admission.ts';
import { addCountingRoutes } from './routes/counting-routes.ts';
import { answerUnknownAddress } from './routes/error-answers.ts';
import { addHealthRoutes } from './routes/health-routes.ts';
import { addRunningRoutes } from './routes/running-routes.ts';
import { addSearchRoutes } from './routes/search-routes.ts';
import { addStatisticsRoutes } from './routes/statistics-routes.ts';
import { addViewRoute, VIEWS_PATH } from './routes/view-route.ts';
import { Search } from './search/search.ts';
import { CurrentRelease } from './serving/release.ts';
import { serveRelease } from './serving/serve-release.ts';
import type { Settings } from './settings.ts';
import { GroupDays } from './statistics/group-days.ts';
import { Statistics } from './statistics/statistics.ts';
import type { CounterStore } from './storage/counter-store.ts';
import { openCounterStore } from './storage/open-counter-store.ts';

/** How often old salts and rows are destroyed; the first time is at the start. */
const FORGET_EVERY_MS = 5 * 60 * 1000;

/** How often views are summed up by category, type and organisation. */
const SUM_UP_EVERY_MS = 60 * 1000;

export interface AppOptions {
  settings: Settings;
  now?: Clock;
  log?: Logger;
  /** Opened from the settings when not given. */
  store?: CounterStore;
  limits?: Partial<CounterLimits & ArrivalLimitOptions>;
  /** A request that takes longer to arrive is refused. */
  slowestRequestMs?: number;
}

export interface App {
  server: FastifyInstance;
  counter: Counter;
  limit: ArrivalLimit;
  groupDays: GroupDays;
  /** What is served: "GET /api/polls". */
  routes: readonly string[];
  /** Stops taking requests, answers those that were taken, closes the databases. */
  close(): Promise<void>;
}

/** @throws UnavailableError when the counters cannot be opened */
export async function createApp(options: AppOptions): Promise<App> {
  const { settings, now = systemClock, log = createLog(settings), store, limits, slowestRequestMs } = options;
  const counters = store ?? (await openCounterStore(settings, log));
  const content = new CountableContent(join(settings.dataFolder, CONTENT_STORE_FILE), now);
  const counter = new Counter(counters, content, now, { ...DEFAULT_COUNTER_LIMITS, ...limits }, log);
  const limit = new ArrivalLimit({ ...GENEROUS_LIMIT, ...limits }, now);
  const admission = new Admission({ limit, ...settings });
  const databases = await openDatabases(settings, log);
  const figures = new Figures();
  const groupDays = new GroupDays(databases, content, now);
  const server = createServer(settings, log, slowestRequestMs);
  const routes: string[] = [];
  server.addHook('onRoute', ({ method, url }) => {
    routes.push(...[method].flat().map((each) => `${each} ${url}`));
  });

  addHealthRoutes(server, { counter, content, dataFolder: settings.dataFolder, now });
  addCountingRoutes(server, { counter, admission, figures });
  const answerView = addViewRoute(server, { counter, admission, figures, siteOrigin: settings.siteOrigin });
  answerDirectly(server, log, ['POST', VIEWS_PATH], answerView);
  addStatisticsRoutes(server, {
    statistics: new Statistics(databases, counter, content, now),
    admission,
    token: settings.statisticsToken,
  });
  const search = new Search(join(settings.dataFolder, SEARCH_INDEX_FILE), new CurrentRelease(settings.dataFolder));
  addSearchRoutes(server, { search, admission });
  const readersVoice = addReadersVoice(server, { settings, log, now, content, counters, databases, admission, figures });
  addRunningRoutes(server, {
    figures,
    admission,
    siteOrigin: settings.siteOrigin,
    gauges: async () => ({
      waiting: counter.waiting,
      waitingComments: await readersVoice.waitingComments(),
      addressesRemembered: limit.size,
    }),
  });
  server.all('/api/*', answerUnknownAddress);
  server.route({ method: ['GET', 'HEAD'], url: '/*', handler: serveRelease(settings.dataFolder) });

  const forget = () =>
    Promise.all([counter.forget(), readersVoice.forget()]).catch((error: unknown) =>
      log.error({ err: error }, 'old rows could not be destroyed; trying again later'),
    );
  const forgetting = setInterval(forget, FORGET_EVERY_MS).unref();
  await forget();
  readersVoice.start();
  const sumUp = () =>
    groupDays.sumUp().catch((error: unknown) => log.warn({ err: error }, 'groups could not be summed up; trying again later'));
  const summing = setInterval(sumUp, SUM_UP_EVERY_MS).unref();
  server.addHook('onClose', async () => {
    clearInterval(forgetting);
    clearInterval(summing);
    figures.close();
    await Promise.all([counter.drain(), readersVoice.stop()]);
    await Promise.all([databases.close(), search.close()]);
    await counters.close();
    content.close();
    tellRepeats(log);
  });
  await server.ready();
  return { server, counter, limit, groupDays, routes, close: () => server.close() };
}
