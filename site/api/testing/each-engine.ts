// The same tests of the whole API on both databases.

import { afterAll, beforeAll, describe } from '@jest/globals';
import { PostgresServer } from './postgres-server.ts';

/** Settings under which an API starts on an empty database of the engine. */
export type EmptyDatabase = () => Promise<Record<string, string>>;

/** @param define gets what makes an empty database; call that once for each API */
export function describeOnEachEngine(define: (empty: EmptyDatabase) => void): void {
  describe('SQLite', () => define(async () => ({})));
  describe('PostgreSQL', () => {
    let server: PostgresServer | null = null;
    let databases = 0;
    beforeAll(async () => {
      server = await PostgresServer.start();
    }, 120_000);
    afterAll(() => server?.stop(), 60_000);
    define(async () => {
      if (server === null) throw new Error('PostgreSQL has not started.');
      databases += 1;
      await server.run('postgres', `CREATE DATABASE api_${databases}`);
      return { COUNTERS_DATABASE_URL: server.address(`api_${databases}`) };
    });
  });
}
