// Switches between two releases as fast as it can, until it is killed: `switch-for-ever.ts FOLDER ID ID`. Run by nginx.test.

import { renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const [folder = '', ...ids] = process.argv.slice(2);
for (let n = 0; ; n += 1) {
  symlinkSync(ids[n % ids.length] as string, join(folder, 'next'));
  renameSync(join(folder, 'next'), join(folder, 'current'));
  if (n === 0) process.stdout.write('switching\n');
}
