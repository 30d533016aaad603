// The tree of categories: small, so it is read whole and walked in memory; pages share what they need of it.

import { categoryAddress } from '@bang-tin/shared/addresses';
import type { Locale } from '@bang-tin/shared/locales';
import type { ContentReader } from './content-reader.ts';
import { query } from './query.ts';
import { documentKey, typeKey } from './read-keys.ts';

export interface Category {
  id: string;
  slug: string;
  title: string;
  parent: string | null;
  address: string;
}

type CategoryRow = Omit<Category, 'address'>;

const FIELDS = `id, slug, title, parent`;
const ALL = query(`SELECT ${FIELDS} FROM entry WHERE type = 'category' AND locale = ? ORDER BY position, title, id`);
const ONE = query(`SELECT ${FIELDS} FROM entry WHERE type = 'category' AND id = ? AND locale = ?`);

const addressed =
  (locale: Locale) =>
  (category: CategoryRow): Category => ({ ...category, address: categoryAddress(locale, category.slug) });

/** All categories of a language, in the editors' order. */
export function categories(content: ContentReader, locale: Locale): Category[] {
  return content.rows<CategoryRow>([typeKey('category')], ALL, locale).map(addressed(locale));
}

/** Those without a parent, or whose parent is not published. */
export function topCategories(all: readonly Category[]): Category[] {
  const ids = new Set(all.map(({ id }) => id));
  return all.filter(({ parent }) => parent === null || !ids.has(parent));
}

export function childrenOf(all: readonly Category[], id: string): Category[] {
  return all.filter(({ parent }) => parent === id);
}

/** A category's id and those of all below it. A circle, which an editor can make, ends where it closes. */
export function withDescendants(all: readonly Category[], id: string): string[] {
  const found = new Set([id]);
  for (const current of found) for (const child of childrenOf(all, current)) found.add(child.id);
  return [...found];
}

/** From the top down to the category itself. */
export function pathTo(all: readonly Category[], id: string): Category[] {
  const path: Category[] = [];
  let current = all.find((category) => category.id === id);
  while (current && !path.includes(current)) {
    path.unshift(current);
    const { parent } = current;
    current = all.find((category) => category.id === parent);
  }
  return path;
}

/** The same, read step by step: for pages that should not change with categories elsewhere in the tree. */
export function categoryPath(content: ContentReader, locale: Locale, id: string): Category[] {
  const path = new Map<string, Category>();
  let next: string | null = id;
  while (next !== null && !path.has(next)) {
    const [row]: CategoryRow[] = content.rows<CategoryRow>([documentKey('category', next)], ONE, next, locale);
    if (!row) break;
    path.set(next, addressed(locale)(row));
    next = row.parent;
  }
  return [...path.values()].reverse();
}

/** A category's place in the tree. */
export interface CategoryPlace {
  /** From the top down to the category itself. */
  path: Category[];
  children: Category[];
  /** Its own id and those of all below it. */
  ids: string[];
}

/** Shared by the pages of a category and of its months. */
export function categoryPlace(content: ContentReader, locale: Locale, id: string): CategoryPlace {
  return content.part(`category ${locale} ${id}`, (reader) => {
    const all = categories(reader, locale);
    return { path: pathTo(all, id), children: childrenOf(all, id), ids: withDescendants(all, id) };
  });
}
