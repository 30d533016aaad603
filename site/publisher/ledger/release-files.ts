// Files of the newest release that are neither pages nor of the templates.

import type { LedgerDatabase } from './ledger-database.ts';

export type FileKind = 'media' | 'lost-media' | 'sitemap';
export interface LedgerFile {
  name: string;
  kind: FileKind;
  sha256: string;
  /** Fingerprint of the program that wrote it; null for media. */
  templates: string | null;
}

const FIELDS = 'name, kind, sha256, templates';

export class ReleaseFiles {
  readonly #database: LedgerDatabase;

  constructor(database: LedgerDatabase) {
    this.#database = database;
  }

  get(name: string): LedgerFile | null {
    return this.#database.get<LedgerFile>(`SELECT ${FIELDS} FROM file WHERE name = ?`, name) ?? null;
  }

  ofKind(kind: FileKind): LedgerFile[] {
    return this.#database.all<LedgerFile>(`SELECT ${FIELDS} FROM file WHERE kind = ? ORDER BY name`, kind);
  }

  save({ name, kind, sha256, templates }: LedgerFile): void {
    this.#database.run(`INSERT OR REPLACE INTO file (${FIELDS}) VALUES (?, ?, ?, ?)`, name, kind, sha256, templates);
  }

  /** A media file that no document names any more: the next release lets it go. */
  loseMedia(name: string): void {
    this.#database.run("UPDATE file SET kind = 'lost-media' WHERE name = ? AND kind = 'media'", name);
  }

  remove(name: string): void {
    this.#database.run('DELETE FROM file WHERE name = ?', name);
  }
}
