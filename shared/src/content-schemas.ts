// What a published document looks like once it has left the CMS: the shape of the feed, checked where it is written and where it is read.

import { z } from 'zod';
import { DOCUMENT_TYPES, type DocumentType } from './document-types.ts';
import { LEGAL_RELATION_IDS } from './legal-relations.ts';
import { LOCALES } from './locales.ts';
import { SLUG_PATTERN } from './slugs.ts';
import { DATE_STYLES } from './vietnam-time.ts';

const id = z.string().regex(/^[a-z0-9]{10,40}$/);
const text = z.string();
const required = z.string().trim().min(1);
const optional = text.nullable();
const slug = z.string().regex(SLUG_PATTERN);
/** An instant, ISO 8601 in UTC. */
const instant = z.iso.datetime();
/** A calendar day in Vietnam, "2018-12-30". */
const day = z.iso.date();
/** Another document, by its id. What it points at may not be published: readers of the feed must bear that. */
const reference = id.nullable();

const mediaFormat = z.object({ url: required, width: z.int().positive(), height: z.int().positive() });

/** A file of the media library. `url` is its address on the CMS; `version` changes whenever its bytes may have. */
export const mediaSchema = z.object({
  id: required,
  url: required,
  version: required,
  name: required,
  mime: required,
  /** Bytes. */
  size: z.int().nonnegative(),
  width: z.int().positive().nullable(),
  height: z.int().positive().nullable(),
  alt: text,
  caption: text,
  /** Smaller versions of a picture, narrowest first. */
  formats: z.array(mediaFormat),
});
export type Media = z.infer<typeof mediaSchema>;

const figure = z.object({ picture: mediaSchema, caption: text, alt: text }).nullable();

/** Who did what: "Tin, ảnh: Gia Kiên" is `{ role: 'Tin, ảnh', name: 'Gia Kiên', person: null }`. */
export const creditSchema = z.object({ role: required, name: required, person: reference });
/** Somebody named with a position, who need not be in the list of people. */
export const officialSchema = z.object({ name: required, position: optional, person: reference });
/** A figure of a report: 77 of 108 communes, or 95,9 %. */
export const indicatorSchema = z.object({
  name: required,
  value: z.number(),
  unit: optional,
  /** "77 of 108": 108. */
  outOf: z.number().nullable(),
  area: optional,
  period: optional,
});
export const TASK_STATES = ['chua-thuc-hien', 'dang-thuc-hien', 'hoan-thanh', 'qua-han'] as const;
export const taskSchema = z.object({ what: required, responsible: optional, deadline: day.nullable(), state: z.enum(TASK_STATES) });
export const attachmentSchema = z.object({ title: required, file: mediaSchema });
/** A relation to another legal document: always by number, and by id where that document is in the CMS. */
export const legalRelationSchema = z.object({
  relation: z.enum(LEGAL_RELATION_IDS),
  /** Normal form of the target's number, or its name where it has none. */
  number: required,
  title: optional,
  document: reference,
  partial: z.boolean(),
  /** "khoản 2 Điều 17" */
  locator: optional,
  effectiveDay: day.nullable(),
});
/** Where the document stood on the portal before, and the numbers that it brought along. */
export const formerPortalSchema = z
  .object({ address: optional, views: z.int().nonnegative(), downloads: z.int().nonnegative() })
  .nullable();
export const linkedDocumentSchema = z.object({ type: z.enum(['article', 'meeting-report', 'legal-document', 'page']), id });

const base = { slug, title: required };
/** Before `visibleFrom`, and from `visibleUntil` on, the document is to the site as if it were not published. */
const visibility = { visibleFrom: instant.nullish(), visibleUntil: instant.nullish() };
const story = {
  ...base,
  ...visibility,
  lead: required,
  /** Sanitised HTML; its pictures and files are listed in `bodyMedia`. */
  body: text,
  bodyMedia: z.array(mediaSchema),
  figure,
  category: reference,
  credits: z.array(creditSchema),
  dateline: optional,
  source: optional,
  /** The date that readers see and lists are ordered by. */
  date: instant,
  tags: z.array(required),
  featured: z.boolean(),
  attachments: z.array(attachmentSchema),
  related: z.array(linkedDocumentSchema),
  commentsAllowed: z.boolean(),
  formerPortal: formerPortalSchema,
};

