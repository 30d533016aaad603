// The names under which the store announces what changed, and under which a page's reads are watched. Both sides make them here,
// so that they cannot drift apart. A collision of two hashes makes a page look again in vain, nothing worse.

import type { DocumentType } from '@bang-tin/shared/document-types';
import type { Locale } from '@bang-tin/shared/locales';

/** The list that an entry stands in: its name with its language, and the value that it collects (a category's id, a year; "" for all). */
export interface ListName {
  list: string;
  locale: Locale;
  value: string;
}

/** A document, and its entries, changed, came or went. */
export const documentKey = (type: string, id: string): string => `document ${type}/${id}`;

/** A page began or ended at this address, or another one stands there. */
export const addressKey = (address: string): string => `address ${address}`;

/** A document of this small type changed, came or went. */
export const typeKey = (type: DocumentType): string => `type ${type}`;

/** A document without a page of its own has, or had, this slug. */
export const slugKey = (type: DocumentType, locale: Locale, slug: string): string => `slug ${type} ${locale} ${slug}`;

/** A document of a list and month came, went or moved. @param month "2026-11" */
export const monthKey = ({ list, locale, value }: ListName, month: string): string => `month ${list} ${locale} ${value} ${month}`;

/** The number of documents in some month of a list changed. */
export const monthCountsKey = ({ list, locale, value }: ListName): string => `month-counts ${list} ${locale} ${value}`;

/** A month of a list got its first document or lost its last. */
export const monthsKey = ({ list, locale, value }: ListName): string => `months ${list} ${locale} ${value}`;

/** A month of any value of a list got its first document or lost its last; so perhaps did the value. */
export const valuesKey = (list: string, locale: Locale): string => `values ${list} ${locale}`;

/** Something came in beside this document in an ordered list. */
export const nearKey = ({ list, locale, value }: ListName, id: string): string => `near ${list} ${locale} ${value} ${id}`;

/** Something came in at the newest or the oldest end of an ordered list. */
export const endKey = ({ list, locale, value }: ListName, end: 'newest' | 'oldest'): string => `end ${list} ${locale} ${value} ${end}`;

/** A legal document with this normal number came, went or changed its number. */
export const numberKey = (number: string): string => `number ${number}`;

/** A relation to this document, by its id, came, went or changed. */
export const citesKey = (id: string): string => `cites ${id}`;

/** A relation that names this number, or what it resolves to, came, went or changed. */
export const citesNumberKey = (number: string): string => `cites-number ${number}`;

/** A legal document that citations with this key may mean came, went, or is found by other keys now. */
export const citableKey = (key: string): string => `citable ${key}`;

/** A citation with this key came, went, says something else, or stands in a document of another day. */
export const citedKey = (key: string): string => `cited ${key}`;

/** A comment on this document was approved, changed or taken away. */
export const commentsKey = (subject: string): string => `comments ${subject}`;

/** A value that pages share, see ContentReader.part. */
export const partKey = (name: string): string => `part ${name}`;

/** A key as a safe integer of 53 bits, the form in which keys are stored and compared. */
export function hashKey(key: string): number {
  let high = 0x9e3779b9;
  let low = 0x85ebca6b;
  for (let index = 0; index < key.length; index++) {
    const code = key.charCodeAt(index);
    high = Math.imul(high ^ code, 0xcc9e2d51);
    low = Math.imul(low ^ code, 0x1b873593);
    high ^= low >>> 15;
    low ^= high >>> 13;
  }
  high = Math.imul(high ^ (high >>> 16), 0x7feb352d) ^ low;
  low = Math.imul(low ^ (low >>> 15), 0x846ca68b) ^ high;
  return (high >>> 11) * 0x1_0000_0000 + (low >>> 0);
}
