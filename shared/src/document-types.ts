// The kinds of documents that editors write, and how each takes part in the portal.

/** Every content type that reaches the feed, by the name used in the feed, the content store and the importers. */
export const DOCUMENT_TYPES = [
  'article',
  'meeting-report',
  'legal-document',
  'page',
  'category',
  'organisation',
  'person',
  'document-type',
  'field',
  'banner',
  'poll',
  'comment',
  'menu',
  'site-settings',
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** Types with a page of their own whose views are counted. */
export const PAGE_TYPES = ['article', 'meeting-report', 'legal-document', 'page'] as const satisfies readonly DocumentType[];
export type PageType = (typeof PAGE_TYPES)[number];

export function isPageType(type: DocumentType): type is PageType {
  return (PAGE_TYPES as readonly DocumentType[]).includes(type);
}
