// What a release must stand before readers see it: every link leads somewhere, nothing that a site needs is missing, and no page
// is gone that nobody took away.

import { join } from 'node:path';
import { feedAddress, homeAddress, LEGAL_FACETS, legalDocumentListAddress, statisticsAddress } from '@bang-tin/shared/addresses';
import type { DocumentType } from '@bang-tin/shared/document-types';
import { LOCALES } from '@bang-tin/shared/locales';
import { NOT_FOUND_FILE } from '@bang-tin/shared/release-layout';
import { readPageLinks } from './page-links.ts';
import { PublisherError } from './publisher-error.ts';
import { forEachInParallel, type ReleaseFiles } from './release-files.ts';
import { type ReleaseManifest, toAddress, toPageFile } from './release-manifest.ts';

/** In every build, whatever the content. */
export const REQUIRED_FILES = [
  ...LOCALES.flatMap((locale) => [
    ...[homeAddress(locale), legalDocumentListAddress(locale), statisticsAddress(locale)].map(toPageFile),
    feedAddress(locale).slice(1),
  ]),
  NOT_FOUND_FILE,
  'sitemap-index.xml',
];
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
  /** Keys of all documents that had a row since: "article/k2j3h4…". */
  changedSince(mark: number): string[];
}

/**
 * How many lists one document can take along: a legal document stands, in each language, in the lists of its type, year and issuer,
 * and in one month of each. An article stands in fewer, being in one category and those above it.
 */
export const LISTS_PER_DOCUMENT = LOCALES.length * Object.keys(LEGAL_FACETS).length * 2;

/** Terms by which lists are made: a row of one can move or end any number of lists of its kind, and no others. */
const LISTS_OF_TERMS: readonly { type: DocumentType; lists: RegExp }[] = [
  { type: 'category', lists: /^(\/[a-z]{2})?\/chuyen-muc\// },
  { type: 'document-type', lists: new RegExp(`^(/[a-z]{2})?/van-ban/${LEGAL_FACETS.type}/`) },
  { type: 'organisation', lists: new RegExp(`^(/[a-z]{2})?/van-ban/${LEGAL_FACETS.issuer}/`) },
];

/**
 * Pages of the release before that are missing now, although nothing in the feed accounts for it. A document's page may go when the
 * document had a row since. Of lists, those may go whose kind of term had a row; of the others as many as the changed documents can
 * take along (LISTS_PER_DOCUMENT each): where more are missing, all of them are lost.
 */
export function findLostPages(before: ReleaseManifest, files: ReleaseFiles, evidence: Evidence): string[] {
  const missing = Object.entries(before.addresses).filter(([address]) => !files[toPageFile(address)]);
  if (missing.length === 0) return [];
  const changed = evidence.changedSince(before.mark);
  const movable = LISTS_OF_TERMS.filter(({ type }) => changed.some((key) => key.startsWith(`${type}/`)));
  const unexplained = missing.filter(([address, document]) => document === null && !movable.some(({ lists }) => lists.test(address)));
  const areListsLost = unexplained.length > changed.length * LISTS_PER_DOCUMENT;
  const lost = new Set(areListsLost ? unexplained : []);
  return missing
    .filter((page) => lost.has(page) || (page[1] !== null && !evidence.hasChangedSince(before.mark, page[1])))
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
