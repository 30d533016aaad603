// Makes one release out of the content store: media, pages, checks, compressed copies, manifest. Nothing here is seen by readers
// before the switch, and whatever fails leaves the site as it is.

import type { ContentStore, MediaFile } from '../content/content-store.ts';
import { type ChangeLog, documentKey } from './change-log.ts';
import type { Logger } from './log.ts';
import type { MediaCache, MediaProblem } from './media-cache.ts';
import { PublisherError } from './publisher-error.ts';
import { checkCompleteness, checkLinks, findLostPages, refuseLosses } from './release-check.ts';
import { type Baseline, carryAssets, compressFiles, type ReleaseFiles, shareUnchanged, takeInventory } from './release-files.ts';
import { type ReleaseManifest, toAddress } from './release-manifest.ts';
import type { ReleaseStore } from './release-store.ts';
import type { Renderer } from './renderer.ts';

/** What happens to a release, in this order; each is named just before it begins. */
export const RELEASE_STEPS = ['media', 'render', 'link-media', 'inventory', 'check', 'compress', 'seal', 'switch', 'tidy'] as const;
export type ReleaseStep = (typeof RELEASE_STEPS)[number];

export interface ReleaseParts {
  store: ContentStore;
  changes: ChangeLog;
  releases: ReleaseStore;
  media: MediaCache;
  renderer: Renderer;
  siteUrl: string;
  log: Logger;
  now: () => Date;
  /** Told of each step before it begins. */
  onStep?: (step: ReleaseStep) => void;
}

export interface BuiltRelease {
  manifest: ReleaseManifest;
  /** Pages that were let go although nothing accounts for it. */
  acceptedLosses: string[];
}

export interface BuildOptions {
  templates: string;
  /** The day in Vietnam. */
  day: string;
  acceptLosses: boolean;
  signal: AbortSignal;
}

/**
 * Makes and seals a release; it is not switched to.
 * @throws PublisherError MEDIA_MISSING, BUILD_FAILED, BUILD_STOPPED, RELEASE_INCOMPLETE, LINKS_BROKEN, PAGES_LOST
 */
export async function buildRelease(parts: ReleaseParts, options: BuildOptions): Promise<BuiltRelease> {
  const { releases, now } = parts;
  const mediaFiles = await fetchMedia(parts, options.signal);
  const before = releases.newest();
  const baseline: Baseline | null = before && { manifest: before, publicFolder: releases.publicPath(before.id) };
  const created = now();
  const id = releases.create(created);
  try {
    const files = await renderFiles(parts, id, mediaFiles, baseline, options.signal);
    parts.onStep?.('check');
    const addresses = documentAddresses(parts.store);
    checkCompleteness(files, addresses.keys());
    await checkLinks(releases.publicPath(id), files, parts.siteUrl);
    const lost = before ? findLostPages(before, files, parts.changes) : [];
    if (!options.acceptLosses) refuseLosses(lost);
    parts.onStep?.('compress');
    await compressFiles(releases.publicPath(id), files, baseline);
    options.signal.throwIfAborted();
    parts.onStep?.('seal');
    const manifest = describeRelease(parts, { id, created, files, addresses, templates: options.templates, day: options.day });
    releases.seal(manifest);
    return { manifest, acceptedLosses: lost };
  } catch (error) {
    await releases.remove(id);
    throw error;
  }
}

async function fetchMedia({ store, media, log, onStep }: ReleaseParts, signal: AbortSignal): Promise<MediaFile[]> {
  onStep?.('media');
  const files = [...store.mediaFiles()];
  const { fetched, problems } = await media.fetchMissing(files, signal);
  if (fetched > 0) log.info({ files: fetched }, 'media fetched');
  if (problems.length > 0) throw mediaMissing(store, problems);
  return files;
}

function mediaMissing(store: ContentStore, problems: MediaProblem[]): PublisherError {
  const shown = problems.slice(0, 10).map(({ file, cause }) => {
    const users = store.select<{ type: string; id: string }>('SELECT type, id FROM media_use WHERE site_address = ?', [file.siteAddress]);
    return `${file.cmsPath} of ${users.map(documentKey).join(', ')}: ${cause}`;
  });
  const more = problems.length > shown.length ? ` … and ${problems.length - shown.length} more.` : '';
  return new PublisherError(
    'MEDIA_MISSING',
    `Files of the media library cannot be fetched: ${shown.join('; ')}.${more} The old site stays. ` +
      'Upload the file again in the CMS, or take it out of the document, and publish.',
  );
}

async function renderFiles(
  { releases, renderer, media, log, onStep, now }: ReleaseParts,
  id: string,
  mediaFiles: MediaFile[],
  baseline: Baseline | null,
  signal: AbortSignal,
): Promise<ReleaseFiles> {
  const publicFolder = releases.publicPath(id);
  onStep?.('render');
  await renderer.render(publicFolder, signal);
  onStep?.('link-media');
  const how = await media.linkInto(publicFolder, mediaFiles);
  if (how === 'copied') log.warn('media had to be copied into the release: its folder and the media folder are on different disks');
  onStep?.('inventory');
  const files = await takeInventory(publicFolder);
  if (baseline) {
    await shareUnchanged(publicFolder, files, baseline);
    await carryAssets(publicFolder, files, baseline, now());
  }
  return files;
}

function documentAddresses(store: ContentStore): Map<string, string> {
  return new Map(Array.from(store.addresses(), (entry) => [entry.address, documentKey(entry)]));
}

function describeRelease(
  { store, changes }: ReleaseParts,
  release: { id: string; created: Date; files: ReleaseFiles; addresses: Map<string, string>; templates: string; day: string },
): ReleaseManifest {
  const addresses: ReleaseManifest['addresses'] = {};
  for (const name of Object.keys(release.files)) {
    const address = toAddress(name);
    if (address !== null) addresses[address] = release.addresses.get(address) ?? null;
  }
  return {
    format: 1,
    id: release.id,
    created: release.created.toISOString(),
    cursor: store.cursor(),
    mark: changes.mark(),
    templates: release.templates,
    day: release.day,
    addresses,
    files: Object.fromEntries(Object.entries(release.files).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
