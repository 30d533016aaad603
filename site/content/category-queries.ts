// The tree of categories: small, so it is read whole and walked in memory.

import { categoryAddress } from '@bang-tin/shared/addresses';
import type { Locale } from '@bang-tin/shared/locales';
import type { ContentReader } from './content-reader.ts';

export interface Category {
  id: string;
  slug: string;
  title: string;
  parent: string | null;
  address: string;
}

/** All categories of a language, in the editors' order. */
export function categories(content: ContentReader, locale: Locale): Category[] {
  return content
    .rows<Omit<Category, 'address'>>(
      `SELECT id, slug, card ->> '$.title' AS title, card ->> '$.parent' AS parent FROM entry
        WHERE type = 'category' AND locale = ? ORDER BY card ->> '$.order', title, id`,
      locale,
    )
    .map((category) => ({ ...category, address: categoryAddress(locale, category.slug) }));
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
