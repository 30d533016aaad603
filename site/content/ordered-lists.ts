// The ordered lists that entries stand in, and what their coming touches there.

import type Database from 'better-sqlite3';
import type { Entry } from './document-entries.ts';
import { prepare } from './prepared.ts';
import { endKey, type ListName, nearKey } from './read-keys.ts';
import type { TouchLog } from './touch-log.ts';

/** Where an entry stands in one list: its name, and the sort key there. */
export interface ListPlace {
  name: ListName;
  sort: string;
}

/** How a list is kept in the table `entry`: which rows, and by what they are ordered besides their id. */
const LISTS = {
  story: { where: `shelf = 'story' AND ? = ''`, order: 'sort' },
  legal: { where: `shelf = 'legal' AND ? = ''`, order: 'sort' },
  featured: { where: `featured = 1 AND ? = ''`, order: 'sort' },
  category: { where: 'category = ?', order: 'sort' },
  type: { where: 'document_type = ?', order: 'sort' },
  year: { where: 'year = ?', order: 'sort' },
  issuer: { where: 'issuer = ?', order: 'sort' },
  event: { where: 'shelf = ? AND event_day IS NOT NULL', order: 'event_day' },
} as const;
export type OrderedList = keyof typeof LISTS;

/** Every ordered list that an entry stands in. */
export function placesOf(entry: Entry): ListPlace[] {
  const { locale, sort, shelf } = entry;
  if (shelf === null) return [];
  const at = (list: OrderedList, value: string, by = sort): ListPlace => ({ name: { list, locale, value }, sort: by });
  return [
    at(shelf, ''),
    ...(entry.featured ? [at('featured', '')] : []),
    ...(entry.category ? [at('category', entry.category)] : []),
    ...(entry.documentType ? [at('type', entry.documentType)] : []),
    ...(entry.year ? [at('year', entry.year)] : []),
    ...(entry.issuer ? [at('issuer', entry.issuer)] : []),
    ...(entry.eventDay ? [at('event', shelf, entry.eventDay)] : []),
  ];
}

/** Announces that an entry came into a place: by the entries beside it, and by the end of the list where there is none. */
export function touchPlace(database: Database.Database, touches: TouchLog, id: string, { name, sort }: ListPlace): void {
  for (const end of ['newest', 'oldest'] as const) {
    const beside = neighbour(database, name, id, sort, end);
    touches.key(beside === null ? endKey(name, end) : nearKey(name, beside));
  }
}

function neighbour(
  database: Database.Database,
  { list, locale, value }: ListName,
  id: string,
  sort: string,
  end: 'newest' | 'oldest',
): string | null {
  const { where, order } = LISTS[list as OrderedList];
  const [than, way] = end === 'newest' ? ['>', 'ASC'] : ['<', 'DESC'];
  const sql = `SELECT id FROM entry WHERE locale = ? AND ${where} AND (${order}, id) ${than} (?, ?)
    ORDER BY ${order} ${way}, id ${way} LIMIT 1`;
  const beside = prepare(database, sql).get(locale, value, sort, id) as { id: string } | undefined;
  return beside?.id ?? null;
}
