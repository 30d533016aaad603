// What one transaction has touched so far, kept until the feed is written just before its commit.

import type { DocumentType } from '@bang-tin/shared/document-types';
import type { Knex } from 'knex';

/**
 * `published`: an entry that readers see was written or removed. `removed`: only entries that readers never saw went away, so that
 * there is something to say only when nothing of the document is left.
 */
export type ChangeKind = 'published' | 'removed';

export interface DocumentChange {
  type: DocumentType;
  id: string;
  kind: ChangeKind;
}

export class PendingChanges {
  readonly #documents = new Map<string, DocumentChange>();
  readonly #files = new Set<string>();

  get isEmpty(): boolean {
    return this.#documents.size === 0 && this.#files.size === 0;
  }

  /** In a stable order, so that equal work makes equal feeds. */
  get documents(): DocumentChange[] {
    return [...this.#documents.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, change]) => change);
  }

  /** Document ids of changed files of the media library. */
  get files(): string[] {
    return [...this.#files];
  }

  addDocument(change: DocumentChange): void {
    const key = `${change.type}/${change.id}`;
    if (this.#documents.get(key)?.kind !== 'published') this.#documents.set(key, change);
  }

  addFile(id: string): void {
    this.#files.add(id);
  }
}

const CHANGES = new WeakMap<Knex.Transaction, PendingChanges>();

/** The changes of a transaction; nested calls of `strapi.db.transaction` share them because they share the transaction. */
export function changesOf(trx: Knex.Transaction): PendingChanges {
  const known = CHANGES.get(trx);
  if (known !== undefined) return known;
  const fresh = new PendingChanges();
  CHANGES.set(trx, fresh);
  return fresh;
}

/** The changes so far, which are then forgotten. */
export function takeChanges(trx: Knex.Transaction): PendingChanges | null {
  const changes = CHANGES.get(trx);
  CHANGES.delete(trx);
  return changes === undefined || changes.isEmpty ? null : changes;
}
