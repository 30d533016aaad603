// The day of a meeting, as its report says it: "Chiều 12/10, …", "Ngày 19/7, …", "Chiều ngày 22/9/2023, …".

import { foldText } from '@bang-tin/shared/text-folding';
import { existingDay } from './date-line.ts';
import type { Period } from './meeting-period.ts';
import { toSentences } from './sentences.ts';

export interface MeetingDay {
  day: string;
  /** Where the year comes from when the text gives none beside the day. */
  yearFrom: 'text' | 'published' | 'period' | 'title';
}

/** What may tell the year. */
export interface YearClues {
  publishedDay: string | null;
  period: Period | null;
  title: string;
}

// Folded: "chieu 12/10", "ngay 22/9/2023", "sang nay (12/10)", "trong 2 ngay (27-28/7/2020)", "ngay 12 thang 10 nam 2020";
// not "so 410-qd/tu, ngay 17/5/2017": a document's day follows its number.
const NUMERIC =
  /\b(?:sang|trua|chieu|toi|ngay|hom nay|vao|vua qua)(?: som| nay| qua| ngay)*,? ?\(?(?:ngay )?(\d{1,2})(?: ?(?:-|va|den) ?(?:ngay )?\d{1,2})? ?[/.-] ?(\d{1,2})(?: ?[/.-] ?(\d{4}))?(?![\d/])/g;
const WORDED = /\bngay (\d{1,2})(?: ?(?:-|va) ?\d{1,2})? thang (\d{1,2})(?:,? nam (\d{4}))?/g;
const BEFORE_DOCUMENT_DAY = /(?:\d[a-z]?[-/][a-z&/-]+|\bban hanh|\bky)(?:\/[a-z]+)?,? ?\(?$/; // "410-qd/tu, "

/** The first day named in the lead, or in the first paragraphs. Null when none is, or when nothing tells its year. */
export function readMeetingDay(paragraphs: readonly string[], clues: YearClues): MeetingDay | null {
  for (const sentence of paragraphs.flatMap(toSentences)) {
    const found = firstDay(foldText(sentence));
    if (found) return withYear(found.date, found.month, found.year, clues);
  }
  return null;
}

interface FoundDay {
  index: number;
  date: number;
  month: number;
  year: number | null;
}

function firstDay(sentence: string): FoundDay | null {
  const found = [NUMERIC, WORDED].flatMap((pattern) =>
    [...sentence.matchAll(pattern)]
      .filter((match) => !BEFORE_DOCUMENT_DAY.test(sentence.slice(0, match.index)))
      .map((match) => ({ index: match.index, date: Number(match[1]), month: Number(match[2]), year: match[3] ? Number(match[3]) : null })),
  );
  return found.sort((a, b) => a.index - b.index)[0] ?? null;
}

function withYear(date: number, month: number, year: number | null, { publishedDay, period, title }: YearClues): MeetingDay | null {
  const on = (inYear: number, yearFrom: MeetingDay['yearFrom']): MeetingDay | null => {
    const day = existingDay(inYear, month, date);
    return day === null ? null : { day, yearFrom };
  };
  if (year !== null) return on(year, 'text');
  if (publishedDay !== null) {
    const published = Number(publishedDay.slice(0, 4));
    const sameYear = existingDay(published, month, date);
    // A report of 28 December that is published in January tells of the year before.
    return on(sameYear !== null && sameYear > publishedDay ? published - 1 : published, 'published');
  }
  if (period !== null) {
    const last = Number(period.to.slice(0, 4));
    // A whole year is summed up in its last months or in the first of the next.
    const nextYear = period.to.endsWith('-12-31') && month <= 3 && !period.unsure;
    return on(nextYear ? last + 1 : last, 'period');
  }
  const inTitle = /(?:^|\D)(20\d\d)(?!\d|\s?-\s?\d)/.exec(title)?.[1];
  return inTitle === undefined ? null : on(Number(inTitle), 'title');
}
