// The words that name the type of a document before its number: "Thông tư liên tịch số 11/2015/TTLT-BGDĐT-BNV".

import { isUpper, previousWord, skipBlanksBack } from './characters.ts';
import { lastLetters, pairOf, word } from './vocabulary.ts';

/**
 * How the word stands with a bare number:
 * - `noun`: "Nghị định 46" is a citation;
 * - `verb`: the word is also a verb, so what follows decides: "quyết định 873 của", not "kết luận 118 thùng";
 * - `said`: only with "số" between: "Công điện số 5", not "Chương trình 135";
 * - `never`: too many other things are numbered so: "dự án 661".
 */
export type BareNumber = 'noun' | 'verb' | 'said' | 'never';
export interface TypeWord {
  /** As registers name the type: "Thông tư liên tịch"; null for "văn bản", which takes its type from the symbol. */
  name: string | null;
  bare: BareNumber;
}

const TYPE_WORDS: readonly [forms: string, bare: BareNumber, name?: string][] = [
  ['nghị định', 'noun'],
  ['nghị quyết', 'noun'],
  ['nghị quyết liên tịch', 'noun'],
  ['chỉ thị', 'noun'],
  ['thông tư', 'noun'],
  ['thông tư liên tịch', 'noun'],
  ['thông tư liên bộ', 'noun', 'Thông tư liên tịch'],
  ['thông tư liên ngành', 'noun', 'Thông tư liên tịch'],
  ['công văn', 'noun'],
  ['quyết định', 'verb'],
  ['quy định', 'verb'],
  ['qui định', 'verb', 'Quy định'],
  ['kết luận', 'verb'],
  ['kết luận thanh tra', 'verb'],
  ['hướng dẫn', 'verb'],
  ['thông báo', 'said'],
  ['thông báo kết luận', 'said', 'Thông báo'],
  ['thông tri', 'said'],
  ['luật', 'said'],
  ['bộ luật', 'said'],
  ['pháp lệnh', 'said'],
  ['hiến pháp', 'never'],
  ['lệnh', 'said'],
  ['sắc lệnh', 'said'],
  ['sắc luật', 'said'],
  ['quy chế', 'said'],
  ['qui chế', 'said', 'Quy chế'],
  ['quy chế phối hợp', 'said', 'Quy chế'],
  ['thông cáo', 'said'],
  ['chương trình', 'said'],
  ['chương trình hành động', 'said'],
  ['chương trình phối hợp', 'said'],
  ['kế hoạch', 'said'],
  ['kế hoạch liên tịch', 'said'],
  ['kế hoạch phối hợp', 'said', 'Kế hoạch'],
  ['hướng dẫn liên ngành', 'said', 'Hướng dẫn'],
  ['phương án', 'said'],
  ['đề án', 'said'],
  ['dự án', 'never'],
  ['báo cáo', 'said'],
  ['biên bản', 'never'],
  ['tờ trình', 'said'],
  ['công điện', 'said'],
  ['giấy mời', 'never'],
  ['giấy ủy quyền', 'never'],
  ['giấy giới thiệu', 'never'],
  ['giấy nghỉ phép', 'never'],
  ['phiếu chuyển', 'never'],
  ['phiếu gửi', 'never'],
  ['phiếu báo', 'never'],
  ['bản ghi nhớ', 'never'],
  ['bản thỏa thuận', 'never'],
  ['bản sao y', 'never'],
  ['bản sao lục', 'never'],
  ['bản trích sao', 'never'],
  ['thư công', 'never'],
  ['văn bản hợp nhất', 'said'],
  ['án lệ', 'never'],
  ['quy hoạch', 'never'],
  ['tuyên bố', 'never'],
  ['văn bản', 'said', ''],
  ['nđ', 'noun', 'Nghị định'],
  ['nq', 'noun', 'Nghị quyết'],
  ['qđ', 'noun', 'Quyết định'],
  ['ttlt', 'noun', 'Thông tư liên tịch'],
  ['ct', 'never', 'Chỉ thị'],
  ['tt', 'never', 'Thông tư'],
  ['cv', 'said', 'Công văn'],
  ['tb', 'never', 'Thông báo'],
  ['kh', 'never', 'Kế hoạch'],
  ['kl', 'never', 'Kết luận'],
];

/** A tree of type words, read from the last word to the first. */
interface Branch {
  type: TypeWord | null;
  /** An abbreviation, which counts only in capitals: "NĐ". */
  isAbbreviation: boolean;
  before: Map<number, Branch>;
}

const byForm = new Map<string, TypeWord>();
const tree: Branch = { type: null, isAbbreviation: false, before: new Map() };
const pairs = new Set<number>();
for (const [form, bare, name] of TYPE_WORDS) {
  const type = { name: name === '' ? null : (name ?? form.charAt(0).toUpperCase() + form.slice(1)), bare };
  const ids = form.split(' ').map(word);
  byForm.set(form, type);
  if (ids.length === 2) pairs.add(pairOf(ids[0] as number, ids[1] as number));
  let branch = tree;
  for (const id of ids.reverse()) {
    const next = branch.before.get(id) ?? { type: null, isAbbreviation: false, before: new Map() };
    branch.before.set(id, next);
    branch = next;
  }
  branch.type = type;
  branch.isAbbreviation = ids.length === 1 && form !== 'luật' && form !== 'lệnh';
}

const LAST_LETTERS = lastLetters(TYPE_WORDS.map(([form]) => form));

export interface FoundTypeWord {
  type: TypeWord;
  start: number;
  end: number;
}

/** The longest type word that ends before the blanks at `end`; null when the words there name none. */
export function typeWordBefore(text: string, end: number): FoundTypeWord | null {
  const letter = skipBlanksBack(text, end) - 1;
  if (letter < 0 || !LAST_LETTERS.has(text.charCodeAt(letter))) return null;
  let found: FoundTypeWord | null = null;
  let last = -1;
  let index = end;
  for (let branch: Branch | undefined = tree; branch !== undefined; ) {
    const before = previousWord(text, index);
    branch = before === null ? undefined : branch.before.get(before.word);
    if (branch === undefined || before === null) break;
    if (last < 0) last = before.end;
    index = before.start;
    if (branch.type !== null && !(branch.isAbbreviation && !isUpper(text.charCodeAt(index)))) {
      found = { type: branch.type, start: index, end: last };
    }
  }
  return found;
}

/** Whether two words are a type word: "nghị quyết" in "chỉ thị 02 nghị quyết". */
export function isTypeWordPair(first: number, second: number): boolean {
  return pairs.has(pairOf(first, second));
}

/** The type word that registers use for the type; undefined for none. */
export function typeWordNamed(name: string | null | undefined): TypeWord | undefined {
  return name ? byForm.get(name.toLowerCase()) : undefined;
}
