// A program that a bench runs: with its memory watched, and its last words kept for when it fails.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { highWaterMarkKb, MemoryWatch } from './process-memory.ts';

const KEPT_CHARACTERS = 6_000;

export interface ProgramOptions {
  command: readonly [program: string, ...parameters: string[]];
  folder?: string;
  environment?: Record<string, string>;
}

export interface ProgramRun {
  seconds: number;
  peakMb: number;
  output: string;
}

export class BenchProgram {
  readonly #child: ChildProcess;
  readonly #memory: MemoryWatch;
  readonly #startedAt = performance.now();
  readonly #ended: Promise<number | null>;
  readonly #name: string;
  #output = '';
  #hasEnded = false;

  constructor({ command: [program, ...parameters], folder, environment }: ProgramOptions) {
    this.#name = [program, ...parameters].join(' ');
    const env = { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', ...environment };
    this.#child = spawn(program, parameters, { ...(folder && { cwd: folder }), env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#memory = new MemoryWatch(this.#child.pid as number, highWaterMarkKb);
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.#output = (this.#output + chunk.toString()).slice(-KEPT_CHARACTERS);
      });
    }
    this.#ended = once(this.#child, 'close').then(([code]) => {
      this.#hasEnded = true;
      return code as number | null;
    });
  }

  get output(): string {
    return this.#output;
  }

  get peakMb(): number {
    return this.#memory.peakMb;
  }

  /** @throws with what the program said last, when it has ended */
  requireAlive(): void {
    if (this.#hasEnded) throw new Error(`${this.#name} has ended:\n${this.#output}`);
  }

  /** Waits for its end. @throws with what it said last, when it failed or took longer than allowed */
  async finish(limitSeconds: number): Promise<ProgramRun> {
    const limit = setTimeout(() => this.#child.kill('SIGKILL'), limitSeconds * 1000);
    const code = await this.#ended;
    clearTimeout(limit);
    const run = { seconds: (performance.now() - this.#startedAt) / 1000, peakMb: this.#memory.stop(), output: this.#output };
    if (code !== 0) throw new Error(`${this.#name} ended with ${code} after ${run.seconds.toFixed(0)} s:\n${this.#output}`);
    return run;
  }

  async stop(): Promise<void> {
    this.#memory.stop();
    if (!this.#hasEnded) this.#child.kill('SIGTERM');
    await this.#ended;
  }
}

/** Runs a program of Node to its end. */
export function runNode(parameters: readonly string[], limitSeconds: number, options: Omit<ProgramOptions, 'command'> = {}) {
  return new BenchProgram({ ...options, command: [process.execPath, ...parameters] }).finish(limitSeconds);
}
