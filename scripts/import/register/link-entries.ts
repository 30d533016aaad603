// The rows of a register beside each other: a key for each that stays the same in every import, rows that stand there twice, which row a
// relation means, and an order in which targets go in before what names them.

import { createHash } from 'node:crypto';
import { keysOfDocument } from '@bang-tin/shared/citation-resolution';
import { LEGAL_RELATIONS } from '@bang-tin/shared/legal-relations';
import { foldText } from '@bang-tin/shared/text-folding';
import type { RegisterEntry } from './register-entry.ts';
import type { RowRelation } from './relations-cell.ts';

/** A relation with the key of its target: of a row, or under which a later register would bring it; null where nothing tells. */
export interface LinkedRelation extends RowRelation {
  key: string | null;
}
export interface LinkedEntry extends Omit<RegisterEntry, 'relations'> {
  key: string;
  relations: LinkedRelation[];
  /** The row that this one repeats. */
  repeats: number | null;
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 10);
const entryDigest = ({ typeName, issuerName, issuedDay, title }: RegisterEntry) =>
  digest([typeName, issuerName, issuedDay, title].map((part) => foldText(part ?? '').replace(/\s+/g, ' ')).join('|'));

/** "register:25/2024/TT-BTC"; numbers without a year have the day, or what tells them apart. */
function plainKey(entry: RegisterEntry): string {
  const { parsed, number, issuedDay } = entry;
  if (parsed === null) return `register:${foldText(number).replace(/\s+/g, ' ')}:${entryDigest(entry)}`;
  return parsed.year === undefined ? `register:${parsed.normal}:${issuedDay ?? entryDigest(entry)}` : `register:${parsed.normal}`;
}

export function linkEntries(entries: readonly RegisterEntry[]): LinkedEntry[] {
  const byKey = new Map<string, RegisterEntry[]>();
  for (const entry of entries) byKey.set(plainKey(entry), [...(byKey.get(plainKey(entry)) ?? []), entry]);
  const keyed = entries.map((entry): LinkedEntry => {
    const sharing = byKey.get(plainKey(entry)) ?? [];
    const alike = sharing.filter((other) => entryDigest(other) === entryDigest(entry));
    const key = alike.length === sharing.length ? plainKey(entry) : `${plainKey(entry)}:${entryDigest(entry)}`;
    const first = alike[0]?.row ?? entry.row;
    return { ...entry, key, relations: [], repeats: first === entry.row ? null : first };
  });
  const rows = keyed.filter(({ repeats }) => repeats === null);
  const finder = new TargetFinder(rows);
  const linked = new Map(rows.map((entry) => [entry.key, entry]));
  for (const [index, entry] of entries.entries()) {
    const { key, repeats } = keyed[index] as LinkedEntry;
    const own = linked.get(key) as LinkedEntry;
    for (const relation of entry.relations) {
      const [owner, told] = ownerOf(own, finder.link(relation), linked);
      // A row that stands there twice may tell further relations: they are those of the first.
      if (repeats === null && owner === own) own.relations.push(told);
      else pushOnce(owner, told);
    }
  }
  return keyed;
}

/** A relation said from the other side is the other row's; without such a row it is kept here as "liên quan", and said. */
function ownerOf(own: LinkedEntry, said: LinkedRelation, linked: ReadonlyMap<string, LinkedEntry>): [LinkedEntry, LinkedRelation] {
  const other = said.key === null ? undefined : linked.get(said.key);
  if (!said.inverse) return [own, other === own ? { ...said, key: null } : said];
  if (other !== undefined && other !== own) return [other, { ...said, ...asTarget(own), inverse: false }];
  own.doubts.push(`${said.number} không có trong sổ nên quan hệ “${LEGAL_RELATIONS[said.relation].to}” được ghi là “liên quan”`);
  return [own, { ...said, relation: 'lien-quan', inverse: false }];
}

/** A row as the target of a relation. */
function asTarget({ key, parsed, number, typeName, title, issuedDay }: LinkedEntry) {
  return { key, parsed, number: parsed?.normal ?? number, titleKey: null, typeName, title, issuedDay };
}

function pushOnce(entry: LinkedEntry, relation: LinkedRelation): void {
  const same = (other: LinkedRelation) =>
    ['relation', 'number', 'key', 'locator', 'title'].every(
      (field) => other[field as keyof LinkedRelation] === relation[field as keyof LinkedRelation],
    );
  if (!entry.relations.some(same)) entry.relations.push(relation);
}

class TargetFinder {
  readonly #byKey: Map<string, LinkedEntry[]> = new Map();

  constructor(rows: readonly LinkedEntry[]) {
    for (const entry of rows) {
      for (const key of keysOfDocument({ ...entry, id: '' })) this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), entry]);
    }
  }

  link(relation: RowRelation): LinkedRelation {
    const { parsed, titleKey, typeName, issuedDay } = relation;
    const found = this.#byKey.get(parsed?.key ?? titleKey ?? '') ?? [];
    const fitting = found.filter((entry) => {
      const otherDay = issuedDay !== null && entry.issuedDay !== null && entry.issuedDay !== issuedDay && parsed?.year === undefined;
      return (
        !otherDay && (found.length === 1 || typeName === null || entry.typeName === null || foldText(entry.typeName) === foldText(typeName))
      );
    });
    const [first] = fitting;
    if (first !== undefined && fitting.length === 1) {
      return { ...relation, key: first.key, number: first.parsed?.normal ?? relation.number };
    }
    if (parsed === null || found.length > 1) return { ...relation, key: null };
    const tellsApart = parsed.year !== undefined || issuedDay !== null;
    return { ...relation, key: tellsApart ? `register:${parsed.normal}${parsed.year === undefined ? `:${issuedDay}` : ''}` : null };
  }
}

/** Targets before what names them. Where that cannot be, in circles, the last names what comes after it: `again` goes in a second time. */
export function inOrder(entries: readonly LinkedEntry[]): { order: LinkedEntry[]; again: LinkedEntry[] } {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const state = new Map<string, 'open' | 'done'>();
  const order: LinkedEntry[] = [];
  const again = new Set<LinkedEntry>();
  for (const start of entries) {
    // An own stack: registers have chains of thousands.
    const stack = [{ entry: start, next: 0 }];
    while (stack.length > 0) {
      const top = stack[stack.length - 1] as { entry: LinkedEntry; next: number };
      if (top.next === 0 && state.get(top.entry.key) !== undefined) {
        stack.pop();
        continue;
      }
      state.set(top.entry.key, 'open');
      const relation = top.entry.relations[top.next++];
      const target = relation?.key === null || relation === undefined ? undefined : byKey.get(relation.key);
      if (relation === undefined) {
        state.set(top.entry.key, 'done');
        order.push(top.entry);
        stack.pop();
      } else if (target !== undefined && state.get(target.key) === 'open') again.add(top.entry);
      else if (target !== undefined && state.get(target.key) === undefined) stack.push({ entry: target, next: 0 });
    }
  }
  return { order, again: [...again] };
}
