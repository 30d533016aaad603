// What the rules know of the content types: Strapi's schemas, read as plainly as the rules need them.

import type { Core, UID } from '@strapi/strapi';

export type Fields = Record<string, unknown>;

/** One attribute of schema.json, as far as the rules read it. */
export interface Attribute {
  type: string;
  required?: boolean;
  maxLength?: number;
  min?: number;
  max?: number;
  regex?: string;
  enum?: string[];
  component?: `${string}.${string}`;
  repeatable?: boolean;
  customField?: string;
  visible?: boolean;
  writable?: boolean;
}

/** A place inside a document: ['signers', 0, 'name']. */
export type FieldPath = (string | number)[];

/** Something that keeps a document from being saved or published; the message is read by editors. */
export interface FieldProblem {
  path: FieldPath;
  message: string;
}

const UNCHECKED = new Set([
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
]);

/** Whether the rules apply to it: our own content types, not the plugins' ones. */
export function isOwnType(uid: string): uid is UID.ContentType {
  return uid.startsWith('api::');
}

/** The attributes that editors fill in, of a content type or component. */
export function ownAttributes(strapi: Core.Strapi, uid: string): [string, Attribute][] {
  const model = strapi.getModel(uid as UID.Schema) as unknown as { attributes: Record<string, Attribute> };
  return Object.entries(model.attributes).filter(([name]) => !UNCHECKED.has(name));
}

/** The field by which editors call a document: its title, or the text of a comment. */
export function headingField(uid: string): string {
  return uid === 'api::comment.comment' ? 'text' : 'title';
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A populate that loads a whole document: components all the way down, media, and the ids of relations. */
export function deepPopulate(strapi: Core.Strapi, uid: string): Record<string, object> {
  const populate: Record<string, object> = {};
  for (const [name, attribute] of ownAttributes(strapi, uid)) {
    if (attribute.type === 'component') populate[name] = { populate: deepPopulate(strapi, attribute.component ?? '') };
    else if (attribute.type === 'media') populate[name] = { select: ['id'] };
    else if (attribute.type === 'relation') populate[name] = { select: ['documentId'] };
  }
  return populate;
}
