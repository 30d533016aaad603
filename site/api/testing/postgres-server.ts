// Starts postgres-process.ts and talks to the database in it.

import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const PROCESS = fileURLToPath(new URL('./postgres-process.ts', import.meta.url));

export class PostgresServer {
  readonly #folder: string;
  readonly #process: ChildProcess;
  readonly #address: string;

  private constructor(folder: string, child: ChildProcess, address: string) {
    this.#folder = folder;
    this.#process = child;
    this.#address = address;
  }

  static async start(): Promise<PostgresServer> {
    const folder = mkdtempSync(join(tmpdir(), 'bang-tin-postgres-'));
    // The server's own user must be able to enter.
    chmodSync(folder, 0o777);
    const port = await freePort();
    const child = spawn(process.execPath, [PROCESS, folder, String(port)], { stdio: ['pipe', 'pipe', 'pipe'] });
    let written = '';
    child.stderr.on('data', (text: Buffer) => {
      written += text;
    });
    await new Promise<void>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}: ${written}`)));
      child.stdout.once('data', () => resolve());
    });
    return new PostgresServer(folder, child, `postgres://bangtin:only-for-this-test@127.0.0.1:${port}`);
  }

  /** "postgres://.../name" */
  address(database: string): string {
    return `${this.#address}/${database}`;
  }

  async run(database: string, sql: string): Promise<void> {
    const client = new pg.Client({ connectionString: this.address(database) });
    await client.connect();
    await client.query(sql);
    await client.end();
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('close', resolve));
    this.#process.stdin?.end();
    await ended;
    rmSync(this.#folder, { recursive: true, force: true });
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
