// The counters under load. `npm run bench -- counters [seconds per run, 4] [pairs, 3] [parts: throughput,large,memory,crash] [kills, 30]`

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PostgresServer } from '../testing/postgres-server.ts';
import { measureCrashes } from './crashes.ts';
import { printMachine } from './figures.ts';
import { measureLargeSite, measureMemory } from './large-site.ts';
import { writePages } from './portal-data.ts';
import { measureThroughput } from './throughput.ts';

const PAGES = 1000;
const [seconds = '4', pairs = '3', parts = 'throughput,large,memory,crash', kills = '30'] = process.argv.slice(2);
const wanted = new Set(parts.split(','));

const folder = mkdtempSync(join(tmpdir(), 'bang-tin-bench-'));
const postgres = wanted.size === 1 && wanted.has('memory') ? null : await PostgresServer.start();
try {
  printMachine();
  if (postgres !== null && wanted.has('throughput')) {
    const common = { seconds: Number(seconds), pairs: Number(pairs), pages: PAGES, folder };
    writePages(folder, PAGES);
    await measureThroughput({ ...common, engine: 'sqlite', api: (largestBatch) => [folder, largestBatch] });
    await postgres.run('postgres', 'CREATE DATABASE throughput');
    const url = postgres.address('throughput');
    await measureThroughput({ ...common, engine: 'postgres', api: (largestBatch) => [folder, largestBatch, url] });
  }
  if (postgres !== null && wanted.has('large')) await measureLargeSite(Number(seconds), Number(pairs), postgres);
  if (wanted.has('memory')) await measureMemory();
  if (postgres !== null && wanted.has('crash')) await measureCrashes(Number(kills), postgres);
  printMachine();
} finally {
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
}
