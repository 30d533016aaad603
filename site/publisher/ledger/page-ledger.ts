// The ledger: what each page of the newest release was made of. It answers which pages a change concerns, and which are still due.
// It stands in a file of its own and always describes one whole release, the one it names.

import { isReleaseId } from '../releases/release-id.ts';
import { Backlog } from './backlog.ts';
import { DuePages } from './due-pages.ts';
import { LedgerDatabase } from './ledger-database.ts';
import { LedgerStatus } from './ledger-status.ts';
import { LostDocuments } from './lost-documents.ts';
import { MadePages } from './made-pages.ts';
import { ReleaseFiles } from './release-files.ts';
import { SharedParts } from './shared-parts.ts';

interface Standing {
  release: string | null;
  templates: string;
  store: string;
  generation: number | null;
  made: number;
}

export class PageLedger {
  readonly pages: MadePages;
  readonly due: DuePages;
  readonly backlog: Backlog;
  readonly parts: SharedParts;
  readonly files: ReleaseFiles;
  readonly losses: LostDocuments;
  readonly status: LedgerStatus;
  readonly #database: LedgerDatabase;

  constructor(file: string) {
    this.#database = new LedgerDatabase(file);
    this.pages = new MadePages(this.#database);
    this.due = new DuePages(this.#database);
    this.backlog = new Backlog(this.#database);
    this.parts = new SharedParts(this.#database);
    this.files = new ReleaseFiles(this.#database);
    this.losses = new LostDocuments(this.#database);
    this.status = new LedgerStatus(file);
  }

  /** Forgets everything: the whole site has to be made. */
  clear(): void {
    this.#database.clear();
  }

  transaction<Result>(work: () => Result): Result {
    return this.#database.transaction(work);
  }

  /** For work that is simply done again where a power failure undoes it. */
  quickTransaction<Result>(work: () => Result): Result {
    return this.#database.quickTransaction(work);
  }

  /** Begins a transaction that may last over other work; nobody else writes here. */
  begin(): void {
    this.#database.begin();
  }

  commit(): void {
    this.#database.commit();
  }

  rollback(): void {
    this.#database.rollback();
  }

  /** The release whose pages these are, be it finished or not; null before there is any. */
  release(): string | null {
    return this.#standing().release;
  }

  /** Whether readers may see that release: all pages of the first one are there. */
  isFinished(): boolean {
    const release = this.release();
    return release !== null && isReleaseId(release);
  }

  setRelease(id: string): void {
    this.#database.run('UPDATE standing SET release = ?', id);
  }

  /** The first release is finished. @param since ISO 8601 */
  setSeen(since: string): void {
    this.#database.run('UPDATE standing SET seen = ?', since);
  }

  templates(): string {
    return this.#standing().templates;
  }

  setTemplates(fingerprint: string): void {
    this.#database.run('UPDATE standing SET templates = ?', fingerprint);
  }

  store(): string {
    return this.#standing().store;
  }

  /** Up to which generation of the store it is noted what was touched; null where the store has gone back, and what it had is not known. */
  generation(): number | null {
    return this.#standing().generation;
  }

  setStore(name: string, generation: number | null): void {
    this.#database.run('UPDATE standing SET store = ?, generation = ?', name, generation);
  }

  /** The number that pages carry which are made next; it rises each time. */
  nextTime(): number {
    return this.#standing().made + 1;
  }

  setTime(made: number): void {
    this.#database.run('UPDATE standing SET made = ?', made);
  }

  /** The next instant at which a page or a part may change by itself. */
  nextUntil(): string | null {
    const moments = [this.pages.nextUntil(), this.parts.nextUntil()].filter((moment) => moment !== null).sort();
    return moments[0] ?? null;
  }

  close(): void {
    this.status.close();
    this.#database.close();
  }

  #standing(): Standing {
    return this.#database.get<Standing>('SELECT release, templates, store, generation, made FROM standing') as Standing;
  }
}
