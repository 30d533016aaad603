// A saved page of an old portal, understood: its story, the documents it lists, the portal's statistics, and an account of every line.

import { isCountLine, readBareViews, readCounts, readStatistic, type Statistic } from './counters.ts';
import { isUnreadDateLine, readDateLine } from './date-line.ts';
import { furnitureReason, isBlockHeading, isWebAddress } from './furniture.ts';
import { kindOfPage } from './kind.ts';
import { isDocumentListHeading, type ListedDocument, readListedDocuments } from './legal-block.ts';
import { type LineAccount, LineLedger } from './line-ledger.ts';
import { endsSentence, isTableRow, type Line, toLines, wordCount } from './lines.ts';
import { type MeetingDetails, readMeetingDetails } from './meeting-details.ts';
import { emptyStory, readStory, type Story } from './story.ts';
import { endOfStory, isFinishedText } from './story-end.ts';
import { findTitle } from './title.ts';

/** What the page's own markup said, where it came as HTML. */
export interface PageHints {
  /** What it may call its title, best first. */
  titles: readonly string[];
  /** Its address on the old portal. */
  address: string | null;
  /** Pictures, and the line on which each stands; files that it links to. Neither is taken over. */
  pictures?: readonly { name: string; line: number }[];
  files?: readonly string[];
}

export interface ParsedPage {
  /** Null when the file holds no page: no title, or nothing after it. */
  story: (Story & { title: string; meeting: MeetingDetails | null }) | null;
  address: string | null;
  documents: ListedDocument[];
  statistics: Partial<Record<Statistic, number>>;
  accounts: LineAccount[];
  doubts: string[];
}

export function parsePage(text: string, hints: PageHints = { titles: [], address: null }): ParsedPage {
  const lines = toLines(text);
  const ledger = new LineLedger(lines);
  const doubts: string[] = [];
  const titleIndex = findTitle(lines, hints.titles);
  const title = titleIndex === null ? null : (lines[titleIndex] as Line);
  const start = titleIndex === null ? 0 : titleIndex + 1;
  const end = title === null ? 0 : endOfStory(lines, start);
  const above = lines.slice(0, titleIndex ?? 0);
  const inside = lines.slice(start, end);
  if (title) ledger.use(title, 'tiêu đề');
  doubts.push(...doubtfulLines(inside, above.at(-1) ?? null));
  const story = title ? readStory(inside, title.text, ledger) : emptyStory();
  if (title) doubts.push(...leftBehind(story, hints, title.number, lines[end]?.number ?? Number.POSITIVE_INFINITY), ...unsureEnd(story));
  setAsideAbove(above, story, ledger);
  const outside = [...above, ...lines.slice(end)];
  const { items: documents, doubts: unread } = readListedDocuments(outside, ledger);
  doubts.push(...unread);
  const statistics = readStatistics(outside, ledger);
  setAsideRest(lines.slice(end), story, ledger, doubts);
  const accounts = ledger.close();
  const parsed = { address: hints.address, documents, statistics, accounts, doubts };
  if (title === null || story.lead === null) return { ...parsed, story: null };
  return { ...parsed, story: { ...story, title: title.text, meeting: meetingOf(title.text, story, doubts) } };
}

/** What of the page cannot come in as it was: pictures of the story, files, tables. One doubt for each kind. */
function leftBehind({ blocks }: Story, { pictures = [], files = [] }: PageHints, firstLine: number, endLine: number): string[] {
  const own = pictures.filter(({ line }) => line > firstLine && line < endLine).map(({ name }) => name);
  const rows = blocks.filter(({ text }) => isTableRow(text)).length;
  const some = (names: readonly string[]) => names.slice(0, 5).join('; ') + (names.length > 5 ? '; …' : '');
  return [
    ...(own.length > 0 ? [`${own.length} ảnh không chuyển sang, hãy thêm lại: ${some(own)}`] : []),
    ...(files.length > 0 ? [`${files.length} tệp liên kết không chuyển sang, hãy đính kèm lại: ${some(files)}`] : []),
    ...(rows > 0 ? [`${rows} hàng của bảng được ghi mỗi hàng một dòng (“a | b”); hãy dựng lại bảng`] : []),
  ];
}

/** Headings that stay in the story though other blocks have them, and dates that are not understood. */
function doubtfulLines(inside: readonly Line[], lastAbove: Line | null): string[] {
  const headings = inside.filter(({ text }) => isBlockHeading(text) || isDocumentListHeading(text));
  const dates = [...(lastAbove ? [lastAbove] : []), ...inside].filter(({ text }) => isUnreadDateLine(text));
  return [
    ...headings.map(({ text, number }) => `Dòng ${number} “${text}” được coi là đề mục trong bài, vì sau đó còn nội dung; hãy xem lại`),
    ...dates.map(({ text, number }) => `Dòng ${number} “${text}” có ngày và giờ nhưng không hiểu được là ngày đăng; hãy xem lại`),
  ];
}

