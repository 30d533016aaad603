// `npm run faults [-- PART OF A NAME]`: makes all faults that the tests know, with many more random edits and documents than `npm test`
// has time for, and says how many were survived and what readers were left with. Takes half an hour and more.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FAULT_SUITES } from './faults/fault-suites.ts';
import { formatTallies, type SuiteResult, tallySuite } from './faults/tally.ts';
import { projectPath } from './start/project.ts';

const [wanted = ''] = process.argv.slice(2);
const suites = FAULT_SUITES.filter(({ name, file }) => name.includes(wanted) || file.includes(wanted));
const folder = mkdtempSync(join(tmpdir(), 'faults-'));
const results = join(folder, 'results.json');
try {
  const jest = spawn(
    process.execPath,
    [
      projectPath('node_modules/jest/bin/jest.js'),
      ...suites.map(({ file }) => file),
      '--verbose=false',
      `--reporters=${projectPath('scripts/faults/fault-reporter.ts')}`,
    ],
    {
      cwd: projectPath('.'),
      stdio: 'inherit',
      env: { EDIT_SEQUENCES: '200', RANDOM_DOCUMENTS: '500', ...process.env, FAULT_RESULTS: results },
    },
  );
  const [code] = (await once(jest, 'close')) as [number | null];
  const ran = JSON.parse(readFileSync(results, 'utf8')) as SuiteResult[];
  const tallies = suites.flatMap((suite) => ran.filter(({ file }) => file === suite.file).map((result) => tallySuite(suite, result)));
  console.log(formatTallies(tallies));
  const isHarmed = tallies.some(({ lost, stale, survived, cases }) => lost + stale > 0 || survived < cases);
  process.exitCode = code === 0 && !isHarmed && tallies.length === suites.length ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
