// Which documents the text of a form cites, each once. Pure: the form's values go in as they stand, saved or not.

import { findCitationsInHtml } from '@bang-tin/shared/citation-links';
import { antecedentsOf, keyOfCitation } from '@bang-tin/shared/citation-resolution';
import { type Citation, findCitationsAndNicknames } from '@bang-tin/shared/citations';
import { parseDocumentNumber } from '@bang-tin/shared/document-numbers';
import type { CitedWords } from '../../legal-register/answers.ts';

/** In the order in which readers see them: "Nghị định 46" means the full number before it. */
const PROSE_FIELDS = ['abstract', 'lead', 'body', 'results', 'shortcomings', 'conclusions'] as const;

export interface CitedDocument {
  /** Equal as long as the same is said: what answers are kept under. */
  id: string;
  /** As the text has it the first time: "Nghị định số 46/2016/NĐ-CP". */
  label: string;
  words: CitedWords;
  count: number;
  /** "khoản 2 Điều 5" */
  locators: string[];
}

export interface CitedInForm {
  documents: CitedDocument[];
  /** "Nghị định 46" whose full number the text never says: nobody can tell which one is meant. */
  unclear: string[];
}

export function citedInForm(values: Record<string, unknown>): CitedInForm {
  const citations = PROSE_FIELDS.flatMap((field) => {
    const text = values[field];
    if (typeof text !== 'string' || text === '') return [];
    return field === 'body' ? findCitationsInHtml(text) : findCitationsAndNicknames(text);
  });
  const own = typeof values.number === 'string' ? (parseDocumentNumber(values.number)?.key ?? null) : null;
  const documents: CitedDocument[] = [];
  const unclear = new Set<string>();
  antecedentsOf(citations).forEach((meant, index) => {
    const citation = citations[index] as Citation;
    const key = meant && keyOfCitation(meant);
    if (!meant || !key) unclear.add(oneLine(citation.text));
    else if (key !== own) addTo(documents, key, meant, citation);
  });
  return { documents, unclear: [...unclear] };
}

function addTo(documents: CitedDocument[], key: string, meant: Citation, citation: Citation): void {
  const words = wordsOf(meant);
  const isBare = words.date === null && words.year === null && words.issuer === null;
  const alike = documents.find((one) => one.id.startsWith(`${key} `) && (isBare || agrees(one.words, words)));
  const locator = citation.locator?.text;
  if (alike === undefined) {
    const id = `${key} ${JSON.stringify([words.date, words.year, words.issuer, words.isTypeSaid ? words.typeName : null])}`;
    documents.push({ id, label: oneLine(meant.text), words, count: 1, locators: locator ? [locator] : [] });
    return;
  }
  alike.count += 1;
  if (locator && !alike.locators.includes(locator)) alike.locators.push(locator);
}

/** What neither says is no difference. */
function agrees(a: CitedWords, b: CitedWords): boolean {
  return (['date', 'year', 'issuer'] as const).every((name) => a[name] === null || b[name] === null || a[name] === b[name]);
}

export function wordsOf({ category, number, typeName, isTypeSaid, title, year, date, issuer }: Citation): CitedWords {
  return { category, number, typeName, isTypeSaid, title: title && oneLine(title), year, date, issuer };
}

function oneLine(text: string): string {
  return text.split(/\s+/).join(' ').trim();
}
