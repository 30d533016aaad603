// A publisher in a temporary folder, with the real templates, which do wrong on order, and the CMS of the tests.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { type AssembledPublisher, acceptLossesFile, assemblePublisher } from '../assemble.ts';
import { createLogger } from '../log.ts';
import type { PageStatusSource } from '../page-status.ts';
import type { Publisher } from '../publisher.ts';
import type { PublishingStep } from '../publishing-steps.ts';
import { ReleaseStore } from '../releases/release-store.ts';
import { readSettings, type Settings } from '../settings.ts';
import { prepareTemplates, type TemplateBundle } from '../template-bundle.ts';
import { writeFaultyProgram } from './faulty-templates.ts';
import { FEED_TOKEN, FeedFixture } from './feed-fixture.ts';
import { testNow } from './test-clock.ts';

const PUBLISHER_FOLDER = resolve(import.meta.dirname, '..');

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
  open(options?: {
    onStep?: (step: PublishingStep) => void;
    onRelease?: (release: string) => void;
    feedToken?: string;
    now?: () => Date;
    firstPages?: number;
  }): Promise<Publisher>;
  /** What the publisher that is open tells of pages. */
  pages(): PageStatusSource;
  /** Closes the publisher that is open. */
  shut(): Promise<void>;
  /** Runs rounds until nothing is due. */
  settle(publisher: Publisher): Promise<void>;
  /** Tells the templates what to do wrong, see faulty-templates. */
  order(name: string, text?: string): void;
  countermand(name: string): void;
  hasOrder(name: string): boolean;
  /** What readers find at a path of the release being served; null when nothing. */
  read(path: string): string | null;
  /** The text of a compressed file of the release being served. */
  unzip(path: string): string;
  /** The number on disk of a file of the release being served, by which two names for one file are known. */
  inode(path: string): number;
  /** Lets the next release lose pages. */
  acceptLosses(): void;
  /**
   * A publisher on the same folder is killed as the step begins.
   * @param time at which time that it begins @param firstPages pages of a first release that are made at once
   * @returns a null code when it was
   */
  crash(step: PublishingStep, time?: number, firstPages?: number): Promise<ProgramEnd>;
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

/** The templates of this project, made into a program once for all tests of a file. */
let templates: Promise<TemplateBundle> | null = null;
function prepareOnce(): Promise<TemplateBundle> {
  templates ??= prepareTemplates({ siteUrl: SITE_URL, buildTimeoutMs: 180_000 }, new AbortController().signal);
  return templates;
}

/** @param folder an empty one; default: a temporary one */
export async function createPublisherFixture(folder = mkdtempSync(join(tmpdir(), 'publisher-test-'))): Promise<PublisherFixture> {
  const real = await prepareOnce();
  const cms = new FeedFixture();
  await cms.listen();
  const environment = {
    SITE_URL,
    CMS_URL: cms.url,
    DATA_DIR: folder,
    FEED_TOKEN,
    PUBLISH_HOOK_SECRET: HOOK_SECRET,
    PUBLISHER_PORT: '0',
    PUBLISHER_URL: '',
  };
  const bundle = { ...real, program: writeFaultyProgram(folder, real.program, join(folder, 'orders')) };
  const settings = readSettings(environment);
  const releases = new ReleaseStore(settings.releasesFolder);
  const log: string[] = [];
  let opened: AssembledPublisher | null = null;
  const shut = async (): Promise<void> => {
    await opened?.close();
    opened = null;
  };
  const pathOf = (path: string): string | null => releases.find(releases.current() ?? '', path);
  const orderFile = (name: string): string => join(folder, 'orders', name);
  mkdirSync(join(folder, 'orders'));
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
          bundle,
          ...options,
        },
      );
      return opened.publisher;
    },
    shut,
    pages() {
      if (opened === null) throw new Error('no publisher is open');
      return opened.pages;
    },
    order: (name, text = '') => writeFileSync(orderFile(name), text),
    countermand: (name) => rmSync(orderFile(name), { force: true }),
    hasOrder: (name) => existsSync(orderFile(name)),
    read(path) {
      const file = pathOf(path);
      return file === null ? null : readFileSync(file, 'utf8');
    },
    unzip(path) {
      const bytes = readFileSync(pathOf(path) ?? path);
      return (path.endsWith('.gz') ? gunzipSync(bytes) : brotliDecompressSync(bytes)).toString();
    },
    inode: (path) => statSync(pathOf(path) ?? path).ino,
    async settle(publisher) {
      while (await publisher.runRound(true));
    },
    acceptLosses: () => writeFileSync(acceptLossesFile(settings), ''),
    crash: (step, time = 1, firstPages) =>
      runProgram('testing/crash-at-step.ts', [step, String(time), ...(firstPages === undefined ? [] : [String(firstPages)])], environment),
    run: (command, ...parameters) => runProgram(`commands/${command}.ts`, parameters, environment),
    sealAnother() {
      const current = releases.readManifest(releases.current() ?? '');
      if (!current) throw new Error('no release is being served');
      const { id: onto, cursor, templates: fingerprint } = current;
      return releases.seal(releases.beginLayer(testNow()), { onto, created: testNow(), cursor, templates: fingerprint }).manifest.id;
    },
    async close() {
      for (const program of programs) program.kill('SIGKILL');
      await shut();
      await cms.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
