// Which documents of a whole register stand, and why. validity.ts judges one document from what others say of it; here it is decided which
// of these sayings hold: an act of a document that had lost its effect before the day of the act does not happen (A is repealed by B on
// 1 March; if B itself ended in February, A stands), and a suspension ends with the document that ordered it. What does not fit together is
// told to editors and breaks nothing: acts are judged by the state before their day, so that even circles have an answer.

import type { LegalRelation } from './legal-relations.ts';
import { DECIDING_RELATIONS, type IncomingRelation, isEnding, type Validity, type ValidityDates, validityAsOf } from './validity.ts';

/** A relation as a document declares it; the shape of content-schemas. */
export interface DeclaredRelation {
  relation: LegalRelation;
  /** Normal form of the target's number. */
  number: string;
  /** The target's id where it is known, which then decides; else the one document with the number is meant. */
  document: string | null;
  partial: boolean;
  effectiveDay: string | null;
}
export interface RegisteredDocument extends ValidityDates {
  id: string;
  /** Normal form. */
  number: string;
  relations: readonly DeclaredRelation[];
}

/** What one document does to another: ends or suspends it, from a day on. */
export interface Act extends IncomingRelation {
  readonly from: Entry;
  readonly declared: DeclaredRelation;
  target: Entry | null;
  /** False when the document that says so had ended before. */
  happens: boolean;
}
export interface Entry {
  readonly id: string;
  document: RegisteredDocument;
  outgoing: Act[];
  incoming: Act[];
  /** The first known day on which the document has no effect; null while it stands. */
  endDay: string | null;
  /** Waits to be judged. */
  isQueued: boolean;
  /** Acts on it that are not in `incoming` yet, while a register is filled. */
  expected: number;
}

/** Documents and what they do to each other; every change is settled at once and costs what it touches. */
export class ValidityRegister {
  readonly #entries = new Map<string, Entry>();
  readonly #byNumber = new Map<string, Entry[]>();
  /** Acts by the id that they name, of documents that are still to come. */
  readonly #waitingForId = new Map<string, Act[]>();
  /** Acts that name a number alone, by that number. */
  readonly #actsOnNumber = new Map<string, Act[]>();

  constructor(documents: Iterable<RegisteredDocument> = []) {
    for (const document of documents) this.#insert(document);
    this.#aimAll();
    this.#settle(this.#entries.values(), null);
  }

