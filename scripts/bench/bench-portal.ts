// The real publisher and the real small API, on a sample portal: what a bench of publishing drives, from outside only.

import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { signWebhook } from '@bang-tin/shared/standard-webhooks';
import { freePorts } from '../end-to-end/portal.ts';
import { projectPath } from '../start/project.ts';
import { BenchCms } from './bench-cms.ts';
import { BenchProgram } from './bench-program.ts';
import { KeptPortal } from './kept-portal.ts';
import { type Publication, SampleFeed } from './sample/sample-feed.ts';

/** The same in every run, so that templates are built once. */
export const BENCH_SITE_URL = 'https://songngan.example';
/** What the publisher is started with, for profiles: BENCH_NODE_OPTIONS="--cpu-prof --cpu-prof-dir=/tmp/profiles". */
const NODE_OPTIONS = (process.env.BENCH_NODE_OPTIONS ?? '').split(' ').filter(Boolean);
const LOOP_WATCH = ['--import', projectPath('scripts/bench/event-loop-watch.ts')];
const ASK_EVERY_MS = 20;
const LOOK_EVERY_MS = 4;

interface PublisherStatus {
  state: string;
  release: string | null;
  cursor: { seq: number };
  buildFailure: { message: string } | null;
  feedFailure: { message: string } | null;
}

/** A line of the publisher's log that tells of a release. */
export interface ReleaseLine {
  rendered: number;
  changed: number;
  pages: number;
  seconds: number;
  renderMs: number;
  fileOperations: number;
}

export class BenchPortal {
  /** In the order of their switch. */
  readonly releases: ReleaseLine[] = [];
  readonly cms: BenchCms;
  readonly siteUrl: string;
  readonly folder: string;
  readonly #kept: KeptPortal | null;
  readonly #environment: Record<string, string>;
  readonly #publisherUrl: string;
  readonly #hookSecret = randomBytes(16).toString('hex');
  #publisher: BenchProgram | null = null;
  #api: BenchProgram | null = null;
  #longestBlockMs = 0;

