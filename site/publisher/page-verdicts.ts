// What becomes of each page that was rendered: it is good, it is gone, or it keeps its old version because something is wrong with
// the new one. One bad page never stops the others.

import { DUE, type DuePage } from './ledger/due-pages.ts';
import type { PageFailure } from './ledger/made-pages.ts';
import type { PageLedger } from './ledger/page-ledger.ts';
import { MEDIA_PREFIX } from './link-keys.ts';
import type { RenderedBatch, RenderedPageFile } from './render-pool.ts';
import type { Breath } from './slices.ts';

export interface GoodPage {
  due: DuePage;
  page: RenderedPageFile;
}
export interface PageProblem {
  due: DuePage;
  /** "article/k2j3h4…", where the address stands for one. */
  document: string | null;
  failure: PageFailure;
  /** What was written of it, and is not to stay. */
  file: string | null;
}

/** Pages that may be made as soon as documents are withheld that they show or lead to. */
export function isWaiting({ failure: { code } }: PageProblem): boolean {
  return code === LINKS_AWAITED || code === MEDIA_MISSING;
}

export interface VerdictOptions {
  /** Whether readers find a file that is no page: a style, a picture of the templates, the sitemap. */
  isFile: (name: string) => boolean;
  /** Whether the content has a page of which the ledger is yet to be told. */
  isToCome: (address: string) => boolean;
  /** Whether the content has a page at an address, whatever the templates make of it. */
  stands: (address: string) => boolean;
  acceptLosses: boolean;
  /** ISO 8601. */
  at: string;
}

/** Where a link leads: to a page or a file; to a page that could not be made and never was; nowhere. */
type Target = 'page' | 'failed' | 'nothing';

const LINKS_AWAITED = 'LINKS_AWAITED';
const MEDIA_MISSING = 'MEDIA_MISSING';
const SHOWN_LINKS = 5;

export class PageVerdicts {
  readonly #ledger: PageLedger;
  readonly #options: VerdictOptions;
  readonly #due: Map<string, DuePage>;
  readonly #good = new Map<string, GoodPage>();
  readonly #gone = new Map<string, DuePage>();
  readonly #problems: PageProblem[] = [];

  constructor(ledger: PageLedger, batch: readonly DuePage[], options: VerdictOptions) {
    this.#ledger = ledger;
    this.#options = options;
    this.#due = new Map(batch.map((due) => [due.address, due]));
  }

  take({ pages, failures }: Pick<RenderedBatch, 'pages' | 'failures'>): void {
    for (const page of pages) {
      const due = this.#dueAt(page.address);
      if (page.status === 200) this.#good.set(page.address, { due, page });
      else this.#takeMissing(due, page);
    }
    for (const { address, message } of failures) this.#refuse(this.#dueAt(address), null, 'PAGE_FAILED', message);
  }

  good(): Iterable<GoodPage> {
    return this.#good.values();
  }

  gone(): Iterable<DuePage> {
    return this.#gone.values();
  }

  problems(): readonly PageProblem[] {
    return this.#problems;
  }

  /** Addresses of media files that good pages show or offer. */
  mediaLinks(): Set<string> {
    const links = new Set<string>();
    for (const { page } of this.#good.values()) {
      for (const link of page.links) if (link.startsWith(MEDIA_PREFIX)) links.add(link);
    }
    return links;
  }

