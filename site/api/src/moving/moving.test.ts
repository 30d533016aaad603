// The way from SQLite to PostgreSQL while views come in, and the export without anything of visitors.

import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { ChildApi, killChildApis, postViewFrom } from '../../testing/child-api.ts';
import { PostgresServer } from '../../testing/postgres-server.ts';
import { FIREFOX, REPORT, writeContent } from '../../testing/test-api.ts';
import { exportCounts } from './export-counts.ts';

jest.setTimeout(300_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bang-tin-moving-'));
  writeContent(folder);
});
afterEach(async () => {
  await killChildApis();
  rmSync(folder, { recursive: true, force: true });
});

const viewsOf = async (api: ChildApi): Promise<number | undefined> => {
  const counts = (await (await fetch(`${api.origin}/api/counts?ids=${REPORT}`)).json()) as Record<string, { views: number }>;
  return counts[REPORT]?.views;
};

test('moving to PostgreSQL while views come in loses none that was acknowledged and counts none twice', async () => {
  const postgres = await PostgresServer.start();
  try {
    await postgres.run('postgres', 'CREATE DATABASE moved');
    const api = await ChildApi.start(folder, { TRUSTED_PROXIES: '1' });
    const acknowledged: string[] = [];
    const refused: string[] = [];
    let next = 0;
    let isMoved = false;
    const reader = async () => {
      while (!isMoved) {
        const number = next++;
        const address = `10.0.${number >> 8}.${number & 255}`;
        const status = await postViewFrom(api.origin, address, REPORT, FIREFOX);
        (status === 200 ? acknowledged : refused).push(address);
      }
    };
    const readers = Promise.all(Array.from({ length: 8 }, reader));
    const url = postgres.address('moved');
    const moving = await ChildApi.runToEnd(folder, { COUNTERS_DATABASE_URL: url }, ['../src/moving/main.ts', 'move']);
    isMoved = true;
    await readers;
    expect(moving).toMatchObject({ code: 0, output: expect.stringContaining('Đã chuyển') });
    // The file refuses what still comes to it.
    expect(await postViewFrom(api.origin, '10.9.9.9', REPORT, FIREFOX)).toBe(503);
    await api.stop('SIGTERM');
    expect(await ChildApi.runToEnd(folder, {})).toMatchObject({ code: 1, output: expect.stringContaining('COUNTERS_DATABASE_URL') });
    const again = await ChildApi.start(folder, { TRUSTED_PROXIES: '1', COUNTERS_DATABASE_URL: url });
    expect(await viewsOf(again)).toBe(acknowledged.length);
    for (const address of [...refused, ...acknowledged.slice(0, 20)]) {
      expect(await postViewFrom(again.origin, address, REPORT, FIREFOX)).toBe(200);
    }
    expect(await viewsOf(again)).toBe(acknowledged.length + refused.length);
    await again.stop('SIGTERM');
    const twice = await ChildApi.runToEnd(folder, { COUNTERS_DATABASE_URL: url }, ['../src/moving/main.ts', 'move']);
    expect(twice).toMatchObject({ code: 1, output: expect.stringContaining('đã được chuyển') });
  } finally {
    await postgres.stop();
  }
});

test('a move that died while it copied, or before the seal, is made anew, unless somebody has counted in the copy', async () => {
  const postgres = await PostgresServer.start();
  try {
    await postgres.run('postgres', 'CREATE DATABASE moved');
    const url = postgres.address('moved');
    const move = () => ChildApi.runToEnd(folder, { COUNTERS_DATABASE_URL: url }, ['../src/moving/main.ts', 'move']);
    const count = async (address: string, environment: Record<string, string> = {}) => {
      const api = await ChildApi.start(folder, { TRUSTED_PROXIES: '1', ...environment });
      expect(await postViewFrom(api.origin, address, REPORT, FIREFOX)).toBe(200);
      const views = await viewsOf(api);
      await api.stop('SIGTERM');
      return views;
    };
    expect(await count('10.0.0.1')).toBe(1);
    expect(await move()).toMatchObject({ code: 0 });
    breakSeals(folder);
    expect(await count('10.0.0.2')).toBe(2);
    expect(await move()).toMatchObject({ code: 0 });
    // As it is left in the middle of the copying.
    breakSeals(folder);
    await postgres.run('moved', "UPDATE counters_copy SET sums = 'under way'; TRUNCATE salt, arrival");
    expect(await move()).toMatchObject({ code: 0 });
    expect(await count('10.0.0.3', { COUNTERS_DATABASE_URL: url })).toBe(3);
    breakSeals(folder);
    expect(await move()).toMatchObject({ code: 1, output: expect.stringContaining('đã có số đếm') });
    expect(await count('10.0.0.4', { COUNTERS_DATABASE_URL: url })).toBe(4);
  } finally {
    await postgres.stop();
  }
});

/** The state in which a mover leaves the files that dies before it seals them. */
function breakSeals(data: string): void {
  for (const name of ['counters', 'feedback']) {
    const file = new Sqlite(join(data, `counters/${name}.sqlite`));
    const seals = file.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
    expect(seals.length).toBeGreaterThan(0);
    for (const seal of seals) file.exec(`DROP TRIGGER "${seal}"`);
    file.close();
  }
}

test('an export has every number and nothing of visitors, and can take the place of the counters', async () => {
  const api = await ChildApi.start(folder, { TRUSTED_PROXIES: '1' });
  await Promise.all(Array.from({ length: 30 }, (_, number) => postViewFrom(api.origin, `10.0.0.${number}`, REPORT, FIREFOX)));
  const target = join(folder, 'counts.sqlite');
  await exportCounts(join(folder, 'counters/counters.sqlite'), target);
  await api.stop('SIGTERM');
  const file = new Sqlite(target, { readonly: true });
  const count = (table: string) => file.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  expect({
    arrivals: count('arrival'),
    salts: count('salt'),
    visits: file.prepare('SELECT sum(visits) FROM site_day').pluck().get(),
  }).toEqual({
    arrivals: 0,
    salts: 0,
    visits: 30,
  });
  file.close();
  rmSync(join(folder, 'counters'), { recursive: true });
  mkdirSync(join(folder, 'counters'));
  renameSync(target, join(folder, 'counters/counters.sqlite'));
  const restored = await ChildApi.start(folder);
  expect(await viewsOf(restored)).toBe(30);
  await restored.stop('SIGTERM');
});
