// Numbers that are missing in a row: a body numbers the documents of a type through a year, so that 1, 2, 4 lacks 3. A portal rarely has
// all of a body's documents; only where it has most of them is a missing one worth a look.

import { parseDocumentNumber } from '@bang-tin/shared/document-numbers';
import type { CheckRow } from './answers.ts';
import type { RegisterDocument } from './load-register.ts';

/** The rule, as it is told to editors. */
export const GAP_RULE =
  'Chỉ xét dãy số của một cơ quan, một loại, một năm có từ 5 văn bản trở lên và đã có ít nhất 60 % các số từ nhỏ nhất đến lớn nhất. Văn bản Đảng đánh số theo nhiệm kỳ nên không xét.';
const FEWEST = 5;
const LEAST_SHARE = 0.6;

interface Numbered {
  order: number;
  document: RegisterDocument;
}

export function numberGaps(documents: Iterable<RegisterDocument>): CheckRow[] {
  return [...seriesOf(documents).values()].flatMap(gapsOf);
}

/** Documents of the same body, symbols and year; those that say the year in their number (rules for all) are counted apart from others. */
function seriesOf(documents: Iterable<RegisterDocument>): Map<string, Numbered[]> {
  const series = new Map<string, Numbered[]>();
  for (const document of documents) {
    const number = parseDocumentNumber(document.draft.number);
    const year = number?.year ?? document.draft.issuedDay?.slice(0, 4);
    if (number === null || number.system !== 'state' || year === undefined || document.issuer === null) continue;
    const said = number.year === undefined ? 'issued' : 'numbered';
    const key = [document.issuer.id, said, year, number.typeSymbol ?? '', ...number.issuerSymbols].join('|');
    const numbered = { order: Number.parseInt(number.order, 10), document };
    const known = series.get(key);
    if (known === undefined) series.set(key, [numbered]);
    else known.push(numbered);
  }
  return series;
}

function gapsOf(numbered: Numbered[]): CheckRow[] {
  numbered.sort((a, b) => a.order - b.order);
  const orders = new Set(numbered.map(({ order }) => order));
  const [first, last] = [numbered[0], numbered.at(-1)];
  if (!first || !last || orders.size < FEWEST || orders.size / (last.order - first.order + 1) < LEAST_SHARE) return [];
  return numbered.flatMap(({ order, document }, index) => {
    const next = numbered[index + 1];
    if (next === undefined || next.order <= order + 1) return [];
    const [from, to] = [order + 1, next.order - 1];
    const missing = from === to ? `số ${from}` : `các số từ ${from} đến ${to}`;
    const text = `Giữa ${document.draft.number} và ${next.document.draft.number} của ${document.issuer?.title} thiếu ${missing}. Văn bản chưa đăng, hoặc số bị gõ nhầm.`;
    return [{ kind: 'gap' as const, text, documents: [document, next.document].map(toNamed) }];
  });
}

export function toNamed({ id, title, draft }: RegisterDocument): CheckRow['documents'][number] {
  return { id, number: draft.number, title };
}
