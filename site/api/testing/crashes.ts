// What breaks under the counters, again and again, in tests (a few times) and in the bench (many times).

import { ChildApi } from './child-api.ts';
import { CrashTrial } from './crash-trial.ts';
import type { PostgresServer } from './postgres-server.ts';

export interface CrashOutcome {
  acknowledgedLost: number;
  overCounted: number;
  /** Requests that got no 200 at first. */
  unanswered: number;
}

/** kill -9 of the API in the middle of the load. @param folder with a content store */
export async function killApi(folder: string, environment: Record<string, string>, kills: number): Promise<CrashOutcome> {
  const start = () => ChildApi.start(folder, { TRUSTED_PROXIES: '1', ...environment });
  const trial = new CrashTrial();
  let api = await start();
  await trial.begin(api.origin);
  for (let kill = 0; kill < kills; kill += 1) {
    await trial.loadUntilBroken(api.origin, 40 + kill * 17, () => api.stop('SIGKILL'));
    api = await start();
    await trial.recover(api.origin);
  }
  const overCounted = await trial.overCounted(api.origin);
  await api.stop('SIGTERM');
  return { acknowledgedLost: trial.acknowledgedLost, overCounted, unanswered: trial.unansweredTotal };
}

/** kill -9 of PostgreSQL in the middle of the load; the API lives on. */
export async function killPostgres(folder: string, postgres: PostgresServer, database: string, kills: number): Promise<CrashOutcome> {
  const api = await ChildApi.start(folder, { TRUSTED_PROXIES: '1', COUNTERS_DATABASE_URL: postgres.address(database) });
  const trial = new CrashTrial();
  await trial.begin(api.origin);
  for (let kill = 0; kill < kills; kill += 1) {
    await trial.loadUntilBroken(api.origin, 40 + kill * 17, () => postgres.kill());
    await postgres.restart();
    await trial.recover(api.origin);
  }
  const overCounted = await trial.overCounted(api.origin);
  await api.stop('SIGTERM');
  return { acknowledgedLost: trial.acknowledgedLost, overCounted, unanswered: trial.unansweredTotal };
}
