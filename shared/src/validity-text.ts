// The state of a legal document as a sentence, the same in the page and, for another day, in the reader's browser.

import { formatDay } from './calendar-days.ts';
import { LEGAL_RELATIONS, type LegalRelation } from './legal-relations.ts';
import type { Locale } from './locales.ts';
import { type Validity, validityLabel } from './validity.ts';

/** A sentence around the number of the document that caused the state, which may be a link; null where none did. */
export interface ValiditySentence {
  before: string;
  number: string | null;
  after: string;
}

/** What happened to the document, before the number of the one that did it. */
const CAUSES: Partial<Record<LegalRelation, Record<Locale, string>>> = {
  'thay-the': { vi: 'do bị thay thế bởi', en: 'replaced by' },
  'bai-bo': { vi: 'do bị bãi bỏ bởi', en: 'repealed by' },
  'huy-bo': { vi: 'do bị hủy bỏ bởi', en: 'annulled by' },
  'thu-hoi': { vi: 'do bị thu hồi bởi', en: 'revoked by' },
  'dinh-chi': { vi: 'do bị đình chỉ bởi', en: 'suspended by' },
};
const BY_PROVISION: Record<Locale, string> = { vi: 'theo quy định tại', en: 'as provided by' };
const NO_DAY: Record<Locale, string> = {
  vi: 'Chưa xác định được, vì dữ liệu chưa có ngày có hiệu lực.',
  en: 'Cannot be told, as the day of effect is not recorded.',
};

/** "Hết hiệu lực toàn bộ từ ngày 01/03/2024, do bị bãi bỏ bởi 25/2024/TT-BTC." */
export function validitySentence(validity: Validity, locale: Locale): ValiditySentence {
  const { state, reason, causeNumber, causeRelation } = validity;
  if (reason === 'no-effective-day') return { before: NO_DAY[locale], number: null, after: '' };
  const said = `${validityLabel(validity, locale)}${since(validity, locale)}`;
  if (state === 'not-yet' || causeNumber === undefined || causeRelation === undefined)
    return { before: `${said}.`, number: null, after: '' };
  const cause = (CAUSES[causeRelation] ?? BY_PROVISION)[locale];
  return { before: `${said}, ${cause} `, number: causeNumber, after: '.' };
}

/**
 * The same in short, behind the state, for a document that another page names: "từ ngày 01/03/2024, do văn bản số 25/2024/TT-BTC bãi bỏ".
 * Null where the state says it all.
 */
export function validityNote(validity: Validity, locale: Locale): ValiditySentence | null {
  const { state, causeNumber, causeRelation } = validity;
  const day = state === 'in-force' ? '' : since(validity, locale).replace(/^[\s,]+/, '');
  if (causeNumber === undefined || causeRelation === undefined) return day === '' ? null : { before: day, number: null, after: '' };
  const { name, toEn } = LEGAL_RELATIONS[causeRelation];
  const comma = day === '' ? '' : ', ';
  if (locale === 'en') return { before: `${day}${comma}${toEn.charAt(0).toLowerCase()}${toEn.slice(1)} `, number: causeNumber, after: '' };
  return { before: `${day}${comma}do văn bản số `, number: causeNumber, after: ` ${name}` };
}

/** The sentence without the state that it begins with, for where the state stands before it already. */
export function behindLabel(before: string, label: string): string {
  return before.startsWith(label) ? before.slice(label.length).replace(/^[\s,.]+/, '') : before;
}

function since({ state, day }: Validity, locale: Locale): string {
  if (day === null) return '';
  const shown = formatDay(day, locale);
  if (locale === 'en') return state === 'not-yet' ? `, takes effect on ${shown}` : ` since ${shown}`;
  return state === 'not-yet' ? `, có hiệu lực từ ngày ${shown}` : ` từ ngày ${shown}`;
}
