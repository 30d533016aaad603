// Keeps the sitemap of releases: of its many small files, those change whose pages have changed; where few have, only what is said of
// these is written anew.

import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ContentStore } from '../content/content-store.ts';
import { sitemapEntries, sitemapPart } from '../content/sitemap-entries.ts';
import {
  changeSitemapFile,
  SITEMAP_INDEX,
  type SitemapFile,
  sitemapFiles,
  sitemapPrefix,
  updateSitemapIndex,
} from '../content/sitemap-xml.ts';
import type { PageLedger } from './ledger/page-ledger.ts';
import type { ReleaseStore } from './releases/release-store.ts';
import type { Breath } from './slices.ts';
import type { TemplateBundle } from './template-bundle.ts';

/** By part, the addresses of which it now says something else. */
export type SitemapChanges = ReadonlyMap<string, ReadonlySet<string>>;
export interface ChangedSitemap {
  written: { file: string; body: Buffer }[];
  /** Files that are no more. */
  gone: string[];
}

/** With more changes than this, a part is written whole. */
const FEW = 32;

export class Sitemap {
  readonly #store: ContentStore;
  readonly #ledger: PageLedger;
  readonly #releases: ReleaseStore;
  readonly #origin: string;
  readonly #fingerprint: string;

  constructor(
    store: ContentStore,
    ledger: PageLedger,
    releases: ReleaseStore,
    { siteUrl, fingerprint }: Pick<TemplateBundle, 'siteUrl' | 'fingerprint'>,
  ) {
    this.#store = store;
    this.#ledger = ledger;
    this.#releases = releases;
    this.#origin = new URL(siteUrl).origin;
    this.#fingerprint = fingerprint;
  }

  has(name: string): boolean {
    return name === SITEMAP_INDEX || this.#ledger.files.get(name)?.kind === 'sitemap';
  }

  /** The part that names the page which stands at an address now; null where none does. */
  partOf(address: string): string | null {
    return sitemapPart(this.#store, address);
  }

  /** Whether another program wrote a part, which may have done it in another way. */
  isOutdated(part: string): boolean {
    const known = this.#ledger.files.get(firstFileOf(part));
    return known !== null && known.templates !== this.#fingerprint;
  }

  /**
   * Brings the files of parts up to the pages that the ledger has, and notes them there.
   * @param breath lets others have their turn
   */
  async update(changes: SitemapChanges, breath: Breath): Promise<ChangedSitemap> {
    const changed = new Map<string, SitemapFile[]>();
    const result: ChangedSitemap = { written: [], gone: [] };
    const names = this.#ledger.files.ofKind('sitemap').map(({ name }) => name);
    const index = this.#sound(SITEMAP_INDEX);
    const all = index === null ? new Set([...changes.keys(), ...names.flatMap(partOf)]) : changes.keys();
    for (const part of all) {
      const known = namesOf(part, names);
      const addresses = changes.get(part) ?? new Set();
      const isSpliced = known.length === 1 && addresses.size > 0 && addresses.size <= FEW;
      const spliced = isSpliced ? this.#change(known[0] as string, part, [...addresses]) : null;
      const files = spliced ? [spliced] : this.#whole(part);
      changed.set(part, files);
      for (const { file, xml } of files) this.#write(file, xml, result);
      for (const name of known) if (!files.some(({ file }) => file === name)) this.#remove(name, result);
      await breath.take();
    }
    if (changed.size > 0) this.#write(SITEMAP_INDEX, updateSitemapIndex(index ?? '', changed, this.#origin), result);
    return result;
  }

  #whole(part: string): SitemapFile[] {
    return sitemapFiles(part, sitemapEntries(this.#store, this.#ledger.pages.addressesInChunk(part)), this.#origin);
  }

  /** @returns null where the file must be written whole */
  #change(file: string, part: string, addresses: readonly string[]): SitemapFile | null {
    const xml = this.#sound(file);
    if (xml === null || this.isOutdated(part)) return null;
    const isNamed = (address: string): boolean => this.#ledger.pages.isInChunk(address, part);
    const entries = sitemapEntries(this.#store, addresses.filter(isNamed));
    const gone = addresses.filter((address) => !isNamed(address));
    return changeSitemapFile({ file, xml }, entries, gone, this.#origin);
  }

  #write(file: string, xml: string, { written }: ChangedSitemap): void {
    const body = Buffer.from(xml);
    const sha256 = digestOf(body);
    const isThere = this.#ledger.files.get(file)?.sha256 === sha256 && this.#sound(file) !== null;
    this.#ledger.files.save({ name: file, kind: 'sitemap', sha256, templates: this.#fingerprint, key: null });
    if (!isThere) written.push({ file, body });
  }

  #remove(name: string, { gone }: ChangedSitemap): void {
    this.#ledger.files.remove(name);
    gone.push(name);
  }

  /**
   * A file of the sitemap in the newest release, as it was written; null where it is damaged: what is made of it would never be whole.
   * '' where the sitemap has no such file yet.
   */
  #sound(file: string): string | null {
    const release = this.#ledger.release();
    const path = release === null ? null : this.#releases.find(release, file);
    const text = path === null ? '' : readFileSync(path, 'utf8');
    return digestOf(text) === (this.#ledger.files.get(file)?.sha256 ?? digestOf('')) ? text : null;
  }
}

const digestOf = (content: string | Buffer): string => hash('sha256', content);

/** Every part that is there has it. */
const firstFileOf = (part: string): string => `${sitemapPrefix(part)}-0.xml`;

/** The part that a file belongs to; none for the index. */
function partOf(name: string): string[] {
  const part = name.slice(sitemapPrefix('').length).replace(/-\d+\.xml$/, ''); // "bai-viet-2026-11" of "sitemap-bai-viet-2026-11-0.xml"
  return name === SITEMAP_INDEX ? [] : [part];
}

/** Of the names of all files, those of one part. */
function namesOf(part: string, names: readonly string[]): string[] {
  const own = new RegExp(`^${sitemapPrefix(part)}-\\d+\\.xml$`); // "sitemap-van-ban-2026-11-0.xml"
  return names.filter((name) => own.test(name));
}
