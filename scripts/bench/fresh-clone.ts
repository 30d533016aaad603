// Runs both commands of the README in a fresh clone of the committed code, as a newcomer does, and measures each part.
// `-- start` or `-- test` runs one of them alone. The host's npm is used; Linux only, since memory is read from /proc.

import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '../end-to-end/portal.ts';
import { PROJECT_ROOT } from '../start/project.ts';
import { MemoryWatch } from './process-memory.ts';

interface Measured {
  command: string;
  seconds: number;
  peakMb: number;
}

/** Runs a command; @param readyText ends it with Ctrl-C as soon as it prints this */
async function measure(folder: string, command: string, readyText?: string): Promise<Measured> {
  const startedAt = performance.now();
  const child = spawn(command, { cwd: folder, shell: true, detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  const watch = new MemoryWatch(child.pid as number);
  let seconds = 0;
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    if (seconds === 0 && readyText && output.includes(readyText)) {
      seconds = (performance.now() - startedAt) / 1000;
      process.kill(-(child.pid as number), 'SIGINT');
    }
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (seconds === 0 && (code !== 0 || readyText)) throw new Error(`${command} ended with ${code}:\n${output.slice(-4000)}`);
  return { command, seconds: seconds || (performance.now() - startedAt) / 1000, peakMb: watch.stop() };
}

const only = process.argv[2];
const folder = await mkdtemp(join(tmpdir(), 'bangtin-clone-'));
const results: Measured[] = [];
try {
  await measure(folder, `git clone --quiet "${PROJECT_ROOT}" .`);
  const [site, cms, publisher] = await freePorts(3);
  const ports = [`SITE_PORT=${site}`, `CMS_PORT=${cms}`, `CMS_URL=http://localhost:${cms}`, `PUBLISHER_PORT=${publisher}`];
  await writeFile(join(folder, '.env'), `${[...ports, `PUBLISHER_URL=http://127.0.0.1:${publisher}`].join('\n')}\n`);
  results.push(await measure(folder, 'npm ci'));
  if (only !== 'test') {
    results.push(await measure(folder, 'npm start', 'Ctrl-C'));
    results.push({ ...(await measure(folder, 'npm start', 'Ctrl-C')), command: 'npm start (second)' });
  }
  if (only !== 'start') results.push(await measure(folder, 'npm test'));
} finally {
  await rm(folder, { recursive: true, force: true });
}

console.table(results.map(({ command, seconds, peakMb }) => ({ command, seconds: seconds.toFixed(1), 'peak MB': peakMb })));
for (const { command, seconds, peakMb } of results) {
  const bench = 'fresh-clone';
  console.log(JSON.stringify({ bench, figure: 'seconds', value: Number(seconds.toFixed(1)), unit: 's', command }));
  console.log(JSON.stringify({ bench, figure: 'peak_mb', value: peakMb, unit: 'MB', command }));
}