export const articleSchema = z.object(story);
export const meetingReportSchema = z.object({
  ...story,
  meetingDay: day.nullable(),
  place: optional,
  hosts: z.array(officialSchema),
  chairs: z.array(officialSchema),
  directing: z.array(officialSchema),
  participants: optional,
  periodFrom: day.nullable(),
  periodTo: day.nullable(),
  results: optional,
  shortcomings: optional,
  opinionCount: z.int().nonnegative().nullable(),
  conclusions: optional,
  indicators: z.array(indicatorSchema),
  tasks: z.array(taskSchema),
});
export const legalDocumentSchema = z.object({
  ...base,
  ...visibility,
  /** As printed: "Số: 25/2024/TT-BTC" is "25/2024/TT-BTC". */
  number: required,
  /** Normal form, see document-numbers. */
  normalNumber: required,
  documentType: reference,
  issuer: reference,
  signers: z.array(officialSchema),
  /** Trích yếu. */
  abstract: required,
  issuedDay: day.nullable(),
  effectiveDay: day.nullable(),
  expiryDay: day.nullable(),
  field: reference,
  files: z.array(attachmentSchema),
  /** Full text, sanitised HTML. */
  body: text,
  bodyMedia: z.array(mediaSchema),
  relations: z.array(legalRelationSchema),
  /** When it was put on the portal; orders lists where the day of issue is not known. */
  date: instant,
  formerPortal: formerPortalSchema,
});
export const pageSchema = z.object({
  ...base,
  ...visibility,
  lead: optional,
  body: text,
  bodyMedia: z.array(mediaSchema),
  date: instant,
  formerPortal: formerPortalSchema,
});
export const categorySchema = z.object({ ...base, description: optional, parent: reference, order: z.int() });
export const organisationSchema = z.object({
  ...base,
  shortName: optional,
  parent: reference,
  address: optional,
  phone: optional,
  email: optional,
  website: optional,
});
export const personSchema = z.object({ ...base, position: optional, organisation: reference, picture: mediaSchema.nullable() });
export const documentTypeSchema = z.object({ ...base, symbol: optional, order: z.int() });
export const fieldSchema = z.object({ ...base, order: z.int() });
export const bannerSchema = z.object({
  title: required,
  picture: mediaSchema,
  alt: text,
  link: optional,
  slot: z.enum(['home-top', 'home-side', 'footer']),
  from: instant.nullable(),
  until: instant.nullable(),
  order: z.int(),
});
export const pollSchema = z.object({
  ...base,
  question: required,
  options: z.array(required).min(2),
  from: instant.nullable(),
  until: instant.nullable(),
});
/** What a reader wrote and an editor has approved. Plain text. */
export const commentSchema = z.object({
  text: required,
  authorName: required,
  subjectType: z.enum(['article', 'meeting-report']),
  subjectId: id,
  writtenAt: instant,
});
const menuLink = z.object({ label: required, address: required });
export const menuSchema = z.object({
  title: required,
  place: z.enum(['main', 'footer']),
  items: z.array(menuLink.extend({ children: z.array(menuLink) })),
});
export const siteSettingsSchema = z.object({
  /** "Cổng thông tin điện tử huyện …" */
  title: required,
  /** The body that owns the portal, shown above its name. */
  owner: required,
  /** "Lai Châu": the province whose bodies are meant where a text names none, see citation-resolution. */
  province: optional.optional(),
  description: required,
  crest: mediaSchema.nullable(),
  /** "#9b1c1c" */
  primaryColour: z.string().regex(/^#[0-9a-f]{6}$/i),
  accentColour: z.string().regex(/^#[0-9a-f]{6}$/i),
  dateStyle: z.enum(DATE_STYLES),
  address: optional,
  phone: optional,
  email: optional,
  /** Who answers for the content: "Người chịu trách nhiệm chính". */
  responsible: optional,
  licence: optional,
  /** Visits counted by the portal before this one, the start of the total. */
  carriedVisits: z.int().nonnegative(),
  respectDoNotTrack: z.boolean(),
  privacy: text,
});

export const CONTENT_SCHEMAS = {
  article: articleSchema,
  'meeting-report': meetingReportSchema,
  'legal-document': legalDocumentSchema,
  page: pageSchema,
  category: categorySchema,
  organisation: organisationSchema,
  person: personSchema,
  'document-type': documentTypeSchema,
  field: fieldSchema,
  banner: bannerSchema,
  poll: pollSchema,
  comment: commentSchema,
  menu: menuSchema,
  'site-settings': siteSettingsSchema,
} as const satisfies Record<DocumentType, z.ZodType>;

/** The fields of one type in one language. */
export type Content<T extends DocumentType> = z.infer<(typeof CONTENT_SCHEMAS)[T]>;

/** A published document: its type, its id, and its fields in each language in which it is published (at least one). */
export type PublishedDocument<T extends DocumentType = DocumentType> = {
  [K in T]: { type: K; id: string; locales: Partial<Record<(typeof LOCALES)[number], Content<K>>> };
}[T];

export const publishedDocumentSchema = z.discriminatedUnion(
  'type',
  DOCUMENT_TYPES.map((type) =>
    z.object({
      type: z.literal(type),
      id,
      locales: z
        .partialRecord(z.enum(LOCALES), CONTENT_SCHEMAS[type])
        .refine((locales) => Object.keys(locales).length > 0, 'published in no language'),
    }),
  ) as never,
) as unknown as z.ZodType<PublishedDocument>;
