// What can change a window of an ordered list ("newest 20", "the five before this one"), so that a page is looked at again only when
// its own window changed. What leaves a window is announced by its document's key; what comes in, by the entries beside it, or by the
// end of the list where there is none (ordered-lists).

import { documentKey, endKey, type ListName, nearKey } from './read-keys.ts';
import type { Watched } from './reads.ts';

export interface Window {
  list: ListName;
  /** The entry that the window begins beside; null where it begins at an end of the list or at a place in it. */
  anchor: string | null;
  /** Most rows it can have. */
  limit: number;
  /** Towards which end its rows go. */
  towards: 'newest' | 'oldest';
}

/**
 * Everything that can change the rows of a window: the documents in it, and whatever may come in. Something that comes in between two
 * entries is announced by both, so every second entry is enough.
 * @param rows in the order of the window, beginning at the anchor
 */
export function windowKeys({ list, anchor, limit, towards }: Window, rows: readonly { type: string; id: string }[]): string[] {
  const row = [...(anchor === null ? [] : [anchor]), ...rows.map(({ id }) => id)];
  const mayGrow = rows.length < limit;
  const beside = row.filter((_, place) => place % 2 === 0 || (mayGrow && place === row.length - 1)).map((id) => nearKey(list, id));
  return [...rows.map(({ type, id }) => documentKey(type, id)), ...beside, ...(row.length === 0 ? [endKey(list, towards)] : [])];
}

/** For ContentReader.rows. */
export function watchWindow(window: Window): (rows: readonly { type: string; id: string }[]) => Watched {
  return (rows) => ({ keys: windowKeys(window, rows) });
}
