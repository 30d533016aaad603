// Kills in the middle of the load: what was acknowledged is there, and what is sent again counts once. Short; the bench does it longer.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import { ChildApi, killChildApis, postViewFrom } from '../testing/child-api.ts';
import { CommentDesk } from '../testing/comment-desk.ts';
import { CrashTrial } from '../testing/crash-trial.ts';
import { killApi, killPostgres } from '../testing/crashes.ts';
import { PostgresServer } from '../testing/postgres-server.ts';
import { isFullDiskPossible, SmallDisk } from '../testing/small-disk.ts';
import { ARTICLE, POLL, writeContent } from '../testing/test-api.ts';
import { VoiceTrial } from '../testing/voice-trial.ts';
import { BATCH_LOCK } from './storage/postgres-connection.ts';

jest.setTimeout(600_000);

let postgres: PostgresServer;
let folder: string;
beforeAll(async () => {
  postgres = await PostgresServer.start();
  await postgres.run('postgres', 'CREATE DATABASE killed_api');
  await postgres.run('postgres', 'CREATE DATABASE killed_server');
});
afterAll(() => postgres.stop());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bang-tin-crash-'));
  writeContent(folder);
});
afterEach(async () => {
  await killChildApis();
  rmSync(folder, { recursive: true, force: true });
});

const nothingLost = { acknowledgedLost: 0, overCounted: 0 };

test('SQLite: kill -9 of the API loses no acknowledged view, and no view sent again counts twice', async () => {
  const outcome = await killApi(folder, {}, 6);
  expect(outcome).toMatchObject(nothingLost);
  expect(outcome.unanswered).toBeGreaterThan(0);
});

test('PostgreSQL: kill -9 of the API loses no acknowledged view, and no view sent again counts twice', async () => {
  const outcome = await killApi(folder, { COUNTERS_DATABASE_URL: postgres.address('killed_api') }, 4);
  expect(outcome).toMatchObject(nothingLost);
  expect(outcome.unanswered).toBeGreaterThan(0);
});

test('PostgreSQL: kill -9 of the server is said with 503; the API goes on by itself when the server is back', async () => {
  const outcome = await killPostgres(folder, postgres, 'killed_server', 2);
  expect(outcome).toMatchObject(nothingLost);
  expect(outcome.unanswered).toBeGreaterThan(0);
});

test('PostgreSQL: a connection that the server ends while a batch waits is said with 503, and the API goes on', async () => {
  const url = postgres.address('killed_api');
  const api = await ChildApi.start(folder, { COUNTERS_DATABASE_URL: url, TRUSTED_PROXIES: '1' });
  const post = (address: string) => postViewFrom(api.origin, address, ARTICLE, 'Mozilla/5.0 Firefox/140.0');
  const other = new pg.Client({ connectionString: url });
  await other.connect();
  const waiting = "SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND wait_event = 'advisory'";
  try {
    expect(await post('192.0.2.1')).toBe(200);
    await other.query('SELECT pg_advisory_lock($1)', [BATCH_LOCK]);
    const view = post('192.0.2.2');
    while ((await other.query(waiting)).rowCount === 0);
    await other.query(`SELECT pg_terminate_backend(pid) FROM (${waiting}) AS waiting`);
    expect(await view).toBe(503);
  } finally {
    await other.end();
  }
  expect(await post('192.0.2.2')).toBe(200);
  expect(await api.stop('SIGTERM')).toBe(0);
});

test('the death of SQLite’s threads is said with 503; new ones go on, exactly', async () => {
  const api = await ChildApi.start(folder, { TRUSTED_PROXIES: '1' }, ['../testing/mortal-threads.ts']);
  const trial = new CrashTrial();
  await trial.begin(api.origin);
  for (let death = 1; death <= 3; death += 1) {
    await trial.loadUntilBroken(api.origin, 50 * death, () => {
      api.process.kill('SIGUSR2');
      return api.until('threads are dead', death);
    });
    await trial.recover(api.origin);
  }
  expect({ acknowledgedLost: trial.acknowledgedLost, overCounted: await trial.overCounted(api.origin) }).toEqual(nothingLost);
  expect(trial.unansweredTotal).toBeGreaterThan(0);
  expect(api.output).toContain('store-worker-died');
  // The threads for votes and statistics are there again, too.
  expect((await fetch(`${api.origin}/api/polls?id=${POLL}`)).status).toBe(200);
  expect((await fetch(`${api.origin}/api/statistics/site`)).status).toBe(200);
  expect(await api.stop('SIGTERM')).toBe(0);
});

test('kill -9 loses no vote and no comment that was acknowledged, and what is sent again is there once', async () => {
  const desk = await CommentDesk.open();
  try {
    const environment = { TRUSTED_PROXIES: '1', ...desk.environment };
    const trial = new VoiceTrial();
    for (let kill = 0; kill < 3; kill += 1) {
      const api = await ChildApi.start(folder, environment);
      await trial.loadUntilBroken(api.origin, 15 + kill * 10, () => api.stop('SIGKILL'));
    }
    expect(trial.unanswered).toBeGreaterThan(0);
    const api = await ChildApi.start(folder, environment);
    await trial.sendAgain(api.origin);
    expect(await trial.votesCounted(api.origin)).toEqual(trial.votesSent);
    await desk.until(() => trial.comments.every((text) => desk.texts.includes(text)));
    expect(desk.texts.toSorted()).toEqual(trial.comments.toSorted());
    expect(await api.stop('SIGTERM')).toBe(0);
  } finally {
    await desk.close();
  }
});

test('a full disk is said with 503; counting goes on by itself when there is room', async () => {
  if (!isFullDiskPossible()) {
    console.warn('NOT TESTED: a full disk. It needs root, to mount a small disk.');
    return;
  }
  const disk = SmallDisk.mount(folder, 'counters', 3);
  try {
    const api = await ChildApi.start(folder, { TRUSTED_PROXIES: '1' });
    const trial = new CrashTrial();
    await trial.begin(api.origin);
    await trial.loadUntilBroken(api.origin, 100, async () => {
      disk.fill();
      await api.until('SQLITE_FULL');
    });
    expect((await fetch(`${api.origin}/readyz`)).status).toBe(503);
    disk.makeRoom();
    await trial.recover(api.origin);
    expect({ acknowledgedLost: trial.acknowledgedLost, overCounted: await trial.overCounted(api.origin) }).toEqual(nothingLost);
    expect(trial.unansweredTotal).toBeGreaterThan(0);
    await api.stop('SIGTERM');
  } finally {
    disk.unmount();
  }
});
