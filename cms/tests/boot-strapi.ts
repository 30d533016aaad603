// A real Strapi in the test's own process, on a temporary database and with temporary uploads.
//
//   const cms = await bootStrapi();                        // SQLite
//   const cms = await bootStrapi({ databaseUrl: postgres.url });
//   await cms.request.get('/_health').expect(204);
//   await cms.stop();

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { type Core, createStrapi } from '@strapi/strapi';
import supertest from 'supertest';

const CMS_FOLDER = path.resolve(__dirname, '..');

/** Long enough for any test, and equal in all of them. */
export const TEST_SECRETS = {
  APP_KEYS: 'test-key-one-0123456789abcdefghij,test-key-two-0123456789abcdefghij',
  ADMIN_JWT_SECRET: 'test-admin-secret-0123456789abcdefghij',
  API_TOKEN_SALT: 'test-api-token-salt-0123456789abcdefghij',
  TRANSFER_TOKEN_SALT: 'test-transfer-salt-0123456789abcdefghij',
  ENCRYPTION_KEY: 'test-encryption-key-0123456789abcdefghij',
  FEED_TOKEN: 'test-feed-token-0123456789abcdefghij',
  INTAKE_TOKEN: 'test-intake-token-0123456789abcdefghij',
  COMMENTS_TOKEN: 'test-comments-token-0123456789abcdefghij',
  STATISTICS_TOKEN: 'test-statistics-token-0123456789abcdefghij',
  PUBLISH_HOOK_SECRET: 'test-hook-secret-0123456789abcdefghij',
} as const;

export interface BootOptions {
  /** postgres://…; SQLite in a temporary folder without it. */
  databaseUrl?: string;
  /** Boot again on the data of an earlier boot; kept by stop(). */
  dataDir?: string;
  /** More environment variables; they win over the test's own. */
  environment?: Record<string, string>;
}

export interface RunningCms {
  strapi: Core.Strapi;
  /** supertest on Strapi's HTTP server, no port to know. */
  request: ReturnType<typeof supertest>;
  dataDir: string;
  stop(): Promise<void>;
}

/** The environment of a CMS under test: also for tests that start one in a process of its own. */
export function cmsEnvironment(dataDir: string, options: BootOptions = {}): Record<string, string> {
  return {
    ...TEST_SECRETS,
    NODE_ENV: 'test',
    ENV_PATH: path.join(dataDir, 'no.env'),
    DATA_DIR: dataDir,
    DATABASE_URL: options.databaseUrl ?? '',
    CMS_URL: 'http://localhost:1337',
    PUBLISHER_URL: '',
    LOG_LEVEL: 'error',
    ...options.environment,
  };
}

export async function bootStrapi(options: BootOptions = {}): Promise<RunningCms> {
  const dataDir = options.dataDir ?? (await mkdtemp(path.join(tmpdir(), 'bang-tin-cms-')));
  Object.assign(process.env, cmsEnvironment(dataDir, options));
  const strapi = await createStrapi({ appDir: CMS_FOLDER, distDir: path.join(CMS_FOLDER, 'dist'), serveAdminPanel: false }).load();
  strapi.server.mount();
  return {
    strapi,
    request: supertest(strapi.server.httpServer),
    dataDir,
    async stop() {
      await settle(strapi);
      await strapi.destroy();
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Strapi does not await its own events, and closing the database under them crashes the process: let them finish. */
async function settle(strapi: Core.Strapi): Promise<void> {
  const pool = strapi.db.connection.client.pool;
  for (let idle = 0; idle < 5; ) {
    await new Promise((resolve) => setTimeout(resolve, 60));
    idle = pool.numUsed() === 0 && pool.numPendingAcquires() === 0 ? idle + 1 : 0;
  }
}

/** A PostgreSQL server of the test's own with an empty database, gone after stop(). */
export async function startPostgres(): Promise<{ url: string; stop(): Promise<void> }> {
  const server = spawn(process.execPath, [path.join(__dirname, 'postgres-server.mts')], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(server, 'exit');
  const [url] = await Promise.race([once(createInterface(server.stdout), 'line'), ended.then(() => [null])]);
  if (typeof url !== 'string') throw new Error('PostgreSQL for tests did not start; its messages stand above');
  return {
    url,
    async stop() {
      server.stdin.end();
      await ended;
    },
  };
}
