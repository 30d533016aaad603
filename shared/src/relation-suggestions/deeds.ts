// Who does what to which document, sentence by sentence: a verb of the document itself, then the citations that it reaches. Lists take
// over what opens them, and "Căn cứ …" counts only before the first article.

import { dateAt } from '../citations/dates.ts';
import type { Citation } from '../citations.ts';
import type { LegalRelation } from '../legal-relations.ts';
import { type Clause, clausesOf, leadStartOf, startsWithCitation, tailEndOf } from './clauses.ts';
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
} from './verbs.ts';

/** One thing that the document does to one that it cites. */
export interface FoundDeed {
  relation: LegalRelation;
  citation: Citation;
  partial: boolean;
  /** "khoản 2 Điều 17" */
  locator: string | null;
  /** "2026-01-01" */
  effectiveDay: string | null;
  /** The sentence. */
  excerpt: string;
}
type Deed = Omit<FoundDeed, 'excerpt'>;

/** What a sentence leaves to the items of the list behind it. */
interface OpenList {
  verbs: FoundVerb[];
  partial: boolean;
  effectiveDay: string | null;
}

/** Relations that have no parts and no day of their own. */
const WHOLE: ReadonlySet<LegalRelation> = new Set(['can-cu', 'huong-dan', 'trien-khai', 'tiep-tuc', 'hop-nhat']);

/** In the order of the text. @param text NFC, in which `citations` were found */
export function deedsIn(text: string, citations: readonly Citation[], isConsolidation: boolean): FoundDeed[] {
  const reader = new DeedReader(text, isConsolidation);
  return clausesOf(text, citations).flatMap((clause) => reader.read(clause));
}

class DeedReader {
  readonly #text: string;
  readonly #isConsolidation: boolean;
  #isPreamble = true;
  #open: OpenList | null = null;

  constructor(text: string, isConsolidation: boolean) {
    this.#text = text;
    this.#isConsolidation = isConsolidation;
  }

  read(clause: Clause): FoundDeed[] {
    if (endsPreamble(clause)) this.#isPreamble = false;
    if (/^(?:dieu|chuong|phan|muc) /.test(clause.bullet)) this.#open = null;
    const spans = clause.citations.map((citation) => ({ start: citation.start - clause.start, end: tailEndOf(citation) - clause.start }));
    const verbs = verbsIn(clause.folded, spans);
    const open = startsWithCitation(clause) ? this.#open : null;
    const deeds = this.#isConsolidation ? mergedIn(clause, open !== null, verbs) : this.#deedsOf(clause, verbs, open);
    this.#open = open ?? this.#openedBy(clause, verbs, deeds);
    const excerpt = oneLine(this.#text.slice(clause.start, clause.end));
    return deeds.map((deed) => ({ ...deed, excerpt: shorten(excerpt) }));
  }

  /** "Bãi bỏ các văn bản sau:", a heading "Bãi bỏ các quyết định", and "Bãi bỏ A;", which goes on. */
  #openedBy(clause: Clause, verbs: readonly FoundVerb[], deeds: readonly Deed[]): OpenList | null {
    const isHeading = clause.citations.length === 0 && clause.ending === '';
    if (clause.ending !== ':' && clause.ending !== ';' && !isHeading) return null;
    const last = deeds.at(-1);
    const own = clause.citations.length > 0 ? [] : this.#ownVerbs(clause, verbs);
    const opening = last === undefined ? own : [{ relation: last.relation, start: 0, end: 0, isPassive: false }];
    if (opening.length === 0) return null;
    const effectiveDay = last?.effectiveDay ?? dayOf(this.#text, clause);
    return { verbs: opening.map((verb) => ({ ...verb, start: 0, end: 0 })), partial: saysPartly(clause.folded), effectiveDay };
  }

  /** The verbs whose subject is this document. */
  #ownVerbs(clause: Clause, verbs: readonly FoundVerb[]): FoundVerb[] {
    return verbs.filter((verb, index) => {
      const before = clause.folded.slice(0, verb.start);
      if (verb.relation === 'het-hieu-luc') return /\bsau(?: day)?\b/.test(clause.folded);
      if (verb.isPassive || !this.#mayStand(verb, clause, before)) return false;
      return isOwnDeed(before) || (index > 0 && isJoint(clause.folded.slice(verbs[index - 1]?.end, verb.start)));
    });
  }

  #mayStand({ relation }: FoundVerb, clause: Clause, before: string): boolean {
    if (relation === 'can-cu') return this.#isPreamble && before === '';
    if (relation === 'trien-khai' || relation === 'tiep-tuc') return this.#isPreamble && clause.opensParagraph && clause.bullet === '';
    return true;
  }

