// Makes a release of pages that are due: renders them, checks what came out, seals the files that differ, and notes all of it in the
// ledger. The ledger's transaction ends only after the release is sealed: whichever of the two a crash leaves ahead is known (see
// Publisher.recover), and a failure leaves every page due.

import { readFileSync } from 'node:fs';
import type { ContentStore } from '../content/content-store.ts';
import { hashKey, partKey } from '../content/read-keys.ts';
import type { ContentAddresses } from './change-planner.ts';
import { DUE, type DuePage } from './ledger/due-pages.ts';
import type { PageLedger } from './ledger/page-ledger.ts';
import { linkKey, linksToDocuments } from './link-keys.ts';
import { localLinks } from './local-links.ts';
import { fileOfAddress } from './page-files.ts';
import { type GoodPage, isWaiting, type PageProblem, PageVerdicts } from './page-verdicts.ts';
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

export interface MakeOptions {
  /** The pages to be made next; none: there are no more. */
  next: () => DuePage[];
  /** Nothing is served yet: all pages become one release, and what is noted before its end holds for nothing. */
  isFirst: boolean;
  /** Pages may vanish that nobody took away. */
  acceptLosses: boolean;
  signal: AbortSignal;
  /** Told how many pages have been made. */
  onProgress?: (rendered: number) => void;
}

/** So many pages that could not be made are looked into for what they show; with more, no file is let go. */
const MOST_STALE = 200;
/** Links to media files are paths. */
const NO_SITE = 'http://site.invalid';

/** One release in the making. */
export class ReleaseMaker {
  readonly #parts: MakerParts;
  readonly #options: MakeOptions;
  readonly #created: Date;
  readonly #layer: LayerWriter;
  /** The number that its pages carry. */
  readonly #time: number;
  readonly #breath = new Breath();
  readonly #chunks = new Set<string>();
  readonly #goneFiles: string[] = [];
  /** Addresses whose documents the search index must look at. */
  readonly #searched = new Set<string>();
  readonly #problems: PageProblem[] = [];
  readonly #atFault = new Set<string>();
  #staleMedia: Set<string> | 'unknown' | null = null;
  readonly #counts = { rendered: 0, changed: 0, gone: 0, renderMs: 0 };

  constructor(parts: MakerParts, options: MakeOptions) {
    this.#parts = parts;
    this.#options = options;
    this.#created = parts.now();
    this.#layer = parts.releases.beginLayer(this.#created);
    this.#time = parts.ledger.nextTime();
    parts.media.begin();
  }

