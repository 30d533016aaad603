// The period that a meeting looks back on: "9 tháng đầu năm 2020", "quý I/2021", "năm 2020".

import { foldText } from '@bang-tin/shared/text-folding';

export interface Period {
  /** First and last day. */
  from: string;
  to: string;
  /** The words it was read from. */
  said: string;
  /** A whole year named by a meeting that is not said to sum it up. */
  unsure: boolean;
}

// All on folded text.
const BACKWARD = /\b(?:tong ket|so ket|danh gia|kiem diem|giao ban|bao cao ket qua|ket qua|hoat dong|tinh hinh|hoi nghi)\b/g;
const FORWARD = /\b(?:trien khai|phuong huong|ke hoach|nhiem vu|chuong trinh)\b[^;.]*$/;
const MONTHS = /\b(\d{1,2}|ba|sau|chin) thang dau nam(?: (\d{4}))?/;
const QUARTER = /\bquy (iv|iii|ii|i|[1-4])(?: ?[/-] ?| nam |, nam | )(\d{4})/;
const MONTH = /\bthang (\d{1,2})(?: ?[/-] ?| nam )(\d{4})/;
const YEARS = /\b(?:giai doan|nhiem ky) (\d{4}) ?- ?(\d{4})/;
const YEAR = /\bnam (\d{4})(?! ?- ?\d)/;
const SPAN_AFTER_WORD = 160;
const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const NUMERALS: Readonly<Record<string, number>> = { ba: 3, sau: 6, chin: 9 };

/** Looks in the title first, then in the lead. Null when neither names a period that lies behind. */
export function readPeriod(title: string, lead: string): Period | null {
  const [inTitle, inLead] = [foldText(title), foldText(lead)];
  const year = YEAR.exec(inTitle)?.[1] ?? YEAR.exec(inLead)?.[1] ?? null;
  return afterWord(inTitle, year) ?? afterWord(inLead, year);
}

/** The first period after a word that looks back, as long as no word that looks forward stands between. */
function afterWord(text: string, year: string | null): Period | null {
  for (const word of text.matchAll(BACKWARD)) {
    const span = text.slice(word.index, word.index + SPAN_AFTER_WORD).split(/[;.]/)[0] ?? '';
    const period = readExpression(span, year);
    const before = period === null ? '' : span.slice(0, span.indexOf(period.said));
    if (period !== null && !FORWARD.test(before.slice(word[0].length))) return period;
  }
  return null;
}

function readExpression(text: string, year: string | null): Period | null {
  const months = MONTHS.exec(text);
  const quarter = QUARTER.exec(text);
  const month = MONTH.exec(text);
  const years = YEARS.exec(text);
  const wholeYear = YEAR.exec(text);
  const monthsYear = months?.[2] ?? year;
  if (months && monthsYear) {
    const last = NUMERALS[months[1] ?? ''] ?? Number(months[1]);
    return last >= 1 && last <= 12 ? period(monthsYear, 1, monthsYear, last, months[0]) : null;
  }
  if (quarter?.[1] && quarter[2]) {
    const number = QUARTERS[quarter[1]] ?? Number(quarter[1]);
    return period(quarter[2], number * 3 - 2, quarter[2], number * 3, quarter[0]);
  }
  if (month?.[2] && Number(month[1]) <= 12) return period(month[2], Number(month[1]), month[2], Number(month[1]), month[0]);
  if (years?.[1] && years[2] && years[1] < years[2]) return period(years[1], 1, years[2], 12, years[0]);
  if (wholeYear?.[1]) {
    const summedUp = /\b(?:tong|so) ket\b/.test(text.slice(0, wholeYear.index));
    return { ...period(wholeYear[1], 1, wholeYear[1], 12, wholeYear[0]), unsure: !summedUp };
  }
  return null;
}

function period(fromYear: string, fromMonth: number, toYear: string, toMonth: number, said: string): Period {
  const lastDay = new Date(Date.UTC(Number(toYear), toMonth, 0)).toISOString().slice(0, 10);
  return { from: `${fromYear}-${String(fromMonth).padStart(2, '0')}-01`, to: lastDay, said, unsure: false };
}
