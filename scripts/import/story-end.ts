// Where a story ends. Cutting it short loses text without a trace, so a line ends it only when nothing speaks for more to come.

import { readStatistic } from './counters.ts';
import { isRoleAlone, readCreditLine } from './credits.ts';
import { furnitureReason, isAmbiguousHeading, isBlockHeading } from './furniture.ts';
import { isDocumentListHeading, mentionsNumber } from './legal-block.ts';
import { endsSentence, type Line, wordCount } from './lines.ts';
import { isParagraph } from './title.ts';

/** The index of the first line after `start` that belongs to another block, with the story's text behind it. */
export function endOfStory(lines: readonly Line[], start: number): number {
  let seenText = false;
  let seenCredit = false;
  for (let index = start; index < lines.length; index++) {
    const { text } = lines[index] as Line;
    if (isParagraph(text) || (endsSentence(text) && wordCount(text) >= 8)) seenText = true;
    else if (!seenText) continue;
    else if (readCreditLine(text) !== null) seenCredit = true;
    else if (isCertainEnd(lines, index)) return index;
    else if (isPossibleEnd(text) && (seenCredit || !storyFollows(lines, index))) return index;
    else if (isFurnitureEnd(text) && !textFollows(lines, index)) return index;
  }
  return lines.length;
}

/** Headings that only other blocks have, a list of documents with its numbers, statistics of visits. */
function isCertainEnd(lines: readonly Line[], index: number): boolean {
  const { text } = lines[index] as Line;
  if (isDocumentListHeading(text)) return listsDocuments(lines, index);
  if (isBlockHeading(text)) return !isAmbiguousHeading(text);
  return isStatisticsBlock(lines, index);
}

/** "Thông báo", "Văn bản chỉ đạo": heads another block, or a part of the story. */
function isPossibleEnd(text: string): boolean {
  return isAmbiguousHeading(text) || isDocumentListHeading(text);
}

function isFurnitureEnd(text: string): boolean {
  const reason = furnitureReason(text);
  return reason === 'rating' || reason === 'idle-notice' || reason === 'poll' || (reason === 'furniture' && text.length > 25);
}

const LINES_TO_FIRST_NUMBER = 6;

function listsDocuments(lines: readonly Line[], index: number): boolean {
  return lines.slice(index + 1, index + 1 + LINES_TO_FIRST_NUMBER).some(({ text }) => text.length < 300 && mentionsNumber(text));
}

const VISITS = /truy cập|trực tuyến|online/iu;

/** "Tổng lượt truy cập: 120" alone, or two labels with a number; "Tổng cộng: 420" alone may count pupils. */
function isStatisticsBlock(lines: readonly Line[], index: number): boolean {
  const first = readStatistic((lines[index] as Line).text);
  if (first === null) return false;
  if (first.value !== null && VISITS.test((lines[index] as Line).text)) return true;
  let labels = 0;
  let hasNumber = false;
  for (const { text } of lines.slice(index, index + 4)) {
    const statistic = readStatistic(text);
    const isNumber = /^[\d.,]+$/.test(text);
    if (statistic === null && !isNumber) break;
    if (statistic !== null) labels += 1;
    hasNumber ||= isNumber || statistic?.value != null;
  }
  return labels >= 2 && hasNumber;
}

/** Whether finished text or a credit comes before the next certain end: then the heading was the story's own. */
function storyFollows(lines: readonly Line[], index: number): boolean {
  for (let next = index + 1; next < lines.length && !isCertainEnd(lines, next); next++) {
    const { text } = lines[next] as Line;
    if (readCreditLine(text) !== null || isRoleAlone(text) || isFinishedText(text)) return true;
  }
  return false;
}

/** Whether running text comes soon after: then what looked like furniture was a button inside the story. */
function textFollows(lines: readonly Line[], index: number): boolean {
  for (let next = index + 1; next < lines.length; next++) {
    const { text } = lines[next] as Line;
    if (isCertainEnd(lines, next) || isPossibleEnd(text)) return false;
    if (isFinishedText(text)) return true;
  }
  return false;
}

/** A paragraph that ends its sentence and is no portal's notice. */
export function isFinishedText(text: string): boolean {
  return isParagraph(text) && endsSentence(text) && furnitureReason(text) === null;
}
