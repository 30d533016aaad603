// A publisher in a temporary folder, with the tiny builder and the CMS of the tests.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { type AssembledPublisher, acceptLossesFile, assemblePublisher } from '../assemble.ts';
import { createLogger } from '../log.ts';
import type { Publisher } from '../publisher.ts';
import type { ReleaseStep } from '../release-builder.ts';
import { ReleaseStore } from '../release-store.ts';
import { readSettings, type Settings } from '../settings.ts';
import { FEED_TOKEN, FeedFixture } from './feed-fixture.ts';
import { testNow } from './test-clock.ts';

const PUBLISHER_FOLDER = resolve(import.meta.dirname, '..');

const TINY_BUILDER = `${process.execPath} ${join(import.meta.dirname, 'tiny-builder.ts')}`;

export const HOOK_SECRET = 'hook-secret-of-the-tests';
export const SITE_URL = 'https://tin.example.vn';

export interface PublisherFixture {
  cms: FeedFixture;
  settings: Settings;
  environment: Record<string, string>;
  releases: ReleaseStore;
  /** Lines of the log. */
  log: string[];
  /** Starts a publisher on the folder, without its loop. */
  open(options?: { onStep?: (step: ReleaseStep) => void; feedToken?: string; now?: () => Date }): Promise<Publisher>;
  /** Closes the publisher that is open. */
  shut(): Promise<void>;
  /** Tells the builder what to do wrong, see tiny-builder. */
  order(name: string, text?: string): void;
  countermand(name: string): void;
  hasOrder(name: string): boolean;
  /** What readers find at a path of the release being served; null when nothing. */
  read(path: string): string | null;
  /** The text of a compressed file of the release being served. */
  unzip(path: string): string;
  /** The number of a file on disk, by which two names for one file are known. @param path below the releases */
  inode(path: string): number;
  /** Lets the next release lose pages. */
  acceptLosses(): void;
  /** Runs a program of operators (`commands/`) as they do. */
  run(command: string, ...parameters: string[]): Promise<ProgramEnd>;
  /** Adds a whole release with the files of the one being served. @returns its id */
  sealAnother(): string;
  close(): Promise<void>;
}

/** Those that a failed test has left behind are ended when its fixture is closed. */
const programs = new Set<ChildProcess>();

export interface ProgramEnd {
  code: number | null;
  output: string;
}

/** Runs a program of the publisher to its end. @param program seen from the publisher's folder */
export async function runProgram(program: string, parameters: string[], environment: Record<string, string>): Promise<ProgramEnd> {
  const child = spawn(process.execPath, [join(PUBLISHER_FOLDER, program), ...parameters], { env: { ...process.env, ...environment } });
  programs.add(child);
  child.once('close', () => programs.delete(child));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
}

/** @param options.buildCommand default: the tiny builder; empty: Astro */
export async function createPublisherFixture({ buildCommand = TINY_BUILDER } = {}): Promise<PublisherFixture> {
  const cms = new FeedFixture();
  await cms.listen();
  const folder = mkdtempSync(join(tmpdir(), 'publisher-test-'));
  const environment = {
    SITE_URL,
    CMS_URL: cms.url,
    DATA_DIR: folder,
    FEED_TOKEN,
    PUBLISH_HOOK_SECRET: HOOK_SECRET,
    PUBLISHER_PORT: '0',
    PUBLISHER_URL: '',
    BUILD_COMMAND: buildCommand,
  };
  const settings = readSettings(environment);
  const releases = new ReleaseStore(settings.releasesFolder);
  const log: string[] = [];
  let opened: AssembledPublisher | null = null;
  const shut = async (): Promise<void> => {
    await opened?.close();
    opened = null;
  };
  const orderFile = (name: string): string => join(folder, 'builder', name);
  mkdirSync(join(folder, 'builder'));
  return {
    cms,
    settings,
    environment,
    releases,
    log,
    async open({ feedToken = FEED_TOKEN, ...options } = {}) {
      opened = await assemblePublisher(
        { ...settings, feedToken },
        {
          log: createLogger('plain', (line) => log.push(line)),
          now: testNow,
          ...options,
        },
      );
      return opened.publisher;
    },
    shut,
    order: (name, text = '') => writeFileSync(orderFile(name), text),
    countermand: (name) => rmSync(orderFile(name), { force: true }),
    hasOrder: (name) => existsSync(orderFile(name)),
    read(path) {
      const file = join(settings.releasesFolder, 'current/public', path);
      return existsSync(file) ? readFileSync(file, 'utf8') : null;
    },
    unzip(path) {
      const bytes = readFileSync(join(settings.releasesFolder, 'current/public', path));
      return (path.endsWith('.gz') ? gunzipSync(bytes) : brotliDecompressSync(bytes)).toString();
    },
    inode: (path) => statSync(join(settings.releasesFolder, path)).ino,
    acceptLosses: () => writeFileSync(acceptLossesFile(settings), ''),
    run: (command, ...parameters) => runProgram(`commands/${command}.ts`, parameters, environment),
    sealAnother() {
      const current = releases.readManifest(releases.current() ?? '');
      if (!current) throw new Error('no release is being served');
      const id = releases.create(testNow());
      cpSync(releases.publicPath(current.id), releases.publicPath(id), { recursive: true });
      releases.seal({ ...current, id });
      return id;
    },
    async close() {
      for (const program of programs) program.kill('SIGKILL');
      await shut();
      await cms.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
