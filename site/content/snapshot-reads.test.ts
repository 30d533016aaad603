import { expect, test } from '@jest/globals';
import { SnapshotReads } from './snapshot-reads.ts';

/** Answers with what it was asked, and counts. */
function countingStore() {
  const asked: string[] = [];
  return {
    asked,
    select<T>(sql: string, parameters: readonly unknown[]): T[] {
      asked.push(`${sql} ${JSON.stringify(parameters)}`);
      const rows = sql === 'long' ? 100 : 1;
      return Array.from({ length: rows }, () => ({ sql, parameters })) as T[];
    },
  };
}

test('the same question is asked once, another one is not taken for it', () => {
  const store = countingStore();
  const reads = new SnapshotReads(store);
  for (const parameters of [[1], ['1'], [null], ['null'], ['a', 'b'], ['a,b'], [1]]) {
    expect(reads.select('x', parameters)).toEqual([{ sql: 'x', parameters }]);
  }
  expect(reads.select('y', [1])).toEqual([{ sql: 'y', parameters: [1] }]);
  expect(store.asked).toHaveLength(7);
});

test('what is in use stays, what is not goes, and long lists are never kept', () => {
  const store = countingStore();
  const reads = new SnapshotReads(store);
  for (let id = 0; id < 2000; id++) {
    reads.select('used', []);
    reads.select('once', [id]);
  }
  expect(store.asked.filter((question) => question.startsWith('used'))).toHaveLength(1);
  reads.select('once', [0]);
  expect(store.asked.filter((question) => question === 'once [0]')).toHaveLength(2);
  for (const _ of [1, 2]) reads.select('long', []);
  expect(store.asked.filter((question) => question.startsWith('long'))).toHaveLength(2);
});

test('nobody can change the rows that others are given, too', () => {
  const reads = new SnapshotReads(countingStore());
  expect(() => reads.select('x', []).push({})).toThrow(TypeError);
});
