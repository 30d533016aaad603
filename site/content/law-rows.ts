// A legal document by its id, as lists and lookups know it. Its name, its days and what tells it apart come in one read, as most of
// those who ask for one of them ask for the others, too.

import { DEFAULT_LOCALE, type Locale } from '@bang-tin/shared/locales';
import type { ValidityDates } from '@bang-tin/shared/validity';
import type { ContentReader } from './content-reader.ts';
import { query } from './query.ts';
import { documentKey } from './read-keys.ts';

/** In one language. */
export interface LawRow extends ValidityDates {
  locale: Locale;
  address: string;
  /** As printed. */
  number: string;
  normalNumber: string;
  title: string;
  /** Ids; null where it has none. */
  documentType: string | null;
  issuer: string | null;
}

const ROWS = query(
  `SELECT locale, address, number, normal_number AS normalNumber, title, document_type AS documentType, issuer,
     issued_day AS issuedDay, event_day AS effectiveDay, expiry_day AS expiryDay
   FROM entry WHERE type = 'legal-document' AND id = ? ORDER BY locale`,
);

/** A row for each language in which it is published; none where it is not. */
export function lawRows(content: ContentReader, id: string): LawRow[] {
  return content.rows<LawRow>([documentKey('legal-document', id)], ROWS, id);
}

/** The row in the reader's language, or else in the default one. */
export function rowFor(rows: readonly LawRow[], locale: Locale): LawRow | undefined {
  return rows.find((row) => row.locale === locale) ?? rows.find((row) => row.locale === DEFAULT_LOCALE);
}