  /**
   * A page that shows or offers such a file keeps its old version.
   * @param missing addresses of media files that cannot be had, each with the cause
   */
  refuseMissingMedia(missing: ReadonlyMap<string, string>): void {
    if (missing.size === 0) return;
    for (const { due, page } of [...this.#good.values()]) {
      const lacking = page.links.filter((link) => missing.has(link));
      if (lacking.length === 0) continue;
      const causes = lacking.slice(0, SHOWN_LINKS).map((link) => `${link}: ${missing.get(link)}`);
      const advice = 'Upload the file again in the CMS, or take it out of the document, and publish.';
      this.#refuse(due, documentOf(page), MEDIA_MISSING, `Files of ${page.address} cannot be had: ${causes.join('; ')}. ${advice}`);
    }
  }

  /**
   * A link that leads nowhere is the templates' fault: they leave out what editors link to in vain. A page that could not be made, and
   * never was, is another matter: those that lead to it wait. A page that is refused may be what others lead to, so all are looked at
   * until none is refused.
   */
  async refuseBrokenLinks(breath: Breath): Promise<void> {
    for (let before = -1; before !== this.#problems.length; ) {
      before = this.#problems.length;
      await this.#refuseBrokenLinksOnce(breath);
    }
  }

  async #refuseBrokenLinksOnce(breath: Breath): Promise<void> {
    const known = new Map<string, Target>();
    const targetAt = (path: string): Target => {
      const found = known.get(path) ?? this.#targetAt(path);
      known.set(path, found);
      return found;
    };
    for (const { due, page } of [...this.#good.values()]) {
      await breath.take();
      const linksTo = (target: Target): string[] => page.links.filter((link) => targetAt(link) === target);
      const [broken, awaited] = [linksTo('nothing'), linksTo('failed')];
      const shown = (broken.length > 0 ? broken : awaited).slice(0, SHOWN_LINKS).join(', ');
      if (broken.length > 0) {
        const message = `Links of ${page.address} lead nowhere: ${shown}. Its old version stays. Templates wrote them, so the templates must be corrected.`;
        this.#refuse(due, documentOf(page), 'LINKS_BROKEN', message);
      } else if (awaited.length > 0) {
        const message = `Links of ${page.address} lead to pages that could not be made: ${shown}. Its old version stays until they can, or are not linked to.`;
        this.#refuse(due, documentOf(page), LINKS_AWAITED, message);
      }
    }
  }

  #targetAt(path: string): Target {
    if (this.#gone.has(path)) return 'nothing';
    if (this.#good.has(path) || path.startsWith(MEDIA_PREFIX)) return 'page';
    const page = this.#ledger.pages.at(path);
    if (!page) return this.#options.isFile(path.slice(1)) || this.#options.isToCome(path) ? 'page' : 'nothing';
    // What is due in another batch will be made.
    const isAwaited = page.sha256 === null && (this.#due.has(path) || page.due === DUE.no);
    return isAwaited ? 'failed' : 'page';
  }

  #takeMissing(due: DuePage, page: RenderedPageFile): void {
    const published = documentOf(page);
    if (published !== null) {
      const message = `${page.address} is the address of a published document (${published}), but the templates have no page for it.`;
      this.#refuse(due, published, 'PAGE_LOST', `${message} Its old version stays.`);
    } else if (due.sha256 === null || this.#options.acceptLosses || this.#isAccountedFor(due)) {
      this.#gone.set(due.address, due);
    } else {
      const message = `The page ${due.address} would vanish, and nobody took it away. Its old version stays.`;
      const advice = 'If it shall go (a restored database, changed templates), run "npm run publish -- --accept-losses".';
      this.#refuse(due, due.document, 'PAGES_LOST', `${message} ${advice}`);
    }
  }

  /**
   * A document's page goes with its document, a list's page with what it listed: a feed row touches both, templates never do. Where the
   * row is of a category between the list and what it listed, all that use the tree are due at leisure, and the content has to say it.
   */
  #isAccountedFor(due: DuePage): boolean {
    if (due.document !== null) return !this.#ledger.losses.has(due.document);
    return due.due >= DUE.urgent || !this.#options.stands(due.address);
  }

  #refuse(due: DuePage, document: string | null, code: string, message: string): void {
    const file = this.#good.get(due.address)?.page.file ?? null;
    this.#good.delete(due.address);
    this.#problems.push({ due, document: document ?? due.document, failure: { code, message, at: this.#options.at }, file });
  }

  #dueAt(address: string): DuePage {
    const due = this.#due.get(address);
    if (!due) throw new Error(`${address} was rendered, and nobody asked for it`);
    return due;
  }
}

function documentOf({ document }: RenderedPageFile): string | null {
  return document && `${document.type}/${document.id}`;
}
