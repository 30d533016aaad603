// `npm run rollback [-- ID] [--reason "…"]`: serves an older release, and keeps it until `npm run rollforward`.

import { parseArgs } from 'node:util';
import { PublisherError } from '../publisher-error.ts';
import { ReleaseStore } from '../releases/release-store.ts';
import { runCommand } from './command-line.ts';

await runCommand((settings, say) => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { reason: { type: 'string' } } });
  const releases = new ReleaseStore(settings.releasesFolder);
  const id = positionals[0] ?? releaseBefore(releases);
  releases.rollBack(id, { since: new Date().toISOString(), reason: values.reason ?? '' });
  say(`Readers now see release ${id}. It stays until "npm run rollforward"; what is published meanwhile is kept for then.`);
});

function releaseBefore(releases: ReleaseStore): string {
  const current = releases.current();
  const before = releases
    .list()
    .filter((id) => current !== null && id < current && releases.readManifest(id) !== null)
    .at(-1);
  if (before === undefined)
    throw new PublisherError('RELEASE_UNKNOWN', 'There is no release before the one being served; see "npm run releases".');
  return before;
}
