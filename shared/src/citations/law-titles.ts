// Laws are cited by title: "Luật Cán bộ, công chức ngày 13 tháng 11 năm 2008", "Luật Phí và lệ phí số 97/2015/QH13". A title is read
// backwards from the number, year or date that ends it. Words that no title holds end the search, so that "Luật này được Quốc hội
// thông qua năm 2013" is no citation; commas stand only in known places, so that "Luật Ngân sách nhà nước, dự toán năm 2020" is none.

import { isDigit, skipBlanksBack, wordStart } from './characters.ts';
import { pairOf, UNKNOWN_WORD, wordAt, word as wordId, wordPairs, words, wordsOf } from './vocabulary.ts';

export type LawTypeName = 'Luật' | 'Bộ luật' | 'Pháp lệnh' | 'Hiến pháp';
export interface LawTitle {
  typeName: LawTypeName;
  start: number;
  titleStart: number;
  titleEnd: number;
}

interface Word {
  word: number;
  start: number;
  end: number;
  /** A comma stands behind it. */
  comma: boolean;
}

const MAX_TITLE_WORDS = 48;
const COMMA = 0x2c;
const AMPERSAND = 0x26;

/** Words that end the search, and the words before which they are part of a title all the same. */
const STOPS: ReadonlyMap<number, ReadonlySet<number>> = new Map(
  [
    'này đó trên nêu nói đã được sẽ thì mà khi nếu nên vì bởi bị=động chưa=thành cũng còn mới=sáng đầu=tư cuối giữa khoảng giai tới hết kể hiệu=quả là từ do trong sau trước ngày tháng năm',
    'để như cho bằng hay hoặc những nhưng đang=chấp nhiều mỗi cùng gồm theo=hợp,phương có=công,liên tại=doanh,việt,tòa,cơ',
    'với=cách vào=sản,doanh về=dân,hình,thuế đến=quy,đầu,kế,an của=công,nhà,hội,hđnd,người,quốc,rượu,tổ,luật,bộ,các,pháp,thuốc một=số qua=biên',
  ]
    .join(' ')
    .split(' ')
    .map((entry) => [wordId(entry.split('=')[0] as string), new Set(entry.split('=')[1]?.split(',').map(wordId))]),
);

/** Verbs and other types of documents: "Luật Đất đai quy định năm 2013". */
const STOP_PAIRS = wordPairs('quy định,qui định,quyết định,nghị định,nghị quyết,ban hành');

/** The word before and the word behind each comma that titles of laws hold. */
const COMMAS: ReadonlySet<number> = new Set(
  [
    'bộ,công đua,khen phòng,chống khẩu,thuế cảnh,nhập cảnh,xuất cảnh,quá cảnh,cư cảnh,đi lý,sử lý,bảo lý,khai lý,kinh vệ,chăm toàn,vệ cháy,chữa',
    'nạn,cứu kiệm,chống ngưỡng,tôn giải,đối tự,an ninh,trật kết,gia hiến,lấy lấy,ghép học,công chuẩn,quy nghiệp,công biến,giáo nguyên,môi',
    'khí,vật phòng,an đổi,bổ rượu,bia xuất,kinh bệnh,chữa hđnd,ubnd dân,ủy nại,tố dục,thể giữ,tạm mua,trưng phẩm,hàng bỏ,sửa thế,bãi dân,viện hồi,phá nghiệp,khu phí,lệ mô,bộ cứu,khoa cáo,khiếu xét,chất đo,hiệu',
  ]
    .join(' ')
    .split(' ')
    .map((pair) => pairOf(wordId(pair.split(',')[0] as string), wordId(pair.split(',')[1] as string))),
);

const BAN = wordId('ban');
const NOT_BEFORE = words('kỷ kỉ pháp quy qui hội đh học trường khoa ngành sĩ phòng ty dựng soạn hệ môn tục');
const NOT_BEHIND = words('sư gia pháp lệ định chơi tục thơ và hiện');
const [LUAT, LENH, PHAP, HIEN, BO, NUOC, SUA, DOI] = wordsOf('luật', 'lệnh', 'pháp', 'hiến', 'bộ', 'nước', 'sửa', 'đổi');

