// Puts the publisher together from its settings, once it is certain that no other one works on the same data.

import { join } from 'node:path';
import { openContentStore } from '../content/content-store.ts';
import { ChangeLog } from './change-log.ts';
import { takeLock } from './exclusive-lock.ts';
import type { Logger } from './log.ts';
import { MediaCache } from './media-cache.ts';
import { type PageStatusSource, pageStatusOfReleases } from './page-status.ts';
import { Publisher } from './publisher.ts';
import { PublisherError } from './publisher-error.ts';
import type { ReleaseStep } from './release-builder.ts';
import { ReleaseStore } from './release-store.ts';
import { createRenderer } from './renderer.ts';
import type { Settings } from './settings.ts';

export interface AssembledPublisher {
  publisher: Publisher;
  /** When each document went live. */
  pages: PageStatusSource;
  /** Stops the publisher and lets go of its files and its lock. */
  close(): Promise<void>;
}

export interface AssembleOptions {
  log: Logger;
  /** Default: the clock of the machine. */
  now?: () => Date;
  onStep?: (step: ReleaseStep) => void;
  /** Readers see another release. Must return at once. */
  onRelease?: (release: string) => void;
}

export function acceptLossesFile(settings: Settings): string {
  return join(settings.stateFolder, 'accept-losses');
}

/** @throws PublisherError ALREADY_RUNNING */
export async function assemblePublisher(
  settings: Settings,
  { log, now = () => new Date(), onStep, onRelease }: AssembleOptions,
): Promise<AssembledPublisher> {
  const lock = takeLock(join(settings.stateFolder, 'lock.sqlite'));
  if (!lock) {
    throw new PublisherError(
      'ALREADY_RUNNING',
      `Another publisher works on ${settings.dataFolder}, and two would undo each other's work. Stop it first, or let it do the work.`,
    );
  }
  const store = openContentStore(settings.contentStoreFile);
  const changes = new ChangeLog(join(settings.stateFolder, 'changes.sqlite'));
  const releases = new ReleaseStore(settings.releasesFolder);
  const publisher = new Publisher({
    store,
    changes,
    releases,
    media: new MediaCache({ folder: settings.mediaFolder, cmsUrl: settings.cmsUrl }),
    renderer: createRenderer(settings),
    siteUrl: settings.siteUrl,
    log,
    now,
    ...(onStep && { onStep }),
    ...(onRelease && { onRelease }),
    feed: { cmsUrl: settings.cmsUrl, token: settings.feedToken },
    pollIntervalMs: settings.pollIntervalMs,
    acceptLossesFile: acceptLossesFile(settings),
  });
  await publisher.recover();
  return {
    publisher,
    pages: pageStatusOfReleases(releases),
    async close() {
      await publisher.stop();
      changes.close();
      store.close();
      lock.release();
    },
  };
}
