// Decides which pages are due: those that read something that is another now, those that time has changed, and all of them after new
// templates. Its decisions stand in the ledger before the store forgets what was touched, so that a crash loses none of them.

import type { DocumentType } from '@bang-tin/shared/document-types';
import type { ContentStore } from '../content/content-store.ts';
import { documentKey, hashKey, partKey } from '../content/read-keys.ts';
import { digestAgain } from '../content/read-record.ts';
import { type CandidatePage, DUE, type PageLedger, type PartRecord } from './ledger/page-ledger.ts';

const PAGES_AT_ONCE = 1_000;
const MEDIA_PREFIX = '/media/';

export interface Plan {
  /** Pages whose reads were done again. */
  lookedAt: number;
  /** Pages that are due because of what was touched or of the time, new addresses included. */
  marked: number;
}

/** Which addresses the content has. */
export interface ContentAddresses {
  all(): Iterable<string>;
  lists(): Iterable<string>;
  /** Whether a page or a redirect stands at an address. */
  has(address: string): boolean;
}

/**
 * Marks what is due since the last plan.
 * @param now the moment as of which pages speak
 */
export function planChanges(store: ContentStore, ledger: PageLedger, now: Date, addresses: ContentAddresses): Plan {
  const touched = store.touched();
  const plan: Plan = { lookedAt: 0, marked: 0 };
  ledger.transaction(() => {
    const isAnother = touched.store !== ledger.store();
    // Nobody saw them go: another store may have been filled from a database that never had them.
    if (isAnother) ledger.addUnaccounted(ledger.documents().filter((document) => !isPublished(store, document)));
    ledger.setStore(touched.store);
    const isEverything = isAnother || touched.everything;
    lookAt(store, ledger, now, plan, isEverything ? everyPage(ledger) : ledger.pagesWithKeys(touched.keys));
    // Even where its reads give the same, a page whose time has come must be made to know the next moment.
    plan.marked += ledger.markPagesUntil(now.toISOString(), DUE.urgent);
    plan.marked += markCorrected(ledger, touched.keys);
    plan.marked += markNew(ledger, isEverything ? addresses.all() : standing(touched.places, ledger, addresses));
    if (touched.lists && !isEverything) plan.marked += markNew(ledger, addresses.lists());
    plan.marked += markUsersOfParts(
      store,
      ledger,
      isEverything ? ledger.parts() : ledger.partsWithKeys(touched.keys, now.toISOString()),
      now,
    );
    ledger.loseMedia(
      lostMedia(store, isEverything ? everyMedia(ledger) : touched.places.filter((place) => place.startsWith(MEDIA_PREFIX))),
    );
  });
  store.forgetTouched(touched.generation);
  return plan;
}

function* everyPage(ledger: PageLedger): Iterable<CandidatePage> {
  for (let pages = ledger.pagesAfter(0, PAGES_AT_ONCE); pages.length > 0; pages = ledger.pagesAfter(pages.at(-1)?.id ?? 0, PAGES_AT_ONCE)) {
    yield* pages;
  }
}

/** Marks the pages whose reads give something else now. */
function lookAt(store: ContentStore, ledger: PageLedger, now: Date, plan: Plan, pages: Iterable<CandidatePage>): void {
  for (const { id, reads, digest } of pages) {
    plan.lookedAt += 1;
    if (digestAgain(store, reads, now) === digest) continue;
    ledger.markPage(id, DUE.urgent);
    plan.marked += 1;
  }
}

/** A page that could not be made may never have noted what it reads: its document is what an editor corrects. */
function markCorrected(ledger: PageLedger, touched: readonly number[]): number {
  const failed = touched.length === 0 ? [] : ledger.failedDocuments();
  if (failed.length === 0) return 0;
  const keys = new Set(touched);
  const corrected = failed.filter(({ document }) => keys.has(keyOf(document)));
  for (const { id } of corrected) ledger.markPage(id, DUE.urgent);
  return corrected.length;
}

/** Of addresses that may have begun, those that have, or that are known of: a document may wait for its time, and has no page as yet. */
function* standing(places: Iterable<string>, ledger: PageLedger, addresses: ContentAddresses): Iterable<string> {
  for (const address of places) {
    if (!address.startsWith(MEDIA_PREFIX) && (ledger.knows(address) || addresses.has(address))) yield address;
  }
}

function markNew(ledger: PageLedger, addresses: Iterable<string>): number {
  let marked = 0;
  for (const address of addresses) {
    if (isMade(ledger, address)) continue;
    ledger.markAddress(address, DUE.urgent);
    marked += 1;
  }
  return marked;
}

function isMade(ledger: PageLedger, address: string): boolean {
  return (ledger.page(address)?.sha256 ?? null) !== null;
}

/** @param document "article/k2j3h4…" */
function keyOf(document: string): number {
  const [type = '', id = ''] = document.split('/');
  return hashKey(documentKey(type as DocumentType, id));
}

function isPublished(store: ContentStore, document: string): boolean {
  const [type = '', id = ''] = document.split('/');
  return store.accountsFor({ type: type as DocumentType, id });
}

function everyMedia(ledger: PageLedger): string[] {
  return ledger.filesOfKind('media').map(({ name }) => `/${name}`);
}

/** @returns paths below the site's root */
function lostMedia(store: ContentStore, addresses: readonly string[]): string[] {
  const isUsed = (address: string): boolean => store.select('SELECT 1 FROM media_use WHERE site_address = ? LIMIT 1', [address]).length > 0;
  return addresses.filter((address) => !isUsed(address)).map((address) => address.slice(1));
}

/**
 * A shared value whose reads give something else may still come out as before: one page that uses it is made, which loads the value
 * anew, and only if that differs are the other pages due (see release-maker). That page may fail, be gone, or use it no more; so the
 * value stays due, page after page, until one has loaded it.
 * @returns how many pages were marked
 */
function markUsersOfParts(store: ContentStore, ledger: PageLedger, parts: readonly PartRecord[], now: Date): number {
  let marked = 0;
  for (const part of parts) {
    const isDue = part.until !== null && part.until <= now.toISOString();
    if (!isDue && digestAgain(store, part.reads, now) === part.digest) continue;
    const user = ledger.goodPageWithKey(hashKey(partKey(part.name)));
    if (user === null) ledger.removePart(part.name);
    else {
      ledger.markPage(user, DUE.urgent);
      ledger.awaitPart(part.name, now.toISOString());
      marked += 1;
    }
  }
  return marked;
}
