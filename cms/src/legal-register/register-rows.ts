// The rows of legal documents, read so that it costs little whoever asks how often: full texts are never touched.

import type { Core } from '@strapi/strapi';
import { LEGAL_DOCUMENT } from './answers.ts';

export interface RegisterRow {
  id: number;
  document_id: string;
  locale: string;
  published_at: unknown;
  visible_from: unknown;
  visible_until: unknown;
  title: string | null;
  number: string | null;
  normal_number: string | null;
  abstract: string | null;
  issued_day: string | null;
  effective_day: string | null;
  expiry_day: string | null;
}

/** Columns that stand behind the full texts, which SQLite would read to get at them: they are read from an index. */
const INDEX = 'bang_tin_legal_register_idx';
const INDEXED = ['document_id', 'locale', 'published_at', 'visible_from', 'visible_until', 'updated_at'] as const;
const COLUMNS = ['id', 'title', 'number', 'normal_number', 'abstract', 'issued_day', 'effective_day', 'expiry_day'] as const;

/** Without it every question of an editor would read all full texts, on SQLite while everybody waits. */
export async function createRegisterIndex(strapi: Core.Strapi): Promise<void> {
  const table = [strapi.db.getSchemaName(), tableOf(strapi, LEGAL_DOCUMENT)].filter(Boolean).join('.');
  await strapi.db.connection.raw(`create index if not exists ?? on ?? (${INDEXED.map(() => '??').join(', ')})`, [INDEX, table, ...INDEXED]);
}

/** All versions in all languages. */
export async function loadRows(strapi: Core.Strapi): Promise<RegisterRow[]> {
  const table = () => strapi.db.getConnection(tableOf(strapi, LEGAL_DOCUMENT));
  const indexed: RegisterRow[] = await table()
    .select('id', ...INDEXED)
    .orderBy('document_id');
  const written: RegisterRow[] = await table().select(...COLUMNS);
  const byId = new Map(written.map((row) => [row.id, row]));
  return indexed.flatMap((row) => {
    const rest = byId.get(row.id);
    return rest === undefined ? [] : { ...row, ...rest };
  });
}

export const SETTINGS = 'api::site-settings.site-settings';

/** Whatever this text was made of has not changed while it stays the same. */
export async function registerStamp(strapi: Core.Strapi): Promise<string> {
  const uids = [LEGAL_DOCUMENT, 'api::document-type.document-type', 'api::organisation.organisation', SETTINGS];
  const marks: string[] = [];
  for (const uid of uids) {
    const table = strapi.db.getConnection(tableOf(strapi, uid));
    const mark: Record<string, unknown> = (await table.count({ count: '*' }).max({ at: 'updated_at', id: 'id' }).first()) ?? {};
    marks.push(`${mark.count} ${mark.id} ${mark.at instanceof Date ? mark.at.getTime() : mark.at}`);
  }
  return marks.join(' | ');
}

/** As on the site: from the first moment on, and before the last. */
export function isShown({ visible_from, visible_until }: RegisterRow, now: number): boolean {
  return (toInstant(visible_from) ?? now) <= now && now < (toInstant(visible_until) ?? Number.POSITIVE_INFINITY);
}

/** Milliseconds. @param value as SQLite (a number) or PostgreSQL (a Date) has it */
export function toInstant(value: unknown): number | null {
  return value === null || value === undefined ? null : new Date(value as number | Date).getTime();
}

export function tableOf(strapi: Core.Strapi, uid: string): string {
  return strapi.db.metadata.get(uid).tableName;
}
