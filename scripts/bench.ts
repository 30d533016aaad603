// `npm run bench -- NAME …`: measures, on the code as it stands. Each prints a table and, last, one line of JSON a figure.

import { spawn } from 'node:child_process';
import { projectPath } from './start/project.ts';

const BENCHES: Record<string, { program: string; measures: string }> = {
  'fresh-clone': {
    program: 'scripts/bench/fresh-clone.ts',
    measures: 'both commands of the README in a fresh clone: seconds and peak memory',
  },
  publish: {
    program: 'scripts/bench/publish.ts',
    measures: 'from the commit of a feed row to the new page before readers, at any size (--documents 50000)',
  },
  build: {
    program: 'scripts/bench/build.ts',
    measures: 'the whole site by the publisher, astro build, Eleventy and Hugo, side by side (--documents 50000)',
  },
  citations: { program: 'scripts/bench/citations.ts', measures: 'finding citations in prose, resolving them against 100,000 documents' },
  layers: {
    program: 'site/publisher/bench/layers.ts',
    measures: 'what a release of one document costs on a big site: time, calls to the disk, rollback (--pages 50000)',
  },
  validity: { program: 'scripts/bench/validity.ts', measures: 'the states of 100,000 documents with 500,000 relations, and of one change' },
  counters: { program: 'site/api/bench/counters.ts', measures: 'durable views a second against a bare server' },
};

const [name = '', ...parameters] = process.argv.slice(2);
const bench = BENCHES[name];
if (!bench) {
  const known = Object.entries(BENCHES).map(([known, { measures }]) => `  ${known.padEnd(12)} ${measures}`);
  console.error(`There is no bench "${name}". Run "npm run bench -- NAME" with one of:\n${known.join('\n')}`);
  process.exit(2);
}
const child = spawn(process.execPath, [projectPath(bench.program), ...parameters], { stdio: 'inherit' });
child.once('close', (code) => {
  process.exitCode = code ?? 1;
});
