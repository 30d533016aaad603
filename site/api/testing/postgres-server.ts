// Starts postgres-process.ts and talks to the database in it.

import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { hasCode } from '../src/error-code.ts';

const PROCESS = fileURLToPath(new URL('./postgres-process.ts', import.meta.url));

export class PostgresServer {
  readonly #folder: string;
  readonly #port: number;
  #process: ChildProcess;

  private constructor(folder: string, port: number, child: ChildProcess) {
    this.#folder = folder;
    this.#port = port;
    this.#process = child;
  }

  static async start(): Promise<PostgresServer> {
    const folder = mkdtempSync(join(tmpdir(), 'bang-tin-postgres-'));
    // The server's own user must be able to enter.
    chmodSync(folder, 0o777);
    const port = await freePort();
    return new PostgresServer(folder, port, await startProcess(folder, port));
  }

  /** "postgres://.../name" */
  address(database: string): string {
    return `postgres://bangtin:only-for-this-test@127.0.0.1:${this.#port}/${database}`;
  }

  async run(database: string, sql: string): Promise<void> {
    const client = new pg.Client({ connectionString: this.address(database) });
    await client.connect();
    await client.query(sql);
    await client.end();
  }

  /** kill -9 of the server and all of its processes, as a power cut would. Resolves when nothing of it is left. */
  async kill(): Promise<void> {
    const [postmaster = ''] = readFileSync(join(this.#folder, 'data/postmaster.pid'), 'utf8').split('\n');
    const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8').trim().split(' ').filter(Boolean);
    const ended = new Promise((resolve) => this.#process.once('close', resolve));
    for (const pid of [postmaster, ...children]) signal(Number(pid), 'SIGKILL');
    // Who watches over it has to take note of its death, which frees the number, and would then wait for an end that has been.
    while (signal(Number(postmaster), 0)) await new Promise((resolve) => setTimeout(resolve, 10));
    this.#process.kill('SIGKILL');
    await ended;
  }

  /** Starts it on what the one that was killed has left. */
  async restart(): Promise<void> {
    this.#process = await startProcess(this.#folder, this.#port, 'again');
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      const ended = new Promise((resolve) => this.#process.once('close', resolve));
      this.#process.stdin?.end();
      await ended;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

async function startProcess(folder: string, port: number, ...more: string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, [PROCESS, folder, String(port), ...more], { stdio: ['pipe', 'pipe', 'pipe'] });
  let written = '';
  child.stderr.on('data', (text: Buffer) => {
    written += text;
  });
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}: ${written}`)));
    child.stdout.once('data', () => resolve());
  });
  return child;
}

/** @returns whether there was such a process */
function signal(pid: number, name: 'SIGKILL' | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch (error) {
    if (hasCode(error, 'ESRCH')) return false;
    throw error;
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
