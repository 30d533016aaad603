// Which document a citation means. Numbers are not unique: state numbers restart every year and are used in every province, Party numbers
// restart every term. So candidates are looked up by key and told apart by type word, date, issuer and term, in this order; where several
// remain, they stay several, and a search page is linked to, never a guess.
//
// Keys are plain text, so that a store of documents can answer for them and a page can be rendered again when the answer changes.

import { type Body, bodiesConflict, bodyOf } from './citations/bodies.ts';
import { nicknameOfShort } from './citations/nicknames.ts';
import { isInTerm, termSaid } from './citations/party-terms.ts';
import type { Citation } from './citations.ts';
import { type DocumentNumber, parseDocumentNumber } from './document-numbers.ts';
import { withoutTerm } from './document-symbols.ts';
import { foldText } from './text-folding.ts';

/** What a register says of a document, as far as citations can be told apart by it. */
export interface CitableDocument {
  id: string;
  number: string;
  /** "Quyết định"; null: not known. */
  typeName: string | null;
  /** "2017-10-25". */
  issuedDay: string | null;
  /** "Ủy ban nhân dân tỉnh Lai Châu". */
  issuerName: string | null;
  /** Of laws, by which they are cited; with or without "Luật" before it. */
  title?: string | null;
}

export type Resolution =
  | { kind: 'one'; id: string }
  /** Not told apart by what the citation says: in the order in which the register has them. */
  | { kind: 'several'; ids: string[] }
  /** `conflict`: the key is there, but type, date or issuer say that another document is meant. */
  | { kind: 'none'; reason: 'unknown' | 'conflict' };

/** What a citation says of the document besides its key, as chooseAmong() asks for it. */
export type CitationWords = Pick<Citation, 'isTypeSaid' | 'typeName' | 'date' | 'year' | 'issuer'>;

/** Where citations are read: bodies without a place are those of this province. */
export interface CitingSite {
  /** "Lai Châu"; null: of no province. */
  province: string | null;
  /** The day of the citing text, where it is known: what was issued later is not meant. */
  day?: string | null;
}

/** A document with what is compared worked out once. */
export interface Candidate {
  document: CitableDocument;
  number: DocumentNumber | null;
  typeName: string;
  body: Body | null;
}

const LAW_TYPES: readonly string[] = ['luat', 'bo luat', 'phap lenh', 'hien phap'];
/** Types that one symbol stands for, so that only the word before the number tells. */
const AMBIGUOUS_TYPES: readonly (readonly string[])[] = [
  ['quyet dinh', 'quy dinh'],
  ['luat', 'bo luat', 'phap lenh', 'nghi quyet', 'hien phap'],
  ['ke hoach', 'quy hoach'],
];

/** The keys under which a document is looked up: that of its number and, of a law, that of its title and year. */
export function keysOfDocument(document: CitableDocument): string[] {
  const number = parseDocumentNumber(document.number);
  const year = number?.year ?? yearOf(document.issuedDay);
  const type = foldText(document.typeName ?? '');
  const titled = LAW_TYPES.includes(type) && year !== null && (document.title || type === 'hien phap');
  return [...(number === null ? [] : [number.key]), ...(titled ? [titleKey(type, document.title ?? '', year)] : [])];
}

/** The key that a full or named citation, or a nickname, asks for; null of a short one, which means an earlier one: see antecedentsOf(). */
export function keyOfCitation(citation: Citation): string | null {
  if (citation.documentNumber !== null) return citation.documentNumber.key;
  const year = citation.year ?? yearOf(citation.date);
  return citation.category === 'named' && year !== null ? titleKey(foldText(citation.typeName ?? ''), citation.title ?? '', year) : null;
}

/** Prepares a document for chooseAmong(). */
export function toCandidate(document: CitableDocument): Candidate {
  const typeName = foldText(document.typeName ?? '');
  return { document, number: parseDocumentNumber(document.number), typeName, body: bodyOf(document.issuerName) };
}

/** The one of the documents with the citation's key that is meant, if what it says tells. */
export function chooseAmong(citation: CitationWords, candidates: readonly Candidate[], site: CitingSite): Resolution {
  if (candidates.length === 0) return { kind: 'none', reason: 'unknown' };
  const isLater = ({ issuedDay }: CitableDocument) => site.day != null && issuedDay !== null && issuedDay > site.day;
  let left = candidates.filter((candidate) => !contradicts(citation, candidate) && !isLater(candidate.document));
  if (left.length === 0) return { kind: 'none', reason: 'conflict' };
  if (left.length > 1 && citation.date !== null) left = preferred(left, ({ document }) => document.issuedDay === citation.date);
  const said = bodyOf(citation.issuer);
  left = left.filter(({ body, number }) => !bodiesConflict(said, body, number !== null && isLocal(number) ? site.province : null));
  if (left.length === 0) return { kind: 'none', reason: 'conflict' };
  if (left.length > 1 && said !== null) left = preferred(left, ({ body }) => body?.folded === said.folded);
  const home = site.province === null ? '' : foldText(site.province);
  if (left.length > 1 && home !== '' && !said?.place) left = preferred(left, ({ body }) => body?.place === home);
  const term = termSaid(citation.issuer);
  if (left.length > 1 && term !== null) {
    left = preferred(left, ({ document, number }) => number?.system === 'party' && isInTerm(document.issuedDay, term));
  }
  const [first] = left;
  return left.length === 1 && first
    ? { kind: 'one', id: first.document.id }
    : { kind: 'several', ids: left.map(({ document }) => document.id) };
}

