// Citations by a bare number: "Nghị định 46" and the bare numbers of lists.

import { type FoundCitation, toCitation } from './citation.ts';
import { leadBefore } from './leads.ts';
import { continuesList } from './lists.ts';
import { locatorBefore } from './locators.ts';
import { type ShortContext, shortNumberAt } from './short-numbers.ts';
import { tailBehind } from './tails.ts';
import { typeWordNamed } from './type-words.ts';

/** The short citation whose digits start at `start`; null when there is none. */
export function shortCitationAt(text: string, start: number, digitsEnd: number, previous: FoundCitation | null): FoundCitation | null {
  const lead = leadBefore(text, start);
  if (lead === null || lead.isForeign) return null;
  const listed = lead.typeWord === null && previous !== null && isShort(previous) && continuesList(text, previous, lead) ? previous : null;
  const type = lead.typeWord?.type ?? typeWordNamed(listed?.citation.typeName);
  if (!type) return null;
  const context: ShortContext = {
    bare: type.bare,
    isNumberSaid: lead.isNumberSaid,
    isListed: listed !== null,
    mayHaveOneDigit: type.bare === 'noun' && type.name !== 'Nghị quyết',
  };
  const number = shortNumberAt(text, start, digitsEnd, context);
  if (number === null) return null;
  const tail = tailBehind(text, number.end, false);
  // "Văn bản số 1234" may be anything; with its day or its body it is an official letter.
  if (type.name === null && tail.date === null && tail.issuer === null) return null;
  const core = {
    category: 'short',
    start: Math.max(lead.start, previous?.citation.end ?? 0),
    end: number.end,
    numberStart: start,
    numberEnd: number.end,
    number: number.normal,
    documentNumber: null,
    typeName: type.name ?? 'Công văn',
    isTypeSaid: type.name !== null,
    title: null,
  } as const;
  return toCitation(text, core, tail, false, listed === null ? locatorBefore(text, core.start) : null);
}

function isShort({ citation }: FoundCitation): boolean {
  return citation.category !== 'named';
}
