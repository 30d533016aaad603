// Whether a legal document stands, by what other published documents do to it, and what others did to those. Only what has a say is
// read: the acts on the document, and of each document that acts, what ended it.

import { DEFAULT_LOCALE } from '@bang-tin/shared/locales';
import {
  DECIDING_RELATIONS,
  type IncomingRelation,
  isEnding,
  type Validity,
  type ValidityDates,
  validityAsOf,
} from '@bang-tin/shared/validity';
import { type RegisteredDocument, ValidityRegister } from '@bang-tin/shared/validity-register';
import type { ContentReader } from './content-reader.ts';
import type { RelationRow } from './document-relations.ts';
import { type LawRow, lawRows, rowFor } from './law-rows.ts';
import { query } from './query.ts';
import { citesKey, citesNumberKey, numberKey } from './read-keys.ts';

/** Most acts on one document that are read: those on the whole of it first, then the earliest. */
const MOST_ACTS = 100;
/** Most documents that are read for one; what those beyond do is left out. Real chains have fewer than ten. */
const MOST_DOCUMENTS = 150;

/** Everything that decides on the state of a document on any day. */
export interface ValidityFacts extends ValidityDates {
  /** What is done to it, with the ids of the documents that do so; what does not happen is left out. */
  acts: IncomingRelation[];
}

type ActRow = Pick<RelationRow, 'relation' | 'partial' | 'effectiveDay'> & { source: string };

const DECIDING = DECIDING_RELATIONS.map((relation) => `'${relation}'`).join(', ');
const ACT = `source, position, relation, partial, effective_day AS effectiveDay FROM legal_relation`;
const ACT_ORDER = 'ORDER BY partial, effectiveDay IS NULL, effectiveDay, source, position LIMIT ?';
const ACTS_BY_ID = query(`SELECT ${ACT} WHERE target = ? AND source <> ? AND relation IN (${DECIDING}) ${ACT_ORDER}`);
/** Of acts that name a number alone, or link to what is not published: those that can mean only the one document that has it. */
const ACTS_BY_NUMBER = query(
  `SELECT ${ACT} WHERE number = ? AND source <> ? AND target IS NOT ? AND relation IN (${DECIDING})
     AND (target IS NULL OR NOT EXISTS (SELECT 1 FROM entry WHERE entry.type = 'legal-document' AND entry.id = legal_relation.target))
     AND NOT EXISTS (SELECT 1 FROM entry WHERE normal_number = legal_relation.number AND id <> ?) ${ACT_ORDER}`,
);

/** A document with what is done to it. */
interface Judged {
  law: LawRow;
  acts: ActRow[];
}

/** What decides on a published legal document; null where it is not published. */
export function validityFacts(content: ContentReader, id: string): ValidityFacts | null {
  const own = readJudged(content, id);
  if (own === null) return null;
  const { issuedDay, effectiveDay, expiryDay } = own.law;
  return { issuedDay, effectiveDay, expiryDay, acts: own.acts.length === 0 ? [] : actsThatHappen(content, id, own) };
}

/** The state of a published legal document today; null where it is not published. */
export function validityIn(content: ContentReader, id: string): Validity | null {
  const facts = validityFacts(content, id);
  return facts && validityToday(content, facts);
}

/** The state today, by what was read before. The page that asks is looked at again on the next day that may change it. */
export function validityToday(content: ContentReader, facts: ValidityFacts): Validity {
  const today = content.today([]);
  const state = validityAsOf(facts, facts.acts, today);
  // Days that have begun stay so, and of those to come only some make a difference: the next of these is waited for.
  const next = validityBorders(facts).find((day) => day > today && !isSame(state, validityAsOf(facts, facts.acts, day)));
  if (next !== undefined) content.hasBegun(next);
  return state;
}

/** The first known day without effect, past or to come; null where none is known. */
export function firstEndDay({ expiryDay, acts }: Pick<ValidityFacts, 'expiryDay' | 'acts'>): string | null {
  const ends = acts.filter(({ relation, partial }) => isEnding(relation) && !partial).map(({ effectiveDay }) => effectiveDay);
  return [...ends, expiryDay].filter((day) => day !== null).sort()[0] ?? null;
}

function isSame(a: Validity, b: Validity): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The days on which the state may change, the earliest first, each once. */
function validityBorders({ issuedDay, effectiveDay, expiryDay, acts }: ValidityFacts): string[] {
  const days = [issuedDay, effectiveDay, expiryDay, ...acts.flatMap((act) => [act.effectiveDay, act.until ?? null])];
  return [...new Set(days.filter((day) => day !== null))].sort();
}

/** Judges all that has a say as the register judges the whole. */
function actsThatHappen(content: ContentReader, id: string, own: Judged): IncomingRelation[] {
  const known = new Map([[id, own]]);
  const waiting = own.acts.map(({ source }) => source);
  // What is added while the list is walked is walked, too.
  for (const source of waiting) {
    if (known.has(source) || known.size === MOST_DOCUMENTS) continue;
    const judged = readJudged(content, source);
    if (judged === null) continue;
    // Of those that act it matters only when they ended.
    const acts = judged.acts.filter(({ relation, partial, effectiveDay }) => isEnding(relation) && !partial && effectiveDay !== null);
    known.set(source, { ...judged, acts });
    waiting.push(...acts.map((act) => act.source));
  }
  return new ValidityRegister(registered(known)).actsOn(id);
}

function registered(known: ReadonlyMap<string, Judged>): Iterable<RegisteredDocument> {
  const documents = new Map(
    [...known].map(([id, { law }]) => [id, { ...law, id, relations: [] as RegisteredDocument['relations'][number][] }] as const),
  );
  for (const [target, { law, acts }] of known) {
    for (const { source, relation, partial, effectiveDay } of acts)
      documents.get(source)?.relations.push({ relation, number: law.normalNumber, document: target, partial: partial === 1, effectiveDay });
  }
  return documents.values();
}

function readJudged(content: ContentReader, id: string): Judged | null {
  const rows = lawRows(content, id);
  const law = rowFor(rows, DEFAULT_LOCALE) ?? rows[0];
  if (!law) return null;
  const acts = [...content.rows<ActRow>([citesKey(id)], ACTS_BY_ID, id, id, MOST_ACTS)]; // rows may be shared
  for (const number of new Set(rows.map(({ normalNumber }) => normalNumber))) {
    acts.push(...content.rows<ActRow>([citesNumberKey(number), numberKey(number)], ACTS_BY_NUMBER, number, id, id, id, MOST_ACTS));
  }
  return { law, acts };
}
