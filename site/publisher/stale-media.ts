// Media files that pages show which could not be made anew: readers see the versions before, with the pictures that they had.

import { readFileSync } from 'node:fs';
import type { PageLedger } from './ledger/page-ledger.ts';
import { localLinks } from './local-links.ts';
import { fileOfAddress } from './page-files.ts';
import type { ReleaseStore } from './releases/release-store.ts';

/** So many pages are looked into for what they show; with more, no file is let go. */
const MOST_STALE = 200;
/** Links to media files are paths. */
const NO_SITE = 'http://site.invalid';

/** @returns whether such a page shows the file at an address; looked for when it is first asked */
export function staleMedia(ledger: PageLedger, releases: Pick<ReleaseStore, 'find'>): (address: string) => boolean {
  let shown: Set<string> | 'unknown' | null = null;
  return (address) => {
    shown ??= mediaOfStalePages(ledger, releases);
    return shown === 'unknown' || shown.has(address);
  };
}

function mediaOfStalePages(ledger: PageLedger, releases: Pick<ReleaseStore, 'find'>): Set<string> | 'unknown' {
  const stale = ledger.pages.staleAddresses(MOST_STALE + 1);
  if (stale.length > MOST_STALE) return 'unknown';
  const files = stale.map((address) => ({ address, path: releases.find(ledger.release() ?? '', fileOfAddress(address)) }));
  return new Set(files.flatMap(({ address, path }) => (path === null ? [] : localLinks(readFileSync(path), address, NO_SITE))));
}
