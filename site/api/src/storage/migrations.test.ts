import { expect, test } from '@jest/globals';
import { MIGRATIONS } from './migrations.ts';

test('the list stands in the order in which Kysely runs it', () => {
  const names = MIGRATIONS.map((migration) => migration.name);
  expect(names).toEqual(names.toSorted());
  expect(new Set(names).size).toBe(names.length);
});
