// A legal document that somebody else brought or wrote and that is the one now sent: the same number, and the same day where only the
// day tells one year's document from another's.

import { parseDocumentNumber } from '@bang-tin/shared/document-numbers';
import type { IntakeDocument } from '@bang-tin/shared/intake-schema';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { toUid } from '../feed/content-types.ts';
import { findKeysOf } from './intake-tables.ts';

interface Entry {
  documentId: string;
  issuedDay: string | null;
}

/** Its id; null where there is none, or more than one. What the sender itself brought, under keys that start alike, is not meant. */
export async function findSameLaw(strapi: Core.Strapi, trx: Knex.Transaction, document: IntakeDocument): Promise<string | null> {
  const { number, issuedDay } = document.locales.vi as { number?: unknown; issuedDay?: unknown };
  const parsed = document.type === 'legal-document' && typeof number === 'string' ? parseDocumentNumber(number) : null;
  if (parsed === null) return null;
  const entries: Entry[] = await strapi.db
    .query(toUid('legal-document'))
    .findMany({ where: { normalNumber: parsed.normal }, select: ['documentId', 'issuedDay'] });
  const isSame = (entry: Entry) =>
    entry.issuedDay === issuedDay || (parsed.year !== undefined && (entry.issuedDay === null || typeof issuedDay !== 'string'));
  const dated = parsed.year !== undefined || typeof issuedDay === 'string';
  const ids = dated ? [...new Set(entries.filter(isSame).map(({ documentId }) => documentId))] : [];
  const sender = document.key.split(':', 1)[0];
  const others: string[] = [];
  for (const id of ids) {
    const keys = await findKeysOf(strapi, trx, id);
    if (!keys.some((key) => key.split(':', 1)[0] === sender)) others.push(id);
  }
  return others.length === 1 ? (others[0] ?? null) : null;
}
