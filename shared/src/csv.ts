// Tables for spreadsheets, RFC 4180. What a cell holds may have been written by anybody, and a spreadsheet runs what starts like a
// formula: such cells start with an apostrophe.

export interface Table {
  /** Names of the columns, as officials read them. */
  header: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
}

/** Excel takes a file without this mark for Windows-1258. */
const UTF8_MARK = '\uFEFF';
/** Matches "=1+1", "+84", "-2", "@sum" and a tab before any of them; near miss: "a=1". */
const FORMULA = /^[=+\-@\t\r]/;

export function toCsv({ header, rows }: Table): string {
  return UTF8_MARK + [header, ...rows].map((row) => `${row.map(toCell).join(',')}\r\n`).join('');
}

function toCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
