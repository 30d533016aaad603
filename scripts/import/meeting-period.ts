// The period that a meeting looks back on: "9 tháng đầu năm 2020", "quý I/2021", "năm 2020".

import { foldText } from '@bang-tin/shared/text-folding';

export interface Period {
  /** First and last day. */
  from: string;
  to: string;
  /** The words it was read from. */
  said: string;
  wholeYear: boolean;
  /** A whole year named by a meeting that is not said to sum it up. */
  unsure: boolean;
}

// All on folded text.
const BACKWARD = /\b(?:tong ket|so ket|danh gia|kiem diem|giao ban|bao cao ket qua|ket qua|hoat dong|tinh hinh|hoi nghi)\b/g;
const FORWARD = /\b(?:trien khai|phuong huong|ke hoach|nhiem vu|chuong trinh)\b/;
// "9 tháng đầu năm", "9 tháng năm 2022", "nửa cuối năm 2022"
const MONTHS = /\b(?:(\d{1,2}|ba|sau|chin) thang|nua) (?:(dau|cuoi) nam(?: (\d{4}))?|nam (\d{4}))/;
const QUARTER = /\bquy (iv|iii|ii|i|[1-4])\b(?:(?: ?[/-] ?| nam |, nam | )(\d{4}))?/;
/** A part of a year, in whatever words: a year beside it is not the whole year. */
const PART_OF_YEAR =
  /\bhoc k[yi]\b|\bnua (?:dau |cuoi )?nam\b|\b(?:\d{1,2}|ba|sau|chin) thang (?:dau|cuoi|nam)\b|\bquy (?:iv|iii|ii|i|[1-4])\b/;
const MONTH = /\bthang (\d{1,2})(?: ?[/-] ?| nam )(\d{4})/;
const YEARS = /\b(?:giai doan|nhiem ky) (\d{4}) ?- ?(\d{4})/;
const YEAR = /\bnam (\d{4})(?! ?- ?\d)/;
const SPAN_AFTER_WORD = 160;
const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const NUMERALS: Readonly<Record<string, number>> = { ba: 3, sau: 6, chin: 9 };

/**
 * Looks in the title first, then in the lead. Null when neither names a period that lies behind, or when the title names a part of
 * a year that is not understood: `partOfYearIn` tells it then.
 */
export function readPeriod(title: string, lead: string): Period | null {
  const [inTitle, inLead] = [foldText(title), foldText(lead)];
  const year = YEAR.exec(inTitle)?.[1] ?? YEAR.exec(inLead)?.[1] ?? null;
  const found = afterWord(inTitle, year) ?? afterWord(inLead, year);
  return found?.wholeYear && partOfYear(inTitle) !== null ? null : found;
}

/** The words of a part of a year that title or lead report on, "hoc ky i", folded; null when they name none. */
export function partOfYearIn(title: string, lead: string): string | null {
  return partOfYear(foldText(title)) ?? partOfYear(foldText(lead));
}

function partOfYear(text: string): string | null {
  return PART_OF_YEAR.exec(text.split(FORWARD)[0] ?? '')?.[0] ?? null;
}

/** The first period after a word that looks back, and before any word that looks forward. */
function afterWord(text: string, year: string | null): Period | null {
  for (const word of text.matchAll(BACKWARD)) {
    const start = word.index + word[0].length;
    const behind =
      text
        .slice(start, word.index + SPAN_AFTER_WORD)
        .split(/[;.]/)[0]
        ?.split(FORWARD)[0] ?? '';
    const period = readExpression(word[0] + behind, year);
    const misread = period?.wholeYear === true && PART_OF_YEAR.test(behind.slice(0, behind.indexOf(period.said)));
    if (period !== null && !misread) return period;
  }
  return null;
}

function readExpression(text: string, year: string | null): Period | null {
  const months = MONTHS.exec(text);
  const quarter = QUARTER.exec(text);
  const month = MONTH.exec(text);
  const years = YEARS.exec(text);
  const wholeYear = YEAR.exec(text);
  const monthsYear = months?.[3] ?? months?.[4] ?? year;
  if (months && monthsYear) {
    const count = months[1] === undefined ? 6 : (NUMERALS[months[1]] ?? Number(months[1]));
    if (count < 1 || count > 12) return null;
    const [first, last] = months[2] === 'cuoi' ? [13 - count, 12] : [1, count];
    return period(monthsYear, first, monthsYear, last, months[0]);
  }
  const quarterYear = quarter?.[2] ?? year;
  if (quarter?.[1] && quarterYear) {
    const number = QUARTERS[quarter[1]] ?? Number(quarter[1]);
    return period(quarterYear, number * 3 - 2, quarterYear, number * 3, quarter[0]);
  }
  if (month?.[2] && Number(month[1]) <= 12) return period(month[2], Number(month[1]), month[2], Number(month[1]), month[0]);
  if (years?.[1] && years[2] && years[1] < years[2]) return period(years[1], 1, years[2], 12, years[0]);
  if (wholeYear?.[1]) {
    const summedUp = /\b(?:tong|so) ket\b/.test(text.slice(0, wholeYear.index));
    return { ...period(wholeYear[1], 1, wholeYear[1], 12, wholeYear[0]), wholeYear: true, unsure: !summedUp };
  }
  return null;
}

function period(fromYear: string, fromMonth: number, toYear: string, toMonth: number, said: string): Period {
  const lastDay = new Date(Date.UTC(Number(toYear), toMonth, 0)).toISOString().slice(0, 10);
  return { from: `${fromYear}-${String(fromMonth).padStart(2, '0')}-01`, to: lastDay, said, wholeYear: false, unsure: false };
}
