// All legal documents of the CMS with what can be told apart, judged and checked by: read straight from the tables, since the document
// service would take minutes for ten thousand. Each document is read as editors left it (its draft) and as readers have it.

import type { LegalRelation } from '@bang-tin/shared/legal-relations';
import { DEFAULT_LOCALE } from '@bang-tin/shared/locales';
import { DECIDING_RELATIONS, type ValidityDates } from '@bang-tin/shared/validity';
import type { DeclaredRelation } from '@bang-tin/shared/validity-register';
import type { Core } from '@strapi/strapi';
import { LEGAL_DOCUMENT } from './answers.ts';
import { isShown, loadRows, type RegisterRow, SETTINGS, tableOf, toInstant } from './register-rows.ts';

export interface Version extends ValidityDates {
  /** Normal form where the number can be read, else as typed; '' where there is none yet. */
  number: string;
  /** Only those that decide on validity. */
  relations: DeclaredRelation[];
}
export interface RegisterDocument {
  id: string;
  /** Of the draft's row. */
  entryId: number;
  title: string;
  abstract: string | null;
  type: Named | null;
  issuer: Named | null;
  draft: Version;
  /** Null: readers do not have it, since it is not published or its time to be seen has not come or is over. */
  published: Version | null;
}
interface Named {
  id: string;
  title: string;
}

export interface LoadedRegister {
  /** In the order of their ids. */
  documents: RegisterDocument[];
  /** When the next document appears or vanishes by itself, in milliseconds; Infinity where none does. */
  until: number;
}

/** As it is at this moment. */
export async function loadRegister(strapi: Core.Strapi): Promise<LoadedRegister> {
  const now = Date.now();
  const rows = await loadRows(strapi);
  const documents = await toDocuments(strapi, rows, now);
  const moments = rows.flatMap((row) => (row.published_at === null ? [] : [toInstant(row.visible_from), toInstant(row.visible_until)]));
  const coming = moments.filter((moment) => moment !== null && moment > now) as number[];
  return { documents, until: coming.reduce((first, moment) => Math.min(first, moment), Number.POSITIVE_INFINITY) };
}

async function toDocuments(strapi: Core.Strapi, rows: readonly RegisterRow[], now: number): Promise<RegisterDocument[]> {
  const chosen = chooseRows(rows);
  const entryIds = new Map(rows.map(({ id, document_id }) => [id, document_id]));
  const relations = await loadRelations(strapi, entryIds);
  const types = await loadLinked(strapi, 'documentType', 'api::document-type.document-type');
  const issuers = await loadLinked(strapi, 'issuer', 'api::organisation.organisation');
  return [...chosen.values()].flatMap(({ draft, published }) => {
    const leading = draft ?? published;
    if (leading === null) return [];
    const first = (linked: Map<number, Named>) => linked.get(leading.id) ?? (published && linked.get(published.id)) ?? null;
    return {
      id: leading.document_id,
      entryId: leading.id,
      title: leading.title ?? '',
      abstract: leading.abstract,
      type: first(types),
      issuer: first(issuers),
      draft: toVersion(leading, relations),
      published: published && isShown(published, now) ? toVersion(published, relations) : null,
    };
  });
}

/** "Lai Châu": whose bodies are meant where a text names none; null where the settings name none. */
export async function loadProvince(strapi: Core.Strapi): Promise<string | null> {
  const row = await strapi.db.getConnection(tableOf(strapi, SETTINGS)).whereNotNull('province').first('province');
  return row?.province || null;
}

interface Chosen {
  draft: RegisterRow | null;
  published: RegisterRow | null;
}

/** Of each document the row of the default language, else of any other. */
function chooseRows(rows: readonly RegisterRow[]): Map<string, Chosen> {
  const chosen = new Map<string, Chosen>();
  for (const row of rows) {
    let document = chosen.get(row.document_id);
    if (document === undefined) {
      document = { draft: null, published: null };
      chosen.set(row.document_id, document);
    }
    const place = row.published_at === null ? 'draft' : 'published';
    if (document[place] === null || row.locale === DEFAULT_LOCALE) document[place] = row;
  }
  return chosen;
}

function toVersion(row: RegisterRow, relations: ReadonlyMap<number, DeclaredRelation[]>): Version {
  return {
    number: row.normal_number ?? row.number ?? '',
    issuedDay: toDay(row.issued_day),
    effectiveDay: toDay(row.effective_day),
    expiryDay: toDay(row.expiry_day),
    relations: relations.get(row.id) ?? [],
  };
}

interface DeclaredRow {
  id: number;
  relation: LegalRelation;
  number: string | null;
  partial: unknown;
  effective_day: string | null;
}

async function loadRelations(strapi: Core.Strapi, documents: ReadonlyMap<number, string>): Promise<Map<number, DeclaredRelation[]>> {
  const component = 'parts.legal-relation';
  const declared: DeclaredRow[] = await strapi.db
    .getConnection(tableOf(strapi, component))
    .whereIn('relation', [...DECIDING_RELATIONS])
    .select('id', 'relation', 'number', 'partial', 'effective_day');
  const owners = joinTableOf(strapi, LEGAL_DOCUMENT, 'relations');
  const places: { entity_id: number; cmp_id: number }[] = await strapi.db
    .getConnection(owners.name)
    .where({ component_type: component })
    .orderBy('order')
    .select('entity_id', 'cmp_id');
  const targets = await loadLinks(strapi, component, 'document');
  const byId = new Map(
    declared.map((row) => {
      const target = targets.get(row.id);
      const relation: DeclaredRelation = {
        relation: row.relation,
        number: row.number ?? '',
        document: target === undefined ? null : (documents.get(target) ?? null),
        partial: Boolean(row.partial),
        effectiveDay: toDay(row.effective_day),
      };
      return [row.id, relation] as const;
    }),
  );
  const relations = new Map<number, DeclaredRelation[]>();
  for (const { entity_id, cmp_id } of places) {
    const relation = byId.get(cmp_id);
    // A line that an editor has begun names nothing yet.
    if (relation === undefined || (relation.number === '' && relation.document === null)) continue;
    const known = relations.get(entity_id);
    if (known === undefined) relations.set(entity_id, [relation]);
    else known.push(relation);
  }
  return relations;
}

/** What each entry names by a relation, by the entry's id. */
async function loadLinked(strapi: Core.Strapi, attribute: string, uid: string): Promise<Map<number, Named>> {
  const named: { id: number; document_id: string; title: string | null }[] = await strapi.db
    .getConnection(tableOf(strapi, uid))
    .select('id', 'document_id', 'title');
  const byId = new Map(named.map(({ id, document_id, title }) => [id, { id: document_id, title: title ?? '' }]));
  const links = await loadLinks(strapi, LEGAL_DOCUMENT, attribute);
  return new Map([...links].flatMap(([from, to]) => (byId.has(to) ? [[from, byId.get(to) as Named]] : [])));
}

async function loadLinks(strapi: Core.Strapi, uid: string, attribute: string): Promise<Map<number, number>> {
  const { name, joinColumn, inverseJoinColumn } = joinTableOf(strapi, uid, attribute);
  const rows: { from: number; to: number }[] = await strapi.db
    .getConnection(name)
    .select(`${joinColumn.name} as from`, `${inverseJoinColumn.name} as to`);
  return new Map(rows.map(({ from, to }) => [from, to]));
}

interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
}

function joinTableOf(strapi: Core.Strapi, uid: string, attribute: string): JoinTable {
  return (strapi.db.metadata.get(uid).attributes[attribute] as unknown as { joinTable: JoinTable }).joinTable;
}

function toDay(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value).slice(0, 10);
}
