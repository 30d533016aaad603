// `npm run build [-- --out FOLDER]`: the whole site as plain files, for CI and any static host; in site/dist, or in an empty folder.
// The content is what the feed says now; where a publisher runs on the same data, what that one has read last; without a FEED_TOKEN,
// what `npm run content` has fetched.

import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openContentStore } from '../../content/content-store.ts';
import { fetchFeed, fetchMedia } from '../fetch-content.ts';
import { PublisherError } from '../publisher-error.ts';
import { checkCompleteness, checkLinks } from '../site-check.ts';
import { takeInventory } from '../site-files.ts';
import { renderSite, siteBuilder } from '../static-site.ts';
import { runBuildCommand } from './command-line.ts';

const DEFAULT_FOLDER = resolve(import.meta.dirname, '../../dist');

await runBuildCommand(async (settings, say) => {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  const outFolder = await prepareFolder(values.out);
  const { feedToken } = settings;
  if (feedToken === null && !existsSync(settings.contentStoreFile)) {
    throw new PublisherError('SETTINGS_INVALID', 'There is no content here. Run "npm run content" first, with the FEED_TOKEN of the CMS.');
  }
  await fetchFeed(settings, say);
  const store = openContentStore(settings.contentStoreFile, { readonly: true });
  const mediaFiles = [...store.mediaFiles()];
  const addresses = Array.from(store.addresses(), ({ address }) => address);
  if (feedToken !== null) await fetchMedia(settings, store);
  store.close();
  await renderSite(siteBuilder(settings), outFolder, new AbortController().signal);
  for (const { siteAddress } of mediaFiles) {
    const path = join(settings.mediaFolder, siteAddress.slice('/media/'.length));
    if (!existsSync(path)) throw new PublisherError('MEDIA_MISSING', `${siteAddress} is not here. Run "npm run content" again.`);
    await cp(path, join(outFolder, siteAddress));
  }
  const files = await takeInventory(outFolder);
  checkCompleteness(files, addresses);
  await checkLinks(outFolder, files, settings.siteUrl);
  say(`${files.size} files in ${outFolder}`);
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
