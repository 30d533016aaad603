// `npm run build [-- --out FOLDER]`: the whole site as plain files, for CI and any static host; in site/dist, or in an empty folder.
// The content is what the feed says now; where a publisher runs on the same data, it is what that one has read last.

import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type MediaFile, openContentStore } from '../../content/content-store.ts';
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

const DEFAULT_FOLDER = resolve(import.meta.dirname, '../../dist');

await runCommand(async (settings, say) => {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  const outFolder = await prepareFolder(values.out);
  await readContent(settings, say);
  const store = openContentStore(settings.contentStoreFile, { readonly: true });
  const mediaFiles = [...store.mediaFiles()];
  const addresses = Array.from(store.addresses(), ({ address }) => address);
  store.close();
  await fetchMedia(settings, mediaFiles);
  await createRenderer(settings).render(outFolder, new AbortController().signal);
  for (const { siteAddress } of mediaFiles) {
    await cp(join(settings.mediaFolder, siteAddress.slice('/media/'.length)), join(outFolder, siteAddress));
  }
  const files = await takeInventory(outFolder);
  checkCompleteness(files, addresses);
  await checkLinks(outFolder, files, settings.siteUrl);
  say(`${Object.keys(files).length} files in ${outFolder}`);
});

/** Only the project's own folder is emptied: another one may hold what somebody needs. */
async function prepareFolder(named: string | undefined): Promise<string> {
  const folder = named === undefined ? DEFAULT_FOLDER : resolve(named);
  if (named === undefined) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) {
    throw new PublisherError('SETTINGS_INVALID', `${folder} is not empty, and what is in it would be overwritten. Name an empty folder.`);
  }
  return folder;
}

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

async function fetchMedia(settings: Settings, files: MediaFile[]): Promise<void> {
  const media = new MediaCache({ folder: settings.mediaFolder, cmsUrl: settings.cmsUrl });
  const { problems } = await media.fetchMissing(files);
  if (problems.length === 0) return;
  const missing = problems.map(({ file, cause }) => `${file.cmsPath}: ${cause}`).join('; ');
  throw new PublisherError('MEDIA_MISSING', `Files of the media library cannot be fetched: ${missing}`);
}
