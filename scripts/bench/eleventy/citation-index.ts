// What citations mean, and who cites a legal document, over all documents in memory.

import { anchorOfLocator } from '@bang-tin/shared/article-anchors';
import { type Candidate, chooseAmong, keysOfDocument, toCandidate } from '@bang-tin/shared/citation-resolution';
import type { FoundCitation } from '../found-citations.ts';
import type { Law, Story } from './portal-model.ts';

/** A document that a page cites, once, as its list at the end shows it. */
export interface CitedEntry {
  /** Id of the entry, by which the links in the text are described. */
  anchor: string;
  law: Law;
  locators: string[];
}
export interface CitedPlace {
  citation: FoundCitation;
  entry: CitedEntry;
  /** "#dieu-2", of the article that is cited; '' where none is named. */
  fragment: string;
}
export interface PageCitations {
  entries: CitedEntry[];
  places: CitedPlace[];
}
export interface CitingPage {
  id: string;
  address: string;
  title: string;
  day: string;
  sort: string;
}

const NONE: PageCitations = { entries: [], places: [] };

export class CitationIndex {
  readonly #candidates = new Map<string, Candidate[]>();
  readonly #laws = new Map<string, Law>();
  readonly #citing = new Map<string, CitingPage[]>();

  constructor(laws: readonly Law[], stories: readonly Story[], titleOf: (id: string | null) => string | null) {
    for (const law of laws) {
      this.#laws.set(law.id, law);
      const { normalNumber: number, issuedDay, documentType, issuer } = law.fields;
      const document = { id: law.id, number, issuedDay, typeName: titleOf(documentType), issuerName: titleOf(issuer) };
      const candidate = toCandidate(document);
      for (const key of keysOfDocument(document)) {
        const known = this.#candidates.get(key);
        if (known) known.push(candidate);
        else this.#candidates.set(key, [candidate]);
      }
    }
    for (const page of [...laws, ...stories]) this.#note(page);
    for (const pages of this.#citing.values()) pages.sort((a, b) => (a.sort < b.sort ? 1 : a.sort > b.sort ? -1 : 0));
  }

  /** What a page cites, in the order of its text. */
  of({ id, citations }: { id: string; citations: readonly FoundCitation[] }): PageCitations {
    if (citations.length === 0) return NONE;
    const entries = new Map<string, CitedEntry>();
    const places: CitedPlace[] = [];
    for (const citation of citations) {
      const law = this.#meant(citation);
      if (!law || law.id === id) continue;
      const entry = entries.get(law.id) ?? { anchor: `van-ban-dan-${entries.size + 1}`, law, locators: [] };
      entries.set(law.id, entry);
      const { locator } = citation;
      if (locator !== null && !entry.locators.includes(locator)) entry.locators.push(locator);
      const article = locator === null ? null : anchorOfLocator(locator);
      places.push({ citation, entry, fragment: article === null ? '' : `#${article}` });
    }
    return { entries: [...entries.values()], places };
  }

  /** The newest first. */
  citing({ id }: Law): readonly CitingPage[] {
    return this.#citing.get(id) ?? [];
  }

  #meant({ key, words }: FoundCitation): Law | null {
    const candidates = this.#candidates.get(key);
    const meant = candidates && chooseAmong(words, candidates, { province: null });
    return meant?.kind === 'one' ? (this.#laws.get(meant.id) ?? null) : null;
  }

  #note(page: Law | Story): void {
    const laws = new Set(page.citations.map((citation) => this.#meant(citation)));
    for (const law of laws) {
      if (!law || law.id === page.id) continue;
      const known = this.#citing.get(law.id);
      const citing = { id: page.id, address: page.address, title: page.fields.title, day: page.sort.slice(0, 10), sort: page.sort };
      if (known) known.push(citing);
      else this.#citing.set(law.id, [citing]);
    }
  }
}
