// What a site of plain files must stand before it is called done: nothing that a site needs is missing, and every link leads somewhere.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { feedAddress, homeAddress, legalDocumentListAddress, statisticsAddress } from '@bang-tin/shared/addresses';
import { LOCALES } from '@bang-tin/shared/locales';
import { LinkFinder } from './local-links.ts';
import { addressOfFile, fileOfAddress } from './page-files.ts';
import { PublisherError } from './publisher-error.ts';
import { forEachInParallel } from './site-files.ts';

/** In every site, whatever the content. */
export const REQUIRED_ADDRESSES: readonly string[] = [
  ...LOCALES.flatMap((locale) => [homeAddress(locale), legalDocumentListAddress(locale), statisticsAddress(locale), feedAddress(locale)]),
  '/404',
];
export const REQUIRED_FILES = [...REQUIRED_ADDRESSES.map(fileOfAddress), 'sitemap-index.xml'];
const SHOWN = 10;

/**
 * @param files by their paths below the site's root, with their sizes in bytes
 * @throws PublisherError RELEASE_INCOMPLETE for missing or empty files, and for documents that got no page
 */
export function checkCompleteness(files: ReadonlyMap<string, number>, documentAddresses: Iterable<string>): void {
  const missing = REQUIRED_FILES.filter((name) => !files.has(name));
  if (missing.length > 0) throw new PublisherError('RELEASE_INCOMPLETE', `The rendered site lacks ${missing.join(', ')}.`);
  const empty = [...files].filter(([name, bytes]) => bytes === 0 && name.endsWith('.html')).map(([name]) => name);
  if (empty.length > 0) throw new PublisherError('RELEASE_INCOMPLETE', `Pages were rendered empty: ${list(empty)}.`);
  const pageless = [...documentAddresses].filter((address) => !files.has(fileOfAddress(address)));
  if (pageless.length > 0) throw new PublisherError('RELEASE_INCOMPLETE', `Published documents got no page: ${list(pageless)}.`);
}

/**
 * Follows every local link of every page. Templates leave out what editors link to in vain, so a link that leads nowhere is theirs.
 * @throws PublisherError LINKS_BROKEN
 */
export async function checkLinks(folder: string, files: ReadonlyMap<string, number>, siteUrl: string): Promise<void> {
  const broken: string[] = [];
  const finder = new LinkFinder(siteUrl);
  const pages = [...files.keys()].filter((name) => name.endsWith('.html'));
  await forEachInParallel(pages, async (name) => {
    const address = addressOfFile(name) ?? `/${name}`;
    const html = await readFile(join(folder, name));
    for (const path of finder.linksOf(html, address)) {
      if (!files.has(path.slice(1)) && !files.has(fileOfAddress(path))) broken.push(`${address} -> ${path}`);
    }
  });
  if (broken.length === 0) return;
  throw new PublisherError(
    'LINKS_BROKEN',
    `Links lead nowhere: ${list(broken.sort())}. Templates wrote them, so the templates must be corrected.`,
  );
}

/** The first ten, and how many more there are. */
function list(items: string[]): string {
  const more = items.length > SHOWN ? ` and ${items.length - SHOWN} more` : '';
  return items.slice(0, SHOWN).join(', ') + more;
}
