// Strapi's names for the documents of the contract: "article" is the content type "api::article.article".

import { DOCUMENT_TYPES, type DocumentType } from '@bang-tin/shared/document-types';

/** A content type's name in Strapi. Loose, because the project generates no types from its schemas. */
export type ContentTypeUid = `api::${string}.${string}`;

export const FILE_UID = 'plugin::upload.file';

export function toUid(type: DocumentType): ContentTypeUid {
  return `api::${type}.${type}`;
}

/** The document type behind a content type's name; null for everything that does not reach the feed. */
export function parseUid(uid: string): DocumentType | null {
  return TYPES_BY_UID.get(uid) ?? null;
}

const TYPES_BY_UID = new Map<string, DocumentType>(DOCUMENT_TYPES.map((type) => [toUid(type), type]));
