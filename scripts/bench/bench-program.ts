// A program that a bench runs: with its memory watched, and its last words kept for when it fails.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { cpuMsOf, highWaterMarkKb, MemoryWatch } from './process-memory.ts';

const KEPT_CHARACTERS = 6_000;

export interface ProgramOptions {
  command: readonly [program: string, ...parameters: string[]];
  folder?: string;
  environment?: Record<string, string>;
  /** Told of every whole line that the program prints. */
  onLine?: (line: string) => void;
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

  constructor({ command: [program, ...parameters], folder, environment, onLine }: ProgramOptions) {
    this.#name = [program, ...parameters].join(' ');
    const env = { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', ...environment };
    this.#child = spawn(program, parameters, { ...(folder && { cwd: folder }), env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#memory = new MemoryWatch(this.#child.pid as number, highWaterMarkKb);
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.#output = (this.#output + chunk.toString()).slice(-KEPT_CHARACTERS);
      });
    }
    if (onLine && this.#child.stdout) createInterface({ input: this.#child.stdout }).on('line', onLine);
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

  /** CPU time of all its threads until now. */
  async cpuMs(): Promise<number> {
    return cpuMsOf(this.#child.pid as number);
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

/** Prints, after the program, the CPU time that it and all that it waited for have used; then ends as it did. */
const TIMING_SHELL = '"$@"; code=$?; times; exit $code';
const CPU_TIME = /(\d+)m([\d.]+)s (\d+)m([\d.]+)s\s*$/; // "0m12.430s 0m1.870s": user and system time, at the end

/** Runs a program to its end. @returns its CPU seconds, too, which a busy machine does not change as it changes the wall clock's */
export async function runMeasured(program: ProgramOptions, limitSeconds: number): Promise<ProgramRun & { cpuSeconds: number }> {
  const run = await new BenchProgram({ ...program, command: ['/bin/sh', '-c', TIMING_SHELL, 'sh', ...program.command] }).finish(
    limitSeconds,
  );
  const [, ...times] = CPU_TIME.exec(run.output) ?? [];
  const [userMinutes = 0, userSeconds = 0, systemMinutes = 0, systemSeconds = 0] = times.map(Number);
  return { ...run, cpuSeconds: (userMinutes + systemMinutes) * 60 + userSeconds + systemSeconds };
}
