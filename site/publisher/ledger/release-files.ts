// Files of the newest release that are neither pages nor of the templates.

import type { LedgerDatabase } from './ledger-database.ts';

/** Of a doubtful file it is to be asked whether any page shows it: one page does no more, or it was just added. */
export type FileKind = 'media' | 'doubtful-media' | 'sitemap';
export interface LedgerFile {
  name: string;
  kind: FileKind;
  sha256: string;
  /** Fingerprint of the program that wrote it; null for media. */
  templates: string | null;
  /** Under which pages name it that show it; null for the sitemap. */
  key: number | null;
}

const FIELDS = 'name, kind, sha256, templates, key';

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

  save({ name, kind, sha256, templates, key }: LedgerFile): void {
    this.#database.run(`INSERT OR REPLACE INTO file (${FIELDS}) VALUES (?, ?, ?, ?, ?)`, name, kind, sha256, templates, key);
  }

  /** A page has these keys no more; other pages may show the same files still. */
  doubtMedia(keys: readonly number[]): void {
    for (const key of keys) this.#database.run("UPDATE file SET kind = 'doubtful-media' WHERE key = ? AND kind = 'media'", key);
  }

  /** Forgets doubtful files that no page shows. @returns their names; no other file is doubtful after it */
  takeUnshownMedia(): string[] {
    const sql = `DELETE FROM file WHERE kind = 'doubtful-media' AND NOT EXISTS (SELECT 1 FROM page_key WHERE page_key.key = file.key) RETURNING name`;
    const names = this.#database.all<{ name: string }>(sql).map(({ name }) => name);
    this.#database.run("UPDATE file SET kind = 'media' WHERE kind = 'doubtful-media'");
    return names.sort();
  }

  remove(name: string): void {
    this.#database.run('DELETE FROM file WHERE name = ?', name);
  }
}
