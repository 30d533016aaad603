// The menus of every page: what the editors published, or what the content itself suggests. Entries that lead nowhere are left out.

import { homeAddress, legalDocumentListAddress, statisticsAddress } from '@bang-tin/shared/addresses';
import type { Locale } from '@bang-tin/shared/locales';
import { siteAddressExists } from '../../content/address-queries.ts';
import { categories, topCategories } from '../../content/category-queries.ts';
import type { ContentReader } from '../../content/content-reader.ts';
import { menuItems } from '../../content/site-queries.ts';
import { textsFor } from '../texts/texts.ts';

export interface NavigationLink {
  label: string;
  address: string;
}
export interface NavigationItem extends NavigationLink {
  children: NavigationLink[];
}

/** More do not fit beside each other; the categories stay in reach from their parents' pages. */
const SUGGESTED_CATEGORIES = 6;

export function mainNavigation(content: ContentReader, locale: Locale): NavigationItem[] {
  const items = menuItems(content, 'main', locale);
  if (items) return reachable(content, items);
  const texts = textsFor(locale);
  const link = (label: string, address: string): NavigationItem => ({ label, address, children: [] });
  return [
    link(texts.home, homeAddress(locale)),
    ...topCategories(categories(content, locale))
      .slice(0, SUGGESTED_CATEGORIES)
      .map(({ title, address }) => link(title, address)),
    link(texts.legalDocuments, legalDocumentListAddress(locale)),
  ];
}

export function footerNavigation(content: ContentReader, locale: Locale): NavigationLink[] {
  const items = menuItems(content, 'footer', locale);
  if (items) return reachable(content, items);
  const texts = textsFor(locale);
  return [
    { label: texts.legalDocuments, address: legalDocumentListAddress(locale) },
    { label: texts.statistics, address: statisticsAddress(locale) },
  ];
}

/** An entry whose own page is gone keeps its place while it has children. */
function reachable(content: ContentReader, items: readonly NavigationItem[]): NavigationItem[] {
  const leadsSomewhere = ({ address }: NavigationLink) => /^https?:\/\//.test(address) || siteAddressExists(content, address);
  return items.flatMap((item) => {
    const children = item.children.filter(leadsSomewhere);
    if (leadsSomewhere(item)) return [{ ...item, children }];
    const [first] = children;
    return first ? [{ label: item.label, address: first.address, children }] : [];
  });
}
