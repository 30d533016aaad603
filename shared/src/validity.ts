// Whether a legal document stands on a given day, from its own dates and from what other documents say of it.
// Pure and small, since the same function runs at build time and, because days pass over static pages, in the browser.

import type { LegalRelation } from './legal-relations.ts';
import type { Locale } from './locales.ts';

export const VALIDITY_STATES = ['not-yet', 'in-force', 'partly-expired', 'suspended', 'expired', 'unknown'] as const;
export type ValidityState = (typeof VALIDITY_STATES)[number];

/** Days are calendar days in Vietnam, "2018-12-30"; null where the register does not know them. */
export interface ValidityDates {
  issuedDay: string | null;
  effectiveDay: string | null;
  /** The first day on which the document has no effect. */
  expiryDay: string | null;
}

/** What another document says of this one. */
export interface IncomingRelation {
  relation: LegalRelation;
  /** Number of the document that says so. */
  number: string;
  partial: boolean;
  /** When it takes effect: that of the relation, else that of the document that says so, else its day of issue; null: not known. */
  effectiveDay: string | null;
  /** Of a suspension: the first day on which it holds no more, as the document that ordered it has ended; absent: it goes on. */
  until?: string | null;
  /** Id of the document that says so. */
  document?: string;
}

export type ValidityReason =
  | 'within-dates'
  | 'before-effective-day'
  | 'after-expiry-day'
  | 'ended'
  | 'partly-ended'
  | 'suspended'
  | 'partly-suspended'
  | 'no-effective-day';

export interface Validity {
  state: ValidityState;
  reason: ValidityReason;
  /** Since when, or for `not-yet` until when; null where no date tells. */
  day: string | null;
  /** The document that ended or suspended this one, and by which relation. */
  causeNumber?: string;
  causeRelation?: LegalRelation;
  /** Its id, where the relation names it. */
  causeDocument?: string;
}

const ENDING: readonly LegalRelation[] = ['thay-the', 'bai-bo', 'huy-bo', 'het-hieu-luc', 'thu-hoi'];
const SUSPENDING: readonly LegalRelation[] = ['dinh-chi'];
/** The relations that have a say; all others may be left out. */
export const DECIDING_RELATIONS: readonly LegalRelation[] = [...ENDING, ...SUSPENDING];

/** Whether a relation ends its target, in whole or in part; the other deciding ones suspend it. */
export function isEnding(relation: LegalRelation): boolean {
  return ENDING.includes(relation);
}

/**
 * The state on `day`. Nothing that takes effect after `day` has a say; a relation whose day is not known counts as in effect,
 * since to show a repealed document as standing misleads more than the reverse.
 */
export function validityAsOf(document: ValidityDates, relations: readonly IncomingRelation[], day: string): Validity {
  let end: IncomingRelation | null = null;
  let partialEnd: IncomingRelation | null = null;
  let suspension: IncomingRelation | null = null;
  let partialSuspension: IncomingRelation | null = null;
  // One walk, without lists in between: whole registers are judged by this.
  for (const relation of relations) {
    const { effectiveDay, until = null } = relation;
    if ((effectiveDay !== null && effectiveDay > day) || (until !== null && until <= day)) continue;
    if (isEnding(relation.relation)) {
      if (relation.partial) partialEnd = firstOf(partialEnd, relation);
      else end = firstOf(end, relation);
    } else if (SUSPENDING.includes(relation.relation)) {
      if (relation.partial) partialSuspension = firstOf(partialSuspension, relation);
      else suspension = firstOf(suspension, relation);
    }
  }
  const { issuedDay, effectiveDay, expiryDay } = document;
  const pastExpiry = expiryDay !== null && expiryDay <= day;
  if (end && !(pastExpiry && end.effectiveDay !== null && expiryDay < end.effectiveDay)) return caused('expired', 'ended', end);
  if (pastExpiry) return { state: 'expired', reason: 'after-expiry-day', day: expiryDay };
  const start = effectiveDay ?? (issuedDay !== null && issuedDay > day ? issuedDay : null);
  if (start !== null && start > day) return { state: 'not-yet', reason: 'before-effective-day', day: start };
  if (suspension) return caused('suspended', 'suspended', suspension);
  if (partialEnd) return caused('partly-expired', 'partly-ended', partialEnd);
  if (partialSuspension) return caused('suspended', 'partly-suspended', partialSuspension);
  if (effectiveDay === null) return { state: 'unknown', reason: 'no-effective-day', day: null };
  return { state: 'in-force', reason: 'within-dates', day: effectiveDay };
}

const LABELS: Readonly<Record<ValidityState | 'partly-suspended', Record<Locale, string>>> = {
  'not-yet': { vi: 'Chưa có hiệu lực', en: 'Not yet in force' },
  'in-force': { vi: 'Còn hiệu lực', en: 'In force' },
  'partly-expired': { vi: 'Hết hiệu lực một phần', en: 'Partly expired' },
  suspended: { vi: 'Ngưng hiệu lực', en: 'Suspended' },
  'partly-suspended': { vi: 'Ngưng hiệu lực một phần', en: 'Partly suspended' },
  expired: { vi: 'Hết hiệu lực toàn bộ', en: 'Expired' },
  unknown: { vi: 'Chưa xác định', en: 'Unknown' },
};

/** The state in the words of Vietnamese registers. */
export function validityLabel(validity: Validity, locale: Locale): string {
  return LABELS[validity.reason === 'partly-suspended' ? 'partly-suspended' : validity.state][locale];
}

function firstOf(known: IncomingRelation | null, relation: IncomingRelation): IncomingRelation {
  return known !== null && byDay(known, relation) <= 0 ? known : relation;
}

/** Earliest first, unknown days last; then by number, so that the answer does not depend on the order given. */
function byDay(a: IncomingRelation, b: IncomingRelation): number {
  const [dayA, dayB] = [a.effectiveDay ?? '9999', b.effectiveDay ?? '9999'];
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  return a.number < b.number ? -1 : a.number > b.number ? 1 : 0;
}

function caused(state: ValidityState, reason: ValidityReason, { effectiveDay, number, relation, document }: IncomingRelation): Validity {
  const known = document === undefined ? {} : { causeDocument: document };
  return { state, reason, day: effectiveDay, causeNumber: number, causeRelation: relation, ...known };
}
