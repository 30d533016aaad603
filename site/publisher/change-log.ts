// Which documents had a feed row since which release. It is the evidence by which a page may vanish: without it, a page that is
// missing from a new release was lost by accident. It is written before the content store is, so that a crash cannot lose it.

import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';

const TABLES = `
CREATE TABLE IF NOT EXISTS clock (one INTEGER PRIMARY KEY CHECK (one = 1), mark INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS changed (document TEXT PRIMARY KEY, mark INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS changed_mark ON changed (mark);
INSERT OR IGNORE INTO clock VALUES (1, 0);
`;

/** How a document is named in manifests and here: "article/k2j3h4…". */
export function documentKey(document: { type: string; id: string }): string {
  return `${document.type}/${document.id}`;
}

export class ChangeLog {
  readonly #database: Database.Database;

  constructor(file: string) {
    mkdirSync(dirname(file), { recursive: true });
    this.#database = new Database(file);
    this.#database.pragma('journal_mode = WAL');
    this.#database.pragma('synchronous = FULL');
    this.#database.exec(TABLES);
  }

  /** A number that rises with every batch of changes; unlike the feed's numbers it never starts again. */
  mark(): number {
    return this.#database.prepare('SELECT mark FROM clock').pluck().get() as number;
  }

  /** Notes that these documents had a row. */
  record(documents: Iterable<string>): void {
    this.#database.transaction(() => {
      this.raiseTo(this.mark() + 1);
      const insert = this.#database.prepare('INSERT OR REPLACE INTO changed SELECT ?, mark FROM clock');
      for (const document of documents) insert.run(document);
    })();
  }

  /** Lets new marks be greater than one that a release carries, also after this file was lost. */
  raiseTo(mark: number): void {
    this.#database.prepare('UPDATE clock SET mark = max(mark, ?)').run(mark);
  }

  hasChangedSince(mark: number, document: string): boolean {
    return this.#database.prepare('SELECT 1 FROM changed WHERE document = ? AND mark > ?').get(document, mark) !== undefined;
  }

  /** Every document that had a row since. */
  changedSince(mark: number): string[] {
    return this.#database.prepare('SELECT document FROM changed WHERE mark > ?').pluck().all(mark) as string[];
  }

  /** Drops what no release that is kept can ask for. */
  forgetUpTo(mark: number): void {
    this.#database.prepare('DELETE FROM changed WHERE mark <= ?').run(mark);
  }

  close(): void {
    this.#database.close();
  }
}
