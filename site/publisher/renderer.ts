// Turns the content store into files. The rest of the publisher knows only the interface, so that how pages are made can change.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { PublisherError } from './publisher-error.ts';
import type { Settings } from './settings.ts';

export interface Renderer {
  /** Digest of everything but content that decides what pages look like. */
  fingerprint(): Promise<string>;
  /**
   * Renders the whole site from the content store into an empty folder; media files are not its business.
   * @throws PublisherError BUILD_FAILED with the last lines that the templates' builder said, also when it took too long,
   *   BUILD_STOPPED after the signal
   */
  render(outFolder: string, signal: AbortSignal): Promise<void>;
}

export interface CommandRendererOptions {
  /** Program and parameters. */
  command: readonly string[];
  /** Each run gets a folder of its own in here, in which it works and which is removed after it. */
  workFolder: string;
  /** What the sources are seen from. */
  folder: string;
  /** Added to the environment, together with OUT_DIR. */
  environment: Record<string, string>;
  /** Files and folders that are part of the fingerprint. */
  sources: readonly string[];
  /** A builder that takes longer is ended, and the build has failed. */
  timeoutMs: number;
}

const SITE_FOLDER = resolve(import.meta.dirname, '..');
const ASTRO_SOURCES = ['src', 'content', 'public', 'astro.config.ts', 'astro.config.mjs', '../shared/dist', '../package-lock.json'];
const KEPT_LINES = 200;
const SHOWN_LINES = 12;
/** A builder that does not end by itself after SIGTERM. */
const KILL_AFTER_MS = 5_000;
const ABANDONED_AFTER_MS = 6 * 60 * 60_000;

/** `astro build` of this site, or the command that stands in for it. */
export function createRenderer(settings: Pick<Settings, 'dataFolder' | 'siteUrl' | 'buildCommand' | 'buildTimeoutMs'>): Renderer {
  return createCommandRenderer({
    command: settings.buildCommand ?? [process.execPath, astroProgram(), 'build', '--root', SITE_FOLDER],
    // Astro keeps its server bundle below the folder it runs in: two builds in one would overwrite each other's, and from a folder
    // outside the project the bundle would not find its packages.
    workFolder: join(SITE_FOLDER, '.astro/builds'),
    folder: SITE_FOLDER,
    environment: { DATA_DIR: settings.dataFolder, SITE_URL: settings.siteUrl, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    sources: ASTRO_SOURCES,
    timeoutMs: settings.buildTimeoutMs,
  });
}

function astroProgram(): string {
  const manifest = createRequire(join(SITE_FOLDER, 'package.json')).resolve('astro/package.json');
  return join(dirname(manifest), 'bin/astro.mjs');
}

export function createCommandRenderer(options: CommandRendererOptions): Renderer {
  return {
    fingerprint: () => digestOf(options),
    async render(outFolder, signal) {
      await mkdir(options.workFolder, { recursive: true });
      await removeOldWork(options.workFolder);
      const folder = await mkdtemp(join(options.workFolder, 'build-'));
      try {
        await runBuilder(options, folder, outFolder, signal);
      } finally {
        await rm(folder, { recursive: true, force: true, maxRetries: 5 });
      }
    },
  };
}

async function runBuilder(options: CommandRendererOptions, workFolder: string, outFolder: string, signal: AbortSignal): Promise<void> {
  const stopped = () => new PublisherError('BUILD_STOPPED', 'The build was stopped because the publisher is stopping.');
  if (signal.aborted) throw stopped();
  const [program = '', ...parameters] = options.command;
  const child = spawn(program, parameters, {
    cwd: workFolder,
    env: { ...process.env, ...options.environment, OUT_DIR: outFolder },
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

/** Builds that were killed could not clear up; others may be under way. */
async function removeOldWork(workFolder: string): Promise<void> {
  for (const name of await readdir(workFolder)) {
    const folder = join(workFolder, name);
    const touched = await stat(folder).catch(() => null);
    if (touched && Date.now() - touched.mtimeMs > ABANDONED_AFTER_MS) await rm(folder, { recursive: true, force: true });
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
    .map((line) => line.replaceAll(`${dirname(SITE_FOLDER)}/`, '').trimEnd())
    .filter((line) => line !== '' && !/^\s+at /.test(line));
}

async function digestOf({ command, folder, environment, sources }: CommandRendererOptions): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([command, environment]));
  for (const source of sources) {
    for (const file of await listFiles(resolve(folder, source))) {
      hash.update(`\0${relative(folder, file)}\0`).update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

/** All files below a folder in a fixed order; the path itself for a file; none where nothing is. Tests are no templates. */
async function listFiles(path: string): Promise<string[]> {
  try {
    const entries = await readdir(path, { withFileTypes: true, recursive: true });
    return entries
      .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') return [path];
    if (code === 'ENOENT') return [];
    throw error;
  }
}
