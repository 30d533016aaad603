// How far the name of an issuing body goes: "của Bộ Giáo dục và Đào tạo quy định …" ends before "quy định", "của Ban Bí thư và Quy định
// số …" before "và". Capitalised words go on; small ones only where they are known parts of such names.

import { isBlank, isDash, isDigit, isLetter, isUpper, isWordCharacter, skipBlanks, wordEnd } from './characters.ts';
import { isTypeWordPair } from './type-words.ts';
import { pairOf, UNKNOWN_WORD, wordAt, wordPairs, words, wordsOf } from './vocabulary.ts';

const MAX_WORDS = 30;
const COMMA = 0x2c;
const FULL_STOP = 0x2e;
const AMPERSAND = 0x26;
const LINE_FEED = 0x0a;

const COMPOUNDS = wordPairs(
  [
    'chính phủ,thủ tướng,quốc hội,ủy ban,nhân dân,hội đồng,bộ trưởng,thứ trưởng,chính trị,bí thư,chấp hành,trung ương,thường vụ,thường trực',
    'thành phố,thị xã,thị trấn,y tế,đào tạo,giáo dục,phát triển,nông thôn,nông nghiệp,môi trường,tài nguyên,xã hội,lao động,thương binh',
    'khoa học,công nghệ,kế hoạch,đầu tư,thông tin,truyền thông,văn hóa,thể thao,du lịch,giao thông,vận tải,xây dựng,nội vụ,tư pháp',
    'công thương,công an,quốc phòng,ngoại giao,ngoại vụ,dân tộc,tôn giáo,ngân hàng,nhà nước,việt nam,kiểm toán,thanh tra,tòa án,tối cao',
    'kiểm sát,kiểm tra,thống đốc,chánh án,chánh thanh,viện trưởng,tài chính,tổ chức,tuyên giáo,dân vận,nội chính,kinh tế,khoa giáo,chỉ đạo,quản lý,giám đốc,giám hiệu',
    'hiệu trưởng,cục trưởng,chủ tịch,chủ nhiệm,phó chủ,trưởng ban,văn phòng,bảo hiểm,hải quan,quân ủy,cán sự,đảng đoàn,đảng ủy,đảng bộ',
    'tỉnh ủy,thành ủy,huyện ủy,quận ủy,thị ủy,cơ quan,liên ngành,liên bộ,liên tịch,đại học,cao đẳng,với các,trong khối,thẩm phán,thủ đô',
    'mặt trận,tổ quốc,thanh niên,phụ nữ,cựu chiến,chiến binh,đại biểu,hội nghị,lần thứ,toàn quốc,cấp tỉnh,cấp huyện,cấp cao,phòng chống,công đoàn',
    'chỉ huy,liên hiệp,liên minh,liên đoàn,hợp tác,tác xã,chính sách,quốc gia,đất đai,doanh nghiệp,thủy lợi,thủy sản,lâm nghiệp,kiểm lâm,hàng không',
    'hàng hải,đường bộ,đường sắt,viễn thông,báo chí,xuất bản,dân số,trẻ em,cán bộ,dân quân,cứu nạn,công nghiệp,dân dụng,nghệ thuật,lưu trữ',
    'tổng cục,công ty,tập đoàn,kho bạc,thống kê,quân sự,biên phòng,quân khu,thi đua,khen thưởng,thị trường,chứng khoán,quản trị,thành viên,quận huyện',
  ].join(','),
);
const SINGLES = words(
  'đảng tỉnh huyện quận phường xã tp tx sở ban bộ ngành cục vụ phòng viện trường hội khối khóa ủy liên tổng phó trưởng ubnd hđnd ttg đoàn học thuế nước',
);
/** Verbs of which one word could be part of a name, and words that start what a document is about; in any case. */
const STOP_PAIRS = wordPairs(
  [
    'ban hành,quy định,qui định,hướng dẫn,sửa đổi,bổ sung,phê duyệt,thay thế,bãi bỏ,hủy bỏ,công bố,công nhận,chấp thuận,cho phép,thực hiện',
    'triển khai,kiện toàn,thành lập,điều chỉnh,bổ nhiệm,thu hồi,xử phạt,xử lý,yêu cầu,đề nghị,quyết định,thông qua,tăng cường,đẩy mạnh',
    'tiếp tục,hết hiệu,có hiệu,căn cứ,giai đoạn,đối với,về việc,xét đề,nghị quyết,nghị định,thông tư,chỉ thị,gia hạn,xác định',
    'ủy quyền,chính thức,trả lời,đính chính,giải thích,giải quyết,sau đây,trước đây,kèm theo,nêu trên,nói trên',
  ].join(','),
);
const STOPS = words(
  've về vv được đã là có cho để khi thì từ ngày số như nhằm gồm vừa mới sẽ đang còn cũng bị phải không chưa nên mà do tại theo năm này v giao vào',
);
const NOT_AT_END = words('khóa và với các trong khối liên lần thứ phó tổng học');
const PLACES = words('tỉnh huyện quận phường xã phố tp thị');
const NUMBERED = words('khóa quận phường khu thứ đoàn vùng số');
const JOINED_BODIES = words('vũng huế bộ ban thương ủy sở tổng viện tòa ngân thanh văn hội');
/** Parts of names that are verbs, too: "Ban Tổ chức", but "của UBND tỉnh tổ chức thực hiện". Small, they need one of the words before. */
const VERBS = wordPairs(
  'tổ chức,kiểm tra,quản lý,chỉ đạo,đầu tư,thanh tra,phát triển,xây dựng,đào tạo,bảo hiểm,kiểm sát,khen thưởng,hợp tác',
);
const BEFORE_VERBS = words('ban bộ vụ sở cục phòng đồng viện tâm ủy và ty quan tra dục nghiệp đua minh');
const MAX_PLACE_WORDS = 3;

