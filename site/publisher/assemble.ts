// Puts the publisher together from its settings, once it is certain that no other one works on the same data.

import { join } from 'node:path';
import { ContentReader } from '../content/content-reader.ts';
import { openContentStore } from '../content/content-store.ts';
import { listAddresses } from '../content/list-addresses.ts';
import { addressStands, allAddresses } from '../content/site-addresses.ts';
import { type ExclusiveLock, takeLock } from './exclusive-lock.ts';
import { PageLedger } from './ledger/page-ledger.ts';
import type { Logger } from './log.ts';
import { MediaCache } from './media-cache.ts';
import { type PageStatusSource, pageStatusOfLedger } from './page-status.ts';
import { Publisher } from './publisher.ts';
import { PublisherError } from './publisher-error.ts';
import type { PublishingStep } from './publishing-steps.ts';
import { ReleaseMedia } from './release-media.ts';
import { ReleaseStore } from './releases/release-store.ts';
import { RenderPool } from './render-pool.ts';
import { SearchIndex } from './search-index.ts';
import type { Settings } from './settings.ts';
import { Sitemap } from './sitemap.ts';
import { TemplateAssets } from './template-assets.ts';
import { prepareTemplates, type TemplateBundle } from './template-bundle.ts';

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
  onStep?: (step: PublishingStep) => void;
  /** Readers see another release. Must return at once. */
  onRelease?: (release: string) => void;
  /** Pages of a first release that are made at once; default: several thousand. */
  firstPages?: number;
  /** Default: the templates of this project. */
  bundle?: TemplateBundle;
}

export function acceptLossesFile(settings: Settings): string {
  return join(settings.stateFolder, 'accept-losses');
}

/** @throws PublisherError ALREADY_RUNNING; BUILD_FAILED when the templates cannot be made into a program */
export async function assemblePublisher(settings: Settings, options: AssembleOptions): Promise<AssembledPublisher> {
  const lock = takeLock(join(settings.stateFolder, 'lock.sqlite'));
  if (!lock) {
    throw new PublisherError(
      'ALREADY_RUNNING',
      `Another publisher works on ${settings.dataFolder}, and two would undo each other's work. Stop it first, or let it do the work.`,
    );
  }
  try {
    return await assembleLocked(settings, lock, options);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function assembleLocked(
  settings: Settings,
  lock: ExclusiveLock,
  { log, now = () => new Date(), onStep, bundle: given, ...options }: AssembleOptions,
): Promise<AssembledPublisher> {
  const bundle = given ?? (await prepareTemplates(settings, new AbortController().signal));
  const store = openContentStore(settings.contentStoreFile);
  const ledger = new PageLedger(settings.ledgerFile);
  const releases = new ReleaseStore(settings.releasesFolder, { onStep: (step) => step !== 'switch' && onStep?.(step) });
  const pool = new RenderPool({ bundle, storeFile: settings.contentStoreFile });
  const search = new SearchIndex(settings.searchIndexFile, store, ledger);
  const cache = new MediaCache({ folder: settings.mediaFolder, cmsUrl: settings.cmsUrl });
  const publisher = new Publisher({
    store,
    ledger,
    releases,
    pool,
    media: new ReleaseMedia(store, ledger, cache),
    assets: new TemplateAssets(bundle, releases),
    sitemap: new Sitemap(store, ledger, releases, bundle),
    search,
    addresses: {
      all: () => allAddresses(new ContentReader(store, now())),
      lists: () => Array.from(listAddresses(new ContentReader(store, now())), ({ address }) => address),
      has: (address) => addressStands(new ContentReader(store, now()), address),
    },
    log,
    now,
    ...(onStep && { onStep }),
    ...options,
    feed: { cmsUrl: settings.cmsUrl, token: settings.feedToken },
    pollIntervalMs: settings.pollIntervalMs,
    acceptLossesFile: acceptLossesFile(settings),
  });
  await publisher.recover();
  return {
    publisher,
    pages: pageStatusOfLedger(ledger.status, releases, () => publisher.settledSeq),
    async close() {
      await publisher.stop();
      await pool.close();
      search.close();
      ledger.close();
      store.close();
      lock.release();
    },
  };
}
