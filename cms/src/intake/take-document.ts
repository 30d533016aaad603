// Takes one document in: creates it, updates it as long as only the intake has touched it, leaves it alone once an editor has.

import type { IntakeDocument, IntakeResult } from '@bang-tin/shared/intake-schema';
import { DEFAULT_LOCALE } from '@bang-tin/shared/locales';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { type ContentTypeUid, toUid } from '../feed/content-types.ts';
import { toDigest, toDocumentId } from './intake-id.ts';
import { IntakeRefusal } from './intake-refusal.ts';
import { type DocumentRecord, findDocuments, findFiles, saveDocument } from './intake-tables.ts';
import { mergeIntoSingle } from './merge-single.ts';
import { FieldResolver, type KnownKeys, listKeys } from './resolve-fields.ts';
import { findSameLaw } from './same-law.ts';
import { stampOf } from './stamp.ts';

type Data = Record<string, unknown>;
/** The document service, whose types know only content types generated from schemas. */
interface Documents {
  create(params: Data): Promise<unknown>;
  update(params: Data): Promise<unknown>;
  delete(params: Data): Promise<unknown>;
  publish(params: Data): Promise<unknown>;
}

/** Made by the CMS when nothing is sent, so an update without them leaves them as they are. */
const MADE_BY_CMS = new Set(['slug', 'normalNumber']);

/**
 * Everything happens in one transaction, publishing included.
 * @throws IntakeRefusal, errors.ApplicationError when the document cannot be taken; nothing is written then
 */
export async function takeDocument(strapi: Core.Strapi, document: IntakeDocument): Promise<IntakeResult> {
  return strapi.db.transaction(async ({ trx }: { trx: Knex.Transaction }): Promise<IntakeResult> => {
    const mentioned = listKeys(document.locales);
    const records = await findDocuments(strapi, trx, [document.key, ...mentioned.documents]);
    const record = records.get(document.key) ?? null;
    if (document.mode === 'merge') {
      return mergeIntoSingle(strapi, trx, document, resolveAll(strapi, document, await knownKeys(strapi, trx, mentioned, records)));
    }
    const same = document.mode === 'join' && record === null ? await findSameLaw(strapi, trx, document) : null;
    if (same !== null) {
      // Its state is not this sender's work: a record without one never matches, so that it is kept for good.
      await saveDocument(strapi, trx, { key: document.key, type: document.type, documentId: same, digest: '', stamp: '-' });
      return { id: same, outcome: 'kept' };
    }
    // What could not be linked yet counts, so that sending everything again links what came in later.
    const digest = toDigest({ document, unknown: mentioned.documents.filter((key) => !records.has(key)) });
    const id = record?.documentId ?? toDocumentId(document.key);
    if (record !== null && record.type !== document.type) {
      throw new IntakeRefusal('TYPE_CHANGED', `"${document.key}" came in as a ${record.type} before and cannot become a ${document.type}.`);
    }
    const stamp = await stampOf(strapi, toUid(document.type), id);
    if (document.mode === 'create' && stamp !== '')
      return { id, outcome: record?.digest === digest && record.stamp === stamp ? 'unchanged' : 'kept' };
    if (stamp !== (record?.stamp ?? '') || (await isTaken(strapi, document))) return { id, outcome: 'kept' };
    if (record?.digest === digest) return { id, outcome: 'unchanged' };
    const data = resolveAll(strapi, document, await knownKeys(strapi, trx, mentioned, records));
    if (record === null) await create(strapi, document, id, data);
    else await update(strapi, document, id, data);
    if (document.publish) await documentsOf(strapi, document).publish({ documentId: id, locale: Object.keys(data) });
    await saveDocument(strapi, trx, {
      key: document.key,
      type: document.type,
      documentId: id,
      digest,
      stamp: await stampOf(strapi, toUid(document.type), id),
    });
    return { id, outcome: record === null ? 'created' : 'updated' };
  });
}

