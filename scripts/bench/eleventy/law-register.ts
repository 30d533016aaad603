// What legal documents do to each other, in memory: whether each stands, and the relations from both sides, as the pages of the
// competitors show them.

import { LEGAL_RELATION_IDS, LEGAL_RELATIONS, type LegalRelation } from '@bang-tin/shared/legal-relations';
import { isEnding, type Validity, type ValidityDates, validityAsOf } from '@bang-tin/shared/validity';
import { ValidityRegister } from '@bang-tin/shared/validity-register';
import { toSiteDay } from '@bang-tin/shared/vietnam-time';
import type { Law } from './portal-model.ts';

/** Most documents shown that relate to one in one way. */
export const SHOWN = 20;

export interface Related {
  relation: LegalRelation;
  /** Null where it is not published. */
  law: Law | null;
  number: string;
  title: string;
  partial: boolean;
  locator: string | null;
  effectiveDay: string | null;
}
/** Relations of one kind that others declare. */
export interface Incoming {
  relation: LegalRelation;
  total: number;
  newest: Related[];
}
export interface RelationGroup {
  heading: string;
  documents: Related[];
  more: number;
}
export interface LawState {
  facts: ValidityDates & { acts: ReturnType<ValidityRegister['actsOn']> };
  validity: Validity;
}

export class LawRegister {
  readonly today = toSiteDay(new Date().toISOString());
  readonly #laws = new Map<string, Law>();
  readonly #register: ValidityRegister;
  /** By target and kind, the newest first. */
  readonly #incoming = new Map<string, Map<LegalRelation, Related[]>>();
  readonly #states = new Map<string, LawState>();

  /** @param laws the newest first */
  constructor(laws: readonly Law[]) {
    for (const law of laws) this.#laws.set(law.id, law);
    this.#register = new ValidityRegister(laws.toReversed().map(({ id, fields }) => ({ ...fields, id, number: fields.normalNumber })));
    for (const law of laws) {
      for (const relation of law.fields.relations) {
        if (relation.document === null) continue;
        const kinds = this.#incoming.get(relation.document) ?? new Map<LegalRelation, Related[]>();
        this.#incoming.set(relation.document, kinds);
        const known = kinds.get(relation.relation) ?? [];
        known.push(related(relation, law, law.fields));
        kinds.set(relation.relation, known);
      }
    }
  }

  get(id: string | null | undefined): Law | null {
    return this.#laws.get(id ?? '') ?? null;
  }

  /** Judged once for each law, since those that cite it show it, too. */
  stateOf(law: Law): LawState {
    const known = this.#states.get(law.id);
    if (known) return known;
    const { issuedDay, effectiveDay, expiryDay } = law.fields;
    const facts = { issuedDay, effectiveDay, expiryDay, acts: this.#register.actsOn(law.id) };
    const state = { facts, validity: validityAsOf(facts, facts.acts, this.today) };
    this.#states.set(law.id, state);
    return state;
  }

  /** As the law itself declares them. */
  from({ fields }: Law): Related[] {
    return fields.relations.map((relation) => related(relation, this.get(relation.document), fields));
  }

  to({ id }: Law): Incoming[] {
    const kinds = [...(this.#incoming.get(id) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
    return kinds.map(([relation, all]) => ({ relation, total: all.length, newest: all.slice(0, SHOWN) }));
  }
}

type Declared = Law['fields']['relations'][number];

/** @param law the other one @param declaring the one that says so */
function related(relation: Declared, law: Law | null, declaring: Law['fields']): Related {
  return {
    relation: relation.relation,
    law,
    number: law?.fields.number ?? relation.number,
    title: law?.fields.title ?? relation.title ?? relation.number,
    partial: relation.partial,
    locator: relation.locator,
    effectiveDay: relation.effectiveDay ?? declaring.effectiveDay ?? declaring.issuedDay,
  };
}

/** Under the headings of registers: first what the document declares, then what is declared of it. */
export function relationGroups(from: readonly Related[], to: readonly Incoming[]): RelationGroup[] {
  const groups = new Map<string, RelationGroup>();
  const add = (heading: string, documents: readonly Related[], total: number): void => {
    if (documents.length === 0) return;
    const group = groups.get(heading) ?? { heading, documents: [], more: 0 };
    group.documents.push(...documents);
    group.more += total - documents.length;
    groups.set(heading, group);
  };
  for (const relation of LEGAL_RELATION_IDS) {
    const documents = from.filter((one) => one.relation === relation);
    add(LEGAL_RELATIONS[relation].from, documents, documents.length);
  }
  for (const relation of LEGAL_RELATION_IDS) {
    for (const { newest, total } of to.filter((one) => one.relation === relation)) add(LEGAL_RELATIONS[relation].to, newest, total);
  }
  return [...groups.values()];
}

export interface LegalEvent {
  day: string | null;
  what: string;
  /** The law that did it, and its number. */
  law: Law | null;
  number: string | null;
}
const CHANGES: readonly LegalRelation[] = ['sua-doi', 'dieu-chinh', 'dinh-chinh', 'hop-nhat'];

/** What happened to a law, the earliest first. */
export function timelineOf(register: LawRegister, { facts }: LawState, to: readonly Incoming[]): LegalEvent[] {
  const plain = (day: string | null, what: string): LegalEvent[] => (day === null ? [] : [{ day, what, law: null, number: null }]);
  const end = endDayOf(facts);
  const takesEffect = end === null || facts.effectiveDay === null || end > facts.effectiveDay;
  const changes = to.filter(({ relation }) => CHANGES.includes(relation)).flatMap(({ newest }) => newest);
  const events = [
    ...plain(facts.issuedDay, 'Ban hành'),
    ...(takesEffect ? plain(facts.effectiveDay, 'Có hiệu lực') : []),
    ...changes.map(({ relation, effectiveDay: day, law, number }) => ({ day, what: verbOf(relation, 'to'), law, number })),
    ...facts.acts.map(({ relation, effectiveDay: day, number, document }) => ({
      day,
      what: verbOf(relation, 'to'),
      law: register.get(document),
      number,
    })),
    ...plain(facts.expiryDay, 'Hết hiệu lực'),
  ];
  return events.sort((a, b) => ((a.day ?? '9999') < (b.day ?? '9999') ? -1 : (a.day ?? '9999') > (b.day ?? '9999') ? 1 : 0));
}

/** The first known day without effect; null where none is known. */
export function endDayOf({ expiryDay, acts }: LawState['facts']): string | null {
  const ends = acts.filter(({ relation, partial }) => isEnding(relation) && !partial).map(({ effectiveDay }) => effectiveDay);
  return [...ends, expiryDay].filter((day) => day !== null).sort()[0] ?? null;
}

const DONE_BY: Partial<Record<LegalRelation, string>> = {
  'can-cu': 'Là căn cứ của',
  'sua-doi': 'Được sửa đổi, bổ sung bởi',
  'thay-the': 'Bị thay thế bởi',
  'bai-bo': 'Bị bãi bỏ bởi',
};

/** "Thay thế", seen from the other side "Bị thay thế bởi". */
export function verbOf(relation: LegalRelation, side: 'from' | 'to'): string {
  const { name, to } = LEGAL_RELATIONS[relation];
  return side === 'to' ? (DONE_BY[relation] ?? to) : `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
