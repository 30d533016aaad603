// The article itself: lead, captions, paragraphs, credits, between its title and the first block that is not part of it.

import { foldText } from '@bang-tin/shared/text-folding';
import { isCaption, isHeading, type Place, splitDateline } from './captions.ts';
import { isCountLine, isViewsLabel, readBareViews, readCounts } from './counters.ts';
import { type Credit, isRoleAlone, readCreditLine, readEndOfText, readNameLine, readSignature, withoutClosingSign } from './credits.ts';
import { type DateLine, isUnreadDateLine, readDateLine } from './date-line.ts';
import { furnitureReason, isBlockHeading, isWebAddress } from './furniture.ts';
import type { LineLedger } from './line-ledger.ts';
import { endsSentence, isTableRow, type Line } from './lines.ts';
import { isParagraph } from './title.ts';

export type Block = { kind: 'paragraph' | 'heading' | 'caption'; text: string };

export interface Story {
  dateline: string | null;
  /** The first paragraph; null when the page has none. */
  lead: string | null;
  blocks: Block[];
  credits: Credit[];
  /** Names that the page gives without saying what they did. */
  names: string[];
  source: string | null;
  tags: string[];
  date: DateLine | null;
  views: number | null;
  comments: number | null;
}

export function emptyStory(): Story {
  const nothing = { dateline: null, lead: null, source: null, date: null, views: null, comments: null };
  return { ...nothing, blocks: [], credits: [], names: [], tags: [] };
}

/** Reads the lines between title and end, each of them noted in the ledger. @param title to know a caption that repeats it. */
export function readStory(lines: readonly Line[], title: string, ledger: LineLedger): Story {
  const story = emptyStory();
  const lastText = lines.findLastIndex(({ text }) => isParagraph(text));
  lines.forEach((line, index) => {
    const place = { line, next: lines[index + 1] ?? null, previous: lines[index - 1] ?? null, afterText: index > lastText, title };
    if (!readAround(story, place, ledger)) readText(story, place, ledger);
  });
  finish(story);
  return story;
}

/** Reads a line that is not running text: date, counts, credits, buttons. False when it is none of these. */
function readAround(story: Story, place: Place, ledger: LineLedger): boolean {
  const { line, previous, next, afterText } = place;
  const { text } = line;
  const date = readDateLine(text);
  if (date && (story.lead === null || afterText)) {
    if (story.date === null) ledger.use(line, 'ngày đăng');
    else ledger.setAside(line, 'other-date');
    story.date ??= date;
    story.views ??= date.views;
    story.comments ??= date.comments;
    return true;
  }
  if (story.lead === null && isUnreadDateLine(text)) {
    ledger.setAside(line, 'other-date');
    return true;
  }
  if (readViews(story, place, ledger)) return true;
  if (isViewsLabel(text) && next !== null && readBareViews(next.text, text, null) !== null) {
    ledger.use(line, 'lượt xem');
    return true;
  }
  if (readTags(story, text)) {
    ledger.use(line, 'từ khóa');
    return true;
  }
  // "Tác giả:" and the name below it are one.
  if (isRoleAlone(text) && next !== null && readCreditLine(`${text} ${next.text}`) !== null) return true;
  if (isRoleAlone(text)) {
    ledger.setAside(line, 'empty-label');
    return true;
  }
  const role = previous !== null && isRoleAlone(previous.text) ? previous : null;
  const credit = readCreditLine(role === null ? text : `${role.text} ${text}`);
  if (credit) {
    story.credits.push(...credit.credits);
    story.source ??= credit.source;
    for (const part of role === null ? [line] : [role, line]) ledger.use(part, credit.source ? 'nguồn' : 'người thực hiện');
    return true;
  }
  const reason = isWebAddress(text) ? 'site-header' : furnitureReason(text);
  if (reason !== null && (afterText || !isParagraph(text))) {
    ledger.setAside(line, reason);
    return true;
  }
  return false;
}

/** "Lượt xem: 12", or the number alone under "Lượt xem:" or above "Go top". Other numbers after the text say nothing. */
function readViews(story: Story, { line, previous, next, afterText }: Place, ledger: LineLedger): boolean {
  const bare = readBareViews(line.text, previous?.text ?? null, next?.text ?? null);
  const isDigits = afterText && story.lead !== null && /^[\d.,]+$/.test(line.text);
  if (bare === null && isDigits) {
    ledger.setAside(line, 'statistics');
    return true;
  }
  if (bare === null && !isCountLine(line.text)) return false;
  const { views, comments } = readCounts(line.text);
  const isNew = story.views === null || (story.comments === null && comments !== null);
  story.views ??= bare ?? views;
  story.comments ??= comments;
  if (isNew) ledger.use(line, 'lượt xem');
  else ledger.setAside(line, 'repeat');
  return true;
}

function readText(story: Story, place: Place, ledger: LineLedger): void {
  const { line, previous, afterText } = place;
  const { text } = line;
  if (previous !== null && foldText(previous.text) === foldText(text)) {
    ledger.setAside(line, 'repeat');
    return;
  }
  if (isTableRow(text)) {
    story.blocks.push({ kind: 'paragraph', text });
    ledger.use(line, 'nội dung');
    return;
  }
  const names = afterText && story.lead !== null ? (readNameLine(text) ?? signature(place)) : null;
  if (names) {
    story.names.push(...names);
    ledger.use(line, 'người thực hiện');
  } else if (isCaption(story, place)) {
    story.blocks.push({ kind: 'caption', text });
    ledger.use(line, 'chú thích ảnh');
  } else if (story.lead === null) {
    const { dateline, rest } = splitDateline(text);
    story.dateline = dateline;
    story.lead = rest;
    ledger.use(line, dateline ? 'địa danh và tóm tắt' : 'tóm tắt');
  } else {
    story.blocks.push({ kind: isHeading(text) || isBlockHeading(text) ? 'heading' : 'paragraph', text });
    ledger.use(line, 'nội dung');
  }
}

/** A last line after a finished sentence that signs it. */
function signature({ line: { text }, previous, next }: Place): string[] | null {
  const last = next === null || readAroundOnly(next.text);
  const alone = previous !== null && endsSentence(previous.text.replace(/\.\/\.?$/, '.'));
  const signed = last && alone ? readSignature(text) : null;
  return signed === null ? null : [signed];
}

/** Whether a line after the text is credits, counts or a button. */
function readAroundOnly(text: string): boolean {
  return readCreditLine(text) !== null || isCountLine(text) || furnitureReason(text) !== null || readDateLine(text) !== null;
}

/** Takes the name after the end of the text, and "./.", away from the last paragraph, or from the lead where it is all there is. */
function finish(story: Story): void {
  for (const block of story.blocks) if (block.kind === 'paragraph') block.text = block.text.trim();
  const last = story.blocks.findLast(({ kind }) => kind === 'paragraph');
  if (story.lead !== null) story.lead = withoutClosingSign(story.lead);
  if (!last) return;
  const end = readEndOfText(last.text);
  last.text = end.text;
  story.names.push(...end.names);
  story.credits.push(...end.credits);
}

const TAGS = /^(?:từ khóa|từ khoá|tags?) ?: ?(.+)$/iu; // "Từ khóa: khoa giáo, hội nghị"
function readTags(story: Story, text: string): boolean {
  const tags = TAGS.exec(text)?.[1];
  if (tags === undefined) return false;
  story.tags.push(...tags.split(/[,;]/).flatMap((tag) => tag.trim().replace(/[.]+$/, '') || []));
  return true;
}
