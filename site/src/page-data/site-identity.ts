// Who speaks: the site's settings with what stands in for them until an editor has published any.

import type { Media } from '@bang-tin/shared/content-schemas';
import type { Locale } from '@bang-tin/shared/locales';
import type { DateStyle } from '@bang-tin/shared/vietnam-time';
import type { ContentReader } from '../../content/content-reader.ts';
import { siteSettings } from '../../content/site-queries.ts';
import { textsFor } from '../texts/texts.ts';
import { DEFAULT_COLOURS } from './theme.ts';

export interface Site {
  /** The language of the texts below: the page's, or the default one where the settings are not translated. */
  locale: Locale;
  title: string;
  owner: string;
  description: string;
  crest: Media | null;
  colours: { primary: string; accent: string };
  dateStyle: DateStyle;
  address: string | null;
  phone: string | null;
  email: string | null;
  responsible: string | null;
  licence: string | null;
  carriedVisits: number;
  privacy: string;
}

/** Shared by all pages of a language. */
export function loadSite(content: ContentReader, locale: Locale): Site {
  return content.part(`site ${locale}`, (reader) => readSite(reader, locale));
}

function readSite(content: ContentReader, locale: Locale): Site {
  const settings = siteSettings(content, locale);
  if (!settings) {
    return {
      locale,
      title: textsFor(locale).portal,
      owner: '',
      description: '',
      crest: null,
      colours: DEFAULT_COLOURS,
      dateStyle: 'weekday-first',
      address: null,
      phone: null,
      email: null,
      responsible: null,
      licence: null,
      carriedVisits: 0,
      privacy: '',
    };
  }
  const { primaryColour, accentColour, id: _, ...rest } = settings;
  return { ...rest, colours: { primary: primaryColour, accent: accentColour } };
}
