// Runs once before the CMS tests: compiles the server, so that they boot what production boots.
// Like the tests themselves it does not stop at wrong types (that is for tsc in CI); it only shows them.

import { spawnSync } from 'node:child_process';
import path from 'node:path';

const cms = path.resolve(__dirname, '..');

export default function compileServer(): void {
  compile(path.resolve(cms, '../shared/tsconfig.json'));
  compile(path.join(cms, 'tsconfig.json'));
}

function compile(project: string): void {
  const tsc = spawnSync(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', project], { encoding: 'utf8' });
  if (tsc.status !== 0) console.warn(`${project} has errors:\n${tsc.stdout}${tsc.stderr}`);
}
