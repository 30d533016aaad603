// What a page may read, as whoever observes it is told.

import type { DocumentType } from '@bang-tin/shared/document-types';
import type { Moment } from './moments.ts';
import type { Query } from './query.ts';

export type SqlParameter = string | number | null;

/** Stands for today's day in Vietnam among the parameters of a query, so that the query can be asked again on a later day. */
export const TODAY = Symbol.for('bang-tin.today'); // one for all copies of this module: pages run from a bundle
export type QueryParameter = SqlParameter | typeof TODAY;

export interface Watched {
  /** Under each of these the store announces something that may change the rows; together they cover everything that can. */
  keys: readonly string[];
  /** Where the query asks for TODAY: the moments at which its rows may change though nothing was published. */
  changesAt?: readonly Moment[];
}
/** Told of everything that is read. */
export interface ReadObserver {
  /** @param version changes whenever the document does; null where it is not published */
  document(type: DocumentType, id: string, version: string | null): void;
  rows(query: Query, parameters: readonly QueryParameter[], rows: readonly unknown[], watched: Watched): void;
  moment(moment: Moment, hasBegun: boolean): void;
  part(name: string, digest: string): void;
}
