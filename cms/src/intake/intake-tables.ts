// What the intake remembers: which key became which document and which file, and in which state it left them. Without this memory
// a second import could not tell an editor's work from its own.

import type { DocumentType } from '@bang-tin/shared/document-types';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

const INTAKE_DOCUMENTS = 'bang_tin_intake_documents';
const INTAKE_FILES = 'bang_tin_intake_files';

export interface DocumentRecord {
  key: string;
  type: DocumentType;
  documentId: string;
  /** Digest of what was sent. */
  digest: string;
  /** The entries as the intake left them, see stampOf. */
  stamp: string;
}

export interface FileRecord {
  key: string;
  /** Digest of the bytes. */
  digest: string;
  /** Digest of the alternative text and the caption as they were sent; empty in records of before they were remembered. */
  details: string;
  mediaId: number;
}

export async function createIntakeTables(strapi: Core.Strapi): Promise<void> {
  const schema = () => strapi.db.getSchemaConnection();
  if (!(await schema().hasTable(INTAKE_DOCUMENTS))) {
    await schema().createTable(INTAKE_DOCUMENTS, (table) => {
      table.string('key', 200).primary();
      table.string('type', 30).notNullable();
      table.string('document_id', 40).notNullable();
      table.string('digest', 64).notNullable();
      table.text('stamp').notNullable();
    });
  }
  if (!(await schema().hasTable(INTAKE_FILES))) {
    await schema().createTable(INTAKE_FILES, (table) => {
      table.string('key', 200).primary();
      table.string('digest', 64).notNullable();
      table.integer('media_id').notNullable();
    });
  }
  if (!(await schema().hasColumn(INTAKE_FILES, 'details'))) {
    await schema().alterTable(INTAKE_FILES, (table) => table.string('details', 64).notNullable().defaultTo(''));
  }
}

/** The records of documents by key; unknown keys are absent. */
export async function findDocuments(strapi: Core.Strapi, trx: Knex.Transaction, keys: string[]): Promise<Map<string, DocumentRecord>> {
  if (keys.length === 0) return new Map();
  const rows: (Omit<DocumentRecord, 'documentId'> & { document_id: string })[] = await strapi.db
    .getConnection(INTAKE_DOCUMENTS)
    .transacting(trx)
    .whereIn('key', keys)
    .select('*');
  return new Map(rows.map(({ document_id, ...row }) => [row.key, { ...row, documentId: document_id }]));
}

/** The record of the document that has this id; null when it did not come in by the intake. */
export async function findDocumentOf(strapi: Core.Strapi, trx: Knex.Transaction, documentId: string): Promise<DocumentRecord | null> {
  const row = await strapi.db.getConnection(INTAKE_DOCUMENTS).transacting(trx).where({ document_id: documentId }).first('*');
  if (row === undefined) return null;
  const { document_id, ...rest } = row as Omit<DocumentRecord, 'documentId'> & { document_id: string };
  return { ...rest, documentId: document_id };
}

/** The keys that mean the document with this id. */
export async function findKeysOf(strapi: Core.Strapi, trx: Knex.Transaction, documentId: string): Promise<string[]> {
  const table = strapi.db.getConnection(INTAKE_DOCUMENTS).transacting(trx);
  const rows: { key: string }[] = await table.where({ document_id: documentId }).select('key');
  return rows.map(({ key }) => key);
}

export async function saveDocument(strapi: Core.Strapi, trx: Knex.Transaction, record: DocumentRecord): Promise<void> {
  const { documentId, ...rest } = record;
  await strapi.db
    .getConnection(INTAKE_DOCUMENTS)
    .transacting(trx)
    .insert({ ...rest, document_id: documentId })
    .onConflict('key')
    .merge();
}

/** The records of files by key; unknown keys are absent. */
export async function findFiles(strapi: Core.Strapi, trx: Knex.Transaction | null, keys: string[]): Promise<Map<string, FileRecord>> {
  if (keys.length === 0) return new Map();
  const query = strapi.db.getConnection(INTAKE_FILES).whereIn('key', keys).select('*');
  const rows: (Omit<FileRecord, 'mediaId'> & { media_id: number })[] = await (trx === null ? query : query.transacting(trx));
  return new Map(rows.map(({ media_id, ...row }) => [row.key, { ...row, mediaId: media_id }]));
}

/** Inside a transaction that is open already it is saved together with that. */
export async function saveFile(strapi: Core.Strapi, { mediaId, ...rest }: FileRecord): Promise<void> {
  await strapi.db.transaction(({ trx }: { trx: Knex.Transaction }) =>
    strapi.db
      .getConnection(INTAKE_FILES)
      .transacting(trx)
      .insert({ ...rest, media_id: mediaId })
      .onConflict('key')
      .merge(),
  );
}
