import { expect, test } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { MIGRATIONS, migrateToLatest } from './migrations.ts';
import type { CounterTables } from './tables.ts';

test('the list stands in the order in which Kysely runs it', () => {
  const names = MIGRATIONS.map((migration) => migration.name);
  expect(names).toEqual(names.toSorted());
  expect(new Set(names).size).toBe(names.length);
});

test('sums that waited in the former journal stand in the tables afterwards, once', async () => {
  const file = new Sqlite(':memory:');
  const database = new Kysely<CounterTables>({ dialect: new SqliteDialect({ database: file }) });
  const former = MIGRATIONS.findIndex(({ name }) => name === '2026-11-page-sums');
  for (const { up } of MIGRATIONS.slice(0, former + 1)) await up(database, 'sqlite');
  file.exec(`
    INSERT INTO page_total VALUES ('a', 5, 1, '2026-11-20');
    INSERT INTO page_sum VALUES (1, '2026-11-21', 'a', 2, 0), (2, '2026-11-22', 'a', 3, 1), (3, '2026-11-22', 'b', 1, 0)`);
  for (const { up } of MIGRATIONS.slice(former + 1)) await up(database, 'sqlite');
  expect(await database.selectFrom('page_total').selectAll().execute()).toEqual([
    { page_id: 'a', views: 10, downloads: 2, updated_day: '2026-11-22' },
    { page_id: 'b', views: 1, downloads: 0, updated_day: '2026-11-22' },
  ]);
  expect(await database.selectFrom('page_day').select(['day', 'page_id', 'views']).execute()).toEqual([
    { day: '2026-11-21', page_id: 'a', views: 2 },
    { day: '2026-11-22', page_id: 'a', views: 3 },
    { day: '2026-11-22', page_id: 'b', views: 1 },
  ]);
  await database.destroy();
});

test('an empty database gets all of them, and a second run changes nothing', async () => {
  const file = new Sqlite(':memory:');
  const database = new Kysely<CounterTables>({ dialect: new SqliteDialect({ database: file }) });
  await migrateToLatest(database, 'sqlite');
  await migrateToLatest(database, 'sqlite');
  expect(await database.selectFrom('batch_sum_folded').selectAll().execute()).toEqual([{ one: 1, n: 0, direct: 0 }]);
  await database.destroy();
});