/** First words of compounds: "và phát triển". */
const COMPOUND_STARTS: ReadonlySet<number> = new Set([...COMPOUNDS].map((pair) => Math.floor(pair / pairOf(1, 0))));
const [VA, CAC, LUAT, HOA, THE, TRUONG, CHU, KHOA, THU] = wordsOf('và', 'các', 'luật', 'hóa', 'thể', 'trưởng', 'chủ', 'khóa', 'thứ');

interface Word {
  start: number;
  end: number;
  id: number;
  isSmall: boolean;
}

/** The end of the name that starts at `from`; -1 when what stands there names no body. */
export function issuerEnd(text: string, from: number): number {
  let word = readWord(text, from);
  if (word === null || !opensName(text, word)) return -1;
  const kept: Word[] = [];
  let [isAllSmall, placeWords] = [true, 0];
  while (word !== null && kept.length < MAX_WORDS) {
    const next = readWord(text, nextWordStart(text, word, false));
    const previous: Word | undefined = kept.at(-1);
    if (stopsName(text, word, next, previous)) break;
    isAllSmall &&= word.isSmall;
    const isCompound: boolean = next !== null && COMPOUNDS.has(pairOf(word.id, next.id));
    const goesOn: boolean =
      !word.isSmall ||
      isCompound ||
      SINGLES.has(word.id) ||
      word.id === VA ||
      word.id === CAC ||
      previous?.id === KHOA ||
      previous?.id === THU;
    const isPlaceName: boolean = !goesOn && isAllSmall && placeWords > 0 && placeWords <= MAX_PLACE_WORDS;
    if (!goesOn && !isPlaceName) break;
    placeWords = PLACES.has(word.id) ? 1 : isPlaceName ? placeWords + 1 : 0;
    kept.push(word);
    if (isCompound && next !== null && (word.isSmall || next.isSmall)) {
      kept.push(next);
      placeWords = PLACES.has(next.id) ? 1 : 0;
      word = next;
    }
    word = readWord(text, nextWordStart(text, word, true));
  }
  while (kept.length > 0 && NOT_AT_END.has((kept.at(-1) as Word).id)) kept.pop();
  return kept.at(-1)?.end ?? -1;
}

