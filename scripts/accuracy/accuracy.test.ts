import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { projectPath } from '../start/project.ts';
import { formatAccuracyTable } from './accuracy-table.ts';
import { DERIVED_SETS, derive } from './derived-sets.ts';
import { parseMarkedPassages } from './gold-set.ts';
import { loadOwnSet } from './load-sets.ts';
import { precision, recall, score, share } from './scoring.ts';

const own = loadOwnSet();

describe('the marks of the own set', () => {
  test('are read and leave the text', () => {
    const [passage] = parseMarkedPassages('Theo Nghị định «46/NĐ–CP|full|46/NĐ-CP|2016-05-26|Chính phủ», «77/108|no» xã');
    expect(passage).toEqual({
      id: 'own-1',
      text: 'Theo Nghị định 46/NĐ–CP, 77/108 xã',
      citations: [{ category: 'full', number: '46/NĐ-CP', start: 15, end: 23, date: '2016-05-26', issuer: 'Chính phủ', isOptional: false }],
      hardNegatives: [{ start: 25, end: 31 }],
      ignored: [],
    });
  });
  test('move with the text when it is spoiled', () => {
    const [passage] = derive('blanks around separators', parseMarkedPassages('Nghị định «46/NĐ-CP|full» và «77/108|no»'));
    expect(passage?.text).toBe('Nghị định 46 / NĐ - CP và 77/108');
    expect(passage?.citations[0]).toMatchObject({ start: 10, end: 22 });
    expect(passage?.hardNegatives).toEqual([{ start: 26, end: 32 }]);
  });
});

describe('scoring', () => {
  const passages = parseMarkedPassages('Nghị định «46/NĐ-CP|full», «47/NĐ-CP|full||2016-01-01|» và «48/NĐ-CP|no»');
  test('counts what is missed, what is wrong, and hits on false friends', () => {
    const { full, hardNegativesHit, dates } = score(passages);
    expect([full, hardNegativesHit]).toEqual([{ right: 2, missed: 0, wrong: 1 }, 1]);
    expect(dates).toEqual({ right: 0, of: 1 });
    expect(score(passages, () => []).full).toEqual({ right: 0, missed: 2, wrong: 0 });
  });
  test('precision and recall', () => {
    expect([precision({ right: 3, missed: 1, wrong: 1 }), recall({ right: 3, missed: 2, wrong: 0 })]).toEqual([0.75, 0.6]);
    expect([precision({ right: 0, missed: 1, wrong: 0 }), share({ right: 0, of: 0 })]).toEqual([1, 1]);
  });
});

describe('the own set', () => {
  test('nothing is missed, nothing is wrong', () => {
    const { faults, full, short, named } = score(own);
    expect(faults).toEqual([]);
    expect([full.right, short.right, named.right].map((right) => right > 5)).toEqual([true, true, true]);
  });
  test('has its row in shared/DESIGN.md', () => {
    const row = formatAccuracyTable([['own', score(own)]])
      .split('\n')
      .at(-1);
    expect(readFileSync(projectPath('shared/DESIGN.md'), 'utf8')).toContain(row);
  });
  test.each(DERIVED_SETS)('spoiled by %s', (way) => {
    expect(score(derive(way, own)).faults).toEqual([]);
  });
});
