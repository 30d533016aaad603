// `npm run publish [-- --accept-losses]`: one round now. Where a publisher runs already, it does the work, and this program waits.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { acceptLossesFile, assemblePublisher } from '../assemble.ts';
import { createLogger } from '../log.ts';
import { PublisherError } from '../publisher-error.ts';
import type { PublisherStatus } from '../publisher-status.ts';
import { describeHeld } from '../releases/held-release.ts';
import { ReleaseStore } from '../releases/release-store.ts';
import type { Settings } from '../settings.ts';
import { onStopSignal } from '../stop-signals.ts';
import { publisherUrl, runCommand, wakePublisher } from './command-line.ts';

const ASK_EVERY_MS = 500;

await runCommand(async (settings, say) => {
  const { values } = parseArgs({ options: { 'accept-losses': { type: 'boolean', default: false } } });
  mkdirSync(settings.stateFolder, { recursive: true });
  if (values['accept-losses']) writeFileSync(acceptLossesFile(settings), new Date().toISOString());
  try {
    const status = (await publishHere(settings)) ?? (await publishThere(settings, say));
    report(status, new ReleaseStore(settings.releasesFolder), say);
  } finally {
    rmSync(acceptLossesFile(settings), { force: true });
  }
});

/** @returns null when a publisher runs already */
async function publishHere(settings: Settings): Promise<PublisherStatus | null> {
  try {
    const { publisher, close } = await assemblePublisher(settings, { log: createLogger(settings.logFormat) });
    let stopped = false;
    onStopSignal(() => {
      stopped = true;
      void publisher.stop();
    });
    while ((await publisher.runRound(true)) && !stopped);
    const status = publisher.status();
    await close();
    if (stopped) throw new PublisherError('BUILD_STOPPED', 'Not published: the program was stopped. The old site stays.');
    return status;
  } catch (error) {
    if (error instanceof PublisherError && error.code === 'ALREADY_RUNNING') return null;
    throw error;
  }
}

async function publishThere(settings: Settings, say: (line: string) => void): Promise<PublisherStatus> {
  const round = await wakePublisher(settings);
  if (round === null) {
    throw new PublisherError('ALREADY_RUNNING', `A publisher works on these data, but does not answer at ${publisherUrl(settings)}.`);
  }
  say('A publisher is running; it does the work.');
  for (;;) {
    const response = await fetch(`${publisherUrl(settings)}/readyz`);
    const status = (await response.json()) as PublisherStatus;
    // A first release takes many rounds.
    const isFirstUnderWay = status.release === null && status.buildFailure === null && status.feedFailure === null;
    if (status.roundsEnded >= round && !isFirstUnderWay) return status;
    await pause(ASK_EVERY_MS);
  }
}

/** @throws PublisherError when readers do not see what the feed says */
function report(status: PublisherStatus, releases: ReleaseStore, say: (line: string) => void): void {
  if (status.held) {
    throw new PublisherError(
      'PUBLISHING_HELD',
      `Not published: ${describeHeld(status.held)} What editors publish meanwhile is kept for then.`,
    );
  }
  const failure = status.feedFailure ?? status.buildFailure;
  if (failure) throw new PublisherError('BUILD_FAILED', `Not published: ${failure.message}`);
  const release = status.release === null ? null : releases.readManifest(status.release);
  if (release === null) throw new PublisherError('BUILD_FAILED', 'Not published: there is no release yet. See the log of the publisher.');
  say(`Readers see release ${release.id}, made of the feed up to row ${release.cursor.seq}.`);
  if (status.pagesFailed === 0) return;
  for (const { address, failure: cause } of status.failedPages) say(`${address}: ${cause.message}`);
  throw new PublisherError('PAGE_FAILED', `${status.pagesFailed} pages could not be made anew; readers keep their old versions.`);
}
