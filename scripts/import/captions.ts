// What a line of the story is, judged by its place: a caption, a heading, or running text, perhaps with a place or newsroom at its head.

import { foldText } from '@bang-tin/shared/text-folding';
import { readStatistic } from './counters.ts';
import { isUnreadDateLine } from './date-line.ts';
import { isAmbiguousHeading } from './furniture.ts';
import { endsSentence, isTableRow, type Line } from './lines.ts';
import type { Story } from './story.ts';
import { isParagraph } from './title.ts';

export interface Place {
  line: Line;
  next: Line | null;
  previous: Line | null;
  /** Whether no paragraph follows. */
  afterText: boolean;
  title: string;
}

const MAX_CAPTION_LENGTH = 200;
const CAPTION_START =
  /^(?:ảnh ?:|hình ?:|(?:một số )?hình ảnh|quang cảnh|toàn cảnh|khung cảnh|các đại biểu|đại biểu|chủ trì hội nghị|đoàn chủ tịch|lễ |tiết mục|các đồng chí lãnh đạo|lãnh đạo |một góc|khối |nhân dân |bà con )/iu;
const CAPTION_ACTION =
  /(?:phát biểu|chủ trì|trao |tặng |tham quan|kiểm tra|thăm |chúc mừng|chụp ảnh|báo cáo|quán triệt|trình bày|điều hành|kết luận|khai mạc|dự hội nghị|tại hội nghị)/iu;
const CAPTION_END = /(?:\(ảnh ?: ?[^)]{2,60}\)|ảnh ?: ?\p{Lu}[^.]{1,60})\.?$/iu; // "… (Ảnh: Thu Hà)"
const LEAD_START = /^(?:sáng|chiều|tối|ngày|trong (?:hai |2 )?ngày|vừa qua|hôm nay|thực hiện|nhằm|để |theo )/iu;

/** A line about a picture. Pictures themselves are not in saved text. */
export function isCaption(story: Story, { line, next, previous, afterText, title }: Place): boolean {
  const { text } = line;
  if (text.length > MAX_CAPTION_LENGTH || isTableRow(text)) return false;
  if (CAPTION_END.test(text)) return true;
  const same = (other: Line | null) => other !== null && foldText(other.text) === foldText(text);
  if ((same(next) || same(previous)) && !isParagraph(text)) return true;
  // Running text that ends without a stop, as with the author's name after it, has stops inside.
  if (/[.!?;:…,]["”)]?$/u.test(text) || /[.!?…] \p{Lu}|\.\/\./u.test(text) || isNumbered(text)) return false;
  if (isAmbiguousHeading(text) || isFigureLine(text) || isUnreadDateLine(text)) return false;
  if (foldText(text) === foldText(title)) return story.lead !== null;
  if (CAPTION_START.test(text) && !isAllCapitals(text)) return true;
  if (afterText && story.lead !== null) return false;
  const beforeFirstParagraph = !story.blocks.some(({ kind }) => kind === 'paragraph');
  if (story.lead === null) return !LEAD_START.test(text) && text.length < 120 && next !== null && isParagraph(next.text);
  return (beforeFirstParagraph && !isAllCapitals(text)) || CAPTION_ACTION.test(text);
}

/** "Tổng cộng: 420", "Trường số 1: 240 học sinh": a line of a list of numbers. */
function isFigureLine(text: string): boolean {
  return readStatistic(text) !== null || /: ?\d[\d.,]*(?: \p{L}+){0,3}$/u.test(text);
}

/** A heading inside the text: numbered or in capitals. */
export function isHeading(text: string): boolean {
  return (
    text.length <= 150 && !isTableRow(text) && !endsSentence(text) && !/[,;:]$/.test(text) && (isNumbered(text) || isAllCapitals(text))
  );
}

/** "I. KẾT QUẢ", "1. Công tác …", "a) Về …"; not "11 trường". */
export function isNumbered(text: string): boolean {
  return /^(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})?|[a-zđ])(?:[./)]|\s?[-–])\s?\S/u.test(text);
}

function isAllCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);
}

// "SMO - Ngày 12/1, …", "(SMO) – …", "songmau.example - …", "Hà Nội - Sáng 5/3, …"; not "Ông Lò A Sử - Bí thư …"
const DATELINE_SIGN = /^(\([^()]{2,30}\)|(?:\p{Lu}{2,10}|[\w-]+(?:\.[\w-]+)+|\p{Lu}{2,8} \p{Lu}{2,8})) ?[-–—] ?(?=\S)/u;
const DATELINE_PLACE =
  /^(\(?\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,3}\)?) ?[-–—] ?(?=(?:Sáng|Chiều|Tối|Ngày|Trong|Vừa|Hôm|Thực|Nhằm|Theo|Từ)\s)/u;

/** The place or the newsroom at the head of the text, with its dash, and the text without it. */
export function splitDateline(text: string): { dateline: string | null; rest: string } {
  const match = DATELINE_SIGN.exec(text) ?? DATELINE_PLACE.exec(text);
  if (!match) return { dateline: null, rest: text };
  return { dateline: match[1] ?? null, rest: text.slice(match[0].length) };
}
