// Changes single fields of the one document of a single type, and leaves the rest of it to its editors: how an import takes over
// the total of visits without touching any other setting.

import type { IntakeDocument, IntakeResult } from '@bang-tin/shared/intake-schema';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { toUid } from '../feed/content-types.ts';
import { IntakeRefusal } from './intake-refusal.ts';
import { findDocumentOf, saveDocument } from './intake-tables.ts';
import { stampOf } from './stamp.ts';

type Data = Record<string, unknown>;
interface Entry extends Data {
  documentId: string;
  locale: string;
  publishedAt: string | Date | null;
  updatedAt: string | Date;
}

/** Strapi's own tolerance when it tells whether a draft was changed since it was published. */
const SAME_MOMENT_MS = 500;

/**
 * @param data fields in each language, as resolved for Strapi
 * @throws IntakeRefusal when there is nothing to merge into, or when publishing would publish an editor's unfinished changes
 */
export async function mergeIntoSingle(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  { type, publish }: IntakeDocument,
  data: Record<string, Data>,
): Promise<IntakeResult> {
  const uid = toUid(type);
  if (strapi.contentType(uid as never).kind !== 'singleType') {
    throw new IntakeRefusal('MERGE_REFUSED', `Only single types can be merged into; there are many of ${type}.`);
  }
  const entries: Entry[] = await strapi.db.query(uid).findMany({});
  const drafts = entries.filter(({ publishedAt }) => publishedAt === null);
  const id = drafts[0]?.documentId;
  if (id === undefined) throw new IntakeRefusal('NOTHING_TO_MERGE', `There is no ${type} yet to merge into; fill it in first.`);
  const differs = (entry: Entry) => Object.entries(data[entry.locale] ?? {}).some(([name, value]) => entry[name] !== value);
  if (!entries.some(differs)) return { id, outcome: 'unchanged' };
  const published = entries.filter(({ publishedAt }) => publishedAt !== null);
  if (publish) refuseUnpublished(type, drafts, published);
  const record = await findDocumentOf(strapi, trx, id);
  const wasOurs = record !== null && record.stamp === (await stampOf(strapi, uid, id));
  const documents = strapi.documents(uid as never) as unknown as Record<'update' | 'publish', (params: Data) => Promise<unknown>>;
  for (const [locale, fields] of Object.entries(data)) await documents.update({ documentId: id, locale, data: fields });
  if (publish)
    await documents.publish({ documentId: id, locale: [...new Set([...published.map(({ locale }) => locale), ...Object.keys(data)])] });
  // Nobody's work but the intake's: whoever sent the whole document may still change it.
  if (record !== null && wasOurs) await saveDocument(strapi, trx, { ...record, stamp: await stampOf(strapi, uid, id) });
  return { id, outcome: 'updated' };
}

function refuseUnpublished(type: string, drafts: Entry[], published: Entry[]): void {
  const time = ({ updatedAt }: Entry) => new Date(updatedAt).getTime();
  const waiting = published.some((entry) => {
    const draft = drafts.find(({ locale }) => locale === entry.locale);
    return draft !== undefined && time(draft) - time(entry) > SAME_MOMENT_MS;
  });
  if (!waiting) return;
  throw new IntakeRefusal('UNPUBLISHED_CHANGES', `${type} has changes that are not published yet; publish or discard them first.`);
}
