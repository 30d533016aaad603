// A whole small API in a temporary folder, with a clock that tests set: real SQLite, real worker thread, real routes.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CONTENT_STORE_FILE, COUNTABLE_TABLES } from '@bang-tin/shared/countable-pages';
import { type SiteNumbers, siteNumbersSchema, type ViewAnswer, viewAnswerSchema } from '@bang-tin/shared/counter-schema';
import Sqlite from 'better-sqlite3';
import type { LightMyRequestResponse as Response } from 'fastify';
import { type App, type AppOptions, createApp } from '../src/app.ts';
import { parseSettings, type Settings } from '../src/settings.ts';

/** Three pages that exist; the first has numbers from the former portal and two files. */
export const ARTICLE = 'articlearticlearticle001';
export const REPORT = 'reportreportreportrep002';
export const DOCUMENT = 'documentdocumentdocum003';
export const CATEGORY = 'categorycategorycateg001';
export const DOCUMENT_TYPE = 'doctypedoctypedoctype001';
export const ORGANISATION = 'organorganorganorgano001';
/** Three options, always open; two that are over and to come on 22 November 2026. */
export const POLL = 'pollpollpollpollpollp001';
export const CLOSED_POLL = 'pollpollpollpollpollp002';
export const COMING_POLL = 'pollpollpollpollpollp003';
export const FILE = '/media/thong-tu-01.pdf';
export const OTHER_FILE = '/media/phu-luc.docx';

export const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
export const GOOGLEBOT = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';

export class TestClock {
  #now: number;
  constructor(instant: string) {
    this.#now = Date.parse(instant);
  }
  now = (): number => this.#now;
  set(instant: string): void {
    this.#now = Date.parse(instant);
  }
  advanceSeconds(seconds: number): void {
    this.#now += seconds * 1000;
  }
}

export interface ContentOptions {
  respectDoNotTrack?: boolean;
  carriedVisits?: number;
}

/** Writes the content store's tables as the publisher would. */
export function writeContent(folder: string, { respectDoNotTrack = false, carriedVisits = 0 }: ContentOptions = {}): void {
  const path = join(folder, CONTENT_STORE_FILE);
  mkdirSync(dirname(path), { recursive: true });
  const database = new Sqlite(path);
  database.pragma('journal_mode = WAL');
  database.exec(COUNTABLE_TABLES);
  const page = database.prepare('INSERT OR REPLACE INTO countable_page VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  page.run(ARTICLE, 'article', 802, 7, CATEGORY, null, null, 1);
  page.run(REPORT, 'meeting-report', 0, 0, CATEGORY, null, null, 0);
  page.run(DOCUMENT, 'legal-document', 0, 0, null, DOCUMENT_TYPE, ORGANISATION, 0);
  const name = database.prepare('INSERT OR REPLACE INTO countable_name VALUES (?, ?, ?, ?)');
  name.run(ARTICLE, 'vi', '=HYPERLINK("https://xau.example";"Tin")', '/bai-viet/2026/11/tin');
  name.run(ARTICLE, 'en', 'News', '/en/bai-viet/2026/11/news');
  name.run(REPORT, 'vi', 'Hội nghị', '/hoi-nghi/2026/11/hoi-nghi');
  name.run(DOCUMENT, 'vi', 'Thông tư 01', '/van-ban/2026/01');
  name.run(CATEGORY, 'vi', 'Tin trong tỉnh', '/chuyen-muc/tin-trong-tinh');
  name.run(DOCUMENT_TYPE, 'vi', 'Thông tư', null);
  name.run(ORGANISATION, 'vi', 'Ủy ban nhân dân tỉnh', null);
  const poll = database.prepare('INSERT OR REPLACE INTO countable_poll VALUES (?, ?, ?, ?)');
  const seconds = (instant: string) => Date.parse(instant) / 1000;
  poll.run(POLL, 3, null, null);
  poll.run(CLOSED_POLL, 2, seconds('2026-11-01T00:00:00Z'), seconds('2026-11-20T00:00:00Z'));
  poll.run(COMING_POLL, 2, seconds('2026-12-01T00:00:00Z'), null);
  const file = database.prepare('INSERT OR REPLACE INTO countable_file VALUES (?, ?)');
  file.run(DOCUMENT, FILE);
  file.run(DOCUMENT, OTHER_FILE);
  database.prepare('INSERT OR REPLACE INTO countable_site VALUES (1, ?, ?)').run(carriedVisits, respectDoNotTrack ? 1 : 0);
  database.close();
}

export interface ViewOptions {
  page?: string | null;
  show?: string[];
  /** The address that the connection comes from. */
  from?: string;
  agent?: string | null;
  headers?: Record<string, string>;
}

export class TestApi {
  readonly folder: string;
  readonly settings: Settings;
  readonly clock: TestClock;
  app: App;

  private constructor(folder: string, settings: Settings, clock: TestClock, app: App) {
    this.folder = folder;
    this.settings = settings;
    this.clock = clock;
    this.app = app;
  }

  static async open(
    options: { at?: string; content?: ContentOptions | null; environment?: Record<string, string> } & Partial<AppOptions> = {},
  ): Promise<TestApi> {
    const { at = '2026-11-22T03:00:00Z', content = {}, environment = {}, ...more } = options;
    const folder = mkdtempSync(join(tmpdir(), 'bang-tin-api-'));
    if (content !== null) writeContent(folder, content);
    const settings = parseSettings({ DATA_DIR: folder, LOG_LEVEL: 'silent', ...environment });
    const clock = new TestClock(at);
    return new TestApi(folder, settings, clock, await createApp({ settings, now: clock.now, ...more }));
  }

  /** Stops the API and starts another one on the same data. */
  async restart(): Promise<void> {
    await this.app.close();
    this.app = await createApp({ settings: this.settings, now: this.clock.now });
  }

  async close(): Promise<void> {
    await this.app.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Posts a view as a browser would. */
  postView({ page = ARTICLE, show, from = '203.0.113.7', agent = FIREFOX, headers = {} }: ViewOptions = {}): Promise<Response> {
    return this.post('/api/views', show === undefined ? { page } : { page, show }, { from, agent, headers });
  }

  async view(options: ViewOptions = {}): Promise<ViewAnswer> {
    const response = await this.postView(options);
    if (response.statusCode !== 200) throw new Error(`expected a counted view, got ${response.statusCode}: ${response.body}`);
    return viewAnswerSchema.parse(response.json());
  }

  /** The views of a page after a view of it. */
  async viewsAfter(options: ViewOptions = {}): Promise<number | undefined> {
    return (await this.view(options)).counts[options.page ?? ARTICLE]?.views;
  }

  post(url: string, body: unknown, { from = '203.0.113.7', agent = FIREFOX, headers = {} }: ViewOptions = {}): Promise<Response> {
    const payload = typeof body === 'string' ? body : JSON.stringify(body);
    return this.app.server.inject({
      method: 'POST',
      url,
      remoteAddress: from,
      payload,
      headers: { 'content-type': 'application/json', 'user-agent': agent ?? '', ...headers },
    });
  }

  get(url: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.app.server.inject({ method: 'GET', url, headers });
  }

  async site(): Promise<SiteNumbers> {
    return siteNumbersSchema.parse((await this.get('/api/site')).json());
  }

  /** Reads the counters' file from beside the API. */
  query<Row>(sql: string): Row[] {
    const database = new Sqlite(join(this.folder, 'counters/counters.sqlite'), { readonly: true });
    try {
      return database.prepare<[], Row>(sql).all();
    } finally {
      database.close();
    }
  }
}