function opensName(text: string, word: Word): boolean {
  const next = readWord(text, nextWordStart(text, word, false));
  if (word.id === LUAT || (next !== null && isTypeWordPair(word.id, next.id))) return false;
  if (!word.isSmall) return !isDigit(text.charCodeAt(word.start));
  return SINGLES.has(word.id) || (next !== null && COMPOUNDS.has(pairOf(word.id, next.id)));
}

function stopsName(text: string, word: Word, next: Word | null, previous: Word | undefined): boolean {
  if (isDigit(text.charCodeAt(word.start))) return previous === undefined || !NUMBERED.has(previous.id);
  if (next === null) return STOPS.has(word.id);
  const pair = pairOf(word.id, next.id);
  // "Bộ Giao thông vận tải", but "của Bộ giao …".
  if (STOPS.has(word.id) && (word.isSmall || !COMPOUNDS.has(pair))) return true;
  if (STOP_PAIRS.has(pair) || (word.isSmall && VERBS.has(pair) && !BEFORE_VERBS.has(previous?.id ?? UNKNOWN_WORD))) return true;
  if (word.id === VA) return next.isSmall && !SINGLES.has(next.id) && !COMPOUND_STARTS.has(next.id);
  return previous?.id === VA && (word.id === LUAT || isTypeWordPair(word.id, next.id));
}

/** A word with what is tightly joined to it: "TN&MT", "GD-ĐT", "TP.HCM". */
function readWord(text: string, from: number): Word | null {
  if (from < 0 || from >= text.length || !isWordCharacter(text.charCodeAt(from))) return null;
  let end = wordEnd(text, from);
  if (end === from) return null;
  while (isJoiner(text, end, from)) {
    const further = wordEnd(text, end + 1);
    if (further === end + 1) break;
    end = further;
  }
  const first = text.charCodeAt(from);
  return { start: from, end, id: wordAt(text, from, end), isSmall: !isUpper(first) && isLetter(first) };
}

function isJoiner(text: string, at: number, start: number): boolean {
  const code = text.charCodeAt(at);
  if (at - start > 24 || !isLetter(text.charCodeAt(at + 1))) return false;
  if (code === FULL_STOP) return at - start <= 3 && isUpper(text.charCodeAt(at + 1));
  return code === AMPERSAND || (isDash(code) && isUpper(text.charCodeAt(at + 1)));
}

/** Where the next word of the name starts; -1 where a sign ends it. `overSigns`: commas and dashes that stand inside names are stepped over. */
function nextWordStart(text: string, word: Word, overSigns: boolean): number {
  const code = text.charCodeAt(word.end);
  if (isBlank(code)) {
    const start = skipBlanks(text, word.end);
    return overSigns && start >= 0 && isDash(text.charCodeAt(start)) ? joinedBodyStart(text, start + 1) : start;
  }
  if (!overSigns) return -1;
  if (code === FULL_STOP && PLACES.has(word.id) && text.charCodeAt(word.end + 1) !== LINE_FEED) {
    const start = skipBlanks(text, word.end + 1);
    return start >= 0 && isUpper(text.charCodeAt(start)) ? start : -1;
  }
  return code === COMMA ? startBehindComma(text, word) : -1;
}

/** "Bộ Lao động - Thương binh và Xã hội", "Bộ Tài chính - Bộ Tư pháp"; not "UBND tỉnh - Nội quy". */
function joinedBodyStart(text: string, from: number): number {
  const start = skipBlanks(text, from);
  if (start < 0 || !isUpper(text.charCodeAt(start))) return -1;
  return JOINED_BODIES.has(wordAt(text, start, wordEnd(text, start))) ? start : -1;
}

/** "Bộ Văn hóa, Thể thao và Du lịch", "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ". */
function startBehindComma(text: string, word: Word): number {
  const start = skipBlanks(text, word.end + 1);
  if (start < 0) return -1;
  const next = wordAt(text, start, wordEnd(text, start));
  return (word.id === HOA && next === THE) || (word.id === TRUONG && next === CHU) ? start : -1;
}
