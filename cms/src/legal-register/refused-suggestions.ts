// Relations that were suggested for a document and refused by an editor, so that nobody is asked twice. A table of its own: it belongs to
// the desk, not to the document, and never reaches readers.

import type { Core } from '@strapi/strapi';

const REFUSED = 'bang_tin_refused_suggestions';

export async function createRefusedTable(strapi: Core.Strapi): Promise<void> {
  if (await strapi.db.getSchemaConnection().hasTable(REFUSED)) return;
  await strapi.db.getSchemaConnection().createTable(REFUSED, (table) => {
    table.string('document_id', 40).notNullable();
    table.string('suggestion', 255).notNullable();
    table.string('at', 30).notNullable();
    table.primary(['document_id', 'suggestion'], 'bang_tin_refused_suggestions_pk');
  });
}

/** The ids of suggestions, see relation-suggestions. */
export async function refusedSuggestions(strapi: Core.Strapi, documentId: string): Promise<string[]> {
  const rows: { suggestion: string }[] = await strapi.db
    .getConnection(REFUSED)
    .where({ document_id: documentId })
    .orderBy('suggestion')
    .select('suggestion');
  return rows.map(({ suggestion }) => suggestion);
}

export async function refuseSuggestion(strapi: Core.Strapi, documentId: string, suggestion: string): Promise<void> {
  const row = { document_id: documentId, suggestion, at: new Date().toISOString() };
  await strapi.db.getConnection(REFUSED).insert(row).onConflict(['document_id', 'suggestion']).ignore();
}

/** All of a document are suggested again. */
export async function forgetRefusals(strapi: Core.Strapi, documentId: string): Promise<void> {
  await strapi.db.getConnection(REFUSED).where({ document_id: documentId }).delete();
}
