// "Kiểm tra sổ văn bản": what does not fit together in the register as editors have it, drafts included.

import { parseDocumentNumber } from '@bang-tin/shared/document-numbers';
import { problemsOf, registerProblemText } from '@bang-tin/shared/register-problems';
import { foldText } from '@bang-tin/shared/text-folding';
import { ValidityRegister } from '@bang-tin/shared/validity-register';
import { CHECK_KINDS, type CheckAnswer, type CheckKind, type CheckRow } from './answers.ts';
import type { RegisterDocument } from './load-register.ts';
import { numberGaps, toNamed } from './number-gaps.ts';
import type { RegisterSnapshot } from './register-snapshot.ts';

export const ROWS_PER_PAGE = 50;

const checked = new WeakMap<RegisterSnapshot, CheckRow[]>();

/** Everything that is worth a look, the worst first. */
export function checkRegister(snapshot: RegisterSnapshot): CheckRow[] {
  let rows = checked.get(snapshot);
  if (rows === undefined) {
    const { documents } = snapshot;
    const found = [...duplicates(documents), ...contradictions(documents), ...unreadable(documents), ...numberGaps(documents.values())];
    rows = CHECK_KINDS.flatMap((kind) => found.filter((row) => row.kind === kind));
    checked.set(snapshot, rows);
  }
  return rows;
}

/** One page of it. @param kind null: of all kinds @param page from 1 */
export function checkPage(snapshot: RegisterSnapshot, kind: CheckKind | null, page: number): CheckAnswer {
  const all = checkRegister(snapshot);
  const counts = Object.fromEntries(CHECK_KINDS.map((one) => [one, 0])) as Record<CheckKind, number>;
  for (const row of all) counts[row.kind] += 1;
  const rows = kind === null ? all : all.filter((row) => row.kind === kind);
  const pages = Math.max(1, Math.ceil(rows.length / ROWS_PER_PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  const from = (shown - 1) * ROWS_PER_PAGE;
  return { documents: snapshot.documents.size, counts, rows: rows.slice(from, from + ROWS_PER_PAGE), page: shown, pages };
}

type Documents = RegisterSnapshot['documents'];

/** The same number, and type, body and year are equal as far as they are known. */
function duplicates(documents: Documents): CheckRow[] {
  const byKey = new Map<string, RegisterDocument[][]>();
  for (const document of documents.values()) {
    const { number } = document.draft;
    if (number === '') continue;
    const key = parseDocumentNumber(number)?.key ?? foldText(number);
    const groups = byKey.get(key) ?? [];
    const group = groups.find((members) => members.every((member) => areAlike(member, document)));
    if (group === undefined) groups.push([document]);
    else group.push(document);
    byKey.set(key, groups);
  }
  return [...byKey.values()].flat().flatMap((group) => {
    if (group.length < 2) return [];
    const text = `${group.length} văn bản cùng số ${group[0]?.draft.number}, cùng loại, cơ quan và năm. Giữ lại một, hoặc sửa số, cơ quan, ngày ban hành cho đúng.`;
    return [{ kind: 'duplicate' as const, text, documents: group.slice(0, MOST_NAMED).map(toNamed) }];
  });
}

const MOST_NAMED = 10;

function areAlike(a: RegisterDocument, b: RegisterDocument): boolean {
  return isAlike(a.type?.id, b.type?.id) && isAlike(a.issuer?.id, b.issuer?.id) && isAlike(yearOf(a), yearOf(b));
}

const isAlike = (a: string | undefined, b: string | undefined): boolean => a === undefined || b === undefined || a === b;
const yearOf = ({ draft }: RegisterDocument): string | undefined => draft.issuedDay?.slice(0, 4);

function contradictions(documents: Documents): CheckRow[] {
  const register = new ValidityRegister([...documents.values()].map(({ id, draft }) => ({ id, ...draft })));
  return problemsOf(register).map((problem) => {
    const document = documents.get(problem.documentId);
    return { kind: problem.kind, text: registerProblemText(problem), documents: document ? [toNamed(document)] : [] };
  });
}

function unreadable(documents: Documents): CheckRow[] {
  return [...documents.values()].flatMap((document) => {
    const { number } = document.draft;
    if (number !== '' && parseDocumentNumber(number) !== null) return [];
    const text =
      number === ''
        ? 'Văn bản chưa có số, ký hiệu. Hãy mở và điền như in trên văn bản.'
        : `“${number}” không đọc được thành số, ký hiệu văn bản. Hãy mở và gõ lại như in trên văn bản.`;
    return [{ kind: 'unreadable-number' as const, text, documents: [toNamed(document)] }];
  });
}
