// A sample portal as the feed tells it: one row for each document, and then whatever a bench publishes.

import type { PublishedDocument } from '@bang-tin/shared/content-schemas';
import { FEED_START, type FeedCursor, type FeedRow } from '@bang-tin/shared/feed-schema';
import { FRAME_DATE, portalFrame } from './portal-frame.ts';
import { scramble } from './random.ts';
import { SampleDocuments } from './sample-documents.ts';

/** All that it takes to make a row of the feed again. */
export interface Publication {
  /** Of the document; beyond the sample, it is a new one. */
  ordinal: number;
  /** 0 as in the sample; from 1 on, title and text are others. */
  revision: number;
  /** From 1 on, the text ends with another sentence; absent where it is the revision's. */
  addition?: number;
  /** ISO 8601, UTC. */
  at: string;
}

export class SampleFeed {
  readonly documents: SampleDocuments;
  readonly #frame: readonly PublishedDocument[] = portalFrame();
  readonly #published: Publication[] = [];
  #newDocuments = 0;
  #revisions = 0;
  #additions = 0;

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

  /** Publishes a change of a document, as an editor would. @param ordinal null: a new one instead */
  publish(ordinal: number | null): Publication {
    const isNew = ordinal === null;
    const publication = {
      ordinal: isNew ? this.documents.count + this.#newDocuments : ordinal,
      revision: isNew ? 0 : this.#revisions + 1,
      at: new Date().toISOString(),
    };
    this.publishAgain(publication);
    return publication;
  }

  /** Publishes a document with another end of its text; all that others show of it stays. */
  publishText(ordinal: number): Publication & { addition: number } {
    const revision = this.#published.findLast((published) => published.ordinal === ordinal)?.revision ?? 0;
    const publication = { ordinal, revision, addition: this.#additions + 1, at: new Date().toISOString() };
    this.publishAgain(publication);
    return publication;
  }

  /** What an earlier run published. */
  publishAgain(publication: Publication): void {
    this.#published.push(publication);
    if (publication.addition !== undefined) this.#additions += 1;
    else if (publication.revision === 0) this.#newDocuments += 1;
    else this.#revisions += 1;
  }

  /** The rows after one, oldest first, made as they are asked for. */
  *rowsAfter(seq: number): Generator<FeedRow> {
    for (let next = seq + 1; next <= this.lastSeq; next += 1) yield this.#row(next);
  }

  #row(seq: number): FeedRow {
    const later = this.#published[seq - 1 - this.#sampleRows];
    if (later) return toRow(seq, withAddition(this.documents.document(later.ordinal, later.revision), later.addition), later.at);
    const fixed = this.#frame[seq - 1];
    return toRow(seq, fixed ?? this.documents.document(seq - 1 - this.#frame.length), FRAME_DATE);
  }
}

/** The last sentence of a text that was added to. */
export const additionText = (addition: number): string => `Bổ sung lần ${addition}.`;

function withAddition(document: PublishedDocument, addition: number | undefined): PublishedDocument {
  if (addition === undefined) return document;
  const content = document.locales.vi as { body: string };
  const body = `${content.body}<p>${additionText(addition)}</p>`;
  return { ...document, locales: { vi: { ...content, body } } } as PublishedDocument;
}

const rowId = (seq: number): string => `row${scramble(seq).toString(36).padStart(7, '0')}`;

function toRow(seq: number, document: PublishedDocument, at: string): FeedRow {
  return { seq, row: rowId(seq), at, action: 'publish', type: document.type, id: document.id, actor: 'Biên tập viên', document };
}
