// Keeps the sitemap of releases: of its many small files, those are written anew whose pages have changed.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ContentStore } from '../content/content-store.ts';
import { sitemapEntries, sitemapPart } from '../content/sitemap-entries.ts';
import { SITEMAP_INDEX, type SitemapFile, sitemapFiles, sitemapPrefix, updateSitemapIndex } from '../content/sitemap-xml.ts';
import type { PageLedger } from './ledger/page-ledger.ts';
import type { ReleaseStore } from './releases/release-store.ts';

export interface ChangedSitemap {
  written: { file: string; body: Buffer }[];
  /** Files that are no more. */
  gone: string[];
}

export class Sitemap {
  readonly #store: ContentStore;
  readonly #ledger: PageLedger;
  readonly #releases: ReleaseStore;
  readonly #origin: string;

  constructor(store: ContentStore, ledger: PageLedger, releases: ReleaseStore, siteUrl: string) {
    this.#store = store;
    this.#ledger = ledger;
    this.#releases = releases;
    this.#origin = new URL(siteUrl).origin;
  }

  has(name: string): boolean {
    return name === SITEMAP_INDEX || this.#ledger.file(name)?.kind === 'sitemap';
  }

  /** The part that names the page which stands at an address now; null where none does. */
  partOf(address: string): string | null {
    return sitemapPart(this.#store, address);
  }

  /**
   * Makes the files of some parts anew, from the pages that the ledger has, and notes them there.
   * @param isWhole there is no sitemap before this one
   */
  update(parts: Iterable<string>, isWhole: boolean): ChangedSitemap {
    const changed = new Map<string, SitemapFile[]>();
    const result: ChangedSitemap = { written: [], gone: [] };
    const names = this.#ledger.filesOfKind('sitemap').map(({ name }) => name);
    for (const part of parts) {
      const entries = sitemapEntries(this.#store, this.#ledger.addressesInChunk(part));
      const files = sitemapFiles(part, entries, this.#origin);
      changed.set(part, files);
      for (const { file, xml } of files) this.#write(file, xml, result);
      for (const name of namesOf(part, names)) if (!files.some(({ file }) => file === name)) this.#remove(name, result);
    }
    if (changed.size > 0) this.#write(SITEMAP_INDEX, updateSitemapIndex(isWhole ? '' : this.#indexBefore(), changed, this.#origin), result);
    return result;
  }

  #write(file: string, xml: string, { written }: ChangedSitemap): void {
    const body = Buffer.from(xml);
    const sha256 = createHash('sha256').update(body).digest('hex');
    if (this.#ledger.file(file)?.sha256 === sha256) return;
    this.#ledger.saveFile({ name: file, kind: 'sitemap', sha256 });
    written.push({ file, body });
  }

  #remove(name: string, { gone }: ChangedSitemap): void {
    this.#ledger.removeFile(name);
    gone.push(name);
  }

  #indexBefore(): string {
    const release = this.#ledger.release();
    const path = release === null ? null : this.#releases.find(release, SITEMAP_INDEX);
    return path === null ? '' : readFileSync(path, 'utf8');
  }
}

/** Of the names of all files, those of one part. */
function namesOf(part: string, names: readonly string[]): string[] {
  const own = new RegExp(`^${sitemapPrefix(part)}-\\d+\\.xml$`); // "sitemap-van-ban-2026-11-0.xml"
  return names.filter((name) => own.test(name));
}
