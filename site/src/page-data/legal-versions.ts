// The texts that a legal document can be compared with: what it replaces, amends or consolidates, and what does so to it.

import type { LegalRelation } from '@bang-tin/shared/legal-relations';
import type { ContentReader } from '../../content/content-reader.ts';
import { legalText } from '../../content/legal-queries.ts';
import type { PageLink } from '../../content/link-queries.ts';
import type { IncomingRelations, RelatedDocument } from '../../content/relation-queries.ts';
import { type Comparison, compareArticles, isRestated } from './legal-comparison.ts';
import { articlesOf } from './legal-outline.ts';
import type { FoundPage } from './page-lookup.ts';

export interface LegalVersion {
  /** Number and page of the other document. */
  number: string;
  link: PageLink;
  /** Whether this document is the newer of the two. */
  isNewer: boolean;
  comparison: Comparison;
}

const VERSIONS: readonly LegalRelation[] = ['thay-the', 'hop-nhat', 'sua-doi'];

interface Candidate extends Omit<LegalVersion, 'comparison'> {
  relation: LegalRelation;
}
/** Most texts that are shown beside this one, and read for it. */
const MOST_SHOWN = 2;
const MOST_READ = 4;
/** Characters of HTML; longer texts are left to readers. */
const LONGEST_TEXT = 400_000;

/** In the order replaced, consolidated, amended; texts that are not published in the language of the page, or not alike, are left out. */
export function loadVersions(
  content: ContentReader,
  { id, locale, fields }: FoundPage<'legal-document'>,
  from: readonly RelatedDocument[],
  to: readonly IncomingRelations[],
): LegalVersion[] {
  if (fields.body.trim() === '' || fields.body.length > LONGEST_TEXT) return [];
  const candidates = new Map<string, Candidate>();
  const add = ({ relation, link, number }: RelatedDocument, isNewer: boolean) => {
    if (link && link.id !== id && link.locale === locale && !candidates.has(link.id))
      candidates.set(link.id, { relation, link, number, isNewer });
  };
  for (const relation of VERSIONS) {
    for (const document of from.filter((one) => one.relation === relation)) add(document, true);
    for (const { newest } of to.filter((one) => one.relation === relation)) for (const document of newest) add(document, false);
  }
  if (candidates.size === 0) return [];
  const own = articlesOf(fields.body);
  const versions: LegalVersion[] = [];
  for (const { relation, ...version } of [...candidates.values()].slice(0, MOST_READ)) {
    if (own.length === 0 || versions.length === MOST_SHOWN) break;
    const body = legalText(content, version.link.id, locale);
    if (body === '' || body.length > LONGEST_TEXT) continue;
    const other = articlesOf(body);
    const comparison = version.isNewer ? compareArticles(other, own) : compareArticles(own, other);
    if (comparison && (relation === 'thay-the' || isRestated(comparison))) versions.push({ ...version, comparison });
  }
  return versions;
}
