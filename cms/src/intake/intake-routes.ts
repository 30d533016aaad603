// The addresses of the intake, see shared/intake-schema. They belong to no permission system but their own token.

import { rm } from 'node:fs/promises';
import { PAGE_TYPES } from '@bang-tin/shared/document-types';
import { INTAKE_PATH, intakeDocumentSchema } from '@bang-tin/shared/intake-schema';
import type { Core } from '@strapi/strapi';
import { requireToken } from '../feed/bearer-token.ts';
import { toUid } from '../feed/content-types.ts';
import { IntakeRefusal, refuseMalformed, toRefusal } from './intake-refusal.ts';
import { takeDocument } from './take-document.ts';
import { type ReceivedFile, takeFile } from './take-file.ts';

type Context = Parameters<Core.ControllerHandler>[0];

const MAX_KEY = 200;

export function serveIntake(strapi: Core.Strapi): void {
  route(strapi, 'POST', INTAKE_PATH, async (ctx) => {
    const parsed = intakeDocumentSchema.safeParse(ctx.request.body);
    if (!parsed.success) throw refuseMalformed(parsed.error);
    return takeDocument(strapi, parsed.data);
  });
  route(strapi, 'POST', `${INTAKE_PATH}/files`, (ctx) => withReceivedFile(ctx, (file) => takeReceived(strapi, ctx, file)));
  route(strapi, 'GET', `${INTAKE_PATH}/status`, async () => ({ documents: await countDocuments(strapi) }));
}

/** Answers with what the handler returns; refusals become 422, anything else is Strapi's to report. */
function route(strapi: Core.Strapi, method: string, path: string, handle: (ctx: Context) => Promise<unknown>): void {
  const handler = async (ctx: Context) => {
    try {
      ctx.body = await handle(ctx);
    } catch (error) {
      const refusal = toRefusal(error);
      if (refusal === null) throw error;
      ctx.status = 422;
      ctx.body = { error: { code: refusal.code, message: refusal.message, details: refusal.problems } };
    }
  };
  const config = { auth: false, middlewares: [requireToken('INTAKE_TOKEN')] };
  strapi.server.routes([{ method, path, handler, config, info: { apiName: 'intake' } } as never]);
}

async function takeReceived(strapi: Core.Strapi, ctx: Context, file: ReceivedFile): Promise<unknown> {
  const { key, alt = '', caption = '' } = (ctx.request.body ?? {}) as Record<string, unknown>;
  if (typeof key !== 'string' || key.length < 3 || key.length > MAX_KEY) {
    throw new IntakeRefusal('INTAKE_MALFORMED', `Send the part "key", of 3 to ${MAX_KEY} characters, before the file.`);
  }
  return takeFile(strapi, key, file, { alt: String(alt), caption: String(caption) });
}

/** The one file of the request; all temporary files are gone afterwards (Strapi clears up only parts called "files"). */
async function withReceivedFile(ctx: Context, take: (file: ReceivedFile) => Promise<unknown>): Promise<unknown> {
  const parts = (ctx.request as unknown as { files?: Record<string, ReceivedFile | ReceivedFile[]> }).files ?? {};
  const received = Object.values(parts).flat();
  try {
    const [file] = received;
    if (file === undefined || received.length > 1 || Object.keys(parts)[0] !== 'file') {
      throw new IntakeRefusal('INTAKE_MALFORMED', 'Send exactly one file, as the part "file" of a multipart request.');
    }
    return await take(file);
  } finally {
    await Promise.all(received.map((file) => rm(file.filepath, { force: true })));
  }
}

/** Documents of the types that have pages, drafts included; a document in two languages is one. */
async function countDocuments(strapi: Core.Strapi): Promise<number> {
  let documents = 0;
  for (const type of PAGE_TYPES) {
    const { tableName } = strapi.db.metadata.get(toUid(type));
    const [row] = await strapi.db.getConnection(tableName).countDistinct({ documents: 'document_id' });
    documents += Number((row as { documents: number | string }).documents);
  }
  return documents;
}
