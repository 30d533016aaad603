import { describe, expect, test } from '@jest/globals';
import { formatTallies, tallySuite } from './tally.ts';

const passed = (fullName: string) => ({ fullName, status: 'passed' });
const result = (more: object) => ({ file: 'x.test.ts', tests: [], lines: [], seconds: 2, ...more });

describe('faults', () => {
  test('are the tests that ran, or what these tell', () => {
    const tests = [passed('edits'), passed('disk'), { fullName: 'cms', status: 'failed' }, { fullName: 'left out', status: 'pending' }];
    const lines = ['something else', '[faults] {"tests":1,"cases":200,"lost":3,"stale":1}\n', '[faults] not json'];
    expect(tallySuite({ name: 'n', file: 'x' }, result({ tests, lines }))).toEqual({
      name: 'n',
      cases: 202,
      survived: 201,
      lost: 3,
      stale: 1,
      seconds: 2,
    });
  });

  test('of a file with other tests are those that are named', () => {
    const tests = [passed('media: lost'), passed('a page')];
    expect(tallySuite({ name: 'n', file: 'x', only: /^media/ }, result({ tests }))).toMatchObject({ cases: 1, survived: 1 });
  });

  test('are summed up in the last line', () => {
    const tally = { name: 'n', cases: 3, survived: 2, lost: 1, stale: 0, seconds: 4 };
    expect(formatTallies([tally, { ...tally, survived: 3 }]).split('\n')).toEqual([
      'faults  survived  lost  stale  time',
      'n       2/3       1     0      4 s',
      'n       3/3       1     0      4 s',
      'faults survived 5/6, lost 2, stale 0',
    ]);
  });
});
