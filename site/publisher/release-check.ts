// What a release must stand before readers see it: every link leads somewhere, nothing that a site needs is missing, and no page
// is gone that nobody took away.

import { join } from 'node:path';
import { NOT_FOUND_FILE } from '@bang-tin/shared/release-layout';
import { readPageLinks } from './page-links.ts';
import { PublisherError } from './publisher-error.ts';
import { forEachInParallel, type ReleaseFiles } from './release-files.ts';
import { type ReleaseManifest, toAddress, toPageFile } from './release-manifest.ts';

export const REQUIRED_FILES = ['index.html', NOT_FOUND_FILE, 'rss.xml', 'sitemap-index.xml'];
/** Addresses that the small API answers, not a file. */
const DYNAMIC_PATHS = ['/api/'];
const SHOWN = 10;

/** @throws PublisherError RELEASE_INCOMPLETE for missing or empty files, and for documents that got no page */
export function checkCompleteness(files: ReleaseFiles, documentAddresses: Iterable<string>): void {
  const missing = REQUIRED_FILES.filter((name) => !files[name]);
  if (missing.length > 0)
    throw new PublisherError('RELEASE_INCOMPLETE', `The rendered site lacks ${missing.join(', ')}; the old site stays.`);
  const empty = Object.keys(files).filter((name) => toAddress(name) !== null && files[name]?.bytes === 0);
  if (empty.length > 0) throw new PublisherError('RELEASE_INCOMPLETE', `Pages were rendered empty: ${list(empty)}; the old site stays.`);
  const pageless = [...documentAddresses].filter((address) => !files[toPageFile(address)]);
  if (pageless.length > 0) {
    throw new PublisherError('RELEASE_INCOMPLETE', `Published documents got no page: ${list(pageless)}; the old site stays.`);
  }
}

/**
 * Follows every local link of every page. Templates leave out what editors link to in vain, so a link that leads nowhere is theirs.
 * @throws PublisherError LINKS_BROKEN
 */
export async function checkLinks(publicFolder: string, files: ReleaseFiles, siteUrl: string): Promise<void> {
  const broken: string[] = [];
  await forEachInParallel(Object.keys(files), async (name) => {
    const page = toAddress(name);
    if (page === null) return;
    for (const target of await readPageLinks(join(publicFolder, name))) {
      if (!leadsSomewhere(target, page, files, siteUrl)) broken.push(`${page} -> ${target}`);
    }
  });
  if (broken.length === 0) return;
  throw new PublisherError(
    'LINKS_BROKEN',
    `Links lead nowhere: ${list(broken.sort())}; the old site stays. Templates wrote them, so the templates must be corrected.`,
  );
}

/** Whether a link of a page is met by a file of the release; links to other sites always are. @param page its address */
export function leadsSomewhere(target: string, page: string, files: ReleaseFiles, siteUrl: string): boolean {
  const base = new URL(page, siteUrl);
  if (!URL.canParse(target, base.href)) return false;
  const url = new URL(target, base);
  if (url.origin !== base.origin || DYNAMIC_PATHS.some((prefix) => url.pathname.startsWith(prefix))) return true;
  const path = decodePath(url.pathname);
  if (path === null) return false;
  if (path.endsWith('/') && path !== '/') return false;
  return Object.hasOwn(files, path.slice(1)) || Object.hasOwn(files, toPageFile(path));
}

function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return null; // "/%zz" names no file
    throw error;
  }
}

export interface Evidence {
  hasChangedSince(mark: number, document: string): boolean;
  hasAnyChangedSince(mark: number): boolean;
}

/**
 * Pages of the release before that are missing now, although nothing in the feed accounts for it: their document had no row
 * since, or, for lists, nothing had one.
 */
export function findLostPages(before: ReleaseManifest, files: ReleaseFiles, evidence: Evidence): string[] {
  return Object.entries(before.addresses)
    .filter(([address]) => !files[toPageFile(address)])
    .filter(([, document]) => !(document ? evidence.hasChangedSince(before.mark, document) : evidence.hasAnyChangedSince(before.mark)))
    .map(([address]) => address);
}

/** @throws PublisherError PAGES_LOST */
export function refuseLosses(lost: string[]): void {
  if (lost.length === 0) return;
  throw new PublisherError(
    'PAGES_LOST',
    `${lost.length} pages of the site being served would vanish, and nobody unpublished them: ${list(lost)}. The old site stays. ` +
      'If they shall go (a restored database, changed templates), run "npm run publish -- --accept-losses".',
  );
}

/** The first ten, and how many more there are. */
function list(items: string[]): string {
  const more = items.length > SHOWN ? ` and ${items.length - SHOWN} more` : '';
  return items.slice(0, SHOWN).join(', ') + more;
}
