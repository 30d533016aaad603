// How much memory a program and all that it starts take together, and its time of the processors, read from /proc (Linux only).

import { readdir, readFile } from 'node:fs/promises';

const SAMPLE_EVERY_MS = 250;
const KIBIBYTES_PER_MB = 1024;
/** Linux counts in hundredths of a second for programs, whatever it does inside. */
const MS_PER_TICK = 10;

/** Reads the size of one process, in KiB; 0 when it has ended. */
export type SizeReader = (processId: number) => Promise<number>;

/** Watches a process and its descendants until stop(). */
export class MemoryWatch {
  readonly #root: number;
  readonly #sizeOf: SizeReader;
  readonly #timer: NodeJS.Timeout;
  #peakKb = 0;

  constructor(processId: number, sizeOf: SizeReader = proportionalSetSizeKb) {
    this.#root = processId;
    this.#sizeOf = sizeOf;
    this.#timer = setInterval(() => this.#sample(), SAMPLE_EVERY_MS);
  }

  /** @returns the highest sum of sizes seen, in MB (2^20 bytes) */
  stop(): number {
    clearInterval(this.#timer);
    return this.peakMb;
  }

  get peakMb(): number {
    return Math.round(this.#peakKb / KIBIBYTES_PER_MB);
  }

  async #sample(): Promise<void> {
    const sizes = await Promise.all((await descendants(this.#root)).map(this.#sizeOf));
    this.#peakKb = Math.max(
      this.#peakKb,
      sizes.reduce((sum, size) => sum + size, 0),
    );
  }
}

async function descendants(root: number): Promise<number[]> {
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = new Map(await Promise.all(processes.map(async (id) => [id, await parentOf(id)] as const)));
  const isBelow = (id: number | null | undefined): boolean => id === root || (id ? isBelow(parents.get(id)) : false);
  return processes.filter(isBelow);
}

/** Null when the process has ended meanwhile. */
async function parentOf(id: number): Promise<number | null> {
  const stat = await readIfAlive(`/proc/${id}/stat`);
  return stat === null ? null : Number(fieldsOf(stat)[1]);
}

/** Its share of what is in memory now: what several processes have in common is counted once. */
async function proportionalSetSizeKb(id: number): Promise<number> {
  const rollup = await readIfAlive(`/proc/${id}/smaps_rollup`);
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup ?? '')?.[1] ?? 0);
}

/** The most that it ever had, so that no peak falls between two samples; what processes share is counted for each. */
export async function highWaterMarkKb(id: number): Promise<number> {
  const status = await readIfAlive(`/proc/${id}/status`);
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(status ?? '')?.[1] ?? 0);
}

/** What all threads of a process have used of the processors; 0 when it has ended. */
export async function cpuMsOf(id: number): Promise<number> {
  const stat = await readIfAlive(`/proc/${id}/stat`);
  if (stat === null) return 0;
  const [user = 0, system = 0] = fieldsOf(stat).slice(11, 13).map(Number);
  return (user + system) * MS_PER_TICK;
}

/** Of /proc/ID/stat, those behind the name in brackets, the third one first. */
const fieldsOf = (stat: string): string[] => stat.slice(stat.lastIndexOf(')') + 2).split(' ');

async function readIfAlive(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return null;
    throw error;
  });
}
