// The list of new documents that old portals show beside an article: a line with the number, one with the title, one with counts.

import { type DocumentNumber, documentTypeNameOf, issuerNameOf, parseDocumentNumber } from '@bang-tin/shared/document-numbers';
import { STATE_TYPE_SYMBOLS } from '@bang-tin/shared/document-symbols';
import { foldText } from '@bang-tin/shared/text-folding';
import { isCountLine, readCounts } from './counters.ts';
import { readDateLine } from './date-line.ts';
import { isBlockHeading } from './furniture.ts';
import type { LineLedger } from './line-ledger.ts';
import { type Line, withoutBullet } from './lines.ts';

export interface ListedDocument {
  number: DocumentNumber;
  /** As printed, without "Số:". */
  printedNumber: string;
  title: string;
  /** Null where neither the title nor the symbol tells. */
  typeName: string | null;
  issuerName: string | null;
  abstract: string;
  /** "Ngày ban hành", and when it was put on the portal, where the list says so. */
  issuedDay: string | null;
  postedDay: string | null;
  views: number | null;
  downloads: number | null;
  doubts: string[];
}

const HEADING = /^van ban (?:moi(?: nhat| ban hanh)?|phap quy|phap luat(?: moi)?|chi dao(?: dieu hanh)?|quy pham phap luat)$/;
const NUMBER_LINE = /^số ?:? ?(\S.{3,60})$/iu; // "Số: 25/2024/TT-BTC", "Số 477/CT-UBND"; not "Số lượng: 12" (its rest is no number)

/** Whether the line heads such a list: "Văn bản mới". */
export function isDocumentListHeading(text: string): boolean {
  return HEADING.test(foldText(withoutBullet(text)).replace(/[\s:.]+$/, ''));
}

/** The number that is all a line holds but for "Số:"; null for other lines. */
export function readNumberLine(text: string): DocumentNumber | null {
  const printed = NUMBER_LINE.exec(withoutBullet(text))?.[1];
  return printed === undefined ? null : parseDocumentNumber(printed);
}