  /** See MadeRelease. */
  get atFault(): string[] {
    return [...this.#atFault];
  }

  /** @throws PublisherError BUILD_FAILED, BUILD_STOPPED; every page that was due is due still */
  async make(): Promise<MadeRelease> {
    const { ledger, releases } = this.#parts;
    try {
      await this.#makePages();
      if (this.#options.isFirst) this.#requireWhole();
      return await this.#finish();
    } catch (error) {
      ledger.rollback();
      releases.abandon(this.#layer);
      throw error;
    }
  }

  /**
   * Leaves the ledger's transaction open. Where nothing is served yet, each batch is noted by itself, so that memory and the ledger's
   * journal stay small: without a release it holds for nothing.
   */
  async #makePages(): Promise<void> {
    const { ledger } = this.#parts;
    const { next, isFirst, onProgress } = this.#options;
    for (let batch = next(); ; batch = next()) {
      await this.#makeBatch(batch);
      onProgress?.(this.#counts.rendered);
      if (!isFirst || batch.length === 0) return;
      ledger.commit();
    }
  }

  async #makeBatch(batch: DuePage[]): Promise<void> {
    const { ledger, media, assets, addresses, onStep } = this.#parts;
    onStep?.('render');
    const isAnyToCome = ledger.backlog.hasAddressesToSweep;
    const verdicts = new PageVerdicts(ledger, batch, {
      isFile: (name) => assets.has(name) || this.#parts.sitemap.has(name),
      isToCome: (address) => isAnyToCome && addresses.has(address),
      acceptLosses: this.#options.acceptLosses,
      at: this.#created.toISOString(),
    });
    const parts = await this.#render(batch, verdicts);
    onStep?.('media');
    const { isFirst, signal } = this.#options;
    const patience = isFirst ? signal : AbortSignal.timeout(MEDIA_PATIENCE_MS);
    const missing = await media.add(this.#layer, verdicts.mediaLinks(), signal, patience);
    verdicts.refuseMissingMedia(missing);
    onStep?.('check');
    await verdicts.refuseBrokenLinks(this.#breath);
    for (const document of [...missing.keys()].flatMap((address) => media.documentsNaming(address))) this.#atFault.add(document);
    onStep?.('note');
    ledger.begin();
    for (const part of parts) this.#notePart(part);
    for (const good of verdicts.good()) await this.#breathing(() => this.#notePage(good));
    for (const due of verdicts.gone()) await this.#breathing(() => this.#noteGone(due));
    for (const problem of verdicts.problems()) await this.#breathing(() => this.#noteProblem(problem));
    media.note();
  }

  async #render(batch: DuePage[], verdicts: PageVerdicts): Promise<RenderedPart[]> {
    if (batch.length === 0) return [];
    const startedAt = performance.now();
    const parts: RenderedPart[] = [];
    const job = {
      pages: batch,
      now: this.#created,
      cursor: this.#parts.store.cursor(),
      folder: this.#layer.folder,
      compress: true,
      signal: this.#options.signal,
    };
    for await (const rendered of this.#parts.pool.render(job)) {
      verdicts.take(rendered);
      parts.push(...rendered.parts);
    }
    this.#counts.rendered += batch.length;
    this.#counts.renderMs += performance.now() - startedAt;
    return parts;
  }

  /** The ledger's transaction stays open meanwhile: who is told of pages in between is told what was committed (LedgerStatus). */
  async #breathing(work: () => void): Promise<void> {
    work();
    await this.#breath.take();
  }

  #notePage({ due, page }: GoodPage): void {
    const { ledger, sitemap } = this.#parts;
    const isNew = page.sha256 !== due.sha256;
    if (isNew && page.facts) {
      this.#layer.add(page.file, page.facts);
      this.#counts.changed += 1;
    }
    const document = page.document && `${page.document.type}/${page.document.id}`;
    const chunk = sitemap.partOf(page.address);
    // Awaited ones even where their bytes are the old ones: a crash may have left the index ahead. One that failed may have been awaited.
    const standsAnew = due.due === DUE.awaited || due.sha256 === null || due.document !== document || ledger.pages.hasFailed(due.id);
    this.#noteInSitemap(due, chunk, standsAnew);
    // New templates may come with another program that reads texts.
    if (document !== null && (standsAnew || (isNew && due.due === DUE.background))) this.#searched.add(due.address);
    ledger.pages.save(due.id, {
      document,
      chunk,
      sha256: page.sha256,
      made: this.#time,
      record: { ...page.record, keys: [...page.record.keys, ...linksToDocuments(page.links).map(linkKey)] },
      liveAt: isNew ? this.#created.toISOString() : null,
    });
  }

  /** A page stands in another part when its date has changed. @param chunk null: in none */
  #noteInSitemap(due: DuePage, chunk: string | null, standsAnew: boolean): void {
    const before = this.#parts.ledger.pages.chunkOf(due.id);
    for (const part of new Set([before, chunk])) {
      if (part === null) continue;
      if (standsAnew || before !== chunk || this.#parts.sitemap.isOutdated(part)) this.#chunks.add(part);
    }
  }

  #noteGone(due: DuePage): void {
    const { ledger } = this.#parts;
    this.#noteInSitemap(due, null, true);
    this.#searched.add(due.address);
    ledger.pages.remove(due.id);
    if (due.document !== null) ledger.losses.accountFor(due.document);
    if (due.sha256 === null) return;
    this.#goneFiles.push(fileOfAddress(due.address));
    this.#counts.gone += 1;
    // Whoever still links there read something else by which the link was made: it is made anew, and refused if the link stays.
    ledger.backlog.addSweep({ kind: 'make', key: linkKey(due.address), before: this.#time, level: DUE.urgent });
  }

  #noteProblem(problem: PageProblem): void {
    this.#problems.push(problem);
    if (problem.file !== null) this.#layer.discard(problem.file);
    const { ledger, store } = this.#parts;
    const at = store.select<{ document: string }>(`SELECT type || '/' || id AS document FROM entry WHERE address = ? ORDER BY id`, [
      problem.due.address,
    ]);
    const document = problem.document ?? at[0]?.document ?? null;
    if (document !== null && problem.due.sha256 === null && !isWaiting(problem)) this.#atFault.add(document);
    ledger.pages.fail(problem.due.id, document, problem.failure);
  }

  /** A shared value that differs makes every page that uses it due, those excepted that are made of it just now. */
  #notePart({ name, digest, record }: RenderedPart): void {
    const { ledger } = this.#parts;
    const before = ledger.parts.get(name);
    const { keys, reads, until } = record;
    ledger.parts.save({ name, reads, digest: record.digest, valueDigest: digest, keys, until });
    if (before === null || before.valueDigest === digest) return;
    ledger.backlog.addSweep({ kind: 'make', key: hashKey(partKey(name)), before: this.#time, level: DUE.background });
  }

  /** Later, a page that fails keeps its old version; a first release without its front page would be no site. */
  #requireWhole(): void {
    const lacking = this.#problems.filter(({ due }) => REQUIRED_ADDRESSES.includes(due.address));
    if (lacking.length === 0) return;
    const causes = lacking.map(({ failure }) => failure.message).join('; ');
    throw new PublisherError('RELEASE_INCOMPLETE', `There can be no first release: ${causes}`);
  }

  async #finish(): Promise<MadeRelease> {
    const { ledger, releases, store, assets, sitemap, media, onStep } = this.#parts;
    onStep?.('assets');
    const assetNames = assets.addNew(this.#layer);
    const lostMedia = this.#isAllUrgentMade() ? media.takeLost((address) => this.#isShownByStalePage(address)) : [];
    onStep?.('sitemap');
    const changedSitemap = await sitemap.update(this.#chunks, this.#options.isFirst, this.#breath);
    for (const { file, body } of changedSitemap.written) await this.#breathing(() => void this.#layer.write(file, body));
    ledger.setTime(this.#time);
    const made = { ...this.#counts, cursor: store.cursor().seq, problems: this.#problems, atFault: this.atFault, lostMedia };
    const gone = [...this.#goneFiles, ...lostMedia, ...changedSitemap.gone];
    if (this.#layer.size === 0 && gone.length === 0) {
      await this.#updateSearch(ledger.release());
      ledger.commit();
      releases.abandon(this.#layer);
      return { ...made, id: null, pages: releases.newest()?.pages ?? 0, fileOperations: 0 };
    }
    const { manifest, fileOperations } = releases.seal(this.#layer, {
      onto: this.#options.isFirst ? null : ledger.release(),
      created: this.#created,
      cursor: store.cursor(),
      templates: assets.fingerprint,
      gone,
      assets: assetNames,
    });
    await this.#updateSearch(manifest.id);
    onStep?.('commit');
    ledger.setRelease(manifest.id);
    ledger.commit();
    return { ...made, id: manifest.id, pages: manifest.pages, fileOperations };
  }

  /** A page that shows a file still, and is yet to be made without it, must not be left with a hole. */
  #isAllUrgentMade(): boolean {
    const { ledger } = this.#parts;
    return !ledger.due.any(DUE.urgent) && !ledger.backlog.hasPagesToLookAt;
  }

  /** Pages that could not be made anew stand as they were, with the pictures that they had. */
  #isShownByStalePage(address: string): boolean {
    this.#staleMedia ??= this.#mediaOfStalePages();
    return this.#staleMedia === 'unknown' || this.#staleMedia.has(address);
  }

  #mediaOfStalePages(): Set<string> | 'unknown' {
    const { ledger, releases } = this.#parts;
    const stale = ledger.pages.staleAddresses(MOST_STALE + 1);
    if (stale.length > MOST_STALE) return 'unknown';
    const files = stale.map((address) => ({ address, path: releases.find(ledger.release() ?? '', fileOfAddress(address)) }));
    return new Set(files.flatMap(({ address, path }) => (path === null ? [] : localLinks(readFileSync(path), address, NO_SITE))));
  }

  /** @param release null: there is none yet */
  async #updateSearch(release: string | null): Promise<void> {
    const { search, ledger, onStep } = this.#parts;
    if (release === null) return;
    onStep?.('search');
    const before = this.#options.isFirst ? null : ledger.release();
    await search.update({ addresses: this.#searched, release, before, breath: this.#breath });
  }
}
