// Which file answers for an address, and the other way round: as Astro's static build writes them.

import { feedAddress, OPEN_DATA_ADDRESS, yearOfRegister } from '@bang-tin/shared/addresses';
import { LOCALES } from '@bang-tin/shared/locales';

/** Addresses that are files of their own kind; everything else is a page. */
const PLAIN_FILES = new Set([...LOCALES.map(feedAddress), '/robots.txt', '/theme.css', OPEN_DATA_ADDRESS]);
const isPlainFile = (address: string): boolean => PLAIN_FILES.has(address) || yearOfRegister(address) !== null;

/** "bai-viet/2026/11/x.html", "index.html" for "/", "rss.xml" for "/rss.xml". */
export function fileOfAddress(address: string): string {
  if (address === '/') return 'index.html';
  return isPlainFile(address) ? address.slice(1) : `${address.slice(1)}.html`;
}

/** The address whose file it is; null for files that are rendered from no address (assets, media, the sitemap). */
export function addressOfFile(file: string): string | null {
  if (file === 'index.html') return '/';
  if (file.endsWith('.html')) return `/${file.slice(0, -'.html'.length)}`;
  return isPlainFile(`/${file}`) ? `/${file}` : null;
}
