// A whole portal for tests: `npm start` as a user runs it, with its own settings file, data folder and free ports.

import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { loadSettings } from '../start/environment-file.ts';
import { projectPath } from '../start/project.ts';

export interface Administrator {
  email: string;
  password: string;
}

/** Where a portal of the tests keeps its things; it survives stops and starts. */
export class PortalHome {
  readonly folder: string;
  readonly siteUrl: string;
  readonly cmsUrl: string;

  private constructor(folder: string, siteUrl: string, cmsUrl: string) {
    this.folder = folder;
    this.siteUrl = siteUrl;
    this.cmsUrl = cmsUrl;
  }

  static async create(): Promise<PortalHome> {
    const folder = await mkdtemp(join(tmpdir(), 'bangtin-portal-'));
    const [site, cms, publisher] = await freePorts(3);
    const home = new PortalHome(folder, `http://127.0.0.1:${site}`, `http://127.0.0.1:${cms}`);
    const settings = {
      SITE_URL: home.siteUrl,
      CMS_URL: home.cmsUrl,
      SITE_PORT: site,
      CMS_PORT: cms,
      PUBLISHER_PORT: publisher,
      PUBLISHER_URL: `http://127.0.0.1:${publisher}`,
      DATA_DIR: join(folder, 'data'),
    };
    await writeFile(
      join(folder, '.env'),
      Object.entries(settings)
        .map(([name, value]) => `${name}=${value}\n`)
        .join(''),
    );
    return home;
  }

  get environment(): NodeJS.ProcessEnv {
    return { ...process.env, BANGTIN_ENV_FILE: join(this.folder, '.env') };
  }

  async settings(): Promise<NodeJS.ProcessEnv & { DATA_DIR: string }> {
    return loadSettings(join(this.folder, '.env'));
  }

  /** Runs a program of the project to its end. */
  async run(program: string, ...parameters: string[]): Promise<{ code: number | null; output: string }> {
    const child = spawn(process.execPath, [projectPath(program), ...parameters], { env: this.environment });
    const output = collect(child);
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    return { code, output: output() };
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** A portal that runs. */
export class RunningPortal {
  readonly #child: ChildProcess;
  readonly output: () => string;
  /** From the command to the closing table, in seconds. */
  readonly secondsToStart: number;

  private constructor(child: ChildProcess, output: () => string, secondsToStart: number) {
    this.#child = child;
    this.output = output;
    this.secondsToStart = secondsToStart;
  }

  /** Runs `npm start` until it shows its closing table. @throws with all that it printed when it ends before. */
  static async start(home: PortalHome, ...parameters: string[]): Promise<RunningPortal> {
    const startedAt = performance.now();
    // A group of its own, as in a terminal, so that Ctrl-C can reach all of it
    const child = spawn(process.execPath, [projectPath('scripts/start.ts'), ...parameters], { env: home.environment, detached: true });
    const output = collect(child);
    await new Promise<void>((resolve, reject) => {
      child.stdout?.on('data', () => {
        if (output().includes('Ctrl-C')) resolve();
      });
      child.once('close', (code) => reject(new Error(`npm start ended with ${code}:\n${output()}`)));
    });
    return new RunningPortal(child, output, (performance.now() - startedAt) / 1000);
  }

  /** The account that the first start made, read off its closing table. */
  administrator(): Administrator {
    const cell = (label: string): string => new RegExp(`\\| ${label}[^|]*\\| (\\S+) +\\|`).exec(this.output())?.[1] ?? '';
    return { email: cell('Tài khoản quản trị'), password: cell('Mật khẩu') };
  }

  /** Kills one of the portal's programs without warning. @param program as it stands in its command line, e.g. "publisher/main.ts" */
  async kill(program: string): Promise<void> {
    const processes = await runningProcesses();
    const victim = processes.find(({ parent, command }) => parent === this.#child.pid && command.includes(program));
    if (!victim) throw new Error(`The portal runs no ${program}`);
    process.kill(victim.id, 'SIGKILL');
  }

  /** Ctrl-C, which a terminal sends to the whole process group. */
  async stop(): Promise<number | null> {
    if (this.#child.exitCode !== null) return this.#child.exitCode;
    const ended = new Promise<number | null>((resolve) => this.#child.once('close', resolve));
    if (this.#child.pid) process.kill(-this.#child.pid, 'SIGINT');
    return ended;
  }
}

const ASK_EVERY_MS = 50;

/**
 * Asks until the answer is as wanted.
 * @returns the seconds it took
 * @throws after the time-out, with the last answer's status
 */
export async function untilAnswer(url: string, isWanted: (status: number, body: string) => boolean, timeoutMs = 60_000): Promise<number> {
  const startedAt = performance.now();
  let last = '';
  while (performance.now() - startedAt < timeoutMs) {
    const answer = await fetch(url);
    const body = await answer.text();
    if (isWanted(answer.status, body)) return (performance.now() - startedAt) / 1000;
    last = `HTTP ${answer.status}, ${body.length} characters`;
    await pause(ASK_EVERY_MS);
  }
  throw new Error(`${url} did not become as wanted in ${timeoutMs / 1000} s (last: ${last})`);
}

/** From /proc where there is one (Linux, which may lack ps), else from ps. */
async function runningProcesses(): Promise<{ id: number; parent: number; command: string }[]> {
  if (!existsSync('/proc/self/stat')) {
    const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,command=']);
    return stdout.split('\n').map((line) => {
      const [id, parent, ...command] = line.trim().split(/\s+/);
      return { id: Number(id), parent: Number(parent), command: command.join(' ') };
    });
  }
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const processes = await Promise.all(
    ids.map(async (id) => {
      try {
        const stat = await readFile(`/proc/${id}/stat`, 'utf8');
        const command = await readFile(`/proc/${id}/cmdline`, 'utf8');
        return { id: Number(id), parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]), command };
      } catch (error) {
        if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return null; // it has ended meanwhile
        throw error;
      }
    }),
  );
  return processes.filter((found) => found !== null);
}

function collect(child: ChildProcess): () => string {
  let text = '';
  const add = (chunk: Buffer): void => {
    text += chunk.toString();
  };
  child.stdout?.on('data', add);
  child.stderr?.on('data', add);
  return () => text;
}

export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  await Promise.all(servers.map((server) => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
