// The search index: a file that the publisher keeps with the pages of its release and the small API reads. What both must agree on.

import { LOCALES, type Locale } from './locales.ts';
import { foldText } from './text-folding.ts';

/** File inside DATA_DIR. */
export const SEARCH_INDEX_FILE = 'content/search.sqlite';
/** Rises with every change below: the publisher fills an index of another version anew. */
export const SEARCH_VERSION = 1;

/** The full-text table of a language; its rowids are those of `page`. */
export const searchTable = (locale: Locale): string => `text_${locale}`;

/** Letters come folded (text-folding), which makes "Đại hội" and "dai hoi" one; the tokeniser only parts words. */
export const SEARCH_TABLES = `
CREATE TABLE standing (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  release TEXT,                        -- the newest release that the index knows; null: none
  filled INTEGER                       -- the last page of the ledger that was filled in; null: all of them
);
INSERT INTO standing VALUES (1, NULL, 0);
CREATE TABLE page (
  id INTEGER PRIMARY KEY,              -- the newest is greatest
  address TEXT NOT NULL UNIQUE,
  locale TEXT NOT NULL,
  day TEXT NOT NULL,                   -- "2026-11-22", by which readers know it; '' for pages without one
  title TEXT NOT NULL,
  digest TEXT NOT NULL,                -- of everything here
  text BLOB NOT NULL                   -- beginning of its text, deflated, for excerpts
);
${LOCALES.map((locale) => `CREATE VIRTUAL TABLE ${searchTable(locale)} USING fts5(title, text, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');`).join('\n')}
`;

/** More than this of a question is not looked at. */
const MOST_TERMS = 10;
const TERM = /"([^"]*)"|([^\s"]+)/g; // `"khoa giáo"`, `đại`; near miss: `"` alone
const WORDS = /[\p{L}\p{N}]+/gu; // what the tokeniser takes for words

/**
 * What a question asks for: each term is a word, or several in this order ("…", and numbers such as 25/2026/QĐ-UBND), folded.
 * A page must have all terms. Empty where the question has no word.
 */
export function searchTerms(question: string): string[][] {
  const terms: string[][] = [];
  for (const [, phrase, word] of foldText(question).matchAll(TERM)) {
    const words = (phrase ?? word ?? '').match(WORDS);
    if (words && terms.length < MOST_TERMS) terms.push([...words]);
  }
  return terms;
}

/** The terms as FTS5 takes them; nothing in them has a meaning of its own there. */
export function searchExpression(terms: readonly (readonly string[])[]): string {
  return terms.map((words) => `"${words.join(' ')}"`).join(' AND ');
}
