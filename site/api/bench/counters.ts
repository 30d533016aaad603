// The counters under load. `npm run bench -- counters [seconds per run, 4] [pairs, 3] [parts: throughput,large,crash]`

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PostgresServer } from '../testing/postgres-server.ts';
import { printMachine } from './figures.ts';
import { writePages } from './portal-data.ts';
import { measureThroughput } from './throughput.ts';

const PAGES = 1000;
const [seconds = '4', pairs = '3', parts = 'throughput,large,crash'] = process.argv.slice(2);
const wanted = new Set(parts.split(','));

const folder = mkdtempSync(join(tmpdir(), 'bang-tin-bench-'));
const postgres = await PostgresServer.start();
try {
  printMachine();
  if (wanted.has('throughput')) {
    const common = { seconds: Number(seconds), pairs: Number(pairs), pages: PAGES, folder };
    writePages(folder, PAGES);
    await measureThroughput({ ...common, engine: 'sqlite', api: (largestBatch) => [folder, largestBatch] });
    await postgres.run('postgres', 'CREATE DATABASE throughput');
    const url = postgres.address('throughput');
    await measureThroughput({ ...common, engine: 'postgres', api: (largestBatch) => [folder, largestBatch, url] });
  }
  printMachine();
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
