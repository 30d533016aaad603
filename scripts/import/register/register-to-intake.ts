// From the rows of a register to the documents that the CMS takes in.

import type { IntakeDocument } from '@bang-tin/shared/intake-schema';
import { toSlug } from '@bang-tin/shared/slugs';
import type { LinkedEntry, LinkedRelation } from './link-entries.ts';

const keyOf = (type: string, title: string): string => `${type}:${toSlug(title)}`;
const referenceTo = (type: string, title: string | null) => (title === null ? null : { $ref: keyOf(type, title) });

/** Types, bodies and fields that the rows name. Only what is not there is made. */
export function referencesOf(entries: readonly LinkedEntry[]): IntakeDocument[] {
  const references = new Map<string, IntakeDocument>();
  const add = (type: IntakeDocument['type'], title: string | null, fields: Record<string, unknown>) => {
    if (title === null) return;
    const key = keyOf(type, title);
    if (!references.has(key)) {
      references.set(key, { key, type, publish: true, mode: 'create', locales: { vi: { title, slug: toSlug(title), ...fields } } });
    }
  };
  const nothing = { shortName: null, parent: null, address: null, phone: null, email: null, website: null };
  for (const { typeName, issuerName, fieldName, parsed } of entries) {
    add('document-type', typeName, { symbol: parsed?.typeSymbol ?? null, order: 90 });
    add('organisation', issuerName, nothing);
    add('field', fieldName, { order: 90 });
  }
  return [...references.values()];
}

export function entryToIntake(entry: LinkedEntry): IntakeDocument {
  const { key, number, parsed, title, abstract, typeName, issuerName, signers, issuedDay, effectiveDay, expiryDay, fieldName } = entry;
  const day = issuedDay ?? (parsed?.year === undefined ? null : `${parsed.year}-01-01`);
  const fields = {
    title,
    number: parsed === null ? number : parsed.normal,
    documentType: referenceTo('document-type', typeName),
    issuer: referenceTo('organisation', issuerName),
    signers,
    abstract,
    issuedDay,
    effectiveDay,
    expiryDay,
    field: referenceTo('field', fieldName),
    relations: entry.relations.map(toRelation),
    date: day === null ? null : new Date(`${day}T00:00:00+07:00`).toISOString(),
  };
  return { key, type: 'legal-document', publish: entry.obstacles.length === 0, mode: 'join', locales: { vi: fields } };
}

function toRelation({ relation, number, title, key, partial, locator, effectiveDay }: LinkedRelation) {
  return { relation, number, title, document: key === null ? null : { $ref: key }, partial, locator, effectiveDay };
}
