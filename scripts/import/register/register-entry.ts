// One row of a register, understood: what the document is, what is doubtful, what is missing.

import {
  DOCUMENT_NUMBER_PROBLEM_TEXTS,
  type DocumentNumber,
  documentNumberProblem,
  documentTypeNameOf,
  issuerNameOf,
  parseDocumentNumber,
} from '@bang-tin/shared/document-numbers';
import { foldText } from '@bang-tin/shared/text-folding';
import type { Columns, RegisterField } from './columns.ts';
import type { RegisterMapping } from './mapping.ts';
import { type DayFormat, readRegisterDay } from './register-days.ts';
import type { Cell, RegisterRow } from './register-table.ts';
import { type RowRelation, readRelations, readTargets } from './relations-cell.ts';

export interface RegisterEntry {
  row: number;
  /** As printed. */
  number: string;
  parsed: DocumentNumber | null;
  title: string;
  abstract: string;
  typeName: string | null;
  issuerName: string | null;
  issuedDay: string | null;
  effectiveDay: string | null;
  expiryDay: string | null;
  signers: { name: string; position: string | null; person: null }[];
  fieldName: string | null;
  relations: RowRelation[];
  doubts: string[];
  /** Why it can only be a draft; empty when it may be published. */
  obstacles: string[];
}

const MAX_NUMBER_LENGTH = 120;
const MAX_TITLE_LENGTH = 1000;
const MAX_ABSTRACT_LENGTH = 5000;

/** Null when the row names no document at all. */
export function readEntry({ row, cells }: RegisterRow, columns: Columns, mapping: RegisterMapping): RegisterEntry | null {
  const text = (field: RegisterField): string | null => {
    const heading = columns.fields[field];
    return heading === undefined ? null : plainText(cells[heading]);
  };
  const doubts: string[] = [];
  const printed = text('number');
  const said = text('title') ?? text('abstract');
  if (printed === null && said === null) return null;
  const number = (printed ?? said ?? '').slice(0, MAX_NUMBER_LENGTH);
  const parsed = parseDocumentNumber(number);
  const given = text('type');
  const typeName = given === null ? parsed && documentTypeNameOf(parsed) : (mapping.types?.[given] ?? given);
  const issuer = text('issuer');
  const issuerName = issuer === null ? parsed && issuerNameOf(parsed) : (mapping.issuers?.[issuer] ?? issuer);
  if (issuerName === null) doubts.push('không biết cơ quan ban hành');
  if (said === null) doubts.push('không có tên và trích yếu; lấy loại và số làm tên');
  const days = readDays(text, mapping.dates ?? 'd/m/y', doubts);
  const relations = relationsOf(cells, columns, mapping, doubts);
  const ended = text('status');
  if (ended !== null && days.expiryDay === null && /^het hieu luc(?: toan bo)?$/.test(foldText(ended))) {
    doubts.push(`sổ ghi “${ended}” nhưng không ghi ngày hết hiệu lực; hãy ghi ngày hoặc quan hệ với văn bản đã bãi bỏ, thay thế`);
  }
  const name = said ?? `${typeName ?? 'Văn bản'} số ${number}`;
  return {
    row,
    number,
    parsed,
    title: titleWithType(name, typeName).slice(0, MAX_TITLE_LENGTH),
    abstract: (text('abstract') ?? name).slice(0, MAX_ABSTRACT_LENGTH),
    typeName,
    issuerName,
    ...days,
    signers: signersOf(text('signer'), text('signerTitle')),
    fieldName: text('field'),
    relations,
    doubts,
    obstacles: obstaclesOf(printed, number, parsed, days),
  };
}

type Days = Pick<RegisterEntry, 'issuedDay' | 'effectiveDay' | 'expiryDay'>;
const DAY_NAMES = { issuedDay: 'ngày ban hành', effectiveDay: 'ngày có hiệu lực', expiryDay: 'ngày hết hiệu lực' } as const;

