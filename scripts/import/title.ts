// Finds the line that is the page's title among the portal's name, menus, breadcrumbs and dates that may stand around it.

import { foldText } from '@bang-tin/shared/text-folding';
import { readDateLine } from './date-line.ts';
import { furnitureReason, isBlockHeading, isSiteName, isWebAddress } from './furniture.ts';
import { endsSentence, type Line, wordCount } from './lines.ts';

const PARAGRAPH_LENGTH = 120;
const MAX_TITLE_LENGTH = 300;
/** How far above the first paragraph a title is looked for. */
const REACH = 12;

/** A line so long that it is running text, not a title or a caption. */
export function isParagraph(text: string): boolean {
  return text.length >= PARAGRAPH_LENGTH && (endsSentence(text) || text.length >= 1.5 * PARAGRAPH_LENGTH || /[.,;] /.test(text));
}

/**
 * The index of the title in `lines`; null when no line can be one.
 * @param hint the title by the page's own markup (h1, og:title), when it came as HTML.
 */
export function findTitle(lines: readonly Line[], hint: string | null): number | null {
  const hinted = hint === null ? -1 : lastIndexBefore(lines, lines.length, (text) => foldText(text) === foldText(hint));
  if (hinted >= 0) return hinted;
  const paragraph = lines.findIndex(({ text }) => isParagraph(text) && readDateLine(text) === null);
  const end = paragraph < 0 ? lines.length : paragraph;
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
  const likely = named.length > 0 ? named : candidates;
  const paragraphs = lines.slice(end, end + 4).map(({ text }) => text);
  return likely.reduce((best, candidate) => (likeness(candidate.text, paragraphs) > likeness(best.text, paragraphs) ? candidate : best))
    .index;
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
  const next = candidates.find(({ index, text }) => index > date && !endsSentence(text));
  if (above === undefined || wordCount(above.text) < 4) return next?.index ?? null;
  const paragraphs = lines.slice(end, end + 4).map(({ text }) => text);
  const below = candidates.find(({ index, text }) => index > date && !endsSentence(text));
  // Below the date may stand the title (where the date comes first) or a caption: it must be much more like the text to win.
  const wins = below !== undefined && likeness(below.text, paragraphs) > 2 * likeness(above.text, paragraphs);
  return wins ? below.index : above.index;
}

function canBeTitle(text: string): boolean {
  if (text.length > MAX_TITLE_LENGTH || wordCount(text) < 2) return false;
  if (furnitureReason(text) !== null || isBlockHeading(text) || isWebAddress(text)) return false;
  return readDateLine(text) === null && !/[>»›]\s/u.test(text);
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