const MAX_NAME_LENGTH = 60;

/** A short last line without its stop that signs nothing for sure. */
function unsureEnd({ blocks }: Story): string[] {
  const last = blocks.at(-1);
  const isShort = last?.kind === 'paragraph' && last.text.length <= MAX_NAME_LENGTH && !endsSentence(last.text) && !isTableRow(last.text);
  return isShort ? [`Dòng cuối “${last.text}” được giữ trong bài; nếu đó là người viết, hãy chuyển sang mục người thực hiện`] : [];
}

function meetingOf(title: string, story: Story, doubts: string[]): MeetingDetails | null {
  const paragraphs = story.blocks.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text);
  const kind = kindOfPage(title, story.lead ?? '', paragraphs.join('\n'));
  if (kind.doubt !== null) doubts.push(kind.doubt);
  if (!kind.isMeeting) return null;
  const meeting = readMeetingDetails(title, [story.lead ?? '', ...paragraphs], story.date?.day ?? null);
  doubts.push(...meeting.doubts);
  return meeting;
}

/** Above the title stand the portal's name, menus, and on some portals the date. */
function setAsideAbove(lines: readonly Line[], story: Story, ledger: LineLedger): void {
  const before = emptyStory();
  readAboveDate(lines, before, ledger);
  story.date ??= before.date;
  story.views ??= before.views;
  for (const line of lines) if (ledger.isOpen(line)) ledger.setAside(line, furnitureReason(line.text) ?? 'site-header');
}

function readAboveDate(lines: readonly Line[], story: Story, ledger: LineLedger): void {
  // Only the last line above the title can be the page's date; others are the portal's clock.
  const last = lines.at(-1);
  if (last === undefined) return;
  const scratch = new LineLedger([last]);
  const read = readStory([last], '', scratch);
  if (read.date === null) return;
  story.date = read.date;
  story.views = read.views;
  ledger.use(last, 'ngày đăng');
}

function readStatistics(lines: readonly Line[], ledger: LineLedger): Partial<Record<Statistic, number>> {
  const statistics: Partial<Record<Statistic, number>> = {};
  lines.forEach((line, index) => {
    const read = ledger.isOpen(line) ? readStatistic(line.text) : null;
    if (read === null) return;
    const next = lines[index + 1];
    const below = read.value === null && next && /^[\d.,]+$/.test(next.text) ? readStatistic(`tổng ${next.text}`)?.value : null;
    const value = read.value ?? below ?? null;
    if (value === null) return;
    statistics[read.statistic] ??= value;
    const note = (statisticLine: Line) =>
      read.statistic === 'total' ? ledger.use(statisticLine, 'tổng lượt truy cập') : ledger.setAside(statisticLine, 'statistics');
    note(line);
    if (below !== null && next) note(next);
  });
  return statistics;
}

/** Below the story: counts that belong to it, and what belongs to other blocks. */
function setAsideRest(lines: readonly Line[], story: Story, ledger: LineLedger, doubts: string[]): void {
  const paragraphs: Line[] = [];
  for (const [index, line] of lines.entries()) {
    const { text } = line;
    if (!ledger.isOpen(line)) continue;
    const bareViews = story.views === null ? readBareViews(text, null, lines[index + 1]?.text ?? null) : null;
    if (bareViews !== null) {
      story.views = bareViews;
      ledger.use(line, 'lượt xem');
    } else if (isCountLine(text) && story.views === null && readCounts(text).views !== null) {
      story.views = readCounts(text).views;
      ledger.use(line, 'lượt xem');
    } else if (isBlockHeading(text) || isDocumentListHeading(text)) ledger.setAside(line, 'block-heading');
    else if (furnitureReason(text) !== null) ledger.setAside(line, furnitureReason(text) ?? 'furniture');
    else if (readDateLine(text) !== null) ledger.setAside(line, 'other-date');
    else if (readStatistic(text) !== null || /^[\d.,]+$/.test(text)) ledger.setAside(line, 'statistics');
    else if (wordCount(text) === 1 || isWebAddress(text)) ledger.setAside(line, 'banner');
    else ledger.setAside(line, 'teaser');
    if (isFinishedText(text)) paragraphs.push(line);
  }
  const [first] = paragraphs;
  if (first === undefined) return;
  const numbers = paragraphs.map(({ number }) => number).join(', ');
  doubts.push(`${paragraphs.length} đoạn văn ở sau bài không đưa vào (dòng ${numbers}); đoạn đầu: “${first.text.slice(0, 60)}…”`);
}
