// Decides which pages are due: those that read something that is another now, those that time has changed, and all of them after new
// templates. What was touched is noted in the ledger before the store forgets it, so that a crash loses none of it; noting is quick
// and comes first. Doing the reads of very many pages again takes long, and is done bit by bit between releases.

import { yearOfRegister } from '@bang-tin/shared/addresses';
import type { DocumentType } from '@bang-tin/shared/document-types';
import type { ContentStore } from '../content/content-store.ts';
import { documentKey, hashKey, partKey } from '../content/read-keys.ts';
import { digestAgain } from '../content/read-record.ts';
import type { Touched } from '../content/touch-log.ts';
import type { Sweep } from './ledger/backlog.ts';
import { DUE, type Due } from './ledger/due-pages.ts';
import type { CandidatePage } from './ledger/made-pages.ts';
import type { PageLedger } from './ledger/page-ledger.ts';
import type { PartRecord } from './ledger/shared-parts.ts';
import { budgetOf, inSlices, SLICE_MS, type SliceOptions, type Task } from './slices.ts';

const PAGES_AT_ONCE = 200;
/** Marked by one statement. */
const MARKED_AT_ONCE = 1_000;

/** Which addresses the content has. */
export interface ContentAddresses {
  all(): Iterable<string>;
  lists(): Iterable<string>;
  /** Whether a page or a redirect stands at an address. */
  has(address: string): boolean;
}

export class ChangePlanner {
  readonly #store: ContentStore;
  readonly #ledger: PageLedger;
  readonly #addresses: ContentAddresses;
  readonly #sliceMs: number;
  /** Of the sweep that goes over all addresses. */
  #sweptAddresses: { sweep: number; rest: Iterator<string> } | null = null;

  /** @param sliceMs how long work may hold everything else up at once */
  constructor(store: ContentStore, ledger: PageLedger, addresses: ContentAddresses, sliceMs = SLICE_MS) {
    this.#store = store;
    this.#ledger = ledger;
    this.#addresses = addresses;
    this.#sliceMs = sliceMs;
  }

  /**
   * Notes what was touched since the last time: pages of documents that changed, new addresses and what time has changed become due,
   * other pages that may have changed are to be looked at. May be stopped and begun again at any point.
   * @param now the moment as of which pages speak
   */
  async note(now: Date, signal: AbortSignal): Promise<void> {
    const touched = this.#store.touched();
    await this.#do(this.#noting(touched, now), { signal, transaction: (work) => this.#ledger.transaction(work) });
    this.#store.forgetTouched(touched.generation);
  }

