// /bang-tin/legal-register/…: what the edit forms and the check of the register ask of the server. For editors who may do the same with
// legal documents themselves; the check is for those who publish them.

import { toCsv } from '@bang-tin/shared/csv';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { CHECK_KIND_NAMES, CHECK_KINDS, LEGAL_DOCUMENT } from './answers.ts';
import { makeStub } from './make-stub.ts';
import { GAP_RULE } from './number-gaps.ts';
import { createRefusedTable, forgetRefusals, refusedSuggestions, refuseSuggestion } from './refused-suggestions.ts';
import { checkPage, checkRegister } from './register-check.ts';
import { createRegisterIndex } from './register-rows.ts';
import { registerSnapshot } from './register-snapshot.ts';
import { resolveCitation } from './resolve-citations.ts';
import { validityWith } from './show-documents.ts';

type Context = Parameters<Core.ControllerHandler>[0];
type Verb = 'read' | 'create' | 'update' | 'publish';

const day = z.iso.date().nullable().catch(null);
const wordsSchema = z.object({
  category: z.enum(['full', 'short', 'named']),
  number: z.string().max(120).nullable(),
  typeName: z.string().max(100).nullable(),
  isTypeSaid: z.boolean(),
  title: z.string().max(300).nullable(),
  year: z.int().nullable(),
  date: z.iso.date().nullable(),
  issuer: z.string().max(300).nullable(),
});
const MOST_CITATIONS = 2_000;
const questionSchema = z.object({ citations: z.array(wordsSchema).max(MOST_CITATIONS) });
const stubSchema = z.object({ citation: wordsSchema, besides: z.array(z.string().max(40)).max(100).default([]) });
const datesSchema = z.object({
  document: z.string().max(40).nullable(),
  number: z.string().max(120),
  issuedDay: day,
  effectiveDay: day,
  expiryDay: day,
});
const checkSchema = z.object({
  kind: z.enum(CHECK_KINDS).nullable().catch(null),
  page: z.coerce.number().int().min(1).catch(1),
  format: z.literal('csv').optional().catch(undefined),
});
const refusalSchema = z.object({ suggestion: z.string().min(1).max(255) });

/** Call it in Strapi's register(). */
export function serveLegalRegister(strapi: Core.Strapi): void {
  const routes = [
    route('POST', '/citations', 'read', async (ctx) => {
      const { citations } = take(ctx, questionSchema);
      const snapshot = await registerSnapshot(strapi);
      ctx.body = { data: citations.map((words) => resolveCitation(snapshot, words)) };
    }),
    route('POST', '/stubs', 'create', async (ctx) => {
      const { citation, besides } = take(ctx, stubSchema);
      ctx.body = { data: await makeStub(strapi, { words: citation, besides, user: ctx.state.user }) };
    }),
    route('POST', '/validity', 'read', async (ctx) => {
      const { document, number, ...dates } = take(ctx, datesSchema);
      ctx.body = { data: validityWith(await registerSnapshot(strapi), document, number, dates) };
    }),
    route('GET', '/refused/:documentId', 'read', async (ctx) => {
      ctx.body = { data: await refusedSuggestions(strapi, ctx.params.documentId) };
    }),
    route('POST', '/refused/:documentId', 'update', async (ctx) => {
      const { suggestion } = take(ctx, refusalSchema);
      if (!(await mayUpdate(strapi, ctx))) return ctx.forbidden();
      await refuseSuggestion(strapi, ctx.params.documentId, suggestion);
      ctx.body = { data: await refusedSuggestions(strapi, ctx.params.documentId) };
    }),
    route('DELETE', '/refused/:documentId', 'update', async (ctx) => {
      if (!(await mayUpdate(strapi, ctx))) return ctx.forbidden();
      await forgetRefusals(strapi, ctx.params.documentId);
      ctx.body = { data: [] };
    }),
    route('GET', '/check', 'publish', async (ctx) => {
      const { kind, page, format } = checkSchema.parse({ kind: ctx.query.kind ?? null, page: ctx.query.page, format: ctx.query.format });
      const snapshot = await registerSnapshot(strapi);
      if (format !== 'csv') {
        ctx.body = { data: checkPage(snapshot, kind, page), meta: { gapRule: GAP_RULE } };
        return;
      }
      const rows = checkRegister(snapshot).filter((row) => kind === null || row.kind === kind);
      ctx.type = 'text/csv; charset=utf-8';
      ctx.body = toCsv({
        header: ['Loại', 'Số, ký hiệu', 'Nội dung'],
        rows: rows.map((row) => [CHECK_KIND_NAMES[row.kind], row.documents.map(({ number }) => number).join(', '), row.text]),
      });
    }),
  ];
  strapi.server.routes({ type: 'admin', routes } as never);
}

/** Call it in Strapi's bootstrap(). */
export async function bootstrapLegalRegister(strapi: Core.Strapi): Promise<void> {
  await createRefusedTable(strapi);
  await createRegisterIndex(strapi);
}

function route(method: string, path: string, verb: Verb, answer: (ctx: Context) => Promise<unknown>) {
  return {
    method,
    path: `/bang-tin/legal-register${path}`,
    handler: async (ctx: Context) => {
      if (!ctx.state.userAbility.can(`plugin::content-manager.explorer.${verb}`, LEGAL_DOCUMENT)) return ctx.forbidden();
      ctx.set('Cache-Control', 'no-store');
      return answer(ctx);
    },
    config: { policies: ['admin::isAuthenticatedAdmin'] },
    info: { apiName: 'legal-register' },
  };
}

/** @throws errors.ValidationError, which Strapi answers with 400 */
function take<S extends z.ZodType>(ctx: Context, schema: S): z.output<S> {
  const parsed = schema.safeParse(ctx.request.body);
  if (parsed.success) return parsed.data;
  throw new errors.ValidationError(`Câu hỏi không đúng dạng: ${parsed.error.issues.map(({ path }) => path.join('.')).join(', ')}.`);
}

/** Authors may update only what they have made. */
async function mayUpdate(strapi: Core.Strapi, ctx: Context): Promise<boolean> {
  const entity = await strapi.db
    .query(LEGAL_DOCUMENT)
    .findOne({ where: { documentId: ctx.params.documentId, publishedAt: null }, populate: ['createdBy'] });
  const checker = strapi.plugin('content-manager').service('permission-checker');
  return entity !== null && checker.create({ userAbility: ctx.state.userAbility, model: LEGAL_DOCUMENT }).can.update(entity);
}
