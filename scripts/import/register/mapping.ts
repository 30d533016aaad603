// The mapping file: what a register calls its columns, relations, types and bodies where the usual words do not say it.
//
//   { "sheet": "Năm 2024", "headingRow": 3, "separator": ";", "dates": "d/m/y", "rows": "documents",
//     "columns": { "number": "Số VB", "issuedDay": "Ngày" },
//     "relations": { "Thay cho": "thay-the", "Bị thay bởi": { "relation": "thay-the", "inverse": true } },
//     "relationLabels": { "VB bãi bỏ": "bai-bo" },
//     "types": { "QĐ": "Quyết định" }, "issuers": { "UBND": "Ủy ban nhân dân tỉnh Mộc Giang" } }

import { readFile } from 'node:fs/promises';
import { LEGAL_RELATION_IDS } from '@bang-tin/shared/legal-relations';
import { z } from 'zod';
import { OperatorError } from '../../start/operator-error.ts';
import { REGISTER_FIELDS } from './columns.ts';
import { DAY_FORMATS } from './register-days.ts';

const relation = z.enum(LEGAL_RELATION_IDS);

export const registerMappingSchema = z.strictObject({
  /** Name of the sheet; else the first with headings that are known. */
  sheet: z.string().optional(),
  /** Number of the row with the headings, from 1; else it is looked for. */
  headingRow: z.int().positive().optional(),
  separator: z.string().length(1).optional(),
  dates: z.enum(DAY_FORMATS).optional(),
  /** Of JSON: the property that holds the list of documents. */
  rows: z.string().optional(),
  columns: z.partialRecord(z.enum(REGISTER_FIELDS), z.string()).optional(),
  /** Columns of targets. */
  relations: z.record(z.string(), z.union([relation, z.strictObject({ relation, inverse: z.boolean() })])).optional(),
  /** Labels inside the column "Quan hệ", and of relations of JSON. */
  relationLabels: z.record(z.string(), relation).optional(),
  types: z.record(z.string(), z.string()).optional(),
  issuers: z.record(z.string(), z.string()).optional(),
});
export type RegisterMapping = z.infer<typeof registerMappingSchema>;

/** @throws OperatorError MAPPING_NOT_READABLE, MAPPING_WRONG */
export async function loadMapping(path: string): Promise<RegisterMapping> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw new OperatorError('MAPPING_NOT_READABLE', `Không đọc được tệp ánh xạ ${path}.`, 'Hãy kiểm tra đường dẫn và quyền đọc.', {
      cause,
    });
  }
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new OperatorError('MAPPING_WRONG', `Tệp ánh xạ ${path} không phải JSON.`, 'Hãy xem ví dụ trong README.vi.md.', { cause });
  }
  const read = registerMappingSchema.safeParse(json);
  if (read.success) return read.data;
  const problems = read.error.issues.map(({ path: at, message }) => `${at.join('.') || 'tệp'}: ${message}`).join('; ');
  throw new OperatorError('MAPPING_WRONG', `Tệp ánh xạ ${path} chưa đúng: ${problems}.`, 'Hãy xem ví dụ trong README.vi.md.');
}
