// The same promises of both databases, by the same tests.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { pino } from 'pino';
import { freePort, PostgresServer } from '../../testing/postgres-server.ts';
import type { BatchOutcome, CountEvent, ViewEvent } from './count-event.ts';
import type { CounterStore } from './counter-store.ts';
import { MIGRATIONS } from './migrations.ts';
import { PostgresStore } from './postgres-store.ts';
import { SqliteStore } from './sqlite-store.ts';
import type { CounterTables } from './tables.ts';
import { foldSums, forgetWhatIsOver, readSalts } from './upkeep.ts';

// Processes start here, and a machine under load starts them slowly.
jest.setTimeout(180_000);

const NOW = Date.parse('2026-11-22T03:00:00Z') / 1000;
const DAY = '2026-11-22';
const silent = pino({ level: 'silent' });

const view = (today: number, page: string | null, more: Partial<ViewEvent> = {}): ViewEvent => ({
  kind: 'view',
  at: NOW,
  day: DAY,
  show: page === null ? [] : [page],
  visitor: { today, yesterday: null },
  page,
  ...more,
});

/** What differs between the databases in these tests. */
interface Engine {
  start(): Promise<void>;
  /** A store on an empty database. */
  empty(): Promise<CounterStore>;
  /** Another one on the same database. */
  another(): Promise<CounterStore>;
  stop(): Promise<void>;
}

