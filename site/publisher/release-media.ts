// Brings the files of the media library that pages show into releases, and lets those go that no page shows any more.

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { ContentStore, MediaFile } from '../content/content-store.ts';
import type { PageLedger } from './ledger/page-ledger.ts';
import { linkKey } from './link-keys.ts';
import type { MediaCache } from './media-cache.ts';
import type { LayerWriter } from './releases/layer-writer.ts';
import { Breath } from './slices.ts';

const NAMED_BY_DOCUMENTS =
  'SELECT site_address AS siteAddress, min(cms_path) AS cmsPath, max(size) AS size FROM media_use WHERE site_address = ? GROUP BY site_address';

export class ReleaseMedia {
  readonly #store: ContentStore;
  readonly #ledger: PageLedger;
  readonly #cache: MediaCache;
  /** Added to the release in the making, and not yet noted in the ledger. */
  readonly #added = new Map<string, string>();

  constructor(store: ContentStore, ledger: PageLedger, cache: MediaCache) {
    this.#store = store;
    this.#ledger = ledger;
    this.#cache = cache;
  }

  /** Begins another release. */
  begin(): void {
    this.#added.clear();
  }

  /**
   * Adds those that no release before has.
   * @param addresses "/media/anh-0f3c9a1d.jpg"
   * @param patience files that have not come when it ends cannot be had now
   * @returns addresses of files that cannot be had, each with the cause
   */
  async add(layer: LayerWriter, addresses: Iterable<string>, signal: AbortSignal, patience: AbortSignal): Promise<Map<string, string>> {
    const missing = new Map<string, string>();
    const wanted: MediaFile[] = [];
    for (const address of addresses) {
      const name = address.slice(1);
      if (this.#added.has(name) || this.#ledger.files.get(name)?.kind === 'media') continue;
      const [file] = this.#store.select<MediaFile>(NAMED_BY_DOCUMENTS, [address]);
      if (file) wanted.push(file);
      else missing.set(address, 'no published document names it');
    }
    if (wanted.length === 0) return missing;
    const { problems } = await this.#cache.fetchMissing(wanted, signal, patience);
    for (const { file, cause } of problems) missing.set(file.siteAddress, cause);
    for (const file of wanted) {
      if (missing.has(file.siteAddress)) continue;
      const name = file.siteAddress.slice(1);
      const path = this.#cache.path(file);
      const sha256 = await digestFile(path);
      layer.link(name, path, { sha256, bytes: (await stat(path)).size });
      this.#added.set(name, sha256);
    }
    return missing;
  }

  /** Notes in the ledger what was added; a page for which it was may have been refused since. */
  note(): void {
    for (const [name, sha256] of this.#added) {
      this.#ledger.files.save({ name, kind: 'doubtful-media', sha256, templates: null, key: linkKey(`/${name}`) });
    }
  }

  /** Documents that name a file, "article/k2j3h4…". */
  documentsNaming(address: string): string[] {
    const sql = `SELECT type || '/' || id AS document FROM media_use WHERE site_address = ? ORDER BY type, id`;
    return this.#store.select<{ document: string }>(sql, [address]).map(({ document }) => document);
  }

  /**
   * Names of files that the release is to have no more; the ledger forgets them. To be called when its pages are noted. A page that
   * could not be made anew shows what it did.
   */
  takeLost(layer: LayerWriter): string[] {
    const unshown = this.#ledger.files.takeUnshownMedia();
    for (const name of unshown) if (this.#added.has(name)) layer.discard(name);
    return unshown.filter((name) => !this.#added.has(name));
  }

  /** Frees the disk of files that no page shows any more, unless a document that is shown names them: they may come to be shown again. */
  async forget(names: readonly string[]): Promise<void> {
    const breath = new Breath();
    for (const name of names) {
      if (this.#store.select(NAMED_BY_DOCUMENTS, [`/${name}`]).length === 0) await this.#cache.drop(name);
      await breath.take();
    }
  }

  /** Frees the disk of whatever no document that is shown names; to be called where the store has what the CMS says. */
  async forgetUnnamed(): Promise<void> {
    await this.forget(await this.#cache.names());
  }
}

async function digestFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