  /**
   * Adds a document, or replaces the one with its id.
   * @returns the ids of the documents whose validity may be another now, its own among them
   */
  put(document: RegisteredDocument): string[] {
    const touched = this.#take(document.id);
    const entry = this.#insert(document);
    for (const act of entry.outgoing) this.#aim(act);
    touched.push(entry, ...this.#aimAgain(this.#waitingForId.get(document.id)), ...targetsOf(entry));
    touched.push(...this.#aimAgain(this.#actsOnNumber.get(document.number)));
    return this.#idsOf(touched, this.#settle(touched));
  }

  /** @returns the ids of the documents whose validity may be another now, without its own */
  remove(id: string): string[] {
    const touched = this.#take(id);
    return this.#idsOf(touched, this.#settle(touched));
  }

  /** The state of one document on a day ("2026-11-22"); null when it is not in the register. */
  validityOf(id: string, day: string): Validity | null {
    const entry = this.#entries.get(id);
    return entry === undefined ? null : validityAsOf(entry.document, standing(entry.incoming, day), day);
  }

  /**
   * What is done to a document and happens, for validityAsOf of any day: the register is not needed for that any more.
   * Empty when the document is not in the register.
   */
  actsOn(id: string): IncomingRelation[] {
    return (this.#entries.get(id)?.incoming ?? [])
      .filter(({ happens: holds }) => holds)
      .map(({ relation, number, partial, effectiveDay, from }) => ({
        relation,
        number,
        partial,
        effectiveDay,
        until: isEnding(relation) ? null : from.endDay,
        document: from.id,
      }));
  }

  /** The state of every document on a day, by id. */
  validities(day: string): Map<string, Validity> {
    const states = new Map<string, Validity>();
    for (const [id, entry] of this.#entries) states.set(id, validityAsOf(entry.document, standing(entry.incoming, day), day));
    return states;
  }

  /** For those that look over the whole, such as the check for contradictions. */
  entries(): Iterable<Entry> {
    return this.#entries.values();
  }

  #insert(document: RegisteredDocument): Entry {
    const declared = document.relations.filter(({ relation }) => DECIDING_RELATIONS.includes(relation));
    const entry: Entry = { id: document.id, document, outgoing: [], incoming: [], endDay: null, isQueued: false, expected: 0 };
    // Mapped, the list is as long as it must be; one that is pushed to takes room for seventeen.
    entry.outgoing = declared.map((relation) => toAct(entry, relation));
    this.#entries.set(document.id, entry);
    addTo(this.#byNumber, document.number, entry);
    for (const act of entry.outgoing) if (act.declared.document === null) addTo(this.#actsOnNumber, act.declared.number, act);
    return entry;
  }

  /** #aim() for all acts of a new register: counts first, so that no list takes more room than it needs. */
  #aimAll(): void {
    for (const entry of this.#entries.values()) {
      for (const act of entry.outgoing) {
        act.target = this.#targetOf(act);
        if (act.target !== null) act.target.expected += 1;
        else if (act.declared.document !== null) addTo(this.#waitingForId, act.declared.document, act);
      }
    }
    for (const entry of this.#entries.values()) {
      for (const act of entry.outgoing) {
        const { target } = act;
        if (target === null) continue;
        if (target.incoming.length === 0) target.incoming = new Array(target.expected);
        target.incoming[target.incoming.length - target.expected] = act;
        target.expected -= 1;
      }
    }
  }

  /** Takes a document out; what it did is undone, what was done to it is aimed again. @returns what may be touched by it */
  #take(id: string): Entry[] {
    const entry = this.#entries.get(id);
    if (entry === undefined) return [];
    const touched = targetsOf(entry);
    this.#entries.delete(id);
    removeFrom(this.#byNumber, entry.document.number, entry);
    for (const act of entry.outgoing) {
      if (act.target !== null) removeValue(act.target.incoming, act);
      if (act.declared.document === null) removeFrom(this.#actsOnNumber, act.declared.number, act);
      else removeFrom(this.#waitingForId, act.declared.document, act);
    }
    touched.push(...this.#aimAgain(entry.incoming));
    // A number that two documents had may have one now.
    touched.push(...this.#aimAgain(this.#actsOnNumber.get(entry.document.number)));
    return touched;
  }

  /** @returns the documents that the acts aim at now, or did before */
  #aimAgain(acts: readonly Act[] = []): Entry[] {
    const touched: Entry[] = [];
    for (const act of [...acts]) {
      const before = act.target;
      this.#aim(act);
      if (before !== act.target) touched.push(...[before, act.target].filter((target) => target !== null));
    }
    return touched;
  }

  #aim(act: Act): void {
    const { declared, target } = act;
    const next = this.#targetOf(act);
    if (next === target && (target !== null || declared.document === null)) return;
    if (target !== null) removeValue(target.incoming, act);
    if (declared.document !== null && target === null && this.#waitingForId.size > 0)
      removeFrom(this.#waitingForId, declared.document, act);
    if (declared.document !== null && next === null) addTo(this.#waitingForId, declared.document, act);
    act.target = next;
    next?.incoming.push(act);
  }

  #targetOf({ declared, from }: Act): Entry | null {
    const found = declared.document === null ? this.#onlyOneWith(declared.number) : this.#entries.get(declared.document);
    return found === undefined || found === from ? null : found;
  }

  #onlyOneWith(number: string): Entry | undefined {
    const entries = this.#byNumber.get(number);
    return entries?.length === 1 ? entries[0] : undefined;
  }

  /**
   * Judges acts anew until nothing changes. Whether an act happens depends on earlier days only, so it comes to an end.
   * @returns `changed`: the documents whose acts may have another effect
   */
  #settle(touched: Iterable<Entry>, changed: Set<Entry> | null = new Set()): Iterable<Entry> {
    const queue: Entry[] = [];
    const enqueue = (entry: Entry) => {
      if (entry.isQueued) return;
      entry.isQueued = true;
      queue.push(entry);
    };
    for (const entry of touched) enqueue(entry);
    // What is added while the queue is walked is walked, too.
    for (const entry of queue) {
      entry.isQueued = false;
      if (!judge(entry)) continue;
      for (const { target } of entry.outgoing) {
        if (target === null) continue;
        changed?.add(target);
        enqueue(target);
      }
    }
    return changed ?? [];
  }

  #idsOf(...groups: readonly Iterable<Entry>[]): string[] {
    const ids = new Set<string>();
    for (const group of groups) for (const entry of group) if (this.#entries.get(entry.id) === entry) ids.add(entry.id);
    return [...ids];
  }
}

/** Whether the acts on a document happen, and when it ends by them; true when its end is another than before. */
function judge(entry: Entry): boolean {
  for (const act of entry.incoming) act.happens = happens(act);
  const endDay = firstEnd(entry);
  if (endDay === entry.endDay) return false;
  entry.endDay = endDay;
  return true;
}

function toAct(from: Entry, declared: DeclaredRelation): Act {
  const { effectiveDay, issuedDay, number } = from.document;
  return {
    from,
    declared,
    target: null,
    happens: true,
    relation: declared.relation,
    number,
    partial: declared.partial,
    effectiveDay: declared.effectiveDay ?? effectiveDay ?? issuedDay,
  };
}

/** An act of a document happens unless that document had ended before the act's day; acts without a day are taken to. */
function happens({ from, effectiveDay }: Act): boolean {
  return from.endDay === null || effectiveDay === null || from.endDay >= effectiveDay;
}

function firstEnd({ document, incoming }: Entry): string | null {
  let first = document.expiryDay;
  for (const { relation, partial, effectiveDay, happens: holds } of incoming) {
    if (holds && !partial && effectiveDay !== null && isEnding(relation) && (first === null || effectiveDay < first)) first = effectiveDay;
  }
  return first;
}

/** What holds on a day: acts that happen, and suspensions only while the document that ordered them stands. */
function standing(incoming: readonly Act[], day: string): readonly Act[] {
  const holds = ({ happens: holds, relation, from }: Act) => holds && (isEnding(relation) || from.endDay === null || from.endDay > day);
  return incoming.every(holds) ? incoming : incoming.filter(holds);
}

function targetsOf({ outgoing }: Entry): Entry[] {
  return outgoing.flatMap(({ target }) => target ?? []);
}

function addTo<V>(map: Map<string, V[]>, key: string, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

function removeFrom<V>(map: Map<string, V[]>, key: string, value: V): void {
  const values = map.get(key);
  if (values === undefined) return;
  removeValue(values, value);
  if (values.length === 0) map.delete(key);
}

function removeValue<V>(values: V[], value: V): void {
  const index = values.indexOf(value);
  if (index >= 0) values.splice(index, 1);
}
