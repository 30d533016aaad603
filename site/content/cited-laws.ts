// A legal document as those that cite it show it: its name, where it stands, and whether it still holds. Shared by all pages that cite
// it, so that a page with thirty citations reads thirty values, and a repeal makes one page anew before it concerns ten thousand.

import { type Candidate, toCandidate } from '@bang-tin/shared/citation-resolution';
import { DEFAULT_LOCALE, type Locale } from '@bang-tin/shared/locales';
import type { Validity } from '@bang-tin/shared/validity';
import type { ContentReader } from './content-reader.ts';
import { titleOf } from './link-queries.ts';
import { query } from './query.ts';
import { documentKey } from './read-keys.ts';
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
  /** What tells it apart from others with its number, in Vietnamese. */
  facts: { number: string; typeName: string | null; issuerName: string | null; issuedDay: string | null };
}

interface NameRow extends Omit<LawName, 'id'> {
  normalNumber: string;
  issuedDay: string | null;
  documentType: string | null;
  issuer: string | null;
}

const NAMES = query(
  `SELECT locale, address, card ->> '$.number' AS number, card ->> '$.title' AS title, card ->> '$.issuedDay' AS issuedDay,
     normal_number AS normalNumber, document_type AS documentType, issuer
   FROM entry WHERE type = 'legal-document' AND id = ? ORDER BY locale DESC`,
);

/** Null where it is published neither in the reader's language nor in the default one. */
export function citedLaw(content: ContentReader, id: string, locale: Locale): CitedLaw | null {
  return content.part(`cited-law ${locale} ${id}`, (reader) => readLaw(reader, id, locale));
}

function readLaw(content: ContentReader, id: string, locale: Locale): CitedLaw | null {
  const rows = namesOf(content, id);
  const shown = inLanguage(rows, locale);
  const validity = shown && validityIn(content, id);
  if (!shown || !validity) return null;
  const [leading = shown] = rows;
  const { normalNumber: number, issuedDay, documentType, issuer } = leading;
  const title = (type: 'document-type' | 'organisation', of: string | null, language: Locale) =>
    of === null ? null : (titleOf(content, type, of, language)?.title ?? null);
  return {
    ...nameOf(id, shown),
    type: title('document-type', shown.documentType, locale),
    validity,
    cause: validity.causeDocument === undefined ? null : lawName(content, validity.causeDocument, locale),
    facts: {
      number,
      issuedDay,
      typeName: title('document-type', documentType, DEFAULT_LOCALE),
      issuerName: title('organisation', issuer, DEFAULT_LOCALE),
    },
  };
}

function lawName(content: ContentReader, id: string, locale: Locale): LawName | null {
  const row = inLanguage(namesOf(content, id), locale);
  return row && nameOf(id, row);
}

/** Vietnamese first. */
function namesOf(content: ContentReader, id: string): NameRow[] {
  return content.rows<NameRow>([documentKey('legal-document', id)], NAMES, id);
}

function inLanguage(rows: readonly NameRow[], locale: Locale): NameRow | null {
  return rows.find((row) => row.locale === locale) ?? rows.find((row) => row.locale === DEFAULT_LOCALE) ?? null;
}

const nameOf = (id: string, { locale, address, number, title }: NameRow): LawName => ({ id, locale, address, number, title });

/** Shared values are the same object for all pages: what is made of them is made once. */
const candidates = new WeakMap<CitedLaw, Candidate>();

/** For chooseAmong(). */
export function candidateOf(law: CitedLaw): Candidate {
  let candidate = candidates.get(law);
  if (!candidate) {
    candidate = toCandidate({ id: law.id, ...law.facts });
    candidates.set(law, candidate);
  }
  return candidate;
}
