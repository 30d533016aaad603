// Whether the process lives, and whether it can do its work; for start programs, containers and monitoring.

import { existsSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { ApiError } from '../api-error.ts';
import type { Clock } from '../clock.ts';
import type { CountableContent } from '../content/countable-content.ts';
import type { Counter } from '../counting/counter.ts';
import { CurrentRelease } from '../serving/release.ts';

/** A probe writes to the disk; however often somebody asks, it does so once in this time. */
const KEEP_MS = 1000;

interface Readiness {
  ready: boolean;
  /** "ok", or the code of what is wrong. */
  checks: { counters: string; content: string; release: string };
}

export interface HealthRoutesOptions {
  counter: Counter;
  content: CountableContent;
  dataFolder: string;
  now: Clock;
}

export function addHealthRoutes(app: FastifyInstance, { counter, content, dataFolder, now }: HealthRoutesOptions): void {
  const release = new CurrentRelease(dataFolder);
  let kept: { at: number; readiness: Promise<Readiness> } | null = null;

  const check = async (): Promise<Readiness> => {
    const checks = {
      counters: await codeOf(() => counter.proveWritable()),
      content: await codeOf(() => content.site()),
      release: await codeOf(async () => {
        const layers = await release.layers();
        if (layers === null) throw new ApiError('no-release', 'Nothing has been published yet.');
        const missing = layers.find((folder) => !existsSync(folder));
        if (layers.length === 0 || missing !== undefined) {
          throw new ApiError('release-missing', `The current release is not there, or lacks a layer (${missing ?? 'all'}).`);
        }
      }),
    };
    return { ready: Object.values(checks).every((code) => code === 'ok'), checks };
  };

  app.get('/livez', async () => ({ alive: true }));

  app.get('/readyz', async (_request, reply) => {
    const at = now();
    if (kept === null || Math.abs(at - kept.at) >= KEEP_MS) kept = { at, readiness: check() };
    const readiness = await kept.readiness;
    return reply.code(readiness.ready ? 200 : 503).send(readiness);
  });
}

async function codeOf(check: () => unknown): Promise<string> {
  try {
    await check();
    return 'ok';
  } catch (error) {
    return error instanceof ApiError ? error.code : 'unexpected';
  }
}
