// A register as rows of named cells, whatever file it was kept in: CSV, XLSX or JSON.

import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import readXlsx from 'read-excel-file/node';
import { FileProblem } from '../import-error.ts';
import { decodeText } from '../read-file.ts';
import { headingsIn } from './columns.ts';
import { readCsvRows } from './csv-rows.ts';
import type { RegisterMapping } from './mapping.ts';

/** Text, or of JSON whatever stands there. */
export type Cell = string | number | boolean | null | object;
export interface RegisterRow {
  /** As the official counts: the line of the sheet or the text, the record of JSON, from 1. */
  row: number;
  cells: Readonly<Record<string, Cell>>;
}
export interface RegisterTable {
  format: 'CSV' | 'XLSX' | 'JSON';
  headings: string[];
  rows: RegisterRow[];
}

const MAX_FILE_BYTES = 50 * 1024 * 1024;
/** Registers start with titles and blank lines; headings are looked for in so many rows. */
const MAX_ROWS_BEFORE_HEADINGS = 30;
const ZIP_MARK = [0x50, 0x4b];
/** Excel's own format before 2007. */
const XLS_MARK = [0xd0, 0xcf, 0x11, 0xe0];

/** @throws FileProblem when the file cannot be read or holds no register */
export async function readRegister(path: string, mapping: RegisterMapping): Promise<RegisterTable> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new FileProblem('FILE_NOT_READABLE', `Không đọc được tệp ${path}.`, 'Hãy kiểm tra đường dẫn và quyền đọc.', { cause });
  });
  if (bytes.length > MAX_FILE_BYTES) throw new FileProblem('FILE_TOO_LARGE', 'Tệp lớn hơn 50 MB.', 'Hãy tách sổ thành nhiều tệp.');
  const starts = (mark: readonly number[]) => mark.every((byte, index) => bytes[index] === byte);
  if (starts(ZIP_MARK)) return readSheets(bytes, mapping);
  if (starts(XLS_MARK)) {
    throw new FileProblem('FILE_XLS', 'Tệp là bảng tính .xls đời cũ.', 'Hãy mở bằng Excel hoặc LibreOffice rồi lưu lại dạng .xlsx.');
  }
  const { text } = decodeText(bytes, MAX_FILE_BYTES);
  if (extname(path).toLowerCase() === '.json' || /^\s*[[{]/.test(text)) return readRecords(text, mapping);
  return toTable('CSV', readCsvRows(text, mapping.separator), mapping);
}

async function readSheets(bytes: Buffer, mapping: RegisterMapping): Promise<RegisterTable> {
  const sheets = await readXlsx(bytes).catch((cause: unknown) => {
    throw new FileProblem(
      'FILE_NOT_XLSX',
      'Tệp không phải bảng tính .xlsx đọc được.',
      'Hãy mở bằng Excel rồi lưu lại dạng .xlsx hoặc .csv.',
      {
        cause,
      },
    );
  });
  const named = mapping.sheet === undefined ? sheets : sheets.filter(({ sheet }) => sheet === mapping.sheet);
  const tables = named.map(({ data }) => data.map((row) => row.map(cellText)));
  const chosen = tables.find((rows) => headingIndex(rows, mapping) !== null) ?? tables[0];
  if (chosen === undefined) {
    const names = sheets.map(({ sheet }) => `“${sheet}”`).join(', ');
    throw new FileProblem(
      'NO_SUCH_SHEET',
      `Tệp không có trang tính “${mapping.sheet}”, chỉ có ${names}.`,
      'Hãy sửa "sheet" trong tệp ánh xạ.',
    );
  }
  return toTable('XLSX', chosen, mapping);
}

/** Days of a sheet are dates without a zone; all else is text. */
function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return cell === null || cell === undefined ? '' : String(cell);
}

function toTable(format: RegisterTable['format'], rows: readonly string[][], mapping: RegisterMapping): RegisterTable {
  const at = mapping.headingRow === undefined ? headingIndex(rows, mapping) : mapping.headingRow - 1;
  const headings = at === null ? undefined : uniqueHeadings(rows[at] ?? []);
  if (at === null || headings === undefined) {
    const remedy = 'Hãy đặt tên cột như “Số, ký hiệu”, “Trích yếu”, “Ngày ban hành”, hoặc dùng --mapping.';
    throw new FileProblem('NO_HEADINGS', 'Không tìm thấy dòng tên cột của sổ văn bản.', remedy);
  }
  const named = (cells: readonly string[]) =>
    Object.fromEntries(headings.map((heading, column) => [heading, cells[column]?.trim() ?? '']).filter(([heading]) => heading !== ''));
  const body = rows.map((cells, index) => ({ row: index + 1, cells: named(cells) })).slice(at + 1);
  return { format, headings, rows: body.filter(({ cells }) => Object.values(cells).some((cell) => cell !== '')) };
}

/** A heading that stands twice keeps both columns: "Ngày", "Ngày (2)". */
function uniqueHeadings(cells: readonly string[]): string[] {
  const plain = cells.map((heading) => heading.replace(/\s+/g, ' ').trim());
  return plain.map((heading, column) => {
    const before = heading === '' ? 0 : plain.slice(0, column).filter((other) => other === heading).length;
    return before === 0 ? heading : `${heading} (${before + 1})`;
  });
}

function headingIndex(rows: readonly string[][], mapping: RegisterMapping): number | null {
  const wanted = Object.values(mapping.columns ?? {});
  const index = rows.slice(0, MAX_ROWS_BEFORE_HEADINGS).findIndex((cells) => {
    const { count, hasNumber } = headingsIn(cells);
    return wanted.length > 0
      ? wanted.every((heading) => cells.some((cell) => cell.replace(/\s+/g, ' ').trim() === heading))
      : hasNumber && count >= 2;
  });
  return index < 0 ? null : index;
}

function readRecords(text: string, mapping: RegisterMapping): RegisterTable {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new FileProblem('FILE_NOT_JSON', 'Tệp không phải JSON đúng cú pháp.', 'Hãy xuất lại tệp từ phần mềm cũ.', { cause });
  }
  const list = Array.isArray(json) ? json : listIn(json as Record<string, unknown>, mapping.rows);
  const rows = list.map((record, index) => ({ row: index + 1, cells: (record ?? {}) as Record<string, Cell> }));
  const headings = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))];
  return { format: 'JSON', headings, rows };
}

/** The property named by the mapping, else the only one that holds a list of records. */
function listIn(json: Record<string, unknown>, name: string | undefined): unknown[] {
  const lists = name === undefined ? Object.values(json).filter(Array.isArray) : [json[name]];
  const [list] = lists;
  if (lists.length === 1 && Array.isArray(list)) return list;
  throw new FileProblem('NO_RECORDS', 'Tệp JSON không có đúng một danh sách văn bản.', 'Hãy ghi tên danh sách vào "rows" của tệp ánh xạ.');
}
