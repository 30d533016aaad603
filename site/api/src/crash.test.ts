// Kills in the middle of the load: what was acknowledged is there, and what is sent again counts once. Short; the bench does it longer.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { ChildApi, killChildApis } from '../testing/child-api.ts';
import { CrashTrial } from '../testing/crash-trial.ts';
import { killApi, killPostgres } from '../testing/crashes.ts';
import { PostgresServer } from '../testing/postgres-server.ts';
import { isFullDiskPossible, SmallDisk } from '../testing/small-disk.ts';
import { writeContent } from '../testing/test-api.ts';

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
