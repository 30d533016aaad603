// Keeps the children running: starts them, writes what they say to log files, restarts those that die, stops all on Ctrl-C.

import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface ChildSpecification {
  name: string;
  /** A TypeScript or JavaScript program and its parameters, run by this Node.js. */
  command: string[];
  folder: string;
  environment: NodeJS.ProcessEnv;
  /** Which of its lines the operator should see; all go to the log file. */
  isWorthShowing: (line: string) => boolean;
  /** Hears each of its lines. */
  onLine?: (line: string) => void;
}

export interface SupervisorEvents {
  /** One line for the operator. */
  say: (line: string) => void;
  /** A child ended its first run with exit code 2: its settings are wrong, starting it again cannot help. */
  onHopeless: (name: string, lastLines: string[]) => void;
}

const KEPT_LINES = 15;
const RESTART_DELAYS_MS = [500, 2_000, 5_000, 15_000, 30_000];
/** A child that has run this long is taken to be healthy: its next crash starts with the shortest delay. */
const HEALTHY_AFTER_MS = 60_000;
const STOP_TIMEOUT_MS = 15_000;
const LOG_LIMIT_BYTES = 10 * 1024 * 1024;
const CONFIGURATION_ERROR = 2;

interface Child {
  specification: ChildSpecification;
  process: ChildProcess;
  log: WriteStream;
  lastLines: string[];
  startedAt: number;
}

export class Supervisor {
  readonly #logFolder: string;
  readonly #events: SupervisorEvents;
  readonly #children = new Map<string, Child>();
  readonly #crashes = new Map<string, number>();
  readonly #restarts = new Set<NodeJS.Timeout>();
  #stopping = false;

  constructor(logFolder: string, events: SupervisorEvents) {
    this.#logFolder = logFolder;
    this.#events = events;
  }

  async start(specification: ChildSpecification): Promise<void> {
    const log = await this.#openLog(specification.name);
    if (this.#stopping) return;
    const child: Child = {
      specification,
      log,
      lastLines: [],
      startedAt: Date.now(),
      process: spawn(process.execPath, specification.command, {
        cwd: specification.folder,
        env: specification.environment,
        stdio: ['ignore', 'pipe', 'pipe'],
        // Ctrl-C reaches a whole process group; the children are to hear of it once, from stop().
        detached: process.platform !== 'win32',
      }),
    };
    this.#children.set(specification.name, child);
    for (const stream of [child.process.stdout, child.process.stderr]) {
      if (stream) createInterface({ input: stream }).on('line', (line) => this.#hear(child, line));
    }
    child.process.once('error', (error) => this.#events.say(`[${specification.name}] không chạy được: ${error.message}`));
    child.process.once('close', (code, signal) => this.#onEnd(child, code, signal));
  }

  /** Asks all children to stop, the last started first, and kills those that have not ended in 15 s. */
  async stop(): Promise<void> {
    this.#stopping = true;
    for (const timer of this.#restarts) clearTimeout(timer);
    await Promise.all([...this.#children.values()].reverse().map((child) => stopChild(child.process)));
  }

  #hear(child: Child, line: string): void {
    child.log.write(`${new Date().toISOString()} ${line}\n`);
    child.lastLines.push(line);
    if (child.lastLines.length > KEPT_LINES) child.lastLines.shift();
    child.specification.onLine?.(line);
    if (child.specification.isWorthShowing(line)) this.#events.say(`[${child.specification.name}] ${line}`);
  }

  #onEnd(child: Child, code: number | null, signal: NodeJS.Signals | null): void {
    const { name } = child.specification;
    child.log.end();
    if (this.#stopping) return;
    this.#children.delete(name);
    const wasHealthy = Date.now() - child.startedAt > HEALTHY_AFTER_MS;
    if (code === CONFIGURATION_ERROR && !wasHealthy && !this.#crashes.has(name)) {
      this.#events.onHopeless(name, child.lastLines);
      return;
    }
    const crashes = wasHealthy ? 0 : (this.#crashes.get(name) ?? 0);
    this.#crashes.set(name, crashes + 1);
    const delayMs = RESTART_DELAYS_MS[Math.min(crashes, RESTART_DELAYS_MS.length - 1)] ?? 0;
    const end = signal ? `tín hiệu ${signal}` : `mã ${code}`;
    this.#events.say(`[${name}] đã dừng bất thường (${end}). Những dòng cuối:`);
    for (const line of child.lastLines) this.#events.say(`[${name}]   ${line}`);
    this.#events.say(`[${name}] sẽ chạy lại sau ${delayMs / 1000} giây.`);
    const timer = setTimeout(() => {
      this.#restarts.delete(timer);
      this.start(child.specification).catch((error: Error) => this.#events.say(`[${name}] không chạy lại được: ${error.message}`));
    }, delayMs);
    this.#restarts.add(timer);
  }

  async #openLog(name: string): Promise<WriteStream> {
    await mkdir(this.#logFolder, { recursive: true });
    const file = join(this.#logFolder, `${name}.log`);
    const size = await stat(file).then(
      (found) => found.size,
      () => 0,
    );
    if (size > LOG_LIMIT_BYTES) await rename(file, `${file}.1`);
    const log = createWriteStream(file, { flags: 'a' });
    // A full disk must not end the one who keeps the others running.
    log.once('error', (error) => this.#events.say(`[${name}] không ghi được nhật ký ${file}: ${error.message}. Phần mềm vẫn chạy tiếp.`));
    log.on('error', () => {});
    return log;
  }
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
  await ended;
  clearTimeout(timer);
}
