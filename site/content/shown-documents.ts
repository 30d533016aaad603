// What readers may see of what the feed says: takes its rows over, shows of each document as much as is to be seen at the instant of
// the store, and nothing of one that is withheld. Runs inside the caller's transaction.

import type { PublishedDocument } from '@bang-tin/shared/content-schemas';
import type { FeedRow } from '@bang-tin/shared/feed-schema';
import type Database from 'better-sqlite3';
import type { AppliedChanges, DocumentKey } from './content-store.ts';
import { DocumentWriter, type Written } from './document-writer.ts';
import { type KeptDocument, KeptDocuments } from './kept-documents.ts';
import { prepare } from './prepared.ts';
import { documentKey } from './read-keys.ts';
import { digestOf } from './read-recorder.ts';
import type { TouchLog } from './touch-log.ts';
import { shownAt, withoutCrest } from './visibility.ts';

type RowOrigin = Pick<FeedRow, 'seq' | 'at'>;

export class ShownDocuments {
  readonly #database: Database.Database;
  readonly #touches: TouchLog;
  readonly #writer: DocumentWriter;
  readonly #kept: KeptDocuments;

  constructor(database: Database.Database, touches: TouchLog) {
    this.#database = database;
    this.#touches = touches;
    this.#writer = new DocumentWriter(database, touches);
    this.#kept = new KeptDocuments(database);
  }

  /**
   * Takes over what a row says: as much of it as is to be seen now. It ends withholding.
   * @param document null: it is not published any more
   */
  write(key: DocumentKey, document: PublishedDocument | null, { seq, at }: RowOrigin): Written {
    // Its page stands as it was before, and nothing else would tell that page of the change.
    if (this.#kept.isWithheld(key)) this.#touches.key(documentKey(key.type, key.id));
    this.#kept.keep(key, document, { seq, at });
    const shown = document && shownAt(document, at, this.#kept.asOf());
    return this.#writer.write(key, shown?.document ?? null, { seq, at: shown?.changedAt ?? at });
  }

  /** Takes over what is there already where a row says just that; only its number may be another one. @returns whether it does */
  isStored(key: DocumentKey, { seq, at }: RowOrigin, json: string): boolean {
    const [table, written] = this.#kept.has(key) ? ['kept_document', 'at'] : ['document', 'changed_at'];
    const sql = `UPDATE ${table} SET seq = ? WHERE type = ? AND id = ? AND ${written} = ? AND digest = ?`;
    return prepare(this.#database, sql).run(seq, key.type, key.id, at, digestOf(json)).changes > 0;
  }

  /** Documents of which something else is shown at an instant than now, in the form that advance takes. */
  changedUntil(instant: string): KeptDocument[] {
    return this.#kept.changedBetween(this.#kept.asOf(), instant);
  }

  /** @param due see changedUntil */
  advance(instant: string, due: readonly KeptDocument[]): AppliedChanges {
    this.#kept.setAsOf(instant);
    const changes: AppliedChanges = { published: [], removed: [] };
    for (const { type, id, seq, at, json } of due) {
      const written = this.write({ type, id }, JSON.parse(json) as PublishedDocument, { seq, at });
      if (written !== 'nothing') changes[written].push({ type, id });
    }
    return changes;
  }

  /** The next instant at which something else is shown; null where time changes nothing. */
  nextMoment(): string | null {
    return this.#kept.nextMoment();
  }

  /** Whether the feed says that a document is published, be it shown now or at another time. */
  accountsFor({ type, id }: DocumentKey): boolean {
    return (
      prepare(this.#database, 'SELECT 1 FROM document WHERE type = ? AND id = ?').get(type, id) !== undefined ||
      this.#kept.has({ type, id })
    );
  }

  isWithheld(key: DocumentKey): boolean {
    return this.#kept.isWithheld(key);
  }

  withheld(): KeptDocument[] {
    return this.#kept.withheld();
  }

  /**
   * Shows nothing of documents any more; of settings all but their crest.
   * @param documents that are not withheld yet @returns how many of them there are
   */
  withhold(documents: readonly DocumentKey[]): number {
    let withheld = 0;
    for (const key of documents) {
      const kept = this.#kept.get(key) ?? this.#storedAsPublished(key);
      if (!kept) continue;
      withheld += 1;
      const document = JSON.parse(kept.json) as PublishedDocument;
      this.#kept.keep(key, document, kept, true);
      this.#writer.write(key, document.type === 'site-settings' ? withoutCrest(document) : null, kept);
    }
    return withheld;
  }

  /** Tells the counters what the site's settings say; to be called once a batch. */
  refreshSite(): void {
    this.#writer.refreshSite();
  }

  /** A document of which everything is shown, as the feed said it. */
  #storedAsPublished({ type, id }: DocumentKey): KeptDocument | null {
    const sql = 'SELECT type, id, seq, changed_at AS at, json FROM document WHERE type = ? AND id = ?';
    return (prepare(this.#database, sql).get(type, id) as KeptDocument | undefined) ?? null;
  }
}
