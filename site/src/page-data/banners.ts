// The banners of a place as pages show them: a link that leads nowhere is left out.

import type { Media } from '@bang-tin/shared/content-schemas';
import type { Locale } from '@bang-tin/shared/locales';
import { siteAddressExists } from '../../content/address-queries.ts';
import type { ContentReader } from '../../content/content-reader.ts';
import { type Banner, banners } from '../../content/site-queries.ts';
import { linkAddress } from './editor-links.ts';
import { langAttribute } from './lang-attribute.ts';

export interface ShownBanner {
  picture: Media;
  alt: string;
  link: string | null;
  /** Where its words are in another language than the page. */
  lang: Locale | undefined;
}

/** @param siteUrl "https://portal.example", without a closing slash */
export function loadBanners(content: ContentReader, place: Banner['slot'], locale: Locale, siteUrl: string): ShownBanner[] {
  return banners(content, place, locale).map((banner) => ({
    picture: banner.picture,
    alt: banner.alt || banner.picture.alt || banner.title,
    link: banner.link && linkAddress(banner.link, siteUrl, (address) => siteAddressExists(content, address)),
    lang: langAttribute(banner.locale, locale),
  }));
}
