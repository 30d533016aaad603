// What the official reads after a register went in: every row with what became of it, what is doubtful, and what was left out.

import type { IntakeResult } from '@bang-tin/shared/intake-schema';
import type { Columns } from './columns.ts';
import type { RegisterTable } from './register-table.ts';

export type RowOutcome = IntakeResult['outcome'] | 'dry-run' | 'repeated' | 'empty' | 'refused';

export interface RowReport {
  row: number;
  number: string;
  title: string;
  outcome: RowOutcome;
  /** Came in as a draft, because of these. */
  obstacles: string[];
  relations: number;
  /** Of these, how many lead to a document that is in the register. */
  linked: number;
  doubts: string[];
  problems: string[];
}
export interface RegisterReport {
  path: string;
  table: RegisterTable | null;
  columns: Columns | null;
  rows: RowReport[];
  problems: string[];
}

const OUTCOMES: Readonly<Record<RowOutcome, string>> = {
  created: 'mới',
  updated: 'cập nhật',
  unchanged: 'không đổi',
  kept: 'đã có, giữ nguyên',
  'dry-run': 'xem trước',
  repeated: 'trùng dòng khác',
  empty: 'không có văn bản',
  refused: 'không nhập được',
};

/** The head of a register's report: which columns are used for what. */
export function formatColumns({ path, table, columns, problems }: RegisterReport): string {
  const lines = [`── ${path}${table ? ` (${table.format}, ${table.rows.length} dòng)` : ''}`];
  for (const problem of problems) lines.push(`   Lỗi: ${problem}`);
  if (columns !== null) {
    const used = Object.entries(columns.fields).map(([field, heading]) => `“${heading}” → ${FIELD_NAMES[field] ?? field}`);
    const relations = columns.relations.map(({ heading }) => `“${heading}” → quan hệ`);
    lines.push(`   Cột dùng: ${[...used, ...relations].join(', ')}`);
    if (columns.unused.length > 0) lines.push(`   Cột không dùng: ${columns.unused.map((heading) => `“${heading}”`).join(', ')}`);
  }
  return lines.join('\n');
}

const FIELD_NAMES: Readonly<Record<string, string>> = {
  number: 'số, ký hiệu',
  title: 'tên văn bản',
  abstract: 'trích yếu',
  type: 'loại',
  issuer: 'cơ quan ban hành',
  issuedDay: 'ngày ban hành',
  effectiveDay: 'ngày có hiệu lực',
  expiryDay: 'ngày hết hiệu lực',
  signer: 'người ký',
  signerTitle: 'chức danh',
  field: 'lĩnh vực',
  status: 'tình trạng hiệu lực',
  relations: 'quan hệ',
};

export function formatRow({ row, number, outcome, obstacles, relations, doubts, problems }: RowReport): string {
  const related = relations > 0 ? `, ${relations} quan hệ` : '';
  const draft = obstacles.length > 0 && outcome !== 'refused' ? ', bản nháp' : '';
  const lines = [`   dòng ${row}: ${number || '(không có số)'} – ${OUTCOMES[outcome]}${draft}${related}`];
  for (const obstacle of obstacles) lines.push(`     - chưa xuất bản: ${obstacle}`);
  for (const doubt of doubts) lines.push(`     - cần xem lại: ${doubt}`);
  for (const problem of problems) lines.push(`     - lỗi: ${problem}`);
  return lines.join('\n');
}

export function formatTotals(reports: readonly RegisterReport[]): string {
  const rows = reports.flatMap(({ rows }) => rows);
  const counts = Object.entries(OUTCOMES)
    .map(([outcome, name]) => ({ name, count: rows.filter((row) => row.outcome === outcome).length }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${count} ${name}`);
  const sum = (of: (row: RowReport) => number) => rows.reduce((total, row) => total + of(row), 0);
  const inKept = rows.filter(({ outcome }) => outcome === 'kept').reduce((total, { relations }) => total + relations, 0);
  const drafts = rows.filter(({ obstacles, outcome }) => obstacles.length > 0 && outcome !== 'refused').length;
  return [
    `Văn bản: ${rows.length} dòng (${counts.join(', ')})${drafts > 0 ? `; ${drafts} là bản nháp, hãy sửa rồi xuất bản` : ''}`,
    `Quan hệ: ${sum((row) => row.relations)}, trong đó ${sum((row) => row.linked)} trỏ tới văn bản có trong sổ, còn lại giữ theo số, ký hiệu${inKept > 0 ? `; ${inKept} của văn bản CMS đã có chưa được ghi` : ''}`,
    `Cần xem lại: ${rows.filter(({ doubts }) => doubts.length > 0).length} dòng   Lỗi: ${sum((row) => row.problems.length)}`,
  ].join('\n');
}

export function toRegisterJson(reports: readonly RegisterReport[]): string {
  const files = reports.map(({ path, table, columns, rows, problems }) => ({
    path,
    format: table?.format ?? null,
    columns,
    problems,
    rows,
  }));
  return `${JSON.stringify({ files }, null, 2)}\n`;
}
