// The small API as it runs in production, but for the limit on one address: all of the load comes from one.

import { createApp } from '../src/app.ts';
import { parseSettings } from '../src/settings.ts';

const [folder, databaseUrl = ''] = process.argv.slice(2);
const settings = parseSettings({ DATA_DIR: folder, TRUSTED_PROXIES: '1', LOG_LEVEL: 'warn', COUNTERS_DATABASE_URL: databaseUrl });
const app = await createApp({ settings });
await app.server.listen({ host: '127.0.0.1', port: 0 });
const address = app.server.server.address() as { port: number };
process.send?.({ port: address.port });
process.once('SIGTERM', async () => {
  await app.close();
  process.exit(0);
});
