// Who took part in a meeting and how: chaired it, directed it, attended it. Reads sentences such as
//   "Đồng chí A - Ủy viên …, Trưởng Ban … dự, chỉ đạo Hội nghị; các đồng chí B - Phó …, C - Phó … đồng chủ trì"
//   "Dự và chỉ đạo hội nghị có đồng chí: A – Phó Bí thư …"

import { looksLikeName } from './credits.ts';
import { toSentences } from './sentences.ts';

export interface Official {
  name: string;
  position: string | null;
}
export interface Officials {
  chairs: Official[];
  directing: Official[];
  /** Those who attended, in the words of the page; null where it does not say. */
  participants: string | null;
}

type Role = 'chair' | 'direct' | 'attend';

const VERB = '(?:đồng )?chủ trì|(?:đồng )?chủ tọa|(?:đồng )?chủ toạ|điều hành|(?:đến |tới |về |tham )?dự|(?:phát biểu )?chỉ đạo|khai mạc';
const MEETING_NOUN = '(?:tại )?(?:buổi |cuộc |phiên )?(?:h[ộô]i nghị|giao ban|họp|kỳ họp|hội thảo|tọa đàm|toạ đàm|đại hội|lễ|làm việc)';
// "dự, chỉ đạo Hội nghị", "đồng chủ trì", "Dự và chỉ đạo hội nghị"; its callers refuse "dự án", "Ban Chỉ đạo"
const PHRASE = new RegExp(
  `(?<!\\p{L})(?:${VERB})(?:(?:,| và|, và| cùng) (?:có (?:bài )?)?(?:${VERB}))*(?: ${MEETING_NOUN}[^,.;:]{0,60}?(?= (?:có|gồm|là)(?!\\p{L})|[,.;:]|$)| ${MEETING_NOUN})?(?!\\p{L})`,
  'giu',
);
const HONORIFIC =
  /(?:(?:sự|của|các|cùng|và|có|gồm|do|với|còn|là|tham gia) )*(?<!\p{L})(?:(?:các )?(?:đồng chí|đ\/c|ông|bà)(?: \([^)]*\))?)(?!\p{L}) ?:?/giu;
const RANK =
  /^(?:(?:PGS|GS|TS|ThS|Ths|BS|BSCKI|BSCKII|KS|Tiến sĩ|Tiến sỹ|Thạc sĩ|Thạc sỹ|Bác sĩ|Nhà giáo|(?:Thiếu|Trung|Thượng|Đại) (?:tá|tướng|úy|tướng))[.,]* ?)+/u;
const POSITION_START =
  /^(?:nguyên |quyền |thường trực|phó|trưởng|ủy viên|uỷ viên|uvbtv|uvbch|bí thư|chủ tịch|giám đốc|tổng|chánh|cục|vụ trưởng|viện|hiệu|bộ trưởng|thứ trưởng|thành viên|đại biểu|chỉ huy|chính ủy|chính trị viên|chủ nhiệm|thư ký|đại diện|lãnh đạo|chuyên viên|tỉnh ủy viên|huyện ủy viên|thành ủy viên|phụ trách|đội trưởng|kế toán|trợ lý|hạt trưởng|chi cục|tư lệnh|uv|huv|tuv|bí thư|đảng ủy viên|đại biểu)/iu;
// "Giám đốc Sở Văn hóa, Thể thao và Du lịch": a comma inside a body's name
const BODY_NAME_REST = /^(?:thể thao|thương binh|khoa học|gia đình|công nghệ|trật tự|tôn giáo|giáo dục|đô thị|hạ tầng)(?!\p{L})/iu;
const OPENING_PARAGRAPHS = 5;

/** @param paragraphs lead and body; those who took part are named in the first of them. */
export function readOfficials(paragraphs: readonly string[]): Officials {
  const found: Officials = { chairs: [], directing: [], participants: null };
  const attending: string[] = [];
  for (const sentence of paragraphs.slice(0, OPENING_PARAGRAPHS).flatMap(toSentences)) {
    for (const { role, text } of clauses(sentence)) {
      const people = readPeople(text);
      if (role === 'attend') attending.push(...(text.length > 2 ? [participantsText(text)] : []));
      else addNew(role === 'chair' ? found.chairs : found.directing, people);
    }
  }
  // A name stands under its strongest part only.
  found.directing = found.directing.filter(({ name }) => !found.chairs.some((chair) => chair.name === name));
  found.participants = attending.filter((text) => text !== '').join('; ') || null;
  return found;
}

interface Clause {
  role: Role;
  text: string;
}

/** Cuts a sentence at its phrases of taking part, and gives each the words that belong to it: those before, or those after "có". */
function clauses(sentence: string): Clause[] {
  const phrases = [...sentence.matchAll(PHRASE)].filter((match) => isTakingPart(sentence, match));
  const result: Clause[] = [];
  let start = 0;
  phrases.forEach((match, index) => {
    const end = match.index + match[0].length;
    const before = sentence.slice(start, match.index);
    const after = sentence.slice(end, phrases[index + 1]?.index ?? sentence.length);
    const role = roleOf(match[0]);
    const introduces = INTRODUCES.test(after) && !HONORIFIC_START.test(before);
    if (introduces) {
      const next = phrases[index + 1];
      const nextIntroduces = next === undefined || INTRODUCES.test(sentence.slice(next.index + next[0].length));
      // "… có đồng chí A, …; đồng chí B chủ trì": what follows the first semicolon belongs to the next phrase.
      const own = nextIntroduces ? after : (after.split(';')[0] ?? '');
      result.push({ role, text: trimClause(own) });
      start = end + own.length;
    } else {
      const named = fromHonorific(before) ?? positionAndName(before);
      if (named !== null) result.push({ role, text: trimClause(named) });
      start = end;
    }
  });
  return result;
}

