// The state in which a document stands, as one text: how the intake knows whether somebody else has touched it since.

import type { Core } from '@strapi/strapi';
import type { ContentTypeUid } from '../feed/content-types.ts';

/** The state of all entries of a document, drafts and published: differs after any change. Empty when there is none. */
export async function stampOf(strapi: Core.Strapi, uid: ContentTypeUid, id: string): Promise<string> {
  const entries: { locale: string; publishedAt: unknown; updatedAt: string | Date }[] = await strapi.db
    .query(uid)
    .findMany({ where: { documentId: id }, select: ['locale', 'publishedAt', 'updatedAt'] });
  const states = entries.map(({ locale, publishedAt, updatedAt }) => {
    return `${locale} ${publishedAt ? 'published' : 'draft'} ${new Date(updatedAt).toISOString()}`;
  });
  return states.sort().join('\n');
}
