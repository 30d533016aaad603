// From a parsed page to the documents that the CMS takes in. Keys are stable, so that a second import finds the first.

import { toDocumentSlug } from '@bang-tin/shared/document-numbers';
import type { IntakeDocument } from '@bang-tin/shared/intake-schema';
import { toSlug } from '@bang-tin/shared/slugs';
import { foldText } from '@bang-tin/shared/text-folding';
import type { Credit } from './credits.ts';
import type { ListedDocument } from './legal-block.ts';
import type { MeetingDetails } from './meeting-details.ts';
import type { ParsedPage } from './page-parser.ts';
import { toSentences } from './sentences.ts';
import type { Block } from './story.ts';
import { digest, ownAddress, storyKey } from './story-key.ts';
import { ownYear } from './year-of-text.ts';

export type ParsedStory = NonNullable<ParsedPage['story']>;

const CATEGORY = { key: 'category:tin-nhap-tu-cong-cu', title: 'Tin nhập từ cổng cũ' };
const MAX_LEAD_LENGTH = 1000;
const SITE_OFFSET = '+07:00';

/** A document to send, and what had to be assumed to make it. */
export interface IntakeDraft {
  document: IntakeDocument;
  doubts: string[];
}

/** The article or meeting report of a page. A page without any date comes in as a draft, for an editor to date. */
export function storyToIntake(story: ParsedStory, address: string | null): IntakeDraft {
  const doubts: string[] = [];
  const date = readersDate(story, doubts);
  const { lead, blocks } = leadAndBody(story, doubts);
  const own = ownAddress(address);
  if (address !== null && own === null) doubts.push(`Trang ghi địa chỉ trang chủ (${address}) làm địa chỉ của mình; không lấy địa chỉ này`);
  const type = story.meeting ? 'meeting-report' : 'article';
  const fields = {
    title: story.title,
    lead,
    body: toHtml(blocks),
    figure: null,
    category: { $ref: CATEGORY.key },
    credits: creditsOf(story, doubts),
    dateline: story.dateline,
    source: story.source,
    date,
    tags: story.tags,
    featured: false,
    attachments: [],
    related: [],
    commentsAllowed: true,
    formerPortal: { address: own, views: story.views ?? 0, downloads: 0 },
    ...(story.meeting && meetingFields(story.meeting)),
  };
  const captions = story.blocks.filter(({ kind }) => kind === 'caption').length;
  if (captions > 0) doubts.push(`${captions} chú thích ảnh được giữ trong bài bằng chữ nghiêng; ảnh không có trong tệp, hãy thêm lại`);
  const key = storyKey({ title: story.title, lead: story.lead, date, address });
  return { document: { key, type, publish: date !== null, locales: { vi: fields } }, doubts };
}

/**
 * A legal document of the list. One that the CMS has already, perhaps with its text and files, is left as it is.
 * @param pageDay day of the page that lists it, for the year of a number without one.
 * @param currentYear no document is of a later one.
 */
export function listedDocumentToIntake(
  listed: ListedDocument,
  pageDay: string | null,
  currentYear: number = new Date().getUTCFullYear(),
): IntakeDraft {
  const { number } = listed;
  const doubts = [...listed.doubts];
  const known = listed.postedDay ?? listed.issuedDay;
  const year = number.year?.toString() ?? pageDay?.slice(0, 4) ?? ownYear(listed.title, currentYear)?.toString() ?? null;
  if (known === null) {
    doubts.push(
      year === null
        ? `${number.normal}: không biết năm ban hành; nhập thành bản nháp, hãy ghi ngày rồi xuất bản`
        : `${number.normal}: trang không ghi ngày ban hành; tạm xếp theo năm ${year}`,
    );
  }
  const day = known ?? (year === null ? null : `${year}-01-01`);
  const fields = {
    title: listed.title,
    slug: toDocumentSlug(number),
    number: listed.printedNumber,
    documentType: listed.typeName === null ? null : { $ref: keyOf('document-type', listed.typeName) },
    issuer: listed.issuerName === null ? null : { $ref: keyOf('organisation', listed.issuerName) },
    signers: [],
    abstract: listed.abstract,
    issuedDay: listed.issuedDay,
    effectiveDay: null,
    expiryDay: null,
    field: null,
    files: [],
    body: '',
    relations: [],
    date: day === null ? null : toInstant(day, '00:00'),
    formerPortal: { address: null, views: listed.views ?? 0, downloads: listed.downloads ?? 0 },
  };
  return {
    document: { key: legalKey(listed), type: 'legal-document', publish: day !== null, mode: 'create', locales: { vi: fields } },
    doubts,
  };
}

