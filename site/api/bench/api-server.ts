// The small API as it runs in production. `api-server.ts FOLDER [largest batch] [COUNTERS_DATABASE_URL]`: a batch of 1 is the usual way, a
// transaction a request.

import { createApp } from '../src/app.ts';
import { parseSettings } from '../src/settings.ts';
import { reportTo } from './usage.ts';

const [folder, largestBatch = '', databaseUrl = ''] = process.argv.slice(2);
const settings = parseSettings({ DATA_DIR: folder, TRUSTED_PROXIES: '1', LOG_LEVEL: 'warn', COUNTERS_DATABASE_URL: databaseUrl });
const app = await createApp({ settings, limits: largestBatch === '' ? {} : { largestBatch: Number(largestBatch) } });
await app.server.listen({ host: '127.0.0.1', port: 0 });
reportTo((app.server.server.address() as { port: number }).port, () => app.close());
