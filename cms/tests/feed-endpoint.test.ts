// The feed as programs meet it: its address, its token, its cursor, its stream, and the call that wakes its reader.

import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FEED_PATH } from '@bang-tin/shared/feed-schema';
import { verifyWebhook } from '@bang-tin/shared/standard-webhooks';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bootStrapi, type RunningCms, startPostgres, TEST_SECRETS } from './boot-strapi.ts';
import { describeOnBothDatabases, documents, newRows, readFeed, requestFeed } from './feed-reader.ts';

const WRITERS = ['article', 'meeting-report', 'page', 'category', 'organisation', 'person', 'document-type', 'field'];
const STORIES = new Set(['article', 'meeting-report']);
const story = (title: string) => ({ title, lead: 'Lời dẫn', date: '2026-03-01T02:00:00.000Z' });

describeOnBothDatabases((cms) => {
  beforeAll(async () => {
    for (const title of ['Một', 'Hai', 'Ba']) await documents(cms(), 'article').create({ data: story(title), status: 'published' });
  });

  describe('the token', () => {
    const token = TEST_SECRETS.FEED_TOKEN;
    test.each([
      ['none', ''],
      ['a wrong one', `Bearer ${'x'.repeat(token.length)}`],
      ['a shorter one', `Bearer ${token.slice(0, -1)}`],
      ['a longer one', `Bearer ${token}x`],
      ['an empty one', 'Bearer '],
      ['another scheme', `Basic ${token}`],
      ['the token of the intake', `Bearer ${TEST_SECRETS.INTAKE_TOKEN}`],
    ])('%s: 401', async (_name, authorization) => {
      const { body } = await cms().request.get(FEED_PATH).set('authorization', authorization).expect(401);
      expect(body.error.code).toBe('UNAUTHORIZED');
    });

    test.each(['/API/FEED', '/api/feed/', '/api/Feed?after=0', '/api//feed', '/api/%66eed'])(
      'is asked for however the address is written: %s',
      async (address) => {
        const response = await cms().request.get(address);
        expect([401, 404]).toContain(response.status);
        expect(response.text).not.toContain('Lời dẫn');
      },
    );

    test('opens no other address', async () => {
      await cms()
        .request.get('/api/articles')
        .set('authorization', `Bearer ${token}`)
        .expect((response) => {
          if (response.status < 400) throw new Error(`articles answered ${response.status}`);
        });
      await cms().request.get('/api/intake/status').set('authorization', `Bearer ${token}`).expect(401);
    });

    test('not set: the address is closed, and says so', async () => {
      process.env.FEED_TOKEN = '';
      try {
        const { body } = await cms().request.get(FEED_PATH).set('authorization', 'Bearer ').expect(503);
        expect(body.error).toMatchObject({ code: 'TOKEN_NOT_SET', message: expect.stringContaining('FEED_TOKEN is not set') });
      } finally {
        process.env.FEED_TOKEN = token;
      }
    });
  });

  describe('the cursor', () => {
    test('from the start, from the middle, at the end', async () => {
      const all = await readFeed(cms());
      expect(all.rows.map(({ seq }) => seq)).toEqual(all.rows.map((_row, index) => index + 1));
      expect(all.end).toEqual({ seq: all.rows.length, row: all.rows.at(-1)?.row, count: all.rows.length });
      const [, second] = all.rows;
      if (second === undefined) throw new Error('no second row');
      const rest = await readFeed(cms(), { seq: second.seq, row: second.row });
      expect(rest.rows).toEqual(all.rows.slice(2));
      const nothing = await readFeed(cms(), all.end);
      expect(nothing).toEqual({ rows: [], end: { ...all.end, count: 0 } });
    });

    test('a row with another id, or past the end: 409, the database was restored', async () => {
      const { end } = await readFeed(cms());
      for (const query of [
        { after: '1', row: 'khong-phai-hang-nay' },
        { after: '1', row: '' },
        { after: String(end.seq + 1), row: end.row },
      ]) {
        const response = await requestFeed(cms(), query);
        expect(response.status).toBe(409);
        expect(response.body.error.code).toBe('FEED_CURSOR_UNKNOWN');
      }
    });

    test.each(['-1', '1e3', 'x', '1 or 1=1', '9'.repeat(40)])('no number (%s): 400', async (after) => {
      expect((await requestFeed(cms(), { after, row: 'x' })).status).toBe(400);
    });
  });

  test('a feed with a hole is cut off, never ended', async () => {
    const { end } = await readFeed(cms());
    const table = () => cms().strapi.db.connection('bang_tin_feed_rows');
    const hole = await table()
      .where({ seq: end.seq - 1 })
      .first();
    await table()
      .where({ seq: end.seq - 1 })
      .delete();
    try {
      await expect(readFeed(cms())).rejects.toThrow(/aborted|socket hang up/);
    } finally {
      await table().insert(hole);
    }
  });

  test('eight writers at once: a reader that polls meanwhile misses no row', async () => {
    const EACH = 12;
    const start = (await readFeed(cms())).end;
    const made: string[] = [];
    // Each writes another type: the rules of documents let writers of one type wait for each other long before the feed would.
    const write = async (type: string) => {
      for (let index = 0; index < EACH; index += 1) {
        const title = `Bài ${type} ${index}`;
        const data = STORIES.has(type) ? story(title) : { title };
        made.push((await documents(cms(), type).create({ data, status: 'published' })).documentId);
      }
    };
    let writing = true;
    const writers = Promise.all(WRITERS.map(write)).finally(() => {
      writing = false;
    });
    const seen = [];
    let cursor: { seq: number; row: string } = start;
    for (let last = false; !last; ) {
      last = !writing;
      const { rows, end } = await readFeed(cms(), cursor);
      seen.push(...rows);
      cursor = end;
    }
    await writers;
    expect(seen.map(({ seq }) => seq)).toEqual(seen.map((_row, index) => start.seq + 1 + index));
    expect(seen.map(({ id }) => id).sort()).toEqual(made.sort());
    expect(made).toHaveLength(WRITERS.length * EACH);
  }, 120_000);

  test('two languages published at the same moment: the last row has both', async () => {
    const { documentId } = await documents(cms(), 'article').create({ data: story('Của mọi người') });
    await documents(cms(), 'article').update({ documentId, locale: 'en', data: story('Everybody’s') });
    const rows = await newRows(cms(), () =>
      Promise.all(['vi', 'en'].map((locale) => documents(cms(), 'article').publish({ documentId, locale }))),
    );
    expect(Object.keys(rows.at(-1)?.document?.locales ?? {})).toEqual(['vi', 'en']);
  });

  test('a big feed streams page by page, and no faster than it is read', async () => {
    const ROWS = 3000;
    const { end } = await readFeed(cms());
    await insertRows(cms(), end.seq, ROWS);
    let pages = 0;
    const count = (query: { sql: string }) => {
      if (/bang_tin_feed_rows.*limit/s.test(query.sql)) pages += 1;
    };
    cms().strapi.db.connection.on('query', count);
    const server = await listening(cms());
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const headers = { authorization: `Bearer ${TEST_SECRETS.FEED_TOKEN}` };
      get(`http://127.0.0.1:${server.port}${FEED_PATH}?after=${end.seq}&row=${end.row}`, { headers }, resolve).on('error', reject);
    });
    await untilSteady(() => pages);
    // What the reader has not taken yet is in the buffers of the sockets, a few megabytes, not in the CMS.
    expect(pages).toBeLessThan(30);
    let text = '';
    for await (const chunk of response) text = (text + chunk).slice(-200);
    expect(pages).toBeGreaterThanOrEqual(ROWS / 50);
    expect(JSON.parse(text.trimEnd().split('\n').at(-1) ?? '')).toMatchObject({ end: { seq: end.seq + ROWS, count: ROWS } });
    cms().strapi.db.connection.removeListener('query', count);
    server.close();
    await cms().strapi.db.connection('bang_tin_feed_rows').where('seq', '>', end.seq).delete();
    await cms().strapi.db.connection('bang_tin_feed_counter').update({ seq: end.seq });
  }, 60_000);
});

