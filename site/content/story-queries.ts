// Lists of articles and meeting reports, newest first. Each takes the ids from one index and reads as many rows as it shows.

import type { Locale } from '@bang-tin/shared/locales';
import type { ContentReader, SqlParameter } from './content-reader.ts';
import type { StoryCard } from './document-entries.ts';

/** An article or a meeting report as lists show it. */
export interface StoryItem extends StoryCard {
  type: 'article' | 'meeting-report';
  id: string;
  address: string;
  eventDay: string | null;
}

type StoryRow = Pick<StoryItem, 'type' | 'id' | 'address' | 'eventDay'> & { card: string };

const FIELDS = 'type, id, address, event_day AS eventDay, card';

function toStory({ card, ...row }: StoryRow): StoryItem {
  return { ...row, ...(JSON.parse(card) as StoryCard) };
}

function stories(content: ContentReader, sql: string, ...parameters: SqlParameter[]): StoryItem[] {
  return content.rows<StoryRow>(`SELECT ${FIELDS} FROM entry ${sql}`, ...parameters).map(toStory);
}

export function newestStories(content: ContentReader, locale: Locale, limit: number): StoryItem[] {
  return stories(content, `WHERE locale = ? AND shelf = 'story' ORDER BY sort DESC, id DESC LIMIT ?`, locale, limit);
}

export function featuredStories(content: ContentReader, locale: Locale, limit: number): StoryItem[] {
  return stories(content, 'WHERE locale = ? AND featured = 1 ORDER BY sort DESC, id DESC LIMIT ?', locale, limit);
}

/** Newest of several categories (a category and those below it); one short walk of the index for each. */
export function storiesInCategories(content: ContentReader, locale: Locale, categories: readonly string[], limit: number): StoryItem[] {
  return mergeByCategory(categories, limit, (category) =>
    content.rows<StoryRow & { sort: string }>(
      `SELECT ${FIELDS}, sort FROM entry WHERE locale = ? AND category = ? ORDER BY sort DESC, id DESC LIMIT ?`,
      locale,
      category,
      limit,
    ),
  );
}

/** Everything of several categories in one month, newest first. @param month "2026-11" */
export function storiesInMonth(content: ContentReader, locale: Locale, categories: readonly string[], month: string): StoryItem[] {
  return mergeByCategory(categories, Number.POSITIVE_INFINITY, (category) =>
    content.rows<StoryRow & { sort: string }>(
      `SELECT ${FIELDS}, sort FROM entry WHERE locale = ? AND category = ? AND sort >= ? AND sort < ? ORDER BY sort DESC, id DESC`,
      locale,
      category,
      month,
      `${month}~`, // "~" comes after every character of a sort key
    ),
  );
}

function mergeByCategory(categories: readonly string[], limit: number, read: (category: string) => (StoryRow & { sort: string })[]) {
  const rows = categories.flatMap(read).sort((a, b) => (a.sort === b.sort ? compare(b.id, a.id) : compare(b.sort, a.sort)));
  return rows.slice(0, limit).map(({ sort: _, ...row }) => toStory(row));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export interface Neighbours {
  /** Published next after it, the nearest last. */
  newer: StoryItem[];
  /** Published just before it, the nearest first. */
  older: StoryItem[];
}

/** The windows before and after a story in its category. */
export function neighboursOf(content: ContentReader, locale: Locale, id: string, category: string, size: number): Neighbours {
  const [place] = content.rows<{ sort: string }>(
    'SELECT sort FROM entry WHERE category = ? AND id = ? AND locale = ?',
    category,
    id,
    locale,
  );
  if (!place) return { newer: [], older: [] };
  const where = 'WHERE locale = ? AND category = ?';
  return {
    newer: stories(content, `${where} AND (sort, id) > (?, ?) ORDER BY sort, id LIMIT ?`, locale, category, place.sort, id, size).reverse(),
    older: stories(content, `${where} AND (sort, id) < (?, ?) ORDER BY sort DESC, id DESC LIMIT ?`, locale, category, place.sort, id, size),
  };
}

/** Meetings announced for today or later, the next one first. @param day "2026-11-22" */
export function upcomingMeetings(content: ContentReader, locale: Locale, day: string, limit: number): StoryItem[] {
  return stories(content, `WHERE locale = ? AND shelf = 'story' AND event_day >= ? ORDER BY event_day, id LIMIT ?`, locale, day, limit);
}

/** Named stories, in the order given; those that are not published in this language are left out. */
export function storiesById(content: ContentReader, locale: Locale, keys: readonly { type: string; id: string }[]): StoryItem[] {
  return keys.flatMap(({ type, id }) => stories(content, 'WHERE type = ? AND id = ? AND locale = ?', type, id, locale));
}
