// The line of a page that says when it was published, and beside it often how many have seen it.
//   "Chủ nhật - 30/12/2018 04:20 802 0" · "17:53 - Thứ Ba, 12/01/2021 Lượt xem: 1134 In bài viết" · "Ngày đăng: 05/03/2019"

import { foldText } from '@bang-tin/shared/text-folding';
import { readCounts } from './counters.ts';

export interface DateLine {
  /** "2018-12-30", a day that exists. */
  day: string;
  /** "04:20"; null where the page gives only the day. */
  time: string | null;
  views: number | null;
  comments: number | null;
  /** Whether the weekday that is printed is that of the day; null where none is printed. */
  weekdayFits: boolean | null;
  /** "Cập nhật", "Ngày đăng": the line says itself that it is the date of publishing. */
  labelled: boolean;
}

const DAY =
  /(?:ngay )?(?<!\d)(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4})(?!\d)|(?:ngay )?(?<!\d)(\d{1,2}) thang (\d{1,2}),? (?:nam )?(\d{4})(?!\d)/;
const ISO_DAY = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/;
const TIME = /(?<!\d)(\d{1,2}) ?(?::|h|gio) ?(\d{2})(?: ?(?::|p|phut) ?\d{0,2})?(?!\d)(?: ?(am|pm|sa|ch)(?![a-z]))?/;
const WEEKDAY = /(?:ngay )?(chu nhat|thu (?:hai|ba|tu|nam|sau|bay|[2-7])|cn)(?![a-z])/;
const WEEKDAYS = ['chu nhat', 'thu hai', 'thu ba', 'thu tu', 'thu nam', 'thu sau', 'thu bay'];
const LABEL =
  /(?:^|[\s|([])(?:ngay (?:dang(?: tin| bai)?|cap nhat|xuat ban|tao|viet|gui)|(?:duoc )?(?:dang|cap nhat)(?: luc| ngay| vao)?|cap nhat (?:lan cuoi|luc)|dang luc|thoi gian(?: dang)?|xuat ban|post(?:ed)?(?: on)?)(?![a-z])/;
const MAX_DATE_LINE_LENGTH = 140;

/** Null for lines that are more than a date with its label and counters, and for days that do not exist. */
export function readDateLine(text: string): DateLine | null {
  if (text.length > MAX_DATE_LINE_LENGTH) return null;
  let rest = foldText(text);
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(rest);
    if (match) rest = `${rest.slice(0, match.index)} | ${rest.slice(match.index + match[0].length)}`;
    return match;
  };
  const day = toDay(take(DAY) ?? null) ?? toIsoDay(rest);
  if (day === null) return null;
  take(ISO_DAY);
  const time = toTime(take(TIME));
  const weekday = take(WEEKDAY)?.[1] ?? null;
  const labelled = take(LABEL) !== null;
  const { views, comments } = readCounts(rest);
  const bare = bareCounters(rest);
  if (bare === null) return null;
  return {
    day,
    time,
    views: views ?? bare[0] ?? null,
    comments: comments ?? bare[1] ?? null,
    weekdayFits: weekday === null ? null : weekdayOf(day) === weekdayIndex(weekday),
    labelled,
  };
}

const MAX_OTHER_WORDS = 3;

/** Whether a line that `readDateLine` does not understand still looks like one: a day, a time and hardly a word more. */
export function isUnreadDateLine(text: string): boolean {
  if (text.length > MAX_DATE_LINE_LENGTH || readDateLine(text) !== null) return false;
  const plain = foldText(text);
  if (!(DAY.test(plain) || ISO_DAY.test(plain)) || !TIME.test(plain)) return false;
  const others = [DAY, ISO_DAY, TIME, WEEKDAY, LABEL].reduce((left, pattern) => left.replace(pattern, ' | '), plain);
  return (others.match(/[a-z]+/g) ?? []).length <= MAX_OTHER_WORDS;
}

/** The numbers without a label that are left once date, label and counters are taken away; null when words are left. */
function bareCounters(rest: string): number[] | null {
  const left = rest
    .replace(/(\d)[.,](?=\d{3}(?!\d))/g, '$1')
    .replace(
      /(?:so )?(?:luot |lan )?(?:xem|doc|truy cap|da xem|da doc|views?|binh luan|phan hoi|comments?)(?: bai viet)? ?[:=]? ?\(? ?\d[\d.,]*/g,
      ' ',
    )
    .replace(/\d[\d.,]* (?:luot xem|luot doc|lan xem|views?)/g, ' ')
    .replace(
      /in bai viet|in trang|in tin|ban in|\bin\b|gui email|email|luu bai viet|gmt ?\+? ?7|\bluc\b|\bngay\b|\bvao\b|hom nay|cap nhat|\blan\b|\bcuoi\b|duoc dang|hits?\b|\bgio\b/g,
      ' ',
    )
    .replace(/[|()[\]\-–—,:;.\s•'’+]+/g, ' ')
    .trim();
  if (left === '') return [];
  return /^\d{1,9}(?: \d{1,9})?$/.test(left) ? left.split(' ').map(Number) : null;
}

function toDay(match: RegExpExecArray | null): string | null {
  if (!match) return null;
  const [, d1, m1, y1, d2, m2, y2] = match;
  return existingDay(Number(y1 ?? y2), Number(m1 ?? m2), Number(d1 ?? d2));
}

function toIsoDay(text: string): string | null {
  const match = ISO_DAY.exec(text);
  return match ? existingDay(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** "2021-02-29" is null. */
export function existingDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1945 && year <= 2100 ? date.toISOString().slice(0, 10) : null;
}

function toTime(match: RegExpExecArray | null): string | null {
  if (!match) return null;
  const afternoon = match[3] === 'pm' || match[3] === 'ch';
  const hour = (Number(match[1]) % (match[3] ? 12 : 24)) + (afternoon ? 12 : 0);
  const minute = Number(match[2]);
  return hour < 24 && minute < 60 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : null;
}

function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** "thu ba" and "thu 3" are 2. */
function weekdayIndex(folded: string): number {
  if (folded === 'cn') return 0;
  const digit = /\d/.exec(folded)?.[0];
  return digit ? Number(digit) - 1 : WEEKDAYS.indexOf(folded);
}
