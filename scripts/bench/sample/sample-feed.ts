// A sample portal as the feed tells it: one row for each document, and then whatever a bench publishes.

import type { PublishedDocument } from '@bang-tin/shared/content-schemas';
import { FEED_START, type FeedCursor, type FeedRow } from '@bang-tin/shared/feed-schema';
import { FRAME_DATE, portalFrame } from './portal-frame.ts';
import { scramble } from './random.ts';
import { SampleDocuments } from './sample-documents.ts';

export class SampleFeed {
  readonly documents: SampleDocuments;
  readonly #frame: readonly PublishedDocument[] = portalFrame();
  readonly #published: FeedRow[] = [];

  /** @param count documents, besides settings, menus, terms and fixed pages */
  constructor(count: number) {
    this.documents = new SampleDocuments(count);
  }

  get lastSeq(): number {
    return this.#sampleRows + this.#published.length;
  }

  get #sampleRows(): number {
    return this.#frame.length + this.documents.count;
  }

  /** Where a reader stands that has read up to a row. */
  cursorAt(seq: number): FeedCursor {
    return seq === 0 ? FEED_START : { seq, row: rowId(seq) };
  }

  /** Publishes a document, as an editor would. */
  publish(document: PublishedDocument): FeedRow {
    const row = toRow(this.lastSeq + 1, document, new Date().toISOString());
    this.#published.push(row);
    return row;
  }

  /** The rows after one, oldest first, made as they are asked for. */
  *rowsAfter(seq: number): Generator<FeedRow> {
    for (let next = seq + 1; next <= this.#sampleRows; next += 1) yield this.#sampleRow(next);
    yield* this.#published.slice(Math.max(0, seq - this.#sampleRows));
  }

  #sampleRow(seq: number): FeedRow {
    const fixed = this.#frame[seq - 1];
    return toRow(seq, fixed ?? this.documents.document(seq - 1 - this.#frame.length), FRAME_DATE);
  }
}

const rowId = (seq: number): string => `row${scramble(seq).toString(36).padStart(7, '0')}`;

function toRow(seq: number, document: PublishedDocument, at: string): FeedRow {
  return { seq, row: rowId(seq), at, action: 'publish', type: document.type, id: document.id, actor: 'Biên tập viên', document };
}