class SqliteEngine implements Engine {
  #folder = '';
  #files = 0;
  async start() {
    this.#folder = mkdtempSync(join(tmpdir(), 'bang-tin-stores-'));
  }
  empty() {
    this.#files += 1;
    return this.another();
  }
  another() {
    return SqliteStore.open(join(this.#folder, `counters-${this.#files}.sqlite`));
  }
  async stop() {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

class PostgresEngine implements Engine {
  #server: PostgresServer | null = null;
  #databases = 0;
  async start() {
    this.#server = await PostgresServer.start();
  }
  async empty() {
    this.#databases += 1;
    await this.run(`CREATE DATABASE counters_${this.#databases}`);
    return this.another();
  }
  another() {
    return PostgresStore.open(this.address(`counters_${this.#databases}`), silent);
  }
  address(database: string): string {
    if (this.#server === null) throw new Error('start() comes first');
    return this.#server.address(database);
  }
  async stop() {
    await this.#server?.stop();
  }
  async run(sql: string): Promise<void> {
    await this.#server?.run('postgres', sql);
  }
}

describe.each([
  ['SQLite', () => new SqliteEngine()],
  ['PostgreSQL', () => new PostgresEngine()],
] as const)('%s', (_name, make) => {
  const engine: Engine = make();
  let store: CounterStore;
  const others: CounterStore[] = [];
  const another = async (): Promise<CounterStore> => {
    const opened = await engine.another();
    others.push(opened);
    return opened;
  };
  beforeAll(() => engine.start(), 60_000);
  afterAll(() => engine.stop());
  beforeEach(async () => {
    store = await engine.empty();
  });
  afterEach(async () => {
    await Promise.all([store, ...others.splice(0)].map((opened) => opened.close()));
  });

  const looked = async (from: CounterStore, ...show: string[]) => {
    const { pages, site } = await from.commit([{ kind: 'look', at: NOW, day: DAY, show }]);
    return { pages: Object.fromEntries(pages), site };
  };

  test('merges a batch: each visitor and page once, whatever their order', async () => {
    const batch: CountEvent[] = [];
    for (let visitor = 1; visitor <= 40; visitor += 1) {
      for (const page of ['b', 'a', 'b', null]) batch.push(view(visitor * 7919, page));
      batch.push({ ...view(visitor * 7919, 'a'), kind: 'download', page: 'a', file: '/media/x.pdf' });
      batch.push({ kind: 'bot', at: NOW, day: DAY, show: [] });
    }
    const outcome = await store.commit(batch);
    expect(Object.fromEntries(outcome.pages)).toEqual({ a: { views: 40, downloads: 40 }, b: { views: 40, downloads: 0 } });
    expect(outcome.site).toEqual({ online: 40, today: 40, yesterday: 0, thisMonth: 40, lastMonth: 0, total: 40 });
    await store.commit(batch.toReversed());
    expect(await looked(store, 'a', 'b')).toEqual({ pages: Object.fromEntries(outcome.pages), site: outcome.site });
  });

  test('goes on with yesterday’s number while a visit lasts', async () => {
    const late = { at: NOW, day: '2026-11-21', visitor: { today: 11, yesterday: null } };
    await store.commit([view(11, 'a', late)]);
    const outcome = await store.commit([view(22, 'a', { at: NOW + 60, visitor: { today: 22, yesterday: 11 } })]);
    expect(outcome.pages.get('a')).toEqual({ views: 1, downloads: 0 });
    expect(outcome.site).toMatchObject({ today: 0, yesterday: 1, total: 1 });
    const later = await store.commit([view(22, 'a', { at: NOW + 60 + 1800, visitor: { today: 22, yesterday: 11 } })]);
    expect(later.pages.get('a')).toEqual({ views: 2, downloads: 0 });
    expect(later.site).toMatchObject({ today: 1, total: 2 });
  });

  test('keeps the first salt of a day for every process, and destroys it with its second day', async () => {
    const other = await another();
    const [one, two] = await Promise.all([readSalts(store, DAY), readSalts(other, DAY)]);
    expect(one).toEqual(two);
    expect(one.yesterday).toBeNull();
    expect(one.today).toMatch(/^[0-9a-f]{64}$/);
    const next = await readSalts(store, '2026-11-23');
    expect(next.yesterday).toBe(one.today);
    await forgetWhatIsOver(store, NOW, '2026-11-24', () => false);
    expect(await readSalts(store, '2026-11-24')).toMatchObject({ yesterday: next.today });
    expect((await readSalts(store, DAY)).today).not.toBe(one.today);
  });

  test('forgets who no longer matters, keeps who does and every number', async () => {
    await store.commit([view(1, 'a', { at: NOW - 3700 }), view(2 ** 52 - 1, 'a', { at: NOW - 3700 })]);
    await store.commit([view(3, 'a'), view(2 ** 51, 'a')]);
    await forgetWhatIsOver(store, NOW, DAY, () => false);
    const again = [1, 2 ** 52 - 1, 3, 2 ** 51].map((visitor) => view(visitor, 'a'));
    expect((await store.commit(again)).pages.get('a')).toEqual({ views: 6, downloads: 0 });
  });

  test('three processes on one database count exactly', async () => {
    const stores = [store, await another(), await another()];
    const pages = Array.from({ length: 12 }, (_, index) => `page${index}`);
    // Each process gets every visitor, in another order: rows locked in different orders would block one another for ever.
    await Promise.all(
      stores.map(async (each, turn) => {
        for (let round = 0; round < 10; round += 1) {
          const batch = Array.from({ length: 60 }, (_, index) =>
            view(1000 * round + ((index * (turn + 7)) % 60), pages[(index * (turn + 5)) % 12] ?? ''),
          );
          await each.commit(turn === 1 ? batch.toReversed() : batch);
        }
      }),
    );
    const expected = new Set<string>();
    for (let turn = 0; turn < 3; turn += 1) {
      for (let round = 0; round < 10; round += 1) {
        for (let index = 0; index < 60; index += 1)
          expected.add(`${1000 * round + ((index * (turn + 7)) % 60)} ${pages[(index * (turn + 5)) % 12]}`);
      }
    }
    const fresh = await another();
    const { pages: counted, site } = await looked(fresh, ...pages);
    expect(Object.values(counted).reduce((sum, { views }) => sum + views, 0)).toBe(expected.size);
    expect(site.total).toBe(600);
  });

  test('sums of busy batches count once, before they are folded, while, and after, in every process', async () => {
    const other = await another();
    const busy = (from: number) => Array.from({ length: 30 }, (_, index) => view(from + index, index % 2 === 0 ? 'a' : 'b'));
    const numbers = { a: { views: 30, downloads: 0 }, b: { views: 30, downloads: 0 } };
    await store.commit(busy(1000));
    const unfolded = await other.commit(busy(2000));
    expect({ pages: Object.fromEntries(unfolded.pages), unfolded: unfolded.unfolded }).toEqual({ pages: numbers, unfolded: 2 });
    // Some of them, then the rest.
    expect(await store.run('fold', 1)).toBe(true);
    expect((await looked(store, 'a', 'b')).pages).toEqual(numbers);
    expect((await looked(other, 'a', 'b')).pages).toEqual(numbers);
    await foldSums(other);
    for (const each of [store, other, await another()]) {
      const { pages, unfolded: left } = await each.commit([{ kind: 'look', at: NOW, day: DAY, show: ['a', 'b'] }]);
      expect({ pages: Object.fromEntries(pages), left }).toEqual({ pages: numbers, left: 0 });
    }
    expect((await store.commit([view(9, 'a')])).pages.get('a')).toEqual({ views: 31, downloads: 0 });
  });

  test('says right numbers however many pages a batch asks for', async () => {
    const pages = Array.from({ length: 25_000 }, (_, index) => `page${index}`);
    await store.commit(pages.map((page, index) => view(index, page)));
    await foldSums(store);
    const other = await another();
    await looked(other, 'page0');
    const { pages: counted } = await looked(other, ...pages);
    expect(Object.values(counted).filter(({ views }) => views !== 1)).toEqual([]);
  });

  test('proves that it can write', async () => {
    await store.run('proveWritable', NOW);
    await store.run('proveWritable', NOW + 1);
    await store.close();
    await expect(store.run('proveWritable', NOW)).rejects.toThrow();
  });
});

describe('PostgreSQL alone', () => {
  const engine = new PostgresEngine();
  beforeAll(() => engine.start(), 60_000);
  afterAll(() => engine.stop());

  test('connections that are lost cost what was not acknowledged, and nothing after', async () => {
    const store = await engine.empty();
    await store.commit([view(0, 'a')]);
    const until = async (visitor: number): Promise<BatchOutcome> => store.commit([view(visitor, 'a')]).catch(() => until(visitor));
    // Cut while idle and cut in the middle of a transaction: which it is differs from round to round.
    for (let round = 1; round <= 40; round += 1) {
      const [outcome] = await Promise.all([
        until(round),
        engine.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'counters_1'"),
      ]);
      expect(outcome.pages.get('a')).toEqual({ views: round + 1, downloads: 0 });
    }
    await store.close();
  });

  test('what a process of the former version commits while the journals change is not lost', async () => {
    await engine.run('CREATE DATABASE former');
    const database = new Kysely<CounterTables>({
      dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: engine.address('former') }) }),
    });
    const change = MIGRATIONS.findIndex(({ name }) => name === '2026-11-tally-by-batch');
    for (const { up } of MIGRATIONS.slice(0, change)) await up(database, 'postgres');
    const former = new pg.Client({ connectionString: engine.address('former') });
    await former.connect();
    await former.query('BEGIN; SELECT pg_advisory_xact_lock(4207849484)');
    await former.query("INSERT INTO page_sum VALUES (1, '2026-11-22', 'a', 2, 1)");
    const changed = database.transaction().execute(async (transaction) => {
      for (const { up } of MIGRATIONS.slice(change)) await up(transaction, 'postgres');
    });
    while ((await former.query('SELECT 1 FROM pg_locks WHERE NOT granted')).rowCount === 0);
    await former.query('COMMIT');
    await Promise.all([changed, former.end()]);
    expect(await database.selectFrom('page_total').select(['page_id', 'views', 'downloads']).execute()).toEqual([
      { page_id: 'a', views: '2', downloads: '1' },
    ]);
    await database.destroy();
  });
});

test('a database that is not there is said with what to do', async () => {
  const port = await freePort();
  await expect(PostgresStore.open(`postgres://nobody@127.0.0.1:${port}/none`, silent)).rejects.toMatchObject({
    code: 'counters-unusable',
    message: expect.stringContaining('COUNTERS_DATABASE_URL'),
  });
});
