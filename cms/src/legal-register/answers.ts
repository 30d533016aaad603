// What the edit form and the server tell each other about legal documents. Types and names alone: the admin imports this file, too.

export const LEGAL_DOCUMENT = 'api::legal-document.legal-document';

/** What a text says of a document that it cites: as much of a citation as is needed to find the document, or to begin it. */
export interface CitedWords {
  category: 'full' | 'short' | 'named';
  /** Normal form; null of a law that is named by title and year. */
  number: string | null;
  typeName: string | null;
  isTypeSaid: boolean;
  title: string | null;
  year: number | null;
  /** "2017-10-25" */
  date: string | null;
  issuer: string | null;
}

export type Tone = 'good' | 'warning' | 'bad' | 'neutral';

/** Whether a document stands today, in words. */
export interface ShownValidity {
  /** "Còn hiệu lực" */
  label: string;
  /** "Hết hiệu lực toàn bộ từ ngày 01/03/2024, do bị bãi bỏ bởi 25/2024/TT-BTC." */
  sentence: string;
  tone: Tone;
}

/** A document of the register as editors see it in lists. */
export interface ShownDocument {
  id: string;
  /** Of its draft, by which forms choose it. */
  entryId: number;
  number: string;
  title: string;
  issuer: string | null;
  issuedDay: string | null;
  /** Published, and within the time in which readers see it. */
  isPublished: boolean;
  validity: ShownValidity;
}

/**
 * What a citation means. `none` with documents: they have its number, but type, day or body say that another one is meant.
 * The answers come in the order of the citations.
 */
export interface CitationAnswer {
  kind: 'one' | 'several' | 'none';
  documents: ShownDocument[];
}

/** `made`: a draft is there now; `known`: there was one already, which is told instead. */
export interface StubAnswer {
  outcome: 'made' | 'known';
  documents: ShownDocument[];
}

/** In the order in which they are shown; `unknown-target` is no mistake: the other document may come later, or never. */
export const CHECK_KINDS = [
  'duplicate',
  'circle',
  'on-itself',
  'by-older-document',
  'before-own-issue',
  'after-own-end',
  'dates-out-of-order',
  'unreadable-number',
  'gap',
  'unknown-target',
] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

export const CHECK_KIND_NAMES: Readonly<Record<CheckKind, string>> = {
  duplicate: 'Trùng văn bản',
  circle: 'Quan hệ thành vòng',
  'on-itself': 'Tác động lên chính mình',
  'by-older-document': 'Bị văn bản cũ hơn thay thế, bãi bỏ',
  'before-own-issue': 'Bãi bỏ trước ngày ban hành',
  'after-own-end': 'Bãi bỏ khi đã hết hiệu lực',
  'dates-out-of-order': 'Ngày không theo thứ tự',
  'unreadable-number': 'Số không đọc được',
  gap: 'Thiếu số',
  'unknown-target': 'Chưa có văn bản kia (để biết)',
};

export interface CheckRow {
  kind: CheckKind;
  /** A sentence that says what is wrong and what to look at. */
  text: string;
  documents: { id: string; number: string; title: string }[];
}

export interface CheckAnswer {
  /** How many documents were looked at. */
  documents: number;
  counts: Record<CheckKind, number>;
  rows: CheckRow[];
  page: number;
  pages: number;
}
