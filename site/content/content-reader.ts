// Through this object, and only through it, a page reads content. Whoever renders may observe what a page reads, and so knows
// exactly which pages a change concerns: each read is a document, the rows of a query, whether a moment has come, or a shared part.

import type { PublishedDocument } from '@bang-tin/shared/content-schemas';
import type { DocumentType } from '@bang-tin/shared/document-types';
import { toSiteDay } from '@bang-tin/shared/vietnam-time';
import type { ContentStore } from './content-store.ts';
import { instantOf, type Moment } from './moments.ts';
import type { PartCache } from './part-cache.ts';
import type { Query } from './query.ts';
import { digestOf, ReadRecorder } from './read-recorder.ts';
import { type QueryParameter, type ReadObserver, TODAY, type Watched } from './reads.ts';

/** What can change the rows of a query: known beforehand, or from the rows themselves (windows of ordered lists). */
export type Watch<T> = readonly string[] | ((rows: readonly T[]) => Watched);

export interface StoredDocument<T extends DocumentType = DocumentType> {
  document: PublishedDocument<T>;
  /** When it was last published, ISO 8601 in UTC. */
  changedAt: string;
  /** JSON of its StoredCitations; null where it cites nothing. */
  citations: string | null;
}

export class ContentReader {
  readonly #store: Pick<ContentStore, 'select'>;
  readonly #now: Date;
  readonly #observer: ReadObserver | null;
  readonly #parts: PartCache | null;

  /** @param now the moment as of which pages speak @param parts where shared parts are kept; without it each page loads its own */
  constructor(store: Pick<ContentStore, 'select'>, now: Date, parts: PartCache | null = null, observer: ReadObserver | null = null) {
    this.#store = store;
    this.#now = now;
    this.#observer = observer;
    this.#parts = parts;
  }

  /** A published document, or null. Its text comes as bytes: Node makes a string of them three times as fast as the driver does. */
  document<T extends DocumentType>(type: T, id: string): StoredDocument<T> | null {
    const sql = 'SELECT CAST(json AS BLOB) AS json, changed_at AS changedAt, digest, citations FROM document WHERE type = ? AND id = ?';
    const row = this.#store.select<{ json: Buffer; changedAt: string; digest: string; citations: string | null }>(sql, [type, id])[0];
    this.#observer?.document(type, id, row ? versionOf(row) : null);
    if (!row) return null;
    return { document: JSON.parse(row.json.toString()) as PublishedDocument<T>, changedAt: row.changedAt, citations: row.citations };
  }

  /** Reads no more of a document than whether it is another one; null where it is not published. */
  documentVersion(type: DocumentType, id: string): string | null {
    const sql = 'SELECT changed_at AS changedAt, digest FROM document WHERE type = ? AND id = ?';
    const row = this.#store.select<{ changedAt: string; digest: string }>(sql, [type, id])[0];
    const version = row ? versionOf(row) : null;
    this.#observer?.document(type, id, version);
    return version;
  }

  /**
   * The rows of a query.
   * @param watch the keys (read-keys) under which the store announces everything that can change these rows
   */
  rows<T>(watch: Watch<T>, query: Query, ...parameters: QueryParameter[]): T[] {
    const rows = this.#store.select<T>(
      query.sql,
      parameters.map((parameter) => (parameter === TODAY ? toSiteDay(this.#now) : parameter)),
    );
    this.#observer?.rows(query, parameters, rows, typeof watch === 'function' ? watch(rows) : { keys: watch });
    return rows;
  }

  /** Whether a moment has come. A page that asks is looked at again when it comes. */
  hasBegun(moment: Moment): boolean {
    const begun = instantOf(moment) <= this.#now.getTime();
    this.#observer?.moment(moment, begun);
    return begun;
  }

  /**
   * Today in Vietnam, "2026-11-22".
   * @param boundaries every day on which what the caller makes of it may change; null and repetitions do not matter
   */
  today(boundaries: readonly (Moment | null)[]): string {
    for (const boundary of new Set(boundaries)) if (boundary !== null) this.hasBegun(boundary);
    return toSiteDay(this.#now);
  }

  /**
   * A value that many pages share, plain data; loaded once for each state of the store. A page that uses it depends on the value,
   * not on what was read to make it. Parts inside parts belong to the outer one.
   */
  part<T>(name: string, load: (reader: ContentReader) => T): T {
    if (!this.#parts) return load(this);
    const { value, digest } = this.#parts.get<T>(name, this.#now) ?? this.#loadPart(this.#parts, name, load);
    this.#observer?.part(name, digest);
    return value;
  }

  #loadPart<T>(parts: PartCache, name: string, load: (reader: ContentReader) => T): { value: T; digest: string } {
    const recorder = new ReadRecorder(this.#now);
    const value = load(new ContentReader(this.#store, this.#now, null, recorder));
    const part = { value, digest: digestOf(JSON.stringify(value)), record: recorder.record() };
    parts.set(name, part);
    return part;
  }
}

const versionOf = ({ changedAt, digest }: { changedAt: string; digest: string }): string => `${changedAt} ${digest}`;
