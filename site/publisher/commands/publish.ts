// `npm run publish [-- --accept-losses]`: one round now. Where a publisher runs already, it does the work, and this program waits.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { acceptLossesFile, assemblePublisher } from '../assemble.ts';
import { createLogger } from '../log.ts';
import { PublisherError } from '../publisher-error.ts';
import type { PublisherStatus } from '../publisher-status.ts';
import type { Settings } from '../settings.ts';
import { publisherUrl, runCommand, wakePublisher } from './command-line.ts';

const ASK_EVERY_MS = 500;

await runCommand(async (settings, say) => {
  const { values } = parseArgs({ options: { 'accept-losses': { type: 'boolean', default: false } } });
  mkdirSync(settings.stateFolder, { recursive: true });
  if (values['accept-losses']) writeFileSync(acceptLossesFile(settings), new Date().toISOString());
  try {
    const status = (await publishHere(settings)) ?? (await publishThere(settings, say));
    report(status, say);
  } finally {
    rmSync(acceptLossesFile(settings), { force: true });
  }
});

/** @returns null when a publisher runs already */
async function publishHere(settings: Settings): Promise<PublisherStatus | null> {
  try {
    const { publisher, close } = await assemblePublisher(settings, { log: createLogger(settings.logFormat) });
    process.once('SIGINT', close).once('SIGTERM', close);
    await publisher.runRound(true);
    const status = publisher.status();
    await close();
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
    if (status.roundsEnded >= round) return status;
    await pause(ASK_EVERY_MS);
  }
}

function report(status: PublisherStatus, say: (line: string) => void): void {
  const failure = status.feedFailure ?? status.buildFailure;
  if (failure) throw new PublisherError('BUILD_FAILED', `Not published: ${failure.message}`);
  say(`Readers see release ${status.release}, made of the feed up to row ${status.cursor.seq}.`);
}
