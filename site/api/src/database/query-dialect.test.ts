import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Kysely } from 'kysely';
import { QueryWorkerDialect } from './query-dialect.ts';

interface Tables {
  sum: { name: string; total: number };
}

let folder: string;
let database: Kysely<Tables>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bang-tin-query-'));
  database = new Kysely<Tables>({ dialect: new QueryWorkerDialect({ path: join(folder, 'test.sqlite'), readonly: false }) });
  await database.schema
    .createTable('sum')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('total', 'integer')
    .execute();
  await database.insertInto('sum').values({ name: 'a', total: 0 }).execute();
});
afterEach(async () => {
  await database.destroy();
  rmSync(folder, { recursive: true, force: true });
});

const total = async () => (await database.selectFrom('sum').select('total').executeTakeFirstOrThrow()).total;

test('transactions that run at once come one after the other', async () => {
  await Promise.all(
    Array.from({ length: 50 }, () =>
      database.transaction().execute(async (transaction) => {
        const { total: before } = await transaction.selectFrom('sum').select('total').executeTakeFirstOrThrow();
        await transaction
          .updateTable('sum')
          .set({ total: before + 1 })
          .execute();
      }),
    ),
  );
  expect(await total()).toBe(50);
});

test('one that fails leaves nothing, and the next goes on', async () => {
  const failing = database.transaction().execute(async (transaction) => {
    await transaction.updateTable('sum').set({ total: 7 }).execute();
    await transaction.insertInto('sum').values({ name: 'a', total: 1 }).execute();
  });
  await expect(failing).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_PRIMARYKEY' });
  expect(await total()).toBe(0);
});

test('a line that grows without end is refused', async () => {
  const answers = await Promise.allSettled(Array.from({ length: 1200 }, total));
  const refused = answers.filter((answer) => answer.status === 'rejected');
  expect(refused.length).toBeGreaterThan(0);
  for (const { reason } of refused) expect(reason).toMatchObject({ code: 'database-busy' });
  expect(await total()).toBe(0);
});
