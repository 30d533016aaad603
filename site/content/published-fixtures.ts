// Published documents for tests: small, valid, each field at its plainest unless a test says otherwise.

import type { Content, Media, PublishedDocument } from '@bang-tin/shared/content-schemas';
import type { DocumentType } from '@bang-tin/shared/document-types';
import type { FeedRow } from '@bang-tin/shared/feed-schema';
import type { Locale } from '@bang-tin/shared/locales';

type Some<T extends DocumentType> = Partial<Content<T>>;

/** A document id of the right form from a short name: "a1" -> "a1aaaaaaaaaa". */
export function fixtureId(name: string): string {
  return name.replace(/[^a-z0-9]/g, '').padEnd(12, 'a');
}

export function picture(name: string, more: Partial<Media> = {}): Media {
  return {
    id: name,
    url: `/uploads/${name}.jpg`,
    version: '1',
    name: `${name}.jpg`,
    mime: 'image/jpeg',
    size: 120_000,
    width: 1600,
    height: 900,
    alt: `Ảnh ${name}`,
    caption: '',
    formats: [
      { url: `/uploads/small_${name}.jpg`, width: 500, height: 281 },
      { url: `/uploads/medium_${name}.jpg`, width: 960, height: 540 },
    ],
    ...more,
  };
}

export function pdf(name: string, more: Partial<Media> = {}): Media {
  return {
    ...picture(name),
    url: `/uploads/${name}.pdf`,
    name: `${name}.pdf`,
    mime: 'application/pdf',
    width: null,
    height: null,
    formats: [],
    ...more,
  };
}

const STORY: Content<'article'> = {
  slug: 'bai-viet',
  title: 'Bài viết',
  lead: 'Lời dẫn của bài viết.',
  body: '<p>Nội dung bài viết.</p>',
  bodyMedia: [],
  figure: null,
  category: null,
  credits: [],
  dateline: null,
  source: null,
  date: '2026-03-02T01:00:00.000Z',
  tags: [],
  featured: false,
  attachments: [],
  related: [],
  commentsAllowed: false,
  formerPortal: null,
};
const FIXTURES: { [T in DocumentType]: Content<T> } = {
  article: STORY,
  'meeting-report': {
    ...STORY,
    slug: 'hoi-nghi',
    title: 'Hội nghị',
    meetingDay: null,
    place: null,
    hosts: [],
    chairs: [],
    directing: [],
    participants: null,
    periodFrom: null,
    periodTo: null,
    results: null,
    shortcomings: null,
    opinionCount: null,
    conclusions: null,
    indicators: [],
    tasks: [],
  },
  'legal-document': {
    slug: '01-2026-qd-ubnd',
    title: 'Quyết định số 01/2026/QĐ-UBND',
    number: '01/2026/QĐ-UBND',
    normalNumber: '1/2026/QD-UBND',
    documentType: null,
    issuer: null,
    signers: [],
    abstract: 'Quy định mẫu',
    issuedDay: '2026-01-15',
    effectiveDay: null,
    expiryDay: null,
    field: null,
    files: [],
    body: '',
    bodyMedia: [],
    relations: [],
    date: '2026-01-16T02:00:00.000Z',
    formerPortal: null,
  },
  page: {
    slug: 'gioi-thieu',
    title: 'Giới thiệu',
    lead: null,
    body: '<p>Về chúng tôi.</p>',
    bodyMedia: [],
    date: '2026-01-01T00:00:00.000Z',
    formerPortal: null,
  },
  category: { slug: 'tin-tuc', title: 'Tin tức', description: null, parent: null, order: 1 },
  organisation: {
    slug: 'uy-ban',
    title: 'Ủy ban nhân dân tỉnh',
    shortName: null,
    parent: null,
    address: null,
    phone: null,
    email: null,
    website: null,
  },
  person: { slug: 'nguoi', title: 'Nguyễn Văn A', position: null, organisation: null, picture: null },
  'document-type': { slug: 'quyet-dinh', title: 'Quyết định', symbol: 'QĐ', order: 1 },
  field: { slug: 'giao-duc', title: 'Giáo dục', order: 1 },
  banner: { title: 'Băng', picture: picture('bang'), alt: 'Băng', link: null, slot: 'home-side', from: null, until: null, order: 1 },
  poll: { slug: 'y-kien', title: 'Ý kiến', question: 'Ông/bà hài lòng không?', options: ['Có', 'Không'], from: null, until: null },
  comment: {
    text: 'Bài viết rất bổ ích.',
    authorName: 'Một bạn đọc',
    subjectType: 'article',
    subjectId: 'a1aaaaaaaaaa',
    writtenAt: '2026-03-03T02:00:00.000Z',
  },
  menu: { title: 'Trình đơn', place: 'main', items: [] },
  'site-settings': {
    title: 'Cổng thông tin điện tử thử nghiệm',
    owner: 'Ủy ban nhân dân tỉnh thử nghiệm',
    province: null,
    description: 'Thông tin chính thức.',
    crest: null,
    primaryColour: '#9b1c1c',
    accentColour: '#c8962e',
    dateStyle: 'time-first',
    address: null,
    phone: null,
    email: null,
    responsible: null,
    licence: null,
    carriedVisits: 0,
    respectDoNotTrack: false,
    privacy: '',
  },
};

/** The fields of a type, with some of them changed. */
export function content<T extends DocumentType>(type: T, some: Some<T> = {}): Content<T> {
  return { ...FIXTURES[type], ...some };
}

/** A document in the languages given: `published('article', 'a1', { vi: { title: 'Một' }, en: {} })`. */
export function published<T extends DocumentType>(
  type: T,
  name: string,
  locales: Partial<Record<Locale, Some<T>>> = { vi: {} },
): PublishedDocument {
  const filled = Object.fromEntries(Object.entries(locales).map(([locale, some]) => [locale, content(type, some as Some<T>)]));
  return { type, id: fixtureId(name), locales: filled } as unknown as PublishedDocument;
}

const at = (seq: number): string => new Date(Date.UTC(2026, 2, 3, 0, 0, seq)).toISOString();
const rowId = (seq: number): string => `row-${String(seq).padStart(6, '0')}`;

export function publishRow(seq: number, document: PublishedDocument): FeedRow {
  return { seq, row: rowId(seq), at: at(seq), action: 'publish', type: document.type, id: document.id, actor: null, document };
}

export function unpublishRow(seq: number, { type, id }: Pick<PublishedDocument, 'type' | 'id'>): FeedRow {
  return { seq, row: rowId(seq), at: at(seq), action: 'unpublish', type, id, actor: null, document: null };
}

/** The cursor after a row of these fixtures. */
export function cursorAt(seq: number): { seq: number; row: string } {
  return { seq, row: seq === 0 ? '' : rowId(seq) };
}
