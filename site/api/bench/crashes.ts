// The crash tests, longer than `npm test` does them.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CrashOutcome, killApi, killPostgres } from '../testing/crashes.ts';
import type { PostgresServer } from '../testing/postgres-server.ts';
import { writeContent } from '../testing/test-api.ts';
import { print } from './figures.ts';

/** Kills of the API for each database; PostgreSQL itself is killed a sixth as often. */
export async function measureCrashes(kills: number, postgres: PostgresServer): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bang-tin-crashes-'));
  const outcomes: CrashOutcome[] = [];
  try {
    writeContent(folder);
    await postgres.run('postgres', 'CREATE DATABASE killed_api');
    await postgres.run('postgres', 'CREATE DATABASE killed_server');
    outcomes.push(await killApi(folder, {}, kills));
    outcomes.push(await killApi(folder, { COUNTERS_DATABASE_URL: postgres.address('killed_api') }, kills));
    outcomes.push(await killPostgres(folder, postgres, 'killed_server', Math.ceil(kills / 6)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const sum = (figure: keyof CrashOutcome) => outcomes.reduce((total, outcome) => total + outcome[figure], 0);
  print('kills', 2 * kills + Math.ceil(kills / 6), 'kills');
  print('sent_again', sum('unanswered'), 'views that got no answer and were sent again');
  print('acked_lost', sum('acknowledgedLost'), 'views');
  print('over_counted', sum('overCounted'), 'views');
}
