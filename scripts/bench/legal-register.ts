// A made-up register for benches: numbers, dates and relations of the usual kinds, the same in every run.

import type { CitableDocument } from '../../shared/src/citation-resolution.ts';

const SYMBOLS = ['NĐ-CP', 'TT-BTC', 'QĐ-UBND', 'QĐ-TTg', 'NQ-HĐND', 'TT-BYT', 'TT-BNV', 'CT-TTg'];
const TYPES = ['Nghị định', 'Thông tư', 'Quyết định', 'Quyết định', 'Nghị quyết', 'Thông tư', 'Thông tư', 'Chỉ thị'];
const ISSUERS = [
  'Chính phủ',
  'Bộ Tài chính',
  'UBND tỉnh Lai Châu',
  'Thủ tướng Chính phủ',
  'HĐND tỉnh Lai Châu',
  'Bộ Y tế',
  'Bộ Nội vụ',
  'Thủ tướng Chính phủ',
];
const YEARS = 30;

/** "2003-05-17": the same for the same index. */
export function dayOf(index: number): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${1996 + (index % YEARS)}-${pad(1 + (index % 12))}-${pad(1 + (index % 28))}`;
}

/** Document number `index` of the register. */
export function documentOf(index: number): CitableDocument {
  const kind = index % SYMBOLS.length;
  const order = String(1 + (Math.floor(index / (SYMBOLS.length * YEARS)) % 9999)).padStart(2, '0');
  return {
    id: `d${index}`,
    number: `${order}/${dayOf(index).slice(0, 4)}/${SYMBOLS[kind]}`,
    typeName: TYPES[kind] ?? null,
    issuedDay: dayOf(index),
    issuerName: ISSUERS[kind] ?? null,
  };
}
