// A site of a million pages and ten million rows of days: how fast numbers are read, what a view costs more than on a small site, how
// long a snapshot takes, and how much memory a day of a million visitors needs.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportCounts } from '../src/moving/export-counts.ts';
import { COUNTERS_FILE } from '../src/storage/open-counter-store.ts';
import type { PostgresServer } from '../testing/postgres-server.ts';
import { median, print } from './figures.ts';
import { fillPostgres, fillSqlite, writePages } from './portal-data.ts';
import { BenchServer, load, type Measured } from './processes.ts';

const LARGE = 1_000_000;
const SMALL = 1000;
const DAYS = 10;
const CONNECTIONS = 64;
/** Readers of numbers are people opening lists, not all connections at once. */
const READING_CONNECTIONS = 8;
const IDS = 20;

export async function measureLargeSite(seconds: number, pairs: number, postgres: PostgresServer): Promise<void> {
  const large = mkdtempSync(join(tmpdir(), 'bang-tin-large-'));
  const small = mkdtempSync(join(tmpdir(), 'bang-tin-small-'));
  try {
    writePages(large, LARGE);
    writePages(small, SMALL);
    await (await BenchServer.start('./api-server.ts', [large])).stop();
    fillSqlite(large, LARGE, 0);
    const began = performance.now();
    await exportCounts(join(large, COUNTERS_FILE), join(large, 'snapshot.sqlite'));
    print('snapshot_seconds', (performance.now() - began) / 1000, 's for the counts of a million pages');
    rmSync(join(large, 'snapshot.sqlite'));
    fillSqlite(large, 0, DAYS);
    await measureReading('sqlite', [large], seconds);
    await measureGrowth('sqlite', [large], [small], seconds, pairs);

    await postgres.run('postgres', 'CREATE DATABASE large');
    await postgres.run('postgres', 'CREATE DATABASE small');
    const toLarge = [large, '', postgres.address('large')];
    await (await BenchServer.start('./api-server.ts', toLarge)).stop();
    await fillPostgres(postgres.address('large'), LARGE, DAYS);
    await measureReading('postgres', toLarge, seconds);
    await measureGrowth('postgres', toLarge, [small, '', postgres.address('small')], seconds, pairs);
  } finally {
    rmSync(large, { recursive: true, force: true });
    rmSync(small, { recursive: true, force: true });
  }
}

async function measureReading(engine: string, parameters: string[], seconds: number): Promise<void> {
  const server = await BenchServer.start('./api-server.ts', parameters);
  const { p50Ms, p99Ms } = await load(server, { seconds, connections: READING_CONNECTIONS, pages: LARGE, turn: 0, ask: IDS });
  await server.stop();
  print(`${engine}_read_p50_ms`, p50Ms, `ms for ${IDS} counts, ${READING_CONNECTIONS} connections`);
  print(`${engine}_read_p99_ms`, p99Ms, `ms for ${IDS} counts, ${READING_CONNECTIONS} connections`);
}

async function measureGrowth(engine: string, large: string[], small: string[], seconds: number, pairs: number): Promise<void> {
  const measure = async (parameters: string[], pages: number, turn: number): Promise<Measured> => {
    const server = await BenchServer.start('./api-server.ts', parameters);
    const result = await load(server, { seconds, connections: CONNECTIONS, pages, turn: turn % 4 });
    await server.stop();
    return result;
  };
  const growth: number[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const few = await measure(small, SMALL, pair);
    const many = await measure(large, LARGE, pair);
    growth.push(few.perSecond / many.perSecond);
  }
  print(`${engine}_growth`, median(growth), `times the time for a view, from ${SMALL} to ${LARGE} pages seen evenly`);
}

const MILLION = 1_000_000;

/** A million visitors: spread over a day by a clock that goes by requests, and all of them while nobody's half hour is over. */
export async function measureMemory(): Promise<void> {
  await measureMemoryWith('memory_day', 'within a day', String(MILLION));
  await measureMemoryWith('memory_half_hour', 'within half an hour', '');
}

async function measureMemoryWith(name: string, span: string, perDay: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bang-tin-memory-'));
  try {
    writePages(folder, SMALL);
    const server = await BenchServer.start('./api-server.ts', [folder, '', '', perDay]);
    let most = 0;
    const look = async () => {
      most = Math.max(most, (await server.usage()).residentBytes);
    };
    const looking = setInterval(look, 1000);
    const { total } = await load(server, { seconds: 0, connections: CONNECTIONS, pages: SMALL, turn: 0, answers: MILLION });
    clearInterval(looking);
    await look();
    await server.stop();
    print(`${name}_visitors`, total, `visitors ${span}`);
    print(`${name}_mebibytes`, most / 2 ** 20, 'MiB resident at most');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
