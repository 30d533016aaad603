// Finds the line that is the page's title among the portal's name, menus, breadcrumbs and dates that may stand around it.

import { foldText } from '@bang-tin/shared/text-folding';
import { isUnreadDateLine, readDateLine } from './date-line.ts';
import { furnitureReason, isBlockHeading, isSiteName, isWebAddress } from './furniture.ts';
import { endsSentence, isTableRow, type Line, wordCount } from './lines.ts';

const PARAGRAPH_LENGTH = 120;
const MAX_TITLE_LENGTH = 300;
/** How far above the first paragraph a title is looked for. */
const REACH = 12;
/** "Ngày 12/3, …", "Sáng nay …": a lead begins so, a title does not. */
const EVENT_START = /^(?:sáng|trưa|chiều|tối|ngày|vừa qua|hôm nay|mới đây)(?: nay| qua|,| ngày| \d)/iu;

/** A line so long that it is running text, not a title or a caption. */
export function isParagraph(text: string): boolean {
  return (
    text.length >= PARAGRAPH_LENGTH &&
    !isTableRow(text) &&
    (endsSentence(text) || text.length >= 1.5 * PARAGRAPH_LENGTH || /[.,;] /.test(text))
  );
}

/**
 * The index of the title in `lines`; null when no line can be one.
 * @param hints what the page's own markup may call its title (og:title, h1, title), best first, when it came as HTML.
 */
export function findTitle(lines: readonly Line[], hints: readonly string[]): number | null {
  const paragraph = lines.findIndex(({ text }, index) => isParagraph(text) && readDateLine(text) === null && !isLongTitle(lines, index));
  const end = paragraph < 0 ? lines.length : paragraph;
  for (const hint of hints) {
    const above = lastIndexBefore(lines, end, (text) => isTitleOf(hint, text));
    const hinted = above >= 0 ? above : lines.findIndex(({ text }) => isTitleOf(hint, text));
    if (hinted >= 0) return hinted;
  }
  const start = startAfterSiteAddress(lines, end);
  const candidates = lines
    .slice(start, end)
    .map(({ text }, offset) => ({ text, index: start + offset }))
    .filter(({ text }) => canBeTitle(text))
    .slice(paragraph < 0 ? 0 : -REACH);
  if (candidates.length === 0) return paragraph >= 0 && (lines[paragraph] as Line).text.length <= MAX_TITLE_LENGTH ? paragraph : null;
  const beforeDate = candidateBeforeDate(lines, candidates, end);
  if (beforeDate !== null) return beforeDate;
  const named = candidates.filter(({ text }) => !isSiteName(text));
  const unfinished = named.filter(({ text }) => !endsSentence(text) && !EVENT_START.test(text));
  const likely = [unfinished, named].find((group) => group.length > 0) ?? candidates;
  const paragraphs = lines.slice(end, end + 4).map(({ text }) => text);
  // A caption or a short lead below the title may repeat as many words: the first wins unless it clearly announces nothing.
  return likely.reduce((best, candidate) =>
    likeness(candidate.text, paragraphs) > 1.5 * likeness(best.text, paragraphs) ? candidate : best,
  ).index;
}

/** A title as long as a paragraph, usual in news of the Party: no sentence, and the date or longer running text right below it. */
function isLongTitle(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text ?? '';
  const next = lines[index + 1]?.text ?? '';
  if (text.length > MAX_TITLE_LENGTH || endsSentence(text) || EVENT_START.test(text)) return false;
  return readDateLine(next) !== null || (isParagraph(next) && endsSentence(next) && next.length > text.length);
}

/** Whether a line is what the markup says, perhaps with the portal's name beside it: "Khai giảng lớp mới - Cổng huyện". */
function isTitleOf(hint: string, text: string): boolean {
  const [said, line] = [foldText(hint), foldText(text)];
  if (isSiteName(text) || wordCount(text) < 3) return false;
  if (said === line || (said.startsWith(line) && /^\s*[-–|:]/.test(said.slice(line.length)))) return true;
  // "Cổng huyện | Khai giảng lớp mới": the longer part, since "… | Tin tức" names a section.
  return said.endsWith(line) && line.length > said.length / 2 && /[-–|:»]\s*$/.test(said.slice(0, -line.length));
}

interface Candidate {
  text: string;
  index: number;
}

/** "Title, date, lead": the most frequent order. Null when what stands before the last date is only the portal's name. */
function candidateBeforeDate(lines: readonly Line[], candidates: readonly Candidate[], end: number): number | null {
  const date = lastIndexBefore(lines, end, (text) => readDateLine(text) !== null);
  if (date < 0) return null;
  const above = candidates.filter(({ index, text }) => index < date && !isSiteName(text)).at(-1);
  const below = candidates.find(({ index, text }) => index > date && !endsSentence(text));
  if (above === undefined || wordCount(above.text) < 4) return below?.index ?? null;
  const paragraphs = lines.slice(end, end + 4).map(({ text }) => text);
  // Below the date may stand the title (where the date comes first) or a caption: it must be much more like the text to win.
  const wins = below !== undefined && likeness(below.text, paragraphs) > 2 * likeness(above.text, paragraphs);
  return wins ? below.index : above.index;
}

function canBeTitle(text: string): boolean {
  if (text.length > MAX_TITLE_LENGTH || wordCount(text) < 2 || isTableRow(text)) return false;
  if (furnitureReason(text) !== null || isBlockHeading(text) || isWebAddress(text)) return false;
  return readDateLine(text) === null && !isUnreadDateLine(text) && !/[>»›]\s/u.test(text);
}

/** "Tỉnh ủy …", "http://…": an address alone on a line near the top ends the portal's own header. */
function startAfterSiteAddress(lines: readonly Line[], end: number): number {
  return lastIndexBefore(lines, Math.min(end, 10), isWebAddress) + 1;
}

function lastIndexBefore(lines: readonly Line[], end: number, fits: (text: string) => boolean): number {
  for (let index = end - 1; index >= 0; index--) {
    if (fits((lines[index] as Line).text)) return index;
  }
  return -1;
}

/** How many different words of a title the text that follows repeats: titles announce, menus do not. */
function likeness(title: string, paragraphs: readonly string[]): number {
  const words = (text: string) => new Set(foldText(text).match(/[a-z0-9]+/g) ?? []);
  const inText = words(paragraphs.join(' '));
  return [...words(title)].filter((word) => inText.has(word)).length;
}
