// The citations of a document, found before any builder is measured: the portal's store keeps them with the document, and so do the files
// from which the other builders read. What a citation means is each builder's own work, since it depends on all other documents.

import { findCitationsInHtml } from '@bang-tin/shared/citation-links';
import { antecedentsOf, type CitationWords, keyOfCitation } from '@bang-tin/shared/citation-resolution';
import { type Citation, findCitationsAndNicknames } from '@bang-tin/shared/citations';
import type { PublishedDocument } from '@bang-tin/shared/content-schemas';

/** The fields of prose, in the order in which pages show them. */
const PROSE = ['abstract', 'lead', 'body', 'results', 'shortcomings', 'conclusions'] as const;
export type ProseField = (typeof PROSE)[number];
const CITING_TYPES: readonly string[] = ['article', 'meeting-report', 'legal-document', 'page'];

export interface FoundCitation {
  field: ProseField;
  /** Offsets in the field's text; of HTML, in its words. */
  start: number;
  end: number;
  text: string;
  /** The number as it is printed. */
  label: string;
  /** Under which documents are looked up. */
  key: string;
  words: CitationWords;
  /** "khoản 3 Điều 4" */
  locator: string | null;
}

/** A document as the files of the other builders keep it. */
export interface KeptDocument {
  document: PublishedDocument;
  citations: FoundCitation[];
}

export function kept(document: PublishedDocument): KeptDocument {
  return { document, citations: CITING_TYPES.includes(document.type) ? citationsIn(document) : [] };
}

function citationsIn(document: PublishedDocument): FoundCitation[] {
  const prose = document.locales.vi as Partial<Record<ProseField, string | null>>;
  const found = PROSE.flatMap((field) => {
    const text = prose[field];
    if (!text) return [];
    return (field === 'body' ? findCitationsInHtml(text) : findCitationsAndNicknames(text)).map((citation) => ({ field, citation }));
  });
  const meant = antecedentsOf(found.map(({ citation }) => citation));
  return found.flatMap(({ field, citation }, place) => {
    const full = meant[place];
    const key = full && keyOfCitation(full);
    if (!full || !key) return [];
    const { start, end, text, locator } = citation;
    return [{ field, start, end, text, label: full.number ?? full.text, key, words: wordsOf(full), locator: locator?.text ?? null }];
  });
}

const wordsOf = ({ isTypeSaid, typeName, date, year, issuer }: Citation): CitationWords => ({ isTypeSaid, typeName, date, year, issuer });
