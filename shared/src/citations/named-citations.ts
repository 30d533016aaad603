// Laws by title: "Luật Đất đai năm 2013", "Luật Viên chức ngày 15 tháng 11 năm 2010", "Hiến pháp 2013".

import { isDash, isDigit, isUpper, nextWord, previousWord, skipBlanks, skipBlanksBack } from './characters.ts';
import { type FoundCitation, toCitation } from './citation.ts';
import { dateAt, type FoundDate, isYear, numberAt } from './dates.ts';
import { lawTitleBefore } from './law-titles.ts';
import { locatorBefore } from './locators.ts';
import { tailBehind } from './tails.ts';
import { word } from './vocabulary.ts';

const NGAY = word('ngày');
const NAM = word('năm');
const SUA = word('sửa');
const DOI = word('đổi');
/** Length of "(sửa đổi, bổ sung)" and a little. */
const MAX_MARK = 20;

/** The law whose year, or the day of whose date, stands at `start`; null when no title ends there. `from`: nothing before is looked at. */
export function namedCitationAt(text: string, start: number, digitsEnd: number, from: number): FoundCitation | null {
  const before = previousWord(text, start);
  if (before?.word === NGAY) {
    const date = dateAt(text, start);
    return date?.day ? lawCitation(text, before.start, date.end, from, { date }) : null;
  }
  if (digitsEnd - start !== 4) return null;
  const year = numberAt(text, start, 4);
  if (year === null || !isYear(year.value) || goesOn(text, digitsEnd)) return null;
  return lawCitation(text, before?.word === NAM ? before.start : start, digitsEnd, from, { year: year.value });
}

function lawCitation(
  text: string,
  titleLimit: number,
  end: number,
  from: number,
  said: { date?: FoundDate; year?: number },
): FoundCitation | null {
  const law = lawTitleBefore(text, beforeAmendmentMark(text, titleLimit));
  if (law === null || law.start < from) return null;
  const isTitled = law.titleEnd > law.titleStart;
  if (!isTitled && law.typeName !== 'Hiến pháp') return null;
  const core = {
    category: 'named',
    start: law.start,
    end,
    numberStart: law.start,
    numberEnd: end,
    number: null,
    documentNumber: null,
    typeName: law.typeName,
    isTypeSaid: true,
    title: isTitled ? text.slice(law.titleStart, law.titleEnd) : null,
  } as const;
  const tail = { ...tailBehind(text, end, false), ...(said.date && { date: said.date }), ...(said.year && { year: said.year }) };
  return toCitation(text, core, tail, false, locatorBefore(text, law.start));
}

/** Steps back over "(sửa đổi)", "(sửa đổi, bổ sung)", "(HIV/AIDS)" between title and year. */
function beforeAmendmentMark(text: string, end: number): number {
  const closing = skipBlanksBack(text, end) - 1;
  if (text[closing] !== ')') return end;
  let opening = closing;
  while (opening > 0 && text[opening] !== '(' && closing - opening < MAX_MARK) opening--;
  const first = nextWord(text, opening + 1);
  const isAmended = first?.word === SUA && nextWord(text, first.end)?.word === DOI;
  return isAmended || (first !== null && isUpper(text.charCodeAt(first.end - 1))) ? opening : end;
}

/** "2016-2020", "2016 – 2020", "2013/QH13". */
function goesOn(text: string, end: number): boolean {
  if (text[end] === '/') return true;
  const sign = skipBlanks(text, end);
  if (sign < 0 || !isDash(text.charCodeAt(sign))) return false;
  const next = skipBlanks(text, sign + 1);
  return next >= 0 && isDigit(text.charCodeAt(next));
}