/** Whether type word, date or year say that the citation means another document. */
function contradicts(citation: CitationWords, { document, number, typeName }: Candidate): boolean {
  if (citation.isTypeSaid && citation.typeName !== null && typesConflict(foldText(citation.typeName), typeName)) return true;
  if (document.issuedDay === null) return false;
  // With a year in the number, a wrong date is a slip of the pen; without, it is another year's document.
  if (number?.year !== undefined) return false;
  if (citation.date !== null) return citation.date !== document.issuedDay;
  return citation.year !== null && citation.year !== yearOf(document.issuedDay);
}

function typesConflict(said: string, known: string): boolean {
  if (said === known || said === '' || known === '') return false;
  return AMBIGUOUS_TYPES.some((types) => types.includes(said) && types.includes(known));
}

/** Numbers that every province uses: of its committees, councils, people's committees and their offices. */
function isLocal({ system, issuerSymbols }: DocumentNumber): boolean {
  const symbol = withoutTerm(issuerSymbols[0] ?? '');
  if (system === 'party') return !symbol.endsWith('TW');
  return /^(?:UB|UBND|CTUBND|VPUBND|HĐND)$/.test(symbol) || (symbol.startsWith('S') && symbol.length > 2);
}

function preferred(candidates: Candidate[], isBetter: (candidate: Candidate) => boolean): Candidate[] {
  const better = candidates.filter(isBetter);
  return better.length > 0 ? better : candidates;
}

function titleKey(type: string, title: string, year: number): string {
  const folded = foldText(title)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  const untyped = folded.startsWith(`${type} `) ? folded.slice(type.length + 1) : folded;
  // Registers tell laws of one name apart: "Luật Đất đai (năm 2013)".
  const bare = untyped.replace(new RegExp(`(?: nam)? ${year}$`), '');
  return `${type}|${type === 'hien phap' ? '' : bare}|${year}`;
}

function yearOf(day: string | null): number | null {
  return day === null ? null : Number(day.slice(0, 4));
}

/**
 * For each citation the full one that it means: itself when it is full or named. A short one of a list takes its symbol from the full
 * number that ends the list, "số 18, số 19 và số 20-NQ/TW"; any other means the latest earlier full citation with the same type and
 * number in the same text, or what everybody calls so; null when there is none, or when two different documents were cited so.
 */
export function antecedentsOf(citations: readonly Citation[]): (Citation | null)[] {
  const earlier = new Map<string, Citation | 'several'>();
  return citations.map((citation, index) => {
    if (citation.category === 'short') {
      const listed = listedFull(citations, index);
      if (listed !== null) return listed;
      const found = earlier.get(`${citation.typeName}|${citation.number}`);
      if (found === undefined) return nicknameOfShort(citation);
      return found === 'several' || !agreesOnYear(citation, found) ? null : found;
    }
    const { documentNumber } = citation;
    if (documentNumber !== null) {
      const order = documentNumber.order + (documentNumber.letter ?? '');
      for (const number of documentNumber.year === undefined ? [order] : [order, `${order}/${documentNumber.year}`]) {
        const key = `${citation.typeName}|${number}`;
        const known = earlier.get(key);
        const isOther = known !== undefined && (known === 'several' || known.documentNumber?.key !== documentNumber.key);
        earlier.set(key, isOther ? 'several' : citation);
      }
    }
    return citation;
  });
}

/** Between the numbers of a list stands ", " or " và " or both. */
const MAX_LIST_GAP = 6;
/** "số: " */
const MAX_SAID = 4;

/** The short citation at `index` with the symbol of the full number that ends its list; null when it is in no such list. */
function listedFull(citations: readonly Citation[], index: number): Citation | null {
  const short = citations[index] as Citation;
  let last = short;
  for (let next = index + 1; next < citations.length && last.category === 'short' && last.date === null && last.issuer === null; next++) {
    const citation = citations[next] as Citation;
    const isListed = citation.start - last.end <= MAX_LIST_GAP && citation.numberStart - citation.start <= MAX_SAID;
    if (!isListed || citation.typeName !== short.typeName) return null;
    last = citation;
  }
  const { documentNumber } = last;
  if (last === short || documentNumber === null || documentNumber.year !== undefined || short.number?.includes('/')) return null;
  const symbol = documentNumber.normal.slice((documentNumber.order + (documentNumber.letter ?? '')).length);
  const number = parseDocumentNumber(`${short.number}${symbol}`);
  return number === null
    ? null
    : { ...short, category: 'full', number: number.normal, documentNumber: number, date: last.date, issuer: last.issuer };
}

function agreesOnYear(short: Citation, full: Citation): boolean {
  const said = short.year ?? yearOf(short.date);
  const known = full.documentNumber?.year ?? full.year ?? yearOf(full.date);
  return said === null || known === null || said === known;
}

/** Documents by key, in memory: for a whole register at once. */
export class CitationResolver {
  readonly #byKey = new Map<string, Candidate[]>();
  readonly #site: CitingSite;

  constructor(documents: Iterable<CitableDocument>, site: CitingSite) {
    this.#site = site;
    for (const document of documents) this.add(document);
  }

  add(document: CitableDocument): void {
    const candidate = toCandidate(document);
    for (const key of keysOfDocument(document)) {
      const known = this.#byKey.get(key);
      if (known === undefined) this.#byKey.set(key, [candidate]);
      else known.push(candidate);
    }
  }

  /** @param citation full or named; of a short one, its antecedent */
  resolve(citation: Citation): Resolution {
    const key = keyOfCitation(citation);
    const candidates = key === null ? undefined : this.#byKey.get(key);
    return candidates === undefined ? { kind: 'none', reason: 'unknown' } : chooseAmong(citation, candidates, this.#site);
  }
}
