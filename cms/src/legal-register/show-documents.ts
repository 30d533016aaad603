// Documents of the register in the words that editors read.

import { parseDocumentNumber } from '@bang-tin/shared/document-numbers';
import { type Validity, type ValidityDates, type ValidityState, validityAsOf, validityLabel } from '@bang-tin/shared/validity';
import { validitySentence } from '@bang-tin/shared/validity-text';
import { toSiteDay } from '@bang-tin/shared/vietnam-time';
import type { ShownDocument, ShownValidity, Tone } from './answers.ts';
import type { RegisterDocument } from './load-register.ts';
import type { RegisterSnapshot } from './register-snapshot.ts';

const TONES: Readonly<Record<ValidityState, Tone>> = {
  'in-force': 'good',
  'partly-expired': 'warning',
  'not-yet': 'bad',
  suspended: 'bad',
  expired: 'bad',
  unknown: 'neutral',
};

/** @param id of a document of the snapshot */
export function showDocument(snapshot: RegisterSnapshot, id: string): ShownDocument | null {
  const document = snapshot.documents.get(id);
  if (document === undefined) return null;
  const { entryId, title, issuer, draft, published } = document;
  const { number, issuedDay } = published ?? draft;
  return {
    id,
    entryId,
    number,
    title,
    issuer: issuer?.title ?? null,
    issuedDay,
    isPublished: published !== null,
    validity: showValidity(validityToday(snapshot, document)),
  };
}

function validityToday({ validity }: RegisterSnapshot, { id, draft, published }: RegisterDocument): Validity {
  const today = toSiteDay(new Date());
  return validity.validityOf(id, today) ?? validityAsOf(published ?? draft, [], today);
}

/** What readers would see of a document today if it had these dates. @param id null: of a document that is not saved yet */
export function validityWith(snapshot: RegisterSnapshot, id: string | null, number: string, dates: ValidityDates): ShownValidity {
  const today = toSiteDay(new Date());
  const { validity } = snapshot;
  const document = id === null ? undefined : snapshot.documents.get(id);
  const place = id ?? 'unsaved';
  const isIn = id !== null && validity.validityOf(id, today) !== null;
  const before = document?.published ?? (document ? { ...document.draft, relations: [] } : null);
  // Tried out and taken back at once; nobody else can ask in between.
  const normal = parseDocumentNumber(number)?.normal ?? number;
  validity.put({ id: place, number: normal, relations: document?.published?.relations ?? [], ...dates });
  const state = validity.validityOf(place, today) as Validity;
  if (isIn && before) validity.put({ id: place, ...before });
  else validity.remove(place);
  return showValidity(state);
}

export function showValidity(validity: Validity): ShownValidity {
  const { before, number, after } = validitySentence(validity, 'vi');
  return { label: validityLabel(validity, 'vi'), sentence: `${before}${number ?? ''}${after}`, tone: TONES[validity.state] };
}
