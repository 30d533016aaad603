// Who wrote, photographed or edited: "Tác giả: …", "Tin, ảnh: …", a name alone at the end, or after "./." in the last paragraph.

import { endsSentence, isTableRow } from './lines.ts';

export interface Credit {
  role: string;
  name: string;
}
export interface CreditLine {
  credits: Credit[];
  /** "Nguồn: Báo …", "Theo TTXVN". */
  source: string | null;
}

const ROLE_WORDS =
  'tác giả(?: bài viết)?|viết bởi|đăng bởi|người viết|người đăng|người gửi|bài viết|tin bài|tin|bài|ảnh|video|clip|nội dung|thực hiện|biên tập|biên soạn|nhóm (?:pv|phóng viên)|phóng viên|pv|bt|ctv|cộng tác viên|theo';
// "Tác giả bài viết: …", "Tin, ảnh: …", "Tin và ảnh: …", "Tin - ảnh …: …"; not "Tin vui: hôm nay khai giảng" (the words must be roles)
const ROLE_LINE = new RegExp(`^((?:${ROLE_WORDS})(?:(?: ?[,;&/+-] ?| và )(?:${ROLE_WORDS}))*) ?: ?(.{2,80})$`, 'iu');
const SOURCE_LINE = /^(?:nguồn(?: tin)?|theo nguồn|nguồn bài viết) ?: ?(.{2,120})$/iu; // "Nguồn: Báo Nhân Dân"
const NAME_WORD = /^(?:\p{Lu}['’])?\p{Lu}[\p{Ll}'’]*$|^\p{Lu}\.$/u; // "Hoàng", "H'Yim", "A."; not "UBND", "hội"
const ORGANISATION_WORDS = new Set([
  'Ban',
  'Sở',
  'Phòng',
  'Hội',
  'Tỉnh',
  'Huyện',
  'Ủy',
  'Trung',
  'Văn',
  'Đảng',
  'Báo',
  'Đài',
  'Đoàn',
  'Trường',
]);

/** Words that look like a person's name: two to five, each with a capital. */
export function looksLikeName(text: string): boolean {
  const words = text.trim().split(' ');
  return words.length >= 2 && words.length <= 5 && words.every((word) => NAME_WORD.test(word));
}

/** The credits of a line that names its roles; null for other lines. */
export function readCreditLine(text: string): CreditLine | null {
  if (isTableRow(text)) return null;
  const unwrapped = text.replace(/^[([](.*)[)\]]$/u, '$1');
  const source = SOURCE_LINE.exec(unwrapped);
  if (source) return { credits: [], source: source[1]?.trim() ?? null };
  const match = ROLE_LINE.exec(unwrapped);
  const [, role = '', names = ''] = match ?? [];
  if (!match || /[!?]$|[.…]$/.test(names.replace(/(?:\p{Lu})\.$/u, ''))) return null;
  if (role.toLowerCase() === 'theo') return { credits: [], source: names.trim() };
  const parts = splitNames(names);
  // "Lò Thử - Đài TTTH huyện" is one person and an office: only names are taken apart.
  const separate = parts.every(looksLikeName) ? parts : [names.trim()];
  return { credits: separate.map((name) => ({ role: capitalised(role), name })), source: null };
}

const ROLE_ALONE = new RegExp(`^(?:(?:${ROLE_WORDS})(?:(?: ?[,;&/+-] ?| và )(?:${ROLE_WORDS}))*|nguồn(?: tin)?) ?:$`, 'iu');

/** "Tác giả:" with the name on the next line. */
export function isRoleAlone(text: string): boolean {
  return ROLE_ALONE.test(text);
}

/** A line after the text that is a name and nothing else: "Thu Mẫu", "(Thu Hà)", "Thu Hà - Minh Đức"; the page says no role. */
export function readNameLine(text: string): string[] | null {
  const unwrapped = text.replace(/^[([](.*)[)\]]$/u, '$1').replace(/[./]+$/, '');
  if (unwrapped.length > 60) return null;
  const names = splitNames(unwrapped);
  const fits = names.length > 0 && names.every((name) => looksLikeName(name) && !ORGANISATION_WORDS.has(name.split(' ')[0] ?? ''));
  return fits ? names : null;
}

const ABBREVIATION = /^\p{Lu}{2,8}(?:[ -]\p{Lu}{2,8}){0,3}$/u; // "BBT", "PV", "BTG-TU"
const BODY =
  /^(?:ban|sở|phòng|hội|văn phòng|trung tâm|đảng (?:ủy|uỷ)|(?:tỉnh|huyện|thành|thị|quận) (?:ủy|uỷ)|báo|đài|đoàn|trường|ubnd|hđnd|mttq|(?:ủy|uỷ) ban|công an|cổng|trang|bộ phận|tổ)(?= )/iu;
const TELLING = /(?<!\p{L})(?:đã|đang|sẽ|được|bị|cho|trao|tặng|tại|là|có|không|các)(?!\p{L})/iu; // "Ban tổ chức trao giải" tells, "Ban Tuyên giáo" names

/** A last line that signs the text, as a name, an abbreviation or a body does: "BBT", "Văn phòng HĐND huyện", "Thu Hà (Đài TTTH)". */
export function readSignature(text: string): string | null {
  if (text.length > 60 || endsSentence(text) || /[:|\d;]/.test(text)) return null;
  const plain = text.replace(/^\((.*)\)$/u, '$1');
  const outside = plain.replace(/ ?\([^)]*\)$/, '').replace(/ [-–] .*$/, '');
  const signs = looksLikeName(outside) || ABBREVIATION.test(plain) || (BODY.test(plain) && !TELLING.test(plain));
  return signs ? plain : null;
}

/** A last paragraph without its closing sign, and what stood after it. */
export interface EndOfText {
  text: string;
  names: string[];
  credits: Credit[];
}

const AFTER_SIGN = /^(.*?)\s*\.\/\.\s*(.{2,60})$/su; // "… thiết thực./. Thu Mẫu"
const AFTER_STOP = /^(.*[.!…][”"’)]?)\s+([^.!?…]{4,40})$/su; // "… thiết thực. Thu Mẫu"

/** Reads the name or the credits after the end of the text. The text keeps its full stop and loses "./.". */
export function readEndOfText(paragraph: string): EndOfText {
  for (const pattern of [AFTER_SIGN, AFTER_STOP]) {
    const [, before, after] = pattern.exec(paragraph) ?? [];
    if (before === undefined || after === undefined) continue;
    const text = withoutClosingSign(pattern === AFTER_SIGN ? `${before}./.` : before);
    const credits = readCreditLine(after)?.credits ?? [];
    if (credits.length > 0) return { text, names: [], credits };
    const names = readNameLine(after);
    if (names) return { text, names, credits: [] };
  }
  return { text: withoutClosingSign(paragraph), names: [], credits: [] };
}

/** "… thực hiện./." -> "… thực hiện." */
export function withoutClosingSign(text: string): string {
  return text.replace(/[.\s]*\.\/\.?\s*$/, '.');
}

function splitNames(names: string): string[] {
  return names
    .split(/\s*(?:[,;&/]|\s[-–—+]\s|(?<=\s)và(?=\s))\s*/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
