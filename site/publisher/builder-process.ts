// Runs the program that builds templates or pages: its time is limited, it can be stopped, and a failure quotes what it said last.

import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { PublisherError } from './publisher-error.ts';
import { SITE_FOLDER } from './templates-fingerprint.ts';

export interface BuilderOptions {
  /** Program and parameters. */
  command: readonly string[];
  /** In which it runs. */
  workFolder: string;
  /** Added to the environment. */
  environment: Record<string, string>;
  /** A builder that takes longer is ended. */
  timeoutMs: number;
}

const PROJECT_FOLDER = dirname(SITE_FOLDER);
const KEPT_LINES = 200;
const SHOWN_LINES = 12;
const WORK_PREFIX = 'build-';
/** A builder that does not end by itself after SIGTERM. */
const KILL_AFTER_MS = 5_000;
const ABANDONED_AFTER_MS = 6 * 60 * 60_000;

/** The command that runs `astro build` for this site from wherever it is started. */
export function astroBuild(): string[] {
  const manifest = createRequire(join(SITE_FOLDER, 'package.json')).resolve('astro/package.json');
  return [process.execPath, join(dirname(manifest), 'bin/astro.mjs'), 'build', '--root', SITE_FOLDER];
}

/** Calls with a new folder inside another one, which is removed afterwards; what killed builds left there goes, too. */
export async function inWorkFolder<T>(parent: string, work: (folder: string) => Promise<T>): Promise<T> {
  await mkdir(parent, { recursive: true });
  await removeOldWork(parent);
  const folder = await mkdtemp(join(parent, WORK_PREFIX));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Builds that were killed could not clear up; others may be under way. */
async function removeOldWork(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(WORK_PREFIX)) continue;
    const folder = join(parent, name);
    const touched = await stat(folder).catch(() => null);
    if (touched && Date.now() - touched.mtimeMs > ABANDONED_AFTER_MS) await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Runs a builder to its end.
 * @throws PublisherError BUILD_FAILED with the last lines that it said, also when it took too long; BUILD_STOPPED after the signal
 */
export async function runBuilder(options: BuilderOptions, signal: AbortSignal): Promise<void> {
  const stopped = () => new PublisherError('BUILD_STOPPED', 'The build was stopped because the publisher is stopping.');
  if (signal.aborted) throw stopped();
  const [program = '', ...parameters] = options.command;
  const child = spawn(program, parameters, {
    cwd: options.workFolder,
    // Astro's own program would keep its compiled self in the temporary folder, where nobody takes it away.
    env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1', ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => {
      lines.push(...cleanLines(text));
      lines.splice(0, lines.length - KEPT_LINES);
    });
  }
  let killTimer: NodeJS.Timeout | undefined;
  const stop = () => {
    clearTimeout(killTimer);
    child.kill('SIGTERM');
    killTimer = setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS);
  };
  signal.addEventListener('abort', stop, { once: true });
  let tookTooLong = false;
  const limit = setTimeout(() => {
    tookTooLong = true;
    stop();
  }, options.timeoutMs);
  try {
    const end = await new Promise<string | null>((resolveEnd, reject) => {
      child.once('error', reject);
      child.once('close', (code, by) => resolveEnd(code === 0 ? null : by ? `signal ${by}` : `exit code ${code}`));
    });
    if (signal.aborted) throw stopped();
    if (tookTooLong) throw tooSlow(options.timeoutMs, lines);
    if (end !== null) throw buildFailed(end, lines);
  } catch (error) {
    if (error instanceof PublisherError) throw error;
    throw new PublisherError('BUILD_FAILED', `The builder ${program} could not be run.`, { cause: error });
  } finally {
    clearTimeout(limit);
    clearTimeout(killTimer);
    signal.removeEventListener('abort', stop);
  }
}

function buildFailed(end: string, lines: string[]): PublisherError {
  return new PublisherError('BUILD_FAILED', `Rendering the site ended with ${end}; the old site stays. ${lastOf(lines)}`);
}

function tooSlow(timeoutMs: number, lines: string[]): PublisherError {
  return new PublisherError(
    'BUILD_FAILED',
    `Rendering the site took longer than ${timeoutMs / 1000} s and was ended; the old site stays. ` +
      `If the machine needs that long, raise BUILD_TIMEOUT_SECONDS. ${lastOf(lines)}`,
  );
}

const lastOf = (lines: string[]): string => `The last lines were:\n${lines.slice(-SHOWN_LINES).join('\n')}`;

/** Without colours, empty lines, the way through the program, and the project's own folder, which says nothing and is long. */
function cleanLines(text: string): string[] {
  return stripVTControlCharacters(text)
    .split(/\r?\n/)
    .map((line) => line.replaceAll(`${PROJECT_FOLDER}/`, '').trimEnd())
    .filter((line) => line !== '' && !/^\s+at /.test(line));
}
