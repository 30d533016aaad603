// Lists of articles and meeting reports, newest first. Each takes the ids from one index and reads as many rows as it shows.

import type { Locale } from '@bang-tin/shared/locales';
import type { ContentReader, Watch } from './content-reader.ts';
import type { StoryCard } from './document-entries.ts';
import { dayAfter } from './moments.ts';
import { type Query, query } from './query.ts';
import { documentKey, type ListName, monthKey } from './read-keys.ts';
import { type QueryParameter, TODAY } from './reads.ts';
import { watchWindow, windowKeys } from './windows.ts';

/** An article or a meeting report as one line of a list. */
export interface StoryLine {
  type: 'article' | 'meeting-report';
  id: string;
  address: string;
  title: string;
  /** The date for readers, ISO 8601 in UTC. */
  date: string;
}
/** An article or a meeting report as lists show it. */
export interface StoryItem extends StoryLine, StoryCard {
  eventDay: string | null;
}

type StoryRow = Pick<StoryItem, 'type' | 'id' | 'address' | 'eventDay'> & { card: string };
type SortedRow = StoryRow & { sort: string };

const select = (rest: string): Query => query(`SELECT type, id, address, event_day AS eventDay, card FROM entry ${rest}`);
const selectSorted = (rest: string): Query => query(`SELECT type, id, address, event_day AS eventDay, card, sort FROM entry ${rest}`);

const NEWEST = select(`WHERE locale = ? AND shelf = 'story' ORDER BY sort DESC, id DESC LIMIT ?`);
const FEATURED = select('WHERE locale = ? AND featured = 1 ORDER BY sort DESC, id DESC LIMIT ?');
const IN_CATEGORY = selectSorted('WHERE locale = ? AND category = ? ORDER BY sort DESC, id DESC LIMIT ?');
const IN_MONTH = selectSorted('WHERE locale = ? AND category = ? AND sort >= ? AND sort < ? ORDER BY sort DESC, id DESC');
/** No more than a line shows: a page is not another one when the lead or the picture of a neighbour is. */
const selectLine = (rest: string): Query => query(`SELECT type, id, address, title, date FROM entry ${rest}`);
const NEWER = selectLine('WHERE locale = ? AND category = ? AND (sort, id) > (?, ?) ORDER BY sort, id LIMIT ?');
const OLDER = selectLine('WHERE locale = ? AND category = ? AND (sort, id) < (?, ?) ORDER BY sort DESC, id DESC LIMIT ?');
const UPCOMING = select(`WHERE locale = ? AND shelf = 'story' AND event_day >= ? ORDER BY event_day, id LIMIT ?`);
const BY_ID = select('WHERE type = ? AND id = ? AND locale = ?');

function toStory({ card, ...row }: StoryRow): StoryItem {
  return { ...row, ...(JSON.parse(card) as StoryCard) };
}

function stories(content: ContentReader, watch: Watch<StoryRow>, sql: Query, ...parameters: QueryParameter[]): StoryItem[] {
  return content.rows<StoryRow>(watch, sql, ...parameters).map(toStory);
}

const inCategory = (locale: Locale, category: string): ListName => ({ list: 'category', locale, value: category });

export function newestStories(content: ContentReader, locale: Locale, limit: number): StoryItem[] {
  const watch = watchWindow({ list: { list: 'story', locale, value: '' }, anchor: null, limit, towards: 'oldest' });
  return stories(content, watch, NEWEST, locale, limit);
}

export function featuredStories(content: ContentReader, locale: Locale, limit: number): StoryItem[] {
  const watch = watchWindow({ list: { list: 'featured', locale, value: '' }, anchor: null, limit, towards: 'oldest' });
  return stories(content, watch, FEATURED, locale, limit);
}

/** Newest of several categories (a category and those below it); one short walk of the index for each. */
export function storiesInCategories(content: ContentReader, locale: Locale, categories: readonly string[], limit: number): StoryItem[] {
  return mergeByCategory(categories, limit, (category) => {
    const watch = watchWindow({ list: inCategory(locale, category), anchor: null, limit, towards: 'oldest' });
    return content.rows<SortedRow>(watch, IN_CATEGORY, locale, category, limit);
  });
}

/** Everything of several categories in one month, newest first. @param month "2026-11" */
export function storiesInMonth(content: ContentReader, locale: Locale, categories: readonly string[], month: string): StoryItem[] {
  return mergeByCategory(categories, Number.POSITIVE_INFINITY, (category) => {
    const watch = (rows: readonly StoryRow[]) => ({
      keys: [monthKey(inCategory(locale, category), month), ...rows.map(({ type, id }) => documentKey(type, id))],
    });
    return content.rows<SortedRow>(watch, IN_MONTH, locale, category, month, `${month}~`); // "~" comes after every character of a sort key
  });
}

function mergeByCategory(categories: readonly string[], limit: number, read: (category: string) => SortedRow[]) {
  const rows = categories.flatMap(read).sort((a, b) => (a.sort === b.sort ? compare(b.id, a.id) : compare(b.sort, a.sort)));
  return rows.slice(0, limit).map(({ sort: _, ...row }) => toStory(row));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export interface Neighbours {
  /** Published next after it, the nearest last. */
  newer: StoryLine[];
  /** Published just before it, the nearest first. */
  older: StoryLine[];
}

/**
 * The windows before and after a story in its category.
 * @param sort where it stands there, see storySort
 */
export function neighboursOf(
  content: ContentReader,
  locale: Locale,
  { id, sort }: { id: string; sort: string },
  category: string,
  limit: number,
): Neighbours {
  const read = (towards: 'newest' | 'oldest', sql: Query): StoryLine[] => {
    const watch = watchWindow({ list: inCategory(locale, category), anchor: id, limit, towards });
    return content.rows<StoryLine>(watch, sql, locale, category, sort, id, limit);
  };
  return { newer: read('newest', NEWER).toReversed(), older: read('oldest', OLDER) };
}

/** Meetings announced for today or later, the next one first. */
export function upcomingMeetings(content: ContentReader, locale: Locale, limit: number): StoryItem[] {
  const list: ListName = { list: 'event', locale, value: 'story' };
  const watch = (rows: readonly StoryRow[]) => ({
    keys: windowKeys({ list, anchor: null, limit, towards: 'newest' }, rows),
    changesAt: rows.slice(0, 1).map(({ eventDay }) => dayAfter(eventDay as string)),
  });
  return stories(content, watch, UPCOMING, locale, TODAY, limit);
}

/** Named stories, in the order given; those that are not published in this language are left out. */
export function storiesById(content: ContentReader, locale: Locale, keys: readonly { type: string; id: string }[]): StoryItem[] {
  return keys.flatMap(({ type, id }) => stories(content, [documentKey(type, id)], BY_ID, type, id, locale));
}