const INTRODUCES = /^ ?(?:có|gồm|là|của|về phía|:)/iu;
const HONORIFIC_START = /(?<!\p{L})(?:đồng chí|đ\/c|ông|bà)(?!\p{L})/iu;

/** The words from the first "đồng chí" on; null when there is none, so that nobody is named. */
function fromHonorific(text: string): string | null {
  const match = /(?<!\p{L})(?:các )?(?:đồng chí|đ\/c|ông|bà)(?!\p{L})/iu.exec(text);
  return match ? text.slice(match.index) : null;
}

/** "Phó trưởng Ban … Lò Thị Mai" without "đồng chí"; null for anything else. */
function positionAndName(text: string): string | null {
  const clause = trimClause(text);
  return nameAfterPosition(clause) === null ? null : clause;
}

/** "dự" and "chỉ đạo" are also parts of other words: "dự án", "Ban Chỉ đạo", "lãnh đạo, chỉ đạo các ngành". */
function isTakingPart(sentence: string, match: RegExpExecArray | RegExpMatchArray): boolean {
  const phrase = match[0].toLowerCase();
  const index = match.index ?? 0;
  const before = sentence.slice(Math.max(0, index - 12), index).toLowerCase();
  const after = sentence.slice(index + match[0].length, index + match[0].length + 12).toLowerCase();
  const hasNoun = new RegExp(`${MEETING_NOUN}`, 'iu').test(phrase);
  if (/^(?:phát biểu )?chỉ đạo/.test(phrase) && (!hasNoun || /ban $/.test(before) || /đạo,? (?:và )?$/.test(before))) return false;
  if (/^(?:đến |tới |về |tham )?dự$/.test(phrase)) return /^(?:[,.;:]|$| ?(?:có|gồm|của|cùng|còn)(?: |:))/.test(after);
  if (/^(?:điều hành|khai mạc)/.test(phrase)) return hasNoun;
  return hasNoun || /^(?:[,.;:]|$| (?:có|của|cùng|gồm|và)(?: |:))/.test(after);
}

function roleOf(phrase: string): Role {
  if (/chủ t|điều hành/iu.test(phrase)) return 'chair';
  return /chỉ đạo/iu.test(phrase) ? 'direct' : 'attend';
}

/** Names with their positions: "A - Ủy viên …, Trưởng Ban …; B, Giám đốc …". Words that are neither are left out. */
export function readPeople(text: string): Official[] {
  const people: Official[] = [];
  const parts = text
    .replace(HONORIFIC, ' ; ')
    .split(/\s*(?:;|,|:|\s[-–—]\s|[–—])\s*|\s+và\s+(?=\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  for (const part of parts) {
    const rank = RANK.exec(part)?.[0] ?? '';
    const rest = part.slice(rank.length).trim();
    const current = people.at(-1);
    const positionFirst = nameAfterPosition(rest);
    if (looksLikeName(rest) && !POSITION_START.test(rest)) {
      people.push({ name: rest, position: rank.replace(/[.,\s]+$/, '') || null });
    } else if (positionFirst !== null && (current === undefined || current.position !== null)) {
      people.push(positionFirst);
    } else if (current !== undefined && (POSITION_START.test(rest) || BODY_NAME_REST.test(rest))) {
      current.position = current.position === null ? rest : `${current.position}, ${rest}`;
    }
  }
  return people;
}

/** "Phó Bí thư Thường trực huyện ủy Lò Thị Mai" : position, then a name of three or four words. */
function nameAfterPosition(text: string): Official | null {
  if (!POSITION_START.test(text)) return null;
  const match = /^(.*\p{Ll}) (\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){2,3})$/u.exec(text);
  const [, position = '', name = ''] = match ?? [];
  // "Giám đốc Sở Giáo Dục Đào Tạo": the run of capitals is a body's name, known by the word before it.
  if (!match || /(?:sở|phòng|ban|bộ|hội|xã|huyện|tỉnh|trường|phường)$/iu.test(position)) return null;
  return { name, position };
}

function participantsText(text: string): string {
  return text
    .replace(/^(?:của|có|gồm|là|sự (?:tham gia|tham dự|có mặt) của)\s*:?\s*/iu, '')
    .replace(/^(?:các )?(?:đồng chí|đ\/c|ông|bà)(?!\p{L}) ?:? ?/iu, '');
}

function trimClause(text: string): string {
  return text
    .replace(/^[\s,;:]+|[\s,;:]+$/g, '')
    .replace(/^(?:có|gồm|là)\s+/iu, '')
    .replace(/[.…]+$/, '')
    .replace(/(?:,| và| cùng| đã| đến| tới)+$/iu, '');
}

function addNew(list: Official[], people: readonly Official[]): void {
  for (const person of people) if (!list.some(({ name }) => name === person.name)) list.push(person);
}
