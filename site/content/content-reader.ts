// Through this object, and only through it, a page reads content. Whoever renders may watch what a page reads, and so knows
// exactly which pages a change concerns: each read is a document, the rows of a query, or the clock.

import type { PublishedDocument } from '@bang-tin/shared/content-schemas';
import type { DocumentType } from '@bang-tin/shared/document-types';
import { toSiteDay } from '@bang-tin/shared/vietnam-time';
import type { ContentStore } from './content-store.ts';

export type SqlParameter = string | number | null;

/** What a page asked for. A page that asks the same and gets the same has the same bytes. */
export type ContentRead =
  | { kind: 'document'; type: DocumentType; id: string }
  | { kind: 'rows'; sql: string; parameters: readonly SqlParameter[]; rows: readonly unknown[] }
  | { kind: 'day'; day: string };

export interface StoredDocument<T extends DocumentType = DocumentType> {
  document: PublishedDocument<T>;
  /** When it was last published, ISO 8601 in UTC. */
  changedAt: string;
}

export class ContentReader {
  readonly #store: Pick<ContentStore, 'select'>;
  readonly #now: Date;
  readonly #observe: (read: ContentRead) => void;

  /** @param now the moment as of which pages speak @param observe told of every read */
  constructor(store: Pick<ContentStore, 'select'>, now: Date, observe: (read: ContentRead) => void = () => {}) {
    this.#store = store;
    this.#now = now;
    this.#observe = observe;
  }

  /** A published document, or null. */
  document<T extends DocumentType>(type: T, id: string): StoredDocument<T> | null {
    this.#observe({ kind: 'document', type, id });
    const sql = 'SELECT json, changed_at AS changedAt FROM document WHERE type = ? AND id = ?';
    const row = this.#store.select<{ json: string; changedAt: string }>(sql, [type, id])[0];
    return row ? { document: JSON.parse(row.json) as PublishedDocument<T>, changedAt: row.changedAt } : null;
  }

  /** The rows of a SELECT with a definite order. */
  rows<T>(sql: string, ...parameters: SqlParameter[]): T[] {
    const rows = this.#store.select<T>(sql, parameters);
    this.#observe({ kind: 'rows', sql, parameters, rows });
    return rows;
  }

  /** Today in Vietnam, "2026-11-22". A page that asks is another one tomorrow. */
  today(): string {
    const day = toSiteDay(this.#now);
    this.#observe({ kind: 'day', day });
    return day;
  }
}
