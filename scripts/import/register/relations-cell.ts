// The relations that one row of a register tells, as text or as records of JSON: nothing that stands there is lost; what is not
// understood is kept as "liên quan" and said.

import { keysOfDocument } from '@bang-tin/shared/citation-resolution';
import { findCitations } from '@bang-tin/shared/citations';
import { type DocumentNumber, parseDocumentNumber } from '@bang-tin/shared/document-numbers';
import { type DayFormat, readRegisterDay } from './register-days.ts';
import type { Cell } from './register-table.ts';
import { type RelationLabel, readRelationLabel } from './relation-labels.ts';

/** What a row says of one other document. */
export interface RowRelation extends RelationLabel {
  /** Normal form; the name of a target without a number: "Luật Đất đai năm 2013". */
  number: string;
  parsed: DocumentNumber | null;
  /** Of a law that is only named, the key that a citation would ask for. */
  titleKey: string | null;
  typeName: string | null;
  title: string | null;
  issuedDay: string | null;
  locator: string | null;
  effectiveDay: string | null;
}
export interface ReadRelations {
  items: RowRelation[];
  doubts: string[];
}
type Labels = Readonly<Record<string, RelationLabel['relation']>>;

const RELATED: RelationLabel = { relation: 'lien-quan', inverse: false, partial: false };
const NO_DETAILS = { titleKey: null, typeName: null, title: null, issuedDay: null, locator: null, effectiveDay: null };

/** A cell of the column "Quan hệ": "thay thế: 14/2022/QĐ-UBND; căn cứ: Luật Đất đai năm 2013", or the list of a JSON record. */
export function readRelations(cell: Cell, labels: Labels, days: DayFormat): ReadRelations {
  const read: ReadRelations = { items: [], doubts: [] };
  if (Array.isArray(cell)) {
    for (const item of cell) {
      if (typeof item === 'string') readLabelled(item, labels, read);
      else readRecord(item, labels, days, read);
    }
  } else if (typeof cell === 'string') readLabelled(cell, labels, read);
  else if (cell !== null && cell !== undefined) read.doubts.push(`không đọc được quan hệ “${JSON.stringify(cell).slice(0, 80)}”`);
  return read;
}

/** A cell of a column that names the targets of one relation. */
export function readTargets(cell: Cell, label: RelationLabel): RowRelation[] {
  if (Array.isArray(cell)) return cell.flatMap((item) => readTargets(item, label));
  return String(cell ?? '')
    .split(/[;\n|]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '' && piece !== '-')
    .flatMap((piece) => targetsOf(piece, label));
}

function readLabelled(text: string, labels: Labels, read: ReadRelations): void {
  let label = RELATED;
  for (const piece of text.split(/[;\n|]/)) {
    const [head = '', ...rest] = piece.split(':');
    const said = rest.length > 0 ? head.trim() : '';
    const known = said === '' ? null : labelOf(said, labels);
    if (known !== null) label = known;
    else if (said !== '' && !/\d/.test(said)) {
      read.doubts.push(`không hiểu quan hệ “${said}”, ghi là “liên quan”`);
      label = RELATED;
    }
    const targets = known !== null || (said !== '' && !/\d/.test(said)) ? rest.join(':') : piece;
    read.items.push(...readTargets(targets, label));
  }
}

function labelOf(text: string, labels: Labels): RelationLabel | null {
  const relation = labels[text];
  return relation === undefined ? readRelationLabel(text) : { relation, inverse: false, partial: false };
}

/** One target, or several: "các Quyết định số 12/2020/QĐ-UBND và số 14/2020/QĐ-UBND", "Điều 4 Nghị quyết số 08/2024/NQ-HĐND". */
function targetsOf(piece: string, label: RelationLabel): RowRelation[] {
  const bare = piece.split(',').map((number) => parseDocumentNumber(number));
  if (bare.every((number) => number !== null)) {
    return bare.map((parsed) => ({ ...label, ...NO_DETAILS, number: parsed.normal, parsed }));
  }
  const text = piece.normalize('NFC');
  const cited = findCitations(text).filter(({ category }) => category !== 'short');
  if (cited.length === 0) return [{ ...label, ...NO_DETAILS, number: piece.slice(0, MAX_NUMBER_LENGTH), title: piece, parsed: null }];
  return cited.map((citation) => {
    const { documentNumber, typeName, title, date, year, locator } = citation;
    const ofYear = date ?? (year === null ? null : `${year}-01-01`);
    return {
      ...label,
      ...NO_DETAILS,
      number: documentNumber?.normal ?? citation.text,
      parsed: documentNumber,
      titleKey: documentNumber === null ? titleKeyOf(typeName, title, ofYear) : null,
      typeName,
      title: cited.length === 1 && piece !== documentNumber?.normal ? piece.slice(0, MAX_TITLE_LENGTH) : null,
      issuedDay: date,
      locator: locator?.text ?? null,
      partial: label.partial || locator !== null,
    };
  });
}