/** What stories and legal documents refer to: the category, types, issuing bodies. Only what is not there is made. */
export function referencesToIntake(hasStories: boolean, listed: readonly ListedDocument[]): IntakeDocument[] {
  const references = new Map<string, IntakeDocument>();
  const add = (key: string, type: IntakeDocument['type'], fields: Record<string, unknown>) =>
    references.set(key, { key, type, publish: true, mode: 'create', locales: { vi: fields } });
  if (hasStories) {
    add(CATEGORY.key, 'category', { title: CATEGORY.title, slug: toSlug(CATEGORY.title), description: null, parent: null, order: 90 });
  }
  for (const { typeName, issuerName, number } of listed) {
    if (typeName !== null) {
      const symbol = number.typeSymbol ?? null;
      add(keyOf('document-type', typeName), 'document-type', { title: typeName, slug: toSlug(typeName), symbol, order: 90 });
    }
    if (issuerName !== null) {
      const nothing = { shortName: null, parent: null, address: null, phone: null, email: null, website: null };
      add(keyOf('organisation', issuerName), 'organisation', { title: issuerName, slug: toSlug(issuerName), ...nothing });
    }
  }
  return [...references.values()];
}

/** The portal's own total of visits, as the start of this site's: the only setting that an import ever touches. */
export function totalsToIntake(carriedVisits: number): IntakeDocument {
  return { key: 'site-settings', type: 'site-settings', publish: true, mode: 'merge', locales: { vi: { carriedVisits } } };
}

const keyOf = (type: string, title: string): string => `${type}:${toSlug(title)}`;

/** Numbers without a year come again every year and in every province: their abstract tells them apart. */
function legalKey({ number, abstract }: ListedDocument): string {
  const key = `legal-document:${number.normal}`;
  return number.year === undefined ? `${key}:${digest(foldText(abstract)).slice(0, 8)}` : key;
}

function readersDate({ date, meeting }: ParsedStory, doubts: string[]): string | null {
  if (date !== null) {
    if (date.weekdayFits === false) doubts.push('Thứ ghi cạnh ngày đăng không khớp với ngày; lấy theo ngày');
    if (date.time === null) doubts.push('Trang chỉ ghi ngày đăng, không ghi giờ; lấy 00:00');
    return toInstant(date.day, date.time ?? '00:00');
  }
  if (meeting?.meetingDay) {
    doubts.push('Trang không ghi ngày đăng; lấy ngày họp lúc 00:00 làm ngày cho bạn đọc');
    return toInstant(meeting.meetingDay, '00:00');
  }
  doubts.push('Trang không ghi ngày nào: nhập thành bản nháp, hãy ghi ngày rồi xuất bản');
  return null;
}

function toInstant(day: string, time: string): string {
  return new Date(`${day}T${time}:00${SITE_OFFSET}`).toISOString();
}

/** The lead and what follows it. A page of one paragraph, or with a very long first one, gets its first sentence as lead. */
function leadAndBody({ lead, blocks }: ParsedStory, doubts: string[]): { lead: string; blocks: readonly Block[] } {
  const first = lead ?? '';
  const hasText = blocks.some(({ kind }) => kind === 'paragraph');
  if (hasText && first.length <= MAX_LEAD_LENGTH) return { lead: first, blocks };
  doubts.push(`Trang không có tóm tắt riêng; lấy câu đầu của ${hasText ? 'đoạn đầu' : 'bài'} làm tóm tắt`);
  const sentence = (toSentences(first)[0] ?? first).slice(0, MAX_LEAD_LENGTH);
  return { lead: sentence, blocks: [{ kind: 'paragraph', text: first }, ...blocks] };
}

function creditsOf({ credits, names }: ParsedStory, doubts: string[]): (Credit & { person: null })[] {
  if (names.length > 0) doubts.push(`Trang không nói vai trò của ${names.join(', ')}; ghi là tác giả`);
  const unnamedRole = names.map((name) => ({ role: 'Tác giả', name }));
  return [...credits, ...unnamedRole].map((credit) => ({ ...credit, person: null }));
}

function meetingFields({ doubts: _doubts, hosts, chairs, directing, ...meeting }: MeetingDetails): Record<string, unknown> {
  const official = (one: { name: string; position: string | null }) => ({ ...one, person: null });
  return {
    ...meeting,
    hosts: hosts.map((name) => official({ name, position: null })),
    chairs: chairs.map(official),
    directing: directing.map(official),
    results: null,
    shortcomings: null,
    conclusions: null,
    indicators: [],
    tasks: [],
  };
}

const TAGS: Readonly<Record<Block['kind'], (text: string) => string>> = {
  paragraph: (text) => `<p>${text}</p>`,
  heading: (text) => `<h2>${text}</h2>`,
  caption: (text) => `<p><em>${text}</em></p>`,
};

function toHtml(blocks: readonly Block[]): string {
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return blocks.map(({ kind, text }) => TAGS[kind](escaped(text))).join('\n');
}
