// What a change of one document may change on pages: the keys under which pages watch, and the addresses that may begin or end.

import type { PublishedDocument } from '@bang-tin/shared/content-schemas';
import type { DocumentType } from '@bang-tin/shared/document-types';
import type Database from 'better-sqlite3';
import type { CitationRow } from './document-citations.ts';
import { type Entry, listsOf } from './document-entries.ts';
import type { RelationRow } from './document-relations.ts';
import { formerAddressesOf } from './former-addresses.ts';
import type { MediaFile } from './media-addresses.ts';
import { type ListPlace, placesOf, touchPlace } from './ordered-lists.ts';
import { prepare } from './prepared.ts';
import {
  citableKey,
  citedKey,
  citesKey,
  citesNumberKey,
  commentsKey,
  documentKey,
  type ListName,
  monthCountsKey,
  monthKey,
  monthsKey,
  numberKey,
  slugKey,
  typeKey,
  valuesKey,
} from './read-keys.ts';
import type { TouchLog } from './touch-log.ts';

/** What is derived from a document; nothing at all where it is not published. */
export interface WrittenDocument {
  entries: readonly Entry[];
  relations: readonly RelationRow[];
  /** Files of the media library that it names. */
  media: readonly MediaFile[];
  /** Of a comment: the document that it is about. */
  comments: readonly string[];
  citations: readonly CitationRow[];
  /** Keys by which citations find it. */
  citable: readonly string[];
}
type Key = Pick<PublishedDocument, 'type' | 'id'>;

/** Types that lists are made of: few documents, read whole. */
const TAXONOMIES: readonly DocumentType[] = ['category', 'organisation', 'document-type'];
/** Types that are only ever read all together or by their id. */
const SMALL_TYPES: readonly DocumentType[] = [...TAXONOMIES, 'field', 'person', 'banner', 'poll', 'menu', 'site-settings'];

/**
 * Notes what the change of a document touches, and makes the change in between. What leaves a list is announced by its document's key,
 * which every page that shows it watches; what comes into a list, by those beside it there.
 * @param change writes the tables
 */
export function touchDifferences(
  database: Database.Database,
  touches: TouchLog,
  key: Key,
  before: WrittenDocument,
  after: WrittenDocument,
  change: () => void,
): void {
  if (touches.isEverything) {
    change();
    return;
  }
  const [, entered] = differences(before.entries.flatMap(placesOf), after.entries.flatMap(placesOf), placeText);
  const [lost, gained] = differences(before.entries.flatMap(monthsOf), after.entries.flatMap(monthsOf), monthText);
  touches.key(documentKey(key.type, key.id));
  if (SMALL_TYPES.includes(key.type)) touches.key(typeKey(key.type));
  if (TAXONOMIES.includes(key.type) && listNames(before) !== listNames(after)) touches.lists();
  const countsBefore = [...lost, ...gained].map((month) => monthCount(database, month));
  change();
  for (const place of entered) touchPlace(database, touches, key.id, place);
  touchMonths(database, touches, [...lost, ...gained], countsBefore);
  touchNames(touches, key, before, after);
  for (const subject of [...before.comments, ...after.comments]) touches.key(commentsKey(subject));
  const locales = (of: WrittenDocument) => of.entries.map(({ locale }) => locale).join();
  if (locales(before) !== locales(after)) for (const address of formerAddressesOf(database, key.type, key.id)) touches.place(address);
  touchRelations(database, touches, key, before, after);
  for (const citable of differences(before.citable, after.citable, String).flat()) touches.key(citableKey(citable));
  for (const { key: cited } of differences(before.citations, after.citations, citingText).flat()) touches.key(citedKey(cited));
}

/** What those who are cited see of a citation. */
const citingText = ({ key, said, locale, sort }: CitationRow): string => JSON.stringify([key, said, locale, sort]);

/** What decides at which addresses the lists of a taxonomy stand. */
function listNames({ entries }: WrittenDocument): string {
  return JSON.stringify(entries.map(({ locale, slug, parent }) => [locale, slug, parent]));
}

/** What is only in the first list, and what is only in the second. */
function differences<T>(before: readonly T[], after: readonly T[], text: (item: T) => string): [gone: T[], come: T[]] {
  const [old, young] = [new Set(before.map(text)), new Set(after.map(text))];
  return [before.filter((item) => !young.has(text(item))), after.filter((item) => !old.has(text(item)))];
}

const placeText = ({ name, sort }: ListPlace): string => JSON.stringify([name.list, name.locale, name.value, sort]);

interface ListMonth {
  name: ListName;
  month: string;
  /** The entry's place in the month. */
  sort: string;
}
const monthText = ({ name, sort }: ListMonth): string => JSON.stringify([name.list, name.locale, name.value, sort]);

function monthsOf(entry: Entry): ListMonth[] {
  return listsOf(entry).map(({ list, value }) => ({
    name: { list, locale: entry.locale, value },
    month: entry.sort.slice(0, 7),
    sort: entry.sort,
  }));
}

function monthCount(database: Database.Database, { name, month }: ListMonth): number {
  const sql = 'SELECT documents FROM archive_month WHERE locale = ? AND list = ? AND value = ? AND month = ?';
  return (prepare(database, sql).pluck().get(name.locale, name.list, name.value, month) as number | undefined) ?? 0;
}

function touchMonths(database: Database.Database, touches: TouchLog, months: readonly ListMonth[], countsBefore: readonly number[]): void {
  months.forEach((place, index) => {
    const [before, after] = [countsBefore[index] ?? 0, monthCount(database, place)];
    touches.key(monthKey(place.name, place.month));
    if (before !== after) touches.key(monthCountsKey(place.name));
    if ((before === 0) === (after === 0)) return;
    touches.key(monthsKey(place.name));
    touches.key(valuesKey(place.name.list, place.name.locale));
    touches.month(place.name, place.month);
  });
}

/** Addresses, slugs and numbers. Where another document claims the same address, it now has it, or has it no more. */
function touchNames(touches: TouchLog, { type }: Key, before: WrittenDocument, after: WrittenDocument): void {
  const addresses = (of: WrittenDocument) => of.entries.flatMap(({ address }) => address ?? []);
  const slugs = (of: WrittenDocument) =>
    of.entries.flatMap(({ address, slug, locale }) => (slug && !address ? [slugKey(type, locale, slug)] : []));
  const numbers = (of: WrittenDocument) => of.entries.flatMap(({ normalNumber }) => normalNumber ?? []);
  for (const address of differences(addresses(before), addresses(after), String).flat()) touches.place(address);
  for (const slug of differences(slugs(before), slugs(after), String).flat()) touches.key(slug);
  for (const number of differences(numbers(before), numbers(after), String).flat()) touches.key(numberKey(number));
}

const RELATION_NUMBERS = 'SELECT DISTINCT number FROM legal_relation WHERE target = ?';

function touchRelations(
  database: Database.Database,
  touches: TouchLog,
  { type, id }: Key,
  before: WrittenDocument,
  after: WrittenDocument,
): void {
  if (type !== 'legal-document') return;
  for (const { target, number } of differences(before.relations, after.relations, (relation) => JSON.stringify(relation)).flat()) {
    if (target) touches.key(citesKey(target));
    touches.key(citesNumberKey(number));
  }
  // A relation that links to a document means another one by its number while that document is not published.
  if (before.entries.length > 0 === after.entries.length > 0) return;
  for (const number of prepare(database, RELATION_NUMBERS).pluck().all(id) as string[]) touches.key(citesNumberKey(number));
}
