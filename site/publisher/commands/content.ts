// `npm run content`: fetches what is published (the feed, and the files that it names) into DATA_DIR, so that `npm run build` can
// render the site on a machine without a CMS, as on a CI's runner. Run again, it fetches only what is new: keep DATA_DIR in a cache.

import { parseArgs } from 'node:util';
import { openContentStore } from '../../content/content-store.ts';
import { fetchFeed, fetchMedia } from '../fetch-content.ts';
import { PublisherError } from '../publisher-error.ts';
import { runBuildCommand } from './command-line.ts';

await runBuildCommand(async (settings, say) => {
  parseArgs({ options: {} });
  const { cmsUrl } = settings;
  if (settings.feedToken === null) throw new PublisherError('SETTINGS_INVALID', 'FEED_TOKEN is not set: it must be the one of the CMS.');
  requirePrivacy(cmsUrl);
  await fetchFeed(settings, say);
  const store = openContentStore(settings.contentStoreFile, { readonly: true });
  try {
    say(`${await fetchMedia(settings, store)} new files.`);
  } finally {
    store.close();
  }
});

/** The token opens everything that was ever published, what was taken off the site included: it travels encrypted, or not at all. */
function requirePrivacy(cmsUrl: string): void {
  const { protocol, hostname } = new URL(cmsUrl);
  if (protocol === 'https:' || /^(localhost|127\..*|\[::1\])$/.test(hostname)) return;
  throw new PublisherError('SETTINGS_INVALID', `CMS_URL (${cmsUrl}) is not https, and FEED_TOKEN would be readable on its way.`);
}
