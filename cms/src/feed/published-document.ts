// The published state of one document in all its languages, as the contract wants it. A document that does not meet the contract
// cannot be published: better a refusal that the editor reads than a page that cannot be built.

import { CONTENT_SCHEMAS, type Media, type PublishedDocument, publishedDocumentSchema } from '@bang-tin/shared/content-schemas';
import type { DocumentType } from '@bang-tin/shared/document-types';
import { DEFAULT_LOCALE } from '@bang-tin/shared/locales';
import type { Core } from '@strapi/strapi';
import { cmsUrl } from '../settings.ts';
import { localiseUploads } from './body-media.ts';
import { toUid } from './content-types.ts';
import { shapeLike } from './contract-shape.ts';
import { populateFor, sharedFields, toFields } from './entry-fields.ts';
import { loadBodyMedia } from './media.ts';
import { refuseMissingFiles, refuseUnfit } from './refusal.ts';

type Fields = Record<string, unknown>;

/**
 * Null when no language of the document is published. Runs inside the caller's transaction.
 * @throws errors.ValidationError, in Vietnamese and with the fields' paths, when the contract is not met
 */
export async function loadPublishedDocument(strapi: Core.Strapi, type: DocumentType, id: string): Promise<PublishedDocument | null> {
  const uid = toUid(type);
  const entries: Fields[] = await strapi.db
    .query(uid)
    .findMany({ where: { documentId: id, publishedAt: { $notNull: true } }, populate: populateFor(strapi, uid) });
  if (entries.length === 0) return null;
  const locales: Record<string, Fields> = {};
  for (const entry of entries.sort(byLocale)) {
    locales[localeOf(entry)] = await toContent(strapi, type, localeOf(entry), entry);
  }
  const newest = entries.reduce((best, entry) => (momentOf(entry) > momentOf(best) ? entry : best));
  shareFields(strapi, uid, locales, localeOf(newest));
  const result = publishedDocumentSchema.safeParse({ type, id, locales }, { error: refuseUnfit.errorMap });
  if (!result.success) throw refuseUnfit(result.error, locales);
  return result.data;
}

/** The files that a published document shows or offers, each once: their ids. */
export function listMedia(document: PublishedDocument): string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    else if (typeof value === 'object' && value !== null) {
      if (isMedia(value)) found.add(value.id);
      else for (const item of Object.values(value)) visit(item);
    }
  };
  visit(document.locales);
  return [...found];
}

async function toContent(strapi: Core.Strapi, type: DocumentType, locale: string, entry: Fields): Promise<Fields> {
  const fields = toFields(strapi, toUid(type), entry);
  if ('bodyMedia' in CONTENT_SCHEMAS[type].shape && typeof fields.body === 'string') {
    fields.body = localiseUploads(fields.body, cmsUrl());
    const { items, missing } = await loadBodyMedia(strapi, fields.body as string);
    if (missing.length > 0) throw refuseMissingFiles(missing, locale, fields);
    fields.bodyMedia = items;
  }
  return shapeLike(fields, CONTENT_SCHEMAS[type]) as Fields;
}

/**
 * What all languages share is what the language published last says. Strapi itself copies it over only when a draft changes, so that
 * published entries of other languages keep the old value; and it drops a relation from a language in which its target does not exist.
 */
function shareFields(strapi: Core.Strapi, uid: string, locales: Record<string, Fields>, newest: string): void {
  for (const { name, isRelation } of sharedFields(strapi, uid)) {
    const fallback = isRelation ? (locales[DEFAULT_LOCALE]?.[name] ?? null) : null;
    const value = locales[newest]?.[name] ?? fallback;
    for (const content of Object.values(locales)) if (name in content) content[name] = value;
  }
}

function localeOf(entry: Fields): string {
  return (entry.locale as string | null) ?? DEFAULT_LOCALE;
}

function momentOf(entry: Fields): number {
  return new Date(entry.publishedAt as string | Date).getTime();
}

/** The default language first, the others by name. */
function byLocale(a: Fields, b: Fields): number {
  const rank = (entry: Fields) => (localeOf(entry) === DEFAULT_LOCALE ? '' : localeOf(entry));
  return rank(a) < rank(b) ? -1 : 1;
}

function isMedia(value: object): value is Media {
  return 'url' in value && 'version' in value && 'formats' in value;
}
