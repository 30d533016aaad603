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
import { populateFor, sharedRelations, toFields } from './entry-fields.ts';
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
    const locale = (entry.locale as string | null) ?? DEFAULT_LOCALE;
    locales[locale] = await toContent(strapi, type, locale, entry);
  }
  fillSharedRelations(strapi, uid, Object.values(locales));
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

/** Strapi drops a shared relation from a language in which its target does not exist; the document still has it. */
function fillSharedRelations(strapi: Core.Strapi, uid: string, contents: Fields[]): void {
  for (const name of sharedRelations(strapi, uid)) {
    const value = contents.find((content) => content[name] !== null)?.[name];
    if (value !== undefined) for (const content of contents) content[name] ??= value;
  }
}

/** The default language first, the others by name. */
function byLocale(a: Fields, b: Fields): number {
  const rank = (entry: Fields) => (entry.locale === DEFAULT_LOCALE ? '' : String(entry.locale));
  return rank(a) < rank(b) ? -1 : 1;
}

function isMedia(value: object): value is Media {
  return 'url' in value && 'version' in value && 'formats' in value;
}
