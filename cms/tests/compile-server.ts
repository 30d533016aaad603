// Runs once before the CMS tests: compiles the server, so that they boot what production boots.

import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const cms = path.resolve(__dirname, '..');

export default async function compileServer(): Promise<void> {
  const tsc = require.resolve('typescript/bin/tsc');
  await run(process.execPath, [tsc, '-p', path.resolve(cms, '../shared/tsconfig.json')]);
  await run(process.execPath, [tsc, '-p', path.join(cms, 'tsconfig.json')]);
}
