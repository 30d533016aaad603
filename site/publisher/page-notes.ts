// Notes in the ledger what became of each page of a release in the making, and gathers what else its release must see to: parts of the
// sitemap, the search index, files that are gone, documents that are at fault.

import type { ContentStore } from '../content/content-store.ts';
import { hashKey, partKey } from '../content/read-keys.ts';
import { DUE, type DuePage } from './ledger/due-pages.ts';
import type { PageLedger } from './ledger/page-ledger.ts';
import { linkKey, linkKeysOf } from './link-keys.ts';
import { fileOfAddress } from './page-files.ts';
import { type GoodPage, isWaiting, type PageProblem } from './page-verdicts.ts';
import type { LayerWriter } from './releases/layer-writer.ts';
import type { RenderedPart } from './render-pool.ts';
import type { Sitemap } from './sitemap.ts';

export interface NotesParts {
  store: Pick<ContentStore, 'select'>;
  ledger: PageLedger;
  layer: LayerWriter;
  sitemap: Pick<Sitemap, 'partOf' | 'isOutdated'>;
}

const DOCUMENTS_AT = `SELECT type || '/' || id AS document FROM entry WHERE address = ? ORDER BY id`;

export class PageNotes {
  /** See SitemapChanges. */
  readonly sitemapChanges = new Map<string, Set<string>>();
  /** Addresses whose documents the search index must look at. */
  readonly searched = new Set<string>();
  readonly goneFiles: string[] = [];
  readonly problems: PageProblem[] = [];
  /** See MadeRelease. */
  readonly atFault = new Set<string>();
  /** Pages whose bytes are new. */
  changed = 0;
  readonly #parts: NotesParts;
  readonly #created: Date;
  /** The number that its pages carry. */
  readonly #time: number;

  constructor(parts: NotesParts, created: Date) {
    this.#parts = parts;
    this.#created = created;
    this.#time = parts.ledger.nextTime();
  }

  /** To be called last: pages that are made next carry another number. */
  noteTime(): void {
    this.#parts.ledger.setTime(this.#time);
  }

  notePage({ due, page }: GoodPage): void {
    const { ledger, layer, sitemap } = this.#parts;
    const isNew = page.sha256 !== due.sha256;
    if (isNew && page.facts) {
      layer.add(page.file, page.facts);
      this.changed += 1;
    }
    const document = page.document && `${page.document.type}/${page.document.id}`;
    const chunk = sitemap.partOf(page.address);
    // Awaited ones even where their bytes are the old ones: a crash may have left the index ahead. One that failed may have been awaited.
    const standsAnew = due.due === DUE.awaited || due.sha256 === null || due.document !== document || ledger.pages.hasFailed(due.id);
    this.#noteInSitemap(due, chunk, standsAnew);
    // New templates may come with another program that reads texts.
    if (document !== null && (standsAnew || (isNew && due.due === DUE.background))) this.searched.add(due.address);
    const dropped = ledger.pages.save(due.id, {
      document,
      chunk,
      sha256: page.sha256,
      made: this.#time,
      record: { ...page.record, keys: [...page.record.keys, ...linkKeysOf(page.links)] },
      liveAt: isNew ? this.#created.toISOString() : null,
    });
    ledger.files.doubtMedia(dropped);
  }

  noteGone(due: DuePage): void {
    const { ledger } = this.#parts;
    this.#noteInSitemap(due, null, true);
    this.searched.add(due.address);
    ledger.files.doubtMedia(ledger.pages.remove(due.id));
    if (due.document !== null) ledger.losses.accountFor(due.document);
    if (due.sha256 === null) return;
    this.goneFiles.push(fileOfAddress(due.address));
    // Whoever still links there read something else by which the link was made: it is made anew, and refused if the link stays.
    ledger.backlog.addSweep({ kind: 'make', key: linkKey(due.address), before: this.#time, level: DUE.urgent });
  }

  noteProblem(problem: PageProblem): void {
    this.problems.push(problem);
    const { ledger, store, layer } = this.#parts;
    if (problem.file !== null) layer.discard(problem.file);
    const at = store.select<{ document: string }>(DOCUMENTS_AT, [problem.due.address]);
    const document = problem.document ?? at[0]?.document ?? null;
    if (document !== null && problem.due.sha256 === null && !isWaiting(problem)) this.atFault.add(document);
    ledger.pages.fail(problem.due.id, document, problem.failure);
  }

  /** A shared value that differs makes every page that uses it due, those excepted that are made of it just now. */
  notePart({ name, digest, record }: RenderedPart): void {
    const { ledger } = this.#parts;
    const before = ledger.parts.get(name);
    const { keys, reads, until } = record;
    ledger.parts.save({ name, reads, digest: record.digest, valueDigest: digest, keys, until });
    if (before === null || before.valueDigest === digest) return;
    ledger.backlog.addSweep({ kind: 'make', key: hashKey(partKey(name)), before: this.#time, level: DUE.background });
  }

  /** A page stands in another part when its date has changed. @param chunk null: in none */
  #noteInSitemap(due: DuePage, chunk: string | null, standsAnew: boolean): void {
    const before = this.#parts.ledger.pages.chunkOf(due.id);
    for (const part of new Set([before, chunk])) {
      if (part === null) continue;
      if (standsAnew || before !== chunk || this.#parts.sitemap.isOutdated(part)) {
        const changed = this.sitemapChanges.get(part);
        if (changed) changed.add(due.address);
        else this.sitemapChanges.set(part, new Set([due.address]));
      }
    }
  }
}
