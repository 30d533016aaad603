// `npm run releases`: what was released when, and what readers see now.

import { describeHeld } from '../releases/held-release.ts';
import { ReleaseStore } from '../releases/release-store.ts';
import { runCommand } from './command-line.ts';

await runCommand((settings, say) => {
  const releases = new ReleaseStore(settings.releasesFolder);
  const current = releases.current();
  const ids = releases.list();
  if (ids.length === 0) say('There is no release yet: the publisher makes the first one once it can read the feed.');
  else say(['', 'id'.padEnd(26), 'made (Vietnam time)'.padEnd(20), 'pages'.padStart(8), 'feed row'.padStart(9)].join('  '));
  for (const id of ids.reverse()) {
    const manifest = releases.readManifest(id);
    const marker = id === current ? '*' : ' ';
    if (!manifest) {
      say(`${marker} ${id.padEnd(26)}  its manifest cannot be read: this release is never switched to`);
      continue;
    }
    const made = new Date(manifest.created).toLocaleString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });
    const pages = String(manifest.pages);
    say(`${marker} ${[id.padEnd(26), made.padEnd(20), pages.padStart(8), String(manifest.cursor.seq).padStart(9)].join('  ')}`);
  }
  if (current !== null)
    say('* is what readers see. "npm run rollback" goes back to the one before it, "npm run rollback -- ID" to another.');
  const held = releases.held();
  if (held) say(`Held: ${describeHeld(held)}`);
});
