// Makes a release of pages that are due: renders them, checks what came out, seals the files that differ, and notes all of it in the
// ledger. The ledger's transaction ends only after the release is sealed: whichever of the two a crash leaves ahead is known (see
// recovery), and a failure leaves every page due.
//
// The first release is made some pages at a time as well, each time as an unfinished release on the one before, which readers are not
// led to. So a crash costs one such piece, memory does not grow with the site, and what changes meanwhile is brought to the pages that
// there are as at any other time. The last one has no page of its own: it says that all of them are there.

import type { ContentStore } from '../content/content-store.ts';
import type { ContentAddresses } from './change-planner.ts';
import type { DuePage } from './ledger/due-pages.ts';
import type { PageLedger } from './ledger/page-ledger.ts';
import { PageNotes } from './page-notes.ts';
import { type PageProblem, PageVerdicts } from './page-verdicts.ts';
import { PublisherError } from './publisher-error.ts';
import type { ReleaseMedia } from './release-media.ts';
import type { LayerWriter } from './releases/layer-writer.ts';
import type { ReleaseStore } from './releases/release-store.ts';
import type { RenderedPart, RenderPool } from './render-pool.ts';
import type { SearchIndex } from './search-index.ts';
import { REQUIRED_ADDRESSES } from './site-check.ts';
import type { Sitemap } from './sitemap.ts';
import { Breath } from './slices.ts';
import type { TemplateAssets } from './template-assets.ts';

/** What happens to a release, in this order; each is named just before it begins. */
export const RELEASE_STEPS = ['render', 'media', 'check', 'note', 'assets', 'sitemap', 'search', 'commit'] as const;
export type ReleaseStep = (typeof RELEASE_STEPS)[number];

/** One file that does not come must not hold every other document back; its page is tried again. A first release has time. */
const MEDIA_PATIENCE_MS = 10_000;
const SHOWN_CAUSES = 5;

export interface MakerParts {
  store: ContentStore;
  ledger: PageLedger;
  releases: ReleaseStore;
  media: ReleaseMedia;
  pool: RenderPool;
  assets: TemplateAssets;
  sitemap: Sitemap;
  search: SearchIndex;
  addresses: Pick<ContentAddresses, 'has'>;
  now: () => Date;
  /** Told of each step before it begins. */
  onStep?: (step: ReleaseStep) => void;
}

export interface MadeRelease {
  /** Null: nothing is another than before, so there is no new release. */
  id: string | null;
  rendered: number;
  /** Pages whose bytes are new. */
  changed: number;
  gone: number;
  problems: PageProblem[];
  /** Documents, "article/k2j3h4…", without a page that readers could find, or that name files that cannot be had. */
  atFault: string[];
  /** The last row of the feed that is in it. */
  cursor: number;
  /** Of all pages, readers find. */
  pages: number;
  renderMs: number;
  fileOperations: number;
  /** Media files that the release has no more. */
  lostMedia: string[];
}

/** 'unfinished': some pages of a first release; 'first': all of them are there; 'next': readers have a release of the ledger. */
export type ReleaseKind = 'unfinished' | 'first' | 'next';

export interface MakeOptions {
  kind: ReleaseKind;
  pages: readonly DuePage[];
  /** Pages may vanish that nobody took away. */
  acceptLosses: boolean;
  signal: AbortSignal;
}

/** One release in the making. */
export class ReleaseMaker {
  readonly #parts: MakerParts;
  readonly #options: MakeOptions;
  readonly #created: Date;
  readonly #layer: LayerWriter;
  readonly #notes: PageNotes;
  readonly #breath = new Breath();
  #renderMs = 0;

  constructor(parts: MakerParts, options: MakeOptions) {
    this.#parts = parts;
    this.#options = options;
    this.#created = parts.now();
    this.#layer = parts.releases.beginLayer(this.#created);
    this.#notes = new PageNotes({ ...parts, layer: this.#layer }, this.#created);
    parts.media.begin();
  }

