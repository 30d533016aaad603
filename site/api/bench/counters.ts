// Durable, unique views a second over HTTP against what bare node:http answers on the same machine in the same run.
// `node site/api/bench/counters.ts [seconds per run, 4]`. Runs alternate (A B A B), since a busy machine changes under one's hands.

import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CONTENT_STORE_FILE, COUNTABLE_TABLES } from '@bang-tin/shared/countable-pages';
import Sqlite from 'better-sqlite3';
import type { LoadResult } from './load.ts';

const CONNECTIONS = 64;
const PAGES = 1000;
const PAIRS = 2;
const seconds = Number(process.argv[2] ?? 4);

const script = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Starts a program of the bench and resolves with the first message it sends. */
async function start<Message>(
  name: string,
  parameters: string[],
  environment: Record<string, string> = {},
): Promise<[ChildProcess, Message]> {
  const child = fork(script(name), parameters, { env: { ...process.env, ...environment }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const message = await new Promise<Message>((resolve, reject) => {
    child.once('message', (first) => resolve(first as Message));
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code} before it said anything`)));
  });
  return [child, message];
}

async function measure(server: string, parameters: string[], turn: number): Promise<LoadResult> {
  const [child, { port }] = await start<{ port: number }>(server, parameters);
  const [, result] = await start<LoadResult>('./load.ts', [
    String(port),
    String(seconds),
    String(CONNECTIONS),
    String(PAGES),
    String(turn),
  ]);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
  return result;
}

function writePages(folder: string): void {
  const path = join(folder, CONTENT_STORE_FILE);
  mkdirSync(dirname(path), { recursive: true });
  const database = new Sqlite(path);
  database.exec(COUNTABLE_TABLES);
  const insert = database.prepare("INSERT INTO countable_page (id, type, carried_views, carried_downloads) VALUES (?, 'article', 0, 0)");
  for (let page = 0; page < PAGES; page += 1) insert.run(`page${String(page).padStart(20, '0')}`);
  database.exec('INSERT INTO countable_site VALUES (1, 0, 0)');
  database.close();
}

const print = (figure: string, value: number, unit: string) => {
  console.log(JSON.stringify({ bench: 'counters', figure, value: Number(value.toPrecision(4)), unit }));
};
const mean = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

const folder = mkdtempSync(join(tmpdir(), 'bang-tin-bench-'));
try {
  writePages(folder);
  const raw: LoadResult[] = [];
  const counted: LoadResult[] = [];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    raw.push(await measure('./raw-server.ts', [], pair));
    counted.push(await measure('./api-server.ts', [folder], pair));
  }
  const failed = counted.reduce((sum, { failures }) => sum + failures, 0);
  if (failed > 0) throw new Error(`${failed} requests failed: the figures would mean nothing.`);
  const perSecond = mean(counted.map((result) => result.perSecond));
  print('raw_per_second', mean(raw.map((result) => result.perSecond)), 'requests/s');
  print('sqlite_views_per_second', perSecond, 'views/s');
  print('sqlite_ratio_raw', perSecond / mean(raw.map((result) => result.perSecond)), 'ratio');
  print('sqlite_p50_ms', mean(counted.map((result) => result.p50Ms)), 'ms');
  print('sqlite_p99_ms', mean(counted.map((result) => result.p99Ms)), 'ms');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
