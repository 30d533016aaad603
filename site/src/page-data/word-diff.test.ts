import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { diffWords, type WordRun } from './word-diff.ts';

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', ' '), { maxLength: 40 });

/** By the table of all beginnings of both lists. */
function longestInCommon(older: readonly string[], newer: readonly string[]): number {
  let above = newer.map(() => 0).concat(0);
  for (const word of older) {
    const row = [0];
    newer.forEach((other, place) => {
      row.push(word === other ? (above[place] ?? 0) + 1 : Math.max(above[place + 1] ?? 0, row[place] ?? 0));
    });
    above = row;
  }
  return above.at(-1) ?? 0;
}
const without = (runs: readonly WordRun[], kind: WordRun['kind']) => runs.filter((run) => run.kind !== kind).flatMap((run) => run.words);
const changesOf = (runs: readonly WordRun[]) => runs.reduce((sum, run) => sum + (run.kind === 'same' ? 0 : run.words.length), 0);

describe('words that came and went', () => {
  test('give both lists, by as few changes as there can be', () => {
    fc.assert(
      fc.property(words, words, (older, newer) => {
        const runs = diffWords(older, newer, Number.POSITIVE_INFINITY) ?? [];
        expect([without(runs, 'ins'), without(runs, 'del')]).toEqual([older, newer]);
        expect(changesOf(runs)).toBe(older.length + newer.length - 2 * longestInCommon(older, newer));
      }),
      { numRuns: 300 },
    );
  });

  test('are told where they are no more than asked for', () => {
    fc.assert(
      fc.property(words, words, fc.nat(30), (older, newer, most) => {
        const runs = diffWords(older, newer, Number.POSITIVE_INFINITY) ?? [];
        expect(diffWords(older, newer, most)).toEqual(changesOf(runs) > most ? null : runs);
      }),
    );
  });

  test('stand in runs between what stayed: what went first', () => {
    expect(diffWords('một hai ba bốn năm'.split(' '), 'một 2 ba bốn và năm'.split(' '), 10)).toEqual([
      { kind: 'same', words: ['một'] },
      { kind: 'del', words: ['hai'] },
      { kind: 'ins', words: ['2'] },
      { kind: 'same', words: ['ba', 'bốn'] },
      { kind: 'ins', words: ['và'] },
      { kind: 'same', words: ['năm'] },
    ]);
    expect([diffWords([], [], 0), diffWords(['a'], ['a'], 0), diffWords(['a'], [], 0)]).toEqual([
      [],
      [{ kind: 'same', words: ['a'] }],
      null,
    ]);
  });

  test('need no more room than they found before, or make it', () => {
    const [older, newer] = ['a', 'b'].map((name) =>
      Array.from({ length: 300 }, (_, place) => (place % 3 === 0 ? `${place}` : `${name}${place}`)),
    );
    for (const most of [1_000, 1_000]) expect(changesOf(diffWords(older ?? [], newer ?? [], most) ?? [])).toBe(400);
  });
});
