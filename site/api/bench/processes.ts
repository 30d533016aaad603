// The processes of the bench: a server under load, and the load, each of its own so that neither slows the other's clock.

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoadOptions, LoadResult } from './load.ts';
import type { Usage } from './usage.ts';

function start(name: string, parameters: readonly string[]): { child: ChildProcess; first: Promise<unknown> } {
  const path = fileURLToPath(new URL(name, import.meta.url));
  // As the API runs in production, see scripts/start.ts and site/Dockerfile.
  const execArgv = ['--max-semi-space-size=4'];
  const env = { ...process.env, NODE_ENV: 'production', NODE_COMPILE_CACHE: join(tmpdir(), 'bang-tin-bench-programs') };
  const child = fork(path, parameters, { execArgv, env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const first = new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code} before it said anything`)));
  });
  return { child, first };
}

export class BenchServer {
  readonly port: number;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.port = port;
  }

  /** @param name a program in this folder that sends its port */
  static async start(name: string, parameters: readonly string[] = []): Promise<BenchServer> {
    const { child, first } = start(name, parameters);
    const { port } = (await first) as { port: number };
    return new BenchServer(child, port);
  }

  usage(): Promise<Usage> {
    const answer = new Promise<Usage>((resolve) => this.#child.once('message', (usage) => resolve(usage as Usage)));
    this.#child.send('usage');
    return answer;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGTERM');
    await ended;
  }
}

export interface Measured extends LoadResult {
  /** Processor time of the server for a request, microseconds. */
  cpuMicros: number;
}

/** @throws when requests fail: the figures would mean nothing */
export async function load(server: BenchServer, options: Omit<LoadOptions, 'port'>): Promise<Measured> {
  const { child, first } = start('./load.ts', [JSON.stringify({ ...options, port: server.port } satisfies LoadOptions)]);
  await first;
  const ended = once(child, 'message');
  const before = await server.usage();
  const [result] = (await ended) as [LoadResult];
  const after = await server.usage();
  if (result.failures > 0) throw new Error(`${result.failures} requests failed: the figures would mean nothing.`);
  return { ...result, cpuMicros: (after.cpuMicros - before.cpuMicros) / result.measured };
}