// "25/2024/TT-BTC: Thông tư bãi bỏ …", "Số 12/QĐ-UBND ngày 05/03/2024 - Quyết định …"
const ONE_LINE = /^(?:số ?:? ?)?(\S{4,40}?)(?:,? (?:ngày )?\(?(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\)?)? ?(?::| [-–—|]) ?(.{10,600})$/iu;

/** The number and the title of a document that stand on one line; null for other lines. */
export function readOneLineEntry(
  text: string,
): { number: DocumentNumber; printed: string; title: string; issuedDay: string | null } | null {
  const [, printed = '', day, title = ''] = ONE_LINE.exec(withoutBullet(text)) ?? [];
  const number = parseDocumentNumber(printed);
  if (number === null) return null;
  return { number, printed, title: title.trim(), issuedDay: day === undefined ? null : (readDateLine(day)?.day ?? null) };
}

const MENTION = /\d\p{L}{0,3}[/-](?:\d{4}[/-])?\p{Lu}{2}/u; // "25/2024/TT-BTC", "477/CT-UBND", "12-CT/TU"
const MENTION_FIRST = new RegExp(`^(?:số ?:? ?)?\\d{0,4}${MENTION.source}`, 'iu');

/** Whether a line holds something like a document's number. */
export function mentionsNumber(text: string): boolean {
  return MENTION.test(text);
}

/** Reads the documents among `lines`, which follow the article, and notes their lines in the ledger. */
export function readListedDocuments(lines: readonly Line[], ledger: LineLedger): { items: ListedDocument[]; doubts: string[] } {
  const items: ListedDocument[] = [];
  const unread: Line[] = [];
  let inList = false;
  for (const [index, line] of lines.entries()) {
    if (isDocumentListHeading(line.text)) inList = true;
    else if (isBlockHeading(line.text)) inList = false;
    if (!ledger.isOpen(line)) continue;
    const following = lines.slice(index + 1, index + 1 + MAX_ENTRY_LENGTH);
    const document = readEntry(line, following, inList, ledger) ?? readShortEntry(line, following, inList, ledger);
    if (document !== null) items.push(document);
    else if (MENTION_FIRST.test(line.text) || (inList && mentionsNumber(line.text))) unread.push(line);
  }
  const [first] = unread;
  if (first === undefined) return { items, doubts: [] };
  const numbers = unread.map(({ number }) => number).join(', ');
  return { items, doubts: [`Chưa đọc được văn bản ở dòng ${numbers}: “${first.text.slice(0, 60)}”${unread.length > 1 ? ', …' : ''}`] };
}

const MAX_ENTRY_LENGTH = 6;

/** An entry whose number has a line of its own. */
function readEntry(line: Line, following: readonly Line[], inList: boolean, ledger: LineLedger): ListedDocument | null {
  const number = readNumberLine(line.text) ?? (inList ? parseDocumentNumber(withoutBullet(line.text)) : null);
  if (number === null) return null;
  const entry = titleAndCounts(following);
  if (entry.title.length === 0) return null;
  ledger.use(line, 'văn bản: số, ký hiệu');
  noteFollowing(entry, ledger);
  const printed = NUMBER_LINE.exec(withoutBullet(line.text))?.[1] ?? number.normal;
  return toDocument(number, printed, entry.title.map(({ text }) => text).join(' '), entry);
}

/** An entry on one line, only under the heading of a list: elsewhere such a line may be a headline. */
function readShortEntry(line: Line, following: readonly Line[], inList: boolean, ledger: LineLedger): ListedDocument | null {
  const short = inList ? readOneLineEntry(line.text) : null;
  if (short === null) return null;
  // A further title would belong to the next entry: only days and counts are this one's.
  const end = following.findIndex(({ text }) => !isCountLine(text) && readDateLine(text.replace(ISSUED_LABEL, '')) === null);
  const entry = titleAndCounts(end < 0 ? following : following.slice(0, end));
  ledger.use(line, 'văn bản: số, ký hiệu');
  ledger.use(line, 'văn bản: loại và trích yếu');
  noteFollowing(entry, ledger);
  const document = toDocument(short.number, short.printed, short.title, entry);
  return { ...document, issuedDay: document.issuedDay ?? short.issuedDay };
}

function noteFollowing({ title, days, counts }: Following, ledger: LineLedger): void {
  for (const line of title) ledger.use(line, 'văn bản: loại và trích yếu');
  for (const { line } of days) ledger.use(line, 'văn bản: ngày');
  if (counts) ledger.use(counts, 'văn bản: lượt xem, lượt tải');
}

interface Following {
  title: Line[];
  days: { line: Line; day: string; issued: boolean }[];
  counts: Line | null;
}

/** The lines after a number: its title of one or two lines, days, and the counts that end the entry. */
function titleAndCounts(lines: readonly Line[]): Following {
  const found: Following = { title: [], days: [], counts: null };
  for (const line of lines) {
    const date = readDateLine(line.text.replace(ISSUED_LABEL, ''));
    if (isCountLine(line.text)) return { ...found, counts: line };
    if (date !== null) found.days.push({ line, day: date.day, issued: ISSUED_LABEL.test(line.text) });
    else if (found.title.length === 2 || isBlockHeading(line.text) || startsEntry(line.text)) break;
    else found.title.push(line);
  }
  // Without counts only the first line surely belongs to the number.
  return { ...found, title: found.title.slice(0, 1) };
}

function startsEntry(text: string): boolean {
  return parseDocumentNumber(text) !== null || readNumberLine(text) !== null || readOneLineEntry(text) !== null;
}

const ISSUED_LABEL = /^(?:ngày )?ban hành ?:? ?/iu; // "Ngày ban hành: 12/03/2024"
const TITLE_LABEL = /^(?:tên|trích yếu|nội dung) ?: ?/iu; // NukeViet prints "Tên: (Thông tư …)"

function toDocument(number: DocumentNumber, printedNumber: string, said: string, { days, counts }: Following): ListedDocument {
  const title = said.replace(TITLE_LABEL, '').replace(/^\((.*)\)$/u, '$1');
  const doubts: string[] = [];
  const { typeName, abstract } = typeAndAbstract(number, title, doubts);
  const issuerName = issuerNameOf(number);
  if (issuerName === null) doubts.push(`${number.normal}: không biết cơ quan ban hành từ ký hiệu ${number.issuerSymbols[0]}`);
  if (/^(?:Ủy ban nhân dân|Hội đồng nhân dân|Tỉnh ủy|Huyện ủy|Thành ủy.*|Đảng ủy)$/.test(issuerName ?? '')) {
    doubts.push(`${number.normal}: ký hiệu chỉ cho biết “${issuerName}”, không cho biết của địa phương nào`);
  }
  const { views, downloads } = counts ? readCounts(counts.text) : { views: null, downloads: null };
  return {
    number,
    printedNumber,
    title,
    typeName,
    issuerName,
    abstract,
    issuedDay: days.find(({ issued }) => issued)?.day ?? null,
    postedDay: days.find(({ issued }) => !issued)?.day ?? null,
    views,
    downloads,
    doubts,
  };
}

/** The type by the title's first words where they agree with the symbol, else by the symbol: "Quy định mức thu …" is no Quy định. */
function typeAndAbstract(number: DocumentNumber, title: string, doubts: string[]): { typeName: string | null; abstract: string } {
  const said = splitTypeWord(title);
  const bySymbol = documentTypeNameOf(number);
  if (said.typeName === null || bySymbol === null || said.typeName.startsWith(bySymbol)) {
    return { typeName: said.typeName ?? bySymbol, abstract: said.abstract };
  }
  // QĐ of the Party is Quyết định or Quy định: the word decides.
  if (number.system === 'party' && number.typeSymbol === 'QĐ' && said.typeName === 'Quy định') return said;
  doubts.push(`${number.normal}: tên gọi bắt đầu bằng “${said.typeName}” nhưng ký hiệu là của “${bySymbol}”; lấy theo ký hiệu`);
  return { typeName: bySymbol, abstract: title };
}

const TYPE_NAMES = [...new Set([...Object.values(STATE_TYPE_SYMBOLS), 'Luật', 'Bộ luật', 'Chương trình hành động', 'Thông tri'])]
  .sort((a, b) => b.length - a.length)
  .map((name) => ({ name, folded: foldText(name) }));

/** "Thông tư Bãi bỏ Thông tư số …" -> type "Thông tư", abstract "Bãi bỏ Thông tư số …". */
export function splitTypeWord(title: string): { typeName: string | null; abstract: string } {
  const plain = foldText(title);
  const type = TYPE_NAMES.find(({ folded }) => plain.startsWith(`${folded} `));
  if (!type) return { typeName: null, abstract: title };
  const rest = title.slice(type.folded.length).replace(/^[\s:–-]+/, '');
  return { typeName: type.name, abstract: rest.charAt(0).toUpperCase() + rest.slice(1) };
}
