// What does not fit together in a register: told to editors, who know which side is the slip of the pen.

import { LEGAL_RELATIONS, type LegalRelation } from './legal-relations.ts';
import { isEnding } from './validity.ts';
import type { Act, Entry, ValidityRegister } from './validity-register.ts';

export type RegisterProblemKind =
  /** A repeal that takes effect before the document that repeals was issued. */
  | 'before-own-issue'
  /** Replaced or repealed by a document that is older. */
  | 'by-older-document'
  /** The document that repeals had ended before; the repeal does not count. */
  | 'after-own-end'
  /** A ends B, B ends A, directly or over others. */
  | 'circle'
  | 'on-itself'
  /** A number that no document of the register has, or several have, and no id: no mistake, the other one may come later or never. */
  | 'unknown-target'
  /** Dates of one document: effect before issue, expiry before effect. */
  | 'dates-out-of-order';

export interface RegisterProblem {
  kind: RegisterProblemKind;
  /** The document to look at first. */
  documentId: string;
  number: string;
  /** The other one; of a circle, the others in their order. */
  otherNumbers: string[];
  relation: LegalRelation | null;
}

/** All contradictions of a register, in the order of its documents. Takes time linear in documents and relations. */
export function problemsOf(register: ValidityRegister): RegisterProblem[] {
  const entries = [...register.entries()];
  return [...entries.flatMap((entry) => [...dateProblems(entry), ...entry.outgoing.flatMap(actProblems)]), ...circles(entries)];
}

/** What editors read. */
export function registerProblemText({ kind, number, otherNumbers, relation }: RegisterProblem): string {
  const does = relation === null ? '' : LEGAL_RELATIONS[relation].name;
  const other = otherNumbers.join(', ');
  const texts: Readonly<Record<RegisterProblemKind, string>> = {
    'before-own-issue': `${number} ${does} ${other} từ ngày trước khi chính ${number} được ban hành. Kiểm tra ngày ban hành và ngày có hiệu lực.`,
    'by-older-document': `${number} ${does} ${other} nhưng được ban hành trước ${other}. Kiểm tra ngày ban hành và chiều của quan hệ.`,
    'after-own-end': `${number} ${does} ${other} khi chính ${number} đã hết hiệu lực, nên không được tính. Kiểm tra ngày hết hiệu lực của ${number}.`,
    circle: `${number} và ${other} làm hết hiệu lực lẫn nhau thành vòng. Kiểm tra chiều của các quan hệ.`,
    'on-itself': `${number} ${does} chính nó. Kiểm tra số của văn bản liên quan.`,
    'unknown-target': `${number} ${does} ${other}; văn bản này chưa có trong sổ, hoặc có nhiều văn bản cùng số. Không phải lỗi: quan hệ vẫn giữ theo số, và tự nối khi có đúng một văn bản.`,
    'dates-out-of-order': `Các ngày của ${number} không theo thứ tự ban hành, có hiệu lực, hết hiệu lực. Kiểm tra lại.`,
  };
  return texts[kind];
}

function dateProblems({ id, document }: Entry): RegisterProblem[] {
  const days = [document.issuedDay, document.effectiveDay, document.expiryDay].filter((day) => day !== null);
  const inOrder = days.every((day, index) => index === 0 || (days[index - 1] as string) <= day);
  return inOrder ? [] : [{ kind: 'dates-out-of-order', documentId: id, number: document.number, otherNumbers: [], relation: null }];
}

function actProblems(act: Act): RegisterProblem[] {
  const { from, declared, target, effectiveDay } = act;
  const problem = (kind: RegisterProblemKind, other = target?.document.number ?? declared.number): RegisterProblem => ({
    kind,
    documentId: from.id,
    number: from.document.number,
    otherNumbers: [other],
    relation: declared.relation,
  });
  if (target === null)
    return [problem(declared.document === from.id || declared.number === from.document.number ? 'on-itself' : 'unknown-target')];
  const { issuedDay } = from.document;
  const found: RegisterProblem[] = [];
  if (issuedDay !== null && effectiveDay !== null && effectiveDay < issuedDay) found.push(problem('before-own-issue'));
  if (issuedDay !== null && target.document.issuedDay !== null && issuedDay < target.document.issuedDay)
    found.push(problem('by-older-document'));
  if (!act.happens) found.push(problem('after-own-end'));
  return found;
}

const MAX_CIRCLES = 100;

/** Circles of documents that end each other: at least one of every set of them, up to MAX_CIRCLES in all. */
function circles(entries: readonly Entry[]): RegisterProblem[] {
  const state = new Map<Entry, 'open' | 'done'>();
  const found: RegisterProblem[] = [];
  for (const start of entries) {
    if (state.has(start)) continue;
    const path: { entry: Entry; next: number }[] = [{ entry: start, next: 0 }];
    state.set(start, 'open');
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const act = top.entry.outgoing[top.next++];
      if (act === undefined) {
        state.set(top.entry, 'done');
        path.pop();
      } else if (act.target !== null && !act.partial && isEnding(act.relation)) {
        const seen = state.get(act.target);
        if (seen === 'open' && found.length < MAX_CIRCLES)
          found.push(
            circleOf(
              path.map(({ entry }) => entry),
              act.target,
            ),
          );
        if (seen !== undefined) continue;
        state.set(act.target, 'open');
        path.push({ entry: act.target, next: 0 });
      }
    }
  }
  return found;
}

function circleOf(path: readonly Entry[], closing: Entry): RegisterProblem {
  const [first = closing, ...others] = path.slice(path.indexOf(closing));
  const numbers = others.map(({ document }) => document.number);
  return { kind: 'circle', documentId: first.id, number: first.document.number, otherNumbers: numbers, relation: null };
}
