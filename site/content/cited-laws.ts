// A legal document as those that cite it show it: its name, where it stands, and whether it still holds. Shared by all pages that cite
// it, so that a page with thirty citations reads thirty values, and a repeal makes one page anew before it concerns ten thousand.

import { type Candidate, type CitableDocument, toCandidate } from '@bang-tin/shared/citation-resolution';
import { DEFAULT_LOCALE, type Locale } from '@bang-tin/shared/locales';
import type { Validity } from '@bang-tin/shared/validity';
import type { ContentReader } from './content-reader.ts';
import { type LawRow, lawRows, rowFor } from './law-rows.ts';
import { titleOf } from './link-queries.ts';
import { validityIn } from './validity-queries.ts';

/** The name of a legal document, in the reader's language or else in the default one. */
export interface LawName {
  id: string;
  locale: Locale;
  address: string;
  /** As printed. */
  number: string;
  title: string;
}

export interface CitedLaw extends LawName {
  /** In the reader's language where it has one. */
  type: string | null;
  validity: Validity;
  /** The document that ended or suspended it, where that is published. */
  cause: LawName | null;
  /** What tells it apart from others with its number. */
  facts: CitableDocument;
}

/** Null where it is published neither in the reader's language nor in the default one. */
export function citedLaw(content: ContentReader, id: string, locale: Locale): CitedLaw | null {
  return content.part(`cited-law ${locale} ${id}`, (reader) => readLaw(reader, id, locale));
}

function readLaw(content: ContentReader, id: string, locale: Locale): CitedLaw | null {
  const rows = lawRows(content, id);
  const row = rowFor(rows, locale);
  const facts = factsOf(content, id, rows);
  const validity = row && validityIn(content, id);
  if (!row || !facts || !validity) return null;
  const cause = validity.causeDocument === undefined ? undefined : rowFor(lawRows(content, validity.causeDocument), locale);
  return {
    ...nameOf(id, row),
    type: row.documentType && (titleOf(content, 'document-type', row.documentType, locale)?.title ?? null),
    validity,
    cause: cause && validity.causeDocument !== undefined ? nameOf(validity.causeDocument, cause) : null,
    facts,
  };
}

const nameOf = (id: string, { locale, address, number, title }: LawRow): LawName => ({ id, locale, address, number, title });

/** Shared values are the same object for all pages: what is made of them is made once. */
const candidates = new WeakMap<CitableDocument, Candidate>();

/** A document for chooseAmong(). */
export function candidateOf(facts: CitableDocument): Candidate {
  let candidate = candidates.get(facts);
  if (!candidate) {
    candidate = toCandidate(facts);
    candidates.set(facts, candidate);
  }
  return candidate;
}

/** What tells a document apart, and no more: whoever only asks who is meant need not look again when a law expires. Null where it is not published. */
export function citableFacts(content: ContentReader, id: string): CitableDocument | null {
  return content.part(`citable-law ${id}`, (reader) => factsOf(reader, id, lawRows(reader, id)));
}

/** In Vietnamese where it has that: what citations say is Vietnamese. */
function factsOf(content: ContentReader, id: string, rows: readonly LawRow[]): CitableDocument | null {
  const row = rowFor(rows, DEFAULT_LOCALE) ?? rows[0];
  if (!row) return null;
  const title = (type: 'document-type' | 'organisation', of: string | null) =>
    of === null ? null : (titleOf(content, type, of, DEFAULT_LOCALE)?.title ?? null);
  const { normalNumber, issuedDay, documentType, issuer } = row;
  return { id, number: normalNumber, issuedDay, typeName: title('document-type', documentType), issuerName: title('organisation', issuer) };
}