function readDays(text: (field: RegisterField) => string | null, format: DayFormat, doubts: string[]): Days {
  const read = (field: keyof Days): string | null => {
    const said = text(field);
    if (said === null) return null;
    const day = readRegisterDay(said, format);
    if (day === null) doubts.push(`không đọc được ${DAY_NAMES[field]} “${said}”`);
    return day;
  };
  return { issuedDay: read('issuedDay'), effectiveDay: read('effectiveDay'), expiryDay: read('expiryDay') };
}

function relationsOf(cells: RegisterRow['cells'], columns: Columns, mapping: RegisterMapping, doubts: string[]): RowRelation[] {
  const heading = columns.fields.relations;
  const days = mapping.dates ?? 'd/m/y';
  const own = heading === undefined ? null : readRelations(cells[heading] ?? null, mapping.relationLabels ?? {}, days);
  doubts.push(...(own?.doubts ?? []));
  return [...(own?.items ?? []), ...columns.relations.flatMap(({ heading, label }) => readTargets(cells[heading] ?? null, label))];
}

/** What the CMS asks of a document before readers see it, in the official's words. */
function obstaclesOf(printed: string | null, number: string, parsed: DocumentNumber | null, days: Days): string[] {
  const obstacles: string[] = [];
  if (printed === null) obstacles.push('không có số, ký hiệu');
  else if (parsed === null) obstacles.push(`“${number}”: ${DOCUMENT_NUMBER_PROBLEM_TEXTS[documentNumberProblem(number) ?? 'malformed']}`);
  const { issuedDay, effectiveDay, expiryDay } = days;
  const isBefore = (one: string | null, other: string | null) => one !== null && other !== null && one < other;
  if (isBefore(effectiveDay, issuedDay)) obstacles.push('ngày có hiệu lực trước ngày ban hành');
  if (isBefore(expiryDay, effectiveDay) || isBefore(expiryDay, issuedDay))
    obstacles.push('ngày hết hiệu lực trước ngày ban hành hoặc có hiệu lực');
  if (parsed !== null && issuedDay === null && parsed.year === undefined) obstacles.push('không biết năm ban hành');
  return obstacles;
}

function signersOf(names: string | null, position: string | null): RegisterEntry['signers'] {
  if (names === null) return [];
  return names
    .split(/[;\n]/)
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => ({ name, position, person: null }));
}

/** Words with which abstracts start, small behind the type: "Quyết định phê duyệt …". */
const OPENING_WORDS =
  /^(?:Về|Quy định|Sửa đổi|Bổ sung|Bãi bỏ|Thay thế|Hủy bỏ|Ban hành|Hướng dẫn|Điều chỉnh|Phê duyệt|Triển khai|Tăng cường|Tổ chức|Thực hiện|Công bố|Thành lập|Thu hồi|Giao|Cho phép|Kiện toàn|Đẩy mạnh|Tiếp tục|Phân công|Xử lý|Đính chính)(?=\s)/u;
const LAW_TYPES = ['luat', 'bo luat', 'phap lenh', 'hien phap'];

/** "Luật Đất đai", "Quyết định phê duyệt …", "Thông tư: Chế độ …"; as it is where the type stands there. */
function titleWithType(name: string, typeName: string | null): string {
  if (typeName === null || foldText(name).startsWith(foldText(typeName))) return name;
  if (LAW_TYPES.includes(foldText(typeName))) return `${typeName} ${/^Sửa đổi/u.test(name) ? lowered(name) : name}`;
  return OPENING_WORDS.test(name) ? `${typeName} ${lowered(name)}` : `${typeName}: ${name}`;
}

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

function plainText(cell: Cell | undefined): string | null {
  if (cell === null || cell === undefined || typeof cell === 'object') return null;
  const text = String(cell).normalize('NFC').trim();
  return text === '' || text === '-' ? null : text;
}
