// What a page (or a part) read, in a form that can be stored: the keys under which a change of it is announced, and the reads
// themselves, which can be done again without rendering. Equal digests: the page would come out the same.

import { hash } from 'node:crypto';
import type { DocumentType } from '@bang-tin/shared/document-types';
import { instantOf, type Moment } from './moments.ts';
import type { Query } from './query.ts';
import { documentKey, hashKey, partKey } from './read-keys.ts';
import { type QueryParameter, type ReadObserver, TODAY, type Watched } from './reads.ts';

/** 132 bits in base64url. */
const DIGEST_LENGTH = 22;

/** A short digest of a text. */
export const digestOf = (text: string): string => hash('sha256', text, 'base64url').slice(0, DIGEST_LENGTH);

export interface ReadRecord {
  /** Hashed keys, each once, ascending. */
  keys: number[];
  /** JSON, for digestAgain. */
  reads: string;
  /** Of everything that was read, parts excepted. */
  digest: string;
  /** The first instant at which the page may be another though nothing was published, ISO 8601 in UTC; null: never. */
  until: string | null;
  /** The shared parts that were used, each once, with the digests of their values. */
  parts: { name: string; digest: string }[];
}

/** One read as it is stored: a document, a query with its parameters, a moment. */
export type StoredRead = ['d', DocumentType, string] | ['q', string, ...StoredParameter[]] | ['m', Moment];
export type StoredParameter = string | number | null | { today: 1 };

/** Collects what is read through a reader that it observes. */
export class ReadRecorder implements ReadObserver {
  readonly #now: number;
  readonly #results = new Map<string, string>();
  readonly #keys = new Set<string>();
  readonly #parts = new Map<string, string>();
  #until = Number.POSITIVE_INFINITY;

  constructor(now: Date) {
    this.#now = now.getTime();
  }

  document(type: DocumentType, id: string, version: string | null): void {
    this.#keys.add(documentKey(type, id));
    this.#note(['d', type, id], version ?? '');
  }

  rows({ id }: Query, parameters: readonly QueryParameter[], rows: readonly unknown[], { keys, changesAt = [] }: Watched): void {
    for (const key of keys) this.#keys.add(key);
    for (const moment of changesAt) this.#waitFor(moment);
    this.#note(
      ['q', id, ...parameters.map((parameter) => (parameter === TODAY ? ({ today: 1 } as const) : parameter))],
      JSON.stringify(rows),
    );
  }

  moment(moment: Moment, hasBegun: boolean): void {
    this.#waitFor(moment);
    this.#note(['m', moment], hasBegun ? '1' : '0');
  }

  part(name: string, digest: string): void {
    this.#keys.add(partKey(name));
    this.#parts.set(name, digest);
  }

  record(): ReadRecord {
    return {
      keys: [...new Set([...this.#keys].map(hashKey))].sort((a, b) => a - b),
      reads: `[${[...this.#results.keys()].join(',')}]`,
      digest: this.digest(),
      until: this.#until === Number.POSITIVE_INFINITY ? null : new Date(this.#until).toISOString(),
      parts: [...this.#parts].map(([name, digest]) => ({ name, digest })),
    };
  }

  digest(): string {
    let all = '';
    for (const [read, result] of this.#results) all += `${read}\n${result}\n`;
    return digestOf(all);
  }

  #note(read: StoredRead, result: string): void {
    this.#results.set(JSON.stringify(read), result);
  }

  #waitFor(moment: Moment): void {
    const instant = instantOf(moment);
    if (instant > this.#now && instant < this.#until) this.#until = instant;
  }
}
