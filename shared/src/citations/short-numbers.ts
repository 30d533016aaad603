// Bare numbers behind a type word: "Nghị định 46", "Chỉ thị số 27", "Quyết định số 2235/2017", "19" in "số 18, 19". Many words that
// name types are also verbs, and many numbers behind them count things: "kết luận 118 thùng", "kế hoạch 5 năm".

import { isBlank, isDash, isDigit, isLetter, isSlash, isUpper, isWordCharacter, nextWord, skipBlanks } from './characters.ts';
import { isYear, numberAt } from './dates.ts';
import { type BareNumber, isTypeWordPair } from './type-words.ts';
import { words, wordsOf } from './vocabulary.ts';

export interface ShortNumber {
  end: number;
  /** "46", "08", "30a", "2235/2017". */
  normal: string;
}

const MAX_DIGITS = 5;

/** Words that follow a citation, never a count. */
const FOLLOWERS = words(
  [
    'của về ngày năm và có đã này được quy qui do ban là tại cũng sẽ thì đến để ra mới không hướng cho với theo như thay sửa hết vừa nói nêu yêu',
    'chỉ còn khi từ bổ khóa giao trên hay hoặc đang bị nhằm nên mà vì cùng ở trong bằng thuộc phải cần hiện trước sau đối quyết thực bãi hủy cấm',
  ].join(' '),
);
/** What is counted: a number before one of these is no number of a document. */
const UNITS = words(
  [
    'điều khoản điểm chương mục trang nội vấn năm tháng tuần người trường vụ ca xã huyện tỉnh phường thôn bản tỷ tỉ triệu nghìn ngàn đồng lần hộ',
    'thùng suất con cái chiếc bộ cuộc đợt nhóm giải nhiệm mục dự đề cán học đại đảng doanh công ty đơn cơ nhà tổ hội lớp ngôi căn lô phần loại mẫu',
    'bước tiêu chí hành kg km ha m tấn giờ phút ngành lĩnh văn nghị thông chỉ tiểu bị đối tượng cá tập thể chi hạng cây kiến biện kết ý trẻ em',
  ].join(' '),
);

/** "Nghị quyết 21 đề ra", but "21 đề án". */
const [NAM, NGAY, DE, RA] = wordsOf('năm', 'ngày', 'đề', 'ra');

export interface ShortContext {
  bare: BareNumber;
  isNumberSaid: boolean;
  /** The type was said before an earlier number of the same list. */
  isListed: boolean;
  /** Nghị quyết 4 is rather that of the fourth plenum. */
  mayHaveOneDigit: boolean;
}

/** The bare number whose digits are at `start` to `digitsEnd`; null when it counts something, or is part of something else. */
export function shortNumberAt(text: string, start: number, digitsEnd: number, context: ShortContext): ShortNumber | null {
  if (digitsEnd - start > MAX_DIGITS || context.bare === 'never') return null;
  if (!context.isNumberSaid && context.bare === 'said') return null;
  let end = digitsEnd;
  let normal = text.slice(start, digitsEnd).replace(/^0+/, '').padStart(2, '0');
  if (normal === '00') return null;
  const letter = text.charCodeAt(end);
  if (letter >= 0x61 && letter <= 0x64 && !isWordCharacter(text.charCodeAt(end + 1))) normal += text.charAt(end++);
  const year = isSlash(text.charCodeAt(end)) ? numberAt(text, end + 1, 4) : null;
  if (year !== null && isYear(year.value)) {
    normal += `/${year.value}`;
    end = year.end;
  }
  if (isPartOfMore(text, end) || (!context.isNumberSaid && isDoubtful(text, start, end, context))) return null;
  return { end, normal };
}

/** "1.500", "3,5", "12/5", "20-25", "40%", "15h", "2.a". */
function isPartOfMore(text: string, end: number): boolean {
  const next = text.charCodeAt(end);
  const after = text.charCodeAt(end + 1);
  if (isWordCharacter(next) || isSlash(next) || text[end] === '%' || text[end] === '_') return true;
  return (isDash(next) && isWordCharacter(after)) || ((text[end] === '.' || text[end] === ',' || text[end] === ':') && isDigit(after));
}

/** Without "số" what follows must not be counted by it. */
function isDoubtful(text: string, start: number, end: number, { bare, isListed, mayHaveOneDigit }: ShortContext): boolean {
  const digits = end - start;
  if (digits < 2 && (!mayHaveOneDigit || isListed)) return true;
  if (digits === 4 && isYear(Number(text.slice(start, end)))) return true;
  const next = isBlank(text.charCodeAt(end)) ? nextWord(text, end) : null;
  if (next === null) {
    const sign = skipBlanks(text, end);
    return sign >= 0 && isBlank(text.charCodeAt(end)) && (isDigit(text.charCodeAt(sign)) || text[sign] === '%');
  }
  const further = nextWord(text, next.end);
  if (further !== null && isTypeWordPair(next.word, further.word)) return !FOLLOWERS.has(next.word);
  if (next.word === NAM || next.word === NGAY) return further === null || !isDigit(text.charCodeAt(further.start));
  if (FOLLOWERS.has(next.word) || (next.word === DE && further?.word === RA)) return false;
  if (bare === 'verb' || digits < 2 || !isLetter(text.charCodeAt(next.start))) return true;
  // "Nghị quyết 18, 19 Hội nghị Trung ương 6": what is counted is not written with a capital.
  return !isUpper(text.charCodeAt(next.start)) && (isListed || UNITS.has(next.word));
}