describe('after a commit', () => {
  const calls: { seq: number; isSigned: boolean }[] = [];
  let called: () => void = () => {};
  const publisher = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const { ok } = verifyWebhook(request.headers, body, TEST_SECRETS.PUBLISH_HOOK_SECRET, new Date());
      calls.push({ seq: JSON.parse(body).seq, isSigned: ok });
      response.writeHead(202).end();
      called();
    });
  });
  let cms: RunningCms;
  beforeAll(async () => {
    await new Promise<void>((resolve) => publisher.listen(0, '127.0.0.1', resolve));
    cms = await bootStrapi({ environment: { PUBLISHER_URL: `http://127.0.0.1:${(publisher.address() as AddressInfo).port}` } });
  }, 60_000);
  afterAll(async () => {
    await cms?.stop();
    publisher.closeAllConnections();
    publisher.close();
  });
  const nextCall = () =>
    new Promise<void>((resolve) => {
      called = resolve;
    });

  test('the publisher is woken, once the outermost transaction is through', async () => {
    const order: string[] = [];
    const onCall = () => order.push('call');
    const onQuery = ({ sql }: { sql: string }) => {
      if (sql.startsWith('COMMIT')) order.push('commit');
    };
    subscribe('undici:request:create', onCall);
    cms.strapi.db.connection.on('query', onQuery);
    const call = nextCall();
    await cms.strapi.db.transaction(async () => {
      await documents(cms, 'article').create({ data: story('Trong giao dịch'), status: 'published' });
      order.push('inside');
    });
    await call;
    unsubscribe('undici:request:create', onCall);
    cms.strapi.db.connection.removeListener('query', onQuery);
    expect(order.slice(0, 3)).toEqual(['inside', 'commit', 'call']);
    expect(calls).toEqual([{ seq: 1, isSigned: true }]);
  });

  test('nobody is woken by a transaction that was taken back, nor by drafts', async () => {
    const before = calls.length;
    const taken = cms.strapi.db.transaction(async () => {
      await documents(cms, 'article').create({ data: story('Sẽ bị hủy'), status: 'published' });
      throw new Error('taken back');
    });
    await expect(taken).rejects.toThrow('taken back');
    await documents(cms, 'article').create({ data: story('Nháp') });
    const call = nextCall();
    await documents(cms, 'article').create({ data: story('Sau đó'), status: 'published' });
    await call;
    expect(calls.slice(before).map(({ seq }) => seq)).toEqual([2]);
  });
});

