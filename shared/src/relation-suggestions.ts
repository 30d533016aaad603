// What a legal document does to others, read from its own text: "Căn cứ …", "bãi bỏ Thông tư số 83/2014/TT-BTC", "sửa đổi, bổ sung một
// số điều của …". Only suggestions, which editors accept or refuse; so a doubtful one is left out rather than made. What a document says
// of others ("Nghị định số A sửa đổi Nghị định số B") is no deed of its own.

import { antecedentsOf, keyOfCitation } from './citation-resolution.ts';
import { type Citation, withNicknames } from './citations.ts';
import { parseDocumentNumber } from './document-numbers.ts';
import { LEGAL_RELATION_IDS, type LegalRelation } from './legal-relations.ts';
import { deedsIn, oneLine } from './relation-suggestions/deeds.ts';
import { foldText, toNfc } from './text-folding.ts';
import { isEnding } from './validity.ts';

export interface RelationSuggestion {
  /** Equal whenever the same is suggested again: "bai-bo 83|2014|TT|BTC". */
  id: string;
  relation: LegalRelation;
  /** Normal form of the target's number; of a law without one its name and year. */
  number: string;
  /** "Luật Đất đai"; null where the text says none. */
  title: string | null;
  partial: boolean;
  /** "khoản 2 Điều 17" */
  locator: string | null;
  /** "2026-01-01", where the text says one for the relation. */
  effectiveDay: string | null;
  /** What tells which document is meant. */
  citation: Citation;
  /** The words that say so. */
  excerpt: string;
}

/** What the document that is read is and already has. */
export interface SuggestingDocument {
  number: string | null;
  /** Relations that begin with the document need no day of their own. */
  effectiveDay: string | null;
  relations: readonly { relation: string; number: string }[];
}

/** Suggestions in the order of the text, each relation to a document once. @param text plain words; of HTML see wordsInHtml() */
export function suggestRelations(text: string, document: SuggestingDocument): RelationSuggestion[] {
  const composed = toNfc(text);
  const citations = withNicknames(composed);
  const antecedents = new Map(antecedentsOf(citations).map((meant, index) => [citations[index] as Citation, meant]));
  const own = keysOf(document.number);
  const suggestions = new Map<string, RelationSuggestion>();
  const known = new Set(document.relations.flatMap(({ relation, number }) => [...keysOf(number)].map((key) => `${relation} ${key}`)));
  for (const { citation, ...found } of deedsIn(composed, citations, isConsolidation(document.number))) {
    const meant = antecedents.get(citation) ?? null;
    const key = meant === null ? null : keyOfCitation(meant);
    if (meant === null || key === null || own.has(key)) continue;
    const id = `${found.relation} ${key}`;
    const number = meant.documentNumber?.normal ?? oneLine(meant.text);
    if (known.has(id) || known.has(`${found.relation} ${foldText(number)}`)) continue;
    if (found.relation === 'het-hieu-luc' && endsAlready(key, known, suggestions)) continue;
    const effectiveDay = found.effectiveDay === document.effectiveDay ? null : found.effectiveDay;
    const title = meant.title === null ? null : `${meant.typeName} ${oneLine(meant.title)}`;
    const suggestion = { id, number, title, ...found, effectiveDay, citation: meant };
    suggestions.set(id, merge(suggestions.get(id), suggestion));
  }
  return [...suggestions.values()];
}

/** "Luật Đất đai năm 2013 hết hiệu lực" says nothing new of a law that is replaced. */
function endsAlready(key: string, known: ReadonlySet<string>, suggestions: ReadonlyMap<string, unknown>): boolean {
  return LEGAL_RELATION_IDS.some((relation) => {
    const id = `${relation} ${key}`;
    return isEnding(relation) && relation !== 'het-hieu-luc' && (known.has(id) || suggestions.has(id));
  });
}

/** The same relation said twice: of the whole where one says so, else of both parts. */
function merge(known: RelationSuggestion | undefined, next: RelationSuggestion): RelationSuggestion {
  if (known === undefined) return next;
  const locators = [...new Set([known.locator, next.locator].filter((locator) => locator !== null))];
  const isWholeOnce = known.partial !== next.partial;
  return {
    ...known,
    partial: known.partial && next.partial,
    locator: isWholeOnce || locators.length === 0 ? null : locators.join('; '),
    effectiveDay: known.effectiveDay ?? next.effectiveDay,
  };
}

/** The keys under which a number, or the name of a law, is known. */
function keysOf(number: string | null): ReadonlySet<string> {
  const key = number === null ? undefined : parseDocumentNumber(number)?.key;
  return new Set(number === null ? [] : [key ?? foldText(number)]);
}

function isConsolidation(number: string | null): boolean {
  return number !== null && parseDocumentNumber(number)?.typeSymbol === 'VBHN';
}
