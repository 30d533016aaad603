// Which documents of the CMS citations mean, published or not.

import { chooseAmong, keyOfCitation } from '@bang-tin/shared/citation-resolution';
import type { Citation } from '@bang-tin/shared/citations';
import { parseDocumentNumber } from '@bang-tin/shared/document-numbers';
import type { CitationAnswer, CitedWords } from './answers.ts';
import type { RegisterSnapshot } from './register-snapshot.ts';
import { showDocument } from './show-documents.ts';

/** With so many of one number it says nothing; all of them would fill the form. */
const MOST_DOCUMENTS = 20;

export function resolveCitation(snapshot: RegisterSnapshot, words: CitedWords): CitationAnswer {
  const key = keyOfWords(words);
  const candidates = key === null ? [] : (snapshot.byKey.get(key) ?? []);
  const resolution = chooseAmong(words, candidates, { province: snapshot.province });
  const show = (ids: readonly string[]) => ids.slice(0, MOST_DOCUMENTS).flatMap((id) => showDocument(snapshot, id) ?? []);
  if (resolution.kind === 'one') return { kind: 'one', documents: show([resolution.id]) };
  const ids = resolution.kind === 'several' ? resolution.ids : candidates.map(({ document }) => document.id);
  return { kind: resolution.kind, documents: show(ids) };
}

/** All that have the number, or name, whether they are meant or not. */
export function idsWithKey(snapshot: RegisterSnapshot, words: CitedWords): string[] {
  const key = keyOfWords(words);
  return key === null ? [] : (snapshot.byKey.get(key) ?? []).map(({ document }) => document.id);
}

/** The key that keyOfCitation() gives of the citation that had these words. */
export function keyOfWords(words: CitedWords): string | null {
  const documentNumber = words.number === null ? null : parseDocumentNumber(words.number);
  return keyOfCitation({ ...words, documentNumber } as Citation);
}