/** The law whose title ends before the blanks at `end`; null when the words there name none. The title may be empty. */
export function lawTitleBefore(text: string, end: number): LawTitle | null {
  const titleEnd = skipBlanksBack(text, end);
  if (titleEnd <= 0) return null;
  const words: Word[] = [];
  let found: LawTitle | null = null;
  let index = titleEnd;
  for (let count = 0; count < MAX_TITLE_WORDS; count++) {
    const word = wordBefore(text, index, words.at(-1));
    if (word === null) break;
    const law = lawAt(text, word, words, titleEnd);
    if (law !== null && (found === null || isAmendment(words))) found = law;
    if (isStop(text, word, words.at(-1))) break;
    words.push(word);
    index = word.start;
  }
  return found;
}

/** Whether the words after "Luật", read backwards, begin with "sửa đổi": its title holds those of other laws. */
function isAmendment(words: readonly Word[]): boolean {
  return words.at(-1)?.word === SUA && words.at(-2)?.word === DOI;
}

function lawAt(text: string, { word, start, end }: Word, behind: readonly Word[], titleEnd: number): LawTitle | null {
  const next = behind.at(-1);
  const make = (typeName: LawTypeName, from: number): LawTitle => ({ typeName, start: from, titleStart: next?.start ?? end, titleEnd });
  if (word !== LUAT && word !== LENH && word !== PHAP) return null;
  if (behind.length > 0 && text.charCodeAt(end) === COMMA) return null;
  const before = wordBefore(text, start, behind.at(-1) ?? NO_WORD);
  if (word === LENH) return before?.word === PHAP && !before.comma ? make('Pháp lệnh', before.start) : null;
  if (word === PHAP) return before?.word === HIEN && (next === undefined || next.word === NUOC) ? make('Hiến pháp', before.start) : null;
  if (next !== undefined && NOT_BEHIND.has(next.word)) return null;
  if (before?.word === BO && !before.comma) return make('Bộ luật', before.start);
  return before !== null && !before.comma && NOT_BEFORE.has(before.word) ? null : make('Luật', start);
}

/** Stands for what follows a law without a title. */
const NO_WORD: Word = { word: UNKNOWN_WORD, start: 0, end: 0, comma: false };

function isStop(text: string, current: Word, behind: Word | undefined): boolean {
  const { word, comma } = current;
  if (comma && behind !== undefined && !COMMAS.has(pairOf(word, behind.word))) return true;
  // "Luật Ban hành văn bản quy phạm pháp luật" begins with what elsewhere is a verb.
  if (behind !== undefined && STOP_PAIRS.has(pairOf(word, behind.word))) {
    return word !== BAN || wordBefore(text, current.start, current)?.word !== LUAT;
  }
  const exceptions = STOPS.get(word);
  return exceptions !== undefined && !(behind !== undefined && exceptions.has(behind.word));
}

/** The word before `end`, over blanks and one comma; null at any other sign, at digits and at the start. */
function wordBefore(text: string, end: number, behind: Word | undefined): Word | null {
  let last = skipBlanksBack(text, end);
  if (last <= 0) return null;
  const comma = text.charCodeAt(last - 1) === COMMA;
  if (text.charCodeAt(last - 1) === AMPERSAND) last = skipBlanksBack(text, last - 1);
  // A title does not end with a comma: "Luật Đất đai, năm 2014 tỉnh đã …".
  if (comma && behind === undefined) return null;
  if (comma) last = skipBlanksBack(text, last - 1);
  if (last <= 0) return null;
  const start = wordStart(text, last);
  if (start === last) return null;
  const isCount = last - start <= 2 && behind?.word === LUAT; // "của 37 Luật có liên quan đến quy hoạch"
  if (isDigit(text.charCodeAt(start)) && !isCount) return null;
  return { word: wordAt(text, start, last), start, end: last, comma };
}