  private constructor(cms: BenchCms, folder: string, kept: KeptPortal | null, sitePort: number, publisherPort: number) {
    this.cms = cms;
    this.folder = folder;
    this.#kept = kept;
    this.siteUrl = `http://127.0.0.1:${sitePort}`;
    this.#publisherUrl = `http://127.0.0.1:${publisherPort}`;
    this.#environment = {
      BANGTIN_ENV_FILE: join(folder, '.env'),
      SITE_URL: BENCH_SITE_URL,
      CMS_URL: cms.url,
      DATA_DIR: join(folder, 'data'),
      FEED_TOKEN: cms.token,
      PUBLISH_HOOK_SECRET: this.#hookSecret,
      HOST: '127.0.0.1',
      SITE_PORT: String(sitePort),
      PUBLISHER_PORT: String(publisherPort),
      BUILD_TIMEOUT_SECONDS: '7200',
      LOG_LEVEL: 'warn',
      LOG_FORMAT: 'json',
    };
  }

  /**
   * @param documents how many the portal has
   * @param base folder for its data, which lies on the disk that is measured
   * @param keep a folder that stays, and in which a run goes on where the one before it ended; null: none
   */
  static async create(documents: number, base = tmpdir(), keep: string | null = null): Promise<BenchPortal> {
    const kept = keep === null ? null : new KeptPortal(keep, documents);
    const feed = new SampleFeed(documents);
    for (const publication of kept?.publications() ?? []) feed.publishAgain(publication);
    const cms = new BenchCms(feed);
    await cms.listen();
    const [sitePort = 0, publisherPort = 0] = await freePorts(2);
    return new BenchPortal(cms, kept?.folder ?? (await mkdtemp(join(base, 'bangtin-bench-'))), kept, sitePort, publisherPort);
  }

  /** Publishes a change of a document, or a new one. @param ordinal null: the next new one */
  publish(ordinal: number | null): Publication {
    const published = this.cms.feed.publish(ordinal);
    this.#kept?.note(published);
    return published;
  }

  /** Publishes a document with another end of its text. */
  publishText(ordinal: number): Publication & { addition: number } {
    const published = this.cms.feed.publishText(ordinal);
    this.#kept?.note(published);
    return published;
  }

  /** @returns seconds until the first release is served, and the publisher's own peak until then */
  async start(limitSeconds: number): Promise<{ seconds: number; peakMb: number }> {
    const startedAt = performance.now();
    const environment = this.#environment;
    const main = [...NODE_OPTIONS, ...LOOP_WATCH, projectPath('site/publisher/main.ts')];
    this.#publisher = new BenchProgram({ command: [process.execPath, ...main], environment, onLine: (line) => this.#listen(line) });
    await this.#until((status) => status.release !== null, limitSeconds * 1000);
    const seconds = (performance.now() - startedAt) / 1000;
    this.#api = new BenchProgram({ command: [process.execPath, projectPath('site/api/src/server.ts')], environment });
    await this.untilServed('/', () => true, 60_000);
    await this.untilIdle(limitSeconds * 1000);
    return { seconds, peakMb: this.peakMb };
  }

  /** Whether an earlier run may have made the site already. */
  get isKept(): boolean {
    return this.#kept !== null;
  }

  get peakMb(): number {
    return this.#publisher?.peakMb ?? 0;
  }

  /** What the publisher has used of the processors until now, all its threads together. */
  async publisherCpuMs(): Promise<number> {
    return (await this.#publisher?.cpuMs()) ?? 0;
  }

  /** As the CMS does once its transaction has committed. */
  async wake(): Promise<void> {
    const message = { id: `msg_${randomUUID()}`, sentAt: new Date(), body: '{}' };
    const headers = signWebhook(message, this.#hookSecret);
    const answer = await fetch(`${this.#publisherUrl}/hooks/publish`, { method: 'POST', headers, body: message.body });
    await answer.arrayBuffer();
    if (answer.status !== 202) throw new Error(`The publisher's hook answered ${answer.status}.`);
  }

  /** Looks at a page until it is as wanted. @returns the moment when it was (performance.now()) */
  async untilServed(address: string, isWanted: (body: string) => boolean, limitMs: number): Promise<number> {
    const startedAt = performance.now();
    while (performance.now() - startedAt < limitMs) {
      const body = await this.read(address);
      if (body !== null && isWanted(body)) return performance.now();
      await pause(LOOK_EVERY_MS);
      this.#publisher?.requireAlive();
    }
    throw new Error(`${address} was not as wanted within ${limitMs / 1000} s. The publisher said:\n${this.#publisher?.output}`);
  }

  /** The page at an address as readers get it; null where there is none. */
  async read(address: string): Promise<string | null> {
    const answer = await fetch(this.siteUrl + address).catch(() => null);
    const body = await answer?.text();
    return answer?.status === 200 && body !== undefined ? body : null;
  }

  /** Until the publisher has done all that the feed tells. */
  async untilIdle(limitMs: number): Promise<void> {
    await this.#until(({ state, cursor }) => state === 'idle' && cursor.seq === this.cms.feed.lastSeq, limitMs);
  }

  #listen(line: string): void {
    if (!line.startsWith('{')) return;
    const said = JSON.parse(line) as Partial<ReleaseLine> & { msg?: string; heldMs?: number };
    if (said.msg === 'released') this.releases.push(said as ReleaseLine);
    this.#longestBlockMs = Math.max(this.#longestBlockMs, said.heldMs ?? 0);
  }

  /** For how long the publisher could at most not have begun anything, since this was last asked; 0 where that was short. */
  takeLongestBlockMs(): number {
    const longest = this.#longestBlockMs;
    this.#longestBlockMs = 0;
    return longest;
  }

  async stop(): Promise<void> {
    await this.#publisher?.stop();
    await this.#api?.stop();
    await this.cms.close();
    if (this.#kept === null && process.env.BENCH_KEEP === undefined) await rm(this.folder, { recursive: true, force: true });
  }

  async #until(isReached: (status: PublisherStatus) => boolean, limitMs: number): Promise<void> {
    const startedAt = performance.now();
    let last: PublisherStatus | null = null;
    while (performance.now() - startedAt < limitMs) {
      this.#publisher?.requireAlive();
      const answer = await fetch(`${this.#publisherUrl}/readyz`).catch(() => null);
      last = answer && ((await answer.json()) as PublisherStatus);
      if (last && isReached(last)) return;
      const failure = last?.buildFailure ?? last?.feedFailure;
      if (failure) throw new Error(`The publisher failed: ${failure.message}`);
      await pause(ASK_EVERY_MS);
    }
    throw new Error(`The publisher did not come so far in ${limitMs / 1000} s: ${JSON.stringify(last)}\n${this.#publisher?.output}`);
  }
}
