// `npm run build`: the whole site as plain files in site/dist, for CI and any static host. The content is what the feed says now;
// where a publisher runs on the same data, it is what that one has read last.

import { cp, mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openContentStore } from '../../content/content-store.ts';
import { ChangeLog } from '../change-log.ts';
import { takeLock } from '../exclusive-lock.ts';
import { takeInFeed } from '../feed-intake.ts';
import { MediaCache } from '../media-cache.ts';
import { PublisherError } from '../publisher-error.ts';
import { checkCompleteness, checkLinks } from '../release-check.ts';
import { takeInventory } from '../release-files.ts';
import { createRenderer } from '../renderer.ts';
import type { Settings } from '../settings.ts';
import { runCommand } from './command-line.ts';

const OUT_FOLDER = resolve(import.meta.dirname, '../../dist');

await runCommand(async (settings, say) => {
  await readContent(settings, say);
  const store = openContentStore(settings.contentStoreFile, { readonly: true });
  const mediaFiles = [...store.mediaFiles()];
  const addresses = Array.from(store.addresses(), ({ address }) => address);
  store.close();
  const media = new MediaCache({ folder: settings.mediaFolder, cmsUrl: settings.cmsUrl });
  const { problems } = await media.fetchMissing(mediaFiles);
  const missing = problems.map(({ file, cause }) => `${file.cmsPath}: ${cause}`).join('; ');
  if (missing) throw new PublisherError('MEDIA_MISSING', `Files of the media library cannot be fetched: ${missing}`);

  await rm(OUT_FOLDER, { recursive: true, force: true });
  await mkdir(join(OUT_FOLDER, 'media'), { recursive: true });
  await createRenderer(settings).render(OUT_FOLDER, new AbortController().signal);
  for (const { siteAddress } of mediaFiles) {
    await cp(join(settings.mediaFolder, siteAddress.slice('/media/'.length)), join(OUT_FOLDER, siteAddress));
  }
  const files = await takeInventory(OUT_FOLDER);
  checkCompleteness(files, addresses);
  await checkLinks(OUT_FOLDER, files, settings.siteUrl);
  say(`${Object.keys(files).length} files in ${OUT_FOLDER}`);
});

async function readContent(settings: Settings, say: (line: string) => void): Promise<void> {
  const lock = takeLock(join(settings.stateFolder, 'lock.sqlite'));
  if (!lock) {
    say('A publisher is running: building what it has read last.');
    return;
  }
  const store = openContentStore(settings.contentStoreFile);
  const changes = new ChangeLog(join(settings.stateFolder, 'changes.sqlite'));
  try {
    const { rows } = await takeInFeed({ cmsUrl: settings.cmsUrl, token: settings.feedToken }, store, changes);
    say(`${rows} new feed rows; ${store.documentCount()} documents.`);
  } finally {
    changes.close();
    store.close();
    lock.release();
  }
}
