// What tests of the feed share: reading it as the publisher does, and the editor's own ways into the CMS.

import {
  FEED_PATH,
  FEED_START,
  type FeedCursor,
  type FeedEnd,
  type FeedRow,
  feedEndSchema,
  feedRowSchema,
} from '@bang-tin/shared/feed-schema';
import { afterAll, beforeAll, describe } from '@jest/globals';
import type { Response } from 'supertest';
import { type BootOptions, bootStrapi, type RunningCms, startPostgres, TEST_SECRETS } from './boot-strapi.ts';

export interface Reading {
  rows: FeedRow[];
  end: FeedEnd['end'];
}

/** Reads the feed over HTTP; every line must meet the contract, and the end line must be there. */
export async function readFeed(cms: RunningCms, cursor: FeedCursor = FEED_START): Promise<Reading> {
  const response = await requestFeed(cms, { after: String(cursor.seq), row: cursor.row });
  if (response.status !== 200) throw new Error(`the feed answered ${response.status}: ${response.text}`);
  const lines = String(response.body)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { rows: lines.slice(0, -1).map((line) => feedRowSchema.parse(line)), end: feedEndSchema.parse(lines.at(-1)).end };
}

/** What came into the feed while `work` ran. */
export async function newRows(cms: RunningCms, work: () => Promise<unknown>): Promise<FeedRow[]> {
  const { end } = await readFeed(cms);
  await work();
  return (await readFeed(cms, end)).rows;
}

export async function requestFeed(cms: RunningCms, query: Record<string, string>): Promise<Response> {
  return cms.request
    .get(FEED_PATH)
    .query(query)
    .set('authorization', `Bearer ${TEST_SECRETS.FEED_TOKEN}`)
    .buffer(true)
    .parse((stream, done) => {
      let text = '';
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString('utf8');
      });
      stream.on('end', () => done(null, stream.headers['content-type']?.includes('ndjson') ? text : JSON.parse(text)));
    });
}

/** Runs the same tests on a CMS with SQLite and on one with PostgreSQL. `cms()` is there once the tests run. */
export function describeOnBothDatabases(define: (cms: () => RunningCms) => void, options: BootOptions = {}): void {
  describe.each(['SQLite', 'PostgreSQL'] as const)('%s', (database) => {
    let cms: RunningCms | undefined;
    let postgres: Awaited<ReturnType<typeof startPostgres>> | undefined;
    beforeAll(async () => {
      if (database === 'PostgreSQL') postgres = await startPostgres();
      cms = await bootStrapi({ ...options, ...(postgres ? { databaseUrl: postgres.url } : {}) });
    }, 120_000);
    afterAll(async () => {
      await cms?.stop();
      await postgres?.stop();
    }, 60_000);
    define(() => {
      if (cms === undefined) throw new Error('the CMS did not boot');
      return cms;
    });
  });
}

/** The document service without the types that would need generated schemas. */
export interface Documents {
  create(params: object): Promise<{ documentId: string }>;
  update(params: object): Promise<{ documentId: string }>;
  publish(params: object): Promise<unknown>;
  unpublish(params: object): Promise<unknown>;
  discardDraft(params: object): Promise<unknown>;
  delete(params: object): Promise<unknown>;
  clone(params: object): Promise<{ documentId: string }>;
}
export function documents(cms: RunningCms, type: string): Documents {
  return cms.strapi.documents(`api::${type}.${type}` as never) as unknown as Documents;
}

export interface Editor {
  get(address: string): ReturnType<RunningCms['request']['get']>;
  post(address: string): ReturnType<RunningCms['request']['post']>;
  put(address: string): ReturnType<RunningCms['request']['put']>;
  delete(address: string): ReturnType<RunningCms['request']['delete']>;
}

/** An administrator's own requests, as the admin panel sends them. */
export async function signIn(cms: RunningCms, firstname: string, lastname: string): Promise<Editor> {
  const email = `${firstname}.${cms.dataDir.slice(-6)}@example.vn`.toLowerCase();
  const superAdmin = await cms.strapi.db.query('admin::role').findOne({ where: { code: 'strapi-super-admin' } });
  await cms.strapi
    .service('admin::user')
    .create({ email, firstname, lastname, password: 'Mat-khau-2026', isActive: true, roles: [superAdmin.id] });
  const { body } = await cms.request.post('/admin/login').send({ email, password: 'Mat-khau-2026' }).expect(200);
  const authorization = `Bearer ${body.data.token ?? body.data.accessToken}`;
  return {
    get: (address) => cms.request.get(address).set('authorization', authorization),
    post: (address) => cms.request.post(address).set('authorization', authorization),
    put: (address) => cms.request.put(address).set('authorization', authorization),
    delete: (address) => cms.request.delete(address).set('authorization', authorization),
  };
}
