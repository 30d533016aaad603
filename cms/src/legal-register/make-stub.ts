// Begins a document that a text cites and the portal does not have: a draft with number, type, body and day, as the citation says them.
// Never a second one: what has the number already is told instead, unless the editor has seen it and means another.

import { bodyOf } from '@bang-tin/shared/citations/bodies';
import { issuerNameOf, parseDocumentNumber } from '@bang-tin/shared/document-numbers';
import { DEFAULT_LOCALE } from '@bang-tin/shared/locales';
import { foldText } from '@bang-tin/shared/text-folding';
import type { Core } from '@strapi/strapi';
import { setCreatorFields } from '@strapi/utils';
import { lockSlugs } from '../documents/slugs.ts';
import { type CitedWords, LEGAL_DOCUMENT, type StubAnswer } from './answers.ts';
import { registerSnapshot } from './register-snapshot.ts';
import { idsWithKey, resolveCitation } from './resolve-citations.ts';
import { showDocument } from './show-documents.ts';

export interface StubRequest {
  words: CitedWords;
  /** Documents with the number which the editor has seen, and which are not meant. */
  besides: readonly string[];
  user: { id: number };
}

/** One after another: two editors who press at once get one document. */
let last: Promise<unknown> = Promise.resolve();

export async function makeStub(strapi: Core.Strapi, request: StubRequest): Promise<StubAnswer> {
  const turn = last.then(() => findOrMake(strapi, request));
  last = turn.catch(() => {});
  return turn;
}

async function findOrMake(strapi: Core.Strapi, { words, besides, user }: StubRequest): Promise<StubAnswer> {
  const snapshot = await registerSnapshot(strapi);
  const known = resolveCitation(snapshot, words);
  const unseen = known.documents.filter(({ id }) => !besides.includes(id));
  if (unseen.length > 0) return { outcome: 'known', documents: known.documents };
  // More may have the number than an answer names.
  const others = new Set([...besides, ...idsWithKey(snapshot, words)]);
  const { documentId, isNew } = await create(strapi, words, others, { user, province: snapshot.province });
  const shown = showDocument(await registerSnapshot(strapi), documentId);
  return { outcome: isNew ? 'made' : 'known', documents: shown ? [shown] : [] };
}

async function create(
  strapi: Core.Strapi,
  words: CitedWords,
  others: ReadonlySet<string>,
  { user, province }: { user: { id: number }; province: string | null },
): Promise<{ documentId: string; isNew: boolean }> {
  const data = {
    title: titleOf(words),
    number: words.number,
    issuedDay: words.date,
    documentType: await findType(strapi, words),
    issuer: await findIssuer(strapi, words, province),
  };
  return strapi.db.transaction(async ({ trx }) => {
    // Another process of the CMS may have made it a moment ago.
    await lockSlugs(strapi, LEGAL_DOCUMENT, trx);
    const where = words.number === null ? { title: data.title } : { normalNumber: words.number };
    const entries = await strapi.db.query(LEGAL_DOCUMENT).findMany({ where, select: ['documentId'] });
    const other = entries.find(({ documentId }) => !others.has(documentId));
    if (other) return { documentId: other.documentId, isNew: false };
    const documents = strapi.documents(LEGAL_DOCUMENT as never) as unknown as { create(params: object): Promise<{ documentId: string }> };
    const { documentId } = await documents.create({ locale: DEFAULT_LOCALE, status: 'draft', data: setCreatorFields({ user })(data) });
    return { documentId, isNew: true };
  });
}

/** "Nghị định số 46/2016/NĐ-CP", "Luật Đất đai năm 2013". */
export function titleOf({ typeName, title, number, year, date }: CitedWords): string {
  const name = title === null ? null : `${typeName ?? ''} ${title}`.replace(/\s+/g, ' ').trim();
  if (number !== null) return name ?? `${typeName ?? 'Văn bản'} số ${number}`;
  const said = year ?? (date === null ? null : Number(date.slice(0, 4)));
  return said === null ? (name ?? typeName ?? 'Văn bản') : `${name ?? typeName ?? 'Văn bản'} năm ${said}`;
}

async function findType(strapi: Core.Strapi, { typeName }: CitedWords): Promise<string | null> {
  if (typeName === null) return null;
  const named = foldText(typeName);
  return (await entriesOf(strapi, 'document-type')).find(({ title }) => foldText(title ?? '') === named)?.documentId ?? null;
}

/** The body that is named, or that the number's symbol names; a committee without a place is the province's own. */
async function findIssuer(strapi: Core.Strapi, { issuer, number }: CitedWords, province: string | null): Promise<string | null> {
  const parts = number === null ? null : parseDocumentNumber(number);
  const body = bodyOf(issuer ?? (parts && issuerNameOf(parts)));
  if (body === null) return null;
  const isProvincial = body.level === 'province' && body.place === '' && province !== null;
  const wanted = isProvincial ? `${body.folded} ${foldText(province)}` : body.folded;
  const organisations = await entriesOf(strapi, 'organisation');
  const found = organisations.find(({ title, shortName }) => [title, shortName ?? null].some((name) => bodyOf(name)?.folded === wanted));
  return found?.documentId ?? null;
}

interface NamedEntry {
  documentId: string;
  title: string | null;
  shortName?: string | null;
}

async function entriesOf(strapi: Core.Strapi, type: 'document-type' | 'organisation'): Promise<NamedEntry[]> {
  const select = type === 'organisation' ? ['documentId', 'title', 'shortName'] : ['documentId', 'title'];
  return strapi.db.query(`api::${type}.${type}`).findMany({ where: { locale: DEFAULT_LOCALE, publishedAt: null }, select });
}
