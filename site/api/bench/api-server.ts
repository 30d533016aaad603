// The small API as it runs in production. `api-server.ts FOLDER [largest batch] [COUNTERS_DATABASE_URL] [requests a day]`: a batch of 1 is
// the usual way, a transaction a request; with requests a day the clock goes by requests, so that a day passes within minutes.

import { createApp } from '../src/app.ts';
import { systemClock } from '../src/clock.ts';
import { parseSettings } from '../src/settings.ts';
import { reportTo } from './usage.ts';

const DAY_MS = 86_400_000;
/** Midnight at the site. */
const MORNING = Date.parse('2026-11-22T17:00:00Z');

const [folder, largestBatch = '', databaseUrl = '', perDay = ''] = process.argv.slice(2);
const settings = parseSettings({ DATA_DIR: folder, TRUSTED_PROXIES: '1', LOG_LEVEL: 'warn', COUNTERS_DATABASE_URL: databaseUrl });
let requests = 0;
const now = perDay === '' ? systemClock : () => MORNING + (requests * DAY_MS) / Number(perDay);
const app = await createApp({ settings, now, limits: largestBatch === '' ? {} : { largestBatch: Number(largestBatch) } });
app.server.server.prependListener('request', () => {
  requests += 1;
});
await app.server.listen({ host: '127.0.0.1', port: 0 });
reportTo((app.server.server.address() as { port: number }).port, () => app.close());
