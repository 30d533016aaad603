// Builders of intake documents: content modules state what is particular to a document, the builders add its key and the empty rest.
// Their types are those of the content schemas with `$ref` and `$file` where a document or a file is meant, so that a wrong
// field name does not compile.

import type { Content, Media } from '@bang-tin/shared/content-schemas';
import type { DocumentType } from '@bang-tin/shared/document-types';
import type { IntakeDocument, IntakeFile, IntakeReference } from '@bang-tin/shared/intake-schema';
import type { Locale } from '@bang-tin/shared/locales';
import { toSlug } from '@bang-tin/shared/slugs';

/** A value of the feed as it goes in: files and documents by key. */
type Intake<V> = V extends Media
  ? IntakeFile
  : V extends { type: string; id: string }
    ? IntakeReference
    : V extends string
      ? V | (string extends V ? IntakeReference : never)
      : V extends readonly (infer Item)[]
        ? Intake<Item>[]
        : V extends object
          ? { [K in keyof V]: Intake<V[K]> }
          : V;

/** What the CMS itself makes of the rest. */
type MadeByCms = 'bodyMedia' | 'normalNumber';

/** The fields of one type in one language, as they go in. */
export type Fields<T extends DocumentType> = Intake<Omit<Content<T>, MadeByCms>>;

/** The fields that a content module states: those without a usual value, and any other that it wants to change. */
type Stated<F, Usual> = Omit<F, keyof Usual | 'slug'> & { [K in keyof F & (keyof Usual | 'slug')]?: F[K] };

export const ref = (key: string): IntakeReference => ({ $ref: key });
export const file = (key: string): IntakeFile => ({ $file: key });

const STORY = {
  credits: [],
  dateline: 'Mộc Giang -',
  source: null,
  tags: [],
  featured: false,
  attachments: [],
  related: [],
  commentsAllowed: true,
  formerPortal: null,
};
const MEETING = {
  ...STORY,
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
};
const LEGAL = { signers: [], effectiveDay: null, expiryDay: null, files: [], body: '', relations: [], formerPortal: null };
const PAGE = { lead: null, formerPortal: null };
const CATEGORY = { description: null, parent: null };
const ORGANISATION = { shortName: null, parent: null, address: null, phone: null, email: null, website: null };
const PERSON = { position: null, organisation: null, picture: null };
const BANNER = { link: null, from: null, until: null };
const POLL = { from: null, until: null };

const WITHOUT_SLUG: readonly DocumentType[] = ['banner', 'menu', 'site-settings'];

/**
 * @param usual values of fields that need not be stated.
 * @returns a builder. It takes the document's name, which its key and its slug are made of; the Vietnamese fields; and, where
 * there is a translation, the English fields that differ (the English slug comes from the English title).
 */
function builder<T extends DocumentType, Usual extends Partial<Record<keyof Fields<T>, unknown>>>(type: T, usual: Usual) {
  return (name: string, vi: Stated<Fields<T>, Usual>, en?: Partial<Fields<T>> & { title: string }): IntakeDocument => {
    const slugOf = (text: string) => (WITHOUT_SLUG.includes(type) ? {} : { slug: toSlug(text) });
    const vietnamese: Record<string, unknown> = { ...usual, ...slugOf(name), ...vi };
    const locales: Partial<Record<Locale, Record<string, unknown>>> = { vi: vietnamese };
    if (en) locales.en = { ...vietnamese, ...slugOf(en.title), ...en };
    return { key: `${type}:${name}`, type, publish: true, locales };
  };
}

export const article = builder('article', STORY);
export const meetingReport = builder('meeting-report', MEETING);
export const page = builder('page', PAGE);
export const category = builder('category', CATEGORY);
export const organisation = builder('organisation', ORGANISATION);
export const person = builder('person', PERSON);
export const documentType = builder('document-type', {});
export const field = builder('field', {});
export const banner = builder('banner', BANNER);
export const poll = builder('poll', POLL);
export const menu = builder('menu', {});
export const siteSettings = builder('site-settings', {});

const legal = builder('legal-document', LEGAL);
type LegalFields = Parameters<typeof legal>[1];

/** A legal document is named by its number, in normal form. */
export function legalDocument(number: string, vi: Omit<LegalFields, 'number'>, en?: Parameters<typeof legal>[2]): IntakeDocument {
  return legal(number, { ...vi, number }, en && { slug: toSlug(number), ...en });
}
