import { expect, test } from '@jest/globals';
import { parseOptions } from './options.ts';

const FOLDER = '/home/official';

test('paths are meant from where the operator stands', () => {
  expect(parseOptions(['pages', '../other/a.txt', '/srv/b.txt'], FOLDER)).toEqual({
    paths: ['/home/official/pages', '/home/other/a.txt', '/srv/b.txt'],
    dryRun: false,
    totals: 'no',
    reportFile: null,
  });
});
test('all options', () => {
  expect(parseOptions(['--dry-run', 'a', '--totals', '--report', 'r.json'], FOLDER)).toMatchObject({
    dryRun: true,
    totals: 'found',
    reportFile: '/home/official/r.json',
  });
  expect(parseOptions(['a', '--totals=28.314.999', '--report=r.json'], FOLDER)).toMatchObject({ totals: 28314999 });
});
test.each([[[]], [['--dry-run']], [['a', '--force']], [['a', '--totals=many']], [['a', '--report']], [['a', '--dry-run=no']]])(
  '%j is refused',
  (args) => {
    expect(() => parseOptions(args, FOLDER)).toThrow(/Câu lệnh chưa đúng/);
  },
);