  /**
   * Whether pages were made of changes that the store has no more, as after a power failure. What undoes such a change in the feed then
   * changes nothing in the store, and nothing would tell the pages: from now on, all are to be looked at once the feed has been read.
   * To be asked before anything is done to the store.
   */
  hasStoreGoneBack(): boolean {
    const { store, generation } = this.#store.touched();
    if (store !== this.#ledger.store() || generation >= (this.#ledger.generation() ?? 0)) return false;
    this.#ledger.setStore(store, null);
    return true;
  }

  /** Whether what the ledger was told of the store does not hold: it is another one, or has gone back. */
  isStoreUnknown(): boolean {
    return this.#store.touched().store !== this.#ledger.store() || this.#ledger.generation() === null;
  }

  /** New templates make every page due, and may have pages that the old ones had not. */
  allPagesDue(): void {
    const { backlog } = this.#ledger;
    const sweep = { key: null, before: this.#ledger.nextTime(), level: DUE.background };
    backlog.addSweep({ ...sweep, kind: 'make' });
    backlog.addSweep({ ...sweep, kind: 'addresses' });
  }

  /**
   * Looks at pages, and brings what concerns very many to some of them.
   * @param budgetMs how much of the processor's time it may take, see budgetOf
   * @returns whether there is more to do
   */
  async workOff(now: Date, budgetMs: number, signal: AbortSignal): Promise<boolean> {
    if (this.#ledger.backlog.isEmpty) return false;
    try {
      const transaction = <Result>(work: () => Result): Result => this.#ledger.quickTransaction(work);
      return !(await this.#do(this.#working(now), { signal, transaction, isOver: budgetOf(budgetMs) }));
    } catch (error) {
      // What the last piece did is undone, and the addresses it took are to be taken again.
      this.#sweptAddresses = null;
      throw error;
    }
  }

  #do(tasks: Iterable<Task>, options: Omit<SliceOptions, 'sliceMs'>): Promise<boolean> {
    return inSlices(tasks, { ...options, sliceMs: this.#sliceMs });
  }

  *#noting({ store, generation, everything, keys, places, lists }: Touched, now: Date): Iterable<Task> {
    const ledger = this.#ledger;
    const isAnother = store !== ledger.store();
    // Nobody saw them go: another store may have been filled from a database that never had them.
    if (isAnother) yield* this.#lostDocuments();
    const isEverything = isAnother || everything || ledger.generation() === null;
    if (isEverything) yield () => this.#sweepEverything();
    else yield* this.#touchedPages(keys, places, lists);
    // Even where its reads give the same, a page whose time has come must be made to know the next moment.
    yield () => void ledger.due.markUntil(now.toISOString(), DUE.urgent);
    if (keys.length > 0) yield () => this.#markCorrected(new Set(keys));
    const parts = isEverything ? ledger.parts.all() : ledger.parts.withKeys(keys, now.toISOString());
    for (const part of parts) yield () => this.#markUserOf(part, now);
    // Last: by this it is known that all of it is noted.
    if (isAnother || generation !== ledger.generation()) yield () => ledger.setStore(store, generation);
  }

  *#lostDocuments(): Iterable<Task> {
    const { pages, losses } = this.#ledger;
    for (
      let some = pages.documentsAfter('', PAGES_AT_ONCE);
      some.length > 0;
      some = pages.documentsAfter(some.at(-1) ?? '', PAGES_AT_ONCE)
    ) {
      for (const document of some) {
        yield () => {
          if (!this.#store.accountsFor(toKey(document))) losses.add(document);
        };
      }
    }
  }

  #sweepEverything(): void {
    const sweep = { key: null, before: this.#ledger.nextTime(), level: DUE.urgent };
    this.#ledger.backlog.addSweep({ ...sweep, kind: 'look' });
    this.#ledger.backlog.addSweep({ ...sweep, kind: 'addresses', level: DUE.awaited });
  }

  *#touchedPages(keys: readonly number[], places: readonly string[], lists: boolean): Iterable<Task> {
    for (const key of keys) yield* this.#pagesWithKey(key);
    for (const address of places) yield () => this.#markBegunOrEnded(address);
    if (lists) for (const address of this.#addresses.lists()) yield () => this.#markUnlessMade(address, DUE.urgent);
  }

  *#pagesWithKey(key: number): Iterable<Task> {
    const { pages, due, backlog } = this.#ledger;
    for (let after = 0, isMore = true; isMore; ) {
      const some = pages.withKey(key, after, PAGES_AT_ONCE);
      yield () => {
        for (const { id, address, document } of some) {
          if (document !== null && keyOf(document) === key) due.mark(id, DUE.awaited);
          // A year in one file: it may wait, and a thread makes it sooner than it could be looked at here.
          else if (yearOfRegister(address) !== null) due.mark(id, DUE.background);
          else backlog.lookAt(id);
        }
      };
      after = some.at(-1)?.id ?? 0;
      isMore = some.length === PAGES_AT_ONCE;
    }
  }

  /** An address that may have begun or ended; a document may wait for its time, and has no page as yet. */
  #markBegunOrEnded(address: string): void {
    if (this.#addresses.has(address)) this.#markUnlessMade(address, DUE.awaited);
    else if (this.#ledger.pages.knows(address)) this.#ledger.due.markAddress(address, DUE.awaited);
  }

  #markUnlessMade(address: string, level: Due): void {
    if (!this.#ledger.pages.isMade(address)) this.#ledger.due.markAddress(address, level);
  }

  /** A page that could not be made may never have noted what it reads: its document is what an editor corrects. */
  #markCorrected(touched: ReadonlySet<number>): void {
    for (const { id, document } of this.#ledger.pages.failedDocuments()) {
      if (touched.has(keyOf(document))) this.#ledger.due.mark(id, DUE.awaited);
    }
  }

  /**
   * A shared value whose reads give something else may still come out as before: one page that uses it is made, which loads the value
   * anew, and only if that differs are the other pages due (see release-maker). That page may fail, be gone, or use it no more; so the
   * value stays due, page after page, until one has loaded it.
   */
  #markUserOf(part: PartRecord, now: Date): void {
    const { pages, parts, due } = this.#ledger;
    const isDue = part.until !== null && part.until <= now.toISOString();
    if (!isDue && digestAgain(this.#store, part.reads, now) === part.digest) return;
    const resting = this.#store.withheld().map(({ type, id }) => `${type}/${id}`);
    const user = pages.goodOneWithKey(hashKey(partKey(part.name)), resting);
    if (user === null) {
      parts.remove(part.name);
      return;
    }
    due.mark(user, DUE.urgent);
    parts.await(part.name, now.toISOString());
  }

  *#working(now: Date): Iterable<Task> {
    const { backlog } = this.#ledger;
    for (let some = backlog.toLookAt(PAGES_AT_ONCE); some.length > 0; some = backlog.toLookAt(PAGES_AT_ONCE)) {
      for (const page of some) {
        yield () => {
          if (this.#isAnother(page, now)) this.#ledger.due.mark(page.id, DUE.urgent);
          backlog.wasLookedAt(page.id);
        };
      }
    }
    for (let sweep = backlog.nextSweep(); sweep !== null; sweep = backlog.nextSweep()) {
      if (sweep.kind === 'look') yield* this.#sweepingReads(sweep, now);
      else if (sweep.kind === 'make') yield* this.#sweepingPages(sweep);
      else yield* this.#sweepingAddresses(sweep);
    }
  }

  *#sweepingReads(sweep: Sweep, now: Date): Iterable<Task> {
    const { backlog, due } = this.#ledger;
    for (let some = backlog.pagesToSweep(sweep, PAGES_AT_ONCE); some.length > 0; some = backlog.pagesToSweep(sweep, PAGES_AT_ONCE)) {
      for (const page of some) {
        yield () => {
          // Whether it is its own document that has changed is not known here.
          if (this.#isAnother(page, now)) due.mark(page.id, page.document === null ? DUE.urgent : DUE.awaited);
          backlog.sweptUpTo(sweep, page.id);
        };
      }
    }
    yield () => backlog.endSweep(sweep);
  }

  *#sweepingPages(sweep: Sweep): Iterable<Task> {
    for (let isMore = true; isMore; ) {
      yield () => {
        isMore = this.#ledger.backlog.makeNextDue(sweep, MARKED_AT_ONCE);
        if (!isMore) this.#ledger.backlog.endSweep(sweep);
      };
    }
  }

  /** Begun anew by another process, or after an error: an address that is due already does not matter. */
  *#sweepingAddresses(sweep: Sweep): Iterable<Task> {
    const { id, level } = sweep;
    if (this.#sweptAddresses?.sweep !== id) this.#sweptAddresses = { sweep: id, rest: this.#addresses.all()[Symbol.iterator]() };
    const { rest } = this.#sweptAddresses;
    // No "for of", which would end the iterator where this is broken off.
    for (let next = rest.next(); !next.done; next = rest.next()) {
      const address = next.value;
      yield () => this.#markUnlessMade(address, level);
    }
    this.#sweptAddresses = null;
    yield () => this.#ledger.backlog.endSweep(sweep);
  }

  #isAnother({ reads, digest }: CandidatePage, now: Date): boolean {
    return digestAgain(this.#store, reads, now) !== digest;
  }
}

/** @param document "article/k2j3h4…" */
export function toKey(document: string): { type: DocumentType; id: string } {
  const [type = '', id = ''] = document.split('/');
  return { type: type as DocumentType, id };
}

function keyOf(document: string): number {
  const { type, id } = toKey(document);
  return hashKey(documentKey(type, id));
}
