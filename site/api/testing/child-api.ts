// The small API as its operators run it: a process of its own, which a test may kill.

import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const running = new Set<ChildProcess>();

/** Ends what a failed test has left behind; call it after each test. */
export async function killChildApis(): Promise<void> {
  await Promise.all([...running].map((child) => ended(child, 'SIGKILL')));
}

export class ChildApi {
  readonly process: ChildProcess;
  /** "http://127.0.0.1:40123" */
  readonly origin: string;
  readonly #output: () => string;

  private constructor(child: ChildProcess, origin: string, output: () => string) {
    this.process = child;
    this.origin = origin;
    this.#output = output;
  }

  /** Everything that it has written so far. */
  get output(): string {
    return this.#output();
  }

  /** Resolves when it listens. @throws with its output when it ends before. */
  static start(folder: string, environment: Record<string, string> = {}, program: readonly string[] = []): Promise<ChildApi> {
    const { child, output } = run(folder, environment, program);
    return new Promise((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`the API ended with ${code} before it listened:\n${output()}`)));
      child.stdout?.on('data', () => {
        const origin = /Server listening at (http:\/\/[\d.]+:\d+)/.exec(output())?.[1];
        if (origin !== undefined) resolve(new ChildApi(child, origin, output));
      });
    });
  }

  /** Resolves when it has written a text so many times. */
  until(text: string, times = 1): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (this.output.split(text).length <= times) return;
        this.process.stdout?.off('data', look);
        resolve();
      };
      this.process.stdout?.on('data', look);
      look();
    });
  }

  /** Runs it, or another program and its parameters, until it ends by itself. */
  static async runToEnd(
    folder: string,
    environment: Record<string, string>,
    program: readonly string[] = [],
  ): Promise<{ code: number | null; output: string }> {
    const { child, output } = run(folder, environment, program);
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    return { code, output: output() };
  }

  /** Sends a signal and resolves with the exit code when the process is gone. */
  stop(signal: 'SIGKILL' | 'SIGTERM' | 'SIGINT'): Promise<number | null> {
    return ended(this.process, signal);
  }
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const end = new Promise<number | null>((resolve) => child.once('close', resolve));
  child.kill(signal);
  return end;
}

function run(folder: string, environment: Record<string, string>, [program = '../src/server.ts', ...parameters]: readonly string[] = []) {
  const child = spawn(process.execPath, [fileURLToPath(new URL(program, import.meta.url)), ...parameters], {
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', SITE_PORT: '0', DATA_DIR: folder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('close', () => running.delete(child));
  let written = '';
  const keep = (text: Buffer) => {
    written += text;
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return { child, output: () => written };
}

/** Posts a view through the trusted proxy that the environment TRUSTED_PROXIES=1 allows; resolves with the status, 0 when nobody answers. */
export async function postViewFrom(origin: string, address: string, page: string, agent: string): Promise<number> {
  try {
    const response = await fetch(`${origin}/api/views`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': agent, 'x-forwarded-for': address },
      body: JSON.stringify({ page }),
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    // The process was killed: exactly what these tests are about.
    return 0;
  }
}
