// kill -9 of the CMS in the middle of publishing: what is published and what the feed says are the same, every time.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { publishedDocumentSchema } from '@bang-tin/shared/content-schemas';
import { expect, test } from '@jest/globals';
import Database from 'better-sqlite3';
import { Client } from 'pg';
import { cmsEnvironment, startPostgres } from './boot-strapi.ts';

/** A CMS dies after this many acts at most, up to this long after the last of them began: an act takes about as long. */
const MOST_ACTS = 16;
const LONGEST_WAIT_MS = 40;

type Query = <Row>(sql: string) => Promise<Row[]>;

test('50 times on SQLite', async () => {
  // Two databases side by side, so that one CMS boots while the other is being killed.
  const [one, two] = await Promise.all([killOnSqlite(25, 20260301), killOnSqlite(25, 20260302)]);
  const cutShort = one + two;
  console.info('[faults] {"tests":1,"cases":50}');
  console.log(`SQLite: 50 kills, ${cutShort} of them inside an act of publishing, change and row always agreed`);
  expect(cutShort).toBeGreaterThan(50 / 2);
}, 900_000);

test('25 times on PostgreSQL', async () => {
  const postgres = await startPostgres();
  try {
    const folder = await mkdtemp(path.join(tmpdir(), 'bang-tin-kill-'));
    const query: Query = async (sql) => {
      const client = new Client({ connectionString: postgres.url });
      await client.connect();
      try {
        return (await client.query(sql)).rows;
      } finally {
        await client.end();
      }
    };
    const cutShort = await killAgainAndAgain(25, 20260303, cmsEnvironment(folder, { databaseUrl: postgres.url }), query);
    console.info('[faults] {"tests":1,"cases":25}');
    console.log(`PostgreSQL: 25 kills, ${cutShort} of them inside an act of publishing, change and row always agreed`);
    expect(cutShort).toBeGreaterThan(25 / 2);
    await rm(folder, { recursive: true });
  } finally {
    await postgres.stop();
  }
}, 900_000);

async function killOnSqlite(times: number, seed: number): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bang-tin-kill-'));
  const query: Query = async (sql) => {
    const database = new Database(path.join(folder, 'cms', 'cms.sqlite'));
    try {
      return database.prepare(sql).all() as never;
    } finally {
      database.close();
    }
  };
  const cutShort = await killAgainAndAgain(times, seed, cmsEnvironment(folder), query);
  await rm(folder, { recursive: true });
  return cutShort;
}

/** @returns how many of the kills fell between the beginning and the end of an act */
async function killAgainAndAgain(times: number, seed: number, environment: Record<string, string>, query: Query): Promise<number> {
  const random = randomNumbers(seed);
  let cutShort = 0;
  for (let kill = 0; kill < times; kill += 1) {
    const acts = 1 + Math.floor(random() * MOST_ACTS);
    if (await workAndDie(environment, acts, random() * LONGEST_WAIT_MS)) cutShort += 1;
    await expectAgreement(query);
  }
  return cutShort;
}

/** Lets a CMS begin a number of acts and kills it. @returns whether that cut an act short */
async function workAndDie(environment: Record<string, string>, acts: number, waitMs: number): Promise<boolean> {
  const child: ChildProcess = spawn(process.execPath, [path.join(__dirname, 'publishing-driver.mts')], {
    env: { PATH: process.env.PATH, NODE_NO_WARNINGS: '1', ...environment },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  let begun = 0;
  let ended = 0;
  const enough = new Promise<void>((resolve) => {
    createInterface(child.stdout as NodeJS.ReadableStream).on('line', (line) => {
      if (line === '-') ended += 1;
      if (line === '+') begun += 1;
      if (begun === acts) resolve();
    });
  });
  await Promise.race([enough, exit.then(([code]) => Promise.reject(new Error(`the CMS ended by itself with ${code}`)))]);
  await new Promise((resolve) => setTimeout(resolve, waitMs));
  child.kill('SIGKILL');
  await exit;
  return begun > ended;
}

/** Reads the database as it was left, without a CMS that could mend it. */
async function expectAgreement(query: Query): Promise<void> {
  const published = await query<{ document_id: string; locale: string; title: string }>(
    'SELECT document_id, locale, title FROM articles WHERE published_at IS NOT NULL',
  );
  const rows = await query<{ seq: number | string; document_id: string; document: string | null }>(
    'SELECT seq, document_id, document FROM bang_tin_feed_rows ORDER BY seq',
  );
  const [counter] = await query<{ seq: number | string }>('SELECT seq FROM bang_tin_feed_counter');
  expect(rows.map(({ seq }) => Number(seq))).toEqual(rows.map((_row, index) => index + 1));
  expect(Number(counter?.seq)).toBe(rows.length);
  const last = new Map(rows.map(({ document_id, document }) => [document_id, document]));
  const said = [...last].flatMap(([id, document]) => {
    if (document === null) return [];
    const { locales } = publishedDocumentSchema.parse(JSON.parse(document));
    return Object.entries(locales).map(([locale, fields]) => `${id} ${locale} ${(fields as { title: string }).title}`);
  });
  expect(said.sort()).toEqual(published.map(({ document_id, locale, title }) => `${document_id} ${locale} ${title}`).sort());
}

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
