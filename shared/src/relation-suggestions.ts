// What a legal document does to others, read from its own text: "Căn cứ …", "bãi bỏ Thông tư số 83/2014/TT-BTC", "sửa đổi, bổ sung một
// số điều của …". Only suggestions, which editors accept or refuse; so a doubtful one is left out rather than made. What a document says
// of others ("Nghị định số A sửa đổi Nghị định số B") is no deed of its own.

import { antecedentsOf, keyOfCitation } from './citation-resolution.ts';
import { dateAt } from './citations/dates.ts';
import { type Citation, findCitationsAsIs } from './citations.ts';
import { parseDocumentNumber } from './document-numbers.ts';
import type { LegalRelation } from './legal-relations.ts';
import { type Clause, clausesOf, leadStartOf, tailEndOf } from './relation-suggestions/clauses.ts';
import {
  enclosedPart,
  endsWithJoint,
  type FoundVerb,
  isJoint,
  isOwnDeed,
  reachesObject,
  saysPartly,
  speaksOfItself,
  verbsIn,
} from './relation-suggestions/verbs.ts';
import { foldText, toNfc } from './text-folding.ts';

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

/** The verbs at work and how the items of a list take them over from the sentence that opens it. */
interface Deed {
  verbs: FoundVerb[];
  partial: boolean;
  effectiveDay: string | null;
}

/** Suggestions in the order of the text, each relation to a document once. @param text plain words; of HTML see wordsInHtml() */
export function suggestRelations(text: string, document: SuggestingDocument): RelationSuggestion[] {
  const composed = toNfc(text);
  const citations = findCitationsAsIs(composed);
  const antecedents = new Map(antecedentsOf(citations).map((meant, index) => [citations[index] as Citation, meant]));
  const own = keysOf(document.number);
  const suggestions = new Map<string, RelationSuggestion>();
  const known = new Set(document.relations.flatMap(({ relation, number }) => [...keysOf(number)].map((key) => `${relation} ${key}`)));
  for (const { verb, citation, ...found } of deedsIn(composed, citations, isConsolidation(document.number))) {
    const meant = antecedents.get(citation) ?? null;
    const key = meant === null ? null : keyOfCitation(meant);
    if (meant === null || key === null || own.has(key)) continue;
    const id = `${verb.relation} ${key}`;
    const number = meant.documentNumber?.normal ?? oneLine(meant.text);
    if (known.has(id) || known.has(`${verb.relation} ${foldText(number)}`)) continue;
    const effectiveDay = found.effectiveDay === document.effectiveDay ? null : found.effectiveDay;
    const title = meant.title === null ? null : `${meant.typeName} ${oneLine(meant.title)}`;
    const suggestion = { id, relation: verb.relation, number, title, ...found, effectiveDay, citation: meant };
    suggestions.set(id, merge(suggestions.get(id), suggestion));
  }
  return [...suggestions.values()];
}

type Found = Pick<RelationSuggestion, 'partial' | 'locator' | 'effectiveDay' | 'excerpt'> & { verb: FoundVerb; citation: Citation };

function deedsIn(text: string, citations: Citation[], isConsolidated: boolean): Found[] {
  const reader = new DeedReader(text, isConsolidated);
  return clausesOf(text, citations).flatMap((clause) => reader.read(clause));
}

/** Reads sentence after sentence, since lists take over what opens them, and "Căn cứ …" counts only before the first article. */
class DeedReader {
  readonly #text: string;
  readonly #isConsolidated: boolean;
  #isPreamble = true;
  #open: Deed | null = null;

  constructor(text: string, isConsolidated: boolean) {
    this.#text = text;
    this.#isConsolidated = isConsolidated;
  }

