// Which column of a register says what: by the mapping file where there is one, else by the headings that Vietnamese offices use.

import { foldText } from '@bang-tin/shared/text-folding';
import type { RegisterMapping } from './mapping.ts';
import { type RelationLabel, readRelationLabel } from './relation-labels.ts';

export const REGISTER_FIELDS = [
  'number',
  'title',
  'abstract',
  'type',
  'issuer',
  'issuedDay',
  'effectiveDay',
  'expiryDay',
  'signer',
  'signerTitle',
  'field',
  'status',
  'relations',
] as const;
export type RegisterField = (typeof REGISTER_FIELDS)[number];

/** Headings, folded and without signs. Keys of JSON records stand among them. */
const HEADINGS: Readonly<Record<RegisterField, readonly string[]>> = {
  number: ['so ky hieu', 'so va ky hieu', 'so hieu', 'so van ban', 'ky hieu', 'so hieu van ban', 'so ky hieu van ban', 'number'],
  title: ['ten van ban', 'tieu de', 'ten', 'title'],
  abstract: ['trich yeu', 'trich yeu noi dung', 'noi dung trich yeu', 'noi dung', 've viec', 'ten loai va trich yeu noi dung', 'abstract'],
  type: ['loai van ban', 'loai', 'hinh thuc van ban', 'ten loai', 'the loai', 'hinh thuc', 'type', 'document type'],
  issuer: ['co quan ban hanh', 'noi ban hanh', 'don vi ban hanh', 'co quan', 'tac gia', 'issuer'],
  issuedDay: ['ngay ban hanh', 'ngay van ban', 'ngay thang', 'ngay thang nam', 'ngay thang van ban', 'ngay ky', 'issued day', 'issue date'],
  effectiveDay: ['ngay co hieu luc', 'ngay hieu luc', 'hieu luc tu', 'hieu luc tu ngay', 'effective day', 'effective date'],
  expiryDay: ['ngay het hieu luc', 'het hieu luc tu', 'het hieu luc tu ngay', 'expiry day', 'expiry date'],
  signer: ['nguoi ky', 'ho ten nguoi ky', 'signer'],
  signerTitle: ['chuc danh', 'chuc vu', 'chuc danh nguoi ky', 'chuc vu nguoi ky', 'signer title'],
  field: ['linh vuc', 'nganh linh vuc', 'nganh', 'field'],
  status: ['tinh trang hieu luc', 'tinh trang', 'trang thai', 'hieu luc', 'status'],
  relations: ['quan he', 'quan he voi van ban khac', 'van ban lien quan', 'relations'],
};
const FIELD_OF = new Map(REGISTER_FIELDS.flatMap((field) => HEADINGS[field].map((heading) => [heading, field] as const)));

export interface Columns {
  /** The heading of each field that the register has. */
  fields: Partial<Record<RegisterField, string>>;
  /** Columns that name the targets of one relation. */
  relations: { heading: string; label: RelationLabel }[];
  /** Headings of columns that nothing is taken from. */
  unused: string[];
}

/** "Số, ký hiệu (*)" -> "so ky hieu". */
export function plainHeading(heading: string): string {
  return foldText(heading)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

export function recogniseColumns(headings: readonly string[], mapping: RegisterMapping): Columns {
  const columns: Columns = { fields: { ...mapping.columns }, relations: [], unused: [] };
  const taken = new Set(Object.values(columns.fields));
  for (const [heading, said] of Object.entries(mapping.relations ?? {})) {
    const { relation, inverse } = typeof said === 'string' ? { relation: said, inverse: false } : said;
    columns.relations.push({ heading, label: { relation, inverse, partial: false } });
    taken.add(heading);
  }
  for (const heading of headings) {
    if (taken.has(heading) || heading.trim() === '') continue;
    const field = FIELD_OF.get(plainHeading(heading));
    const label = field === undefined ? readRelationLabel(heading) : null;
    if (field !== undefined && columns.fields[field] === undefined) columns.fields[field] = heading;
    else if (label !== null) columns.relations.push({ heading, label });
    else columns.unused.push(heading);
  }
  return columns;
}

/** How many of a row's cells are headings of registers: the row of headings has the number's and at least one more. */
export function headingsIn(cells: readonly string[]): { count: number; hasNumber: boolean } {
  const fields = cells.map((cell) => FIELD_OF.get(plainHeading(cell)));
  return { count: new Set(fields.filter(Boolean)).size, hasNumber: fields.includes('number') };
}