const MAX_NUMBER_LENGTH = 250;
const MAX_TITLE_LENGTH = 1000;
const MAX_LOCATOR_LENGTH = 250;

const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);

/** { relation, target_number, target_type, target_title, target_date, target_year, partial, locator, effective_date } */
function readRecord(value: unknown, labels: Labels, days: DayFormat, read: ReadRelations): void {
  const record: Record<string, unknown> = typeof value === 'object' && value !== null ? { ...value } : {};
  const said = text(record.relation) ?? text(record.type) ?? '';
  const label = labelOf(said, labels);
  if (label === null) read.doubts.push(`không hiểu quan hệ “${said}”, ghi là “liên quan”`);
  const printed = text(record.target_number) ?? text(record.number);
  const parsed = printed === null ? null : parseDocumentNumber(printed);
  const typeName = text(record.target_type);
  const title = text(record.target_title) ?? text(record.title);
  const issuedDay = readRegisterDay(text(record.target_date) ?? '', days);
  const year = yearOf(record.target_year, issuedDay, printed);
  const name = printed ?? nameOf(typeName, title, year);
  if (name === null) {
    read.doubts.push(`một quan hệ “${said}” không nói văn bản nào`);
    return;
  }
  const note = text(record.note);
  if (note !== null) read.doubts.push(`ghi chú của quan hệ với ${name}: ${note}`);
  const locator = text(record.locator);
  read.items.push({
    ...(label ?? RELATED),
    number: (parsed?.normal ?? name).slice(0, MAX_NUMBER_LENGTH),
    parsed,
    titleKey: parsed === null ? titleKeyOf(typeName, title, issuedDay ?? (year === null ? null : `${year}-01-01`)) : null,
    typeName,
    title: titleOf(label === null ? said : null, typeName, title, issuedDay),
    issuedDay,
    partial: record.partial === true || (label?.partial ?? false),
    locator: locator?.slice(0, MAX_LOCATOR_LENGTH) ?? null,
    effectiveDay: readRegisterDay(text(record.effective_date) ?? '', days),
  });
}

function yearOf(said: unknown, issuedDay: string | null, printed: string | null): number | null {
  const year = typeof said === 'number' ? said : Number(issuedDay?.slice(0, 4) ?? /\b\d{4}$/.exec(printed ?? '')?.[0]); // "Hiến pháp 2013"
  return Number.isInteger(year) && year > 0 ? year : null;
}

/** "Luật Tổ chức Chính phủ năm 2025" */
function nameOf(typeName: string | null, title: string | null, year: number | null): string | null {
  const name = title ?? typeName;
  return name === null || year === null || name.includes(String(year)) ? name : `${name} năm ${year}`;
}

/** What stands beside the number on the page: the title, the day where there is one, the label that was not understood. */
function titleOf(unknownLabel: string | null, typeName: string | null, title: string | null, issuedDay: string | null): string | null {
  const name = title ?? (issuedDay === null ? null : typeName);
  const day = issuedDay === null ? '' : ` ngày ${issuedDay.split('-').reverse().join('/')}`;
  const whole = name === null ? null : `${name}${name.includes(day) ? '' : day}`;
  const marked = unknownLabel === null ? whole : `${unknownLabel}: ${whole ?? ''}`.trim();
  return marked?.slice(0, MAX_TITLE_LENGTH) ?? null;
}

function titleKeyOf(typeName: string | null, title: string | null, issuedDay: string | null): string | null {
  return keysOfDocument({ id: '', number: '', typeName, issuerName: null, issuedDay, title })[0] ?? null;
}
