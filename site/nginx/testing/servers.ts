// The two servers of a release, both real: the small API as it runs on one machine, and nginx with the configuration of production.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

const PROJECT = resolve(import.meta.dirname, '../../..');
export const TEMPLATE = resolve(import.meta.dirname, '../nginx.conf.template');
const START_TIMEOUT_MS = 90_000;

export interface RunningServer {
  url: string;
  stop(): Promise<void>;
}

export function isNginxInstalled(): boolean {
  return spawnSync('nginx', ['-v']).status === 0;
}

/** What the template asks for: the names in `${…}`. */
export function variablesOf(template: string): string[] {
  return [...new Set([...template.matchAll(/\$\{([A-Z_]+)\}/g)].map((match) => match[1] as string))].sort();
}

/** Does what envsubst does in the container. @throws for a variable without a value */
export function fillTemplate(template: string, values: Record<string, string>): string {
  return template.replaceAll(/\$\{([A-Z_]+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`the nginx configuration asks for ${name}, which has no value`);
    return value;
  });
}

export async function startApi(dataFolder: string, siteUrl: string): Promise<RunningServer> {
  const child = spawn(process.execPath, [join(PROJECT, 'site/api/src/server.ts')], {
    env: {
      ...process.env,
      DATA_DIR: dataFolder,
      SITE_URL: siteUrl,
      SITE_PORT: '0',
      HOST: '127.0.0.1',
      TRUSTED_PROXIES: '1',
      LOG_FORMAT: 'json',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (url) return { url, stop: () => end(child) };
  }
  throw new Error('the small API ended before it listened');
}

/** @param folder an empty folder for its configuration */
export async function startNginx(folder: string, values: Record<string, string>): Promise<RunningServer> {
  const [port, healthPort] = [await freePort(), await freePort()];
  const filled = fillTemplate(readFileSync(TEMPLATE, 'utf8'), {
    NGINX_PORT: `127.0.0.1:${port}`,
    NGINX_HEALTH_PORT: String(healthPort),
    NGINX_RESOLVER: '127.0.0.53',
    FRONT_PROXY: '192.0.2.1',
    FEED_CLIENTS: '192.0.2.2',
    ...values,
  });
  // Several may run on a machine: what stands in /tmp of the container stands in a folder of their own here.
  const file = join(folder, 'nginx.conf');
  // And /dev/stderr cannot be opened where it is a socket, as in jest's workers.
  writeFileSync(file, filled.replaceAll('/tmp/nginx', join(folder, 'nginx')).replaceAll('/dev/stderr', join(folder, 'error.log')));
  const child = spawn('nginx', ['-c', file, '-e', join(folder, 'error.log'), '-g', 'daemon off;'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  await untilAnswering(`http://127.0.0.1:${healthPort}/livez`, child);
  return { url, stop: () => end(child) };
}

async function untilAnswering(url: string, child: ChildProcess): Promise<void> {
  const giveUpAt = performance.now() + START_TIMEOUT_MS;
  while (performance.now() < giveUpAt && child.exitCode === null) {
    if (
      await fetch(url).then(
        (response) => response.status === 204,
        () => false,
      )
    )
      return;
    await pause(20);
  }
  await end(child);
  throw new Error(`nothing answered at ${url}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
