// From a page's address to the document it shows.

import type { Content, PublishedDocument } from '@bang-tin/shared/content-schemas';
import type { DocumentType } from '@bang-tin/shared/document-types';
import type { Locale } from '@bang-tin/shared/locales';
import type { ContentReader } from '../../content/content-reader.ts';
import { parseCitations, type StoredCitation } from '../../content/document-citations.ts';
import { alternatesIn, type PageLink, pageAt } from '../../content/link-queries.ts';

export interface FoundPage<T extends DocumentType> {
  id: string;
  locale: Locale;
  address: string;
  fields: Content<T>;
  changedAt: string;
  /** What it cites, in the page's language. */
  citations: StoredCitation[];
  /** The page in all its languages, the default one first. */
  alternates: PageLink[];
}

/** The document of a type that stands at an address; null where there is none, so that the page answers 404. */
export function findPage<T extends DocumentType>(content: ContentReader, type: T, address: string): FoundPage<T> | null {
  const link = pageAt(content, address);
  if (link?.type !== type) return null;
  const stored = content.document(type, link.id);
  const fields = stored?.document.locales[link.locale] as Content<T> | undefined;
  if (!stored || !fields) return null;
  return {
    id: link.id,
    locale: link.locale,
    address,
    fields,
    changedAt: stored.changedAt,
    citations: parseCitations(stored.citations, link.locale),
    alternates: alternatesIn(stored.document as PublishedDocument, link),
  };
}

/** The path of the page being rendered: a static build adds to it what its files are named by, a server does not. */
export function addressOf({ url, isPrerendered }: { url: URL; isPrerendered: boolean }): string {
  if (!isPrerendered) return url.pathname;
  const path = url.pathname.replace(/\.html$/, '').replace(/\/index$/, '/');
  return path.length > 1 ? path.replace(/\/$/, '') : '/';
}
