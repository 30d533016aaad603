// Turns a database entry into the fields of the contract, led by Strapi's own schema: nothing here knows a single content type, so a
// new field needs no change. Relations become document ids, files become media, dates become ISO strings.

import type { Core, Struct } from '@strapi/strapi';
import { parseUid } from './content-types.ts';
import { type StoredFile, toMedia } from './media.ts';

type Attribute = Struct.ContentTypeSchema['attributes'][string];
type Entry = Record<string, unknown>;

/** Fields that Strapi adds to every type and readers never need. */
const INTERNAL = new Set(['localizations', 'createdBy', 'updatedBy', 'locale', 'documentId', 'publishedAt', 'createdAt', 'updatedAt']);

/** What `db.query` must load so that `toFields` finds everything. */
export function populateFor(strapi: Core.Strapi, uid: string): Record<string, unknown> {
  const known = POPULATE.get(uid);
  if (known !== undefined) return known;
  const populate: Record<string, unknown> = {};
  for (const [name, attribute] of contentAttributes(strapi, uid)) {
    if (attribute.type === 'media') populate[name] = true;
    if (attribute.type === 'relation') populate[name] = { select: ['documentId'] };
    if (attribute.type === 'component') populate[name] = { populate: populateFor(strapi, attribute.component) };
  }
  POPULATE.set(uid, populate);
  return populate;
}
const POPULATE = new Map<string, Record<string, unknown>>();

/** The fields of an entry or component, by the names of the contract. */
export function toFields(strapi: Core.Strapi, uid: string, entry: Entry): Entry {
  const attributes = contentAttributes(strapi, uid);
  return Object.fromEntries(attributes.map(([name, attribute]) => [name, toField(strapi, attribute, entry[name])]));
}

/** The fields that all languages of a document share. */
export function sharedFields(strapi: Core.Strapi, uid: string): { name: string; isRelation: boolean }[] {
  return contentAttributes(strapi, uid)
    .filter(([, attribute]) => !isLocalized(attribute))
    .map(([name, attribute]) => ({ name, isRelation: attribute.type === 'relation' }));
}

function toField(strapi: Core.Strapi, attribute: Attribute, value: unknown): unknown {
  if (value == null) return null;
  switch (attribute.type) {
    case 'media':
      return mapOneOrMany(value, (file) => toMedia(file as unknown as StoredFile));
    case 'relation':
      return mapOneOrMany(value, (target) => target.documentId);
    case 'component': {
      const convert = isLink(strapi, attribute.component) ? toLink : toFields;
      const mapped = mapOneOrMany(value, (part) => convert(strapi, attribute.component, part));
      return Array.isArray(mapped) ? mapped.filter((part) => part !== null) : mapped;
    }
    case 'datetime':
      return new Date(value as string | Date).toISOString();
    case 'biginteger':
    case 'decimal':
      return Number(value);
    default:
      return value;
  }
}

/** A component that is nothing but a choice between relations to different types stands for the one that is set. */
function isLink(strapi: Core.Strapi, uid: string): boolean {
  const attributes = contentAttributes(strapi, uid);
  return attributes.length > 1 && attributes.every(([, attribute]) => attribute.type === 'relation');
}

/** `{ type, id }` of the document linked to; null when none is (its target is not published). */
function toLink(strapi: Core.Strapi, uid: string, part: Entry): Entry | null {
  for (const [name, attribute] of contentAttributes(strapi, uid)) {
    const target = part[name] as { documentId: string } | null | undefined;
    if (target && attribute.type === 'relation' && 'target' in attribute) {
      return { type: parseUid(attribute.target as string), id: target.documentId };
    }
  }
  return null;
}

function contentAttributes(strapi: Core.Strapi, uid: string): [string, Attribute][] {
  const { attributes } = strapi.getModel(uid as never) as { attributes: Record<string, Attribute> };
  return Object.entries(attributes).filter(([name]) => !INTERNAL.has(name));
}

function isLocalized(attribute: Attribute): boolean {
  return (attribute.pluginOptions as { i18n?: { localized?: boolean } } | undefined)?.i18n?.localized === true;
}

function mapOneOrMany(value: unknown, convert: (item: Entry) => unknown): unknown {
  return Array.isArray(value) ? value.map((item) => convert(item as Entry)) : convert(value as Entry);
}
