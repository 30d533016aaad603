// What the search index has of each page: from a document to its title and its plain text.

import type { Content, PublishedDocument } from '@bang-tin/shared/content-schemas';
import { type DocumentType, isPageType } from '@bang-tin/shared/document-types';
import { entityAt, htmlTokens } from '@bang-tin/shared/html-tokens';
import type { Locale } from '@bang-tin/shared/locales';
import type { ContentStore } from './content-store.ts';

type PageContent = Content<'article'> | Content<'meeting-report'> | Content<'legal-document'> | Content<'page'>;

export interface SearchEntry {
  locale: Locale;
  /** "2026-11-22"; '' for pages without a date. */
  day: string;
  /** Orders pages: newest is greatest. */
  sort: string;
  title: string;
  /** Everything that readers see of it, in one line. */
  text: string;
}

/** Null where no document with a page of its own stands. Should two claim the address, the smaller id has it, as everywhere. */
export function searchEntry(store: Pick<ContentStore, 'select'>, address: string): SearchEntry | null {
  const [row] = store.select<{ type: DocumentType; locale: Locale; sort: string; json: string }>(
    `SELECT entry.type, locale, sort, json FROM entry JOIN document USING (type, id) WHERE address = ? ORDER BY id, locale LIMIT 1`,
    [address],
  );
  if (!row || !isPageType(row.type)) return null;
  const { locale, sort } = row;
  const content = (JSON.parse(row.json) as PublishedDocument).locales[locale] as PageContent;
  return { locale, sort, day: sort.slice(0, 'yyyy-mm-dd'.length), title: content.title, text: textOf(content) };
}

function textOf(content: PageContent): string {
  const parts: (string | null)[] = [];
  if ('number' in content) parts.push(content.number, content.abstract);
  if ('lead' in content) parts.push(content.lead);
  if ('body' in content) parts.push(plainText(content.body ?? ''));
  if ('conclusions' in content) parts.push(plainText(content.conclusions ?? ''));
  return parts
    .filter((part) => part !== null && part !== '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Of sanitised HTML; elements part words. */
function plainText(html: string): string {
  const text = htmlTokens(html).map(({ kind, start, end }) => (kind === 'text' ? html.slice(start, end) : ' '));
  return text.join('').replace(/&[^;\s]{1,8};/g, (entity) => entityAt(entity, 0)?.text ?? entity);
}