/** Data for Strapi in each language, the default language first. @throws IntakeRefusal naming every field that cannot be taken */
function resolveAll(strapi: Core.Strapi, document: IntakeDocument, known: KnownKeys): Record<string, Data> {
  const resolver = new FieldResolver(strapi, known);
  const locales = Object.entries(document.locales).sort(([a], [b]) => Number(b === DEFAULT_LOCALE) - Number(a === DEFAULT_LOCALE));
  const data = locales.map(([locale, fields]) => {
    return [locale, resolver.resolve(toUid(document.type), fields, { path: `locales.${locale}`, locale })] as const;
  });
  if (resolver.problems.length > 0) {
    throw new IntakeRefusal('FIELDS_REFUSED', `"${document.key}" cannot be taken in as it is.`, resolver.problems);
  }
  return Object.fromEntries(data);
}

async function create(strapi: Core.Strapi, document: IntakeDocument, id: string, data: Record<string, Data>): Promise<void> {
  const documents = documentsOf(strapi, document);
  for (const [locale, fields] of Object.entries(data)) {
    if (locale === DEFAULT_LOCALE) await documents.create({ locale, data: { ...fields, documentId: id } });
    else await documents.update({ documentId: id, locale, data: fields });
  }
}

/** The document becomes what was sent: fields left out are emptied, languages left out are removed. */
async function update(strapi: Core.Strapi, document: IntakeDocument, id: string, data: Record<string, Data>): Promise<void> {
  const documents = documentsOf(strapi, document);
  const uid = toUid(document.type);
  const empty = emptyFields(strapi, uid);
  for (const [locale, fields] of Object.entries(data)) {
    await documents.update({ documentId: id, locale, data: { ...empty, ...fields } });
  }
  const stored: { locale: string }[] = await strapi.db.query(uid).findMany({ where: { documentId: id }, select: ['locale'] });
  for (const locale of new Set(stored.map((entry) => entry.locale))) {
    if (!(locale in data)) await documents.delete({ documentId: id, locale });
  }
}

function emptyFields(strapi: Core.Strapi, uid: ContentTypeUid): Data {
  const attributes = Object.entries(strapi.contentType(uid as never).attributes as Record<string, Data>);
  const own = attributes.filter(([name, attribute]) => attribute.configurable !== false && !MADE_BY_CMS.has(name));
  return Object.fromEntries(own.map(([name, attribute]) => [name, attribute.default ?? (attribute.repeatable ? [] : null)]));
}

async function knownKeys(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  mentioned: { files: string[] },
  records: Map<string, DocumentRecord>,
): Promise<KnownKeys> {
  const files = await findFiles(strapi, trx, mentioned.files);
  return {
    documents: await locatePresent(strapi, records),
    files: new Map([...files.values()].map(({ key, mediaId }) => [key, mediaId])),
  };
}

/**
 * What the CMS holds of the documents mentioned, and in which languages. A document that came in and was deleted by an editor since
 * has no language: relations to it are left out, as they are for everybody else.
 */
async function locatePresent(strapi: Core.Strapi, records: Map<string, DocumentRecord>): Promise<KnownKeys['documents']> {
  const found: KnownKeys['documents'] = new Map();
  for (const record of records.values()) {
    const entries: { locale: string }[] = await strapi.db
      .query(toUid(record.type))
      .findMany({ where: { documentId: record.documentId }, select: ['locale'] });
    found.set(record.key, { type: record.type, documentId: record.documentId, locales: new Set(entries.map(({ locale }) => locale)) });
  }
  return found;
}

/** There is only one of a single type: if it did not come from this key, it is an editor's. */
async function isTaken(strapi: Core.Strapi, { type, key }: IntakeDocument): Promise<boolean> {
  if (strapi.contentType(toUid(type) as never).kind !== 'singleType') return false;
  const others = await strapi.db.query(toUid(type)).count({ where: { documentId: { $ne: toDocumentId(key) } } });
  return others > 0;
}

function documentsOf(strapi: Core.Strapi, { type }: IntakeDocument): Documents {
  return strapi.documents(toUid(type) as never) as unknown as Documents;
}