  #deedsOf(clause: Clause, verbs: readonly FoundVerb[], open: OpenList | null): Deed[] {
    const { folded, start } = clause;
    const deeds: Deed[] = [];
    const effectiveDay = dayOf(this.#text, clause) ?? open?.effectiveDay ?? null;
    let governing = open?.verbs ?? [];
    /** What is read now says something of a citation before, not of this document. */
    let isDescription = false;
    /** Behind the last verb or citation. */
    let readTo = 0;
    let verbAt = 0;
    clause.citations.forEach((citation, index) => {
      const leadStart = leadStartOf(citation) - start;
      let isLedByVerb = false;
      for (; (verbs[verbAt]?.start ?? folded.length) < leadStart; verbAt++) {
        const verb = verbs[verbAt] as FoundVerb;
        const isJoined = isJoint(folded.slice(readTo, verb.start)) && !verb.isPassive && !isDescription;
        if (governing.length > 0 && isJoined && governing[0]?.relation !== 'can-cu')
          governing = index === 0 ? [...governing, verb] : [verb];
        else if (index === 0 && this.#ownVerbs(clause, [verb]).length > 0) governing = [verb];
        else if (governing.length > 0) isDescription = true;
        else continue;
        isLedByVerb = true;
        readTo = verb.end;
      }
      const between = folded.slice(readTo, leadStart);
      readTo = tailEndOf(citation) - start;
      if (index > 0 && !isLedByVerb && !isJoint(between)) isDescription = true;
      // "sửa đổi A hướng dẫn thi hành Luật X và B": B is guided by A. Bases are listed so often that there "và" opens the next one.
      const mayGoOn = !isLedByVerb || governing[0]?.relation === 'can-cu';
      if (isDescription && index > 0 && mayGoOn && isOneMore(citation, between, governing[0])) isDescription = false;
      if (isDescription) return;
      const reaching = governing.filter(({ relation }) => index > 0 || open !== null || reachesObject(relation, between));
      const partial = (open?.partial ?? false) || saysPartly(between);
      deeds.push(...reaching.map((verb) => this.#deed(clause, verb, citation, { between, partial, effectiveDay })));
    });
    return deeds.length > 0 ? deeds : this.#suffered(clause, verbs, effectiveDay);
  }

  /** "Quyết định số A hết hiệu lực …", "Quyết định số A được thay thế bằng Quyết định này". */
  #suffered({ folded, start, citations, ...more }: Clause, verbs: readonly FoundVerb[], effectiveDay: string | null): Deed[] {
    const [first] = citations;
    if (first === undefined) return [];
    const before = folded.slice(0, leadStartOf(first) - start);
    if (before.trim() !== '' && !(speaksOfItself(before) && /\bhieu luc\b/.test(before))) return [];
    const firstEnd = tailEndOf(first) - start;
    const verb = verbs.find(({ isPassive, start: at }) => isPassive && at > firstEnd);
    if (verb === undefined || /\b(?:da|khi|truong hop|neu|khong) $/.test(folded.slice(0, verb.start))) return [];
    if (verb.relation !== 'het-hieu-luc' && !speaksOfItself(folded.slice(verb.end, verb.end + 80))) return [];
    const isDescribed = verbs.some((other) => other.start > firstEnd && other.start < verb.start);
    const subjects = isDescribed ? [first] : citations.filter((citation) => citation.start - start < verb.start);
    const partial = /\bmot phan\b/.test(folded.slice(verb.end));
    const clause = { folded, start, citations, ...more };
    return subjects.map((citation) => this.#deed(clause, verb, citation, { between: '', partial, effectiveDay }));
  }

  #deed(
    { folded }: Clause,
    verb: FoundVerb,
    citation: Citation,
    { between, partial, effectiveDay }: { between: string; partial: boolean; effectiveDay: string | null },
  ): Deed {
    const part = enclosedPart(between);
    const from = leadStartOf(citation) - between.length;
    const locator = citation.locator?.text ?? (part && oneLine(this.#text.slice(from + part.start, from + part.end)));
    // To replace or strike words is to amend.
    const isWording = /^\s*(?:cac )?(?:cum tu|tu ngu|tu )/.test(folded.slice(verb.end)) && ['thay-the', 'bai-bo'].includes(verb.relation);
    const relation = isWording ? 'sua-doi' : verb.relation;
    const isWhole = WHOLE.has(relation);
    return { relation, citation, partial: !isWhole && (partial || locator !== null), locator, effectiveDay: isWhole ? null : effectiveDay };
  }
}

/** What a consolidated text is made of: "Nghị định số A …, được sửa đổi, bổ sung bởi: Nghị định số B". */
function mergedIn(clause: Clause, isListed: boolean, verbs: readonly FoundVerb[]): Deed[] {
  const isAmended = verbs.some(({ relation, isPassive }) => relation === 'sua-doi' && isPassive) && /\bboi\b/.test(clause.folded);
  const merges = verbs.some(({ relation, start }) => relation === 'hop-nhat' && isOwnDeed(clause.folded.slice(0, start)));
  if (!isListed && !merges && !(isAmended && startsWithCitation(clause))) return [];
  const named = isListed ? clause.citations.slice(0, 1) : clause.citations;
  return named.map((citation) => ({ relation: 'hop-nhat', citation, partial: false, locator: null, effectiveDay: null }));
}

function endsPreamble({ bullet, folded }: Clause): boolean {
  return /^(?:dieu|chuong|phan|muc|\d|[ivx]+[.)])/.test(bullet) || /^(?:quyet dinh|quyet nghi|nghi quyet)\s*:/.test(folded);
}

/** Whether a citation behind "…, về việc X và" is one more object of the verb: it is named in full and, as a basis, as a whole. */
function isOneMore(citation: Citation, between: string, verb: FoundVerb | undefined): boolean {
  if (isJoint(between) || !endsWithJoint(between) || (verb?.relation === 'can-cu' && citation.locator !== null)) return false;
  return citation.date !== null || citation.issuer !== null || citation.documentNumber?.year !== undefined;
}

/** "kể từ ngày 01/7/2026", "có hiệu lực từ ngày …", outside citations; null when none is said. */
function dayOf(text: string, { folded, start, citations }: Clause): string | null {
  for (const found of folded.matchAll(/\b(ke )?tu (?:ngay )?(?=\d)/g)) {
    const at = start + found.index + found[0].length;
    if (citations.some((citation) => citation.start <= at && at < tailEndOf(citation))) continue;
    const isOfEffect = found[1] !== undefined || /\bhieu luc\b[^,;]{0,20}$/.test(folded.slice(Math.max(0, found.index - 40), found.index));
    const day = isOfEffect ? (dateAt(text, at)?.day ?? null) : null;
    if (day !== null) return day;
  }
  return null;
}

const MAX_EXCERPT = 240;

function shorten(words: string): string {
  return words.length <= MAX_EXCERPT ? words : `${words.slice(0, words.lastIndexOf(' ', MAX_EXCERPT))} …`;
}

/** Blanks and line breaks as one blank. */
export function oneLine(text: string): string {
  return text.split(/\s+/).join(' ').trim();
}
