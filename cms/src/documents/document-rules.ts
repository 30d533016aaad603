// Every save and every publication passes here, whoever asks: the admin, the intake, a script. It stands outside the feed, so that
// what it refuses never reaches the feed, and inside one transaction with the write, so that what it checked still holds.

import { DEFAULT_LOCALE } from '@bang-tin/shared/locales';
import type { Core, Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { fieldLabel } from '../bootstrap/field-labels.ts';
import { cleanFields, normalNumber } from './clean-fields.ts';
import { deepPopulate, type FieldProblem, type Fields, headingField, isOwnType } from './content-model.ts';
import { publishingProblems } from './publishing-checks.ts';
import { chooseSlug, freeSlug, lockSlugs, type SlugPlace, slugProblem } from './slugs.ts';

type Context = Modules.Documents.Middleware.Context;
type Result = Awaited<ReturnType<Modules.Documents.Middleware.Middleware>>;
type Next = () => Promise<Result>;
interface Params {
  documentId?: string;
  locale?: string | string[];
  status?: string;
  data?: Fields;
  [name: string]: unknown;
}
interface Entry extends Fields {
  id: number;
  documentId: string;
  locale: string;
}

const LEGAL_DOCUMENT = 'api::legal-document.legal-document';
const WRITES = new Set(['create', 'update', 'clone', 'publish']);

export function registerDocumentRules(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, anyNext) => {
    const next = anyNext as Next;
    if (!isOwnType(context.uid) || !WRITES.has(context.action)) return next();
    return strapi.db.transaction(async ({ trx }) => {
      await lockSlugs(strapi, context.uid, trx);
      if (context.action === 'publish') return publish(strapi, context, next);
      if (context.action === 'clone') return clone(strapi, context, next);
      return save(strapi, context, next);
    });
  });
}

/** Create and update. With status 'published' the draft is saved first and then published like any other. */
async function save(strapi: Core.Strapi, context: Context, next: Next): Promise<Result> {
  const { status, ...params } = context.params as Params;
  const data = await prepare(strapi, context, params);
  setParams(context, { ...params, data });
  const saved = (await next()) as unknown as Entry | null;
  if (status !== 'published' || saved === null) return saved as Result;
  const { data: _data, ...selection } = params;
  const published = await strapi
    .documents(context.uid as 'api::page.page')
    .publish({ ...selection, documentId: saved.documentId } as never);
  return published.entries[0] as Result;
}

/** The fields to write: clean, with the heading that even drafts need, the number's normal form and a slug. */
async function prepare(strapi: Core.Strapi, context: Context, params: Params): Promise<Fields> {
  const { uid } = context;
  const { fields, problems } = cleanFields(strapi, uid, params.data ?? {});
  const place: SlugPlace = { uid, locale: oneLocale(params.locale), documentId: params.documentId ?? null };
  const stored = place.documentId === null ? null : await storedDraft(strapi, place);
  const whole: Fields = { ...(await sharedFields(strapi, place)), ...stored, ...fields };
  const heading = headingField(uid);
  if (!whole[heading] && !problems.some(({ path }) => path[0] === heading)) {
    problems.push({
      path: [heading],
      message: `Thiếu “${fieldLabel(uid, heading)}”. Bản nháp nào cũng cần ô này để nhận ra trong danh sách.`,
    });
  }
  delete fields.normalNumber;
  if (uid === LEGAL_DOCUMENT && 'number' in fields) fields.normalNumber = normalNumber(fields.number);
  refuse(problems, 'Chưa lưu được');
  if ('slug' in context.contentType.attributes) {
    const { slug, problem } = await chooseSlug(strapi, place, whole, stored);
    if (problem) refuse([problem], 'Chưa lưu được');
    fields.slug = slug;
  }
  return fields;
}

async function publish(strapi: Core.Strapi, context: Context, next: Next): Promise<Result> {
  const { uid } = context;
  const { documentId, locale } = context.params as Params;
  const drafts = await draftsToPublish(strapi, context.uid, documentId ?? '', locale);
  const problems: FieldProblem[] = [];
  for (const draft of drafts) {
    problems.push(...publishingProblems(strapi, uid, draft));
    if (typeof draft.slug === 'string') {
      const problem = await slugProblem(strapi, { uid, locale: draft.locale, documentId: draft.documentId }, draft.slug);
      if (problem) problems.push(problem);
    }
  }
  refuse(problems, 'Chưa xuất bản được');
  if ('date' in context.contentType.attributes) await setDate(strapi, context.uid, documentId ?? '');
  return next();
}

/** Copies start with the slug of their original, in each of its languages. */
async function clone(strapi: Core.Strapi, context: Context, next: Next): Promise<Result> {
  const params = context.params as Params;
  const { fields, problems } = cleanFields(strapi, context.uid, params.data ?? {});
  refuse(problems, 'Chưa nhân bản được');
  setParams(context, { ...params, data: fields });
  const result = (await next()) as unknown as { documentId: string; entries: Entry[] };
  if (!('slug' in context.contentType.attributes)) return result as Result;
  for (const entry of result.entries) {
    const slug = await freeSlug(strapi, { uid: context.uid, locale: entry.locale, documentId: entry.documentId }, String(entry.slug ?? ''));
    if (slug === entry.slug) continue;
    await strapi.db.query(context.uid).update({ where: { id: entry.id }, data: { slug } });
    entry.slug = slug;
  }
  return result as Result;
}

async function storedDraft(strapi: Core.Strapi, { uid, locale, documentId }: SlugPlace): Promise<Fields | null> {
  return strapi.db.query(uid).findOne({ where: { documentId, locale, publishedAt: null } });
}

/** A new language of a legal document has the number of the others, though nobody sends it again. */
async function sharedFields(strapi: Core.Strapi, { uid, documentId }: SlugPlace): Promise<Fields | null> {
  if (uid !== LEGAL_DOCUMENT || documentId === null) return null;
  return strapi.db.query(uid).findOne({ where: { documentId, publishedAt: null }, select: ['number'] });
}

async function draftsToPublish(strapi: Core.Strapi, uid: Context['uid'], documentId: string, locale: Params['locale']): Promise<Entry[]> {
  const where = { documentId, publishedAt: null, ...(locale === '*' ? {} : { locale: locale ?? DEFAULT_LOCALE }) };
  return strapi.db.query(uid).findMany({ where, populate: deepPopulate(strapi, uid) });
}

/** Readers' date, where the editor left it empty: now, in every language alike, since addresses are made of it. */
async function setDate(strapi: Core.Strapi, uid: Context['uid'], documentId: string): Promise<void> {
  await strapi.db.query(uid).updateMany({ where: { documentId, date: null }, data: { date: new Date() } });
}

function refuse(problems: FieldProblem[], what: string): void {
  if (problems.length === 0) return;
  const [first] = problems as [FieldProblem];
  const message = problems.length === 1 ? `${what}. ${first.message}` : `${what}: có ${problems.length} chỗ cần sửa. ${first.message}`;
  throw new errors.ValidationError(message, {
    errors: problems.map(({ path, message }) => ({ path: path.map(String), message, name: 'ValidationError' })),
  });
}

function oneLocale(locale: Params['locale']): string {
  return typeof locale === 'string' && locale !== '' ? locale : DEFAULT_LOCALE;
}

function setParams(context: Context, params: Params): void {
  (context as { params: unknown }).params = params;
}
