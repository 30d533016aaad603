// Switches between the releases of a folder without a pause until it is killed: `switch-for-ever.ts FOLDER`. Run by crash.test.
// Writes a line after every hundred switches.

import { ReleaseStore } from '../releases/release-store.ts';

const [folder = ''] = process.argv.slice(2);
const releases = new ReleaseStore(folder);
const ids = releases.list();
for (let n = 1; ; n += 1) {
  releases.switchTo(ids[n % ids.length] as string);
  if (n % 100 === 0) process.stdout.write('100\n');
}
