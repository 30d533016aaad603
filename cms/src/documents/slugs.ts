// Addresses of documents: made from the title (of legal documents: from the number), unique among the documents of a type in a
// language, and left alone once readers may have them.

import { randomBytes } from 'node:crypto';
import { toSlug } from '@bang-tin/shared/slugs';
import type { Core, UID } from '@strapi/strapi';
import { fieldLabel } from '../bootstrap/field-labels.ts';
import { normalNumber } from './clean-fields.ts';
import type { FieldProblem, Fields } from './content-model.ts';

export interface SlugPlace {
  uid: UID.ContentType;
  locale: string;
  /** Null while the document is being made. */
  documentId: string | null;
}

/**
 * The slug to store, or a problem. `fields` is what the document will hold after the save; `stored` is its draft before, null for a
 * new one. Call it inside the transaction that writes, after lockSlugs().
 */
export async function chooseSlug(
  strapi: Core.Strapi,
  place: SlugPlace,
  fields: Fields,
  stored: Fields | null,
): Promise<{ slug: string; problem: FieldProblem | null }> {
  const typed = toSlug(String(fields.slug ?? ''));
  const storedSlug = String(stored?.slug ?? '');
  const mayFollowTitle = storedSlug === '' || (isMadeFrom(storedSlug, stored ?? {}, place.uid) && !(await isPublished(strapi, place)));
  const changedByEditor = typed !== '' && typed !== storedSlug;
  if (changedByEditor) return { slug: typed, problem: await slugProblem(strapi, place, typed) };
  if (!mayFollowTitle) return { slug: storedSlug, problem: null };
  const base = baseSlug(fields, place.uid);
  if (storedSlug !== '' && isNumbered(storedSlug, base)) return { slug: storedSlug, problem: null };
  return { slug: await freeSlug(strapi, place, base), problem: null };
}

/** Why a slug cannot be published: another document has it. Null when it is free. */
export async function slugProblem(strapi: Core.Strapi, place: SlugPlace, slug: string): Promise<FieldProblem | null> {
  const other = await strapi.db.query(place.uid).findOne({ where: others(place, { slug }), select: ['title'] });
  if (!other) return null;
  const message = `“${fieldLabel(place.uid, 'slug')}” ${slug} đang được dùng cho “${other.title}”. Hãy gõ đường dẫn khác, hoặc xóa trống để phần mềm tự đặt.`;
  return { path: ['slug'], message };
}

/** "ke-hoach", or "ke-hoach-2", "ke-hoach-3" … where others have it. */
export async function freeSlug(strapi: Core.Strapi, place: SlugPlace, base: string): Promise<string> {
  if (!(await slugProblem(strapi, place, base))) return base;
  const taken: { slug: string }[] = await strapi.db
    .query(place.uid)
    .findMany({ where: others(place, { slug: { $startsWith: `${base}-` } }), select: ['slug'] });
  const slugs = new Set(taken.map(({ slug }) => slug));
  let number = 2;
  while (slugs.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

/**
 * Holds every other choice of a slug for this type until the transaction ends. SQLite has one connection, so a transaction there
 * already waits for the one before.
 */
export async function lockSlugs(
  strapi: Core.Strapi,
  uid: string,
  trx: { raw(sql: string, bindings: string[]): PromiseLike<unknown> },
): Promise<void> {
  if (strapi.db.dialect.client === 'postgres') await trx.raw('select pg_advisory_xact_lock(hashtext(?))', [`slug:${uid}`]);
}

function others({ locale, documentId }: SlugPlace, where: object): object {
  return { ...where, locale, ...(documentId === null ? {} : { documentId: { $ne: documentId } }) };
}

async function isPublished(strapi: Core.Strapi, { uid, locale, documentId }: SlugPlace): Promise<boolean> {
  if (documentId === null) return false;
  return (await strapi.db.query(uid).count({ where: { documentId, locale, publishedAt: { $notNull: true } } })) > 0;
}

function baseSlug(fields: Fields, uid: string): string {
  const number = uid === 'api::legal-document.legal-document' ? (normalNumber(fields.number) ?? String(fields.number ?? '')) : '';
  // A title of signs alone, or in another script, still needs an address.
  return toSlug(number) || toSlug(String(fields.title ?? '')) || `noi-dung-${randomBytes(4).toString('hex')}`;
}

function isMadeFrom(slug: string, fields: Fields, uid: string): boolean {
  return isNumbered(slug, baseSlug(fields, uid));
}

/** "ke-hoach-2" is numbered from "ke-hoach"; "ke-hoach-nam" is not. */
function isNumbered(slug: string, base: string): boolean {
  return slug === base || (slug.startsWith(`${base}-`) && /^\d{1,6}$/.test(slug.slice(base.length + 1)));
}
