// The menus of every page: what the editors published, or what the content itself suggests. Entries that lead nowhere are left out.

import { homeAddress, legalDocumentListAddress, statisticsAddress } from '@bang-tin/shared/addresses';
import type { Locale } from '@bang-tin/shared/locales';
import { siteAddressExists } from '../../content/address-queries.ts';
import { categories, topCategories } from '../../content/category-queries.ts';
import type { ContentReader } from '../../content/content-reader.ts';
import { menuItems } from '../../content/site-queries.ts';
import { textsFor } from '../texts/texts.ts';
import { loadBanners, type ShownBanner } from './banners.ts';
import { linkAddress } from './editor-links.ts';

export interface NavigationLink {
  label: string;
  address: string;
}
export interface NavigationItem extends NavigationLink {
  children: NavigationLink[];
}

/** More do not fit beside each other; the categories stay in reach from their parents' pages. */
const SUGGESTED_CATEGORIES = 6;

export interface Frame {
  menu: NavigationItem[];
  footer: NavigationLink[];
  banners: ShownBanner[];
}

/** What all pages of a language show around their own content. @param siteUrl "https://portal.example", without a closing slash */
export function loadFrame(content: ContentReader, locale: Locale, siteUrl: string): Frame {
  return content.part(`frame ${locale}`, (reader) => ({
    menu: mainNavigation(reader, locale, siteUrl),
    footer: footerNavigation(reader, locale, siteUrl),
    banners: loadBanners(reader, 'footer', locale, siteUrl),
  }));
}

function mainNavigation(content: ContentReader, locale: Locale, siteUrl: string): NavigationItem[] {
  const items = menuItems(content, 'main', locale);
  if (items) return reachable(items, (address) => linkAddress(address, siteUrl, (path) => siteAddressExists(content, path)));
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

function footerNavigation(content: ContentReader, locale: Locale, siteUrl: string): NavigationLink[] {
  const items = menuItems(content, 'footer', locale);
  if (items) return reachable(items, (address) => linkAddress(address, siteUrl, (path) => siteAddressExists(content, path)));
  const texts = textsFor(locale);
  return [
    { label: texts.legalDocuments, address: legalDocumentListAddress(locale) },
    { label: texts.statistics, address: statisticsAddress(locale) },
  ];
}

/** An entry whose own page is gone keeps its place while it has children. */
function reachable(items: readonly NavigationItem[], toAddress: (typed: string) => string | null): NavigationItem[] {
  const resolve = ({ label, address }: NavigationLink): NavigationLink[] => {
    const found = toAddress(address);
    return found === null ? [] : [{ label, address: found }];
  };
  return items.flatMap((item) => {
    const children = item.children.flatMap(resolve);
    const address = resolve(item)[0]?.address ?? children[0]?.address;
    return address === undefined ? [] : [{ label: item.label, address, children }];
  });
}