describe.each(['SQLite', 'PostgreSQL'])('content that came in past the CMS (%s)', (database) => {
  test('is in the feed after the next start, and only once', async () => {
    const postgres = database === 'PostgreSQL' ? await startPostgres() : undefined;
    const dataDir = await mkdtemp(path.join(tmpdir(), 'bang-tin-reconcile-'));
    const options = { dataDir, ...(postgres && { databaseUrl: postgres.url }) };
    let cms = await bootStrapi(options);
    const again = async () => {
      await cms.stop();
      cms = await bootStrapi(options);
    };
    try {
      const ids: Record<string, string> = {};
      for (const title of ['Còn', 'Đổi', 'Mất', 'Thêm']) {
        ids[title] = (await documents(cms, 'category').create({ data: { title }, status: 'published' })).documentId;
      }
      const { db } = cms.strapi;
      await db.connection('bang_tin_feed_rows').where({ seq: 4 }).delete();
      await db.connection('bang_tin_feed_counter').update({ seq: 3 });
      await db.connection('categories').where({ document_id: ids.Mất }).whereNotNull('published_at').delete();
      const future = db.dialect.client === 'sqlite' ? Date.now() + 60_000 : new Date(Date.now() + 60_000);
      await db
        .connection('categories')
        .where({ document_id: ids.Đổi })
        .whereNotNull('published_at')
        .update({ description: 'mới', updated_at: future });
      await again();
      const { rows } = await readFeed(cms);
      expect(
        rows
          .slice(3)
          .map(({ action, id }) => `${action} ${id}`)
          .sort(),
      ).toEqual([`publish ${ids.Đổi}`, `publish ${ids.Thêm}`, `unpublish ${ids.Mất}`].sort());
      await again();
      expect(await newRows(cms, async () => {})).toEqual([]);
      expect((await readFeed(cms)).rows).toEqual(rows);
    } finally {
      await cms.stop();
      await postgres?.stop();
      await rm(dataDir, { recursive: true });
    }
  }, 120_000);
});

/** Rows as they are after years: 20 KB each. */
async function insertRows({ strapi }: RunningCms, after: number, count: number): Promise<void> {
  const row = (seq: number) => ({
    seq,
    row: `hang-${seq}`,
    at: '2026-03-01T02:00:00.000Z',
    action: 'publish',
    type: 'page',
    document_id: `trang${seq}`,
    actor: null,
    document: JSON.stringify({ type: 'page', id: `trang${seq}`, locales: { vi: { body: 'ă'.repeat(10_000) } } }),
  });
  for (let start = 0; start < count; start += 100) {
    await strapi.db.connection('bang_tin_feed_rows').insert(Array.from({ length: 100 }, (_, index) => row(after + start + index + 1)));
  }
  await strapi.db.connection('bang_tin_feed_counter').update({ seq: after + count });
}

async function listening({ strapi }: RunningCms): Promise<{ port: number; close(): void }> {
  const server = createServer(strapi.server.app.callback());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Waits until a number has not moved for a quarter of a second. */
async function untilSteady(read: () => number): Promise<void> {
  for (let steady = 0, last = read(); steady < 5; ) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    steady = read() === last && last > 0 ? steady + 1 : 0;
    last = read();
  }
}
