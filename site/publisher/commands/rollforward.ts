// `npm run rollforward`: ends a rollback; the publisher brings readers what was published meanwhile.

import { ReleaseStore } from '../releases/release-store.ts';
import { runCommand, wakePublisher } from './command-line.ts';

await runCommand(async (settings, say) => {
  if (!new ReleaseStore(settings.releasesFolder).rollForward()) {
    say('No release is held: there is nothing to do.');
    return;
  }
  const round = await wakePublisher(settings);
  const next = round === null ? 'The publisher does not run: start it, or use "npm run publish".' : 'The publisher is at work.';
  say(`The hold is ended. ${next}`);
});