  read(clause: Clause): Found[] {
    if (endsPreamble(clause)) this.#isPreamble = false;
    if (/^(?:dieu|chuong|phan|muc) /.test(clause.bullet)) this.#open = null;
    const spans = clause.citations.map((citation) => ({ start: citation.start - clause.start, end: tailEndOf(citation) - clause.start }));
    const verbs = verbsIn(clause.folded, spans);
    const open = startsWithCitation(clause) ? this.#open : null;
    const found = this.#isConsolidated ? consolidated(clause, this.#open !== null, verbs) : this.#walk(clause, verbs, open);
    this.#open = this.#carryOn(clause, verbs, open, found);
    const excerpt = excerptOf(this.#text, clause);
    return found.map((one) => ({ ...one, excerpt }));
  }

  #carryOn(clause: Clause, verbs: FoundVerb[], open: Deed | null, found: readonly Omit<Found, 'excerpt'>[]): Deed | null {
    if (open !== null) return open;
    if (this.#isConsolidated) return clause.ending === ':' && found.length > 0 ? { verbs: [], partial: false, effectiveDay: null } : null;
    const opens = clause.ending === ':' || (clause.citations.length === 0 && clause.ending === '') || clause.ending === ';';
    const last = found.at(-1)?.verb;
    const opening = last === undefined && clause.citations.length === 0 ? this.#accepted(clause, verbs) : [];
    const deeds = last === undefined ? opening : [last];
    if (!opens || deeds.length === 0) return null;
    return { verbs: deeds, partial: saysPartly(clause.folded), effectiveDay: found.at(-1)?.effectiveDay ?? dayOf(this.#text, clause) };
  }

  /** The verbs of a sentence without citations that the list behind it takes over. */
  #accepted(clause: Clause, verbs: FoundVerb[]): FoundVerb[] {
    return verbs.filter((verb, index) => {
      const before = clause.folded.slice(0, verb.start);
      if (verb.relation === 'het-hieu-luc') return /\bsau(?: day)?\b/.test(clause.folded);
      if (verb.isPassive || !this.#mayOpen(verb, clause, before)) return false;
      return isOwnDeed(before) || (index > 0 && isJoint(clause.folded.slice(verbs[index - 1]?.end, verb.start)));
    });
  }

  #mayOpen({ relation }: FoundVerb, clause: Clause, before: string): boolean {
    if (relation === 'can-cu') return this.#isPreamble && before === '';
    if (relation === 'trien-khai' || relation === 'tiep-tuc') return this.#isPreamble && clause.opensParagraph && clause.bullet === '';
    return true;
  }

  #walk(clause: Clause, verbs: FoundVerb[], open: Deed | null): Omit<Found, 'excerpt'>[] {
    const { folded, start, citations } = clause;
    const found: Omit<Found, 'excerpt'>[] = [];
    const day = dayOf(this.#text, clause) ?? open?.effectiveDay ?? null;
    let active: FoundVerb[] = open?.verbs ?? [];
    let [verbAt, lastEnd, isDescribed] = [0, 0, false];
    citations.forEach((citation, index) => {
      const leadStart = leadStartOf(citation) - start;
      for (; (verbs[verbAt]?.start ?? Number.POSITIVE_INFINITY) < leadStart; verbAt++) {
        const verb = verbs[verbAt] as FoundVerb;
        const between = folded.slice(active.length > 0 && index === 0 ? Math.max(0, active.at(-1)?.end ?? 0) : lastEnd, verb.start);
        const joins = active.length > 0 && !isDescribed && isJoint(between) && active[0]?.relation !== 'can-cu';
        const begins = index === 0 && this.#accepted({ ...clause, citations: [] }, [verb]).length > 0;
        if (begins && !joins) active = [verb];
        else if (joins && !verb.isPassive) active = index === 0 ? [...active, verb] : [verb];
        else if (active.length > 0) isDescribed = true;
      }
      const governing = active.at(-1);
      const from = index === 0 ? (open === null ? (governing?.end ?? 0) : 0) : Math.max(lastEnd, governing?.start ?? 0, 0);
      const between = folded.slice(governing !== undefined && governing.end > lastEnd && open === null ? governing.end : from, leadStart);
      if (index > 0 && !isJoint(between) && (governing?.end ?? 0) <= lastEnd) isDescribed = !isOneMore(citation, between, governing);
      lastEnd = tailEndOf(citation) - start;
      if (isDescribed || active.length === 0) return;
      for (const verb of active) {
        if (index > 0 || open !== null || reachesObject(verb.relation, between)) {
          found.push(this.#toFound(clause, verb, citation, between, { day, partial: open?.partial ?? false }));
        }
      }
    });
    return found.length > 0 ? dedupe(found) : this.#passive(clause, verbs, day);
  }

  /** "Quyết định số A hết hiệu lực …", "Quyết định số A được thay thế bằng Quyết định này". */
  #passive(clause: Clause, verbs: FoundVerb[], day: string | null): Omit<Found, 'excerpt'>[] {
    const { folded, start, citations } = clause;
    const [first] = citations;
    if (first === undefined) return [];
    const before = folded.slice(0, leadStartOf(first) - start);
    if (before.trim() !== '' && !(speaksOfItself(before) && /\bhieu luc\b/.test(before))) return [];
    const verb = verbs.find(({ isPassive, start: at }) => isPassive && at > tailEndOf(first) - start);
    if (verb === undefined || /\b(?:da|khi|truong hop|neu) $/.test(folded.slice(0, verb.start))) return [];
    if (verb.relation !== 'het-hieu-luc' && !speaksOfItself(folded.slice(verb.end, verb.end + 80))) return [];
    const described = verbs.some((other) => other.start < verb.start && other.start > tailEndOf(first) - start);
    const subjects = described ? [first] : citations.filter((citation) => citation.start - start < verb.start);
    const partly = { day, partial: /\bmot phan\b/.test(folded.slice(verb.end)) };
    return subjects.map((citation) => this.#toFound(clause, verb, citation, '', partly));
  }

  #toFound(
    clause: Clause,
    verb: FoundVerb,
    citation: Citation,
    between: string,
    { day, partial }: { day: string | null; partial: boolean },
  ): Omit<Found, 'excerpt'> {
    const part = enclosedPart(between);
    const betweenStart = leadStartOf(citation) - between.length;
    const enclosed = part === null ? null : oneLine(this.#text.slice(betweenStart + part.start, betweenStart + part.end));
    const locator = citation.locator?.text ?? enclosed;
    const isWhole = WHOLE.has(verb.relation);
    const isWording = verb.relation === 'thay-the' || verb.relation === 'bai-bo';
    const relation = isWording && /^\s*(?:cac )?(?:cum tu|tu ngu|tu )/.test(clause.folded.slice(verb.end)) ? 'sua-doi' : verb.relation;
    return {
      verb: { ...verb, relation },
      citation,
      partial: !isWhole && (partial || locator !== null || saysPartly(between)),
      locator,
      effectiveDay: isWhole ? null : day,
    };
  }
}

/** Relations that have no parts and no day of their own. */
const WHOLE: ReadonlySet<LegalRelation> = new Set(['can-cu', 'huong-dan', 'trien-khai', 'tiep-tuc', 'hop-nhat']);

/** "Nghị định số A …, được sửa đổi, bổ sung bởi: Nghị định số B": what a consolidated text is made of stands before its first article. */
function consolidated(clause: Clause, isOpen: boolean, verbs: FoundVerb[]): Omit<Found, 'excerpt'>[] {
  const isList = isOpen && startsWithCitation(clause);
  const isAmended = verbs.some(({ relation, isPassive }) => relation === 'sua-doi' && isPassive) && /\bboi\b/.test(clause.folded);
  const merges = verbs.find(({ relation, start }) => relation === 'hop-nhat' && isOwnDeed(clause.folded.slice(0, start)));
  if (!isList && !(isAmended && startsWithCitation(clause)) && merges === undefined) return [];
  const verb: FoundVerb = { relation: 'hop-nhat', start: 0, end: 0, isPassive: false };
  const named = isList ? clause.citations.slice(0, 1) : clause.citations;
  return named.map((citation) => ({ verb, citation, partial: false, locator: null, effectiveDay: null }));
}

function endsPreamble({ bullet, folded }: Clause): boolean {
  return /^(?:dieu|chuong|phan|muc|\d|[ivx]+[.)])/.test(bullet) || /^(?:quyet dinh|quyet nghi|nghi quyet)\s*:/.test(folded);
}

/** Nothing but a part of it, or what was issued with it, stands before the first citation. */
function startsWithCitation({ citations: [first], folded, start }: Clause): boolean {
  if (first === undefined) return false;
  const before = folded.slice(0, leadStartOf(first) - start);
  return before.trim() === '' || (before.length < 200 && /\bkem theo\s*$/.test(before) && !/[.:;]/.test(before));
}

/** Whether a citation behind "…, về việc X và" is one more object of the verb: it is named in full and, as a basis, as a whole. */
function isOneMore(citation: Citation, between: string, verb: FoundVerb | undefined): boolean {
  if (!endsWithJoint(between) || (verb?.relation === 'can-cu' && citation.locator !== null)) return false;
  return citation.date !== null || citation.issuer !== null || citation.documentNumber?.year !== undefined;
}

/** "kể từ ngày 01/7/2026", "có hiệu lực từ ngày …", outside citations; null when none is said. */
function dayOf(text: string, { folded, start, citations }: Clause): string | null {
  for (const found of folded.matchAll(/\b(ke )?tu (?:ngay )?(?=\d)/g)) {
    const at = start + found.index + found[0].length;
    if (citations.some((citation) => citation.start <= at && at < tailEndOf(citation))) continue;
    const isOfEffect = found[1] !== undefined || /\bhieu luc\b[^,;]{0,20}$/.test(folded.slice(0, found.index));
    const day = isOfEffect ? (dateAt(text, at)?.day ?? null) : null;
    if (day !== null) return day;
  }
  return null;
}

const MAX_EXCERPT = 240;

function excerptOf(text: string, { start, end }: Clause): string {
  const words = oneLine(text.slice(start, end));
  return words.length <= MAX_EXCERPT ? words : `${words.slice(0, words.lastIndexOf(' ', MAX_EXCERPT))} …`;
}

/** The same relation said twice: of the whole where one says so, else of both parts. */
function merge(known: RelationSuggestion | undefined, next: RelationSuggestion): RelationSuggestion {
  if (known === undefined) return next;
  const locators = [...new Set([known.locator, next.locator].filter((locator) => locator !== null))];
  return {
    ...known,
    partial: known.partial && next.partial,
    locator: locators.length === 0 || !(known.partial && next.partial) ? known.locator : locators.join('; '),
    effectiveDay: known.effectiveDay ?? next.effectiveDay,
  };
}

function dedupe(found: Omit<Found, 'excerpt'>[]): Omit<Found, 'excerpt'>[] {
  return found.filter(({ verb, citation }, index) => {
    return found.findIndex((other) => other.citation === citation && other.verb.relation === verb.relation) === index;
  });
}

/** The keys under which a number, or the name of a law, is known. */
function keysOf(number: string | null): ReadonlySet<string> {
  const key = number === null ? undefined : parseDocumentNumber(number)?.key;
  return new Set(number === null ? [] : [key ?? foldText(number)]);
}

function isConsolidation(number: string | null): boolean {
  return number !== null && parseDocumentNumber(number)?.typeSymbol === 'VBHN';
}

function oneLine(text: string): string {
  return text.split(/\s+/).join(' ').trim();
}