  /** @throws PublisherError BUILD_FAILED, BUILD_STOPPED, RELEASE_INCOMPLETE; every page that was due is due still */
  async make(): Promise<MadeRelease> {
    const { ledger, releases } = this.#parts;
    try {
      if (this.#options.kind === 'first') this.#requireWhole();
      await this.#makePages();
      return await this.#finish();
    } catch (error) {
      ledger.rollback();
      releases.abandon(this.#layer);
      throw error;
    }
  }

  /**
   * Later, a page that fails keeps its old version; a first release without its front page would be no site, and pages that were made
   * before it, in another piece, may lead to one that could not be made at all.
   */
  #requireWhole(): void {
    const { ledger, store } = this.#parts;
    const absent = REQUIRED_ADDRESSES.map((address) => ledger.pages.whyAbsent(address)).filter((cause) => cause !== null);
    const resting = store.withheld().map(({ type, id }) => `${type}/${id}`);
    const causes = [...new Set([...ledger.pages.whyNeverMade(resting, SHOWN_CAUSES), ...absent])].slice(0, SHOWN_CAUSES);
    if (causes.length > 0) throw new PublisherError('RELEASE_INCOMPLETE', `There can be no first release: ${causes.join('; ')}`);
  }

  /** Leaves the ledger's transaction open. */
  async #makePages(): Promise<void> {
    const { ledger, media, onStep } = this.#parts;
    const verdicts = this.#beginVerdicts();
    const parts = await this.#render(verdicts);
    onStep?.('media');
    const { kind, signal } = this.#options;
    const patience = kind === 'next' ? AbortSignal.timeout(MEDIA_PATIENCE_MS) : signal;
    const missing = await media.add(this.#layer, verdicts.mediaLinks(), signal, patience);
    verdicts.refuseMissingMedia(missing);
    onStep?.('check');
    await verdicts.refuseBrokenLinks(this.#breath);
    for (const document of [...missing.keys()].flatMap((address) => media.documentsNaming(address))) this.#notes.atFault.add(document);
    onStep?.('note');
    ledger.begin();
    for (const part of parts) this.#notes.notePart(part);
    for (const good of verdicts.good()) await this.#breathing(() => this.#notes.notePage(good));
    for (const due of verdicts.gone()) await this.#breathing(() => this.#notes.noteGone(due));
    for (const problem of verdicts.problems()) await this.#breathing(() => this.#notes.noteProblem(problem));
    media.note();
  }

  #beginVerdicts(): PageVerdicts {
    const { ledger, assets, sitemap, addresses } = this.#parts;
    const { pages, kind, acceptLosses } = this.#options;
    const isAnyToCome = ledger.backlog.hasAddressesToSweep;
    return new PageVerdicts(ledger, pages, {
      isFile: (name) => assets.has(name) || sitemap.has(name),
      isToCome: (address) => isAnyToCome && addresses.has(address),
      stands: (address) => addresses.has(address),
      // What readers never saw they cannot lose.
      acceptLosses: acceptLosses || kind === 'unfinished',
      at: this.#created.toISOString(),
    });
  }

  async #render(verdicts: PageVerdicts): Promise<RenderedPart[]> {
    const { pages, signal } = this.#options;
    this.#parts.onStep?.('render');
    if (pages.length === 0) return [];
    const startedAt = performance.now();
    const parts: RenderedPart[] = [];
    const job = { pages, now: this.#created, cursor: this.#parts.store.cursor(), folder: this.#layer.folder, compress: true, signal };
    for await (const rendered of this.#parts.pool.render(job)) {
      verdicts.take(rendered);
      parts.push(...rendered.parts);
    }
    this.#renderMs = performance.now() - startedAt;
    return parts;
  }

  /** The ledger's transaction stays open meanwhile: who is told of pages in between is told what was committed (LedgerStatus). */
  async #breathing(work: () => void): Promise<void> {
    work();
    await this.#breath.take();
  }

  async #finish(): Promise<MadeRelease> {
    const { ledger, releases, store, assets, media, onStep } = this.#parts;
    const { kind } = this.#options;
    onStep?.('assets');
    const assetNames = assets.addNew(this.#layer);
    const lostMedia = media.takeLost(this.#layer);
    const gone = [...this.#notes.goneFiles, ...lostMedia, ...(await this.#updateSitemap())];
    this.#notes.noteTime();
    if (this.#layer.size === 0 && gone.length === 0 && kind !== 'first') {
      await this.#updateSearch(ledger.release());
      ledger.commit();
      releases.abandon(this.#layer);
      return { ...this.#made(lostMedia), id: null, pages: releases.newest()?.pages ?? 0, fileOperations: 0 };
    }
    const { manifest, fileOperations } = releases.seal(this.#layer, {
      onto: ledger.release(),
      created: this.#created,
      cursor: store.cursor(),
      templates: assets.fingerprint,
      gone,
      assets: assetNames,
      isUnfinished: kind === 'unfinished',
    });
    await this.#updateSearch(manifest.id);
    onStep?.('commit');
    ledger.setRelease(manifest.id);
    if (kind === 'first') ledger.setSeen(manifest.created);
    ledger.commit();
    return { ...this.#made(lostMedia), id: manifest.id, pages: manifest.pages, fileOperations };
  }

  #made(lostMedia: string[]): Omit<MadeRelease, 'id' | 'pages' | 'fileOperations'> {
    const { changed, goneFiles, problems, atFault } = this.#notes;
    const counts = { rendered: this.#options.pages.length, changed, gone: goneFiles.length, renderMs: this.#renderMs };
    return { ...counts, cursor: this.#parts.store.cursor().seq, problems, atFault: [...atFault], lostMedia };
  }

  /** @returns files that are no more */
  async #updateSitemap(): Promise<string[]> {
    const { sitemap, onStep } = this.#parts;
    onStep?.('sitemap');
    const { written, gone } = await sitemap.update(this.#notes.sitemapChanges, this.#breath);
    for (const { file, body } of written) await this.#breathing(() => void this.#layer.write(file, body));
    return gone;
  }

  /** It has nothing of a release that readers do not see. @param release null: there is none yet */
  async #updateSearch(release: string | null): Promise<void> {
    const { search, ledger, onStep } = this.#parts;
    const { kind } = this.#options;
    if (release === null || kind === 'unfinished') return;
    onStep?.('search');
    const before = kind === 'first' ? null : ledger.release();
    await search.update({ addresses: this.#notes.searched, release, before, breath: this.#breath });
  }
}
