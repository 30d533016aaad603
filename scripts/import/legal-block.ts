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

/** Reads the documents among `lines`, which follow the article, and notes their lines in the ledger. */
export function readListedDocuments(lines: readonly Line[], ledger: LineLedger): ListedDocument[] {
  const documents: ListedDocument[] = [];
  let inList = false;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    if (isDocumentListHeading(line.text)) inList = true;
    else if (isBlockHeading(line.text)) inList = false;
    const number = ledger.isOpen(line)
      ? (readNumberLine(line.text) ?? (inList ? parseDocumentNumber(withoutBullet(line.text)) : null))
      : null;
    if (number === null) continue;
    const following = titleAndCounts(lines.slice(index + 1));
    if (following.title.length === 0) continue;
    ledger.use(line, 'văn bản: số, ký hiệu');
    for (const title of following.title) ledger.use(title, 'văn bản: loại và trích yếu');
    for (const { line: date } of following.days) ledger.use(date, 'văn bản: ngày');
    if (following.counts) ledger.use(following.counts, 'văn bản: lượt xem, lượt tải');
    documents.push(toDocument(number, line, following));
  }
  return documents;
}

interface Following {
  title: Line[];
  days: { line: Line; day: string; issued: boolean }[];
  counts: Line | null;
}

/** The lines after a number: its title of one or two lines, days, and the counts that end the entry. */
function titleAndCounts(lines: readonly Line[]): Following {
  const found: Following = { title: [], days: [], counts: null };
  for (const line of lines.slice(0, 6)) {
    const date = readDateLine(line.text.replace(ISSUED_LABEL, ''));
    if (isCountLine(line.text)) return { ...found, counts: line };
    if (date !== null) found.days.push({ line, day: date.day, issued: ISSUED_LABEL.test(line.text) });
    else if (found.title.length === 2 || isBlockHeading(line.text) || parseDocumentNumber(line.text) || readNumberLine(line.text)) break;
    else found.title.push(line);
  }
  // Without counts only the first line surely belongs to the number.
  return { ...found, title: found.title.slice(0, 1) };
}

const ISSUED_LABEL = /^(?:ngày )?ban hành ?:? ?/iu; // "Ngày ban hành: 12/03/2024"
const TITLE_LABEL = /^(?:tên|trích yếu|nội dung) ?: ?/iu; // NukeViet prints "Tên: (Thông tư …)"

function toDocument(number: DocumentNumber, line: Line, { title: titleLines, days, counts }: Following): ListedDocument {
  const title = titleLines
    .map(({ text }) => text)
    .join(' ')
    .replace(TITLE_LABEL, '')
    .replace(/^\((.*)\)$/u, '$1');
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
    printedNumber: NUMBER_LINE.exec(withoutBullet(line.text))?.[1] ?? number.normal,
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
